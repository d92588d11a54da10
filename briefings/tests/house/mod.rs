//! A store that holds articles, and the desk that asks about them.

use briefings::{
    article::plain,
    extract::{KnownPeople, Reader},
    query::{self, Answer, Question},
    store::{DeskId, DeskKey, Origin, Sqlite, Store},
};
use chrono::{DateTime, Utc};
use tempfile::TempDir;

/// What a desk has handed in, in a folder of its own.
pub struct House {
    store: Sqlite,
    desk: DeskId,
    _folder: TempDir,
}

impl House {
    /// Holds the articles of these texts.
    pub async fn of(articles: &[impl AsRef<str>]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Sqlite::open(&folder.path().join("held.sqlite3")).expect("a store");
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let desk = store.desk(DeskKey::Guild(1), now).await.expect("a desk");
        let source = store.source(&Origin::HandIns(desk), now).await.expect("a source");
        for (at, text) in articles.iter().enumerate() {
            let article = plain::read(text.as_ref());
            store.put(source, &article, &Reader::default().read(&at.to_string(), &article), now).await.expect("held");
        }
        Self { store, desk, _folder: folder }
    }

    /// What the desk is answered.
    pub async fn ask(&self, question: Question) -> Answer {
        self.ask_from(self.desk, question).await
    }

    /// What a desk is answered that has handed nothing in.
    #[allow(dead_code, reason = "not every test uses it")]
    pub async fn ask_from_elsewhere(&self, question: Question) -> Answer {
        let elsewhere = self.store.desk(DeskKey::Guild(2), DateTime::<Utc>::UNIX_EPOCH).await.expect("a desk");
        self.ask_from(elsewhere, question).await
    }

    async fn ask_from(&self, desk: DeskId, question: Question) -> Answer {
        query::answer(&self.store, &KnownPeople::default(), desk, &question).await.expect("an answer")
    }
}
