//! What is kept of desks, for how long, and how it goes: counted, given out, expired and erased.
//!
//! What takes long is done a little at a time, each in a transaction of its own: whoever asks does so until nothing is left, and a killed
//! process leaves nothing that the next one could not go on with.

use super::{CardId, DeskId, DeskKey, EntryKeys, Result, SourceId};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Keeps house for desks. Each engine that holds cards does so too and passes the same contract suite.
#[async_trait]
pub trait Desks: Send + Sync {
    /// How much a desk has of what is counted; hand-ins since `since`.
    async fn usage(&self, desk: DeskId, since: DateTime<Utc>) -> Result<Usage>;

    /// Everything that is held of a desk but for its hand-ins, as JSON by subject.
    async fn export(&self, desk: DeskId) -> Result<Value>;

    /// The hand-ins of a desk behind `after`, with their texts, cards and pages in every version, in the order in which they came, at most
    /// `limit`.
    async fn export_hand_ins(&self, desk: DeskId, after: Option<CardId>, limit: usize) -> Result<Vec<(CardId, Value)>>;

    /// Has a desk erased: at once it is nobody's any more, its key opens a new one, and nothing of it is posted; what it held goes with
    /// [`Desks::erase_some`].
    ///
    /// # Errors
    /// [`super::StoreError::Unknown`] where there is no such desk.
    async fn condemn(&self, desk: DeskId, now: DateTime<Utc>) -> Result<()>;

    /// Erases some of what is condemned, and then of what the data file itself still holds of it. Whether there is more.
    async fn erase_some(&self) -> Result<bool>;

    /// Removes some articles and editions that no desk keeps any longer, the oldest first: each desk keeps what it hands in and what it
    /// follows for the days that it has chosen, else for `usual` days; 0 is for ever. Whether there may be more.
    async fn expire_some(&self, usual: u32, now: DateTime<Utc>) -> Result<bool>;

    /// Removes some of a feed that no desk has followed for a week. Whether there may be more.
    async fn drop_alone(&self, now: DateTime<Utc>) -> Result<bool>;

    /// Notes that a feed still lists these entries: those of them that are not taken in stay known as such.
    async fn note_listed(&self, source: SourceId, entries: &[EntryKeys], now: DateTime<Utc>) -> Result<()>;

    /// Says once that a desk is to be greeted.
    async fn greet(&self, desk: DeskId, now: DateTime<Utc>) -> Result<bool>;

    /// Notes that a guild was left, for good as far as is known. A desk that there is not is not made.
    async fn left(&self, key: DeskKey, now: DateTime<Utc>) -> Result<()>;

    /// Notes that a guild is there: it was joined, or is joined still.
    async fn back(&self, key: DeskKey) -> Result<()>;

    /// The guilds of the desks that were not noted as left.
    async fn guilds(&self) -> Result<Vec<u64>>;

    /// Condemns the desks of guilds that were left before `before`; how many.
    async fn condemn_left(&self, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<usize>;

    /// Takes a person's id out of what a desk holds; how many places held it.
    async fn forget(&self, desk: DeskId, person: u64) -> Result<usize>;
}

/// How much a desk has of what is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Feeds that it follows.
    pub sources: usize,
    /// Texts that it handed in since the moment asked for.
    pub hand_ins: usize,
    /// When the first of these came.
    pub first_hand_in: Option<DateTime<Utc>>,
    /// Digests that it has ordered.
    pub digests: usize,
}
