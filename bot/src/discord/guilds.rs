//! Servers joined and left: greeted once, and their desks deleted a while after the bot has left.

use super::dispatch::Handler;
use crate::{
    render::greeting::{self, CommandIds},
    words::Words,
};
use briefings::store::{DeskKey, Result};
use chrono::TimeDelta;
use serenity::all::{ChannelId, ChannelType, Guild, GuildChannel, Http, Permissions, Ready, UserId};
use std::collections::HashSet;
use tracing::{error, info, warn};

/// How long ago the bot may have joined a server that it greets: it may have been down when it was invited, but who has had it for long needs
/// no first steps.
const NEW: TimeDelta = TimeDelta::days(3);

impl Handler {
    /// Notes which servers are there and which were left while nobody listened.
    pub(super) async fn note_guilds(&self, ready: &Ready) {
        let there: HashSet<u64> = ready.guilds.iter().map(|guild| guild.id.get()).collect();
        let (shard, of) = ready.shard.map_or((0, 1), |shard| (u64::from(shard.id.0), u64::from(shard.total.max(1))));
        let noted: Result<()> = async {
            for guild in self.bot.desks.guilds().await?.into_iter().filter(|guild| (guild >> 22) % of == shard && !there.contains(guild)) {
                self.leave(guild).await?;
            }
            Ok(())
        }
        .await;
        if let Err(cause) = noted {
            error!(%cause, "the servers that were left could not be noted");
        }
    }

    /// Notes that a server was left.
    pub(super) async fn leave(&self, guild: u64) -> Result<()> {
        info!("a server was left; its desk is kept for {} days", self.bot.rules.farewell_days);
        self.bot.desks.left(DeskKey::Guild(guild), self.bot.clock.now()).await
    }

    /// Notes that a server is there, and greets one that is new.
    pub(super) async fn meet(&self, http: &Http, guild: &Guild) {
        let key = DeskKey::Guild(guild.id.get());
        let now = self.bot.clock.now();
        let is_new: Result<bool> = async {
            self.bot.desks.back(key).await?;
            if now.timestamp() - guild.joined_at.unix_timestamp() > NEW.num_seconds() {
                return Ok(false);
            }
            // Noted before it is said: a greeting that is lost is better than one said twice.
            self.bot.desks.greet(self.bot.desk(key).await?, now).await
        }
        .await;
        match is_new {
            Ok(true) => {
                let ids = self.registered.known().await;
                if let Err(cause) = self.greet(http, guild, &ids).await {
                    warn!(%cause, "a new server could not be greeted");
                }
            }
            Ok(false) => {}
            Err(cause) => error!(%cause, "a server could not be noted"),
        }
    }

    async fn greet(&self, http: &Http, guild: &Guild, ids: &CommandIds) -> serenity::Result<()> {
        let me = http.get_current_user().await?.id;
        let Some(channel) = where_to(guild, me) else {
            info!("a new server has no channel that may be written to, and is not greeted");
            return Ok(());
        };
        let post = greeting::greeting(ids, &Words::of(&guild.preferred_locale)).into_post(&format!("g-{:x}", guild.id.get()));
        http.send_message(channel, Vec::new(), &post).await.map(drop)
    }
}

/// The channel of system messages, else the first in which the bot may write.
fn where_to(guild: &Guild, me: UserId) -> Option<ChannelId> {
    let member = guild.members.get(&me)?;
    let may = |channel: &&GuildChannel| {
        let needed = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES;
        channel.kind == ChannelType::Text && guild.user_permissions_in(channel, member).contains(needed)
    };
    let system = guild.system_channel_id.and_then(|id| guild.channels.get(&id)).filter(may);
    system.or_else(|| guild.channels.values().filter(may).min_by_key(|channel| (channel.position, channel.id))).map(|channel| channel.id)
}
