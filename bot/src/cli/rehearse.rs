//! `briefbot rehearse`: the bot in a Discord of one's own on this machine, with the samples and a page.

use super::{
    alone::alone,
    open,
    run::{serve, stopped},
};
use crate::{
    bot::Bot,
    discord::{Connection, Loopback},
    settings::Settings,
};
use anyhow::{Context, Result};
use rehearsal::{Options, Rehearsal, Upcoming};
use std::{path::PathBuf, sync::Arc};

/// Starts the rehearsal and the bot in it, prints the page's address, and runs until the process is told to stop. What is held goes with
/// it, unless a data file is named.
///
/// # Errors
/// A port that is taken, or a data file that cannot be used.
pub async fn run(settings: &Settings, data: Option<PathBuf>) -> Result<()> {
    let folder = open::temporary()?;
    let settings = Settings { fetch_loopback: true, ..settings.clone() };
    let clock = rehearsal::Clock::default();
    let data = data.unwrap_or_else(|| folder.path().join("rehearsal.sqlite3"));
    let _alone = alone(&data)?;
    let bot = Arc::new(open::bot(&settings, &data, true, Arc::new(clock.clone()))?);
    bot.take_samples().await?;
    let options = Options { page_port: settings.page_port, clock, ..Options::default() };
    let rehearsal = Rehearsal::start(options).await.context("the rehearsal could not start")?;
    rehearsal.set_upcoming(upcoming(&bot));
    println!("The rehearsal is open: {}", rehearsal.page_url());
    println!("Type /brief ukraine there. Ctrl-C ends it.");
    let result = serve(&bot, &connection_to(&rehearsal), stopped()).await;
    rehearsal.stop();
    result
}

/// When the next digest is due, for the page's clock.
pub fn upcoming(bot: &Arc<Bot>) -> Upcoming {
    let bot = Arc::clone(bot);
    Arc::new(move || {
        let bot = Arc::clone(&bot);
        Box::pin(async move { bot.digests.next_moment(bot.clock.now()).await.ok().flatten() })
    })
}

/// How the bot reaches a rehearsal.
pub fn connection_to(rehearsal: &Rehearsal) -> Connection {
    let rehearsal::Connection { token, api, root_certificate_pem } = rehearsal.connection();
    Connection { token, loopback: Some(Loopback { api, root_certificate_pem }) }
}
