//! Where words stand: the articles that hold them, each with the sentences in which they do.

mod language;

pub use language::{Search, Unclear};

use super::{
    Answer, FollowUp, Kind, Line, Note, Page, Phrase, Question, Said, SourceNote,
    answer::Cutter,
    quotes::Typed,
    reading::{quote_line, summary_lines, without_marks},
};
use crate::{
    article::BlockKind,
    card::Card,
    store::{Condition, Counted, DeskId, Held, Result, Store, standing::Standing},
    text::{Span, sentences::sentences, tokens::tokens},
};

/// How many articles a page holds.
const PER_PAGE: usize = 4;
/// How many sentences are shown of each.
const SENTENCES: usize = 2;
/// How many parts of a search that finds nothing are left out in turn.
const LEFT_OUT: usize = 8;
const NEAREST: usize = 3;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, search: &Search, page: usize) -> Result<Answer> {
    let conditions = search.conditions(None);
    let found = store.search(desk, &conditions, page * PER_PAGE..(page + 1) * PER_PAGE).await?;
    if found.total == 0 {
        return nothing(store, desk, search).await;
    }
    let headline = Note::Searched { search: search.to_string(), count: found.total };
    let lines = found.cards.iter().enumerate().flat_map(|(at, held)| hit(at + 1, held, &conditions)).collect();
    let mut answer = Answer::new(Kind::Search, Phrase::Fixed(headline), lines);
    answer.page = Page::at(page, found.total.div_ceil(PER_PAGE), |page| Question::Search { search: search.clone(), page });
    answer.follow_ups = found.cards.iter().map(FollowUp::brief).collect();
    Ok(answer)
}

/// The answer where nothing is found: which part of the search to leave out, or what is near where it has but one.
async fn nothing(store: &dyn Store, desk: DeskId, search: &Search) -> Result<Answer> {
    if store.topics(desk, "", 1).await?.is_empty() {
        return Ok(Answer::nothing(Note::NothingHeld, Vec::new()));
    }
    let headline = Note::NothingFound { search: search.to_string() };
    if let [one] = search.parts() {
        let nearest = match &one.condition {
            Condition::Holds(words) => store.nearest_topics(desk, words, NEAREST).await?,
            _ => Vec::new(),
        };
        return Ok(Answer::nothing(headline, nearest));
    }
    let mut parts = Vec::new();
    for (at, part) in search.parts().iter().enumerate().take(LEFT_OUT) {
        let count = store.search(desk, &search.conditions(Some(at)), 0..0).await?.total;
        parts.extend((count > 0).then(|| Counted { name: part.typed.clone(), count }));
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.count));
    let advice = if parts.is_empty() { Note::LeaveOutMore } else { Note::LeaveOut { parts } };
    Ok(Answer::new(Kind::Nothing, Phrase::Fixed(headline), vec![Line::Fixed(advice)]))
}

/// An article, and what it says of what is sought.
fn hit(number: usize, held: &Held, conditions: &[Condition]) -> Vec<Line> {
    let cutter = Cutter::new(&held.text);
    let found = found(held, conditions, &cutter);
    let told = if found.is_empty() { told_instead(&held.card, conditions, &cutter) } else { found };
    std::iter::once(Line::Hit { number, source: SourceNote::of(held, &cutter) }).chain(told).collect()
}

/// The fewest sentences in which most of the words stand, in the order of the text.
fn found(held: &Held, conditions: &[Condition], cutter: &Cutter<'_>) -> Vec<Line> {
    let words = conditions.iter().filter_map(|c| if let Condition::Holds(words) = c { Some(words.as_str()) } else { None });
    let standing = Standing::new(&held.text, &held.card, words);
    let mut left = sentences_with(held, &standing);
    let mut shown: Vec<(Span, Span)> = Vec::new();
    while shown.len() < SENTENCES {
        // Of equals, the first in the text.
        let best = left.iter().rev().max_by_key(|(_, words)| words.iter().flatten().count());
        let Some((sentence, words)) = best.cloned() else { break };
        let Some(first) = words.iter().flatten().min_by_key(|span| span.start) else { break };
        shown.push((sentence, *first));
        for (_, others) in &mut left {
            others.iter_mut().zip(&words).filter(|(_, known)| known.is_some()).for_each(|(other, _)| *other = None);
        }
    }
    shown.sort_unstable_by_key(|(sentence, _)| sentence.start);
    let line = |(sentence, words)| Line::Found { sentence: cutter.cut(sentence), words, said: said(held, sentence) };
    shown.into_iter().map(line).collect()
}

/// The sentences of the running text and its headings, each with where in it the words stand first; the headline is shown by itself.
fn sentences_with(held: &Held, standing: &Standing<'_>) -> Vec<(Span, Vec<Option<Span>>)> {
    let mut found = Vec::new();
    for block in held.card.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Headline | BlockKind::Boilerplate)) {
        let all = tokens(&held.text, block.span);
        let mut rest = all.as_slice();
        for sentence in sentences(&held.text, &all) {
            let (within, behind) = rest.split_at(rest.partition_point(|token| token.span.end <= sentence.end));
            found.push((sentence, standing.among(within)));
            rest = behind;
        }
    }
    found
}

/// Whose words a sentence is that lies within a quote.
fn said(held: &Held, sentence: Span) -> Option<Said> {
    let words = without_marks(&held.text, sentence);
    let quote = held.card.quotes.iter().find(|quote| quote.spans.iter().any(|span| span.contains(words)))?;
    Some(Said::of(quote))
}

/// What is shown of an article where no words were sought or none stand in one sentence: what the speaker sought says, or its summary.
fn told_instead(card: &Card, conditions: &[Condition], cutter: &Cutter<'_>) -> Vec<Line> {
    let speaker = conditions.iter().find_map(|c| if let Condition::Quotes(name) = c { Some(name) } else { None });
    let speaker = speaker.map(|name| Typed::new(name));
    let quotes = speaker.iter().flat_map(|speaker| card.quotes.iter().filter(|quote| speaker.said(quote)));
    let said: Vec<_> = quotes.take(SENTENCES).map(|quote| quote_line(quote, cutter)).collect();
    if said.is_empty() { summary_lines(card, cutter).into_iter().take(1).collect() } else { said }
}
