//! Interactions in, answers out: a command, a suggestion or a button becomes a question; its answer becomes a message.

use super::{
    Connection,
    custom_id::{self, Reply},
};
use crate::{
    bot::Bot,
    commands::{self, OPTION_LENGTH, Options},
    render::message::{Message, choice},
};
use anyhow::{Context as _, Result};
use async_trait::async_trait;
use briefings::{query::Question, store::DeskKey};
use chrono::TimeDelta;
use serenity::all::{
    AutocompleteChoice, ClientBuilder, Command, CommandInteraction, ComponentInteraction, Context, CreateAutocompleteResponse,
    CreateInteractionResponse, CreateInteractionResponseMessage, EventHandler, GatewayIntents, GuildId, Interaction, InteractionId, Ready,
    ResolvedOption, ResolvedValue, UserId,
};
use std::{fmt::Display, future::Future, sync::Arc};
use tracing::{error, info, warn};

/// How long an answer may take before Discord is told that it will come later. Discord itself waits 3 s.
const PATIENCE: TimeDelta = TimeDelta::milliseconds(1500);

/// Connects and answers until `stop` is done.
///
/// # Errors
/// A token that is not accepted, a Discord that cannot be reached, or a connection that cannot be mended.
pub async fn run(bot: Arc<Bot>, connection: &Connection, stop: impl Future<Output = ()> + Send) -> Result<()> {
    let http = connection.http()?;
    connection.check(&http).await?;
    let client = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS);
    let mut client = client.event_handler(Handler { bot }).await.context("Discord cannot be reached")?;
    let shards = client.shard_manager.clone();
    tokio::select! {
        ended = client.start() => ended.context("the connection to Discord ended and cannot be mended"),
        () = stop => {
            shards.shutdown_all().await;
            Ok(())
        }
    }
}

struct Handler {
    bot: Arc<Bot>,
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, ready: Ready) {
        match Command::set_global_commands(&context.http, commands::registrations(&self.bot.words)).await {
            Ok(registered) => info!(commands = registered.len(), guilds = ready.guilds.len(), "connected"),
            Err(cause) => error!(%cause, "the commands could not be registered"),
        }
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let id = interaction.id();
        let done = match &interaction {
            Interaction::Command(command) => self.command(&context, command).await,
            Interaction::Autocomplete(typing) => self.suggest(&context, typing).await,
            Interaction::Component(button) => self.button(&context, button).await,
            _ => Ok(()),
        };
        if let Err(cause) = done {
            warn!(id = short(id), %cause, "an interaction could not be answered");
        }
    }
}

impl Handler {
    async fn command(&self, context: &Context, interaction: &CommandInteraction) -> serenity::Result<()> {
        let desk = desk(interaction.guild_id, interaction.user.id);
        let question = commands::find(&interaction.data.name)
            .ok_or_else(|| commands::Misuse::UnknownCommand(interaction.data.name.clone()))
            .and_then(|command| command.question(&filled_in(&interaction.data.options())));
        let question = match question {
            Ok(question) => question,
            Err(misuse) => {
                let notice = Message::notice(&misuse.in_words(&self.bot.words)).into_response();
                return interaction.create_response(&context.http, CreateInteractionResponse::Message(notice)).await;
            }
        };
        let answer = self.answer(desk, &question, interaction.id);
        tokio::pin!(answer);
        if let Some(message) = self.in_time(&mut answer).await {
            return interaction.create_response(&context.http, CreateInteractionResponse::Message(message.into_response())).await;
        }
        let later = CreateInteractionResponse::Defer(CreateInteractionResponseMessage::new());
        interaction.create_response(&context.http, later).await?;
        let message = answer.await;
        interaction.edit_response(&context.http, message.into_edit()).await.map(drop)
    }

    async fn button(&self, context: &Context, interaction: &ComponentInteraction) -> serenity::Result<()> {
        let desk = desk(interaction.guild_id, interaction.user.id);
        let Some((reply, question)) = custom_id::read(&interaction.data.custom_id) else {
            let notice = Message::notice(&self.bot.words.get("old-button")).into_response();
            return interaction.create_response(&context.http, CreateInteractionResponse::Message(notice)).await;
        };
        let answer = self.answer(desk, &question, interaction.id);
        tokio::pin!(answer);
        if let Some(mut message) = self.in_time(&mut answer).await {
            let response = if reply == Reply::InPlace && !message.private {
                CreateInteractionResponse::UpdateMessage(message.into_response())
            } else {
                message.private = true;
                CreateInteractionResponse::Message(message.into_response())
            };
            return interaction.create_response(&context.http, response).await;
        }
        let later = match reply {
            Reply::InPlace => CreateInteractionResponse::Acknowledge,
            Reply::Apart => CreateInteractionResponse::Defer(CreateInteractionResponseMessage::new().ephemeral(true)),
        };
        interaction.create_response(&context.http, later).await?;
        let message = answer.await;
        if reply == Reply::InPlace && message.private {
            interaction.create_followup(&context.http, message.into_followup()).await.map(drop)
        } else {
            interaction.edit_response(&context.http, message.into_edit()).await.map(drop)
        }
    }

    async fn suggest(&self, context: &Context, interaction: &CommandInteraction) -> serenity::Result<()> {
        let desk = desk(interaction.guild_id, interaction.user.id);
        let typing = interaction.data.autocomplete().zip(commands::find(&interaction.data.name));
        let typing = typing.and_then(|(focused, command)| command.typing(focused.name, focused.value));
        let names = match typing {
            Some(typing) => self.bot.complete(desk, &typing).await.unwrap_or_else(|cause| {
                error!(id = short(interaction.id), %cause, "no suggestions could be made");
                Vec::new()
            }),
            None => Vec::new(),
        };
        let choices = names.iter().filter_map(|name| choice(name, OPTION_LENGTH)).map(|name| AutocompleteChoice::new(name.clone(), name));
        let response = CreateAutocompleteResponse::new().set_choices(choices.collect());
        interaction.create_response(&context.http, CreateInteractionResponse::Autocomplete(response)).await
    }

    /// The message that answers a question, or that says that it cannot be answered now.
    async fn answer(&self, desk: DeskKey, question: &Question, interaction: InteractionId) -> Message {
        match self.bot.answer(desk, question).await {
            Ok(answer) if answer.chart.is_some() => {
                let bot = Arc::clone(&self.bot);
                let drawn = tokio::task::spawn_blocking(move || Message::of(&answer, &bot.words)).await;
                drawn.unwrap_or_else(|cause| self.failure(interaction, &cause))
            }
            Ok(answer) => Message::of(&answer, &self.bot.words),
            Err(cause) => self.failure(interaction, &cause),
        }
    }

    fn failure(&self, interaction: InteractionId, cause: &dyn Display) -> Message {
        let id = short(interaction);
        error!(id, %cause, "a question could not be answered");
        Message::notice(&self.bot.words.with("failure", &[("id", id.into())]))
    }

    /// The message, where it is ready before Discord has to be told to wait.
    async fn in_time(&self, answer: impl Future<Output = Message>) -> Option<Message> {
        let clock = self.bot.clock.as_ref();
        tokio::select! {
            message = answer => Some(message),
            () = clock.sleep_until(clock.now() + PATIENCE) => None,
        }
    }
}

/// A guild is a desk; in direct messages each person is one.
fn desk(guild: Option<GuildId>, user: UserId) -> DeskKey {
    guild.map_or(DeskKey::Person(user.get()), |guild| DeskKey::Guild(guild.get()))
}

fn filled_in(options: &[ResolvedOption<'_>]) -> Options {
    let text = options.iter().filter_map(|option| match option.value {
        ResolvedValue::String(value) => Some((option.name.to_owned(), value.to_owned())),
        _ => None,
    });
    Options::new(text)
}

/// The id that a person and the operator's log share.
fn short(interaction: InteractionId) -> String {
    format!("{:06x}", (interaction.get() >> 6) & 0xff_ffff)
}
