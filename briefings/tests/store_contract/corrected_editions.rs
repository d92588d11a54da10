//! Corrections reach editions that were not posted, and mark those that were.

use crate::correcting::{ada, correct, said_by};
use crate::desk::{guild, hand_ins, harbour, noon};
use crate::ordering::{Both, headlines, later, open_edition, ordered, put_at};
use briefings::{
    correction::Change,
    store::{
        CardId, DeskId,
        digests::{DealtWith, Digest, EditionId, End, Frozen, State},
    },
};

/// A desk with one card, and a digest that has an edition of it, frozen with two messages.
async fn frozen(store: &dyn Both) -> (DeskId, Digest, CardId, EditionId) {
    let desk = guild(store, 1).await;
    let card = put_at(store, hand_ins(store, desk).await, &harbour(), noon()).await;
    let digest = ordered(store, desk, &[], later(30)).await;
    let edition = store.ask_edition(desk, digest.id, later(1)).await.unwrap();
    freeze(store, &digest, edition, card).await;
    (desk, digest, card, edition)
}

async fn freeze(store: &dyn Both, digest: &Digest, edition: EditionId, card: CardId) {
    let corrections = store.news(digest, later(1)).await.unwrap().corrections;
    let dealt_with = vec![DealtWith { card, version: 1, story: Some(card) }];
    let messages = vec!["{}".into(), "{}".into()];
    store.freeze(edition, &Frozen { dealt_with, messages, shown: 1, corrections, ..Frozen::default() }, later(1)).await.unwrap();
}

pub async fn a_correction_makes_an_edition_anew_that_was_not_posted(store: &dyn Both) {
    let (desk, digest, card, edition) = frozen(store).await;
    assert!(store.news(&digest, later(1)).await.unwrap().fresh.is_empty());
    let channel = open_edition(store, later(1)).await.channel;
    let change = said_by(store, desk, card, 0, None).await;
    correct(store, desk, card, change).await;
    let open = open_edition(store, later(1)).await;
    assert_eq!((open.id, open.state, open.channel), (edition, State::Due, channel), "it keeps its place");
    assert!(store.messages(edition).await.unwrap().is_empty());
    assert!(!store.trying(edition, 0, later(1)).await.unwrap(), "whoever has read the old messages sends none of them");
    let news = store.news(&digest, later(1)).await.unwrap();
    assert_eq!(headlines(&news), ["Harbour strike ends"]);
    assert!(news.fresh[0].held.card.quotes[0].corrected.is_some());
    freeze(store, &digest, edition, card).await;
    correct(store, desk, card, Change::Retract).await;
    assert!(store.news(&digest, later(1)).await.unwrap().fresh.is_empty(), "what is retracted is no news");
    assert!(store.amendments(later(9), 9).await.unwrap().is_empty());
}

pub async fn what_was_posted_is_to_be_marked(store: &dyn Both) {
    let (desk, _, card, edition) = frozen(store).await;
    assert!(store.trying(edition, 0, later(1)).await.unwrap());
    let change = said_by(store, desk, card, 0, None).await;
    let first = correct(store, desk, card, change).await;
    assert_eq!(store.messages(edition).await.unwrap().len(), 2, "a request may have left");
    assert!(store.amendments(later(9), 9).await.unwrap().is_empty(), "not before all of it is there");
    for part in [0, 1] {
        store.posted(edition, part, 70 + u64::from(part), 7).await.unwrap();
    }
    store.end(edition, &End::Sent, later(1)).await.unwrap();
    assert_eq!(store.amendments(later(0), 9).await.unwrap(), [], "its time has not come");
    let due = store.amendments(later(1), 9).await.unwrap();
    let [amendment] = &due[..] else { panic!("{due:?}") };
    assert_eq!((amendment.edition, amendment.stories.as_slice(), amendment.tries), (edition, &[(card, 1)][..], 0));
    assert_eq!((amendment.corrected.len(), amendment.corrected[0].corrections.len()), (1, 1));
    store.put_off_amendment(amendment, later(3)).await.unwrap();
    assert!(store.amendments(later(2), 9).await.unwrap().is_empty());
    assert_eq!(store.next_moment(later(2)).await.unwrap(), Some(later(3)));
    assert_eq!(store.amendments(later(3), 9).await.unwrap()[0].tries, 1);

    // What changes while it is being marked is marked, too.
    store.undo_correction(desk, first, &ada(), later(4)).await.unwrap();
    store.amended(amendment).await.unwrap();
    let again = store.amendments(later(4), 9).await.unwrap();
    assert_eq!((again.len(), again[0].corrected.len()), (1, 0));
    store.amended(&again[0]).await.unwrap();
    assert!(store.amendments(later(9), 9).await.unwrap().is_empty());

    let other = guild(store, 2).await;
    let theirs = put_at(store, hand_ins(store, other).await, &harbour(), noon()).await;
    correct(store, other, theirs, Change::Retract).await;
    assert!(store.amendments(later(9), 9).await.unwrap().is_empty(), "another desk's corrections are not this one's");
}

pub async fn what_is_found_not_to_be_posted_is_made_anew(store: &dyn Both) {
    let (desk, _, card, edition) = frozen(store).await;
    assert!(store.trying(edition, 0, later(1)).await.unwrap());
    correct(store, desk, card, Change::Retract).await;
    assert_eq!(open_edition(store, later(1)).await.state, State::Frozen, "it may be there");
    store.not_there(edition, 0).await.unwrap();
    assert_eq!(open_edition(store, later(1)).await.state, State::Due);
    assert!(!store.trying(edition, 0, later(1)).await.unwrap());
    store.end(edition, &End::Missed("500".into()), later(2)).await.unwrap();
    assert!(store.amendments(later(9), 9).await.unwrap().is_empty(), "there is nothing to mark");
}

pub async fn an_edition_made_of_what_was_corrected_meanwhile_is_not_frozen(store: &dyn Both) {
    let desk = guild(store, 1).await;
    let card = put_at(store, hand_ins(store, desk).await, &harbour(), noon()).await;
    let digest = ordered(store, desk, &[], later(30)).await;
    let edition = store.ask_edition(desk, digest.id, later(1)).await.unwrap();
    let gathered = store.news(&digest, later(1)).await.unwrap().corrections;
    correct(store, desk, card, Change::Retract).await;
    let made = Frozen { messages: vec!["{}".into()], shown: 1, corrections: gathered, ..Frozen::default() };
    store.freeze(edition, &made, later(1)).await.unwrap();
    assert_eq!(open_edition(store, later(1)).await.state, State::Due);
    let corrections = store.news(&digest, later(1)).await.unwrap().corrections;
    store.freeze(edition, &Frozen { corrections, ..made }, later(1)).await.unwrap();
    assert_eq!(open_edition(store, later(1)).await.state, State::Frozen);
}
