//! Articles taken in: bytes become text, text becomes an article, and its card is held.

pub mod document;
pub mod feeds;
pub mod fetch;
pub mod hand_in;
pub mod message;
pub mod refusal;
pub mod text;

use crate::bot::Bot;
use briefings::{
    article::{Article, plain},
    card::Card,
    store::{Origin, Page, Put, Result, SourceId},
};

/// Reads a text and holds its card under a source; `id` names it among those read together.
///
/// # Errors
/// What the store reports; nothing is held then.
pub async fn take(bot: &Bot, source: SourceId, id: &str, text: &str) -> Result<Put> {
    let article = plain::read(text);
    hold(bot, source, &article, &bot.reader.read(id, &article), None).await
}

/// Holds the card of an article under a source, and the page that it was read from beside it.
///
/// # Errors
/// What the store reports.
pub async fn hold(bot: &Bot, source: SourceId, article: &Article, card: &Card, page: Option<&Page>) -> Result<Put> {
    let put = bot.store.put(source, article, card, bot.clock.now()).await?;
    if let Some(page) = page {
        bot.store.keep_page(source, article, page).await?;
    }
    Ok(put)
}

/// Takes the samples in.
pub async fn samples(bot: &Bot) -> Result<()> {
    let source = bot.store.source(&Origin::Samples, bot.clock.now()).await?;
    for sample in briefings::samples::SAMPLES {
        take(bot, source, sample.id, sample.text).await?;
    }
    Ok(())
}
