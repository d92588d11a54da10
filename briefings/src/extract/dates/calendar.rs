//! Stretches of days: units of the calendar, their parts, and steps from one to another.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

/// Days from the first to the last, both inclusive; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Hours and minutes: less than a day.
    Hour,
    Day,
    /// Monday to Sunday.
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    /// Saturday and Sunday.
    Weekend,
    Fortnight,
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Start,
    Early,
    Middle,
    Late,
    End,
    /// Before the day of publication.
    Earlier,
    /// Behind the day of publication.
    Later,
    FirstHalf,
    SecondHalf,
    /// The nth unit of it from its start (from 1) or from its end (from −1), and how many.
    Piece {
        nth: i32,
        count: i32,
        unit: Unit,
    },
}

impl Unit {
    /// The unit of a value in `words.tsv`.
    pub fn of_value(value: i32) -> Self {
        match value {
            1 => Self::Day,
            2 => Self::Week,
            3 => Self::Month,
            4 => Self::Quarter,
            5 => Self::Year,
            6 => Self::Decade,
            7 => Self::Century,
            8 => Self::Weekend,
            9 => Self::Fortnight,
            _ => Self::Hour,
        }
    }

    /// Its usual next larger unit.
    const fn larger(self) -> Self {
        match self {
            Self::Hour => Self::Day,
            Self::Day => Self::Week,
            Self::Week | Self::Weekend | Self::Fortnight => Self::Month,
            Self::Month | Self::Quarter => Self::Year,
            Self::Year => Self::Decade,
            Self::Decade | Self::Century => Self::Century,
        }
    }
}

/// `day` moved by `count` units; hours move it by whole days.
pub fn step(day: NaiveDate, count: i32, unit: Unit) -> Option<NaiveDate> {
    let months = match unit {
        Unit::Hour => return day.checked_add_signed(TimeDelta::try_days(i64::from(count / 24))?),
        Unit::Day => return day.checked_add_signed(TimeDelta::try_days(i64::from(count))?),
        Unit::Week | Unit::Weekend => return day.checked_add_signed(TimeDelta::try_weeks(i64::from(count))?),
        Unit::Fortnight => return day.checked_add_signed(TimeDelta::try_weeks(i64::from(count.checked_mul(2)?))?),
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
        Unit::Decade => 120,
        Unit::Century => 1200,
    };
    let months = count.checked_mul(months)?;
    let by = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }
}

/// The last of a few units away: as far as the next larger unit.
pub fn few(day: NaiveDate, sign: i32, unit: Unit) -> Option<NaiveDate> {
    step(day, sign, unit.larger())
}

impl Days {
    /// From one day to another; `None` where the second is before the first.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// A single day.
    pub const fn day(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// The months `first` to `last` of `year`; a last month before the first is the next year's.
    pub fn months(year: i32, first: u32, last: u32) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(year, first, 1)?;
        let last = NaiveDate::from_ymd_opt(if last < first { year + 1 } else { year }, last, 1)?;
        Self::new(from, step(last, 1, Unit::Month)?.pred_opt()?)
    }

    /// The years `first` to `last`.
    pub fn years(first: i32, last: i32) -> Option<Self> {
        Self::new(NaiveDate::from_ymd_opt(first, 1, 1)?, NaiveDate::from_ymd_opt(last, 12, 31)?)
    }

    /// The unit that holds `day`. A decade begins with a year that ends in 0, a century with one that ends in 01.
    pub fn unit(unit: Unit, day: NaiveDate) -> Option<Self> {
        let back = |days: u32| day.checked_sub_days(chrono::Days::new(days.into()));
        let weekday = day.weekday().num_days_from_monday();
        match unit {
            Unit::Hour | Unit::Day => Some(Self::day(day)),
            Unit::Week | Unit::Fortnight => Self::new(back(weekday)?, step(back(weekday)?, 6, Unit::Day)?),
            Unit::Weekend => {
                let saturday = step(back(weekday)?, 5, Unit::Day)?;
                Self::new(saturday, saturday.succ_opt()?)
            }
            Unit::Month => Self::months(day.year(), day.month(), day.month()),
            Unit::Quarter => {
                let first = (day.month() - 1) / 3 * 3 + 1;
                Self::months(day.year(), first, first + 2)
            }
            Unit::Year => Self::years(day.year(), day.year()),
            Unit::Decade => Self::years(day.year() / 10 * 10, day.year() / 10 * 10 + 9),
            Unit::Century => Self::years((day.year() - 1) / 100 * 100 + 1, (day.year() - 1) / 100 * 100 + 100),
        }
    }

    /// Both ends moved by `count` units; the last day of a month stays the last.
    pub fn shifted(self, count: i32, unit: Unit) -> Option<Self> {
        let after = self.to.succ_opt()?;
        let to = if after.day() == 1 && unit >= Unit::Month { step(after, count, unit)?.pred_opt()? } else { step(self.to, count, unit)? };
        Self::new(step(self.from, count, unit)?, to)
    }

    /// How many days lie between these and `day`; 0 where they hold it.
    pub fn distance(self, day: NaiveDate) -> i64 {
        (self.from - day).num_days().max((day - self.to).num_days()).max(0)
    }

    /// A part of these days; `published` divides earlier from later.
    pub fn part(self, edge: Edge, published: Option<NaiveDate>) -> Option<Self> {
        let length = (self.to - self.from).num_days() + 1;
        let unit = match length {
            ..=31 => Unit::Day,
            32..=366 => Unit::Month,
            _ => Unit::Year,
        };
        let whole = match unit {
            Unit::Day => length as i32,
            Unit::Month => ((length + 15) / 30) as i32,
            _ => ((length + 180) / 365) as i32,
        };
        let third = (whole + 2) / 3;
        let piece = |nth, count, unit| self.part(Edge::Piece { nth, count, unit }, None);
        match edge {
            _ if whole == 1 => Some(self),
            Edge::Start if length == 7 || unit != Unit::Day => piece(1, 1, unit),
            Edge::End if unit != Unit::Day => piece(-1, 1, unit),
            Edge::Start | Edge::Early => piece(1, third, unit),
            Edge::Late | Edge::End => piece(-1, third, unit),
            Edge::Middle => piece(whole / 3 + 1, whole - 2 * (whole / 3), unit),
            Edge::FirstHalf => piece(1, (whole + 1) / 2, unit),
            Edge::SecondHalf => piece(-1, whole / 2, unit),
            Edge::Earlier => Self::new(self.from, published?.pred_opt()?.min(self.to)).or(Some(self)),
            Edge::Later => Self::new(published?.succ_opt()?.max(self.from), self.to).or(Some(self)),
            Edge::Piece { nth, count, unit } if nth > 0 => {
                let from = step(self.from, nth - 1, unit)?;
                Self::new(from, step(from, count, unit)?.pred_opt()?.min(self.to))
            }
            Edge::Piece { count, unit, .. } => {
                let after = self.to.succ_opt()?;
                Self::new(step(after, -count, unit)?.max(self.from), self.to)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, to: &str) -> Days {
        Days::new(from.parse().expect("a day"), to.parse().expect("a day")).expect("in order")
    }

    #[test]
    fn parts_of_periods() {
        let (june, year, week) = (days("2031-06-01", "2031-06-30"), days("2031-01-01", "2031-12-31"), days("2031-05-05", "2031-05-11"));
        assert_eq!(june.part(Edge::Early, None), Some(days("2031-06-01", "2031-06-10")));
        assert_eq!(june.part(Edge::Middle, None), Some(days("2031-06-11", "2031-06-20")));
        assert_eq!(june.part(Edge::End, None), Some(days("2031-06-21", "2031-06-30")));
        assert_eq!(year.part(Edge::Late, None), Some(days("2031-09-01", "2031-12-31")));
        assert_eq!(year.part(Edge::End, None), Some(days("2031-12-01", "2031-12-31")));
        assert_eq!(year.part(Edge::SecondHalf, None), Some(days("2031-07-01", "2031-12-31")));
        assert_eq!(week.part(Edge::End, None), Some(days("2031-05-09", "2031-05-11")));
        assert_eq!(days("1990-01-01", "1999-12-31").part(Edge::Late, None), Some(days("1996-01-01", "1999-12-31")));
    }

    #[test]
    fn months_keep_their_last_day() {
        assert_eq!(days("2031-06-01", "2031-06-30").shifted(-1, Unit::Month), Some(days("2031-05-01", "2031-05-31")));
        assert_eq!(days("2031-01-01", "2031-03-31").shifted(-1, Unit::Year), Some(days("2030-01-01", "2030-03-31")));
        assert_eq!(days("2031-05-06", "2031-05-06").shifted(3, Unit::Day), Some(days("2031-05-09", "2031-05-09")));
    }

    #[test]
    fn the_ends_of_the_calendar_are_survived() {
        assert_eq!(step(NaiveDate::MAX, 1, Unit::Day), None);
        assert_eq!(step(NaiveDate::MIN, i32::MIN, Unit::Century), None);
        assert_eq!(Days::unit(Unit::Week, NaiveDate::MAX).map(|d| d.from), None);
    }
}
