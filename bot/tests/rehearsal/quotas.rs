//! What the operator lets a team have: who reaches it is told what it is and what to do, and sees what is used.

use super::{
    adding::{ARTICLE, fill},
    house::House,
};
use briefbot::house_rules::HouseRules;
use chrono::TimeDelta;
use serde_json::json;

async fn small() -> House {
    House::set(|bot| bot.rules = HouseRules { sources: 1, hand_ins: 2, digests: 1, ..HouseRules::default() }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn articles_handed_in_within_a_day() {
    let house = small().await;
    let admin = house.rehearsal.admin().await.unwrap();
    let text = |number: usize| format!("{}\n\nNumber {number}.", ARTICLE.text);
    for number in 0..2 {
        assert!(fill(&admin, json!({"text": text(number)})).await.text().contains("Ferry to Ostvik"));
        house.clock.turn_to(house.clock.now() + TimeDelta::hours(1));
    }
    let enough = fill(&admin, json!({"text": text(2)})).await.text();
    assert!(
        enough.starts_with("This team has handed in 2 articles within 24 hours, as many as the operator of this bot allows."),
        "{enough}"
    );
    assert!(enough.contains("room again <t:") && enough.ends_with(":R>. Nothing was added."), "{enough}");
    let url = admin.command("add url", json!({"link": "https://news.example/a"})).await.unwrap().text();
    assert!(url.starts_with("This team has handed in 2"), "before anything is fetched: {url}");
    let elsewhere = fill(&admin.at(1, 0), json!({"text": text(2)})).await;
    assert!(elsewhere.text().contains("Ferry to Ostvik"), "another team has its own");
    let shown = admin.command("settings show", json!({})).await.unwrap().text();
    assert!(shown.contains("feeds 0/1, articles handed in within 24 hours 2/2, digests 0/1."), "{shown}");
    house.clock.turn_to(house.clock.now() + TimeDelta::hours(22) + TimeDelta::minutes(1));
    assert!(fill(&admin, json!({"text": text(2)})).await.text().contains("Ferry to Ostvik"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn digests_and_feeds() {
    let house = small().await;
    let admin = house.rehearsal.admin().await.unwrap();
    let made = admin.command("digest create", json!({"at": "08:00"})).await.unwrap().text();
    assert!(made.contains("is set"), "{made}");
    let enough = admin.command("digest create", json!({"at": "09:00"})).await.unwrap().text();
    assert_eq!(enough, "This team has 1 digests already: delete one with /digest delete first.");
    let opml = "<opml><body><outline xmlUrl=\"https://a.example/rss\"/><outline xmlUrl=\"https://b.example/rss\"/></body></opml>";
    let file = admin.choose_file("feeds.opml", "text/xml", opml.as_bytes()).await.unwrap();
    let imported = admin.command("sources import", json!({"opml": file})).await.unwrap().text();
    assert!(imported.contains("One of the file is left out, for a team follows 1 feeds at most"), "{imported}");
    let more = admin.command("sources follow", json!({"feed": "https://c.example/rss"})).await.unwrap().text();
    assert!(more.starts_with("A team follows 1 feeds at most"), "{more}");
    let shown = admin.command("settings show", json!({})).await.unwrap().text();
    assert!(shown.contains("feeds 1/1, articles handed in within 24 hours 0/2, digests 1/1."), "{shown}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_allowed() {
    let house = House::set(|bot| bot.rules.hand_ins = 0).await;
    let admin = house.rehearsal.admin().await.unwrap();
    let none = fill(&admin, json!({"text": ARTICLE.text})).await.text();
    assert_eq!(none, "No articles can be handed in here: the operator of this bot allows none.");
    house.close().await;
}
