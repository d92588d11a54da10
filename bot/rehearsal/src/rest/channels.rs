//! Guilds, channels and the messages in them.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::drafts::{self, Place};
use super::errors::ApiError;
use super::{Answer, Call, id};
use crate::ids::Id;
use crate::limits;
use crate::state::{
    ANNOUNCEMENT, CROSSPOSTED, Channel, EMBED_LINKS, Message, POST, READ_MESSAGE_HISTORY, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS,
    VIEW_CHANNEL, World,
};

/// "The past few minutes" for which a repeated nonce gives the first message: no message's are more than these, nor less than one.
const NONCE_MINUTES: i64 = 5;

pub fn guild(call: &Call, guild: &str) -> Answer {
    let world = call.hub.world();
    let guild = world.guild(id(guild)).ok_or_else(ApiError::unknown_guild)?;
    Ok((200, Value::Object(world.guild_json(guild))))
}

pub fn guild_channels(call: &Call, guild: &str) -> Answer {
    let world = call.hub.world();
    let guild = world.guild(id(guild)).ok_or_else(ApiError::unknown_guild)?;
    Ok((200, guild.channels.iter().map(World::channel_json).collect()))
}

pub fn guild_member(call: &Call, guild: &str, user: &str) -> Answer {
    let world = call.hub.world();
    let guild = world.guild(id(guild)).ok_or_else(ApiError::unknown_guild)?;
    let user = if user == "@me" { world.bot.id } else { id(user) };
    match world.member_json(guild, user) {
        Value::Null => Err(ApiError::unknown_user()),
        member => Ok((200, member)),
    }
}

pub fn channel(call: &Call, channel: &str) -> Answer {
    let world = call.hub.world();
    let channel = seen(&world, channel)?;
    Ok((200, if channel.with.is_some() { world.direct_json(channel) } else { World::channel_json(channel) }))
}

pub fn typing(call: &Call, channel: &str) -> Answer {
    call.hub.world().channel(id(channel)).map(|_| (204, Value::Null)).ok_or_else(ApiError::unknown_channel)
}

pub fn messages(call: &Call, channel: &str) -> Answer {
    let world = call.hub.world();
    let channel = seen(&world, channel)?;
    if world.permissions_in(&world.bot, channel) & READ_MESSAGE_HISTORY == 0 {
        return Ok((200, json!([])));
    }
    let channel = channel.id;
    let number = |key: &str| call.query.get(key).and_then(|value| value.parse::<u64>().ok());
    let (before, after) = (number("before").unwrap_or(u64::MAX), number("after").unwrap_or(0));
    let limit = number("limit").unwrap_or(50).clamp(1, 100) as usize;
    let fits = |message: &&Message| message.channel == channel && message.only_for.is_none() && message.id < before && message.id > after;
    // Those next to what was asked for, the newest first.
    let mut found: Vec<&Message> = if after > 0 {
        world.messages.range(after..).map(|(_, message)| message).filter(fits).take(limit).collect()
    } else {
        world.messages.values().rev().filter(fits).take(limit).collect()
    };
    found.sort_unstable_by_key(|message| std::cmp::Reverse(message.id));
    Ok((200, found.into_iter().map(|message| world.message_json(message)).collect()))
}

pub fn create_message(call: &mut Call, channel: &str) -> Answer {
    let channel = writable(call, channel)?;
    call.check("MessageCreateRequest", limits::message(&call.body))?;
    let hub = call.hub;
    let mut world = hub.world();
    let id = if let Some(first) = repeated(&world, channel, &call.body) {
        first
    } else {
        let place = Place { id: None, channel, author: world.bot.id, kind: 0, interaction: None, user: None };
        drafts::create(hub, &mut world, &place, &call.body, &call.files)?
    };
    let json = world.messages.get(&id).map(|message| world.message_json(message)).unwrap_or_default();
    Ok((200, json))
}

/// Passes a message on to the servers that follow its channel.
pub fn crosspost(call: &Call, channel: &str, message: &str) -> Answer {
    let mut world = call.hub.world();
    let kind = world.channel(id(channel)).ok_or_else(ApiError::unknown_channel)?.kind;
    let target = id(message);
    let known = world.messages.get_mut(&target).filter(|one| one.channel == id(channel)).ok_or_else(ApiError::unknown_message)?;
    if kind != ANNOUNCEMENT {
        return Err(ApiError::not_in_this_channel());
    }
    if known.flags & CROSSPOSTED != 0 {
        return Err(ApiError::crossposted_already());
    }
    known.flags |= CROSSPOSTED;
    let message = known.clone();
    call.hub.tell_message(&world, &message);
    Ok((200, world.message_json(&message)))
}

/// The direct messages with a user, opened where they are new.
pub fn direct(call: &Call) -> Answer {
    let mut world = call.hub.world();
    let recipient = call.body["recipient_id"].as_str().map_or(0, id);
    if !world.users.iter().any(|user| user.id == recipient) {
        return Err(ApiError::unknown_user());
    }
    let channel = world.direct_with(recipient);
    Ok((200, world.direct_json(&channel)))
}

/// The id of a channel in which the bot may write.
pub fn writable(call: &Call, channel: &str) -> Result<Id, ApiError> {
    let world = call.hub.world();
    let channel = seen(&world, channel)?;
    let message = if call.body["message"].is_null() { &call.body } else { &call.body["message"] };
    let embeds = message["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
    let to_send = if channel.kind == POST { SEND_MESSAGES_IN_THREADS } else { SEND_MESSAGES };
    let needed = to_send | if embeds { EMBED_LINKS } else { 0 };
    if world.permissions_in(&world.bot, channel) & needed != needed {
        return Err(ApiError::missing_permissions());
    }
    Ok(channel.id)
}

/// A channel that the bot may see.
fn seen<'w>(world: &'w World, channel: &str) -> Result<&'w Channel, ApiError> {
    let channel = world.channel(id(channel)).ok_or_else(ApiError::unknown_channel)?;
    if world.permissions_in(&world.bot, channel) & VIEW_CHANNEL == 0 {
        return Err(ApiError::missing_access());
    }
    Ok(channel)
}

pub fn message(call: &mut Call, method: &str, channel: &str, message: &str) -> Answer {
    let (channel, target) = (id(channel), id(message));
    let found = {
        let world = call.hub.world();
        world.channel(channel).ok_or_else(ApiError::unknown_channel)?;
        world.messages.get(&target).filter(|one| one.channel == channel && one.only_for.is_none()).cloned()
    };
    let found = found.ok_or_else(ApiError::unknown_message)?;
    let hub = call.hub;
    match method {
        "GET" => Ok((200, hub.world().message_json(&found))),
        "PATCH" => {
            if found.author != hub.world().bot.id {
                return Err(ApiError::not_the_author());
            }
            call.check("MessageEditRequestPartial", limits::message(&call.body))?;
            let mut world = hub.world();
            drafts::edit(hub, &mut world, target, &call.body, &call.files)?;
            let json = world.messages.get(&target).map(|message| world.message_json(message)).unwrap_or_default();
            Ok((200, json))
        }
        "DELETE" => {
            hub.world().messages.remove(&target);
            hub.tell_deleted(&found);
            Ok((204, json!(null)))
        }
        _ => Err(ApiError::not_found()),
    }
}

/// The message that an enforced nonce was used for a short while ago.
fn repeated(world: &World, channel: Id, body: &Value) -> Option<Id> {
    if !body["enforce_nonce"].as_bool().unwrap_or(false) || body["nonce"].is_null() {
        return None;
    }
    let age = |message: &Message| world.now() - message.created;
    let young = |message: &&Message| age(message) < TimeDelta::minutes(NONCE_MINUTES);
    let same = |message: &&Message| message.channel == channel && message.nonce.as_ref() == Some(&body["nonce"]);
    let first = world.messages.values().rev().take_while(young).find(same)?;
    // Nobody can tell beforehand for how long: each message has its own time, told by its id.
    let life = TimeDelta::seconds(60 + (first.id % (60 * (NONCE_MINUTES as u64 - 1))).cast_signed());
    (age(first) < life).then_some(first.id)
}
