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
        let oldest = if left.len() == REQUESTS { left.pop_front() } else { None };
        let moments = [oldest.map(|oldest| oldest + STRETCH), left.back().map(|last| *last + BETWEEN)];
        if let Some(moment) = moments.into_iter().flatten().max() {
            self.clock.sleep_until(moment).await;
        }
        left.push_back(self.clock.now());
    }
}
