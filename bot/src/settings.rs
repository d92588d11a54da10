//! The settings: built-in defaults, then a file, then the environment, then flags.

use anyhow::{Result, anyhow, ensure};
use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The defaults, each with what it means.
const DEFAULTS: &str = include_str!("../../config/briefbot.toml");
const KEYS: [&str; 8] = ["token", "data", "people", "samples", "fetch_ports", "fetch_loopback", "page_port", "log"];

/// What the operator has chosen. `config/briefbot.toml` says what each key means.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The bot's token; empty for the rehearsal.
    pub token: String,
    /// The data file.
    pub data: PathBuf,
    /// A file of people; empty for the built-in one.
    pub people: PathBuf,
    /// Whether every desk sees the samples.
    pub samples: bool,
    /// The ports that may be fetched from.
    pub fetch_ports: Vec<u16>,
    /// Whether this machine may be fetched from.
    pub fetch_loopback: bool,
    /// The port of the rehearsal's page; 0 for any.
    pub page_port: u16,
    /// What is logged, as a `tracing` filter.
    pub log: String,
}

/// Settings from flags; what is `None` was not given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Overrides {
    /// `--data`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// `--page-port`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_port: Option<u16>,
}

impl Settings {
    /// The settings, with those of `file` where one is named.
    ///
    /// # Errors
    /// A file that is not there, is not TOML, holds an unknown key or a value of the wrong sort: each with where and what to do.
    pub fn read(file: Option<&Path>, overrides: &Overrides) -> Result<Self> {
        let mut figment = Figment::from(Toml::string(DEFAULTS));
        if let Some(file) = file {
            ensure!(file.is_file(), "the settings file {} does not exist: check the name after --config", file.display());
            figment = figment.merge(Toml::file_exact(file));
        }
        let figment = figment.merge(Env::prefixed("BRIEFBOT_").only(&KEYS)).merge(Serialized::defaults(overrides));
        figment.extract().map_err(|e| explained(&e, file))
    }
}

fn explained(error: &figment::Error, file: Option<&Path>) -> anyhow::Error {
    let place = match (&error.metadata, file) {
        (Some(metadata), _) if metadata.name.contains("environment") => "the environment (BRIEFBOT_…)".to_owned(),
        (_, Some(file)) => format!("the settings file {}", file.display()),
        _ => "the settings".to_owned(),
    };
    let what = match &error.kind {
        figment::error::Kind::UnknownField(key, _) => format!("the key “{key}” is not known; the keys are {}", KEYS.join(", ")),
        kind if error.path.is_empty() => one_line(&kind.to_string()),
        kind => format!("“{}” is wrong: {kind}", error.path.join(".")),
    };
    anyhow!("{place}: {what}")
}

/// A message of the TOML reader without its picture of the line.
fn one_line(message: &str) -> String {
    let lines: Vec<_> = message.lines().map(str::trim).filter(|l| !l.is_empty() && !l.contains('|')).collect();
    lines.join("; ")
}
