//! How a data file fares.

use super::{
    Sqlite,
    digests::OPEN,
    errors::{self, Trouble},
    feeds, micros, moment_or_none,
};
use crate::store::{
    Feed, Result,
    upkeep::{Holdings, Upkeep},
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

#[async_trait]
impl Upkeep for Sqlite {
    async fn holdings(&self, now: DateTime<Utc>) -> Result<Holdings> {
        self.threads.read(move |db| holdings(db, now)).await
    }

    async fn failing_feeds(&self) -> Result<Vec<Feed>> {
        self.threads.read(|db| feeds::failing(db)).await
    }

    async fn try_to_write(&self) -> Result<()> {
        // Of a file that was removed, SQLite goes on writing to what nobody will find.
        if !self.threads.path().exists() {
            return Err(errors::engine(self.threads.path(), "it is not there any more"));
        }
        self.threads.write(|db| Ok(db.execute_batch("UPDATE probe SET times = times + 1")?)).await
    }

    async fn put_back(&self, now: DateTime<Utc>, why: &str) -> Result<()> {
        let why = why.to_owned();
        self.threads.write(move |db| put_back(db, now, &why)).await
    }
}

fn holdings(db: &Connection, now: DateTime<Utc>) -> std::result::Result<Holdings, Trouble> {
    const FOLLOWED: &str = "FROM feeds f WHERE EXISTS (SELECT 1 FROM follows w WHERE w.source_id = f.source_id)";
    let count = |sql: &str| -> rusqlite::Result<u64> {
        db.prepare_cached(&format!("SELECT count(*) {sql}"))?.query_row([], |row| row.get::<_, i64>(0)).map(i64::cast_unsigned)
    };
    let of_open = format!("FROM editions e JOIN digests d ON d.id = e.digest_id WHERE {OPEN}");
    let mut ended = db.prepare_cached("SELECT state, count(*) FROM editions WHERE state NOT IN ('due', 'frozen') GROUP BY state")?;
    let editions = ended.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?.collect::<rusqlite::Result<_>>()?;
    let oldest: Option<i64> = db.prepare_cached(&format!("SELECT min(e.due_at) {of_open}"))?.query_row([], |row| row.get(0))?;
    let due: i64 =
        db.prepare_cached(&format!("SELECT count(*) {FOLLOWED} AND f.next_at <= ?1"))?.query_row([micros(now)], |row| row.get(0))?;
    let read: Option<i64> = db.prepare_cached(&format!("SELECT max(f.read_at) {FOLLOWED}"))?.query_row([], |row| row.get(0))?;
    Ok(Holdings {
        feeds_read_at: moment_or_none(read)?,
        cards: count("FROM articles")?,
        feeds: count(FOLLOWED)?,
        feeds_failing: count(&format!("{FOLLOWED} AND f.failing_since IS NOT NULL"))?,
        feeds_due: due.cast_unsigned(),
        digests: count("FROM digests WHERE standing = 'active'")?,
        digests_stopped: count("FROM digests WHERE standing = 'stopped'")?,
        editions,
        editions_open: count(&of_open)?,
        oldest_open: moment_or_none(oldest)?,
    })
}

fn put_back(db: &Connection, now: DateTime<Utc>, why: &str) -> std::result::Result<(), Trouble> {
    db.execute("INSERT INTO put_back (at) VALUES (?1)", [micros(now)])?;
    db.execute(
        "UPDATE editions SET state = 'unsure', why = ?2, ended_at = ?1 WHERE state IN ('due', 'frozen')",
        params![micros(now), why],
    )?;
    Ok(())
}
