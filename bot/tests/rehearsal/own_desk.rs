//! In direct messages, and in a server that has not invited the bot, everybody is at a desk of their own.

use super::{
    adding::{ARTICLE, fill},
    house::{House, ask},
};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_has_one_desk_wherever_the_bot_was_brought_along() {
    let house = House::open().await;
    let ada = house.reader(0).await;
    let direct = ada.in_channel(&house.rehearsal.direct(&ada));
    let elsewhere = ada.in_channel(&house.rehearsal.elsewhere());
    assert!(ada.command("add text", json!({})).await.is_err(), "in the team's server she is no editor");
    let brief = fill(&direct, json!({"text": ARTICLE.text})).await;
    assert!(brief.text().contains("Ferry to Ostvik sails again"), "{}", brief.text());
    let found = ask(&elsewhere, "brief", &[("topic", "ostvik")]).await;
    assert!(found.text().contains("$4 million"), "{}", found.text());
    let source = super::house::press(&elsewhere, &found, "Source").await;
    assert!(source.text().contains("“We are back,”"), "{}", source.text());
    let offered = elsewhere.autocomplete("brief", json!({"topic": "ost"}), "topic").await.unwrap();
    assert!(!offered.is_empty());
    assert!(ask(&ada, "brief", &[("topic", "ostvik")]).await.message().unwrap().ephemeral(), "the team's desk is another");

    // Somebody else there, pressing the button of her answer, is at their own desk.
    let sam = house.rehearsal.member("Sam").await.unwrap().in_channel(elsewhere.channel_id());
    let message = found.message().unwrap();
    let pressed = sam.press(&message.id, message.button("Source").unwrap()).await.unwrap();
    assert!(pressed.message().unwrap().ephemeral() && !pressed.text().contains("We are back"), "{}", pressed.text());
    let asked = ask(&sam, "brief", &[("topic", "ostvik")]).await;
    assert!(asked.message().unwrap().ephemeral(), "{}", asked.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_edits_sets_and_deletes_their_own_desk() {
    let house = House::open().await;
    // Who manages the server elsewhere is, at their own desk, a person like any other.
    let ada = house.rehearsal.admin().await.unwrap();
    let direct = ada.in_channel(&house.rehearsal.direct(&ada));
    let shown = direct.command("settings set", json!({"zone": "Europe/Paris", "keep": "30 days"})).await.unwrap().text();
    assert!(shown.contains("Time zone: Europe/Paris.") && shown.contains("kept for 30 days") && !shown.contains("Editors"), "{shown}");
    fill(&direct, json!({"text": ARTICLE.text})).await;
    let made = direct.command("digest create", json!({"at": "08:00"})).await.unwrap().text();
    assert!(made.contains("weekdays at 08:00 (Europe/Paris)"), "{made}");

    // Elsewhere the form to hand in, and the one to delete, are for her own desk, too.
    let elsewhere = ada.in_channel(&house.rehearsal.elsewhere());
    fill(&elsewhere, json!({"text": format!("{}\n\nNumber two.", ARTICLE.text)})).await;
    let settings = direct.command("settings show", json!({})).await.unwrap().text();
    assert!(settings.contains("within 24 hours 2/200, digests 1/25"), "{settings}");
    let asked = elsewhere.command("data delete", json!({})).await.unwrap();
    let form = super::house::press(&elsewhere, &asked, "Delete everything …").await;
    let deleted = elsewhere.submit_modal(&form, json!({"word": "delete"})).await.unwrap();
    assert!(deleted.text().contains("is deleted"), "{}", deleted.text());
    assert!(ask(&direct, "brief", &[("topic", "ostvik")]).await.message().unwrap().ephemeral());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_is_not_ordered_where_the_bot_is_not() {
    let house = House::open().await;
    let ada = house.rehearsal.admin().await.unwrap().in_channel(&house.rehearsal.elsewhere());
    let told = ada.command("digest create", json!({"at": "08:00"})).await.unwrap();
    assert!(told.text().starts_with("I am not in this server, and cannot post here."), "{}", told.text());
    assert!(ada.command("digest list", json!({})).await.unwrap().text().starts_with("There is no digest yet"));
    house.close().await;
}
