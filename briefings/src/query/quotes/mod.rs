//! Who said what: the quotes of one card, or of all cards about a topic, of one speaker or of all; day by day, what several outlets give once.

mod place;
mod same;

pub(super) use place::answer as in_its_place;

use super::{
    About, Answer, Choice, Kind, Line, Note, Phrase, Question, QuotePlace, SourceNote,
    answer::Cutter,
    listing,
    reading::{is_telling, quote_line},
};
use crate::{
    card::Quote,
    store::{DeskId, Found, Held, Result, Store},
    text::name_key,
};
use same::Utterance;
use std::collections::HashSet;

/// How many quotes a page holds.
const PER_PAGE: usize = 5;
/// In how many places a quote is shown at once: as many as a choice can name.
const PLACES: usize = 4;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, speaker: &str, page: usize) -> Result<Answer> {
    let found = listing::quoting(store, desk, about, speaker).await?;
    let topic = about.topic_words().to_owned();
    if found.cards.is_empty() && (speaker.is_empty() || matches!(about, About::Card(_))) {
        return listing::nothing(store, desk, about).await;
    }
    let typed = Typed::new(speaker);
    let quotes: Vec<(&Held, &Quote)> = found
        .cards
        .iter()
        .flat_map(|held| held.card.quotes.iter().filter(|q| is_telling(q) && typed.said(q)).map(move |q| (held, q)))
        .collect();
    if quotes.is_empty() {
        let note = if speaker.is_empty() { Note::NoQuotes } else { Note::NoSpeaker { speaker: speaker.to_owned(), topic } };
        return Ok(Answer::nothing(note, Vec::new()));
    }
    let said = once_each(same::utterances(&quotes));
    let question = |page| Question::Quotes { about: about.clone(), speaker: speaker.to_owned(), page };
    let (shown, page) = listing::page(&said, PER_PAGE, page, question);
    let headline = Phrase::Fixed(Note::QuotesOf { speaker: speaker_as_written(&quotes, speaker), topic });
    let lines = if let About::Card(_) = about { of_one_card(shown) } else { by_day(&found, about, shown) };
    let mut answer = Answer::new(Kind::Quotes, headline, lines);
    answer.page = page;
    answer.menu = shown.iter().map(|said| in_place(said)).collect();
    Ok(answer)
}

/// Each utterance once, with all that give it, the fullest wording first and of equals the one that was published first; those of the
/// newest day first, undated ones by when they came.
fn once_each(utterances: Vec<Utterance<'_>>) -> Vec<Vec<Utterance<'_>>> {
    let mut all: Vec<Vec<Utterance<'_>>> = Vec::new();
    for utterance in utterances {
        match all.iter_mut().find(|said| said.iter().all(|other| other.is(&utterance))) {
            Some(said) => said.push(utterance),
            None => all.push(vec![utterance]),
        }
    }
    for said in &mut all {
        said.sort_by_key(|one| (std::cmp::Reverse(one.length()), one.held.card.published.map(|p| p.moment()), one.held.id));
    }
    all.sort_by_key(|said| std::cmp::Reverse(said[0].day()));
    all
}

/// The quotes behind a line that names their article.
fn of_one_card(shown: &[Vec<Utterance<'_>>]) -> Vec<Line> {
    let Some(held) = shown.first().map(|said| said[0].held) else { return Vec::new() };
    let cutter = Cutter::new(&held.text);
    let quotes = shown.iter().map(|said| quote_line(said[0].quote, &cutter));
    std::iter::once(Line::From(SourceNote::of(held, &cutter))).chain(quotes).collect()
}

/// The quotes of each day behind a line that names the day, each with where it stands.
fn by_day(found: &Found, about: &About, shown: &[Vec<Utterance<'_>>]) -> Vec<Line> {
    let mut lines = if found.total > found.cards.len() { vec![listing::among(found, about)] } else { Vec::new() };
    let day = |said: &[Utterance<'_>]| said[0].held.card.day();
    for of_day in shown.chunk_by(|one, other| day(one) == day(other)) {
        lines.push(Line::Day(day(&of_day[0])));
        for said in of_day {
            let cutter = Cutter::new(&said[0].held.text);
            lines.push(quote_line(said[0].quote, &cutter));
            lines.push(stands(said, &cutter));
        }
    }
    lines
}

/// Where a quote stands, and which other outlets give it.
fn stands(said: &[Utterance<'_>], cutter: &Cutter<'_>) -> Line {
    let source = SourceNote::of(said[0].held, cutter);
    let mut known = HashSet::from([source.outlet.clone()]);
    let others = said.iter().map(|one| one.held).filter(|held| held.id != said[0].held.id && known.insert(held.card.outlet.clone()));
    let also = others.map(|held| SourceNote::of(held, &Cutter::new(&held.text))).collect();
    Line::Stands { words: cutter.cut(said[0].quote.spans[0]), source, also, varies: said.iter().any(|one| !one.is_worded_as(&said[0])) }
}

/// The quote as something to be opened: in its paragraph, with the other wordings of it.
fn in_place(said: &[Utterance<'_>]) -> Choice {
    let first = &said[0];
    let mut cards = HashSet::new();
    // Each other wording before what is only said again.
    let (other, again): (Vec<_>, Vec<_>) = said[1..].iter().partition(|one| !one.is_worded_as(first));
    let places = std::iter::once(first).chain(other).chain(again).filter(|one| cards.insert(one.held.id)).take(PLACES);
    let places = places.map(|one| QuotePlace { card: one.held.id, start: one.quote.spans[0].start }).collect();
    let cutter = Cutter::new(&first.held.text);
    Choice {
        label: Phrase::News(cutter.cut(first.quote.spans[0])),
        speaker: first.quote.shown_speaker().map(|speaker| speaker.name.clone()),
        source: SourceNote::of(first.held, &cutter),
        question: Question::Quote { places },
    }
}

/// A speaker's name as typed, in any spelling.
pub(super) struct Typed(Vec<String>);

impl Typed {
    pub(super) fn new(name: &str) -> Self {
        Self(name.split_whitespace().map(name_key).collect())
    }

    /// Whether every word of it begins a word of the name that is shown with the quote; nothing typed is anybody.
    pub(super) fn said(&self, quote: &Quote) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let Some(speaker) = quote.shown_speaker() else { return false };
        let name: Vec<String> = speaker.name.split_whitespace().map(name_key).collect();
        self.0.iter().all(|word| name.iter().any(|part| part.starts_with(word.as_str())))
    }
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
