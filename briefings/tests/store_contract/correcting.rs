//! Corrections are laid over what one desk reads, and over nothing else.

use crate::common::{Draft, draft};
use crate::desk::{feed, found, guild, names, noon, put, speaker, topic};
use crate::ordering::later;
use briefings::{
    card::{Card, Comparison, Figure, FigureKind},
    correction::{Change, CorrectionId, Editor, Mark},
    store::{
        CardId, Condition, DeskId, Held, SourceId, Store, Wanted,
        corrections::{Correctable, Made, New, Standing, State},
    },
    text::Span,
};

pub fn ada() -> Editor {
    Editor { id: u64::MAX - 3, name: "Ada".into() }
}

pub fn new(change: Change) -> New {
    New { change, by: ada(), reason: "I was there".into() }
}

pub async fn correctable(store: &dyn Store, desk: DeskId, card: CardId) -> Correctable {
    store.correctable(desk, card).await.expect("an answer").expect("the card")
}

/// Makes a correction of a card as it is now.
pub async fn correct(store: &dyn Store, desk: DeskId, card: CardId, change: Change) -> CorrectionId {
    let state = correctable(store, desk, card).await.state;
    match store.correct(desk, card, state, &new(change), later(1)).await.expect("an answer") {
        Made::New(id) => id,
        Made::Stale => panic!("stale"),
    }
}

async fn undo(store: &dyn Store, desk: DeskId, correction: CorrectionId) {
    let undone = store.undo_correction(desk, correction, &ada(), later(2)).await.unwrap().expect("the correction");
    assert_eq!((undone.standing, undone.correction.undone), (Standing::Undone, Some((ada(), later(2)))));
}

async fn shown(store: &dyn Store, desk: DeskId, card: CardId) -> Held {
    store.card(desk, card).await.unwrap().expect("the card")
}

/// That somebody else said the quote at this place of the card as it was read, or nobody.
pub async fn said_by(store: &dyn Store, desk: DeskId, card: CardId, at: usize, name: Option<&str>) -> Change {
    let read = correctable(store, desk, card).await.read;
    let was = read.card.quotes[at].shown_speaker().map(|speaker| speaker.name.clone());
    Change::Speaker { quote: Mark::of_quote(&read.text, &read.card, at).unwrap(), was, name: name.map(str::to_owned) }
}

fn budget() -> Draft {
    draft("Budget passed", "The council passed the budget.")
        .topics(&["budget"])
        .said("Ola Brandt", "We save", 0.9)
        .said("Ines Malik", "We spend", 0.9)
        .said("Ola Brandt", "We save", 0.9)
        .at("https://wire.example/budget")
}

/// Two desks that follow the feed which holds the card.
async fn two_desks(store: &dyn Store, held: &Draft) -> (DeskId, DeskId, SourceId, CardId) {
    let (mine, theirs) = (guild(store, 1).await, guild(store, 2).await);
    let wire = feed(store, "https://wire.example/rss").await;
    for desk in [mine, theirs] {
        store.follow(desk, wire, noon()).await.unwrap();
    }
    let card = put(store, wire, held).await.id();
    (mine, theirs, wire, card)
}

async fn speakers(store: &dyn Store, desk: DeskId, typed: &str) -> Vec<(String, usize)> {
    let counted = store.speakers(desk, typed, 10).await.unwrap();
    names(&counted).into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

fn counted(list: &[(&str, usize)]) -> Vec<(String, usize)> {
    list.iter().map(|&(name, count)| (name.to_owned(), count)).collect()
}

/// With a figure read in its text.
fn with_figure(mut draft: Draft, number: &str, rank: u32) -> Draft {
    let before = draft.card.figures.last().map_or(0, |figure| figure.span.end);
    let start = before + draft.article.text[before..].find(number).expect("the number");
    draft.card.figures.push(Figure {
        kind: FigureKind::Count,
        span: Span::new(start, start + number.len()),
        text: number.into(),
        value: number.parse().expect("a number"),
        upper: None,
        unit: None,
        comparison: Comparison::Exact,
        direction: None,
        measured: None,
        said_by: None,
        rank,
        related: Vec::new(),
        corrected: None,
    });
    draft
}

pub async fn a_corrected_speaker_is_found_by_the_new_name_at_that_desk_alone(store: &dyn Store) {
    let (mine, theirs, wire, card) = two_desks(store, &budget()).await;
    put(store, wire, &draft("Roads", "Roads are mended.").said("Ines Malik", "We build", 0.9)).await;
    // Malik is nobody's name on the card any more.
    let change = said_by(store, mine, card, 1, Some("Ola Brandt")).await;
    let id = correct(store, mine, card, change).await;
    let corrected = shown(store, mine, card).await;
    let quote = &corrected.card.quotes[1];
    assert_eq!(quote.shown_speaker().unwrap().name, "Ola Brandt");
    assert_eq!(quote.corrected.as_ref().map(|by| (by.by.as_str(), by.at)), Some(("Ada", later(1))));
    assert_eq!(corrected.card.people.iter().map(|person| person.quotes).collect::<Vec<_>>(), [3, 0]);
    assert_eq!(corrected.corrected().unwrap().by, "Ada");
    assert_eq!(found(store, mine, &speaker("malik")).await, ["Roads"]);
    assert_eq!(found(store, mine, &speaker("brandt")).await, ["Budget passed"]);
    assert_eq!(found(store, theirs, &speaker("malik")).await, ["Roads", "Budget passed"], "another desk sees the article's reading");
    let searched = |desk, name: &str| {
        let quotes = [Condition::Quotes(name.to_owned())];
        async move { store.search(desk, &quotes, 0..9).await.unwrap().total }
    };
    assert_eq!((searched(mine, "malik").await, searched(theirs, "malik").await), (1, 2));
    assert_eq!(speakers(store, mine, "").await, counted(&[("Ola Brandt", 3), ("Ines Malik", 1)]));
    assert_eq!(speakers(store, mine, "mal").await, counted(&[("Ines Malik", 1)]));
    assert_eq!(speakers(store, theirs, "").await, counted(&[("Ines Malik", 2), ("Ola Brandt", 2)]));
    let held = store.find(mine, &topic("budget"), 0..1).await.unwrap().cards;
    assert_eq!(held[0].card.quotes, corrected.card.quotes, "however the card is asked for");

    undo(store, mine, id).await;
    assert_eq!(*shown(store, mine, card).await.card, budget().card);
    assert_eq!(found(store, mine, &speaker("malik")).await, ["Roads", "Budget passed"]);
    assert_eq!(speakers(store, mine, "").await, speakers(store, theirs, "").await);
}

pub async fn an_unattributed_quote_is_nobodys(store: &dyn Store) {
    let (mine, theirs, _, card) =
        two_desks(store, &draft("Roads", "Roads.").said("Kim Park", "Yes", 0.9).said("Ann Kimmel", "No", 0.9)).await;
    let change = said_by(store, mine, card, 0, None).await;
    correct(store, mine, card, change).await;
    let quote = &shown(store, mine, card).await.card.quotes[0];
    assert_eq!((quote.shown_speaker(), quote.corrected.is_some()), (None, true));
    assert_eq!(speakers(store, mine, "park").await, []);
    assert_eq!(found(store, theirs, &speaker("kim")).await, ["Roads"]);
    // “Kim” was a whole name here; now it is the beginning of another one.
    assert_eq!(found(store, mine, &speaker("kim")).await, ["Roads"]);
    assert!(found(store, mine, &speaker("park")).await.is_empty());
    assert_eq!(found(store, theirs, &speaker("park")).await, ["Roads"]);
}

pub async fn what_is_hidden_is_not_there(store: &dyn Store) {
    let lead = "Of 40 boats 12 sank, and 12 were towed.";
    let mut boats = draft("Storm", lead).said("Ola Brandt", "We save", 0.9).said("Ines Malik", "We spend", 0.9);
    for (number, rank) in [("40", 2), ("12", 1), ("12", 3)] {
        boats = with_figure(boats, number, rank);
    }
    boats.card.figures[0].related = vec![1, 2];
    let (mine, theirs, _, card) = two_desks(store, &boats).await;
    let read = correctable(store, mine, card).await.read;
    let figure = Mark::of_figure(&read.text, &read.card, 1).unwrap();
    correct(store, mine, card, Change::HideFigure { figure }).await;
    let quote = Mark::of_quote(&read.text, &read.card, 0).unwrap();
    let hidden = correct(store, mine, card, Change::HideQuote { quote, was: Some("Ola Brandt".into()) }).await;
    let left = shown(store, mine, card).await.card;
    let figures: Vec<_> = left.figures.iter().map(|f| (f.text.as_str(), f.span, f.rank, f.related.as_slice())).collect();
    assert_eq!(figures, [("40", read.card.figures[0].span, 1, &[1_usize][..]), ("12", read.card.figures[2].span, 2, &[])]);
    assert_eq!(left.quotes.iter().map(|quote| quote.text.as_str()).collect::<Vec<_>>(), ["We spend"]);
    assert!(found(store, mine, &speaker("brandt")).await.is_empty());
    assert_eq!(found(store, theirs, &speaker("brandt")).await, ["Storm"]);
    assert_eq!(*shown(store, theirs, card).await.card, boats.card);
    undo(store, mine, hidden).await;
    assert_eq!(found(store, mine, &speaker("brandt")).await, ["Storm"]);
}

pub async fn a_retracted_card_is_found_by_its_id_alone(store: &dyn Store) {
    let (mine, theirs, wire, card) = two_desks(store, &budget()).await;
    assert_eq!(store.retraction(mine, card).await.unwrap(), None);
    let id = correct(store, mine, card, Change::Retract).await;
    for wanted in [Wanted::default(), topic("budget"), topic("council"), speaker("brandt")] {
        assert!(found(store, mine, &wanted).await.is_empty(), "{wanted:?}");
        assert_eq!(found(store, theirs, &wanted).await, ["Budget passed"], "{wanted:?}");
    }
    assert_eq!(store.search(mine, &[Condition::Holds("budget".into())], 0..9).await.unwrap().total, 0);
    assert_eq!(store.topics(mine, "bud", 9).await.unwrap(), []);
    assert_eq!(store.nearest_topics(mine, "budgets", 9).await.unwrap(), []);
    assert_eq!(speakers(store, mine, "").await, []);
    let left = shown(store, mine, card).await;
    assert!(left.is_retracted() && left.card.headline.is_some());
    let Card { summary, quotes, figures, people, topics, .. } = &*left.card;
    assert!(summary.is_empty() && quotes.is_empty() && figures.is_empty() && people.is_empty() && topics.is_empty());
    let retraction = store.retraction(mine, card).await.unwrap().expect("the retraction");
    assert_eq!((retraction.id, retraction.reason.as_str()), (id, "I was there"));
    assert_eq!(store.retraction(theirs, card).await.unwrap(), None);
    // It stays retracted when the article changes, whatever else is held meanwhile.
    put(store, wire, &budget().then("It will be felt.")).await;
    put(store, wire, &draft("Budget again", "The council met.").topics(&["budget"])).await;
    assert_eq!(found(store, mine, &topic("budget")).await, ["Budget again"]);
    undo(store, mine, id).await;
    assert_eq!(found(store, mine, &topic("budget")).await.len(), 2);
    assert_eq!(names(&store.topics(mine, "bud", 9).await.unwrap()), [("budget", 2)]);
}

pub async fn people_are_merged_and_split(store: &dyn Store) {
    let mut held = draft("Talks", "Anna Kim met Kim.").said("Anna Kim", "Yes", 0.9).said("Kim Park", "No", 0.9);
    held.card.people[0].aliases.push("Kim".into());
    held.card.people[0].mentions = 3;
    let text = held.article.text.clone();
    let alone = text.find("met Kim").unwrap() + "met ".len();
    held.card.quotes[0].speaker.as_mut().unwrap().mention = Some(Span::new(alone, alone + "Kim".len()));
    let (mine, theirs, _, card) = two_desks(store, &held).await;
    let people = |held: Held| held.card.people.iter().cloned().map(|p| (p.name, p.aliases, p.mentions, p.quotes)).collect::<Vec<_>>();
    let row = |name: &str, aliases: &[&str], mentions, quotes| {
        (name.to_owned(), aliases.iter().map(|&alias| alias.to_owned()).collect::<Vec<_>>(), mentions, quotes)
    };

    let split = correct(store, mine, card, Change::Split { person: "Anna Kim".into(), other: "Kim".into() }).await;
    let parted = shown(store, mine, card).await;
    assert_eq!(parted.card.quotes[0].shown_speaker().unwrap().name, "Kim");
    assert!(parted.card.quotes[0].corrected.is_some() && parted.card.quotes[1].corrected.is_none());
    assert_eq!(people(parted), [row("Anna Kim", &[], 2, 0), row("Kim Park", &[], 1, 1), row("Kim", &[], 1, 1)]);
    let merge = correct(store, mine, card, Change::Merge { person: "Kim".into(), into: "Kim Park".into() }).await;
    assert_eq!(people(shown(store, mine, card).await), [row("Anna Kim", &[], 2, 0), row("Kim Park", &["Kim"], 2, 2)]);
    assert_eq!(speakers(store, mine, "").await, counted(&[("Kim Park", 2)]));
    assert_eq!(speakers(store, theirs, "").await, counted(&[("Anna Kim", 1), ("Kim Park", 1)]));
    // Whoever was named in a correction that is undone is not there to be merged any more.
    undo(store, mine, split).await;
    let entries = store.corrections(mine, 0..9).await.unwrap().1;
    assert_eq!(entries.iter().map(|entry| entry.standing).collect::<Vec<_>>(), [Standing::AppliesNoMore, Standing::Undone]);
    undo(store, mine, merge).await;
    assert_eq!(*shown(store, mine, card).await.card, held.card);
    for change in [
        Change::Merge { person: "Anna Kim".into(), into: "Anna Kim".into() },
        Change::Merge { person: "Anna Kim".into(), into: "Nobody".into() },
        Change::Split { person: "Anna Kim".into(), other: "Nobody".into() },
        Change::Split { person: "Anna Kim".into(), other: "Kim Park".into() },
    ] {
        let state = correctable(store, mine, card).await.state;
        assert_eq!(store.correct(mine, card, state, &new(change.clone()), later(1)).await.unwrap(), Made::Stale, "{change:?}");
    }
}

pub async fn a_correction_goes_on_where_the_very_words_still_stand(store: &dyn Store) {
    let (mine, theirs, wire, card) = two_desks(store, &budget()).await;
    // The same words stand twice, each in a paragraph of the same words: the second is meant.
    let (second, other) = (said_by(store, mine, card, 2, Some("Ines Malik")).await, said_by(store, mine, card, 1, None).await);
    correct(store, mine, card, second).await;
    correct(store, mine, card, other).await;
    let next = draft("Budget passed, again", "In the end, the council passed the budget.")
        .topics(&["budget"])
        .said("Ola Brandt", "We save", 0.9)
        .said("Ola Brandt", "We save", 0.9)
        .said("Ines Malik", "We spend a lot", 0.9)
        .at("https://wire.example/budget");
    assert_eq!(put(store, wire, &next).await.id(), card);
    let held = shown(store, mine, card).await;
    let names: Vec<_> = held.card.quotes.iter().map(|quote| quote.shown_speaker().map(|speaker| speaker.name.as_str())).collect();
    assert_eq!(names, [Some("Ola Brandt"), Some("Ines Malik"), Some("Ines Malik")]);
    assert_eq!(held.corrections.len(), 1);
    let entries = store.corrections(mine, 0..9).await.unwrap().1;
    assert_eq!(entries.iter().map(|entry| entry.standing).collect::<Vec<_>>(), [Standing::AppliesNoMore, Standing::Applies]);
    assert_eq!(entries[0].headline.as_deref(), Some("Budget passed, again"));
    assert_eq!(speakers(store, mine, "").await, counted(&[("Ines Malik", 2), ("Ola Brandt", 1)]));
    assert_eq!(speakers(store, theirs, "").await, counted(&[("Ola Brandt", 2), ("Ines Malik", 1)]));
    assert_eq!(found(store, mine, &speaker("malik")).await.len(), 1);
}

pub async fn who_saw_another_state_corrects_nothing(store: &dyn Store) {
    let (mine, _, wire, card) = two_desks(store, &budget()).await;
    let seen = correctable(store, mine, card).await.state;
    let change = said_by(store, mine, card, 0, None).await;
    let stale = State { version: seen.version + 1, ..seen };
    assert_eq!(store.correct(mine, card, stale, &new(change.clone()), later(1)).await.unwrap(), Made::Stale);
    let id = correct(store, mine, card, change).await;
    assert_eq!(store.correct(mine, card, seen, &new(Change::Retract), later(1)).await.unwrap(), Made::Stale);
    undo(store, mine, id).await;
    assert_eq!(store.correct(mine, card, seen, &new(Change::Retract), later(1)).await.unwrap(), Made::Stale, "corrected, and undone");
    let seen = correctable(store, mine, card).await.state;
    put(store, wire, &budget().then("More.")).await;
    assert_eq!(store.correct(mine, card, seen, &new(Change::Retract), later(1)).await.unwrap(), Made::Stale, "a new version");
}

pub async fn corrections_are_listed_and_undone_by_their_desk_alone(store: &dyn Store) {
    let (mine, theirs, wire, card) = two_desks(store, &budget()).await;
    let stranger = guild(store, 3).await;
    assert_eq!(store.correctable(stranger, card).await.unwrap(), None);
    let seen = correctable(store, mine, card).await.state;
    assert!(store.correct(stranger, card, seen, &new(Change::Retract), noon()).await.is_err());
    let change = said_by(store, mine, card, 0, None).await;
    let first = correct(store, mine, card, change).await;
    let second = correct(store, mine, card, Change::Retract).await;
    let (total, newest) = store.corrections(mine, 0..1).await.unwrap();
    assert_eq!((total, newest.len(), newest[0].correction.id), (2, 1, second));
    assert_eq!((newest[0].card, newest[0].headline.as_deref(), newest[0].standing), (card, Some("Budget passed"), Standing::Applies));
    assert_eq!(store.corrections(theirs, 0..9).await.unwrap(), (0, Vec::new()));
    assert_eq!(store.undo_correction(theirs, second, &ada(), noon()).await.unwrap(), None);
    assert!(shown(store, mine, card).await.is_retracted());
    undo(store, mine, second).await;
    let again = store.undo_correction(mine, second, &Editor { id: 1, name: "Sam".into() }, later(9)).await.unwrap().unwrap();
    assert_eq!(again.correction.undone, Some((ada(), later(2))), "it stays as it was");
    store.unfollow(mine, wire).await.unwrap();
    let (_, entries) = store.corrections(mine, 0..9).await.unwrap();
    assert_eq!(entries[1].correction.id, first);
    assert_eq!((entries[1].standing, entries[1].headline.as_deref()), (Standing::Unseen, None));
    assert_eq!(speakers(store, mine, "").await, []);
}

pub async fn a_corrected_card_still_says_only_what_stands_in_its_article(store: &dyn Store) {
    let held = budget();
    let (mine, _, _, card) = two_desks(store, &held).await;
    let change = said_by(store, mine, card, 0, Some("Ines Malik")).await;
    correct(store, mine, card, change).await;
    correct(store, mine, card, Change::Merge { person: "Ola Brandt".into(), into: "Ines Malik".into() }).await;
    let corrected = shown(store, mine, card).await.card;
    assert_ne!(*corrected, held.card);
    corrected.verify(&held.article).expect("it says nothing else");
}
