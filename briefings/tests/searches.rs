//! What is typed as a search finds the samples in which it stands: `data/searches.tsv`; and shows where.

use briefings::{
    article::plain,
    extract::{KnownPeople, Reader},
    query::{self, Answer, Kind, Line, Note, Phrase, Question, Search, search::Unclear},
    samples::SAMPLES,
    store::{DeskId, DeskKey, Origin, Sqlite, Store},
};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use std::collections::BTreeSet;
use tempfile::TempDir;

async fn desk_with(texts: &[(&str, &str)]) -> (Sqlite, DeskId, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Sqlite::open(&folder.path().join("held.sqlite3")).expect("a store");
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let desk = store.desk(DeskKey::Guild(1), now).await.expect("a desk");
    let source = store.source(&Origin::HandIns(desk), now).await.expect("a source");
    for (id, text) in texts {
        let article = plain::read(text);
        store.put(source, &article, &Reader::default().read(id, &article), now).await.expect("held");
    }
    (store, desk, folder)
}

async fn asked(store: &Sqlite, desk: DeskId, typed: &str) -> Answer {
    let search: Search = typed.parse().unwrap_or_else(|unclear| panic!("{typed}: {unclear}"));
    query::answer(store, &KnownPeople::default(), desk, &Question::Search { search, page: 0 }).await.expect("an answer")
}

#[tokio::test]
async fn every_search_finds_its_articles_and_no_others() {
    let samples: Vec<_> = SAMPLES.iter().map(|sample| (sample.id, sample.text)).collect();
    let (store, desk, _kept) = desk_with(&samples).await;
    let mut wrong = Vec::new();
    for case in include_str!("data/searches.tsv").lines().filter(|l| !l.starts_with('#')) {
        let (typed, expected) = case.split_once('\t').expect("a search and its samples");
        let found = match typed.parse::<Search>() {
            Err(_) => BTreeSet::from(["!".to_owned()]),
            Ok(search) => {
                assert_eq!(search.to_string().parse(), Ok(search.clone()), "{typed}");
                let found = store.search(desk, &search.conditions(None), 0..50).await.expect("an answer");
                found.cards.into_iter().map(|held| held.card.id.clone()).collect()
            }
        };
        let expected: BTreeSet<String> = expected.split(' ').filter(|id| *id != "-").map(str::to_owned).collect();
        if found != expected {
            wrong.push(format!("{typed}: found {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_understood_is_named() {
    let cases = [
        ("", Unclear::Nothing),
        ("-bolts", Unclear::OnlyWithout),
        ("Colour:red crane", Unclear::UnknownKey("colour".into())),
        ("crane speaker:", Unclear::NoValue("speaker".into())),
        ("crane -outlet:lantern", Unclear::WithoutKey("outlet".into())),
        ("crane after:\"next week\"", Unclear::NoDate("next week".into())),
    ];
    for (typed, unclear) in cases {
        assert_eq!(typed.parse::<Search>(), Err(unclear), "{typed}");
    }
}

const STRIKE: &str = "Ferries of Ostvik stand still\n\nBy Tom Okoro, Vale Herald\nMay 9, 2031\n\nThe ferries of Ostvik did not sail on Friday. \
    A new timetable is the reason.\n\n“We never agreed to the timetable. It was nailed to the door at night,” said Jon Berg, a helmsman.";

#[tokio::test]
async fn the_sentences_in_which_the_words_stand_are_shown() {
    let (store, desk, _kept) = desk_with(&[("strike", STRIKE)]).await;
    let shown = |answer: &Answer| -> Vec<(String, Option<String>)> {
        let found = |line: &Line| match line {
            Line::Found { sentence, words, said } => {
                let [_, words, _] = sentence.around(*words);
                assert!(STRIKE.contains(&sentence.text) && !words.is_empty(), "{sentence:?}");
                Some((sentence.text.clone(), said.as_ref().map(|said| said.speaker.clone().unwrap_or_default())))
            }
            _ => None,
        };
        answer.lines.iter().filter_map(found).collect()
    };
    let plain = |text: &str| (text.to_owned(), None);
    assert_eq!(shown(&asked(&store, desk, "sails ferry").await), [plain("The ferries of Ostvik did not sail on Friday.")]);
    let both = asked(&store, desk, "sail reason").await;
    assert_eq!(shown(&both), [plain("The ferries of Ostvik did not sail on Friday."), plain("A new timetable is the reason.")]);
    let said = ("It was nailed to the door at night,” said Jon Berg, a helmsman.".to_owned(), None);
    assert_eq!(shown(&asked(&store, desk, "\"nailed to the door\"").await), [said]);
    let bare = shown(&asked(&store, desk, "agreed").await);
    assert_eq!(bare, [("“We never agreed to the timetable.".to_owned(), Some("Jon Berg".to_owned()))], "speech is never shown as fact");
}

#[tokio::test]
async fn what_to_leave_out_is_said_where_nothing_is_found() {
    let (store, desk, _kept) = desk_with(&[("strike", STRIKE)]).await;
    let answer = asked(&store, desk, "ferries -friday timetable").await;
    assert_eq!(
        (answer.kind, &answer.headline),
        (Kind::Nothing, &Phrase::Fixed(Note::NothingFound { search: "ferries -friday timetable".into() }))
    );
    let [Line::Fixed(Note::LeaveOut { parts })] = answer.lines.as_slice() else { panic!("{answer:?}") };
    assert_eq!(parts.iter().map(|part| (part.name.as_str(), part.count)).collect::<Vec<_>>(), [("-friday", 1)]);
    let hopeless = asked(&store, desk, "submarine zeppelin").await;
    assert_eq!(hopeless.lines, [Line::Fixed(Note::LeaveOutMore)]);
}

proptest! {
    #[test]
    fn any_text_is_survived_and_what_is_understood_is_read_again(typed in "[a-z :\"“”«*()-]{0,40}|.{0,60}") {
        if let Ok(search) = typed.parse::<Search>() {
            prop_assert_eq!(search.to_string().parse::<Search>(), Ok(search));
        }
    }
}
