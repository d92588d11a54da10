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
mod so_far;
mod source;
mod sources;
pub(crate) mod story;
mod timeline;

pub use answer::{Answer, Appearing, Choice, Excerpt, Field, FollowUp, Kind, Line, Note, Page, Phrase, Said, SourceNote, When};
pub use reading::{figure_of, headline_of, person_of, quote_of, reading};
pub use search::Search;

use crate::{
    card::FigureKind,
    extract::KnownPeople,
    store::{CardId, DeskId, Result, Store, Wanted},
};
use chrono::{DateTime, NaiveDate, Utc};

/// What a desk can ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// What happened: the story so far in several cards, the newest first; or one card.
    Brief {
        /// Whose cards.
        about: About,
        /// Which page, from 0.
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
    /// One quote where it stands.
    Quote {
        /// Where it stands, and where its other wordings do.
        places: Vec<QuotePlace>,
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
    /// Which articles there are.
    Sources {
        /// Whose cards.
        about: About,
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
    /// Those of them that are of one outlet, or of the last days.
    Within(Limits),
    /// One card.
    Card(CardId),
}

/// Where a quote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotePlace {
    /// The card.
    pub card: CardId,
    /// Where in its article the quote begins, in bytes.
    pub start: usize,
}

/// A topic within limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The topic's words.
    pub topic: String,
    /// Words of the outlet's name; empty for any.
    pub outlet: String,
    /// The day from which on the news is, as [`Wanted::since`].
    pub since: Option<NaiveDate>,
}

/// Who asks what happened, and when they last did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The name under which the others see them.
    pub who: String,
    /// When they last asked.
    pub at: DateTime<Utc>,
}

impl About {
    /// The cards about a topic, within the limits that there are.
    pub fn topic(limits: Limits) -> Self {
        if limits.outlet.is_empty() && limits.since.is_none() { Self::Topic(limits.topic) } else { Self::Within(limits) }
    }

    /// What is wanted of the store, empty words for anything; `None` for one card.
    fn wanted(&self) -> Option<Wanted> {
        let given = |words: &str| (!words.trim().is_empty()).then(|| words.to_owned());
        match self {
            Self::Topic(topic) => Some(Wanted { topic: given(topic), ..Wanted::default() }),
            Self::Within(Limits { topic, outlet, since }) => {
                Some(Wanted { topic: given(topic), outlet: given(outlet), since: *since, ..Wanted::default() })
            }
            Self::Card(_) => None,
        }
    }

    /// The words of the topic; none for one card.
    pub fn topic_words(&self) -> &str {
        match self {
            Self::Topic(topic) | Self::Within(Limits { topic, .. }) => topic,
            Self::Card(_) => "",
        }
    }
}

/// Answers a question of `desk`; `known` are the people who are known by more than one name.
///
/// # Errors
/// What the store reports. That nothing was found is an answer, not an error.
pub async fn answer(store: &dyn Store, known: &KnownPeople, desk: DeskId, question: &Question) -> Result<Answer> {
    answer_since(store, known, desk, question, None).await
}

/// The same, to somebody who asked what happened before: an answer to that says what is new since then.
///
/// # Errors
/// As [`answer`].
pub async fn answer_since(
    store: &dyn Store,
    known: &KnownPeople,
    desk: DeskId,
    question: &Question,
    since: Option<&Since>,
) -> Result<Answer> {
    if let Some(retracted) = retracted::answer(store, desk, question).await? {
        return Ok(retracted);
    }
    match question {
        Question::Brief { about, page } => brief::answer(store, desk, about, *page, since).await,
        Question::Quotes { about, speaker, page } => quotes::answer(store, desk, about, speaker, *page).await,
        Question::Quote { places } => quotes::in_its_place(store, desk, places).await,
        Question::Figures { about, kind, page } => figures::answer(store, desk, about, *kind, *page).await,
        Question::Timeline { about, page } => timeline::answer(store, desk, about, *page).await,
        Question::People { about, page } => people::answer(store, known, desk, about, *page).await,
        Question::Compare { about, page } => compare::answer(store, desk, about, *page).await,
        Question::Search { search, page } => search::answer(store, desk, search, *page).await,
        Question::Sources { about, page } => sources::answer(store, desk, about, *page).await,
        Question::Source { card, page } => source::answer(store, desk, *card, *page).await,
    }
}
