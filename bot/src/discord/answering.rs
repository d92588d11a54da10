//! One interaction and its answer: at once where that is ready in time, else later, and private where it is for one person alone.

use super::custom_id::Reply;
use crate::{clock::Clock, render::message::Message};
use chrono::TimeDelta;
use serenity::{
    Result,
    all::{Builder, CreateInteractionResponse, CreateInteractionResponseMessage, Http, InteractionId},
};
use std::future::{Future, pending};
use tokio::sync::Notify;

/// How long an answer may take before Discord is told that it will come later. Discord itself waits 3 s.
const PATIENCE: TimeDelta = TimeDelta::milliseconds(1500);

/// An interaction that waits for its answer.
#[derive(Clone, Copy)]
pub struct Answering<'a> {
    /// Discord.
    pub http: &'a Http,
    /// The interaction.
    pub id: InteractionId,
    /// What allows to answer it.
    pub token: &'a str,
}

impl Answering<'_> {
    /// Answers a command or a form.
    pub async fn with(self, answer: impl Future<Output = Message>, clock: &dyn Clock) -> Result<()> {
        self.with_unless(pending(), answer, clock).await
    }

    /// The same, where the answer may need a picture: `drawing` is told when one is to be drawn, and Discord at once that it will come.
    pub async fn with_picture(self, drawing: &Notify, answer: impl Future<Output = Message>, clock: &dyn Clock) -> Result<()> {
        self.with_unless(drawing.notified(), answer, clock).await
    }

    async fn with_unless(self, late: impl Future<Output = ()>, answer: impl Future<Output = Message>, clock: &dyn Clock) -> Result<()> {
        tokio::pin!(answer);
        if let Some(message) = in_time(&mut answer, late, clock).await {
            return self.say(message).await;
        }
        self.respond(CreateInteractionResponse::Defer(CreateInteractionResponseMessage::new())).await?;
        let message = answer.await;
        if message.private {
            // What was announced to all stays so: it makes way for a message of its own.
            self.http.delete_original_interaction_response(self.token).await?;
            self.follow_up(message).await
        } else {
            self.edit(message).await
        }
    }

    /// Answers with messages for the one who asked alone, at least one.
    pub async fn with_private(self, answers: impl Future<Output = Vec<Message>>, clock: &dyn Clock) -> Result<()> {
        tokio::pin!(answers);
        let (in_time, mut messages) = if let Some(messages) = in_time(&mut answers, pending(), clock).await {
            (true, messages.into_iter())
        } else {
            let defer = CreateInteractionResponseMessage::new().ephemeral(true);
            self.respond(CreateInteractionResponse::Defer(defer)).await?;
            (false, answers.await.into_iter())
        };
        if let Some(first) = messages.next() {
            if in_time { self.say(first).await? } else { self.edit(first).await? }
        }
        for message in messages {
            self.follow_up(message).await?;
        }
        Ok(())
    }

    /// Answers a pressed button; `drawing` as for [`Self::with_picture`].
    pub async fn pressed_with(
        self,
        reply: Reply,
        drawing: &Notify,
        answer: impl Future<Output = Message>,
        clock: &dyn Clock,
    ) -> Result<()> {
        tokio::pin!(answer);
        if let Some(mut message) = in_time(&mut answer, drawing.notified(), clock).await {
            return self
                .respond(if reply == Reply::InPlace && !message.private {
                    CreateInteractionResponse::UpdateMessage(message.into_response())
                } else {
                    message.private = true;
                    CreateInteractionResponse::Message(message.into_response())
                })
                .await;
        }
        self.respond(match reply {
            Reply::InPlace => CreateInteractionResponse::Acknowledge,
            Reply::Apart => CreateInteractionResponse::Defer(CreateInteractionResponseMessage::new().ephemeral(true)),
        })
        .await?;
        let message = answer.await;
        if reply == Reply::InPlace && message.private { self.follow_up(message).await } else { self.edit(message).await }
    }

    /// Answers at once.
    pub async fn say(self, message: Message) -> Result<()> {
        self.respond(CreateInteractionResponse::Message(message.into_response())).await
    }

    /// The first answer, of any kind.
    pub async fn respond(self, response: CreateInteractionResponse) -> Result<()> {
        response.execute(self.http, (self.id, self.token)).await
    }

    async fn edit(self, message: Message) -> Result<()> {
        message.into_edit().execute(self.http, self.token).await.map(drop)
    }

    /// A further answer, behind the first.
    pub async fn follow_up(self, message: Message) -> Result<()> {
        message.into_followup().execute(self.http, (None, self.token)).await.map(drop)
    }
}

/// The answer, where it is ready before Discord has to be told to wait, and before it is known to be late.
async fn in_time<T>(answer: impl Future<Output = T>, late: impl Future<Output = ()>, clock: &dyn Clock) -> Option<T> {
    tokio::select! {
        message = answer => Some(message),
        () = late => None,
        () = clock.sleep_until(clock.now() + PATIENCE) => None,
    }
}
