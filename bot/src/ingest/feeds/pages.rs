//! The pages of entries that one poll asks for: so many, for so long, and no more of a host that asks to be left alone.

use crate::{
    bot::Bot,
    ingest::{
        document,
        fetch::{Document, host_of},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashSet;
use tracing::debug;

/// How many pages one poll asks for.
const MOST: usize = 20;
/// For how long one poll asks for pages, waiting for others at the same host included.
const LONGEST: TimeDelta = TimeDelta::minutes(2);

/// What came of asking for a page.
pub enum Asked {
    /// The page.
    Given(Document),
    /// It is not to be had.
    Refused,
    /// It is to be asked for with another poll.
    Later,
}

/// The pages of one poll.
pub struct Pages<'b> {
    bot: &'b Bot,
    until: DateTime<Utc>,
    /// How many are left for later before the first is asked for.
    to_leave: usize,
    giving: HashSet<String>,
    resting: HashSet<String>,
}

impl<'b> Pages<'b> {
    /// For so many `wanted` pages, the newest last: where they are too many, the newest are asked for, for the others may be out of the
    /// feed before their turn comes.
    pub fn new(bot: &'b Bot, wanted: usize) -> Self {
        let until = bot.clock.now() + LONGEST;
        Self { bot, until, to_leave: wanted.saturating_sub(MOST), giving: HashSet::new(), resting: HashSet::new() }
    }

    /// Asks for the next page.
    pub async fn ask(&mut self, link: &str) -> Asked {
        if self.to_leave > 0 {
            self.to_leave -= 1;
            return Asked::Later;
        }
        let host = host_of(link);
        if self.resting.contains(&host) {
            // A host that gave none at all may never give one: its entries are taken as the feed gives them.
            return if self.giving.contains(&host) { Asked::Later } else { Asked::Refused };
        }
        let fetched = async {
            let _alone = self.bot.fetcher.alone_at(link).await;
            self.bot.fetcher.fetch(link, &document::TYPES).await
        };
        let fetched = tokio::select! {
            biased;
            () = self.bot.clock.sleep_until(self.until) => return Asked::Later,
            fetched = fetched => fetched,
        };
        match fetched {
            Ok(document) => {
                self.giving.insert(host);
                Asked::Given(document)
            }
            Err(cause) => {
                debug!(%link, %cause, "an entry's page is not read");
                if cause.asks_for_rest() {
                    self.resting.insert(host);
                }
                Asked::Refused
            }
        }
    }
}
