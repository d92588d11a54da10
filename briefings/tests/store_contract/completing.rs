//! Topics and speakers, from the beginnings of their words, and the nearest where nothing was found.

use crate::common::draft;
use crate::desk::{desk_with, guild, names, spoken};
use briefings::store::Store;

pub async fn topics_are_completed(store: &dyn Store) {
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

pub async fn speakers_are_completed(store: &dyn Store) {
    let desk = spoken(store).await;
    let all = store.speakers(desk, "", 10).await.unwrap();
    assert_eq!((all.len(), names(&all)[0]), (5, ("Volodymyr Zelenskiy", 2)), "spelled as last: {all:?}");
    assert_eq!(names(&store.speakers(desk, "zelenskij", 10).await.unwrap()), [("Volodymyr Zelenskiy", 2)]);
    let kims = store.speakers(desk, "kim", 10).await.unwrap();
    assert_eq!(names(&kims), [("Ivanka Kimmel", 1), ("Kim Park", 1)], "completion shows every beginning");
    for typed in ["zelenskyy", "zelenskiy"] {
        assert_eq!(names(&store.speakers(desk, &typed[..8], 10).await.unwrap()), [("Volodymyr Zelenskiy", 2)], "{typed}");
    }
    assert_eq!(store.speakers(desk, "", 2).await.unwrap().len(), 2);
    assert!(store.speakers(desk, "unsure", 10).await.unwrap().is_empty());
}

pub async fn outlets_are_completed(store: &dyn Store) {
    let desk = desk_with(
        store,
        &[
            draft("One", "First.").of("The Köln Courier"),
            draft("Two", "Second.").of("The Koln Courier"),
            draft("Three", "Third.").of("Eastport Evening Star"),
            draft("Four", "Fourth."),
        ],
    )
    .await;
    let cases: [(&str, &[(&str, usize)]); 5] = [
        ("", &[("The Koln Courier", 2), ("Eastport Evening Star", 1)]),
        ("cour", &[("The Koln Courier", 2)]),
        ("köl", &[("The Koln Courier", 2)]),
        ("star eve", &[("Eastport Evening Star", 1)]),
        ("tar", &[]),
    ];
    for (typed, expected) in cases {
        assert_eq!(names(&store.outlets(desk, typed, 10).await.unwrap()), expected, "{typed}");
    }
    assert_eq!(store.outlets(desk, "", 1).await.unwrap().len(), 1);
    assert!(store.outlets(guild(store, 2).await, "", 10).await.unwrap().is_empty());
}

pub async fn the_nearest_topics_are_offered(store: &dyn Store) {
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
