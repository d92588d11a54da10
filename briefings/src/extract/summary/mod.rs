//! What happened: the sentences that sum an article up, and the gist of each section.
//!
//! News says the most important thing first, and no method without training beats its first three sentences by much. So the lead is
//! taken, and left only for a reason: a sentence that cannot be read by itself ([`standing`]), one that repeats what is taken, or
//! one that shares less with the rest of the article than a later one does ([`weight`]).

mod opening;
mod standing;
#[cfg(test)]
mod tests;
mod weight;

use super::Parsed;
use crate::{
    article::BlockKind,
    card::{Quote, Section},
    text::Span,
};
use standing::{Grounds, Standing};
use std::cell::OnceCell;
use weight::Weights;

/// How many sentences a summary has, where the article has them.
const SENTENCES: usize = 3;
/// With fewer words than this a fourth sentence is taken.
const SHORT: usize = 45;
/// Beyond two sentences, none is taken that makes the summary longer than this many words.
const LONG: usize = 105;
/// How many sentences of the body are looked at.
const REACH: usize = 120;
/// How many sentences of a section are looked at for its gist.
const GIST_REACH: usize = 12;

/// The summary's sentences, in the order of the text: two to four where the article has as many that can be read by themselves.
///
/// A sentence that leans on the one before it is taken only together with that one. Of an article that is not in English, the lead.
pub fn choose(parsed: &Parsed<'_>, quotes: &[Quote]) -> Vec<Span> {
    let body: Vec<usize> = (0..parsed.sentences.len()).filter(|at| parsed.sentences[*at].kind.is_body()).take(REACH).collect();
    if !parsed.article.is_english() {
        return body.into_iter().take(SENTENCES).map(|at| parsed.sentences[at].span).collect();
    }
    let grounds = Grounds::new(parsed, quotes);
    // Asked of the few that might be taken alone.
    let standings: Vec<OnceCell<Standing>> = vec![OnceCell::new(); body.len()];
    let weights = Weights::new(parsed, &body);
    let mut taken: Vec<usize> = Vec::new();
    let mut left: Vec<usize> = (0..body.len()).collect();
    let mut words = 0;
    while taken.len() < SENTENCES || taken.len() == SENTENCES && words < SHORT {
        let may_follow = |at: usize| match standings[at].get_or_init(|| grounds.standing(body[at])) {
            Standing::Alone => true,
            Standing::Behind => at > 0 && body[at] == body[at - 1] + 1 && taken.contains(&(at - 1)),
            Standing::Never => false,
        };
        let mut ranked: Vec<(usize, f64)> = left.iter().map(|at| (*at, weights.of(*at, &taken))).collect();
        ranked.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
        let best = ranked.into_iter().map(|(at, _)| at).find(|at| may_follow(*at));
        let Some(best) = best else { break };
        left.retain(|at| *at != best);
        let too_long = taken.len() >= 2 && words + weights.words(best) > LONG;
        if !too_long && !weights.repeats(best, &taken) {
            words += weights.words(best);
            taken.push(best);
        }
    }
    taken.sort_unstable();
    taken.into_iter().map(|at| parsed.sentences[body[at]].span).collect()
}

/// The sections under headings, each with its gist: its first sentence that can be read alone.
pub fn sections(parsed: &Parsed<'_>, quotes: &[Quote]) -> Vec<Section> {
    let blocks = &parsed.article.blocks;
    let grounds = Grounds::new(parsed, quotes);
    let mut sections = Vec::new();
    let mut next = 0;
    for (index, block) in blocks.iter().enumerate().filter(|(_, b)| b.kind == BlockKind::Heading) {
        while parsed.sentences.get(next).is_some_and(|s| s.block <= index) {
            next += 1;
        }
        let under = (next..parsed.sentences.len()).take_while(|at| parsed.sentences[*at].kind != BlockKind::Heading).take(GIST_REACH);
        let gist = under.filter(|at| grounds.standing(*at) == Standing::Alone).map(|at| parsed.sentences[at].span).next();
        sections.push(Section { heading: block.span, gist });
    }
    sections
}
