//! Questions of a desk, answered from the cards held; one file a question.
//!
//! A [`Question`] goes in with the desk that asks it, an [`Answer`] comes out: data, with the article's words and the fixed words told
//! apart, so that a renderer cannot mistake the one for the other.

pub mod answer;
pub(crate) mod brief;
pub mod chart;
mod compare;
pub mod complete;
mod figures;
mod listing;
mod people;
mod quotes;
pub(crate) mod reading;
mod retracted;
pub mod search;
mod source;
pub(crate) mod story;
mod timeline;

pub use answer::{Answer, Appearing, Excerpt, Field, FollowUp, Kind, Line, Note, Page, Phrase, Said, SourceNote, When};
pub use reading::{figure_of, headline_of, person_of, quote_of, reading};
pub use search::Search;

use crate::{
    card::FigureKind,
    extract::KnownPeople,
    store::{CardId, DeskId, Result, Store},
};

/// What a desk can ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// What happened: the newest card about a topic, the next ones on the pages behind it; or one card.
    Brief {
        /// Whose cards.
        about: About,
        /// Which card, from 0.
        page: usize,
    },
    /// Who said what.
    Quotes {
        /// Whose cards.
        about: About,
        /// Words of the speaker's name; empty for anybody.
        speaker: String,
        /// Which page, from 0.
        page: usize,
    },
    /// Which numbers.
    Figures {
        /// Whose cards.
        about: About,
        /// Of which kind; `None` for all.
        kind: Option<FigureKind>,
        /// Which page, from 0.
        page: usize,
    },
    /// When.
    Timeline {
        /// Whose cards.
        about: About,
        /// Which page, from 0.
        page: usize,
    },
    /// Who appears.
    People {
        /// Whose cards.
        about: About,
        /// Which page, from 0.
        page: usize,
    },
    /// The outlets side by side.
    Compare {
        /// Whose cards.
        about: About,
        /// Which page, from 0.
        page: usize,
    },
    /// Where words stand.
    Search {
        /// The words, and whose articles.
        search: Search,
        /// Which page, from 0.
        page: usize,
    },
    /// The article itself, as it was taken in.
    Source {
        /// Its card.
        card: CardId,
        /// Which page, from 0.
        page: usize,
    },
}

/// The cards that a question is put to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// All cards about a topic; with empty words, all cards of the desk.
    Topic(String),
    /// One card.
    Card(CardId),
}

/// Answers a question of `desk`; `known` are the people who are known by more than one name.
///
/// # Errors
/// What the store reports. That nothing was found is an answer, not an error.
pub async fn answer(store: &dyn Store, known: &KnownPeople, desk: DeskId, question: &Question) -> Result<Answer> {
    if let Some(retracted) = retracted::answer(store, desk, question).await? {
        return Ok(retracted);
    }
    match question {
        Question::Brief { about, page } => brief::answer(store, desk, about, *page).await,
        Question::Quotes { about, speaker, page } => quotes::answer(store, desk, about, speaker, *page).await,
        Question::Figures { about, kind, page } => figures::answer(store, desk, about, *kind, *page).await,
        Question::Timeline { about, page } => timeline::answer(store, desk, about, *page).await,
        Question::People { about, page } => people::answer(store, known, desk, about, *page).await,
        Question::Compare { about, page } => compare::answer(store, desk, about, *page).await,
        Question::Search { search, page } => search::answer(store, desk, search, *page).await,
        Question::Source { card, page } => source::answer(store, desk, *card, *page).await,
    }
}
