//! Feeds: when each is polled and how it fares.

use super::{count, desks, errors::Trouble, micros, moment_or_none};
use crate::store::{DeskId, Failing, Feed, Filter, Followed, Outcome, Polled, SourceId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

const COLUMNS: &str =
    "s.id, s.address, f.moved_to, f.title, f.etag, f.last_modified, f.read_at, f.next_at, f.failing_since, f.failures, f.why, f.ttl";

fn of_row(row: &Row<'_>) -> rusqlite::Result<Feed> {
    let moment = |column| moment_or_none(row.get(column)?);
    let failing = match moment(8)? {
        Some(since) => Some(Failing { since, times: row.get(9)?, why: row.get::<_, Option<String>>(10)?.unwrap_or_default() }),
        None => None,
    };
    Ok(Feed {
        source: SourceId(row.get(0)?),
        address: row.get(1)?,
        moved_to: row.get(2)?,
        title: row.get(3)?,
        ttl: row.get(11)?,
        etag: row.get(4)?,
        last_modified: row.get(5)?,
        read_at: moment(6)?,
        next: moment(7)?,
        failing,
    })
}

/// A feed that is new is due at once.
pub(super) fn make(db: &Connection, source: SourceId, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("INSERT INTO feeds (source_id, next_at) VALUES (?1, ?2)")?.execute([source.0, micros(now)])?;
    Ok(())
}

/// A feed that was given up is tried again, and one that nobody followed stays.
pub(super) fn revive(db: &Connection, source: SourceId, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE feeds SET alone_since = NULL WHERE source_id = ?1 AND alone_since IS NOT NULL")?.execute([source.0])?;
    db.prepare_cached(
        "UPDATE feeds SET next_at = ?2, failing_since = NULL, failures = 0, why = NULL WHERE source_id = ?1 AND next_at IS NULL",
    )?
    .execute([source.0, micros(now)])?;
    Ok(())
}

pub(super) fn feed(db: &Connection, source: SourceId) -> Result<Option<Feed>, Trouble> {
    let mut asked = db.prepare_cached(&format!("SELECT {COLUMNS} FROM feeds f JOIN sources s ON s.id = f.source_id WHERE s.id = ?1"))?;
    Ok(asked.query_row([source.0], of_row).optional()?)
}

pub(super) fn feed_at(db: &Connection, address: &str) -> Result<Option<Feed>, Trouble> {
    let mut asked =
        db.prepare_cached(&format!("SELECT {COLUMNS} FROM feeds f JOIN sources s ON s.id = f.source_id WHERE s.address = ?1"))?;
    Ok(asked.query_row([address], of_row).optional()?)
}

pub(super) fn followed(db: &Connection, desk: DeskId) -> Result<Vec<Followed>, Trouble> {
    let mut asked = db.prepare_cached(&format!(
        "SELECT {COLUMNS}, w.must, w.must_not FROM follows w JOIN feeds f ON f.source_id = w.source_id JOIN sources s ON s.id = w.source_id
         WHERE w.desk_id = ?1 ORDER BY lower(coalesce(f.title, s.address)), s.id"
    ))?;
    let row = |row: &Row<'_>| Ok(Followed { feed: of_row(row)?, filter: desks::filter_of_row(row, 12)? });
    Ok(asked.query_map([desk.0], row)?.collect::<Result<_, _>>()?)
}

pub(super) fn set_filter(db: &Connection, desk: DeskId, source: SourceId, filter: &Filter) -> Result<(), Trouble> {
    let changed = db
        .prepare_cached("UPDATE follows SET must = ?3, must_not = ?4 WHERE desk_id = ?1 AND source_id = ?2")?
        .execute(params![desk.0, source.0, filter.must.join("\n"), filter.must_not.join("\n")])?;
    if changed == 1 { Ok(()) } else { Err(desks::unknown("source", source.0)) }
}

pub(super) fn due(db: &Connection, now: DateTime<Utc>, limit: usize) -> Result<Vec<Feed>, Trouble> {
    let mut asked = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM feeds f JOIN sources s ON s.id = f.source_id
         WHERE f.next_at <= ?1 AND EXISTS (SELECT 1 FROM follows w WHERE w.source_id = f.source_id)
         ORDER BY f.next_at, f.source_id LIMIT ?2"
    ))?;
    Ok(asked.query_map([micros(now), count(limit)], of_row)?.collect::<Result<_, _>>()?)
}

/// Those that cannot be read, given up or not.
pub(super) fn failing(db: &Connection) -> Result<Vec<Feed>, Trouble> {
    let mut asked = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM feeds f JOIN sources s ON s.id = f.source_id
         WHERE f.failing_since IS NOT NULL AND EXISTS (SELECT 1 FROM follows w WHERE w.source_id = f.source_id)
         ORDER BY f.failing_since, f.source_id"
    ))?;
    Ok(asked.query_map([], of_row)?.collect::<Result<_, _>>()?)
}

pub(super) fn next_due(db: &Connection, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT f.next_at FROM feeds f
         WHERE f.next_at > ?1 AND EXISTS (SELECT 1 FROM follows w WHERE w.source_id = f.source_id) ORDER BY f.next_at LIMIT 1",
    )?;
    let next: Option<i64> = asked.query_row([micros(now)], |row| row.get(0)).optional()?;
    Ok(moment_or_none(next)?)
}

pub(super) fn polled(db: &Connection, source: SourceId, polled: &Polled, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE feeds SET next_at = ?2, moved_to = coalesce(?3, moved_to) WHERE source_id = ?1")?.execute(params![
        source.0,
        polled.next.map(micros),
        polled.moved_to
    ])?;
    match &polled.outcome {
        Outcome::Read { title, ttl, etag, last_modified } => {
            db.prepare_cached(
                "UPDATE feeds SET title = :title, ttl = :ttl, etag = :etag, last_modified = :last_modified WHERE source_id = :source",
            )?
            .execute(named_params! { ":source": source.0, ":title": title, ":ttl": ttl, ":etag": etag, ":last_modified": last_modified })?;
            well(db, source, now)
        }
        Outcome::Unchanged => well(db, source, now),
        Outcome::Failed { why } => {
            db.prepare_cached(
                "UPDATE feeds SET failing_since = coalesce(failing_since, ?2), failures = failures + 1, why = ?3 WHERE source_id = ?1",
            )?
            .execute(params![source.0, micros(now), why])?;
            Ok(())
        }
    }
}

fn well(db: &Connection, source: SourceId, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE feeds SET read_at = ?2, failing_since = NULL, failures = 0, why = NULL WHERE source_id = ?1")?
        .execute([source.0, micros(now)])?;
    Ok(())
}
