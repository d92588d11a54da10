//! What stands on a chart: its title, the words beside each bar, and where it comes from.

use crate::render::{safe, wording::Wording};
use briefings::{
    card::Comparison,
    query::chart::{Bar, ChartOf, FigureChart, Label},
};

/// How long the words beside a bar may be, in UTF-16 code units.
const LABEL: usize = 200;

/// The texts of a chart, safe to show where no markdown is read.
pub(super) struct Texts {
    /// What the figures are, and their unit.
    pub(super) title: String,
    /// Where all of them come from: the headline, then outlet and date; empty where each bar says it.
    pub(super) source: Vec<String>,
    /// One a bar.
    pub(super) bars: Vec<BarTexts>,
}

/// The texts of a bar.
pub(super) struct BarTexts {
    /// What tells it from the others.
    pub(super) label: String,
    /// The figure as written, behind a sign where it is not exact: `> 1 million`.
    pub(super) value: String,
    /// The figure as written, behind words where it is not exact: `more than 1 million`.
    pub(super) value_in_words: String,
    /// Whose claim it is.
    pub(super) claim: Option<String>,
}

impl Texts {
    /// The texts of `chart`; the `safe` of the wording gives plain text.
    pub(super) fn of(chart: &FigureChart, wording: &Wording<'_>) -> Self {
        let unit = (wording.safe)(&chart.unit);
        let (title, source) = match &chart.of {
            ChartOf::OneArticle(source) => {
                let name = wording.figure_kind(chart.kind);
                let arguments = [("kind", chart.kind.name().into()), ("name", name.into()), ("unit", unit.into())];
                let headline = source.headline.as_ref().map(|headline| (wording.safe)(&headline.text));
                let source = headline.into_iter().chain([wording.dated(source)]).collect();
                (wording.words.with("chart-title", &arguments), source)
            }
            ChartOf::OverTime { measured } => {
                let arguments = [("measured", (wording.safe)(&measured.text).into()), ("unit", unit.into())];
                (wording.words.with("chart-over-time", &arguments), Vec::new())
            }
        };
        Self { title, source, bars: chart.bars.iter().map(|bar| BarTexts::of(bar, wording)).collect() }
    }
}

impl BarTexts {
    fn of(bar: &Bar, wording: &Wording<'_>) -> Self {
        let figure = (wording.safe)(&bar.figure.text);
        let label = match &bar.label {
            Label::Words { words, cut_before, cut_behind } => {
                let (before, behind) = (if *cut_before { "… " } else { "" }, if *cut_behind { " …" } else { "" });
                format!("{before}{}{behind}", safe::plain(&words.text, LABEL))
            }
            Label::Source(source) => wording.dated(source),
        };
        Self {
            label,
            value: format!("{}{figure}", sign(bar.comparison)),
            value_in_words: wording.comparison(bar.comparison) + &figure,
            claim: bar.said_by.as_deref().map(|speaker| wording.claim(speaker)),
        }
    }
}

const fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Exact => "",
        Comparison::About => "≈ ",
        Comparison::MoreThan => "> ",
        Comparison::AtLeast => "≥ ",
        Comparison::LessThan => "< ",
        Comparison::AtMost => "≤ ",
    }
}
