//! Guilds that the bot joins and leaves, and those where it is not: there people use it only as an app of their own.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Channel, Guild, World};
use crate::ids::Id;

/// Since when the bot has been in the guilds that were there from the start.
const EARLY: TimeDelta = TimeDelta::days(200);

impl World {
    /// Makes a guild with two channels, which the bot is in.
    pub fn make_guild(&mut self, name: &str) -> Id {
        let (id, admin_role) = (self.next_id(), self.next_id());
        self.guilds.push(Guild {
            id,
            name: name.to_owned(),
            locale: "en-US".to_owned(),
            admin_role,
            roles: Vec::new(),
            channels: Vec::new(),
        });
        for channel in ["lounge", "news"] {
            self.add_text_channel(id, channel);
        }
        self.joined.insert(id, self.now());
        id
    }

    /// The bot leaves a guild; what is in it stays.
    pub fn leave_guild(&mut self, guild: Id) -> bool {
        let left = self.guilds.iter().position(|one| one.id == guild).map(|at| self.guilds.remove(at));
        self.elsewhere.extend(left.clone());
        left.is_some()
    }

    /// The bot joins a guild again, or one where it was not.
    pub fn join_guild(&mut self, guild: Id) -> bool {
        let joined = self.elsewhere.iter().position(|one| one.id == guild).map(|at| self.elsewhere.remove(at));
        self.guilds.extend(joined.clone());
        self.joined.insert(guild, self.now());
        joined.is_some()
    }

    pub fn joined_at(&self, guild: Id) -> DateTime<Utc> {
        self.joined.get(&guild).copied().unwrap_or_else(|| self.now() - EARLY)
    }

    /// Is the bot not in the guild of this id, or in that of the channel of this id?
    pub fn is_elsewhere(&self, id: Id) -> bool {
        self.elsewhere.iter().any(|guild| guild.id == id || guild.channels.iter().any(|channel| channel.id == id))
    }

    /// The channels of all guilds, and of direct messages.
    pub fn channels(&self) -> impl Iterator<Item = &Channel> {
        self.guilds.iter().chain(&self.elsewhere).flat_map(|guild| &guild.channels).chain(&self.direct)
    }
}
