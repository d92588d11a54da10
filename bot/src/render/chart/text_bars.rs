//! A chart as bars of text, for a terminal.

use super::texts::Texts;
use crate::render::wording::Wording;
use briefings::query::chart::{Bar, FigureChart};
use rust_decimal::prelude::ToPrimitive;

/// How long the longest bar is, in columns.
const LONGEST: f64 = 24.0;

/// The title of a chart, then two lines a bar: the words beside it, and the bar with its figure.
pub(in crate::render) fn text_bars(chart: &FigureChart, wording: &Wording<'_>) -> (String, Vec<[String; 2]>) {
    let texts = Texts::of(chart, wording);
    let longest = chart.bars.iter().map(Bar::end).max().unwrap_or_default();
    let columns = |value: rust_decimal::Decimal| ((value / longest).to_f64().unwrap_or(0.0) * LONGEST).round().max(1.0) as usize;
    let rows = chart.bars.iter().zip(texts.bars).map(|(bar, texts)| {
        let (sure, perhaps) = (columns(bar.value), columns(bar.end()));
        let bar = "█".repeat(sure) + &"▒".repeat(perhaps - sure);
        let label = texts.claim.iter().fold(texts.label, |label, claim| format!("{label} · {claim}"));
        [label, format!("{bar} {}", texts.value_in_words)]
    });
    (texts.title, rows.collect())
}
