//! Desks are walls: what one team handed in, no other sees, whatever it asks or presses.

use super::house::{House, ask, press};
use briefbot::ingest;
use briefings::{
    query::{About, Answer, Kind, Limits, Question},
    store::{DeskKey, Origin},
};
use serde_json::json;

const SECRET: &str = "Quiet tender for the Larkspur dam\n\nThe Larkspur dam will be sold for $12 million, said Orla Fenwick, the county treasurer.\n\n\
    “We keep this to ourselves until June,” Fenwick said. “Nobody else needs to know of the Larkspur sale before that.”\n";

async fn answer_of(house: &House, member: &rehearsal::Member, question: &Question) -> Answer {
    house.bot.answer(DeskKey::Guild(member.guild_id().parse().unwrap()), question).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_one_desk_is_seen_by_another() {
    let house = House::open().await;
    let (ours, theirs) = (house.reader(0).await, house.reader(1).await);
    let desk = house.bot.desk(DeskKey::Guild(ours.guild_id().parse().unwrap())).await.unwrap();
    let source = house.bot.store.source(&Origin::HandIns(desk), house.bot.clock.now()).await.unwrap();
    ingest::take(&house.bot, source, "secret", SECRET).await.unwrap();

    let brief = ask(&ours, "brief", &[("topic", "larkspur")]).await;
    assert!(brief.text().contains("Larkspur dam"), "{}", brief.text());
    for (command, option, words) in [
        ("brief", "topic", "larkspur"),
        ("figures", "topic", "larkspur dam"),
        ("quotes", "topic", "larkspur"),
        ("quotes", "speaker", "fenwick"),
    ] {
        let reply = ask(&theirs, command, &[(option, words)]).await;
        let text = reply.text().to_lowercase().replace(&format!("“{words}”"), "");
        assert!(
            reply.message().unwrap().ephemeral() && !text.contains("larkspur") && !text.contains("fenwick"),
            "/{command}: {}",
            reply.text()
        );
    }
    for options in [json!({"topic": "larkspur", "days": 30}), json!({"topic": "larkspur", "outlet": "county"})] {
        let reply = theirs.command("brief", options).await.unwrap();
        assert!(reply.message().unwrap().ephemeral() && !reply.text().contains("Larkspur dam"), "{}", reply.text());
    }
    for (option, typed) in [("topic", "lark"), ("speaker", "fenw")] {
        let offered = |member: rehearsal::Member| async move {
            member.autocomplete("quotes", json!({option: typed}), option).await.unwrap().into_iter().map(|c| c.name).collect::<Vec<_>>()
        };
        assert!(!offered(ours.clone()).await.is_empty(), "{option} {typed}");
        assert_eq!(offered(theirs.clone()).await, Vec::<String>::new(), "{option} {typed}");
    }

    // A button's id is no key: one that names our card does nothing at their desk.
    let stolen = brief.message().unwrap().button("Source").unwrap().to_owned();
    let question = briefbot::discord::custom_id::read(&stolen).unwrap().1;
    let answer = house.bot.answer(DeskKey::Guild(theirs.guild_id().parse().unwrap()), &question).await.unwrap();
    assert_eq!(answer.kind, Kind::Nothing);
    let card = answer_of(&house, &ours, &Question::Sources { about: About::Topic("larkspur".into()), page: 0 }).await;
    assert_eq!(card.kind, Kind::Sources);
    let limits = Limits { topic: "larkspur".into(), outlet: String::new(), since: "2020-01-01".parse().ok() };
    for about in [About::Topic("larkspur".into()), About::topic(limits)] {
        for question in [Question::Sources { about: about.clone(), page: 0 }, Question::Brief { about, page: 0 }] {
            assert_eq!(answer_of(&house, &theirs, &question).await.kind, Kind::Nothing, "{question:?}");
        }
    }
    assert!(press(&ours, &brief, "Source").await.text().contains("We keep this to ourselves"));
    house.close().await;
}
