//! The feeds that a team follows: followed, ended, listed, tried, and carried from and to other readers.

pub mod import;
pub mod meant;
pub mod opml;

use super::{
    feeds::{self, Fetched, Trouble},
    fetch::FetchError,
    hand_in::AttachedFile,
};
use crate::bot::Bot;
use briefings::{
    article::feed::Unreadable,
    store::{DeskKey, Filter, Followed, Origin, StoreError},
};
use chrono::TimeDelta;
use meant::Called;
use reqwest::Url;
use std::sync::Arc;
use thiserror::Error;

/// How long somebody who follows a feed waits for its entries; those that are not taken in then come with its next poll.
const PATIENCE: TimeDelta = TimeDelta::minutes(1);
/// How many headlines show what a feed holds.
const SHOWN: usize = 3;

/// What an editor wants of the team's feeds.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// The feed at this address followed, or the one that the page there names; of it only what passes.
    Follow {
        /// The address as it was typed.
        address: String,
        /// What passes.
        filter: Filter,
    },
    /// The feed of this name or address not followed any more.
    Unfollow(String),
    /// What is followed, and how it fares.
    List,
    /// What stands at an address, without following it.
    Test(String),
    /// The feeds of an OPML file followed.
    Import(AttachedFile),
    /// What is followed as an OPML file.
    Export,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// A feed is followed.
    Followed(Tried, Filter),
    /// A feed is not followed any more.
    Unfollowed(String),
    /// What is followed.
    List(Vec<Followed>),
    /// What stands there.
    Tested(Tried),
    /// Feeds of a file are followed.
    Imported(import::Imported),
    /// What is followed, as a file, and how many that are.
    Exported(String, usize),
}

/// A feed that was looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tried {
    /// What it calls itself, else its address.
    pub name: String,
    /// Its address.
    pub address: String,
    /// How many entries it holds; `None` where it was not asked.
    pub entries: Option<usize>,
    /// The headlines of its first entries.
    pub headlines: Vec<String>,
}

/// Why it cannot be done.
#[derive(Debug, Error)]
pub enum Refused {
    /// The feed is not read.
    #[error(transparent)]
    Feed(#[from] Trouble),
    /// The file was not fetched.
    #[error(transparent)]
    File(#[from] FetchError),
    /// The file holds no feeds.
    #[error("there is no feed in the file")]
    NoFeeds(String),
    /// Nothing of this name is followed.
    #[error("nothing of this name is followed")]
    NotFollowed(String),
    /// Several feeds may be meant: their names and addresses.
    #[error("several feeds may be meant")]
    Several(String, Vec<(String, String)>),
    /// More feeds than one team follows.
    #[error("more than {0} feeds")]
    TooMany(usize),
    /// What the store reports.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Does what an editor of the desk of `key` wants.
///
/// # Errors
/// Why it cannot be done.
pub async fn manage(bot: &Arc<Bot>, key: DeskKey, wish: Wish) -> Result<Told, Refused> {
    match wish {
        Wish::Follow { address, filter } => follow(bot, key, &address, filter).await,
        Wish::Unfollow(typed) => unfollow(bot, key, typed).await,
        Wish::List => Ok(Told::List(bot.store.followed(bot.desk(key).await?).await?)),
        Wish::Test(address) => Ok(Told::Tested(found(bot, &address).await.map(|(address, fetched)| tried(address, &fetched))?)),
        Wish::Import(file) => {
            let fetched = bot.fetcher.fetch(&file.url, &[]).await?;
            let addresses = opml::read(&String::from_utf8_lossy(&fetched.bytes));
            if addresses.is_empty() {
                return Err(Refused::NoFeeds(file.name));
            }
            Ok(Told::Imported(import::follow(bot, key, &addresses, || {}).await?))
        }
        Wish::Export => {
            let followed = bot.store.followed(bot.desk(key).await?).await?;
            Ok(Told::Exported(opml::write(&followed), followed.len()))
        }
    }
}

async fn follow(bot: &Arc<Bot>, key: DeskKey, typed: &str, filter: Filter) -> Result<Told, Refused> {
    let desk = bot.desk(key).await?;
    let followed = bot.store.followed(desk).await?;
    let known = bot.store.feed_at(&tidy(typed)).await?.filter(|feed| feed.read_at.is_some() && feed.failing.is_none());
    let new = known.as_ref().is_none_or(|known| !followed.iter().any(|followed| followed.feed.source == known.source));
    if new && followed.len() >= bot.rules.sources {
        return Err(Refused::TooMany(bot.rules.sources));
    }
    if let Some(known) = known {
        // A feed that is read already is not asked again for this desk.
        bot.store.follow(desk, known.source, bot.clock.now()).await?;
        bot.store.set_filter(desk, known.source, &filter).await?;
        let tried = Tried { name: known.name().to_owned(), address: known.address, ..Tried::default() };
        return Ok(Told::Followed(tried, filter));
    }
    let (address, fetched) = found(bot, typed).await?;
    let source = bot.store.source(&Origin::Feed(address.clone()), bot.clock.now()).await?;
    feeds::note(bot, source, &fetched).await?;
    bot.store.follow(desk, source, bot.clock.now()).await?;
    bot.store.set_filter(desk, source, &filter).await?;
    let tried = tried(address, &fetched);
    tokio::select! {
        biased;
        () = bot.clock.sleep_until(bot.clock.now() + PATIENCE) => {}
        taken = feeds::take_fetched(bot, source, fetched) => taken?,
    }
    Ok(Told::Followed(tried, filter))
}

/// The feed at an address, or the one that the page there names; and its own address.
async fn found(bot: &Arc<Bot>, typed: &str) -> Result<(String, Fetched), Trouble> {
    let address = tidy(typed);
    match fetched_alone(bot, &address).await {
        Err(Trouble::Unreadable(Unreadable::Page { feed: Some(feed) })) => {
            let named = Url::parse(&address).and_then(|page| page.join(&feed)).map(String::from);
            let named = named.ok().filter(|named| super::fetch::Fetcher::may_lead(&address, named));
            let named = named.ok_or(Trouble::Unreadable(Unreadable::Page { feed: None }))?;
            let fetched = fetched_alone(bot, &named).await?;
            Ok((named, fetched))
        }
        fetched => fetched.map(|fetched| (address, fetched)),
    }
}

async fn fetched_alone(bot: &Arc<Bot>, address: &str) -> Result<Fetched, Trouble> {
    let _alone = bot.fetcher.alone_at(address).await;
    feeds::fetch(bot, address).await
}

/// An address as it is written where it is compared.
fn tidy(typed: &str) -> String {
    let typed = typed.trim();
    let Ok(mut url) = Url::parse(typed) else { return typed.to_owned() };
    url.set_fragment(None);
    url.into()
}

fn tried(address: String, fetched: &Fetched) -> Tried {
    let feed = &fetched.feed;
    let headlines = feed.entries.iter().filter_map(|entry| entry.title.clone()).take(SHOWN).collect();
    Tried { name: feed.title.clone().unwrap_or_else(|| address.clone()), address, entries: Some(feed.entries.len()), headlines }
}

async fn unfollow(bot: &Arc<Bot>, key: DeskKey, typed: String) -> Result<Told, Refused> {
    let desk = bot.desk(key).await?;
    let followed = bot.store.followed(desk).await?;
    match meant::by(&typed, &followed, |followed| Called::feed(&followed.feed))[..] {
        [] => Err(Refused::NotFollowed(typed)),
        [Followed { feed, .. }] => {
            bot.store.unfollow(desk, feed.source).await?;
            Ok(Told::Unfollowed(feed.name().to_owned()))
        }
        ref several => {
            let names = several.iter().map(|Followed { feed, .. }| (feed.name().to_owned(), feed.address.clone()));
            Err(Refused::Several(typed, names.collect()))
        }
    }
}
