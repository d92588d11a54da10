//! What no desk keeps any longer: articles, editions, and feeds that nobody follows.

use super::going::{self, AT_ONCE};
use crate::store::{
    SourceId,
    sqlite::{count, errors::Trouble, micros},
};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};

/// For how long a feed stays that nobody follows: who ends one by mistake finds it as it was.
const ALONE: TimeDelta = TimeDelta::days(7);
/// For how long an entry that its feed does not list any more is known as one that is not taken in.
const KNOWN: i64 = 60 * DAY;
const DAY: i64 = 86_400_000_000;
/// How many editions go in one transaction.
const EDITIONS_AT_ONCE: usize = 100;

/// Articles of a source that are older than anybody keeps them.
pub(super) struct Overdue {
    source: SourceId,
    articles: Vec<i64>,
}

/// The oldest of a source that has some, if any has. An article is as old as its last version.
pub(super) fn overdue(db: &Connection, usual: u32, now: DateTime<Utc>) -> Result<Option<Overdue>, Trouble> {
    // A desk keeps its own hand-ins; of a feed, what the desk with the most patience keeps.
    let mut kept = db.prepare_cached(
        "SELECT source, max(days), min(days) FROM (
             SELECT s.id AS source, coalesce(d.keep_days, ?1) AS days FROM sources s JOIN desks d ON d.id = s.desk_id
             UNION ALL
             SELECT s.id, coalesce(d.keep_days, ?1) FROM follows w JOIN sources s ON s.id = w.source_id JOIN desks d ON d.id = w.desk_id
             WHERE s.kind = 'feed')
         GROUP BY source HAVING min(days) > 0",
    )?;
    let mut old = db.prepare_cached(
        "SELECT v.article_id FROM versions v JOIN articles a ON a.id = v.article_id AND a.version = v.version
         WHERE v.source_id = ?1 AND v.put_at < ?2 ORDER BY v.put_at LIMIT ?3",
    )?;
    let mut rows = kept.query([usual])?;
    while let Some(row) = rows.next()? {
        let (source, days): (i64, i64) = (row.get(0)?, row.get(1)?);
        let before = micros(now).saturating_sub(days.saturating_mul(DAY));
        let articles: Vec<i64> = old.query_map(params![source, before, count(AT_ONCE)], |row| row.get(0))?.collect::<Result<_, _>>()?;
        if !articles.is_empty() {
            return Ok(Some(Overdue { source: SourceId(source), articles }));
        }
    }
    Ok(None)
}

/// Removes them. Their entries are passed over from now on: a feed may list them for years, and they are no news when they come again.
pub(super) fn expire(db: &Connection, overdue: &Overdue, now: DateTime<Utc>) -> Result<(), Trouble> {
    for article in &overdue.articles {
        db.prepare_cached(
            "INSERT OR REPLACE INTO passed_over (source_id, content, seen_at) SELECT ?1, content, ?3 FROM entries WHERE article_id = ?2",
        )?
        .execute(params![overdue.source.0, article, micros(now)])?;
    }
    going::articles(db, &overdue.articles)
}

/// Whether the entries of a feed were noted within the last day.
pub(super) fn was_listed(db: &Connection, source: SourceId, now: DateTime<Utc>) -> Result<bool, Trouble> {
    Ok(db.prepare_cached("SELECT 1 FROM feeds WHERE source_id = ?1 AND listed_at > ?2")?.exists([source.0, micros(now) - DAY])?)
}

/// Notes that a feed lists these entries.
pub(super) fn note_listed(db: &Connection, source: SourceId, listed: &[[u8; 32]], now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE feeds SET listed_at = ?2 WHERE source_id = ?1")?.execute([source.0, micros(now)])?;
    let mut seen = db.prepare_cached("UPDATE passed_over SET seen_at = ?3 WHERE source_id = ?1 AND content = ?2")?;
    listed.iter().try_for_each(|content| seen.execute(params![source.0, content, micros(now)]).map(drop))?;
    Ok(())
}

/// Forgets entries that were passed over and that their feed has not listed for long.
pub(super) fn forget_entries(db: &Connection) -> Result<(), Trouble> {
    db.prepare_cached(
        "DELETE FROM passed_over WHERE (source_id, content) IN (
             SELECT p.source_id, p.content FROM passed_over p JOIN feeds f ON f.source_id = p.source_id
             WHERE p.seen_at < f.listed_at - ?1 LIMIT ?2)",
    )?
    .execute(params![KNOWN, count(going::ROWS_AT_ONCE)])?;
    Ok(())
}

/// Editions older than their desk keeps them, but none that the next one of its digest looks back to.
pub(super) fn old_editions(db: &Connection, usual: u32, now: DateTime<Utc>) -> Result<Vec<i64>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT e.id FROM editions e JOIN digests d ON d.id = e.digest_id JOIN desks k ON k.id = d.desk_id
         WHERE coalesce(k.keep_days, ?1) > 0 AND e.ended_at < ?2 - coalesce(k.keep_days, ?1) * ?3
           AND (d.standing = 'deleted'
                OR e.ended_at < (SELECT max(l.cut_at) FROM editions l WHERE l.digest_id = d.id AND l.cut_at IS NOT NULL) - ?3)
         LIMIT ?4",
    )?;
    let rows = asked.query_map(params![usual, micros(now), DAY, count(EDITIONS_AT_ONCE)], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Removes them, and the digests that were deleted and have none left.
pub(super) fn drop_editions(db: &Connection, editions: &[i64]) -> Result<(), Trouble> {
    for table in going::tables_with(db, "edition_id")? {
        let mut gone = db.prepare_cached(&format!("DELETE FROM {table} WHERE edition_id = ?1"))?;
        editions.iter().try_for_each(|edition| gone.execute([edition]).map(drop))?;
    }
    let mut gone = db.prepare_cached("DELETE FROM editions WHERE id = ?1")?;
    editions.iter().try_for_each(|edition| gone.execute([edition]).map(drop))?;
    db.prepare_cached(
        "DELETE FROM digests WHERE standing = 'deleted'
         AND NOT EXISTS (SELECT 1 FROM editions e WHERE e.digest_id = digests.id)
         AND NOT EXISTS (SELECT 1 FROM edition_articles s WHERE s.digest_id = digests.id)",
    )?
    .execute([])?;
    Ok(())
}

/// Notes since when nobody follows a feed.
pub(super) fn note_alone(db: &Connection, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached(
        "UPDATE feeds SET alone_since = ?1
         WHERE alone_since IS NULL AND NOT EXISTS (SELECT 1 FROM follows w WHERE w.source_id = feeds.source_id)",
    )?
    .execute([micros(now)])?;
    Ok(())
}

/// A feed that nobody has followed for long.
pub(super) fn alone(db: &Connection, now: DateTime<Utc>) -> Result<Option<SourceId>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT source_id FROM feeds WHERE alone_since <= ?1
         AND NOT EXISTS (SELECT 1 FROM follows w WHERE w.source_id = feeds.source_id) LIMIT 1",
    )?;
    Ok(asked.query_row([micros(now - ALONE)], |row| row.get(0).map(SourceId)).optional()?)
}
