//! Keeping house in SQLite: `going` removes an article or a source with all that hangs on it, `expiry` what no desk keeps any longer,
//! `erasing` a desk, `scrubbing` what the file itself still holds of that; `export` gives a desk out, `guilds` notes who was left.

mod erasing;
mod expiry;
mod export;
mod going;
mod guilds;
mod scrubbing;

use super::{Sqlite, errors::Trouble};
use crate::store::{
    CardId, DeskId, DeskKey, EntryKeys, Result, SourceId,
    desks::{Desks, Usage},
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::Transaction;
use serde_json::Value;

impl Sqlite {
    /// Removes articles from the file, and from what is kept ready of it.
    async fn erase(&self, removal: impl FnOnce(&Transaction<'_>) -> std::result::Result<(), Trouble> + Send + 'static) -> Result<()> {
        self.threads.write(removal).await?;
        self.ready.clear();
        Ok(())
    }
}

#[async_trait]
impl Desks for Sqlite {
    async fn usage(&self, desk: DeskId, since: DateTime<Utc>) -> Result<Usage> {
        self.threads.read(move |db| guilds::usage(db, desk, since)).await
    }

    async fn export(&self, desk: DeskId) -> Result<Value> {
        self.threads.read(move |db| export::desk(db, desk)).await
    }

    async fn export_hand_ins(&self, desk: DeskId, after: Option<CardId>, limit: usize) -> Result<Vec<(CardId, Value)>> {
        self.threads.read(move |db| export::hand_ins(db, desk, after, limit)).await
    }

    async fn condemn(&self, desk: DeskId, now: DateTime<Utc>) -> Result<()> {
        self.threads.write(move |db| erasing::condemn(db, desk, now)).await
    }

    async fn erase_some(&self) -> Result<bool> {
        if let Some(desk) = self.threads.read(|db| erasing::condemned(db)).await? {
            self.erase(move |db| erasing::erase_some(db, desk)).await?;
            return Ok(true);
        }
        if let Some(feed) = self.threads.read(|db| erasing::orphan(db)).await? {
            self.erase(move |db| going::some_of_feed(db, feed)).await?;
            return Ok(true);
        }
        if !self.threads.read(|db| scrubbing::is_due(db)).await? {
            return Ok(false);
        }
        if self.threads.write(|db| scrubbing::merge_some(db)).await? {
            return Ok(true);
        }
        self.threads.empty_log().await?;
        self.threads.write(|db| scrubbing::done(db)).await?;
        Ok(false)
    }

    async fn expire_some(&self, usual: u32, now: DateTime<Utc>) -> Result<bool> {
        if let Some(overdue) = self.threads.read(move |db| expiry::overdue(db, usual, now)).await? {
            self.erase(move |db| expiry::expire(db, &overdue, now)).await?;
            return Ok(true);
        }
        let editions = self.threads.read(move |db| expiry::old_editions(db, usual, now)).await?;
        if editions.is_empty() {
            self.threads.write(|db| expiry::forget_entries(db)).await?;
            return Ok(false);
        }
        self.threads.write(move |db| expiry::drop_editions(db, &editions)).await?;
        Ok(true)
    }

    async fn drop_alone(&self, now: DateTime<Utc>) -> Result<bool> {
        self.threads.write(move |db| expiry::note_alone(db, now)).await?;
        let Some(feed) = self.threads.read(move |db| expiry::alone(db, now)).await? else { return Ok(false) };
        self.erase(move |db| going::some_of_feed(db, feed)).await?;
        Ok(true)
    }

    async fn note_listed(&self, source: SourceId, entries: &[EntryKeys], now: DateTime<Utc>) -> Result<()> {
        // Told with every poll; once a day is enough.
        if self.threads.read(move |db| expiry::was_listed(db, source, now)).await? {
            return Ok(());
        }
        let listed = entries.iter().map(|entry| entry.content).collect::<Vec<_>>();
        self.threads.write(move |db| expiry::note_listed(db, source, &listed, now)).await
    }

    async fn greet(&self, desk: DeskId, now: DateTime<Utc>) -> Result<bool> {
        self.threads.write(move |db| guilds::greet(db, desk, now)).await
    }

    async fn left(&self, key: DeskKey, now: DateTime<Utc>) -> Result<()> {
        self.threads.write(move |db| guilds::left(db, key, now)).await
    }

    async fn back(&self, key: DeskKey) -> Result<()> {
        // Told with every connection, and hardly ever new.
        if self.threads.read(move |db| guilds::was_left(db, key)).await? {
            self.threads.write(move |db| guilds::back(db, key)).await?;
        }
        Ok(())
    }

    async fn guilds(&self) -> Result<Vec<u64>> {
        self.threads.read(|db| guilds::there(db)).await
    }

    async fn condemn_left(&self, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<usize> {
        if self.threads.read(move |db| guilds::left_before(db, before)).await?.is_empty() {
            return Ok(0);
        }
        self.threads.write(move |db| guilds::condemn_left(db, before, now)).await
    }

    async fn forget(&self, desk: DeskId, person: u64) -> Result<usize> {
        self.threads.write(move |db| guilds::forget(db, desk, person)).await
    }
}
