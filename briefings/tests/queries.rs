//! What is typed finds the samples it is about, and no namesake: `data/queries.tsv`.

use briefings::{
    article::plain,
    extract::{KnownPeople, Reader},
    samples::SAMPLES,
    store::{DeskKey, Origin, Sqlite, Store, Wanted},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

#[tokio::test]
async fn every_query_finds_its_cards_and_no_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Sqlite::open(&folder.path().join("held.sqlite3")).expect("a store");
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let desk = store.desk(DeskKey::Guild(1), now).await.expect("a desk");
    let source = store.source(&Origin::HandIns(desk), now).await.expect("a source");
    let people = KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the people");
    let reader = Reader::new(people);
    for sample in SAMPLES {
        let article = plain::read(sample.text);
        store.put(source, &article, &reader.read(sample.id, &article), now).await.expect("held");
    }
    let mut wrong = Vec::new();
    for case in include_str!("data/queries.tsv").lines().filter(|l| !l.starts_with('#')) {
        let (typed, expected) = case.split_once('\t').expect("a query and its cards");
        let wanted = Wanted { topic: Some(typed.to_owned()), ..Wanted::default() };
        let found = store.find(desk, &wanted, 0..50).await.expect("an answer");
        let found: BTreeSet<&str> = found.cards.iter().map(|held| held.card.id.as_str()).collect();
        let expected: BTreeSet<&str> = expected.split(' ').filter(|id| *id != "-").collect();
        if found != expected {
            wrong.push(format!("{typed}: found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
