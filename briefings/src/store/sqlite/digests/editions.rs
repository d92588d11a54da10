//! Editions, and what became of them.

use super::{
    orders::{self, COLUMNS, WIDTH},
    unreadable,
};
use crate::store::{
    DeskId,
    digests::{DigestId, Edition, EditionId, End, Frozen, State},
    sqlite::{count, errors::Trouble, micros, moment, moment_or_none},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

const OF_EDITION: &str = "e.id, e.due_at, e.asked, e.state, e.begun_at, e.ended_at, e.shown, e.why, e.tries,
    coalesce(e.channel, d.channel), coalesce(e.place, d.place)";
/// Whether an edition `e` of a digest `d` is to be worked on: what an editor pauses stays where it is, unless it was asked for.
pub(in crate::store::sqlite) const OPEN: &str = "e.state IN ('due', 'frozen') AND (e.asked OR d.standing = 'active')";

pub(super) fn open(db: &Connection, now: DateTime<Utc>, limit: usize) -> Result<Vec<Edition>, Trouble> {
    let sql = format!(
        "SELECT {COLUMNS}, {OF_EDITION} FROM editions e JOIN digests d ON d.id = e.digest_id
         WHERE {OPEN} AND e.try_at <= ?1 ORDER BY e.try_at, e.id LIMIT ?2"
    );
    Ok(db.prepare_cached(&sql)?.query_map([micros(now), count(limit)], of_row)?.collect::<Result<_, _>>()?)
}

pub(super) fn log(db: &Connection, desk: DeskId, digest: DigestId, limit: usize) -> Result<Vec<Edition>, Trouble> {
    let sql = format!(
        "SELECT {COLUMNS}, {OF_EDITION} FROM editions e JOIN digests d ON d.id = e.digest_id
         WHERE d.id = ?1 AND d.desk_id = ?2 AND d.standing <> 'deleted' ORDER BY e.due_at DESC, e.id DESC LIMIT ?3"
    );
    Ok(db.prepare_cached(&sql)?.query_map([digest.0, desk.0, count(limit)], of_row)?.collect::<Result<_, _>>()?)
}

pub(super) fn freeze(db: &Connection, edition: EditionId, frozen: &Frozen, now: DateTime<Utc>) -> Result<(), Trouble> {
    if corrected_since(db, edition, frozen.corrections)? {
        return Ok(());
    }
    let state = if frozen.messages.is_empty() { "empty" } else { "frozen" };
    let ended = frozen.messages.is_empty().then(|| micros(now));
    let digest: Option<i64> = db
        .prepare_cached(
            "UPDATE editions SET state = ?2, cut_at = ?3, ended_at = ?4, shown = ?5, channel = ?6, place = ?7, why = NULL, tries = 0
             WHERE id = ?1 AND state = 'due' RETURNING digest_id",
        )?
        .query_row(
            params![edition.0, state, micros(now), ended, frozen.shown, frozen.channel.cast_signed(), orders::written(frozen.place)],
            |row| row.get(0),
        )
        .optional()?;
    // Frozen already, or deleted meanwhile: what stands there counts.
    let Some(digest) = digest else { return Ok(()) };
    let mut post = db.prepare_cached("INSERT INTO outbox (edition_id, part, body) VALUES (?1, ?2, ?3)")?;
    for (part, body) in frozen.messages.iter().enumerate() {
        post.execute(params![edition.0, count(part), body])?;
    }
    let mut deal = db.prepare_cached(
        "INSERT INTO edition_articles (digest_id, article_id, edition_id, version, story) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
    )?;
    for article in &frozen.dealt_with {
        deal.execute(params![digest, article.card.0, edition.0, article.version, article.story.map(|story| story.0)])?;
    }
    Ok(())
}

pub(super) fn put_off(db: &Connection, edition: EditionId, at: DateTime<Utc>, why: &str) -> Result<(), Trouble> {
    db.prepare_cached("UPDATE editions SET try_at = ?2, why = ?3, tries = tries + 1 WHERE id = ?1 AND state IN ('due', 'frozen')")?
        .execute(params![edition.0, micros(at), why])?;
    Ok(())
}

pub(super) fn end(db: &Connection, edition: EditionId, end: &End, now: DateTime<Utc>) -> Result<(), Trouble> {
    let (state, why) = match end {
        End::Sent => ("sent", None),
        End::Missed(why) => ("missed", Some(why)),
        End::Stopped(why) => ("stopped", Some(why)),
        End::Unsure(why) => ("unsure", Some(why)),
    };
    db.prepare_cached("UPDATE editions SET state = ?2, why = ?3, ended_at = ?4 WHERE id = ?1 AND state IN ('due', 'frozen')")?
        .execute(params![edition.0, state, why, micros(now)])?;
    if matches!(end, End::Missed(_) | End::Stopped(_)) {
        release(db, edition)?;
    }
    if let End::Stopped(why) = end {
        db.prepare_cached(
            "UPDATE digests SET standing = 'stopped', why = ?2, next_at = NULL
             WHERE id = (SELECT digest_id FROM editions WHERE id = ?1) AND standing = 'active'",
        )?
        .execute(params![edition.0, why])?;
    }
    Ok(())
}

/// In which state the corrections of a desk are: another number after each change.
pub(super) fn corrections(db: &Connection, desk: DeskId) -> Result<i64, Trouble> {
    let mut asked = db.prepare_cached("SELECT count(*) + count(undone_at) FROM corrections WHERE desk_id = ?1")?;
    Ok(asked.query_row([desk.0], |row| row.get(0))?)
}

fn corrected_since(db: &Connection, edition: EditionId, corrections_then: i64) -> Result<bool, Trouble> {
    let mut asked = db.prepare_cached("SELECT d.desk_id FROM editions e JOIN digests d ON d.id = e.digest_id WHERE e.id = ?1")?;
    let desk = asked.query_row([edition.0], |row| row.get(0).map(DeskId)).optional()?;
    Ok(desk.map(|desk| corrections(db, desk)).transpose()?.is_some_and(|now| now != corrections_then))
}

/// Makes an edition due again that is frozen and of which nothing can have been posted; says whether it did. It keeps its channel.
pub(in crate::store::sqlite) fn make_anew(db: &Connection, edition: i64) -> Result<bool, Trouble> {
    let unposted = "SELECT 1 FROM editions e WHERE e.id = ?1 AND e.state = 'frozen'
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.edition_id = e.id AND (o.message IS NOT NULL OR o.tried_at IS NOT NULL))";
    if !db.prepare_cached(unposted)?.exists([edition])? {
        return Ok(false);
    }
    release(db, EditionId(edition))?;
    db.prepare_cached("DELETE FROM outbox WHERE edition_id = ?1")?.execute([edition])?;
    db.prepare_cached("UPDATE editions SET state = 'due', cut_at = NULL, shown = 0 WHERE id = ?1")?.execute([edition])?;
    Ok(true)
}

/// Forgets what an edition dealt with, where nothing of it was posted, and up to when it and later ones looked: the next looks as far back as it
/// did, and what the later ones dealt with is no news for all that.
fn release(db: &Connection, edition: EditionId) -> Result<(), Trouble> {
    let posted = "SELECT 1 FROM outbox WHERE edition_id = ?1 AND message IS NOT NULL";
    if !db.prepare_cached(posted)?.exists([edition.0])? {
        db.prepare_cached("DELETE FROM edition_articles WHERE edition_id = ?1")?.execute([edition.0])?;
        db.prepare_cached(
            "UPDATE editions SET cut_at = NULL FROM (SELECT digest_id, cut_at FROM editions WHERE id = ?1) AS released
             WHERE editions.digest_id = released.digest_id AND editions.cut_at >= released.cut_at",
        )?
        .execute([edition.0])?;
    }
    Ok(())
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Edition> {
    let at = |column: usize| WIDTH + column;
    Ok(Edition {
        id: EditionId(row.get(at(0))?),
        digest: orders::of_row(row)?,
        due: moment(row.get(at(1))?)?,
        asked: row.get(at(2))?,
        state: state(row.get_ref(at(3))?.as_str()?)?,
        begun: moment(row.get(at(4))?)?,
        ended: moment_or_none(row.get(at(5))?)?,
        shown: row.get(at(6))?,
        why: row.get(at(7))?,
        tries: row.get(at(8))?,
        channel: row.get::<_, i64>(at(9))?.cast_unsigned(),
        place: orders::read(row.get_ref(at(10))?.as_str()?)?,
    })
}

fn state(written: &str) -> rusqlite::Result<State> {
    Ok(match written {
        "due" => State::Due,
        "frozen" => State::Frozen,
        "sent" => State::Sent,
        "empty" => State::Empty,
        "missed" => State::Missed,
        "stopped" => State::Stopped,
        "unsure" => State::Unsure,
        _ => return Err(unreadable("the state of an edition")),
    })
}
