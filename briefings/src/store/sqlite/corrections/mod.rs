//! Corrections in SQLite: `overlay` lays them over the cards that are read, `names` keeps what follows from them for speakers and the index,
//! `editions` what follows for digests. Here they are written and listed.

mod editions;
mod names;
mod overlay;

pub(super) use names::{corrected, scope_of};
pub(super) use overlay::{has_any, lay};

use super::{Sqlite, count, errors::Trouble, find, micros, read};
use crate::{
    correction::{Correction, CorrectionId, Editor, lay as lay_over},
    store::{
        CardId, DeskId, Held, Result as StoreResult,
        corrections::{Correctable, Corrections, Entry, Made, New, Standing, State},
    },
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use std::{ops::Range, sync::Arc};

#[async_trait]
impl Corrections for Sqlite {
    async fn correctable(&self, desk: DeskId, card: CardId) -> StoreResult<Option<Correctable>> {
        self.threads.read(move |db| correctable(db, desk, card)).await
    }

    async fn correct(&self, desk: DeskId, card: CardId, seen: State, correction: &New, now: DateTime<Utc>) -> StoreResult<Made> {
        let new = correction.clone();
        self.threads.write(move |db| correct(db, desk, card, seen, &new, now)).await
    }

    async fn undo_correction(&self, desk: DeskId, correction: CorrectionId, by: &Editor, now: DateTime<Utc>) -> StoreResult<Option<Entry>> {
        let by = by.clone();
        self.threads.write(move |db| undo(db, desk, correction, &by, now)).await
    }

    async fn corrections(&self, desk: DeskId, page: Range<usize>) -> StoreResult<(usize, Vec<Entry>)> {
        self.threads.read(move |db| list(db, desk, page)).await
    }

    async fn correction(&self, desk: DeskId, correction: CorrectionId) -> StoreResult<Option<Entry>> {
        self.threads.read(move |db| one(db, desk, correction)).await
    }

    async fn retraction(&self, desk: DeskId, card: CardId) -> StoreResult<Option<Correction>> {
        self.threads.read(move |db| retraction(db, desk, card)).await
    }
}

fn correctable(db: &Connection, desk: DeskId, card: CardId) -> Result<Option<Correctable>, Trouble> {
    if !find::sees(db, desk, card)? {
        return Ok(None);
    }
    let read = read::as_read(db, card)?;
    let shown = read::corrected(db, desk, read.clone())?;
    Ok(Some(Correctable { read, shown, state: state(db, desk, card)? }))
}

fn state(db: &Connection, desk: DeskId, card: CardId) -> Result<State, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT a.version, (SELECT count(*) + count(undone_at) FROM corrections c WHERE c.article_id = a.id AND c.desk_id = ?2)
         FROM articles a WHERE a.id = ?1",
    )?;
    Ok(asked.query_row([card.0, desk.0], |row| Ok(State { version: row.get(0)?, changes: row.get(1)? }))?)
}

fn correct(db: &Connection, desk: DeskId, card: CardId, seen: State, new: &New, now: DateTime<Utc>) -> Result<Made, Trouble> {
    let Some(known) = correctable(db, desk, card)? else { return Err(super::desks::unknown("card", card.0)) };
    if known.state != seen || !applies(known.read, known.shown.corrections, new, now) {
        return Ok(Made::Stale);
    }
    let change = serde_json::to_string(&new.change).map_err(|e| Trouble::Unreadable(format!("a correction cannot be written: {e}")))?;
    db.prepare_cached(
        "INSERT INTO corrections (desk_id, article_id, version, made_by, made_at, change, editor, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![desk.0, card.0, seen.version, new.by.id.cast_signed(), micros(now), change, new.by.name, new.reason])?;
    let id = CorrectionId(db.last_insert_rowid());
    follow(db, desk, card, now)?;
    Ok(Made::New(id))
}

/// Whether a new correction finds what it is about, laid over the others.
fn applies(read: Held, mut others: Vec<Correction>, new: &New, now: DateTime<Utc>) -> bool {
    let new = Correction {
        id: CorrectionId(i64::MAX),
        change: new.change.clone(),
        by: new.by.clone(),
        at: now,
        reason: new.reason.clone(),
        undone: None,
    };
    others.push(new);
    let mut card = read.card;
    lay_over(&read.text, Arc::make_mut(&mut card), &others).last() == Some(&true)
}

fn undo(db: &Connection, desk: DeskId, correction: CorrectionId, by: &Editor, now: DateTime<Utc>) -> Result<Option<Entry>, Trouble> {
    let undone: Option<i64> = db
        .prepare_cached(
            "UPDATE corrections SET undone_at = ?3, undone_by = ?4, undoer = ?5 WHERE id = ?1 AND desk_id = ?2 AND undone_at IS NULL
             RETURNING article_id",
        )?
        .query_row(params![correction.0, desk.0, micros(now), by.id.cast_signed(), by.name], |row| row.get(0))
        .optional()?;
    if let Some(card) = undone {
        follow(db, desk, CardId(card), now)?;
    }
    one(db, desk, correction)
}

fn one(db: &Connection, desk: DeskId, correction: CorrectionId) -> Result<Option<Entry>, Trouble> {
    let found = overlay::some(db, "desk_id = ?1 AND id = ?2", params![desk.0, correction.0])?;
    found.into_iter().next().map(|(card, correction)| entry(db, desk, card, correction)).transpose()
}

/// What follows from a change of the corrections of a card.
fn follow(db: &Connection, desk: DeskId, card: CardId, now: DateTime<Utc>) -> Result<(), Trouble> {
    names::follow(db, card)?;
    super::put::index_again(db, card)?;
    editions::follow(db, desk, card, now)
}

/// What follows from a new version of a card, before it is indexed.
pub(super) fn follow_version(db: &Connection, card: CardId) -> Result<(), Trouble> {
    names::follow(db, card)
}

fn list(db: &Connection, desk: DeskId, page: Range<usize>) -> Result<(usize, Vec<Entry>), Trouble> {
    let total: i64 = db.prepare_cached("SELECT count(*) FROM corrections WHERE desk_id = ?1")?.query_row([desk.0], |row| row.get(0))?;
    let places = params![desk.0, count(page.len()), count(page.start)];
    let found = overlay::some(db, "desk_id = ?1 ORDER BY id DESC LIMIT ?2 OFFSET ?3", places)?;
    let entries = found.into_iter().map(|(card, correction)| entry(db, desk, card, correction)).collect::<Result<_, _>>()?;
    Ok((usize::try_from(total).unwrap_or_default(), entries))
}

fn entry(db: &Connection, desk: DeskId, card: CardId, correction: Correction) -> Result<Entry, Trouble> {
    let shown = find::card(db, desk, card)?;
    let standing = match &shown {
        _ if correction.undone.is_some() => Standing::Undone,
        None => Standing::Unseen,
        Some(shown) if shown.corrections.iter().any(|one| one.id == correction.id) => Standing::Applies,
        Some(_) => Standing::AppliesNoMore,
    };
    let headline = shown.and_then(|shown| shown.card.headline.and_then(|span| span.get(&shown.text)).map(str::to_owned));
    Ok(Entry { correction, card, headline, standing })
}

fn retraction(db: &Connection, desk: DeskId, card: CardId) -> Result<Option<Correction>, Trouble> {
    if !has_any(db, desk)? || !find::sees(db, desk, card)? {
        return Ok(None);
    }
    let found = overlay::some(db, "desk_id = ?1 AND article_id = ?2 AND undone_at IS NULL ORDER BY id", params![desk.0, card.0])?;
    Ok(found.into_iter().map(|(_, correction)| correction).find(Correction::retracts))
}
