//! Editors choose the feeds of their team: what a feed brings is found, and what goes wrong is said.

use super::{
    feeds_site::{Page, Site, TurnedClock, item},
    house::{House, ask},
};
use chrono::TimeDelta;
use rehearsal::{Member, Reply};
use serde_json::{Value, json};
use std::{sync::Arc, time::Duration};

const HALF_AN_HOUR: TimeDelta = TimeDelta::minutes(34);

async fn opened() -> (House, Arc<TurnedClock>, Site, Member) {
    let clock = TurnedClock::new();
    let house = House::with(|store| store, clock.clone()).await;
    let editor = house.rehearsal.admin().await.expect("an admin");
    (house, clock, Site::start("127.0.0.1").await, editor)
}

async fn sources(member: &Member, subcommand: &str, options: Value) -> Reply {
    let reply = member.command(&format!("sources {subcommand}"), options).await.expect("a reply");
    assert!(reply.message().expect("a message").ephemeral(), "{}", reply.text());
    reply
}

/// Asks until the answer holds these words; feeds are read beside the questions.
async fn until_found(member: &Member, topic: &str, words: &str) {
    for _ in 0..400 {
        if ask(member, "brief", &[("topic", topic)]).await.text().contains(words) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("“{words}” is not found");
}

fn story(guid: &str, headline: &str) -> String {
    item(guid, headline, &format!("{headline}, the harbour office said on Monday. The pier of Ostvik will hold for 30 years."))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_followed_feed_brings_is_found() {
    let (house, clock, site, editor) = opened().await;
    site.put("/rss", Page::feed("Ostvik Courier", "", &[story("1", "Ferry of Ostvik sails again")]));
    let followed = sources(&editor, "follow", json!({"feed": site.at("/rss")})).await;
    assert_eq!(followed.text(), "You follow Ostvik Courier now.\n- Ferry of Ostvik sails again");
    let reader = house.reader(0).await;
    until_found(&reader, "ostvik", "Ferry of Ostvik sails again").await;

    site.put(
        "/rss",
        Page::feed("Ostvik Courier", "", &[story("2", "Lighthouse of Ostvik is sold"), story("1", "Ferry of Ostvik sails again")]),
    );
    clock.turn(HALF_AN_HOUR);
    until_found(&reader, "lighthouse", "Lighthouse of Ostvik is sold").await;
    assert_eq!((site.asked("/rss"), site.most_open()), (2, 1));
    let elsewhere = ask(&house.reader(1).await, "brief", &[("topic", "lighthouse")]).await;
    assert!(elsewhere.message().unwrap().ephemeral(), "another team follows nothing");

    let list = sources(&editor, "list", json!({})).await;
    assert!(list.text().starts_with("One feed is followed:\n- Ostvik Courier: read 6 May 2031, 12:34 UTC."), "{}", list.text());
    assert_eq!(editor.autocomplete("sources unfollow", json!({"source": "cour"}), "source").await.unwrap().len(), 1);
    sources(&editor, "unfollow", json!({"source": "Ostvik Courier"})).await;
    assert!(ask(&reader, "brief", &[("topic", "lighthouse")]).await.message().unwrap().ephemeral());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_sees_only_what_passes_its_filter() {
    let (house, _clock, site, editor) = opened().await;
    site.put(
        "/rss",
        Page::feed(
            "Courier | Ostvik",
            "",
            &[story("1", "Ferry sails"), story("2", "Football in the harbour"), story("3", "Lighthouse sold")],
        ),
    );
    let options = json!({"feed": site.at("/rss"), "with": "ferry, football", "without": "football"});
    let followed = sources(&editor, "follow", options).await;
    assert!(followed.text().contains("Only with: ferry, football. Not with: football."), "{}", followed.text());
    let reader = house.reader(0).await;
    until_found(&reader, "ferry", "Ferry sails").await;
    for topic in ["football", "lighthouse"] {
        assert!(ask(&reader, "brief", &[("topic", topic)]).await.message().unwrap().ephemeral(), "{topic}");
    }
    sources(&editor, "follow", json!({"feed": site.at("/rss")})).await;
    until_found(&reader, "lighthouse", "Lighthouse sold").await;
    assert_eq!(site.asked("/rss"), 1, "a feed that is read is not asked again");
    let gone = sources(&editor, "unfollow", json!({"source": "Courier | Ostvik"})).await;
    assert!(gone.text().starts_with("You do not follow Courier | Ostvik any more") || gone.text().contains("any more"), "{}", gone.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_feed_is_said_and_the_feed_of_a_page_is_found() {
    let (house, _clock, site, editor) = opened().await;
    site.put("/page", Page::new("text/html", "<!doctype html><html><head></head><p>News</p></html>"));
    site.put(
        "/home",
        Page::new("text/html", "<!doctype html><html><link rel=alternate type=\"application/rss+xml\" href=\"/rss\"></html>"),
    );
    site.put("/rss", Page::feed("Courier @everyone **bold**", "", &[story("1", "Ferry &lt;@1&gt; sails")]));
    for (path, sentence) in [
        (site.at("/page"), "This feed cannot be followed. It is a web page, not a feed."),
        (site.at("/nothing"), "This feed cannot be followed. Its server does not give it (it answers 404)."),
        ("http://10.0.0.1/rss".into(), "“10.0.0.1” is not on the public Internet"),
        ("the news".into(), "“the news” is no address on the web"),
    ] {
        for subcommand in ["follow", "test"] {
            let reply = sources(&editor, subcommand, json!({"feed": path})).await;
            assert!(reply.text().contains(sentence), "{path}: {}", reply.text());
        }
    }
    assert_eq!(sources(&editor, "list", json!({})).await.text(), "No feed is followed. To follow one: /sources follow");
    let tested = sources(&editor, "test", json!({"feed": site.at("/home")})).await;
    assert!(
        tested.text().starts_with("Courier \\@everyone \\*\\*bold\\*\\* can be followed. It holds one entry:\n- Ferry \\<"),
        "{}",
        tested.text()
    );
    assert!(sources(&editor, "unfollow", json!({"source": "nobody"})).await.text().contains("is called “nobody”"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn feeds_come_from_and_go_to_other_readers() {
    let (house, clock, site, editor) = opened().await;
    site.put("/rss", Page::feed("Ostvik Courier", "", &[story("1", "Ferry of Ostvik sails again")]));
    let opml = format!("<opml><body><outline text='a'><outline xmlUrl='{}'/></outline></body></opml>", site.at("/rss"));
    let import = async |name: &str, bytes: &[u8]| {
        let file = editor.choose_file(name, "text/xml", bytes).await.expect("the page takes it");
        sources(&editor, "import", json!({"opml": file})).await.text()
    };
    assert!(import("feeds.opml", b"<p>nothing").await.contains("There is no feed in “feeds.opml”"));
    assert_eq!(import("feeds.opml", opml.as_bytes()).await.trim(), "One more feed is followed now.");
    assert_eq!(import("feeds.opml", opml.as_bytes()).await, "No feed of the file is new. One of the file was followed already.");
    clock.turn(HALF_AN_HOUR);
    until_found(&house.reader(0).await, "ostvik", "Ferry of Ostvik sails again").await;
    let exported = sources(&editor, "export", json!({})).await;
    assert_eq!(exported.message().unwrap().attachments.len(), 1, "{}", exported.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_writes_addresses_otherwise_brings_no_feed_twice_and_what_is_too_much_is_said() {
    let (house, _clock, site, editor) = opened().await;
    site.put("/rss", Page::feed("Ostvik Courier", "", &[]));
    sources(&editor, "follow", json!({"feed": site.at("/rss")})).await;
    let import = async |addresses: &[String]| {
        let outlines: Vec<_> = addresses.iter().map(|address| format!("<outline xmlUrl='{address}'/>")).collect();
        let opml = format!("<opml><body>{}</body></opml>", outlines.concat());
        let file = editor.choose_file("feeds.opml", "text/xml", opml.as_bytes()).await.expect("the page takes it");
        sources(&editor, "import", json!({"opml": file})).await.text()
    };
    let otherwise = [site.at("/rss#top"), site.at("/./rss")];
    assert_eq!(import(&otherwise).await, "No feed of the file is new. 2 of the file were followed already.");
    // The first of them is followed already, and 499 have room beside it.
    let many: Vec<_> = std::iter::once(site.at("/rss")).chain((0..501).map(|n| site.at(&format!("/many/{n}")))).collect();
    assert_eq!(
        import(&many).await,
        "499 more feeds are followed now. One of the file was followed already.\n\
         2 of the file are left out, for a team follows 500 feeds at most: end some with /sources unfollow."
    );
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_one_feed_that_is_meant_is_ended() {
    let (house, _clock, site, editor) = opened().await;
    for (path, title) in [("/g", "The Guardian"), ("/t", "The Times"), ("/1", "News"), ("/2", "News")] {
        site.put(path, Page::feed(title, "", &[]));
        sources(&editor, "follow", json!({"feed": site.at(path)})).await;
    }
    let unfollow = async |source: &str| sources(&editor, "unfollow", json!({"source": source})).await.text();
    let text = unfollow("the").await;
    assert!(
        text.starts_with("More than one that is followed may be “the”. Give the whole name or the address:\n- The Guardian: "),
        "{text}"
    );
    assert!(text.contains("\n- The Times: "), "{text}");
    assert!(unfollow("News").await.starts_with("More than one"));
    assert!(sources(&editor, "list", json!({})).await.text().starts_with("4 feeds are followed"));
    for (typed, ended) in [(site.at("/2").as_str(), "News"), ("News", "News"), ("the g", "The Guardian"), ("the", "The Times")] {
        let text = unfollow(typed).await;
        assert!(text.starts_with(&format!("You do not follow {ended} any more")), "{typed}: {text}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_manage_the_server_chooses_feeds() {
    let (house, _clock, site, _) = opened().await;
    let reader = house.reader(0).await;
    assert!(!reader.commands().await.unwrap().iter().any(|c| c["name"] == "sources"), "Discord does not show it");
    house.rehearsal.open_to_all("sources");
    for (subcommand, options) in [("follow", json!({"feed": site.at("/rss")})), ("list", json!({})), ("export", json!({}))] {
        let reply = sources(&reader, subcommand, options).await;
        assert!(reply.text().starts_with("Only people who may manage this server can"), "{}", reply.text());
    }
    assert_eq!(site.asked("/rss"), 0);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_in_the_middle_of_a_feed_loses_and_repeats_nothing() {
    let (mut house, clock, site, editor) = opened().await;
    let linked = |guid: usize| {
        let link = format!("<link>{}</link><title>", site.at(&format!("/{guid}")));
        item(&guid.to_string(), &format!("Ostvik story {guid}"), "How it begins…").replace("<title>", &link)
    };
    site.put("/1", Page::silent());
    site.put("/rss", Page::feed("Courier", "", &[linked(0), linked(1), linked(2)]));
    let followed = editor.command("sources follow", json!({"feed": site.at("/rss")}));
    let waiting = async {
        while site.asked("/1") == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::select! {
        reply = followed => panic!("the first entries are not in yet: {reply:?}"),
        () = waiting => {}
    }
    site.put("/1", Page::status(404));
    clock.turn(HALF_AN_HOUR);
    house.restart_at(clock.clone()).await;
    let reader = house.reader(0).await;
    for story in 0..3 {
        until_found(&reader, &format!("story {story}"), &format!("Ostvik story {story}")).await;
    }
    assert_eq!((site.asked("/rss"), site.asked("/2"), site.asked("/1")), (2, 1, 2), "what is held is not fetched again");
    house.close().await;
}
