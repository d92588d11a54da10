//! `briefbot rehearse`: the bot in a Discord of one's own on this machine, with the samples and a page.

use super::{
    alone::alone,
    open,
    run::{serve, stopped},
};
use crate::{
    bot::Bot,
    discord::{Connection, Loopback},
    gallery::{self, Content},
    settings::Settings,
};
use anyhow::{Context, Result};
use rehearsal::{MakeGallery, Options, Rehearsal, Upcoming};
use std::{path::PathBuf, sync::Arc, time::Duration};

/// How long the bot has to connect to the rehearsal in which the gallery is made.
const CONNECTED_WITHIN: Duration = Duration::from_secs(20);

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
    rehearsal.set_gallery(making_gallery(&settings));
    println!("The rehearsal is open: {}", rehearsal.page_url());
    println!("Type /brief ukraine there; /gallery shows every message at its worst. Ctrl-C ends it.");
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

/// Makes the gallery: the bot once more, in a rehearsal of its own, about the worst that articles hold.
fn making_gallery(settings: &Settings) -> MakeGallery {
    let settings = settings.clone();
    Arc::new(move || {
        let settings = settings.clone();
        Box::pin(async move {
            let (folder, content) = (open::temporary()?, Content::worst()?);
            let clock = rehearsal::Clock::default();
            clock.turn_to(content.moment);
            let data = folder.path().join("gallery.sqlite3");
            let bot = Arc::new(open::bot(&settings, &data, true, Arc::new(clock.clone()))?);
            content.take_in(&bot).await?;
            let rehearsal = Rehearsal::start(Options { clock, ..Options::default() }).await?;
            rehearsal.set_upcoming(upcoming(&bot));
            let connection = connection_to(&rehearsal);
            let acting = async {
                rehearsal.wait_for_commands(CONNECTED_WITHIN).await?;
                anyhow::Ok(rehearsal.gallery(gallery::act(&rehearsal, &bot, &content.typed).await?))
            };
            let made = tokio::select! {
                made = acting => made,
                ended = serve(&bot, &connection, std::future::pending()) => ended.and_then(|()| anyhow::bail!("the bot ended")),
            };
            rehearsal.stop();
            made
        })
    })
}

/// How the bot reaches a rehearsal.
pub fn connection_to(rehearsal: &Rehearsal) -> Connection {
    let rehearsal::Connection { token, api, root_certificate_pem } = rehearsal.connection();
    Connection { token, loopback: Some(Loopback { api, root_certificate_pem }) }
}
