//! What is new for a digest.

use crate::store::{
    CardId, DeskId, Held,
    digests::{Digest, Fresh, News},
    sqlite::{
        count,
        desks::{self, Seen},
        errors::Trouble,
        find, micros, moment_or_none, read,
    },
    terms::Sought,
};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, params};

/// How far back a first edition looks from when its digest was made.
const FIRST: TimeDelta = TimeDelta::days(1);
/// What was stamped before an edition was cut, but written after it, is looked at by the next: no article waits longer for the writer.
const OVERLAP: TimeDelta = TimeDelta::hours(1);
/// For how long after a file was put back from a copy the feeds bring once more what they had brought since the copy was made: what was
/// published before is no news then, for it may have been told.
const COMES_AGAIN: TimeDelta = TimeDelta::days(1);
/// For how long a story that was shown is no news.
const TOLD: TimeDelta = TimeDelta::days(3);
/// How many stories shown are remembered at most.
const TOLD_AT_MOST: usize = 60;
/// How many articles are looked at, those held last.
const CANDIDATES: usize = 500;

pub(super) fn news(db: &Connection, digest: &Digest, now: DateTime<Utc>) -> Result<News, Trouble> {
    let seen = seen(db, digest)?;
    let corrections = super::editions::corrections(db, digest.desk)?;
    let Some(about) = about(db, digest.desk, &seen, &digest.order.topics)? else {
        return Ok(News { corrections, ..News::default() });
    };
    // What came lately is little: each of it is looked up in the index, not the other way round.
    let mut asked = db.prepare_cached(
        "SELECT a.id, a.version FROM articles a
         WHERE a.id IN (SELECT article_id FROM versions WHERE source_id IN (SELECT value FROM json_each(?1)) AND put_at > ?2)
           AND (a.news_at > ?6 OR EXISTS (SELECT 1 FROM versions v WHERE v.article_id = a.id AND v.put_at > ?7))
           AND NOT EXISTS (SELECT 1 FROM edition_articles s WHERE s.digest_id = ?3 AND s.article_id = a.id AND s.version >= a.version)
           AND EXISTS (SELECT 1 FROM cards WHERE cards MATCH ?4 AND rowid = a.id)
         ORDER BY a.id DESC LIMIT ?5",
    )?;
    let of_sources = super::json(&seen.iter().map(|seen| seen.source.0).collect::<Vec<_>>())?;
    let put_back = put_back(db, digest)?;
    let since = since(db, digest)?.max(put_back);
    let known = params![of_sources, micros(since), digest.id.0, about, count(CANDIDATES), micros(put_back), micros(put_back + COMES_AGAIN)];
    let rows = asked.query_map(known, |row| Ok((CardId(row.get(0)?), row.get(1)?)))?;
    let rows: Vec<(CardId, i64)> = rows.collect::<Result<_, _>>()?;
    let fresh = rows.into_iter().filter_map(|(card, version)| readable(fresh(db, digest, card, version))).collect::<Result<_, _>>()?;
    Ok(News { fresh, told: told(db, digest, now)?, corrections })
}

/// The sources that the desk sees now, of those ordered, and what passes of each.
fn seen(db: &Connection, digest: &Digest) -> Result<Vec<Seen>, Trouble> {
    let mut seen = desks::seen_by(db, digest.desk)?;
    if !digest.order.sources.is_empty() {
        seen.retain(|seen| digest.order.sources.contains(&seen.source));
    }
    Ok(seen)
}

/// The query for the cards that pass of these sources about one of these topics, or all of them; `None` where nothing can match.
fn about(db: &Connection, desk: DeskId, seen: &[Seen], topics: &[String]) -> Result<Option<String>, Trouble> {
    let Some(visible) = find::visible(db, desk, seen)? else { return Ok(None) };
    if topics.is_empty() {
        return Ok(Some(visible));
    }
    let mut any = Vec::new();
    for topic in topics {
        any.extend(find::reading_of(db, &visible, &Sought::readings(topic))?);
    }
    Ok((!any.is_empty()).then(|| format!("{visible} AND ({})", any.join(" OR "))))
}

/// From when on an article counts as new.
fn since(db: &Connection, digest: &Digest) -> Result<DateTime<Utc>, Trouble> {
    let last: Option<i64> = db
        .prepare_cached("SELECT max(cut_at) FROM editions WHERE digest_id = ?1 AND cut_at IS NOT NULL")?
        .query_row([digest.id.0], |row| row.get(0))?;
    Ok(moment_or_none(last)?.map_or(digest.made_at - FIRST, |last| last - OVERLAP))
}

/// When the file was last put back from a copy while there was the digest: the beginning of time, where it never was.
fn put_back(db: &Connection, digest: &Digest) -> Result<DateTime<Utc>, Trouble> {
    let at: Option<i64> =
        db.prepare_cached("SELECT max(at) FROM put_back WHERE at > ?1")?.query_row([micros(digest.made_at)], |row| row.get(0))?;
    Ok(moment_or_none(at)?.unwrap_or_default())
}

fn fresh(db: &Connection, digest: &Digest, card: CardId, version: i64) -> Result<Fresh, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT version, story IS NOT NULL FROM edition_articles WHERE digest_id = ?1 AND article_id = ?2 ORDER BY version DESC",
    )?;
    let before: Vec<(i64, bool)> =
        asked.query_map([digest.id.0, card.0], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let shown =
        before.iter().find(|(_, shown)| *shown).map(|&(version, _)| read::version_as_shown(db, digest.desk, card, version)).transpose()?;
    Ok(Fresh { held: read::as_shown(db, digest.desk, card)?, version, shown_before: shown, seen_before: !before.is_empty() })
}

fn told(db: &Connection, digest: &Digest, now: DateTime<Utc>) -> Result<Vec<Held>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT DISTINCT s.article_id, s.version FROM edition_articles s JOIN editions e ON e.id = s.edition_id
         WHERE s.digest_id = ?1 AND s.story = s.article_id AND e.begun_at > ?2 ORDER BY s.edition_id DESC, s.article_id LIMIT ?3",
    )?;
    let rows =
        asked.query_map(params![digest.id.0, micros(now - TOLD), count(TOLD_AT_MOST)], |row| Ok((CardId(row.get(0)?), row.get(1)?)))?;
    let rows: Vec<(CardId, i64)> = rows.collect::<Result<_, _>>()?;
    rows.into_iter().filter_map(|(card, version)| readable(read::version_as_read(db, card, version))).collect()
}

/// What was read; `None` for a card that cannot be read back: one that is damaged does not keep the others from their readers.
fn readable<T>(read: Result<T, Trouble>) -> Option<Result<T, Trouble>> {
    match read {
        Err(Trouble::Unreadable(_)) => None,
        other => Some(other),
    }
}
