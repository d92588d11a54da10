//! The entries of a feed that was read: those that are new or changed are taken in, one transaction each, the oldest first. One that cannot
//! be read or held is passed over, and keeps none of the others waiting.

use super::pages::{Asked, Pages};
use crate::{
    bot::Bot,
    ingest::{
        document,
        fetch::{Document, Fetcher},
    },
};
use briefings::{
    article::{
        Article,
        feed::{Entry, Feed, is_whole},
    },
    store::{EntryKeys, Result, SourceId, StoreError},
};
use std::sync::Arc;
use tracing::{debug, error};

/// An entry, and the article as the entry itself gives it.
struct Given {
    entry: Entry,
    article: Article,
    keys: EntryKeys,
}

/// Takes in what is not held as it is; the feed was found at `address`. Whether that is all, and nothing is left for another time.
pub async fn take(bot: &Arc<Bot>, source: SourceId, feed: &Arc<Feed>, address: &str) -> Result<bool> {
    let given = given(source, feed).await;
    let keys: Vec<_> = given.iter().map(|given| given.keys.clone()).collect();
    let held = bot.store.held_entries(source, &keys).await?;
    bot.desks.note_listed(source, &keys, bot.clock.now()).await?;
    let wanted: Vec<_> = given.into_iter().zip(held).filter(|(_, held)| !held).map(|(given, _)| given).collect();
    let mut pages = Pages::new(bot, wanted.iter().filter(|given| given.page(address).is_some()).count());
    let mut all = true;
    for given in wanted.into_iter().rev() {
        let page = match given.page(address) {
            Some(link) => pages.ask(link).await,
            None => Asked::Refused,
        };
        match page {
            Asked::Given(page) => take_one(bot, source, feed, given, Some(page)).await?,
            Asked::Refused => take_one(bot, source, feed, given, None).await?,
            Asked::Later => all = false,
        }
    }
    Ok(all)
}

async fn given(source: SourceId, feed: &Arc<Feed>) -> Vec<Given> {
    let mut all = Vec::with_capacity(feed.entries.len());
    for at in 0..feed.entries.len() {
        let reading = Arc::clone(feed);
        if let Some(given) = elsewhere(move || Given::of(&reading.entries[at], &reading)).await {
            all.extend(given);
        } else {
            error!(source = source.0, entry = at, "an entry of a feed cannot be read, and is left out");
        }
    }
    all
}

impl Given {
    fn of(entry: &Entry, feed: &Feed) -> Option<Self> {
        let article = entry.article(feed)?;
        Some(Self { keys: EntryKeys::of(entry, &article), entry: entry.clone(), article })
    }

    /// Where the whole article stands, where the entry itself does not give it.
    fn page(&self, address: &str) -> Option<&str> {
        self.entry.link.as_deref().filter(|link| !is_whole(&self.article) && Fetcher::may_lead(address, link))
    }
}

async fn take_one(bot: &Arc<Bot>, source: SourceId, feed: &Arc<Feed>, given: Given, page: Option<Document>) -> Result<()> {
    let Given { entry, article, keys } = given;
    let (reader, feed) = (Arc::clone(bot), Arc::clone(feed));
    let reading = elsewhere(move || {
        let article = match page {
            Some(page) => whole(&page, &entry, article, &feed),
            None => article,
        };
        let id = entry.guid.or(entry.link).or(entry.title).unwrap_or_default();
        let card = reader.reader.read(&id, &article);
        (article, card)
    });
    let Some((article, card)) = reading.await else { return pass_over(bot, source, &keys).await };
    match bot.store.put_entry(source, &keys, &article, &card, bot.clock.now()).await {
        Err(StoreError::Unfounded(_)) => pass_over(bot, source, &keys).await,
        put => put.map(drop),
    }
}

/// Says to the operator which entry it is, without a word of its news.
async fn pass_over(bot: &Bot, source: SourceId, keys: &EntryKeys) -> Result<()> {
    error!(source = source.0, "an entry of a feed cannot be read, and is passed over until it changes");
    debug!(source = source.0, guid = ?keys.guid, link = ?keys.link, "the entry that is passed over");
    bot.store.pass_over_entry(source, keys, bot.clock.now()).await
}

/// The article of an entry from its page, where there is more than the entry gives.
fn whole(page: &Document, entry: &Entry, given: Article, feed: &Feed) -> Article {
    match document::read(&page.kind, page.charset.as_deref(), &page.bytes, Some(&page.url)) {
        Ok(page) if page.running_words() > given.running_words() => entry.complete(page, feed),
        _ => given,
    }
}

/// Does what takes long where nobody waits for the thread; `None` where it panicked.
async fn elsewhere<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    match tokio::task::spawn_blocking(work).await {
        // The program ends, and whoever waits ends with it.
        Err(cause) if cause.is_cancelled() => std::future::pending().await,
        done => done.ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::elsewhere;

    #[tokio::test]
    async fn work_that_panics_is_told_to_who_waits() {
        assert_eq!(elsewhere(|| -> i32 { panic!("a mistake of ours") }).await, None);
        assert_eq!(elsewhere(|| 7).await, Some(7));
    }
}
