//! Editions that come together, or are held up until something has changed.

use crate::bench::{self, Bench, order};
use briefings::store::digests::{DigestId, Digests, Order, Standing, State, Turn};
use chrono::TimeDelta;
use rehearsal::Fault;

/// A digest with an edition by its schedule, made now.
async fn due(bench: &Bench, quiet: Option<String>) -> DigestId {
    let now = bench.clock.now();
    let usual = order(bench.editor.channel_id().parse().expect("a number"), bench.editor.id().parse().expect("a number"));
    let plan = format!("weekly 1234567 {}", (now + TimeDelta::hours(12)).format("%H:%M"));
    let digest = bench.store.add_digest(bench.desk, &Order { plan, quiet, ..usual }, Some(now), now).await.expect("ordered");
    let turn = Turn { digest, due: now, missed: Vec::new(), edition: Some(now), next: Some(now + TimeDelta::hours(12)) };
    bench.store.turn(&[turn], now).await.expect("turned");
    digest
}

async fn deliver(bench: &Bench) {
    let bot = bench::bot(bench.folder.path(), std::sync::Arc::new(bench.clock.clone()), |kept| kept);
    bench::deliver(bot, &bench.connection()).await;
}

async fn stories(bench: &Bench) -> usize {
    let messages = bench.editor.messages(bench.editor.channel_id()).await.expect("the channel");
    messages.iter().map(|message| message.embeds.len()).sum()
}

async fn states(bench: &Bench, digest: DigestId) -> Vec<State> {
    bench.store.log(bench.desk, digest, 10).await.expect("a log").iter().map(|edition| edition.state).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_twice_tells_each_story_once() {
    let bench = Bench::new().await;
    bench.hold(12).await;
    let digest = due(&bench, None).await;
    for earlier in [1, 2] {
        let moment = bench.clock.now() - TimeDelta::seconds(earlier);
        bench.store.ask_edition(bench.desk, digest, moment).await.expect("asked for");
    }
    deliver(&bench).await;
    assert_eq!(stories(&bench).await, 12);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_quiet_hours_a_late_edition_is_missed_and_its_news_kept() {
    let bench = Bench::new().await;
    bench.hold(1).await;
    let hour = |hours| (bench.clock.now() + TimeDelta::hours(hours)).format("%H:%M");
    let digest = due(&bench, Some(format!("{}-{}", hour(-1), hour(1)))).await;
    deliver(&bench).await;
    assert_eq!((stories(&bench).await, states(&bench, digest).await), (0, vec![State::Missed]));
    bench.store.ask_edition(bench.desk, digest, bench.clock.now()).await.expect("asked for");
    deliver(&bench).await;
    assert_eq!(stories(&bench).await, 1, "an editor's word counts at any hour");
}

#[tokio::test(flavor = "multi_thread")]
async fn held_up_by_an_outage_an_edition_comes_where_it_was_made_for_or_not_while_paused() {
    let bench = Bench::new().await;
    bench.hold(1).await;
    let digest = due(&bench, None).await;
    bench.rehearsal.faults().next_on("/messages", 1, Fault::ServerError);
    let bot = bench::bot(bench.folder.path(), std::sync::Arc::new(bench.clock.clone()), |kept| kept);
    let http = std::sync::Arc::new(bench.connection().http().expect("a client"));
    let delivering = tokio::spawn(briefbot::delivery::Delivery::new(bot, http).run());
    bench::until("the edition is put off", || async {
        bench.store.open_editions(bench.clock.now(), 1).await.expect("an answer").is_empty()
    })
    .await;
    delivering.abort();
    // It is put off. Meanwhile the digest is paused, and moved to a channel that there is not.
    bench.store.set_standing(bench.desk, digest, &Standing::Paused, None).await.expect("paused");
    let moved = Order { channel: 7, ..bench.store.digests(bench.desk).await.expect("digests")[0].order.clone() };
    bench.store.edit_digest(bench.desk, digest, &moved, None).await.expect("moved");
    bench.clock.turn_to(bench.clock.now() + TimeDelta::minutes(1));
    deliver(&bench).await;
    assert_eq!((stories(&bench).await, states(&bench, digest).await), (0, vec![State::Frozen]));
    bench.store.set_standing(bench.desk, digest, &Standing::Active, None).await.expect("resumed");
    deliver(&bench).await;
    assert_eq!((stories(&bench).await, states(&bench, digest).await), (1, vec![State::Sent]));
}
