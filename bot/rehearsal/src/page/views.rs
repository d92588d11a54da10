//! What one user sees: the world, the messages, an interaction's state.

use serde_json::{Value, json};

use crate::hub::Hub;
use crate::ids::Id;
use crate::locales;
use crate::rest::commands::same_name;
use crate::state::{Interaction, World};

/// Messages shown of a channel: the newest.
const MESSAGES_SHOWN: usize = 100;
/// Callback types: the bot asked for time, or what came needs no message behind it.
const DEFER_MESSAGE: u8 = 5;
const DEFER_UPDATE: u8 = 6;
const CHOICES: u8 = 8;
const MODAL: u8 = 9;

/// Users, guilds with their channels and roles, and the bot.
pub fn world(hub: &Hub) -> Value {
    let world = hub.world();
    let users =
        world.users.iter().map(|user| json!({"id": user.id.to_string(), "name": user.name, "admin": user.admin, "locale": user.locale}));
    let guilds = world.guilds.iter().map(|guild| {
        let channels = guild.channels.iter();
        let channels = channels.map(|one| json!({"id": one.id.to_string(), "name": one.name, "topic": one.topic}));
        let roles = World::roles_json(guild).into_iter().map(|role| json!({"id": role["id"], "name": role["name"]}));
        json!({
            "id": guild.id.to_string(), "name": guild.name, "channels": channels.collect::<Vec<_>>(), "roles": roles.collect::<Vec<_>>(),
        })
    });
    json!({
        "bot": {"id": world.bot.id.to_string(), "name": world.bot.name, "connected": hub.gateway.is_connected()},
        "users": users.collect::<Vec<_>>(), "guilds": guilds.collect::<Vec<_>>(),
        "locales": locales::all().map(|(code, name)| json!({"code": code, "name": name})).collect::<Vec<_>>(),
    })
}

/// The commands that `user` may use in `guild`, of every type; a guild's own hides a global one of the same name and type.
pub fn commands(world: &World, guild: Id, user: Id) -> Vec<Value> {
    let Some(user) = world.user(user) else { return Vec::new() };
    let here = |own: bool| world.commands.iter().filter(move |one| if own { one.guild == Some(guild) } else { one.guild.is_none() });
    let own: Vec<&Value> = here(true).map(|one| &one.json).collect();
    let global = here(false).map(|one| &one.json).filter(|one| own.iter().all(|other| !same_name(other, one)));
    let usable = |json: &&Value| world.may_use(guild, user, json);
    let mut commands: Vec<Value> = own.iter().copied().chain(global).filter(usable).cloned().collect();
    commands.sort_by(|left, right| left["name"].as_str().cmp(&right["name"].as_str()));
    for command in &mut commands {
        localize(command, &user.locale);
    }
    commands
}

/// Adds `name_localized` and `description_localized` to a command, its options and their choices, where they speak this language.
fn localize(part: &mut Value, locale: &str) {
    for key in ["name", "description"] {
        let said = part[format!("{key}_localizations")][locale].clone();
        if said.is_string() {
            part[format!("{key}_localized")] = said;
        }
    }
    for list in ["options", "choices"] {
        part[list].as_array_mut().into_iter().flatten().for_each(|inner| localize(inner, locale));
    }
}

/// The newest messages of a channel that `user` sees, oldest first.
pub fn messages(world: &World, channel: Id, user: Id) -> Vec<Value> {
    let sees = |only: Option<Id>| only.is_none_or(|only| only == user);
    let newest = world.messages.values().rev().filter(|message| message.channel == channel && sees(message.only_for));
    let mut messages: Vec<Value> = newest.take(MESSAGES_SHOWN).map(|message| world.message_json(message)).collect();
    messages.reverse();
    messages
}

/// How far an interaction has come: `waiting`, `thinking`, `answered`, `choices`, `modal` or `failed`, with what there is to see.
pub fn interaction(world: &World, interaction: &Interaction) -> Value {
    let messages = interaction.messages.iter().filter_map(|id| world.messages.get(id));
    json!({
        "id": interaction.id.to_string(), "state": state(interaction), "kind": interaction.kind.name(), "command": interaction.cause,
        "messages": messages.map(|message| world.message_json(message)).collect::<Vec<_>>(),
        "choices": interaction.choices, "modal": interaction.modal,
    })
}

pub fn state(interaction: &Interaction) -> &'static str {
    match interaction.answer {
        None if interaction.failed => "failed",
        None => "waiting",
        Some(CHOICES) => "choices",
        Some(MODAL) => "modal",
        Some(DEFER_MESSAGE | DEFER_UPDATE) if interaction.edits == 0 => "thinking",
        Some(_) => "answered",
    }
}
