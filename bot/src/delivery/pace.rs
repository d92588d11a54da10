//! Discord's limit of 50 requests a second for a whole bot.

use crate::clock::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use std::{collections::VecDeque, sync::Arc};
use tokio::sync::Mutex;

/// So many requests leave …
const REQUESTS: usize = 49;
/// … in any such stretch of time: what is on its way for longer than another still falls into its second.
const STRETCH: TimeDelta = TimeDelta::milliseconds(1_010);
/// Between two of them: in a heap they would open a connection each, and arrive together with those behind them.
const BETWEEN: TimeDelta = TimeDelta::milliseconds(18);

/// Lets requests leave no faster than Discord takes them.
pub(super) struct Pace {
    clock: Arc<dyn Clock>,
    /// When the last ones left, the oldest first.
    left: Mutex<VecDeque<DateTime<Utc>>>,
}

impl Pace {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, left: Mutex::default() }
    }

    /// Returns when a request may leave, to whoever asked first.
    pub(super) async fn wait(&self) {
        let mut left = self.left.lock().await;
        // Where the clock was set back since, nobody waits longer than one stretch.
        let now = self.clock.now();
        left.iter_mut().for_each(|moment| *moment = now.min(*moment));
        let oldest = if left.len() == REQUESTS { left.pop_front() } else { None };
        let moments = [oldest.map(|oldest| oldest + STRETCH), left.back().map(|last| *last + BETWEEN)];
        if let Some(moment) = moments.into_iter().flatten().max() {
            self.clock.sleep_until(moment).await;
        }
        left.push_back(self.clock.now());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use async_trait::async_trait;
    use std::sync::Mutex as Held;

    /// A clock on which time passes only while somebody waits.
    struct Waited(Held<DateTime<Utc>>);

    #[async_trait]
    impl Clock for Waited {
        fn now(&self) -> DateTime<Utc> {
            *self.0.lock().expect("no panic")
        }
        async fn sleep_until(&self, moment: DateTime<Utc>) {
            let mut now = self.0.lock().expect("no panic");
            *now = moment.max(*now);
        }
    }

    #[tokio::test]
    async fn a_clock_set_back_holds_nobody_up() {
        let start = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let clock = Arc::new(Waited(Held::new(start)));
        let pace = Pace::new(clock.clone());
        for _ in 0..REQUESTS {
            pace.wait().await;
        }
        let back = start - TimeDelta::hours(1);
        *clock.0.lock().expect("no panic") = back;
        pace.wait().await;
        assert_eq!(clock.now(), back + STRETCH);
        pace.wait().await;
        assert_eq!(clock.now(), back + STRETCH + BETWEEN);
    }
}
