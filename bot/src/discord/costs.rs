//! What a request costs, and who has to wait for it.

use super::dispatch::Handler;
use crate::{
    commands::Request,
    cooldowns::Costly,
    delivery::orders,
    desk_data,
    ingest::{hand_in::HandIn, sources},
    render::message::{Message, moment},
};
use briefings::store::DeskKey;
use chrono::{DateTime, Utc};
use serenity::all::UserId;

/// What a request costs that is not done as often as somebody likes.
pub(super) fn costly(request: &Request) -> Option<Costly> {
    match request {
        Request::TakeIn(HandIn::Link { .. })
        | Request::Feeds(sources::Wish::Follow { .. } | sources::Wish::Test(_) | sources::Wish::Import(_)) => Some(Costly::Fetch),
        Request::Digest(orders::Wish::SendNow(_)) => Some(Costly::Edition),
        Request::Data(desk_data::Wish::Export { .. }) => Some(Costly::Export),
        _ => None,
    }
}

impl Handler {
    /// The message that says when something costly may be done again; `None` where it may be done now.
    pub(super) fn too_often(&self, costly: Costly, desk: DeskKey, person: UserId) -> Option<Message> {
        let again = self.wait(costly, desk, person.get())?;
        Some(Message::notice(&self.bot.words.with("too-often", &[("again", moment(again).into())])))
    }

    /// When something costly may be done again; `None` where it may be done now.
    pub(super) fn wait(&self, costly: Costly, desk: DeskKey, person: u64) -> Option<DateTime<Utc>> {
        self.bot.cooldowns.as_ref()?.ask(costly, desk, person, self.bot.clock.now()).err()
    }
}
