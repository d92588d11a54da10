//! What a desk has chosen for itself, and who may do what, as messages for the one who asked alone.

use super::{message::Message, safe};
use crate::{desk_settings::zone, house_rules::HouseRules, words::Words};
use briefings::store::{DeskKey, DeskSettings, desks::Usage};
use fluent_bundle::FluentValue;

/// How much of the topics is shown, in UTF-16 units.
const TOPICS: usize = 300;

/// What is set, and how much the desk has of what the operator allows.
pub fn shown(key: DeskKey, settings: &DeskSettings, rules: &HouseRules, usage: &Usage, words: &Words) -> Message {
    let of = |used: usize, most: usize| FluentValue::from(format!("{used}/{most}"));
    let counted = [
        ("sources", of(usage.sources, rules.sources)),
        ("handed", of(usage.hand_ins, rules.hand_ins)),
        ("digests", of(usage.digests, rules.digests)),
    ];
    Message::notice(&format!("{}\n{}", under("settings-shown", key, settings, rules, words), words.with("settings-used", &counted)))
}

/// What is set now that something was changed; where that is the editors' role, also how its members come to see the commands.
pub fn changed(key: DeskKey, settings: &DeskSettings, rules: &HouseRules, role_given: bool, words: &Words) -> Message {
    let now = under("settings-changed", key, settings, rules, words);
    match settings.editor_role.filter(|_| role_given) {
        Some(_) => Message::notice(&format!("{now}\n{}", words.get("settings-see-commands"))),
        None => Message::notice(&now),
    }
}

/// That somebody is no editor, in the message `refusal`; `role` is the one whose members are.
pub fn editors_only(refusal: &str, role: Option<u64>, words: &Words) -> Message {
    Message::notice(&words.with(refusal, &[("role", mention(role))]))
}

fn under(head: &str, key: DeskKey, settings: &DeskSettings, rules: &HouseRules, words: &Words) -> String {
    let zone = match settings.zone {
        Some(_) => words.with("settings-zone", &[("zone", zone(settings).name().into())]),
        None => words.with("settings-zone-not-chosen", &[("zone", zone(settings).name().into())]),
    };
    let editors = match key {
        DeskKey::Guild(_) => Some(words.with("settings-editors", &[("role", mention(settings.editor_role))])),
        DeskKey::Person(_) => None,
    };
    let topics = if settings.topics.is_empty() { "none".to_owned() } else { safe::markdown(&settings.topics.join(", "), TOPICS) };
    let language = settings.locale.as_ref().map_or_else(|| "none".to_owned(), |locale| words.get(&format!("language-in-{locale}")));
    let chosen = if settings.keep_days.is_some() { "yes" } else { "no" };
    let days = settings.keep_days.unwrap_or(rules.keep_days);
    let rest = [
        words.with("settings-language", &[("language", language.into())]),
        words.with("settings-topics", &[("topics", topics.into())]),
        words.with("settings-keep", &[("days", days.into()), ("chosen", chosen.into())]),
    ];
    [Some(words.get(head)), editors, Some(zone)].into_iter().flatten().chain(rest).collect::<Vec<_>>().join("\n")
}

/// A role as Discord shows it by its name; it is told of nobody here.
fn mention(role: Option<u64>) -> FluentValue<'static> {
    role.map_or_else(|| "none".to_owned(), |role| format!("<@&{role}>")).into()
}
