//! Faults on request: answers that fail, come late or get lost, and a gateway that misbehaves.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What goes wrong with one request of the bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Answered 429, to be tried again after this time.
    RateLimited(Duration),
    /// Answered 500; nothing happens.
    ServerError,
    /// Handled, but only after this time.
    Slow(Duration),
    /// Handled, and then the connection closes without an answer.
    LoseAnswer,
    /// Never answered, until the bot hangs up: before anything happens, or (`handled`) after it has.
    Hold { handled: bool },
}

/// What goes wrong with the gateway, at once and for every connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatewayFault {
    /// Opcode 7: reconnect and resume.
    Reconnect,
    /// Opcode 9: the session is gone, or (`resumable`) may be resumed.
    InvalidSession { resumable: bool },
    /// The socket ends without a close frame.
    Cut,
    /// A close frame with this code.
    Close(u16),
}

struct Planned {
    fault: Fault,
    /// Only requests whose path holds this text; empty means all.
    path: String,
}

/// The faults still to come, in order.
#[derive(Default)]
pub struct Plan {
    planned: Mutex<VecDeque<Planned>>,
}

impl Plan {
    /// The next `count` requests whose path (behind `/api/v10`) holds `path` meet `fault`.
    pub fn next(&self, count: usize, path: &str, fault: Fault) {
        self.lock().extend((0..count).map(|_| Planned { fault, path: path.to_owned() }));
    }

    /// Takes the fault that a request to `path` meets.
    pub fn take(&self, path: &str) -> Option<Fault> {
        let mut planned = self.lock();
        let index = planned.iter().position(|one| path.contains(&one.path))?;
        planned.remove(index).map(|one| one.fault)
    }

    /// How many have not happened yet.
    pub fn planned(&self) -> usize {
        self.lock().len()
    }

    /// Forgets all that has not happened yet.
    pub fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Planned>> {
        self.planned.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
