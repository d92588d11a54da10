//! What the bot sent, kept for tests: every request with its body, what it answered, and whether the `OpenAPI` check saw it.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;

use serde::Serialize;
use serde_json::Value;

use crate::ids::Id;

/// Payloads kept; the oldest go first.
const KEPT: usize = 4_000;

/// One request of the bot.
#[derive(Debug, Clone, Serialize)]
pub struct Payload {
    pub method: String,
    /// The path behind `/api/v10`.
    pub path: String,
    /// The body, `null` without one; of a form with files the JSON part.
    pub body: Value,
    /// Names of the files sent with it.
    pub files: Vec<String>,
    /// The HTTP status it was answered with.
    pub status: u16,
    /// The command that led to it, such as `/brief`, if any.
    pub cause: Option<String>,
    /// The interaction it answers: `command`, `message command`, `component`, `autocomplete` or `modal`.
    pub interaction: Option<&'static str>,
    #[serde(skip)]
    pub interaction_id: Option<Id>,
    /// The `OpenAPI` schema that fits this body, if it has one.
    pub schema: Option<&'static str>,
    /// Did the `OpenAPI` check see the body?
    pub checked: bool,
    /// Why it was refused, as one sentence.
    pub refused: Option<String>,
}

/// The payloads, newest last.
#[derive(Debug, Default)]
pub struct Record {
    payloads: Mutex<VecDeque<Payload>>,
    /// Every request but those that answer interactions, by HTTP status.
    statuses: Mutex<BTreeMap<u16, usize>>,
}

impl Record {
    pub fn keep(&self, payload: Payload) {
        if payload.interaction.is_none() {
            *self.statuses.lock().unwrap_or_else(std::sync::PoisonError::into_inner).entry(payload.status).or_insert(0) += 1;
        }
        let mut payloads = self.payloads.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if payloads.len() == KEPT {
            payloads.pop_front();
        }
        payloads.push_back(payload);
    }

    pub fn answered_with(&self, status: u16) -> usize {
        self.statuses.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(&status).copied().unwrap_or(0)
    }

    pub fn all(&self) -> Vec<Payload> {
        self.payloads.lock().unwrap_or_else(std::sync::PoisonError::into_inner).iter().cloned().collect()
    }
}

/// How many payloads the `OpenAPI` check saw, by the command that led to them and by schema.
pub fn coverage(payloads: &[Payload]) -> BTreeMap<(String, &'static str), usize> {
    let mut counts = BTreeMap::new();
    for payload in payloads.iter().filter(|payload| payload.checked) {
        let cause = payload.cause.clone().unwrap_or_default();
        *counts.entry((cause, payload.schema.unwrap_or_default())).or_insert(0) += 1;
    }
    counts
}
