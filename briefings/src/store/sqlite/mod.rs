//! Cards held in one SQLite file.
//!
//! One thread writes and a few read, each with a connection of its own (`threads`), on a file that was checked and brought to the
//! newest schema (`open`, `migrations/`). `desks` keeps the walls, `feeds` says when each feed is polled, `digests` what is ordered and
//! posted, `keeping` lets go of what is kept no longer, `put` holds an article, `pages` the page it came from, `entries` knows the articles
//! of feeds again, `find` finds cards by topic, `search` by their words, `read` reads them back and `ready` keeps those found lately,
//! `corrections` keeps what desks have corrected and lays it over every card that is read, `names` completes topics and speakers, `outlets` outlets, `asked` knows who asked when, `nearest` offers topics instead
//! of nothing. `fts` alone writes full-text queries. `upkeep` tells how the file fares, and [`files`] copies it.

mod asked;
mod corrections;
mod desks;
mod digests;
mod entries;
mod errors;
mod feeds;
pub mod files;
mod find;
mod fts;
mod keeping;
mod names;
mod nearest;
mod open;
mod outlets;
mod pages;
mod put;
mod read;
mod ready;
mod search;
#[cfg(test)]
mod tests;
mod threads;
mod upkeep;

use super::{
    CardId, Condition, Counted, DeskId, DeskKey, DeskSettings, EntryKeys, Feed, Feeds, Filter, Followed, Found, Held, Origin, Page, Polled,
    Put, Result, SourceId, Store, Wanted,
    terms::{Sought, Terms},
};
use crate::{article::Article, card::Card};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use ready::Ready;
use std::{ops::Range, path::Path, sync::Arc};
use threads::Threads;

/// How many threads read.
const READERS: usize = 3;

/// A store in one SQLite file, and the two files that SQLite keeps beside it (`-wal`, `-shm`) while it is open.
///
/// What [`Store::put`] has answered survives a killed process and a power cut. Dropping the store lets what was asked be done, ends its
/// threads and closes the file. Several processes may have the file open.
pub struct Sqlite {
    threads: Threads,
    ready: Arc<Ready>,
}

impl Sqlite {
    /// Opens the data file at `path`; makes it where there is none or it is empty; brings an older schema to the newest.
    ///
    /// # Errors
    /// [`super::StoreError::NotOurs`] for any other file, which stays untouched; [`super::StoreError::Newer`] for the file of a newer
    /// version; [`super::StoreError::InUse`] where another process holds it for seconds; else what the operating system or SQLite says.
    pub fn open(path: &Path) -> Result<Self> {
        // A relative path would follow the working directory, and SQLite takes some names (``, `:memory:`) for no file at all.
        let path = std::path::absolute(path).map_err(|e| errors::engine(path, e.to_string()))?;
        let writer = open::writer(&path)?;
        let readers = (0..READERS).map(|_| open::reader(&path)).collect::<Result<Vec<_>>>()?;
        let threads = Threads::start(path.clone(), writer, readers).map_err(|e| errors::engine(&path, e.to_string()))?;
        Ok(Self { threads, ready: Arc::default() })
    }
}

#[async_trait]
impl Store for Sqlite {
    async fn desk(&self, key: DeskKey, now: DateTime<Utc>) -> Result<DeskId> {
        // Asked with every question, and hardly ever new: it need not wait behind what is being written.
        match self.threads.read(move |db| desks::known(db, key)).await? {
            Some(known) => Ok(known),
            None => self.threads.write(move |db| desks::open(db, key, now)).await,
        }
    }

    async fn settings(&self, desk: DeskId) -> Result<DeskSettings> {
        self.threads.read(move |db| desks::settings(db, desk)).await
    }

    async fn set_settings(&self, desk: DeskId, settings: &DeskSettings) -> Result<()> {
        let new = settings.clone();
        self.threads.write(move |db| desks::set_settings(db, desk, &new)).await
    }

    async fn locale(&self, desk: DeskId) -> Result<Option<String>> {
        self.threads.read(move |db| desks::locale(db, desk)).await
    }

    async fn note_locale(&self, desk: DeskId, locale: Option<&str>) -> Result<()> {
        let locale = locale.map(str::to_owned);
        self.threads.write(move |db| desks::note_locale(db, desk, locale.as_deref())).await
    }

    async fn source(&self, origin: &Origin, now: DateTime<Utc>) -> Result<SourceId> {
        let (origin, again) = (origin.clone(), origin.clone());
        match self.threads.read(move |db| desks::known_source(db, &origin)).await? {
            Some(known) => Ok(known),
            None => self.threads.write(move |db| desks::make_source(db, &again, now)).await,
        }
    }

    async fn follow(&self, desk: DeskId, source: SourceId, now: DateTime<Utc>) -> Result<()> {
        self.threads.write(move |db| desks::follow(db, desk, source, now)).await
    }

    async fn unfollow(&self, desk: DeskId, source: SourceId) -> Result<()> {
        self.threads.write(move |db| desks::unfollow(db, desk, source)).await
    }

    async fn put(&self, source: SourceId, article: &Article, card: &Card, now: DateTime<Utc>) -> Result<Put> {
        card.verify(article)?;
        let incoming = put::Incoming::of(article, card, Terms::of_card(&article.text, card), now);
        self.threads.write(move |db| put::put(db, source, &incoming?)).await
    }

    async fn keep_page(&self, source: SourceId, article: &Article, page: &Page) -> Result<()> {
        let packed = pages::Packed::of(&article.text, page);
        self.threads.write(move |db| pages::keep(db, source, &packed?)).await
    }

    async fn page(&self, desk: DeskId, card: CardId) -> Result<Option<Page>> {
        self.threads.read(move |db| pages::page(db, desk, card)).await
    }

    async fn holds(&self, source: SourceId, text: &str) -> Result<bool> {
        let hash = put::hash(text);
        self.threads.read(move |db| Ok(put::held_already(db, source, &hash)?.is_some())).await
    }

    async fn find(&self, desk: DeskId, wanted: &Wanted, page: Range<usize>) -> Result<Found> {
        let topic = wanted.topic.as_deref().map(Sought::readings);
        let wanted = wanted.clone();
        let ready = Arc::clone(&self.ready);
        self.threads.read(move |db| find::find(db, &ready, desk, &wanted, topic, page)).await
    }

    async fn search(&self, desk: DeskId, conditions: &[Condition], page: Range<usize>) -> Result<Found> {
        let conditions = conditions.to_vec();
        let ready = Arc::clone(&self.ready);
        self.threads.read(move |db| search::search(db, &ready, desk, &conditions, page)).await
    }

    async fn card(&self, desk: DeskId, card: CardId) -> Result<Option<Held>> {
        self.threads.read(move |db| find::card(db, desk, card)).await
    }

    async fn topics(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        let typed = typed.to_owned();
        self.threads.read(move |db| names::complete(db, desk, names::Kind::Topic, &typed, limit)).await
    }

    async fn nearest_topics(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        let typed = typed.to_owned();
        self.threads.read(move |db| nearest::topics(db, desk, &typed, limit)).await
    }

    async fn speakers(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        let typed = typed.to_owned();
        self.threads.read(move |db| names::complete(db, desk, names::Kind::Speaker, &typed, limit)).await
    }

    async fn outlets(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        let typed = typed.to_owned();
        self.threads.read(move |db| outlets::complete(db, desk, &typed, limit)).await
    }

    async fn last_asked(&self, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        let topic = topic.to_owned();
        self.threads.read(move |db| asked::last(db, desk, person, &topic, now)).await
    }

    async fn note_asked(&self, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<()> {
        let topic = topic.to_owned();
        self.threads.write(move |db| asked::note(db, desk, person, &topic, now)).await
    }
}

#[async_trait]
impl Feeds for Sqlite {
    async fn feed(&self, source: SourceId) -> Result<Option<Feed>> {
        self.threads.read(move |db| feeds::feed(db, source)).await
    }

    async fn feed_at(&self, address: &str) -> Result<Option<Feed>> {
        let address = address.to_owned();
        self.threads.read(move |db| feeds::feed_at(db, &address)).await
    }

    async fn followed(&self, desk: DeskId) -> Result<Vec<Followed>> {
        self.threads.read(move |db| feeds::followed(db, desk)).await
    }

    async fn set_filter(&self, desk: DeskId, source: SourceId, filter: &Filter) -> Result<()> {
        let filter = filter.clone();
        self.threads.write(move |db| feeds::set_filter(db, desk, source, &filter)).await
    }

    async fn due_feeds(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Feed>> {
        self.threads.read(move |db| feeds::due(db, now, limit)).await
    }

    async fn next_due(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        self.threads.read(move |db| feeds::next_due(db, now)).await
    }

    async fn polled(&self, source: SourceId, polled: &Polled, now: DateTime<Utc>) -> Result<()> {
        let polled = polled.clone();
        self.threads.write(move |db| feeds::polled(db, source, &polled, now)).await
    }

    async fn held_entries(&self, source: SourceId, entries: &[EntryKeys]) -> Result<Vec<bool>> {
        let entries = entries.to_vec();
        self.threads.read(move |db| entries::held(db, source, &entries)).await
    }

    async fn put_entry(&self, source: SourceId, entry: &EntryKeys, article: &Article, card: &Card, now: DateTime<Utc>) -> Result<Put> {
        card.verify(article)?;
        let incoming = put::Incoming::of(article, card, Terms::of_card(&article.text, card), now).map(put::Incoming::without_address);
        let entry = entry.clone();
        self.threads.write(move |db| entries::put(db, source, &entry, &incoming?)).await
    }

    async fn pass_over_entry(&self, source: SourceId, entry: &EntryKeys, now: DateTime<Utc>) -> Result<()> {
        let entry = entry.clone();
        self.threads.write(move |db| entries::pass_over(db, source, &entry, now)).await
    }
}

/// A count as SQLite takes it.
fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// A moment as the tables hold it.
fn micros(moment: DateTime<Utc>) -> i64 {
    moment.timestamp_micros()
}

/// A moment as the tables hold it, read back.
fn moment(micros: i64) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::from_timestamp_micros(micros).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, micros))
}

fn moment_or_none(micros: Option<i64>) -> rusqlite::Result<Option<DateTime<Utc>>> {
    micros.map(moment).transpose()
}
