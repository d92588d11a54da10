//! The words around a figure or a date in its sentence, short enough to stand on a chart.

use super::Label;
use crate::{
    query::answer::Cutter,
    store::Held,
    text::{Span, sentences::sentences, tokens::tokens},
};

/// The label that the sentence around `span` gives, at most `longest` bytes of it unless `span` alone is longer: all of it where it is
/// short, else the words nearest to `span`, more of those before it than behind.
pub(in crate::query) fn around(held: &Held, span: Span, longest: usize, cutter: &Cutter<'_>) -> Label {
    let text = &held.text;
    let sentence = sentence_of(held, span);
    let room = longest.saturating_sub(span.len());
    let (before, behind) = (span.start - sentence.start, sentence.end - span.end);
    let (most_before, most_behind) = match (before <= room * 3 / 5, behind <= room * 2 / 5) {
        (true, _) => (before, room - before.min(room)),
        (_, true) => (room - behind, behind),
        _ => (room * 3 / 5, room * 2 / 5),
    };
    let start = if before <= most_before { sentence.start } else { word_from(text, span.start - most_before, span.start) };
    let end = if behind <= most_behind { sentence.end } else { word_until(text, span.end, span.end + most_behind) };
    let words = Span::new(start, end).trimmed(text);
    Label::Words { words: cutter.cut(words), cut_before: start > sentence.start, cut_behind: end < sentence.end }
}

/// The sentence in which `span` stands; `span` itself where no block holds it.
fn sentence_of(held: &Held, span: Span) -> Span {
    let Some(block) = held.card.blocks.iter().find(|block| block.span.contains(span)) else { return span };
    let found = sentences(&held.text, &tokens(&held.text, block.span));
    found.into_iter().filter(|sentence| sentence.overlaps(span)).reduce(Span::to).map_or(span, |sentence| sentence.to(span))
}

/// Where the first word begins in `from..until` that does not begin before `from`; `until` where there is none.
fn word_from(text: &str, from: usize, until: usize) -> usize {
    let from = (from..until).find(|&at| text.is_char_boundary(at)).unwrap_or(until);
    text[from..until].char_indices().find(|(_, c)| c.is_whitespace()).map_or(until, |(at, c)| from + at + c.len_utf8())
}

/// Where the last word ends in `from..until` that does not end behind `until`; `from` where there is none.
fn word_until(text: &str, from: usize, until: usize) -> usize {
    let until = (from..=until).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(from);
    text[from..until].char_indices().rfind(|(_, c)| c.is_whitespace()).map_or(from, |(at, _)| from + at)
}
