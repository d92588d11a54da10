//! What is held of a desk, in plain words; its files; and the steps by which it is deleted.

use super::message::Message;
use crate::{desk_data::Export, discord::custom_id, words::Words};
use briefings::store::DeskKey;
use serenity::all::{ButtonStyle, CreateButton};

/// What is held, whose it is, how long, who sees it, and how it goes.
pub fn privacy(key: DeskKey, keep_days: u32, farewell_days: u32, words: &Words) -> Message {
    let home = match key {
        DeskKey::Guild(_) => "server",
        DeskKey::Person(_) => "person",
    };
    let kept = [("home", home.into()), ("days", keep_days.into()), ("farewell", farewell_days.into())];
    let lines = ["privacy-head", "privacy-what", "privacy-people", "privacy-not", "privacy-who", "privacy-how-long", "privacy-delete"];
    let text = lines.map(|line| words.with(line, &kept)).join("\n");
    let forget = CreateButton::new(custom_id::FORGET).label(words.get("privacy-forget")).style(ButtonStyle::Secondary);
    Message::notice(&text).with_buttons(vec![forget])
}

/// A message a file, and what is missing.
pub fn exported(export: Export, words: &Words) -> Vec<Message> {
    let (count, left_out) = (export.files.len(), export.left_out);
    let mut messages: Vec<Message> = export
        .files
        .into_iter()
        .zip(1_usize..)
        .map(|(file, number)| {
            let told = words.with("data-exported", &[("number", number.into()), ("of", count.into())]);
            Message::notice(&told).with_file(&file.name, &file.bytes)
        })
        .collect();
    if !left_out.is_empty() {
        let numbers = left_out.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(", ");
        messages.push(Message::notice(&words.with("data-too-large", &[("numbers", numbers.into())])));
    }
    if let Some(after) = export.continues {
        messages.push(Message::notice(&words.with("data-continues", &[("after", after.0.to_string().into())])));
    }
    messages
}

/// What would go, and the button that leads on.
pub fn before_deleting(key: DeskKey, words: &Words) -> Message {
    let home = match key {
        DeskKey::Guild(_) => "server",
        DeskKey::Person(_) => "person",
    };
    let button = CreateButton::new(custom_id::DELETE).label(words.get("data-delete-button")).style(ButtonStyle::Danger);
    Message::notice(&words.with("data-before-deleting", &[("home", home.into())])).with_buttons(vec![button])
}
