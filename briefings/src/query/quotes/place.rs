//! One quote where it stands: its whole paragraph, and beside it how other outlets word it.

use crate::{
    card::Quote,
    query::{Answer, Field, Kind, Line, Note, QuotePlace, Said, SourceNote, answer::Cutter, reading::quote_line},
    store::{DeskId, Held, Result, Store},
    text::{Span, sentences::sentences, tokens::tokens},
};

/// A longer paragraph is shown from the first to the last sentence of the quote, in bytes.
const PARAGRAPH: usize = 900;

pub(in crate::query) async fn answer(store: &dyn Store, desk: DeskId, places: &[QuotePlace]) -> Result<Answer> {
    let mut found: Vec<(Held, Quote)> = Vec::new();
    for place in places {
        let Some(held) = store.card(desk, place.card).await? else { continue };
        let quote = held.card.quotes.iter().find(|quote| quote.spans.first().is_some_and(|span| span.start == place.start)).cloned();
        found.extend(quote.map(|quote| (held, quote)));
    }
    let Some(((held, quote), others)) = found.split_first() else { return Ok(Answer::nothing(Note::NoSuchQuote, Vec::new())) };
    let cutter = Cutter::new(&held.text);
    let passage = Line::Passage { passage: cutter.cut(paragraph(held, quote)), spoken: quote.spans.clone(), said: Said::of(quote) };
    let mut answer = Answer::of_article(Kind::Quotes, held, &cutter, vec![passage, stands(held, quote)]);
    answer.fields = if others.iter().any(|(_, other)| other.text != quote.text) {
        found.iter().map(|(held, quote)| worded(held, quote)).collect()
    } else if others.is_empty() {
        Vec::new()
    } else {
        vec![Field { heading: Note::AlsoIn, lines: others.iter().map(|(held, quote)| stands(held, quote)).collect() }]
    };
    Ok(answer)
}

/// How an outlet words it.
fn worded(held: &Held, quote: &Quote) -> Field {
    let heading = Note::WordedIn { outlet: held.card.outlet.clone(), day: held.card.day() };
    Field { heading, lines: vec![quote_line(quote, &Cutter::new(&held.text)), stands(held, quote)] }
}

fn stands(held: &Held, quote: &Quote) -> Line {
    let cutter = Cutter::new(&held.text);
    Line::Stands { words: cutter.cut(quote.spans[0]), source: SourceNote::of(held, &cutter), also: Vec::new(), varies: false }
}

/// The paragraphs that hold the quote; of a long one, its sentences.
fn paragraph(held: &Held, quote: &Quote) -> Span {
    let (first, last) = (quote.spans[0], quote.spans[quote.spans.len() - 1]);
    let block = |part: Span| held.card.blocks.iter().map(|block| block.span).find(|block| block.contains(part));
    let (Some(from), Some(to)) = (block(first), block(last)) else { return first.to(last) };
    if from.to(to).len() <= PARAGRAPH {
        return from.to(to);
    }
    let sentence = |block: Span, part: Span| {
        let found = sentences(&held.text, &tokens(&held.text, block));
        move |at: fn(&Span, &Span) -> bool| found.iter().find(|sentence| at(sentence, &part)).copied().unwrap_or(part)
    };
    let begins = sentence(from, first)(|sentence, part| sentence.end > part.start);
    let ends = sentence(to, last)(|sentence, part| sentence.end >= part.end);
    first.to(last).to(begins).to(ends)
}
