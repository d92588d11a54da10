//! The ids of what an editor presses and chooses while correcting a card: all that each step needs, the state of the card included.
//!
//! An id is fields divided by `|`. Where the last one is empty, the value chosen in the menu stands for it.

use briefings::{
    correction::CorrectionId,
    store::{CardId, corrections::State},
};

/// Begins each of them; its number is the version of how they are written.
const CORRECTING: &str = "k1|";
/// Discord's limit for an id, in characters.
const LONGEST: usize = 100;

/// A step of an editor who corrects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To say which of these cards is to be corrected; where it is one, what of it.
    Open(Vec<CardId>),
    /// To look at a part of a card.
    Look(CardId, State, Part),
    /// To give the reason for a correction of a card.
    Ask(CardId, State, Wrong),
    /// To take a correction back.
    Undo(CorrectionId),
    /// To see the corrections of the desk, from this page on.
    List(usize),
}

/// A part of a card that is looked at. A number is a place in a list: of quotes and figures as they were read, of people as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What can be corrected.
    Menu,
    /// A page of its quotes.
    Quotes(usize),
    /// A page of its figures.
    Figures(usize),
    /// A page of its people.
    People(usize),
    /// One quote.
    Quote(usize),
    /// One figure.
    Figure(usize),
    /// One person.
    Person(usize),
    /// The article as a whole.
    Article,
}

/// What is wrong; numbers as in [`Part`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The quote is this person's.
    Speaker(usize, usize),
    /// The quote is nobody's who is known.
    Unattributed(usize),
    /// The quote is not to be shown.
    Quote(usize),
    /// The figure is not to be shown.
    Figure(usize),
    /// The article is not to be shown.
    Article,
    /// This person is that one.
    Merge(usize, usize),
    /// One of a person's other spellings is somebody else's.
    Split(usize, usize),
}

/// The id that opens the correcting of these cards, of as many as there is room for.
pub fn open(cards: &[CardId]) -> String {
    let mut id = format!("{CORRECTING}l|");
    for card in cards {
        let next = card.0.to_string();
        if id.len() + 1 + next.len() > LONGEST {
            break;
        }
        if !id.ends_with('|') {
            id.push(',');
        }
        id.push_str(&next);
    }
    id
}

/// The id of a menu of cards.
pub const CHOOSE_CARD: &str = "k1|l|";

/// The value of a card in that menu.
pub fn card(card: CardId) -> String {
    card.0.to_string()
}

/// The id that leads to a part of a card; with `None`, that of a menu of parts.
pub fn look(card: CardId, state: State, part: Option<Part>) -> String {
    format!("{CORRECTING}g|{}|{}|{}", card.0, written(state), part.map(Part::written).unwrap_or_default())
}

/// The id that asks for the reason of a correction; with `None`, that of a menu of corrections.
pub fn ask(card: CardId, state: State, wrong: Option<Wrong>) -> String {
    format!("{CORRECTING}w|{}|{}|{}", card.0, written(state), wrong.map(Wrong::written).unwrap_or_default())
}

/// The id of a button that undoes a correction; with `None`, that of a menu of corrections.
pub fn undo(correction: Option<CorrectionId>) -> String {
    format!("{CORRECTING}u|{}", correction.map(|id| id.0.to_string()).unwrap_or_default())
}

/// The id of a page of the list.
pub fn list(page: usize) -> String {
    format!("{CORRECTING}c|{page}")
}

/// The step of this id, with what was chosen in its menu; `None` for an id of something else, or of another version.
pub fn read(id: &str, chosen: Option<&str>) -> Option<Step> {
    let id = id.strip_prefix(CORRECTING)?;
    let (start, last) = id.rsplit_once('|')?;
    let last = if last.is_empty() { chosen? } else { last };
    let fields: Vec<&str> = start.split('|').collect();
    let of_card = |card: &str, state: &str| Some((CardId(card.parse().ok()?), state_read(state)?));
    match fields[..] {
        ["l"] => last.split(',').map(|card| card.parse().ok().map(CardId)).collect::<Option<Vec<_>>>().map(Step::Open),
        ["g", card, state] => of_card(card, state).and_then(|(card, state)| Some(Step::Look(card, state, Part::read(last)?))),
        ["w", card, state] => of_card(card, state).and_then(|(card, state)| Some(Step::Ask(card, state, Wrong::read(last)?))),
        ["u"] => Some(Step::Undo(CorrectionId(last.parse().ok()?))),
        ["c"] => Some(Step::List(last.parse().ok()?)),
        _ => None,
    }
}

impl Part {
    /// As the value of a menu.
    pub fn written(self) -> String {
        match self {
            Self::Menu => "m".to_owned(),
            Self::Quotes(page) => format!("Q{page}"),
            Self::Figures(page) => format!("F{page}"),
            Self::People(page) => format!("P{page}"),
            Self::Quote(at) => format!("q{at}"),
            Self::Figure(at) => format!("f{at}"),
            Self::Person(at) => format!("p{at}"),
            Self::Article => "a".to_owned(),
        }
    }

    fn read(written: &str) -> Option<Self> {
        let (kind, number) = written.split_at_checked(1)?;
        match (kind, number) {
            ("m", "") => Some(Self::Menu),
            ("a", "") => Some(Self::Article),
            _ => {
                let number = number.parse().ok()?;
                Some(match kind {
                    "Q" => Self::Quotes(number),
                    "F" => Self::Figures(number),
                    "P" => Self::People(number),
                    "q" => Self::Quote(number),
                    "f" => Self::Figure(number),
                    "p" => Self::Person(number),
                    _ => return None,
                })
            }
        }
    }
}

impl Wrong {
    /// As the value of a menu.
    pub fn written(self) -> String {
        match self {
            Self::Speaker(quote, person) => format!("s{quote}.{person}"),
            Self::Unattributed(quote) => format!("n{quote}"),
            Self::Quote(quote) => format!("h{quote}"),
            Self::Figure(figure) => format!("x{figure}"),
            Self::Article => "r".to_owned(),
            Self::Merge(person, into) => format!("m{person}.{into}"),
            Self::Split(person, spelling) => format!("t{person}.{spelling}"),
        }
    }

    fn read(written: &str) -> Option<Self> {
        let (kind, numbers) = written.split_at_checked(1)?;
        if (kind, numbers) == ("r", "") {
            return Some(Self::Article);
        }
        let mut numbers = numbers.split('.').map(|number| number.parse().ok());
        let first = numbers.next()??;
        let second = numbers.next();
        Some(match (kind, second) {
            ("n", None) => Self::Unattributed(first),
            ("h", None) => Self::Quote(first),
            ("x", None) => Self::Figure(first),
            ("s", Some(second)) => Self::Speaker(first, second?),
            ("m", Some(second)) => Self::Merge(first, second?),
            ("t", Some(second)) => Self::Split(first, second?),
            _ => return None,
        })
    }
}

fn written(state: State) -> String {
    format!("{}.{}", state.version, state.changes)
}

fn state_read(written: &str) -> Option<State> {
    let (version, changes) = written.split_once('.')?;
    Some(State { version: version.parse().ok()?, changes: changes.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts() -> impl Strategy<Value = Part> {
        (0..8, any::<usize>()).prop_map(|(which, n)| match which {
            0 => Part::Menu,
            1 => Part::Quotes(n),
            2 => Part::Figures(n),
            3 => Part::People(n),
            4 => Part::Quote(n),
            5 => Part::Figure(n),
            6 => Part::Person(n),
            _ => Part::Article,
        })
    }

    fn wrongs() -> impl Strategy<Value = Wrong> {
        (0..7, 0..1_000_000usize, 0..1_000_000usize).prop_map(|(which, one, other)| match which {
            0 => Wrong::Speaker(one, other),
            1 => Wrong::Unattributed(one),
            2 => Wrong::Quote(one),
            3 => Wrong::Figure(one),
            4 => Wrong::Merge(one, other),
            5 => Wrong::Split(one, other),
            _ => Wrong::Article,
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(card in 0..i64::MAX, version in 0..i64::MAX, changes in 0..i64::MAX, part in parts(), wrong in wrongs()) {
            let (card, state) = (CardId(card), State { version, changes });
            for (id, chosen) in [(look(card, state, Some(part)), None), (look(card, state, None), Some(part.written()))] {
                prop_assert!(id.len() <= LONGEST);
                prop_assert_eq!(read(&id, chosen.as_deref()), Some(Step::Look(card, state, part)));
            }
            for (id, chosen) in [(ask(card, state, Some(wrong)), None), (ask(card, state, None), Some(wrong.written()))] {
                prop_assert!(id.len() <= LONGEST);
                prop_assert_eq!(read(&id, chosen.as_deref()), Some(Step::Ask(card, state, wrong)));
            }
        }

        #[test]
        fn any_id_is_survived(id in any::<String>(), chosen in any::<String>()) {
            let _ = read(&id, Some(&chosen));
            let _ = read(&format!("{CORRECTING}{id}"), Some(&chosen));
        }
    }

    #[test]
    fn cards_are_opened_as_far_as_there_is_room() {
        let cards = [CardId(1), CardId(i64::MAX)];
        assert_eq!(read(&open(&cards), None), Some(Step::Open(cards.to_vec())));
        let many: Vec<CardId> = (0..9).map(|n| CardId(i64::MAX - n)).collect();
        let id = open(&many);
        assert!(id.len() <= LONGEST && matches!(read(&id, None), Some(Step::Open(cards)) if cards.len() == 4));
        assert_eq!(read(CHOOSE_CARD, Some(&card(CardId(7)))), Some(Step::Open(vec![CardId(7)])));
        assert_eq!(read(&undo(Some(CorrectionId(7))), None), Some(Step::Undo(CorrectionId(7))));
        assert_eq!(read(&undo(None), Some("7")), Some(Step::Undo(CorrectionId(7))));
        assert_eq!((read(&list(3), None), read("a1|c|0|7", None)), (Some(Step::List(3)), None));
    }
}
