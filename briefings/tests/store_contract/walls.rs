//! Desks are walls, follow sources, and keep their settings.

use crate::common::draft;
use crate::desk::{both, feed, found, guild, hand_ins, harbour, names, noon, put, speaker, topic};
use briefings::store::{DeskId, DeskKey, DeskSettings, Origin, SourceId, Store, StoreError, Wanted};

pub async fn desks_are_walls(store: &dyn Store) {
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

pub async fn a_source_is_seen_while_it_is_followed(store: &dyn Store) {
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

pub async fn a_desk_may_follow_many_sources(store: &dyn Store) {
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

pub async fn what_is_not_there_is_said(store: &dyn Store) {
    let desk = guild(store, 1).await;
    let nowhere = SourceId(77);
    let draft = harbour();
    let answers = [
        store.follow(desk, nowhere, noon()).await.unwrap_err(),
        store.follow(DeskId(77), nowhere, noon()).await.unwrap_err(),
        store.settings(DeskId(77)).await.unwrap_err(),
        store.set_settings(DeskId(77), &DeskSettings::default()).await.unwrap_err(),
        store.locale(DeskId(77)).await.unwrap_err(),
        store.note_locale(DeskId(77), Some("fr")).await.unwrap_err(),
        store.source(&Origin::HandIns(DeskId(77)), noon()).await.unwrap_err(),
        store.put(nowhere, &draft.article, &draft.card, noon()).await.unwrap_err(),
    ];
    for answer in answers {
        assert!(matches!(answer, StoreError::Unknown { id: 77, .. }), "{answer:?}");
    }
}

pub async fn settings_are_kept(store: &dyn Store) {
    let desk = store.desk(DeskKey::Guild(u64::MAX), noon()).await.unwrap();
    let other = store.desk(DeskKey::Person(u64::MAX), noon()).await.unwrap();
    assert_eq!(store.settings(desk).await.unwrap(), DeskSettings::default());
    let chosen = DeskSettings {
        zone: Some("Europe/Paris".into()),
        editor_role: Some(u64::MAX - 1),
        locale: Some("fr".into()),
        topics: vec!["the port".into(), "rice".into()],
        keep_days: Some(0),
    };
    for (noted, spoken) in [(None, None), (Some("pl"), Some("pl"))] {
        store.note_locale(desk, noted).await.unwrap();
        assert_eq!(store.locale(desk).await.unwrap().as_deref(), spoken);
    }
    store.set_settings(desk, &chosen).await.unwrap();
    assert_eq!(store.locale(desk).await.unwrap().as_deref(), Some("fr"), "what is chosen counts for more");
    store.set_settings(desk, &DeskSettings { locale: None, ..chosen.clone() }).await.unwrap();
    assert_eq!(store.locale(desk).await.unwrap().as_deref(), Some("pl"), "what was noted is kept");
    assert_eq!(store.locale(other).await.unwrap(), None);
    store.set_settings(desk, &chosen).await.unwrap();
    assert_eq!(store.desk(DeskKey::Guild(u64::MAX), noon()).await.unwrap(), desk, "opened again, not anew");
    assert_eq!(store.settings(desk).await.unwrap(), chosen);
    assert_eq!(store.settings(other).await.unwrap(), DeskSettings::default());
}
