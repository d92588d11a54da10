//! Articles taken in: bytes become text, text becomes an article, and its card is held.

pub mod document;
pub mod feeds;
pub mod fetch;
pub mod hand_in;
pub mod refusal;
pub mod sources;
pub mod text;

use crate::bot::Bot;
use briefings::{
    article::{Article, plain},
    store::{Origin, Put, Result, SourceId},
};

/// Reads a text and holds its card under a source; `id` names it among those read together.
///
/// # Errors
/// What the store reports; nothing is held then.
pub async fn take(bot: &Bot, source: SourceId, id: &str, text: &str) -> Result<Put> {
    hold(bot, source, id, &plain::read(text)).await
}

/// Holds the card of an article under a source; `id` names it among those read together.
///
/// # Errors
/// What the store reports; nothing is held then.
pub async fn hold(bot: &Bot, source: SourceId, id: &str, article: &Article) -> Result<Put> {
    let card = bot.reader.read(id, article);
    bot.store.put(source, article, &card, bot.clock.now()).await
}

/// Takes the samples in.
pub async fn samples(bot: &Bot) -> Result<()> {
    let source = bot.store.source(&Origin::Samples, bot.clock.now()).await?;
    for sample in briefings::samples::SAMPLES {
        take(bot, source, sample.id, sample.text).await?;
    }
    Ok(())
}
