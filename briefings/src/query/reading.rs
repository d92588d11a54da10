//! The lines of a card, as every question shows them, and the whole card for somebody who reads it.

use super::{Answer, Field, Kind, Line, Note, Phrase, SourceNote, answer::Cutter};
use crate::{
    card::{Card, Figure, Person, Quote, QuoteKind},
    store::Held,
    text::Span,
};

/// The whole card as an answer: every fact with the line on which it stands.
pub fn reading(text: &str, card: &Card) -> Answer {
    let cutter = Cutter::new(text);
    let mut answer = Answer::new(Kind::Brief, headline(card, &cutter), summary_lines(card, &cutter));
    answer.link.clone_from(&card.url);
    let mut figures: Vec<&Figure> = card.figures.iter().collect();
    figures.sort_by_key(|f| f.rank);
    let fields = [
        (Note::KeyFigures, figures.iter().map(|f| figure_line(f, &cutter)).collect()),
        (Note::QuotesHeading, card.quotes.iter().map(|q| quote_line(q, &cutter)).collect()),
        (Note::PeopleHeading, card.people.iter().map(person_line).collect()),
        (Note::DatesHeading, date_lines(card, &cutter)),
        (Note::SectionsHeading, section_lines(card, &cutter)),
        (Note::TopicsHeading, if card.topics.is_empty() { Vec::new() } else { vec![Line::Topics(card.topics.clone())] }),
    ];
    answer.fields =
        fields.into_iter().filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty()).map(|(heading, lines)| Field { heading, lines }).collect();
    answer.sources = vec![SourceNote::read(card)];
    answer
}

/// A quote of a card as a line of an answer.
pub fn quote_of(held: &Held, quote: &Quote) -> Line {
    quote_line(quote, &Cutter::new(&held.text))
}

/// A figure of a card as a line of an answer.
pub fn figure_of(held: &Held, figure: &Figure) -> Line {
    figure_line(figure, &Cutter::new(&held.text))
}

/// Somebody on a card as a line of an answer.
pub fn person_of(person: &Person) -> Line {
    person_line(person)
}

/// The headline of a held card.
pub fn headline_of(held: &Held) -> Phrase {
    headline(&held.card, &Cutter::new(&held.text))
}

/// The headline of a card.
pub(crate) fn headline(card: &Card, cutter: &Cutter<'_>) -> Phrase {
    card.headline.map_or(Phrase::Fixed(Note::Untitled), |span| Phrase::News(cutter.cut(span)))
}

/// The sentences that sum the article up, or the word that none can.
pub(super) fn summary_lines(card: &Card, cutter: &Cutter<'_>) -> Vec<Line> {
    if card.summary.is_empty() {
        return vec![Line::Fixed(Note::NoSummary)];
    }
    card.summary.iter().map(|&span| Line::Sentence(cutter.cut(span))).collect()
}

/// A quote, with its speaker only where that is sure enough to be shown.
pub(crate) fn quote_line(quote: &Quote, cutter: &Cutter<'_>) -> Line {
    let shown = quote.shown_speaker();
    Line::Quote {
        pieces: quote.spans.iter().map(|&span| cutter.cut(span)).collect(),
        kind: quote.kind,
        stance: quote.stance,
        speaker: shown.map(|s| s.name.clone()),
        role: shown.and_then(|s| s.role.clone()),
        corrected: quote.corrected.clone(),
    }
}

/// A figure with what it measures and whose claim it is.
pub(crate) fn figure_line(figure: &Figure, cutter: &Cutter<'_>) -> Line {
    Line::Figure {
        figure: cutter.cut(figure.span),
        comparison: figure.comparison,
        measured: figure.measured.map(|span| cutter.cut(span)),
        said_by: figure.said_by.clone(),
        corrected: figure.corrected.clone(),
    }
}

/// Somebody who appears.
pub(super) fn person_line(person: &Person) -> Line {
    Line::Person {
        name: person.name.clone(),
        role: person.role.clone(),
        aliases: person.aliases.clone(),
        mentions: person.mentions,
        corrected: person.corrected.clone(),
    }
}

/// A sentence without the quotation marks around it and the point at its end.
pub(super) fn without_marks(text: &str, sentence: Span) -> Span {
    let words = sentence.of(text);
    let marks = |c: char| matches!(c, '“' | '”' | '"' | '‘' | '’' | '\'' | '«' | '»') || c.is_whitespace();
    let start = sentence.start + (words.len() - words.trim_start_matches(marks).len());
    let end = sentence.start + words.trim_end_matches(|c| marks(c) || matches!(c, '.' | '!' | '?' | '…' | ',')).len();
    Span::new(start, end.max(start))
}

/// Whether a quote is worth showing in an answer: in quotation marks, or reported of somebody who can be named.
pub(super) fn is_telling(quote: &Quote) -> bool {
    quote.kind != QuoteKind::Indirect || quote.shown_speaker().is_some()
}

fn date_lines(card: &Card, cutter: &Cutter<'_>) -> Vec<Line> {
    card.dates.iter().map(|d| Line::Date { date: cutter.cut(d.span), days: d.from.zip(d.to) }).collect()
}

fn section_lines(card: &Card, cutter: &Cutter<'_>) -> Vec<Line> {
    let lines = card.sections.iter().flat_map(|section| {
        let heading = Line::Heading(cutter.cut(section.heading));
        std::iter::once(heading).chain(section.gist.map(|gist| Line::Sentence(cutter.cut(gist))))
    });
    lines.collect()
}
