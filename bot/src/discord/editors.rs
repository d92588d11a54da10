//! Who may do what: everybody asks, editors hand in, choose feeds, correct cards and set digests, and who manages the server says who edits.

use super::dispatch::Handler;
use crate::{
    commands::Request,
    desk_settings::{self, Wish},
    render::{message::Message, settings::editors_only},
};
use briefings::store::DeskKey;
use serenity::all::{InteractionId, Member};

/// What not everybody may.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Right {
    /// To hand articles in and choose feeds.
    Articles,
    /// To correct cards.
    Corrections,
    /// To set digests.
    Digests,
    /// To change the desk's settings.
    Settings,
    /// To have everything of the desk given out or deleted.
    Data,
}

impl Right {
    /// What a request takes; `None` for what everybody may.
    pub(super) fn needed(request: &Request) -> Option<Self> {
        match request {
            Request::Ask(_) | Request::Help | Request::Privacy | Request::Settings(Wish::Show) => None,
            Request::Fill(_) | Request::TakeIn(_) | Request::Feeds(_) => Some(Self::Articles),
            Request::Corrections => Some(Self::Corrections),
            Request::Digest(_) => Some(Self::Digests),
            Request::Settings(Wish::Set(_)) => Some(Self::Settings),
            Request::Data(_) => Some(Self::Data),
        }
    }
}

impl Handler {
    /// The message that says that somebody may not do this; `None` where they may, as everybody at the desk of their own. Discord shows the
    /// commands for it to who may manage the server, but a server's settings may show them to others.
    pub(super) async fn refusal(
        &self,
        right: Right,
        desk: DeskKey,
        member: Option<&Member>,
        interaction: InteractionId,
    ) -> Option<Message> {
        if matches!(desk, DeskKey::Person(_)) || member.is_some_and(manages) {
            return None;
        }
        let refusal = match right {
            Right::Articles => "editors-only",
            Right::Corrections => "editors-only-corrections",
            Right::Digests => "editors-only-digests",
            Right::Data => return Some(Message::notice(&self.bot.words.get("managers-only-data"))),
            Right::Settings => return Some(Message::notice(&self.bot.words.get("managers-only"))),
        };
        match desk_settings::editor_role(&self.bot, desk).await {
            Ok(Some(role)) if member.is_some_and(|member| has(member, role)) => None,
            Ok(role) => Some(editors_only(refusal, role, &self.bot.words)),
            Err(cause) => Some(self.failure(interaction, &cause)),
        }
    }
}

fn manages(member: &Member) -> bool {
    member.permissions.is_some_and(|permissions| permissions.manage_guild() || permissions.administrator())
}

fn has(member: &Member, role: u64) -> bool {
    member.roles.iter().any(|held| held.get() == role)
}
