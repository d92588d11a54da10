//! Tells an editor, in direct messages, what is wrong with a digest.

use crate::{
    bot::Bot,
    render::{message::Message, orders},
};
use briefings::store::digests::Edition;
use serde_json::json;
use serenity::all::Http;
use tracing::warn;

/// Tells who set the digest. Whoever takes no direct messages finds the same in `/digest list` and `/digest log`.
pub(super) async fn tell(bot: &Bot, http: &Http, edition: &Edition, key: &str, why: &str) {
    let message = Message::notice(&orders::trouble(edition, key, why, &bot.words));
    let nonce = format!("t-{:x}-{:x}", edition.id.0, edition.due.timestamp());
    let told = async {
        let editor = http.create_private_channel(&json!({"recipient_id": edition.digest.order.editor.to_string()})).await?;
        http.send_message(editor.id, Vec::new(), &message.into_post(&nonce)).await
    };
    if let Err(cause) = told.await {
        warn!(edition = edition.id.0, %cause, "the editor could not be told");
    }
}
