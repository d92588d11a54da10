//! Which of an article's figures an editor would show first.

use super::{
    drafts::{Draft, counts_people},
    numbers::Form,
    terms::Terms,
};
use crate::{
    article::BlockKind,
    card::{Figure, FigureKind},
    extract::Parsed,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use std::collections::HashSet;

/// What ranking needs of a figure beside the figure itself.
pub struct Seen {
    sentence: usize,
    block: BlockKind,
    people: bool,
    /// Written as a word, or as a small number: news is seldom that small.
    slight: bool,
}

pub fn seen(terms: &Terms<'_>, draft: &Draft, sentence: usize, block: BlockKind) -> Seen {
    let small = draft.value < Decimal::TEN && !matches!(draft.kind, FigureKind::Percent | FigureKind::Money);
    Seen { sentence, block, people: counts_people(terms, draft), slight: small || draft.form == Form::Fraction && draft.unit.is_none() }
}

/// Gives each figure its rank: 1 for the most telling.
pub fn rank(parsed: &Parsed<'_>, figures: &mut [Figure], seen: &[Seen]) {
    let first_body = parsed.sentences.iter().position(|s| s.kind == BlockKind::Paragraph).unwrap_or_default();
    let headline: HashSet<Decimal> =
        figures.iter().zip(seen).filter(|(_, s)| s.block == BlockKind::Headline).map(|(f, _)| f.value).collect();
    let mut order: Vec<(usize, f64)> =
        (0..figures.len()).map(|i| (i, score(&figures[i], &seen[i], first_body) + bonus(&headline, figures[i].value))).collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    for (rank, (figure, _)) in order.into_iter().enumerate() {
        figures[figure].rank = rank as u32 + 1;
    }
}

/// A value that the headline gives, too, is what the article is about.
fn bonus(headline: &HashSet<Decimal>, value: Decimal) -> f64 {
    if headline.contains(&value) { 1.0 } else { 0.0 }
}

fn score(figure: &Figure, seen: &Seen, first_body: usize) -> f64 {
    let depth = seen.sentence.saturating_sub(first_body) as f64;
    let place = match seen.block {
        // What the headline says, the lead says with its context.
        BlockKind::Headline => 1.2,
        BlockKind::Standfirst => 2.0,
        BlockKind::Caption => 0.0,
        _ => 2.4 / (1.0 + depth / 4.0),
    };
    let kind = match figure.kind {
        FigureKind::Money => 1.6,
        FigureKind::Count if seen.people => 1.5,
        FigureKind::Percent => 1.2,
        FigureKind::Count | FigureKind::Rate => 1.0,
        FigureKind::Measure => 0.7,
        FigureKind::Duration => 0.1,
        FigureKind::Ordinal => 0.0,
        FigureKind::Age => -1.2,
    };
    let size = match figure.kind {
        FigureKind::Money | FigureKind::Count | FigureKind::Rate => {
            figure.value.to_f64().map_or(0.0, |v| v.max(1.0).log10().min(9.0) * 0.12)
        }
        _ => 0.3,
    };
    let slight = if seen.slight { -0.9 } else { 0.0 };
    let labelled = if figure.measured.is_some() { 0.3 } else { 0.0 };
    place + kind + size + slight + labelled
}
