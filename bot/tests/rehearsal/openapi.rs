//! Every payload against Discord's own description of its API.

use super::{
    adding::{ARTICLE, fill},
    house::{House, ask, press},
};
use briefbot::commands;
use serde_json::json;

/// Whether an option of the command has suggestions.
fn suggests(definition: &commands::Definition) -> bool {
    definition.options.iter().any(|option| matches!(option.takes, commands::Takes::Words | commands::Takes::List))
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
        let option = definition.options.iter().filter(|option| command.choices(option.name).is_empty()).last().unwrap().name;
        let reply = ask(&reader, definition.name, &[(option, "ukraine")]).await;
        assert!(!reply.message().unwrap().ephemeral());
        if suggests(definition) {
            reader.autocomplete(definition.name, json!({option: "u"}), option).await.unwrap();
        }
        if definition.name == "brief" {
            press(&reader, &press(&reader, &reply, "Source").await, "Next ▶").await;
        }
    }
    let editor = house.rehearsal.admin().await.unwrap();
    fill(&editor, json!({"text": ARTICLE.text})).await;
    editor.command("digest create", json!({"at": "8am", "items": 5, "channel": editor.channel_id()})).await.unwrap();
    editor.autocomplete("digest create", json!({"zone": "par"}), "zone").await.unwrap();
    let message = reader.say("The kiosk at the pier opens on Monday.").await.unwrap();
    editor.message_command(&message.id, commands::BRIEF_MESSAGE).await.unwrap();
    let payloads = house.rehearsal.payloads();
    ask(&reader, "help", &[]).await;
    for command in commands::ALL {
        let definition = command.definition();
        let (name, kinds): (_, &[&str]) = match definition.subcommands.first() {
            Some(first) => (
                format!("/{} {}", definition.name, first.name),
                if definition.name == "add" { &["command", "modal"] } else { &["command", "autocomplete"] },
            ),
            None if suggests(definition) => (format!("/{}", definition.name), &["command", "autocomplete"]),
            None => (format!("/{}", definition.name), &["command"]),
        };
        for kind in kinds {
            let seen = payloads.iter().any(|p| p.checked && p.cause.as_deref() == Some(&name) && p.interaction == Some(*kind));
            assert!(seen, "no payload of {name} ({kind}) was checked");
        }
    }
    let of_menu = payloads.iter().any(|p| p.checked && p.cause.as_deref() == Some(commands::BRIEF_MESSAGE));
    assert!(of_menu, "no answer to a command of a message's menu was checked");
    assert!(payloads.iter().any(|p| p.checked && p.interaction == Some("component")), "no button's answer was checked");
    assert!(payloads.iter().all(|p| p.refused.is_none()), "something was refused");
    house.close().await;
}
