//! What the questions share that list facts of several cards: whose cards they look through, and the page shown of what was found.

use super::{About, Page, Question};
use crate::store::{DeskId, Held, Result, Store, Wanted};

/// How many of the newest cards are looked through.
const CARDS: usize = 40;

/// The cards that a question is put to, and the words of its topic: none for one card. `speaker` is empty for anybody. `None` where the
/// desk sees no such card.
pub(super) async fn cards(store: &dyn Store, desk: DeskId, about: &About, speaker: &str) -> Result<Option<(Vec<Held>, String)>> {
    match about {
        About::Card(id) => Ok(store.card(desk, *id).await?.map(|held| (vec![held], String::new()))),
        About::Topic(topic) => {
            let given = |words: &str| (!words.trim().is_empty()).then(|| words.to_owned());
            let wanted = Wanted { topic: given(topic), speaker: given(speaker) };
            Ok(Some((store.find(desk, &wanted, 0..CARDS).await?.cards, topic.clone())))
        }
    }
}

/// What stands on the page with `index` (from 0) of all that was found, the last one where there are fewer; `question` makes the question
/// of a page.
pub(super) fn page<T>(all: &[T], per_page: usize, index: usize, question: impl Fn(usize) -> Question) -> (&[T], Option<Page>) {
    let pages = all.len().div_ceil(per_page);
    let index = index.min(pages.saturating_sub(1));
    let shown = all.chunks(per_page).nth(index).unwrap_or_default();
    (shown, Page::at(index, pages, question))
}
