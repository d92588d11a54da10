//! Stories of posted editions that are to be marked as corrected.

use crate::store::{
    CardId, DeskId,
    digests::{Amendment, EditionId},
    sqlite::{count, errors::Trouble, find, micros},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

/// An edition that is still under way comes to its turn when it has ended.
pub(super) fn due(db: &Connection, now: DateTime<Utc>, limit: usize) -> Result<Vec<Amendment>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT a.edition_id, d.desk_id, a.article_id, max(s.version), a.asked, a.tries
         FROM amendments a JOIN editions e ON e.id = a.edition_id JOIN digests d ON d.id = e.digest_id
         JOIN edition_articles s ON s.digest_id = d.id AND s.article_id = a.article_id AND s.edition_id = a.edition_id
         WHERE a.try_at <= ?1 AND e.state NOT IN ('due', 'frozen')
         GROUP BY a.edition_id, a.article_id ORDER BY a.try_at, a.edition_id, a.article_id LIMIT ?2",
    )?;
    let mut rows = asked.query(params![micros(now), count(limit)])?;
    let mut due = Vec::new();
    while let Some(row) = rows.next()? {
        let held = find::version_as_shown(db, DeskId(row.get(1)?), CardId(row.get(2)?), row.get(3)?)?;
        due.push(Amendment { edition: EditionId(row.get(0)?), held, asked: row.get(4)?, tries: row.get(5)? });
    }
    Ok(due)
}

pub(super) fn done(db: &Connection, edition: EditionId, card: CardId, asked: i64) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM amendments WHERE edition_id = ?1 AND article_id = ?2 AND asked = ?3")?
        .execute(params![edition.0, card.0, asked])?;
    Ok(())
}

pub(super) fn put_off(db: &Connection, edition: EditionId, card: CardId, at: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE amendments SET try_at = ?3, tries = tries + 1 WHERE edition_id = ?1 AND article_id = ?2")?
        .execute(params![edition.0, card.0, micros(at)])?;
    Ok(())
}
