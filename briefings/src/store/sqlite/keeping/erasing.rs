//! A desk erased: condemned at once, then emptied a little at a time, and in the end gone.

use super::{
    going::{self, ROWS_AT_ONCE},
    scrubbing,
};
use crate::store::{
    DeskId, SourceId,
    sqlite::{count, desks, errors::Trouble, micros},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

/// What belongs to an edition of the desk.
const OF_EDITIONS: &str = "edition_id IN (SELECT e.id FROM editions e JOIN digests d ON d.id = e.digest_id WHERE d.desk_id = ?1)";

pub(super) fn condemn(db: &Connection, desk: DeskId, now: DateTime<Utc>) -> Result<(), Trouble> {
    // No id of Discord is below 0.
    let condemned = "UPDATE desks SET condemned_at = ?2, key = -id WHERE id = ?1 AND condemned_at IS NULL";
    if db.prepare_cached(condemned)?.execute(params![desk.0, micros(now)])? == 0 {
        return Err(desks::unknown("desk", desk.0));
    }
    db.prepare_cached(
        "UPDATE editions SET state = 'stopped', ended_at = ?2
         WHERE state IN ('due', 'frozen') AND digest_id IN (SELECT id FROM digests WHERE desk_id = ?1)",
    )?
    .execute(params![desk.0, micros(now)])?;
    db.prepare_cached("UPDATE digests SET standing = 'deleted', next_at = NULL WHERE desk_id = ?1")?.execute([desk.0])?;
    scrubbing::order(db)
}

/// A desk that is condemned.
pub(super) fn condemned(db: &Connection) -> Result<Option<DeskId>, Trouble> {
    let mut asked = db.prepare_cached("SELECT id FROM desks WHERE condemned_at IS NOT NULL LIMIT 1")?;
    Ok(asked.query_row([], |row| row.get(0).map(DeskId)).optional()?)
}

/// Erases some of a desk: what others refer to goes last, and the desk itself when nothing is left.
pub(super) fn erase_some(db: &Connection, desk: DeskId) -> Result<(), Trouble> {
    for table in going::tables_with(db, "edition_id")? {
        if rows(db, &table, &key_of(db, &table)?, OF_EDITIONS, desk)? {
            return Ok(());
        }
    }
    if rows(db, "editions", "id", "digest_id IN (SELECT id FROM digests WHERE desk_id = ?1)", desk)? {
        return Ok(());
    }
    orphan_feeds(db, desk)?;
    for table in going::tables_with(db, "desk_id")?.iter().filter(|table| *table != "sources") {
        if rows(db, table, &key_of(db, table)?, "desk_id = ?1", desk)? {
            return Ok(());
        }
    }
    let own = db.prepare_cached("SELECT id FROM sources WHERE desk_id = ?1")?.query_row([desk.0], |row| row.get(0)).optional()?;
    if let Some(own) = own
        && going::some_articles(db, SourceId(own))?
    {
        return Ok(());
    }
    db.prepare_cached("DELETE FROM sources WHERE desk_id = ?1")?.execute([desk.0])?;
    db.prepare_cached("DELETE FROM desks WHERE id = ?1")?.execute([desk.0])?;
    Ok(())
}

/// Removes some rows; whether there were any.
fn rows(db: &Connection, table: &str, key: &str, meant: &str, desk: DeskId) -> Result<bool, Trouble> {
    let sql = format!("DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE {meant} LIMIT ?2)");
    Ok(db.prepare_cached(&sql)?.execute(params![desk.0, count(ROWS_AT_ONCE)])? > 0)
}

/// The columns of a table's primary key.
fn key_of(db: &Connection, table: &str) -> Result<String, Trouble> {
    let mut asked = db.prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    let columns: Vec<String> = asked.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(columns.join(", "))
}

/// Feeds that nobody but this desk follows go with it: even their address may be nobody else's business.
fn orphan_feeds(db: &Connection, desk: DeskId) -> Result<(), Trouble> {
    db.prepare_cached(
        "UPDATE feeds SET alone_since = 0 WHERE source_id IN (SELECT source_id FROM follows WHERE desk_id = ?1)
         AND NOT EXISTS (SELECT 1 FROM follows w WHERE w.source_id = feeds.source_id AND w.desk_id <> ?1)",
    )?
    .execute([desk.0])?;
    Ok(())
}

/// A feed that lost its last desk so.
pub(super) fn orphan(db: &Connection) -> Result<Option<SourceId>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT source_id FROM feeds WHERE alone_since = 0
         AND NOT EXISTS (SELECT 1 FROM follows w WHERE w.source_id = feeds.source_id) LIMIT 1",
    )?;
    Ok(asked.query_row([], |row| row.get(0).map(SourceId)).optional()?)
}
