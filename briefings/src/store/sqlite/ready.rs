//! The cards that were found lately, kept ready: a card is parsed once for many questions.
//!
//! A version of an article never changes and no id is given twice, so that what is ready is right for as long as it is kept. Only what
//! readers saw is kept: a write that is rolled back leaves nothing here.

use super::{
    errors::Trouble,
    read::{self, Content},
};
use crate::store::{CardId, Held};
use quick_cache::{Weighter, sync::Cache};
use rusqlite::Connection;

/// How much memory they take together, in bytes, about.
const MOST: u64 = 32 << 20;
/// How much one takes, about.
const ONE: u64 = 16 << 10;
/// How many bytes of memory a card takes for each byte of its text, about: as JSON it is two and a half times as long as the text.
const FOR_A_BYTE: u64 = 4;

pub(super) struct Ready(Cache<(CardId, i64), Content, Memory>);

impl Default for Ready {
    fn default() -> Self {
        Self(Cache::with_weighter(usize::try_from(MOST / ONE).unwrap_or_default(), MOST, Memory))
    }
}

impl Ready {
    /// A card, as it was read from its article's current version: without anybody's corrections.
    pub(super) fn as_read(&self, db: &Connection, card: CardId) -> Result<Held, Trouble> {
        let article = read::article(db, card)?;
        let content = self.0.get_or_insert_with(&(card, article.version), || read::content(db, card, article.version))?;
        Ok(article.held(content))
    }

    /// Forgets all of them, where something was erased.
    pub(super) fn clear(&self) {
        self.0.clear();
    }
}

#[derive(Clone)]
struct Memory;

impl Weighter<(CardId, i64), Content> for Memory {
    fn weight(&self, _: &(CardId, i64), content: &Content) -> u64 {
        content.text.len() as u64 * FOR_A_BYTE + 1
    }
}
