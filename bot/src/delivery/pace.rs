//! Discord's limit of 50 requests a second for a whole bot, kept by spacing requests evenly.

use crate::clock::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use tokio::sync::Mutex;

/// Between two requests: 48.8 in a second, so that a late one still falls into its second.
const BETWEEN: TimeDelta = TimeDelta::microseconds(20_500);

/// Gives each request its moment.
pub(super) struct Pace {
    clock: Arc<dyn Clock>,
    next: Mutex<DateTime<Utc>>,
}

impl Pace {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Self {
        let next = Mutex::new(clock.now());
        Self { clock, next }
    }

    /// Returns when a request may leave.
    pub(super) async fn wait(&self) {
        let moment = {
            let mut next = self.next.lock().await;
            let moment = self.clock.now().max(*next);
            *next = moment + BETWEEN;
            moment
        };
        self.clock.sleep_until(moment).await;
    }
}
