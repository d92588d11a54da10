//! Everybody is answered in their own language, and a team in its team's; the news stays as it was written.

use super::house::{House, ask, press};
use briefings::store::{DeskKey, DeskSettings};
use rehearsal::Reply;
use serde_json::{Value, json};

/// A word of the samples' headline about the topic, which no language changes.
const TOPIC: &str = "ukraine";

fn buttons(reply: &Reply) -> Vec<String> {
    let message = reply.message().expect("a message");
    message.parts().iter().filter_map(|part| part["label"].as_str()).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_is_answered_in_their_own_language() {
    let house = House::open().await;
    let ada = house.reader(0).await;
    let in_english = ask(&ada, "brief", &[("topic", TOPIC)]).await;
    house.rehearsal.speak(&ada, "de").unwrap();
    let brief = ask(&ada, "brief", &[("topic", TOPIC)]).await;
    let title = |reply: &Reply| reply.message().unwrap().embeds[0]["title"].clone();
    assert_eq!(title(&brief), title(&in_english), "news is never translated");
    assert!(brief.text().contains("Wichtige Zahlen") && buttons(&brief).contains(&"Zitate".to_owned()), "{}", brief.text());
    let quotes = press(&ada, &brief, "Zitate").await;
    assert!(quotes.message().unwrap().ephemeral() && quotes.text().contains("Zitate"), "{}", quotes.text());

    for (command, options, told) in [
        ("brief", json!({"topic": "larkspur"}), "Nichts im Bestand handelt von „larkspur“."),
        ("quotes", json!({}), "Bei /quotes fehlt eine Person oder ein Thema."),
        ("search", json!({"words": "colour:red"}), "Die Suche kennt kein „colour:“."),
    ] {
        let reply = ada.command(command, options).await.unwrap();
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(told), "{}", reply.text());
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_all_see_is_in_the_teams_language_and_what_one_sees_in_the_readers() {
    let house = House::open().await;
    let (ada, sam) = (house.reader(0).await, house.rehearsal.member("Sam").await.unwrap());
    house.rehearsal.speak(&ada, "de").unwrap();
    house.rehearsal.set_guild_locale(ada.guild_id(), "fr");
    let brief = ask(&ada, "brief", &[("topic", TOPIC)]).await;
    assert!(brief.text().contains("Chiffres clés"), "the server's: {}", brief.text());

    let desk = house.bot.desk(DeskKey::Guild(ada.guild_id().parse().unwrap())).await.unwrap();
    let chosen = |locale: &str| DeskSettings { locale: Some(locale.into()), ..DeskSettings::default() };
    house.bot.store.set_settings(desk, &chosen("uk")).await.unwrap();
    let brief = ask(&ada, "brief", &[("topic", TOPIC)]).await;
    assert!(brief.text().contains("Ключові цифри"), "the one chosen: {}", brief.text());
    let quotes = press(&ada, &brief, "Цитати").await;
    assert!(quotes.text().contains("Zitate"), "for one alone, in their own: {}", quotes.text());
    let quotes = press(&sam, &brief, "Цитати").await;
    assert!(quotes.text().contains("Quotes"), "{}", quotes.text());

    house.bot.store.set_settings(desk, &chosen("en")).await.unwrap();
    let brief = ask(&ada, "brief", &[("topic", TOPIC)]).await;
    assert!(brief.text().contains("Key figures"), "English chosen is not nothing chosen: {}", brief.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_polish_servers_digest_is_in_polish() {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    house.rehearsal.set_guild_locale(admin.guild_id(), "pl");
    let made = admin.command("digest create", json!({"at": "08:00", "days": "every day", "zone": "Europe/Warsaw"})).await.unwrap();
    assert!(made.text().contains("every day at 08:00"), "told to the editor in their own: {}", made.text());
    let before = admin.messages(admin.channel_id()).await.unwrap().len();
    admin.turn_to_next().await.unwrap();
    let posted = admin.wait_for_more(admin.channel_id(), before).await.unwrap();
    let text: String = posted[before..].iter().map(|seen| seen.text() + "\n").collect();
    assert!(text.contains("Przegląd") && text.contains("08:00 (Europe/Warsaw)"), "{text}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_described_in_the_readers_language_and_named_alike_in_all() {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    house.rehearsal.speak(&admin, "uk").unwrap();
    let commands = admin.commands().await.unwrap();
    let named = |name: &str| commands.iter().find(|command| command["name"] == name).cloned().unwrap_or_default();
    assert_eq!(named("quotes")["description_localized"], "Хто що сказав: дослівні цитати, за особою й темою");
    assert_eq!(named("quotes")["name_localized"], Value::Null);
    assert_eq!(named("Brief this message")["name_localized"], "Огляд повідомлення");
    let kinds = &named("figures")["options"][1]["choices"];
    assert!(kinds.as_array().unwrap().iter().any(|kind| kind["name_localized"] == "Гроші"), "{kinds}");

    let days = admin.autocomplete("digest create", json!({"at": "08:00", "days": "вівторок, п"}), "days").await.unwrap();
    assert!(days.is_empty(), "two days begin so: {days:?}");
    let days = admin.autocomplete("digest create", json!({"at": "08:00", "days": "вівторок, пʼ"}), "days").await.unwrap();
    assert_eq!((days[0].name.as_str(), &days[0].value), ("вівторок, пʼятниця", &json!("Tuesday, Friday")));
    let days = admin.autocomplete("digest create", json!({"at": "08:00", "days": "що"}), "days").await.unwrap();
    assert_eq!((days[0].name.as_str(), &days[0].value), ("щодня", &json!("every day")));
    house.close().await;
}
