//! Editors hand articles in; their briefs answer, and readers find them.

use super::{
    house::{House, ask},
    verbatim,
};
use briefings::{
    samples::Sample,
    store::{DeskKey, Wanted},
};
use rehearsal::{Member, Outcome, Reply};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

pub const ARTICLE: Sample = Sample {
    id: "handed in",
    text: "Ferry to Ostvik sails again\n\nThe ferry to Ostvik sails again after repairs that cost $4 million, its owner said on Monday.\n\n\
        “We are back,” said harbour master Jon Berg. “The pier will hold for 30 years.”\n\nThe pier had been closed for three weeks.",
};

/// Opens the form and hands it in.
pub async fn fill(editor: &Member, inputs: Value) -> Reply {
    let form = editor.command("add text", json!({})).await.expect("a form");
    assert_eq!(form.outcome, Outcome::Modal);
    editor.submit_modal(&form, inputs).await.expect("a reply")
}

async fn editor(house: &House) -> Member {
    house.rehearsal.admin().await.expect("an admin")
}

pub fn footer(reply: &Reply) -> &str {
    reply.message().unwrap().embeds[0]["footer"]["text"].as_str().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_article_is_answered_with_its_brief_and_found_by_readers() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let brief = fill(&editor, json!({"text": ARTICLE.text})).await;
    assert!(!brief.message().unwrap().ephemeral() && brief.text().contains("Ferry to Ostvik sails again"), "{}", brief.text());
    assert_eq!(footer(&brief), "undated, added by Robin");
    verbatim::check_among(&[ARTICLE], &brief);

    let found = ask(&house.reader(0).await, "brief", &[("topic", "ostvik")]).await;
    assert!(found.text().contains("$4 million") && footer(&found) == "undated, added by Robin", "{}", found.text());
    let elsewhere = ask(&house.reader(1).await, "brief", &[("topic", "ostvik")]).await;
    assert!(elsewhere.message().unwrap().ephemeral(), "another team sees nothing of it");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_editor_knows_stands_on_the_card_under_their_name() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let (first, rest) = ARTICLE.text.split_at(ARTICLE.text.find("\n\nThe pier").unwrap());
    let inputs = json!({"text": first, "rest": rest.trim(), "outlet": " Westhaven  Courier ", "link": "https://news.example/ferry#top",
        "date": "May 6, 2031"});
    let brief = fill(&editor, inputs).await;
    assert_eq!(footer(&brief), "Westhaven Courier · 6 May 2031 · added by Robin");
    assert_eq!(brief.message().unwrap().embeds[0]["url"], "https://news.example/ferry");
    verbatim::check_among(&[ARTICLE], &brief);

    let again = fill(&editor, json!({"text": ARTICLE.text})).await;
    assert!(again.text().starts_with("This very text is held already"), "{}", again.text());
    assert_eq!(footer(&again), footer(&brief), "the card stays as it was");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_in_the_form_is_told_in_private_and_nothing_is_held() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let cases = [
        (json!({"text": " \n "}), "There was no text"),
        (json!({"text": ARTICLE.text, "date": "yesterday"}), "“yesterday” is no date"),
        (json!({"text": ARTICLE.text, "date": "3/4/2031"}), "is no date that can be read in one way"),
        (json!({"text": ARTICLE.text, "link": "javascript:alert(1) @everyone"}), "“javascript:alert(1) \\@everyone” is no address"),
    ];
    for (inputs, sentence) in cases {
        let reply = fill(&editor, inputs).await;
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(sentence), "{}", reply.text());
    }
    assert!(ask(&editor, "brief", &[("topic", "ostvik")]).await.message().unwrap().ephemeral(), "nothing was added");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_read_as_what_its_name_says() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let add = async |name: &str, bytes: &[u8]| {
        let file = editor.choose_file(name, "application/octet-stream", bytes).await.expect("the page takes it");
        editor.command("add file", json!({"file": file})).await.expect("a reply")
    };
    for (name, bytes, sentence) in [
        ("photo.png", &b"\x89PNG"[..], "“photo.png” is not read: hand in a text file or a web page"),
        ("page", b"text", "“page” is not read"),
        ("empty.txt", b" \n", "“empty.txt” holds no text"),
        ("zipped.txt", b"PK\0\x01", "“zipped.txt” holds binary data"),
        ("old.txt", b"caf\xe9", "“old.txt” is not text in the encoding UTF-8"),
        ("long.txt", &vec![b'a'; 9 << 20], "is longer than 8 MB"),
    ] {
        let reply = add(name, bytes).await;
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(sentence), "{}", reply.text());
    }
    for name in ["ferry.txt", "Ferry.MD"] {
        let brief = add(name, ARTICLE.text.as_bytes()).await;
        assert!(!brief.message().unwrap().ephemeral() && brief.text().contains("Ferry to Ostvik sails again"), "{}", brief.text());
        assert_eq!(footer(&brief), "undated, added by Robin");
        verbatim::check_among(&[ARTICLE], &brief);
    }
    house.close().await;
}

/// Serves one answer at a time on this machine; gives its address.
pub async fn site(head: &'static str, body: &'static str, slow: Duration) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}/story?page=1", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            tokio::time::sleep(slow).await;
            let _ = stream.write_all(format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()).as_bytes()).await;
        }
    });
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_fetched_and_named_as_the_source() {
    let house = House::open().await;
    let editor = editor(&house).await;
    for slow in [Duration::ZERO, Duration::from_secs(2)] {
        let address = site("200 OK\r\nContent-Type: text/plain; charset=utf-8", ARTICLE.text, slow).await;
        let brief = editor.command("add url", json!({"link": address})).await.unwrap();
        assert!(!brief.message().unwrap().ephemeral() && footer(&brief) == "undated, added by Robin", "{}", brief.text());
        verbatim::check_among(&[ARTICLE], &brief);
        if slow.is_zero() {
            assert_eq!(brief.message().unwrap().embeds[0]["url"], address);
        }
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_web_page_is_read_without_what_stands_around_it() {
    const PAGE: &str = "<!doctype html><html lang=en><head><title>Ferry to Ostvik sails again - Westhaven Courier</title>
        <meta property=og:site_name content='Westhaven Courier'></head><body><nav><a href=/a>Sports</a> <a href=/b>Weather today</a></nav>
        <article><h1>Ferry to Ostvik sails again</h1>
        <p>The ferry to Ostvik sails again after repairs that cost $4 million, its owner said on Monday.</p>
        <p>“We are back,” said harbour master Jon Berg. “The pier will hold for 30 years.”</p>
        <p>The pier had been closed for three weeks.</p></article><footer>Subscribe to our newsletter</footer></body></html>";
    let house = House::open().await;
    let editor = editor(&house).await;
    let address = site("200 OK\r\nContent-Type: text/html; charset=utf-8", PAGE, Duration::ZERO).await;
    let brief = editor.command("add url", json!({"link": address})).await.unwrap();
    assert!(brief.text().contains("Ferry to Ostvik sails again") && brief.text().contains("$4 million"), "{}", brief.text());
    assert_eq!(footer(&brief), "Westhaven Courier · undated, added by Robin");
    verbatim::check_among(&[ARTICLE], &brief);
    let desk = house.bot.desk(DeskKey::Guild(editor.guild_id().parse().unwrap())).await.unwrap();
    let about = Wanted { topic: Some("ostvik".into()), ..Wanted::default() };
    let held = house.bot.store.find(desk, &about, 0..1).await.unwrap().cards.remove(0);
    let kept = house.bot.store.page(desk, held.id).await.unwrap().expect("the page is kept beside its article");
    assert_eq!((kept.bytes.as_slice(), kept.url.as_deref(), kept.charset.as_deref()), (PAGE.as_bytes(), Some(&*address), Some("utf-8")));
    let source = super::house::press(&editor, &brief, "Source").await;
    assert!(source.text().contains("closed for three weeks") && !source.text().contains("newsletter"), "{}", source.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_fetched_is_told_in_private() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let image = site("200 OK\r\nContent-Type: image/png", "", Duration::ZERO).await;
    let gone = site("404 Not Found", "", Duration::from_secs(2)).await;
    for (link, sentence) in [
        ("the news", "“the news” is no address on the web"),
        ("file:///etc/passwd", "not file:."),
        ("http://169.254.169.254/latest", "is not on the public Internet"),
        ("http://[::ffff:10.0.0.1]/", "is not on the public Internet"),
        ("https://user:word@news.example/", "holds a user name or a password"),
        (&image, "“image/png”, which is no article"),
        (&gone, "(it answers 404)"),
    ] {
        let reply = editor.command("add url", json!({"link": link})).await.unwrap();
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(sentence), "{link}: {}", reply.text());
    }
    assert!(ask(&editor, "brief", &[("topic", "ostvik")]).await.message().unwrap().ephemeral(), "nothing was added");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_manage_the_server_adds_articles() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let offered = |commands: Vec<Value>| commands.iter().any(|c| c["name"] == "add");
    assert!(!offered(reader.commands().await.unwrap()), "Discord does not show it");
    assert!(offered(editor(&house).await.commands().await.unwrap()));

    // A server's settings may show the command to everybody; the bot still asks.
    house.rehearsal.open_to_all("add");
    for (command, options) in [("add text", json!({})), ("add url", json!({"link": "https://news.example/"}))] {
        let reply = reader.command(command, options).await.unwrap();
        assert!(reply.message().unwrap().ephemeral(), "{:?}", reply.outcome);
        assert_eq!(reply.text().lines().count(), 1);
        assert!(reply.text().starts_with("Only people who may manage this server can add articles"), "{}", reply.text());
    }
    house.close().await;
}
