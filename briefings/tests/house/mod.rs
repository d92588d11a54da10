//! A store that holds articles, and the desk that asks about them.

use briefings::{
    article::plain,
    extract::{KnownPeople, Reader},
    query::{self, Answer, Question},
    store::{DeskKey, Origin, Sqlite, Store},
};
use chrono::{DateTime, Utc};
use tempfile::TempDir;

/// The guild whose desk has handed the articles in.
const DESK: u64 = 1;

/// What a desk has handed in, in a folder of its own.
pub struct House {
    store: Sqlite,
    _folder: TempDir,
}

impl House {
    /// Holds the articles of these texts.
    pub async fn of(articles: &[impl AsRef<str>]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Sqlite::open(&folder.path().join("held.sqlite3")).expect("a store");
        let now = DateTime::<Utc>::UNIX_EPOCH;
        let desk = store.desk(DeskKey::Guild(DESK), now).await.expect("a desk");
        let source = store.source(&Origin::HandIns(desk), now).await.expect("a source");
        for (at, text) in articles.iter().enumerate() {
            let article = plain::read(text.as_ref());
            store.put(source, &article, &Reader::default().read(&at.to_string(), &article), now).await.expect("held");
        }
        Self { store, _folder: folder }
    }

    /// What the desk is answered.
    pub async fn ask(&self, question: Question) -> Answer {
        self.ask_from(DESK, question).await
    }

    /// What the desk of a guild is answered; only [`DESK`] has handed anything in.
    pub async fn ask_from(&self, guild: u64, question: Question) -> Answer {
        let desk = self.store.desk(DeskKey::Guild(guild), DateTime::<Utc>::UNIX_EPOCH).await.expect("a desk");
        query::answer(&self.store, &KnownPeople::default(), desk, &question).await.expect("an answer")
    }
}
