//! Feeds polled on a site of this machine: politely, each entry once, and every trouble said.

mod hostile;
mod house;
mod picky;
mod site;
mod soak;

use briefbot::words::Words;
use briefings::store::Feed;
use chrono::TimeDelta;
use house::House;
use site::{Page, Site, TurnedClock, item};
use std::sync::Arc;
use tempfile::TempDir;

const HOST: &str = "127.0.0.1";
const HALF_AN_HOUR: TimeDelta = TimeDelta::minutes(34);

async fn opened() -> (TempDir, Arc<TurnedClock>, Site, House) {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = TurnedClock::new();
    let house = House::open(&folder.path().join("held.sqlite3"), &clock);
    (folder, clock, Site::start(HOST).await, house)
}

/// Turns the clock, and waits until what is due then is done.
async fn after(time: TimeDelta, clock: &TurnedClock, house: &House) {
    clock.turn(time);
    house.settled().await;
}

/// Why a feed fails, in English.
fn retold(feed: &Feed) -> String {
    Words::english().retell(&feed.failing.as_ref().expect("it fails").why)
}

#[tokio::test(flavor = "multi_thread")]
async fn new_entries_come_once_and_changed_ones_take_their_cards_with_them() {
    let (_folder, clock, site, house) = opened().await;
    let dock = item("1", "Dock opens", "The dock of Ostvik opened on Monday after nine years.");
    site.put("/rss", Page::feed("Ostvik Courier", "", std::slice::from_ref(&dock)));
    let source = house.follow(&site.at("/rss")).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, ["Dock opens"]);
    assert_eq!(house.feed(source).await.name(), "Ostvik Courier");

    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(site.asked("/rss"), 2, "asked again, and told that nothing has changed");

    let ferry = item("2", "Ferry sails", "The ferry of Ostvik sails again.");
    let dated = dock.replace("<title>", "<pubDate>Tue, 06 May 2031 21:14:00 GMT</pubDate><title>");
    site.put("/rss", Page::feed("Ostvik Courier", "", &[ferry.clone(), dated]));
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, ["Ferry sails", "Dock opens"], "a changed date is no news");

    site.put("/rss", Page::feed("Ostvik Courier", "", &[ferry, dock.replace("Dock opens", "Dock open at last")]));
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, ["Ferry sails", "Dock open at last"], "a rewritten headline is the card's new version");
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_comes_from_the_page_where_the_feed_holds_only_how_it_begins() {
    let (_folder, clock, site, house) = opened().await;
    let paragraphs = "<p>The ferry of Ostvik crossed the river on Monday, and 300 people stood at the pier to see it sail.</p>".repeat(3)
        + "<p>“We have waited long enough,” said mayor Ada Lindqvist.</p>";
    let page = format!("<!doctype html><html><body><article><h1>Ferry sails</h1>{paragraphs}</article></body></html>");
    site.put("/ferry", Page::new("text/html", page));
    let linked = |guid: &str, path: &str| {
        item(guid, &format!("Story {guid}"), "How it begins…").replace("<title>", &format!("<link>{}</link><title>", site.at(path)))
    };
    site.put("/rss", Page::feed("Courier", "", &[linked("1", "/ferry"), linked("2", "/gone"), linked("3", "/gone")]));
    house.follow(&site.at("/rss")).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    let mut headlines = house.headlines().await;
    headlines.sort();
    assert_eq!(headlines, ["Ferry sails", "Story 2", "Story 3"]);
    let desk = house.bot.desk(house::DESK).await.unwrap();
    let wanted = briefings::store::Wanted { speaker: Some("lindqvist".into()), ..Default::default() };
    assert_eq!(house.bot.store.find(desk, &wanted, 0..5).await.unwrap().total, 1);
    assert_eq!(site.most_open(), 1, "one connection a host");
    site.put("/rss", Page::feed("Courier", "<description>Changed</description>", &[linked("1", "/ferry"), linked("2", "/gone")]));
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!((site.asked("/ferry"), site.asked("/rss")), (1, 2), "what is held is not fetched again");
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_asked_no_sooner_than_it_allows() {
    let (_folder, clock, site, house) = opened().await;
    site.put("/slow", Page::feed("Slow", "<ttl>300</ttl>", &[item("1", "One", "First.")]));
    site.put("/busy", Page::status(429).with("Retry-After: 14400"));
    house.follow(&site.at("/slow")).await;
    let busy = house.follow(&site.at("/busy")).await;
    for _ in 0..4 {
        after(TimeDelta::hours(1), &clock, &house).await;
        assert_eq!((site.asked("/slow"), site.asked("/busy")), (1, 1));
    }
    assert_eq!(retold(&house.feed(busy).await), "Its server does not give it (it answers 429).");
    after(TimeDelta::hours(3), &clock, &house).await;
    assert_eq!((site.asked("/slow"), site.asked("/busy")), (2, 2));
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_moved_is_followed_to_where_it_went() {
    let (_folder, clock, site, house) = opened().await;
    site.put("/old", Page::status(301).with("Location: /new"));
    site.put("/for-now", Page::status(302).with("Location: /new"));
    site.put("/new", Page::feed("New", "", &[item("1", "One", "First.")]));
    let old = house.follow(&site.at("/old")).await;
    let lent = house.follow(&site.at("/for-now")).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!((site.asked("/old"), site.asked("/for-now"), site.asked("/new")), (1, 2, 4));
    assert_eq!((house.feed(old).await.at().to_owned(), house.feed(lent).await.at().to_owned()), (site.at("/new"), site.at("/for-now")));
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_fails_says_why_and_is_given_up_in_the_end() {
    let (_folder, clock, site, house) = opened().await;
    let pages = [
        ("/gone", Page::status(410), "It is gone for good."),
        ("/page", Page::new("text/html", "<!doctype html><html><p>News</p></html>"), "It is a web page, not a feed."),
        ("/none", Page::new("text/xml", "<svg/>"), "It is neither RSS nor Atom nor JSON Feed."),
        ("/ill", Page::status(500), "Its server does not give it (it answers 500)."),
    ];
    let mut sources = Vec::new();
    for (path, page, _) in &pages {
        site.put(path, page.clone());
        sources.push(house.follow(&site.at(path)).await);
    }
    after(HALF_AN_HOUR, &clock, &house).await;
    for (source, (path, _, why)) in sources.iter().zip(&pages) {
        let feed = house.feed(*source).await;
        assert_eq!(retold(&feed), *why, "{path}");
        assert_eq!(feed.next.is_none(), *path == "/gone", "{path}");
    }
    for _ in 0..40 {
        after(TimeDelta::hours(6), &clock, &house).await;
    }
    for source in &sources {
        assert_eq!(house.feed(*source).await.next, None, "given up after a week");
    }
    let tries = site.asked("/ill");
    assert!((8..16).contains(&tries), "{tries} tries in a week");
    assert_eq!(site.asked("/gone"), 1);

    site.put("/ill", Page::feed("Well", "", &[item("1", "Well again", "It is well.")]));
    house.follow(&site.at("/ill")).await;
    after(HALF_AN_HOUR, &clock, &house).await;
    assert_eq!(house.headlines().await, ["Well again"], "who follows it again has it tried again");
    house.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_in_the_middle_of_a_poll_loses_and_repeats_nothing() {
    let (folder, clock, site, house) = opened().await;
    let linked = |guid: usize| {
        let link = format!("<link>{}</link><title>", site.at(&format!("/{guid}")));
        item(&guid.to_string(), &format!("Story {guid}"), "How it begins…").replace("<title>", &link)
    };
    let items: Vec<String> = (0..6).map(linked).collect();
    // The newest stands first and is taken last; the fourth to be taken keeps the poll waiting.
    site.put("/2", Page::silent());
    site.put("/rss", Page::feed("Courier", "", &items));
    let source = house.follow(&site.at("/rss")).await;
    clock.turn(HALF_AN_HOUR);
    house.until(async || site.asked("/2") == 1).await;
    let held = house.headlines().await;
    assert_eq!(held, ["Story 3", "Story 4", "Story 5"]);
    house.end().await;

    site.put("/2", Page::status(404));
    let again = House::open(&folder.path().join("held.sqlite3"), &clock);
    assert_eq!(again.feed(source).await.etag, None, "what was not taken in to its end is asked for again");
    again.until(async || again.feed(source).await.etag.is_some()).await;
    assert_eq!(again.headlines().await, ["Story 0", "Story 1", "Story 2", "Story 3", "Story 4", "Story 5"]);
    assert_eq!((site.asked("/rss"), site.asked("/5"), site.asked("/2")), (2, 1, 2), "what is held is not fetched again");
    again.end().await;
}
