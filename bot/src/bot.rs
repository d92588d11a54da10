//! The bot itself, whoever asks it: a question of a desk in, an answer out.

use crate::{clock::Clock, ingest, words::Words};
use briefings::{
    extract::Reader,
    query::{self, Answer, Question, complete::Typing},
    store::{DeskId, DeskKey, Origin, Result, Store},
};
use std::sync::Arc;

/// What answers: the cards held, the reader that makes them, the words and the clock.
pub struct Bot {
    /// The cards held.
    pub store: Arc<dyn Store>,
    /// Reads articles into cards.
    pub reader: Reader,
    /// The fixed words of answers.
    pub words: Words,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Whether every desk sees the samples.
    pub samples: bool,
}

impl Bot {
    /// Answers a question of the desk of `key`.
    pub async fn answer(&self, key: DeskKey, question: &Question) -> Result<Answer> {
        let desk = self.desk(key).await?;
        query::answer(self.store.as_ref(), desk, question).await
    }

    /// Suggestions for what somebody of the desk of `key` is typing.
    pub async fn complete(&self, key: DeskKey, typing: &Typing) -> Result<Vec<String>> {
        let desk = self.desk(key).await?;
        query::complete::complete(self.store.as_ref(), desk, typing).await
    }

    /// The desk of `key`, opened where it is new.
    pub async fn desk(&self, key: DeskKey) -> Result<DeskId> {
        self.store.desk(key, self.clock.now()).await
    }

    /// Takes the samples in and shows them to the desk of `key`, where the settings say so.
    pub async fn show_samples_to(&self, key: DeskKey) -> Result<()> {
        if self.samples {
            let (desk, now) = (self.desk(key).await?, self.clock.now());
            let source = self.store.source(&Origin::Samples, now).await?;
            self.store.follow(desk, source, now).await?;
        }
        Ok(())
    }

    /// Takes the samples in, where the settings say so; what is held already stays as it is.
    pub async fn take_samples(&self) -> Result<()> {
        if self.samples { ingest::samples(self).await } else { Ok(()) }
    }
}
