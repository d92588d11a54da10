//! The bot itself, whoever asks it: a question of a desk in, an answer out.

use crate::{
    clock::Clock,
    ingest::{self, fetch::Fetcher},
    words::Words,
};
use briefings::{
    extract::Reader,
    query::{self, Answer, Question, complete::Typing},
    store::{DeskId, DeskKey, Origin, Result, Store, digests::Digests},
};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::Notify;

/// What answers: the cards held, the reader that makes them, the words and the clock. A clone is the same bot, and may speak another
/// language.
#[derive(Clone)]
pub struct Bot {
    /// The cards held.
    pub store: Arc<dyn Store>,
    /// The digests ordered, and what became of them.
    pub digests: Arc<dyn Digests>,
    /// Told when an order is new or changed, so that the delivery looks anew.
    pub orders_changed: Arc<Notify>,
    /// Reads articles into cards.
    pub reader: Arc<Reader>,
    /// The fixed words of answers, in the language of whom the bot speaks to: while an interaction is answered, of the one who acts.
    pub words: Words,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Fetches what stands on the web.
    pub fetcher: Arc<Fetcher>,
    /// Where every desk sees the samples.
    pub samples: Option<SamplesShown>,
}

/// The desks that see the samples already. It only saves asking the store again.
#[derive(Clone, Debug, Default)]
pub struct SamplesShown {
    desks: Arc<Mutex<HashSet<DeskId>>>,
}

impl SamplesShown {
    fn shown_to(&self, desk: DeskId) -> bool {
        self.desks.lock().unwrap_or_else(PoisonError::into_inner).contains(&desk)
    }

    fn now_shown_to(&self, desk: DeskId) {
        self.desks.lock().unwrap_or_else(PoisonError::into_inner).insert(desk);
    }
}

impl Bot {
    /// A bot over this store, in English, that shows no samples.
    pub fn new<S: Store + Digests + 'static>(store: Arc<S>, reader: Reader, clock: Arc<dyn Clock>, fetcher: Fetcher) -> Self {
        Self {
            digests: store.clone(),
            store,
            orders_changed: Arc::default(),
            reader: Arc::new(reader),
            words: Words::english(),
            clock,
            fetcher: Arc::new(fetcher),
            samples: None,
        }
    }

    /// The same bot, speaking the language of `locale`, a BCP 47 tag.
    pub fn speaking(&self, locale: &str) -> Self {
        Self { words: Words::of(locale), ..self.clone() }
    }

    /// The words of what all of a desk see where nobody asked for it, such as its digests: in the language that the desk has chosen, else in
    /// that of its guild, else in English.
    pub async fn words_of(&self, desk: DeskId) -> Result<Words> {
        Ok(self.store.locale(desk).await?.map_or_else(Words::english, |locale| Words::of(&locale)))
    }

    /// Answers a question of the desk of `key`.
    pub async fn answer(&self, key: DeskKey, question: &Question) -> Result<Answer> {
        let desk = self.desk(key).await?;
        query::answer(self.store.as_ref(), self.reader.known_people(), desk, question).await
    }

    /// Suggestions for what somebody of the desk of `key` is typing.
    pub async fn complete(&self, key: DeskKey, typing: &Typing) -> Result<Vec<String>> {
        let desk = self.desk(key).await?;
        query::complete::complete(self.store.as_ref(), desk, typing).await
    }

    /// The desk of `key`, opened where it is new, and shown the samples where the settings say so.
    pub async fn desk(&self, key: DeskKey) -> Result<DeskId> {
        let now = self.clock.now();
        let desk = self.store.desk(key, now).await?;
        if let Some(samples) = self.samples.as_ref().filter(|samples| !samples.shown_to(desk)) {
            let source = self.store.source(&Origin::Samples, now).await?;
            self.store.follow(desk, source, now).await?;
            samples.now_shown_to(desk);
        }
        Ok(desk)
    }

    /// Takes the samples in, where the settings say so; what is held already stays as it is.
    pub async fn take_samples(&self) -> Result<()> {
        if self.samples.is_some() { ingest::samples(self).await } else { Ok(()) }
    }
}
