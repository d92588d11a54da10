//! When somebody of a desk last asked about a topic.

use crate::desk::{guild, noon};
use briefings::store::{ASKED_KEPT, DeskKey, Store};
use chrono::TimeDelta;

pub async fn it_is_kept_when_somebody_asked(store: &dyn Store) {
    let (mine, theirs) = (guild(store, 1).await, store.desk(DeskKey::Person(1), noon()).await.unwrap());
    let later = noon() + TimeDelta::hours(3);
    assert_eq!(store.last_asked(mine, 7, "ukraine", noon()).await.unwrap(), None);
    store.note_asked(mine, 7, "Peace in Ukraine", noon()).await.unwrap();
    for same in ["peace in ukraine", "PEACE, in Ukraïne"] {
        assert_eq!(store.last_asked(mine, 7, same, later).await.unwrap(), Some(noon()), "{same}");
    }
    for (desk, person, topic) in [(theirs, 7, "peace in ukraine"), (mine, 8, "peace in ukraine"), (mine, 7, "ukraine")] {
        assert_eq!(store.last_asked(desk, person, topic, later).await.unwrap(), None, "{desk:?} {person} {topic}");
    }
    store.note_asked(mine, 7, "peace in ukraine", later).await.unwrap();
    store.note_asked(mine, 7, "peace in ukraine", noon()).await.unwrap();
    assert_eq!(store.last_asked(mine, 7, "peace in ukraine", later).await.unwrap(), Some(later), "the last time counts");
    store.note_asked(mine, u64::MAX, "peace in ukraine", later).await.unwrap();
    assert_eq!(store.last_asked(mine, u64::MAX, "peace in ukraine", later).await.unwrap(), Some(later));
}

pub async fn what_was_asked_long_ago_is_forgotten(store: &dyn Store) {
    let desk = guild(store, 1).await;
    store.note_asked(desk, 7, "rain", noon()).await.unwrap();
    assert_eq!(store.last_asked(desk, 7, "rain", noon() + ASKED_KEPT).await.unwrap(), Some(noon()));
    let too_late = noon() + ASKED_KEPT + TimeDelta::seconds(1);
    assert_eq!(store.last_asked(desk, 7, "rain", too_late).await.unwrap(), None);
    store.note_asked(desk, 8, "snow", too_late).await.unwrap();
    assert_eq!(store.last_asked(desk, 7, "rain", noon()).await.unwrap(), None, "it is not even kept");
}
