//! What a digest takes in its channel, and what of it the bot, or whoever orders it, may not do there.

use super::orders::{Asker, Channel};
use briefings::store::digests::{Order, Place};
use serenity::all::{self, ChannelId, GuildChannel, Http, HttpError, Member, PartialGuild, Permissions, RoleId, UserId};

/// Something that a server allows its members, by the name that its settings give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// To see the channel.
    View,
    /// To send messages in it.
    Send,
    /// To send messages in threads.
    SendInThreads,
    /// To make posts in a forum.
    CreatePosts,
    /// To send messages in a forum's posts.
    SendInPosts,
    /// To show embeds.
    EmbedLinks,
    /// To read what was posted before, by which an edition that was cut short is found.
    ReadHistory,
    /// To mention a role that not everybody may mention.
    MentionRoles,
}

impl Right {
    /// The message that holds its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::View => "right-view",
            Self::Send => "right-send",
            Self::SendInThreads => "right-send-in-threads",
            Self::CreatePosts => "right-create-posts",
            Self::SendInPosts => "right-send-in-posts",
            Self::EmbedLinks => "right-embed-links",
            Self::ReadHistory => "right-read-history",
            Self::MentionRoles => "right-mention-roles",
        }
    }

    const fn bit(self) -> Permissions {
        match self {
            Self::View => Permissions::VIEW_CHANNEL,
            // Discord asks the same of a post in a forum, by another name.
            Self::Send | Self::CreatePosts => Permissions::SEND_MESSAGES,
            Self::SendInThreads | Self::SendInPosts => Permissions::SEND_MESSAGES_IN_THREADS,
            Self::EmbedLinks => Permissions::EMBED_LINKS,
            Self::ReadHistory => Permissions::READ_MESSAGE_HISTORY,
            Self::MentionRoles => Permissions::MENTION_EVERYONE,
        }
    }
}

/// What anybody needs who posts in such a place.
const fn to_post(place: Place) -> &'static [Right] {
    match place {
        // An announcement is passed on by whoever sent it without a further right.
        Place::Text | Place::Announcement => &[Right::View, Right::Send],
        Place::Thread => &[Right::View, Right::SendInThreads],
        Place::Forum => &[Right::View, Right::CreatePosts, Right::SendInPosts],
    }
}

/// What is not allowed of what a digest takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// To the bot.
    pub bot: Vec<Right>,
    /// To whoever orders it.
    pub editor: Vec<Right>,
}

/// What is lacking of what a digest takes in its channel, the mention of its role included; where `role_is_new`, who orders it must be allowed
/// that mention too. In direct messages nothing ever is.
///
/// # Errors
/// That Discord does not say.
pub async fn lacking(
    http: &Http,
    asker: &Asker<'_>,
    order: &Order,
    chosen: Option<Channel>,
    role_is_new: bool,
) -> serenity::Result<Lacking> {
    let Some(member) = asker.member else { return Ok(Lacking::default()) };
    let here = order.channel == asker.channel.id;
    let known = chosen.or(here.then_some(asker.channel)).and_then(|channel| channel.editor);
    let role = order.role.map(RoleId::new);
    let (bot, editor, free) = match (here, role, known) {
        (true, None, Some(editor)) => (asker.bot, editor, true),
        _ => match Room::of(http, ChannelId::new(order.channel)).await {
            Ok(None) => return Ok(Lacking::default()),
            Ok(Some(room)) => {
                let bot = room.may(&room.bot(http).await?);
                (bot, known.unwrap_or_else(|| room.may(member)), role.is_none_or(|role| room.is_free_to_mention(role)))
            }
            // What it may not see it cannot look up; nor is anything posted there.
            Err(error) if is_refusal(&error) => (Permissions::empty(), known.unwrap_or(Permissions::all()), true),
            Err(error) => return Err(error),
        },
    };
    Ok(Lacking { bot: of_bot(bot, order.place, free), editor: of_editor(editor, order.place, free || !role_is_new) })
}

/// What the bot lacks that may do so much in a place. `free` says that no role is mentioned, or one that everybody may mention.
pub fn of_bot(may: Permissions, place: Place, free: bool) -> Vec<Right> {
    let needed = to_post(place).iter().copied().chain([Right::EmbedLinks, Right::ReadHistory]);
    without(may, needed.chain((!free).then_some(Right::MentionRoles)))
}

fn of_editor(may: Permissions, place: Place, free: bool) -> Vec<Right> {
    without(may, to_post(place).iter().copied().chain((!free).then_some(Right::MentionRoles)))
}

fn without(may: Permissions, needed: impl Iterator<Item = Right>) -> Vec<Right> {
    needed.filter(|right| !may.administrator() && !may.contains(right.bit())).collect()
}

/// A channel of a guild, with what decides who may do what in it.
pub struct Room {
    guild: PartialGuild,
    /// Of a thread, the channel that it is in.
    channel: GuildChannel,
}

impl Room {
    /// The channel of this id; `None` for direct messages.
    ///
    /// # Errors
    /// That Discord does not say, or that the bot may not see it.
    pub async fn of(http: &Http, channel: ChannelId) -> serenity::Result<Option<Self>> {
        let all::Channel::Guild(mut channel) = http.get_channel(channel).await? else { return Ok(None) };
        if channel.thread_metadata.is_some()
            && let Some(parent) = channel.parent_id
            && let all::Channel::Guild(parent) = http.get_channel(parent).await?
        {
            channel = parent;
        }
        Ok(Some(Self { guild: http.get_guild(channel.guild_id).await?, channel }))
    }

    /// The bot as a member of the guild.
    ///
    /// # Errors
    /// That Discord does not say.
    pub async fn bot(&self, http: &Http) -> serenity::Result<Member> {
        self.member(http, http.get_current_user().await?.id).await
    }

    /// Somebody as a member of the guild.
    ///
    /// # Errors
    /// That Discord does not say.
    pub async fn member(&self, http: &Http, user: UserId) -> serenity::Result<Member> {
        http.get_member(self.guild.id, user).await
    }

    /// The name of the channel; of a thread, of the one that it is in.
    pub fn name(&self) -> &str {
        &self.channel.name
    }

    /// What a member may do in the channel.
    pub fn may(&self, member: &Member) -> Permissions {
        self.guild.user_permissions_in(&self.channel, member)
    }

    /// Whether everybody may mention a role.
    pub fn is_free_to_mention(&self, role: RoleId) -> bool {
        self.guild.roles.get(&role).is_some_and(|role| role.mentionable)
    }
}

/// Whether Discord refuses what was asked, rather than fails.
pub fn is_refusal(error: &serenity::Error) -> bool {
    matches!(error, serenity::Error::Http(HttpError::UnsuccessfulRequest(answer)) if matches!(answer.status_code.as_u16(), 403 | 404))
}
