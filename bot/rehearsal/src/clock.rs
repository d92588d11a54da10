//! The rehearsal's clock: the only place that reads the real time.

use chrono::{DateTime, Utc};

/// The time now. The rehearsal stands for Discord, whose clock nobody can hand in.
#[expect(clippy::disallowed_methods, reason = "the one place where the rehearsal reads the clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// A time as Discord writes it, with its offset.
pub fn stamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::Micros, false)
}
