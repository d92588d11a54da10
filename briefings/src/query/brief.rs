//! What happened: one card, with its key figures and quotes; or the story so far, where there are several.

use super::{
    About, Answer, Field, FollowUp, Kind, Line, Note, Question, Since,
    answer::Cutter,
    listing,
    people::has_people,
    reading::{figure_line, is_telling, person_line, quote_line, summary_lines},
    so_far,
    timeline::has_events,
};
use crate::{
    card::{Card, Figure, Quote, QuoteKind},
    store::{DeskId, Held, Result, Store},
};

const FIGURES: usize = 3;
const QUOTES: usize = 2;
const PEOPLE: usize = 5;
const CORRECTIONS: usize = 5;
const NEAREST: usize = 3;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, page: usize, since: Option<&Since>) -> Result<Answer> {
    let found = listing::newest(store, desk, about).await?;
    match found.cards.as_slice() {
        [] => listing::nothing(store, desk, about).await,
        [held] => Ok(card_answer(held, since)),
        _ => Ok(so_far::answer(&found, about, page, since)),
    }
}

/// The answer where no card is about the words typed: it says so and offers the nearest topics.
pub(super) async fn nothing_about(store: &dyn Store, desk: DeskId, topic: &str) -> Result<Answer> {
    let nearest = store.nearest_topics(desk, topic, NEAREST).await?;
    let note = if nearest.is_empty() && store.topics(desk, "", 1).await?.is_empty() {
        Note::NothingHeld
    } else {
        Note::NoCard { topic: topic.to_owned() }
    };
    Ok(Answer::nothing(note, nearest))
}

fn card_answer(held: &Held, since: Option<&Since>) -> Answer {
    let (card, cutter) = (&held.card, Cutter::new(&held.text));
    let since = since.map(|since| Line::Since { since: since.clone(), new: usize::from(held.held_at > since.at) });
    let lines = since.into_iter().chain(summary_lines(card, &cutter)).collect();
    let mut answer = Answer::of_article(Kind::Brief, held, &cutter, lines);
    answer.fields = fields(card, &cutter);
    answer.fields.extend(corrections(held));
    answer.follow_ups = follow_ups(held);
    answer
}

fn fields(card: &Card, cutter: &Cutter<'_>) -> Vec<Field> {
    let figures = key_figures(card).into_iter().take(FIGURES).map(|f| figure_line(f, cutter)).collect();
    let quotes = key_quotes(card).into_iter().take(QUOTES).map(|q| quote_line(q, cutter)).collect();
    let people = card.people.iter().take(PEOPLE).map(person_line).collect();
    [(Note::KeyFigures, figures), (Note::QuotesHeading, quotes), (Note::PeopleHeading, people)]
        .into_iter()
        .filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty())
        .map(|(heading, lines)| Field { heading, lines })
        .collect()
}

/// What the desk has corrected on a card, the newest first; `None` for one as it was read.
pub(crate) fn corrections(held: &Held) -> Option<Field> {
    let lines: Vec<_> = held.corrections.iter().rev().take(CORRECTIONS).cloned().map(Line::Correction).collect();
    (!lines.is_empty()).then_some(Field { heading: Note::CorrectionsHeading, lines })
}

/// The figures, the most telling first.
pub(crate) fn key_figures(card: &Card) -> Vec<&Figure> {
    let mut figures: Vec<_> = card.figures.iter().collect();
    figures.sort_by_key(|f| f.rank);
    figures
}

/// The quotes that stand for an article: said by somebody who can be named, whole utterances first.
pub(crate) fn key_quotes(card: &Card) -> Vec<&Quote> {
    let mut quotes: Vec<_> = card.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect && q.shown_speaker().is_some()).collect();
    quotes.sort_by_key(|q| (q.kind == QuoteKind::Mixed, q.spans[0].start));
    quotes
}

fn follow_ups(held: &Held) -> Vec<FollowUp> {
    let mut follow_ups = facts(std::slice::from_ref(held), &About::Card(held.id));
    follow_ups.push(FollowUp { leads_to: Kind::Source, question: Question::Source { card: held.id, page: 0 } });
    follow_ups
}

/// What can be asked of the cards that `about` names: what they hold none of is not offered.
pub(super) fn facts(cards: &[Held], about: &About) -> Vec<FollowUp> {
    let mut follow_ups = Vec::new();
    if cards.iter().any(|held| held.card.quotes.iter().any(is_telling)) {
        let question = Question::Quotes { about: about.clone(), speaker: String::new(), page: 0 };
        follow_ups.push(FollowUp { leads_to: Kind::Quotes, question });
    }
    if cards.iter().any(|held| !held.card.figures.is_empty()) {
        let question = Question::Figures { about: about.clone(), kind: None, page: 0 };
        follow_ups.push(FollowUp { leads_to: Kind::Figures, question });
    }
    if cards.iter().any(has_events) {
        follow_ups.push(FollowUp { leads_to: Kind::Timeline, question: Question::Timeline { about: about.clone(), page: 0 } });
    }
    if cards.iter().any(has_people) {
        follow_ups.push(FollowUp { leads_to: Kind::People, question: Question::People { about: about.clone(), page: 0 } });
    }
    follow_ups
}
