//! Feeds polled: each once however many desks follow it, no sooner than it allows, and its new entries taken in.
//!
//! [`keep_polling`] polls what is due ([`poll`]), as often as [`pace`] says; [`entries`] takes new and changed entries in, with the text
//! of their pages ([`pages`]) where the feed holds only how they begin; [`trouble`] says why a feed is not read.

mod entries;
mod pace;
mod pages;
mod poll;
mod trouble;

use poll::poll;
pub use poll::{Fetched, fetch, note, take_fetched};
pub use trouble::Trouble;

use crate::{bot::Bot, ingest::fetch::host_of, words::Words};
use briefings::store::{Feed, Outcome, Polled, Result, SourceId};
use chrono::{DateTime, TimeDelta, Utc};
use std::{collections::HashMap, convert::Infallible, sync::Arc};
use tokio::task::{Id, JoinError, JoinSet};
use tracing::error;

/// How many feeds are polled at one time.
const AT_ONCE: usize = 12;
/// How long after it was followed a feed is noticed at the latest, though another process had it followed.
const LOOK: TimeDelta = TimeDelta::minutes(1);

/// Polls the feeds that are due, for as long as it is awaited. Cut short at any place it loses and repeats nothing.
pub async fn keep_polling(bot: &Arc<Bot>) -> Infallible {
    let mut round = Round { bot, polls: JoinSet::new(), of: HashMap::new() };
    loop {
        let done = match round.fill().await {
            Ok(looked_at) => round.one_done(looked_at).await,
            Err(cause) => Err(cause),
        };
        if let Err(cause) = done {
            error!(%cause, "feeds cannot be polled now");
            bot.clock.sleep_until(bot.clock.now() + LOOK).await;
        }
    }
}

/// The polls that are under way.
struct Round<'b> {
    bot: &'b Arc<Bot>,
    polls: JoinSet<Result<()>>,
    of: HashMap<Id, UnderWay>,
}

/// A poll that is under way.
struct UnderWay {
    source: SourceId,
    host: String,
}

impl Round<'_> {
    /// Begins with what is due, as far as there is room, one feed a host, so that none waits for another in a place that a third could
    /// have; and when that was.
    async fn fill(&mut self) -> Result<DateTime<Utc>> {
        let now = self.bot.clock.now();
        let mut looked_at = AT_ONCE + self.of.len();
        loop {
            let due = self.bot.store.due_feeds(now, looked_at).await?;
            let all = due.len() < looked_at;
            for feed in due {
                self.begin(&feed);
            }
            if all || self.of.len() >= AT_ONCE {
                return Ok(now);
            }
            looked_at *= 2;
        }
    }

    fn begin(&mut self, feed: &Feed) {
        let (source, host) = (feed.source, host_of(feed.at()));
        if self.of.len() < AT_ONCE && !self.of.values().any(|poll| poll.source == source || poll.host == host) {
            let bot = Arc::clone(self.bot);
            let task = self.polls.spawn(async move { poll(&bot, source).await });
            self.of.insert(task.id(), UnderWay { source, host });
        }
    }

    /// Waits until a poll is done, or it is time to look again.
    async fn one_done(&mut self, looked_at: DateTime<Utc>) -> Result<()> {
        let look = looked_at + LOOK;
        let next = self.bot.store.next_due(looked_at).await?.map_or(look, |next| next.min(look));
        tokio::select! {
            Some(done) = self.polls.join_next_with_id() => match done {
                Ok((id, polled)) => {
                    self.of.remove(&id);
                    polled
                }
                Err(cause) => self.ended_early(&cause).await,
            },
            () = self.bot.clock.sleep_until(next) => Ok(()),
        }
    }

    /// A poll that met a mistake of ours is recorded as one that failed, so that it is not tried without end.
    async fn ended_early(&mut self, cause: &JoinError) -> Result<()> {
        error!(%cause, "a poll ended early");
        let Some(UnderWay { source, .. }) = self.of.remove(&cause.id()) else { return Ok(()) };
        let Some(feed) = self.bot.store.feed(source).await? else { return Ok(()) };
        let (now, trouble) = (self.bot.clock.now(), Trouble::Early);
        let next = pace::after_failure(&feed, &trouble, self.bot.fetcher.answered_at(), now);
        let outcome = Outcome::Failed { why: trouble.in_words(&Words::to_keep()) };
        self.bot.store.polled(source, &Polled { outcome, moved_to: None, next }, now).await
    }
}
