//! The rehearsal's clocks: the machine's own, read here alone, and the one that somebody can turn.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// The time now. The rehearsal stands for Discord, whose clock nobody can hand in.
#[expect(clippy::disallowed_methods, reason = "the one place where the rehearsal reads the clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// A time as Discord writes it, with its offset.
pub fn stamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(chrono::SecondsFormat::Micros, false)
}

/// The machine's time, turned forward as somebody asks. Messages are stamped by it, and nonces forgotten; a bot that keeps it too lives in
/// the same time. Its clones turn with it.
#[derive(Debug, Clone)]
pub struct Clock {
    turned: Arc<watch::Sender<TimeDelta>>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { turned: Arc::new(watch::Sender::new(TimeDelta::zero())) }
    }
}

impl Clock {
    /// The time, as far as it was turned.
    pub fn now(&self) -> DateTime<Utc> {
        now() + *self.turned.borrow()
    }

    /// Turns it forward to `moment`; one that has passed leaves it as it is.
    pub fn turn_to(&self, moment: DateTime<Utc>) {
        self.turned.send_modify(|turned| *turned = (*turned).max(moment - now()));
    }

    /// Returns when it is `moment`, because time passed or because it was turned.
    pub async fn sleep_until(&self, moment: DateTime<Utc>) {
        let mut turned = self.turned.subscribe();
        loop {
            turned.borrow_and_update();
            let Ok(left) = (moment - self.now()).to_std() else { return };
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                _ = turned.changed() => {}
            }
        }
    }
}
