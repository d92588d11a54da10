//! Editors hand articles in; their briefs answer, and readers find them.

use super::{
    house::{House, ask},
    verbatim,
};
use briefings::samples::Sample;
use rehearsal::{Member, Outcome, Reply};
use serde_json::{Value, json};

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

fn footer(reply: &Reply) -> &str {
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
async fn only_who_may_manage_the_server_adds_articles() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let offered = |commands: Vec<Value>| commands.iter().any(|c| c["name"] == "add");
    assert!(!offered(reader.commands().await.unwrap()), "Discord does not show it");
    assert!(offered(editor(&house).await.commands().await.unwrap()));

    // A server's settings may show the command to everybody; the bot still asks.
    house.rehearsal.open_to_all("add");
    let reply = reader.command("add text", json!({})).await.unwrap();
    assert!(reply.message().unwrap().ephemeral(), "{:?}", reply.outcome);
    assert_eq!(reply.text().lines().count(), 1);
    assert!(reply.text().starts_with("Only people who may manage this server can add articles"), "{}", reply.text());
    house.close().await;
}
