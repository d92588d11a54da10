//! `/figures` of one kind, and the chart beside its answer.

use super::{
    house::{House, ask, press},
    verbatim,
};
use briefings::samples::SAMPLES;
use rehearsal::{Member, Reply};

/// The chart of a reply: its bytes and its description; `None` where there is none.
async fn chart(reader: &Member, reply: &Reply) -> Option<(Vec<u8>, String)> {
    let message = reply.message().unwrap();
    let file = message.attachments.first()?;
    assert_eq!(message.embeds[0]["image"]["url"], file["url"], "the embed shows the file");
    let told = file["description"].as_str().expect("a description").to_owned();
    Some((reader.download(file).await.unwrap(), told))
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_that_compare_come_with_a_picture_and_its_description() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let reply = ask(&reader, "figures", &[("topic", "amazonia"), ("kind", "money")]).await;
    verbatim::check(&reply);
    let (png, told) = chart(&reader, &reply).await.expect("a chart");
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && png.len() < 300 * 1024, "{} bytes", png.len());
    assert!(told.starts_with("Bar chart: Money (USD). Amazonia Foods doubles profit"), "{told}");
    let bars: Vec<_> = told.lines().skip(1).map(|bar| bar.split_once(": ").expect("a figure and its words").0).collect();
    assert!((3..=6).contains(&bars.len()), "{told}");
    for figure in ["$9.4 billion to $9.6 billion", "at least $9.1 billion", "$2.31 billion"] {
        assert!(bars.contains(&figure), "{figure} is no bar: {told}");
    }
    for bar in bars {
        let figure = bar.trim_start_matches("at least ").trim_start_matches("at most ");
        assert!(reply.text().contains(figure), "{bar} is in the list, too: {}", reply.text());
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_bar_of_every_chart_stands_in_an_article() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let topics = reader.autocomplete("figures", serde_json::json!({"topic": ""}), "topic").await.unwrap();
    let mut charts = 0;
    for topic in topics.iter().map(|topic| topic.value.as_str().unwrap()) {
        for kind in ["money", "percent", "duration"] {
            let reply = ask(&reader, "figures", &[("topic", topic), ("kind", kind)]).await;
            let Some((_, told)) = chart(&reader, &reply).await else { continue };
            charts += 1;
            for bar in told.lines().skip(1) {
                let (_, words) = bar.split_once(": ").unwrap();
                let words = words.split(" (claim of ").next().unwrap().trim_matches(['…', ' ', '[', ']']);
                let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(SAMPLES.iter().any(|sample| folded(sample.text).contains(words)), "{words:?} is in no article");
            }
        }
    }
    assert!(charts >= 5, "only {charts} charts were drawn");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_figures_of_the_kind_are_shown_on_every_page_and_after_a_restart() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    let mut shown = ask(&reader, "figures", &[("topic", "ukraine"), ("kind", "percent")]).await;
    assert!(chart(&reader, &shown).await.is_some(), "{}", shown.text());
    let first = shown.text();
    house.restart().await;
    let mut pages = 1;
    loop {
        assert!(shown.text().contains("Key figures about ukraine · Percentages"), "{}", shown.text());
        for figure in shown.text().lines().filter(|line| line.contains(" · line ")) {
            assert!(figure.contains("percent") || figure.contains("half") || figure.contains("third"), "{figure} is no share");
        }
        if shown.message().unwrap().parts().iter().any(|part| part["label"] == "Next ▶" && part["disabled"] == true) {
            break;
        }
        shown = press(&reader, &shown, "Next ▶").await;
        pages += 1;
    }
    assert!(pages > 1, "the kind has several pages");
    assert!(chart(&reader, &shown).await.is_none(), "a page without a chart keeps no picture of another page");
    while pages > 1 {
        shown = press(&reader, &shown, "◀ Previous").await;
        pages -= 1;
    }
    assert_eq!(shown.text(), first);
    assert!(chart(&reader, &shown).await.is_some(), "the chart is there again");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_without_figures_names_those_that_have_some() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let reply = ask(&reader, "figures", &[("topic", "millbrook schools"), ("kind", "measure")]).await;
    assert!(reply.message().unwrap().ephemeral());
    let text = reply.text();
    assert!(text.contains("no figures of the kind “Measures”. There are figures of the kind: ") && text.contains("Percentages"), "{text}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_kinds_are_offered_as_choices() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let commands = reader.commands().await.unwrap();
    let figures = commands.iter().find(|command| command["name"] == "figures").unwrap();
    let kinds: Vec<_> = figures["options"][1]["choices"].as_array().unwrap().iter().map(|c| c["value"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["money", "count", "percent", "duration", "measure", "age", "rate"]);
    let refused = reader.command("figures", serde_json::json!({"topic": "ukraine", "kind": "coins"})).await;
    assert!(refused.is_err(), "Discord takes nothing but a choice");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_timeline_comes_with_its_picture_after_discord_was_told_to_wait() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let mut page = ask(&reader, "timeline", &[("topic", "calder bay")]).await;
    let first = house.rehearsal.payloads().into_iter().find(|p| p.path.ends_with("/callback")).unwrap();
    assert_eq!(first.body["type"], 5, "the answer is deferred first");
    let mut announced = 0;
    loop {
        let Some((png, told)) = chart(&reader, &page).await else { break };
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && png.len() < 300 * 1024, "{} bytes", png.len());
        let events: Vec<_> = told.lines().skip(1).collect();
        assert!((3..=12).contains(&events.len()), "{told}");
        let text = page.text();
        for event in events {
            let (day, words) = event.split_once(": ").unwrap();
            announced += usize::from(day.ends_with(" · announced"));
            assert!(text.contains(&format!("**{}**", day.trim_end_matches(" · announced"))), "{day} is in the list, too: {text}");
            for piece in words.split("[…]").map(str::trim).filter(|piece| !piece.is_empty()) {
                let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(SAMPLES.iter().any(|sample| folded(sample.text).contains(piece)), "{piece:?} is in no article");
            }
        }
        if page.message().unwrap().parts().iter().any(|part| part["label"] == "Next ▶" && part["disabled"] == true) {
            break;
        }
        page = press(&reader, &page, "Next ▶").await;
    }
    assert!(announced > 0, "nothing was announced");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_pictures_the_answers_say_the_same_at_once() {
    let (house, plain) = (House::open().await, House::set(|bot| bot.pictures = false).await);
    let reader = house.reader(0).await;
    let asked = [("timeline", "calder bay"), ("people", "ukraine"), ("figures", "ukraine")];
    let mut with = Vec::new();
    for (command, topic) in asked {
        with.push(ask(&reader, command, &[("topic", topic)]).await.text());
    }
    let reader = plain.reader(0).await;
    for ((command, topic), with) in asked.into_iter().zip(with) {
        let reply = ask(&reader, command, &[("topic", topic)]).await;
        assert_eq!((reply.text(), reply.message().unwrap().attachments.len()), (with, 0), "/{command}");
    }
    plain.close().await;
    house.close().await;
}
