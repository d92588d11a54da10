//! The options of a command as Discord sends them.

use crate::{commands::Options, delivery::orders::Channel, ingest::hand_in::AttachedFile};
use briefings::store::digests::Place;
use serenity::all::{ChannelType, CommandInteraction, PartialChannel, ResolvedOption, ResolvedValue};

/// What was filled in.
pub(super) fn filled_in(options: &[ResolvedOption<'_>]) -> Options {
    if let [ResolvedOption { name, value: ResolvedValue::SubCommand(inside), .. }] = options {
        return filled_in(inside).of(name);
    }
    let text = options.iter().filter_map(|option| {
        let value = match option.value {
            ResolvedValue::String(value) => value.to_owned(),
            ResolvedValue::Integer(number) => number.to_string(),
            ResolvedValue::Role(role) => role.id.to_string(),
            _ => return None,
        };
        Some((option.name.to_owned(), value))
    });
    let files = options.iter().filter_map(|option| match option.value {
        ResolvedValue::Attachment(file) => {
            Some((option.name.to_owned(), AttachedFile { name: file.filename.clone(), url: file.url.clone() }))
        }
        _ => None,
    });
    let channels = options.iter().filter_map(|option| match option.value {
        ResolvedValue::Channel(channel) => Some((option.name.to_owned(), chosen(channel))),
        _ => None,
    });
    Options::new(text).with_files(files).with_channels(channels)
}

/// The channel in which a command was typed.
pub(super) fn typed_in(interaction: &CommandInteraction) -> Channel {
    let here = interaction.channel.as_ref().map(chosen);
    let here = here.unwrap_or(Channel { id: interaction.channel_id.get(), place: Place::Text, editor: None });
    Channel { editor: interaction.member.as_ref().and_then(|member| member.permissions), ..here }
}

fn chosen(channel: &PartialChannel) -> Channel {
    let place = match channel.kind {
        ChannelType::News => Place::Announcement,
        ChannelType::NewsThread | ChannelType::PublicThread | ChannelType::PrivateThread => Place::Thread,
        ChannelType::Forum => Place::Forum,
        _ => Place::Text,
    };
    Channel { id: channel.id.get(), place, editor: channel.permissions }
}
