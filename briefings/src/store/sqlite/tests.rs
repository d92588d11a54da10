//! What the contract suite cannot reach from outside: a full disk, a request that panics, and what was held before outlets were counted.

use super::{Sqlite, errors::Trouble, outlets};
use crate::{
    article::plain,
    card::Card,
    extract::Reader,
    store::{DeskKey, Origin, Put, Result, SourceId, Store, StoreError, Wanted},
};
use chrono::{DateTime, Utc};

fn store() -> (Sqlite, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    (Sqlite::open(&folder.path().join("briefbot.db")).expect("a store"), folder)
}

async fn put(store: &Sqlite, source: SourceId, text: &str) -> Result<Put> {
    let article = plain::read(text);
    let card: Card = Reader::default().read("a", &article);
    store.put(source, &article, &card, DateTime::<Utc>::UNIX_EPOCH).await
}

/// Lets the file grow to so many pages and no further; a big number lifts that.
async fn room_for(store: &Sqlite, pages: i64) {
    let limited = store.threads.write(move |db| Ok(db.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?));
    limited.await.expect("limited");
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    let (store, _folder) = store();
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let desk = store.desk(DeskKey::Guild(1), now).await.unwrap();
    let source = store.source(&Origin::HandIns(desk), now).await.unwrap();
    let big = |n: usize| format!("Flood {n}\n\n{}", format!("The river rose by {n} steps. ").repeat(2_000));
    let first = put(&store, source, &big(1)).await.unwrap().id();
    room_for(&store, 1).await; // As many as it has: the limit never cuts.
    let error = put(&store, source, &big(2)).await.unwrap_err();
    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
    let all = store.find(desk, &Wanted::default(), 0..10).await.unwrap().cards;
    assert_eq!(all.iter().map(|h| h.id).collect::<Vec<_>>(), [first], "nothing lost, nothing half put");
    room_for(&store, i64::from(u32::MAX - 1)).await;
    assert!(matches!(put(&store, source, &big(2)).await.unwrap(), Put::New(_)), "and with room again, it goes on");
    assert_eq!(store.find(desk, &Wanted::default(), 0..10).await.unwrap().cards.len(), 2);
}

#[tokio::test]
async fn a_request_that_panics_takes_nothing_with_it() {
    let (store, _folder) = store();
    let answer: Result<()> = store
        .threads
        .write(|db| {
            db.execute("INSERT INTO sources (kind, made_at) VALUES ('samples', 0)", [])?;
            panic!("on purpose")
        })
        .await;
    assert!(matches!(answer, Err(StoreError::Engine { .. })), "{answer:?}");
    let left = |db: &rusqlite::Transaction<'_>| -> std::result::Result<i64, Trouble> {
        Ok(db.query_row("SELECT count(*) FROM sources", [], |row| row.get(0))?)
    };
    assert_eq!(store.threads.write(left).await.unwrap(), 0, "rolled back, and the thread goes on");
}

#[tokio::test]
async fn the_outlets_of_what_was_held_before_are_counted() {
    let (store, _folder) = store();
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let desk = store.desk(DeskKey::Guild(1), now).await.unwrap();
    let source = store.source(&Origin::HandIns(desk), now).await.unwrap();
    let text =
        "Flood ends\n\nBy Ann Berg, Vale Herald\nMay 9, 2031\n\nThe river fell. “We are dry again,” said Jon Berg, the mayor of Vale.";
    put(&store, source, text).await.unwrap();
    put(&store, source, "Rain falls\n\nIt rained on the river.").await.unwrap();
    let uncounted = |db: &rusqlite::Transaction<'_>| -> std::result::Result<(), Trouble> {
        db.execute_batch("UPDATE articles SET outlet_id = NULL; DELETE FROM outlets;")?;
        outlets::count_held(db)
    };
    store.threads.write(uncounted).await.unwrap();
    let of = |outlet: &str| Wanted { topic: Some("river".into()), outlet: Some(outlet.into()), ..Wanted::default() };
    assert_eq!(store.find(desk, &of("vale herald"), 0..9).await.unwrap().total, 1);
    assert_eq!(store.find(desk, &of("o1"), 0..9).await.unwrap().total, 0);
    let quoted = Wanted { speaker: Some("berg".into()), ..of("herald") };
    assert_eq!(store.find(desk, &quoted, 0..9).await.unwrap().total, 1, "who is quoted is still found");
    assert_eq!(store.find(desk, &Wanted { topic: Some("river".into()), ..Wanted::default() }, 0..9).await.unwrap().total, 2);
}
