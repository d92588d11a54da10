//! What a user does, made into an interaction as Discord sends it; and what becomes of it when no answer comes.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::clock;
use crate::homes;
use crate::hub::Hub;
use crate::ids::Id;
use crate::options;
use crate::state::{Command, CommandType, Interaction, Kind, Message, User, World};

/// Who acts, and where.
#[derive(Debug, Clone, Copy)]
pub struct Actor {
    pub user: Id,
    pub channel: Id,
}

/// Why an action cannot be: a sentence for the person who tried it.
pub type Refusal = String;

/// Uses the slash command `name` (with its sub command, if any, as in `digest add`).
pub fn command(hub: &Arc<Hub>, actor: Actor, name: &str, given: &Map<String, Value>) -> Result<Id, Refusal> {
    let data = command_data(hub, actor, name, |definition, world| options::complete(definition, given, actor.user, world))?;
    create(hub, actor, Kind::Command, &CommandType::Slash.shown(name), &data, None)
}

/// Chooses the command `name` in the menu of a message.
pub fn message_command(hub: &Arc<Hub>, user: Id, message: Id, name: &str) -> Result<Id, Refusal> {
    let (channel, data) = {
        let world = hub.world();
        let message = visible(&world, message, user)?;
        let guild = world.channel(message.channel).ok_or("There is no such channel.")?.guild;
        let command = usable(&world, guild, user, CommandType::Message, name)?;
        let id = message.id.to_string();
        let mut data = command_head(command, CommandType::Message);
        data["target_id"] = json!(id);
        data["resolved"] = json!({"messages": {id: world.message_json(message)}});
        (message.channel, data)
    };
    create(hub, Actor { user, channel }, Kind::MessageCommand, &CommandType::Message.shown(name), &data, Some(message))
}

/// Asks for the choices of the option `focused`, of which `given` holds what is typed so far.
pub fn autocomplete(hub: &Arc<Hub>, actor: Actor, name: &str, given: &Map<String, Value>, focused: &str) -> Result<Id, Refusal> {
    let data = command_data(hub, actor, name, |definition, _| options::partial(definition, given, focused))?;
    create(hub, actor, Kind::Autocomplete, &CommandType::Slash.shown(name), &data, None)
}

/// Presses a button or chooses in a menu that no message of this channel holds, as somebody with a client of their own making may.
pub fn forged(hub: &Arc<Hub>, actor: Actor, message: Id, custom_id: &str, values: Option<&[String]>) -> Result<Id, Refusal> {
    let data = match values {
        Some(values) => json!({"custom_id": custom_id, "component_type": 3, "id": 2, "values": values, "resolved": {}}),
        None => json!({"custom_id": custom_id, "component_type": 2, "id": 2}),
    };
    create(hub, actor, Kind::Component, "", &data, Some(message))
}

/// Presses a button (no `values`), or chooses in a menu.
pub fn component(hub: &Arc<Hub>, user: Id, message: Id, custom_id: &str, values: Option<&[String]>) -> Result<Id, Refusal> {
    let (channel, cause, data) = {
        let world = hub.world();
        let message = visible(&world, message, user)?;
        let parts = message.components.iter().flat_map(|row| row["components"].as_array().into_iter().flatten());
        let part = parts.into_iter().find(|part| part["custom_id"] == custom_id);
        let part = part.ok_or_else(|| format!("The message has no button or menu with the custom_id {custom_id:?}."))?;
        if part["disabled"].as_bool().unwrap_or(false) {
            return Err("That button or menu is disabled.".to_owned());
        }
        let kind = part["type"].as_u64().unwrap_or(2);
        let mut data = json!({"custom_id": custom_id, "component_type": kind, "id": 2});
        if kind != 2 {
            data["values"] = json!(check_values(part, values.unwrap_or_default())?);
            data["resolved"] = json!({});
        }
        (message.channel, cause_of(&world, message), data)
    };
    create(hub, Actor { user, channel }, Kind::Component, &cause, &data, Some(message))
}

/// Hands in the modal that the interaction `opened_by` was answered with.
pub fn modal(hub: &Arc<Hub>, user: Id, opened_by: Id, values: &Map<String, Value>) -> Result<Id, Refusal> {
    let (channel, cause, source, data) = {
        let world = hub.world();
        let opener = world.interactions.get(&opened_by).filter(|one| one.user == user);
        let opener = opener.ok_or("There is no such interaction of yours.")?;
        let modal = opener.modal.as_ref().ok_or("That interaction opened no modal.")?;
        let data = json!({"custom_id": modal["custom_id"], "components": modal_rows(modal, values)?});
        (opener.channel, opener.cause.clone(), opener.held_by(), data)
    };
    create(hub, Actor { user, channel }, Kind::Modal, &cause, &data, source)
}

/// A message that `user` can see.
pub fn visible(world: &World, message: Id, user: Id) -> Result<&Message, Refusal> {
    let found = world.messages.get(&message).filter(|message| message.only_for.is_none_or(|only| only == user));
    found.ok_or_else(|| "There is no such message, or you cannot see it.".to_owned())
}

fn command_data(
    hub: &Hub,
    actor: Actor,
    name: &str,
    fill: impl Fn(&Value, &World) -> Result<(Vec<Value>, Value), Refusal>,
) -> Result<Value, Refusal> {
    let world = hub.world();
    let channel = world.channel(actor.channel).ok_or("There is no such channel.")?;
    let mut words = name.split_whitespace();
    let command = usable(&world, channel.guild, actor.user, CommandType::Slash, words.next().unwrap_or_default())?;
    if !homes::offered(&world, channel, &command.json) {
        return Err(format!("{} is not for a channel like this.", CommandType::Slash.shown(name)));
    }
    let path: Vec<&str> = words.collect();
    let definition = options::descend(&command.json, &path)?;
    let (filled, resolved) = fill(definition, &world)?;
    let mut data = command_head(command, CommandType::Slash);
    data["options"] = json!(options::wrap(&command.json, &path, filled));
    if !resolved.is_null() {
        data["resolved"] = resolved;
    }
    Ok(data)
}

/// The command of this name that `user` may use in `guild`.
fn usable<'w>(world: &'w World, guild: Id, user: Id, kind: CommandType, name: &str) -> Result<&'w Command, Refusal> {
    let user = world.user(user).ok_or("There is no such user.")?;
    let shown = kind.shown(name);
    let command = world.command(guild, kind, name).ok_or_else(|| format!("The bot has no command {shown}."))?;
    if world.may_use(guild, user, &command.json) { Ok(command) } else { Err(format!("{} may not use {shown}.", user.name)) }
}

/// What the data of every use of a command begins with.
fn command_head(command: &Command, kind: CommandType) -> Value {
    let mut data = json!({"id": command.id.to_string(), "name": command.json["name"], "type": kind.number()});
    if let Some(guild) = command.guild {
        data["guild_id"] = json!(guild.to_string());
    }
    data
}

fn check_values(part: &Value, values: &[String]) -> Result<Vec<String>, Refusal> {
    let least = part["min_values"].as_u64().unwrap_or(1) as usize;
    let most = part["max_values"].as_u64().unwrap_or(1) as usize;
    if values.len() < least || values.len() > most {
        return Err(format!("The menu takes {least} to {most} values, not {}.", values.len()));
    }
    if part["type"] == 3 {
        let offered = |value: &String| part["options"].as_array().into_iter().flatten().any(|option| option["value"] == value.as_str());
        if let Some(strange) = values.iter().find(|value| !offered(value)) {
            return Err(format!("The menu does not offer {strange:?}."));
        }
    }
    Ok(values.to_vec())
}

fn modal_rows(modal: &Value, values: &Map<String, Value>) -> Result<Vec<Value>, Refusal> {
    let mut rows = Vec::new();
    for input in modal["components"].as_array().into_iter().flatten().flat_map(|row| row["components"].as_array().into_iter().flatten()) {
        let name = input["custom_id"].as_str().unwrap_or_default();
        let label = input["label"].as_str().unwrap_or(name);
        let value = values.get(name).and_then(Value::as_str).unwrap_or_default();
        let size = value.chars().count() as u64;
        if size == 0 && input["required"].as_bool().unwrap_or(true) {
            return Err(format!("“{label}” is required."));
        }
        let (least, most) = (input["min_length"].as_u64().unwrap_or(0), input["max_length"].as_u64().unwrap_or(4_000));
        if size > 0 && (size < least || size > most) {
            return Err(format!("“{label}” takes {least} to {most} characters, not {size}."));
        }
        rows.push(json!({"type": 1, "components": [{"type": 4, "custom_id": name, "value": value}]}));
    }
    Ok(rows)
}

/// The command that a message answers, however many presses ago.
fn cause_of(world: &World, message: &Message) -> String {
    let interaction = message.interaction.and_then(|id| world.interactions.get(&id));
    interaction.map(|one| one.cause.clone()).unwrap_or_default()
}

/// Keeps the interaction, sends it to the bot, and marks it failed when no answer comes in time.
fn create(hub: &Arc<Hub>, actor: Actor, kind: Kind, cause: &str, data: &Value, source: Option<Id>) -> Result<Id, Refusal> {
    let (interaction, guild, json) = {
        let mut world = hub.world();
        let guild = world.channel(actor.channel).ok_or("There is no such channel.")?.guild;
        if !world.users.iter().any(|user| user.id == actor.user) {
            return Err("There is no such user.".to_owned());
        }
        let id = world.next_id();
        let interaction = Interaction {
            id,
            token: format!("{}.{}", id, "r".repeat(80)),
            kind,
            user: actor.user,
            guild,
            channel: actor.channel,
            cause: cause.to_owned(),
            created: clock::now(),
            answer: None,
            failed: false,
            original: None,
            source,
            messages: Vec::new(),
            edits: 0,
            choices: None,
            modal: None,
        };
        let json = interaction_json(&world, &interaction, data);
        world.keep_interaction(interaction.clone());
        (interaction.id, guild, json)
    };
    hub.gateway.interaction_created(guild, &json);
    watch(hub, interaction, actor.user);
    Ok(interaction)
}

fn watch(hub: &Arc<Hub>, interaction: Id, user: Id) {
    let hub = Arc::downgrade(hub);
    tokio::spawn(async move {
        let Some(time) = hub.upgrade().map(|hub| hub.answer_within) else { return };
        tokio::time::sleep(time).await;
        let Some(hub) = hub.upgrade() else { return };
        let failed = match hub.world().interactions.get_mut(&interaction) {
            Some(one) if one.answer.is_none() => {
                one.failed = true;
                true
            }
            _ => false,
        };
        if failed {
            hub.tell(Some(user), json!({"type": "interaction", "interaction": interaction.to_string()}));
        }
    });
}

/// Everything that Discord sends with an interaction; serenity drops one that lacks any of it.
fn interaction_json(world: &World, interaction: &Interaction, data: &Value) -> Value {
    let channel = world.channel(interaction.channel);
    let guild = world.guild(interaction.guild);
    let may = |user: Option<&User>| user.zip(channel).map_or(0, |(user, channel)| world.permissions_in(user, channel)).to_string();
    let mut member = guild.map(|guild| world.member_json(guild, interaction.user)).unwrap_or_default();
    if member.is_object() {
        member["permissions"] = json!(may(world.user(interaction.user)));
    }
    let locale = world.user(interaction.user).map(|user| user.locale.as_str());
    let guild_locale = guild.map(|guild| guild.locale.as_str());
    let mut channel_part = channel.map(World::channel_json).unwrap_or_default();
    channel_part["permissions"] = member["permissions"].clone();
    let mut json = json!({
        "id": interaction.id.to_string(), "application_id": world.bot.id.to_string(), "type": interaction.kind.number(), "data": data,
        "guild_id": interaction.guild.to_string(), "guild": {"id": interaction.guild.to_string(), "locale": guild_locale, "features": []},
        "channel": channel_part, "channel_id": interaction.channel.to_string(), "member": member, "token": interaction.token,
        "version": 1, "app_permissions": may(Some(&world.bot)), "locale": locale, "guild_locale": guild_locale,
        "entitlements": [], "entitlement_sku_ids": [], "context": 0, "attachment_size_limit": 10_485_760,
    });
    if let Some(message) = interaction.held_by().and_then(|id| world.messages.get(&id)) {
        json["message"] = world.message_json(message);
    }
    homes::tell(world, interaction, &mut json);
    json
}
