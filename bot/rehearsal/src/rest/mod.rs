//! REST v10, as far as the bot needs it: every request passes one gate (faults, token, rate limits, record), then its resource.

mod application;
mod callbacks;
mod channels;
pub mod commands;
mod drafts;
pub mod errors;
pub mod files;
pub mod multipart;
mod posts;
pub mod rates;
mod webhooks;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use serde_json::{Value, json};

use crate::faults::Fault;
use crate::hub::Hub;
use crate::ids::Id;
use crate::limits::FormErrors;
use crate::record::Payload;
use crate::state::Interaction;
use errors::ApiError;
use multipart::File;
use rates::Standing;

/// The largest body taken; each file in it has a limit of its own.
const BODY_LIMIT: usize = 25 * 1024 * 1024;

/// One request on its way through.
pub struct Call<'h> {
    pub hub: &'h Hub,
    pub method: String,
    pub path: String,
    pub query: HashMap<String, String>,
    pub body: Value,
    pub files: Vec<File>,
    pub note: Note,
}

/// What the record will say about a request, filled in on the way.
#[derive(Default)]
pub struct Note {
    pub cause: Option<String>,
    pub interaction: Option<&'static str>,
    pub interaction_id: Option<Id>,
    pub schema: Option<&'static str>,
    pub checked: bool,
}

/// An answer: status and body (none with 204).
pub type Answer = Result<(u16, Value), ApiError>;

impl Call<'_> {
    /// Notes which interaction this request answers.
    pub fn answers(&mut self, interaction: &Interaction) {
        self.note.cause = Some(interaction.cause.clone());
        self.note.interaction = Some(interaction.kind.name());
        self.note.interaction_id = Some(interaction.id);
    }

    /// Refuses the body when `errors` (its limits) hold anything, or it does not fit the `OpenAPI` `schema`.
    pub fn check(&mut self, schema: &'static str, mut errors: FormErrors) -> Result<(), ApiError> {
        self.note.schema = Some(schema);
        if let Some(openapi) = &self.hub.openapi {
            let mut misfits = FormErrors::default();
            self.note.checked = openapi.check(schema, &self.body, &mut misfits);
            if errors.is_empty() {
                errors = misfits;
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(ApiError::form(errors)) }
    }
}

/// Serves everything under `/api/v10`.
pub async fn serve(State(hub): State<Arc<Hub>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().trim_start_matches("/api/v10").trim_start_matches("/api").to_owned();
    let method = parts.method.as_str().to_owned();
    let Ok(bytes) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return answer(413, &ApiError::too_large().json());
    };
    let fault = hub.faults.take(&path);
    if fault == Some(Fault::Hold { handled: false }) {
        std::future::pending::<()>().await;
    }
    if let Some(Fault::Slow(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let mut response = respond(&hub, &method, &path, parts.uri.query().unwrap_or_default(), &parts.headers, &bytes, fault);
    if let Some(Fault::Hold { .. }) = fault {
        std::future::pending::<()>().await;
    }
    if fault == Some(Fault::LoseAnswer) {
        // A body that fails before its first byte closes the connection before the head is flushed.
        let failing = futures_util::stream::once(async { Err::<Bytes, _>(std::io::Error::other("the answer is lost on request")) });
        response = Response::new(Body::from_stream(failing));
    }
    response
}

fn respond(hub: &Hub, method: &str, path: &str, query: &str, headers: &HeaderMap, bytes: &[u8], fault: Option<Fault>) -> Response {
    let parsed = read_body(headers, bytes);
    let broken = parsed.is_none();
    let (body, files) = parsed.unwrap_or_default();
    let mut call =
        Call { hub, method: method.to_owned(), path: path.to_owned(), query: read_query(query), body, files, note: Note::default() };
    let by_token = path.starts_with("/interactions/") || path.starts_with("/webhooks/");
    let standing = (!path.starts_with("/interactions/")).then(|| hub.rates.spend(method, path));
    let known = by_token || bears_token(headers, &hub.token);
    let result = match (fault, &standing) {
        (Some(Fault::RateLimited(after)), _) => return refuse_rate(call, after, false, None),
        (Some(Fault::ServerError), _) => Err(ApiError::server_error()),
        _ if !known => Err(ApiError::unauthorized()),
        (_, Some(standing)) if standing.refused => {
            let after = standing.reset_after.to_std().unwrap_or_default();
            return refuse_rate(call, after, standing.global, Some(standing));
        }
        _ if broken => Err(ApiError::bad_json()),
        _ => route(&mut call),
    };
    let (status, body, refused) = match result {
        Ok((status, body)) => (status, body, None),
        Err(error) => (error.status, error.json(), Some(error.sentence())),
    };
    if let Some(refused) = &refused {
        tracing::debug!(method, path, status, refused, "the rehearsal refused a request");
    }
    keep(call, status, refused);
    let mut response = answer(status, &body);
    if let Some(standing) = standing.filter(|_| status != 401) {
        add_headers(&mut response, &standing);
    }
    response
}

/// Which resource answers which path.
fn route(call: &mut Call) -> Answer {
    let path = call.path.clone();
    let segments: Vec<&str> = path.trim_matches('/').split('/').collect();
    let method = call.method.clone();
    if let ["channels" | "guilds", place, ..] = segments.as_slice()
        && call.hub.world().is_elsewhere(id(place))
    {
        return Err(ApiError::missing_access());
    }
    match (method.as_str(), segments.as_slice()) {
        ("GET", ["gateway"]) => Ok((200, application::gateway(call))),
        ("GET", ["gateway", "bot"]) => Ok((200, application::gateway_bot(call))),
        ("GET", ["users", "@me"]) => Ok((200, application::current_user(call))),
        ("GET", ["users", "@me", "guilds"]) => Ok((200, application::current_guilds(call))),
        ("GET", ["users", user]) => application::user(call, user),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => Ok((200, application::application(call))),
        (method, ["applications", app, "commands"]) => commands::list(call, method, app, None),
        (method, ["applications", app, "commands", id]) => commands::one(call, method, app, None, id),
        (method, ["applications", app, "guilds", guild, "commands"]) => commands::list(call, method, app, Some(guild)),
        (method, ["applications", app, "guilds", guild, "commands", id]) => commands::one(call, method, app, Some(guild), id),
        ("POST", ["interactions", id, token, "callback"]) => callbacks::callback(call, id, token),
        ("POST", ["webhooks", app, token]) => webhooks::follow_up(call, app, token),
        (method, ["webhooks", app, token, "messages", message]) => webhooks::message(call, method, app, token, message),
        ("GET", ["guilds", guild]) => channels::guild(call, guild),
        ("GET", ["guilds", guild, "channels"]) => channels::guild_channels(call, guild),
        ("GET", ["guilds", guild, "members", user]) => channels::guild_member(call, guild, user),
        ("GET", ["channels", channel]) => channels::channel(call, channel),
        ("GET", ["channels", channel, "messages"]) => channels::messages(call, channel),
        ("POST", ["channels", channel, "messages"]) => channels::create_message(call, channel),
        (method, ["channels", channel, "messages", message]) => channels::message(call, method, channel, message),
        ("POST", ["channels", channel, "threads"]) => posts::create(call, channel),
        ("GET", ["guilds", guild, "threads", "active"]) => posts::active(call, guild),
        ("POST", ["channels", channel, "messages", message, "crosspost"]) => channels::crosspost(call, channel, message),
        ("POST", ["users", "@me", "channels"]) => channels::direct(call),
        ("POST", ["channels", channel, "typing"]) => channels::typing(call, channel),
        _ => Err(ApiError::not_found()),
    }
}

fn keep(call: Call, status: u16, refused: Option<String>) {
    let files = call.files.iter().map(|file| file.name.clone()).collect();
    let Note { cause, interaction, interaction_id, schema, checked } = call.note;
    let (method, path, body) = (call.method, call.path, call.body);
    let payload = Payload { method, path, body, files, status, cause, interaction, interaction_id, schema, checked, refused };
    call.hub.record.keep(payload);
}

/// The JSON of a body and its files; an empty body is `null`; `None` when it is broken.
fn read_body(headers: &HeaderMap, bytes: &[u8]) -> Option<(Value, Vec<File>)> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        return multipart::parse(kind, bytes);
    }
    if bytes.is_empty() {
        return Some((Value::Null, Vec::new()));
    }
    serde_json::from_slice(bytes).ok().map(|json| (json, Vec::new()))
}

fn read_query(query: &str) -> HashMap<String, String> {
    let pair = |pair: &str| pair.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()));
    query.split('&').filter_map(pair).collect()
}

fn bears_token(headers: &HeaderMap, token: &str) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    given.strip_prefix("Bot ").is_some_and(|given| given == token)
}

fn refuse_rate(call: Call, after: Duration, global: bool, standing: Option<&Standing>) -> Response {
    let body = json!({"message": "You are being rate limited.", "retry_after": after.as_secs_f64(), "global": global});
    keep(call, 429, Some("You are being rate limited.".to_owned()));
    let mut response = answer(429, &body);
    if let Some(standing) = standing {
        add_headers(&mut response, standing);
    }
    set(&mut response, "retry-after", &after.as_secs_f64().ceil().to_string());
    set(&mut response, "x-ratelimit-scope", if global { "global" } else { "user" });
    if global {
        set(&mut response, "x-ratelimit-global", "true");
    }
    response
}

fn add_headers(response: &mut Response, standing: &Standing) {
    let seconds = |millis: i64| format!("{}.{:03}", millis / 1_000, millis % 1_000);
    set(response, "x-ratelimit-limit", &standing.limit.to_string());
    set(response, "x-ratelimit-remaining", &standing.remaining.to_string());
    set(response, "x-ratelimit-reset", &seconds(standing.resets.timestamp_millis()));
    set(response, "x-ratelimit-reset-after", &seconds(standing.reset_after.num_milliseconds().max(1)));
    set(response, "x-ratelimit-bucket", &standing.bucket);
}

fn set(response: &mut Response, name: &'static str, value: &str) {
    if let Ok(value) = value.parse() {
        response.headers_mut().insert(name, value);
    }
}

fn answer(status: u16, body: &Value) -> Response {
    let mut response = if status == 204 { Response::new(Body::empty()) } else { Response::new(Body::from(body.to_string())) };
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if status != 204 {
        set(&mut response, "content-type", "application/json");
    }
    response
}

/// Reads an id from a path; what is not a number names nothing.
fn id(text: &str) -> Id {
    text.parse().unwrap_or(0)
}
