//! Dates as feeds write them, kept as they are written: the parsers turn each into a moment in UTC, and lose the outlet's own day.

use crate::article::{Published, html};
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// A date with what it needs to say when that was.
pub fn parse(written: &str) -> Option<Published> {
    html::dates::parse(written)
}

/// What was written for each moment that a parser was given.
#[derive(Clone, Debug, Default)]
pub struct AsWritten {
    dates: Arc<Mutex<HashMap<DateTime<Utc>, Published>>>,
}

impl AsWritten {
    /// Reads a date, and remembers it.
    pub fn note(&self, written: &str) -> Option<DateTime<Utc>> {
        let published = parse(written)?;
        let moment = match published {
            Published::At(moment) => moment.to_utc(),
            // No clock shows this second: a day is not taken for the moment with which it begins.
            Published::Day(day) => day.and_hms_opt(0, 0, 0)?.and_utc() + TimeDelta::nanoseconds(1),
        };
        self.dates.lock().unwrap_or_else(PoisonError::into_inner).insert(moment, published);
        Some(moment)
    }

    /// What was written for a moment.
    pub fn of(&self, moment: DateTime<Utc>) -> Option<Published> {
        self.dates.lock().unwrap_or_else(PoisonError::into_inner).get(&moment).copied()
    }
}
