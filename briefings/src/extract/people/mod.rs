//! Who appears: one person under all spellings, titles and roles.

use super::Parsed;
use crate::{card::Person, text::Span};

/// People known by more than one name, from `config/people.toml`.
#[derive(Clone, Debug, Default)]
pub struct KnownPeople {}

/// The people of one article, with every mention of each.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// Each person once.
    pub people: Vec<Person>,
    /// Every mention by name, in the order of the text.
    pub mentions: Vec<Mention>,
}

/// A place where a person is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where the name stands, without title and possessive.
    pub span: Span,
    /// Index into [`People::people`].
    pub person: usize,
}

impl People {
    /// The people as a card lists them, most mentioned first.
    pub fn into_card(self) -> Vec<Person> {
        self.people
    }
}

/// Finds the people of an article.
pub fn find(_parsed: &Parsed<'_>, _known: &KnownPeople) -> People {
    People::default()
}
