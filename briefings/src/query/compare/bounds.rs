//! What a figure allows the true value to be.

use crate::card::{Comparison, Figure};
use rust_decimal::Decimal;

/// The values between which the truth lies, if the figure is right; `None` where there is no bound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    least: Option<Decimal>,
    most: Option<Decimal>,
}

/// The most that rounding can take away or add, as a part of the value.
const ROUNDED: Decimal = Decimal::from_parts(10, 0, 0, false, 2);
/// What “about” allows beside.
const ABOUT: Decimal = Decimal::from_parts(5, 0, 0, false, 2);
/// Whole numbers below are counted, not rounded, unless they are said to be about right.
const COUNTED: Decimal = Decimal::ONE_HUNDRED;

impl Bounds {
    /// The bounds of a figure; `None` of one that is no number to hold others against: a change from one value to a lower one.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        let (from, to) = (figure.value, figure.upper.unwrap_or(figure.value));
        if to < from || from.is_sign_negative() {
            return None;
        }
        let about = figure.comparison == Comparison::About;
        let (least, most) = (Some(from - play(from, about)), Some(to + play(to, about)));
        Some(match figure.comparison {
            Comparison::Exact | Comparison::About => Self { least, most },
            Comparison::MoreThan | Comparison::AtLeast => Self { least: Some(from), most: None },
            Comparison::LessThan | Comparison::AtMost => Self { least: None, most: Some(to) },
        })
    }

    /// Whether both can be right.
    pub(super) fn meets(self, other: Self) -> bool {
        let within = |least: Option<Decimal>, most: Option<Decimal>| least.zip(most).is_none_or(|(least, most)| least <= most);
        within(self.least, other.most) && within(other.least, self.most)
    }

    /// Whether this is more than the other, whatever of the two is true.
    pub(super) fn is_above(self, other: Self) -> bool {
        self.least.zip(other.most).is_some_and(|(least, most)| least > most)
    }
}

/// How far the truth may lie from a number as it is written: half of its last digit that is not nought.
fn play(value: Decimal, about: bool) -> Decimal {
    let counted = !about && value < COUNTED && value.fract().is_zero();
    if counted || value.is_zero() {
        return Decimal::ZERO;
    }
    let rounded = (last_place(value) / Decimal::TWO).min(value * ROUNDED);
    if about { rounded + value * ABOUT } else { rounded }
}

/// The worth of the last digit that is not nought.
fn last_place(value: Decimal) -> Decimal {
    let value = value.normalize();
    if value.scale() > 0 {
        return Decimal::new(1, value.scale());
    }
    let mut place = Decimal::ONE;
    while (value / (place * Decimal::TEN)).fract().is_zero() {
        place *= Decimal::TEN;
    }
    place
}
