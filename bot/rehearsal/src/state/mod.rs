//! What this Discord holds: guilds, users, channels, messages, commands, interactions. One struct, behind one lock.

mod guilds;
mod json;
mod permissions;
mod roles;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use crate::clock::{self, Clock};
use crate::ids::{Id, Mint};
pub use permissions::{EMBED_LINKS, Overwrite, READ_MESSAGE_HISTORY, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS, VIEW_CHANNEL, Whose};

/// Message flag: only one user sees the message.
pub const EPHEMERAL: u64 = 1 << 6;
/// Message flag: the bot asked for time and has not answered yet.
pub const LOADING: u64 = 1 << 7;
/// Message flag: the message was passed on to the servers that follow its channel.
pub const CROSSPOSTED: u64 = 1 << 0;
/// Types of channels.
pub const TEXT: u8 = 0;
pub const DIRECT: u8 = 1;
pub const ANNOUNCEMENT: u8 = 5;
pub const POST: u8 = 11;
pub const FORUM: u8 = 15;
/// How long an interaction's token lives after the interaction was made.
pub const TOKEN_LIFE: TimeDelta = TimeDelta::minutes(15);
/// Messages kept in memory; the oldest go first.
const MESSAGES_KEPT: usize = 20_000;
/// Interactions kept in memory; the oldest go first.
const INTERACTIONS_KEPT: usize = 5_000;
/// Files kept in memory; the oldest go first.
const FILES_KEPT: usize = 100;

/// A person, or the bot.
#[derive(Debug, Clone)]
pub struct User {
    pub id: Id,
    pub name: String,
    pub bot: bool,
    /// Holds every permission in every guild.
    pub admin: bool,
    /// Discord's code of the language that the person's client speaks.
    pub locale: String,
}

/// A channel of a guild, or of direct messages.
#[derive(Debug, Clone)]
pub struct Channel {
    pub id: Id,
    pub guild: Id,
    pub name: String,
    pub topic: String,
    /// Discord's type: 0 text, 1 direct messages, 5 announcements, 11 a post of a forum, 15 a forum.
    pub kind: u8,
    /// Who may do less or more here than elsewhere.
    pub overwrites: Vec<Overwrite>,
    /// The person with whom these are direct messages; their `guild` is 0.
    pub with: Option<Id>,
    /// The forum that the post is in.
    pub forum: Option<Id>,
}

/// A guild: one team's place, one desk for the bot.
#[derive(Debug, Clone)]
pub struct Guild {
    pub id: Id,
    pub name: String,
    /// Discord's code of the language that the guild has chosen; `en-US` where it has chosen none.
    pub locale: String,
    pub admin_role: Id,
    /// The roles that an admin made, beside those of everybody and of admins.
    pub roles: Vec<Role>,
    pub channels: Vec<Channel>,
}

/// A role of a guild; it gives its members no permissions of its own.
#[derive(Debug, Clone)]
pub struct Role {
    pub id: Id,
    pub name: String,
    pub members: BTreeSet<Id>,
    /// May everybody mention it?
    pub mentionable: bool,
}

/// A message as this Discord keeps it.
#[derive(Debug, Clone)]
pub struct Message {
    pub id: Id,
    pub channel: Id,
    pub author: Id,
    /// 0 a plain message, 19 a reply, 20 the answer to a slash command, 23 to one of a message's menu.
    pub kind: u8,
    pub content: String,
    pub embeds: Vec<Value>,
    pub components: Vec<Value>,
    pub attachments: Vec<Value>,
    pub flags: u64,
    pub nonce: Option<Value>,
    pub created: DateTime<Utc>,
    pub edited: Option<DateTime<Utc>>,
    /// The one user who sees it, when it is ephemeral.
    pub only_for: Option<Id>,
    /// The interaction that it answers.
    pub interaction: Option<Id>,
}

/// A command that the bot registered; `guild` is `None` for a global one.
#[derive(Debug, Clone)]
pub struct Command {
    pub id: Id,
    pub guild: Option<Id>,
    /// As Discord gives it back: the registered body with its ids and defaults.
    pub json: Value,
}

/// How a command is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandType {
    /// Typed behind `/`.
    Slash,
    /// Chosen in the menu of a message.
    Message,
}

impl CommandType {
    pub fn number(self) -> u64 {
        match self {
            Self::Slash => 1,
            Self::Message => 3,
        }
    }

    /// A command's name as people read it.
    pub fn shown(self, name: &str) -> String {
        match self {
            Self::Slash => format!("/{name}"),
            Self::Message => name.to_owned(),
        }
    }
}

/// What a user did: type 2, 3, 4 or 5 of Discord's interaction types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Command,
    MessageCommand,
    Component,
    Autocomplete,
    Modal,
}

impl Kind {
    pub fn number(self) -> u8 {
        match self {
            Self::Command | Self::MessageCommand => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::Modal => 5,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::MessageCommand => "message command",
            Self::Component => "component",
            Self::Autocomplete => "autocomplete",
            Self::Modal => "modal",
        }
    }
}

/// One interaction and how far its answer has come.
#[derive(Debug, Clone)]
pub struct Interaction {
    pub id: Id,
    pub token: String,
    pub kind: Kind,
    pub user: Id,
    pub guild: Id,
    pub channel: Id,
    /// The command it began with, such as `/brief`; a button carries the command of its message.
    pub cause: String,
    pub created: DateTime<Utc>,
    /// The type of the first answer, once given.
    pub answer: Option<u8>,
    /// No answer came in time: later ones are refused.
    pub failed: bool,
    /// The message `@original` stands for.
    pub original: Option<Id>,
    /// The message whose button, menu or modal it was, or in whose menu the command was chosen.
    pub source: Option<Id>,
    /// Messages made or edited through it, oldest first.
    pub messages: Vec<Id>,
    /// How often a message was made or edited through its token after the first answer.
    pub edits: u32,
    pub choices: Option<Value>,
    pub modal: Option<Value>,
}

impl Interaction {
    /// The message that holds what was pressed; a message in whose menu a command was chosen holds nothing of it.
    pub fn held_by(&self) -> Option<Id> {
        self.source.filter(|_| self.kind != Kind::MessageCommand)
    }
}

/// A file that came with a message or a command.
#[derive(Debug, Clone)]
pub struct StoredFile {
    pub id: Id,
    /// What Discord says of it.
    pub json: Value,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

/// Everything.
#[derive(Debug)]
pub struct World {
    pub bot: User,
    pub users: Vec<User>,
    pub guilds: Vec<Guild>,
    /// Guilds that the bot is not in.
    pub elsewhere: Vec<Guild>,
    /// When the bot joined a guild, where that was lately.
    joined: BTreeMap<Id, DateTime<Utc>>,
    /// Channels of direct messages.
    pub direct: Vec<Channel>,
    pub messages: BTreeMap<Id, Message>,
    pub commands: Vec<Command>,
    pub interactions: BTreeMap<Id, Interaction>,
    /// Names of commands that the servers' settings show to the members of a role, or with `None` to everybody, whatever permissions they
    /// name.
    pub open_to: BTreeSet<(String, Option<Id>)>,
    /// How often the bot may still connect to the gateway today.
    pub session_starts: u32,
    files: VecDeque<StoredFile>,
    mint: Mint,
    clock: Clock,
}

impl World {
    /// Two guilds of a few channels each, two members, one admin, and the bot.
    pub fn new(bot_name: &str, clock: Clock) -> Self {
        let mut mint = Mint::default();
        // Guilds and people are older than today's messages, as they are on Discord.
        let mut early = clock.now() - TimeDelta::days(400);
        let mut id = || {
            early += TimeDelta::milliseconds(86_400_123);
            mint.next(early)
        };
        let mut user = |name: &str, bot, admin| User { id: id(), name: name.to_owned(), bot, admin, locale: "en-GB".to_owned() };
        let bot = user(bot_name, true, false);
        let users = vec![user("Ada", false, false), user("Sam", false, false), user("Robin", false, true)];
        let guilds = [
            ("Westhaven Desk", [("newsroom", "What happened, and who said so"), ("harbour", "Port, ships, freight")]),
            ("Foreign Desk", [("general", "Talks, summits, sanctions"), ("briefings", "Briefing cards for the morning round")]),
        ];
        let mut guilds: Vec<Guild> = guilds
            .into_iter()
            .map(|(name, channels)| {
                let guild = id();
                let admin_role = id();
                let channel = |(name, topic): (&str, &str)| (name.to_owned(), topic.to_owned());
                let channels = channels
                    .into_iter()
                    .map(channel)
                    .map(|(name, topic)| Channel {
                        id: id(),
                        guild,
                        name,
                        topic,
                        kind: TEXT,
                        overwrites: Vec::new(),
                        with: None,
                        forum: None,
                    })
                    .collect();
                Guild { id: guild, name: name.to_owned(), locale: "en-US".to_owned(), admin_role, roles: Vec::new(), channels }
            })
            .collect();
        let (guild, first) = (guilds[0].id, &mut guilds[0].channels);
        for (name, topic, kind) in [
            ("announcements", "Other servers may follow this channel", ANNOUNCEMENT),
            ("digests", "A forum: every post is a thread", FORUM),
        ] {
            let (name, topic) = (name.to_owned(), topic.to_owned());
            first.push(Channel { id: id(), guild, name, topic, kind, overwrites: Vec::new(), with: None, forum: None });
        }
        let (messages, interactions) = (BTreeMap::new(), BTreeMap::new());
        let open_to = BTreeSet::new();
        Self {
            bot,
            users,
            guilds,
            elsewhere: Vec::new(),
            joined: BTreeMap::new(),
            direct: Vec::new(),
            messages,
            commands: Vec::new(),
            interactions,
            open_to,
            session_starts: 999,
            files: VecDeque::new(),
            mint,
            clock,
        }
    }

    pub fn next_id(&mut self) -> Id {
        self.mint.next(self.now())
    }

    /// The time by which messages are stamped and nonces forgotten: somebody may have turned it.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Turns that time forward.
    pub fn turn_clock(&self, to: DateTime<Utc>) {
        self.clock.turn_to(to);
    }

    pub fn user(&self, id: Id) -> Option<&User> {
        if id == self.bot.id { Some(&self.bot) } else { self.users.iter().find(|user| user.id == id) }
    }

    pub fn guild(&self, id: Id) -> Option<&Guild> {
        self.guilds.iter().chain(&self.elsewhere).find(|guild| guild.id == id)
    }

    pub fn channel(&self, id: Id) -> Option<&Channel> {
        self.channels().find(|channel| channel.id == id)
    }

    pub fn channel_mut(&mut self, id: Id) -> Option<&mut Channel> {
        self.guilds.iter_mut().flat_map(|guild| &mut guild.channels).chain(&mut self.direct).find(|channel| channel.id == id)
    }

    /// Adds a channel to its guild.
    pub fn add_channel(&mut self, channel: Channel) {
        if let Some(guild) = self.guilds.iter_mut().find(|guild| guild.id == channel.guild) {
            guild.channels.push(channel);
        }
    }

    /// Adds a channel for messages to a guild; gives its id.
    pub fn add_text_channel(&mut self, guild: Id, name: &str) -> Id {
        let id = self.next_id();
        let name = name.to_owned();
        self.add_channel(Channel { id, guild, name, topic: String::new(), kind: TEXT, overwrites: Vec::new(), with: None, forum: None });
        id
    }

    pub fn remove_channel(&mut self, id: Id) {
        for guild in &mut self.guilds {
            guild.channels.retain(|channel| channel.id != id);
        }
    }

    /// The direct messages with a user.
    pub fn direct_with(&mut self, user: Id) -> Channel {
        if let Some(known) = self.direct.iter().find(|channel| channel.with == Some(user)) {
            return known.clone();
        }
        let (id, name) = (self.next_id(), self.user(user).map(|user| user.name.clone()).unwrap_or_default());
        let new = Channel { id, guild: 0, name, topic: String::new(), kind: DIRECT, overwrites: Vec::new(), with: Some(user), forum: None };
        self.direct.push(new.clone());
        new
    }

    pub fn interaction_by_token(&self, token: &str) -> Option<&Interaction> {
        self.interactions.values().rev().find(|interaction| interaction.token == token)
    }

    /// The command named `name` as a member of `guild` sees it: the guild's own first.
    pub fn command(&self, guild: Id, kind: CommandType, name: &str) -> Option<&Command> {
        let named = |command: &&Command| command.json["name"] == name && command.json["type"] == kind.number();
        let own = self.commands.iter().filter(|command| command.guild == Some(guild)).find(named);
        own.or_else(|| self.commands.iter().filter(|command| command.guild.is_none()).find(named))
    }

    /// Keeps a message, and lets the oldest go when there are too many.
    pub fn keep_message(&mut self, message: Message) {
        self.messages.insert(message.id, message);
        while self.messages.len() > MESSAGES_KEPT {
            self.messages.pop_first();
        }
    }

    /// Keeps a file, and lets the oldest go when there are too many.
    pub fn keep_file(&mut self, file: StoredFile) {
        self.files.push_back(file);
        while self.files.len() > FILES_KEPT {
            self.files.pop_front();
        }
    }

    pub fn file(&self, id: Id) -> Option<&StoredFile> {
        self.files.iter().find(|file| file.id == id)
    }

    /// Every file that is kept.
    pub fn files(&self) -> impl Iterator<Item = &StoredFile> {
        self.files.iter()
    }

    /// Keeps an interaction, and lets the oldest go when there are too many.
    pub fn keep_interaction(&mut self, interaction: Interaction) {
        self.interactions.insert(interaction.id, interaction);
        while self.interactions.len() > INTERACTIONS_KEPT {
            self.interactions.pop_first();
        }
    }

    /// Has the time for the first answer passed unanswered?
    pub fn is_late(interaction: &Interaction, answer_within: Duration) -> bool {
        let age = clock::now() - interaction.created;
        interaction.failed || (interaction.answer.is_none() && age.to_std().is_ok_and(|age| age > answer_within))
    }

    /// May `user` see and use `command` in a guild? Discord asks the permissions that the command names, unless the server's settings say
    /// otherwise; in direct messages (0) everybody may.
    pub fn may_use(&self, guild: Id, user: &User, command: &Value) -> bool {
        let name = command["name"].as_str().unwrap_or_default();
        let open_to = |role| self.open_to.contains(&(name.to_owned(), role));
        if guild == 0 || open_to(None) || self.roles_of(guild, user.id).any(|role| open_to(Some(role.id))) {
            return true;
        }
        let needed = match &command["default_member_permissions"] {
            Value::String(text) => text.parse::<u64>().ok(),
            other => other.as_u64(),
        };
        match needed {
            None => true,
            Some(0) => user.admin,
            Some(bits) => permissions::base(user) & bits == bits,
        }
    }
}
