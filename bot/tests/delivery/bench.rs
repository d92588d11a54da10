//! A rehearsal with a data file in which a digest waits, and bots without a gateway that deliver it.

use briefbot::{
    bot::Bot,
    clock::Clock,
    delivery::Delivery,
    discord::{Connection, Loopback},
    ingest::fetch::{Fetcher, Limits, Rules, SystemNames},
};
use briefings::{
    article::plain,
    extract::Reader,
    store::{
        DeskId, DeskKey, Origin, Sqlite, Store,
        digests::{Digests, Order, Place},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use rehearsal::{Member, Options, Rehearsal};
use std::{
    future::Future,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// A rehearsal and a data file.
pub struct Bench {
    pub rehearsal: Rehearsal,
    pub clock: rehearsal::Clock,
    pub folder: TempDir,
    pub store: Arc<Sqlite>,
    pub desk: DeskId,
    pub editor: Member,
}

/// Headlines that have nothing in common.
const HEADLINES: [&str; 12] = [
    "Bridge closes in Elmspring",
    "Apples ripen early",
    "Mayor opens library",
    "Snow falls on Tarn",
    "Ferry timetable changes",
    "Chess club wins cup",
    "Old mill burns down",
    "Choir sings for sailors",
    "Bakers raise prices",
    "Lighthouse gets new lamp",
    "Students plant oaks",
    "Clock tower strikes again",
];

impl Bench {
    pub async fn new() -> Self {
        let clock = rehearsal::Clock::default();
        let rehearsal = Rehearsal::start(Options { clock: clock.clone(), ..Options::default() }).await.expect("a rehearsal");
        let folder = tempfile::tempdir().expect("a folder");
        let store = Arc::new(Sqlite::open(&folder.path().join("held.sqlite3")).expect("a data file"));
        let editor = rehearsal.admin().await.expect("an editor");
        let guild = editor.guild_id().parse().expect("a number");
        let desk = store.desk(DeskKey::Guild(guild), clock.now()).await.expect("a desk");
        Self { rehearsal, clock, folder, store, desk, editor }
    }

    /// Holds so many articles, each a story of its own. A message has room for five.
    pub async fn hold(&self, articles: usize) {
        let source = self.store.source(&Origin::HandIns(self.desk), self.clock.now()).await.expect("a source");
        for headline in &HEADLINES[..articles] {
            let text = format!("{headline}\n\n{headline}, a reader wrote.\n");
            let article = plain::read(&text);
            let card = Reader::default().read(headline, &article);
            self.store.put(source, &article, &card, self.clock.now()).await.expect("held");
        }
    }

    /// A digest in the editor's channel, due at `next`.
    pub async fn order(&self, next: DateTime<Utc>) {
        let order = order(self.editor.channel_id().parse().expect("a number"), self.editor.id().parse().expect("a number"));
        // At another time of day than now, so that no second edition comes due while the clock is turned by minutes.
        let plan = format!("weekly 1234567 {}", (next + TimeDelta::hours(12)).format("%H:%M"));
        let order = Order { plan, ..order };
        self.store.add_digest(self.desk, &order, Some(next), self.clock.now()).await.expect("ordered");
    }

    pub fn connection(&self) -> Connection {
        let rehearsal::Connection { token, api, root_certificate_pem } = self.rehearsal.connection();
        Connection { token, loopback: Some(Loopback { api, root_certificate_pem }) }
    }
}

/// A daily digest of everything.
pub fn order(channel: u64, editor: u64) -> Order {
    Order {
        channel,
        place: Place::Text,
        topics: Vec::new(),
        sources: Vec::new(),
        zone: "UTC".into(),
        plan: "weekly 1234567 08:00".into(),
        quiet: None,
        items: 25,
        say_empty: false,
        role: None,
        grace_minutes: 24 * 60,
        editor,
    }
}

/// A bot on the data file in `folder`, its keeper of digests put in by the test.
pub fn bot(folder: &Path, clock: Arc<dyn Clock>, around: impl FnOnce(Arc<dyn Digests>) -> Arc<dyn Digests>) -> Arc<Bot> {
    let store = Arc::new(Sqlite::open(&folder.join("held.sqlite3")).expect("a data file"));
    let fetcher = Fetcher::new(Rules::default(), Limits::default(), Arc::new(SystemNames), clock.clone()).expect("a fetcher");
    let digests = around(store.clone());
    Arc::new(Bot { digests, ..Bot::new(store, Reader::default(), clock, fetcher) })
}

/// Waits until something is so, for as long as a slow machine may need.
pub async fn until<F: Future<Output = bool>>(what: &str, is_so: impl Fn() -> F) {
    let patience = Instant::now() + Duration::from_mins(2);
    while !is_so().await {
        assert!(Instant::now() < patience, "still not: {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Delivers until no edition is due or open.
pub async fn deliver(bot: Arc<Bot>, connection: &Connection) {
    let delivering = tokio::spawn(Delivery::new(bot.clone(), Arc::new(connection.http().expect("a client"))).run());
    until("everything is delivered", || async {
        let now = bot.clock.now();
        // In this order: what is due becomes open.
        let due = bot.digests.due(now, 1).await.expect("an answer");
        due.is_empty() && bot.digests.open_editions(now + TimeDelta::hours(1), 1).await.expect("an answer").is_empty()
    })
    .await;
    delivering.abort();
}
