//! Entries of feeds: known again by their id, their link or their text, and held as the versions of one article, or passed over.

use super::{
    errors::Trouble,
    micros,
    put::{self, Incoming},
};
use crate::store::{EntryKeys, Put, SourceId};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, named_params, params};

/// An entry that is known.
struct Known {
    id: i64,
    article: i64,
    content: [u8; 32],
}

pub(super) fn held(db: &Connection, source: SourceId, entries: &[EntryKeys]) -> Result<Vec<bool>, Trouble> {
    let as_it_is = |known: Option<Known>, entry: &EntryKeys| known.is_some_and(|known| known.content == entry.content);
    entries.iter().map(|entry| Ok(as_it_is(known(db, source, entry)?, entry) || is_passed_over(db, source, entry)?)).collect()
}

pub(super) fn pass_over(db: &Connection, source: SourceId, entry: &EntryKeys, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached("INSERT OR REPLACE INTO passed_over (source_id, content, seen_at) VALUES (?1, ?2, ?3)")?.execute(params![
        source.0,
        entry.content,
        micros(now)
    ])?;
    Ok(())
}

fn is_passed_over(db: &Connection, source: SourceId, entry: &EntryKeys) -> Result<bool, Trouble> {
    let mut asked = db.prepare_cached("SELECT EXISTS (SELECT 1 FROM passed_over WHERE source_id = ?1 AND content = ?2)")?;
    Ok(asked.query_row(params![source.0, entry.content], |row| row.get(0))?)
}

pub(super) fn put(db: &Connection, source: SourceId, entry: &EntryKeys, incoming: &Incoming) -> Result<Put, Trouble> {
    let known = known(db, source, entry)?;
    let put = put::put_as(db, source, known.as_ref().map(|known| known.article), incoming)?;
    write(db, source, known.map(|known| known.id), put.id().0, entry, incoming)?;
    Ok(put)
}

/// The same entry as it was known before: its id says it, else its link. Its text, be it under another headline, says it where one of the
/// two has neither id nor link, and else only the whole of a long text.
fn known(db: &Connection, source: SourceId, entry: &EntryKeys) -> Result<Option<Known>, Trouble> {
    let mut known = None;
    if let Some(guid) = &entry.guid {
        known = one(db, "guid = ?2", params![source.0, guid])?;
    }
    if let (None, Some(link)) = (&known, &entry.link) {
        known = one(db, "link = ?2", params![source.0, link])?;
    }
    let nameless = entry.guid.is_none() && entry.link.is_none();
    if let (None, Some(body)) = (&known, &entry.body) {
        known = one(db, "body = ?2 AND (?3 OR guid IS NULL AND link IS NULL)", params![source.0, body, nameless])?;
    }
    if known.is_none() {
        let said = params![source.0, entry.content, nameless || entry.is_long];
        known = one(db, "content = ?2 AND (?3 OR guid IS NULL AND link IS NULL)", said)?;
    }
    Ok(known)
}

fn one(db: &Connection, meant: &str, values: impl Params) -> Result<Option<Known>, Trouble> {
    let sql = format!("SELECT id, article_id, content FROM entries WHERE source_id = ?1 AND {meant} ORDER BY id DESC LIMIT 1");
    let row = db.prepare_cached(&sql)?.query_row(values, |row| Ok(Known { id: row.get(0)?, article: row.get(1)?, content: row.get(2)? }));
    Ok(row.optional()?)
}

/// Writes what an entry is known by; of one that is known, a name it has no more is kept.
fn write(
    db: &Connection,
    source: SourceId,
    known: Option<i64>,
    article: i64,
    entry: &EntryKeys,
    incoming: &Incoming,
) -> Result<(), Trouble> {
    db.prepare_cached(
        "INSERT INTO entries (id, source_id, article_id, guid, link, content, body, seen_at)
         VALUES (:id, :source, :article, :guid, :link, :content, :body, :now)
         ON CONFLICT (id) DO UPDATE SET guid = coalesce(excluded.guid, guid), link = coalesce(excluded.link, link),
             content = excluded.content, body = excluded.body, seen_at = excluded.seen_at",
    )?
    .execute(named_params! {
        ":id": known,
        ":source": source.0,
        ":article": article,
        ":guid": entry.guid,
        ":link": entry.link,
        ":content": entry.content,
        ":body": entry.body,
        ":now": micros(incoming.now),
    })?;
    Ok(())
}
