//! Digests are kept, come due, and their editions end once; each desk's alone.

use crate::common::{Draft, draft};
use crate::desk::{guild, hand_ins, harbour, noon, put};
use briefings::store::{
    CardId, DeskId, SourceId, Store, StoreError,
    digests::{DealtWith, Digest, DigestId, Digests, Edition, EditionId, End, Frozen, News, Order, Place, Standing, State, Turn},
};
use chrono::{DateTime, TimeDelta, Utc};

/// What holds cards and keeps digests.
pub trait Both: Store + Digests {}
impl<T: Store + Digests> Both for T {}

pub fn order(topics: &[&str]) -> Order {
    Order {
        channel: u64::MAX - 7,
        place: Place::Announcement,
        topics: topics.iter().map(|&topic| topic.into()).collect(),
        sources: Vec::new(),
        zone: "Europe/Paris".into(),
        plan: "weekly 12345 08:00".into(),
        quiet: Some("22:00-07:00".into()),
        items: 5,
        say_empty: true,
        role: Some(u64::MAX),
        grace_minutes: 120,
        editor: u64::MAX - 1,
    }
}

pub fn later(hours: i64) -> DateTime<Utc> {
    noon() + TimeDelta::hours(hours)
}

pub async fn ordered(store: &dyn Both, desk: DeskId, topics: &[&str], next: DateTime<Utc>) -> Digest {
    let id = store.add_digest(desk, &order(topics), Some(next), noon()).await.expect("kept");
    digest(store, desk, id).await
}

async fn digest(store: &dyn Both, desk: DeskId, id: DigestId) -> Digest {
    store.digests(desk).await.expect("an answer").into_iter().find(|d| d.id == id).expect("the digest")
}

/// The one edition that is open at a time.
pub async fn open_edition(store: &dyn Both, now: DateTime<Utc>) -> Edition {
    let open = store.open_editions(now, 10).await.expect("an answer");
    assert_eq!(open.len(), 1, "{open:?}");
    open.into_iter().next().expect("one")
}

async fn states(store: &dyn Both, desk: DeskId, id: DigestId) -> Vec<State> {
    store.log(desk, id, 10).await.expect("a log").into_iter().map(|edition| edition.state).collect()
}

pub fn headlines(news: &News) -> Vec<&str> {
    news.fresh.iter().map(|fresh| fresh.held.card.id.as_str()).collect()
}

pub async fn put_at(store: &dyn Both, source: SourceId, draft: &Draft, now: DateTime<Utc>) -> CardId {
    store.put(source, &draft.article, &draft.card, now).await.expect("held").id()
}

/// Freezes an edition of an asked-for digest that shows these cards, each a story of its own.
async fn shown(store: &dyn Both, digest: &Digest, cards: &[(CardId, i64)], now: DateTime<Utc>) -> EditionId {
    let edition = store.ask_edition(digest.desk, digest.id, now).await.expect("asked for");
    let dealt_with = cards.iter().map(|&(card, version)| DealtWith { card, version, story: Some(card) }).collect();
    let frozen = Frozen { dealt_with, messages: vec!["{}".into()], shown: cards.len() as u32, ..Frozen::default() };
    store.freeze(edition, &frozen, now).await.expect("frozen");
    store.end(edition, &End::Sent, now).await.expect("ended");
    edition
}

pub async fn a_digest_comes_back_as_it_was_ordered(store: &dyn Both) {
    let (mine, theirs) = (guild(store, 1).await, guild(store, 2).await);
    let kept = ordered(store, mine, &["harbour strike", "“odd\" 'words"], later(1)).await;
    assert_eq!(kept.order, order(&["harbour strike", "“odd\" 'words"]));
    assert_eq!((&kept.standing, kept.made_at, kept.next), (&Standing::Active, noon(), Some(later(1))));
    let changed = Order { items: 25, quiet: None, role: None, place: Place::Thread, topics: Vec::new(), ..order(&[]) };
    store.edit_digest(mine, kept.id, &changed, None).await.unwrap();
    assert_eq!(digest(store, mine, kept.id).await.order, changed);
    assert_eq!(digest(store, mine, kept.id).await.next, None);
    for standing in [Standing::Paused, Standing::Stopped("403: no access".into()), Standing::Active] {
        store.set_standing(mine, kept.id, &standing, Some(later(2))).await.unwrap();
        assert_eq!(digest(store, mine, kept.id).await.standing, standing);
        assert_eq!(store.running().await.unwrap().len(), usize::from(standing == Standing::Active));
    }
    assert!(store.digests(theirs).await.unwrap().is_empty());
    let refused = [
        store.edit_digest(theirs, kept.id, &changed, None).await.unwrap_err(),
        store.set_standing(theirs, kept.id, &Standing::Paused, None).await.unwrap_err(),
        store.delete_digest(theirs, kept.id, noon()).await.unwrap_err(),
        store.ask_edition(theirs, kept.id, noon()).await.unwrap_err(),
        store.add_digest(DeskId(77), &changed, None, noon()).await.map(drop).unwrap_err(),
    ];
    for refusal in refused {
        assert!(matches!(refusal, StoreError::Unknown { .. }), "{refusal:?}");
    }
    store.delete_digest(mine, kept.id, noon()).await.unwrap();
    assert!(store.digests(mine).await.unwrap().is_empty());
    assert!(store.delete_digest(mine, kept.id, noon()).await.is_err());
}

pub async fn a_time_is_turned_once(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let kept = ordered(store, desk, &[], later(1)).await;
    assert!(store.due(noon(), 10).await.unwrap().is_empty());
    assert_eq!(store.next_moment(noon()).await.unwrap(), Some(later(1)));
    let due = store.due(later(3), 10).await.unwrap();
    assert_eq!(due, std::slice::from_ref(&kept));
    let turn = Turn { digest: kept.id, due: later(1), missed: vec![later(1), later(2)], edition: Some(later(3)), next: Some(later(4)) };
    for _ in 0..2 {
        store.turn(std::slice::from_ref(&turn), later(3)).await.unwrap();
        assert_eq!(states(store, desk, kept.id).await, [State::Due, State::Missed, State::Missed]);
        assert_eq!(digest(store, desk, kept.id).await.next, Some(later(4)));
    }
    let edition = open_edition(store, later(3)).await;
    assert_eq!((edition.due, edition.begun, edition.asked, edition.digest.id), (later(3), later(3), false, kept.id));
    assert_eq!(store.next_moment(later(2)).await.unwrap(), Some(later(3)), "the edition is to be worked on");
    assert_eq!(store.next_moment(later(3)).await.unwrap(), Some(later(4)), "it is");
    // Paused meanwhile: the next turn is left out.
    store.set_standing(desk, kept.id, &Standing::Paused, Some(later(4))).await.unwrap();
    assert!(store.due(later(5), 10).await.unwrap().is_empty());
    let next = Turn { due: later(4), missed: Vec::new(), edition: Some(later(4)), next: None, digest: kept.id };
    store.turn(&[next], later(5)).await.unwrap();
    assert_eq!(states(store, desk, kept.id).await.len(), 3);
    // Asked for twice at one moment, it is one edition.
    let asked = store.ask_edition(desk, kept.id, later(6)).await.unwrap();
    assert_eq!(store.ask_edition(desk, kept.id, later(6)).await.unwrap(), asked);
}

pub async fn an_edition_is_frozen_before_it_is_posted(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let kept = ordered(store, desk, &[], later(1)).await;
    let edition = store.ask_edition(desk, kept.id, noon()).await.unwrap();
    let frozen =
        Frozen { dealt_with: Vec::new(), messages: vec!["{\"first\":1}".into(), "{\"second\":2}".into()], shown: 3, ..Frozen::default() };
    store.freeze(edition, &frozen, later(1)).await.unwrap();
    // What was frozen stays, whatever is made anew.
    store.freeze(edition, &Frozen { messages: vec!["{\"other\":1}".into()], ..frozen.clone() }, later(1)).await.unwrap();
    let messages = store.messages(edition).await.unwrap();
    assert_eq!(messages.iter().map(|m| (m.part, m.body.as_str())).collect::<Vec<_>>(), [(0, "{\"first\":1}"), (1, "{\"second\":2}")]);
    assert!(messages.iter().all(|m| m.tried.is_none() && m.posted.is_none() && !m.published));

    store.trying(edition, 0, later(2)).await.unwrap();
    store.trying(edition, 0, later(3)).await.unwrap();
    assert_eq!(store.messages(edition).await.unwrap()[0].tried, Some(later(2)), "the first request counts");
    store.not_there(edition, 0).await.unwrap();
    assert_eq!(store.messages(edition).await.unwrap()[0].tried, None);
    store.put_off(edition, later(5), "500").await.unwrap();
    assert!(store.open_editions(later(4), 10).await.unwrap().is_empty());
    let again = open_edition(store, later(5)).await;
    assert_eq!((again.state, again.tries, again.why.as_deref(), again.shown), (State::Frozen, 1, Some("500"), 3));
    store.posted(edition, 0, u64::MAX, u64::MAX - 1).await.unwrap();
    store.posted(edition, 0, 1, 1).await.unwrap();
    store.published(edition, 0).await.unwrap();
    let first = &store.messages(edition).await.unwrap()[0];
    assert_eq!((first.posted, first.published), (Some((u64::MAX, u64::MAX - 1)), true), "posted once");
    assert_eq!(open_edition(store, later(5)).await.tries, 0);
    store.end(edition, &End::Sent, later(5)).await.unwrap();
    store.end(edition, &End::Unsure("late".into()), later(6)).await.unwrap();
    let log = store.log(desk, kept.id, 10).await.unwrap();
    assert_eq!((log[0].state, log[0].ended), (State::Sent, Some(later(5))), "what has ended stays so");
    assert_eq!(store.log(guild(store, 2).await, kept.id, 10).await.unwrap(), []);
}

pub async fn a_refused_edition_stops_its_digest(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let kept = ordered(store, desk, &[], later(1)).await;
    let edition = store.ask_edition(desk, kept.id, noon()).await.unwrap();
    store.freeze(edition, &Frozen { messages: vec!["{}".into()], ..Frozen::default() }, noon()).await.unwrap();
    store.end(edition, &End::Stopped("403".into()), noon()).await.unwrap();
    assert_eq!(digest(store, desk, kept.id).await.standing, Standing::Stopped("403".into()));
    assert_eq!(store.next_moment(noon()).await.unwrap(), None);
    // An edition of a digest that is deleted is not posted any more; one with nothing to say ends by itself.
    let (one, other) = (ordered(store, desk, &[], later(1)).await, ordered(store, desk, &[], later(1)).await);
    store.ask_edition(desk, one.id, noon()).await.unwrap();
    store.delete_digest(desk, one.id, noon()).await.unwrap();
    let silent = store.ask_edition(desk, other.id, noon()).await.unwrap();
    store.freeze(silent, &Frozen::default(), noon()).await.unwrap();
    assert_eq!(states(store, desk, other.id).await, [State::Empty]);
    assert!(store.open_editions(later(9), 10).await.unwrap().is_empty());
}

pub async fn only_what_is_new_is_news(store: &dyn Both) {
    let (desk, other) = (guild(store, 1).await, guild(store, 2).await);
    let (mine, theirs) = (hand_ins(store, desk).await, hand_ins(store, other).await);
    let strike = ordered(store, desk, &["harbour strike", "nothing of the kind"], later(1)).await;
    let all = ordered(store, desk, &[], later(1)).await;
    put_at(store, mine, &draft("Old", "An old strike.").topics(&["harbour strike"]), noon() - TimeDelta::days(2)).await;
    put(store, theirs, &draft("Theirs", "A strike elsewhere.").topics(&["harbour strike"])).await;
    let url = "https://courier.example/strike";
    let first = put_at(store, mine, &harbour().at(url), noon()).await;
    let rain = put_at(store, mine, &draft("Rain", "It rained.").topics(&["weather"]), noon()).await;
    assert_eq!(headlines(&store.news(&strike, later(1)).await.unwrap()), ["Harbour strike ends"]);
    assert_eq!(headlines(&store.news(&all, later(1)).await.unwrap()), ["Rain", "Harbour strike ends"]);

    shown(store, &strike, &[(first, 1)], later(1)).await;
    let after = store.news(&strike, later(2)).await.unwrap();
    assert_eq!(headlines(&after), [""; 0]);
    assert_eq!(after.told.iter().map(|held| held.id).collect::<Vec<_>>(), [first]);
    assert!(store.news(&strike, later(24 * 9)).await.unwrap().told.is_empty(), "told long ago");
    assert_eq!(store.news(&all, later(2)).await.unwrap().fresh.len(), 2, "each digest for itself");

    // A new version comes back, with what was shown of it.
    let second = draft("Harbour strike goes on", "A vote failed.").topics(&["harbour strike"]).at(url);
    assert_eq!(put_at(store, mine, &second, later(3)).await, first);
    let again = store.news(&strike, later(4)).await.unwrap();
    assert_eq!(headlines(&again), ["Harbour strike goes on"]);
    assert_eq!((again.fresh[0].version, again.fresh[0].seen_before), (2, true));
    assert_eq!(again.fresh[0].shown_before.as_ref().map(|held| held.card.id.as_str()), Some("Harbour strike ends"));
    // Dealt with, but left out: it does not come back.
    let edition = store.ask_edition(desk, all.id, later(4)).await.unwrap();
    let dealt_with = vec![DealtWith { card: rain, version: 1, story: None }, DealtWith { card: first, version: 2, story: None }];
    store.freeze(edition, &Frozen { dealt_with, ..Frozen::default() }, later(4)).await.unwrap();
    let none = store.news(&all, later(5)).await.unwrap();
    assert_eq!((none.fresh.len(), none.told.len()), (0, 0));

    // What nobody got to see is new again.
    for end in [End::Missed("500".into()), End::Stopped("403".into())] {
        let id = store.add_digest(desk, &order(&["weather"]), None, noon()).await.unwrap();
        let kept = digest(store, desk, id).await;
        let edition = store.ask_edition(desk, id, later(1)).await.unwrap();
        let dealt_with = vec![DealtWith { card: rain, version: 1, story: Some(rain) }];
        store.freeze(edition, &Frozen { dealt_with, messages: vec!["{}".into()], shown: 1, ..Frozen::default() }, later(1)).await.unwrap();
        assert!(store.news(&kept, later(2)).await.unwrap().fresh.is_empty());
        store.end(edition, &end, later(2)).await.unwrap();
        assert_eq!(headlines(&store.news(&kept, later(2)).await.unwrap()), ["Rain"], "{end:?}");
    }

    // Only of the sources ordered; of none that the desk does not see.
    for (sources, found) in [(vec![mine], 1), (vec![theirs], 0), (vec![SourceId(77)], 0)] {
        let id = store.add_digest(desk, &Order { sources, ..order(&["weather"]) }, None, noon()).await.unwrap();
        let kept = digest(store, desk, id).await;
        assert_eq!(store.news(&kept, later(1)).await.unwrap().fresh.len(), found, "{:?}", kept.order.sources);
    }
}
