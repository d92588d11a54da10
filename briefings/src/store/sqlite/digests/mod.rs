//! Digests in SQLite: `orders` keeps what is ordered, `turns` moves digests on, `editions` keeps what became of them, `outbox` the messages,
//! `news` finds what is new, and `amendments` keeps what is to be marked as corrected.

mod amendments;
mod editions;
mod news;
mod orders;
mod outbox;
mod turns;

pub(super) use editions::{OPEN, make_anew};

use super::{Sqlite, errors::Trouble};
use crate::store::{
    DeskId, Result,
    digests::{Amendment, Digest, DigestId, Digests, Edition, EditionId, End, Frozen, News, Order, Posting, Standing, Turn},
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

#[async_trait]
impl Digests for Sqlite {
    async fn add_digest(&self, desk: DeskId, order: &Order, next: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<DigestId> {
        let order = order.clone();
        self.threads.write(move |db| orders::add(db, desk, &order, next, now)).await
    }

    async fn digests(&self, desk: DeskId) -> Result<Vec<Digest>> {
        self.threads.read(move |db| orders::of_desk(db, desk)).await
    }

    async fn edit_digest(&self, desk: DeskId, digest: DigestId, order: &Order, next: Option<DateTime<Utc>>) -> Result<()> {
        let order = order.clone();
        self.threads.write(move |db| orders::edit(db, desk, digest, &order, next)).await
    }

    async fn set_standing(&self, desk: DeskId, digest: DigestId, standing: &Standing, next: Option<DateTime<Utc>>) -> Result<()> {
        let standing = standing.clone();
        self.threads.write(move |db| orders::set_standing(db, desk, digest, &standing, next)).await
    }

    async fn delete_digest(&self, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<()> {
        self.threads.write(move |db| orders::delete(db, desk, digest, now)).await
    }

    async fn ask_edition(&self, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<EditionId> {
        self.threads.write(move |db| turns::ask(db, desk, digest, now)).await
    }

    async fn due(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Digest>> {
        self.threads.read(move |db| orders::due(db, now, limit)).await
    }

    async fn running(&self) -> Result<Vec<Digest>> {
        self.threads.read(|db| orders::running(db)).await
    }

    async fn turn(&self, turns: &[Turn], now: DateTime<Utc>) -> Result<()> {
        let turns = turns.to_vec();
        self.threads.write(move |db| turns::turn(db, &turns, now)).await
    }

    async fn next_moment(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        self.threads.read(move |db| turns::next_moment(db, now)).await
    }

    async fn open_editions(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Edition>> {
        self.threads.read(move |db| editions::open(db, now, limit)).await
    }

    async fn news(&self, digest: &Digest, now: DateTime<Utc>) -> Result<News> {
        let digest = digest.clone();
        self.threads.read(move |db| news::news(db, &digest, now)).await
    }

    async fn freeze(&self, edition: EditionId, frozen: &Frozen, now: DateTime<Utc>) -> Result<()> {
        let frozen = frozen.clone();
        self.threads.write(move |db| editions::freeze(db, edition, &frozen, now)).await
    }

    async fn messages(&self, edition: EditionId) -> Result<Vec<Posting>> {
        self.threads.read(move |db| outbox::messages(db, edition)).await
    }

    async fn trying(&self, edition: EditionId, part: u32, now: DateTime<Utc>) -> Result<bool> {
        self.threads.write(move |db| outbox::trying(db, edition, part, now)).await
    }

    async fn not_there(&self, edition: EditionId, part: u32) -> Result<()> {
        self.threads.write(move |db| outbox::not_there(db, edition, part)).await
    }

    async fn posted(&self, edition: EditionId, part: u32, message: u64, channel: u64) -> Result<()> {
        self.threads.write(move |db| outbox::posted(db, edition, part, message, channel)).await
    }

    async fn published(&self, edition: EditionId, part: u32) -> Result<()> {
        self.threads.write(move |db| outbox::published(db, edition, part)).await
    }

    async fn put_off(&self, edition: EditionId, at: DateTime<Utc>, why: &str) -> Result<()> {
        let why = why.to_owned();
        self.threads.write(move |db| editions::put_off(db, edition, at, &why)).await
    }

    async fn end(&self, edition: EditionId, end: &End, now: DateTime<Utc>) -> Result<()> {
        let end = end.clone();
        self.threads.write(move |db| editions::end(db, edition, &end, now)).await
    }

    async fn amendments(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Amendment>> {
        self.threads.read(move |db| amendments::due(db, now, limit)).await
    }

    async fn amended(&self, amendment: &Amendment) -> Result<()> {
        let amendment = amendment.clone();
        self.threads.write(move |db| amendments::done(db, &amendment)).await
    }

    async fn put_off_amendment(&self, amendment: &Amendment, at: DateTime<Utc>) -> Result<()> {
        let edition = amendment.edition;
        self.threads.write(move |db| amendments::put_off(db, edition, at)).await
    }

    async fn log(&self, desk: DeskId, digest: DigestId, limit: usize) -> Result<Vec<Edition>> {
        self.threads.read(move |db| editions::log(db, desk, digest, limit)).await
    }
}

/// What a table holds that no version of ours writes there.
fn unreadable(what: &str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnName(what.to_owned())
}

/// As JSON; lists of words and numbers can always be written.
pub(super) fn json<T: serde::Serialize>(list: &T) -> std::result::Result<String, Trouble> {
    serde_json::to_string(list).map_err(|e| Trouble::Unreadable(format!("a list cannot be written as JSON: {e}")))
}
