//! The story so far: several articles about a topic in one answer, within limits, and what of it is new for whoever asks.

use super::{
    house::{House, ask, choose, offered, press},
    verbatim,
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use rehearsal::{Member, Reply};
use serde_json::json;
use std::time::Duration;

/// An article as it is handed in.
fn article(headline: &str, outlet: &str, day: NaiveDate, lead: &str) -> String {
    format!("{headline}\n\nBy Mara Tolland, {outlet}\n{}\n\n{lead}\n", day.format("%-d %B %Y"))
}

const LEADS: [(&str, &str); 7] = [
    ("Ostvik ferry sails again", "The Ostvik ferry sailed on Monday after repairs that cost $4 million."),
    ("Bakers of Ostvik go on strike", "Forty bakers in Ostvik laid down their aprons over night shifts."),
    ("Ostvik plants ten thousand lindens", "Gardeners will line every avenue of Ostvik with linden trees."),
    ("School in Ostvik teaches whistling", "Pupils of an Ostvik school learn to whistle across the fjord."),
    ("Ostvik museum finds a lost map", "Curators in Ostvik opened a drawer and found a chart of 1702."),
    ("Snow closes the Ostvik pass", "Two metres of snow buried the road from Ostvik to the valley."),
    ("Ostvik chess club beats the capital", "Nine players from Ostvik won every board against the champions."),
];

fn today(house: &House) -> NaiveDate {
    house.bot.clock.now().date_naive()
}

/// Seven stories, one a day, the last of them today; each third in the Lantern.
fn a_week(house: &House) -> Vec<String> {
    let day = |n: usize| today(house) - Days::new(6 - n as u64);
    let outlet = |n: usize| if n.is_multiple_of(3) { "Elmspring Lantern" } else { "Vale Herald" };
    LEADS.iter().enumerate().map(|(n, (headline, lead))| article(headline, outlet(n), day(n), lead)).collect()
}

/// The headlines shown, in order.
fn headlines(reply: &Reply) -> Vec<String> {
    let text = reply.text();
    let bold = text.lines().map(|line| line.trim_start_matches("**New** · ")).filter(|line| line.starts_with("**") && line.ends_with("**"));
    bold.map(|line| line.trim_matches('*').to_owned()).collect()
}

async fn brief(reader: &Member, options: serde_json::Value) -> Reply {
    reader.command("brief", options).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn several_articles_are_one_answer_the_newest_first() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    let story = ask(&reader, "brief", &[("topic", "ukraine")]).await;
    verbatim::check(&story);
    let text = story.text();
    assert!(text.contains("The story so far: ukraine") && text.contains("3 articles, the newest first"), "{text}");
    let shown = headlines(&story);
    assert!(shown[0].starts_with("What security guarantees") && shown[1].starts_with("Hungary's hotels") && shown.len() == 3, "{shown:?}");
    assert!(text.contains("A promise to protect Ukraine after a peace deal would bind at least 48,000 soldiers"), "{text}");
    assert!(text.contains("\n-# The Danube Ledger · 8 May 2031"), "{text}");
    let described = offered(&story);
    assert_eq!(described.len(), 3);
    assert_eq!(described[1]["description"], "The Danube Ledger, 8 May 2031");
    house.restart().await;
    let opened = choose(&reader, &story, "Hungary's hotels").await;
    verbatim::check(&opened);
    let message = opened.message().unwrap();
    assert!(message.ephemeral() && opened.text().contains("Key figures"), "{}", opened.text());
    message.button("Source").unwrap();
    for (label, told) in [("Quotes", "Quotes about ukraine"), ("Figures", "Key figures about ukraine"), ("Timeline", "Timeline of ukraine")]
    {
        let reply = press(&reader, &story, label).await;
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(told), "{label}: {}", reply.text());
    }
    let sources = press(&reader, &story, "Sources").await;
    verbatim::check(&sources);
    assert!(sources.text().contains("Articles about ukraine") && sources.text().contains("by Tomas Feld"), "{}", sources.text());
    let article = choose(&reader, &sources, "Hungary's hotels").await;
    assert!(article.text().contains("BUDAPEST – Nobody has announced a meeting"), "{}", article.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_several_outlets_tell_is_told_once_with_all_of_them() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let day = today(&house);
    let alike = [("Elmspring Lantern", day), ("Vale Herald", day - Days::new(1)), ("Vale Herald", day - Days::new(2))];
    let alike = alike.map(|(outlet, day)| {
        article(
            "Ostvik ferry sails again after repairs",
            outlet,
            day,
            &format!("The Ostvik ferry sailed on Monday after repairs, {outlet} learned."),
        )
    });
    house.take(0, &alike).await;
    house.take(0, &[article(LEADS[1].0, "Fjord Post", day, LEADS[1].1)]).await;
    let story = brief(&reader, json!({"topic": "ostvik"})).await;
    let text = story.text();
    assert!(text.contains("4 articles, the newest first"), "{text}");
    assert_eq!(headlines(&story).iter().filter(|headline| headline.contains("ferry")).count(), 1, "{text}");
    assert!(text.contains("Elmspring Lantern · ") && text.contains(" · also Vale Herald"), "{text}");
    assert_eq!(offered(&story).len(), 4, "each can be opened");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn days_and_outlet_hold_on_pages_and_in_what_follows() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    house.take(0, &a_week(&house)).await;
    let all = brief(&reader, json!({"topic": "ostvik"})).await;
    assert!(all.text().contains("7 articles, the newest first") && all.text().contains("page 1 of 2"), "{}", all.text());
    assert_eq!(headlines(&all)[0], LEADS[6].0);
    let second = press(&reader, &all, "Next ▶").await;
    assert_eq!(headlines(&second), [LEADS[1].0, LEADS[0].0]);

    let lately = brief(&reader, json!({"topic": "ostvik", "days": 5})).await;
    let since = (today(&house) - Days::new(5)).format("%-d %B %Y").to_string();
    assert!(lately.text().contains(&format!("6 articles, the newest first · since {since}")), "{}", lately.text());
    let herald = brief(&reader, json!({"topic": "ostvik", "days": 2, "outlet": "vale herald"})).await;
    assert!(herald.text().contains("2 articles, the newest first · only from vale herald · since "), "{}", herald.text());
    assert_eq!(headlines(&herald), [LEADS[5].0, LEADS[4].0]);

    house.restart().await;
    house.clock.turn_to(house.clock.now() + TimeDelta::days(9));
    let second = press(&reader, &lately, "Next ▶").await;
    assert_eq!(headlines(&second), [LEADS[1].0], "the same days, whenever the page is turned");
    let sources = press(&reader, &herald, "Sources").await;
    assert_eq!(headlines(&sources), [LEADS[5].0, LEADS[4].0], "{}", sources.text());
    assert!(sources.text().contains("only from vale herald"), "{}", sources.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_article_alone_is_its_brief_whatever_the_limits() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    house.take(0, &a_week(&house)).await;
    for options in [json!({"topic": "ostvik", "days": 1, "outlet": "lantern"}), json!({"topic": "whistling"})] {
        let reply = brief(&reader, options).await;
        assert!(reply.message().unwrap().button("Source").is_ok() && offered(&reply).is_empty(), "{}", reply.text());
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_within_the_limits_it_is_said_what_there_is() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    house.take(0, &a_week(&house)).await;
    house.clock.turn_to(house.clock.now() + TimeDelta::days(9));
    let cases = [
        (json!({"topic": "ostvik", "outlet": "ledger @here"}), "Nothing held about “ostvik” is from “ledger \\@here”."),
        (json!({"topic": "ostvik", "days": 2}), "Nothing held about “ostvik” is from "),
        (json!({"topic": "ostvik", "days": 2, "outlet": "vale"}), "Nothing held about “ostvik” is from “vale” and from "),
    ];
    for (options, told) in cases {
        let reply = brief(&reader, options).await;
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(told), "{}", reply.text());
        assert!(reply.text().contains("there are 7 articles, from: Elmspring Lantern, Vale Herald"), "{}", reply.text());
    }
    let nowhere = brief(&reader, json!({"topic": "submarines", "days": 2})).await;
    assert!(nowhere.text().contains("Nothing held is about “submarines”"), "{}", nowhere.text());
    for days in [0, 400] {
        let refused = reader.command("brief", json!({"topic": "ostvik", "days": days})).await;
        assert!(refused.is_err(), "Discord takes no {days}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn outlets_are_completed_at_their_desk() {
    let house = House::open().await;
    let (ours, theirs) = (house.reader(0).await, house.reader(1).await);
    house.take(0, &a_week(&house)).await;
    let names = |member: Member| async move {
        let found = member.autocomplete("brief", json!({"topic": "ostvik", "outlet": "elm"}), "outlet").await.unwrap();
        found.into_iter().map(|choice| choice.name).collect::<Vec<_>>()
    };
    assert_eq!(names(ours).await, ["Elmspring Lantern"]);
    assert_eq!(names(theirs).await, Vec::<String>::new());
    house.close().await;
}

/// Waits until it is kept that somebody asked: that happens behind the answer.
async fn kept(house: &House, reader: &Member, topic: &str, since: DateTime<Utc>) {
    let desk = house.bot.desk(briefings::store::DeskKey::Guild(reader.guild_id().parse().unwrap())).await.unwrap();
    let patience = tokio::time::Instant::now() + Duration::from_secs(20);
    while house.bot.store.last_asked(desk, reader.id().parse().unwrap(), topic, house.clock.now()).await.unwrap() < Some(since) {
        assert!(tokio::time::Instant::now() < patience, "it is not kept that somebody asked");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_new_since_somebody_last_asked_is_marked_for_them() {
    let house = House::open().await;
    let (ada, sam) = (house.reader(0).await, house.rehearsal.member("Sam").await.unwrap());
    house.take(0, &a_week(&house)[..6]).await;
    let asked_at = house.clock.now();
    let first = brief(&ada, json!({"topic": "ostvik"})).await;
    assert!(!first.text().contains("last asked") && !first.text().contains("**New**"), "{}", first.text());
    kept(&house, &ada, "ostvik", asked_at).await;
    house.clock.turn_to(house.clock.now() + TimeDelta::hours(3));
    let asked_again = house.clock.now();
    let again = brief(&ada, json!({"topic": "Ostvik", "days": 30})).await;
    assert!(again.text().contains("Nothing new since Ada last asked, <t:"), "{}", again.text());
    kept(&house, &ada, "ostvik", asked_again).await;
    house.clock.turn_to(house.clock.now() + TimeDelta::hours(3));
    house.take(0, &a_week(&house)[6..]).await;
    let marked = brief(&ada, json!({"topic": "ostvik"})).await;
    let text = marked.text();
    assert!(text.contains("One new story since Ada last asked, <t:") && text.contains(&format!("**New** · **{}**", LEADS[6].0)), "{text}");
    assert_eq!(text.matches("**New**").count(), 1, "{text}");
    let when: i64 = text.split("<t:").nth(1).unwrap().split(':').next().unwrap().parse().unwrap();
    assert!((when - asked_again.timestamp()).abs() < 60, "when she asked last: {text}");
    let turned = press(&ada, &press(&ada, &marked, "Next ▶").await, "◀ Previous").await;
    assert!(!turned.text().contains("last asked") && !turned.text().contains("**New**"), "{}", turned.text());
    let others = brief(&sam, json!({"topic": "ostvik"})).await;
    assert!(!others.text().contains("last asked"), "it is marked for the one who asked before: {}", others.text());
    house.clock.turn_to(house.clock.now() + TimeDelta::days(31));
    let long_after = brief(&ada, json!({"topic": "ostvik"})).await;
    assert!(!long_after.text().contains("last asked"), "{}", long_after.text());
    house.close().await;
}
