//! `briefbot run`: the bot in Discord.

use super::{alone::alone, open};
use crate::{
    bot::Bot,
    clock::SystemClock,
    discord::{self, Connection},
    housekeeping::keep_house,
    ingest::feeds,
    settings::Settings,
    status,
};
use anyhow::Result;
use std::{future::Future, sync::Arc};

/// Connects to Discord, answers and delivers until the process is told to stop.
///
/// # Errors
/// No token, one that Discord does not accept, a data file that cannot be used or is in use, or an address for the state of the bot that is
/// taken or public.
pub async fn run(settings: &Settings) -> Result<()> {
    let connection = Connection::of(settings)?;
    let _alone = alone(&settings.data)?;
    let status = status::listen(settings).await?;
    let bot = Arc::new(open::bot(settings, &settings.data, settings.samples, Arc::new(SystemClock))?);
    bot.take_samples().await?;
    tokio::select! {
        ended = serve(&bot, &connection, stopped()) => ended,
        ended = status::serve(Arc::clone(&bot), status) => ended,
    }
}

/// Answers in Discord, polls feeds and keeps house until `stop` is done.
///
/// # Errors
/// As [`discord::run`].
pub async fn serve(bot: &Arc<Bot>, connection: &Connection, stop: impl Future<Output = ()> + Send) -> Result<()> {
    tokio::select! {
        ended = discord::run(bot.clone(), connection, stop) => ended,
        never = feeds::keep_polling(bot) => match never {},
        never = keep_house(bot) => match never {},
    }
}

/// Done when somebody presses Ctrl-C or the system asks the process to stop.
pub async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
