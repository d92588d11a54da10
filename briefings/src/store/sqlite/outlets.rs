//! Outlets by name: counted for each source, completed, and found by a token in the scope of their cards.

use super::{
    desks,
    errors::Trouble,
    find, fts,
    names::{self, Name, Word},
    put, read,
};
use crate::store::{CardId, Counted, DeskId, SourceId, terms::Terms};
use rusqlite::{Connection, OptionalExtension, params};

/// Counts the outlet of a card for its source, and notes it with the card.
pub(super) fn add(db: &Connection, source: SourceId, article: i64, outlet: Option<&str>) -> Result<Option<i64>, Trouble> {
    let Some((name, key)) = outlet.map(|name| (name, names::key(name))).filter(|(_, key)| !key.is_empty()) else { return Ok(None) };
    let id: i64 = db
        .prepare_cached(
            "INSERT INTO outlets (source_id, key, name, count) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT (source_id, key) DO UPDATE SET count = count + 1, name = excluded.name RETURNING id",
        )?
        .query_row(params![source.0, key, name], |row| row.get(0))?;
    db.prepare_cached("UPDATE articles SET outlet_id = ?2 WHERE id = ?1")?.execute([article, id])?;
    Ok(Some(id))
}

/// Takes a card's outlet from the counts of its source.
pub(super) fn remove(db: &Connection, article: i64) -> Result<(), Trouble> {
    let known: Option<(i64, i64)> = db
        .prepare_cached("SELECT o.id, o.count - 1 FROM articles a JOIN outlets o ON o.id = a.outlet_id WHERE a.id = ?1")?
        .query_row([article], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, left)) = known else { return Ok(()) };
    db.prepare_cached("UPDATE articles SET outlet_id = NULL WHERE id = ?1")?.execute([article])?;
    if left > 0 {
        db.prepare_cached("UPDATE outlets SET count = ?2 WHERE id = ?1")?.execute([id, left])?;
    } else {
        db.prepare_cached("DELETE FROM outlets WHERE id = ?1")?.execute([id])?;
    }
    Ok(())
}

/// Outlets that a desk sees and that have words beginning like the words typed, most cards first.
pub(super) fn complete(db: &Connection, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>, Trouble> {
    let typed = names::words(typed);
    let all = of_sources(db, &desks::sources_seen_by(db, desk)?)?;
    let found = all.into_iter().filter(|outlet| bears(outlet, &typed, |word, typed| word.starts_with(typed))).collect();
    let mut counted = names::together(found);
    counted.truncate(limit);
    Ok(counted.into_iter().map(|(_, counted)| counted).collect())
}

/// The part of a query that keeps the cards of outlets of this name, as [`find::quoting`] does for speakers; `None` where none bears it.
pub(super) fn published_by(db: &Connection, seen: &[SourceId], outlet: Option<&str>) -> Result<Option<String>, Trouble> {
    let Some(typed) = outlet else { return Ok(Some(String::new())) };
    let typed = names::words(typed);
    if typed.is_empty() {
        return Ok(None);
    }
    let all = of_sources(db, seen)?;
    let mut bearers: Vec<_> = all.iter().filter(|outlet| bears(outlet, &typed, |word, typed| word == typed)).collect();
    if bearers.is_empty() {
        bearers = all.iter().filter(|outlet| bears(outlet, &typed, |word, typed| word.starts_with(typed))).collect();
    }
    bearers.sort_by_key(|outlet| std::cmp::Reverse(outlet.count));
    let tokens = bearers.iter().take(find::BEARERS).filter_map(|outlet| outlet.id).map(fts::outlet);
    Ok(fts::in_scope(tokens).map(|any| format!(" AND {any}")))
}

/// Whether every word typed fits a word of the outlet's name, folded or by its key.
fn bears(outlet: &Name, typed: &[Word], fits: fn(&str, &str) -> bool) -> bool {
    let words = names::words(&outlet.spelling);
    typed.iter().all(|typed| words.iter().any(|word| fits(&word.folded, &typed.folded) || fits(&word.key, &typed.key)))
}

fn of_sources(db: &Connection, seen: &[SourceId]) -> Result<Vec<Name>, Trouble> {
    let mut asked = db.prepare_cached("SELECT id, key, name, count FROM outlets WHERE source_id = ?1")?;
    let mut found = Vec::new();
    for source in seen {
        for outlet in asked.query_map([source.0], Name::of_row)? {
            found.push(outlet?);
        }
    }
    Ok(found)
}

/// Counts the outlets of what was held before they were counted, and gives each card its token: a row of the index is written as a whole.
pub(super) fn count_held(db: &Connection) -> Result<(), Trouble> {
    let held: Vec<i64> = db.prepare("SELECT id FROM articles")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for id in held {
        let card = read::as_read(db, CardId(id))?;
        let Some(outlet) = add(db, card.source, id, card.card.outlet.as_deref())? else { continue };
        let speakers = names::speakers_of(db, id)?;
        db.prepare_cached("DELETE FROM cards WHERE rowid = ?1")?.execute([id])?;
        put::index(db, id, &put::scope(card.source, &speakers, Some(outlet)), &Terms::of_card(&card.text, &card.card))?;
    }
    Ok(())
}
