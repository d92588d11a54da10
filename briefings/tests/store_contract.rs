//! What every engine of the store must do, asked through the trait alone; `engine!` at the end runs it all for one engine.

mod common;

use briefings::{
    card::Unfounded,
    store::{CardId, Counted, DeskId, DeskKey, DeskSettings, Held, Origin, Put, SourceId, Sqlite, Store, StoreError, Wanted},
    text::Span,
};
use chrono::{DateTime, TimeDelta, Utc};
use common::{Draft, draft};

/// The day on which everything happens.
fn noon() -> DateTime<Utc> {
    "2031-05-06T12:00:00Z".parse().expect("a moment")
}

async fn guild(store: &dyn Store, id: u64) -> DeskId {
    store.desk(DeskKey::Guild(id), noon()).await.expect("a desk")
}

async fn hand_ins(store: &dyn Store, desk: DeskId) -> SourceId {
    store.source(&Origin::HandIns(desk), noon()).await.expect("a source")
}

async fn feed(store: &dyn Store, address: &str) -> SourceId {
    store.source(&Origin::Feed(address.into()), noon()).await.expect("a source")
}

async fn put(store: &dyn Store, source: SourceId, draft: &Draft) -> Put {
    store.put(source, &draft.article, &draft.card, noon()).await.expect("held")
}

/// A desk with its hand-ins.
async fn desk_with(store: &dyn Store, drafts: &[Draft]) -> DeskId {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    for draft in drafts {
        put(store, source, draft).await;
    }
    desk
}

fn topic(words: &str) -> Wanted {
    Wanted { topic: Some(words.into()), speaker: None }
}

fn speaker(words: &str) -> Wanted {
    Wanted { topic: None, speaker: Some(words.into()) }
}

fn both(topic: &str, speaker: &str) -> Wanted {
    Wanted { topic: Some(topic.into()), speaker: Some(speaker.into()) }
}

/// The headlines of what is found, in order.
async fn found(store: &dyn Store, desk: DeskId, wanted: &Wanted) -> Vec<String> {
    let held = store.find(desk, wanted, 100).await.expect("an answer");
    held.iter().map(|h| h.card.id.clone()).collect()
}

fn names(counted: &[Counted]) -> Vec<(&str, usize)> {
    counted.iter().map(|c| (c.name.as_str(), c.count)).collect()
}

fn harbour() -> Draft {
    draft("Harbour strike ends", "Dockers in Westhaven went back to work on Tuesday.").topics(&["harbour strike", "westhaven"]).said(
        "Ola Brandt",
        "We got what we asked for",
        0.95,
    )
}

async fn a_card_comes_back_as_it_was_put(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let draft = harbour().published("2031-05-06T09:30:00-04:00").at("https://courier.example/strike");
    let put = put(store, source, &draft).await;
    let Put::New(id) = put else { panic!("{put:?}") };
    let as_put = Held { id, source, held_at: noon(), text: draft.article.text.clone(), card: draft.card.clone() };
    assert_eq!(store.card(desk, id).await.unwrap(), Some(as_put.clone()));
    assert_eq!(store.find(desk, &Wanted::default(), 5).await.unwrap(), [as_put]);
    assert_eq!(store.card(desk, CardId(id.0 + 1)).await.unwrap(), None);
}

async fn the_same_text_is_held_once_a_source(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let (mine, shared) = (hand_ins(store, desk).await, feed(store, "https://a.example/rss").await);
    let id = put(store, mine, &harbour()).await.id();
    assert_eq!(put(store, mine, &harbour()).await, Put::Unchanged(id));
    assert_eq!(put(store, mine, &harbour().at("https://elsewhere.example/")).await, Put::Unchanged(id));
    let other = put(store, shared, &harbour()).await;
    assert!(matches!(other, Put::New(new) if new > id), "{other:?}");
    assert_eq!(found(store, desk, &topic("westhaven")).await.len(), 1);
    assert_eq!(names(&store.topics(desk, "harbour", 5).await.unwrap()), [("harbour strike", 1)]);
    assert_eq!(names(&store.speakers(desk, "", 5).await.unwrap()), [("Ola Brandt", 1)]);
}

async fn an_address_keeps_its_card_through_versions(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let url = "https://courier.example/strike";
    let first = harbour().at(url);
    let second = draft("Harbour strike goes on", "A vote in Eastport failed.")
        .topics(&["harbour strike", "eastport"])
        .said("Ines Malik", "Not on these terms", 0.9)
        .at(url);
    let id = put(store, source, &first).await.id();
    let later = put(store, source, &draft("Rain", "It rained.").at("https://courier.example/rain")).await.id();
    let again = store.put(source, &second.article, &second.card, noon() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!(again, Put::Updated(id));
    assert!(id < later);
    let held = store.card(desk, id).await.unwrap().expect("still there");
    assert_eq!((held.text.as_str(), held.held_at), (second.article.text.as_str(), noon()));
    assert_eq!(found(store, desk, &topic("eastport")).await, ["Harbour strike goes on"]);
    assert!(found(store, desk, &topic("westhaven")).await.is_empty(), "the old version is not found");
    assert!(found(store, desk, &speaker("brandt")).await.is_empty());
    assert_eq!(names(&store.speakers(desk, "", 5).await.unwrap()), [("Ines Malik", 1)]);
    assert_eq!(names(&store.topics(desk, "", 5).await.unwrap()), [("eastport", 1), ("harbour strike", 1)]);
    assert_eq!(put(store, source, &first).await, Put::Unchanged(id), "the old version is held still");
    let elsewhere = put(store, feed(store, "https://a.example/rss").await, &second).await;
    assert!(matches!(elsewhere, Put::New(_)), "an address belongs to its source: {elsewhere:?}");
}

async fn a_card_that_is_not_founded_is_refused(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    let mut invented = harbour();
    invented.card.quotes[0].text = "We got nothing".into();
    let refused = store.put(source, &invented.article, &invented.card, noon()).await;
    assert!(matches!(refused, Err(StoreError::Unfounded(Unfounded::OtherWords { .. }))), "{refused:?}");
    let mut beyond = harbour();
    beyond.card.headline = Some(Span::new(5, 500_000));
    assert!(store.put(source, &beyond.article, &beyond.card, noon()).await.is_err());
    assert!(found(store, desk, &Wanted::default()).await.is_empty());
}

async fn desks_are_walls(store: &dyn Store) {
    let (mine, theirs) = (guild(store, 1).await, guild(store, 2).await);
    assert_ne!(mine, store.desk(DeskKey::Person(1), noon()).await.unwrap());
    let source = hand_ins(store, mine).await;
    let id = put(store, source, &harbour()).await.id();
    for wanted in [Wanted::default(), topic("harbour"), speaker("brandt"), both("harbour", "brandt")] {
        assert_eq!(found(store, mine, &wanted).await.len(), 1, "{wanted:?}");
        assert!(found(store, theirs, &wanted).await.is_empty(), "{wanted:?}");
        assert!(found(store, DeskId(999), &wanted).await.is_empty(), "{wanted:?}");
    }
    assert_eq!(store.card(theirs, id).await.unwrap(), None);
    assert!(store.topics(theirs, "har", 5).await.unwrap().is_empty());
    assert!(store.topics(theirs, "", 5).await.unwrap().is_empty());
    assert!(store.nearest_topics(theirs, "harbor strike", 5).await.unwrap().is_empty());
    assert!(store.speakers(theirs, "brandt", 5).await.unwrap().is_empty());
    let stolen = store.follow(theirs, source, noon()).await;
    assert!(matches!(stolen, Err(StoreError::Unknown { what: "source", .. })), "{stolen:?}");
    assert!(found(store, theirs, &Wanted::default()).await.is_empty());
    // A desk whose own name for a scope could be typed as a word.
    for typed in ["d1", "s1", "p1", "_d1", "scope d1", "scope:d1", "_t", "* OR scope:d1"] {
        assert!(found(store, theirs, &topic(typed)).await.is_empty(), "{typed}");
        assert!(store.topics(theirs, typed, 5).await.unwrap().is_empty(), "{typed}");
        assert!(found(store, mine, &topic(typed)).await.is_empty(), "{typed}");
        assert!(store.topics(mine, typed, 5).await.unwrap().is_empty(), "{typed}");
    }
}

async fn a_source_is_seen_while_it_is_followed(store: &dyn Store) {
    let (one, other) = (guild(store, 1).await, guild(store, 2).await);
    let samples = store.source(&Origin::Samples, noon()).await.unwrap();
    let wire = feed(store, "https://wire.example/rss").await;
    assert_eq!(wire, feed(store, "https://wire.example/rss").await);
    assert_eq!(samples, store.source(&Origin::Samples, noon()).await.unwrap());
    let id = put(store, samples, &harbour()).await.id();
    put(store, wire, &draft("Rain in Eastport", "It rained.").topics(&["rain"])).await;
    assert!(found(store, one, &Wanted::default()).await.is_empty());
    store.follow(one, samples, noon()).await.unwrap();
    store.follow(one, samples, noon()).await.unwrap();
    store.follow(other, wire, noon()).await.unwrap();
    assert_eq!(found(store, one, &Wanted::default()).await, ["Harbour strike ends"]);
    assert_eq!(found(store, other, &Wanted::default()).await, ["Rain in Eastport"]);
    assert!(store.card(one, id).await.unwrap().is_some());
    store.follow(one, wire, noon()).await.unwrap();
    assert_eq!(store.topics(one, "", 5).await.unwrap().len(), 3);
    store.unfollow(one, samples).await.unwrap();
    store.unfollow(one, samples).await.unwrap();
    assert_eq!(found(store, one, &Wanted::default()).await, ["Rain in Eastport"]);
    assert_eq!(store.card(one, id).await.unwrap(), None);
    assert!(store.speakers(one, "brandt", 5).await.unwrap().is_empty());
    // A desk sees its own hand-ins without following them, whatever it follows or ends.
    let own = hand_ins(store, one).await;
    put(store, own, &harbour()).await;
    store.follow(one, own, noon()).await.unwrap();
    store.unfollow(one, own).await.unwrap();
    assert_eq!(found(store, one, &topic("harbour")).await, ["Harbour strike ends"]);
}

async fn what_is_not_there_is_said(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let nowhere = SourceId(77);
    let draft = harbour();
    let answers = [
        store.follow(desk, nowhere, noon()).await.unwrap_err(),
        store.follow(DeskId(77), nowhere, noon()).await.unwrap_err(),
        store.settings(DeskId(77)).await.unwrap_err(),
        store.set_settings(DeskId(77), &DeskSettings::default()).await.unwrap_err(),
        store.source(&Origin::HandIns(DeskId(77)), noon()).await.unwrap_err(),
        store.put(nowhere, &draft.article, &draft.card, noon()).await.unwrap_err(),
    ];
    for answer in answers {
        assert!(matches!(answer, StoreError::Unknown { id: 77, .. }), "{answer:?}");
    }
}

async fn settings_are_kept(store: &dyn Store) {
    let desk = store.desk(DeskKey::Guild(u64::MAX), noon()).await.unwrap();
    let other = store.desk(DeskKey::Person(u64::MAX), noon()).await.unwrap();
    assert_eq!(store.settings(desk).await.unwrap(), DeskSettings::default());
    let chosen = DeskSettings { zone: "Europe/Paris".into(), editor_role: Some(u64::MAX - 1), locale: "fr".into() };
    store.set_settings(desk, &chosen).await.unwrap();
    assert_eq!(store.desk(DeskKey::Guild(u64::MAX), noon()).await.unwrap(), desk, "opened again, not anew");
    assert_eq!(store.settings(desk).await.unwrap(), chosen);
    assert_eq!(store.settings(other).await.unwrap(), DeskSettings::default());
}

async fn a_topic_finds_what_is_about_it_before_what_mentions_it(store: &dyn Store) {
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
    for nothing in ["ferry ministers", "submarine", "", "  ", "?!", "\"", "zelmark NOT canal nothing", "ferr"] {
        assert!(found(store, desk, &topic(nothing)).await.is_empty(), "{nothing:?}");
    }
    assert!(store.find(desk, &Wanted::default(), 0).await.unwrap().is_empty());
    assert_eq!(store.find(desk, &Wanted::default(), 1).await.unwrap().len(), 1);
}

async fn a_speaker_is_found_in_any_spelling(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("One", "First.").said("Volodymyr Zelenskyy", "We stay", 0.9),
            draft("Two", "Second.").said("Volodymyr Zelenskiy", "We go", 0.8),
            draft("Three", "Third.").said("Donald Trump", "A deal", 0.99),
            draft("Four", "Fourth.").said("Ivanka Kimmel", "A joke", 0.99).said("Ann Smith-O’Neil", "No", 0.99),
            draft("Five", "Fifth.").said("Kim Park", "A plan", 0.99),
            draft("Six", "Sixth.").said("Boris Unsure", "Perhaps", 0.79),
        ],
    )
    .await;
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
    let all = store.speakers(desk, "", 10).await.unwrap();
    assert_eq!((all.len(), names(&all)[0]), (5, ("Volodymyr Zelenskiy", 2)), "spelled as last: {all:?}");
    assert_eq!(names(&store.speakers(desk, "zelenskij", 10).await.unwrap()), [("Volodymyr Zelenskiy", 2)]);
    let kims = store.speakers(desk, "kim", 10).await.unwrap();
    assert_eq!(names(&kims), [("Ivanka Kimmel", 1), ("Kim Park", 1)], "completion shows every beginning");
    assert_eq!(store.speakers(desk, "", 2).await.unwrap().len(), 2);
    assert!(store.speakers(desk, "unsure", 10).await.unwrap().is_empty());
}

async fn a_topic_and_a_speaker_must_both_fit(store: &dyn Store) {
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

async fn the_newest_relevant_comes_first(store: &dyn Store) {
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
    let short = store.find(desk, &topic("canal"), 3).await.unwrap();
    assert_eq!(short.iter().map(|h| h.card.id.as_str()).collect::<Vec<_>>(), expected[..3]);
}

async fn topics_are_completed(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("One", "First.").topics(&["ukraine", "security guarantees", "Ukraine"]),
            draft("Two", "Second.").topics(&["ukraine", "security council"]),
            draft("Three", "Third.").topics(&["harbour strike", "côte d’ivoire"]),
        ],
    )
    .await;
    let cases: [(&str, &[(&str, usize)]); 8] = [
        ("u", &[("ukraine", 2)]),
        ("UKR", &[("ukraine", 2)]),
        ("secur", &[("security council", 1), ("security guarantees", 1)]),
        ("guar sec", &[("security guarantees", 1)]),
        ("strike", &[("harbour strike", 1)]),
        ("cote", &[("côte d’ivoire", 1)]),
        ("rike", &[]),
        ("ukraine x", &[]),
    ];
    for (typed, expected) in cases {
        assert_eq!(names(&store.topics(desk, typed, 10).await.unwrap()), expected, "{typed}");
    }
    assert_eq!(names(&store.topics(desk, "", 2).await.unwrap()), [("ukraine", 2), ("côte d’ivoire", 1)]);
}

async fn the_nearest_topics_are_offered(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("One", "First.").topics(&["ukraine", "security guarantees", "port authority", "white house"]),
            draft("Two", "Second.").topics(&["ukraine", "sanctions", "georgia", "harbour strike"]),
        ],
    )
    .await;
    let cases =
        [("ukrane", "ukraine"), ("Ukrainian", "ukraine"), ("securty garantees", "security guarantees"), ("ports", "port authority")];
    for (typed, nearest) in cases.into_iter().chain([("whitehouse", "white house"), ("dock strike", "harbour strike"), ("", "ukraine")]) {
        let offered = store.nearest_topics(desk, typed, 3).await.unwrap();
        assert_eq!((offered.len(), offered[0].name.as_str()), (3, nearest), "{typed}: {offered:?}");
    }
}

async fn odd_words_are_only_words(store: &dyn Store) {
    let desk = desk_with(store, &[harbour()]).await;
    let long = "strike ".repeat(2_000);
    let many: String = (0..2_000).fold(String::new(), |all, n| format!("{all} w{n}"));
    for typed in ["'; DROP TABLE desks; --", "\"harbour\" OR x", "NEAR(a b)", "\0", "🜁 \u{202e}", "{topics}: -x ^y", long.as_str(), &many]
    {
        for wanted in [topic(typed), speaker(typed), both(typed, typed)] {
            store.find(desk, &wanted, 5).await.unwrap();
        }
        store.topics(desk, typed, 5).await.unwrap();
        store.speakers(desk, typed, 5).await.unwrap();
        store.nearest_topics(desk, typed, 5).await.unwrap();
    }
    assert_eq!(found(store, desk, &topic(&long)).await, ["Harbour strike ends"]);
}

async fn odd_texts_come_back_byte_for_byte(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let source = hand_ins(store, desk).await;
    for odd in ["A\0nul", "\u{feff}\u{202e}bidi \u{1f642}", "'); DROP TABLE articles; --", "𝔊othic ﬁ ligature", &"“".repeat(20_000)]
    {
        let draft = draft(odd, odd).topics(&[odd, "", "  "]);
        let id = put(store, source, &draft).await.id();
        let held = store.card(desk, id).await.unwrap().expect("held");
        assert_eq!((held.text, held.card), (draft.article.text, draft.card));
    }
}

async fn a_desk_may_follow_many_sources(store: &dyn Store) {
    let desk = guild(store, 1).await;
    for n in 0..300 {
        let source = feed(store, &format!("https://{n}.example/rss")).await;
        store.follow(desk, source, noon()).await.unwrap();
        if n % 100 == 0 {
            put(store, source, &draft(&format!("Feed {n}"), "A strike.").topics(&["strike"])).await;
        }
    }
    assert_eq!(found(store, desk, &topic("strike")).await.len(), 3);
    assert_eq!(names(&store.topics(desk, "st", 5).await.unwrap()), [("strike", 3)]);
    assert_eq!(names(&store.topics(desk, "", 5).await.unwrap()), [("strike", 3)]);
}

/// Makes a test of each of the contract's parts, for one engine: a function that opens a new store and gives what keeps it alive.
macro_rules! engine {
    ($name:ident, $open:expr, $($part:ident),+ $(,)?) => {
        mod $name {
            $(
                #[tokio::test]
                async fn $part() {
                    let (store, _kept) = $open;
                    super::$part(&store).await;
                }
            )+
        }
    };
}

fn new_sqlite() -> (Sqlite, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    (Sqlite::open(&folder.path().join("briefbot.db")).expect("a store"), folder)
}

engine!(
    sqlite,
    super::new_sqlite(),
    a_card_comes_back_as_it_was_put,
    the_same_text_is_held_once_a_source,
    an_address_keeps_its_card_through_versions,
    a_card_that_is_not_founded_is_refused,
    desks_are_walls,
    a_source_is_seen_while_it_is_followed,
    what_is_not_there_is_said,
    settings_are_kept,
    a_topic_finds_what_is_about_it_before_what_mentions_it,
    a_speaker_is_found_in_any_spelling,
    a_topic_and_a_speaker_must_both_fit,
    the_newest_relevant_comes_first,
    topics_are_completed,
    the_nearest_topics_are_offered,
    odd_words_are_only_words,
    odd_texts_come_back_byte_for_byte,
    a_desk_may_follow_many_sources,
);
