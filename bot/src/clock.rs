//! Time, passed in, so that tests and the rehearsal can turn it.

use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Tells the time and waits for it.
#[async_trait]
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;

    /// Returns when it is `moment`; at once where that has passed.
    async fn sleep_until(&self, moment: DateTime<Utc>);
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the one place where the machine is asked for the time")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    async fn sleep_until(&self, moment: DateTime<Utc>) {
        tokio::time::sleep((moment - self.now()).to_std().unwrap_or_default()).await;
    }
}

/// The clock of a rehearsal, which somebody can turn.
#[async_trait]
impl Clock for rehearsal::Clock {
    fn now(&self) -> DateTime<Utc> {
        Self::now(self)
    }

    async fn sleep_until(&self, moment: DateTime<Utc>) {
        Self::sleep_until(self, moment).await;
    }
}
