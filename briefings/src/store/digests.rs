//! What a desk has ordered, the editions that came of it, and the messages that are to be posted.
//!
//! An edition walks `due → frozen → sent`: its row is made in the very transaction that moves the digest on to its next time, its messages
//! are frozen before the first request, and each message's row says whether a request may have left. So a killed process leaves nothing
//! that the next one could not go on with.

use super::{CardId, DeskId, Held, Result, SourceId};
use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// Keeps digests and what became of them. Each engine that holds cards keeps them too and passes the same contract suite.
///
/// A method that names a desk sees the digests of that desk alone; one of another desk is as if it were not.
#[async_trait]
pub trait Digests: Send + Sync {
    /// Keeps a new digest, due at `next`.
    ///
    /// # Errors
    /// [`super::StoreError::Unknown`] where there is no such desk.
    async fn add_digest(&self, desk: DeskId, order: &Order, next: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<DigestId>;

    /// The digests of a desk, in the order in which they were made.
    async fn digests(&self, desk: DeskId) -> Result<Vec<Digest>>;

    /// Replaces what a digest orders and when it is due next. It stays paused where it is.
    ///
    /// # Errors
    /// [`super::StoreError::Unknown`] where the desk has no such digest; so do the next three.
    async fn edit_digest(&self, desk: DeskId, digest: DigestId, order: &Order, next: Option<DateTime<Utc>>) -> Result<()>;

    /// Pauses a digest, stops it, or lets it run again, due at `next`. What is due while it does not run is not an edition missed.
    async fn set_standing(&self, desk: DeskId, digest: DigestId, standing: &Standing, next: Option<DateTime<Utc>>) -> Result<()>;

    /// Removes a digest; what was not posted yet is not posted any more.
    async fn delete_digest(&self, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<()>;

    /// Makes an edition that the schedule does not, due now. An edition asked for at the same moment is the same.
    async fn ask_edition(&self, desk: DeskId, digest: DigestId, now: DateTime<Utc>) -> Result<EditionId>;

    /// The digests that run and are due at `now`, those due longest first, at most `limit`.
    async fn due(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Digest>>;

    /// Every digest that runs.
    async fn running(&self) -> Result<Vec<Digest>>;

    /// Moves digests on: makes the rows of their editions and sets when they are due next, each digest all or nothing. A turn of a digest
    /// that is not due at the turn's `due` any more (it was edited meanwhile, or the turn taken already) is left out.
    async fn turn(&self, turns: &[Turn], now: DateTime<Utc>) -> Result<()>;

    /// When something is to be done next: a digest comes due, or an edition is to be worked on that is not open at `now` already.
    async fn next_moment(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>>;

    /// The editions to be worked on at `now`, those due longest first, at most `limit`: of digests that run, and those asked for.
    async fn open_editions(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Edition>>;

    /// The articles that are new for a digest at `now`: of its topics and sources, such as pass the desk's filters, come or changed since its last edition (since a day
    /// before it was made, where there was none), and not dealt with by an earlier one. Newest first, at most 500.
    ///
    /// # Errors
    /// [`super::StoreError::Unknown`] where there is no such digest.
    async fn news(&self, digest: &Digest, now: DateTime<Utc>) -> Result<News>;

    /// Freezes an edition that is due: its messages and what it dealt with, in one transaction. Without messages it ends here, as empty. Where
    /// the desk has corrected something since the news was gathered, nothing is done: it stays due, to be made anew.
    async fn freeze(&self, edition: EditionId, frozen: &Frozen, now: DateTime<Utc>) -> Result<()>;

    /// The messages of an edition, in their order.
    async fn messages(&self, edition: EditionId) -> Result<Vec<Posting>>;

    /// Notes that a request for a message is about to leave; the first time counts until [`Digests::not_there`]. Gives whether the edition is
    /// still to be worked on: where it is not (its digest was paused or deleted meanwhile), nothing is noted and nothing may leave.
    async fn trying(&self, edition: EditionId, part: u32, now: DateTime<Utc>) -> Result<bool>;

    /// Notes that a message that may have been posted was looked for and is not there: the next request is the first again. An edition of which
    /// nothing is posted and that shows what was corrected meanwhile is due again, to be made anew.
    async fn not_there(&self, edition: EditionId, part: u32) -> Result<()>;

    /// Notes that a message was posted, as `message` in `channel`.
    async fn posted(&self, edition: EditionId, part: u32, message: u64, channel: u64) -> Result<()>;

    /// Notes that a posted message was passed on to the servers that follow an announcement channel.
    async fn published(&self, edition: EditionId, part: u32) -> Result<()>;

    /// Puts an edition off until `at`, because of `why`.
    async fn put_off(&self, edition: EditionId, at: DateTime<Utc>, why: &str) -> Result<()>;

    /// Ends an edition. What one that is missed or stopped dealt with is new again, where nothing of it was posted.
    async fn end(&self, edition: EditionId, end: &End, now: DateTime<Utc>) -> Result<()>;

    /// The editions that are to be marked as corrected at `now`, at most `limit`: those that showed what their desk has corrected since they were
    /// made, once they have ended.
    async fn amendments(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Amendment>>;

    /// Notes that an edition is marked as it is to be, or cannot be any more; a story that was corrected once more meanwhile is still to be.
    async fn amended(&self, amendment: &Amendment) -> Result<()>;

    /// Puts an amendment off until `at`.
    async fn put_off_amendment(&self, amendment: &Amendment, at: DateTime<Utc>) -> Result<()>;

    /// The last editions of a digest, the newest first, at most `limit`.
    async fn log(&self, desk: DeskId, digest: DigestId, limit: usize) -> Result<Vec<Edition>>;
}

/// A digest in this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DigestId(pub i64);

/// An edition in this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EditionId(pub i64);

/// What an editor orders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Discord's channel in which it appears.
    pub channel: u64,
    /// What sort of channel that is.
    pub place: Place,
    /// Only articles about one of these; all, where there is none.
    pub topics: Vec<String>,
    /// Only articles of these sources; all that the desk sees, where there is none.
    pub sources: Vec<SourceId>,
    /// IANA name of the time zone.
    pub zone: String,
    /// Days and time, as [`crate::digest::Plan`] writes them.
    pub plan: String,
    /// Hours without editions, as [`crate::digest::Quiet`] writes them.
    pub quiet: Option<String>,
    /// How many stories an edition holds at most.
    pub items: u32,
    /// Whether an edition appears that says that there is nothing new.
    pub say_empty: bool,
    /// Discord's role that is mentioned.
    pub role: Option<u64>,
    /// For how many minutes a late edition is still posted.
    pub grace_minutes: u32,
    /// Discord's id of who set it, and is told when something is wrong.
    pub editor: u64,
}

/// What sort of channel a digest appears in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// A channel for messages.
    #[default]
    Text,
    /// A channel that other servers can follow.
    Announcement,
    /// A thread, or a post of a forum.
    Thread,
    /// A forum: each edition is a post of its own.
    Forum,
}

/// A digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Its id.
    pub id: DigestId,
    /// Whose it is.
    pub desk: DeskId,
    /// What is ordered.
    pub order: Order,
    /// Whether it runs.
    pub standing: Standing,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it is due next; `None` where it never is.
    pub next: Option<DateTime<Utc>>,
}

/// Whether a digest runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Active,
    /// An editor paused it.
    Paused,
    /// Discord refused its messages, and said why.
    Stopped(String),
}

/// A digest's step to its next time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Which digest.
    pub digest: DigestId,
    /// When it was due, as it was read.
    pub due: DateTime<Utc>,
    /// The times that passed without an edition, too long ago to be made up for.
    pub missed: Vec<DateTime<Utc>>,
    /// The time whose edition is to be posted.
    pub edition: Option<DateTime<Utc>>,
    /// When it is due next.
    pub next: Option<DateTime<Utc>>,
}

/// One issue of a digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// Of which digest.
    pub digest: Digest,
    /// When it was due.
    pub due: DateTime<Utc>,
    /// Whether an editor asked for it, beside the schedule.
    pub asked: bool,
    /// How far it has come.
    pub state: State,
    /// Discord's channel in which it appears: that of its digest until it is frozen, then fixed.
    pub channel: u64,
    /// What sort of channel that is.
    pub place: Place,
    /// When its row was made.
    pub begun: DateTime<Utc>,
    /// When it was posted or given up.
    pub ended: Option<DateTime<Utc>>,
    /// How many stories it holds.
    pub shown: u32,
    /// Why it was put off or given up.
    pub why: Option<String>,
    /// How many requests in a row have failed.
    pub tries: u32,
}

/// How far an edition has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// To be made.
    Due,
    /// Made; its messages are to be posted.
    Frozen,
    /// All of it is posted.
    Sent,
    /// Nothing was new, and that is not said.
    Empty,
    /// Its time passed while the program did not run, or Discord could not be reached.
    Missed,
    /// Discord refused it, or the digest was deleted.
    Stopped,
    /// Whether it was posted cannot be known.
    Unsure,
}

/// How an edition ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// All of it is posted.
    Sent,
    /// Discord could not be reached until its time was over, for this reason.
    Missed(String),
    /// Discord refused it: so the digest is stopped with it.
    Stopped(String),
    /// Whether it was posted cannot be known, for this reason.
    Unsure(String),
}

/// What is new for a digest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// The articles, newest first.
    pub fresh: Vec<Fresh>,
    /// The stories that its editions of the last days led with: what tells of one of them is no news.
    pub told: Vec<Held>,
    /// In which state the desk's corrections were.
    pub corrections: i64,
}

/// An article that is new for a digest, or has a new version.
#[derive(Clone, Debug, PartialEq)]
pub struct Fresh {
    /// The article.
    pub held: Held,
    /// Which version of it.
    pub version: i64,
    /// The version that an earlier edition showed.
    pub shown_before: Option<Held>,
    /// Whether an earlier edition dealt with an earlier version, shown or not.
    pub seen_before: bool,
}

/// An edition as it will be posted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frozen {
    /// Every article that it dealt with.
    pub dealt_with: Vec<DealtWith>,
    /// The messages, as JSON, in their order.
    pub messages: Vec<String>,
    /// How many stories they hold.
    pub shown: u32,
    /// Discord's channel for which they are made.
    pub channel: u64,
    /// What sort of channel that is.
    pub place: Place,
    /// [`News::corrections`] of what it was made of.
    pub corrections: i64,
}

/// An article that an edition dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DealtWith {
    /// Which.
    pub card: CardId,
    /// Which version.
    pub version: i64,
    /// The article that leads the story to which it belongs, where the edition shows it.
    pub story: Option<CardId>,
}

/// What of a posted edition is to be marked as corrected.
#[derive(Clone, Debug, PartialEq)]
pub struct Amendment {
    /// The edition.
    pub edition: EditionId,
    /// Whose it is.
    pub desk: DeskId,
    /// The articles leading the stories that are to be marked, or are not any more, each with which change of its corrections that is.
    pub stories: Vec<(CardId, i64)>,
    /// All articles leading stories of the edition on which there are corrections now: in the version that was shown, with these.
    pub corrected: Vec<Held>,
    /// How many requests in a row have failed.
    pub tries: u32,
}

/// A message in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Its place in the edition, from 0.
    pub part: u32,
    /// The message, as JSON.
    pub body: String,
    /// When a request for it may first have left.
    pub tried: Option<DateTime<Utc>>,
    /// Where it was posted: Discord's message and channel.
    pub posted: Option<(u64, u64)>,
    /// Whether it was passed on to the servers that follow the channel.
    pub published: bool,
}
