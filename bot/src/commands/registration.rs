//! The commands as Discord is told of them.
//!
//! What is read is told in every language: descriptions, choices, and the name of the command in a message's menu. What is typed, the names
//! of commands and options, is the same in all, so that what one reader shows another can be typed by anybody, in a text or a manual too.

use super::{ALL, BRIEF_MESSAGE, Command, Definition, LIST_LENGTH, OPTION_LENGTH, SEARCH_LENGTH, Takes};
use crate::words::Words;
use serenity::all::{
    ChannelType, CommandOptionType, CommandType, CreateCommand, CreateCommandOption, InstallationContext, InteractionContext, Permissions,
};

/// The longest address that somebody can type, in characters.
const ADDRESS_LENGTH: u16 = 2000;
/// The longest text without suggestions, in characters.
const TEXT_LENGTH: u16 = 200;

/// The channels in which messages can be posted.
const POSTED_IN: [ChannelType; 5] =
    [ChannelType::Text, ChannelType::News, ChannelType::Forum, ChannelType::PublicThread, ChannelType::NewsThread];

/// All commands. Those for editors are shown to who may manage the server; a server's own settings may show them to others.
pub fn registrations(words: &Words) -> Vec<CreateCommand> {
    let of_messages = everywhere(BRIEF_MESSAGE).kind(CommandType::Message);
    let of_messages = translations("brief-message").fold(of_messages, |shown, (locale, name)| shown.name_localized(locale, name));
    ALL.iter().map(|command| registration(*command, words)).chain([for_editors(of_messages)]).collect()
}

/// A command that can be used wherever the bot is.
fn everywhere(name: &str) -> CreateCommand {
    CreateCommand::new(name).integration_types(vec![InstallationContext::Guild, InstallationContext::User]).contexts(vec![
        InteractionContext::Guild,
        InteractionContext::BotDm,
        InteractionContext::PrivateChannel,
    ])
}

fn for_editors(command: CreateCommand) -> CreateCommand {
    command.default_member_permissions(Permissions::MANAGE_GUILD)
}

fn registration(command: &dyn Command, words: &Words) -> CreateCommand {
    let definition = command.definition();
    let description = format!("{}-description", definition.name);
    let subcommands = definition.subcommands.iter().map(|definition| subcommand(command, definition, words));
    let shown = everywhere(definition.name)
        .description(words.get(&description))
        .set_options(subcommands.chain(options(command, definition, words)).collect());
    let shown = translations(&description).fold(shown, |shown, (locale, said)| shown.description_localized(locale, said));
    if definition.for_editors { for_editors(shown) } else { shown }
}

fn subcommand(command: &dyn Command, definition: &Definition, words: &Words) -> CreateCommandOption {
    let description = format!("{}-{}-description", command.definition().name, definition.name);
    let shown = described(CommandOptionType::SubCommand, definition.name, &description, words);
    options(command, definition, words).fold(shown, CreateCommandOption::add_sub_option)
}

fn options(command: &dyn Command, definition: &Definition, words: &Words) -> impl Iterator<Item = CreateCommandOption> {
    definition.options.iter().map(|option| {
        let usual = format!("option-{}", option.name);
        let own = format!("{}-{usual}", definition.name);
        let description = if words.has(&own) { own } else { usual };
        let shown = |kind| described(kind, option.name, &description, words).required(option.required);
        let text = shown(CommandOptionType::String);
        match (option.takes, command.choices(option.name)) {
            (Takes::File, _) => shown(CommandOptionType::Attachment),
            (Takes::Channel, _) => shown(CommandOptionType::Channel).channel_types(POSTED_IN.to_vec()),
            (Takes::Role, _) => shown(CommandOptionType::Role),
            (Takes::Number { least, most }, _) => {
                shown(CommandOptionType::Integer).min_int_value(u64::from(least)).max_int_value(u64::from(most))
            }
            (Takes::List, _) => text.max_length(LIST_LENGTH).set_autocomplete(true),
            (Takes::Search, _) => text.max_length(SEARCH_LENGTH),
            (Takes::Typed, _) => text.max_length(TEXT_LENGTH),
            (Takes::Address, _) => text.max_length(ADDRESS_LENGTH),
            (Takes::Words, []) => text.max_length(OPTION_LENGTH).set_autocomplete(true),
            (Takes::Words, choices) => choices.iter().fold(text, |shown, choice| {
                let name = format!("{}-{choice}", option.name);
                shown.add_string_choice_localized(words.get(&name), *choice, translations(&name))
            }),
        }
    })
}

/// An option or a subcommand, with its description in every language.
fn described(kind: CommandOptionType, name: &str, description: &str, words: &Words) -> CreateCommandOption {
    let shown = CreateCommandOption::new(kind, name, words.get(description));
    translations(description).fold(shown, |shown, (locale, said)| shown.description_localized(locale, said))
}

/// What a message says in every language but English, by Discord's code for the language.
fn translations(key: &str) -> impl Iterator<Item = (String, String)> {
    Words::locales().filter(|words| words.language() != "en").map(move |words| (words.locale(), words.get(key)))
}
