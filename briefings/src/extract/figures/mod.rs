//! Which numbers: every figure with its exact value, unit, comparison and what it is a figure of.
//!
//! A sentence becomes [`terms`]; [`numbers`] and [`fractions`] are found in them; [`counting`] says what each counts in, by [`units`],
//! [`nouns`] and [`ages`]; [`not_figures`] turns years, times and scores away; [`drafts`] puts that together with [`ranges`], units that
//! are shared ([`sharing`]) and the [`comparison`]. [`measured`] finds what a figure is a figure of, in the words [`before`] it and
//! [`behind`] it, by the [`roles`] of words, their [`phrases`] and [`clauses`], and by [`deeds`]; [`changes`] the figures that belong
//! together, [`claims`] whose claim one is, [`dollars`] whose dollar “$” is, and [`ranking`] which an editor would show first. The tables
//! stand beside them.
//!
//! All this is English; of an article in another language [`abroad`] reads what is sure.

mod abroad;
mod ages;
mod before;
mod behind;
mod changes;
mod claims;
mod clauses;
mod comparison;
mod counting;
mod deeds;
mod dollars;
mod drafts;
mod fractions;
mod lexicon;
mod measured;
mod not_figures;
mod nouns;
mod numbers;
mod phrases;
#[cfg(test)]
mod properties;
mod ranges;
mod ranking;
mod roles;
mod sharing;
mod terms;
mod units;

use super::Parsed;
use crate::{
    article::BlockKind,
    card::{Comparison, Figure, FigureKind, Quote},
    text::Span,
};
use claims::Claims;
use drafts::Draft;
use rust_decimal::Decimal;
use terms::Terms;

/// The figures of an article, in the order of the text, ranked.
pub fn read(parsed: &Parsed<'_>, quotes: &[Quote]) -> Vec<Figure> {
    if let Some(tag) = parsed.article.foreign_language() {
        return abroad::read(parsed, tag);
    }
    let mut figures = Vec::new();
    let mut seen = Vec::new();
    let about = ranking::subject_words(parsed);
    let classes = parsed.vocabulary.tag(&terms::WORDS);
    let claims = Claims::new(parsed.text(), quotes);
    let may_hold = parsed.vocabulary.ask(numbers::may_hold);
    for (index, sentence) in parsed.sentences.iter().enumerate() {
        let tokens = parsed.tokens_of(sentence);
        if sentence.kind == BlockKind::Byline || !sentence.tokens.clone().any(|at| may_hold[parsed.vocabulary.number(at)]) {
            continue;
        }
        let terms = Terms::new(parsed.text(), tokens, &classes[sentence.tokens.clone()]);
        let drafts = drafts::drafts(&terms);
        if drafts.is_empty() {
            continue;
        }
        let measured = measured::measured(&terms, &drafts);
        let shared = ranking::shared_words(&terms, &about);
        let first = figures.len();
        for (draft, measured) in drafts.iter().zip(&measured) {
            let span = terms.span(draft.at.start, draft.at.end);
            let befell = measured.as_ref().is_some_and(|m| deeds::is_deed(terms.lower(m.start)));
            seen.push(ranking::seen(&terms, draft, index, sentence.kind, befell, shared));
            figures.push(figure(parsed.text(), draft, span, measured.clone().map(|m| terms.span(m.start, m.end)), claims.of(span)));
        }
        changes::relate(&terms, &drafts, first, &mut figures);
    }
    dollars::resolve(parsed.text(), &mut figures);
    ranking::rank(parsed, &mut figures, &seen);
    figures
}

fn figure(text: &str, draft: &Draft, span: Span, measured: Option<Span>, said_by: Option<String>) -> Figure {
    Figure {
        upper: draft.upper.map(|u| u.normalize()),
        unit: draft.unit.clone(),
        comparison: draft.comparison,
        direction: draft.direction,
        measured,
        said_by,
        ..figure_of(text, span, draft.kind, draft.value)
    }
}

/// A figure of which no more is known than where it stands, its kind and its value.
fn figure_of(text: &str, span: Span, kind: FigureKind, value: Decimal) -> Figure {
    Figure {
        kind,
        span,
        text: span.of(text).to_owned(),
        value: value.normalize(),
        upper: None,
        unit: None,
        comparison: Comparison::Exact,
        direction: None,
        measured: None,
        said_by: None,
        rank: 0,
        related: Vec::new(),
        corrected: None,
    }
}
