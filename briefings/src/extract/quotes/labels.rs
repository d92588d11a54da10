//! Speakers named apart from the sentence: signatures under a quote and the names before a transcript's lines.

use super::{
    chain::{Attribution, Rule},
    flow::{Flow, Item},
};
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// How many words a name before a colon or behind a dash may have.
const LONGEST_NAME: usize = 6;
/// How many words and marks a signature on a line of its own has at most.
const SIGNATURE: usize = 20;

/// Overrides what the sentence told wherever a label or a signature names the speaker.
///
/// A label inside the marks (`“ODE: We go on.`) is cut off the quote, and holds for the paragraphs behind it until the next label.
pub fn attribute(flow: &mut Flow<'_>, found: &mut [Option<Attribution>]) {
    let mut block = None;
    let mut transcript = None;
    for index in 0..flow.lines.len() {
        let line = flow.lines[index].items.clone();
        let opens_block = block.replace(flow.lines[index].block) != Some(flow.lines[index].block);
        for at in line.clone() {
            let Some(quote) = flow.quote(at) else { continue };
            if let Some(mention) = signature(flow, at + 1, line.end) {
                found[quote] = Some(apart(mention, Rule::Signature));
            }
        }
        if !opens_block {
            continue;
        }
        if let Some((quote, mention)) = signature_line(flow, index) {
            found[quote] = Some(apart(mention, Rule::Signature));
        }
        if let Some((quote, mention)) = label(flow, line.clone()) {
            found[quote] = Some(apart(mention, Rule::Label));
        }
        let Some(quote) = flow.quote(line.start) else { continue };
        if let Some((mention, behind)) = label_inside(flow, quote) {
            flow.marks[quote].inner.start = behind;
            transcript = Some(mention);
        }
        let cued = found[quote].as_ref().is_some_and(|a| matches!(a.rule, Rule::Cue(_) | Rule::Signature | Rule::Label));
        match transcript {
            Some(mention) if !cued => found[quote] = Some(apart(mention, Rule::Label)),
            _ => transcript = None,
        }
    }
}

fn apart(mention: Span, rule: Rule) -> Attribution {
    Attribution { mention, cue: None, rule, distance: 0, speech: false }
}

/// The name behind a dash at `start`, where nothing but the name stands there: `“…” — Ada Ode`.
fn signature(flow: &Flow<'_>, start: usize, end: usize) -> Option<Span> {
    let mut at = start;
    while at < end && matches!(flow.word(at), "—" | "–" | "―" | "~" | "-") {
        at += 1;
    }
    let behind_dash = at > start && at <= start + 2;
    let name = name_from(flow, at, end).filter(|_| behind_dash)?;
    Some(flow.span(&name))
}

/// The signature that has the line to itself, and the quote that closes the block before: `— Ada Ode, harbour master`.
fn signature_line(flow: &Flow<'_>, index: usize) -> Option<(usize, Span)> {
    let before = &flow.lines[index.checked_sub(1)?];
    let line = &flow.lines[index];
    let quote = flow.quote(before.items.end - 1)?;
    let short = line.items.len() <= SIGNATURE && flow.lines.get(index + 1).is_none_or(|next| next.block != line.block);
    let mention = signature(flow, line.items.start, line.items.end).filter(|_| short)?;
    Some((quote, mention))
}

/// The name before a colon that opens a block: `ODE: “…”`, `Ada Ode: …`.
fn label(flow: &Flow<'_>, line: Range<usize>) -> Option<(usize, Span)> {
    let name = name_from(flow, line.start, line.end)?;
    if flow.word(name.end) != ":" || name.len() > LONGEST_NAME {
        return None;
    }
    let quote = flow.quote(name.end + 1)?;
    Some((quote, flow.span(&name)))
}

fn name_from(flow: &Flow<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut at = start;
    while at < end
        && (flow.is_capital(at)
            || at > start && matches!(flow.word(at), "." | "-") && flow.touches_next(at - 1) && at + 1 < end && flow.is_capital(at + 1))
    {
        at += 1;
        if at - start > LONGEST_NAME {
            return None;
        }
    }
    (at > start).then_some(start..at)
}

/// The name in capitals and the colon that open a quote, and the token behind them.
fn label_inside(flow: &Flow<'_>, quote: usize) -> Option<(Span, usize)> {
    let inner = flow.marks[quote].inner.clone();
    let (span, colon) = capitals(flow, inner.clone())?;
    (colon + 1 < inner.end).then_some((span, colon + 1))
}

/// The name in capitals at the start of `tokens`, and the colon behind it.
fn capitals(flow: &Flow<'_>, tokens: Range<usize>) -> Option<(Span, usize)> {
    let all = &flow.page.parsed.tokens;
    let name = |at: &usize| match all[*at].kind {
        TokenKind::Word => flow.page.is_all_capitals(*at),
        TokenKind::Number => false,
        TokenKind::Mark => matches!(flow.page.word(*at), "." | "-" | "’" | "'"),
    };
    let end = tokens.clone().take(LONGEST_NAME + 1).find(|at| !name(at))?;
    let named = end > tokens.start && all[tokens.start].kind == TokenKind::Word && all[end - 1].span.end - all[tokens.start].span.start > 2;
    (named && flow.page.word(end) == ":").then(|| (all[tokens.start].span.to(all[end - 1].span), end))
}

/// The lines of a transcript without marks: `ODE: We go on.` Each is the name's span, where it is a name, and the span of what is said.
///
/// One such line alone may be anything; two different names make a transcript. Names that are not in capitals may as well be headings: they
/// need a line of another beside them.
pub fn transcript(flow: &Flow<'_>) -> Vec<(Option<Span>, Span)> {
    let turns = turns(flow);
    let named = |turn: &Turn| turn.label.of(flow.text());
    let several = turns.iter().any(|turn| named(turn) != named(&turns[0]));
    let beside = |at: usize| {
        let next_to = |other: &Turn| other.order.abs_diff(turns[at].order) == 1 && named(other) != named(&turns[at]);
        at > 0 && next_to(&turns[at - 1]) || turns.get(at + 1).is_some_and(next_to)
    };
    let kept = (0..turns.len()).filter(|at| several && (turns[*at].capitals || beside(*at)));
    kept.map(|at| ((!is_turn(named(&turns[at]))).then_some(turns[at].label), turns[at].said)).collect()
}

/// A paragraph that may be a line of a transcript.
struct Turn {
    label: Span,
    /// Whether the label is written in capitals, and is more than a letter.
    capitals: bool,
    said: Span,
    /// Which of the paragraphs it is.
    order: usize,
}

fn turns(flow: &Flow<'_>) -> Vec<Turn> {
    let parsed = flow.page.parsed;
    let mut found = Vec::new();
    let mut order = 0;
    let mut at = 0;
    while at < flow.lines.len() {
        let line = &flow.lines[at];
        let behind = at + flow.lines[at..].iter().take_while(|l| l.block == line.block).count();
        let last = match flow.items[flow.lines[behind - 1].items.end - 1] {
            Item::Word(token) => token,
            Item::Quote(quote) => flow.marks[quote].tokens.end - 1,
        };
        at = behind;
        if !parsed.article.blocks[line.block].kind.is_body() {
            continue;
        }
        order += 1;
        let Item::Word(first) = flow.items[line.items.start] else { continue };
        let label = speaker_label(flow, first..last + 1).filter(|(_, colon)| *colon < last);
        if let Some((label, colon)) = label.filter(|(_, colon)| flow.quote(line.items.start + colon - first + 1).is_none()) {
            let capitals = label.len() > 2 && !label.of(flow.text()).contains(char::is_lowercase);
            found.push(Turn { label, capitals, said: parsed.tokens[colon + 1].span.to(parsed.tokens[last].span), order });
        }
    }
    found
}

/// What names the speaker of a transcript's line, and the colon behind it: a name in capitals, the name of a person, `Q` or `A`.
fn speaker_label(flow: &Flow<'_>, tokens: Range<usize>) -> Option<(Span, usize)> {
    let all = &flow.page.parsed.tokens;
    let colon = tokens.clone().take(LONGEST_NAME + 1).find(|at| flow.page.word(*at) == ":").filter(|colon| *colon > tokens.start)?;
    let label = all[tokens.start].span.to(all[colon - 1].span);
    let person = || flow.people.mentions_in(label).first().is_some_and(|m| m.span == label);
    if is_turn(label.of(flow.text())) || person() { Some((label, colon)) } else { capitals(flow, tokens) }
}

/// Whether a label tells whose turn it is without a name: `Q`, `A`.
fn is_turn(label: &str) -> bool {
    matches!(label, "Q" | "A" | "Question" | "Answer")
}
