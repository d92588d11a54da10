//! Posted editions marked as corrected: their messages are edited, as often as it takes.
//!
//! What is to be edited was written down with the correction itself. An edit says what the message is to be, made from its frozen body and the
//! corrections as they are now: so it can be repeated, and one whose answer was lost does no harm. A message or a channel that is gone, or
//! that refuses the edit, is left as it is.

use super::{
    Delivery,
    posting::{Failure, LONGEST_PAUSE, pause},
};
use crate::{discord::custom_id::card_of, render::edition, words::Words};
use briefings::store::{
    Result,
    digests::{Amendment, Posting},
};
use serde_json::{Value, json};
use serenity::all::{ChannelId, MessageId};
use std::sync::Arc;
use tracing::{error, info, warn};

/// So many times in a row an edit is tried.
const TRIES: u32 = 40;

impl Delivery {
    /// Brings what is due to be marked to Discord, one after another.
    pub(super) async fn amend(self: Arc<Self>, due: Vec<Amendment>) {
        for amendment in due {
            if let Err(cause) = self.amend_one(&amendment).await {
                error!(edition = amendment.edition.0, %cause, "it could not be noted that an edition is marked as corrected");
                self.bot.clock.sleep_until(self.bot.clock.now() + LONGEST_PAUSE).await;
            }
        }
    }

    async fn amend_one(&self, amendment: &Amendment) -> Result<()> {
        let id = amendment.edition.0;
        let words = self.bot.words_of(amendment.desk).await?;
        for posting in self.bot.digests.messages(amendment.edition).await? {
            let Some((posted, embeds)) = posting.posted.zip(amended(amendment, &posting, &words)) else { continue };
            match self.edit(posted, &embeds).await {
                Ok(()) => info!(edition = id, part = posting.part, "a posted message is marked as corrected"),
                Err(Failure::Passing(why)) if amendment.tries < TRIES => {
                    warn!(edition = id, why, tries = amendment.tries + 1, "a posted message is to be marked as corrected later");
                    return self.bot.digests.put_off_amendment(amendment, self.bot.clock.now() + pause(amendment.tries)).await;
                }
                Err(failure) => {
                    let why = failure.why();
                    warn!(edition = id, part = posting.part, why, "a posted message cannot be marked as corrected");
                }
            }
        }
        self.bot.digests.amended(amendment).await
    }

    async fn edit(&self, (message, channel): (u64, u64), embeds: &Value) -> std::result::Result<(), Failure> {
        let edit = json!({"embeds": embeds, "allowed_mentions": {"parse": []}});
        self.pace.wait().await;
        let request = self.http.edit_message(ChannelId::new(channel), MessageId::new(message), &edit, Vec::new());
        self.request(Box::pin(request)).await.map(drop)
    }
}

/// The embeds that a message is to have; `None` where none of the stories is in it.
fn amended(amendment: &Amendment, posting: &Posting, words: &Words) -> Option<Value> {
    let body: Value = serde_json::from_str(&posting.body).ok()?;
    // The first message in a forum stands in the post that it makes.
    let message = body.get("message").unwrap_or(&body);
    let buttons = message["components"].as_array()?.iter().flat_map(|row| row["components"].as_array().into_iter().flatten());
    let cards: Vec<_> = buttons.map(|button| button["custom_id"].as_str().and_then(card_of)).collect();
    let concerned = amendment.stories.iter().any(|(card, _)| cards.contains(&Some(*card)));
    concerned.then(|| edition::retold(&message["embeds"], &cards, &amendment.corrected, words))
}
