//! Buttons' ids: all that a button needs to work after a restart, weeks later. A choice in a menu has such an id for its value.
//!
//! An id is fields divided by `|`: how to reply and the version, the question's letter, its page, and what it is about. Typed words hold
//! no `|` (see [`crate::commands::Options`]).

use briefings::{
    card::FigureKind,
    query::{About, Limits, Question, QuotePlace},
    store::CardId,
};
use chrono::{DateTime, NaiveDate};

/// Discord's limit for a button's id, in characters.
const LONGEST: usize = 100;
/// Begins the id of a button that leads nowhere and is shown disabled.
pub const NOTHING: &str = "-|";

/// The id of the menu of an answer: what was chosen says all.
pub const MENU: &str = "m1";

/// Begins the id of a button of a digest's message.
const OF_EDITION: &str = "e1|";

/// The id of the button that begins to delete a desk, and of the one by which somebody is forgotten there. They name no desk: it is that of
/// who presses, where they press.
pub const DELETE: &str = "d1|delete";
pub const FORGET: &str = "d1|forget";

/// How a pressed button is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The message that holds the button changes.
    InPlace,
    /// A message of its own, for the one who pressed.
    Apart,
}

/// The id of a button that asks `question`; `None` where it would be too long, or where a name in it would be taken for two fields.
pub fn write(reply: Reply, question: &Question) -> Option<String> {
    let reply = match reply {
        Reply::InPlace => "i1",
        Reply::Apart => "a1",
    };
    let id = match question {
        Question::Brief { about: About::Topic(topic), page } => format!("{reply}|b|{page}|{topic}"),
        Question::Brief { about: About::Card(card), page } => format!("{reply}|c|{page}|{}", card.0),
        Question::Brief { about: within @ About::Within(_), page } => format!("{reply}|n|{page}|{}", about_written(within)),
        Question::Quotes { about, speaker, page } => format!("{reply}|q|{page}|{}|{speaker}", about_written(about)),
        Question::Quote { places } => {
            let places: Vec<_> = places.iter().map(|place| format!("{}.{}", place.card.0, place.start)).collect();
            format!("{reply}|u|0|{}", places.join(","))
        }
        Question::Figures { about, kind: None, page } => format!("{reply}|f|{page}|{}", about_written(about)),
        Question::Figures { about, kind: Some(kind), page } => format!("{reply}|f|{page}|{}|{}", about_written(about), kind.name()),
        Question::Timeline { about, page } => format!("{reply}|t|{page}|{}", about_written(about)),
        Question::People { about, page } => format!("{reply}|p|{page}|{}", about_written(about)),
        Question::Compare { about, page } => format!("{reply}|v|{page}|{}", about_written(about)),
        Question::Search { search, page } => format!("{reply}|w|{page}|{search}"),
        Question::Sources { about, page } => format!("{reply}|l|{page}|{}", about_written(about)),
        Question::Source { card, page } => format!("{reply}|s|{page}|{}", card.0),
    };
    (id.encode_utf16().count() <= LONGEST && read(&id).is_some_and(|(_, asked)| asked == *question)).then_some(id)
}

/// The id of a button under a posted message that shows a card's brief; `key` names the message in the outbox.
pub fn more(key: &str, card: CardId) -> String {
    format!("{OF_EDITION}{key}|{}", card.0)
}

/// The card whose brief a button of this id under a posted message shows.
pub fn card_of(id: &str) -> Option<CardId> {
    let (_, card) = id.strip_prefix(OF_EDITION)?.split_once('|')?;
    card.parse().ok().map(CardId)
}

/// The id of a button that leads nowhere and only says which message of the outbox it stands under.
pub fn marking(key: &str) -> String {
    format!("{NOTHING}{OF_EDITION}{key}")
}

/// The key of the message in the outbox under which a button of this id stands.
pub fn key_of(id: &str) -> Option<&str> {
    let id = id.strip_prefix(NOTHING).unwrap_or(id);
    id.strip_prefix(OF_EDITION)?.split('|').next()
}

/// What a button of this id asks and how it is answered; `None` for an id that this version does not write.
pub fn read(id: &str) -> Option<(Reply, Question)> {
    if let Some(card) = card_of(id) {
        return Some((Reply::Apart, Question::Brief { about: About::Card(card), page: 0 }));
    }
    let fields: Vec<&str> = id.split('|').collect();
    let reply = match *fields.first()? {
        "i1" => Reply::InPlace,
        "a1" => Reply::Apart,
        _ => return None,
    };
    let page = fields.get(2)?.parse().ok()?;
    let question = match (*fields.get(1)?, &fields[3..]) {
        ("b", [topic]) => Question::Brief { about: About::Topic((*topic).to_owned()), page },
        ("c", [card]) => Question::Brief { about: About::Card(CardId(card.parse().ok()?)), page },
        ("n", [about]) => Question::Brief { about: about_read(about)?, page },
        ("q", [about, speaker]) => Question::Quotes { about: about_read(about)?, speaker: (*speaker).to_owned(), page },
        ("u", [places]) => Question::Quote { places: places.split(',').map(place_read).collect::<Option<_>>()? },
        ("f", [about]) => Question::Figures { about: about_read(about)?, kind: None, page },
        ("f", [about, kind]) => Question::Figures { about: about_read(about)?, kind: Some(FigureKind::named(kind)?), page },
        ("t", [about]) => Question::Timeline { about: about_read(about)?, page },
        ("p", [about]) => Question::People { about: about_read(about)?, page },
        ("v", [about]) => Question::Compare { about: about_read(about)?, page },
        ("w", [search]) => Question::Search { search: search.parse().ok()?, page },
        ("l", [about]) => Question::Sources { about: about_read(about)?, page },
        ("s", [card]) => Question::Source { card: CardId(card.parse().ok()?), page },
        _ => return None,
    };
    Some((reply, question))
}

fn place_read(written: &str) -> Option<QuotePlace> {
    let (card, start) = written.split_once('.')?;
    Some(QuotePlace { card: CardId(card.parse().ok()?), start: start.parse().ok()? })
}

fn about_written(about: &About) -> String {
    match about {
        About::Topic(topic) => format!("t{topic}"),
        About::Within(Limits { topic, outlet, since }) => {
            // The day as a number and the outlet's length before its name, both in base 16, which is short: the words may hold anything.
            let since = since.map(|day| format!("{:x}", day.signed_duration_since(NaiveDate::default()).num_days())).unwrap_or_default();
            format!("w{since}.{:x}.{outlet}{topic}", outlet.chars().count())
        }
        About::Card(card) => format!("c{}", card.0),
    }
}

fn about_read(written: &str) -> Option<About> {
    match written.split_at_checked(1)? {
        ("t", topic) => Some(About::Topic(topic.to_owned())),
        ("w", within) => {
            let (since, rest) = within.split_once('.')?;
            let (length, words) = rest.split_once('.')?;
            let since = if since.is_empty() { None } else { Some(day_read(since)?) };
            let length = usize::from_str_radix(length, 16).ok()?;
            let at = words.char_indices().nth(length).map_or(words.len(), |(at, _)| at);
            let (outlet, topic) = words.split_at_checked(at)?;
            Some(About::Within(Limits { topic: topic.to_owned(), outlet: outlet.to_owned(), since }))
        }
        ("c", card) => Some(About::Card(CardId(card.parse().ok()?))),
        _ => None,
    }
}

/// A day by its number, from 1970 on.
fn day_read(written: &str) -> Option<NaiveDate> {
    let day = i64::from_str_radix(written, 16).ok()?;
    Some(DateTime::from_timestamp(day.checked_mul(24 * 3600)?, 0)?.date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn within() -> impl Strategy<Value = About> {
        ("[^|]{0,40}", "[^|]{0,40}", prop::option::of(0..40_000u64)).prop_map(|(topic, outlet, day)| {
            About::Within(Limits { topic, outlet, since: day.map(|day| NaiveDate::default() + chrono::Days::new(day)) })
        })
    }

    fn questions() -> impl Strategy<Value = Question> {
        let about = prop_oneof![any::<i64>().prop_map(|id| About::Card(CardId(id))), "[^|]{0,40}".prop_map(About::Topic), within()];
        (0..10, about, "[^|]{0,40}", 0..10_000usize, any::<i64>()).prop_map(|(which, about, words, page, card)| match which {
            0 => Question::Brief { about, page },
            1 => Question::Quotes { about, speaker: words, page },
            2 => Question::Figures { about, kind: FigureKind::ALL.get(page % 9).copied(), page },
            3 => Question::Timeline { about, page },
            4 => Question::People { about, page },
            5 => Question::Compare { about, page },
            6 => Question::Search { search: words.parse().unwrap_or_else(|_| "peace".parse().unwrap()), page },
            7 => Question::Sources { about, page },
            8 => Question::Quote { places: vec![QuotePlace { card: CardId(card), start: page }; 1 + page % 3] },
            _ => Question::Source { card: CardId(card), page },
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(question in questions(), apart in any::<bool>()) {
            let reply = if apart { Reply::Apart } else { Reply::InPlace };
            if let Some(id) = write(reply, &question) {
                prop_assert_eq!(read(&id), Some((reply, question)));
            }
        }

        #[test]
        fn any_id_is_survived(id in any::<String>()) {
            let _ = read(&id);
        }
    }

    #[test]
    fn a_button_of_an_edition_says_its_message_and_its_card() {
        let id = more("1f-6a3b2c10-0", CardId(7));
        assert_eq!(read(&id), Some((Reply::Apart, Question::Brief { about: About::Card(CardId(7)), page: 0 })));
        assert_eq!((card_of(&id), card_of(&marking("1f-6a3b2c10-0"))), (Some(CardId(7)), None));
        assert_eq!((key_of(&id), key_of(&marking("1f-6a3b2c10-0"))), (Some("1f-6a3b2c10-0"), Some("1f-6a3b2c10-0")));
        assert_eq!((read(&marking("1f")), key_of("a1|c|0|7")), (None, None));
        assert!(more("fffffffffff-fffffffff-ff", CardId(i64::MAX)).len() <= LONGEST);
    }

    #[test]
    fn the_longest_typed_words_fit() {
        let words = "w".repeat(usize::from(crate::commands::OPTION_LENGTH));
        let question = Question::Quotes { about: About::Topic(words.clone()), speaker: words.clone(), page: 9999 };
        assert!(write(Reply::InPlace, &question).is_some());
        let limits = Limits { topic: words.clone(), outlet: words.clone(), since: "2130-01-01".parse().ok() };
        let question = Question::Quotes { about: About::Within(limits), speaker: String::new(), page: 999 };
        assert!(write(Reply::InPlace, &question).is_some());
        let search = "w".repeat(usize::from(crate::commands::SEARCH_LENGTH)).parse().unwrap();
        assert!(write(Reply::InPlace, &Question::Search { search, page: 9999 }).is_some());
    }
}
