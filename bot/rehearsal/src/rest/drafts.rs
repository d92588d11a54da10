//! From a body that passed its checks to a message: made new, or changed.

use serde_json::{Value, json};

use super::errors::ApiError;
use super::files;
use super::multipart::File;
use crate::clock;
use crate::hub::Hub;
use crate::ids::Id;
use crate::limits;
use crate::state::{EPHEMERAL, LOADING, Message, World};

/// Where a new message goes, and whose it is.
pub struct Place {
    /// The message's id, where it is given: the first one of a post has the post's.
    pub id: Option<Id>,
    pub channel: Id,
    pub author: Id,
    /// As a message's kind.
    pub kind: u8,
    pub interaction: Option<Id>,
    /// Who sees it if it turns out to be ephemeral.
    pub user: Option<Id>,
}

/// Makes a message of `body` and keeps it.
pub fn create(hub: &Hub, world: &mut World, place: &Place, body: &Value, files: &[File]) -> Result<Id, ApiError> {
    let flags = body["flags"].as_u64().unwrap_or(0);
    if flags & LOADING == 0 && files.is_empty() && limits::is_empty_message(body) {
        return Err(ApiError::empty_message());
    }
    let id = place.id.unwrap_or_else(|| world.next_id());
    let only_for = place.user.filter(|_| flags & EPHEMERAL != 0);
    let mut message = Message {
        id,
        channel: place.channel,
        author: place.author,
        kind: place.kind,
        content: String::new(),
        embeds: Vec::new(),
        components: Vec::new(),
        attachments: Vec::new(),
        flags,
        nonce: Some(&body["nonce"]).filter(|nonce| !nonce.is_null()).cloned(),
        created: world.now(),
        edited: None,
        only_for,
        interaction: place.interaction,
    };
    fill(hub, world, &mut message, body, files)?;
    hub.tell_message(world, &message);
    hub.gateway.message_created(world, &message);
    world.keep_message(message);
    Ok(id)
}

/// Changes the message `id` as `body` says: what the body does not name stays.
pub fn edit(hub: &Hub, world: &mut World, id: Id, body: &Value, files: &[File]) -> Result<(), ApiError> {
    let Some(mut message) = world.messages.get(&id).cloned() else { return Err(ApiError::unknown_message()) };
    fill(hub, world, &mut message, body, files)?;
    let now = json!({
        "content": message.content, "embeds": message.embeds, "components": message.components, "attachments": message.attachments,
    });
    if limits::is_empty_message(&now) {
        return Err(ApiError::empty_message());
    }
    // The answer that a deferred message waited for is its first content, not an edit.
    message.edited = (message.flags & LOADING == 0).then(clock::now);
    message.flags &= !LOADING;
    hub.tell_message(world, &message);
    world.keep_message(message);
    Ok(())
}

fn fill(hub: &Hub, world: &mut World, message: &mut Message, body: &Value, files: &[File]) -> Result<(), ApiError> {
    files::attach(hub, world, message, body, files)?;
    match &body["content"] {
        Value::String(content) => message.content.clone_from(content),
        Value::Null if body.get("content").is_some() => message.content.clear(),
        _ => {}
    }
    if body.get("embeds").is_some() {
        message.embeds = body["embeds"].as_array().cloned().unwrap_or_default();
        for embed in &mut message.embeds {
            finish_embed(embed, &message.attachments);
        }
    }
    if body.get("components").is_some() {
        message.components = body["components"].as_array().cloned().unwrap_or_default();
    }
    Ok(())
}

/// Adds what Discord adds to an embed, and finds the files that it names.
fn finish_embed(embed: &mut Value, attachments: &[Value]) {
    embed["type"] = json!("rich");
    for part in ["image", "thumbnail"] {
        let named = embed[part]["url"].as_str().and_then(|url| url.strip_prefix("attachment://")).map(str::to_owned);
        if let Some(name) = named
            && let Some(file) = attachments.iter().find(|file| file["filename"] == name.as_str())
        {
            for key in ["url", "proxy_url", "content_type", "description", "width", "height"] {
                if let Some(value) = file.get(key) {
                    embed[part][key] = value.clone();
                }
            }
        }
    }
    // Reading an absent key above leaves a null behind.
    if let Some(map) = embed.as_object_mut() {
        map.retain(|_, value| !value.is_null());
        for field in map.get_mut("fields").and_then(Value::as_array_mut).into_iter().flatten() {
            if field["inline"].is_null() {
                field["inline"] = json!(false);
            }
        }
    }
}
