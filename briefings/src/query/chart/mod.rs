//! What can be seen at a glance: what a chart beside an answer shows, as data.

mod pick;
mod words_around;

pub(super) use pick::pick;
pub(super) use words_around::around;

use super::{Appearing, Excerpt, SourceNote, When};
use crate::card::{Comparison, FigureKind, Tense};
use rust_decimal::Decimal;

/// A chart beside an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Figures that compare.
    Figures(Box<FigureChart>),
    /// How often people are named and quoted.
    People(PeopleChart),
    /// Events along their days.
    Timeline(TimelineChart),
}

/// People, each as two bars: how often named, and how often quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleChart {
    /// At least [`PeopleChart::FEWEST`], those named most first.
    pub people: Vec<Appearing>,
}

/// Events in the order of their days.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineChart {
    /// At least [`TimelineChart::FEWEST`].
    pub events: Vec<Moment>,
}

/// An event on a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Its days.
    pub when: When,
    /// Whether it has happened.
    pub tense: Tense,
    /// The words around its date.
    pub label: Label,
    /// The article that tells it.
    pub source: SourceNote,
}

impl PeopleChart {
    /// Fewer people are not compared.
    pub const FEWEST: usize = 2;

    /// The chart of these people; `None` where they are too few.
    pub(super) fn of(people: &[Appearing]) -> Option<Self> {
        (people.len() >= Self::FEWEST).then(|| Self { people: people.to_vec() })
    }
}

impl TimelineChart {
    /// Fewer events are no course.
    pub const FEWEST: usize = 3;
}

/// Figures of one kind and unit, each as a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureChart {
    /// The kind of all its figures.
    pub kind: FigureKind,
    /// The unit of all its figures, as [`crate::card::Figure::unit`] has it.
    pub unit: String,
    /// What the bars have in common.
    pub of: ChartOf,
    /// At least [`FigureChart::FEWEST`] and at most [`FigureChart::MOST`], in the order in which they are to be shown.
    pub bars: Vec<Bar>,
}

/// What the bars of a chart have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartOf {
    /// Different figures of one article, the largest first.
    OneArticle(SourceNote),
    /// One figure in several articles, the oldest first.
    OverTime {
        /// What it is a figure of, as the newest of the articles writes it.
        measured: Excerpt,
    },
}

/// One figure of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What tells it from the others.
    pub label: Label,
    /// The figure as written.
    pub figure: Excerpt,
    /// Its value, above 0; the lower end of a range.
    pub value: Decimal,
    /// The upper end of a range, above `value`.
    pub upper: Option<Decimal>,
    /// How it stands to its value.
    pub comparison: Comparison,
    /// Whose claim it is.
    pub said_by: Option<String>,
}

/// What tells a bar from the others.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// The words around the figure in its sentence.
    Words {
        /// The words, the figure among them.
        words: Excerpt,
        /// Whether the sentence begins before them.
        cut_before: bool,
        /// Whether the sentence goes on behind them.
        cut_behind: bool,
    },
    /// The article that has the figure.
    Source(SourceNote),
}

impl FigureChart {
    /// Fewer bars are read faster as text.
    pub const FEWEST: usize = 3;
    /// More bars are too many for a small screen.
    pub const MOST: usize = 6;
}

impl Bar {
    /// The largest value that the figure names: where its bar ends.
    pub fn end(&self) -> Decimal {
        self.upper.unwrap_or(self.value)
    }
}
