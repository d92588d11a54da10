//! Who appears: one person under all spellings, titles and roles.
//!
//! [`names`] finds runs of words that may be names, [`evidence`] weighs what speaks for and against each; [`cluster`] puts those of one person
//! together and keeps namesakes apart; [`roles`] takes offices apart, so that “the Ukrainian leader” finds his name; [`known`] is what
//! `config/people.toml` adds. [`page`] looks every word up once, in the lists of [`lexicon`].

mod cluster;
mod evidence;
mod gender;
mod known;
pub(super) mod lexicon;
mod names;
pub(super) mod page;
pub(super) mod roles;
#[cfg(test)]
mod tests;

pub use known::{KnownPeople, KnownPeopleError};

use crate::{
    card::Person,
    text::{Span, name_key},
};
use page::Page;
use serde::Deserialize;

/// The people of one article, with every mention of each.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// Each person once.
    pub people: Vec<Person>,
    /// Every mention by name, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Names of several words that may be a person's or not, in the order of the text.
    strangers: Vec<Span>,
    /// What resolution needs to know of each person.
    details: Vec<Details>,
}

/// A place where a person is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where the name stands, without title and possessive.
    pub span: Span,
    /// Index into [`People::people`].
    pub person: usize,
}

/// Which pronoun speaks of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// He.
    Male,
    /// She.
    Female,
}

/// What is known of a person beside what the card shows.
#[derive(Clone, Debug, Default)]
struct Details {
    gender: Option<Gender>,
    roles: Vec<roles::Role>,
    /// Offset of the first mention by full name.
    first: usize,
    last_key: String,
}

impl People {
    /// The people as a card lists them, most mentioned first.
    pub fn into_card(self) -> Vec<Person> {
        let mut people = self.people;
        people.sort_by_key(|person| std::cmp::Reverse(person.mentions));
        people
    }

    /// The mentions that lie in `span`, in order.
    pub fn mentions_in(&self, span: Span) -> &[Mention] {
        let from = self.mentions.partition_point(|m| m.span.start < span.start);
        let to = from + self.mentions[from..].partition_point(|m| m.span.end <= span.end);
        &self.mentions[from..to]
    }

    /// The first mention that starts at `offset` or behind it.
    pub fn mentions_from(&self, offset: usize) -> Option<Mention> {
        self.mentions.get(self.mentions.partition_point(|m| m.span.start < offset)).copied()
    }

    /// The mentions that end at or before `offset`, in order.
    pub fn mentions_before(&self, offset: usize) -> &[Mention] {
        &self.mentions[..self.mentions.partition_point(|m| m.span.end <= offset)]
    }

    /// The names in `span` of which it is open whether a person bears them.
    pub(super) fn strangers_in(&self, span: Span) -> &[Span] {
        let from = self.strangers.partition_point(|s| s.start < span.start);
        let to = from + self.strangers[from..].partition_point(|s| s.end <= span.end);
        &self.strangers[from..to]
    }

    /// The gender of a person, as far as a title, a given name or the list of known people tells it.
    pub fn gender(&self, person: usize) -> Option<Gender> {
        self.details[person].gender
    }

    /// The nations that the person's roles name, as [`crate::text::places`] counts them: Ukraine for the Ukrainian president.
    pub fn nations(&self, person: usize) -> impl Iterator<Item = usize> {
        self.details[person].roles.iter().flat_map(roles::Role::nations)
    }

    /// The one person whose role bears out `spoken` best, among those named before `offset`; `None` where two fit alike.
    pub(super) fn by_role(&self, spoken: &roles::Role, offset: usize) -> Option<usize> {
        let mut best = None;
        let mut highest = 0;
        for (person, details) in self.details.iter().enumerate().take(400).filter(|(_, d)| d.first < offset) {
            let fit = details.roles.iter().map(|role| role.fit(spoken)).max().unwrap_or(0);
            if fit > highest {
                (best, highest) = (Some(person), fit);
            } else if fit == highest {
                best = None;
            }
        }
        best
    }

    /// The one person whose name ends as `name` does, whatever its case.
    pub(super) fn by_surname(&self, name: &str) -> Option<usize> {
        let key = name_key(name.split_whitespace().next_back()?);
        let mut fitting = self.details.iter().take(400).enumerate().filter(|(_, d)| d.last_key == key);
        let (person, _) = fitting.next()?;
        fitting.next().is_none().then_some(person)
    }

    /// Whether more than one person here bears the surname of `person`.
    pub(super) fn has_namesake(&self, person: usize) -> bool {
        self.details.iter().take(400).filter(|d| d.last_key == self.details[person].last_key).count() > 1
    }
}

/// Finds the people of an article.
///
/// Only running text introduces a person; headings, captions and bylines are read for people known from it.
pub fn find(page: &Page<'_>, known: &KnownPeople) -> People {
    let runs = names::runs(page);
    let (people, mut details, mentions, strangers) = cluster::Clusters::of(page, known, &runs).finish();
    gender::learn(page, &mentions, &mut details);
    People { people, mentions, strangers, details }
}
