//! `briefbot check`: what the bot needs, looked at; a line each, and how to mend what is wrong.

mod data;
mod discord;

use crate::{clock::Clock, render::terminal::safe_for_terminal, settings::Settings};
use anyhow::{Result, ensure};
use serde::Serialize;
use std::{fmt::Write as _, sync::Arc};

/// What a look at one thing shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// Whether it is as it should be.
    pub ok: bool,
    /// How it is.
    pub told: String,
    /// What to do about it, where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mend: Option<String>,
}

impl Finding {
    fn ok(what: &'static str, told: impl Into<String>) -> Self {
        Self { what, ok: true, told: told.into(), mend: None }
    }

    fn wrong(what: &'static str, told: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { what, ok: false, told: told.into(), mend: Some(mend.into()) }
    }
}

/// Prints what is found, as lines or as JSON.
///
/// # Errors
/// That something is wrong.
pub async fn run(settings: &Settings, json: bool, clock: Arc<dyn Clock>) -> Result<()> {
    let findings = findings(settings, clock).await;
    if json {
        println!("{}", serde_json::to_string_pretty(&findings)?);
    } else {
        print!("{}", printed(&findings));
    }
    let wrong = findings.iter().filter(|finding| !finding.ok).count();
    ensure!(wrong == 0, "{wrong} of {} things are not as they should be", findings.len());
    Ok(())
}

/// Looks at everything. The bot may be running.
pub async fn findings(settings: &Settings, clock: Arc<dyn Clock>) -> Vec<Finding> {
    let (mut findings, store) = data::file(settings);
    findings.extend(data::disk(settings));
    let digests = match &store {
        Some(store) => data::held(store, clock.now(), &mut findings).await,
        None => Vec::new(),
    };
    findings.extend(discord::look(settings, clock.as_ref(), &digests).await);
    findings
}

fn printed(findings: &[Finding]) -> String {
    let mut lines = String::new();
    for Finding { what, ok, told, mend } in findings {
        let (mark, told) = (if *ok { "ok   " } else { "WRONG" }, safe_for_terminal(told));
        let mend = mend.as_deref().map(|mend| format!(" → {}", safe_for_terminal(mend))).unwrap_or_default();
        let _ = writeln!(lines, "{mark}  {what:<11} {told}{mend}");
    }
    lines
}
