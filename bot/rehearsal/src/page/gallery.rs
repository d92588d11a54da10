//! What the gallery's page asks for: its scenes, and the files of their messages.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::api::{Reply, Shared, served};
use crate::gallery::made;
use crate::ids::Id;

/// Every scene; made when they are first asked for, which takes some seconds.
pub async fn scenes(State(hub): Shared) -> Reply {
    Ok(Json(made(&hub).await?.json(&hub.host())))
}

/// A file of a message.
pub async fn file(State(hub): Shared, Path((file, _name)): Path<(Id, String)>) -> Response {
    match made(&hub).await {
        Ok(gallery) => served(gallery.file(file)),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
