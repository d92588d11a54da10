//! Buttons: they lead on, they turn pages, and they work after a restart.

use super::{
    house::{House, ask, press},
    verbatim,
};
use rehearsal::{Outcome, Reply};

fn page(reply: &Reply) -> String {
    reply.message().unwrap().embeds[0]["footer"]["text"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_brief_leads_to_quotes_figures_timeline_and_source() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let brief = ask(&reader, "brief", &[("topic", "hungary")]).await;
    for label in ["Quotes", "Figures", "Timeline", "Source"] {
        let reply = press(&reader, &brief, label).await;
        let message = reply.message().unwrap();
        assert!(message.ephemeral(), "{label} answers the one who pressed alone");
        assert_ne!(message.id, brief.message().unwrap().id, "{label} leaves the brief as it is");
        verbatim::check(&reply);
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_turn_in_place_and_back() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let first = ask(&reader, "quotes", &[("topic", "ukraine")]).await;
    let of: usize = page(&first).strip_prefix("page 1 of ").unwrap().parse().unwrap();
    assert!(of > 2, "{}", page(&first));
    let mut shown = vec![first];
    while shown.len() < of {
        let next = press(&reader, &shown[shown.len() - 1], "Next ▶").await;
        assert_eq!(page(&next), format!("page {} of {of}", shown.len() + 1));
        assert_eq!(next.message().unwrap().id, shown[0].message().unwrap().id, "the message itself changes");
        verbatim::check(&next);
        shown.push(next);
    }
    let last = shown.pop().unwrap();
    let next = last.message().unwrap().parts().into_iter().find(|p| p["label"] == "Next ▶").unwrap().clone();
    assert_eq!(next["disabled"], true, "there is no page behind the last");
    let back = press(&reader, &last, "◀ Previous").await;
    assert_eq!(back.text(), shown[shown.len() - 1].text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_a_source_is_the_article() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let brief = ask(&reader, "brief", &[("topic", "calder bay")]).await;
    let mut source = press(&reader, &brief, "Source").await;
    let mut pages = 1;
    while source.message().unwrap().parts().iter().any(|p| p["label"] == "Next ▶" && p["disabled"] != true) {
        verbatim::check(&source);
        source = press(&reader, &source, "Next ▶").await;
        pages += 1;
    }
    assert!(pages > 1, "an article of this length has several pages");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn buttons_work_after_a_restart() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    let brief = ask(&reader, "brief", &[("topic", "ukraine")]).await;
    let before = press(&reader, &brief, "Figures").await;
    house.restart().await;
    let again = press(&reader, &brief, "Figures").await;
    assert_eq!(again.text(), before.text());
    let pages = page(&again).rsplit(' ').next().unwrap().to_owned();
    assert!(page(&press(&reader, &again, "Next ▶").await).ends_with(&format!("2 of {pages}")));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_readers_do_not_turn_each_others_private_pages() {
    let house = House::open().await;
    let (ada, sam) = (house.reader(0).await, house.rehearsal.member("Sam").await.unwrap());
    let brief = ask(&ada, "brief", &[("topic", "calder bay")]).await;
    let (hers, his) = (press(&ada, &brief, "Source").await, press(&sam, &brief, "Source").await);
    let turned = press(&ada, &hers, "Next ▶").await;
    assert_eq!(turned.outcome, Outcome::Answered);
    assert_ne!(turned.text(), his.text());
    assert!(press(&sam, &his, "Next ▶").await.message().unwrap().ephemeral());
    house.close().await;
}
