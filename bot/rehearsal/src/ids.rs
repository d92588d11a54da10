//! Snowflakes: ids that look like Discord's and grow with time.

use chrono::{DateTime, Utc};

/// A snowflake. Discord writes it as a string in JSON.
pub type Id = u64;

/// The first millisecond of 2015, from which Discord counts.
const EPOCH_MS: i64 = 1_420_070_400_000;

/// Hands out ids that never repeat and never shrink.
#[derive(Debug, Default)]
pub struct Mint {
    last: Id,
}

impl Mint {
    /// The next id, made at `now`.
    pub fn next(&mut self, now: DateTime<Utc>) -> Id {
        let millis = now.timestamp_millis().saturating_sub(EPOCH_MS).max(0) as u64;
        self.last = (millis << 22).max(self.last + 1);
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_within_one_millisecond() {
        let mut mint = Mint::default();
        let now = crate::clock::now();
        let first = mint.next(now);
        assert!(mint.next(now) > first);
        assert!(first > 100_000_000_000_000_000, "a snowflake of today has 18 digits or more");
    }
}
