//! What a desk has chosen for itself, and who may do what, as messages for the one who asked alone.

use super::message::Message;
use crate::{desk_settings::zone, words::Words};
use briefings::store::{DeskKey, DeskSettings};
use fluent_bundle::FluentValue;

/// What is set.
pub fn shown(key: DeskKey, settings: &DeskSettings, words: &Words) -> Message {
    Message::notice(&under("settings-shown", key, settings, words))
}

/// What is set now that something was changed; where that is the editors' role, also how its members come to see the commands.
pub fn changed(key: DeskKey, settings: &DeskSettings, role_given: bool, words: &Words) -> Message {
    let now = under("settings-changed", key, settings, words);
    match settings.editor_role.filter(|_| role_given) {
        Some(_) => Message::notice(&format!("{now}\n{}", words.get("settings-see-commands"))),
        None => Message::notice(&now),
    }
}

/// That somebody is no editor, in the message `refusal`; `role` is the one whose members are.
pub fn editors_only(refusal: &str, role: Option<u64>, words: &Words) -> Message {
    Message::notice(&words.with(refusal, &[("role", mention(role))]))
}

fn under(head: &str, key: DeskKey, settings: &DeskSettings, words: &Words) -> String {
    let zone = words.with("settings-zone", &[("zone", zone(settings).name().into())]);
    let editors = match key {
        DeskKey::Guild(_) => Some(words.with("settings-editors", &[("role", mention(settings.editor_role))])),
        DeskKey::Person(_) => None,
    };
    [Some(words.get(head)), editors, Some(zone)].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// A role as Discord shows it by its name; it is told of nobody here.
fn mention(role: Option<u64>) -> FluentValue<'static> {
    role.map_or_else(|| "none".to_owned(), |role| format!("<@&{role}>")).into()
}
