//! One issue of a digest: what is new, each story once, the most important first.

use crate::{
    card::{Card, Figure},
    query::{
        Line, Phrase, SourceNote,
        answer::Cutter,
        brief::{key_figures, key_quotes},
        reading::{figure_line, headline, quote_line},
        story::{self, Telling, news_at},
    },
    store::{
        CardId, Held,
        digests::{DealtWith, Fresh, News},
    },
};
use chrono::{DateTime, Utc};

/// What is new for a digest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// Its stories, the most important first.
    pub stories: Vec<Story>,
    /// How many stories were new besides, for which there is no room.
    pub left_out: usize,
    /// Every article that was looked at.
    pub dealt_with: Vec<DealtWith>,
}

/// One story. All of it is of the article that leads it, in its own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The article that leads it.
    pub card: CardId,
    /// Its headline.
    pub headline: Phrase,
    /// Where it stands on the web.
    pub link: Option<String>,
    /// One sentence that sums it up.
    pub sentence: Option<Line>,
    /// Its most telling figure.
    pub figure: Option<Line>,
    /// What somebody said who can be named; nothing that stands in the sentence already.
    pub quote: Option<Line>,
    /// Where the story was told, its leading article first; each outlet once.
    pub sources: Vec<SourceNote>,
    /// Whether it was in an earlier edition, with another key figure.
    pub updated: bool,
}

impl Edition {
    /// The edition of what is new, with so many stories at most, at `now`.
    ///
    /// An article is never in two editions of a digest, and no story of the last three days is told again, whoever tells it. Only an article
    /// whose key figure is not among those of the version that was shown comes back, as updated.
    pub fn of(news: &News, items: usize, now: DateTime<Utc>) -> Self {
        let told: Vec<Telling<'_>> = news.told.iter().map(Telling::of).collect();
        let mut articles: Vec<(&Fresh, Telling<'_>)> = news
            .fresh
            .iter()
            .map(|fresh| (fresh, Telling::of(&fresh.held)))
            .filter(|(fresh, telling)| is_news(fresh, telling, &told))
            .collect();
        // Those that have most to show lead; of equals, the one that came first broke the story.
        articles.sort_by(|(a, _), (b, _)| {
            let updated = b.shown_before.is_some().cmp(&a.shown_before.is_some());
            updated.then(story::substance(&b.held).total_cmp(&story::substance(&a.held))).then(a.held.id.cmp(&b.held.id))
        });
        let (articles, telling): (Vec<&Fresh>, Vec<Telling<'_>>) = articles.into_iter().unzip();
        let mut stories: Vec<Vec<&Fresh>> =
            story::stories(&telling).into_iter().map(|story| story.into_iter().map(|at| articles[at]).collect()).collect();
        stories.sort_by(|a, b| weight(b, now).total_cmp(&weight(a, now)).then(b[0].held.id.cmp(&a[0].held.id)));
        let left_out = stories.len().saturating_sub(items);
        stories.truncate(items);
        Self { dealt_with: dealt_with(&news.fresh, &stories), stories: stories.iter().map(|story| told_as(story)).collect(), left_out }
    }
}

/// Whether an article is to be told: it was not dealt with before, and nobody told its story; or its key figure has changed.
fn is_news(fresh: &Fresh, telling: &Telling<'_>, told: &[Telling<'_>]) -> bool {
    match &fresh.shown_before {
        Some(shown) => has_new_key_figure(&fresh.held.card, &shown.card),
        None => !fresh.seen_before && !told.iter().any(|other| other.same_story(telling)),
    }
}

fn has_new_key_figure(now: &Card, shown: &Card) -> bool {
    let same = |a: &Figure, b: &Figure| (a.kind, a.value, a.upper, &a.unit) == (b.kind, b.value, b.upper, &b.unit);
    key_figures(now).first().is_some_and(|key| !shown.figures.iter().any(|figure| same(key, figure)))
}

fn weight(story: &[&Fresh], now: DateTime<Utc>) -> f64 {
    let outlets = story::one_an_outlet(story.iter().map(|fresh| &fresh.held)).len();
    let newest = story.iter().map(|fresh| news_at(&fresh.held)).max().unwrap_or(now);
    story::weight(outlets, story::substance(&story[0].held), newest, now)
}

fn dealt_with(fresh: &[Fresh], stories: &[Vec<&Fresh>]) -> Vec<DealtWith> {
    let story_of = |card: CardId| stories.iter().find(|story| story.iter().any(|one| one.held.id == card)).map(|story| story[0].held.id);
    fresh.iter().map(|fresh| DealtWith { card: fresh.held.id, version: fresh.version, story: story_of(fresh.held.id) }).collect()
}

fn told_as(story: &[&Fresh]) -> Story {
    let held = &story[0].held;
    let (sentence, figure, quote) = told(held);
    Story {
        card: held.id,
        headline: headline(&held.card, &Cutter::new(&held.text)),
        link: held.card.url.clone(),
        sentence,
        figure,
        quote,
        sources: story::told_by(story.iter().map(|fresh| &fresh.held)),
        updated: story[0].shown_before.is_some(),
    }
}

/// The sentence, the figure and the quote that stand for an article.
fn told(held: &Held) -> (Option<Line>, Option<Line>, Option<Line>) {
    let (card, cutter) = (&held.card, Cutter::new(&held.text));
    let sentence = card.summary.first().copied();
    let quote = key_quotes(card)
        .into_iter()
        .find(|q| !sentence.is_some_and(|s| q.spans.iter().any(|part| s.start <= part.start && part.end <= s.end)));
    (
        sentence.map(|span| Line::Sentence(cutter.cut(span))),
        key_figures(card).first().map(|figure| figure_line(figure, &cutter)),
        quote.map(|quote| quote_line(quote, &cutter)),
    )
}

/// What a story says that was told of an article before, by its card as it is now: its sentence, its figure and its quote, as far as there are.
pub fn retold(held: &Held) -> Vec<Line> {
    let (sentence, figure, quote) = told(held);
    [sentence, figure, quote].into_iter().flatten().collect()
}
