//! A desk given out as JSON: its rows as they are, with moments, ids of Discord and lists written as people and programs read them.

use super::going;
use crate::store::{
    CardId, DeskId,
    sqlite::{count, desks, errors::Trouble, moment, pages},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::SecondsFormat;
use rusqlite::{Connection, Row, params, types::ValueRef};
use serde_json::{Map, Value, json};

/// What hangs on a desk without naming it: the subject and how its rows are found.
const HANGING: [(&str, &str); 4] = [
    (
        "amendments",
        "SELECT a.* FROM amendments a JOIN editions e ON e.id = a.edition_id JOIN digests d ON d.id = e.digest_id WHERE d.desk_id = ?1",
    ),
    ("editions", "SELECT e.* FROM editions e JOIN digests d ON d.id = e.digest_id WHERE d.desk_id = ?1 ORDER BY e.id"),
    (
        "outbox",
        "SELECT o.* FROM outbox o JOIN editions e ON e.id = o.edition_id JOIN digests d ON d.id = e.digest_id
         WHERE d.desk_id = ?1 ORDER BY o.edition_id, o.part",
    ),
    (
        "edition_articles",
        "SELECT s.* FROM edition_articles s JOIN digests d ON d.id = s.digest_id WHERE d.desk_id = ?1 ORDER BY s.edition_id, s.article_id",
    ),
];

/// Columns with an id of Discord; numbers so large lose digits in many programs.
const OF_DISCORD: [&str; 10] =
    ["key", "editor_role", "role", "channel", "editor", "message", "made_by", "undone_by", "user_id", "guild_id"];
/// Columns that are JSON already.
const JSON: [&str; 5] = ["topics", "sources", "body", "change", "card"];

/// Everything but the hand-ins.
pub(super) fn desk(db: &Connection, desk: DeskId) -> Result<Value, Trouble> {
    desks::must_exist(db, desk)?;
    let mut all = Map::new();
    all.insert("desk".into(), rows(db, "SELECT * FROM desks WHERE id = ?1", desk)?.pop().unwrap_or_default());
    let followed = "SELECT w.*, s.address, f.title FROM follows w JOIN sources s ON s.id = w.source_id
        LEFT JOIN feeds f ON f.source_id = s.id WHERE w.desk_id = ?1 ORDER BY w.since_at";
    all.insert("follows".into(), rows(db, followed, desk)?.into());
    // The hand-ins are what the desk's own source holds.
    for table in going::tables_with(db, "desk_id")?.into_iter().filter(|table| table != "sources" && table != "follows") {
        let sql = format!("SELECT * FROM {table} WHERE desk_id = ?1");
        all.insert(table, rows(db, &sql, desk)?.into());
    }
    for (subject, sql) in HANGING {
        all.insert(subject.into(), rows(db, sql, desk)?.into());
    }
    Ok(all.into())
}

pub(super) fn hand_ins(db: &Connection, desk: DeskId, after: Option<CardId>, limit: usize) -> Result<Vec<(CardId, Value)>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT id, url, held_at, version FROM articles WHERE source_id = (SELECT id FROM sources WHERE desk_id = ?1) AND id > ?2
         ORDER BY id LIMIT ?3",
    )?;
    let mut found = asked.query(params![desk.0, after.map_or(0, |card| card.0), count(limit)])?;
    let mut hand_ins = Vec::new();
    while let Some(row) = found.next()? {
        let id: i64 = row.get(0)?;
        let mut article = of_row(row)?;
        article["versions"] = versions(db, id)?;
        hand_ins.push((CardId(id), article));
    }
    Ok(hand_ins)
}

fn versions(db: &Connection, article: i64) -> Result<Value, Trouble> {
    let mut asked = db.prepare_cached("SELECT version, put_at, text, card FROM versions WHERE article_id = ?1 ORDER BY version")?;
    let mut page = db.prepare_cached("SELECT charset, url, size, deflated FROM pages WHERE article_id = ?1 AND version = ?2")?;
    let mut found = asked.query([article])?;
    let mut versions = Vec::new();
    while let Some(row) = found.next()? {
        let mut version = of_row(row)?;
        let mut pages = page.query(params![article, row.get::<_, i64>(0)?])?;
        if let Some(row) = pages.next()? {
            let bytes = pages::inflate(row.get_ref(3)?.as_blob().unwrap_or_default(), row.get(2)?);
            let bytes = bytes.map_err(|e| Trouble::Unreadable(format!("a page cannot be unpacked: {e}")))?;
            version["page"] = json!({
                "charset": row.get::<_, Option<String>>(0)?, "url": row.get::<_, Option<String>>(1)?, "base64": STANDARD.encode(bytes),
            });
        }
        versions.push(version);
    }
    Ok(versions.into())
}

fn rows(db: &Connection, sql: &str, desk: DeskId) -> Result<Vec<Value>, Trouble> {
    let mut asked = db.prepare(sql)?;
    let rows = asked.query_map([desk.0], of_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Value> {
    let columns = row.as_ref().column_names();
    let mut object = Map::with_capacity(columns.len());
    for (at, name) in columns.into_iter().enumerate() {
        object.insert(name.to_owned(), value(name, row.get_ref(at)?)?);
    }
    Ok(object.into())
}

fn value(column: &str, value: ValueRef<'_>) -> rusqlite::Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(micros) if column.ends_with("_at") => moment(micros)?.to_rfc3339_opts(SecondsFormat::AutoSi, true).into(),
        ValueRef::Integer(id) if OF_DISCORD.contains(&column) => id.cast_unsigned().to_string().into(),
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => {
            let text = String::from_utf8_lossy(text);
            let read = if JSON.contains(&column) { serde_json::from_str(&text).ok() } else { None };
            read.unwrap_or_else(|| text.into())
        }
        ValueRef::Blob(bytes) => STANDARD.encode(bytes).into(),
    })
}
