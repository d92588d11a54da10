//! Later answers to an interaction, by its token: follow-ups, and the original read, changed and removed.

use serde_json::{Value, json};

use super::drafts::{self, Place};
use super::errors::ApiError;
use super::{Answer, Call, id};
use crate::clock;
use crate::ids::Id;
use crate::limits;
use crate::state::{Interaction, LOADING, Message, TOKEN_LIFE};

pub fn follow_up(call: &mut Call, app: &str, token: &str) -> Answer {
    let interaction = open(call, app, token)?;
    call.answers(&interaction);
    call.check("IncomingWebhookRequestPartial", limits::message(&call.body))?;
    let hub = call.hub;
    let mut world = hub.world();
    let waiting = interaction.original.filter(|id| world.messages.get(id).is_some_and(|message| message.flags & LOADING != 0));
    let message = if let Some(original) = waiting {
        // The first follow-up after a deferral becomes the answer that was deferred.
        drafts::edit(hub, &mut world, original, &call.body, &call.files)?;
        original
    } else {
        let author = world.bot.id;
        let place = Place {
            id: None,
            channel: interaction.channel,
            author,
            kind: 19,
            interaction: Some(interaction.id),
            user: Some(interaction.user),
        };
        drafts::create(hub, &mut world, &place, &call.body, &call.files)?
    };
    if let Some(kept) = world.interactions.get_mut(&interaction.id) {
        kept.edits += 1;
        if !kept.messages.contains(&message) {
            kept.messages.push(message);
        }
    }
    let json = world.messages.get(&message).map(|message| world.message_json(message)).unwrap_or_default();
    told(call, &interaction);
    Ok((200, json))
}

pub fn message(call: &mut Call, method: &str, app: &str, token: &str, message: &str) -> Answer {
    let interaction = open(call, app, token)?;
    call.answers(&interaction);
    let target = if message == "@original" { interaction.original.unwrap_or(0) } else { id(message) };
    let found = own(call, &interaction, target)?;
    let hub = call.hub;
    match method {
        "GET" => Ok((200, hub.world().message_json(&found))),
        "PATCH" => {
            call.check("IncomingWebhookUpdateRequestPartial", limits::message(&call.body))?;
            let mut world = hub.world();
            drafts::edit(hub, &mut world, target, &call.body, &call.files)?;
            if let Some(kept) = world.interactions.get_mut(&interaction.id) {
                kept.edits += 1;
                if !kept.messages.contains(&target) {
                    kept.messages.push(target);
                }
            }
            let json = world.messages.get(&target).map(|message| world.message_json(message)).unwrap_or_default();
            told(call, &interaction);
            Ok((200, json))
        }
        "DELETE" => {
            hub.world().messages.remove(&target);
            hub.tell_deleted(&found);
            told(call, &interaction);
            Ok((204, Value::Null))
        }
        _ => Err(ApiError::not_found()),
    }
}

/// The interaction that `token` belongs to, answered once and not too old.
fn open(call: &Call, app: &str, token: &str) -> Result<Interaction, ApiError> {
    let world = call.hub.world();
    if id(app) != world.bot.id {
        return Err(ApiError::unknown_webhook());
    }
    let found = world.interaction_by_token(token).ok_or_else(ApiError::invalid_webhook_token)?;
    if clock::now() - found.created > TOKEN_LIFE {
        return Err(ApiError::invalid_webhook_token());
    }
    if found.answer.is_none() {
        return Err(ApiError::unknown_webhook());
    }
    Ok(found.clone())
}

/// The message `target`, if it belongs to this interaction.
fn own(call: &Call, interaction: &Interaction, target: Id) -> Result<Message, ApiError> {
    let belongs = interaction.original == Some(target) || interaction.messages.contains(&target);
    let world = call.hub.world();
    world.messages.get(&target).filter(|_| belongs).cloned().ok_or_else(ApiError::unknown_message)
}

fn told(call: &Call, interaction: &Interaction) {
    call.hub.tell(Some(interaction.user), json!({"type": "interaction", "interaction": interaction.id.to_string()}));
}
