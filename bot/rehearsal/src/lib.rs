//! A Discord of one's own on loopback, for trying and testing a whole bot without an account.
//!
//! The rooms: `server` listens (plain HTTP for the page, HTTPS as `discord.com` for the bot) and hands on to `rest` (one
//! file a resource) and `gateway` (sessions, sockets). `page` serves what people see, and its own API; `member` is a person
//! using that API; `gallery` is what it shows of messages made elsewhere. What a person does becomes an interaction in `interactions` (with `options` for slash commands), which
//! the gateway brings to the bot. `state` holds the world, `hub` all that the rooms share. `limits` and `openapi` know what
//! Discord refuses. `faults` makes things go wrong on request; `record` keeps what the bot sent. `clock` alone reads the time.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! let rehearsal = rehearsal::Rehearsal::start(rehearsal::Options::default()).await?;
//! println!("open {}", rehearsal.page_url());
//! // … start the bot with rehearsal.connection() …
//! rehearsal.wait_for_commands(std::time::Duration::from_secs(5)).await?;
//! let ada = rehearsal.member("Ada").await?;
//! let reply = ada.command("brief", serde_json::json!({"topic": "harbour"})).await?;
//! assert!(reply.text().contains("harbour"));
//! # Ok(())
//! # }
//! ```

mod clock;
mod faults;
mod gallery;
mod gateway;
mod homes;
mod hub;
mod ids;
mod interactions;
mod limits;
mod locales;
mod member;
mod openapi;
mod options;
mod page;
mod record;
mod rest;
mod server;
mod state;

use std::future::Future;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use anyhow::bail;
use chrono::{DateTime, Utc};

pub use clock::Clock;
pub use faults::{Fault, GatewayFault};
pub use gallery::{Gallery, MakeGallery, Scene};
pub use ids::Id;
pub use limits::FormErrors;
pub use member::{Author, Choice, Member, Outcome, Reply, Seen};
pub use record::{Payload, coverage};

use hub::Hub;
use openapi::OpenApi;
use server::Server;
use state::{Whose, World};

/// How a rehearsal is set up. `Options::default()` suits tests.
#[derive(Debug, Clone)]
pub struct Options {
    /// The token that the bot must show.
    pub token: String,
    /// The bot's name as people see it.
    pub bot_name: String,
    /// The page's port; 0 takes any free one.
    pub page_port: u16,
    /// Discord's `OpenAPI` file. Default: what the environment variable `DISCORD_OPENAPI` names, if it is set.
    pub openapi: Option<PathBuf>,
    /// How long the bot has for its first answer to an interaction. Default: Discord's three seconds.
    pub answer_within: Duration,
    /// The clock by which messages are stamped and nonces forgotten; a bot that is to live in the same time gets a clone.
    pub clock: Clock,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            token: "rehearsal".to_owned(),
            bot_name: "Briefbot".to_owned(),
            page_port: 0,
            openapi: std::env::var_os("DISCORD_OPENAPI").filter(|path| !path.is_empty()).map(PathBuf::from),
            answer_within: Duration::from_secs(3),
            clock: Clock::default(),
        }
    }
}

/// Says when the bot will next do something by itself, so that the page can turn the clock there.
pub type Upcoming = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Option<DateTime<Utc>>> + Send>> + Send + Sync>;

/// What a bot needs to connect here instead of to Discord.
#[derive(Debug, Clone)]
pub struct Connection {
    pub token: String,
    /// Where `discord.com` is to resolve to (HTTPS).
    pub api: SocketAddr,
    /// The root certificate to trust, in PEM.
    pub root_certificate_pem: String,
}

/// A running rehearsal; it ends when dropped.
pub struct Rehearsal {
    hub: Arc<Hub>,
    server: Server,
}

impl Rehearsal {
    /// Listens on loopback. Fails with a sentence when a port is taken or the `OpenAPI` file cannot be read.
    pub async fn start(options: Options) -> anyhow::Result<Self> {
        let openapi = options.openapi.as_deref().map(OpenApi::read).transpose()?;
        let world = World::new(&options.bot_name, options.clock);
        let hub = Arc::new(Hub::new(options.token, options.answer_within, world, openapi));
        let server = Server::start(&hub, options.page_port).await?;
        Ok(Self { hub, server })
    }

    /// The page's address, as in `http://127.0.0.1:1234/`.
    pub fn page_url(&self) -> String {
        format!("http://{}/", self.hub.host())
    }

    pub fn connection(&self) -> Connection {
        Connection { token: self.hub.token.clone(), api: self.server.api, root_certificate_pem: self.server.root_certificate_pem.clone() }
    }

    /// Waits until the bot is connected to the gateway and has registered a command.
    pub async fn wait_for_commands(&self, timeout: Duration) -> anyhow::Result<()> {
        let mut changes = self.hub.changes();
        let ready = async {
            loop {
                changes.borrow_and_update();
                let registered = !self.hub.world().commands.is_empty();
                if (registered && self.hub.gateway.is_connected()) || changes.changed().await.is_err() {
                    return;
                }
            }
        };
        if tokio::time::timeout(timeout, ready).await.is_err() {
            let (connected, commands) = (self.hub.gateway.is_connected(), self.hub.world().commands.len());
            bail!("the bot was not ready within {timeout:?}: connected {connected}, commands {commands}");
        }
        Ok(())
    }

    /// The person called `name` (`Ada` and `Sam` are members, `Robin` is the admin), using the page.
    pub async fn member(&self, name: &str) -> anyhow::Result<Member> {
        Member::connect(&self.page_url(), name).await
    }

    /// Robin, who holds every permission.
    pub async fn admin(&self) -> anyhow::Result<Member> {
        self.member("Robin").await
    }

    /// Shows a command to every member, as an admin may in a server's settings, whatever permissions the command names.
    pub fn open_to_all(&self, command: &str) {
        self.open(command, None);
    }

    /// Shows a command to the members of a role, in the same way.
    pub fn open_to_role(&self, command: &str, role: &str) {
        self.open(command, Some(role.parse().unwrap_or(0)));
    }

    fn open(&self, command: &str, role: Option<Id>) {
        self.hub.world().open_to.insert((command.to_owned(), role));
        self.hub.tell(None, serde_json::json!({"type": "commands"}));
    }

    /// Makes a role in a guild; gives its id. Fails where Discord would: a name of more than 100 characters, more than 250 roles.
    pub fn make_role(&self, guild: &str, name: &str) -> anyhow::Result<String> {
        let made = self.hub.world().make_role(guild.parse().unwrap_or(0), name);
        made.map(|role| role.to_string()).map_err(anyhow::Error::msg)
    }

    /// Gives somebody a role. Fails for one that was not made by [`Self::make_role`], as that of everybody.
    pub fn give_role(&self, member: &Member, role: &str) -> anyhow::Result<()> {
        self.set_role(member, role, true)
    }

    /// Takes a role from somebody.
    pub fn take_role(&self, member: &Member, role: &str) -> anyhow::Result<()> {
        self.set_role(member, role, false)
    }

    fn set_role(&self, member: &Member, role: &str, given: bool) -> anyhow::Result<()> {
        let (role, user) = (role.parse().unwrap_or(0), member.id().parse().unwrap_or(0));
        self.hub.world().set_role(role, user, given).map_err(anyhow::Error::msg)?;
        self.hub.tell(None, serde_json::json!({"type": "commands"}));
        Ok(())
    }

    /// Sets the language of somebody's client, by Discord's code. Fails for one that Discord does not know.
    pub fn speak(&self, member: &Member, locale: &str) -> anyhow::Result<()> {
        self.hub.speak(member.id().parse().unwrap_or(0), locale).map_err(anyhow::Error::msg)
    }

    /// Sets the language of a guild, as that of a Community; `en-US` is that of one that has chosen none.
    pub fn set_guild_locale(&self, guild: &str, locale: &str) {
        let guild = guild.parse().unwrap_or(0);
        if let Some(guild) = self.hub.world().guilds.iter_mut().find(|one| one.id == guild) {
            locale.clone_into(&mut guild.locale);
        }
    }

    /// Lets the page offer to turn the clock to what `upcoming` says.
    pub fn set_upcoming(&self, upcoming: Upcoming) {
        *self.hub.upcoming.lock().unwrap_or_else(PoisonError::into_inner) = Some(upcoming);
    }

    /// Turns the clock forward.
    pub fn turn_clock(&self, to: DateTime<Utc>) {
        self.hub.world().turn_clock(to);
    }

    /// Takes permissions (Discord's bits) from the bot in a channel; 0 gives all of them back.
    pub fn deny(&self, channel: &str, permissions: u64) {
        let mut world = self.hub.world();
        let bot = Whose::Member(world.bot.id);
        if let Some(channel) = world.channel_mut(channel.parse().unwrap_or(0)) {
            channel.overwrite(bot, 0, permissions);
        }
    }

    /// Removes a message, as somebody who may do so.
    pub fn lose(&self, message: &str) {
        let lost = message.parse().ok().and_then(|id| self.hub.world().messages.remove(&id));
        if let Some(message) = lost {
            self.hub.tell_deleted(&message);
        }
    }

    /// Leaves permissions (Discord's bits) in a channel to admins and the bot alone.
    pub fn reserve(&self, channel: &str, permissions: u64) {
        let mut world = self.hub.world();
        let bot = Whose::Member(world.bot.id);
        if let Some(channel) = world.channel_mut(channel.parse().unwrap_or(0)) {
            channel.overwrite(Whose::Role(channel.guild), 0, permissions);
            channel.overwrite(bot, permissions, 0);
        }
    }

    /// Lets everybody mention a role that was made by [`Self::make_role`].
    pub fn make_mentionable(&self, role: &str) -> anyhow::Result<()> {
        self.hub.world().make_mentionable(role.parse().unwrap_or(0)).map_err(anyhow::Error::msg)
    }

    /// Removes a channel.
    pub fn remove_channel(&self, channel: &str) {
        self.hub.world().remove_channel(channel.parse().unwrap_or(0));
    }

    /// Says how often the bot may still connect to the gateway today.
    pub fn set_session_starts(&self, remaining: u32) {
        self.hub.world().session_starts = remaining;
    }

    /// Adds so many channels to the first guild; gives their ids.
    pub fn add_channels(&self, count: usize) -> Vec<String> {
        let mut world = self.hub.world();
        let guild = world.guilds[0].id;
        let new = (1..=count).map(|number| world.add_text_channel(guild, &format!("channel-{number}")).to_string());
        new.collect()
    }

    /// Invites the bot into a new guild; gives its id.
    pub fn invite(&self, name: &str) -> String {
        let mut world = self.hub.world();
        let guild = world.make_guild(name);
        self.hub.gateway.guild_joined(&world, guild);
        guild.to_string()
    }

    /// Removes the bot from a guild.
    pub fn remove_from(&self, guild: &str) {
        let guild = guild.parse().unwrap_or(0);
        if self.hub.world().leave_guild(guild) {
            self.hub.gateway.guild_gone(guild, false);
        }
    }

    /// Invites the bot again into a guild that it was removed from.
    pub fn invite_back(&self, guild: &str) {
        let guild = guild.parse().unwrap_or(0);
        let mut world = self.hub.world();
        if world.join_guild(guild) {
            self.hub.gateway.guild_joined(&world, guild);
        }
    }

    /// Tells the bot that a guild cannot be reached for a while, and then that it can.
    pub fn outage_of(&self, guild: &str) {
        let guild = guild.parse().unwrap_or(0);
        self.hub.gateway.guild_gone(guild, true);
        self.hub.gateway.guild_joined(&self.hub.world(), guild);
    }

    /// A channel of a guild that has not invited the bot.
    pub fn elsewhere(&self) -> String {
        let mut world = self.hub.world();
        let guild = world.make_guild("Elsewhere");
        world.leave_guild(guild);
        world.channels().find(|channel| channel.guild == guild).map(|channel| channel.id.to_string()).unwrap_or_default()
    }

    /// The channel of somebody's direct messages with the bot.
    pub fn direct(&self, member: &Member) -> String {
        self.hub.world().direct_with(member.id().parse().unwrap_or(0)).id.to_string()
    }

    /// The channels of a guild, in order: id and name.
    pub fn channels_of(&self, guild: &str) -> Vec<(String, String)> {
        let world = self.hub.world();
        let of = world.guild(guild.parse().unwrap_or(0)).map(|guild| guild.channels.iter()).into_iter().flatten();
        of.map(|channel| (channel.id.to_string(), channel.name.clone())).collect()
    }

    /// The posts of a forum: id and name, oldest first.
    pub fn posts(&self, forum: &str) -> Vec<(String, String)> {
        let world = self.hub.world();
        let posts = world
            .guilds
            .iter()
            .flat_map(|guild| &guild.channels)
            .filter(|channel| channel.forum == forum.parse().ok() && channel.forum.is_some());
        posts.map(|post| (post.id.to_string(), post.name.clone())).collect()
    }

    /// How many requests of the bot were answered with this HTTP status, interactions' own left out.
    pub fn answered_with(&self, status: u16) -> usize {
        self.hub.record.answered_with(status)
    }

    /// What a person was told by the bot in direct messages, oldest first.
    pub fn told(&self, member: &Member) -> Vec<Seen> {
        let world = self.hub.world();
        let with = member.id().parse().ok();
        let of = |message: &&state::Message| {
            world.channel(message.channel).is_some_and(|channel| channel.with.is_some() && channel.with == with)
        };
        world.messages.values().filter(of).filter_map(|message| serde_json::from_value(world.message_json(message)).ok()).collect()
    }

    /// Everything the bot sent, oldest first, the last few thousand.
    pub fn payloads(&self) -> Vec<Payload> {
        self.hub.record.all()
    }

    /// The names of the registered commands.
    pub fn command_names(&self) -> Vec<String> {
        let world = self.hub.world();
        world.commands.iter().filter_map(|command| command.json["name"].as_str().map(str::to_owned)).collect()
    }

    /// Is a bot connected to the gateway?
    pub fn is_connected(&self) -> bool {
        self.hub.gateway.is_connected()
    }

    /// The room where faults are ordered.
    pub fn faults(&self) -> Faults<'_> {
        Faults { hub: &self.hub }
    }

    /// Stops listening. Open connections end with their tasks.
    pub fn stop(self) {
        self.hub.gateway.fault(GatewayFault::Close(1001));
        self.server.stop();
    }
}

/// Orders faults; see [`Fault`] and [`GatewayFault`].
pub struct Faults<'r> {
    hub: &'r Hub,
}

impl Faults<'_> {
    /// The next `count` requests of the bot meet `fault`.
    pub fn next(&self, count: usize, fault: Fault) {
        self.hub.faults.next(count, "", fault);
    }

    /// The next `count` requests whose path (behind `/api/v10`) holds `path` meet `fault`.
    pub fn next_on(&self, path: &str, count: usize, fault: Fault) {
        self.hub.faults.next(count, path, fault);
    }

    /// How many faults have not happened yet.
    pub fn planned(&self) -> usize {
        self.hub.faults.planned()
    }

    /// Forgets the faults that have not happened yet.
    pub fn clear(&self) {
        self.hub.faults.clear();
    }

    /// Meets the gateway's sockets with `fault`, at once.
    pub fn gateway(&self, fault: GatewayFault) {
        self.hub.gateway.fault(fault);
    }
}
