//! The word lists of this room: what a word beside or in a name may be.

use crate::text::{
    fold,
    lexicon::{Classes, Lexicon},
    name_key, places,
};
use foldhash::HashMap;
use std::sync::LazyLock;

/// The sections of `words.txt` and `given_names.txt`, in the order of the bits below.
const SECTIONS: [&str; 17] = [
    "honorific.male",
    "honorific.female",
    "honorific",
    "role.male",
    "role.female",
    "role.leader",
    "role",
    "role.before",
    "suffix",
    "particle",
    "opener",
    "month",
    "organisation",
    "place",
    "speech",
    "surname",
    "given.male",
];
const MORE_SECTIONS: [&str; 4] = ["given.female", "given.either", "speech.noun", "named.thing"];

pub const MALE_HONORIFIC: Classes = 1;
pub const FEMALE_HONORIFIC: Classes = 1 << 1;
pub const HONORIFIC: Classes = MALE_HONORIFIC | FEMALE_HONORIFIC | 1 << 2;
pub const MALE_ROLE: Classes = 1 << 3;
pub const FEMALE_ROLE: Classes = 1 << 4;
pub const LEADER: Classes = 1 << 5;
pub const ROLE: Classes = MALE_ROLE | FEMALE_ROLE | LEADER | 1 << 6;
pub const BEFORE_ROLE: Classes = 1 << 7;
pub const SUFFIX: Classes = 1 << 8;
pub const PARTICLE: Classes = 1 << 9;
pub const OPENER: Classes = 1 << 10;
pub const MONTH: Classes = 1 << 11;
pub const ORGANISATION: Classes = 1 << 12;
pub const PLACE: Classes = 1 << 13;
pub const SPEECH: Classes = 1 << 14;
pub const SURNAME: Classes = 1 << 15;
pub const MALE_GIVEN: Classes = 1 << 16;
pub const FEMALE_GIVEN: Classes = 1 << 17;
pub const GIVEN: Classes = MALE_GIVEN | FEMALE_GIVEN | 1 << 18;
pub const NAMED_THING: Classes = 1 << 20;

/// What the words of names are.
pub static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let sections: Vec<&str> = SECTIONS.into_iter().chain(MORE_SECTIONS).collect();
    Lexicon::new(&sections, &[include_str!("words.txt"), include_str!("given_names.txt")])
});

/// Which families of given names the key of a given name belongs to.
static NICKNAMES: LazyLock<HashMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut families: HashMap<String, Vec<usize>> = HashMap::default();
    for (family, line) in include_str!("nicknames.txt").lines().filter(|l| !l.starts_with('#')).enumerate() {
        for name in line.split_whitespace() {
            families.entry(name_key(name)).or_default().push(family);
        }
    }
    families
});

/// Whether one person may bear both given names, given as keys, in turn: Bill and William.
pub fn same_given(one: &str, other: &str) -> bool {
    let families = |name: &str| NICKNAMES.get(name).map(Vec::as_slice).unwrap_or_default();
    families(one).iter().any(|family| families(other).contains(family))
}

/// The nation that a lower-case word stands for: `ukrainian`, `ukraine` and `kyiv` are one.
pub fn nation(lower: &str) -> Option<usize> {
    places::look_up(&fold(lower)).map(|(nation, _)| nation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read() {
        assert_ne!(WORDS.classes("mr") & MALE_HONORIFIC, 0);
        assert_ne!(WORDS.classes("volodymyr") & MALE_GIVEN, 0);
        assert_ne!(WORDS.classes("kate") & FEMALE_GIVEN, 0);
        assert_ne!(WORDS.classes("may") & SURNAME, 0);
        let same = |one, other| same_given(&name_key(one), &name_key(other));
        assert!(same("bill", "william") && !same("bill", "robert"));
        assert_eq!(nation("kyiv"), nation("ukrainian"));
    }
}
