//! What the questions share that list facts of several cards: whose cards they look through, and the page shown of what was found.

use super::{About, Answer, Limits, Line, Note, Page, Phrase, Question, answer::Kind, brief::nothing_about, source::no_such_card, story};
use crate::store::{DeskId, Found, Held, Result, Store, Wanted};
use std::collections::BTreeSet;

/// How many of the newest cards are looked through.
const CARDS: usize = 40;
/// How many of them are looked through for quotes, of which an article holds few of one speaker.
const QUOTING: usize = 100;
/// How many outlets are named where there is nothing of the one that was asked for.
const OUTLETS: usize = 8;

/// The cards that a question is put to, the most relevant first; none where the desk sees no such card.
pub(super) async fn cards(store: &dyn Store, desk: DeskId, about: &About) -> Result<Vec<Held>> {
    Ok(look(store, desk, about, "", CARDS).await?.cards)
}

/// The cards about something that quote somebody, empty for anybody, the newest first, and how many there are in all; none where the desk
/// sees no such card.
pub(super) async fn quoting(store: &dyn Store, desk: DeskId, about: &About, speaker: &str) -> Result<Found> {
    Ok(newest_first(look(store, desk, about, speaker, QUOTING).await?))
}

/// The cards about something, the newest first, and how many there are in all; none where the desk sees no such card.
pub(super) async fn newest(store: &dyn Store, desk: DeskId, about: &About) -> Result<Found> {
    Ok(newest_first(look(store, desk, about, "", CARDS).await?))
}

fn newest_first(mut found: Found) -> Found {
    story::newest_first(&mut found.cards);
    found
}

async fn look(store: &dyn Store, desk: DeskId, about: &About, speaker: &str, most: usize) -> Result<Found> {
    let speaker = (!speaker.trim().is_empty()).then(|| speaker.to_owned());
    match (about, about.wanted()) {
        (About::Card(id), _) => {
            let cards: Vec<Held> = store.card(desk, *id).await?.into_iter().collect();
            Ok(Found { total: cards.len(), cards })
        }
        (_, wanted) => store.find(desk, &Wanted { speaker, ..wanted.unwrap_or_default() }, 0..most).await,
    }
}

/// The answer where no card is about what was asked: what is near, or what there is without the limits.
pub(super) async fn nothing(store: &dyn Store, desk: DeskId, about: &About) -> Result<Answer> {
    let (topic, limits) = match about {
        About::Card(_) => return Ok(no_such_card()),
        About::Topic(topic) => (topic, None),
        About::Within(limits) => (&limits.topic, Some(limits)),
    };
    let Some(Limits { outlet, since, .. }) = limits else { return nothing_about(store, desk, topic).await };
    let there_is = newest(store, desk, &About::Topic(topic.clone())).await?;
    if there_is.cards.is_empty() {
        return nothing_about(store, desk, topic).await;
    }
    let outlets: BTreeSet<String> = there_is.cards.iter().filter_map(|held| held.card.outlet.clone()).collect();
    let without = Note::WithoutLimits { count: there_is.total, outlets: outlets.into_iter().take(OUTLETS).collect() };
    let note = Note::NoneWithin { topic: topic.clone(), outlet: outlet.clone(), since: *since };
    Ok(Answer::new(Kind::Nothing, Phrase::Fixed(note), vec![Line::Fixed(without)]))
}

/// What an answer about several articles says of how many they are, and within which limits.
pub(super) fn among(found: &Found, about: &About) -> Line {
    let (outlet, since) = match about {
        About::Within(limits) => (limits.outlet.clone(), limits.since),
        About::Topic(_) | About::Card(_) => (String::new(), None),
    };
    Line::Fixed(Note::Among { told: found.cards.len(), of: found.total, outlet, since })
}

/// What stands on the page with `index` (from 0) of all that was found, the last one where there are fewer; `question` makes the question
/// of a page.
pub(super) fn page<T>(all: &[T], per_page: usize, index: usize, question: impl Fn(usize) -> Question) -> (&[T], Option<Page>) {
    let pages = all.len().div_ceil(per_page);
    let index = index.min(pages.saturating_sub(1));
    let shown = all.chunks(per_page).nth(index).unwrap_or_default();
    (shown, Page::at(index, pages, question))
}
