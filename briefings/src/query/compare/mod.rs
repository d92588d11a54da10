//! The outlets side by side: what each leads with, story by story, and where their figures of the same thing disagree.
//!
//! Of an outlet the newest article of a story counts, in its newest version. Figures are held against each other only where it is clear
//! that they are of the same thing ([`claim`]), and disagree only where rounding and “more than” leave no value that fits both
//! ([`bounds`]); what is not clear is not shown.

mod bounds;
mod claim;
mod disagreement;

use super::{
    About, Answer, Field, FollowUp, Kind, Line, Note, Page, Phrase, Question, SourceNote,
    answer::Cutter,
    listing,
    story::{self, Telling},
};
use crate::{
    store::{DeskId, Held, Result, Store},
    text::fold,
};
use claim::Claim;
use disagreement::{Article, Disagreement};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    hash::Hash,
};

/// How many outlets a page holds: a row of buttons leads to the article of each.
const OUTLETS: usize = 5;
/// How many disagreements a page holds.
const DISAGREEMENTS: usize = 3;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, page: usize) -> Result<Answer> {
    let cards = listing::newest(store, desk, about).await?.cards;
    if cards.is_empty() {
        return listing::nothing(store, desk, about).await;
    }
    let articles = articles(&cards);
    let outlets = articles.iter().map(|article| article.outlet).max().map_or(0, |last| last + 1);
    let told = first_of_each(&articles, |article| (article.outlet, article.story));
    let disagreements = disagreement::find(&told);
    let spreads = spreads(&told);
    let pages = spreads.len().max(disagreements.len().div_ceil(DISAGREEMENTS));
    let page = page.min(pages - 1);
    let spread = spreads.get(page);
    let headline = Phrase::Fixed(Note::Compared { topic: about.topic_words().to_owned(), outlets });
    let mut answer = Answer::new(Kind::Compare, headline, spread.map_or_else(Vec::new, lines));
    answer.fields = disagreements.iter().skip(page * DISAGREEMENTS).take(DISAGREEMENTS).map(field).collect();
    if disagreements.is_empty() {
        answer.lines.push(Line::Fixed(Note::NoDisagreement { outlets }));
    }
    answer.page = Page::at(page, pages, |page| Question::Compare { about: about.clone(), page });
    answer.follow_ups = spread.into_iter().flat_map(|spread| spread.articles.iter().map(|held| FollowUp::brief(held))).collect();
    Ok(answer)
}

/// The cards, the newest first, with the numbers of their outlets and stories; an article whose outlet is not known is one of its own.
fn articles(cards: &[Held]) -> Vec<Article<'_>> {
    let telling: Vec<Telling<'_>> = cards.iter().map(Telling::of).collect();
    let mut stories = vec![0; cards.len()];
    for (number, story) in story::stories(&telling).into_iter().enumerate() {
        for at in story {
            stories[at] = number;
        }
    }
    let mut outlets: HashMap<String, usize> = HashMap::new();
    let mut outlet_of = |held: &Held| {
        let name = held.card.outlet.as_deref().map(outlet_key);
        let key = name.filter(|name| !name.is_empty()).unwrap_or_else(|| format!("#{}", held.id.0));
        let next = outlets.len();
        *outlets.entry(key).or_insert(next)
    };
    cards.iter().zip(stories).map(|(held, story)| Article { held, outlet: outlet_of(held), story }).collect()
}

/// By which an outlet is known again, with or without its article.
fn outlet_key(name: &str) -> String {
    let key = fold(name);
    key.strip_prefix("the ").unwrap_or(&key).trim().to_owned()
}

/// The first article of each key: the newest, where the newest come first.
fn first_of_each<'h, K: Eq + Hash>(articles: &[Article<'h>], key: impl Fn(&Article<'h>) -> K) -> Vec<Article<'h>> {
    let mut told = HashSet::new();
    articles.iter().filter(|article| told.insert(key(article))).copied().collect()
}

/// What stands side by side on one page.
struct Spread<'h> {
    /// How many outlets tell this story; `None` for stories that one outlet alone tells.
    outlets: Option<usize>,
    /// The newest article of each outlet.
    articles: Vec<&'h Held>,
}

/// Stories told by several outlets, those told by most first, then what one outlet alone tells.
fn spreads<'h>(articles: &[Article<'h>]) -> Vec<Spread<'h>> {
    let mut stories: Vec<Vec<Article<'h>>> = Vec::new();
    for article in articles {
        match stories.iter_mut().find(|story| story[0].story == article.story) {
            Some(story) => story.push(*article),
            None => stories.push(vec![*article]),
        }
    }
    let (alone, mut together): (Vec<_>, Vec<_>) = stories.into_iter().partition(|story| story.len() == 1);
    together.sort_by_key(|story| Reverse(story.len()));
    let pages = |articles: &[Article<'h>], outlets: Option<usize>| {
        let chunks = articles.chunks(OUTLETS);
        chunks.map(|chunk| Spread { outlets, articles: chunk.iter().map(|article| article.held).collect() }).collect::<Vec<_>>()
    };
    let mut spreads: Vec<_> = together.iter().flat_map(|story| pages(story, Some(story.len()))).collect();
    let alone: Vec<_> = alone.into_iter().flatten().collect();
    spreads.extend(pages(&first_of_each(&alone, |article| article.outlet), None));
    spreads
}

/// What each outlet leads with.
fn lines(spread: &Spread<'_>) -> Vec<Line> {
    let heading = spread.outlets.map_or(Note::ToldAlone, |outlets| Note::ToldByOutlets { outlets });
    let leads = spread.articles.iter().enumerate().flat_map(|(at, held)| {
        let cutter = Cutter::new(&held.text);
        let lead = held.card.summary.first().map_or(Line::Fixed(Note::NoSummary), |&span| Line::Sentence(cutter.cut(span)));
        [Line::Hit { number: at + 1, source: SourceNote::of(held, &cutter) }, lead]
    });
    std::iter::once(Line::Fixed(heading)).chain(leads).collect()
}

fn field(disagreement: &Disagreement<'_>) -> Field {
    let newest = &disagreement.claims[disagreement.claims.len() - 1];
    let measured = newest.figure.measured.map_or_else(String::new, |span| span.of(&newest.held.text).to_owned());
    Field { heading: Note::Disagreement { measured }, lines: disagreement.claims.iter().map(Claim::line).collect() }
}
