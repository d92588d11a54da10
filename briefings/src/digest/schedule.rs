//! When a digest is due: weekdays and a time, or a cron line, in an IANA time zone.
//!
//! What is meant where clocks change:
//! - **A time that does not exist** (02:30 where 02:00 becomes 03:00): the first minute behind the gap, on the same day. Where the whole
//!   day is left out, as when a country changes sides of the date line, it has no edition.
//! - **A time that comes twice** (02:30 where 03:00 becomes 02:00): the first of the two, once.
//! - A cron line that runs in every hour or minute (`0 * * * *`) follows the hours that pass: none in the gap, both of the doubled ones.
//!
//! The rules of a zone are those of the `chrono-tz` that the program was built with. A schedule holds no moment worked out before, so a
//! newer program follows newer rules.

use super::typed::hours;
use crate::store::digests::Order;
use chrono::{DateTime, NaiveTime, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use croner::{
    Cron,
    errors::CronError,
    parser::{CronParser, Seconds, Year},
};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// The shortest time between two editions.
const SHORTEST: chrono::TimeDelta = chrono::TimeDelta::minutes(15);
/// How many coming times are looked at to tell how often a schedule runs.
const LOOKED_AT: usize = 60;
/// How many times in quiet hours are passed over in search of one that is not: more than a day has minutes.
const PASSED_OVER: usize = 1_500;

/// When a digest is due.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The time zone.
    pub zone: Tz,
    /// Days and times there.
    pub plan: Plan,
    /// Hours in which nothing is due, whatever the plan says.
    pub quiet: Option<Quiet>,
    cron: Cron,
}

/// Days and times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// At a time of the clock, on some days of the week.
    Weekly {
        /// The days.
        days: Days,
        /// The time, to the minute.
        at: NaiveTime,
    },
    /// A cron line of five fields: minute, hour, day of the month, month, day of the week.
    Cron(String),
}

/// Hours of a day: from the first, inclusive, to the last, exclusive; they may pass midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// When they begin.
    pub from: NaiveTime,
    /// When they end.
    pub to: NaiveTime,
}

/// Some days of the week, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(u8);

/// Why a schedule cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoSchedule {
    /// The cron line cannot be read.
    #[error("“{line}” is no cron line: {why}")]
    Unreadable {
        /// The line.
        line: String,
        /// What is wrong with it.
        why: String,
    },
    /// It would run more often than every quarter of an hour.
    #[error("it would run more often than every 15 minutes")]
    TooOften,
    /// It never runs, or only in quiet hours.
    #[error("it would never run")]
    Never,
}

impl Schedule {
    /// A schedule that runs at some time after `now`, and not too often.
    ///
    /// # Errors
    /// Why it cannot be kept.
    pub fn new(zone: Tz, plan: Plan, quiet: Option<Quiet>, now: DateTime<Utc>) -> Result<Self, NoSchedule> {
        let cron = plan.cron()?;
        let schedule = Self { zone, plan, quiet, cron };
        let coming: Vec<_> = schedule.after(now).take(LOOKED_AT).collect();
        if coming.is_empty() {
            return Err(NoSchedule::Never);
        }
        if coming.windows(2).any(|pair| pair[1] - pair[0] < SHORTEST) {
            return Err(NoSchedule::TooOften);
        }
        Ok(schedule)
    }

    /// A schedule that was held to those rules before.
    ///
    /// # Errors
    /// [`NoSchedule::Unreadable`] for a cron line that is none.
    pub fn kept(zone: Tz, plan: Plan, quiet: Option<Quiet>) -> Result<Self, NoSchedule> {
        let cron = plan.cron()?;
        Ok(Self { zone, plan, quiet, cron })
    }

    /// The schedule of what an editor ordered; `None` where this version cannot read it.
    pub fn of(order: &Order) -> Option<Self> {
        let quiet = match &order.quiet {
            Some(written) => Some(hours(written)?),
            None => None,
        };
        Self::kept(order.zone.parse().ok()?, order.plan.parse().ok()?, quiet).ok()
    }

    /// The first time after `moment`, itself left out; `None` where there is none.
    pub fn next(&self, moment: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut moment = moment;
        for _ in 0..PASSED_OVER {
            let next = self.next_of_plan(moment)?;
            if !self.is_quiet(next) {
                return Some(next);
            }
            moment = next;
        }
        None
    }

    /// The times after `moment`, in order.
    pub fn after(&self, moment: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        std::iter::successors(self.next(moment), |&last| self.next(last))
    }

    /// Whether a moment lies in the quiet hours.
    pub fn is_quiet(&self, moment: DateTime<Utc>) -> bool {
        self.quiet.is_some_and(|quiet| quiet.holds(moment.with_timezone(&self.zone).time()))
    }

    fn next_of_plan(&self, moment: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let mut from = moment.with_timezone(&self.zone);
        // croner looks no further than two hours into a gap: where a country left out a day, the search goes on behind it.
        for _ in 0..48 {
            match self.cron.find_next_occurrence(&from, false) {
                Ok(next) => return Some(next.to_utc()),
                Err(CronError::TimeSearchLimitExceeded) => from += chrono::TimeDelta::hours(1),
                Err(_) => return None,
            }
        }
        None
    }
}

impl PartialEq for Schedule {
    fn eq(&self, other: &Self) -> bool {
        (self.zone, &self.plan, self.quiet) == (other.zone, &other.plan, other.quiet)
    }
}

impl Plan {
    fn cron(&self) -> Result<Cron, NoSchedule> {
        let line = match self {
            Self::Weekly { days, at } => {
                let days: Vec<_> = days.iter().map(|day| day.number_from_monday().to_string()).collect();
                format!("{} {} * * {}", at.minute(), at.hour(), days.join(","))
            }
            Self::Cron(line) => line.clone(),
        };
        let parser = CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed).build();
        parser.parse(&line).map_err(|why| NoSchedule::Unreadable { line, why: why.to_string() })
    }
}

/// As the store holds it: `weekly 12345 08:00` or `cron 0 8 * * 1-5`.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Weekly { days, at } => {
                let days: String = days.iter().map(|day| day.number_from_monday().to_string()).collect();
                write!(f, "weekly {days} {}", at.format("%H:%M"))
            }
            Self::Cron(line) => write!(f, "cron {line}"),
        }
    }
}

impl FromStr for Plan {
    type Err = NoSchedule;

    /// Reads what [`fmt::Display`] writes.
    fn from_str(written: &str) -> Result<Self, NoSchedule> {
        let weekly = |rest: &str| {
            let (days, at) = rest.split_once(' ')?;
            let days =
                days.chars().map(|c| c.to_digit(10).and_then(|d| Weekday::try_from(d as u8 - 1).ok())).collect::<Option<Vec<_>>>()?;
            Some(Self::Weekly { days: Days::of(days)?, at: NaiveTime::parse_from_str(at, "%H:%M").ok()? })
        };
        let plan = match written.split_once(' ') {
            Some(("weekly", rest)) => weekly(rest),
            Some(("cron", line)) => Some(Self::Cron(line.to_owned())),
            _ => None,
        };
        plan.ok_or_else(|| NoSchedule::Unreadable { line: written.to_owned(), why: "it is no schedule".to_owned() })
    }
}

impl Quiet {
    /// Whether the time of day lies in these hours.
    pub fn holds(&self, time: NaiveTime) -> bool {
        if self.from <= self.to { self.from <= time && time < self.to } else { time >= self.from || time < self.to }
    }
}

/// As the store holds it: `22:00-07:00`.
impl fmt::Display for Quiet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H:%M"), self.to.format("%H:%M"))
    }
}

impl Days {
    /// Monday to Friday.
    pub const WEEKDAYS: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b110_0000);
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);

    /// These days; `None` where there is none.
    pub fn of(days: impl IntoIterator<Item = Weekday>) -> Option<Self> {
        let bits = days.into_iter().fold(0, |bits, day| bits | 1 << day.num_days_from_monday());
        (bits != 0).then_some(Self(bits))
    }

    /// The days, from Monday.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        (0..7).filter(move |day| self.0 & (1 << day) != 0).filter_map(|day| Weekday::try_from(day).ok())
    }

    /// Whether it is one of them.
    pub fn has(self, day: Weekday) -> bool {
        self.0 & (1 << day.num_days_from_monday()) != 0
    }
}

#[cfg(test)]
mod tests;
