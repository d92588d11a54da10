//! Desks, their settings, sources, and who follows what.

use super::{digests, errors::Trouble, feeds, micros};
use crate::store::{DeskId, DeskKey, DeskSettings, Filter, Origin, SourceId, StoreError};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) fn known(db: &Connection, key: DeskKey) -> Result<Option<DeskId>, Trouble> {
    let (kind, key) = columns_of_key(key);
    let mut asked = db.prepare_cached("SELECT id FROM desks WHERE kind = ?1 AND key = ?2")?;
    Ok(asked.query_row(params![kind, key], |row| row.get(0).map(DeskId)).optional()?)
}

pub(super) fn open(db: &Connection, key: DeskKey, now: DateTime<Utc>) -> Result<DeskId, Trouble> {
    if let Some(opened_meanwhile) = known(db, key)? {
        return Ok(opened_meanwhile);
    }
    let (kind, key) = columns_of_key(key);
    db.prepare_cached("INSERT INTO desks (kind, key, opened_at) VALUES (?1, ?2, ?3)")?.execute(params![kind, key, micros(now)])?;
    Ok(DeskId(db.last_insert_rowid()))
}

const fn columns_of_key(key: DeskKey) -> (&'static str, i64) {
    match key {
        DeskKey::Guild(id) => ("guild", id.cast_signed()),
        DeskKey::Person(id) => ("person", id.cast_signed()),
    }
}

pub(super) fn settings(db: &Connection, desk: DeskId) -> Result<DeskSettings, Trouble> {
    let found =
        db.prepare_cached("SELECT zone, editor_role, locale, topics, keep_days FROM desks WHERE id = ?1")?.query_row([desk.0], |row| {
            Ok(DeskSettings {
                zone: row.get(0)?,
                editor_role: row.get::<_, Option<i64>>(1)?.map(i64::cast_unsigned),
                locale: row.get(2)?,
                topics: serde_json::from_str(row.get_ref(3)?.as_str()?).unwrap_or_default(),
                keep_days: row.get(4)?,
            })
        });
    found.optional()?.ok_or_else(|| unknown("desk", desk.0))
}

pub(super) fn set_settings(db: &Connection, desk: DeskId, new: &DeskSettings) -> Result<(), Trouble> {
    let set = "UPDATE desks SET zone = ?2, editor_role = ?3, locale = ?4, topics = ?5, keep_days = ?6 WHERE id = ?1";
    let changed = db.prepare_cached(set)?.execute(params![
        desk.0,
        new.zone,
        new.editor_role.map(u64::cast_signed),
        new.locale,
        digests::json(&new.topics)?,
        new.keep_days
    ])?;
    if changed == 1 { Ok(()) } else { Err(unknown("desk", desk.0)) }
}

pub(super) fn locale(db: &Connection, desk: DeskId) -> Result<Option<String>, Trouble> {
    let mut asked = db.prepare_cached("SELECT COALESCE(locale, home_locale) FROM desks WHERE id = ?1")?;
    asked.query_row([desk.0], |row| row.get(0)).optional()?.ok_or_else(|| unknown("desk", desk.0))
}

pub(super) fn note_locale(db: &Connection, desk: DeskId, locale: Option<&str>) -> Result<(), Trouble> {
    let noted = db.prepare_cached("UPDATE desks SET home_locale = ?2 WHERE id = ?1")?.execute(params![desk.0, locale])?;
    if noted == 1 { Ok(()) } else { Err(unknown("desk", desk.0)) }
}

pub(super) fn known_source(db: &Connection, origin: &Origin) -> Result<Option<SourceId>, Trouble> {
    let mut asked = db.prepare_cached("SELECT id FROM sources WHERE kind = ?1 AND desk_id IS ?2 AND address IS ?3")?;
    Ok(asked.query_row(columns_of_origin(origin), |row| row.get(0).map(SourceId)).optional()?)
}

pub(super) fn make_source(db: &Connection, origin: &Origin, now: DateTime<Utc>) -> Result<SourceId, Trouble> {
    if let Some(made_meanwhile) = known_source(db, origin)? {
        return Ok(made_meanwhile);
    }
    if let Origin::HandIns(desk) = origin {
        must_exist(db, *desk)?;
    }
    let (kind, desk, address) = columns_of_origin(origin);
    db.prepare_cached("INSERT INTO sources (kind, desk_id, address, made_at) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        kind,
        desk,
        address,
        micros(now)
    ])?;
    let source = SourceId(db.last_insert_rowid());
    if let Origin::Feed(_) = origin {
        feeds::make(db, source, now)?;
    }
    Ok(source)
}

fn columns_of_origin(origin: &Origin) -> (&'static str, Option<i64>, Option<&str>) {
    match origin {
        Origin::HandIns(desk) => ("hand_ins", Some(desk.0), None),
        Origin::Feed(address) => ("feed", None, Some(address)),
        Origin::Samples => ("samples", None, None),
    }
}

pub(super) fn follow(db: &Connection, desk: DeskId, source: SourceId, now: DateTime<Utc>) -> Result<(), Trouble> {
    must_exist(db, desk)?;
    let owner: Option<i64> = db
        .prepare_cached("SELECT desk_id FROM sources WHERE id = ?1")?
        .query_row([source.0], |row| row.get(0))
        .optional()?
        .ok_or_else(|| unknown("source", source.0))?;
    match owner {
        // What another desk hands in is not there for this one.
        Some(owner) if owner != desk.0 => Err(unknown("source", source.0)),
        Some(_) => Ok(()),
        None => {
            db.prepare_cached("INSERT INTO follows (desk_id, source_id, since_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
                .execute(params![desk.0, source.0, micros(now)])?;
            feeds::revive(db, source, now)
        }
    }
}

pub(super) fn unfollow(db: &Connection, desk: DeskId, source: SourceId) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM follows WHERE desk_id = ?1 AND source_id = ?2")?.execute([desk.0, source.0])?;
    Ok(())
}

/// What the desk sees: its own hand-ins and the sources it follows. Nothing for a desk that there is not.
pub(super) fn sources_seen_by(db: &Connection, desk: DeskId) -> Result<Vec<SourceId>, Trouble> {
    Ok(seen_by(db, desk)?.into_iter().map(|seen| seen.source).collect())
}

/// A source that a desk sees, and what passes of it.
pub(super) struct Seen {
    pub(super) source: SourceId,
    pub(super) filter: Filter,
}

/// The same, with what passes.
pub(super) fn seen_by(db: &Connection, desk: DeskId) -> Result<Vec<Seen>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT id, '', '' FROM sources WHERE desk_id = ?1
         UNION ALL SELECT source_id, must, must_not FROM follows WHERE desk_id = ?1",
    )?;
    let seen = |row: &Row<'_>| Ok(Seen { source: SourceId(row.get(0)?), filter: filter_of_row(row, 1)? });
    Ok(asked.query_map([desk.0], seen)?.collect::<Result<_, _>>()?)
}

/// The filter in a column and the one behind it.
pub(super) fn filter_of_row(row: &Row<'_>, column: usize) -> rusqlite::Result<Filter> {
    let words = |column| Ok::<_, rusqlite::Error>(row.get::<_, String>(column)?.lines().map(str::to_owned).collect());
    Ok(Filter { must: words(column)?, must_not: words(column + 1)? })
}

/// # Errors
/// [`StoreError::Unknown`] where there is no such source.
pub(super) fn source_must_exist(db: &Connection, source: SourceId) -> Result<(), Trouble> {
    if db.prepare_cached("SELECT 1 FROM sources WHERE id = ?1")?.exists([source.0])? { Ok(()) } else { Err(unknown("source", source.0)) }
}

pub(super) fn must_exist(db: &Connection, desk: DeskId) -> Result<(), Trouble> {
    if db.prepare_cached("SELECT 1 FROM desks WHERE id = ?1 AND condemned_at IS NULL")?.exists([desk.0])? {
        Ok(())
    } else {
        Err(unknown("desk", desk.0))
    }
}

pub(super) fn unknown(what: &'static str, id: i64) -> Trouble {
    StoreError::Unknown { what, id }.into()
}
