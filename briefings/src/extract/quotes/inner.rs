//! A quote inside a quote: what the speaker says that another said.

use super::{
    confidence,
    cues::{PRONOUN, SPEECH},
    flow::Flow,
    marks,
};
use crate::text::Span;

/// How many tokens may stand between the cue and the mark it introduces: `told me on Monday, ‘…’`.
const REACH: usize = 4;

/// Words that another is quoted with.
pub struct Inner {
    /// The words between the inner marks.
    pub span: Span,
    /// The name beside the cue.
    pub speaker: Span,
    pub cue: Span,
    pub signs: confidence::Signs,
}

/// The speech of others inside the marked stretch `quote`: marked words beside a verb of speech and a name.
///
/// A pronoun in somebody's speech may mean anybody: words that no name stands beside are the outer speaker's alone.
pub fn inner(flow: &Flow<'_>, quote: usize) -> Vec<Inner> {
    let tokens = &flow.page.parsed.tokens;
    let outer = &flow.marks[quote].inner;
    let mut found = Vec::new();
    // Without its closing mark a quote may hold what follows it.
    if !flow.marks[quote].closed {
        return found;
    }
    for marked in marks::inside(flow.page, &flow.marks[quote]) {
        let words = marked.words(flow.page.parsed);
        if words < 2 || marks::is_title(flow.page, &marked) {
            continue;
        }
        let Some(cue) = cue_before(flow, marked.tokens.start, outer.start).or_else(|| cue_behind(flow, marked.tokens.end, outer.end))
        else {
            continue;
        };
        let Some(speaker) = name_beside(flow, tokens[cue].span) else { continue };
        let words_of = marked.inner_span(flow.page.parsed);
        let trimmed = words_of.of(flow.text()).trim_end_matches([',', ' ', '\u{a0}']).len();
        if trimmed > 0 {
            let span = Span::new(words_of.start, words_of.start + trimmed);
            found.push(Inner { span, speaker, cue: tokens[cue].span, signs: confidence::signs_of_inner(words) });
        }
    }
    found
}

/// The verb of speech before a mark, in the same sentence.
fn cue_before(flow: &Flow<'_>, mark: usize, start: usize) -> Option<usize> {
    let near = (start..mark).rev().take(REACH);
    near.take_while(|at| !matches!(flow.page.word(*at), "." | "!" | "?" | ";" | "”" | "’" | "»")).find(|at| flow.token_has(*at, SPEECH))
}

/// The verb of speech behind a mark, or behind a pronoun or name there: `said Ode`, `he said`, `Ada Ode said`.
fn cue_behind(flow: &Flow<'_>, mark: usize, end: usize) -> Option<usize> {
    let subject = |at: &usize| flow.token_has(*at, PRONOUN) || flow.page.is_capital(*at) || flow.page.word(*at) == ",";
    let verb = (mark..end).take(REACH).find(|at| !subject(at))?;
    flow.token_has(verb, SPEECH).then_some(verb)
}

/// The name that stands right before or right behind the cue.
fn name_beside(flow: &Flow<'_>, cue: Span) -> Option<Span> {
    let people = flow.people;
    let blank = |from: usize, to: usize| flow.text().get(from..to).is_some_and(|gap| gap.len() < 3 && gap.trim().is_empty());
    let before = people.mentions_before(cue.start).last().filter(|m| blank(m.span.end, cue.start));
    let behind = || people.mentions_in(Span::new(cue.end, usize::MAX)).first().filter(|m| blank(cue.end, m.span.start));
    before.or_else(behind).map(|mention| mention.span)
}
