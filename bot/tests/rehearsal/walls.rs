//! Desks are walls: nothing of one team is seen or touched from another, whatever command, suggestion, button or menu is used there. Every
//! command must say here how it is tried.

use super::house::{House, ask};
use briefbot::{
    commands::{ALL, Definition, Takes},
    ingest,
};
use briefings::store::{DeskKey, Origin, Outcome, Polled};
use rehearsal::{Member, Outcome as Ended, Reply};
use serde_json::{Value, json};

const SECRET: &str = "Quiet tender for the Larkspur dam\n\nThe Larkspur dam will be sold for $12 million, said Orla Fenwick, the county treasurer.\n\n\
    “We keep this to ourselves until June 6, 2031,” Fenwick said. “Nobody else needs to know of the Larkspur sale before that.”\n";

/// What stands nowhere else, in small letters.
const SECRETS: [&str; 3] = ["larkspur", "fenwick", "kolkata"];

/// How each command is tried: with options that would show what the other team has. `None` for one that this test does not know.
fn tries(command: &str, file: &Value) -> Option<Vec<Value>> {
    let topics = || vec![json!({"topic": "larkspur"}), json!({"topic": "larkspur dam"})];
    let digest = || vec![json!({"digest": "1"})];
    Some(match command {
        "brief" => {
            let mut all = topics();
            all.extend([json!({"topic": "larkspur", "days": 30}), json!({"topic": "larkspur", "outlet": "county"})]);
            all
        }
        "figures" | "timeline" | "compare" | "people" => topics(),
        "quotes" => vec![json!({"topic": "larkspur"}), json!({"speaker": "fenwick"})],
        "search" => vec![json!({"words": "larkspur"}), json!({"words": "speaker:fenwick"}), json!({"words": "dam"})],
        "add text" | "sources list" | "sources export" | "digest list" | "settings show" | "data export" | "data delete" | "privacy"
        | "help" => vec![json!({})],
        "add url" => vec![json!({"link": "no address"})],
        "add file" => vec![json!({"file": file})],
        "sources follow" | "sources test" => vec![json!({"feed": "no address"})],
        "sources unfollow" => vec![json!({"source": "Larkspur Weekly"}), json!({"source": "https://larkspur.example/rss"})],
        "sources import" => vec![json!({"opml": file})],
        "digest create" => vec![json!({"at": "09:00"})],
        "digest edit" => vec![json!({"digest": "1", "at": "10:00"}), json!({"digest": "1", "topics": "all"})],
        "digest pause" | "digest resume" | "digest preview" | "digest send-now" | "digest log" | "digest delete" => digest(),
        "settings set" => vec![json!({"keep": "12"})],
        _ => return None,
    })
}

/// Every command as it is typed, with what it takes.
fn commands() -> impl Iterator<Item = (String, &'static Definition)> {
    ALL.iter().map(|command| command.definition()).flat_map(|definition| {
        let inside = definition.subcommands.iter().map(|sub| (format!("{} {}", definition.name, sub.name), sub));
        let own = definition.subcommands.is_empty().then(|| (definition.name.to_owned(), definition));
        inside.chain(own)
    })
}

/// Fails where something of the secret is seen that was not typed.
async fn check(member: &Member, what: &str, typed: &Value, reply: &Reply) {
    let mut seen = reply.text();
    for file in reply.messages.iter().flat_map(|message| &message.attachments) {
        seen.push_str(&String::from_utf8_lossy(&member.download(file).await.expect("a file")));
    }
    let mut seen = seen.to_lowercase();
    for words in typed.as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str()) {
        seen = seen.replace(&format!("“{}”", words.to_lowercase()), "");
        seen = seen.replace(&words.split(':').next_back().unwrap_or(words).to_lowercase(), "");
    }
    // What a team gets of its own holds what its people asked.
    seen = seen.replace("\"topic\": \"larkspur dam\"", "").replace("\"topic\": \"larkspur\"", "");
    let leaked: Vec<_> = SECRETS.iter().filter(|secret| seen.contains(**secret)).collect();
    assert!(leaked.is_empty(), "{what} {typed} shows {leaked:?}:\n{seen}");
}

/// Buttons and menus: their ids, each with what a menu offers.
fn parts(reply: &Reply) -> Vec<(String, Vec<String>)> {
    let parts = reply.messages.iter().flat_map(rehearsal::Seen::parts).filter(|part| part["disabled"] != true);
    let offered = |part: &Value| {
        part["options"].as_array().into_iter().flatten().filter_map(|one| one["value"].as_str().map(str::to_owned)).collect()
    };
    parts.filter_map(|part| Some((part["custom_id"].as_str()?.to_owned(), offered(part)))).collect()
}

/// A house whose first team has one of everything.
async fn furnished() -> (House, Member, Member) {
    let house = House::open().await;
    let ours = house.rehearsal.admin().await.unwrap();
    let theirs = ours.at(1, 0);
    let desk = house.bot.desk(DeskKey::Guild(ours.guild_id().parse().unwrap())).await.unwrap();
    let now = house.bot.clock.now();
    let source = house.bot.store.source(&Origin::HandIns(desk), now).await.unwrap();
    ingest::take(&house.bot, source, "secret", SECRET).await.unwrap();
    let feed = house.bot.store.source(&Origin::Feed("https://larkspur.example/rss".into()), now).await.unwrap();
    let outcome = Outcome::Read { title: Some("Larkspur Weekly".into()), ttl: None, etag: None, last_modified: None };
    house.bot.store.polled(feed, &Polled { outcome, moved_to: None, next: None }, now).await.unwrap();
    house.bot.store.follow(desk, feed, now).await.unwrap();
    ours.command("settings set", json!({"zone": "Asia/Kolkata", "topics": "larkspur"})).await.unwrap();
    ours.command("digest create", json!({"at": "08:00"})).await.unwrap();
    (house, ours, theirs)
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_one_desk_is_seen_or_touched_from_another() {
    let (house, ours, theirs) = furnished().await;
    let file = ours.choose_file("plain.txt", "text/plain", b"The kiosk at the pier\n\nThe kiosk opens on Monday.").await.unwrap();
    for (command, definition) in commands() {
        let tried = tries(&command, &file).unwrap_or_else(|| panic!("/{command} is new: say in `tries` how the walls are tried with it"));
        for options in tried {
            let reply = theirs.command(&command, options.clone()).await.unwrap_or_else(|why| panic!("/{command} {options}: {why}"));
            assert_ne!(reply.outcome, Ended::NoResponse, "/{command} {options}");
            check(&theirs, &format!("/{command}"), &options, &reply).await;
        }
        let root = ALL.iter().find(|one| command.split(' ').next() == Some(one.definition().name)).unwrap();
        let completed = definition.options.iter().filter(|option| matches!(option.takes, Takes::Words | Takes::List));
        for option in completed.filter(|option| root.choices(option.name).is_empty()) {
            for typed in ["", "lark", "fenw", "1"] {
                let offered = theirs.autocomplete(&command, json!({option.name: typed}), option.name).await.unwrap();
                let leaked = offered.iter().find(|choice| SECRETS.iter().any(|secret| choice.name.to_lowercase().contains(secret)));
                assert_eq!(leaked, None, "/{command} {} “{typed}”", option.name);
            }
        }
    }
    let given = ours.command("data export", json!({})).await.unwrap();
    let all: Value = serde_json::from_slice(&ours.download(&given.message().unwrap().attachments[0]).await.unwrap()).unwrap();
    assert_eq!(all["hand_ins"].as_array().map(Vec::len), Some(1), "nothing was added or deleted");
    assert_eq!((&all["digests"][0]["standing"], all["digests"].as_array().map(Vec::len)), (&"active".into(), Some(1)));
    assert!(all["digests"][0]["plan"].as_str().is_some_and(|plan| plan.ends_with("08:00")) && all["editions"] == json!([]), "{all}");
    assert_eq!(
        (&all["desk"]["zone"], &all["desk"]["keep_days"], all["follows"].as_array().map(Vec::len)),
        (&"Asia/Kolkata".into(), &Value::Null, Some(2))
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_id_of_a_button_or_a_menu_is_no_key_to_another_desk() {
    let (house, ours, theirs) = furnished().await;
    let file = ours.choose_file("plain.txt", "text/plain", b"The kiosk at the pier\n\nThe kiosk opens on Monday.").await.unwrap();
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for (command, _) in commands().filter(|(command, _)| command != "digest delete" && command != "sources unfollow") {
        for options in tries(&command, &file).unwrap_or_default() {
            let reply = ours.command(&command, options).await.unwrap();
            found.extend(parts(&reply));
            if let Ok(message) = reply.message() {
                for (id, values) in parts(&reply) {
                    let values: Vec<&str> = values.iter().take(1).map(String::as_str).collect();
                    let led_on =
                        if values.is_empty() { ours.press(&message.id, &id).await } else { ours.select(&message.id, &id, &values).await };
                    found.extend(led_on.as_ref().map(parts).unwrap_or_default());
                }
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.len() > 10, "{found:?}");
    let help = ask(&theirs, "help", &[]).await;
    let message = help.message().unwrap().id.clone();
    for (id, values) in found {
        let chosen: Vec<Option<Vec<&str>>> =
            if values.is_empty() { vec![None] } else { values.iter().map(|value| Some(vec![value.as_str()])).collect() };
        for values in chosen {
            let reply = theirs.forge(&message, &id, values.as_deref()).await.unwrap();
            assert_ne!(reply.outcome, Ended::NoResponse, "{id}");
            // What was typed stands in the id.
            let typed = json!({"typed": "larkspur dam", "shorter": "larkspur", "speaker": "fenwick"});
            let typed = if id.contains('|') { typed } else { json!({}) };
            check(&theirs, &id, &typed, &reply).await;
        }
    }
    let brief = ask(&ours, "brief", &[("topic", "larkspur")]).await;
    assert!(brief.text().contains("Larkspur dam"), "ours is as it was: {}", brief.text());
    house.close().await;
}
