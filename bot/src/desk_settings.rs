//! What a desk has chosen for itself: who edits besides those who manage the server, its time zone and language, what it usually asks about, and
//! how long it keeps articles.

use crate::{
    bot::Bot,
    commands::Misuse,
    house_rules,
    render::{message::Message, settings as told},
};
use briefings::{
    query::{About, Question},
    store::{DeskId, DeskKey, DeskSettings, Result},
};
use chrono_tz::Tz;

/// The longest that articles are kept for a number of days: a century.
const LONGEST: u32 = 36_500;

/// What somebody wants of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// All of them shown.
    Show,
    /// Some of them set.
    Set(Change),
}

/// What is set; what is `None` stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The role whose members edit; the guild's own id, which is the role of everybody, for none.
    pub editor_role: Option<u64>,
    /// The time zone.
    pub zone: Option<Tz>,
    /// The topics that are meant where none is given; an empty list for none.
    pub topics: Option<Vec<String>>,
    /// For how many days articles are kept, 0 for ever.
    pub keep_days: Option<u32>,
    /// The language of what all see.
    pub language: Option<Language>,
}

/// A language that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// That of the server, whichever that is.
    Servers,
    /// This one, by its BCP 47 tag.
    This(&'static str),
}

/// Carries a wish out, and says what is set then, to the one who asked alone.
///
/// # Errors
/// What the store reports.
pub async fn carry_out(bot: &Bot, key: DeskKey, wish: Wish) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let before = bot.store.settings(desk).await?;
    match wish {
        Wish::Show => {
            let usage = house_rules::usage(bot, desk).await?;
            Ok(told::shown(key, &before, &bot.rules, &usage, &bot.words))
        }
        Wish::Set(change) if change == Change::default() => Ok(Message::notice(&bot.words.get("settings-nothing"))),
        Wish::Set(change) => {
            let after = change.of(before, key);
            bot.store.set_settings(desk, &after).await?;
            Ok(told::changed(key, &after, &bot.rules, change.editor_role.is_some(), &bot.words))
        }
    }
}

/// The role whose members edit at the desk of `key`.
///
/// # Errors
/// What the store reports.
pub async fn editor_role(bot: &Bot, key: DeskKey) -> Result<Option<u64>> {
    let desk = bot.desk(key).await?;
    Ok(bot.store.settings(desk).await?.editor_role)
}

/// The zone of a desk's clock: UTC where it has chosen none.
pub fn zone(settings: &DeskSettings) -> Tz {
    settings.zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC)
}

/// Makes the first zone that an editor names the desk's; says whether it did.
///
/// # Errors
/// What the store reports.
pub async fn keep_first_zone(bot: &Bot, desk: DeskId, named: Tz) -> Result<bool> {
    let before = bot.store.settings(desk).await?;
    let first = before.zone.is_none();
    if first {
        bot.store.set_settings(desk, &DeskSettings { zone: Some(named.name().to_owned()), ..before }).await?;
    }
    Ok(first)
}

/// What a question is about. Where it names no topic and needs one, that is the first of the topics that the desk has chosen.
///
/// # Errors
/// What the store reports; inside, that a topic is needed and the desk has chosen none.
pub async fn meant(bot: &Bot, key: DeskKey, question: Question) -> Result<std::result::Result<Question, Misuse>> {
    let unnamed = |about: &About| matches!(about, About::Topic(topic) if topic.is_empty());
    let missing = match &question {
        Question::Quotes { about, speaker, .. } if unnamed(about) && speaker.is_empty() => Misuse::NeitherSpeakerNorTopic,
        Question::Figures { about, .. } if unnamed(about) => Misuse::Missing { command: "figures", option: "topic" },
        Question::Timeline { about, .. } if unnamed(about) => Misuse::Missing { command: "timeline", option: "topic" },
        _ => return Ok(Ok(question)),
    };
    let desk = bot.desk(key).await?;
    let Some(topic) = bot.store.settings(desk).await?.topics.into_iter().next() else { return Ok(Err(missing)) };
    let about = About::Topic(topic);
    Ok(Ok(match question {
        Question::Quotes { speaker, page, .. } => Question::Quotes { about, speaker, page },
        Question::Figures { kind, page, .. } => Question::Figures { about, kind, page },
        Question::Timeline { page, .. } => Question::Timeline { about, page },
        other => other,
    }))
}

/// How long articles are kept, as somebody writes it: days, or for ever.
pub fn days(typed: &str) -> Option<u32> {
    let typed = typed.trim().to_lowercase();
    if ["forever", "for ever", "always", "0"].contains(&typed.as_str()) {
        return Some(0);
    }
    let number = typed.trim_end_matches("days").trim_end_matches("day").trim();
    number.parse().ok().filter(|days| (1..=LONGEST).contains(days))
}

impl Change {
    fn of(&self, before: DeskSettings, key: DeskKey) -> DeskSettings {
        let role = self.editor_role.or(before.editor_role);
        DeskSettings {
            zone: self.zone.map(|zone| zone.name().to_owned()).or(before.zone),
            // There are no roles in direct messages.
            editor_role: role.filter(|role| matches!(key, DeskKey::Guild(everybody) if everybody != *role)),
            topics: self.topics.clone().unwrap_or(before.topics),
            keep_days: self.keep_days.or(before.keep_days),
            locale: match self.language {
                None => before.locale,
                Some(Language::Servers) => None,
                Some(Language::This(language)) => Some(language.to_owned()),
            },
        }
    }
}
