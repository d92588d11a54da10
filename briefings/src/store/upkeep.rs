//! What the operator of a store asks of it.

use super::{Feed, Result};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Tells how a store fares. Each engine does.
#[async_trait]
pub trait Upkeep: Send + Sync {
    /// What is held, and what waits, at `now`.
    async fn holdings(&self, now: DateTime<Utc>) -> Result<Holdings>;

    /// The followed feeds that cannot be read now, those for longest first.
    async fn failing_feeds(&self) -> Result<Vec<Feed>>;

    /// Writes something that changes nothing.
    ///
    /// # Errors
    /// Why nothing can be written.
    async fn try_to_write(&self) -> Result<()>;

    /// Notes that the store was put back from a copy at `now`: what happened since the copy was made is not known. Editions that were open then
    /// end as unsure, because of `why`, and what came or was published before `now` is no news for the digests that there are.
    async fn put_back(&self, now: DateTime<Utc>, why: &str) -> Result<()>;
}

/// What a store holds, and what waits in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Cards.
    pub cards: u64,
    /// Feeds that some desk follows.
    pub feeds: u64,
    /// Of these, those that cannot be read now.
    pub feeds_failing: u64,
    /// When one of them was last read.
    pub feeds_read_at: Option<DateTime<Utc>>,
    /// The feeds that are due to be polled.
    pub feeds_due: u64,
    /// Digests that run.
    pub digests: u64,
    /// Digests that Discord refused, so that they stopped.
    pub digests_stopped: u64,
    /// Editions that have ended, by how: the name of each state and how many.
    pub editions: Vec<(String, u64)>,
    /// Editions that are to be worked on.
    pub editions_open: u64,
    /// Since when the one that was due first waits.
    pub oldest_open: Option<DateTime<Utc>>,
}
