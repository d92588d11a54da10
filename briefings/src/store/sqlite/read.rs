//! Cards read back: as they were read from their articles, or with what a desk has corrected laid over them.

use super::{corrections, errors::Trouble};
use crate::{
    card::Card,
    store::{CardId, DeskId, Held, SourceId, terms},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, params};
use std::sync::Arc;

/// A card, as it is now, with the desk's corrections.
pub(super) fn as_shown(db: &Connection, desk: DeskId, card: CardId) -> Result<Held, Trouble> {
    corrected(db, desk, as_read(db, card)?)
}

/// A card, as it was in one of its versions, with the desk's corrections.
pub(super) fn version_as_shown(db: &Connection, desk: DeskId, card: CardId, version: i64) -> Result<Held, Trouble> {
    corrected(db, desk, version_as_read(db, card, version)?)
}

/// A card that was read, with the desk's corrections.
pub(super) fn corrected(db: &Connection, desk: DeskId, held: Held) -> Result<Held, Trouble> {
    let mut one = [held];
    corrections::lay(db, desk, &mut one)?;
    let [held] = one;
    Ok(held)
}

/// A card, as it was read from its article's current version: without anybody's corrections.
pub(super) fn as_read(db: &Connection, card: CardId) -> Result<Held, Trouble> {
    let article = article(db, card)?;
    Ok(article.held(content(db, card, article.version)?))
}

/// A card, as it was read from one of its article's versions.
pub(super) fn version_as_read(db: &Connection, card: CardId, version: i64) -> Result<Held, Trouble> {
    Ok(article(db, card)?.held(content(db, card, version)?))
}

/// What is held of an article beside its content.
pub(super) struct Article {
    id: CardId,
    source: SourceId,
    held_at: DateTime<Utc>,
    /// The current one.
    pub(super) version: i64,
}

impl Article {
    /// The card with the content of one of the article's versions.
    pub(super) fn held(&self, content: Content) -> Held {
        let Content { text, terms, card } = content;
        Held { id: self.id, source: self.source, held_at: self.held_at, text, terms, card, corrections: Vec::new() }
    }
}

pub(super) fn article(db: &Connection, id: CardId) -> Result<Article, Trouble> {
    let mut asked = db.prepare_cached("SELECT source_id, held_at, version FROM articles WHERE id = ?1")?;
    let (source, held_at, version): (i64, i64, i64) = asked.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let held_at = DateTime::from_timestamp_micros(held_at).ok_or_else(|| unreadable(id, "its time is out of range"))?;
    Ok(Article { id, source: SourceId(source), held_at, version })
}

/// What a version of an article says, which never changes.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub(super) text: Arc<str>,
    pub(super) terms: Arc<[String; 2]>,
    pub(super) card: Arc<Card>,
}

pub(super) fn content(db: &Connection, id: CardId, version: i64) -> Result<Content, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT v.text, v.card, v.version = a.version, a.headline_terms, a.lead_terms
         FROM versions v JOIN articles a ON a.id = v.article_id WHERE v.article_id = ?1 AND v.version = ?2",
    )?;
    asked.query_row(params![id.0, version], |row| Ok(content_of(id, row)))?
}

fn content_of(id: CardId, row: &Row<'_>) -> Result<Content, Trouble> {
    let text: Arc<str> = row.get(0)?;
    let json = row.get_ref(1)?.as_str().map_err(|e| unreadable(id, &e.to_string()))?;
    let card = serde_json::from_str(json).map_err(|e| unreadable(id, &e.to_string()))?;
    // Those of the current version are held.
    let terms = if row.get(2)? { [row.get(3)?, row.get(4)?] } else { terms::of_headline_and_lead(&text, &card) };
    Ok(Content { text, terms: Arc::new(terms), card: Arc::new(card) })
}

fn unreadable(id: CardId, why: &str) -> Trouble {
    Trouble::Unreadable(format!("card {} cannot be read back: {why}", id.0))
}
