//! `briefbot rehearse`: the bot in a Discord of one's own on this machine, with the samples and a page.

use super::{
    open,
    run::{serve, stopped},
};
use crate::{
    discord::{Connection, Loopback},
    settings::Settings,
};
use anyhow::{Context, Result};
use rehearsal::{Options, Rehearsal};
use std::{path::PathBuf, sync::Arc};

/// Starts the rehearsal and the bot in it, prints the page's address, and runs until the process is told to stop. What is held goes with
/// it, unless a data file is named.
///
/// # Errors
/// A port that is taken, or a data file that cannot be used.
pub async fn run(settings: &Settings, data: Option<PathBuf>) -> Result<()> {
    let folder = open::temporary()?;
    let settings = Settings { fetch_loopback: true, ..settings.clone() };
    let bot = open::bot(&settings, &data.unwrap_or_else(|| folder.path().join("rehearsal.sqlite3")), true)?;
    bot.take_samples().await?;
    let rehearsal =
        Rehearsal::start(Options { page_port: settings.page_port, ..Options::default() }).await.context("the rehearsal could not start")?;
    println!("The rehearsal is open: {}", rehearsal.page_url());
    println!("Type /brief ukraine there. Ctrl-C ends it.");
    let result = serve(&Arc::new(bot), &connection_to(&rehearsal), stopped()).await;
    rehearsal.stop();
    result
}

/// How the bot reaches a rehearsal.
pub fn connection_to(rehearsal: &Rehearsal) -> Connection {
    let rehearsal::Connection { token, api, root_certificate_pem } = rehearsal.connection();
    Connection { token, loopback: Some(Loopback { api, root_certificate_pem }) }
}
