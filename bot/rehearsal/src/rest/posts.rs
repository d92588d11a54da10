//! Forums: a post is a thread with its first message, which has the thread's id.

use serde_json::{Value, json};

use super::channels::writable;
use super::drafts::{self, Place};
use super::errors::ApiError;
use super::{Answer, Call, id};
use crate::limits::{self, FormErrors};
use crate::state::{Channel, FORUM, POST, World};

/// Discord's limit for a post's name, in characters.
const NAME: usize = 100;

pub fn create(call: &mut Call, forum: &str) -> Answer {
    let forum = writable(call, forum)?;
    let message = call.body["message"].clone();
    let name = call.body["name"].as_str().unwrap_or_default().to_owned();
    let mut errors: FormErrors = limits::message(&message);
    if !(1..=NAME).contains(&name.chars().count()) {
        errors.add("name", "BASE_TYPE_BAD_LENGTH", format!("Must be between 1 and {NAME} in length."));
    }
    call.check("CreateForumThreadRequest", errors)?;
    let hub = call.hub;
    let mut world = hub.world();
    let guild = match world.channel(forum) {
        Some(channel) if channel.kind == FORUM => channel.guild,
        _ => return Err(ApiError::not_in_this_channel()),
    };
    let post = Channel {
        id: world.next_id(),
        guild,
        name,
        topic: String::new(),
        kind: POST,
        overwrites: Vec::new(),
        with: None,
        forum: Some(forum),
    };
    let place = Place { id: Some(post.id), channel: post.id, author: world.bot.id, kind: 0, interaction: None, user: None };
    world.add_channel(post.clone());
    if let Err(refused) = drafts::create(hub, &mut world, &place, &message, &call.files) {
        world.remove_channel(post.id);
        return Err(refused);
    }
    let mut json = World::channel_json(&post);
    json["message"] = world.messages.get(&post.id).map(|message| world.message_json(message)).unwrap_or_default();
    Ok((201, json))
}

/// The posts and threads of a guild.
pub fn active(call: &Call, guild: &str) -> Answer {
    let world = call.hub.world();
    let guild = world.guild(id(guild)).ok_or_else(ApiError::unknown_guild)?;
    let posts: Vec<Value> = guild.channels.iter().filter(|channel| channel.kind == POST).map(World::channel_json).collect();
    Ok((200, json!({"threads": posts, "members": []})))
}
