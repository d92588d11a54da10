//! Corrections reach digests: what is not posted is made anew, what is posted is marked.

use super::{
    correcting::{TOPIC, choose, correct, correcting, give_reason},
    house::{House, ask, press},
};
use rehearsal::{Fault, Member, Reply, Seen};
use serde_json::json;
use std::time::Duration;

const AJAR: &str = "We are not open, we are ajar";
/// Discord's bit for the permission to see a channel.
const VIEW_CHANNEL: u64 = 1 << 10;

/// A house with a digest about one article, at whose edition an editor is; gives its number.
async fn with_digest(channel: usize) -> (House, Member, String) {
    let house = House::open().await;
    let editor = house.rehearsal.admin().await.unwrap();
    let there = editor.at(0, channel).channel_id().to_owned();
    let order = json!({"at": "08:00", "zone": "UTC", "topics": "calder bay", "channel": there});
    let made = editor.command("digest create", order).await.unwrap().text();
    let number = made[made.find('#').expect("a number") + 1..].chars().take_while(char::is_ascii_digit).collect();
    (house, editor, number)
}

async fn send(house: &House, editor: &Member, digest: &str) {
    editor.command("digest send-now", json!({"digest": digest})).await.unwrap();
    house.settle().await;
}

/// The messages that everybody sees in a channel, without those that answer somebody.
async fn posted(reader: &Member, channel: &str) -> Vec<Seen> {
    let mut messages = reader.messages(channel).await.unwrap();
    messages.retain(|message| {
        !message.ephemeral() && message.parts().iter().any(|part| part["custom_id"].as_str().is_some_and(|id| id.starts_with("e1|")))
    });
    messages
}

/// Waits until the one posted message fulfils something.
async fn until(reader: &Member, channel: &str, fulfilled: impl Fn(&Seen) -> bool) -> Seen {
    for _ in 0..500 {
        let messages = posted(reader, channel).await;
        assert_eq!(messages.len(), 1, "{messages:?}");
        if fulfilled(&messages[0]) {
            return messages.into_iter().next().unwrap();
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it does not come: {:?}", posted(reader, channel).await);
}

async fn brief(reader: &Member) -> Reply {
    ask(reader, "brief", &[TOPIC]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_posted_edition_is_marked_and_unmarked() {
    // In a text channel, an announcement channel, and a post of a forum.
    for channel in [0, 2, 3] {
        let (house, editor, digest) = with_digest(channel).await;
        send(&house, &editor, &digest).await;
        let forum = editor.at(0, channel).channel_id().to_owned();
        let place = if channel == 3 { house.rehearsal.posts(&forum)[0].0.clone() } else { forum };
        let before = until(&editor, &place, |message| message.text().contains(AJAR)).await;
        assert!(before.text().contains("**Imre Solvang**"), "{}", before.text());

        // The answer to the first edit is lost, the second try fails: it is marked once all the same.
        house.rehearsal.faults().next_on(&format!("/channels/{place}/messages/"), 1, Fault::LoseAnswer);
        let made = correct(&editor, &brief(&editor).await, &["A quote (", AJAR, "Dolores Finch said it"]).await;
        let marked = until(&editor, &place, |message| message.text().contains("Corrections")).await;
        let text = marked.text();
        assert!(text.contains("**Dolores Finch** · *corrected by Robin, ") && !text.contains("**Imre Solvang**"), "{text}");
        assert!(text.contains("Dolores Finch, not Imre Solvang, said “") && text.contains("” · corrected by Robin"), "{text}");
        assert_eq!((&marked.id, &marked.content, &marked.components), (&before.id, &before.content, &before.components));

        let asked = correcting(&editor, &brief(&editor).await, &["The whole article"]).await;
        give_reason(&editor, &press(&editor, &asked, "Retract this article").await, "@here made up").await;
        let retracted = until(&editor, &place, |message| message.text().contains("**Retracted** by Robin")).await;
        assert!(retracted.text().contains("“\\@here made up”") && !retracted.text().contains("ajar"), "{}", retracted.text());

        // What was opened before is out of date, and shows the card as it is.
        let menu = press(&editor, &made, "Correct more of this card").await;
        choose(&editor, &menu, "The article is retracted").await;
        let list = editor.command("corrections list", json!({})).await.unwrap();
        choose(&editor, &list, "Dolores Finch, not Imre Solvang").await;
        let after = until(&editor, &place, |message| message.text() == before.text()).await;
        assert_eq!(after.embeds, before.embeds);
        for payload in house.rehearsal.payloads().iter().filter(|payload| payload.method == "PATCH" && payload.path.contains("/channels/"))
        {
            assert!(payload.refused.is_none() && payload.body["allowed_mentions"]["parse"] == json!([]), "{payload:?}");
        }
        house.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_that_could_not_be_posted_yet_is_posted_corrected() {
    let (house, editor, digest) = with_digest(0).await;
    let path = format!("/channels/{}/messages", editor.channel_id());
    let before = brief(&editor).await;
    house.rehearsal.faults().next_on(&path, 5, Fault::ServerError);
    editor.command("digest send-now", json!({"digest": digest})).await.unwrap();
    while house.rehearsal.faults().planned() > 4 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    correct(&editor, &before, &["A quote (", AJAR, "Do not show this quote"]).await;
    house.settle().await;
    let messages = posted(&editor, editor.channel_id()).await;
    assert_eq!(messages.len(), 1, "{messages:?}");
    let first = house.rehearsal.payloads().into_iter().rfind(|one| one.method == "POST" && one.path.ends_with(&path));
    let text = first.expect("a request").body.to_string();
    assert!(text.contains("Calder Bay") && !text.contains(AJAR), "what was posted was corrected before: {text}");
    assert!(!messages[0].text().contains(AJAR), "{}", messages[0].text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_retracted_is_in_no_later_edition() {
    let (house, editor, digest) = with_digest(0).await;
    let asked = correcting(&editor, &brief(&editor).await, &["The whole article"]).await;
    give_reason(&editor, &press(&editor, &asked, "Retract this article").await, "Made up").await;
    send(&house, &editor, &digest).await;
    let messages = editor.messages(editor.channel_id()).await.unwrap();
    let said = messages.iter().filter(|message| message.content.starts_with("**Digest")).map(Seen::text).collect::<Vec<_>>();
    assert!(said.iter().all(|text| !text.contains("Calder Bay port")), "{said:?}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_that_is_gone_keeps_nobody_from_correcting() {
    let (house, editor, digest) = with_digest(1).await;
    let channel = editor.at(0, 1).channel_id().to_owned();
    send(&house, &editor, &digest).await;
    house.rehearsal.deny(&channel, VIEW_CHANNEL);
    let message = posted(&editor, &channel).await[0].id.clone();
    house.rehearsal.lose(&message);
    correct(&editor, &brief(&editor).await, &["A quote (", AJAR, "Do not show this quote"]).await;
    for _ in 0..500 {
        if house.bot.digests.amendments(house.clock.now(), 9).await.unwrap().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(house.bot.digests.amendments(house.clock.now(), 9).await.unwrap().is_empty(), "it is not tried for ever");
    assert!(!brief(&editor).await.text().contains(AJAR), "the card is corrected all the same");
    house.rehearsal.deny(&channel, 0);
    house.close().await;
}
