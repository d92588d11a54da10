//! The editions that are being worked on: many at once, but of one digest one after another, for the later one must know what the earlier
//! one dealt with. One whose work broke off without a note rests for longer each time.

use crate::clock::Clock;
use briefings::store::digests::{DigestId, EditionId};
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    collections::{HashMap, HashSet},
    future::Future,
};
use tokio::task::{Id, JoinSet};
use tracing::error;

/// How many editions are worked on at once: enough that no answer of Discord is waited for.
pub(super) const AT_ONCE: usize = 48;
/// How long an edition rests after work on it broke off; twice as long each further time.
const FIRST_REST: TimeDelta = TimeDelta::seconds(2);
const LONGEST_REST: TimeDelta = TimeDelta::minutes(5);

/// The work under way.
#[derive(Default)]
pub(super) struct Workers {
    /// Each gives whether it could note how far it came.
    tasks: JoinSet<bool>,
    busy: HashSet<DigestId>,
    of_tasks: HashMap<Id, (DigestId, EditionId)>,
    resting: HashMap<EditionId, Rest>,
}

/// After work that broke off.
struct Rest {
    times: u32,
    until: DateTime<Utc>,
}

impl Rest {
    fn is_over(&self, now: DateTime<Utc>) -> bool {
        // A clock that was set back does not make it longer.
        self.until <= now || self.until > now + LONGEST_REST
    }
}

impl Workers {
    /// Whether there is work under way.
    pub(super) fn any(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Starts work on an edition, unless it rests, its digest has one under way, or there is too much.
    pub(super) fn start(
        &mut self,
        digest: DigestId,
        edition: EditionId,
        now: DateTime<Utc>,
        work: impl Future<Output = bool> + Send + 'static,
    ) {
        let rested = self.resting.get(&edition).is_none_or(|rest| rest.is_over(now));
        if rested && self.busy.len() < AT_ONCE && self.busy.insert(digest) {
            let task = self.tasks.spawn(work);
            self.of_tasks.insert(task.id(), (digest, edition));
        }
    }

    /// When the next edition has rested.
    pub(super) fn next_rested(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.resting.values().filter(|rest| !rest.is_over(now)).map(|rest| rest.until).min()
    }

    /// Returns when work on an edition has ended, and takes note of all that have.
    pub(super) async fn some_done(&mut self, clock: &dyn Clock) {
        let mut ended = self.tasks.join_next_with_id().await;
        while let Some(task) = ended {
            let (task, noted) = task.unwrap_or_else(|failed| {
                error!(cause = %failed, "work on an edition ended in the middle");
                (failed.id(), false)
            });
            if let Some((digest, edition)) = self.of_tasks.remove(&task) {
                self.busy.remove(&digest);
                if noted {
                    self.resting.remove(&edition);
                } else {
                    self.rest(edition, clock.now());
                }
            }
            ended = self.tasks.try_join_next_with_id();
        }
    }

    fn rest(&mut self, edition: EditionId, now: DateTime<Utc>) {
        let times = self.resting.get(&edition).map_or(0, |rest| rest.times + 1);
        let pause = (FIRST_REST * 2_i32.pow(times.min(10))).min(LONGEST_REST);
        self.resting.insert(edition, Rest { times, until: now + pause });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    #[tokio::test]
    async fn what_breaks_off_rests_longer_each_time() {
        let clock = rehearsal::Clock::default();
        let mut workers = Workers::default();
        for seconds in [2, 4, 8] {
            let now = clock.now();
            for (failing, work) in [(EditionId(1), true), (EditionId(2), false)] {
                workers.start(DigestId(failing.0), failing, now, async move {
                    assert!(!work, "a panic, for one");
                    false
                });
            }
            while workers.any() {
                workers.some_done(&clock).await;
            }
            let rested = workers.next_rested(clock.now()).expect("they rest");
            assert!(rested - now >= TimeDelta::seconds(seconds));
            workers.start(DigestId(1), EditionId(1), rested - TimeDelta::milliseconds(1), async { true });
            assert!(!workers.any(), "it rests");
            clock.turn_to(rested + TimeDelta::seconds(1));
        }
        workers.start(DigestId(1), EditionId(1), clock.now(), async { true });
        workers.some_done(&clock).await;
        assert!(!workers.resting.contains_key(&EditionId(1)), "well again");
    }

    #[tokio::test]
    async fn editions_of_one_digest_come_one_after_another() {
        let clock = rehearsal::Clock::default();
        let (mut workers, done) = (Workers::default(), Arc::new(AtomicUsize::new(0)));
        for round in 1..=2 {
            for edition in 1..=2 {
                let done = done.clone();
                workers.start(DigestId(1), EditionId(edition), clock.now(), async move {
                    done.fetch_add(1, Ordering::SeqCst);
                    true
                });
            }
            while workers.any() {
                workers.some_done(&clock).await;
            }
            assert_eq!(done.load(Ordering::SeqCst), round);
        }
    }
}
