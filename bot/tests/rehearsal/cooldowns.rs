//! Costly things are done only so often, and who is too quick is told when to try again.

use super::house::{House, ask};
use chrono::TimeDelta;
use rehearsal::Reply;
use serde_json::json;
use std::sync::Arc;

async fn careful() -> House {
    House::set(|bot| bot.cooldowns = Some(Arc::default())).await
}

fn has_picture(reply: &Reply) -> bool {
    !reply.message().unwrap().attachments.is_empty()
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_digests_and_data() {
    let house = careful().await;
    let admin = house.rehearsal.admin().await.unwrap();
    admin.command("digest create", json!({"at": "08:00"})).await.unwrap();
    for (command, options, often) in
        [("add url", json!({"link": "no address"}), 10), ("digest send-now", json!({"digest": "1"}), 3), ("data export", json!({}), 5)]
    {
        let told = async || admin.command(command, options.clone()).await.unwrap();
        for time in 0..often {
            let text = told().await.text();
            assert!(!text.contains("often enough"), "/{command}, time {time}: {text}");
        }
        let waits = told().await;
        assert!(waits.text().starts_with("That was often enough for now. You can do it again <t:"), "/{command}: {}", waits.text());
        assert!(waits.message().unwrap().ephemeral());
        house.clock.turn_to(house.clock.now() + TimeDelta::minutes(11));
        assert!(!told().await.text().contains("often enough"), "/{command}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_comes_without_its_picture_rather_than_not_at_all() {
    let house = careful().await;
    let (ada, sam) = (house.reader(0).await, house.rehearsal.member("Sam").await.unwrap());
    let figures = async |member| ask(member, "figures", &[("topic", "ukraine"), ("kind", "percent")]).await;
    for _ in 0..10 {
        assert!(has_picture(&figures(&ada).await));
    }
    let plain = figures(&ada).await;
    assert!(!has_picture(&plain) && plain.text().starts_with("Without its picture, for there were many just now."), "{}", plain.text());
    assert!(plain.text().lines().count() > 3, "the answer itself is whole: {}", plain.text());
    assert!(has_picture(&figures(&sam).await), "another reader");
    house.clock.turn_to(house.clock.now() + TimeDelta::minutes(2));
    assert!(has_picture(&figures(&ada).await));
    house.close().await;
}
