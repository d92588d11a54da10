//! “Brief this message”: an editor takes in what somebody's message holds, by the message's menu.

use super::{
    adding::{ARTICLE, footer, site},
    house::{House, ask},
    verbatim,
};
use briefbot::commands::BRIEF_MESSAGE;
use rehearsal::Outcome;
use serde_json::Value;
use std::time::Duration;

const PLAIN: &str = "200 OK\r\nContent-Type: text/plain; charset=utf-8";
const AT_ONCE: Duration = Duration::ZERO;

#[tokio::test(flavor = "multi_thread")]
async fn the_address_in_a_message_is_briefed_at_once_or_later() {
    let house = House::open().await;
    let (reader, editor) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    for slow in [AT_ONCE, Duration::from_secs(2)] {
        let address = site(PLAIN, ARTICLE.text, slow).await;
        let message = reader.say(&format!("Have you seen this? <{address}>")).await.unwrap();
        let brief = editor.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
        assert_eq!(brief.outcome, Outcome::Answered);
        assert!(!brief.message().unwrap().ephemeral() && brief.text().contains("Ferry to Ostvik sails again"), "{}", brief.text());
        assert_eq!(footer(&brief), "undated, added by Robin");
        verbatim::check_among(&[ARTICLE], &brief);
    }
    let found = ask(&reader, "brief", &[("topic", "ostvik")]).await;
    assert!(found.text().contains("$4 million"), "{}", found.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_without_an_address_is_an_article_itself() {
    let house = House::open().await;
    let (reader, editor) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    let message = reader.say(ARTICLE.text).await.unwrap();
    let brief = editor.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
    assert_eq!(footer(&brief), "undated, added by Robin");
    verbatim::check_among(&[ARTICLE], &brief);
    let again = editor.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
    assert!(again.text().starts_with("This very text is held already"), "{}", again.text());

    // The bot's own brief names the address of its article: that is fetched again, and nothing pings.
    let address = site(PLAIN, "Kiosk opens\n\n@everyone: the **kiosk** at the pier opens on Monday, its owner said.", AT_ONCE).await;
    let message = reader.say(&address).await.unwrap();
    let kiosk = editor.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
    let again = editor.message_command(&kiosk.message().unwrap().id, BRIEF_MESSAGE).await.unwrap();
    assert!(again.text().contains("held already") && again.text().contains("Kiosk opens"), "{}", again.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_address_gets_an_answer_of_its_own() {
    let house = House::open().await;
    let (reader, editor) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    let ferry = site(PLAIN, ARTICLE.text, AT_ONCE).await;
    let kiosk = site(PLAIN, "Kiosk at the pier opens\n\nThe kiosk at the pier opens on Monday, its owner said.", AT_ONCE).await;
    let message = reader.say(&format!("{ferry} and [this]({kiosk}) and http://10.0.0.1/")).await.unwrap();
    let mut briefs = editor.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
    while briefs.messages.len() < 3 {
        briefs = editor.next_change(&briefs).await.unwrap();
    }
    let texts: Vec<_> = briefs.messages.iter().map(|message| (message.ephemeral(), message.text())).collect();
    assert!(!texts[0].0 && texts[0].1.contains("Ferry to Ostvik"), "{texts:?}");
    assert!(!texts[1].0 && texts[1].1.contains("Kiosk at the pier"), "{texts:?}");
    assert!(texts[2].0 && texts[2].1.contains("not on the public Internet"), "{texts:?}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_around_an_address_serves_where_the_address_does_not() {
    let house = House::open().await;
    let (reader, editor) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    let gone = site("404 Not Found", "", AT_ONCE).await;
    let long = "The ferry had carried nine thousand people a year to the islands before the pier gave way in a storm. ".repeat(4);
    let message = reader.say(&format!("{}\n\n{long}\n\n{gone}", ARTICLE.text)).await.unwrap();
    let brief = editor.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
    assert!(!brief.message().unwrap().ephemeral() && brief.text().contains("Ferry to Ostvik sails again"), "{}", brief.text());
    assert_eq!(brief.message().unwrap().embeds[0]["url"], gone);

    let remark = reader.say(&format!("look at {gone}")).await.unwrap();
    let refused = editor.message_command(&remark.id, BRIEF_MESSAGE).await.unwrap();
    assert!(refused.message().unwrap().ephemeral() && refused.text().contains("(it answers 404)"), "{}", refused.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_editors_brief_messages() {
    let house = House::open().await;
    let (reader, editor) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    let offered = |commands: Vec<Value>| commands.iter().any(|c| c["name"] == BRIEF_MESSAGE && c["type"] == 3);
    assert!(!offered(reader.commands().await.unwrap()) && offered(editor.commands().await.unwrap()));
    let message = reader.say(ARTICLE.text).await.unwrap();
    assert!(reader.message_command(&message.id, BRIEF_MESSAGE).await.is_err(), "Discord does not let them");

    // A server's settings may show the command to everybody; the bot still asks.
    house.rehearsal.open_to_all(BRIEF_MESSAGE);
    let refused = reader.message_command(&message.id, BRIEF_MESSAGE).await.unwrap();
    assert!(refused.message().unwrap().ephemeral(), "{:?}", refused.outcome);
    assert!(refused.text().starts_with("Only people who may manage this server can add articles"), "{}", refused.text());
    // A reply of the bot that shows no address and holds no content.
    let list = ask(&editor, "figures", &[("topic", "ukraine")]).await;
    let nothing = editor.message_command(&list.message().unwrap().id, BRIEF_MESSAGE).await.unwrap();
    assert!(nothing.message().unwrap().ephemeral() && nothing.text().starts_with("This message holds neither"), "{}", nothing.text());
    house.close().await;
}
