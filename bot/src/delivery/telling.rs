//! Tells an editor, in direct messages, what is wrong with a digest.

use crate::{
    render::{message::Message, orders},
    words::Words,
};
use briefings::store::digests::Edition;
use serde_json::json;
use serenity::all::Http;

/// Tells who set the digest of an edition; nobody, where they had their number taken out.
pub(super) async fn tell(words: &Words, http: &Http, edition: &Edition, key: &str, why: &str) -> serenity::Result<()> {
    if edition.digest.order.editor == 0 {
        return Ok(());
    }
    let message = Message::notice(&orders::trouble(edition, key, why, words));
    let nonce = format!("t-{:x}-{:x}", edition.id.0, edition.due.timestamp());
    let editor = http.create_private_channel(&json!({"recipient_id": edition.digest.order.editor.to_string()})).await?;
    http.send_message(editor.id, Vec::new(), &message.into_post(&nonce)).await.map(drop)
}
