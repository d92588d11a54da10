//! Editions that are under way while their digest is paused, moved or filtered, or an earlier one ends.

use crate::common::draft;
use crate::desk::{feed, guild, hand_ins, harbour, noon};
use crate::ordering::{Both, headlines, later, open_edition, order, ordered, put_at};
use briefings::store::{
    CardId, Filter, Page,
    digests::{DealtWith, EditionId, End, Frozen, Order, Place, Standing, Turn},
};
use chrono::{DateTime, Utc};

/// Freezes an edition with one message and what it dealt with.
async fn frozen(store: &dyn Both, edition: EditionId, cards: &[CardId], now: DateTime<Utc>) {
    let dealt_with = cards.iter().map(|&card| DealtWith { card, version: 1, story: Some(card) }).collect();
    let made =
        Frozen { dealt_with, messages: vec!["{}".into()], shown: 1, channel: u64::MAX - 7, place: Place::Announcement, corrections: 0 };
    store.freeze(edition, &made, now).await.expect("frozen");
}

pub async fn what_does_not_run_is_not_worked_on(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let kept = ordered(store, desk, &[], later(1)).await;
    let turn = Turn { digest: kept.id, due: later(1), missed: Vec::new(), edition: Some(later(1)), next: Some(later(25)) };
    store.turn(&[turn], later(1)).await.unwrap();
    let edition = open_edition(store, later(1)).await.id;
    frozen(store, edition, &[], later(1)).await;
    store.put_off(edition, later(2), "500").await.unwrap();
    for standing in [Standing::Paused, Standing::Stopped("403".into())] {
        store.set_standing(desk, kept.id, &standing, None).await.unwrap();
        assert!(store.open_editions(later(3), 10).await.unwrap().is_empty(), "{standing:?}");
        assert_eq!(store.next_moment(later(1)).await.unwrap(), None, "{standing:?}");
        assert!(!store.trying(edition, 0, later(3)).await.unwrap(), "{standing:?}");
        assert_eq!(store.messages(edition).await.unwrap()[0].tried, None, "{standing:?}");
    }
    let asked = store.ask_edition(desk, kept.id, later(3)).await.unwrap();
    frozen(store, asked, &[], later(3)).await;
    assert_eq!(open_edition(store, later(3)).await.id, asked, "an editor's word counts while it is paused");
    assert!(store.trying(asked, 0, later(3)).await.unwrap());
    store.end(asked, &End::Sent, later(3)).await.unwrap();
    store.set_standing(desk, kept.id, &Standing::Active, Some(later(25))).await.unwrap();
    assert_eq!(open_edition(store, later(3)).await.id, edition);
    assert!(store.trying(edition, 0, later(3)).await.unwrap());
}

pub async fn an_edition_appears_where_it_was_made_for(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let kept = ordered(store, desk, &[], later(1)).await;
    let edition = store.ask_edition(desk, kept.id, noon()).await.unwrap();
    let moved = |channel, place| Order { channel, place, ..order(&[]) };
    store.edit_digest(desk, kept.id, &moved(1, Place::Forum), None).await.unwrap();
    let open = open_edition(store, noon()).await;
    assert_eq!((open.channel, open.place), (1, Place::Forum), "not made yet");
    frozen(store, edition, &[], noon()).await;
    let open = open_edition(store, noon()).await;
    assert_eq!((open.channel, open.place), (u64::MAX - 7, Place::Announcement), "made");
    store.edit_digest(desk, kept.id, &moved(2, Place::Text), None).await.unwrap();
    let open = open_edition(store, noon()).await;
    assert_eq!((open.channel, open.place), (u64::MAX - 7, Place::Announcement), "the order of the day counts for the next");
}

pub async fn what_a_missed_edition_held_comes_after_a_later_one(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let mine = hand_ins(store, desk).await;
    let kept = ordered(store, desk, &[], later(1)).await;
    let rain = put_at(store, mine, &draft("Rain", "It rained."), noon()).await;
    let early = store.ask_edition(desk, kept.id, later(1)).await.unwrap();
    frozen(store, early, &[rain], later(1)).await;
    let snow = put_at(store, mine, &draft("Snow", "It snowed."), later(5)).await;
    let late = store.ask_edition(desk, kept.id, later(6)).await.unwrap();
    frozen(store, late, &[snow], later(6)).await;
    store.posted(late, 0, 1, 1).await.unwrap();
    store.end(late, &End::Sent, later(6)).await.unwrap();
    store.end(early, &End::Missed("500".into()), later(7)).await.unwrap();
    let news = store.news(&kept, later(8)).await.unwrap();
    assert_eq!(headlines(&news), ["Rain"]);
    assert_eq!(news.told.iter().map(|held| held.id).collect::<Vec<_>>(), [snow], "what was told stays told");
}

pub async fn what_a_desk_filters_out_is_no_news(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let wire = feed(store, "https://wire.example/rss").await;
    store.follow(desk, wire, noon()).await.unwrap();
    let rain = draft("Rain", "It rained.").topics(&["weather"]);
    let cards = [put_at(store, wire, &rain, noon()).await, put_at(store, wire, &harbour(), noon()).await];
    let page = Page { bytes: b"<p>It rained.".to_vec(), charset: None, url: None };
    store.keep_page(wire, &rain.article, &page).await.unwrap();
    let (all, weather) = (ordered(store, desk, &[], later(1)).await, ordered(store, desk, &["weather"], later(1)).await);
    assert_eq!(store.news(&all, later(1)).await.unwrap().fresh.len(), cards.len());
    assert!(store.page(desk, cards[0]).await.unwrap().is_some());
    store.set_filter(desk, wire, &Filter { must: Vec::new(), must_not: vec!["weather".into()] }).await.unwrap();
    assert_eq!(headlines(&store.news(&all, later(1)).await.unwrap()), ["Harbour strike ends"]);
    assert_eq!(headlines(&store.news(&weather, later(1)).await.unwrap()), [""; 0]);
    assert_eq!(store.page(desk, cards[0]).await.unwrap(), None, "nor is its page shown");
}
