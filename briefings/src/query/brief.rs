//! What happened: the newest card about a topic, with its key figures and quotes.

use super::{
    About, Answer, Field, FollowUp, Kind, Line, Note, Page, Question, SourceNote,
    answer::Cutter,
    people::has_people,
    reading::{figure_line, headline, is_telling, person_line, quote_line, summary_lines},
    source::no_such_card,
    timeline::has_events,
};
use crate::{
    card::{Card, Figure, Quote, QuoteKind},
    store::{DeskId, Held, Result, Store, Wanted},
};

const FIGURES: usize = 3;
const QUOTES: usize = 2;
const PEOPLE: usize = 5;
const CORRECTIONS: usize = 5;
const NEAREST: usize = 3;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, page: usize) -> Result<Answer> {
    match about {
        About::Topic(topic) => about_topic(store, desk, topic, page).await,
        About::Card(card) => Ok(store.card(desk, *card).await?.map_or_else(no_such_card, |held| card_answer(&held))),
    }
}

async fn about_topic(store: &dyn Store, desk: DeskId, topic: &str, page: usize) -> Result<Answer> {
    let wanted = Wanted { topic: Some(topic.to_owned()), speaker: None };
    let found = store.find(desk, &wanted, page..page + 1).await?;
    let Some(held) = found.cards.first() else { return nothing_about(store, desk, topic).await };
    let mut answer = card_answer(held);
    answer.page = Page::at(page, found.total, |page| Question::Brief { about: About::Topic(topic.to_owned()), page });
    Ok(answer)
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

fn card_answer(held: &Held) -> Answer {
    let (card, cutter) = (&held.card, Cutter::new(&held.text));
    let mut answer = Answer::new(Kind::Brief, headline(card, &cutter), summary_lines(card, &cutter));
    answer.link.clone_from(&card.url);
    answer.fields = fields(card, &cutter);
    answer.fields.extend(corrections(held));
    answer.sources = vec![SourceNote { headline: None, ..SourceNote::of(held, &cutter) }];
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
    let about = || About::Card(held.id);
    let mut follow_ups = Vec::new();
    if held.card.quotes.iter().any(is_telling) {
        let question = Question::Quotes { about: about(), speaker: String::new(), page: 0 };
        follow_ups.push(FollowUp { leads_to: Kind::Quotes, question });
    }
    if !held.card.figures.is_empty() {
        let question = Question::Figures { about: about(), kind: None, page: 0 };
        follow_ups.push(FollowUp { leads_to: Kind::Figures, question });
    }
    if has_events(held) {
        follow_ups.push(FollowUp { leads_to: Kind::Timeline, question: Question::Timeline { about: about(), page: 0 } });
    }
    if has_people(held) {
        follow_ups.push(FollowUp { leads_to: Kind::People, question: Question::People { about: about(), page: 0 } });
    }
    follow_ups.push(FollowUp { leads_to: Kind::Source, question: Question::Source { card: held.id, page: 0 } });
    follow_ups
}
