//! `/quotes` over all articles: day by day, each with its place, what several outlets give once, and its paragraph on request.

use super::{
    house::{House, ask, choose, offered, press},
    verbatim,
};
use briefbot::ingest;
use briefings::{
    article::plain,
    store::{DeskKey, Origin},
};
use chrono::NaiveDate;
use rehearsal::Reply;

const SAID: &str = "The bridge will hold for a hundred years, and nobody will have to be afraid of the river any more";

/// An article in which the harbour master of Ostvik speaks, at an address where it has one.
async fn take(house: &House, outlet: &str, day: &str, speech: &str, url: Option<&str>) {
    let key = DeskKey::Guild(house.reader(0).await.guild_id().parse().unwrap());
    let desk = house.bot.desk(key).await.unwrap();
    let source = house.bot.store.source(&Origin::HandIns(desk), house.bot.clock.now()).await.unwrap();
    let day = day.parse::<NaiveDate>().unwrap().format("%-d %B %Y");
    let text = format!(
        "Ostvik opens its bridge, writes {outlet}\n\nBy Mara Tolland, {outlet}\n{day}\n\nThe bridge of Ostvik opened after four years of work.\n\n\
        {speech} The ribbon was cut at noon.\n"
    );
    let mut article = plain::read(&text);
    article.url = url.map(str::to_owned);
    let mut card = house.bot.reader.read(outlet, &article);
    card.url.clone_from(&article.url);
    ingest::hold(&house.bot, source, &article, &card, None).await.unwrap();
}

fn by_berg(words: &str) -> String {
    format!("“{words},” said Jon Berg, the harbour master.")
}

async fn bridge(house: &House) {
    let reworded = SAID.replace("and nobody", "and that nobody").replace("hundred years", "hundred  years");
    take(house, "Vale Herald", "2031-05-06", &by_berg(SAID), Some("https://vale.example/bridge")).await;
    take(house, "Fjord Post", "2031-05-07", &by_berg(&reworded), Some("https://fjord.example/1#top")).await;
    take(house, "Coast Courier", "2031-05-07", &by_berg(SAID), None).await;
    take(house, "Elmspring Lantern", "2031-05-04", &by_berg("The last bolt was turned on Sunday"), Some("https://elm.example/bolt")).await;
    let other = format!("“{SAID},” said Petra Lindqvist, the mayor.");
    take(house, "Harbour Times", "2031-05-06", &other, None).await;
}

fn days(reply: &Reply) -> Vec<String> {
    let text = reply.text();
    text.lines().filter(|line| line.starts_with("**") && line.ends_with("2031**")).map(|line| line.trim_matches('*').to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn quotes_come_day_by_day_with_their_place_and_each_once() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    bridge(&house).await;
    let reply = ask(&reader, "quotes", &[("speaker", "berg"), ("topic", "ostvik")]).await;
    let text = reply.text();
    assert!(text.contains("What Jon Berg said about ostvik"), "{text}");
    assert_eq!(days(&reply), ["7 May 2031", "4 May 2031"], "{text}");
    assert_eq!(text.matches("hundred").count(), 1, "what three outlets give is told once: {text}");
    assert!(text.contains("-# Fjord Post · [in the article](https://fjord.example/1#top:~:text=The%20bridge%20will%20hold%20for,of%20the%20river%20any%20more)"), "{text}");
    assert!(text.contains(" · also Vale Herald, Coast Courier, in other words"), "{text}");
    assert!(
        text.contains(
            "-# Elmspring Lantern · [in the article](https://elm.example/bolt#:~:text=The%20last%20bolt%20was%20turned%20on%20Sunday)"
        ),
        "{text}"
    );
    let all = ask(&reader, "quotes", &[("topic", "ostvik")]).await;
    assert_eq!(all.text().matches("hundred").count(), 2, "two speakers are never one: {}", all.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quote_is_shown_where_it_stands_with_its_other_wordings_side_by_side() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    bridge(&house).await;
    let list = ask(&reader, "quotes", &[("speaker", "berg")]).await;
    assert!(offered(&list)[0]["description"].as_str().unwrap().starts_with("Jon Berg · Fjord Post, 7 May 2031"), "{:?}", offered(&list));
    house.restart().await;
    let shown = choose(&reader, &list, "The bridge will hold").await;
    let message = shown.message().unwrap();
    assert!(
        message.ephemeral() && shown.text().contains("**, said Jon Berg")
            || shown.text().contains(",**” said Jon Berg")
            || shown.text().contains("**,” said Jon Berg"),
        "{}",
        shown.text()
    );
    assert!(shown.text().contains("The ribbon was cut at noon."), "the whole paragraph: {}", shown.text());
    let fields = message.embeds[0]["fields"].as_array().unwrap();
    let names: Vec<_> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Fjord Post, 7 May 2031", "Vale Herald, 6 May 2031", "Coast Courier, 7 May 2031"]);
    assert!(fields.iter().all(|field| field["inline"] == true), "side by side");
    assert!(
        fields[0]["value"].as_str().unwrap().contains("and that nobody") && !fields[1]["value"].as_str().unwrap().contains("that nobody")
    );
    let alone = choose(&reader, &list, "The last bolt").await;
    assert_eq!(alone.message().unwrap().embeds[0]["fields"].as_array().map_or(0, Vec::len), 0, "{}", alone.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quote_that_is_gone_says_what_to_do_and_a_desk_sees_none_of_anothers() {
    let house = House::open().await;
    let (ours, theirs) = (house.reader(0).await, house.reader(1).await);
    bridge(&house).await;
    let list = ask(&ours, "quotes", &[("speaker", "berg")]).await;
    let id = offered(&list)[0]["value"].as_str().unwrap().to_owned();
    let question = briefbot::discord::custom_id::read(&id).unwrap().1;
    let stolen = house.bot.answer(DeskKey::Guild(theirs.guild_id().parse().unwrap()), &question).await.unwrap();
    assert_eq!(stolen.kind, briefings::query::Kind::Nothing);
    take(&house, "Elmspring Lantern", "2031-05-04", "Nobody said anything that could be quoted.", Some("https://elm.example/bolt")).await;
    let gone = choose(&ours, &list, "The last bolt").await;
    assert!(gone.text().contains("This quote is not in its article any more. Ask again with /quotes."), "{}", gone.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_quote_of_the_samples_is_verbatim_on_every_page_and_in_its_place() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let mut page = ask(&reader, "quotes", &[("topic", "ukraine")]).await;
    let mut opened = 0;
    loop {
        verbatim::check(&page);
        for option in offered(&page) {
            let label = option["label"].as_str().unwrap();
            verbatim::check(&choose(&reader, &page, label).await);
            opened += 1;
        }
        if !page.message().unwrap().parts().iter().any(|p| p["label"] == "Next ▶" && p["disabled"] != true) {
            break;
        }
        page = press(&reader, &page, "Next ▶").await;
    }
    assert!(opened > 10, "{opened}");
    house.close().await;
}
