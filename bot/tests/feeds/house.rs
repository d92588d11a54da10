//! A bot without Discord, on a data file of its own, that polls feeds.

use crate::site::TurnedClock;
use briefbot::{
    bot::Bot,
    ingest::{
        feeds,
        fetch::{Fetcher, Limits, Rules, SystemNames},
    },
};
use briefings::{
    extract::Reader,
    store::{DeskKey, Feed, Origin, SourceId, Sqlite, Store, Wanted},
};
use std::{path::Path, sync::Arc, time::Duration};
use tokio::task::JoinHandle;

pub const DESK: DeskKey = DeskKey::Guild(1);

/// A bot that polls.
pub struct House {
    pub bot: Arc<Bot>,
    polling: JoinHandle<()>,
}

impl House {
    pub fn open(file: &Path, clock: &Arc<TurnedClock>) -> Self {
        Self::around(file, clock, |store| store)
    }

    /// With a store around SQLite.
    pub fn around(file: &Path, clock: &Arc<TurnedClock>, around: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>) -> Self {
        let rules = Rules { loopback: true, ..Rules::default() };
        let fetcher = Fetcher::new(rules, Limits::default(), Arc::new(SystemNames), clock.clone()).expect("a fetcher");
        let store = Arc::new(Sqlite::open(file).expect("a data file"));
        let bot = Bot::new(store.clone(), Reader::default(), clock.clone(), fetcher);
        let bot = Arc::new(Bot { store: around(store), ..bot });
        let polled = bot.clone();
        let polling = tokio::spawn(async move { match feeds::keep_polling(&polled).await {} });
        Self { bot, polling }
    }

    /// Has the desk follow a feed; it is noticed once the clock is turned.
    pub async fn follow(&self, address: &str) -> SourceId {
        let now = self.bot.clock.now();
        let source = self.bot.store.source(&Origin::Feed(address.to_owned()), now).await.expect("a source");
        self.bot.store.follow(self.bot.desk(DESK).await.expect("a desk"), source, now).await.expect("followed");
        source
    }

    pub async fn feed(&self, source: SourceId) -> Feed {
        self.bot.store.feed(source).await.expect("an answer").expect("a feed")
    }

    /// The headlines that the desk sees, the newest first.
    pub async fn headlines(&self) -> Vec<String> {
        let desk = self.bot.desk(DESK).await.expect("a desk");
        let held = self.bot.store.find(desk, &Wanted::default(), 0..1_000).await.expect("an answer").cards;
        held.iter().map(|held| held.card.headline.map_or_else(String::new, |span| span.of(&held.text).to_owned())).collect()
    }

    /// Waits until nothing is due.
    pub async fn settled(&self) {
        self.until(async || self.bot.store.due_feeds(self.bot.clock.now(), 1).await.expect("an answer").is_empty()).await;
    }

    /// Waits until something is so.
    pub async fn until(&self, so: impl AsyncFn() -> bool) {
        let waiting = async {
            while !so().await {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), waiting).await.expect("it comes to be so");
    }

    /// Ends it at once, wherever it is.
    pub async fn end(self) {
        self.polling.abort();
        let _ = self.polling.await;
    }
}
