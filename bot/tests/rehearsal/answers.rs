//! What a reader gets to see for each command.

use super::{
    house::{House, ask, offered, press},
    verbatim,
};
use rehearsal::Outcome;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_brief_shows_the_article_in_its_own_words() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let reply = ask(&reader, "brief", &[("topic", "calder bay")]).await;
    assert_eq!(reply.outcome, Outcome::Answered);
    let message = reply.message().unwrap();
    assert!(!message.ephemeral());
    let headings: Vec<_> = message.embeds[0]["fields"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
    assert_eq!(headings, ["Key figures", "Quotes", "People"], "{}", reply.text());
    verbatim::check(&reply);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_found_whatever_its_spelling() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let as_typed = offered(&ask(&reader, "brief", &[("topic", "ukraine")]).await);
    assert_eq!(as_typed.len(), 3);
    for typed in ["Ukraine", "UKRAINE", "Ukrainian", "ukraïne", "  ukraine "] {
        assert_eq!(offered(&ask(&reader, "brief", &[("topic", typed)]).await), as_typed, "{typed}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_topic_offered_has_an_answer_to_every_command() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let topics = reader.autocomplete("brief", json!({"topic": ""}), "topic").await.unwrap();
    assert!((5..=25).contains(&topics.len()), "{topics:?}");
    for topic in topics.iter().map(|t| t.value.as_str().unwrap()) {
        let brief = ask(&reader, "brief", &[("topic", topic)]).await;
        assert!(!brief.message().unwrap().ephemeral(), "/brief {topic}: {}", brief.text());
        verbatim::check(&brief);
        for command in ["quotes", "figures", "timeline"] {
            verbatim::check(&ask(&reader, command, &[("topic", topic)]).await);
        }
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_speaker_is_found_in_every_spelling_and_quoted_alone() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let first = ask(&reader, "quotes", &[("speaker", "zelensky")]).await;
    assert!(first.text().contains("major step forward"), "{}", first.text());
    verbatim::check(&first);
    for typed in ["Zelenskyy", "zelenskiy", "ZELENSKY", "Volodymyr Zelenskyy"] {
        let reply = ask(&reader, "quotes", &[("speaker", typed)]).await;
        assert!(reply.text().contains("major step forward"), "{typed}: {}", reply.text());
    }
    let attributions: Vec<_> = first.text().lines().filter(|l| l.starts_with("— ")).map(str::to_owned).collect();
    assert!(!attributions.is_empty() && attributions.iter().all(|l| l.contains("Zelensk")), "{attributions:?}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_timeline_tells_what_has_happened_and_what_is_announced() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let mut page = ask(&reader, "timeline", &[("topic", "calder bay")]).await;
    assert!(!page.message().unwrap().ephemeral());
    let mut text = page.text();
    verbatim::check(&page);
    while page.message().unwrap().parts().iter().any(|p| p["label"] == "Next ▶" && p["disabled"] != true) {
        page = press(&reader, &page, "Next ▶").await;
        verbatim::check(&page);
        text += &page.text();
    }
    let at = |line: &str| text.find(line).unwrap_or_else(|| panic!("{line} is not in {text}"));
    let built = at("**2009** · The crane, built in **2009**, had passed");
    let reopened = at("**6 May 2031** · CALDER BAY – The port of Calder Bay reopened two of its five berths on **Tuesday**, nine days");
    let report = at(
        "**up to 16 May 2031** · announced · She promised to publish the records **by May 16**.\n-# Calder Bay Lantern, 6 May 2031 · line 22",
    );
    let decision = at("**June 2031** · announced · ");
    assert!(built < reopened && reopened < report && report < decision, "{text}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn speakers_and_topics_are_completed_as_they_are_typed() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let speakers = reader.autocomplete("quotes", json!({"speaker": "zelen"}), "speaker").await.unwrap();
    assert!(speakers.iter().any(|c| c.name.contains("Zelensky")), "{speakers:?}");
    for command in ["figures", "timeline"] {
        let topics = reader.autocomplete(command, json!({"topic": "UKR"}), "topic").await.unwrap();
        assert!(topics.iter().any(|c| c.name == "ukraine"), "{topics:?}");
    }
    assert_eq!(reader.autocomplete("brief", json!({"topic": "zzzz"}), "topic").await.unwrap(), []);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_match_is_said_in_private_with_the_nearest_topics() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    for command in ["brief", "figures", "quotes", "timeline"] {
        let reply = ask(&reader, command, &[("topic", "ukrane @everyone")]).await;
        assert!(reply.message().unwrap().ephemeral());
        let text = reply.text();
        assert!(text.contains("Nothing held is about “ukrane \\@everyone”"), "{text}");
        assert!(text.contains("Perhaps you meant: ") && text.contains("ukraine ("), "{text}");
        assert_eq!(text.matches(" (").count(), 3, "three topics are offered: {text}");
    }
    let nobody = ask(&reader, "quotes", &[("speaker", "Nobody Atall")]).await;
    assert!(nobody.message().unwrap().ephemeral() && nobody.text().contains("Nobody named “Nobody Atall” is quoted"), "{}", nobody.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_answered_in_private_with_what_to_type() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let reply = ask(&reader, "quotes", &[]).await;
    assert!(reply.message().unwrap().ephemeral());
    assert!(reply.text().contains("/quotes speaker:zelenskyy"), "{}", reply.text());
    house.close().await;
}
