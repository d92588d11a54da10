//! Cards held, behind one trait; behind others, the digests that desks have ordered ([`digests`]), the keeping of house ([`desks`]) and
//! what the operator asks ([`upkeep`]).
//!
//! A card belongs to the *source* it came from. A feed is a source that any number of desks follow; what a desk hands in belongs to a
//! source of its own. A *desk* is a wall: every question names it, and is answered from the sources it follows and its own hand-ins, with
//! what its editors have corrected ([`corrections`]).

pub mod corrections;
pub mod desks;
pub mod digests;
mod feeds;
pub mod sqlite;
pub(crate) mod standing;
pub mod terms;
pub mod upkeep;

pub use corrections::Corrections;
pub use feeds::{EntryKeys, Failing, Feed, Feeds, Filter, Followed, Outcome, Polled};
pub use sqlite::Sqlite;
pub use upkeep::Upkeep;

use crate::{
    article::Article,
    card::{Card, Corrected, Unfounded},
    correction::Correction,
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::{ops::Range, sync::Arc};
use thiserror::Error;

/// Holds cards and finds them again. Each engine has a folder of its own and passes the same contract suite.
#[async_trait]
pub trait Store: Feeds + Corrections {
    /// The desk of this key, opened with default settings where it is new.
    async fn desk(&self, key: DeskKey, now: DateTime<Utc>) -> Result<DeskId>;

    /// The settings of a desk.
    async fn settings(&self, desk: DeskId) -> Result<DeskSettings>;

    /// Replaces the settings of a desk.
    async fn set_settings(&self, desk: DeskId, settings: &DeskSettings) -> Result<()>;

    /// The language in which a desk is told what all of it see: what it has chosen, else that of its home ([`Store::note_locale`]); a BCP 47
    /// tag, `None` where neither is known.
    async fn locale(&self, desk: DeskId) -> Result<Option<String>>;

    /// Notes the language of a desk's home, as Discord tells it: its guild's, or the person's. It counts for as long as none is chosen.
    async fn note_locale(&self, desk: DeskId, locale: Option<&str>) -> Result<()>;

    /// The source of this origin, made where it is new.
    async fn source(&self, origin: &Origin, now: DateTime<Utc>) -> Result<SourceId>;

    /// Lets a desk see what a source holds, now and later. A desk follows its own hand-ins without this. A feed that was given up is tried
    /// again.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] where there is no such desk or source; the hand-ins of another desk are as if they were not.
    async fn follow(&self, desk: DeskId, source: SourceId, now: DateTime<Utc>) -> Result<()>;

    /// Ends that.
    async fn unfollow(&self, desk: DeskId, source: SourceId) -> Result<()>;

    /// Holds a card with its article, in one transaction.
    ///
    /// Idempotent by content: the same text from the same source is held once, be it the current version or an older one. A text from
    /// an address (`url`) that this source already holds becomes the article's new version; the old one is kept, but no longer found.
    ///
    /// What was answered is held for good: it survives a killed process and a power cut.
    ///
    /// # Errors
    /// [`StoreError::Unfounded`] where the card does not bear [`Card::verify`], [`StoreError::Unknown`] where there is no such source;
    /// nothing is held then.
    async fn put(&self, source: SourceId, article: &Article, card: &Card, now: DateTime<Utc>) -> Result<Put>;

    /// Keeps the bytes of the page that an article was read from, beside the version of it that the source holds; what is kept stays.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] where the source holds no article of this text.
    async fn keep_page(&self, source: SourceId, article: &Article, page: &Page) -> Result<()>;

    /// The page that the current version of a card was read from; `None` where the desk sees no such card, or none is kept.
    async fn page(&self, desk: DeskId, card: CardId) -> Result<Option<Page>>;

    /// Whether a source holds an article of this very text, be it an older version: what [`Store::put`] would answer `Unchanged` to.
    async fn holds(&self, source: SourceId, text: &str) -> Result<bool>;

    /// The cards a desk sees that match what is wanted, the newest relevant first: how many there are, and those of the places in `page`.
    ///
    /// A topic finds the cards that are about it; where the desk has none, those that mention it, the newest first. Cards about it come by
    /// their relevance, halved for every week of age since publication (since it came, where that is not known). Their order does not
    /// change as time goes by. Where no topic is wanted, the newest come first. Of very many cards that match, those held last are
    /// ranked (500 at least); the others are not found.
    async fn find(&self, desk: DeskId, wanted: &Wanted, page: Range<usize>) -> Result<Found>;

    /// The cards a desk sees that fulfil every condition: how many there are, and those of the places in `page`.
    ///
    /// Those about the words come before those that mention them, by relevance halved for every week of age as with [`Store::find`]; the
    /// newest first where they are as relevant, or where no words are sought. Of very many cards that match, those held last are looked at
    /// (500 at least); the others are not found.
    async fn search(&self, desk: DeskId, conditions: &[Condition], page: Range<usize>) -> Result<Found>;

    /// One card, or `None` where the desk sees no card of this id.
    async fn card(&self, desk: DeskId, card: CardId) -> Result<Option<Held>>;

    /// Topics of the cards a desk sees, whose words begin like the words typed; most cards first, at most `limit`.
    async fn topics(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>>;

    /// The topics of a desk nearest to words that found nothing: those that share words with it or are spelled alike, the commonest first
    /// among equals, at most `limit`. Fewer than `limit` only where the desk has fewer.
    async fn nearest_topics(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>>;

    /// People with a quote that is shown with their name, whose names have words that begin like the words typed, in any spelling;
    /// most quotes first, at most `limit`.
    async fn speakers(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>>;

    /// Outlets of the cards a desk sees, whose names have words that begin like the words typed, in any spelling; most cards first, at
    /// most `limit`.
    async fn outlets(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>>;

    /// When this person, by Discord's user id, last asked at this desk what happened about a topic, in any spelling; `None` where that was
    /// more than [`ASKED_KEPT`] before `now`, or never.
    async fn last_asked(&self, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>>;

    /// Keeps that they ask about it now, and forgets what anybody asked more than [`ASKED_KEPT`] ago.
    async fn note_asked(&self, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<()>;
}

/// How long it is kept who asked about what.
pub const ASKED_KEPT: TimeDelta = TimeDelta::days(30);

/// Whose desk it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeskKey {
    /// A Discord guild's, by its id.
    Guild(u64),
    /// One person's, in direct messages, by the user's id.
    Person(u64),
}

/// A desk in this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeskId(pub i64);

/// A source in this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub i64);

/// A card in this store. Ids grow with time and are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CardId(pub i64);

/// Where articles come from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// What people of this desk hand in; seen by this desk alone.
    HandIns(DeskId),
    /// The feed at this address, shared by every desk that follows it.
    Feed(String),
    /// The samples that come with the program.
    Samples,
}

/// What a desk has chosen for itself; `None` is what it has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskSettings {
    /// IANA time zone name.
    pub zone: Option<String>,
    /// The Discord role whose members may edit, besides those who manage the guild.
    pub editor_role: Option<u64>,
    /// BCP 47 tag for dates, numbers and the fixed words of what all of the desk see.
    pub locale: Option<String>,
    /// What is meant where a topic is asked for and none is given; suggested first.
    pub topics: Vec<String>,
    /// For how many days articles are kept, 0 for ever.
    pub keep_days: Option<u32>,
}

/// A web page as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The name of its encoding, where its server said it.
    pub charset: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
}

/// What became of an article that was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is held under a new id.
    New(CardId),
    /// This very text was held already.
    Unchanged(CardId),
    /// It is a new version of an article that was held; the id stays.
    Updated(CardId),
}

impl Put {
    /// The card's id, whatever became of it.
    pub const fn id(self) -> CardId {
        match self {
            Self::New(id) | Self::Unchanged(id) | Self::Updated(id) => id,
        }
    }
}

/// Which cards are wanted. Empty means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words of the topic, in any case, accents and spelling.
    pub topic: Option<String>,
    /// Words of the name of somebody who is quoted with a name that is shown, in any spelling. Where no name has them as whole words,
    /// names with words that begin like them count.
    pub speaker: Option<String>,
    /// Words of the outlet's name; as with a speaker's.
    pub outlet: Option<String>,
    /// The day, in UTC, from which on the news is: its publication, or its coming where that is not known or lies ahead.
    pub since: Option<NaiveDate>,
}

/// What must be so of a card that is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The word stands in the article, or the words one behind the other; case, accents, plurals and the adjective of a nation do not
    /// count.
    Holds(String),
    /// They stand nowhere in it.
    Lacks(String),
    /// It quotes somebody with a name that is shown; as [`Wanted::speaker`].
    Quotes(String),
    /// The name of its outlet has these words; as [`Wanted::outlet`].
    From(String),
    /// It was published on this day of its own calendar, or later. An undated article is not known to be.
    Since(NaiveDate),
}

/// A card as it is held, with its article's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Its id.
    pub id: CardId,
    /// Where it came from.
    pub source: SourceId,
    /// When it came.
    pub held_at: DateTime<Utc>,
    /// The text that the card's spans point into.
    pub text: Arc<str>,
    /// The terms of its headline and of its summary ([`terms::of_headline_and_lead`]), by which stories are told apart.
    pub terms: Arc<[String; 2]>,
    /// The card, with the desk's corrections laid over it.
    pub card: Arc<Card>,
    /// The corrections that apply to it, in the order in which they were made.
    pub corrections: Vec<Correction>,
}

impl Held {
    /// Who corrected it last.
    pub fn corrected(&self) -> Option<Corrected> {
        self.corrections.last().map(Correction::mark)
    }

    /// Whether the desk shows it no more: nothing is left on its card but what says which article it is.
    pub fn is_retracted(&self) -> bool {
        self.corrections.iter().any(Correction::retracts)
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many cards match in all, counted no further than the store looks.
    pub total: usize,
    /// The cards of the page asked for.
    pub cards: Vec<Held>,
}

/// A name and how many there are of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The topic or the person's name, as shown.
    pub name: String,
    /// How many cards or quotes.
    pub count: usize,
}

/// Why the store could not do what was asked. Each is a sentence for the person who can act.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The data file was written by a newer version.
    #[error(
        "the data file {path} was written by a newer version of Briefbot (its schema is {found}, this version knows {known}): use that version, or another data file"
    )]
    Newer {
        /// The data file.
        path: String,
        /// Its schema version.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The file is not a data file of ours.
    #[error("{path} is not a Briefbot data file: name another with --data, or move it away")]
    NotOurs {
        /// The file.
        path: String,
    },
    /// The disk has no room left. What was held is held still.
    #[error("the disk that holds {path} is full: free some room and try again; what was held is held still")]
    DiskFull {
        /// The data file.
        path: String,
    },
    /// Somebody else holds the file.
    #[error("the data file {path} is in use by another process: stop that one, or name another file with --data")]
    InUse {
        /// The data file.
        path: String,
    },
    /// The file is ours, but parts of it are missing or were overwritten.
    #[error("the data file {path} is damaged: put a copy of it back, or move it away to start afresh")]
    Damaged {
        /// The data file.
        path: String,
    },
    /// A desk or source that there is not, or not for the desk that asks.
    #[error("there is no {what} {id}")]
    Unknown {
        /// What it would be.
        what: &'static str,
        /// Its number.
        id: i64,
    },
    /// A card that its article does not bear out.
    #[error("the card was refused: {0}")]
    Unfounded(#[from] Unfounded),
    /// Anything else that the engine reports.
    #[error("the data file {path} could not be used: {cause}")]
    Engine {
        /// The data file.
        path: String,
        /// What the engine says.
        cause: String,
    },
}

/// What a store answers.
pub type Result<T> = std::result::Result<T, StoreError>;
