//! Posted editions that are to be marked as corrected.

use crate::store::{
    CardId, DeskId, Held,
    digests::{Amendment, EditionId},
    sqlite::{count, errors::Trouble, micros, read},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

/// An edition that is still under way comes to its turn when it has ended.
pub(super) fn due(db: &Connection, now: DateTime<Utc>, limit: usize) -> Result<Vec<Amendment>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT a.edition_id, d.desk_id, max(a.tries) FROM amendments a
         JOIN editions e ON e.id = a.edition_id JOIN digests d ON d.id = e.digest_id
         WHERE a.try_at <= ?1 AND e.state NOT IN ('due', 'frozen') GROUP BY a.edition_id ORDER BY min(a.try_at), a.edition_id LIMIT ?2",
    )?;
    let rows = asked.query_map([micros(now), count(limit)], |row| Ok((EditionId(row.get(0)?), DeskId(row.get(1)?), row.get(2)?)))?;
    let editions: Vec<(EditionId, DeskId, u32)> = rows.collect::<Result<_, _>>()?;
    editions
        .into_iter()
        .map(|(edition, desk, tries)| {
            let (stories, corrected) = (stories(db, edition)?, corrected(db, desk, edition)?);
            Ok(Amendment { edition, desk, stories, corrected, tries })
        })
        .collect()
}

fn stories(db: &Connection, edition: EditionId) -> Result<Vec<(CardId, i64)>, Trouble> {
    let mut asked = db.prepare_cached("SELECT article_id, asked FROM amendments WHERE edition_id = ?1 ORDER BY article_id")?;
    Ok(asked.query_map([edition.0], |row| Ok((CardId(row.get(0)?), row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// The articles that lead stories of the edition and are corrected, as it showed them.
fn corrected(db: &Connection, desk: DeskId, edition: EditionId) -> Result<Vec<Held>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT s.article_id, max(s.version) FROM editions e JOIN edition_articles s ON s.digest_id = e.digest_id AND s.edition_id = e.id
         WHERE e.id = ?1 AND s.story = s.article_id
           AND EXISTS (SELECT 1 FROM corrections c WHERE c.desk_id = ?2 AND c.article_id = s.article_id AND c.undone_at IS NULL)
         GROUP BY s.article_id",
    )?;
    let rows = asked.query_map([edition.0, desk.0], |row| Ok((CardId(row.get(0)?), row.get(1)?)))?;
    let shown: Vec<(CardId, i64)> = rows.collect::<Result<_, _>>()?;
    let held = shown.into_iter().map(|(card, version)| read::version_as_shown(db, desk, card, version));
    let held: Vec<Held> = held.collect::<Result<_, _>>()?;
    Ok(held.into_iter().filter(|held| !held.corrections.is_empty()).collect())
}

pub(super) fn done(db: &Connection, amendment: &Amendment) -> Result<(), Trouble> {
    let mut delete = db.prepare_cached("DELETE FROM amendments WHERE edition_id = ?1 AND article_id = ?2 AND asked = ?3")?;
    for (card, asked) in &amendment.stories {
        delete.execute([amendment.edition.0, card.0, *asked])?;
    }
    Ok(())
}

pub(super) fn put_off(db: &Connection, edition: EditionId, at: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE amendments SET try_at = ?2, tries = tries + 1 WHERE edition_id = ?1")?
        .execute(params![edition.0, micros(at)])?;
    Ok(())
}
