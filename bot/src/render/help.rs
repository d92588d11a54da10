//! What the bot can do, taught by example: each command with what it does and how it is typed.

use super::message::{HELP_COLOUR, Message, fit, limit};
use crate::{
    commands::{ALL, Definition},
    words::Words,
};
use serenity::all::CreateEmbed;

/// The commands that somebody may use, for them alone.
pub fn message(may_edit: bool, words: &Words) -> Message {
    let taught = |for_editors: bool| {
        let definitions = ALL.iter().map(|command| command.definition()).filter(move |definition| definition.for_editors == for_editors);
        let line = |definition: &Definition| {
            format!("**/{}** · {}\n`{}`", definition.name, does(definition, words), definition.example.replace('`', ""))
        };
        definitions.map(line).collect::<Vec<_>>()
    };
    let embed = CreateEmbed::new().title(words.get("help-title")).colour(HELP_COLOUR);
    let embed = embed.description(fit(taught(false).into_iter(), "\n", limit::DESCRIPTION));
    let embed = if may_edit {
        let menu = format!("**{}** · {}", words.get("brief-message"), words.get("help-menu"));
        let lines = fit(taught(true).into_iter().chain([menu]), "\n", limit::FIELD);
        embed.field(words.get("help-for-editors"), lines, false)
    } else {
        embed
    };
    Message::for_one_with(embed)
}

/// What can be asked in a terminal.
pub fn text(words: &Words) -> String {
    let definitions = ALL.iter().map(|command| command.definition()).filter(|definition| !definition.for_editors);
    definitions.map(|definition| [does(definition, words).as_str(), "\n    ", definition.example, "\n"].concat()).collect()
}

fn does(definition: &Definition, words: &Words) -> String {
    words.get(&format!("{}-description", definition.name))
}
