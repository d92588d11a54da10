//! Load: many channels due in the same minute, by a bot in a process of its own, while somebody goes on asking.
//!
//! `LOAD_CHANNELS=10000 cargo test --release -p briefbot --test delivery load -- --ignored --nocapture` takes four minutes and prints the
//! rate, the requests that were refused for it, the memory, and how long answers took meanwhile. None of that is asserted but the memory:
//! how fast a machine is says nothing of the bot.

use crate::bench::{self, Bench, order};
use crate::child;
use briefbot::discord;
use briefings::store::digests::{Digests, Order};
use serde_json::json;
use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// How many channels there are, where the variable does not say another number.
const CHANNELS: usize = 500;
const VARIABLE: &str = "LOAD_CHANNELS";
/// What Discord allows a bot in a second.
const ALLOWED: f64 = 50.0;
/// What the page caches of the data file's four connections may come to, and a little for each channel's own rate limit, in MB.
const CACHES: f64 = 80.0;

/// Not a test of its own: the bot that delivers and answers until it is killed.
#[test]
#[ignore = "started by the load"]
fn child_that_runs() {
    let Some((folder, connection, clock, _)) = child::ordered() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let bot = bench::bot(Path::new(&folder), Arc::new(clock), |kept| kept);
        discord::run(bot, &connection, std::future::pending()).await.expect("it runs");
    });
}

/// What a process holds in memory, in MB.
fn resident(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("a process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
    line.trim().trim_end_matches(" kB").parse::<f64>().expect("a number") / 1024.0
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "posts for ten seconds"]
async fn load_of_many_channels_due_in_one_minute() {
    let channels = std::env::var(VARIABLE).map_or(CHANNELS, |number| number.parse().expect("a number"));
    let bench = Bench::new().await;
    let due = bench.clock.now();
    for channel in bench.rehearsal.add_channels(channels) {
        let order = Order { say_empty: true, ..order(channel.parse().expect("a number"), 1) };
        bench.store.add_digest(bench.desk, &order, Some(due), bench.clock.now()).await.expect("ordered");
    }
    let mut bot = child::start(&bench, "load::child_that_runs", child::NO_STOP);
    bench.rehearsal.wait_for_commands(Duration::from_secs(20)).await.expect("it is connected");
    let digests = || bench.store.open_editions(bench.clock.now(), 1);
    bench::until("the first editions are open", || async { !digests().await.expect("an answer").is_empty() }).await;
    let (begun, before) = (Instant::now(), resident(bot.id()));
    let (mut answered, mut most) = (Vec::new(), before);
    let patience = begun + Duration::from_secs_f64(120.0 + 4.0 * channels as f64 / ALLOWED);
    while !digests().await.expect("an answer").is_empty() {
        assert!(Instant::now() < patience, "editions are still open");
        let asked = Instant::now();
        bench.editor.command("brief", json!({"topic": "harbour"})).await.expect("an answer");
        answered.push(asked.elapsed());
        most = most.max(resident(bot.id()));
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let rate = channels as f64 / begun.elapsed().as_secs_f64();
    bot.kill().expect("killed");
    bot.wait().expect("ended");
    answered.sort_unstable();
    let slowest = answered[answered.len() * 99 / 100];
    let (posted, refused) = (bench.rehearsal.answered_with(200), bench.rehearsal.answered_with(429));
    println!(
        "{channels} channels: {rate:.1} a second ({:.0} % of what is allowed), {refused} refused for their rate, {before:.0} MB then up to \
         {most:.0} MB; {} answers meanwhile, 99 of 100 within {slowest:?}",
        100.0 * rate / ALLOWED,
        answered.len(),
    );
    assert!(posted >= channels && most < before + CACHES);
}
