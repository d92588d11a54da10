//! The bot itself, whoever asks it: a question of a desk in, an answer out.

use crate::{
    clock::Clock,
    cooldowns::Cooldowns,
    house_rules::HouseRules,
    ingest::{self, fetch::Fetcher},
    status::Metrics,
    words::Words,
};
use briefings::{
    extract::Reader,
    query::{
        self, Answer, Question, Since,
        complete::{AT_MOST, Typing},
    },
    store::{DeskId, DeskKey, Origin, Result, Store, Upkeep, desks::Desks, digests::Digests},
    text::fold,
};
use std::{
    collections::HashSet,
    future::pending,
    panic::resume_unwind,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};
use tokio::{sync::Notify, task::JoinError};

/// What answers: the cards held, the reader that makes them, the words and the clock. A clone is the same bot, and may speak another
/// language.
#[derive(Clone)]
pub struct Bot {
    /// The cards held.
    pub store: Arc<dyn Store>,
    /// The digests ordered, and what became of them.
    pub digests: Arc<dyn Digests>,
    /// What the operator asks of the store.
    pub upkeep: Arc<dyn Upkeep>,
    /// What is counted for the operator.
    pub metrics: Metrics,
    /// How desks are kept, and how they go.
    pub desks: Arc<dyn Desks>,
    /// What the operator has chosen for every desk.
    pub rules: HouseRules,
    /// Told when something is to be erased, so that the housekeeping looks anew.
    pub chores: Arc<Notify>,
    /// What costly things were done lately, where they are done only so often.
    pub cooldowns: Option<Arc<Cooldowns>>,
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
    /// Whether answers in Discord come with pictures.
    pub pictures: bool,
    /// The desk of the one whom the bot speaks to, once it is known: an interaction asks for it more than once.
    pub here: Option<OnceLock<(DeskKey, DeskId)>>,
}

/// Somebody who asks.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Discord's user id.
    pub id: u64,
    /// The name under which the others see them.
    pub name: &'a str,
}

/// The topic of which it is kept who asked when.
fn asked_about(question: &Question) -> Option<&str> {
    match question {
        Question::Brief { about, .. } => Some(about.topic_words()).filter(|topic| !topic.is_empty()),
        _ => None,
    }
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
    /// A bot over this store, in English, that shows no samples and does costly things as often as asked.
    pub fn new<S: Store + Digests + Desks + Upkeep + 'static>(
        store: Arc<S>,
        reader: Reader,
        clock: Arc<dyn Clock>,
        fetcher: Fetcher,
    ) -> Self {
        Self {
            digests: store.clone(),
            upkeep: store.clone(),
            metrics: Metrics::default(),
            desks: store.clone(),
            rules: HouseRules::default(),
            chores: Arc::default(),
            cooldowns: None,
            store,
            orders_changed: Arc::default(),
            reader: Arc::new(reader),
            words: Words::english(),
            clock,
            fetcher: Arc::new(fetcher),
            samples: None,
            pictures: true,
            here: None,
        }
    }

    /// The same bot for as long as an interaction takes, speaking the language of `locale`, a BCP 47 tag.
    pub fn speaking(&self, locale: &str) -> Self {
        Self { words: Words::of(locale), here: Some(OnceLock::new()), ..self.clone() }
    }

    /// The words of what all of a desk see where nobody asked for it, such as its digests: in the language that the desk has chosen, else in
    /// that of its guild, else in English.
    pub async fn words_of(&self, desk: DeskId) -> Result<Words> {
        Ok(self.store.locale(desk).await?.map_or_else(Words::english, |locale| Words::of(&locale)))
    }

    /// Answers a question of the desk of `key`.
    pub async fn answer(&self, key: DeskKey, question: &Question) -> Result<Answer> {
        let desk = self.desk(key).await?;
        self.work_out(desk, question, None).await
    }

    /// Answers what somebody of the desk of `key` asks anew: where they ask what happened, with what is new since they last did.
    pub async fn answer_to(&self, key: DeskKey, person: &Person<'_>, question: &Question) -> Result<Answer> {
        let desk = self.desk(key).await?;
        let since = match asked_about(question) {
            Some(topic) => self.store.last_asked(desk, person.id, topic, self.clock.now()).await?,
            None => None,
        };
        let since = since.map(|at| Since { who: person.name.to_owned(), at });
        self.work_out(desk, question, since).await
    }

    /// Answers in a task of its own: however long that works, whoever waits can be told in time that it takes longer.
    async fn work_out(&self, desk: DeskId, question: &Question, since: Option<Since>) -> Result<Answer> {
        let (store, reader, question) = (Arc::clone(&self.store), Arc::clone(&self.reader), question.clone());
        let work =
            tokio::spawn(async move { query::answer_since(store.as_ref(), reader.known_people(), desk, &question, since.as_ref()).await });
        match work.await.map_err(JoinError::try_into_panic) {
            Ok(answer) => answer,
            Err(Ok(panic)) => resume_unwind(panic),
            // The runtime ends, and with it whoever waits.
            Err(Err(_)) => pending().await,
        }
    }

    /// Keeps that they have asked it.
    pub async fn note_asked(&self, key: DeskKey, person: &Person<'_>, question: &Question) -> Result<()> {
        let Some(topic) = asked_about(question) else { return Ok(()) };
        self.store.note_asked(self.desk(key).await?, person.id, topic, self.clock.now()).await
    }

    /// Suggestions for what somebody of the desk of `key` is typing.
    pub async fn complete(&self, key: DeskKey, typing: &Typing) -> Result<Vec<String>> {
        let desk = self.desk(key).await?;
        let found = query::complete::complete(self.store.as_ref(), desk, typing).await?;
        let Typing::Topic(typed) = typing else { return Ok(found) };
        // The desk's own choice comes first.
        let chosen = self.store.settings(desk).await?.topics;
        let mut first: Vec<String> = chosen.into_iter().filter(|topic| fold(topic).starts_with(&fold(typed))).collect();
        first.extend(found.into_iter().filter(|topic| !first.contains(topic)).collect::<Vec<_>>());
        first.truncate(AT_MOST);
        Ok(first)
    }

    /// The desk of `key`, opened where it is new, and shown the samples where the settings say so.
    pub async fn desk(&self, key: DeskKey) -> Result<DeskId> {
        if let Some((_, known)) = self.here.as_ref().and_then(OnceLock::get).filter(|(known, _)| *known == key) {
            return Ok(*known);
        }
        let now = self.clock.now();
        let desk = self.store.desk(key, now).await?;
        if let Some(samples) = self.samples.as_ref().filter(|samples| !samples.shown_to(desk)) {
            let source = self.store.source(&Origin::Samples, now).await?;
            self.store.follow(desk, source, now).await?;
            samples.now_shown_to(desk);
        }
        if let Some(here) = &self.here {
            here.get_or_init(|| (key, desk));
        }
        Ok(desk)
    }

    /// Takes the samples in, where the settings say so; what is held already stays as it is.
    pub async fn take_samples(&self) -> Result<()> {
        if self.samples.is_some() { ingest::samples(self).await } else { Ok(()) }
    }
}
