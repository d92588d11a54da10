//! Speakers named apart from the sentence: signatures under a quote and the names before a transcript's lines.

use super::{
    chain::{Attribution, Rule},
    flow::Flow,
};
use crate::text::Span;
use std::ops::Range;

/// Overrides what the sentence told wherever a label or a signature names the speaker.
pub fn attribute(flow: &Flow<'_>, found: &mut [Option<Attribution>]) {
    let mut block = None;
    for line in &flow.lines {
        let opens_block = block.replace(line.block) != Some(line.block);
        for at in line.items.clone() {
            if let Some(quote) = flow.quote(at) {
                if let Some(mention) = signature(flow, at) {
                    found[quote] = Some(Attribution { mention, cue: None, rule: Rule::Signature, distance: 0 });
                }
            }
        }
        if opens_block {
            if let Some((quote, mention)) = label(flow, line.items.clone()) {
                found[quote] = Some(Attribution { mention, cue: None, rule: Rule::Label, distance: 0 });
            }
        }
    }
}

/// The name behind a dash behind a quote, where nothing but the name stands there: `“…” — Ada Ode`.
fn signature(flow: &Flow<'_>, quote: usize) -> Option<Span> {
    let mut at = quote + 1;
    while matches!(flow.word(at), "—" | "–" | "―" | "~" | "-") {
        at += 1;
    }
    let behind_dash = at > quote + 1 && at <= quote + 3;
    let name = name_from(flow, at).filter(|_| behind_dash)?;
    Some(flow.span(&name))
}

/// The name before a colon that opens a block: `ODE: “…”`, `Ada Ode: …`.
fn label(flow: &Flow<'_>, line: Range<usize>) -> Option<(usize, Span)> {
    let name = name_from(flow, line.start)?;
    if flow.word(name.end) != ":" || name.len() > 5 {
        return None;
    }
    let quote = flow.quote(name.end + 1)?;
    Some((quote, flow.span(&name)))
}

fn name_from(flow: &Flow<'_>, start: usize) -> Option<Range<usize>> {
    let mut at = start;
    while flow.is_capital(at) || at > start && matches!(flow.word(at), "." | "-") && flow.touches_next(at - 1) && flow.is_capital(at + 1) {
        at += 1;
        if at - start > 6 {
            return None;
        }
    }
    (at > start).then_some(start..at)
}
