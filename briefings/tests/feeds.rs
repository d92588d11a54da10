//! Feeds read: RSS, Atom and JSON Feed, whole and broken, and feeds made to hurt whoever reads them.

use briefings::{
    article::{
        BlockKind,
        feed::{self, Entry, Feed, Unreadable, is_whole},
    },
    extract::Reader,
};
use proptest::prelude::*;

const ADDRESS: &str = "https://lantern.example/feed.xml";

const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Elmspring Lantern</title><link>https://lantern.example/</link><language>en-GB</language><ttl>90</ttl>
<item><guid isPermaLink="false">lantern-7</guid><link>/news/ferry#top</link><title>Ferry of Elmspring &amp;#8220;sails&amp;#8221; again</title>
<dc:creator>Mara Tolland</dc:creator><pubDate>Tue, 06 May 2031 21:14:00 -0400</pubDate>
<description>The crossing had been shut since the flood.</description>
<content:encoded><![CDATA[<p>The ferry of Elmspring crossed the river on Monday, and 300 people saw it.</p>
<p>&ldquo;We have waited,&rdquo; mayor Ada Lindqvist said.</p><ul><li>It sails every hour.</li></ul>]]></content:encoded></item>
<item><guid>https://lantern.example/news/bridge</guid><title>Bridge stays shut</title><pubDate>2031-05-05</pubDate>
<description>&lt;p&gt;The bridge of Orrin Vale stays shut &lt;b&gt;until June&lt;/b&gt;…&lt;/p&gt;</description></item>
</channel></rss>"#;

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Orrin &amp;amp; Vale</title><id>urn:a</id>
<entry><id>urn:a:1</id><title>Ties &lt; ropes</title><updated>2031-05-06T08:00:00Z</updated><author><name>Jon Pell</name></author>
<link rel="enclosure" href="https://orrin.example/1.mp3"/><link rel="alternate" href="https://orrin.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A rope holds <em>nine</em> tonnes.</p></div></content></entry></feed>"#;

const JSON: &str = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Harbour notes", "description": "<html>", "items": [
 {"id": "n1", "url": "https://notes.example/n1", "content_text": "The quay is closed.\nIt opens at 5 < 6.", "date_published": "2031-05-06T09:00:00+02:00"}]}"#;

fn read(document: &str) -> Feed {
    feed::read(document.as_bytes(), None, ADDRESS).expect("a feed")
}

fn published(entry: &Entry) -> String {
    entry.published.expect("a date").to_string()
}

fn blocks(feed: &Feed, entry: usize) -> Vec<(BlockKind, String)> {
    let article = feed.entries[entry].article(feed).expect("an article");
    article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text).to_owned())).collect()
}

#[test]
fn rss_gives_its_entries_with_what_it_says_of_them() {
    let feed = read(RSS);
    assert_eq!((feed.title.as_deref(), feed.ttl, feed.language.as_deref()), (Some("Elmspring Lantern"), Some(90), Some("en-gb")));
    let [ferry, bridge] = &feed.entries[..] else { panic!("{:?}", feed.entries) };
    assert_eq!(ferry.guid.as_deref(), Some("lantern-7"));
    assert_eq!(ferry.link.as_deref(), Some("https://lantern.example/news/ferry"));
    assert_eq!(ferry.title.as_deref(), Some("Ferry of Elmspring “sails” again"));
    assert_eq!(ferry.author.as_deref(), Some("Mara Tolland"));
    assert_eq!(published(ferry), "2031-05-06T21:14:00-04:00", "in the outlet's own zone");
    assert_eq!(bridge.link.as_deref(), Some("https://lantern.example/news/bridge"), "an id that is an address leads there");
    assert_eq!(published(bridge), "2031-05-05", "a day stays a day");
}

#[test]
fn an_entry_is_an_article_under_its_own_headline() {
    use BlockKind::{Headline, ListItem, Paragraph};
    let feed = read(RSS);
    let line = |kind, text: &str| (kind, text.to_owned());
    assert_eq!(
        blocks(&feed, 0),
        [
            line(Headline, "Ferry of Elmspring “sails” again"),
            line(Paragraph, "The ferry of Elmspring crossed the river on Monday, and 300 people saw it."),
            line(Paragraph, "“We have waited,” mayor Ada Lindqvist said."),
            line(ListItem, "It sails every hour."),
        ]
    );
    let article = feed.entries[0].article(&feed).unwrap();
    assert_eq!(article.outlet.as_deref(), Some("Elmspring Lantern"));
    assert_eq!(article.byline.as_deref(), Some("Mara Tolland"));
    assert_eq!(article.url.as_deref(), Some("https://lantern.example/news/ferry"));
    assert_eq!(article.language.as_deref(), Some("en"));
    assert!(!is_whole(&article), "too short for a whole article");
}

#[test]
fn a_teaser_is_told_from_the_whole_article() {
    let with = |text: &str| {
        let feed = read(&RSS.replace("It sails every hour.", text));
        is_whole(&feed.entries[0].article(&feed).unwrap())
    };
    let long = "The council met on Monday and talked of the pier for hours. ".repeat(12);
    assert!(with(&long));
    for end in ["The council also…", "And then [...]", "Continue reading", "Read more »", "It said that..."] {
        assert!(!with(&format!("{long} {end}")), "{end}");
    }
}

#[test]
fn atom_and_json_feeds_are_read_too() {
    let atom = read(ATOM);
    assert_eq!(atom.title.as_deref(), Some("Orrin & Vale"));
    assert_eq!(atom.entries[0].link.as_deref(), Some("https://orrin.example/1"));
    assert_eq!(published(&atom.entries[0]), "2031-05-06T08:00:00+00:00");
    assert_eq!(
        blocks(&atom, 0)[..],
        [(BlockKind::Headline, "Ties < ropes".to_owned()), (BlockKind::Paragraph, "A rope holds nine tonnes.".to_owned()),]
    );
    let json = read(JSON);
    assert_eq!(published(&json.entries[0]), "2031-05-06T09:00:00+02:00");
    assert_eq!(blocks(&json, 0)[1], (BlockKind::Paragraph, "It opens at 5 < 6.".to_owned()));
}

#[test]
fn a_broken_feed_gives_what_can_be_read_of_it() {
    let cut = &RSS[..RSS.find("until June").unwrap()];
    let cases = [
        ("cut off", cut.to_owned()),
        ("bare ampersands", RSS.replace("Bridge stays", "Bridge & pier stay")),
        ("unknown entities", RSS.replace("Bridge stays", "Bridge&nbsp;stays&hellip;")),
        ("a character that no XML has", RSS.replace("Bridge stays", "Bridge \u{1} stays &#x1;")),
        ("no namespaces", RSS.replace(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"", "")),
        ("words before it", format!("\n<br>Warning: disk full\n{RSS}").replacen("<br>", "", 1)),
        ("an old kind", RSS.replace("version=\"2.0\"", "version=\"0.94\"")),
        ("a kind without a name", RSS.replace(" version=\"2.0\"", "")),
        ("Atom 0.3", ATOM.replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#").replace("updated>", "modified>")),
    ];
    for (what, document) in cases {
        let feed = feed::read(document.as_bytes(), None, ADDRESS).unwrap_or_else(|why| panic!("{what}: {why}"));
        assert!(feed.entries[0].title.is_some(), "{what}: {feed:?}");
    }
}

#[test]
fn bytes_are_read_in_the_encoding_they_are_in() {
    let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel><title>S\xfcd</title><item><title>Caf\xe9</title></item></channel></rss>";
    let title = |bytes: &[u8], charset| feed::read(bytes, charset, ADDRESS).unwrap().entries[0].title.clone().unwrap();
    assert_eq!(title(latin, None), "Café");
    assert_eq!(title(latin, Some("windows-1252")), "Café");
    let stale = String::from_utf8(latin.iter().map(|b| if *b < 128 { *b } else { b'_' }).collect()).unwrap().replace("Caf_", "Café");
    assert_eq!(title(stale.as_bytes(), Some("ISO-8859-1")), "Café", "UTF-8 that holds together is UTF-8");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(ATOM.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(title(&wide, None), "Ties < ropes");
}

#[test]
fn an_id_that_tells_nothing_apart_is_none() {
    let item = |guid: &str, link: &str| format!("<item><guid>{guid}</guid><link>{link}</link><title>T</title></item>");
    let items = item("1", "https://a.example/") + &item("1", "https://a.example/2") + &item("3", "https://a.example/");
    let feed = read(&format!("<rss version='2.0'><channel>{items}<item><title>Without</title></item></channel></rss>"));
    let kept: Vec<_> = feed.entries.iter().map(|entry| (entry.guid.as_deref(), entry.link_is_shared)).collect();
    assert_eq!(kept, [(None, true), (None, false), (Some("3"), true), (None, false)]);
    assert_eq!(feed.entries[3], Entry { title: Some("Without".into()), ..Entry::default() }, "nothing is made up");
}

#[test]
fn what_is_no_feed_is_said() {
    let unclosed = format!("<!doctype html><html><body>{}", "<br>".repeat(1_000));
    let cases = [
        (unclosed.as_str(), Unreadable::Page { feed: None }),
        ("<!doctype html><html><body><p>News</p></body></html>", Unreadable::Page { feed: None }),
        (
            "<html><link rel='stylesheet' href=a><link rel=alternate type='application/rss+xml' href='/rss?a=1&amp;b'>",
            Unreadable::Page { feed: Some("/rss?a=1&b".into()) },
        ),
        ("", Unreadable::NoFeed),
        ("News of the day", Unreadable::NoFeed),
        ("{\"version\": 3}", Unreadable::NoFeed),
        ("<?xml version='1.0'?><svg/>", Unreadable::NoFeed),
    ];
    for (document, why) in cases {
        assert_eq!(feed::read(document.as_bytes(), None, ADDRESS), Err(why), "{document}");
    }
    assert_eq!(read("<rss version='2.0'><channel><title>Empty</title></channel></rss>").entries, [], "a feed may be empty");
}

#[test]
fn a_feed_made_to_hurt_does_not() {
    let bomb = "<!DOCTYPE r [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    let bombed = read(&format!("{bomb}<rss version='2.0'><channel><item><title>&c;&c;</title></item></channel></rss>"));
    assert!(bombed.entries[0].title.as_ref().is_none_or(|title| title.len() < 100), "{bombed:?}");
    let outside = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    let asked = read(&format!("{outside}<rss version='2.0'><channel><item><title>a &x;</title></item></channel></rss>"));
    assert!(asked.entries[0].title.as_ref().is_none_or(|title| title.len() < 10), "{asked:?}");
    for overgrown in ["<a>".repeat(300_000), format!("<rss {}>", "a='b' ".repeat(300_000))] {
        assert_eq!(feed::read(overgrown.as_bytes(), None, ADDRESS), Err(Unreadable::Overgrown));
    }
    let many = format!("<rss version='2.0'><channel>{}</channel></rss>", "<item><title>x</title></item>".repeat(50_000));
    assert!(read(&many).entries.len() <= 200);
    let deep = RSS.replace("It sails every hour.", &"<div>".repeat(100_000));
    assert!(read(&deep).entries[0].article(&read(&deep)).is_some());
    assert!(
        feed::read(format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"a\":{}", "[".repeat(300_000)).as_bytes(), None, ADDRESS)
            .is_err()
    );
}

/// Bytes in, and whatever comes out is held to be true of its text.
fn nothing_breaks(bytes: &[u8]) {
    let Ok(feed) = feed::read(bytes, None, ADDRESS) else { return };
    for entry in &feed.entries {
        if let Some(article) = entry.article(&feed) {
            Reader::default().read("any", &article).verify(&article).expect("the text bears it out");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        nothing_breaks(&bytes);
    }

    #[test]
    fn any_wound_is_borne(which in 0..3usize, at in 0..2_000usize, cut in 0..60usize, put in "[<>&;/='\"!\\[\\]a-z\u{0}-\u{8}é]{0,12}") {
        let whole = [RSS, ATOM, JSON][which].as_bytes();
        let at = at % whole.len();
        let wounded = [&whole[..at], put.as_bytes(), &whole[(at + cut).min(whole.len())..]].concat();
        nothing_breaks(&wounded);
    }
}
