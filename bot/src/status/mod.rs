//! How the bot fares, for its operator: [`metrics`] counts what it does, [`health`] says whether it can do it, and both are served at an
//! address of the operator's choice.

pub mod health;
pub mod metrics;

pub use health::Gateway;
pub use metrics::Metrics;

use crate::{bot::Bot, settings::Settings};
use anyhow::{Context, Result, ensure};
use axum::{Router, extract::State, http::StatusCode, response::IntoResponse, routing::get};
use std::sync::Arc;
use tokio::net::TcpListener;

/// How Prometheus is told which format this is.
const OPEN_METRICS: [(&str, &str); 1] = [("content-type", "application/openmetrics-text; version=1.0.0; charset=utf-8")];

/// Listens where the settings say; `None` where they say nowhere.
///
/// # Errors
/// An address that others reach without the operator's word, or one that is taken.
pub async fn listen(settings: &Settings) -> Result<Option<TcpListener>> {
    let Some(address) = settings.status_address else { return Ok(None) };
    ensure!(
        address.ip().is_loopback() || settings.status_public,
        "other machines reach {address}, and nobody has to prove who they are there: set status_public to true if that is meant, or name 127.0.0.1 \
         in status_address"
    );
    let listener = TcpListener::bind(address).await;
    listener.map(Some).with_context(|| format!("status_address: nothing can listen at {address}; name another port"))
}

/// Serves `/metrics` and `/healthz`, or nothing without a listener, for as long as it is awaited.
///
/// # Errors
/// That it cannot be served any more.
pub async fn serve(bot: Arc<Bot>, listener: Option<TcpListener>) -> Result<()> {
    let Some(listener) = listener else { return std::future::pending().await };
    let router = Router::new().route("/metrics", get(metrics)).route("/healthz", get(healthz)).with_state(bot);
    axum::serve(listener, router).await.context("the state of the bot cannot be served")
}

async fn metrics(State(bot): State<Arc<Bot>>) -> impl IntoResponse {
    match bot.metrics.written(&bot).await {
        Ok(written) => (OPEN_METRICS, written).into_response(),
        Err(cause) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{cause}\n")).into_response(),
    }
}

async fn healthz(State(bot): State<Arc<Bot>>) -> impl IntoResponse {
    match health::wrong(&bot).await[..] {
        [] => (StatusCode::OK, "well\n".to_owned()),
        ref wrong => (StatusCode::SERVICE_UNAVAILABLE, wrong.join("\n") + "\n"),
    }
}
