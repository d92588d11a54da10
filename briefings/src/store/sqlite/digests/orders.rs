//! What is ordered, and whether it runs.

use super::{json, unreadable};
use crate::store::{
    DeskId, SourceId,
    digests::{Digest, DigestId, Order, Place, Standing},
    sqlite::{count, desks, errors::Trouble, micros, moment, moment_or_none},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params, params_from_iter, types::Value};

/// The columns of a digest, in the order in which [`of_row`] reads them from its first column on; `d` is the table.
pub(super) const COLUMNS: &str = "d.id, d.desk_id, d.channel, d.place, d.topics, d.sources, d.zone, d.plan, d.quiet, d.items, d.say_empty,
    d.role, d.grace, d.editor, d.standing, d.why, d.made_at, d.next_at";
/// How many columns these are.
pub(super) const WIDTH: usize = 18;

pub(super) fn add(
    db: &Connection,
    desk: DeskId,
    order: &Order,
    next: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<DigestId, Trouble> {
    desks::must_exist(db, desk)?;
    db.prepare_cached(
        "INSERT INTO digests (desk_id, channel, place, topics, sources, zone, plan, quiet, items, say_empty, role, grace, editor,
                              standing, made_at, next_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'active', ?14, ?15)",
    )?
    .execute(params_from_iter([desk.0.into()].into_iter().chain(values(order)?).chain([micros(now).into(), next.map(micros).into()])))?;
    Ok(DigestId(db.last_insert_rowid()))
}

pub(super) fn edit(db: &Connection, desk: DeskId, digest: DigestId, order: &Order, next: Option<DateTime<Utc>>) -> Result<(), Trouble> {
    let changed = db
        .prepare_cached(
            "UPDATE digests SET channel = ?3, place = ?4, topics = ?5, sources = ?6, zone = ?7, plan = ?8, quiet = ?9, items = ?10,
                    say_empty = ?11, role = ?12, grace = ?13, editor = ?14, next_at = ?15
             WHERE id = ?1 AND desk_id = ?2 AND standing <> 'deleted'",
        )?
        .execute(params_from_iter([digest.0.into(), desk.0.into()].into_iter().chain(values(order)?).chain([next.map(micros).into()])))?;
    must_have_changed(changed, digest)
}

/// What is ordered, from the channel to the editor in the order of the columns.
fn values(order: &Order) -> Result<[Value; 12], Trouble> {
    Ok([
        order.channel.cast_signed().into(),
        written(order.place).to_owned().into(),
        json(&order.topics)?.into(),
        json(&order.sources.iter().map(|source| source.0).collect::<Vec<_>>())?.into(),
        order.zone.clone().into(),
        order.plan.clone().into(),
        order.quiet.clone().into(),
        order.items.into(),
        order.say_empty.into(),
        order.role.map(u64::cast_signed).into(),
        order.grace_minutes.into(),
        order.editor.cast_signed().into(),
    ])
}

pub(super) fn set_standing(
    db: &Connection,
    desk: DeskId,
    digest: DigestId,
    standing: &Standing,
    next: Option<DateTime<Utc>>,
) -> Result<(), Trouble> {
    let (standing, why) = match standing {
        Standing::Active => ("active", None),
        Standing::Paused => ("paused", None),
        Standing::Stopped(why) => ("stopped", Some(why)),
    };
    let changed = db
        .prepare_cached(
            "UPDATE digests SET standing = ?3, why = ?4, next_at = ?5 WHERE id = ?1 AND desk_id = ?2 AND standing <> 'deleted'",
        )?
        .execute(params![digest.0, desk.0, standing, why, next.map(micros)])?;
    must_have_changed(changed, digest)
}

pub(super) fn delete(db: &Connection, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<(), Trouble> {
    let changed = db
        .prepare_cached("UPDATE digests SET standing = 'deleted', next_at = NULL WHERE id = ?1 AND desk_id = ?2 AND standing <> 'deleted'")?
        .execute(params![digest.0, desk.0])?;
    must_have_changed(changed, digest)?;
    db.prepare_cached("UPDATE editions SET state = 'stopped', ended_at = ?2 WHERE digest_id = ?1 AND state IN ('due', 'frozen')")?
        .execute(params![digest.0, micros(now)])?;
    Ok(())
}

pub(super) fn of_desk(db: &Connection, desk: DeskId) -> Result<Vec<Digest>, Trouble> {
    let sql = format!("SELECT {COLUMNS} FROM digests d WHERE d.desk_id = ?1 AND d.standing <> 'deleted' ORDER BY d.id");
    Ok(db.prepare_cached(&sql)?.query_map([desk.0], of_row)?.collect::<Result<_, _>>()?)
}

pub(super) fn due(db: &Connection, now: DateTime<Utc>, limit: usize) -> Result<Vec<Digest>, Trouble> {
    let sql = format!("SELECT {COLUMNS} FROM digests d WHERE d.standing = 'active' AND d.next_at <= ?1 ORDER BY d.next_at, d.id LIMIT ?2");
    Ok(db.prepare_cached(&sql)?.query_map([micros(now), count(limit)], of_row)?.collect::<Result<_, _>>()?)
}

pub(super) fn running(db: &Connection) -> Result<Vec<Digest>, Trouble> {
    let sql = format!("SELECT {COLUMNS} FROM digests d WHERE d.standing = 'active' ORDER BY d.id");
    Ok(db.prepare_cached(&sql)?.query_map([], of_row)?.collect::<Result<_, _>>()?)
}

/// A digest from the first columns of a row.
pub(super) fn of_row(row: &Row<'_>) -> rusqlite::Result<Digest> {
    let sources: Vec<i64> = list(row, 5)?;
    let order = Order {
        channel: row.get::<_, i64>(2)?.cast_unsigned(),
        place: read(row.get_ref(3)?.as_str()?)?,
        topics: list(row, 4)?,
        sources: sources.into_iter().map(SourceId).collect(),
        zone: row.get(6)?,
        plan: row.get(7)?,
        quiet: row.get(8)?,
        items: row.get(9)?,
        say_empty: row.get(10)?,
        role: row.get::<_, Option<i64>>(11)?.map(i64::cast_unsigned),
        grace_minutes: row.get(12)?,
        editor: row.get::<_, i64>(13)?.cast_unsigned(),
    };
    let standing = match row.get_ref(14)?.as_str()? {
        "active" => Standing::Active,
        "stopped" => Standing::Stopped(row.get::<_, Option<String>>(15)?.unwrap_or_default()),
        _ => Standing::Paused,
    };
    let (made_at, next) = (moment(row.get(16)?)?, moment_or_none(row.get(17)?)?);
    Ok(Digest { id: DigestId(row.get(0)?), desk: DeskId(row.get(1)?), order, standing, made_at, next })
}

pub(super) fn unknown(digest: DigestId) -> Trouble {
    desks::unknown("digest", digest.0)
}

fn must_have_changed(rows: usize, digest: DigestId) -> Result<(), Trouble> {
    if rows == 1 { Ok(()) } else { Err(unknown(digest)) }
}

fn list<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<T>> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| unreadable("a list of a digest"))
}

pub(super) const fn written(place: Place) -> &'static str {
    match place {
        Place::Text => "text",
        Place::Announcement => "announcement",
        Place::Thread => "thread",
        Place::Forum => "forum",
    }
}

pub(super) fn read(place: &str) -> rusqlite::Result<Place> {
    [Place::Text, Place::Announcement, Place::Thread, Place::Forum]
        .into_iter()
        .find(|known| written(*known) == place)
        .ok_or_else(|| unreadable("the place of a digest"))
}
