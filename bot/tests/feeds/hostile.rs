//! Feeds that are ill or mean harm: what one holds keeps neither its other entries nor other feeds waiting.

use super::{
    HALF_AN_HOUR, HOST, after,
    house::House,
    opened,
    picky::Picky,
    site::{Page, Site, TurnedClock, item},
};
use chrono::TimeDelta;

fn teaser(site: &Site, n: usize) -> String {
    let link = format!("<link>{}</link><title>", site.at(&format!("/{n}")));
    item(&n.to_string(), &format!("Story {n}"), &format!("How story {n} begins…")).replace("<title>", &link)
}

fn page(n: usize) -> Page {
    let text = format!("<p>Story {n} goes on at length, and 300 people of Ostvik stood at the pier to hear it to its end.</p>").repeat(3);
    Page::new("text/html", format!("<!doctype html><html><body><article><h1>Whole story {n}</h1>{text}</article></body></html>"))
}

fn numbered(prefix: &str, numbers: impl Iterator<Item = usize>) -> Vec<String> {
    numbers.map(|n| format!("{prefix} {n}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_cannot_be_held_is_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let (clock, site) = (TurnedClock::new(), Site::start(HOST).await);
    let house = House::around(&folder.path().join("held.sqlite3"), &clock, |store| std::sync::Arc::new(Picky { store, word: "cursed" }));
    let items = [item("3", "Third", "The third."), item("2", "Second", "The cursed second."), item("1", "First", "The first.")];
    site.put("/rss", Page::feed("Courier", "", &items));
    let source = house.follow(&site.at("/rss")).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, ["Third", "First"]);
    let feed = house.feed(source).await;
    assert!(feed.failing.is_none() && feed.etag.is_some(), "{feed:?}");
    site.put("/rss", Page::feed("Courier", "", &items.map(|item| item.replace("cursed second", "second"))));
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, ["Second", "Third", "First"], "what has changed is tried again");
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_asks_for_so_many_pages_the_newest_first_and_the_next_for_the_rest() {
    let (_folder, clock, site, house) = opened().await;
    let items: Vec<_> = (0..50).map(|n| teaser(&site, n)).collect();
    (0..50).for_each(|n| site.put(&format!("/{n}"), page(n)));
    site.put("/rss", Page::feed("Courier", "", &items));
    house.follow(&site.at("/rss")).await;
    for held in [20, 40, 50, 50] {
        after(HALF_AN_HOUR, &clock, &house).await;
        let mut headlines = house.headlines().await;
        headlines.sort();
        let mut expected = numbered("Whole story", 0..held);
        expected.sort();
        assert_eq!(headlines, expected);
    }
    assert!((0..50).all(|n| site.asked(&format!("/{n}")) == 1));
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_asks_for_pages_for_so_long() {
    let (_folder, clock, site, house) = opened().await;
    let items: Vec<_> = (0..9).map(|n| teaser(&site, n)).collect();
    (0..9).for_each(|n| site.put(&format!("/{n}"), Page::silent()));
    site.put("/rss", Page::feed("Courier", "", &items));
    let source = house.follow(&site.at("/rss")).await;
    clock.turn(HALF_AN_HOUR);
    house.until(async || site.asked("/8") == 1).await;
    after(TimeDelta::minutes(3), &clock, &house).await;
    house.until(async || house.feed(source).await.read_at.is_some()).await;
    assert_eq!(house.headlines().await, [""; 0]);
    assert_eq!((site.asked("/7"), house.feed(source).await.etag), (0, None), "the rest is for the next poll");
    (0..9).for_each(|n| site.put(&format!("/{n}"), page(n)));
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, numbered("Whole story", 0..9));
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_asks_for_rest_gets_it() {
    for status in [Page::status(429), Page::status(503), Page::status(403).with("Retry-After: 600")] {
        let (_folder, clock, site, house) = opened().await;
        let items: Vec<_> = (0..4).map(|n| teaser(&site, n)).collect();
        (0..4).for_each(|n| site.put(&format!("/{n}"), page(n)));
        site.put("/2", status.clone());
        site.put("/rss", Page::feed("Courier", "", &items));
        house.follow(&site.at("/rss")).await;
        after(HALF_AN_HOUR, &clock, &house).await;
        assert_eq!((site.asked("/3"), site.asked("/2"), site.asked("/1"), site.asked("/0")), (1, 1, 0, 0), "{status:?}");
        assert_eq!(house.headlines().await, ["Story 2", "Whole story 3"], "{status:?}");
        after(HALF_AN_HOUR, &clock, &house).await;
        assert_eq!(house.headlines().await, ["Whole story 0", "Whole story 1", "Story 2", "Whole story 3"], "{status:?}");
        house.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_gives_no_page_at_all_is_asked_for_one_only() {
    let (_folder, clock, site, house) = opened().await;
    let items: Vec<_> = (0..4).map(|n| teaser(&site, n)).collect();
    (0..4).for_each(|n| site.put(&format!("/{n}"), Page::status(429)));
    site.put("/rss", Page::feed("Courier", "", &items));
    house.follow(&site.at("/rss")).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!((0..4).map(|n| site.asked(&format!("/{n}"))).sum::<usize>(), 1);
    assert_eq!(house.headlines().await, numbered("Story", 0..4));
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_with_many_silent_feeds_keeps_no_other_host_waiting() {
    let (_folder, clock, site, house) = opened().await;
    for n in 0..40 {
        let path = format!("/silent/{n}");
        site.put(&path, Page::silent());
        house.follow(&site.at(&path)).await;
    }
    let other = Site::start("127.0.0.2").await;
    other.put("/rss", Page::feed("Courier", "", &[item("1", "Ferry sails", "The ferry sails.")]));
    clock.turn(TimeDelta::seconds(1));
    house.follow(&other.at("/rss")).await;
    clock.turn(HALF_AN_HOUR);
    house.until(async || house.headlines().await == ["Ferry sails"]).await;
    house.end().await;
}
