//! A rehearsal with the bot in it, on a data file of its own.

use briefbot::{
    bot::{Bot, SamplesShown},
    cli::{
        backup, open,
        rehearse::{connection_to, upcoming},
        run::serve,
    },
    clock::Clock,
    ingest::{
        self,
        fetch::{Fetcher, Limits, Rules, SystemNames},
    },
    settings::{Overrides, Settings},
};
use briefings::{
    extract::{KnownPeople, Reader},
    query::{Kind, Question},
    store::{DeskKey, Origin, Sqlite, Store},
};
use chrono::{DateTime, TimeDelta, Utc};
use rehearsal::{Member, Options, Rehearsal, Reply};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};
use tempfile::TempDir;
use tokio::{sync::oneshot, task::JoinHandle};

/// A rehearsal and the bot that runs in it.
pub struct House {
    pub rehearsal: Rehearsal,
    pub bot: Arc<Bot>,
    /// The clock of the rehearsal, which a bot without one of its own keeps, too.
    pub clock: rehearsal::Clock,
    own_clock: Arc<dyn Clock>,
    change: fn(&mut Bot),
    running: Option<Running>,
    folder: TempDir,
}

struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<anyhow::Result<()>>,
}

impl House {
    /// With the samples, the rehearsal's clock and SQLite.
    pub async fn open() -> Self {
        let clock = rehearsal::Clock::default();
        Self::build(|store| store, Arc::new(clock.clone()), clock, |_| {}).await
    }

    /// The same, with a bot that the operator has set otherwise.
    pub async fn set(change: fn(&mut Bot)) -> Self {
        let clock = rehearsal::Clock::default();
        Self::build(|store| store, Arc::new(clock.clone()), clock, change).await
    }

    /// The same, at a moment to come.
    pub async fn open_at(moment: DateTime<Utc>) -> Self {
        let clock = rehearsal::Clock::default();
        clock.turn_to(moment);
        Self::build(|store| store, Arc::new(clock.clone()), clock, |_| {}).await
    }

    /// With a store around SQLite and a clock of the test's choice.
    pub async fn with(around: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>, clock: Arc<dyn Clock>) -> Self {
        Self::build(around, clock, rehearsal::Clock::default(), |_| {}).await
    }

    async fn build(
        around: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>,
        own_clock: Arc<dyn Clock>,
        clock: rehearsal::Clock,
        change: fn(&mut Bot),
    ) -> Self {
        let rehearsal = Rehearsal::start(Options { clock: clock.clone(), ..Options::default() }).await.expect("a rehearsal");
        let folder = tempfile::tempdir().expect("a folder");
        let bot = bot_on(&folder, around, own_clock.clone(), change).await;
        let mut house = Self { rehearsal, bot, clock, own_clock, change, running: None, folder };
        house.start().await;
        house
    }

    /// Ends the bot and starts it again on the same data file, as after a new version is put in place.
    pub async fn restart(&mut self) {
        self.restart_at(self.own_clock.clone()).await;
    }

    /// The same, at another time.
    pub async fn restart_at(&mut self, clock: Arc<dyn Clock>) {
        self.end().await;
        self.own_clock = clock;
        self.start_again().await;
    }

    /// Starts a bot that was ended.
    pub async fn start_again(&mut self) {
        self.bot = bot_on(&self.folder, |store| store, self.own_clock.clone(), self.change).await;
        self.start().await;
    }

    /// Waits until every edition that is due has ended; the clock is turned over pauses between tries.
    pub async fn settle(&self) {
        let patience = tokio::time::Instant::now() + Duration::from_secs(30);
        loop {
            let now = self.clock.now();
            // In this order: what is due becomes open.
            let due = self.bot.digests.due(now, 1).await.expect("an answer");
            let open = self.bot.digests.open_editions(now + TimeDelta::minutes(10), 10).await.expect("an answer");
            if open.is_empty() && due.is_empty() {
                return;
            }
            assert!(tokio::time::Instant::now() < patience, "still open: {open:?}");
            if due.is_empty() && self.bot.digests.open_editions(now, 1).await.expect("an answer").is_empty() {
                self.clock.turn_to(now + TimeDelta::seconds(2));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until `done` is so; what the bot does by itself takes a moment.
    pub async fn until(&self, what: &str, done: impl AsyncFn() -> bool) {
        let patience = tokio::time::Instant::now() + Duration::from_secs(30);
        while !done().await {
            assert!(tokio::time::Instant::now() < patience, "it does not come to be that {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The files in which the bot holds what it holds, that contain these bytes.
    pub fn files_with(&self, words: &str) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path()).expect("the folder").map(|file| file.expect("a file").path());
        let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window.eq_ignore_ascii_case(words.as_bytes()));
        files.filter(|file| holds(&std::fs::read(file).unwrap_or_default())).map(|file| file.display().to_string()).collect()
    }

    /// Waits until the one edition that is open was put off after a failure.
    pub async fn put_off(&self) {
        self.until("an edition is put off", async || {
            let open = self.bot.digests.open_editions(self.clock.now() + TimeDelta::minutes(10), 1).await.expect("an answer");
            open.first().is_some_and(|edition| edition.tries > 0)
        })
        .await;
    }

    /// Waits until the first team's search finds an article by its headline.
    pub async fn until_held(&self, headline: &str) {
        let guild = self.reader(0).await.guild_id().parse().expect("a number");
        let search = Question::Search { search: format!("\"{headline}\"").parse().expect("a search"), page: 0 };
        self.until(headline, async || self.bot.answer(DeskKey::Guild(guild), &search).await.expect("an answer").kind != Kind::Nothing)
            .await;
    }

    /// Copies the data file while the bot runs.
    pub fn back_up(&self) {
        backup::backup(&self.settings(), &self.folder.path().join("copy.sqlite3"), false).expect("a copy");
    }

    /// Ends the bot, puts the copy in the place of the data file, and starts the bot again.
    pub async fn put_back(&mut self) {
        self.end().await;
        let elsewhere = tempfile::tempdir().expect("a folder");
        // The file is closed when its bot is gone.
        self.bot = bot_on(&elsewhere, |store| store, self.own_clock.clone(), |_| {}).await;
        let copy = self.folder.path().join("copy.sqlite3");
        backup::restore(&self.settings(), &copy, true, self.own_clock.as_ref()).await.expect("put back");
        self.start_again().await;
    }

    fn settings(&self) -> Settings {
        let settings = Settings::read(None, &Overrides::default()).expect("the defaults");
        Settings { data: self.folder.path().join("held.sqlite3"), ..settings }
    }

    /// A reader in a channel: guild and channel counted from 0.
    pub async fn reader(&self, guild: usize) -> Member {
        self.rehearsal.member("Ada").await.expect("a member").at(guild, 0)
    }

    /// Hands these articles in at the desk of a guild, counted from 0.
    pub async fn take(&self, guild: usize, articles: &[String]) {
        let key = DeskKey::Guild(self.reader(guild).await.guild_id().parse().expect("an id"));
        let desk = self.bot.desk(key).await.expect("a desk");
        let source = self.bot.store.source(&Origin::HandIns(desk), self.bot.clock.now()).await.expect("a source");
        for (n, text) in articles.iter().enumerate() {
            ingest::take(&self.bot, source, &format!("taken {n}"), text).await.expect("taken in");
        }
    }

    /// Ends everything.
    pub async fn close(mut self) {
        self.end().await;
        self.rehearsal.stop();
    }

    async fn start(&mut self) {
        let (stop, stopped) = oneshot::channel();
        let (bot, connection) = (self.bot.clone(), connection_to(&self.rehearsal));
        let task = tokio::spawn(async move {
            serve(&bot, &connection, async {
                let _ = stopped.await;
            })
            .await
        });
        self.running = Some(Running { stop, task });
        self.rehearsal.set_upcoming(upcoming(&self.bot));
        self.rehearsal.wait_for_commands(Duration::from_secs(20)).await.expect("the commands are registered");
    }

    /// Ends the bot.
    pub async fn end(&mut self) {
        if let Some(Running { stop, task }) = self.running.take() {
            let _ = stop.send(());
            task.await.expect("the bot's task").expect("the bot ends well");
        }
    }
}

async fn bot_on(
    folder: &TempDir,
    around: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>,
    clock: Arc<dyn Clock>,
    change: fn(&mut Bot),
) -> Arc<Bot> {
    let store = Arc::new(Sqlite::open(&folder.path().join("held.sqlite3")).expect("a data file"));
    let reader = Reader::new(KnownPeople::from_toml(open::PEOPLE).expect("the people are known"));
    let rules = Rules { loopback: true, ..Rules::default() };
    let fetcher = Fetcher::new(rules, Limits::default(), Arc::new(SystemNames), clock.clone()).expect("a fetcher");
    let mut bot = Bot { samples: Some(SamplesShown::default()), ..Bot::new(store, reader, clock, fetcher) };
    bot.take_samples().await.expect("the samples are held");
    bot.store = around(bot.store);
    change(&mut bot);
    Arc::new(bot)
}

/// Asks a command with its options.
pub async fn ask(member: &Member, command: &str, options: &[(&str, &str)]) -> Reply {
    let options = options.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    member.command(command, Value::Object(options)).await.expect("a reply")
}

/// Presses the button with this label under a reply.
pub async fn press(member: &Member, reply: &Reply, label: &str) -> Reply {
    let message = reply.message().expect("a message");
    member.press(&message.id, message.button(label).expect("the button")).await.expect("a reply")
}

/// Chooses what begins like this in the menu under a reply.
pub async fn choose(member: &Member, reply: &Reply, label: &str) -> Reply {
    let message = reply.message().expect("a message");
    let begins = |option: &&Value| option["label"].as_str().is_some_and(|shown| shown.starts_with(label));
    let option =
        offered(reply).into_iter().find(|option| begins(&option)).unwrap_or_else(|| panic!("no {label:?} in {:?}", offered(reply)));
    let value = option["value"].as_str().expect("a value").to_owned();
    member.select(&message.id, "m1", &[&value]).await.expect("a reply")
}

/// What the menu under a reply offers.
pub fn offered(reply: &Reply) -> Vec<Value> {
    let parts = reply.message().expect("a message").parts();
    parts.into_iter().filter_map(|part| part["options"].as_array().cloned()).flatten().collect()
}
