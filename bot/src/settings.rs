//! The settings: built-in defaults, then a file, then the environment, then flags.

use crate::house_rules::HouseRules;
use anyhow::{Result, anyhow, ensure};
use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// The defaults, each with what it means.
const DEFAULTS: &str = include_str!("../../config/briefbot.toml");
const KEYS: [&str; 20] = [
    "token",
    "data",
    "people",
    "samples",
    "pictures",
    "keep_days",
    "farewell_days",
    "quota_sources",
    "quota_hand_ins",
    "quota_digests",
    "cooldowns",
    "fetch_ports",
    "fetch_loopback",
    "page_port",
    "status_address",
    "status_public",
    "log",
    "log_format",
    "discord_at",
    "discord_root",
];

/// What the operator has chosen. `config/briefbot.toml` says what each key means.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of its own, as the operator writes it")]
pub struct Settings {
    /// The bot's token; empty for the rehearsal.
    pub token: String,
    /// The data file.
    pub data: PathBuf,
    /// A file of people; empty for the built-in one.
    pub people: PathBuf,
    /// Whether every desk sees the samples.
    pub samples: bool,
    /// Whether answers come with pictures.
    pub pictures: bool,
    /// For how many days articles are kept where a desk has not chosen; 0 for ever.
    pub keep_days: u32,
    /// For how many days the desk of a server is kept that the bot has left.
    pub farewell_days: u32,
    /// How many feeds a desk follows at most.
    pub quota_sources: usize,
    /// How many texts a desk hands in within 24 hours at most.
    pub quota_hand_ins: usize,
    /// How many digests a desk has at most.
    pub quota_digests: usize,
    /// Whether costly things are done only so often.
    pub cooldowns: bool,
    /// The ports that may be fetched from.
    pub fetch_ports: Vec<u16>,
    /// Whether this machine may be fetched from.
    pub fetch_loopback: bool,
    /// The port of the rehearsal's page; 0 for any.
    pub page_port: u16,
    /// Where metrics and the state of health are served; `None` for nowhere.
    #[serde(deserialize_with = "address_or_none")]
    pub status_address: Option<SocketAddr>,
    /// Whether that may be an address that others reach.
    pub status_public: bool,
    /// What is logged, as a `tracing` filter.
    pub log: String,
    /// How log lines are written.
    pub log_format: LogFormat,
    /// A server on this machine that stands in for Discord; `None` for Discord itself.
    #[serde(deserialize_with = "address_or_none")]
    pub discord_at: Option<SocketAddr>,
    /// The file of the root certificate that it shows.
    pub discord_root: PathBuf,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    Text,
    /// A JSON object a line.
    Json,
}

/// An address with a port; `None` for nothing.
fn address_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SocketAddr>, D::Error> {
    let written = String::deserialize(deserializer)?;
    let written = written.trim();
    let read = || written.parse().map_err(|_| D::Error::custom(format!("“{written}” is no address with a port, such as 127.0.0.1:9464")));
    if written.is_empty() { Ok(None) } else { read().map(Some) }
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
    /// What is so for every desk.
    pub const fn house_rules(&self) -> HouseRules {
        HouseRules {
            sources: self.quota_sources,
            hand_ins: self.quota_hand_ins,
            digests: self.quota_digests,
            keep_days: self.keep_days,
            farewell_days: self.farewell_days,
        }
    }

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
