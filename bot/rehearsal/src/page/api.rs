//! The page's own API: JSON in, JSON out; a refusal is a sentence in `error`.

use std::convert::Infallible;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event as SseEvent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::Stream;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tokio::sync::broadcast::error::RecvError;

use super::views;
use crate::faults::{Fault, GatewayFault};
use crate::hub::Hub;
use crate::ids::Id;
use crate::interactions::{self, Actor};
use crate::rest::files;
use crate::rest::multipart::File;
use crate::state::{EPHEMERAL, Interaction, Message, StoredFile};

/// A message that a person may type, in characters.
const CONTENT_MOST: usize = 2_000;
/// The longest that a request for an interaction's state waits.
const WAIT_MOST: Duration = Duration::from_secs(20);

pub type Shared = State<Arc<Hub>>;
pub type Reply = Result<Json<Value>, Refused>;

/// 422 and a sentence.
pub struct Refused(String);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"error": self.0}))).into_response()
    }
}

impl From<String> for Refused {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}

/// Ids travel as strings, as on Discord.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    #[serde(rename = "as")]
    user: String,
    guild: String,
    channel: String,
    message: String,
    interaction: String,
    name: String,
    options: Map<String, Value>,
    focused: String,
    custom_id: String,
    values: Option<Vec<String>>,
    inputs: Map<String, Value>,
    content: String,
    locale: String,
    wait_ms: u64,
    /// For a follow-up wait: the edits already seen.
    edits: Option<u32>,
}

impl Asked {
    fn actor(&self) -> Actor {
        Actor { user: id(&self.user), channel: id(&self.channel) }
    }
}

fn id(text: &str) -> Id {
    text.parse().unwrap_or(0)
}

fn started(result: Result<Id, String>) -> Reply {
    Ok(Json(json!({"interaction": result?.to_string()})))
}

pub async fn world(State(hub): Shared) -> Json<Value> {
    Json(views::world(&hub))
}

pub async fn commands(State(hub): Shared, Query(asked): Query<Asked>) -> Json<Value> {
    let world = hub.world();
    Json(views::commands(&world, id(&asked.guild), id(&asked.user)).into())
}

pub async fn messages(State(hub): Shared, Query(asked): Query<Asked>) -> Json<Value> {
    let world = hub.world();
    Json(views::messages(&world, id(&asked.channel), id(&asked.user)).into())
}

pub async fn command(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    started(interactions::command(&hub, asked.actor(), &asked.name, &asked.options))
}

pub async fn message_command(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    started(interactions::message_command(&hub, id(&asked.user), id(&asked.message), &asked.name))
}

pub async fn autocomplete(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    started(interactions::autocomplete(&hub, asked.actor(), &asked.name, &asked.options, &asked.focused))
}

pub async fn component(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    started(interactions::component(&hub, id(&asked.user), id(&asked.message), &asked.custom_id, asked.values.as_deref()))
}

/// What no client of Discord's does: a button pressed, or a menu used, that the message does not hold.
pub async fn forged(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    started(interactions::forged(&hub, asked.actor(), id(&asked.message), &asked.custom_id, asked.values.as_deref()))
}

pub async fn modal(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    started(interactions::modal(&hub, id(&asked.user), id(&asked.interaction), &asked.inputs))
}

/// The state of an interaction; with `wait_ms`, once it is neither waiting nor thinking, or the time is over.
pub async fn interaction(State(hub): Shared, Query(asked): Query<Asked>) -> Reply {
    let mut changes = hub.changes();
    let wait = Duration::from_millis(asked.wait_ms).min(WAIT_MOST);
    let (wanted, user) = (id(&asked.interaction), id(&asked.user));
    let own = |interaction: &&Interaction| interaction.user == user;
    let settled = async {
        loop {
            changes.borrow_and_update();
            let state = {
                let world = hub.world();
                world.interactions.get(&wanted).filter(own).map(|one| (views::state(one), one.edits))
            };
            let open = matches!(state, Some(("waiting" | "thinking", _)));
            let seen_already = matches!((&state, asked.edits), (Some((_, edits)), Some(seen)) if *edits <= seen);
            if !(open || seen_already) || changes.changed().await.is_err() {
                return;
            }
        }
    };
    let _ = tokio::time::timeout(wait, settled).await;
    let world = hub.world();
    let found = world.interactions.get(&wanted).filter(own);
    let interaction = found.ok_or_else(|| "There is no such interaction of yours.".to_owned())?;
    let mut json = views::interaction(&world, interaction);
    json["edits"] = json!(interaction.edits);
    Ok(Json(json))
}

/// A plain message of a person.
pub async fn say(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    let content = asked.content.trim();
    if content.is_empty() || content.chars().count() > CONTENT_MOST {
        return Err(format!("A message has 1 to {CONTENT_MOST} characters.").into());
    }
    let mut world = hub.world();
    let actor = asked.actor();
    let known = world.users.iter().any(|user| user.id == actor.user) && world.channel(actor.channel).is_some();
    if !known {
        return Err("There is no such user or channel.".to_owned().into());
    }
    let message = Message {
        id: world.next_id(),
        channel: actor.channel,
        author: actor.user,
        kind: 0,
        content: content.to_owned(),
        embeds: Vec::new(),
        components: Vec::new(),
        attachments: Vec::new(),
        flags: 0,
        nonce: None,
        created: world.now(),
        edited: None,
        only_for: None,
        interaction: None,
    };
    hub.tell_message(&world, &message);
    hub.gateway.message_created(&world, &message);
    let json = world.message_json(&message);
    world.keep_message(message);
    Ok(Json(json))
}

/// Sets the language of somebody's client.
pub async fn locale(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    hub.speak(id(&asked.user), &asked.locale)?;
    Ok(Json(json!({})))
}

/// Puts away a message that only this user sees.
pub async fn dismiss(State(hub): Shared, Json(asked): Json<Asked>) -> Reply {
    let mut world = hub.world();
    let message = interactions::visible(&world, id(&asked.message), id(&asked.user))?.clone();
    if message.flags & EPHEMERAL == 0 {
        return Err("Only a message that you alone see can be dismissed.".to_owned().into());
    }
    world.messages.remove(&message.id);
    hub.tell_deleted(&message);
    Ok(Json(json!({})))
}

/// The rehearsal's time, and when the bot will next do something by itself.
pub async fn clock(State(hub): Shared) -> Json<Value> {
    let upcoming = hub.upcoming.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let next = match upcoming {
        Some(upcoming) => upcoming().await,
        None => None,
    };
    Json(json!({"now": hub.world().now(), "next": next}))
}

/// How far the clock is to be turned: to a moment, or by minutes.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Turn {
    to: Option<DateTime<Utc>>,
    minutes: u32,
}

/// Turns the clock forward.
pub async fn turn_clock(State(hub): Shared, Json(turn): Json<Turn>) -> Json<Value> {
    {
        let world = hub.world();
        let to = turn.to.unwrap_or_else(|| world.now() + TimeDelta::minutes(turn.minutes.into()));
        world.turn_clock(to);
    }
    hub.tell(None, json!({"type": "clock"}));
    clock(State(hub)).await
}

/// News as they happen, for one user.
pub async fn events(State(hub): Shared, Query(asked): Query<Asked>) -> Sse<impl Stream<Item = Result<SseEvent, Infallible>>> {
    let user = id(&asked.user);
    let stream = futures_util::stream::unfold(hub.events(), move |mut news| async move {
        loop {
            let json = match news.recv().await {
                Ok(event) if event.only_for.is_none_or(|only| only == user) => event.json,
                Ok(_) => continue,
                // Too much at once: the page reads everything anew.
                Err(RecvError::Lagged(_)) => json!({"type": "reload"}),
                Err(RecvError::Closed) => return None,
            };
            return Some((Ok(SseEvent::default().data(json.to_string())), news));
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// A file that a person chose for a command's option; its id is the option's value.
pub async fn upload(State(hub): Shared, Path(name): Path<String>, headers: HeaderMap, bytes: Bytes) -> Reply {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("application/octet-stream");
    let file = File { number: None, name, content_type: content_type.to_owned(), bytes: bytes.to_vec() };
    let id = files::upload(&hub, &file).map_err(|_| "The file is larger than 10 MB.".to_owned())?;
    Ok(Json(json!({"file": id.to_string()})))
}

/// A file that came with a message or a command.
pub async fn file(State(hub): Shared, Path((file, _name)): Path<(Id, String)>) -> Response {
    served(hub.world().file(file))
}

/// A file as the page gives it: only images are shown as such; anything else is a download.
pub fn served(file: Option<&StoredFile>) -> Response {
    let Some(file) = file else { return StatusCode::NOT_FOUND.into_response() };
    let image = ["image/png", "image/jpeg", "image/gif", "image/webp"].into_iter().find(|kind| *kind == file.content_type);
    let kind = image.unwrap_or("application/octet-stream");
    let disposition = if image.is_some() { "inline" } else { "attachment" };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'"),
    ];
    (headers, file.bytes.clone()).into_response()
}

/// Everything the bot sent.
pub async fn payloads(State(hub): Shared) -> Json<Value> {
    Json(json!(hub.record.all()))
}

/// `kind`: `rate_limited`, `server_error`, `slow`, `lose_answer`; or `reconnect`, `invalid_session`, `cut`, `close`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FaultAsked {
    kind: String,
    count: Option<usize>,
    /// Only requests whose path holds this.
    path: String,
    ms: u64,
    code: u16,
    resumable: bool,
}

pub async fn fault(State(hub): Shared, Json(asked): Json<FaultAsked>) -> Reply {
    let time = Duration::from_millis(asked.ms);
    let gateway = match asked.kind.as_str() {
        "reconnect" => Some(GatewayFault::Reconnect),
        "invalid_session" => Some(GatewayFault::InvalidSession { resumable: asked.resumable }),
        "cut" => Some(GatewayFault::Cut),
        "close" => Some(GatewayFault::Close(asked.code)),
        _ => None,
    };
    if let Some(fault) = gateway {
        hub.gateway.fault(fault);
        return Ok(Json(json!({})));
    }
    let fault = match asked.kind.as_str() {
        "rate_limited" => Fault::RateLimited(time),
        "server_error" => Fault::ServerError,
        "slow" => Fault::Slow(time),
        "lose_answer" => Fault::LoseAnswer,
        other => return Err(format!("There is no fault {other:?}.").into()),
    };
    hub.faults.next(asked.count.unwrap_or(1).min(1_000), &asked.path, fault);
    Ok(Json(json!({})))
}
