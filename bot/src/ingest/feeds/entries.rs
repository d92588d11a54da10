//! The entries of a feed that was read: those that are new or changed are taken in, one transaction each, the oldest first.

use crate::{
    bot::Bot,
    ingest::{document, fetch::Fetcher},
};
use briefings::{
    article::{
        Article,
        feed::{Entry, Feed, is_whole},
    },
    store::{EntryKeys, Result, SourceId},
};
use std::sync::Arc;
use tracing::debug;

/// An entry, and the article as the entry itself gives it.
struct Given {
    entry: Entry,
    article: Article,
    keys: EntryKeys,
}

/// Takes in what is not held as it is; the feed was found at `address`.
pub async fn take(bot: &Arc<Bot>, source: SourceId, feed: Feed, address: &str) -> Result<()> {
    let feed = Arc::new(feed);
    let reading = Arc::clone(&feed);
    let given = elsewhere(move || given(&reading)).await;
    let keys: Vec<_> = given.iter().map(|given| given.keys.clone()).collect();
    let held = bot.store.held_entries(source, &keys).await?;
    let wanted = given.into_iter().zip(held).filter(|(_, held)| !held).map(|(given, _)| given);
    for Given { entry, article, keys } in wanted.rev() {
        let article = whole(bot, &feed, &entry, article, address).await;
        let reader = Arc::clone(bot);
        let id = entry.guid.or(entry.link).or(entry.title).unwrap_or_default();
        let (article, card) = elsewhere(move || {
            let card = reader.reader.read(&id, &article);
            (article, card)
        })
        .await;
        bot.store.put_entry(source, &keys, &article, &card, bot.clock.now()).await?;
    }
    Ok(())
}

fn given(feed: &Feed) -> Vec<Given> {
    let articles = feed.entries.iter().filter_map(|entry| Some((entry, entry.article(feed)?)));
    articles.map(|(entry, article)| Given { keys: EntryKeys::of(entry, &article), entry: entry.clone(), article }).collect()
}

/// The article of an entry: as the entry gives it where that is the whole, else from its page, where there is more.
async fn whole(bot: &Arc<Bot>, feed: &Arc<Feed>, entry: &Entry, given: Article, address: &str) -> Article {
    let Some(link) = entry.link.clone().filter(|link| !is_whole(&given) && Fetcher::may_lead(address, link)) else { return given };
    let alone = bot.fetcher.alone_at(&link).await;
    let fetched = bot.fetcher.fetch(&link, &document::TYPES).await;
    drop(alone);
    let document = match fetched {
        Ok(document) => document,
        Err(cause) => {
            debug!(%link, %cause, "an entry's page is not read");
            return given;
        }
    };
    let (feed, entry) = (Arc::clone(feed), entry.clone());
    elsewhere(move || {
        let page = document::read(&document.kind, document.charset.as_deref(), &document.bytes, Some(&document.url));
        match page {
            Ok(page) if words_of(&page) > words_of(&given) => entry.complete(page, &feed),
            _ => given,
        }
    })
    .await
}

/// How many words of running text it has.
fn words_of(article: &Article) -> usize {
    let body = article.blocks.iter().filter(|block| block.kind.is_body());
    body.map(|block| block.span.of(&article.text).split_whitespace().count()).sum()
}

/// Does what takes long where nobody waits for the thread.
///
/// # Panics
/// Where the work does: who polls records that.
async fn elsewhere<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.expect("reading ends")
}
