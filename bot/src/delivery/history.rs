//! Looks in a channel for a message of one's own that may have been posted.

use super::{
    posting::{Failure, failure},
    rights::Room,
};
use crate::discord::custom_id::key_of;
use chrono::{DateTime, TimeDelta, Utc};
use serenity::all::{ActionRowComponent, ButtonKind, Channel, ChannelId, Http, Message, MessageId, MessagePagination, Permissions};

/// How much earlier than the first request the search begins: Discord's clock and this machine's differ.
const EARLIER: TimeDelta = TimeDelta::minutes(10);
/// Messages a request.
const PAGE: u8 = 100;
/// How many requests are made before the search is given up.
const PAGES: usize = 20;
/// The first millisecond of 2015, from which Discord's ids count.
const EPOCH_MILLIS: i64 = 1_420_070_400_000;

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Looked {
    /// The message.
    There(u64),
    /// It is not there.
    NotThere,
    /// The history may not be read, or holds too much to tell.
    MayNotLook,
}

/// Looks for the post of a forum whose first message has `key` in its buttons, first asked for at `tried`.
pub(super) async fn look_for_post(http: &Http, forum: ChannelId, tried: DateTime<Utc>, key: &str) -> Result<Looked, Failure> {
    let asked = async {
        let Channel::Guild(channel) = http.get_channel(forum).await? else { return Ok(Looked::MayNotLook) };
        let posts = http.get_guild_active_threads(channel.guild_id).await?.threads;
        let since = id_at(tried - EARLIER);
        for post in posts.iter().filter(|post| post.parent_id == Some(forum) && post.id.get() >= since) {
            // The first message of a post has its id.
            if bears(&http.get_message(post.id, MessageId::new(post.id.get())).await?, key) {
                return Ok(Looked::There(post.id.get()));
            }
        }
        Ok::<_, serenity::Error>(Looked::NotThere)
    };
    match asked.await {
        Ok(looked) => Ok(looked),
        Err(error) => may_not_look(&error),
    }
}

/// Looks for the message with `key` in its buttons, first asked for at `tried`.
pub(super) async fn look(http: &Http, channel: ChannelId, tried: DateTime<Utc>, key: &str) -> Result<Looked, Failure> {
    let mut after = MessageId::new(id_at(tried - EARLIER));
    for page in 0..PAGES {
        let target = Some(MessagePagination::After(after));
        let messages = match http.get_messages(channel, target, Some(PAGE)).await {
            Ok(messages) => messages,
            Err(error) => return may_not_look(&error),
        };
        if let Some(found) = messages.iter().find(|message| bears(message, key)) {
            return Ok(Looked::There(found.id.get()));
        }
        // To a bot that may not read the history, Discord shows an empty one.
        if page == 0 && messages.is_empty() && !may_read(http, channel).await? {
            return Ok(Looked::MayNotLook);
        }
        if messages.len() < usize::from(PAGE) {
            return Ok(Looked::NotThere);
        }
        after = messages.iter().map(|message| message.id).max().unwrap_or(after);
    }
    Ok(Looked::MayNotLook)
}

fn may_not_look(error: &serenity::Error) -> Result<Looked, Failure> {
    match failure(error) {
        Failure::Refused(_) => Ok(Looked::MayNotLook),
        other => Err(other),
    }
}

fn bears(message: &Message, key: &str) -> bool {
    message.components.iter().flat_map(|row| &row.components).any(|component| match component {
        ActionRowComponent::Button(button) => {
            matches!(&button.data, ButtonKind::NonLink { custom_id, .. } if key_of(custom_id) == Some(key))
        }
        _ => false,
    })
}

/// Whether the bot may read the history of a channel. In direct messages it always may.
async fn may_read(http: &Http, channel: ChannelId) -> Result<bool, Failure> {
    let asked = async {
        let Some(room) = Room::of(http, channel).await? else { return Ok(true) };
        let needed = Permissions::VIEW_CHANNEL | Permissions::READ_MESSAGE_HISTORY;
        Ok::<_, serenity::Error>(room.may(&room.bot(http).await?).contains(needed))
    };
    match asked.await {
        Ok(may) => Ok(may),
        Err(error) => match failure(&error) {
            Failure::Refused(_) => Ok(false),
            other => Err(other),
        },
    }
}

/// The smallest id that Discord could have given at a moment.
fn id_at(moment: DateTime<Utc>) -> u64 {
    let millis = (moment.timestamp_millis() - EPOCH_MILLIS).max(0).cast_unsigned();
    (millis << 22).max(1)
}
