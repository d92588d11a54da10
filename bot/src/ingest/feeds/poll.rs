//! One feed polled: fetched where it has changed, its entries taken in, and then what became of it recorded.

use super::{Trouble, entries, pace};
use crate::{
    bot::Bot,
    ingest::fetch::{Checked, Document, Validators},
    words::Words,
};
use briefings::{
    article::feed,
    store::{self, Feed, Outcome, Polled, SourceId},
};
use std::sync::Arc;

/// A feed that was fetched and read, and not taken in yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched {
    /// The feed.
    pub feed: Arc<feed::Feed>,
    /// Where it was found: by its last address.
    pub url: String,
    /// Where it has moved for good, where its server says so.
    pub moved_to: Option<String>,
    validators: Validators,
}

/// Polls a feed that is due, unless somebody else has done so meanwhile.
///
/// # Errors
/// What the store reports; the feed stays due then, and what was taken in is held.
pub async fn poll(bot: &Arc<Bot>, source: SourceId) -> store::Result<()> {
    let Some(feed) = bot.store.feed(source).await? else { return Ok(()) };
    let alone = bot.fetcher.alone_at(feed.at()).await;
    // Whoever was at this host before may have polled this very feed.
    let Some(feed) = bot.store.feed(source).await?.filter(|feed| feed.next.is_some_and(|next| next <= bot.clock.now())) else {
        return Ok(());
    };
    let known = Validators { etag: feed.etag.clone(), last_modified: feed.last_modified.clone() };
    let fetched = fetch_if_changed(bot, feed.at(), &known).await;
    drop(alone);
    bot.metrics.polled(match &fetched {
        Ok((Some(_), _)) => "read",
        Ok((None, _)) => "unchanged",
        Err(_) => "failed",
    });
    match fetched {
        Ok((Some(fetched), _)) => take_fetched(bot, source, fetched).await,
        Ok((None, moved_to)) => {
            let now = bot.clock.now();
            let next = Some(pace::after_reading(source, feed.ttl, now));
            bot.store.polled(source, &Polled { outcome: Outcome::Unchanged, moved_to, next }, now).await
        }
        Err(trouble) => failed(bot, &feed, &trouble).await,
    }
}

/// Fetches and reads what stands at an address.
///
/// # Errors
/// Why it is not read.
pub async fn fetch(bot: &Arc<Bot>, address: &str) -> Result<Fetched, Trouble> {
    let (fetched, _) = fetch_if_changed(bot, address, &Validators::default()).await?;
    fetched.ok_or(Trouble::Unreadable(feed::Unreadable::NoFeed))
}

/// Records that a feed was looked at, so that nobody polls it before its entries are taken in; a poll cut short there finds them all.
///
/// # Errors
/// What the store reports.
pub async fn note(bot: &Bot, source: SourceId, fetched: &Fetched) -> store::Result<()> {
    read(bot, source, fetched, Validators::default()).await
}

async fn read(bot: &Bot, source: SourceId, fetched: &Fetched, validators: Validators) -> store::Result<()> {
    let (now, ttl) = (bot.clock.now(), fetched.feed.ttl);
    let Validators { etag, last_modified } = validators;
    let outcome = Outcome::Read { title: fetched.feed.title.clone(), ttl, etag, last_modified };
    let next = Some(pace::after_reading(source, ttl, now));
    bot.store.polled(source, &Polled { outcome, moved_to: fetched.moved_to.clone(), next }, now).await
}

/// Takes in what is new or changed in a feed, and records that it was read; what is left for another time is found by the next poll.
///
/// # Errors
/// What the store reports; it is not recorded as read then, so that the rest is taken in another time.
pub async fn take_fetched(bot: &Arc<Bot>, source: SourceId, fetched: Fetched) -> store::Result<()> {
    let all = entries::take(bot, source, &fetched.feed, &fetched.url).await?;
    let validators = if all { fetched.validators.clone() } else { Validators::default() };
    read(bot, source, &fetched, validators).await
}

/// The feed where it has changed, and where it has moved for good.
async fn fetch_if_changed(bot: &Arc<Bot>, address: &str, known: &Validators) -> Result<(Option<Fetched>, Option<String>), Trouble> {
    // Many servers do not know of what type their feeds are.
    let Checked { document, moved_to } = bot.fetcher.fetch_if_changed(address, &[], known).await?;
    let Some(Document { url, charset, bytes, validators, .. }) = document else { return Ok((None, moved_to)) };
    let found_at = url.clone();
    let reading = tokio::task::spawn_blocking(move || feed::read(&bytes, charset.as_deref(), &found_at));
    let feed = reading.await.map_err(|_| Trouble::Early)??;
    Ok((Some(Fetched { feed: Arc::new(feed), url, moved_to: moved_to.clone(), validators }), moved_to))
}

async fn failed(bot: &Bot, feed: &Feed, trouble: &Trouble) -> store::Result<()> {
    let now = bot.clock.now();
    let next = pace::after_failure(feed, trouble, bot.fetcher.answered_at(), now);
    let outcome = Outcome::Failed { why: trouble.in_words(&Words::to_keep()) };
    bot.store.polled(feed.source, &Polled { outcome, moved_to: None, next }, now).await
}
