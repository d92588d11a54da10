//! The bot's commands: global ones and a guild's own; listed, replaced, added, changed, removed.

use serde_json::{Value, json};

use super::errors::ApiError;
use super::{Answer, Call, id};
use crate::ids::Id;
use crate::limits;
use crate::openapi::COMMAND_LIST;
use crate::state::{Command, World};

pub fn list(call: &mut Call, method: &str, app: &str, guild: Option<&str>) -> Answer {
    let guild = scope(call, app, guild)?;
    match method {
        "GET" => {
            let world = call.hub.world();
            Ok((200, world.commands.iter().filter(|one| one.guild == guild).map(|one| one.json.clone()).collect()))
        }
        "PUT" => {
            call.check(COMMAND_LIST, limits::command_list(&call.body))?;
            let mut world = call.hub.world();
            let old: Vec<Command> = world.commands.extract_if(.., |one| one.guild == guild).collect();
            for body in call.body.as_array().into_iter().flatten() {
                let kept = old.iter().find(|one| same_name(&one.json, body)).map(|one| one.id);
                let command = make(&mut world, guild, body, kept);
                world.commands.push(command);
            }
            finish(call, &world, guild);
            Ok((200, world.commands.iter().filter(|one| one.guild == guild).map(|one| one.json.clone()).collect()))
        }
        "POST" => {
            call.check("ApplicationCommandCreateRequest", limits::command(&call.body))?;
            let mut world = call.hub.world();
            let old: Vec<Command> = world.commands.extract_if(.., |one| one.guild == guild && same_name(&one.json, &call.body)).collect();
            let command = make(&mut world, guild, &call.body, old.first().map(|one| one.id));
            let json = command.json.clone();
            world.commands.push(command);
            finish(call, &world, guild);
            Ok((if old.is_empty() { 201 } else { 200 }, json))
        }
        _ => Err(ApiError::not_found()),
    }
}

pub fn one(call: &mut Call, method: &str, app: &str, guild: Option<&str>, command: &str) -> Answer {
    let guild = scope(call, app, guild)?;
    let command = id(command);
    let found = {
        let world = call.hub.world();
        world.commands.iter().find(|one| one.guild == guild && one.id == command).map(|one| one.json.clone())
    };
    let json = found.ok_or_else(ApiError::unknown_command)?;
    match method {
        "GET" => Ok((200, json)),
        "PATCH" => {
            let mut merged = json;
            for (key, value) in call.body.as_object().into_iter().flatten() {
                merged[key.as_str()] = value.clone();
            }
            call.check("ApplicationCommandPatchRequestPartial", limits::command(&merged))?;
            let mut world = call.hub.world();
            world.commands.retain(|one| one.id != command);
            let changed = make(&mut world, guild, &merged, Some(command));
            let json = changed.json.clone();
            world.commands.push(changed);
            finish(call, &world, guild);
            Ok((200, json))
        }
        "DELETE" => {
            let mut world = call.hub.world();
            world.commands.retain(|one| one.id != command);
            finish(call, &world, guild);
            Ok((204, Value::Null))
        }
        _ => Err(ApiError::not_found()),
    }
}

/// The guild a command belongs to, `None` for a global one.
fn scope(call: &Call, app: &str, guild: Option<&str>) -> Result<Option<Id>, ApiError> {
    let world = call.hub.world();
    if id(app) != world.bot.id {
        return Err(ApiError::not_found());
    }
    match guild {
        None => Ok(None),
        Some(guild) => world.guild(id(guild)).map(|guild| Some(guild.id)).ok_or_else(ApiError::unknown_guild),
    }
}

/// Whether one of the two replaces the other.
pub fn same_name(left: &Value, right: &Value) -> bool {
    left["name"] == right["name"] && left["type"].as_u64().unwrap_or(1) == right["type"].as_u64().unwrap_or(1)
}

fn make(world: &mut World, guild: Option<Id>, body: &Value, kept: Option<Id>) -> Command {
    let id = kept.unwrap_or_else(|| world.next_id());
    let mut json = json!({
        "id": id.to_string(), "application_id": world.bot.id.to_string(), "version": world.next_id().to_string(), "type": 1,
        "description": "", "default_member_permissions": null, "nsfw": false, "dm_permission": true, "contexts": null,
        "integration_types": [0],
    });
    for (key, value) in body.as_object().into_iter().flatten() {
        // A null stands for the default.
        if !value.is_null() && !matches!(key.as_str(), "id" | "application_id" | "version" | "guild_id") {
            json[key.as_str()] = value.clone();
        }
    }
    // Permissions come as a string or a number, and go back as a string.
    if let Some(bits) = json["default_member_permissions"].as_u64() {
        json["default_member_permissions"] = json!(bits.to_string());
    }
    if let Some(guild) = guild {
        json["guild_id"] = json!(guild.to_string());
    }
    Command { id, guild, json }
}

fn finish(call: &Call, world: &World, guild: Option<Id>) {
    let names: Vec<&Value> = world.commands.iter().filter(|one| one.guild == guild).map(|one| &one.json["name"]).collect();
    tracing::debug!(?names, "the bot's commands");
    call.hub.tell(None, json!({"type": "commands"}));
}
