//! Which articles: all that are about a topic, the newest first, each of which can be opened.

use super::{
    About, Answer, Choice, Kind, Line, Note, Phrase, Question, SourceNote,
    answer::Cutter,
    listing::{self, among, newest, nothing},
};
use crate::store::{DeskId, Held, Result, Store};

/// How many articles a page holds.
const PER_PAGE: usize = 8;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, page: usize) -> Result<Answer> {
    let found = newest(store, desk, about).await?;
    if found.cards.is_empty() {
        return nothing(store, desk, about).await;
    }
    let (shown, page) = listing::page(&found.cards, PER_PAGE, page, |page| Question::Sources { about: about.clone(), page });
    let articles = shown.iter().map(|held| Line::From(SourceNote::of(held, &Cutter::new(&held.text))));
    let lines = std::iter::once(among(&found, about)).chain(articles).collect();
    let mut answer = Answer::new(Kind::Sources, Phrase::Fixed(Note::SourcesOf { topic: about.topic_words().to_owned() }), lines);
    answer.page = page;
    answer.menu = shown.iter().map(article_itself).collect();
    Ok(answer)
}

fn article_itself(held: &Held) -> Choice {
    Choice::article(held, Question::Source { card: held.id, page: 0 })
}
