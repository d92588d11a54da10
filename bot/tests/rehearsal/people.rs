//! `/people`: who appears, with a picture, and the way to what each said.

use super::house::{House, ask, press};
use briefbot::ingest;
use briefings::{
    samples::SAMPLES,
    store::{DeskKey, Origin},
};
use rehearsal::Reply;

/// The people of a reply, each as its three lines.
fn people(reply: &Reply) -> Vec<String> {
    let text = reply.message().unwrap().embeds[0]["description"].as_str().unwrap().to_owned();
    text.split("\n**").map(|person| person.trim_start_matches("**").to_owned()).collect()
}

fn last(reply: &Reply) -> bool {
    !reply.message().unwrap().parts().iter().any(|part| part["label"] == "Next ▶" && part["disabled"] != true)
}

#[tokio::test(flavor = "multi_thread")]
async fn people_of_several_articles_are_told_once_in_any_spelling() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let reply = ask(&reader, "people", &[("topic", "ukraine")]).await;
    assert!(!reply.message().unwrap().ephemeral());
    let first = people(&reply);
    assert!(reply.text().contains("People in the news about ukraine ("), "{}", reply.text());
    assert_eq!(first.len(), 5, "{first:?}");
    let zelensky: Vec<_> = first.iter().filter(|person| person.contains("Zelensk")).collect();
    assert_eq!(zelensky.len(), 1, "{first:?}");
    assert!(zelensky[0].contains("Ukrainian president · also ") && zelensky[0].contains("in 3 articles · named "), "{zelensky:?}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_name_and_role_on_every_page_stands_in_an_article() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    let stands = |words: &str| SAMPLES.iter().any(|s| s.text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words));
    let mut page = ask(&reader, "people", &[("topic", "ukraine")]).await;
    house.restart().await;
    let mut all = Vec::new();
    loop {
        for person in people(&page) {
            let who = person.lines().next().unwrap().replace("**", "");
            for part in who.split(" · ").flat_map(|part| part.trim_start_matches("also ").split(", ").flat_map(|p| p.split("; "))) {
                assert!(stands(part), "{part:?} of {person:?} is in no article");
            }
            all.push(person);
        }
        if last(&page) {
            break;
        }
        page = press(&reader, &page, "Next ▶").await;
    }
    let names: std::collections::BTreeSet<_> = all.iter().map(|person| person.split("**").next().unwrap()).collect();
    assert_eq!(names.len(), all.len(), "somebody is told twice: {all:?}");
    assert!(page.text().contains(&format!("({})", all.len())), "{}", page.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_comes_later_and_says_what_the_list_says() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let reply = ask(&reader, "people", &[("topic", "calder bay")]).await;
    let message = reply.message().unwrap();
    let file = message.attachments.first().expect("a picture");
    assert_eq!(message.embeds[0]["image"]["url"], file["url"]);
    let told = file["description"].as_str().unwrap();
    assert_eq!(told.lines().next(), Some("How often named, how often quoted"));
    for (person, line) in people(&reply).iter().zip(told.lines().skip(1)) {
        let how_often = person.lines().nth(1).unwrap().split_once(" · ").unwrap().1;
        assert!(person.starts_with(line.split([',', ':']).next().unwrap()), "{person} is not {line}");
        assert!(line.ends_with(&how_often.replace(" · ", ", ")), "{person} is not {line}");
    }
    let first = house.rehearsal.payloads().into_iter().find(|p| p.path.ends_with("/callback")).unwrap();
    assert_eq!(first.body["type"], 5, "Discord was told at first that the answer will come");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_leads_to_what_somebody_said_and_a_brief_to_its_people() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    let brief = ask(&reader, "brief", &[("topic", "calder bay")]).await;
    let in_article = press(&reader, &brief, "People").await;
    assert!(in_article.message().unwrap().ephemeral() && in_article.text().contains("Imre Solvang"), "{}", in_article.text());
    house.restart().await;
    let quotes = press(&reader, &in_article, "Quotes of Imre Solvang").await;
    assert!(
        quotes.text().contains("What Imre Solvang said") && quotes.text().contains("We are not open, we are ajar"),
        "{}",
        quotes.text()
    );
    let of_topic = ask(&reader, "people", &[("topic", "ukraine")]).await;
    let quotes = press(&reader, &of_topic, "Quotes of Donald Trump").await;
    assert!(quotes.text().contains("What Donald Trump said about ukraine"), "{}", quotes.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_and_nothing_are_said_in_private() {
    let house = House::open().await;
    let (reader, theirs) = (house.reader(0).await, house.reader(1).await);
    let nothing = ask(&reader, "people", &[("topic", "ukrane")]).await;
    assert!(nothing.message().unwrap().ephemeral() && nothing.text().contains("Perhaps you meant: "), "{}", nothing.text());
    let desk = house.bot.desk(DeskKey::Guild(reader.guild_id().parse().unwrap())).await.unwrap();
    let source = house.bot.store.source(&Origin::HandIns(desk), house.bot.clock.now()).await.unwrap();
    let nobody = "Kiosk at the Zubrin pier opens\n\nThe kiosk at the Zubrin pier opens on Monday. It sells fish.\n";
    ingest::take(&house.bot, source, "kiosk", nobody).await.unwrap();
    let told = ask(&reader, "people", &[("topic", "zubrin")]).await;
    assert!(told.message().unwrap().ephemeral() && told.text().contains("These articles name nobody."), "{}", told.text());

    let secret = "Larkspur dam sold\n\nOrla Fenwick sold the Larkspur dam. “It is done,” Fenwick said.\n";
    ingest::take(&house.bot, source, "secret", secret).await.unwrap();
    let seen = ask(&reader, "people", &[("topic", "larkspur")]).await;
    assert!(seen.text().contains("Orla Fenwick"), "{}", seen.text());
    let walled = ask(&theirs, "people", &[("topic", "larkspur")]).await;
    assert!(walled.message().unwrap().ephemeral() && !walled.text().contains("Fenwick"), "{}", walled.text());
    house.close().await;
}
