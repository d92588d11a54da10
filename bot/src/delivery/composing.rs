//! Editions made into messages: frozen for the outbox, or shown to the editor who asks.

use super::orders::sources;
use crate::{
    bot::Bot,
    render::{
        edition::{self, Above},
        message::Message,
        orders::LATE,
    },
    words::Words,
};
use briefings::{
    digest,
    store::{
        Result,
        digests::{Digest, Edition, EditionId, Frozen, Place},
    },
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::json;

/// Makes an edition that is due and freezes it: from then on its messages do not change, whatever happens to the articles, unless an editor
/// corrects one of them before anything can have been posted. Without news it says so, or ends as empty.
///
/// # Errors
/// What the store reports.
pub(super) async fn freeze(bot: &Bot, edition: &Edition) -> Result<()> {
    let now = bot.clock.now();
    let digest = &edition.digest;
    let (made, corrections) = made(bot, digest, now).await?;
    let words = bot.words_of(digest.desk).await?;
    let silent = made.stories.is_empty() && !digest.order.say_empty && !edition.asked;
    let messages = if silent {
        Vec::new()
    } else {
        let sources = sources::names(bot, &words, digest.desk, &digest.order.sources).await?;
        let late = (!edition.asked && now - edition.due >= LATE).then_some(now);
        let messages =
            edition::messages(&made, &above(digest, &sources, edition.due, late), &words, |part| key(edition.id, edition.due, part));
        messages.into_iter().enumerate().map(|(part, message)| body(&words, edition, part, message)).collect()
    };
    let frozen = Frozen {
        shown: made.stories.len() as u32,
        dealt_with: made.dealt_with,
        messages,
        channel: edition.channel,
        place: edition.place,
        corrections,
    };
    bot.digests.freeze(edition.id, &frozen, now).await
}

/// What is new for a digest, and in which state the desk's corrections were. Putting many articles together takes so long that others would
/// wait for this thread.
async fn made(bot: &Bot, digest: &Digest, now: DateTime<Utc>) -> Result<(digest::Edition, i64)> {
    let (news, items) = (bot.digests.news(digest, now).await?, digest.order.items as usize);
    let corrections = news.corrections;
    let made = tokio::task::spawn_blocking(move || digest::Edition::of(&news, items, now)).await;
    Ok((made.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic())), corrections))
}

/// The message as it is sent: to a channel, or, as the first in a forum, with the post that it makes.
fn body(words: &Words, edition: &Edition, part: usize, message: Message) -> String {
    if edition.place == Place::Forum && part == 0 {
        let name = edition::name(&above(&edition.digest, &[], edition.due, None), words);
        return json!({"name": name, "message": message.into_start_of_post()}).to_string();
    }
    json!(message.into_post(&key(edition.id, edition.due, part))).to_string()
}

/// What an edition would hold now, in the words in which it would appear, for the editor alone.
///
/// # Errors
/// What the store reports.
pub(super) async fn preview(bot: &Bot, digest: &Digest) -> Result<Vec<Message>> {
    let now = bot.clock.now();
    let (made, _) = made(bot, digest, now).await?;
    let words = bot.words_of(digest.desk).await?;
    let sources = sources::names(bot, &words, digest.desk, &digest.order.sources).await?;
    let messages = edition::messages(&made, &above(digest, &sources, now, None), &words, |_| "preview".to_owned());
    Ok(messages.into_iter().map(Message::for_one).collect())
}

/// The name of a message in the outbox: it is the nonce of its request, and stands in its buttons. It holds the moment, so that no other
/// data file's message has the same.
pub(super) fn key(edition: EditionId, due: DateTime<Utc>, part: usize) -> String {
    format!("{:x}-{:x}-{part:x}", edition.0, due.timestamp())
}

fn above<'a>(digest: &'a Digest, sources: &'a [String], due: DateTime<Utc>, late: Option<DateTime<Utc>>) -> Above<'a> {
    let order = &digest.order;
    Above { topics: &order.topics, sources, due, zone: order.zone.parse().unwrap_or(Tz::UTC), late, role: order.role }
}
