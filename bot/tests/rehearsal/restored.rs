//! A data file that was put back from a copy: what the bot posted since the copy was made is not posted again.

use super::{
    adding,
    feeds_site::{Page, Site, item},
    house::House,
};
use chrono::TimeDelta;
use rehearsal::{Fault, Member, Seen};
use serde_json::json;

async fn headlines(editor: &Member) -> Vec<String> {
    let mut messages = editor.messages(editor.channel_id()).await.unwrap();
    messages.retain(|message| !message.ephemeral() && message.content.starts_with("**Digest"));
    let titles =
        messages.iter().flat_map(|message| message.embeds.iter().map(|embed| embed["title"].as_str().unwrap_or_default().to_owned()));
    titles.collect()
}

/// An entry that says when it was published.
fn dated(guid: &str, headline: &str, house: &House) -> String {
    let at = house.clock.now().to_rfc2822();
    item(guid, headline, &format!("{headline}, the harbour office of Ostvik said."))
        .replace("</item>", &format!("<pubDate>{at}</pubDate></item>"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_posted_since_the_copy_is_not_posted_again() {
    let mut house = House::open().await;
    let (editor, site) = (house.rehearsal.admin().await.unwrap(), Site::start("127.0.0.1").await);
    site.put("/rss", Page::feed("Courier", "", &[dated("1", "Ferry sails again", &house)]));
    editor.command("sources follow", json!({"feed": site.at("/rss")})).await.unwrap();
    let daily = json!({"at": "08:00", "days": "every day", "grace": 48, "sources": "courier, handed in"});
    let made = editor.command("digest create", daily).await.unwrap();
    assert!(made.text().contains("is set."), "{}", made.text());
    // One edition is open in the copy, and is posted after it was made.
    let path = format!("/channels/{}/messages", editor.channel_id());
    house.rehearsal.faults().next_on(&path, 1, Fault::ServerError);
    editor.command("digest send-now", json!({"digest": "1"})).await.unwrap();
    house.put_off().await;
    house.back_up();
    house.settle().await;
    assert_eq!(headlines(&editor).await, ["Ferry sails again"]);
    // Another is made and posted after it, of what came after it.
    site.put("/rss", Page::feed("Courier", "", &[dated("2", "Lighthouse is sold", &house), dated("1", "Ferry sails again", &house)]));
    house.clock.turn_to(house.clock.now() + TimeDelta::hours(1));
    house.until_held("Lighthouse is sold").await;
    editor.turn_to_next().await.unwrap();
    house.settle().await;
    assert_eq!(headlines(&editor).await, ["Ferry sails again", "Lighthouse is sold"]);

    house.put_back().await;
    house.until_held("Lighthouse is sold").await;
    house.settle().await;
    editor.turn_to_next().await.unwrap();
    house.settle().await;
    assert_eq!(headlines(&editor).await, ["Ferry sails again", "Lighthouse is sold"], "neither is posted again");
    let log = editor.command("digest log", json!({"digest": "1"})).await.unwrap().text();
    assert!(log.contains("perhaps not posted: the bot's data was put back from a copy"), "{log}");

    adding::fill(&editor, json!({"text": "Kiosk at the pier opens\n\nThe kiosk at the pier opens on Monday, its owner said.\n"})).await;
    editor.turn_to_next().await.unwrap();
    house.settle().await;
    let told = headlines(&editor).await;
    assert_eq!(told.last().map(String::as_str), Some("Kiosk at the pier opens"), "what is new since is posted: {told:?}");
    assert!(editor.messages(editor.channel_id()).await.unwrap().iter().all(|message| !Seen::pending(message)));
    house.close().await;
}
