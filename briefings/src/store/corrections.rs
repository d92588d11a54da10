//! What editors of a desk have corrected, and the cards as they were read beside it.

use super::{CardId, DeskId, Held, Result};
use crate::card::Quote;
use crate::correction::{Change, Correction, CorrectionId, Editor};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::ops::Range;

/// Holds corrections. Whatever else of a store gives cards to a desk lays that desk's corrections over them: a corrected speaker is found by
/// the new name and not by the old one, what is hidden is not there, and a card that is retracted is found by its id alone, with no more than
/// its headline and what says which article it is. Other desks see none of it.
///
/// A correction or its undoing reaches digests with it, in one transaction: an edition that showed the article and of which nothing can have
/// been posted is due again, to be made anew; of the others, what was posted is to be marked ([`super::digests::Digests::amendments`]).
#[async_trait]
pub trait Corrections: Send + Sync {
    /// A card as it was read, and as the desk's corrections leave it; `None` where the desk sees no such card.
    async fn correctable(&self, desk: DeskId, card: CardId) -> Result<Option<Correctable>>;

    /// Corrects a card as somebody has seen it in this state.
    ///
    /// # Errors
    /// [`super::StoreError::Unknown`] where the desk sees no such card.
    async fn correct(&self, desk: DeskId, card: CardId, seen: State, correction: &New, now: DateTime<Utc>) -> Result<Made>;

    /// Takes a correction back; `None` where the desk has none of this id. What was taken back before stays as it was.
    async fn undo_correction(&self, desk: DeskId, correction: CorrectionId, by: &Editor, now: DateTime<Utc>) -> Result<Option<Entry>>;

    /// The corrections of a desk, the newest first: how many there are, and those of the places in `page`.
    async fn corrections(&self, desk: DeskId, page: Range<usize>) -> Result<(usize, Vec<Entry>)>;

    /// One correction; `None` where the desk has none of this id.
    async fn correction(&self, desk: DeskId, correction: CorrectionId) -> Result<Option<Entry>>;

    /// By what a card was retracted; `None` where it was not, or the desk sees no such card.
    async fn retraction(&self, desk: DeskId, card: CardId) -> Result<Option<Correction>>;
}

/// What somebody corrects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// What is otherwise.
    pub change: Change,
    /// Who says so.
    pub by: Editor,
    /// Why.
    pub reason: String,
}

/// A card that can be corrected.
#[derive(Clone, Debug, PartialEq)]
pub struct Correctable {
    /// As it was read, without any correction.
    pub read: Held,
    /// As the desk sees it.
    pub shown: Held,
    /// In which state that is.
    pub state: State,
}

impl Correctable {
    /// The quote that was read so, as the desk sees it; `None` where it is hidden.
    pub fn shown_quote(&self, read: &Quote) -> Option<&Quote> {
        self.shown.card.quotes.iter().find(|quote| quote.spans == read.spans)
    }
}

/// The state of a card at a desk: another one where the article has a new version, or somebody corrected it or took that back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State {
    /// The article's version.
    pub version: i64,
    /// How often the desk has corrected it or taken that back.
    pub changes: i64,
}

/// What became of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// It is made.
    New(CorrectionId),
    /// It is not, for the card is in another state by now, or has no such thing.
    Stale,
}

/// A correction in the list of a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The correction.
    pub correction: Correction,
    /// Its card.
    pub card: CardId,
    /// The headline of the article as it is now.
    pub headline: Option<String>,
    /// Whether it has an effect.
    pub standing: Standing,
}

/// Whether a correction has an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It has.
    Applies,
    /// What it is about does not stand in the article any more.
    AppliesNoMore,
    /// It was taken back.
    Undone,
    /// The desk does not see the article now.
    Unseen,
}
