//! A keeper of digests that stops for ever at one of its steps, so that the process can be killed there.

use async_trait::async_trait;
use briefings::store::{
    DeskId, Result,
    digests::{Amendment, Digest, DigestId, Digests, Edition, EditionId, End, Frozen, News, Order, Posting, Standing, Turn},
};
use chrono::{DateTime, Utc};
use std::{
    future::Future,
    io::Write as _,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// What a child says when it has stopped.
pub const STOPPED: &str = "stopped at a step";

/// Keeps digests in `kept`; the step with the number `stop` is the last. Every write has two: before it is done, and after.
pub struct Stopping {
    pub kept: Arc<dyn Digests>,
    pub stop: usize,
    pub taken: AtomicUsize,
}

impl Stopping {
    async fn step(&self) {
        if self.taken.fetch_add(1, Ordering::SeqCst) == self.stop {
            let mut out = std::io::stdout();
            writeln!(out, "{STOPPED}").and_then(|()| out.flush()).expect("somebody listens");
            std::future::pending::<()>().await;
        }
    }

    async fn write<T>(&self, write: impl Future<Output = Result<T>>) -> Result<T> {
        self.step().await;
        let written = write.await;
        self.step().await;
        written
    }
}

#[async_trait]
impl Digests for Stopping {
    async fn add_digest(&self, desk: DeskId, order: &Order, next: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<DigestId> {
        self.kept.add_digest(desk, order, next, now).await
    }
    async fn digests(&self, desk: DeskId) -> Result<Vec<Digest>> {
        self.kept.digests(desk).await
    }
    async fn edit_digest(&self, desk: DeskId, digest: DigestId, order: &Order, next: Option<DateTime<Utc>>) -> Result<()> {
        self.kept.edit_digest(desk, digest, order, next).await
    }
    async fn set_standing(&self, desk: DeskId, digest: DigestId, standing: &Standing, next: Option<DateTime<Utc>>) -> Result<()> {
        self.kept.set_standing(desk, digest, standing, next).await
    }
    async fn delete_digest(&self, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<()> {
        self.kept.delete_digest(desk, digest, now).await
    }
    async fn ask_edition(&self, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<EditionId> {
        self.kept.ask_edition(desk, digest, now).await
    }
    async fn due(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Digest>> {
        self.kept.due(now, limit).await
    }
    async fn running(&self) -> Result<Vec<Digest>> {
        self.kept.running().await
    }
    async fn turn(&self, turns: &[Turn], now: DateTime<Utc>) -> Result<()> {
        if turns.is_empty() { Ok(()) } else { self.write(self.kept.turn(turns, now)).await }
    }
    async fn next_moment(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        self.kept.next_moment(now).await
    }
    async fn open_editions(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Edition>> {
        self.kept.open_editions(now, limit).await
    }
    async fn news(&self, digest: &Digest, now: DateTime<Utc>) -> Result<News> {
        self.kept.news(digest, now).await
    }
    async fn freeze(&self, edition: EditionId, frozen: &Frozen, now: DateTime<Utc>) -> Result<()> {
        self.write(self.kept.freeze(edition, frozen, now)).await
    }
    async fn messages(&self, edition: EditionId) -> Result<Vec<Posting>> {
        self.kept.messages(edition).await
    }
    async fn trying(&self, edition: EditionId, part: u32, now: DateTime<Utc>) -> Result<bool> {
        self.write(self.kept.trying(edition, part, now)).await
    }
    async fn not_there(&self, edition: EditionId, part: u32) -> Result<()> {
        self.write(self.kept.not_there(edition, part)).await
    }
    async fn posted(&self, edition: EditionId, part: u32, message: u64, channel: u64) -> Result<()> {
        self.write(self.kept.posted(edition, part, message, channel)).await
    }
    async fn published(&self, edition: EditionId, part: u32) -> Result<()> {
        self.write(self.kept.published(edition, part)).await
    }
    async fn put_off(&self, edition: EditionId, at: DateTime<Utc>, why: &str) -> Result<()> {
        self.write(self.kept.put_off(edition, at, why)).await
    }
    async fn end(&self, edition: EditionId, end: &End, now: DateTime<Utc>) -> Result<()> {
        self.write(self.kept.end(edition, end, now)).await
    }
    async fn amendments(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Amendment>> {
        self.kept.amendments(now, limit).await
    }
    async fn amended(&self, amendment: &Amendment) -> Result<()> {
        self.write(self.kept.amended(amendment)).await
    }
    async fn put_off_amendment(&self, amendment: &Amendment, at: DateTime<Utc>) -> Result<()> {
        self.write(self.kept.put_off_amendment(amendment, at)).await
    }
    async fn log(&self, desk: DeskId, digest: DigestId, limit: usize) -> Result<Vec<Edition>> {
        self.kept.log(desk, digest, limit).await
    }
}
