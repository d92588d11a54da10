//! Digests: an editor orders one, it arrives at its time, once.

use super::{house::House, verbatim};
use chrono::{DateTime, TimeDelta, Utc};
use rehearsal::{Fault, Member, Reply, Seen};
use serde_json::json;

/// Discord's bit for the permission to send messages.
const SEND_MESSAGES: u64 = 1 << 11;

/// A house at ten in the morning, UTC: none of the times set here passes by itself.
async fn at_ten() -> House {
    let house = House::open().await;
    let now = house.clock.now();
    let ten = now.date_naive().and_hms_opt(10, 0, 0).unwrap().and_utc();
    house.clock.turn_to(if ten > now { ten } else { ten + TimeDelta::days(1) });
    house
}

async fn editor(house: &House) -> Member {
    house.rehearsal.admin().await.unwrap()
}

/// The messages of a channel that everybody sees, as a reply: what the editor alone is told is left out.
async fn posted(reader: &Member) -> Vec<Seen> {
    let mut messages = reader.messages(reader.channel_id()).await.unwrap();
    messages.retain(|message| !message.ephemeral());
    messages
}

/// The number of the digest that an answer tells of.
fn number(reply: &Reply) -> String {
    let text = reply.text();
    let start = text.find('#').expect("a number") + 1;
    text[start..].chars().take_while(char::is_ascii_digit).collect()
}

/// A digest of everything on weekdays at 08:00 in Paris.
async fn weekdays_at_eight(editor: &Member) -> String {
    let made = editor.command("digest create", json!({"at": "8am", "days": "weekdays", "zone": "europe/paris"})).await.unwrap();
    assert!(made.message().unwrap().ephemeral(), "{}", made.text());
    assert!(made.text().contains("weekdays at 08:00 (Europe/Paris)"), "{}", made.text());
    assert_eq!((made.text().matches(":t>").count(), made.text().matches(":R>").count()), (3, 1), "{}", made.text());
    number(&made)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_arrives_at_its_time_once_and_through_restarts() {
    let mut house = at_ten().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let digest = weekdays_at_eight(&editor).await;
    let preview = editor.command("digest preview", json!({"digest": digest})).await.unwrap();
    assert!(preview.messages.iter().all(Seen::ephemeral));
    verbatim::check(&preview);
    assert!(posted(&reader).await.is_empty(), "nobody else has seen anything yet");

    house.restart().await;
    let due: DateTime<Utc> = reader.turn_to_next().await.unwrap();
    reader.wait_for_more(reader.channel_id(), 0).await.unwrap();
    house.settle().await;
    let edition = posted(&reader).await;
    assert!(
        edition[0].content.starts_with("**Digest** · ") && edition[0].content.contains(", 08:00 (Europe/Paris)"),
        "{}",
        edition[0].content
    );
    let embeds = |messages: &[Seen]| messages.iter().flat_map(|m| m.embeds.iter().map(|e| e["title"].clone())).collect::<Vec<_>>();
    let mut previewed = editor.messages(editor.channel_id()).await.unwrap();
    previewed.retain(Seen::ephemeral);
    assert_eq!(embeds(&edition), embeds(&previewed), "what was previewed is what comes");

    house.restart().await;
    let next = reader.turn_to_next().await.unwrap();
    assert!(next > due);
    house.settle().await;
    assert_eq!(posted(&reader).await.len(), edition.len(), "nothing new, nothing posted");
    let log = editor.command("digest log", json!({"digest": digest})).await.unwrap();
    assert!(log.text().contains("skipped, nothing was new") && log.text().contains("posted, "), "{}", log.text());

    let more = reader.press(&edition[0].id, edition[0].button("More on 1").unwrap()).await.unwrap();
    assert!(more.message().unwrap().ephemeral() && more.text().contains("Quotes"), "{}", more.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_and_a_failing_discord_post_nothing_twice() {
    for fault in [Fault::LoseAnswer, Fault::ServerError] {
        let house = at_ten().await;
        let (editor, reader) = (editor(&house).await, house.reader(0).await);
        let digest = weekdays_at_eight(&editor).await;
        house.rehearsal.faults().next_on(&format!("/channels/{}/messages", reader.channel_id()), 2, fault);
        let sent = editor.command("digest send-now", json!({"digest": digest})).await.unwrap();
        assert!(sent.text().contains("on its way"), "{}", sent.text());
        house.settle().await;
        let messages = posted(&reader).await;
        let firsts = messages.iter().filter(|message| !message.content.is_empty()).count();
        assert_eq!(firsts, 1, "{fault:?}: {messages:?}");
        let log = editor.command("digest log", json!({"digest": digest})).await.unwrap();
        assert!(log.text().contains("posted at an editor's word"), "{}", log.text());
        house.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_that_refuses_pauses_the_digest_and_the_editor_is_told() {
    let house = at_ten().await;
    let editor = editor(&house).await;
    let digest = weekdays_at_eight(&editor).await;
    house.rehearsal.deny(editor.channel_id(), SEND_MESSAGES);
    editor.turn_to_next().await.unwrap();
    house.settle().await;
    let told = house.rehearsal.told(&editor);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].content.contains("is paused: Discord refused its edition") && told[0].content.contains("403"), "{}", told[0].content);
    let list = editor.command("digest list", json!({})).await.unwrap();
    assert!(list.text().contains("Paused, because Discord refused it (403"), "{}", list.text());

    // Once that is put right, nothing of the news is lost.
    house.rehearsal.deny(editor.channel_id(), 0);
    let resumed = editor.command("digest resume", json!({"digest": digest})).await.unwrap();
    assert!(resumed.text().contains("runs again") && resumed.text().contains("Next <t:"), "{}", resumed.text());
    editor.turn_to_next().await.unwrap();
    house.settle().await;
    assert!(!posted(&editor).await.is_empty());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_announcement_is_passed_on_once() {
    let house = at_ten().await;
    let editor = editor(&house).await.at(0, 2);
    let digest = weekdays_at_eight(&editor).await;
    house.rehearsal.faults().next_on("/crosspost", 1, Fault::LoseAnswer);
    editor.command("digest send-now", json!({"digest": digest})).await.unwrap();
    house.settle().await;
    let messages = posted(&editor).await;
    assert!(!messages.is_empty() && messages.iter().all(|message| message.flags & 1 == 1), "{messages:?}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_announcement_that_cannot_be_passed_on_is_posted_in_full() {
    let house = at_ten().await;
    let editor = editor(&house).await.at(0, 2);
    let made = editor.command("digest create", json!({"at": "08:00", "zone": "UTC", "items": 25})).await.unwrap();
    house.rehearsal.faults().next_on("/crosspost", 500, Fault::ServerError);
    editor.command("digest send-now", json!({"digest": number(&made)})).await.unwrap();
    house.settle().await;
    let messages = posted(&editor).await;
    assert!(messages.len() > 1 && messages.iter().all(|message| message.flags & 1 == 0), "{messages:?}");
    let log = editor.command("digest log", json!({"digest": number(&made)})).await.unwrap();
    assert!(log.text().contains("posted at an editor's word"), "{}", log.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_in_a_forum_is_one_post_though_its_answer_is_lost() {
    let house = at_ten().await;
    let editor = editor(&house).await;
    let forum = editor.at(0, 3).channel_id().to_owned();
    let made = editor.command("digest create", json!({"at": "08:00", "zone": "UTC", "channel": forum, "items": 25})).await.unwrap();
    assert!(made.text().contains(&format!("<#{forum}>")), "{}", made.text());
    house.rehearsal.faults().next_on("/threads", 1, Fault::LoseAnswer);
    editor.command("digest send-now", json!({"digest": number(&made)})).await.unwrap();
    house.settle().await;
    let posts = house.rehearsal.posts(&forum);
    assert_eq!(posts.len(), 1, "{posts:?}");
    let messages = editor.messages(&posts[0].0).await.unwrap();
    assert!(posts[0].1.starts_with("Digest · ") && messages.len() > 1, "{posts:?} {messages:?}");
    assert_eq!(messages[0].id, posts[0].0);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn down_for_long_one_late_edition_or_none() {
    let mut house = at_ten().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let daily = |grace: u32| json!({"at": "08:00", "days": "every day", "zone": "UTC", "grace": grace, "empty": "say"});
    let patient = number(&editor.command("digest create", daily(48)).await.unwrap());
    let strict = number(&editor.command("digest create", daily(0)).await.unwrap());
    house.end().await;
    // Six times pass; the last of them an hour and a half ago.
    let first = house.bot.digests.next_moment(house.clock.now()).await.unwrap().expect("a moment");
    house.clock.turn_to(first + TimeDelta::days(5) + TimeDelta::minutes(90));
    house.start_again().await;
    house.settle().await;
    let messages = posted(&reader).await;
    let firsts: Vec<_> = messages.iter().filter(|message| !message.content.is_empty()).collect();
    assert_eq!(firsts.len(), 1, "{messages:?}");
    assert!(firsts[0].content.contains("Posted late, on "), "{}", firsts[0].content);
    for (digest, missed) in [(patient, 5), (strict, 6)] {
        let log = editor.command("digest log", json!({"digest": digest})).await.unwrap().text();
        assert_eq!(log.matches("missed: ").count(), missed, "{log}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_set_is_told_with_what_to_type() {
    let house = at_ten().await;
    let editor = editor(&house).await;
    for (options, sentence) in [
        (json!({}), "A digest needs a time"),
        (json!({"at": "late"}), "“late” is no time of day"),
        (json!({"at": "8", "days": "holidays"}), "“holidays” are no days"),
        (json!({"at": "8", "zone": "Atlantis"}), "“Atlantis” is no time zone"),
        (json!({"at": "8", "quiet": "night"}), "“night” are no hours"),
        (json!({"at": "8", "quiet": "7-9"}), "would never come"),
        (json!({"cron": "* * * * *"}), "every 15 minutes at most"),
        (json!({"cron": "@everyone"}), "is no cron line"),
    ] {
        let reply = editor.command("digest create", options.clone()).await.unwrap();
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(sentence), "{options}: {}", reply.text());
    }
    assert!(editor.command("digest list", json!({})).await.unwrap().text().contains("There is no digest yet"));
    let unknown = editor.command("digest pause", json!({"digest": "77"})).await.unwrap();
    assert!(unknown.text().contains("There is no digest 77 here"), "{}", unknown.text());

    house.rehearsal.open_to_all("digest");
    let refused = house.reader(0).await.command("digest create", json!({"at": "8"})).await.unwrap();
    assert!(refused.text().starts_with("Only people who may manage this server can set digests"), "{}", refused.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_is_changed_paused_and_deleted_by_its_own_team_alone() {
    let house = at_ten().await;
    let editor = editor(&house).await;
    let digest = weekdays_at_eight(&editor).await;
    let edited = editor
        .command(
            "digest edit",
            json!({"digest": digest, "at": "17h30", "topics": "ukraine, harbour", "items": "3", "quiet": "22:00-06:00"}),
        )
        .await
        .unwrap();
    for part in ["ukraine, harbour", "weekdays at 17:30 (Europe/Paris)", "3 stories at most", "quiet 22:00–06:00"] {
        assert!(edited.text().contains(part), "{part}: {}", edited.text());
    }
    let choices = editor.autocomplete("digest edit", json!({"digest": ""}), "digest").await.unwrap();
    assert_eq!((choices.len(), choices[0].value.as_str()), (1, Some(digest.as_str())));
    assert!(choices[0].name.contains("ukraine, harbour"), "{choices:?}");
    let zones = editor.autocomplete("digest create", json!({"zone": "kyi"}), "zone").await.unwrap();
    assert_eq!(zones[0].name, "Europe/Kyiv");
    let topics = editor.autocomplete("digest create", json!({"topics": "hungary, ukr"}), "topics").await.unwrap();
    assert!(topics.iter().any(|choice| choice.name == "hungary, ukraine"), "{topics:?}");
    let days = editor.autocomplete("digest create", json!({"days": "week"}), "days").await.unwrap();
    assert_eq!(days[0].name, "weekdays");

    let elsewhere = editor.at(1, 0);
    assert!(elsewhere.command("digest delete", json!({"digest": digest})).await.unwrap().text().contains("There is no digest"));
    assert!(elsewhere.autocomplete("digest edit", json!({"digest": ""}), "digest").await.unwrap().is_empty());

    let paused = editor.command("digest pause", json!({"digest": digest})).await.unwrap();
    assert!(paused.text().contains("is paused") && !paused.text().contains("Next <t:"), "{}", paused.text());
    assert!(editor.turn_to_next().await.is_err(), "nothing is due");
    let deleted = editor.command("digest delete", json!({"digest": digest})).await.unwrap();
    assert!(deleted.text().contains("is deleted"), "{}", deleted.text());
    assert!(editor.command("digest list", json!({})).await.unwrap().text().contains("There is no digest yet"));
    house.close().await;
}
