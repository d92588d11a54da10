//! Digests moved on from one time to the next.

use super::{editions::OPEN, orders};
use crate::store::{
    DeskId,
    digests::{DigestId, EditionId, Turn},
    sqlite::{errors::Trouble, micros, moment_or_none},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

pub(super) fn turn(db: &Connection, turns: &[Turn], now: DateTime<Utc>) -> Result<(), Trouble> {
    for turn in turns {
        let moved = db
            .prepare_cached("UPDATE digests SET next_at = ?3 WHERE id = ?1 AND next_at = ?2 AND standing = 'active'")?
            .execute(params![turn.digest.0, micros(turn.due), turn.next.map(micros)])?;
        if moved == 1 {
            for missed in &turn.missed {
                insert(db, turn.digest, *missed, false, "missed", now)?;
            }
            if let Some(due) = turn.edition {
                insert(db, turn.digest, due, false, "due", now)?;
            }
        }
    }
    Ok(())
}

pub(super) fn ask(db: &Connection, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<EditionId, Trouble> {
    let there = "SELECT 1 FROM digests WHERE id = ?1 AND desk_id = ?2 AND standing <> 'deleted'";
    if !db.prepare_cached(there)?.exists([digest.0, desk.0])? {
        return Err(orders::unknown(digest));
    }
    insert(db, digest, now, true, "due", now)?;
    let mut asked = db.prepare_cached("SELECT id FROM editions WHERE digest_id = ?1 AND due_at = ?2 AND asked = 1")?;
    Ok(asked.query_row([digest.0, micros(now)], |row| row.get(0).map(EditionId))?)
}

/// The row of an edition; where it was made before, it stays as it is.
fn insert(db: &Connection, digest: DigestId, due: DateTime<Utc>, asked: bool, state: &str, now: DateTime<Utc>) -> Result<(), Trouble> {
    let ended = (state == "missed").then(|| micros(now));
    db.prepare_cached(
        "INSERT INTO editions (digest_id, due_at, asked, state, begun_at, ended_at, try_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5)
         ON CONFLICT DO NOTHING",
    )?
    .execute(params![digest.0, micros(due), asked, state, micros(now), ended])?;
    Ok(())
}

pub(super) fn next_moment(db: &Connection, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Trouble> {
    let sql = format!(
        "SELECT min(at) FROM (
            SELECT min(next_at) AS at FROM digests WHERE standing = 'active' AND next_at IS NOT NULL
            UNION ALL SELECT min(e.try_at) FROM editions e JOIN digests d ON d.id = e.digest_id WHERE {OPEN} AND e.try_at > ?1
            UNION ALL SELECT min(try_at) FROM amendments WHERE try_at > ?1)"
    );
    let mut asked = db.prepare_cached(&sql)?;
    Ok(moment_or_none(asked.query_row([micros(now)], |row| row.get(0))?)?)
}
