//! A new server is greeted once; one that the bot was removed from is forgotten after a while, unless it comes back.

use super::{
    adding::{ARTICLE, fill},
    house::{House, ask},
};
use chrono::TimeDelta;
use rehearsal::{GatewayFault, Seen};
use std::time::Duration;

/// Discord's bit for sending messages.
const SEND_MESSAGES: u64 = 1 << 11;

async fn greetings(house: &House, guild: &str) -> Vec<Seen> {
    let member = house.reader(0).await;
    let mut seen = Vec::new();
    for (channel, _) in house.rehearsal.channels_of(guild) {
        seen.extend(member.messages(&channel).await.unwrap());
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_server_is_greeted_once_and_for_all() {
    let mut house = House::open().await;
    let guild = house.rehearsal.invite("Ostvik Desk");
    house.until("it is greeted", async || !greetings(&house, &guild).await.is_empty()).await;
    let first = greetings(&house, &guild).await;
    let text = first[0].text();
    for command in ["sources follow", "settings set", "digest create", "help", "privacy"] {
        let clickable = text.split("</").skip(1).any(|rest| rest.strip_prefix(command).is_some_and(|rest| rest.starts_with(':')));
        assert!(clickable, "{command}: {text}");
    }
    assert!(text.len() < 900 && text.contains("1. ") && text.contains("3. "), "{text}");
    assert!(house.rehearsal.channels_of(&guild)[0].0 == first[0].channel_id, "in the first channel");

    for fault in [GatewayFault::Reconnect, GatewayFault::InvalidSession { resumable: false }, GatewayFault::Cut] {
        house.rehearsal.faults().gateway(fault);
        tokio::time::sleep(Duration::from_millis(200)).await;
        house.until("it is connected again", async || house.rehearsal.is_connected()).await;
    }
    house.rehearsal.outage_of(&guild);
    house.restart().await;
    let reader = house.reader(0).await;
    ask(&reader, "help", &[]).await;
    house.rehearsal.remove_from(&guild);
    house.rehearsal.invite_back(&guild);
    ask(&reader, "help", &[]).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(greetings(&house, &guild).await.len(), 1, "never again");
    for old in [0, 1] {
        let at = house.reader(old).await;
        let spoken = greetings(&house, at.guild_id()).await;
        assert!(spoken.iter().all(|message| !message.content.contains("Three steps")), "not where it was long before");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_greeted_where_the_bot_may_write() {
    let mut house = House::open().await;
    house.end().await;
    let guild = house.rehearsal.invite("Ostvik Desk");
    let channels = house.rehearsal.channels_of(&guild);
    house.rehearsal.deny(&channels[0].0, SEND_MESSAGES);
    house.start_again().await;
    house.until("it is greeted", async || !greetings(&house, &guild).await.is_empty()).await;
    assert_eq!(greetings(&house, &guild).await[0].channel_id, channels[1].0, "while it was down it was invited");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_of_a_server_that_was_left_is_deleted_after_a_while() {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    let (guild, other) = (admin.guild_id().to_owned(), admin.at(1, 0).guild_id().to_owned());
    fill(&admin, serde_json::json!({"text": ARTICLE.text})).await;
    fill(&admin.at(1, 0), serde_json::json!({"text": ARTICLE.text})).await;
    let key = |guild: &str| briefings::store::DeskKey::Guild(guild.parse().unwrap());
    let desks = [house.bot.desk(key(&guild)).await.unwrap(), house.bot.desk(key(&other)).await.unwrap()];
    let hand_ins = async |at: usize| house.bot.desks.export_hand_ins(desks[at], None, 9).await.unwrap().len();

    house.rehearsal.outage_of(&guild);
    house.rehearsal.remove_from(&guild);
    house.rehearsal.remove_from(&other);
    let there = async || house.bot.desks.guilds().await.unwrap();
    house.until("both are noted", async || there().await.is_empty()).await;
    house.clock.turn_to(house.clock.now() + TimeDelta::days(29));
    house.rehearsal.invite_back(&other);
    house.until("one is back", async || there().await.len() == 1).await;
    assert_eq!((hand_ins(0).await, hand_ins(1).await), (1, 1), "kept for a while");
    house.clock.turn_to(house.clock.now() + TimeDelta::days(2));
    house.until("the other is deleted", async || hand_ins(0).await == 0).await;
    assert_eq!(hand_ins(1).await, 1, "who comes back finds everything");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_left_while_the_bot_was_down_is_noticed() {
    let mut house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    fill(&admin, serde_json::json!({"text": ARTICLE.text})).await;
    ask(&admin.at(1, 0), "help", &[]).await;
    house.end().await;
    house.rehearsal.remove_from(admin.guild_id());
    house.start_again().await;
    let guild: u64 = admin.guild_id().parse().unwrap();
    house.until("it is noted", async || !house.bot.desks.guilds().await.unwrap().contains(&guild)).await;
    house.close().await;
}
