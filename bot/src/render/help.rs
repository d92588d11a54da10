//! What the bot can do, taught by example: each command with what it does and how it is typed, and what the marks of answers mean.

use super::{
    greeting::{CommandIds, mention},
    message::{HELP_COLOUR, Message, fit, limit},
};
use crate::{
    commands::{ALL, Definition},
    words::Words,
};
use serenity::all::CreateEmbed;

/// What belongs together, in the order in which it is taught; the message `help-GROUP` is its heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Ask,
    HandIn,
    Edit,
    About,
}

/// The marks of answers that are explained: the message of each, and of what it means.
const MARKS: [(&str, &str); 6] = [
    ("unattributed", "mark-unattributed"),
    ("mark-reported", "mark-reported-means"),
    ("undated", "mark-undated"),
    ("announced", "mark-announced"),
    ("mark-line", "mark-line-means"),
    ("mark-cut", "mark-cut-means"),
];

/// The commands that somebody may use, for them alone; those that Discord knows by an id can be clicked.
pub fn message(may_edit: bool, ids: &CommandIds, words: &Words) -> Message {
    let taught = |group: Group| {
        let of_group = ALL.iter().map(|command| command.definition()).filter(move |definition| group_of(definition) == group);
        of_group.map(|definition| line(definition, ids, words)).collect::<Vec<_>>()
    };
    let hand_in = taught(Group::HandIn).into_iter().chain([format!("**{}** · {}", words.get("brief-message"), words.get("help-menu"))]);
    let marks = MARKS.map(|(mark, meaning)| format!("**{}** · {}", words.get(mark), words.get(meaning)));
    let embed = CreateEmbed::new().title(words.get("help-title")).colour(HELP_COLOUR);
    let embed = embed.description(fit(taught(Group::Ask).into_iter(), "\n", limit::DESCRIPTION));
    let embed = if may_edit {
        let (hand_in, edit) = (fit(hand_in, "\n", limit::FIELD), fit(taught(Group::Edit).into_iter(), "\n", limit::FIELD));
        embed.field(words.get("help-hand-in"), hand_in, false).field(words.get("help-for-editors"), edit, false)
    } else {
        embed
    };
    let embed = embed.field(words.get("help-about"), fit(taught(Group::About).into_iter(), "\n", limit::FIELD), false);
    Message::for_one_with(embed.field(words.get("help-marks"), fit(marks.into_iter(), "\n", limit::FIELD), false))
}

/// What can be asked in a terminal.
pub fn text(words: &Words) -> String {
    let definitions = ALL.iter().map(|command| command.definition()).filter(|definition| !definition.for_editors);
    definitions.map(|definition| [does(definition, words).as_str(), "\n    ", definition.example, "\n"].concat()).collect()
}

fn group_of(definition: &Definition) -> Group {
    match (definition.for_editors, definition.name) {
        (true, "add") => Group::HandIn,
        (true, _) => Group::Edit,
        (false, _) if definition.options.is_empty() => Group::About,
        (false, _) => Group::Ask,
    }
}

/// A command with what it does; behind it, where it is not typed by its name alone, how it is.
fn line(definition: &Definition, ids: &CommandIds, words: &Words) -> String {
    let named: Vec<_> = definition.example.trim_start_matches('/').split(' ').take_while(|word| !word.contains(':')).collect();
    let path = named.join(" ");
    let taught = format!("{} · {}", mention(&path, ids), does(definition, words));
    if definition.example.len() > path.len() + 1 { format!("{taught}\n`{}`", definition.example.replace('`', "")) } else { taught }
}

fn does(definition: &Definition, words: &Words) -> String {
    words.get(&format!("{}-description", definition.name))
}
