//! The first message in a server: three steps to the first digest.

use super::message::Message;
use crate::words::Words;
use std::collections::HashMap;

/// The commands' ids, by name; a command without one is shown as it is typed.
pub type CommandIds = HashMap<String, u64>;

/// Three steps to the first digest, for the admin who invited the bot.
pub fn greeting(ids: &CommandIds, words: &Words) -> Message {
    let command = |path: &str| mention(path, ids);
    let steps = [
        ("greeting-follow", "sources follow"),
        ("greeting-zone", "settings set"),
        ("greeting-digest", "digest create"),
        ("greeting-more", "help"),
    ];
    let lines = steps.map(|(key, path)| words.with(key, &[("command", command(path).into()), ("privacy", command("privacy").into())]));
    Message::notice(&format!("{}\n{}", words.get("greeting-head"), lines.join("\n")))
}

/// A command that is filled in where somebody clicks it.
pub(super) fn mention(path: &str, ids: &CommandIds) -> String {
    let name = path.split(' ').next().unwrap_or(path);
    ids.get(name).map_or_else(|| format!("`/{path}`"), |id| format!("</{path}:{id}>"))
}
