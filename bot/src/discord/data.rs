//! What is held told, given out, forgotten and deleted: commands, buttons, and the form in which the last word is typed.

use super::{answering::Answering, dispatch::Handler, editors::Right, form};
use crate::{
    commands::Form,
    desk_data::{self, Wish},
    render::{data, message::Message},
};
use briefings::store::DeskKey;
use serenity::all::{ComponentInteraction, CreateInteractionResponse, InteractionId};

impl Handler {
    /// What is held, told.
    pub(super) async fn privacy(&self, desk: DeskKey, interaction: InteractionId) -> Message {
        self.or_failure(desk_data::privacy(&self.bot, desk).await, interaction)
    }

    /// Everything of a desk in files of at most `largest` bytes, or what is told before it is deleted.
    pub(super) async fn data(&self, desk: DeskKey, wish: Wish, largest: usize, interaction: InteractionId) -> Vec<Message> {
        match wish {
            Wish::Delete => vec![data::before_deleting(desk, &self.bot.words)],
            Wish::Export { after } => {
                let files = desk_data::export(&self.bot, desk, after, largest).await;
                files.unwrap_or_else(|cause| vec![self.failure(interaction, &cause)])
            }
        }
    }

    /// Everything of a desk deleted, where `word` is the one that says so.
    pub(super) async fn delete(&self, desk: DeskKey, word: &str, interaction: InteractionId) -> Message {
        self.or_failure(desk_data::delete(&self.bot, desk, word).await, interaction)
    }

    /// Answers the button that leads to the form in which deleting is confirmed. It names no desk: it is about that of who presses it, where
    /// they do.
    pub(super) async fn ask_to_delete(
        &self,
        desk: DeskKey,
        interaction: &ComponentInteraction,
        answering: Answering<'_>,
    ) -> serenity::Result<()> {
        match self.refusal(Right::Data, desk, interaction.member.as_ref(), interaction.id).await {
            Some(refusal) => answering.say(refusal).await,
            None => answering.respond(CreateInteractionResponse::Modal(form::shown(Form::Delete, desk, &self.bot.words))).await,
        }
    }

    /// Answers the button that takes a person's number out, as [`Handler::ask_to_delete`] without a desk's name.
    pub(super) async fn forget(&self, desk: DeskKey, interaction: &ComponentInteraction, answering: Answering<'_>) -> serenity::Result<()> {
        let forgotten = async {
            let told = desk_data::forget(&self.bot, desk, interaction.user.id.get()).await;
            vec![self.or_failure(told, interaction.id)]
        };
        answering.with_private(forgotten, self.bot.clock.as_ref()).await
    }
}
