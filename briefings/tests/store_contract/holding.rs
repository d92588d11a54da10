//! What is put is held once, in versions, as it was, or refused.

use crate::common::draft;
use crate::desk::{feed, found, guild, hand_ins, harbour, names, noon, put, speaker, topic};
use briefings::card::Unfounded;
use briefings::store::{CardId, Held, Put, Store, StoreError, Wanted, terms::of_headline_and_lead};
use briefings::text::Span;
use chrono::TimeDelta;

pub async fn a_card_comes_back_as_it_was_put(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let draft = harbour().published("2031-05-06T09:30:00-04:00").at("https://courier.example/strike");
    let put = put(store, source, &draft).await;
    let Put::New(id) = put else { panic!("{put:?}") };
    let as_put = Held {
        id,
        source,
        held_at: noon(),
        text: draft.article.text.clone().into(),
        terms: of_headline_and_lead(&draft.article.text, &draft.card).into(),
        card: draft.card.clone().into(),
        corrections: Vec::new(),
    };
    assert_eq!(store.card(desk, id).await.unwrap(), Some(as_put.clone()));
    assert_eq!(store.find(desk, &Wanted::default(), 0..5).await.unwrap().cards, [as_put]);
    assert_eq!(store.card(desk, CardId(id.0 + 1)).await.unwrap(), None);
}

pub async fn the_same_text_is_held_once_a_source(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let (mine, shared) = (hand_ins(store, desk).await, feed(store, "https://a.example/rss").await);
    let id = put(store, mine, &harbour()).await.id();
    assert_eq!(put(store, mine, &harbour()).await, Put::Unchanged(id));
    assert_eq!(put(store, mine, &harbour().at("https://elsewhere.example/")).await, Put::Unchanged(id));
    let other = put(store, shared, &harbour()).await;
    assert!(matches!(other, Put::New(new) if new > id), "{other:?}");
    assert_eq!(found(store, desk, &topic("westhaven")).await.len(), 1);
    assert_eq!(names(&store.topics(desk, "harbour", 5).await.unwrap()), [("harbour strike", 1)]);
    assert_eq!(names(&store.speakers(desk, "", 5).await.unwrap()), [("Ola Brandt", 1)]);
}

pub async fn an_address_keeps_its_card_through_versions(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let url = "https://courier.example/strike";
    let first = harbour().at(url);
    let second = draft("Harbour strike goes on", "A vote in Eastport failed.")
        .topics(&["harbour strike", "eastport"])
        .said("Ines Malik", "Not on these terms", 0.9)
        .at(url);
    let id = put(store, source, &first).await.id();
    let later = put(store, source, &draft("Rain", "It rained.").at("https://courier.example/rain")).await.id();
    let again = store.put(source, &second.article, &second.card, noon() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!(again, Put::Updated(id));
    assert!(id < later);
    let held = store.card(desk, id).await.unwrap().expect("still there");
    assert_eq!((&*held.text, held.held_at), (second.article.text.as_str(), noon()));
    assert_eq!(found(store, desk, &topic("eastport")).await, ["Harbour strike goes on"]);
    assert!(found(store, desk, &topic("westhaven")).await.is_empty(), "the old version is not found");
    assert!(found(store, desk, &speaker("brandt")).await.is_empty());
    assert_eq!(names(&store.speakers(desk, "", 5).await.unwrap()), [("Ines Malik", 1)]);
    assert_eq!(names(&store.topics(desk, "", 5).await.unwrap()), [("eastport", 1), ("harbour strike", 1)]);
    assert_eq!(put(store, source, &first).await, Put::Unchanged(id), "the old version is held still");
    let elsewhere = put(store, feed(store, "https://a.example/rss").await, &second).await;
    assert!(matches!(elsewhere, Put::New(_)), "an address belongs to its source: {elsewhere:?}");
}

pub async fn a_card_that_is_not_founded_is_refused(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let mut invented = harbour();
    invented.card.quotes[0].text = "We got nothing".into();
    let refused = store.put(source, &invented.article, &invented.card, noon()).await;
    assert!(matches!(refused, Err(StoreError::Unfounded(Unfounded::OtherWords { .. }))), "{refused:?}");
    let mut beyond = harbour();
    beyond.card.headline = Some(Span::new(5, 500_000));
    assert!(store.put(source, &beyond.article, &beyond.card, noon()).await.is_err());
    assert!(found(store, desk, &Wanted::default()).await.is_empty());
}

pub async fn odd_texts_come_back_byte_for_byte(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    for odd in ["A\0nul", "\u{feff}\u{202e}bidi \u{1f642}", "'); DROP TABLE articles; --", "𝔊othic ﬁ ligature", &"“".repeat(20_000)]
    {
        let draft = draft(odd, odd).topics(&[odd, "", "  "]);
        let id = put(store, source, &draft).await.id();
        let held = store.card(desk, id).await.unwrap().expect("held");
        assert_eq!((&*held.text, &*held.card), (draft.article.text.as_str(), &draft.card));
    }
}
