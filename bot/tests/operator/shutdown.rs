//! The process is asked to stop while it answers and posts: what is under way is finished or waits in the outbox, and it ends soon.

use super::process::{Stage, until};
use rehearsal::{Fault, Member, Outcome, Seen};
use serde_json::json;
use std::{collections::HashSet, time::Duration};

/// What a service manager is promised.
const PROMISED: Duration = Duration::from_secs(5);

async fn editions(editor: &Member) -> Vec<Seen> {
    let mut messages = editor.messages(editor.channel_id()).await.expect("the channel");
    messages.retain(|message| !message.ephemeral());
    messages
}

fn titles(messages: &[Seen]) -> Vec<String> {
    messages.iter().flat_map(|message| message.embeds.iter().map(|embed| embed["title"].to_string())).collect()
}

/// A digest of everything, and an edition of it asked for.
async fn send_now(editor: &Member) {
    let made = editor.command("digest create", json!({"at": "08:00", "items": 25})).await.expect("a reply");
    assert!(made.text().contains("is set."), "{}", made.text());
    let sent = editor.command("digest send-now", json!({"digest": "1"})).await.expect("a reply");
    assert!(sent.text().contains("on its way"), "{}", sent.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_under_way_comes() {
    let stage = Stage::new().await;
    let bot = stage.start().await;
    let reader = stage.rehearsal.member("Ada").await.unwrap();
    stage.rehearsal.faults().next_on("/callback", 1, Fault::Slow(Duration::from_millis(1_200)));
    let asking = tokio::spawn(async move { reader.command("brief", json!({"topic": "ukraine"})).await.unwrap() });
    until("the answer is on its way", || async { stage.rehearsal.faults().planned() == 0 }).await;
    let (took, log) = bot.stop();
    let reply = asking.await.unwrap();
    assert!(reply.outcome == Outcome::Answered && reply.text().contains("The story so far"), "{}", reply.text());
    assert!(took < PROMISED, "{took:?}: {log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_stops_behind_a_message_and_goes_on_later() {
    let stage = Stage::new().await;
    let bot = stage.start().await;
    let editor = stage.rehearsal.admin().await.unwrap();
    let path = format!("/channels/{}/messages", editor.channel_id());
    stage.rehearsal.faults().next_on(&path, 2, Fault::Slow(Duration::from_millis(1_200)));
    send_now(&editor).await;
    until("its first message is on its way", || async { stage.rehearsal.faults().planned() == 1 }).await;
    let (took, log) = bot.stop();
    assert!(took < PROMISED && !log.contains("cut short"), "{took:?}: {log}");
    assert_eq!(editions(&editor).await.len(), 1, "the next message is not begun");

    stage.rehearsal.faults().clear();
    let bot = stage.start().await;
    until("the edition is posted", || async {
        editor.command("digest log", json!({"digest": "1"})).await.unwrap().text().contains("posted at an editor's word")
    })
    .await;
    let messages = editions(&editor).await;
    let titles = titles(&messages);
    assert!(messages.len() > 1 && titles.iter().collect::<HashSet<_>>().len() == titles.len(), "{titles:?}");
    bot.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discord_that_does_not_answer_holds_nobody_up() {
    let stage = Stage::new().await;
    let bot = stage.start().await;
    let (editor, reader) = (stage.rehearsal.admin().await.unwrap(), stage.rehearsal.member("Ada").await.unwrap());
    let path = format!("/channels/{}/messages", editor.channel_id());
    stage.rehearsal.faults().next_on(&path, 1, Fault::Hold { handled: true });
    send_now(&editor).await;
    stage.rehearsal.faults().next_on("/callback", 1, Fault::Hold { handled: false });
    let asking = tokio::spawn(async move { reader.command("brief", json!({"topic": "ukraine"})).await.unwrap() });
    until("both are held", || async { stage.rehearsal.faults().planned() == 0 }).await;
    let (took, log) = bot.stop();
    assert!(took < PROMISED && log.contains("cut short"), "{took:?}: {log}");
    assert_eq!(asking.await.unwrap().outcome, Outcome::NoResponse);

    let bot = stage.start().await;
    until("the edition is posted", || async {
        editor.command("digest log", json!({"digest": "1"})).await.unwrap().text().contains("posted at an editor's word")
    })
    .await;
    let titles = titles(&editions(&editor).await);
    assert_eq!(titles.iter().collect::<HashSet<_>>().len(), titles.len(), "{titles:?}");
    bot.stop();
}
