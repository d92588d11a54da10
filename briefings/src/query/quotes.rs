//! Who said what: the quotes of one card, or of all cards about a topic, of one speaker or of all.

use super::{
    About, Answer, Kind, Line, Note, Phrase, Question, SourceNote,
    answer::Cutter,
    brief::nothing_about,
    listing,
    reading::{is_telling, quote_line},
    source::no_such_card,
};
use crate::{
    card::Quote,
    store::{DeskId, Held, Result, Store},
    text::name_key,
};

/// How many quotes a page holds.
const PER_PAGE: usize = 5;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, speaker: &str, page: usize) -> Result<Answer> {
    let Some((cards, topic)) = listing::cards(store, desk, about, speaker).await? else { return Ok(no_such_card()) };
    if cards.is_empty() && speaker.is_empty() {
        return nothing_about(store, desk, &topic).await;
    }
    let said: Vec<(&Held, &Quote)> = cards
        .iter()
        .flat_map(|held| held.card.quotes.iter().filter(|q| is_telling(q) && is_said_by(q, speaker)).map(move |q| (held, q)))
        .collect();
    if said.is_empty() {
        let note = if speaker.is_empty() { Note::NoQuotes } else { Note::NoSpeaker { speaker: speaker.to_owned(), topic } };
        return Ok(Answer::nothing(note, Vec::new()));
    }
    let question = |page| Question::Quotes { about: about.clone(), speaker: speaker.to_owned(), page };
    let (shown, page) = listing::page(&said, PER_PAGE, page, question);
    let headline = Phrase::Fixed(Note::QuotesOf { speaker: speaker_as_written(&said, speaker), topic });
    let mut answer = Answer::new(Kind::Quotes, headline, lines(shown));
    answer.page = page;
    Ok(answer)
}

/// Each article's quotes behind a line that names the article.
fn lines(shown: &[(&Held, &Quote)]) -> Vec<Line> {
    let mut lines = Vec::new();
    for of_one in shown.chunk_by(|(one, _), (other, _)| one.id == other.id) {
        let held = of_one[0].0;
        let cutter = Cutter::new(&held.text);
        lines.push(Line::From(SourceNote::of(held, &cutter)));
        lines.extend(of_one.iter().map(|(_, quote)| quote_line(quote, &cutter)));
    }
    lines
}

/// Whether every word typed begins a word of the name that is shown with the quote, in any spelling.
pub(super) fn is_said_by(quote: &Quote, typed: &str) -> bool {
    if typed.trim().is_empty() {
        return true;
    }
    let Some(speaker) = quote.shown_speaker() else { return false };
    let name: Vec<String> = speaker.name.split_whitespace().map(name_key).collect();
    typed.split_whitespace().map(name_key).all(|word| name.iter().any(|part| part.starts_with(&word)))
}

/// The speaker's full name where all quotes have the same, else what was typed.
fn speaker_as_written(said: &[(&Held, &Quote)], typed: &str) -> String {
    if typed.trim().is_empty() {
        return String::new();
    }
    let mut names = said.iter().filter_map(|(_, q)| q.shown_speaker()).map(|s| s.name.as_str());
    match names.next() {
        Some(first) if names.all(|name| name == first) => first.to_owned(),
        _ => typed.to_owned(),
    }
}
