//! The first answer to an interaction: in time, once, and of a type that fits.

use serde_json::{Value, json};

use super::drafts::{self, Place};
use super::errors::ApiError;
use super::{Answer, Call, id};
use crate::hub::Hub;
use crate::ids::Id;
use crate::limits::{self, FormErrors};
use crate::state::{EPHEMERAL, Interaction, Kind, LOADING, World};

/// Callback types.
const MESSAGE: u8 = 4;
const DEFER_MESSAGE: u8 = 5;
const DEFER_UPDATE: u8 = 6;
const UPDATE: u8 = 7;
const CHOICES: u8 = 8;
const MODAL: u8 = 9;

pub fn callback(call: &mut Call, interaction: &str, token: &str) -> Answer {
    let interaction = open(call, id(interaction), token)?;
    call.answers(&interaction);
    let kind = call.body["type"].as_u64().and_then(|kind| u8::try_from(kind).ok()).unwrap_or(0);
    check(call, &interaction, kind)?;
    let message = apply(call, &interaction, kind)?;
    let hub = call.hub;
    hub.tell(Some(interaction.user), json!({"type": "interaction", "interaction": interaction.id.to_string()}));
    if call.query.get("with_response").is_some_and(|value| value == "true" || value == "1") {
        return Ok((200, response(hub, &interaction, kind, message)));
    }
    Ok((204, Value::Null))
}

/// The interaction, if it still takes a first answer.
fn open(call: &Call, id: Id, token: &str) -> Result<Interaction, ApiError> {
    let world = call.hub.world();
    let found = world.interactions.get(&id).filter(|one| one.token == token).ok_or_else(ApiError::unknown_interaction)?;
    if found.answer.is_some() {
        return Err(ApiError::already_acknowledged());
    }
    if World::is_late(found, call.hub.answer_within) {
        return Err(ApiError::unknown_interaction());
    }
    Ok(found.clone())
}

/// Does the type fit the interaction, and the data its limits?
fn check(call: &mut Call, interaction: &Interaction, kind: u8) -> Result<(), ApiError> {
    let allowed: &[u8] = match interaction.kind {
        Kind::Autocomplete => &[CHOICES],
        Kind::Command | Kind::MessageCommand => &[MESSAGE, DEFER_MESSAGE, MODAL],
        Kind::Component => &[MESSAGE, DEFER_MESSAGE, DEFER_UPDATE, UPDATE, MODAL],
        Kind::Modal if interaction.source.is_some() => &[MESSAGE, DEFER_MESSAGE, DEFER_UPDATE, UPDATE],
        Kind::Modal => &[MESSAGE, DEFER_MESSAGE],
    };
    let mut errors = FormErrors::default();
    if !allowed.contains(&kind) {
        errors.add("type", "BASE_TYPE_CHOICES", format!("Value must be one of {allowed:?} for this interaction."));
        return Err(ApiError::form(errors));
    }
    let data = &call.body["data"];
    let (schema, inner) = match kind {
        CHOICES => ("ApplicationCommandAutocompleteCallbackRequest", limits::autocomplete(data)),
        MODAL => ("ModalInteractionCallbackRequest", limits::modal(data)),
        UPDATE | DEFER_UPDATE => ("UpdateMessageInteractionCallbackRequest", limits::message(data)),
        _ => ("CreateMessageInteractionCallbackRequest", limits::message(data)),
    };
    errors.nest("data", inner);
    call.check(schema, errors)
}

/// Does what the answer says; gives the message that `@original` will be.
fn apply(call: &Call, interaction: &Interaction, kind: u8) -> Result<Option<Id>, ApiError> {
    let hub = call.hub;
    let mut world = hub.world();
    let data = &call.body["data"];
    let author = world.bot.id;
    let place = || Place {
        id: None,
        channel: interaction.channel,
        author,
        kind: match interaction.kind {
            Kind::Command => 20,
            Kind::MessageCommand => 23,
            _ => 0,
        },
        interaction: Some(interaction.id),
        user: Some(interaction.user),
    };
    let message = match kind {
        MESSAGE => Some(drafts::create(hub, &mut world, &place(), data, &call.files)?),
        DEFER_MESSAGE => {
            let flags = data["flags"].as_u64().unwrap_or(0) & EPHEMERAL | LOADING;
            Some(drafts::create(hub, &mut world, &place(), &json!({"flags": flags}), &[])?)
        }
        UPDATE => {
            let source = interaction.source.ok_or_else(ApiError::unknown_message)?;
            drafts::edit(hub, &mut world, source, data, &call.files)?;
            Some(source)
        }
        DEFER_UPDATE => interaction.source,
        _ => None,
    };
    if let Some(kept) = world.interactions.get_mut(&interaction.id) {
        kept.answer = Some(kind);
        kept.original = message;
        kept.messages.extend(message.filter(|_| kind != DEFER_UPDATE));
        kept.choices = (kind == CHOICES).then(|| data["choices"].clone());
        kept.modal = (kind == MODAL).then(|| data.clone());
    }
    Ok(message)
}

fn response(hub: &Hub, interaction: &Interaction, kind: u8, message: Option<Id>) -> Value {
    let world = hub.world();
    let message = message.and_then(|id| world.messages.get(&id));
    let mut about = json!({"id": interaction.id.to_string(), "type": interaction.kind.number()});
    let mut resource = json!({"type": kind});
    if let Some(message) = message {
        about["response_message_id"] = json!(message.id.to_string());
        about["response_message_loading"] = json!(message.flags & LOADING != 0);
        about["response_message_ephemeral"] = json!(message.flags & EPHEMERAL != 0);
        resource["message"] = world.message_json(message);
    }
    json!({"interaction": about, "resource": resource})
}
