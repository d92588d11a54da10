//! A rehearsal with the bot in it, on a data file of its own.

use briefbot::{
    bot::{Bot, SamplesShown},
    cli::{open, rehearse::connection_to, run::serve},
    clock::{Clock, SystemClock},
    ingest::fetch::{Fetcher, Limits, Rules, SystemNames},
    words::Words,
};
use briefings::{
    extract::{KnownPeople, Reader},
    store::{Sqlite, Store},
};
use rehearsal::{Member, Options, Rehearsal, Reply};
use serde_json::json;
use std::{sync::Arc, time::Duration};
use tempfile::TempDir;
use tokio::{sync::oneshot, task::JoinHandle};

/// A rehearsal and the bot that runs in it.
pub struct House {
    pub rehearsal: Rehearsal,
    pub bot: Arc<Bot>,
    running: Option<Running>,
    folder: TempDir,
}

struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<anyhow::Result<()>>,
}

impl House {
    /// With the samples, the machine's clock and SQLite.
    pub async fn open() -> Self {
        Self::with(|store| store, Arc::new(SystemClock)).await
    }

    /// With a store around SQLite and a clock of the test's choice.
    pub async fn with(around: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>, clock: Arc<dyn Clock>) -> Self {
        let rehearsal = Rehearsal::start(Options::default()).await.expect("a rehearsal");
        let folder = tempfile::tempdir().expect("a folder");
        let bot = bot_on(&folder, around, clock).await;
        let mut house = Self { rehearsal, bot, running: None, folder };
        house.start().await;
        house
    }

    /// Ends the bot and starts it again on the same data file, as after a new version is put in place.
    pub async fn restart(&mut self) {
        self.restart_at(Arc::new(SystemClock)).await;
    }

    /// The same, at another time.
    pub async fn restart_at(&mut self, clock: Arc<dyn Clock>) {
        self.end().await;
        self.bot = bot_on(&self.folder, |store| store, clock).await;
        self.start().await;
    }

    /// A reader in a channel: guild and channel counted from 0.
    pub async fn reader(&self, guild: usize) -> Member {
        self.rehearsal.member("Ada").await.expect("a member").at(guild, 0)
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
        self.rehearsal.wait_for_commands(Duration::from_secs(20)).await.expect("the commands are registered");
    }

    async fn end(&mut self) {
        if let Some(Running { stop, task }) = self.running.take() {
            let _ = stop.send(());
            task.await.expect("the bot's task").expect("the bot ends well");
        }
    }
}

async fn bot_on(folder: &TempDir, around: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>, clock: Arc<dyn Clock>) -> Arc<Bot> {
    let store: Arc<dyn Store> = Arc::new(Sqlite::open(&folder.path().join("held.sqlite3")).expect("a data file"));
    let reader = Reader::new(KnownPeople::from_toml(open::PEOPLE).expect("the people are known"));
    let rules = Rules { loopback: true, ..Rules::default() };
    let fetcher = Fetcher::new(rules, Limits::default(), Arc::new(SystemNames), clock.clone()).expect("a fetcher");
    let mut bot = Bot { store, reader, words: Words::english(), clock, fetcher, samples: Some(SamplesShown::default()) };
    bot.take_samples().await.expect("the samples are held");
    bot.store = around(bot.store);
    Arc::new(bot)
}

/// Asks a command with its options.
pub async fn ask(member: &Member, command: &str, options: &[(&str, &str)]) -> Reply {
    let options = options.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    member.command(command, serde_json::Value::Object(options)).await.expect("a reply")
}

/// Presses the button with this label under a reply.
pub async fn press(member: &Member, reply: &Reply, label: &str) -> Reply {
    let message = reply.message().expect("a message");
    member.press(&message.id, message.button(label).expect("the button")).await.expect("a reply")
}
