//! In which language an interaction is answered: the reader's own where one person reads it, the desk's where everybody does.

use super::{dispatch::Handler, form, homes::desk};
use crate::words::Words;
use briefings::store::{self, DeskId, DeskKey};
use serenity::all::{Interaction, Message, MessageFlags};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicBool},
};
use tracing::warn;

/// What Discord says of a server that has chosen no language: it is no choice of English.
const NOT_CHOSEN: &str = "en-US";

/// Who will see an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// The one who asked.
    ByOne,
    /// Everybody in the channel.
    ByAll,
}

impl Seen {
    /// Who sees a message that is changed in place.
    pub(super) fn as_is(message: &Message) -> Self {
        if message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL)) { Self::ByOne } else { Self::ByAll }
    }
}

/// Whose desk an interaction is for, and the languages that come with it.
pub(super) struct Told {
    pub(super) key: DeskKey,
    /// Who acts.
    person: u64,
    /// The language of the one who acts.
    reader: String,
    /// That of the server, where it has chosen one; of the person, where there is no server.
    home: Option<String>,
}

impl Told {
    /// `None` for an interaction without a person.
    pub(super) fn by(interaction: &Interaction) -> Option<Self> {
        let (key, user, reader, home) = match interaction {
            Interaction::Command(one) | Interaction::Autocomplete(one) => {
                (desk(one.guild_id, one.user.id, &one.authorizing_integration_owners), one.user.id, &one.locale, &one.guild_locale)
            }
            Interaction::Component(one) => {
                (desk(one.guild_id, one.user.id, &one.authorizing_integration_owners), one.user.id, &one.locale, &one.guild_locale)
            }
            Interaction::Modal(one) => (form::desk(one), one.user.id, &one.locale, &one.guild_locale),
            _ => return None,
        };
        let home = match key {
            DeskKey::Guild(_) => home.clone().filter(|home| home != NOT_CHOSEN),
            DeskKey::Person(_) => Some(reader.clone()),
        };
        Some(Self { key, person: user.get(), reader: reader.clone(), home })
    }
}

/// The desks whose home's language is kept already. It only saves writing them again.
#[derive(Default)]
pub(super) struct Homes(Mutex<HashMap<DeskId, Option<String>>>);

impl Homes {
    fn has(&self, desk: DeskId, home: Option<&str>) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&desk).is_some_and(|kept| kept.as_deref() == home)
    }

    fn keep(&self, desk: DeskId, home: Option<String>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(desk, home);
    }
}

impl Handler {
    /// The same handler, whose bot speaks the language of the one who acts.
    pub(super) fn speaking_as(&self, told: &Told) -> Self {
        Self {
            bot: Arc::new(self.bot.speaking(&told.reader)),
            asker: Some(told.person),
            home: told.home.clone(),
            homes: Arc::clone(&self.homes),
            registered: Arc::clone(&self.registered),
            answers: self.answers.clone(),
            failed: AtomicBool::default(),
        }
    }

    /// The words of an answer. What everybody sees is in the desk's language, so that a channel does not change its language with each who
    /// asks: the one that the desk has chosen, else its server's. Where neither is chosen, it is the asker's, who is sure to read it.
    pub(super) async fn words_for(&self, seen: Seen, key: DeskKey) -> Words {
        if seen == Seen::ByOne {
            return self.bot.words.clone();
        }
        let chosen = async {
            let desk = self.bot.desk(key).await?;
            self.bot.store.settings(desk).await.map(|settings| settings.locale)
        };
        // A store that fails is told of where it fails to answer.
        let chosen = chosen.await.ok().flatten().or_else(|| self.home.clone());
        chosen.map_or_else(|| self.bot.words.clone(), |locale| Words::of(&locale))
    }

    /// Keeps the language of the desk's home, for what is posted when nobody acts.
    pub(super) async fn keep_home_locale(&self, told: &Told) {
        let kept = async {
            let desk = self.bot.desk(told.key).await?;
            if !self.homes.has(desk, told.home.as_deref()) {
                self.bot.store.note_locale(desk, told.home.as_deref()).await?;
                self.homes.keep(desk, told.home.clone());
            }
            store::Result::Ok(())
        };
        if let Err(cause) = kept.await {
            warn!(%cause, "the language of a server could not be kept");
        }
    }
}
