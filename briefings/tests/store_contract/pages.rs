//! The page that an article was read from is kept beside it.

use crate::common::draft;
use crate::desk::{feed, guild, hand_ins, harbour, noon, put};
use briefings::store::{CardId, Page, Put, Store, StoreError};
use chrono::TimeDelta;

fn page(bytes: &[u8]) -> Page {
    Page { bytes: bytes.to_vec(), charset: Some("windows-1252".into()), url: Some("https://courier.example/strike?from=rss".into()) }
}

pub async fn a_page_comes_back_byte_for_byte(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let card = put(store, source, &harbour()).await.id();
    assert_eq!(store.page(desk, card).await.unwrap(), None);

    let kept = page(&b"<p>Caf\xe9\0</p>".repeat(50_000));
    store.keep_page(source, &harbour().article, &kept).await.unwrap();
    assert_eq!(store.page(desk, card).await.unwrap(), Some(kept.clone()));
    store.keep_page(source, &harbour().article, &page(b"another")).await.unwrap();
    assert_eq!(store.page(desk, card).await.unwrap(), Some(kept), "what is kept stays");

    let rain = draft("Rain", "It rained.");
    let empty = Page { bytes: Vec::new(), charset: None, url: None };
    let id = put(store, source, &rain).await.id();
    store.keep_page(source, &rain.article, &empty).await.unwrap();
    assert_eq!(store.page(desk, id).await.unwrap(), Some(empty));
}

pub async fn a_page_belongs_to_its_version_and_its_desk(store: &dyn Store) {
    let (desk, other) = (guild(store, 1).await, guild(store, 2).await);
    let source = hand_ins(store, desk).await;
    let first = harbour().at("https://courier.example/strike");
    let second = draft("Harbour strike goes on", "A vote in Eastport failed.").at("https://courier.example/strike");
    let card = put(store, source, &first).await.id();
    store.keep_page(source, &first.article, &page(b"first")).await.unwrap();
    assert_eq!(store.page(other, card).await.unwrap(), None, "another desk sees nothing of it");

    let updated = store.put(source, &second.article, &second.card, noon() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!(updated, Put::Updated(card));
    assert_eq!(store.page(desk, card).await.unwrap(), None, "the page of the old version is not the new one's");
    store.keep_page(source, &second.article, &page(b"second")).await.unwrap();
    assert_eq!(store.page(desk, card).await.unwrap(), Some(page(b"second")));
    assert_eq!(store.page(desk, CardId(card.0 + 99)).await.unwrap(), None);

    let elsewhere = feed(store, "https://a.example/rss").await;
    let error = store.keep_page(elsewhere, &first.article, &page(b"x")).await.unwrap_err();
    assert!(matches!(error, StoreError::Unknown { .. }), "a source that does not hold the text: {error:?}");
}

pub async fn a_source_says_what_it_holds(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let (mine, shared) = (hand_ins(store, desk).await, feed(store, "https://a.example/rss").await);
    let text = &harbour().article.text;
    assert!(!store.holds(mine, text).await.unwrap());
    put(store, mine, &harbour()).await;
    assert!(store.holds(mine, text).await.unwrap() && !store.holds(shared, text).await.unwrap());
    assert!(!store.holds(mine, &text[1..]).await.unwrap());
}
