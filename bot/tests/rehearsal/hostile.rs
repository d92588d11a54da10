//! Pages that would do harm: what their headlines hold pings nobody, links nowhere, and turns no text around.

use super::{
    adding::site,
    house::{House, ask, press},
};
use serde_json::json;
use std::time::Duration;

const PAGE: &str = "<!doctype html><html lang=en><head><title>@everyone **Ferry** to &lt;@&amp;5&gt; Ostvik \u{202e}sails\u{200b} again</title></head><body>
    <h1>@everyone **Ferry** to &lt;@&amp;5&gt; Ostvik \u{202e}sails\u{200b} again</h1>
    <p>The ferry to Ostvik sails again, [its owner](https://evil.example) told @here on Monday, after repairs that cost $4 million.</p>
    <p>“We are <script>alert(1)</script>back, ||all|| of us `now`,” said harbour master Jon Berg. “The pier will hold for 30 years.”</p>
    <p>The pier had been closed for three weeks, and 1,200 people a day took the bus instead, the council said.</p></body></html>";

#[tokio::test(flavor = "multi_thread")]
async fn what_a_headline_holds_does_nothing() {
    let house = House::open().await;
    let editor = house.rehearsal.admin().await.unwrap();
    let address = site("200 OK\r\nContent-Type: text/html; charset=utf-8", PAGE, Duration::ZERO).await;
    let brief = editor.command("add url", json!({"link": address})).await.unwrap();
    assert!(!brief.message().unwrap().ephemeral() && brief.text().contains("Ostvik sails again"), "{}", brief.text());
    let list = ask(&editor, "quotes", &[("topic", "ostvik")]).await;
    let source = press(&editor, &brief, "Source").await;
    for reply in [brief, list, source] {
        let text = reply.text();
        assert!(!text.contains(['\u{202e}', '\u{200b}']), "{text:?}");
        for raw in ["**Ferry", " @here", "<@&", "[its owner](", "||all||", "<script>"] {
            assert!(!text.contains(raw), "{raw} stands raw in {text}");
        }
        assert!(!text.lines().any(|line| line.starts_with("@everyone")), "{text}");
    }
    for payload in house.rehearsal.payloads() {
        let body = if payload.body["data"].is_object() { &payload.body["data"] } else { &payload.body };
        if body["embeds"].is_array() {
            assert_eq!(body["allowed_mentions"]["parse"], json!([]), "{body}");
        }
    }
    house.close().await;
}
