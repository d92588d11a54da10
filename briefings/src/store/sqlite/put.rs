//! Holding an article: its text and card, its names, and its row in the index, all or nothing.

use super::{
    corrections, desks,
    errors::Trouble,
    fts, micros,
    names::{self, Kind},
    outlets, read,
};
use crate::{
    article::Article,
    card::Card,
    store::{CardId, Put, SourceId, terms::Terms},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, named_params, params};
use sha2::{Digest, Sha256};

/// What is put, made ready outside the writer's thread.
pub(super) struct Incoming {
    text: String,
    hash: [u8; 32],
    url: Option<String>,
    card: Card,
    json: String,
    published: Option<DateTime<Utc>>,
    terms: Terms,
    pub(super) now: DateTime<Utc>,
}

impl Incoming {
    /// The same, of an article that is known by something else than its address.
    pub(super) fn without_address(self) -> Self {
        Self { url: None, ..self }
    }

    /// What is held of an article and its card, which has been verified.
    pub(super) fn of(article: &Article, card: &Card, terms: Terms, now: DateTime<Utc>) -> Result<Self, Trouble> {
        Ok(Self {
            text: article.text.clone(),
            hash: hash(&article.text),
            url: article.url.clone(),
            card: card.clone(),
            json: serde_json::to_string(card).map_err(|e| Trouble::Unreadable(format!("the card cannot be written as JSON: {e}")))?,
            published: article.published.map(|published| published.moment()),
            terms,
            now,
        })
    }
}

/// By which a text is known again.
pub(super) fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text).into()
}

/// A row of `articles` that is about to be written.
struct Row {
    id: i64,
    version: i64,
    held_at: i64,
}

pub(super) fn put(db: &Connection, source: SourceId, incoming: &Incoming) -> Result<Put, Trouble> {
    let known = held_from_address(db, source, incoming)?;
    put_over(db, source, known, incoming)
}

/// Holds an article as the next version of one that is held, or as a new one where none is named; its address does not count.
pub(super) fn put_as(db: &Connection, source: SourceId, article: Option<i64>, incoming: &Incoming) -> Result<Put, Trouble> {
    let known = article.map(|id| next_version(db, "id = ?1", [id])).transpose()?.flatten();
    put_over(db, source, known, incoming)
}

fn put_over(db: &Connection, source: SourceId, known: Option<Row>, incoming: &Incoming) -> Result<Put, Trouble> {
    desks::source_must_exist(db, source)?;
    if let Some(held) = held_already(db, source, &incoming.hash)? {
        return Ok(Put::Unchanged(CardId(held)));
    }
    let became: fn(CardId) -> Put = if known.is_some() { Put::Updated } else { Put::New };
    let row = if let Some(row) = known {
        update(db, &row, incoming)?;
        row
    } else {
        insert(db, source, incoming)?
    };
    add_version(db, source, &row, incoming)?;
    names::add(db, source, row.id, Kind::Topic, &incoming.card)?;
    names::add(db, source, row.id, Kind::Speaker, &incoming.card)?;
    let outlet = outlets::add(db, source, row.id, incoming.card.outlet.as_deref())?;
    if row.version > 1 {
        corrections::follow_version(db, CardId(row.id))?;
    }
    let scope = scope_at_desks(db, CardId(row.id), source, outlet)?;
    index(db, row.id, &scope, &incoming.terms)?;
    Ok(became(CardId(row.id)))
}

/// The article of which the source holds a text with this hash.
pub(super) fn held_already(db: &Connection, source: SourceId, hash: &[u8; 32]) -> Result<Option<i64>, Trouble> {
    let mut asked = db.prepare_cached("SELECT article_id FROM versions WHERE source_id = ?1 AND hash = ?2")?;
    Ok(asked.query_row(params![source.0, hash], |row| row.get(0)).optional()?)
}

/// The article that this source holds from the same address, with the version that it is about to get.
fn held_from_address(db: &Connection, source: SourceId, incoming: &Incoming) -> Result<Option<Row>, Trouble> {
    let Some(url) = &incoming.url else { return Ok(None) };
    next_version(db, "source_id = ?1 AND url = ?2", params![source.0, url])
}

/// The article that is meant, with the version that it is about to get.
fn next_version(db: &Connection, meant: &str, values: impl Params) -> Result<Option<Row>, Trouble> {
    let mut asked = db.prepare_cached(&format!("SELECT id, version + 1, held_at FROM articles WHERE {meant}"))?;
    let row = asked.query_row(values, |row| Ok(Row { id: row.get(0)?, version: row.get(1)?, held_at: row.get(2)? }));
    Ok(row.optional()?)
}

fn insert(db: &Connection, source: SourceId, incoming: &Incoming) -> Result<Row, Trouble> {
    let held_at = micros(incoming.now);
    db.prepare_cached(
        "INSERT INTO articles (source_id, url, version, held_at, news_at, topic_terms, headline_terms, people_terms, lead_terms)
         VALUES (:source, :url, 1, :held_at, :news_at, :topics, :headline, :people, :lead)",
    )?
    .execute(named_params! {
        ":source": source.0,
        ":url": incoming.url,
        ":held_at": held_at,
        ":news_at": news_at(incoming, held_at),
        ":topics": incoming.terms.topics,
        ":headline": incoming.terms.headline,
        ":people": incoming.terms.people,
        ":lead": incoming.terms.lead,
    })?;
    Ok(Row { id: db.last_insert_rowid(), version: 1, held_at })
}

/// Takes the old version out of the names, the outlets and the index, and makes way for the new one.
fn update(db: &Connection, row: &Row, incoming: &Incoming) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM cards WHERE rowid = ?1")?.execute([row.id])?;
    names::remove(db, row.id)?;
    outlets::remove(db, row.id)?;
    db.prepare_cached(
        "UPDATE articles SET version = :version, news_at = :news_at, topic_terms = :topics, headline_terms = :headline,
                people_terms = :people, lead_terms = :lead
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": row.id,
        ":version": row.version,
        ":news_at": news_at(incoming, row.held_at),
        ":topics": incoming.terms.topics,
        ":headline": incoming.terms.headline,
        ":people": incoming.terms.people,
        ":lead": incoming.terms.lead,
    })?;
    Ok(())
}

/// When the news is from. A date ahead of the day it came is an error or an embargo: it must not stay on top until then.
fn news_at(incoming: &Incoming, held_at: i64) -> i64 {
    incoming.published.map_or(held_at, |published| micros(published).min(micros(incoming.now)))
}

fn add_version(db: &Connection, source: SourceId, row: &Row, incoming: &Incoming) -> Result<(), Trouble> {
    db.prepare_cached(
        "INSERT INTO versions (article_id, version, source_id, hash, put_at, text, card) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![row.id, row.version, source.0, incoming.hash, micros(incoming.now), incoming.text, incoming.json])?;
    Ok(())
}

/// The tokens by which a card is found whatever its words: of its source, its speakers and its outlet.
pub(super) fn scope(source: SourceId, speakers: &[i64], outlet: Option<i64>) -> String {
    let speakers = speakers.iter().map(|&name| fts::speaker(name));
    std::iter::once(fts::source(source)).chain(speakers).chain(outlet.map(fts::outlet)).collect::<Vec<_>>().join(" ")
}

pub(super) fn index(db: &Connection, id: i64, scope: &str, terms: &Terms) -> Result<(), Trouble> {
    db.prepare_cached("INSERT INTO cards (rowid, scope, topics, headline, people, lead, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute(params![id, scope, terms.topics, terms.headline, terms.people, terms.lead, terms.body])?;
    Ok(())
}

/// Writes the row of a card in the index anew: it holds what desks have corrected, and a column of it cannot be written alone.
pub(super) fn index_again(db: &Connection, card: CardId) -> Result<(), Trouble> {
    let held = read::as_read(db, card)?;
    let outlet = db.prepare_cached("SELECT outlet_id FROM articles WHERE id = ?1")?.query_row([card.0], |row| row.get(0))?;
    let scope = scope_at_desks(db, card, held.source, outlet)?;
    db.prepare_cached("DELETE FROM cards WHERE rowid = ?1")?.execute([card.0])?;
    index(db, card.0, &scope, &Terms::of_card(&held.text, &held.card))
}

/// The scope of a card with what desks have corrected.
fn scope_at_desks(db: &Connection, card: CardId, source: SourceId, outlet: Option<i64>) -> Result<String, Trouble> {
    let scope = scope(source, &names::speakers_of(db, card.0)?, outlet);
    Ok(std::iter::once(scope).chain(corrections::scope_of(db, card)?).collect::<Vec<_>>().join(" "))
}
