//! The page and its own HTTP API: what a person in front of a Discord client can see and do.

mod api;
mod gallery;
mod views;

pub use views::world;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::{get, post};

use crate::hub::Hub;
use crate::rest::files::LARGEST;

/// Only what the page itself brings may run or load; attachments come from the page's own address.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// What is served as it stands: path, type, text.
const FILES: &[(&str, &str, &str)] = &[
    ("/", "text/html; charset=utf-8", include_str!("index.html")),
    ("/page/page.css", STYLE, include_str!("page.css")),
    ("/page/messages.css", STYLE, include_str!("messages.css")),
    ("/page/page.js", SCRIPT, include_str!("page.js")),
    ("/page/dom.js", SCRIPT, include_str!("dom.js")),
    ("/page/api.js", SCRIPT, include_str!("api.js")),
    ("/page/markdown.js", SCRIPT, include_str!("markdown.js")),
    ("/page/messages.js", SCRIPT, include_str!("messages.js")),
    ("/page/composer.js", SCRIPT, include_str!("composer.js")),
    ("/page/picker.js", SCRIPT, include_str!("picker.js")),
    ("/page/message-menu.js", SCRIPT, include_str!("message-menu.js")),
    ("/page/modal.js", SCRIPT, include_str!("modal.js")),
    ("/page/clock.js", SCRIPT, include_str!("clock.js")),
    ("/gallery", "text/html; charset=utf-8", include_str!("gallery.html")),
    ("/page/gallery.css", STYLE, include_str!("gallery.css")),
    ("/page/gallery.js", SCRIPT, include_str!("gallery.js")),
];

/// The page, its files, and its API.
pub fn router(hub: &Arc<Hub>) -> Router {
    let mut router = Router::new();
    for &(path, kind, text) in FILES {
        router = router.route(path, get(move || async move { file(kind, text) }));
    }
    router
        .route("/page/world", get(api::world))
        .route("/page/commands", get(api::commands))
        .route("/page/messages", get(api::messages).post(api::say))
        .route("/page/locale", post(api::locale))
        .route("/page/dismiss", post(api::dismiss))
        .route("/page/command", post(api::command))
        .route("/page/message-command", post(api::message_command))
        .route("/page/autocomplete", post(api::autocomplete))
        .route("/page/component", post(api::component))
        .route("/page/forged", post(api::forged))
        .route("/page/modal", post(api::modal))
        .route("/page/interaction", get(api::interaction))
        .route("/page/events", get(api::events))
        .route("/page/clock", get(api::clock).post(api::turn_clock))
        .route("/page/files/{id}/{name}", get(api::file))
        .route("/page/files/{name}", post(api::upload).layer(DefaultBodyLimit::max(2 * LARGEST)))
        .route("/page/payloads", get(api::payloads))
        .route("/gallery/scenes", get(gallery::scenes))
        .route("/gallery/files/{id}/{name}", get(gallery::file))
        .route("/page/faults", post(api::fault))
        .with_state(Arc::clone(hub))
}

fn file(kind: &'static str, text: &'static str) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, text)
}
