//! Who may do what where: what a person may everywhere, and what a channel changes of it, by Discord's own order.

use serde_json::{Value, json};

use super::{Channel, POST, User, World};
use crate::ids::Id;

pub const VIEW_CHANNEL: u64 = 1 << 10;
pub const SEND_MESSAGES: u64 = 1 << 11;
pub const EMBED_LINKS: u64 = 1 << 14;
pub const READ_MESSAGE_HISTORY: u64 = 1 << 16;
pub const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;
/// Every permission that Discord knows.
pub const ALL: u64 = (1 << 53) - 1;
/// View, send, react, embed, attach, read history, external emoji, use application commands, send in threads.
pub const EVERYBODY: u64 = 1 << 6 | 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 18 | 1 << 31 | 1 << 38;

/// What a channel gives to or takes from somebody, in Discord's bits.
#[derive(Debug, Clone, Copy)]
pub struct Overwrite {
    pub whose: Whose,
    pub allow: u64,
    pub deny: u64,
}

/// Whom an overwrite is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A role; the guild's own id is that of everybody.
    Role(Id),
    /// One member.
    Member(Id),
}

impl Overwrite {
    pub fn json(&self) -> Value {
        let (kind, id) = match self.whose {
            Whose::Role(id) => (0, id),
            Whose::Member(id) => (1, id),
        };
        json!({"id": id.to_string(), "type": kind, "allow": self.allow.to_string(), "deny": self.deny.to_string()})
    }
}

impl Channel {
    /// Sets what somebody may do here; nothing given and nothing taken forgets it.
    pub fn overwrite(&mut self, whose: Whose, allow: u64, deny: u64) {
        self.overwrites.retain(|one| one.whose != whose);
        if allow | deny != 0 {
            self.overwrites.push(Overwrite { whose, allow, deny });
        }
    }
}

/// What a user may do in a guild, whatever the channel.
pub fn base(user: &User) -> u64 {
    if user.admin { ALL } else { EVERYBODY }
}

impl World {
    /// What a user may do in a channel. A post of a forum has the permissions of its forum.
    pub fn permissions_in(&self, user: &User, channel: &Channel) -> u64 {
        let parent = channel.forum.filter(|_| channel.kind == POST).and_then(|forum| self.channel(forum));
        let channel = parent.unwrap_or(channel);
        if user.admin || channel.with.is_some() {
            return ALL;
        }
        let roles: Vec<Id> = self.roles_of(channel.guild, user.id).map(|role| role.id).collect();
        let everybody = |whose| whose == Whose::Role(channel.guild);
        let of_roles = |whose| matches!(whose, Whose::Role(id) if id != channel.guild && roles.contains(&id));
        let own = |whose| whose == Whose::Member(user.id);
        let steps: [&dyn Fn(Whose) -> bool; 3] = [&everybody, &of_roles, &own];
        let may = steps.into_iter().fold(base(user), |may, concerns| {
            let concerned = channel.overwrites.iter().filter(|one| concerns(one.whose));
            let (allow, deny) = concerned.fold((0, 0), |(allow, deny), one| (allow | one.allow, deny | one.deny));
            may & !deny | allow
        });
        if may & VIEW_CHANNEL == 0 { 0 } else { may }
    }
}
