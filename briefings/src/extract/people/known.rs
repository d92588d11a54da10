//! People known by more than one name, from `config/people.toml`.

use super::{Gender, lexicon};
use crate::text::name_key;
use foldhash::HashMap;
use serde::Deserialize;
use thiserror::Error;

/// People known by more than one name, as a person lists them in `config/people.toml`.
///
/// Every name is compared by its key, so spellings that differ in case, accents or transliteration need no line of their own.
#[derive(Clone, Debug, Default)]
pub struct KnownPeople {
    people: Vec<KnownPerson>,
    /// Name keys to the person, or to nobody where several share the name.
    by_name: HashMap<String, Option<usize>>,
}

/// Why a list of people cannot be used. Shown, it is a sentence that says what to mend.
#[derive(Debug, Error)]
pub enum KnownPeopleError {
    /// It is not TOML, or has another shape.
    #[error("the list of people cannot be read: {0}")]
    Unreadable(#[from] Box<toml::de::Error>),
    /// A person without a name.
    #[error("person number {0} in the list of people has an empty name")]
    Nameless(usize),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownPerson {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    roles: Vec<String>,
    gender: Option<Gender>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    person: Vec<KnownPerson>,
}

impl KnownPeople {
    /// Reads a list of `[[person]]` tables, each with `name`, and as wanted `aliases`, `roles` and `gender` (`male`, `female`).
    ///
    /// A surname is an alias of its own only where it is listed as one: `aliases = ["Ode"]`.
    ///
    /// # Errors
    /// One sentence with the line at fault, where the text is not such a list.
    pub fn from_toml(text: &str) -> Result<Self, KnownPeopleError> {
        let file: File = toml::from_str(text).map_err(Box::new)?;
        let mut known = Self::default();
        for (index, person) in file.person.into_iter().enumerate() {
            if person.name.trim().is_empty() {
                return Err(KnownPeopleError::Nameless(index + 1));
            }
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                known.by_name.entry(key(name)).and_modify(|at| *at = at.filter(|at| *at == index)).or_insert(Some(index));
            }
            known.people.push(person);
        }
        Ok(known)
    }

    /// The known person with the given key, as [`key`] makes it.
    pub(super) fn by_key(&self, key: &str) -> Option<usize> {
        if self.people.is_empty() { None } else { self.by_name.get(key).copied().flatten() }
    }

    pub(super) fn gender(&self, person: usize) -> Option<Gender> {
        self.people[person].gender
    }

    /// The roles of a known person, in lower case.
    pub(super) fn roles(&self, person: usize) -> impl Iterator<Item = String> {
        self.people[person].roles.iter().map(|r| r.to_lowercase())
    }

    /// The name under which people know whoever is called `name`: `Bibi` → `Benjamin Netanyahu`. `None` for a stranger.
    pub fn canonical(&self, name: &str) -> Option<&str> {
        self.by_key(&key(name)).map(|person| self.people[person].name.as_str())
    }

    /// The key by which people of several articles are told apart: spellings of one name share it, as do all names of one known person.
    pub fn identity(&self, name: &str) -> String {
        key(self.canonical(name).unwrap_or(name))
    }

    /// Every name that the person called `name` is known by, the usual one first; empty for a stranger.
    pub fn names_of(&self, name: &str) -> Vec<&str> {
        let person = self.by_key(&key(name)).map(|person| &self.people[person]);
        person.map_or_else(Vec::new, |p| std::iter::once(&p.name).chain(&p.aliases).map(String::as_str).collect())
    }
}

/// The key of a whole name: the keys of its words, honorifics and particles (`von der`) left out.
pub(super) fn key(name: &str) -> String {
    let words = name.split([' ', '\u{a0}', '.']).filter(|w| !w.is_empty());
    let words = words.filter(|w| {
        let classes = lexicon::WORDS.classes(&w.to_lowercase());
        classes & lexicon::HONORIFIC == 0 && !(classes & lexicon::PARTICLE != 0 && w.starts_with(char::is_lowercase))
    });
    words.map(name_key).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_meet_and_mistakes_are_named() {
        let known = KnownPeople::from_toml("[[person]]\nname = \"Benedikt Ode\"\naliases = [\"Ben Ode\", \"Ode\"]\n").unwrap();
        assert_eq!(known.canonical("BEN ODE"), Some("Benedikt Ode"));
        assert_eq!(known.names_of("Ode"), ["Benedikt Ode", "Ben Ode", "Ode"]);
        assert_eq!(known.canonical("Ada Ode"), None);
        let wrong = KnownPeople::from_toml("[[person]]\nname = \"A\"\nnick = \"B\"\n").unwrap_err().to_string();
        assert!(wrong.contains("nick") && wrong.contains("line 3"), "{wrong}");
        assert!(KnownPeople::from_toml("[[person]]\nname = \" \"\n").is_err());
    }
}
