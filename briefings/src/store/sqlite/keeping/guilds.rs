//! Desks counted, greeted, left and come back to, and persons forgotten.

use super::{erasing, going};
use crate::store::{
    DeskId, DeskKey,
    desks::Usage,
    sqlite::{desks, errors::Trouble, micros, moment_or_none},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

pub(super) fn usage(db: &Connection, desk: DeskId, since: DateTime<Utc>) -> Result<Usage, Trouble> {
    let of = |sql: &str| Ok::<i64, Trouble>(db.prepare_cached(sql)?.query_row([desk.0], |row| row.get(0))?);
    let (hand_ins, first): (i64, Option<i64>) = db
        .prepare_cached(
            "SELECT count(*), min(put_at) FROM versions WHERE source_id = (SELECT id FROM sources WHERE desk_id = ?1) AND put_at > ?2",
        )?
        .query_row(params![desk.0, micros(since)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sources = of("SELECT count(*) FROM follows w JOIN feeds f ON f.source_id = w.source_id WHERE w.desk_id = ?1")?;
    let digests = of("SELECT count(*) FROM digests WHERE desk_id = ?1 AND standing <> 'deleted'")?;
    let size = |count: i64| usize::try_from(count).unwrap_or_default();
    Ok(Usage { sources: size(sources), hand_ins: size(hand_ins), first_hand_in: moment_or_none(first)?, digests: size(digests) })
}

pub(super) fn greet(db: &Connection, desk: DeskId, now: DateTime<Utc>) -> Result<bool, Trouble> {
    let greeted = "UPDATE desks SET greeted_at = ?2 WHERE id = ?1 AND greeted_at IS NULL";
    Ok(db.prepare_cached(greeted)?.execute(params![desk.0, micros(now)])? == 1)
}

pub(super) fn left(db: &Connection, key: DeskKey, now: DateTime<Utc>) -> Result<(), Trouble> {
    if let Some(desk) = desks::known(db, key)? {
        let left = "UPDATE desks SET left_at = ?2 WHERE id = ?1 AND left_at IS NULL";
        db.prepare_cached(left)?.execute(params![desk.0, micros(now)])?;
    }
    Ok(())
}

pub(super) fn was_left(db: &Connection, key: DeskKey) -> Result<bool, Trouble> {
    let Some(desk) = desks::known(db, key)? else { return Ok(false) };
    Ok(db.prepare_cached("SELECT 1 FROM desks WHERE id = ?1 AND left_at IS NOT NULL")?.exists([desk.0])?)
}

pub(super) fn back(db: &Connection, key: DeskKey) -> Result<(), Trouble> {
    if let Some(desk) = desks::known(db, key)? {
        db.prepare_cached("UPDATE desks SET left_at = NULL WHERE id = ?1")?.execute([desk.0])?;
    }
    Ok(())
}

pub(super) fn there(db: &Connection) -> Result<Vec<u64>, Trouble> {
    let mut asked = db.prepare_cached("SELECT key FROM desks WHERE kind = 'guild' AND condemned_at IS NULL AND left_at IS NULL")?;
    let keys = asked.query_map([], |row| row.get::<_, i64>(0).map(i64::cast_unsigned))?;
    Ok(keys.collect::<Result<_, _>>()?)
}

pub(super) fn left_before(db: &Connection, before: DateTime<Utc>) -> Result<Vec<DeskId>, Trouble> {
    let mut asked = db.prepare_cached("SELECT id FROM desks WHERE left_at < ?1 AND condemned_at IS NULL")?;
    let desks = asked.query_map([micros(before)], |row| row.get(0).map(DeskId))?;
    Ok(desks.collect::<Result<_, _>>()?)
}

/// Condemns them.
pub(super) fn condemn_left(db: &Connection, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<usize, Trouble> {
    let left = left_before(db, before)?;
    left.iter().try_for_each(|desk| erasing::condemn(db, *desk, now))?;
    Ok(left.len())
}

/// Rows that are about one person alone go; where a person is named beside something else, nobody (0) is named.
pub(super) fn forget(db: &Connection, desk: DeskId, person: u64) -> Result<usize, Trouble> {
    let person = person.cast_signed();
    let mut places = 0;
    let of_desks = going::tables_with(db, "desk_id")?;
    for table in going::tables_with(db, "user_id")? {
        if of_desks.contains(&table) {
            let sql = format!("DELETE FROM {table} WHERE desk_id = ?1 AND user_id = ?2");
            places += db.prepare_cached(&sql)?.execute([desk.0, person])?;
        }
    }
    for sql in [
        "UPDATE corrections SET made_by = 0, editor = '' WHERE desk_id = ?1 AND made_by = ?2",
        "UPDATE corrections SET undone_by = 0, undoer = '' WHERE desk_id = ?1 AND undone_by = ?2",
        "UPDATE digests SET editor = 0 WHERE desk_id = ?1 AND editor = ?2",
    ] {
        places += db.prepare_cached(sql)?.execute([desk.0, person])?;
    }
    Ok(places)
}
