//! What this Discord holds: guilds, users, channels, messages, commands, interactions. One struct, behind one lock.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};

use crate::clock;
use crate::ids::{Id, Mint};

/// Message flag: only one user sees the message.
pub const EPHEMERAL: u64 = 1 << 6;
/// Message flag: the bot asked for time and has not answered yet.
pub const LOADING: u64 = 1 << 7;
/// Every permission that Discord knows.
const ALL_PERMISSIONS: u64 = (1 << 53) - 1;
/// View, send, react, embed, attach, read history, external emoji, use application commands.
const MEMBER_PERMISSIONS: u64 = 1 << 6 | 1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 18 | 1 << 31;
/// How long an interaction's token lives after the interaction was made.
pub const TOKEN_LIFE: TimeDelta = TimeDelta::minutes(15);
/// Messages kept in memory; the oldest go first.
const MESSAGES_KEPT: usize = 5_000;
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
}

/// A text channel of a guild.
#[derive(Debug, Clone)]
pub struct Channel {
    pub id: Id,
    pub guild: Id,
    pub name: String,
    pub topic: String,
}

/// A guild: one team's place, one desk for the bot.
#[derive(Debug, Clone)]
pub struct Guild {
    pub id: Id,
    pub name: String,
    pub admin_role: Id,
    pub channels: Vec<Channel>,
}

/// A message as this Discord keeps it.
#[derive(Debug, Clone)]
pub struct Message {
    pub id: Id,
    pub channel: Id,
    pub author: Id,
    /// 0 a plain message, 19 a reply, 20 the answer to a slash command.
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

/// What a user did: type 2, 3, 4 or 5 of Discord's interaction types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Command,
    Component,
    Autocomplete,
    Modal,
}

impl Kind {
    pub fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::Modal => 5,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Command => "command",
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
    /// The slash command it began with, such as `/brief`; a button carries the command of its message.
    pub cause: String,
    pub created: DateTime<Utc>,
    /// The type of the first answer, once given.
    pub answer: Option<u8>,
    /// No answer came in time: later ones are refused.
    pub failed: bool,
    /// The message `@original` stands for.
    pub original: Option<Id>,
    /// The message whose button, menu or modal it was.
    pub source: Option<Id>,
    /// Messages made or edited through it, oldest first.
    pub messages: Vec<Id>,
    /// How often a message was made or edited through its token after the first answer.
    pub edits: u32,
    pub choices: Option<Value>,
    pub modal: Option<Value>,
}

/// A file that came with a message.
#[derive(Debug, Clone)]
pub struct StoredFile {
    pub id: Id,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

/// Everything.
#[derive(Debug)]
pub struct World {
    pub bot: User,
    pub users: Vec<User>,
    pub guilds: Vec<Guild>,
    pub messages: BTreeMap<Id, Message>,
    pub commands: Vec<Command>,
    pub interactions: BTreeMap<Id, Interaction>,
    files: VecDeque<StoredFile>,
    mint: Mint,
}

impl World {
    /// Two guilds of two channels each, two members, one admin, and the bot.
    pub fn new(bot_name: &str) -> Self {
        let mut mint = Mint::default();
        // Guilds and people are older than today's messages, as they are on Discord.
        let mut early = clock::now() - TimeDelta::days(400);
        let mut id = || {
            early += TimeDelta::milliseconds(86_400_123);
            mint.next(early)
        };
        let mut user = |name: &str, bot, admin| User { id: id(), name: name.to_owned(), bot, admin };
        let bot = user(bot_name, true, false);
        let users = vec![user("Ada", false, false), user("Sam", false, false), user("Robin", false, true)];
        let guilds = [
            ("Westhaven Desk", [("newsroom", "What happened, and who said so"), ("harbour", "Port, ships, freight")]),
            ("Foreign Desk", [("general", "Talks, summits, sanctions"), ("briefings", "Briefing cards for the morning round")]),
        ];
        let guilds = guilds
            .into_iter()
            .map(|(name, channels)| {
                let guild = id();
                let admin_role = id();
                let channel = |(name, topic): (&str, &str)| (name.to_owned(), topic.to_owned());
                let channels = channels.into_iter().map(channel).map(|(name, topic)| Channel { id: id(), guild, name, topic }).collect();
                Guild { id: guild, name: name.to_owned(), admin_role, channels }
            })
            .collect();
        let (messages, interactions) = (BTreeMap::new(), BTreeMap::new());
        Self { bot, users, guilds, messages, commands: Vec::new(), interactions, files: VecDeque::new(), mint }
    }

    pub fn next_id(&mut self) -> Id {
        self.mint.next(clock::now())
    }

    pub fn user(&self, id: Id) -> Option<&User> {
        if id == self.bot.id { Some(&self.bot) } else { self.users.iter().find(|user| user.id == id) }
    }

    pub fn guild(&self, id: Id) -> Option<&Guild> {
        self.guilds.iter().find(|guild| guild.id == id)
    }

    pub fn channel(&self, id: Id) -> Option<&Channel> {
        self.guilds.iter().flat_map(|guild| &guild.channels).find(|channel| channel.id == id)
    }

    pub fn interaction_by_token(&self, token: &str) -> Option<&Interaction> {
        self.interactions.values().rev().find(|interaction| interaction.token == token)
    }

    /// The command named `name` as a member of `guild` sees it: the guild's own first.
    pub fn command(&self, guild: Id, name: &str) -> Option<&Command> {
        let named = |command: &&Command| command.json["name"] == name;
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

    /// What `user` may do in any channel of a guild.
    pub fn permissions(user: &User) -> u64 {
        if user.admin { ALL_PERMISSIONS } else { MEMBER_PERMISSIONS }
    }

    /// May `user` see and use `command`? Discord asks the permissions that the command names.
    pub fn may_use(user: &User, command: &Value) -> bool {
        let needed = match &command["default_member_permissions"] {
            Value::String(text) => text.parse::<u64>().ok(),
            other => other.as_u64(),
        };
        match needed {
            None => true,
            Some(0) => user.admin,
            Some(bits) => Self::permissions(user) & bits == bits,
        }
    }
}

/// JSON as Discord writes it.
impl World {
    pub fn user_json(&self, id: Id) -> Value {
        let Some(user) = self.user(id) else { return Value::Null };
        json!({
            "id": user.id.to_string(), "username": user.name.to_lowercase(), "global_name": user.name, "discriminator": "0",
            "avatar": null, "bot": user.bot, "system": false, "public_flags": 0, "flags": 0, "banner": null, "accent_color": null,
            "avatar_decoration_data": null,
        })
    }

    /// A guild member, with the permissions that interactions carry.
    pub fn member_json(&self, guild: &Guild, user: Id) -> Value {
        let Some(person) = self.user(user) else { return Value::Null };
        let roles = if person.admin { vec![guild.admin_role.to_string()] } else { Vec::new() };
        json!({
            "user": self.user_json(user), "nick": null, "avatar": null, "banner": null, "roles": roles,
            "joined_at": "2026-01-05T09:00:00.000000+00:00", "premium_since": null, "deaf": false, "mute": false, "pending": false,
            "flags": 0, "permissions": Self::permissions(person).to_string(), "communication_disabled_until": null,
        })
    }

    pub fn channel_json(channel: &Channel) -> Value {
        json!({
            "id": channel.id.to_string(), "type": 0, "guild_id": channel.guild.to_string(), "name": channel.name, "topic": channel.topic,
            "position": 0, "permission_overwrites": [], "nsfw": false, "rate_limit_per_user": 0, "parent_id": null,
            "last_message_id": null, "flags": 0,
        })
    }

    /// A guild, as REST gives it; `GUILD_CREATE` adds `extra_guild_fields`.
    pub fn guild_json(&self, guild: &Guild) -> Map<String, Value> {
        let owner = self.users.iter().find(|user| user.admin).map_or(self.bot.id, |user| user.id);
        let json = json!({
            "id": guild.id.to_string(), "name": guild.name, "icon": null, "splash": null, "discovery_splash": null,
            "owner_id": owner.to_string(), "afk_channel_id": null, "afk_timeout": 300, "verification_level": 0,
            "default_message_notifications": 1, "explicit_content_filter": 0,
            "roles": [everyone_role(guild), admin_role(guild)],
            "emojis": [], "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null, "system_channel_flags": 0,
            "rules_channel_id": null, "vanity_url_code": null, "description": null, "banner": null, "premium_tier": 0,
            "premium_subscription_count": 0, "preferred_locale": "en-US", "public_updates_channel_id": null, "nsfw_level": 0,
            "stickers": [], "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null, "nsfw": false,
            "max_members": 500_000, "max_presences": null, "region": "deprecated",
        });
        match json {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    pub fn role_json(&self, id: Id) -> Option<Value> {
        let guild = self.guilds.iter().find(|guild| guild.id == id || guild.admin_role == id)?;
        Some(if guild.id == id { everyone_role(guild) } else { admin_role(guild) })
    }

    /// The body of `GUILD_CREATE`: the guild with its channels and members.
    pub fn guild_create_json(&self, guild: &Guild) -> Value {
        let people = || self.users.iter().chain(std::iter::once(&self.bot));
        let mut map = self.guild_json(guild);
        map.extend([
            ("joined_at".to_owned(), json!("2026-01-05T09:00:00.000000+00:00")),
            ("large".to_owned(), json!(false)),
            ("unavailable".to_owned(), json!(false)),
            ("member_count".to_owned(), json!(people().count())),
            ("members".to_owned(), people().map(|user| self.member_json(guild, user.id)).collect()),
            ("channels".to_owned(), guild.channels.iter().map(Self::channel_json).collect()),
        ]);
        for empty in ["voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds"] {
            map.insert(empty.to_owned(), json!([]));
        }
        Value::Object(map)
    }

    pub fn message_json(&self, message: &Message) -> Value {
        let mut json = json!({
            "id": message.id.to_string(), "type": message.kind, "channel_id": message.channel.to_string(),
            "author": self.user_json(message.author), "content": message.content, "embeds": message.embeds,
            "components": message.components, "attachments": message.attachments, "flags": message.flags,
            "timestamp": clock::stamp(message.created), "edited_timestamp": message.edited.map(clock::stamp), "tts": false,
            "mention_everyone": false, "mentions": [], "mention_roles": [], "pinned": false,
        });
        if let Some(nonce) = &message.nonce {
            json["nonce"] = nonce.clone();
        }
        if message.author == self.bot.id {
            json["application_id"] = json!(self.bot.id.to_string());
        }
        if let Some(interaction) = message.interaction.and_then(|id| self.interactions.get(&id)) {
            json["webhook_id"] = json!(self.bot.id.to_string());
            json["interaction_metadata"] = json!({
                "id": interaction.id.to_string(), "type": interaction.kind.number(), "user": self.user_json(interaction.user),
                "authorizing_integration_owners": {"0": interaction.guild.to_string()},
            });
            match interaction.kind {
                Kind::Command => {
                    json["interaction"] = json!({
                        "id": interaction.id.to_string(), "type": 2, "name": interaction.cause.trim_start_matches('/'),
                        "user": self.user_json(interaction.user),
                    });
                }
                Kind::Component => {
                    json["interaction_metadata"]["interacted_message_id"] = json!(interaction.source.map(|id| id.to_string()));
                }
                Kind::Modal => {
                    json["interaction_metadata"]["triggering_interaction_metadata"] = json!({
                        "id": interaction.id.to_string(), "type": 2, "user": self.user_json(interaction.user),
                        "authorizing_integration_owners": {"0": interaction.guild.to_string()},
                    });
                }
                Kind::Autocomplete => {}
            }
        }
        json
    }
}

fn everyone_role(guild: &Guild) -> Value {
    role(guild.id, "@everyone", MEMBER_PERMISSIONS, 0)
}

fn admin_role(guild: &Guild) -> Value {
    role(guild.admin_role, "Admin", ALL_PERMISSIONS, 1)
}

fn role(id: Id, name: &str, permissions: u64, position: u64) -> Value {
    json!({
        "id": id.to_string(), "name": name, "color": 0, "hoist": false, "icon": null, "unicode_emoji": null,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "position": position, "permissions": permissions.to_string(), "managed": false, "mentionable": false, "flags": 0,
    })
}
