//! Feeds: when they are due and how they fare, entries known again, and filters.

use crate::common::{Draft, draft};
use crate::desk::{feed, found, guild, noon, speaker, topic};
use briefings::{
    article::feed::Entry,
    store::{EntryKeys, Feed, Filter, Outcome, Polled, Put, SourceId, Store, StoreError, Wanted},
};
use chrono::{DateTime, TimeDelta, Utc};

const WIRE: &str = "https://wire.example/rss";

async fn followed_feed(store: &dyn Store) -> SourceId {
    let wire = feed(store, WIRE).await;
    store.follow(guild(store, 1).await, wire, noon()).await.unwrap();
    wire
}

async fn state(store: &dyn Store, source: SourceId) -> Feed {
    store.feed(source).await.unwrap().expect("a feed")
}

fn after(hours: i64) -> DateTime<Utc> {
    noon() + TimeDelta::hours(hours)
}

fn read(etag: &str, next: DateTime<Utc>) -> Polled {
    let outcome = Outcome::Read { title: Some("The Wire".into()), ttl: Some(90), etag: Some(etag.into()), last_modified: None };
    Polled { outcome, moved_to: None, next: Some(next) }
}

fn failed(why: &str, next: Option<DateTime<Utc>>) -> Polled {
    Polled { outcome: Outcome::Failed { why: why.into() }, moved_to: None, next }
}

pub async fn a_feed_is_due_while_it_is_followed(store: &dyn Store) {
    let wire = feed(store, WIRE).await;
    assert!(store.due_feeds(after(9), 5).await.unwrap().is_empty(), "nobody follows it");
    assert_eq!(store.next_due(noon()).await.unwrap(), None);
    let desk = guild(store, 1).await;
    store.follow(desk, wire, noon()).await.unwrap();
    store.follow(guild(store, 2).await, wire, noon()).await.unwrap();
    let due = store.due_feeds(noon(), 5).await.unwrap();
    assert_eq!(due.iter().map(|f| (f.source, f.at(), f.name())).collect::<Vec<_>>(), [(wire, WIRE, WIRE)], "once, for both");
    store.polled(wire, &read("\"1\"", after(1)), noon()).await.unwrap();
    assert!(store.due_feeds(noon(), 5).await.unwrap().is_empty());
    assert_eq!(store.next_due(noon()).await.unwrap(), Some(after(1)));
    let known = state(store, wire).await;
    assert_eq!((known.etag.as_deref(), known.name(), known.read_at), (Some("\"1\""), "The Wire", Some(noon())));
    let other = feed(store, "https://other.example/atom").await;
    store.follow(desk, other, noon()).await.unwrap();
    assert_eq!(store.due_feeds(after(1), 1).await.unwrap()[0].source, other, "what waits longest comes first");
    for desk in [desk, guild(store, 2).await] {
        store.unfollow(desk, wire).await.unwrap();
        store.unfollow(desk, other).await.unwrap();
    }
    assert_eq!(store.next_due(noon()).await.unwrap(), None);
}

pub async fn a_feed_says_how_it_fares(store: &dyn Store) {
    let wire = followed_feed(store).await;
    store.polled(wire, &read("\"1\"", after(1)), noon()).await.unwrap();
    store.polled(wire, &failed("it is tired", Some(after(3))), after(1)).await.unwrap();
    store.polled(wire, &failed("it sleeps", Some(after(9))), after(3)).await.unwrap();
    let failing = state(store, wire).await.failing.expect("it fails");
    assert_eq!((failing.since, failing.times, failing.why.as_str()), (after(1), 2, "it sleeps"));
    let moved = Polled { outcome: Outcome::Unchanged, moved_to: Some("https://new.example/rss".into()), next: Some(after(10)) };
    store.polled(wire, &moved, after(9)).await.unwrap();
    let well = state(store, wire).await;
    assert_eq!((well.failing.as_ref(), well.at(), well.address.as_str()), (None, "https://new.example/rss", WIRE));
    assert_eq!((well.etag.as_deref(), well.ttl, well.read_at), (Some("\"1\""), Some(90), Some(after(9))));
    assert_eq!(store.feed_at(WIRE).await.unwrap().map(|feed| feed.source), Some(wire));
    for address in ["https://new.example/rss", "https://nobody.example/rss"] {
        assert_eq!(store.feed_at(address).await.unwrap(), None, "who says that it moved there is not the feed of {address}");
    }
    store.polled(wire, &failed("it is gone", None), after(10)).await.unwrap();
    assert!(store.due_feeds(after(10_000), 5).await.unwrap().is_empty(), "given up");
    assert_eq!(state(store, wire).await.failing.unwrap().why, "it is gone");
    store.follow(guild(store, 2).await, wire, after(20)).await.unwrap();
    let again = state(store, wire).await;
    assert_eq!((again.next, again.failing), (Some(after(20)), None), "who follows it has it tried again");
}

fn entry(guid: &str, link: &str) -> Entry {
    let given = |key: &str| Some(key.to_owned()).filter(|key| !key.is_empty());
    Entry { guid: given(guid), link: given(link), ..Entry::default() }
}

fn story(headline: &str) -> Draft {
    draft(headline, &format!("A dock worker spoke. {}", "The harbour was shut for days and nobody knew why. ".repeat(8).trim_end()))
}

fn long_story(headline: &str) -> Draft {
    draft(headline, &format!("A sailor wrote. {}", "The harbour was shut for days and nobody knew why. ".repeat(20).trim_end()))
}

async fn take(store: &dyn Store, source: SourceId, entry: &Entry, draft: &Draft) -> Put {
    let keys = EntryKeys::of(entry, &draft.article);
    store.put_entry(source, &keys, &draft.article, &draft.card, noon()).await.unwrap()
}

pub async fn an_entry_is_known_again(store: &dyn Store) {
    let wire = followed_feed(store).await;
    let desk = guild(store, 1).await;
    let first = take(store, wire, &entry("g1", "https://w.example/1"), &story("Harbour shut")).await;
    let Put::New(id) = first else { panic!("{first:?}") };
    let again = [
        ("the very same", entry("g1", "https://w.example/1"), story("Harbour shut"), false),
        ("a headline rewritten", entry("g1", "https://w.example/1"), story("Harbour still shut"), true),
        ("another id", entry("g2", "https://w.example/1"), story("Harbour open"), true),
        ("no id, no address, known by its text", entry("", ""), story("Harbour busy"), true),
        ("a long text", entry("g2", "https://w.example/1"), long_story("Harbour busy"), true),
        ("another id and address, known by its long text", entry("g3", "https://w.example/1?x"), long_story("Harbour busy"), false),
        ("a text rewritten", entry("g3", "https://w.example/1?x"), draft("Harbour busy", "Ships came."), true),
        ("no id, no address, the same short text", entry("", ""), draft("Harbour busy", "Ships came."), false),
    ];
    for (what, entry, draft, changed) in again {
        let keys = [EntryKeys::of(&entry, &draft.article)];
        assert_eq!(store.held_entries(wire, &keys).await.unwrap(), [!changed], "{what}");
        let put = take(store, wire, &entry, &draft).await;
        assert_eq!(put, if changed { Put::Updated(id) } else { Put::Unchanged(id) }, "{what}");
        assert_eq!(store.held_entries(wire, &keys).await.unwrap(), [true], "{what}");
    }
    assert_eq!(found(store, desk, &Wanted::default()).await, ["Harbour busy"], "one card, the newest version");
    let other = take(store, wire, &entry("g9", "https://w.example/9"), &draft("Rain", "It rained.")).await;
    assert!(matches!(other, Put::New(_)));
    let elsewhere = feed(store, "https://other.example/rss").await;
    let same = take(store, elsewhere, &entry("g1", "https://w.example/1"), &story("Harbour shut")).await;
    assert!(matches!(same, Put::New(_)), "another feed's entries are its own");
    let shared = Entry { link_is_shared: true, ..entry("g10", "https://w.example/9") };
    assert!(matches!(take(store, wire, &shared, &draft("Snow", "It snowed.")).await, Put::New(_)), "a link that all share says nothing");
}

pub async fn entries_that_say_the_same_are_not_one(store: &dyn Store) {
    let wire = followed_feed(store).await;
    let desk = guild(store, 1).await;
    let daily = |day: &str| entry(day, &format!("https://w.example/{day}"));
    let page = |day: &str| draft("Morning briefing", &format!("What {day} brings."));
    for day in ["monday", "tuesday"] {
        let keys = EntryKeys::of(&daily(day), &draft("Morning briefing", "All you need to know today.").article);
        assert_eq!(store.held_entries(wire, std::slice::from_ref(&keys)).await.unwrap(), [false], "{day}");
        let Draft { article, card } = page(day);
        assert!(matches!(store.put_entry(wire, &keys, &article, &card, noon()).await.unwrap(), Put::New(_)), "{day}");
    }
    for (n, headline) in ["Mayor resigns", "Bridge opens"].iter().enumerate() {
        let put = take(store, wire, &daily(&n.to_string()), &story(headline)).await;
        assert!(matches!(put, Put::New(_)), "{headline}: what stands before a paywall is everywhere the same");
    }
    assert_eq!(found(store, desk, &Wanted::default()).await.len(), 4);
}

pub async fn an_entry_that_was_passed_over_is_tried_again_once_it_changes(store: &dyn Store) {
    let (wire, other) = (followed_feed(store).await, feed(store, "https://other.example/rss").await);
    let keys = |headline| EntryKeys::of(&entry("g1", "https://w.example/1"), &story(headline).article);
    store.pass_over_entry(wire, &keys("Harbour shut"), noon()).await.unwrap();
    store.pass_over_entry(wire, &keys("Harbour shut"), after(1)).await.unwrap();
    assert_eq!(store.held_entries(wire, &[keys("Harbour shut"), keys("Harbour open")]).await.unwrap(), [true, false]);
    assert_eq!(store.held_entries(other, &[keys("Harbour shut")]).await.unwrap(), [false]);
    let put = take(store, wire, &entry("g1", "https://w.example/1"), &story("Harbour open")).await;
    assert!(matches!(put, Put::New(_)), "{put:?}");
}

pub async fn a_filter_is_the_desks_own(store: &dyn Store) {
    let wire = followed_feed(store).await;
    let (desk, other) = (guild(store, 1).await, guild(store, 2).await);
    store.follow(other, wire, noon()).await.unwrap();
    let stories = [
        draft("Ports agree", "The strike in Ukraine ended.").said("Ola Brandt", "We won", 0.95),
        draft("Football", "A strike from far away.").then("The cup final is on Sunday."),
        draft("Weather", "It rained."),
    ];
    let mut ids = Vec::new();
    for (n, story) in stories.iter().enumerate() {
        ids.push(take(store, wire, &entry(&n.to_string(), ""), story).await.id());
    }
    let words = |words: &[&str]| words.iter().map(|&w| w.to_owned()).collect::<Vec<_>>();
    let passing: [(&[&str], &[&str], &[&str]); 8] = [
        (&["strike"], &[], &["Football", "Ports agree"]),
        (&["STRIKES"], &["cup final"], &["Ports agree"]),
        (&[], &["strike"], &["Weather"]),
        (&["ukraine", "rained"], &[], &["Weather", "Ports agree"]),
        (&["cup strike"], &[], &["Football"]),
        (&["\" OR scope:s1"], &[], &[]),
        (&["!!"], &["—"], &["Weather", "Football", "Ports agree"]),
        (&[], &[], &["Weather", "Football", "Ports agree"]),
    ];
    for (must, must_not, headlines) in passing {
        store.set_filter(desk, wire, &Filter { must: words(must), must_not: words(must_not) }).await.unwrap();
        assert_eq!(found(store, desk, &Wanted::default()).await, headlines, "{must:?} {must_not:?}");
        for (id, story) in ids.iter().zip(&stories) {
            let seen = store.card(desk, *id).await.unwrap().is_some();
            assert_eq!(seen, headlines.contains(&story.card.id.as_str()), "{must:?} {must_not:?}");
        }
        assert_eq!(found(store, other, &Wanted::default()).await.len(), 3, "the other desk sees all");
    }
    store.set_filter(desk, wire, &Filter { must: words(&["cup"]), must_not: Vec::new() }).await.unwrap();
    assert!(found(store, desk, &topic("weather")).await.is_empty());
    assert!(found(store, desk, &speaker("brandt")).await.is_empty());
    let kept = store.followed(desk).await.unwrap();
    assert_eq!(kept.iter().map(|f| (f.feed.source, f.filter.must.clone())).collect::<Vec<_>>(), [(wire, words(&["cup"]))]);
    let nobodys = store.set_filter(guild(store, 3).await, wire, &Filter::default()).await;
    assert!(matches!(nobodys, Err(StoreError::Unknown { what: "source", .. })), "{nobodys:?}");
}
