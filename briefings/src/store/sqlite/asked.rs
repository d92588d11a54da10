//! When somebody of a desk last asked about a topic.

use super::{errors::Trouble, micros, moment, names};
use crate::store::{ASKED_KEPT, DeskId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn last(db: &Connection, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Trouble> {
    let mut asked =
        db.prepare_cached("SELECT asked_at FROM asked WHERE desk_id = ?1 AND user_id = ?2 AND topic = ?3 AND asked_at >= ?4")?;
    let found = asked.query_row(params![desk.0, person.cast_signed(), names::key(topic), oldest_kept(now)], |row| moment(row.get(0)?));
    Ok(found.optional()?)
}

pub(super) fn note(db: &Connection, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM asked WHERE asked_at < ?1")?.execute([oldest_kept(now)])?;
    db.prepare_cached(
        "INSERT INTO asked (desk_id, user_id, topic, asked_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET asked_at = max(asked_at, excluded.asked_at)",
    )?
    .execute(params![desk.0, person.cast_signed(), names::key(topic), micros(now)])?;
    Ok(())
}

fn oldest_kept(now: DateTime<Utc>) -> i64 {
    micros(now - ASKED_KEPT)
}
