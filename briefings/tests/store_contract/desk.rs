//! Short ways to a desk with articles, and to its answers.

use crate::common::{Draft, draft};
use briefings::{
    card::Quote,
    store::{Counted, DeskId, DeskKey, Origin, Put, SourceId, Store, Wanted},
};
use chrono::{DateTime, Utc};

/// The day on which everything happens.
pub fn noon() -> DateTime<Utc> {
    "2031-05-06T12:00:00Z".parse().expect("a moment")
}

pub async fn guild(store: &dyn Store, id: u64) -> DeskId {
    store.desk(DeskKey::Guild(id), noon()).await.expect("a desk")
}

pub async fn hand_ins(store: &dyn Store, desk: DeskId) -> SourceId {
    store.source(&Origin::HandIns(desk), noon()).await.expect("a source")
}

pub async fn feed(store: &dyn Store, address: &str) -> SourceId {
    store.source(&Origin::Feed(address.into()), noon()).await.expect("a source")
}

pub async fn put(store: &dyn Store, source: SourceId, draft: &Draft) -> Put {
    store.put(source, &draft.article, &draft.card, noon()).await.expect("held")
}

/// A desk with its hand-ins.
pub async fn desk_with(store: &dyn Store, drafts: &[Draft]) -> DeskId {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    for draft in drafts {
        put(store, source, draft).await;
    }
    desk
}

pub fn topic(words: &str) -> Wanted {
    Wanted { topic: Some(words.into()), ..Wanted::default() }
}

pub fn speaker(words: &str) -> Wanted {
    Wanted { speaker: Some(words.into()), ..Wanted::default() }
}

pub fn both(topic: &str, speaker: &str) -> Wanted {
    Wanted { topic: Some(topic.into()), speaker: Some(speaker.into()), ..Wanted::default() }
}

/// The headlines of what is found, in order.
pub async fn found(store: &dyn Store, desk: DeskId, wanted: &Wanted) -> Vec<String> {
    let held = store.find(desk, wanted, 0..100).await.expect("an answer").cards;
    held.iter().map(|h| h.card.id.clone()).collect()
}

pub fn names(counted: &[Counted]) -> Vec<(&str, usize)> {
    counted.iter().map(|c| (c.name.as_str(), c.count)).collect()
}

pub fn harbour() -> Draft {
    draft("Harbour strike ends", "Dockers in Westhaven went back to work on Tuesday.").topics(&["harbour strike", "westhaven"]).said(
        "Ola Brandt",
        "We got what we asked for",
        0.95,
    )
}

/// A desk whose articles quote people, some in several spellings, one without enough confidence.
pub async fn spoken(store: &dyn Store) -> DeskId {
    desk_with(
        store,
        &[
            draft("One", "First.").said("Volodymyr Zelenskyy", "We stay", 0.9),
            draft("Two", "Second.").said("Volodymyr Zelenskiy", "We go", Quote::SHOWN_FROM),
            draft("Three", "Third.").said("Donald Trump", "A deal", 0.99),
            draft("Four", "Fourth.").said("Ivanka Kimmel", "A joke", 0.99).said("Ann Smith-O’Neil", "No", 0.99),
            draft("Five", "Fifth.").said("Kim Park", "A plan", 0.99),
            draft("Six", "Sixth.").said("Boris Unsure", "Perhaps", Quote::SHOWN_FROM - 0.01),
        ],
    )
    .await
}
