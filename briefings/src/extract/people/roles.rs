//! Roles as people are spoken of by them: “Ukrainian President Ode” makes “the Ukrainian leader” Ode.

use super::{
    Page,
    lexicon::{self, LEADER, ROLE, WORDS},
};
use crate::text::{fold, lexicon::bare};
use std::ops::Range;

/// A role, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Role {
    /// Its nouns, folded: `president`, `secretary general`.
    nouns: Vec<String>,
    /// The nations it names.
    nations: Vec<usize>,
    /// Its other words, folded: `foreign`, `nato`.
    others: Vec<String>,
    leads: bool,
}

impl Role {
    /// The nations it names, each once.
    pub fn nations(&self) -> impl Iterator<Item = usize> {
        self.nations.iter().copied()
    }

    /// The role that stands at the given tokens.
    pub fn read(page: &Page<'_>, tokens: Range<usize>) -> Self {
        let mut role = Self::default();
        for at in tokens {
            role.add(page.word(at));
        }
        role
    }

    /// The role written as `words`.
    pub fn of_words(words: &str) -> Self {
        let mut role = Self::default();
        words.split_whitespace().for_each(|word| role.add(word));
        role
    }

    fn add(&mut self, written: &str) {
        let lower = bare(written).to_lowercase();
        let word = fold(&lower);
        if word.len() < 2 || matches!(lower.as_str(), "the" | "a" | "an" | "of" | "for" | "in" | "and" | "who") {
            return;
        }
        let classes = WORDS.classes(&word);
        if let Some(nation) = lexicon::nation(&lower).or_else(|| lexicon::nation(&word)) {
            self.nations.push(nation);
        } else if classes & ROLE != 0 {
            self.leads |= classes & LEADER != 0
                && !self.others.iter().any(|w| matches!(w.as_str(), "foreign" | "defence" | "defense" | "vice" | "finance"));
            self.nouns.push(word);
        } else {
            self.others.push(word);
        }
    }

    /// Whether it has a noun that names an office or a calling.
    pub fn is_one(&self) -> bool {
        !self.nouns.is_empty()
    }

    /// How well `self`, a person's role, bears out `spoken`, a role somebody is spoken of by: 0 for not at all.
    pub fn fit(&self, spoken: &Self) -> u32 {
        if !self.is_one() || !spoken.is_one() || spoken.nations.iter().any(|n| !self.nations.is_empty() && !self.nations.contains(n)) {
            return 0;
        }
        let shared = |a: &[String], b: &[String]| a.iter().filter(|w| b.contains(w)).count() as u32;
        let nouns = shared(&self.nouns, &spoken.nouns);
        let both_lead = self.leads && spoken.leads && spoken.nouns.iter().any(|n| n == "leader");
        if nouns == 0 && !both_lead {
            return 0;
        }
        let strangers = spoken.others.len() as u32 - shared(&spoken.others, &self.others);
        let nations = spoken.nations.iter().filter(|n| self.nations.contains(n)).count() as u32;
        let unborne = spoken.nations.len() as u32 - nations;
        (4 * nouns + 6 * nations + 2 * shared(&self.others, &spoken.others) + u32::from(both_lead))
            .saturating_sub(3 * strangers + 5 * unborne)
    }
}
