//! Which cards a topic and a speaker find, and in which order.

use crate::common::draft;
use crate::desk::{both, desk_with, found, guild, hand_ins, harbour, put, speaker, spoken, topic};
use briefings::store::{Condition, Store, Wanted};

pub async fn a_topic_finds_what_is_about_it_before_what_mentions_it(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("Ferry sinks", "A ferry sank off Kraków pier.").then("The Zelmark canal was calm."),
            draft("Talks on water", "Ministers met.").topics(&["zelmark canal"]),
        ],
    )
    .await;
    assert_eq!(found(store, desk, &topic("zelmark")).await, ["Talks on water"]);
    assert_eq!(found(store, desk, &topic("ZELMARK Canal")).await, ["Talks on water"]);
    assert_eq!(found(store, desk, &topic("calm")).await, ["Ferry sinks"], "a mention counts where nothing is about it");
    assert_eq!(found(store, desk, &topic("krakow")).await, ["Ferry sinks"]);
    assert_eq!(found(store, desk, &topic("ministers water")).await, ["Talks on water"], "words may stand in different fields");
    assert_eq!(found(store, desk, &topic("ferry calm")).await, ["Ferry sinks"]);
    for nothing in ["ferry ministers", "submarine", "", "  ", "?!", "\"", "zelmark OR submarine canal", "ferr"] {
        assert!(found(store, desk, &topic(nothing)).await.is_empty(), "{nothing:?}");
    }
    assert!(store.find(desk, &Wanted::default(), 0..0).await.unwrap().cards.is_empty());
    assert_eq!(store.find(desk, &Wanted::default(), 0..1).await.unwrap().cards.len(), 1);
}

pub async fn a_speaker_is_found_in_any_spelling(store: &dyn Store) {
    let desk = spoken(store).await;
    let cases: [(&str, &[&str]); 12] = [
        ("zelensky", &["Two", "One"]),
        ("Zelenskyy volodymyr", &["Two", "One"]),
        ("zelensk", &["Two", "One"]),
        ("Зеленський", &["Two", "One"]),
        ("donald trump", &["Three"]),
        ("don tru", &["Three"]),
        ("donald zelensky", &[]),
        ("kim", &["Five"]),
        ("kimme", &["Four"]),
        ("o'neil", &["Four"]),
        ("unsure", &[]),
        ("!", &[]),
    ];
    for (typed, expected) in cases {
        assert_eq!(found(store, desk, &speaker(typed)).await, expected, "{typed}");
    }
}

pub async fn a_topic_and_a_speaker_must_both_fit(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("Budget", "The council met.").topics(&["budget"]).said("Ola Brandt", "We save", 0.9),
            draft("Roads", "Roads are mended.").said("Ola Brandt", "We build", 0.9).then("The budget allows it, and a bridge."),
            draft("Budget again", "The council met twice.").topics(&["budget"]).said("Ines Malik", "We spend", 0.9),
        ],
    )
    .await;
    assert_eq!(found(store, desk, &both("budget", "brandt")).await, ["Budget"]);
    assert_eq!(found(store, desk, &both("bridge", "brandt")).await, ["Roads"]);
    assert!(found(store, desk, &both("roads", "malik")).await.is_empty());
    assert!(found(store, desk, &both("budget", "nobody")).await.is_empty());
}

pub async fn an_outlet_is_found_by_its_name(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("One", "A canal froze.").topics(&["canal"]).of("The Köln Courier").said("Ola Brandt", "It is cold", 0.9),
            draft("Two", "The canal thawed.").topics(&["canal"]).of("Eastport Evening Star"),
            draft("Three", "Skaters came.").of("The Köln Courier").then("The canal was full."),
            draft("Four", "Nobody knows where this stood.").topics(&["canal"]),
            draft("Five", "Stars were seen.").of("Starling Post"),
        ],
    )
    .await;
    let of =
        |topic: Option<&str>, outlet: &str| Wanted { topic: topic.map(str::to_owned), outlet: Some(outlet.into()), ..Wanted::default() };
    let cases: [(Option<&str>, &str, &[&str]); 11] = [
        (Some("canal"), "the köln courier", &["One"]),
        (Some("canal"), "KOLN", &["One"]),
        (Some("canal"), "eastport ev", &["Two"]),
        (Some("canal"), "star", &["Two"]),
        (Some("canal"), "star courier", &[]),
        (Some("canal"), "starl", &[]),
        (Some("canal"), "?!", &[]),
        (Some("canal"), "o1", &[]),
        (Some("skaters"), "courier", &["Three"]),
        (None, "courier", &["Three", "One"]),
        (None, "starl", &["Five"]),
    ];
    for (topic, outlet, expected) in cases {
        assert_eq!(found(store, desk, &of(topic, outlet)).await, expected, "{topic:?} {outlet}");
    }
    let all = Wanted { speaker: Some("brandt".into()), ..of(Some("canal"), "courier") };
    assert_eq!(found(store, desk, &all).await, ["One"]);
    let source = hand_ins(store, desk).await;
    let at = |outlet: &str, lead: &str| draft("Moved", lead).at("https://w.example/1").of(outlet);
    put(store, source, &at("Old Post", "It stood.")).await;
    put(store, source, &at("New Post", "It stands.")).await;
    assert!(found(store, desk, &of(None, "old post")).await.is_empty(), "the current version counts");
    assert_eq!(found(store, desk, &of(None, "new post")).await, ["Moved"]);
    assert!(found(store, guild(store, 2).await, &of(None, "courier")).await.is_empty());
}

pub async fn only_the_news_of_the_last_days_is_found(store: &dyn Store) {
    let about = |day: &str| draft(&format!("Canal {day}"), "News.").topics(&["canal"]).published(day);
    let undated = draft("Canal undated", "News.").topics(&["canal"]);
    let ahead = draft("Canal ahead", "News.").topics(&["canal"]).published("2039-01-01");
    let desk = desk_with(store, &[about("2031-05-01"), about("2031-05-04"), about("2031-05-05T23:30:00-04:00"), undated, ahead]).await;
    let since = |day: &str| Wanted { since: Some(day.parse().unwrap()), ..topic("canal") };
    for (day, expected) in [("2031-05-01", 5), ("2031-05-02", 4), ("2031-05-05", 3), ("2031-05-06", 3), ("2031-05-07", 0)] {
        assert_eq!(found(store, desk, &since(day)).await.len(), expected, "{day}");
    }
    let mentioned = Wanted { since: Some("2031-05-07".parse().unwrap()), ..topic("news") };
    assert!(found(store, desk, &mentioned).await.is_empty());
}

pub async fn the_newest_relevant_comes_first(store: &dyn Store) {
    let about = |day: &str| draft(&format!("Canal {day}"), "News.").topics(&["canal"]).published(day);
    let desk = desk_with(
        store,
        &[
            about("2031-05-04"),
            about("2031-05-01"),
            about("2031-05-03"),
            draft("Fishing 2031-05-05", "Anglers left the canal.").published("2031-05-05"),
            draft("Skating 2030-01-05", "Skaters left the canal.").published("2030-01-05"),
            draft("Undated", "Somebody left.").topics(&["canal"]),
            draft("Misdated", "Somebody came.").topics(&["canal"]).published("2039-01-01"),
        ],
    )
    .await;
    let expected =
        ["Misdated", "Undated", "Canal 2031-05-04", "Canal 2031-05-03", "Canal 2031-05-01", "Fishing 2031-05-05", "Skating 2030-01-05"];
    assert_eq!(found(store, desk, &topic("canal")).await, expected);
    let newest = found(store, desk, &Wanted::default()).await;
    assert_eq!(newest[..4], ["Misdated", "Undated", "Fishing 2031-05-05", "Canal 2031-05-04"]);
    let short = store.find(desk, &topic("canal"), 0..3).await.unwrap().cards;
    assert_eq!(short.iter().map(|h| h.card.id.as_str()).collect::<Vec<_>>(), expected[..3]);
}

pub async fn odd_words_are_only_words(store: &dyn Store) {
    let desk = desk_with(store, &[harbour()]).await;
    let long = "strike ".repeat(2_000);
    let many: String = (0..2_000).fold(String::new(), |all, n| format!("{all} w{n}"));
    for typed in ["'; DROP TABLE desks; --", "\"harbour\" OR x", "NEAR(a b)", "\0", "🜁 \u{202e}", "{topics}: -x ^y", long.as_str(), &many]
    {
        for wanted in [topic(typed), speaker(typed), both(typed, typed)] {
            store.find(desk, &wanted, 0..5).await.unwrap();
        }
        store.topics(desk, typed, 5).await.unwrap();
        store.speakers(desk, typed, 5).await.unwrap();
        store.nearest_topics(desk, typed, 5).await.unwrap();
    }
    assert_eq!(found(store, desk, &topic(&long)).await, ["Harbour strike ends"]);
}

pub async fn a_day_is_looked_for_behind_the_cards_held_last(store: &dyn Store) {
    let mut drafts = vec![
        draft("Canal reopens", "The canal reopened.").published("2031-05-06"),
        draft("Canal in the far west", "The canal froze.").published("2031-05-06T23:00:00-11:00"),
        draft("Canal in the far east", "The canal rose.").published("2031-05-06T00:30:00+14:00"),
        draft("Canal", "The canal is undated."),
    ];
    // An archive that comes in later.
    drafts.extend((0..1_050).map(|n| draft(&format!("Canal of old {n}"), "The canal was dug.").published("1999-05-06")));
    let desk = desk_with(store, &drafts).await;
    let since = |day: &str| [Condition::Holds("canal".into()), Condition::Since(day.parse().unwrap())];
    let found = store.search(desk, &since("2031-05-06"), 0..9).await.unwrap();
    let headlines: std::collections::BTreeSet<&str> = found.cards.iter().map(|held| held.card.id.as_str()).collect();
    assert_eq!(headlines, ["Canal in the far east", "Canal in the far west", "Canal reopens"].into());
    assert_eq!(store.search(desk, &since("2031-05-07"), 0..9).await.unwrap().total, 0);
}
