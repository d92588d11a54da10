//! What the bot does, counted, and what it holds, as Prometheus reads it. Nothing of it names a person, a team or what is asked.

use super::Gateway;
use crate::bot::Bot;
use anyhow::Result;
use briefings::store::upkeep::Holdings;
use chrono::TimeDelta;
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::{Registry, Unit},
};
use std::{fmt, sync::Arc};

/// Seconds between which answers are counted; Discord waits three.
const SECONDS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 3.0, 10.0];

/// What is counted. A clone counts on.
#[derive(Clone)]
pub struct Metrics(Arc<Counted>);

struct Counted {
    registry: Registry,
    interactions: Family<Interaction, Counter>,
    seconds: Family<Command, Histogram>,
    polls: Family<Outcome, Counter>,
    holdings: HeldNow,
    gateway: Gateway,
}

/// What is asked of the store when somebody looks.
#[derive(Default)]
struct HeldNow {
    cards: Gauge,
    feeds: Family<Standing, Gauge>,
    digests: Family<Standing, Gauge>,
    editions: Family<Outcome, Gauge>,
    open: Gauge,
    lag: Gauge,
    connected: Gauge,
    memory: Gauge,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Interaction {
    command: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Command {
    command: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Standing {
    standing: String,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("briefbot");
        let (interactions, polls, holdings) = (Family::default(), Family::default(), HeldNow::default());
        let seconds = Family::new_with_constructor((|| Histogram::new(SECONDS)) as fn() -> Histogram);
        registry.register("interactions", "Interactions answered, by command and outcome", Family::clone(&interactions));
        registry.register_with_unit("answer", "From an interaction to its last answer", Unit::Seconds, Family::clone(&seconds));
        registry.register("feed_polls", "Feeds polled, by outcome", Family::clone(&polls));
        let HeldNow { cards, feeds, digests, editions, open, lag, connected, memory } = &holdings;
        registry.register("cards", "Cards held", cards.clone());
        registry.register("feeds", "Feeds followed: all, failing, due", feeds.clone());
        registry.register("digests", "Digests: running, stopped", digests.clone());
        registry.register("editions", "Editions that have ended, by outcome", editions.clone());
        registry.register("outbox_open", "Editions that are to be worked on", open.clone());
        registry.register_with_unit("outbox_lag", "For how long the first of them waits", Unit::Seconds, lag.clone());
        registry.register("gateway_connected", "Whether the bot is connected to Discord", connected.clone());
        registry.register_with_unit("memory", "What the process holds in memory", Unit::Bytes, memory.clone());
        Self(Arc::new(Counted { registry, interactions, seconds, polls, holdings, gateway: Gateway::default() }))
    }
}

impl Metrics {
    /// Counts an interaction: which command or kind it was, whether it was answered well, and how long that took.
    pub fn answered(&self, command: &'static str, well: bool, took: TimeDelta) {
        let outcome = if well { "answered" } else { "failed" };
        self.0.seconds.get_or_create(&Command { command }).observe(took.as_seconds_f64());
        self.0.interactions.get_or_create(&Interaction { command, outcome }).inc();
    }

    /// Counts a feed polled.
    pub fn polled(&self, outcome: &str) {
        self.0.polls.get_or_create(&Outcome { outcome: outcome.to_owned() }).inc();
    }

    /// The connection to Discord.
    pub fn gateway(&self) -> &Gateway {
        &self.0.gateway
    }

    /// All of it in the text format of `OpenMetrics`.
    ///
    /// # Errors
    /// What the store reports.
    pub async fn written(&self, bot: &Bot) -> Result<String> {
        let now = bot.clock.now();
        let held = bot.upkeep.holdings(now).await?;
        let gone = self.0.gateway.gone_since(now).await;
        let gauges = &self.0.holdings;
        gauges.set(&held);
        gauges.lag.set(held.oldest_open.map_or(0, |oldest| (now - oldest).num_seconds().max(0)));
        gauges.connected.set(gone.is_none().into());
        gauges.memory.set(memory_stats::memory_stats().map_or(0, |memory| number(memory.physical_mem as u64)));
        let mut written = String::new();
        encode(&mut written, &self.0.registry)?;
        Ok(written)
    }
}

impl HeldNow {
    fn set(&self, held: &Holdings) {
        let of = |family: &Family<Standing, Gauge>, standing: &str, count: u64| {
            family.get_or_create(&Standing { standing: standing.to_owned() }).set(number(count));
        };
        self.cards.set(number(held.cards));
        of(&self.feeds, "followed", held.feeds);
        of(&self.feeds, "failing", held.feeds_failing);
        of(&self.feeds, "due", held.feeds_due);
        of(&self.digests, "running", held.digests);
        of(&self.digests, "stopped", held.digests_stopped);
        self.open.set(number(held.editions_open));
        for (outcome, count) in &held.editions {
            self.editions.get_or_create(&Outcome { outcome: outcome.clone() }).set(number(*count));
        }
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Metrics")
    }
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
