//! The verb that a figure depends on, and that verb's subject.

use super::{
    phrases::{LONGEST, Sentence},
    roles::{Role, is_contracted},
    terms::{CAUSING, REPORTING},
};
use std::ops::Range;

/// How far back a verb or its subject is sought, in tokens.
const FARTHEST: usize = 40;

/// The verb group that governs a figure.
#[derive(Clone, Debug)]
pub struct Group {
    /// From its first auxiliary to its verb.
    pub at: Range<usize>,
    /// Whether it stands by a noun or a comma without an auxiliary: `, easing to`.
    participle: bool,
    /// Whether “to” opens it.
    infinitive: bool,
}

impl Sentence<'_, '_> {
    /// The nearest verb group that ends before token `end`, in the same clause or one that goes on.
    pub fn verb_before(&self, end: usize) -> Option<Group> {
        let mut at = end;
        while at > 0 && end - at < FARTHEST {
            at -= 1;
            match self.role(at) {
                Role::Verb | Role::Auxiliary => return Some(self.group(at + 1)),
                Role::Subordinator | Role::Relative => return None,
                Role::Mark if matches!(self.terms.lower(at), ";" | ":" | "—" | "–" | "." | "?" | "!" | "(" | "“" | "”" | "\"") => {
                    return None;
                }
                _ => {}
            }
        }
        None
    }

    /// The verb group whose last token is before `end`.
    fn group(&self, end: usize) -> Group {
        let mut start = end - 1;
        let verbal = |i: usize| matches!(self.role(i), Role::Verb | Role::Auxiliary | Role::Adverb);
        while start > 0 && end - start < FARTHEST && !is_contracted(self.terms, start) && verbal(start - 1) {
            start -= 1;
        }
        while start + 1 < end && self.role(start) == Role::Adverb {
            start += 1;
        }
        let first = self.terms.lower(start);
        let participle =
            self.role(start) == Role::Verb && (first.ends_with("ing") || first.ends_with("ed") && matches!(self.before(start), Role::Mark));
        Group { at: start..end, participle, infinitive: first == "to" }
    }

    /// The subject of `group`: a noun phrase, or nothing where it is a pronoun or stands too far.
    pub fn subject(&self, group: &Group) -> Option<Range<usize>> {
        let mut group = group.clone();
        for _ in 0..4 {
            let start = group.at.start;
            if is_contracted(self.terms, start) {
                return None;
            }
            let before = self.before(start);
            let goes_back = group.participle || group.infinitive || before == Role::Coordinator;
            if before == Role::Relative {
                return self.antecedent(start - 1);
            }
            if group.infinitive && before == Role::Noun && self.is_caused(start) {
                return self.nouns_to(start);
            }
            if goes_back && !(before == Role::Noun && group.participle) {
                match self.verb_before(start) {
                    Some(earlier) => group = earlier,
                    None => return self.subject_at(start),
                }
                continue;
            }
            if before == Role::Noun && group.participle {
                // “prices starting at”, “investors sitting on”
                return self.phrase_to(start);
            }
            return self.subject_at(start);
        }
        None
    }

    /// `could cause sea levels to rise`: whether the nouns before an infinitive at token `to` are whom a verb lets do it.
    fn is_caused(&self, to: usize) -> bool {
        let Some(nouns) = self.nouns_to(to) else { return false };
        let at = self.with_determiners(nouns.start);
        self.before(at) == Role::Verb && self.terms.is(at - 1, CAUSING)
    }

    fn subject_at(&self, end: usize) -> Option<Range<usize>> {
        let (mut end, verb) = (end, end);
        while verb - end < FARTHEST && matches!(self.before(end), Role::Adverb | Role::Time) {
            let dated = self.before(end) == Role::Time && end > 1 && self.role(end - 2) == Role::Preposition;
            end -= 1 + usize::from(dated);
        }
        match self.before(end) {
            Role::Noun => self.phrase_to(end).map(|phrase| self.with_head(phrase)).and_then(|phrase| self.without_time(phrase)),
            Role::Figure => self.counted_to(end),
            Role::Mark if self.terms.before(end) == "," => self.past_insertion(end - 1),
            Role::Mark if self.terms.before(end) == ")" => {
                let open = (end.saturating_sub(8)..end).rev().find(|&i| self.terms.lower(i) == "(")?;
                self.phrase_to(open)
            }
            Role::Relative => self.antecedent(end - 1),
            _ => None,
        }
    }

    /// The phrase with what a participle ties it to: `the charge stored in the capacitor`.
    fn with_head(&self, phrase: Range<usize>) -> Range<usize> {
        let front = self.with_determiners(phrase.start);
        let Some(verb) = front.checked_sub(2).filter(|&verb| self.role(front - 1) == Role::Preposition && self.role(verb) == Role::Verb)
        else {
            return phrase;
        };
        let joined = phrase.clone().any(|i| self.role(i) == Role::Coordinator);
        let participle = self.terms.lower(verb).ends_with("ed") && !self.terms.is(verb, REPORTING);
        match self.phrase_to(verb).filter(|head| participle && !joined && phrase.end - head.start <= LONGEST) {
            Some(head) => head.start..phrase.end,
            None => phrase,
        }
    }

    /// `the five launches will offer`: a subject that is itself counted.
    fn counted_to(&self, end: usize) -> Option<Range<usize>> {
        let mut start = end;
        while start > 0 && end - start < FARTHEST && self.role(start - 1) == Role::Figure {
            start -= 1;
        }
        if self.counted[end - 1] {
            return Some(start..end);
        }
        // “homes from $750,000 to $1 million stay”, “employment for women aged 25 to 54 grew”
        let mut noun = start;
        while noun > 0
            && start - noun < FARTHEST
            && (matches!(self.before(noun), Role::Preposition | Role::Adverb) || self.terms.before(noun) == "aged")
        {
            noun -= 1;
        }
        (noun < start).then(|| self.phrase_to(noun)).flatten()
    }

    /// The noun phrase that a relative word at `relative` refers to.
    fn antecedent(&self, relative: usize) -> Option<Range<usize>> {
        let mut end = relative;
        if matches!(self.before(end), Role::Preposition) || self.terms.before(end) == "," {
            end -= 1;
        }
        end -= usize::from(self.terms.before(end) == ",");
        if self.terms.before(end) == ")" {
            end = (end.saturating_sub(8)..end).rev().find(|&i| self.terms.lower(i) == "(")?;
        }
        if self.before(end) == Role::Figure {
            return self.counted_to(end);
        }
        self.nouns_to(end)
    }

    /// The subject before an insertion between commas: `The trust, which runs the port, pays`.
    fn past_insertion(&self, close: usize) -> Option<Range<usize>> {
        let open = (close.saturating_sub(20)..close).rev().find(|&i| self.terms.lower(i) == ",")?;
        match self.before(open) {
            Role::Noun => self.phrase_to(open),
            Role::Figure => self.counted_to(open),
            _ => None,
        }
    }

    /// The phrase without a time set before it: `last year a survey`.
    fn without_time(&self, phrase: Range<usize>) -> Option<Range<usize>> {
        let determined =
            (phrase.start + 1..phrase.end).find(|&i| self.role(i) == Role::Determiner && !matches!(self.before(i), Role::Preposition));
        let phrase = determined.map_or(phrase.clone(), |at| at + 1..phrase.end);
        (!self.is_time(&phrase)).then_some(phrase)
    }
}
