//! When: the dated events of one card, or of all cards about a topic, in the order of their days.
//!
//! An event is a whole sentence of an article with a date that could be told and a clause that says whether it has happened. Left out are
//! headlines, captions, and sentences that are somebody's words without the words that say whose.

use super::{
    About, Answer, Field, Kind, Line, Note, Phrase, Question, SourceNote,
    answer::{Cutter, When},
    chart::{Chart, Moment, TimelineChart, around},
    listing,
    reading::without_marks,
};
use crate::{
    card::{Card, DateMention, Tense},
    store::{DeskId, Held, Result, Store},
    text::{Span, sentences::sentences, tokens::tokens},
};
use chrono::NaiveDate;
use std::collections::HashSet;

/// How many events a page holds.
const PER_PAGE: usize = 6;
/// How long the words of an event may be on a chart, in bytes.
const LABEL: usize = 130;
/// How many events of one sentence a further date is compared with.
const DATES: usize = 8;

/// An event of a card.
#[derive(Clone, Copy, Debug)]
struct Event<'h> {
    held: &'h Held,
    tense: Tense,
    when: When,
    /// Where its date stands.
    date: Span,
    sentence: Span,
}

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, page: usize) -> Result<Answer> {
    let cards = listing::cards(store, desk, about).await?;
    if cards.is_empty() {
        return listing::nothing(store, desk, about).await;
    }
    let events = in_order(&cards);
    if events.is_empty() {
        return Ok(Answer::nothing(Note::NoEvents, Vec::new()));
    }
    let (shown, page) = listing::page(&events, PER_PAGE, page, |page| Question::Timeline { about: about.clone(), page });
    let mut answer = Answer::new(
        Kind::Timeline,
        Phrase::Fixed(Note::TimelineOf { topic: about.topic_words().to_owned() }),
        shown.iter().map(line).collect(),
    );
    answer.fields = vec![sources(shown)];
    answer.chart = chart(shown);
    answer.page = page;
    Ok(answer)
}

/// Whether a card has an event to show.
pub(super) fn has_events(held: &Held) -> bool {
    told(held).next().is_some()
}

/// The events of all cards by their days; a sentence that several articles share is told once, by the first of them.
fn in_order(cards: &[Held]) -> Vec<Event<'_>> {
    let mut told = HashSet::new();
    let mut all: Vec<(usize, Event<'_>)> = Vec::new();
    for (rank, held) in cards.iter().enumerate() {
        let new = events(held).into_iter().filter(|event| told.insert((event.sentence.of(&held.text), event.when, event.tense)));
        all.extend(new.map(|event| (rank, event)));
    }
    all.sort_by_key(|(rank, event)| (event.when.day(), *rank, event.sentence.start, event.date.start));
    all.into_iter().map(|(_, event)| event).collect()
}

/// What each date of a card tells of, with the verb that it hangs on.
fn told(held: &Held) -> impl Iterator<Item = (Event<'_>, Option<Span>)> {
    let card = &held.card;
    let mut reading = Sentences::new(held);
    card.dates.iter().filter_map(move |mention| {
        let (tense, when) = (mention.tense?, when(card, mention)?);
        let sentence = reading.of(mention.span)?;
        Some((Event { held, tense, when, date: mention.span, sentence }, mention.verb))
    })
}

fn events(held: &Held) -> Vec<Event<'_>> {
    let mut events: Vec<(Event<'_>, Option<Span>)> = Vec::new();
    for (event, verb) in told(held) {
        let of_sentence = events.iter_mut().rev().take_while(|(other, _)| other.sentence == event.sentence);
        // Dates that hang on one verb tell of one event, and the narrowest tells it best.
        match of_sentence.take(DATES).find(|(other, other_verb)| other.tense == event.tense && *other_verb == verb) {
            Some((told, _)) if event.when.is_narrower(told.when) => *told = event,
            Some(_) => {}
            None => events.push((event, verb)),
        }
    }
    events.into_iter().map(|(event, _)| event).collect()
}

fn when(card: &Card, mention: &DateMention) -> Option<When> {
    let published = card.day();
    match (mention.from, mention.to) {
        (Some(from), Some(to)) if from == to => Some(When::Days(from, to)),
        (Some(from), Some(to)) if Some(to) == published && mention.tense == Some(Tense::Past) => Some(When::Since(from)),
        (Some(from), Some(to)) if Some(from) == published && mention.tense == Some(Tense::Announced) => Some(When::UpTo(to)),
        (Some(from), Some(to)) => Some(When::Days(from, to)),
        (Some(from), None) => Some(When::Since(from)),
        (None, Some(to)) if mention.tense == Some(Tense::Announced) => Some(When::UpTo(to)),
        _ => None,
    }
}

fn line(event: &Event<'_>) -> Line {
    let cutter = Cutter::new(&event.held.text);
    let source = SourceNote::of(event.held, &cutter);
    Line::Event { when: event.when, tense: event.tense, sentence: cutter.cut(event.sentence), date: event.date, source }
}

/// The events shown as a chart, where they are enough.
fn chart(shown: &[Event<'_>]) -> Option<Chart> {
    let moment = |event: &Event<'_>| {
        let cutter = Cutter::new(&event.held.text);
        let label = around(event.held, event.date, LABEL, &cutter);
        Moment { when: event.when, tense: event.tense, label, source: SourceNote::of(event.held, &cutter) }
    };
    let enough = shown.len() >= TimelineChart::FEWEST;
    enough.then(|| Chart::Timeline(TimelineChart { events: shown.iter().map(moment).collect() }))
}

/// The articles that the events shown come from, each once.
fn sources(shown: &[Event<'_>]) -> Field {
    let mut named = HashSet::new();
    let articles = shown.iter().filter(|event| named.insert(event.held.id));
    let lines = articles.map(|event| Line::From(SourceNote::of(event.held, &Cutter::new(&event.held.text)))).collect();
    Field { heading: Note::SourcesHeading, lines }
}

/// Finds the sentences of a held text, asked in the order of the text; each block is cut once.
struct Sentences<'h> {
    held: &'h Held,
    block: usize,
    cut: Option<(usize, Vec<Span>)>,
    spoken: Vec<Span>,
}

impl<'h> Sentences<'h> {
    fn new(held: &'h Held) -> Self {
        let mut spoken: Vec<Span> = held.card.quotes.iter().flat_map(|quote| quote.spans.iter().copied()).collect();
        spoken.sort();
        Self { held, block: 0, cut: None, spoken }
    }

    /// The sentence of running text that holds `date`; `None` where it stands elsewhere, or is nothing but somebody's words.
    fn of(&mut self, date: Span) -> Option<Span> {
        let (blocks, text) = (&self.held.card.blocks, &*self.held.text);
        while blocks.get(self.block).is_some_and(|block| block.span.end <= date.start) {
            self.block += 1;
        }
        let block = blocks.get(self.block).filter(|block| block.kind.is_body() && block.span.contains(date))?;
        if self.cut.as_ref().is_none_or(|(of, _)| *of != self.block) {
            self.cut = Some((self.block, sentences(text, &tokens(text, block.span))));
        }
        let (_, cut) = self.cut.as_ref()?;
        let sentence = *cut.get(cut.partition_point(|s| s.end <= date.start)).filter(|s| s.contains(date))?;
        (!self.is_bare_speech(sentence)).then_some(sentence)
    }

    /// Whether a quote takes up the whole sentence, the marks around it left aside.
    fn is_bare_speech(&self, sentence: Span) -> bool {
        let words = without_marks(&self.held.text, sentence);
        let until = self.spoken.partition_point(|quote| quote.start <= words.start);
        self.spoken[..until].last().is_some_and(|quote| words.end <= quote.end)
    }
}

impl When {
    /// The day by which it is put in order: a term by its end.
    fn day(self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Days(from, to) => (from, to),
            Self::Since(from) => (from, NaiveDate::MAX),
            Self::UpTo(to) => (to, to),
        }
    }

    /// Whether these are clearly fewer days: of two years, none is the narrower for being no leap year.
    fn is_narrower(self, other: Self) -> bool {
        let days = |when| match when {
            Self::Days(from, to) => Some((to - from).num_days() + 1),
            Self::Since(_) | Self::UpTo(_) => None,
        };
        days(self).is_some_and(|own| days(other).is_none_or(|others| 2 * own <= others))
    }
}
