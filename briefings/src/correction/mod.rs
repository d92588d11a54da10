//! Corrections: what editors of a desk say against the reading of an article. The article and its card stay as they are.
//!
//! An editor's [`Change`] is written down with who made it, when and why, and is laid over the card whenever that desk reads it ([`lay`]): so
//! no question can forget it, and undoing it is no more than leaving it off. What it is about is named by the article's own words
//! ([`Mark`]), never by their place: in a new version of the article it goes on applying where the very same words still stand, and where
//! they do not, it applies to nothing, and is said to.
//!
//! Whatever the overlay has put on a card bears [`Corrected`]: a name that people gave is shown as theirs, and is not taken for the
//! article's reading. It is always the name of somebody whom the article names.

mod lay;
mod mark;

pub use lay::{lay, other_spellings};
pub use mark::Mark;

use crate::card::Corrected;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What is said to be otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// Somebody else said it.
    Speaker {
        /// Which quote.
        quote: Mark,
        /// Whose name was shown with it; `None` for nobody's.
        was: Option<String>,
        /// Who said it; `None` where nobody is known to have.
        name: Option<String>,
    },
    /// It is no quote, or not one to be shown.
    HideQuote {
        /// Which quote.
        quote: Mark,
        /// Whose name was shown with it.
        was: Option<String>,
    },
    /// It is no figure, or not one to be shown.
    HideFigure {
        /// Which figure.
        figure: Mark,
    },
    /// The article is not to be shown at all.
    Retract,
    /// Two people of the card are one.
    Merge {
        /// The one who goes.
        person: String,
        /// The one who stays, and to whom what the other said goes.
        into: String,
    },
    /// One person of the card is two.
    Split {
        /// The one who stays.
        person: String,
        /// The spelling that is somebody else's: with it go the quotes beside which it stands.
        other: String,
    },
}

/// A correction of one card by one desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// What is said to be otherwise.
    pub change: Change,
    /// Who says so.
    pub by: Editor,
    /// When.
    pub at: DateTime<Utc>,
    /// Why, in the editor's words.
    pub reason: String,
    /// Who took it back and when, where somebody did.
    pub undone: Option<(Editor, DateTime<Utc>)>,
}

/// A correction in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CorrectionId(pub i64);

/// Somebody who corrects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// Discord's user id.
    pub id: u64,
    /// The name under which the others saw them then.
    pub name: String,
}

impl Correction {
    /// The mark that it leaves on what it changes.
    pub fn mark(&self) -> Corrected {
        Corrected { by: self.by.name.clone(), at: self.at }
    }

    /// Whether it takes the whole article away.
    pub fn retracts(&self) -> bool {
        self.change == Change::Retract
    }
}
