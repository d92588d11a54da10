//! Every payload against Discord's own description of its API.

use super::{
    adding::{ARTICLE, fill},
    house::{House, ask, choose, press},
};
use briefbot::commands::{self, Command, OptionDefinition, Takes};
use serde_json::json;

/// Whether an option of the command, or of one of its subcommands, has suggestions.
fn suggests(command: &dyn Command) -> bool {
    let definition = command.definition();
    let inside = definition.subcommands.iter().flat_map(|sub| sub.options);
    let suggested = |o: &OptionDefinition| matches!(o.takes, Takes::Words | Takes::List) && command.choices(o.name).is_empty();
    definition.options.iter().chain(inside).any(suggested)
}

/// The rehearsal refuses what the description refuses, so every test of this folder checks its payloads where `DISCORD_OPENAPI` names the
/// file. This one proves that the check saw each command, the registration, the buttons and the suggestions.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs DISCORD_OPENAPI"]
async fn every_command_is_seen_by_the_openapi_check() {
    assert!(std::env::var_os("DISCORD_OPENAPI").is_some(), "DISCORD_OPENAPI must name Discord's openapi.json");
    let house = House::open().await;
    let reader = house.reader(0).await;
    for command in commands::ALL.iter().filter(|c| !c.definition().options.is_empty()) {
        let definition = command.definition();
        let typed = || definition.options.iter().filter(|option| command.choices(option.name).is_empty());
        let option = typed().find(|option| option.required).or_else(|| typed().last()).unwrap().name;
        let reply = ask(&reader, definition.name, &[(option, "ukraine")]).await;
        assert!(!reply.message().unwrap().ephemeral());
        if suggests(*command) {
            reader.autocomplete(definition.name, json!({option: "u"}), option).await.unwrap();
        }
        if definition.name == "brief" {
            let article = choose(&reader, &reply, "What security guarantees").await;
            press(&reader, &press(&reader, &article, "Source").await, "Next ▶").await;
        }
    }
    let editor = house.rehearsal.admin().await.unwrap();
    fill(&editor, json!({"text": ARTICLE.text})).await;
    editor.command("sources follow", json!({"feed": "http://127.0.0.1:9/rss"})).await.unwrap();
    editor.autocomplete("sources unfollow", json!({"source": "w"}), "source").await.unwrap();
    editor.command("digest create", json!({"at": "8am", "items": 5, "channel": editor.channel_id()})).await.unwrap();
    editor.autocomplete("digest create", json!({"zone": "par"}), "zone").await.unwrap();
    editor.command("settings set", json!({"editor-role": editor.guild_id(), "zone": "Europe/Paris"})).await.unwrap();
    editor.autocomplete("settings set", json!({"zone": "par"}), "zone").await.unwrap();
    let message = reader.say("The kiosk at the pier opens on Monday.").await.unwrap();
    editor.message_command(&message.id, commands::BRIEF_MESSAGE).await.unwrap();
    for command in ["help", "privacy", "corrections list", "data export"] {
        editor.command(command, json!({})).await.unwrap();
    }
    let payloads = house.rehearsal.payloads();
    for command in commands::ALL {
        let definition = command.definition();
        let name = format!("/{}", definition.name);
        let of_it = |cause: &str| cause.split(' ').next() == Some(&name);
        for kind in ["command", "autocomplete"].into_iter().take(1 + usize::from(suggests(*command))) {
            let seen = payloads.iter().any(|p| p.checked && p.cause.as_deref().is_some_and(of_it) && p.interaction == Some(kind));
            assert!(seen, "no payload of {name} ({kind}) was checked");
        }
    }
    assert!(payloads.iter().any(|p| p.checked && p.interaction == Some("modal")), "no answer to a form was checked");
    let of_menu = payloads.iter().any(|p| p.checked && p.cause.as_deref() == Some(commands::BRIEF_MESSAGE));
    assert!(of_menu, "no answer to a command of a message's menu was checked");
    assert!(payloads.iter().any(|p| p.checked && p.interaction == Some("component")), "no button's answer was checked");
    assert!(payloads.iter().all(|p| p.refused.is_none()), "something was refused");
    house.close().await;
}
