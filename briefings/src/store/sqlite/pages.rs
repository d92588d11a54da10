//! The bytes of web pages, packed, beside the articles that were read from them.

use super::{count, desks, errors::Trouble, find, put};
use crate::store::{CardId, DeskId, Page, SourceId, StoreError};
use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::io::{self, Read, Write};

/// A page made ready outside the writer's thread.
pub(super) struct Packed {
    /// Of the text that was read from it.
    hash: [u8; 32],
    charset: Option<String>,
    url: Option<String>,
    size: i64,
    deflated: Vec<u8>,
}

impl Packed {
    /// A page and the text that was read from it.
    pub(super) fn of(text: &str, page: &Page) -> Result<Self, Trouble> {
        let deflated = deflate(&page.bytes).map_err(|e| Trouble::Unreadable(format!("the page cannot be packed: {e}")))?;
        Ok(Self { hash: put::hash(text), charset: page.charset.clone(), url: page.url.clone(), size: count(page.bytes.len()), deflated })
    }
}

fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// The `size` bytes that were packed.
pub(super) fn inflate(deflated: &[u8], size: i64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    ZlibDecoder::new(deflated).take(u64::try_from(size).unwrap_or_default()).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Keeps a page beside the version that a source holds of its text, unless that has one.
pub(super) fn keep(db: &Connection, source: SourceId, page: &Packed) -> Result<(), Trouble> {
    desks::source_must_exist(db, source)?;
    let kept = db
        .prepare_cached(
            "INSERT INTO pages (article_id, version, charset, url, size, deflated)
             SELECT article_id, version, :charset, :url, :size, :deflated FROM versions WHERE source_id = :source AND hash = :hash
             ON CONFLICT (article_id, version) DO UPDATE SET size = size",
        )?
        .execute(named_params! {
            ":source": source.0,
            ":hash": page.hash,
            ":charset": page.charset,
            ":url": page.url,
            ":size": page.size,
            ":deflated": page.deflated,
        })?;
    if kept == 0 { Err(StoreError::Unknown { what: "article of this text in the source", id: source.0 }.into()) } else { Ok(()) }
}

/// The page that the current version of a card was read from, where the desk sees the card and the page is kept.
pub(super) fn page(db: &Connection, desk: DeskId, card: CardId) -> Result<Option<Page>, Trouble> {
    if !find::sees(db, desk, card)? {
        return Ok(None);
    }
    let mut asked = db.prepare_cached(
        "SELECT p.charset, p.url, p.size, p.deflated
         FROM articles a JOIN pages p ON p.article_id = a.id AND p.version = a.version
         WHERE a.id = ?1",
    )?;
    let row = asked.query_row([card.0], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?, row.get::<_, Vec<u8>>(3)?)));
    let Some((charset, url, size, deflated)) = row.optional()? else { return Ok(None) };
    let bytes =
        inflate(&deflated, size).map_err(|e| Trouble::Unreadable(format!("the page of card {} cannot be unpacked: {e}", card.0)))?;
    Ok(Some(Page { bytes, charset, url }))
}
