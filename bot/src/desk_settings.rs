//! What a desk has chosen for itself: who edits besides those who manage the server, and its time zone.

use crate::{
    bot::Bot,
    render::{message::Message, settings as told},
};
use briefings::store::{DeskId, DeskKey, DeskSettings, Result};
use chrono_tz::Tz;

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
}

/// Carries a wish out, and says what is set then, to the one who asked alone.
///
/// # Errors
/// What the store reports.
pub async fn carry_out(bot: &Bot, key: DeskKey, wish: Wish) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let before = bot.store.settings(desk).await?;
    match wish {
        Wish::Show => Ok(told::shown(key, &before, &bot.words)),
        Wish::Set(change) if change == Change::default() => Ok(Message::notice(&bot.words.get("settings-nothing"))),
        Wish::Set(change) => {
            let after = change.of(before, key);
            bot.store.set_settings(desk, &after).await?;
            Ok(told::changed(key, &after, change.editor_role.is_some(), &bot.words))
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

impl Change {
    fn of(&self, before: DeskSettings, key: DeskKey) -> DeskSettings {
        let role = self.editor_role.or(before.editor_role);
        DeskSettings {
            zone: self.zone.map(|zone| zone.name().to_owned()).or(before.zone),
            // There are no roles in direct messages.
            editor_role: role.filter(|role| matches!(key, DeskKey::Guild(everybody) if everybody != *role)),
            ..before
        }
    }
}
