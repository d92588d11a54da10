//! What an expression of time means before it is known when the article was published.

use super::{
    calendar::{Days, Edge, Unit},
    vocabulary::Holiday,
};

/// An expression of time: which tokens of a sentence, and what they mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    /// Index of the first token.
    pub start: usize,
    /// Behind the last token.
    pub end: usize,
    pub period: Period,
    pub bound: Option<Bound>,
    /// The last period of a range: “from May **to October**”.
    pub until: Option<Period>,
}

/// A period, or the part of it that is meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    pub base: Base,
    /// Which part of it is meant; `None` for all of it.
    pub edge: Option<Edge>,
}

/// How the days stand to the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// From its beginning on.
    Since,
    /// Up to its end: “by”, “until”.
    By,
    /// Up to its beginning.
    Before,
    /// From its beginning on, as “not before” and “not until” have it.
    NotBefore,
}

/// The days of a period, told in one of these ways.
#[derive(Clone, Debug, PartialEq)]
pub enum Base {
    /// Told in full.
    Known(Days),
    /// One that comes again and again: which kind, and which of them.
    Recurring(Cycle, Which),
    /// The unit of the calendar that holds the day of publication, or one so many units from it.
    Unit { unit: Unit, shift: i32 },
    /// So many units ago, or (`count` positive) from now.
    Away { count: Count, unit: Unit },
    /// The last so many units, or (`ahead`) the next ones.
    Reach { count: Count, unit: Unit, ahead: bool },
    /// So many units behind the date named before, or before it.
    Shifted { count: Count, unit: Unit },
    /// The unit that holds the date named before: “that year”.
    Same(Unit),
    /// So many units from another period: “six weeks before Thanksgiving”; `within`: the days between them.
    From { count: Count, unit: Unit, of: Box<Period>, within: bool },
    /// A date that leans on something that is no date: “within 10 days of the vote”.
    Unclear,
}

/// How many units and in which direction: negative is back. [`Count::Few`] holds the direction alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Exactly(i32),
    Few(i32),
}

/// What comes again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cycle {
    /// Days of a month.
    Dates {
        month: u32,
        first: u32,
        last: u32,
    },
    /// From a day of a month to a day of a later one.
    Months {
        first: u32,
        last: u32,
    },
    /// 0 is Monday.
    Weekday(i32),
    Weekend,
    Holiday(Holiday),
}

/// Which of the recurring ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Unsaid: the tense decides.
    Bare,
    /// The nearest one before the day of publication.
    Last,
    /// The one of this week or year.
    This,
    /// The nearest one behind the day of publication; of weekdays, the next week's.
    Next,
    /// The nearest one behind the day of publication, of weekdays too.
    Coming,
    /// The one so many weeks or years from this one's: “Monday of last week”.
    Shift(i32),
    /// The one of the year of the date named before.
    SameYear,
}

impl Count {
    /// The count with the direction of `sign`.
    pub fn towards(self, sign: i32) -> Self {
        match self {
            Self::Exactly(count) => Self::Exactly(count * sign),
            Self::Few(_) => Self::Few(sign),
        }
    }
}

impl Cycle {
    pub const fn is_weekly(self) -> bool {
        matches!(self, Self::Weekday(_) | Self::Weekend)
    }
}

impl Period {
    pub fn of(base: Base) -> Self {
        Self { base, edge: None }
    }
}

impl Base {
    /// Whether the days can be told without the article's date and without any other.
    pub fn has_year(&self) -> bool {
        matches!(self, Self::Known(_))
    }

    /// Whether the two can be the ends of one range: “Monday–Friday”, but not “2014 to Monday”.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Known(_), Self::Known(_) | Self::Recurring(..)) | (Self::Recurring(..), Self::Known(_)) => true,
            (Self::Recurring(one, _), Self::Recurring(other, _)) => one.is_weekly() == other.is_weekly(),
            _ => false,
        }
    }
}
