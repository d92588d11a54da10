//! The crash sweep: the process killed at every step between “due” and “recorded”, and started again at once or after Discord has
//! forgotten; the channel has every message of the edition exactly once, in order.

use crate::{
    bench::{self, Bench},
    child::{self, NO_STOP},
    kept::{STOPPED, Stopping},
};
use briefings::store::digests::{Digests, State};
use chrono::TimeDelta;
use rehearsal::{Fault, Seen};
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::Child,
    sync::Arc,
};

/// Discord's bit for the permission to read a channel's history.
const READ_MESSAGE_HISTORY: u64 = 1 << 16;
/// Longer than any nonce is remembered, shorter than the grace.
const LONG: TimeDelta = TimeDelta::minutes(8);

/// Not a test of its own: the process that the sweep kills.
#[test]
#[ignore = "started by the sweep"]
fn child_that_delivers() {
    let Some((folder, connection, clock, stop)) = child::ordered() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let stopping = |kept| Arc::new(Stopping { kept, stop, taken: 0.into() }) as Arc<dyn Digests>;
        let bot = bench::bot(Path::new(&folder), Arc::new(clock), stopping);
        bench::deliver(bot, &connection).await;
    });
    println!("delivered");
}

fn start(bench: &Bench, stop: usize) -> Child {
    child::start(bench, "sweep::child_that_delivers", stop)
}

/// Kills a child once it has stopped; whether it had, and did not come to its end.
async fn killed_at_its_stop(mut child: Child) -> bool {
    let out = child.stdout.take().expect("a pipe");
    let stopped = tokio::task::spawn_blocking(move || {
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        lines.any(|line| line.contains(STOPPED))
    });
    let stopped = stopped.await.expect("read");
    // SIGKILL.
    child.kill().expect("killed");
    child.wait().expect("ended");
    stopped
}

/// Kills a child once the rehearsal has met the fault that it holds it with.
async fn killed_when_held(bench: &Bench, mut child: Child) {
    bench::until("the request is held", || async { bench.rehearsal.faults().planned() == 0 }).await;
    // What is handled is handled before the answer is held back.
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    child.kill().expect("killed");
    child.wait().expect("ended");
}

async fn posted(bench: &Bench) -> Vec<Seen> {
    bench.editor.messages(bench.editor.channel_id()).await.expect("the channel")
}

/// The numbers of the stories in the channel, in the order in which they stand there.
fn stories(messages: &[Seen]) -> Vec<String> {
    let author = |embed: &serde_json::Value| embed["author"]["name"].as_str().unwrap_or_default().to_owned();
    messages.iter().flat_map(|message| message.embeds.iter().map(author)).collect()
}

async fn due_bench(articles: usize) -> Bench {
    let bench = Bench::new().await;
    bench.hold(articles).await;
    bench.order(bench.clock.now()).await;
    bench
}

/// Lets the time pass, starts a child that nothing stops, and sees that the channel has everything once.
async fn comes_once(bench: &Bench, articles: usize, pause: TimeDelta, what: &str) {
    bench.clock.turn_to(bench.clock.now() + pause);
    killed_at_its_stop(start(bench, NO_STOP)).await;
    let messages = posted(bench).await;
    let all: Vec<String> = (1..=articles).map(|number| number.to_string()).collect();
    assert_eq!(stories(&messages), all, "{what}: {messages:#?}");
    let log = bench.store.log(bench.desk, bench.store.digests(bench.desk).await.expect("digests")[0].id, 10).await.expect("a log");
    assert_eq!(log.iter().map(|edition| edition.state).collect::<Vec<_>>(), [State::Sent], "{what}");
}

/// Stops at every step in turn; gives how many there were.
async fn sweep(articles: usize, pause: TimeDelta, every: usize) -> usize {
    for stop in (0..).step_by(every) {
        let bench = due_bench(articles).await;
        if !killed_at_its_stop(start(&bench, stop)).await {
            assert_eq!(stories(&posted(&bench).await).len(), articles);
            return stop;
        }
        comes_once(&bench, articles, pause, &format!("{articles} articles, stopped at step {stop}, {pause} down")).await;
    }
    unreachable!("there is no end to steps")
}

/// Holds the answer of each request in turn, before or after its effect.
async fn hold_answers(articles: usize, messages: usize, pause: TimeDelta) {
    for handled in [false, true] {
        for part in 0..messages {
            let bench = due_bench(articles).await;
            bench.rehearsal.faults().next_on("/messages", part, Fault::Slow(std::time::Duration::ZERO));
            bench.rehearsal.faults().next_on("/messages", 1, Fault::Hold { handled });
            killed_when_held(&bench, start(&bench, NO_STOP)).await;
            comes_once(&bench, articles, pause, &format!("part {part} held, handled {handled}, {pause} down")).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_some_steps_an_edition_comes_once() {
    assert!(sweep(1, LONG, 3).await >= 9, "every write of one message has two steps");
    hold_answers(1, 1, LONG).await;
    hold_answers(1, 1, TimeDelta::zero()).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "kills two hundred processes"]
async fn killed_at_every_step_an_edition_comes_once() {
    for pause in [TimeDelta::zero(), LONG] {
        println!("one message, {pause} down: {} steps", sweep(1, pause, 1).await);
        println!("three messages, {pause} down: {} steps", sweep(12, pause, 1).await);
        hold_answers(1, 1, pause).await;
        hold_answers(12, 3, pause).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_history_may_not_be_read_nothing_is_sent_again() {
    for handled in [false, true] {
        let bench = due_bench(1).await;
        bench.rehearsal.deny(bench.editor.channel_id(), READ_MESSAGE_HISTORY);
        bench.rehearsal.faults().next_on("/messages", 1, Fault::Hold { handled });
        killed_when_held(&bench, start(&bench, NO_STOP)).await;
        bench.clock.turn_to(bench.clock.now() + LONG);
        killed_at_its_stop(start(&bench, NO_STOP)).await;
        assert_eq!(posted(&bench).await.len(), usize::from(handled));
        let told = bench.rehearsal.told(&bench.editor);
        assert!(told.len() == 1 && told[0].content.contains("I do not send it again"), "{told:?}");
    }
}
