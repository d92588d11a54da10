//! The messages of editions, and how far each has come.

use super::editions::{OPEN, make_anew};
use crate::store::{
    digests::{EditionId, Posting},
    sqlite::{errors::Trouble, micros, moment_or_none},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

pub(super) fn messages(db: &Connection, edition: EditionId) -> Result<Vec<Posting>, Trouble> {
    let mut asked =
        db.prepare_cached("SELECT part, body, tried_at, message, channel, published FROM outbox WHERE edition_id = ?1 ORDER BY part")?;
    let rows = asked.query_map([edition.0], |row| {
        let (message, channel): (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
        Ok(Posting {
            part: row.get(0)?,
            body: row.get(1)?,
            tried: moment_or_none(row.get(2)?)?,
            posted: message.map(i64::cast_unsigned).zip(channel.map(i64::cast_unsigned)),
            published: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn trying(db: &Connection, edition: EditionId, part: u32, now: DateTime<Utc>) -> Result<bool, Trouble> {
    let sql = format!(
        "UPDATE outbox SET tried_at = coalesce(tried_at, ?3) WHERE edition_id = ?1 AND part = ?2
         AND EXISTS (SELECT 1 FROM editions e JOIN digests d ON d.id = e.digest_id WHERE e.id = ?1 AND {OPEN})"
    );
    Ok(db.prepare_cached(&sql)?.execute(params![edition.0, part, micros(now)])? == 1)
}

pub(super) fn not_there(db: &Connection, edition: EditionId, part: u32) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE outbox SET tried_at = NULL WHERE edition_id = ?1 AND part = ?2 AND message IS NULL")?
        .execute(params![edition.0, part])?;
    // What was corrected while that was not known is not posted as it was.
    let corrected = "SELECT 1 FROM amendments WHERE edition_id = ?1";
    if db.prepare_cached(corrected)?.exists([edition.0])? && make_anew(db, edition.0)? {
        db.prepare_cached("DELETE FROM amendments WHERE edition_id = ?1")?.execute([edition.0])?;
    }
    Ok(())
}

pub(super) fn posted(db: &Connection, edition: EditionId, part: u32, message: u64, channel: u64) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE outbox SET message = ?3, channel = ?4 WHERE edition_id = ?1 AND part = ?2 AND message IS NULL")?
        .execute(params![edition.0, part, message.cast_signed(), channel.cast_signed()])?;
    db.prepare_cached("UPDATE editions SET tries = 0, why = NULL WHERE id = ?1")?.execute([edition.0])?;
    Ok(())
}

pub(super) fn published(db: &Connection, edition: EditionId, part: u32) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE outbox SET published = 1 WHERE edition_id = ?1 AND part = ?2")?.execute(params![edition.0, part])?;
    Ok(())
}
