//! Whether the bot can do what it is for: it is connected to Discord, and can write down what it does.

use crate::bot::Bot;
use chrono::{DateTime, TimeDelta, Utc};
use serenity::{all::ShardManager, gateway::ConnectionStage};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// For how long the connection may be gone: Discord ends it now and then, and it is made anew.
const GONE: TimeDelta = TimeDelta::minutes(2);
/// How long the data file may take to take something.
const PATIENCE: TimeDelta = TimeDelta::seconds(2);

/// The connection to Discord's gateway.
#[derive(Default)]
pub struct Gateway(Mutex<Seen>);

#[derive(Default)]
struct Seen {
    shards: Option<Arc<ShardManager>>,
    gone_since: Option<DateTime<Utc>>,
}

impl Gateway {
    /// Looks at these connections from now on.
    pub fn is_of(&self, shards: Arc<ShardManager>) {
        self.seen().shards = Some(shards);
    }

    /// Since when the connection is gone, as far as somebody has looked; `None` where it is there at `now`.
    pub async fn gone_since(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let shards = self.seen().shards.clone();
        let connected = match shards {
            Some(shards) => {
                let runners = shards.runners.lock().await;
                !runners.is_empty() && runners.values().all(|runner| runner.stage == ConnectionStage::Connected)
            }
            None => false,
        };
        let mut seen = self.seen();
        seen.gone_since = if connected { None } else { seen.gone_since.or(Some(now)) };
        seen.gone_since
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is wrong, each as a sentence for the operator.
pub async fn wrong(bot: &Bot) -> Vec<String> {
    let now = bot.clock.now();
    let gone = bot.metrics.gateway().gone_since(now).await.filter(|since| now - *since > GONE);
    let gone = gone.map(|since| format!("The connection to Discord is gone since {}.", since.format("%Y-%m-%d %H:%M:%S UTC")));
    let unwritten = tokio::select! {
        biased;
        tried = bot.upkeep.try_to_write() => tried.err().map(|cause| format!("Nothing can be written down: {cause}.")),
        () = bot.clock.sleep_until(now + PATIENCE) => Some("The data file does not take anything in time.".to_owned()),
    };
    gone.into_iter().chain(unwritten).collect()
}
