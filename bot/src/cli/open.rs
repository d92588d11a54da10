//! Opens what the commands work with: the reader, the data file, the bot.

use crate::{
    bot::{Bot, SamplesShown},
    clock::Clock,
    ingest::fetch::{Fetcher, Limits, Rules, SystemNames},
    settings::Settings,
};
use anyhow::{Context, Result};
use briefings::{
    extract::{KnownPeople, Reader},
    store::Sqlite,
};
use std::{fs, path::Path, sync::Arc};

/// The people known by several names that are built in.
pub const PEOPLE: &str = include_str!("../../../config/people.toml");

/// A reader that knows the people of the settings.
pub fn reader(settings: &Settings) -> Result<Reader> {
    let file = &settings.people;
    let (name, toml) = if file.as_os_str().is_empty() {
        ("config/people.toml".to_owned(), PEOPLE.to_owned())
    } else {
        let toml = fs::read_to_string(file).with_context(|| format!("the file of people {} cannot be read", file.display()))?;
        (file.display().to_string(), toml)
    };
    let people = KnownPeople::from_toml(&toml).with_context(|| format!("the file of people {name} cannot be used"))?;
    Ok(Reader::new(people))
}

/// The bot over the data file `data`, by this clock.
pub fn bot(settings: &Settings, data: &Path, samples: bool, clock: Arc<dyn Clock>) -> Result<Bot> {
    let store = Arc::new(Sqlite::open(data)?);
    let fetcher = fetcher(settings, clock.clone())?;
    let samples = samples.then(SamplesShown::default);
    let cooldowns = settings.cooldowns.then(Arc::default);
    Ok(Bot {
        samples,
        pictures: settings.pictures,
        rules: settings.house_rules(),
        cooldowns,
        ..Bot::new(store, reader(settings)?, clock, fetcher)
    })
}

/// What fetches from the web, as the settings allow.
pub fn fetcher(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Fetcher> {
    let rules = Rules { ports: settings.fetch_ports.clone(), loopback: settings.fetch_loopback };
    Fetcher::new(rules, Limits::default(), Arc::new(SystemNames), clock).context("no TLS client can be made")
}

/// A data file of its own for one run, in a folder that goes when it is dropped.
pub fn temporary() -> Result<tempfile::TempDir> {
    tempfile::Builder::new().prefix("briefbot-").tempdir().context("no temporary folder can be made")
}
