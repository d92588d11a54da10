//! Noun phrases: where one that a figure is tied to begins and ends.

use super::{
    drafts::Draft,
    nouns::is_plural,
    roles::Role,
    terms::{SELDOM, Terms},
};
use std::ops::Range;

/// How many tokens a phrase may have that names what is measured.
pub const LONGEST: usize = 12;

/// A sentence with its figures and its words' roles.
pub struct Sentence<'s, 't> {
    pub terms: &'s Terms<'t>,
    pub drafts: &'s [Draft],
    pub roles: Vec<Role>,
    /// Whether each token belongs to a figure that counts things.
    pub counted: Vec<bool>,
}

impl Sentence<'_, '_> {
    /// The role of token `at`; a mark's beyond either end.
    pub fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Mark)
    }

    /// As [`Sentence::role`], of the token before `at`.
    pub fn before(&self, at: usize) -> Role {
        at.checked_sub(1).map_or(Role::Mark, |i| self.role(i))
    }

    /// The first of the determiners before token `start`; `start` where there are none.
    pub fn with_determiners(&self, mut start: usize) -> usize {
        while self.before(start) == Role::Determiner {
            start -= 1;
        }
        start
    }

    /// The nouns that end before token `end`, without determiners.
    pub fn nouns_to(&self, end: usize) -> Option<Range<usize>> {
        let mut start = end;
        while start > 0 && end - start < LONGEST && matches!(self.role(start - 1), Role::Noun | Role::Inner) {
            start -= 1;
        }
        self.trimmed(start..end)
    }

    /// The nouns from token `start`, past its determiners.
    pub fn nouns_from(&self, start: usize) -> Option<Range<usize>> {
        let mut start = start;
        while matches!(self.role(start), Role::Determiner) || self.terms.is(start, SELDOM) && self.role(start) != Role::Noun {
            start += 1;
        }
        let mut end = start;
        while end - start < LONGEST && matches!(self.role(end), Role::Noun | Role::Inner) && !self.says_when(end) {
            end += 1;
        }
        self.trimmed(start..end)
    }

    /// `next year` behind a noun.
    fn says_when(&self, at: usize) -> bool {
        matches!(self.terms.lower(at), "next" | "last") && is_time_noun(self.terms.lower(at + 1))
    }

    /// As [`Sentence::nouns_from`], with up to `phrases` prepositional phrases that hang on the nouns by one of `links`.
    pub fn phrase_from(&self, start: usize, phrases: usize, links: &[&str]) -> Option<Range<usize>> {
        let mut phrase = self.nouns_from(start)?;
        for _ in 0..phrases {
            let linked = self.role(phrase.end) == Role::Preposition
                && links.contains(&self.terms.lower(phrase.end))
                && !self.opens_purpose(phrase.end);
            match self.nouns_from(phrase.end + 1).filter(|more| linked && more.end - phrase.start <= LONGEST) {
                Some(more) if !self.is_time(&more) => phrase.end = more.end,
                _ => break,
            }
        }
        Some(phrase)
    }

    /// `to tie the game`: a “to” before a bare singular, which is a verb that no list holds.
    fn opens_purpose(&self, to: usize) -> bool {
        let next = to + 1;
        self.terms.lower(to) == "to" && self.role(next) == Role::Noun && !self.terms.capital(next) && !is_plural(self.terms, next)
    }

    /// The phrase with the ages of those it names: `men aged 18 to 34`.
    pub fn with_ages(&self, phrase: Range<usize>) -> Range<usize> {
        let mut end = phrase.end + usize::from(self.terms.lower(phrase.end) == "aged");
        if self.terms.before(end) != "aged" {
            return phrase;
        }
        while end - phrase.start < LONGEST && (self.terms.is_number(end) || matches!(self.terms.lower(end), "to" | "and" | "-" | "–")) {
            end += 1;
        }
        phrase.start..end
    }

    /// The noun that a figure counts, without what else its stretch holds: `four fillets` → `fillets`.
    pub fn counted_noun(&self, draft: &Draft) -> Option<Range<usize>> {
        let end = draft.at.end;
        let start = (draft.unit_at..end).find(|&i| self.terms.nounish(i))?;
        draft.counts.then_some(start..end)
    }

    /// The noun phrase that ends before token `end`, with the nouns on which its prepositional phrases hang: `shares of the giant`.
    pub fn phrase_to(&self, end: usize) -> Option<Range<usize>> {
        let mut phrase = self.nouns_to(end)?;
        loop {
            let mut at = phrase.start;
            while matches!(self.before(at), Role::Determiner) {
                at -= 1;
            }
            let joined = match self.before(at) {
                Role::Preposition => self.terms.before(at) != "than",
                Role::Coordinator => {
                    self.terms.before(at) == "and" && self.terms.capital(at.saturating_sub(2)) == self.terms.capital(phrase.start)
                }
                _ => false,
            };
            match at.checked_sub(1).and_then(|link| self.nouns_to(link)).filter(|more| joined && phrase.end - more.start <= LONGEST) {
                Some(more) if !self.is_time(&more) => phrase.start = more.start,
                _ => break,
            }
        }
        Some(phrase)
    }

    /// The phrase without marks at its ends; `None` where nothing is left.
    fn trimmed(&self, phrase: Range<usize>) -> Option<Range<usize>> {
        let mut phrase = phrase;
        while !phrase.is_empty() && self.role(phrase.start) == Role::Inner {
            phrase.start += 1;
        }
        while !phrase.is_empty() && self.role(phrase.end - 1) == Role::Inner {
            phrase.end -= 1;
        }
        (!phrase.is_empty()).then_some(phrase)
    }

    /// Whether the phrase says when, and nothing else: `last year`.
    pub fn is_time(&self, phrase: &Range<usize>) -> bool {
        phrase.clone().all(|i| self.role(i) != Role::Noun || is_time_noun(self.terms.lower(i)))
    }
}

fn is_time_noun(lower: &str) -> bool {
    matches!(
        lower,
        "year"
            | "years"
            | "month"
            | "months"
            | "week"
            | "weeks"
            | "day"
            | "days"
            | "quarter"
            | "decade"
            | "time"
            | "morning"
            | "night"
            | "afternoon"
            | "evening"
            | "end"
            | "last"
            | "next"
            | "previous"
            | "same"
            | "period"
            | "season"
            | "moment"
            | "date"
            | "early"
            | "late"
            | "today"
            | "yesterday"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
            | "half"
            | "first"
            | "second"
            | "third"
            | "fourth"
    )
}
