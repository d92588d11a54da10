//! The world as Discord writes it in JSON.

use serde_json::{Map, Value, json};

use super::permissions::{ALL, EVERYBODY, base};
use super::{Channel, Guild, Kind, Message, Overwrite, POST, World};
use crate::clock;
use crate::homes;
use crate::ids::Id;

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
        let of_admins = person.admin.then_some(guild.admin_role);
        let roles: Vec<_> =
            of_admins.into_iter().chain(self.roles_of(guild.id, user).map(|role| role.id)).map(|id| id.to_string()).collect();
        json!({
            "user": self.user_json(user), "nick": null, "avatar": null, "banner": null, "roles": roles,
            "joined_at": "2026-01-05T09:00:00.000000+00:00", "premium_since": null, "deaf": false, "mute": false, "pending": false,
            "flags": 0, "permissions": base(person).to_string(), "communication_disabled_until": null,
        })
    }

    pub fn channel_json(channel: &Channel) -> Value {
        let overwrites: Vec<Value> = channel.overwrites.iter().map(Overwrite::json).collect();
        let mut json = json!({
            "id": channel.id.to_string(), "type": channel.kind, "guild_id": channel.guild.to_string(), "name": channel.name,
            "topic": channel.topic, "position": 0, "permission_overwrites": overwrites, "nsfw": false, "rate_limit_per_user": 0,
            "parent_id": channel.forum.map(|id| id.to_string()), "last_message_id": null, "flags": 0,
        });
        if channel.kind == POST {
            json["thread_metadata"] = json!({"archived": false, "auto_archive_duration": 1440, "locked": false, "archive_timestamp": null});
        }
        json
    }

    /// Direct messages, as REST gives them.
    pub fn direct_json(&self, channel: &Channel) -> Value {
        let recipients: Vec<Value> = channel.with.map(|user| self.user_json(user)).into_iter().collect();
        json!({"id": channel.id.to_string(), "type": channel.kind, "last_message_id": null, "flags": 0, "recipients": recipients})
    }

    /// A guild, as REST gives it; `GUILD_CREATE` adds `extra_guild_fields`.
    pub fn guild_json(&self, guild: &Guild) -> Map<String, Value> {
        let owner = self.users.iter().find(|user| user.admin).map_or(self.bot.id, |user| user.id);
        let json = json!({
            "id": guild.id.to_string(), "name": guild.name, "icon": null, "splash": null, "discovery_splash": null,
            "owner_id": owner.to_string(), "afk_channel_id": null, "afk_timeout": 300, "verification_level": 0,
            "default_message_notifications": 1, "explicit_content_filter": 0,
            "roles": Self::roles_json(guild),
            "emojis": [], "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null, "system_channel_flags": 0,
            "rules_channel_id": null, "vanity_url_code": null, "description": null, "banner": null, "premium_tier": 0,
            "premium_subscription_count": 0, "preferred_locale": guild.locale, "public_updates_channel_id": null, "nsfw_level": 0,
            "stickers": [], "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null, "nsfw": false,
            "max_members": 500_000, "max_presences": null, "region": "deprecated",
        });
        match json {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// All roles of a guild, the lowest first; that of admins is the highest.
    pub fn roles_json(guild: &Guild) -> Vec<Value> {
        let made = guild.roles.iter().map(|role| (role.id, role.name.as_str(), 0, role.mentionable));
        let (everybody, admins) = ((guild.id, "@everyone", EVERYBODY, false), (guild.admin_role, "Admin", ALL, false));
        let all = std::iter::once(everybody).chain(made).chain([admins]);
        all.enumerate().map(|(position, (id, name, permissions, mentionable))| role(id, name, permissions, position, mentionable)).collect()
    }

    pub fn role_json(&self, id: Id) -> Option<Value> {
        let id = id.to_string();
        self.guilds.iter().flat_map(Self::roles_json).find(|role| role["id"] == id.as_str())
    }

    /// The body of `GUILD_CREATE`: the guild with its channels and members.
    pub fn guild_create_json(&self, guild: &Guild) -> Value {
        let people = || self.users.iter().chain(std::iter::once(&self.bot));
        let mut map = self.guild_json(guild);
        map.extend([
            ("joined_at".to_owned(), json!(clock::stamp(self.joined_at(guild.id)))),
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
                "authorizing_integration_owners": homes::owners(self, interaction),
            });
            match interaction.kind {
                Kind::Command => {
                    json["interaction"] = json!({
                        "id": interaction.id.to_string(), "type": 2, "name": interaction.cause.trim_start_matches('/'),
                        "user": self.user_json(interaction.user),
                    });
                }
                Kind::MessageCommand => {
                    json["interaction"] = json!({
                        "id": interaction.id.to_string(), "type": 2, "name": interaction.cause, "user": self.user_json(interaction.user),
                    });
                    json["interaction_metadata"]["target_message_id"] = json!(interaction.source.map(|id| id.to_string()));
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

fn role(id: Id, name: &str, permissions: u64, position: usize, mentionable: bool) -> Value {
    json!({
        "id": id.to_string(), "name": name, "color": 0, "hoist": false, "icon": null, "unicode_emoji": null,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "position": position, "permissions": permissions.to_string(), "managed": false, "mentionable": mentionable, "flags": 0,
    })
}
