//! Feeds as the store holds them: when each is polled next and how it fares, which of its entries are held, and what a desk wants of it.

use super::{DeskId, Put, Result, SourceId};
use crate::{
    article::{Article, BlockKind, feed::Entry},
    card::Card,
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

/// Holds feeds. A feed is known from when its [`super::Origin`] is made a source, and is polled while a desk follows it.
#[async_trait]
pub trait Feeds: Send + Sync {
    /// The feed of a source; `None` for a source that is no feed.
    async fn feed(&self, source: SourceId) -> Result<Option<Feed>>;

    /// The feed that is followed by this address. One that only says that it has moved there is another: anybody can say so.
    async fn feed_at(&self, address: &str) -> Result<Option<Feed>>;

    /// The feeds that a desk follows, by name.
    async fn followed(&self, desk: DeskId) -> Result<Vec<Followed>>;

    /// Lets a desk see only what passes the filter of a source that it follows, now and later. Topics and speakers are still suggested
    /// from all that the source holds.
    ///
    /// # Errors
    /// [`super::StoreError::Unknown`] where the desk does not follow the source.
    async fn set_filter(&self, desk: DeskId, source: SourceId, filter: &Filter) -> Result<()>;

    /// The followed feeds that are due, those due longest first, at most `limit`.
    async fn due_feeds(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Feed>>;

    /// When the next of the followed feeds is due that is not due now; `None` where none ever is.
    async fn next_due(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>>;

    /// Records what became of a poll.
    async fn polled(&self, source: SourceId, polled: &Polled, now: DateTime<Utc>) -> Result<()>;

    /// Of each entry, in their order, whether it is held as it is.
    async fn held_entries(&self, source: SourceId, entries: &[EntryKeys]) -> Result<Vec<bool>>;

    /// Holds the card of a feed's entry with its article, as [`super::Store::put`] does, and that this entry is that article, in one
    /// transaction. An entry that is known by its id, its link or, as [`EntryKeys`] says, its text becomes the new version of its article.
    async fn put_entry(&self, source: SourceId, entry: &EntryKeys, article: &Article, card: &Card, now: DateTime<Utc>) -> Result<Put>;

    /// Notes that an entry cannot be read or held: it counts as held until the feed says something else of it.
    async fn pass_over_entry(&self, source: SourceId, entry: &EntryKeys, now: DateTime<Utc>) -> Result<()>;
}

/// A feed and how it fares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Its source.
    pub source: SourceId,
    /// The address by which it is followed.
    pub address: String,
    /// The address that it has moved to for good.
    pub moved_to: Option<String>,
    /// What it calls itself.
    pub title: Option<String>,
    /// How long it asks to be left alone after it was read, in minutes.
    pub ttl: Option<u32>,
    /// The header `ETag` of the answer that was read last.
    pub etag: Option<String>,
    /// The header `Last-Modified` of that answer.
    pub last_modified: Option<String>,
    /// When it was last read, or was as it had been.
    pub read_at: Option<DateTime<Utc>>,
    /// When it is polled next; `None` where it is given up.
    pub next: Option<DateTime<Utc>>,
    /// Since when, how often and why it fails, where it does.
    pub failing: Option<Failing>,
}

impl Feed {
    /// The address to fetch.
    pub fn at(&self) -> &str {
        self.moved_to.as_deref().unwrap_or(&self.address)
    }

    /// What people call it: its title, else its address.
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.address)
    }
}

/// A feed that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failing {
    /// Since when.
    pub since: DateTime<Utc>,
    /// How many polls in a row.
    pub times: u32,
    /// The last reason, as a sentence.
    pub why: String,
}

/// What became of a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polled {
    /// How it went.
    pub outcome: Outcome,
    /// The address that the feed has moved to for good, where it said so.
    pub moved_to: Option<String>,
    /// When to poll it next; `None` gives it up until somebody follows it again.
    pub next: Option<DateTime<Utc>>,
}

/// How a poll went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The feed was read, and its entries are held.
    Read {
        /// What it calls itself.
        title: Option<String>,
        /// How long it asks to be left alone, in minutes.
        ttl: Option<u32>,
        /// The header `ETag`.
        etag: Option<String>,
        /// The header `Last-Modified`.
        last_modified: Option<String>,
    },
    /// It is as it was.
    Unchanged,
    /// It could not be read.
    Failed {
        /// Why, as a sentence.
        why: String,
    },
}

/// A feed that a desk follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The feed.
    pub feed: Feed,
    /// What the desk wants of it.
    pub filter: Filter,
}

/// What a desk wants of a feed. Words count in any case, accents and spelling, several together where all of them stand in the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only articles in which one of these stands; all articles where there is none.
    pub must: Vec<String>,
    /// No article in which one of these stands.
    pub must_not: Vec<String>,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.must.is_empty() && self.must_not.is_empty()
    }
}

/// By what an entry of a feed is known again: its id, else its link. Its text says it where the entry, or what it is compared with, has
/// neither; where both have one, and it is another, only the whole of a long text does, for a column has the same teaser every day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryKeys {
    /// Its id in the feed.
    pub guid: Option<String>,
    /// Where it stands on the web.
    pub link: Option<String>,
    /// Of what the feed says of it, but for the date.
    pub content: [u8; 32],
    /// Whether that is so long that no other entry says the same.
    pub is_long: bool,
    /// Of its text without the headline, where that is long enough to be told from others without an id or a link.
    pub body: Option<[u8; 32]>,
}

/// A text of fewer bytes may be that of another entry, too.
const LEAST_BODY: usize = 300;
/// The same where the entries' ids or links differ: more than any teaser or what stands before a paywall.
const LEAST_LONG: usize = 1_000;

impl EntryKeys {
    /// Of an entry, and of the article as the entry itself gives it.
    pub fn of(entry: &Entry, article: &Article) -> Self {
        let lines = article.blocks.iter().filter(|block| block.kind != BlockKind::Headline).map(|block| block.span.of(&article.text));
        let body = lines.collect::<Vec<_>>().join("\n");
        Self {
            guid: entry.guid.clone(),
            link: entry.link.clone().filter(|_| !entry.link_is_shared),
            content: Sha256::digest(&article.text).into(),
            is_long: article.text.len() >= LEAST_LONG,
            body: (body.len() >= LEAST_BODY).then(|| Sha256::digest(&body).into()),
        }
    }
}
