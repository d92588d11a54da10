//! What a figure is a figure of: the noun phrase that its grammar ties it to, or nothing where none is clear.

use super::{
    drafts::{Draft, draft_at},
    nouns::is_plural,
    phrases::Sentence,
    roles::{Role, roles},
    terms::{ADVERB, AUXILIARY, DETERMINER, HOLLOW, MONTH, RELATIVE, Terms, VERB, WEEKDAY},
};
use crate::card::FigureKind;
use rust_decimal::Decimal;
use std::ops::Range;

/// Prepositions by which a noun's complement hangs on it: `a tax on cars`, `a drop in sales`.
const COMPLEMENT: [&str; 8] = ["of", "in", "on", "for", "to", "among", "at", "from"];

/// For each draft the tokens that name what it measures.
pub fn measured(terms: &Terms<'_>, drafts: &[Draft]) -> Vec<Option<Range<usize>>> {
    let counted = (0..terms.len()).map(|at| draft_at(drafts, at).is_some_and(|d| d.counts)).collect();
    let sentence = Sentence { terms, roles: roles(terms, drafts), counted };
    let mut found: Vec<Option<Range<usize>>> = Vec::with_capacity(drafts.len());
    for (n, draft) in drafts.iter().enumerate() {
        let inherited = n.checked_sub(1).filter(|&before| sentence.shares(&drafts[before], draft)).and_then(|before| found[before].clone());
        let own = sentence.measured(draft, inherited);
        let gapped =
            || n.checked_sub(1).filter(|&before| sentence.is_gapped(&drafts[before], draft)).and_then(|before| found[before].clone());
        found.push(own.or_else(gapped));
    }
    found
}

impl Sentence<'_, '_> {
    fn measured(&self, draft: &Draft, inherited: Option<Range<usize>>) -> Option<Range<usize>> {
        let real = |label: &Range<usize>| !label.is_empty() && !self.is_time(label);
        let subject = || self.verb_before(draft.opens).and_then(|group| self.subject(&group));
        self.deed(draft)
            .or_else(|| self.whole(draft).filter(real))
            .or(inherited)
            .or_else(|| self.described(draft).filter(real))
            .or_else(|| self.defined(draft).filter(real))
            .or_else(|| self.object(draft).filter(real))
            .or_else(|| self.beside(draft).filter(real))
            .or_else(|| if self.is_subject(draft) { None } else { subject() })
            .or_else(|| self.purpose(draft).filter(real))
    }

    /// `and eight others left`: the figure is itself what the clause is about.
    fn is_subject(&self, draft: &Draft) -> bool {
        let opens = matches!(self.before(draft.opens), Role::Mark | Role::Coordinator | Role::Subordinator | Role::Determiner);
        let end = draft.at.end;
        let done = self.role(end) == Role::Auxiliary && self.terms.lower(end) != "to"
            || self.role(end) == Role::Verb && !["ing", "ed"].iter().any(|ending| self.terms.lower(end).ends_with(ending));
        draft.counts && opens && done
    }

    /// Whether the verb of the figure before it must be read again with `draft`: `… 70 days; $1 million to $2 million, 99 days`.
    fn is_gapped(&self, before: &Draft, draft: &Draft) -> bool {
        let between = before.at.end..draft.opens;
        between.len() < 10 && !between.clone().any(|i| matches!(self.role(i), Role::Verb | Role::Auxiliary | Role::Noun | Role::Relative))
    }

    /// Whether `draft` says more about what the figure before it measures: `(11 km)`, `or 2.2 percent`, `to $2.06`, `from 2.4 million`.
    fn shares(&self, before: &Draft, draft: &Draft) -> bool {
        let terms = self.terms;
        let between = before.at.end..draft.opens;
        if terms.lower(before.at.end) == "(" && before.kind != draft.kind && before.unit.is_some() {
            return false;
        }
        let link = |i: usize| {
            matches!(
                terms.lower(i),
                "(" | ")"
                    | "or"
                    | "to"
                    | ","
                    | "from"
                    | "up"
                    | "down"
                    | "and"
                    | "compared"
                    | "with"
                    | "in"
                    | "last"
                    | "than"
                    | "for"
                    | "at"
                    | "end"
            ) || terms.is(i, MONTH | WEEKDAY)
                || terms.is_number(i) && terms.raw(i).len() == 4
                || matches!(terms.lower(i), "year" | "week" | "month" | "higher" | "lower" | "close" | "a" | "of")
        };
        let ties = |i: usize| matches!(terms.lower(i), "(" | "or" | "to" | "from" | "compared" | "," | "and" | "at");
        !between.is_empty() && between.len() <= 6 && between.clone().all(link) && between.clone().any(ties)
    }

    /// `24 percent of adults`, `$90 billion in U.S. weapons`: the whole, or what the money is in.
    fn whole(&self, draft: &Draft) -> Option<Range<usize>> {
        let terms = self.terms;
        let at = draft.at.end;
        let from = match terms.lower(at) {
            "of" => at + 1,
            "worth" => at + 1 + usize::from(terms.lower(at + 1) == "of"),
            "in" if draft.kind == FigureKind::Money && !matches!(terms.lower(at + 1), "exchange" | "total" | "all" | "cash" | "return") => {
                at + 1
            }
            _ => return None,
        };
        if draft.counts && draft.kind == FigureKind::Count && terms.lower(at) != "worth" {
            return None;
        }
        self.phrase_from(from, 2, &["of", "in"]).filter(|phrase| !self.is_time(phrase))
    }

    /// `a 25 percent tax on cars`, `6 kW motor`: the noun that the figure describes.
    fn described(&self, draft: &Draft) -> Option<Range<usize>> {
        let terms = self.terms;
        if draft.counts && (is_plural(terms, draft.at.end - 1) || draft.value == Decimal::ONE) {
            return None;
        }
        let hyphened = terms.lower(draft.at.end) == "-" && terms.tight(draft.at.end);
        let at = draft.at.end + usize::from(hyphened);
        if self.role(at) != Role::Noun
            || matches!(
                terms.lower(at),
                "each" | "last" | "next" | "old" | "later" | "earlier" | "ago" | "higher" | "lower" | "worldwide" | "annually"
            )
            || terms.lower(at).len() < 3 && !terms.capital(at)
            || terms.lower(at).len() < 2
        {
            return None;
        }
        // `Harrow 50 -1.3% Dock 100 -0.6%`: the next line's name.
        if !hyphened && draft.kind == FigureKind::Percent && terms.capital(at) {
            return None;
        }
        let last = terms.lower(draft.at.end - 1);
        let determined = draft.opens > 0 && (terms.is(draft.opens - 1, DETERMINER) || self.role(draft.opens - 1) == Role::Noun);
        let attributive = hyphened || determined || draft.kind == FigureKind::Money || !last.ends_with('s') || last.len() < 3;
        attributive.then(|| self.phrase_from(at, 3, &COMPLEMENT)).flatten()
    }

    /// `a net worth of $5m`, `winds of at least 74 mph`: the noun that the figure defines.
    fn defined(&self, draft: &Draft) -> Option<Range<usize>> {
        let link = self.lead_up(draft.opens).checked_sub(1)?;
        let terms = self.terms;
        match terms.lower(link) {
            "of" => self.nouns_to(link).filter(|head| !terms.is(head.end - 1, HOLLOW)),
            // “the deadliest war in 80 years”
            "in" if draft.kind == FigureKind::Duration => self.phrase_to(link).filter(|phrase| self.is_superlative(phrase)),
            ":" | "=" => self.nouns_to(link),
            _ => None,
        }
    }

    /// The first token of the words that only lead up to a figure from token `opens`.
    fn lead_up(&self, opens: usize) -> usize {
        let mut at = opens;
        while at > 0
            && (self.terms.is(at - 1, ADVERB) && !matches!(self.terms.lower(at - 1), "up" | "down")
                || matches!(
                    self.terms.lower(at - 1),
                    "a" | "an" | "the" | "total" | "combined" | "estimated" | "record" | "further" | "additional"
                ))
        {
            at -= 1;
        }
        at
    }

    /// Whether the phrase holds a superlative: `deadliest war`, `most expensive year`.
    fn is_superlative(&self, phrase: &Range<usize>) -> bool {
        (phrase.start.saturating_sub(2)..phrase.end).any(|i| {
            let word = self.terms.lower(i);
            word.len() > 5 && word.ends_with("est") && self.role(i + 1) == Role::Noun
                || matches!(word, "most" | "best" | "worst" | "first" | "least")
        })
    }

    /// `cut the rate to 3 %`, `grow sales by 35 percent`, `buy the lamp for $40`: the verb's object, which the figure measures.
    fn object(&self, draft: &Draft) -> Option<Range<usize>> {
        let mut end = self.lead_up(draft.opens);
        let linked = matches!(self.terms.before(end), "to" | "by" | "at" | "for" | "from");
        end -= usize::from(linked);
        while linked && end > 0 && matches!(self.terms.before(end), "starting" | "up" | "down" | "back") {
            end -= 1;
        }
        let object = self.nouns_to(end)?;
        let mut front = object.start;
        while self.before(front) == Role::Determiner {
            front -= 1;
        }
        let governed =
            self.before(front) == Role::Verb || self.before(front) == Role::Adverb && front > 1 && self.role(front - 2) == Role::Verb;
        (governed && !self.is_time(&object) && (linked || draft.kind == FigureKind::Percent)).then_some(object)
    }

    /// `Stoxx 50 -1.3%`, `top speed 200 mph`, `Harrow Mills up 9 percent`: a noun right before, with no verb between.
    fn beside(&self, draft: &Draft) -> Option<Range<usize>> {
        let mut end = self.lead_up(draft.opens);
        while matches!(self.terms.before(end), "up" | "down" | "between" | "from") && draft.opens - end < 3 {
            end -= 1;
        }
        let signed = !self.terms.is_word(draft.at.start) && !self.terms.is_number(draft.at.start) && draft.kind != FigureKind::Money;
        if end == self.lead_up(draft.opens) && !signed {
            return None;
        }
        self.nouns_to(end).filter(|nouns| !self.terms.is(nouns.end - 1, VERB) && !self.terms.lower(nouns.end - 1).ends_with("'s"))
    }

    /// `killed or wounded more than a million people`: what was done to those counted.
    fn deed(&self, draft: &Draft) -> Option<Range<usize>> {
        if !draft.counts {
            return None;
        }
        let terms = self.terms;
        let done = |at: usize| is_deed(terms.lower(at));
        let mut at = draft.opens;
        while at > 0 && terms.is(at - 1, ADVERB) {
            at -= 1;
        }
        if at > 0 && done(at - 1) {
            let mut start = at - 1;
            while start > 1 && matches!(terms.lower(start - 1), "or" | "and" | ",") && done(start - 2) {
                start -= 2;
            }
            return Some(start..at);
        }
        let mut behind = draft.at.end;
        while terms.is(behind, AUXILIARY | ADVERB | RELATIVE) {
            behind += 1;
        }
        if !done(behind) {
            return None;
        }
        let mut end = behind + 1;
        while matches!(terms.lower(end), "or" | "and") && done(end + 1) {
            end += 2;
        }
        Some(behind..end)
    }

    /// `$1 billion for roads`, `12 percent on imports`: the phrase behind another preposition, where nothing else was found.
    fn purpose(&self, draft: &Draft) -> Option<Range<usize>> {
        let fits = matches!(self.terms.lower(draft.at.end), "for" | "on" | "off") && draft.kind != FigureKind::Duration;
        fits.then(|| self.phrase_from(draft.at.end + 1, 1, &COMPLEMENT)).flatten()
    }
}

/// What befalls people and things, in the words of news.
pub fn is_deed(word: &str) -> bool {
    static DEEDS: std::sync::LazyLock<foldhash::HashSet<&'static str>> = std::sync::LazyLock::new(|| {
        include_str!("deeds.txt").lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace).collect()
    });
    DEEDS.contains(word)
}
