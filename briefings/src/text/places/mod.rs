//! Nations by name, adjective, seat and other names, and what else a nation's word may name: the facts by which senses are told apart.

use super::fold;
use foldhash::{HashMap, HashSet};
use std::sync::LazyLock;

/// How a word stands for a nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// It is its name, or another name of it: `Türkiye`.
    Name,
    /// It is its adjective: `Turkish`.
    Adjective,
    /// It is the seat of its leaders: `Ankara`.
    Seat,
}

/// What one of a nation's words may name instead: Georgia, the state.
#[derive(Debug)]
pub struct Namesake {
    /// Its name as a topic.
    pub name: &'static str,
    /// Words of an article, folded, that tell that this is meant.
    pub clues: Vec<String>,
}

/// The longest name in the tables, in words.
pub const LONGEST: usize = 5;

struct Tables {
    names: Vec<&'static str>,
    /// By folded words with single spaces.
    words: HashMap<String, (usize, Use)>,
    /// The words that open a name of several.
    openers: HashSet<String>,
    namesakes: HashMap<&'static str, Namesake>,
    /// What a namesake is also called.
    senses: HashMap<String, &'static str>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables {
        names: Vec::new(),
        words: HashMap::default(),
        openers: HashSet::default(),
        namesakes: HashMap::default(),
        senses: HashMap::default(),
    };
    let rows = |table: &'static str| table.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect::<Vec<_>>());
    for row in rows(include_str!("nations.tsv")) {
        let nation = tables.names.len();
        tables.names.push(row[0]);
        let uses = [(row[0], Use::Name), (row[1], Use::Adjective), (row[2], Use::Name), (row[3], Use::Seat)];
        for (cell, meant) in uses {
            for word in cell.split(',').filter(|w| !w.is_empty()) {
                let key = key(word);
                if let Some((first, _)) = key.split_once(' ') {
                    tables.openers.insert(first.to_owned());
                }
                tables.words.entry(key).or_insert((nation, meant));
            }
        }
    }
    for row in rows(include_str!("namesakes.tsv")) {
        tables.senses.extend(row[2].split(',').chain([row[1]]).map(|asked| (key(asked), row[1])));
        tables.namesakes.insert(row[0], Namesake { name: row[1], clues: row[3].split(',').map(key).collect() });
    }
    tables
});

/// Folded words with single spaces, as the tables are looked up by; marks within a word are dropped, other marks part words.
pub fn key(words: &str) -> String {
    let parted = words.replace(['-', '(', ')', ','], " ");
    parted.split_whitespace().map(fold).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The nation that folded words stand for, by its place in the table, and how.
pub fn look_up(key: &str) -> Option<(usize, Use)> {
    TABLES.words.get(key).copied()
}

/// Whether the folded word stands for a nation or opens a name of several words that does.
pub fn opens(word: &str) -> bool {
    TABLES.words.contains_key(word) || TABLES.openers.contains(word)
}

/// A nation's name as a topic.
pub fn name(nation: usize) -> &'static str {
    TABLES.names[nation]
}

/// What a nation's name may name instead.
pub fn namesake(nation: &str) -> Option<&'static Namesake> {
    TABLES.namesakes.get(nation)
}

/// The topic of a namesake that is asked for by these folded words: `georgia state`.
pub fn sense(key: &str) -> Option<&'static str> {
    TABLES.senses.get(key).copied()
}

/// Whether the lower-case word is the adjective of a nation.
pub fn is_adjective(lower: &str) -> bool {
    look_up(&fold(lower)).is_some_and(|(_, meant)| meant == Use::Adjective)
}

/// The longest run of `words` from the first that `found` knows, and how many words it is; the words are folded.
pub fn longest<T>(words: &[impl AsRef<str>], found: impl Fn(&str) -> Option<T>) -> Option<(T, usize)> {
    let mut joined = String::new();
    let mut best = None;
    for (at, word) in words.iter().take(LONGEST).enumerate() {
        if at > 0 {
            joined.push(' ');
        }
        joined.push_str(word.as_ref());
        if let Some(known) = found(&joined) {
            best = Some((known, at + 1));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_name_a_nation_leads_to_it() {
        for word in ["ukrainian", "ukraine", "kyiv"] {
            assert_eq!(look_up(word).map(|(nation, _)| name(nation)), Some("ukraine"), "{word}");
        }
        assert_eq!(look_up("us").map(|(nation, _)| name(nation)), Some("united states"));
        assert!(is_adjective("Türkish") && !is_adjective("turkey"));
        assert_eq!(longest(&["north", "korean", "leader"], look_up).map(|((n, _), words)| (name(n), words)), Some(("north korea", 2)));
        assert_eq!(sense(&key("Georgia (U.S. state)")), Some("georgia (u.s. state)"));
    }

    #[test]
    fn no_name_is_longer_than_what_is_looked_up() {
        let words = |key: &String| key.split(' ').count();
        assert!(TABLES.words.keys().chain(TABLES.senses.keys()).all(|k| words(k) <= LONGEST));
    }
}
