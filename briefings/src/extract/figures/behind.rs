//! What a figure measures, sought in the words behind it.

use super::{
    drafts::Draft,
    nouns::is_plural,
    phrases::Sentence,
    roles::{Role, is_dimension},
    terms::{ADDING, DETERMINER, REMOVING, WHEREABOUTS},
};
use crate::card::FigureKind;
use rust_decimal::Decimal;
use std::ops::Range;

/// Prepositions by which a noun's complement hangs on it: `a tax on cars`, `a drop in sales`.
const COMPLEMENT: [&str; 8] = ["of", "in", "on", "for", "to", "among", "at", "from"];

impl Sentence<'_, '_> {
    /// `24 percent of adults`, `$90 billion in U.S. weapons`: the whole, or what the money is in.
    pub fn whole(&self, draft: &Draft) -> Option<Range<usize>> {
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
        self.phrase_from(from, 2, &["of", "in"])
            .and_then(|phrase| self.uncut(self.with_ages(phrase)))
            .filter(|phrase| terms.lower(phrase.end - 1) != "money")
    }

    /// `five seasons of Harbour Street`: the whole of the things counted.
    pub fn counted_whole(&self, draft: &Draft) -> Option<Range<usize>> {
        let of = draft.counts && self.terms.lower(draft.at.end) == "of";
        of.then(|| self.phrase_from(draft.at.end + 1, 2, &["of", "in"])).flatten()
    }

    /// A phrase that another figure cuts off is none: `two-thirds of the combined | 4.3M sales`.
    fn uncut(&self, phrase: Range<usize>) -> Option<Range<usize>> {
        (self.role(phrase.end) != Role::Figure).then_some(phrase)
    }

    /// `a 25 percent tax on cars`, `6 kW motor`: the noun that the figure describes.
    pub fn described(&self, draft: &Draft) -> Option<Range<usize>> {
        let terms = self.terms;
        if draft.counts && (is_plural(terms, draft.at.end - 1) || draft.value == Decimal::ONE) {
            return None;
        }
        let hyphened = self.is_hyphened(draft.at.end);
        let at = if hyphened { self.past_dimension(draft.at.end + 1) } else { draft.at.end };
        if self.role(at) != Role::Noun
            || matches!(
                terms.lower(at),
                "each" | "last" | "next" | "old" | "later" | "earlier" | "ago" | "higher" | "lower" | "worldwide" | "annually"
            )
            || terms.is(at, WHEREABOUTS) && self.role(at + 1) != Role::Noun
            || terms.lower(at).len() < 3 && !terms.capital(at)
            || terms.lower(at).len() < 2
        {
            return None;
        }
        // `$1.14 EUR`: the code of a currency.
        if draft.kind == FigureKind::Money && terms.raw(at).len() == 3 && terms.raw(at).bytes().all(|b| b.is_ascii_uppercase()) {
            return None;
        }
        // `Harrow 50 -1.3% Dock 100 -0.6%`: the next line's name.
        if !hyphened && draft.kind == FigureKind::Percent && terms.capital(at) {
            return None;
        }
        let last = terms.lower(draft.at.end - 1);
        let determined = draft.opens > 0 && (terms.is(draft.opens - 1, DETERMINER) || self.role(draft.opens - 1) == Role::Noun);
        // “39 percent blame the mayor”, “is 95 percent authentic”: a verb that no list holds, and an adjective.
        let is = || matches!(terms.before(self.lead_up(draft.opens)), "is" | "are" | "was" | "were" | "be" | "been");
        let no_noun = !hyphened && !determined && draft.kind == FigureKind::Percent && (self.role(at + 1) == Role::Determiner || is());
        let attributive = hyphened || determined || draft.kind == FigureKind::Money || !last.ends_with('s') || last.len() < 3;
        let phrase = || self.phrase_from(at, 3, &COMPLEMENT).and_then(|phrase| self.uncut(phrase));
        if attributive && !no_noun { phrase().or_else(|| self.uncut(self.nouns_from(at)?)) } else { None }
    }

    /// `the five-year, 1.8 billion-mile (2.8bn km) voyage`: the noun behind what else describes it.
    pub fn described_with_others(&self, n: usize) -> Option<Range<usize>> {
        let terms = self.terms;
        let draft = &self.drafts[n];
        let end = draft.at.end;
        let next = self.drafts.get(n + 1).filter(|next| next.at.start == end + 1);
        let described_too = || terms.is(draft.at.start.checked_sub(1)?, DETERMINER).then_some(());
        match terms.lower(end) {
            ")" if terms.before(draft.at.start) == "(" => {
                let outer = n.checked_sub(1).map(|before| &self.drafts[before]).filter(|outer| outer.at.end + 1 == draft.at.start)?;
                let front = outer.at.start.checked_sub(1)?;
                (terms.is(front, DETERMINER) || terms.lower(front) == ",").then_some(())?;
                let at = if self.is_hyphened(end + 1) { self.past_dimension(end + 2) } else { end + 1 };
                (self.role(at) == Role::Noun).then(|| self.phrase_from(at, 3, &COMPLEMENT)).flatten()
            }
            "(" if next.is_some_and(|next| terms.lower(next.at.end) == ")") => self.described_with_others(n + 1),
            "," if next.is_some_and(|next| next.kind != FigureKind::Count || terms.lower(next.at.end - 2) == "-")
                && draft.at.clone().any(|i| terms.lower(i) == "-") =>
            {
                described_too()?;
                self.described_with_others(n + 1).or_else(|| self.described(next?))
            }
            _ => None,
        }
    }

    /// Whether a hyphen at `at` joins what stands around it.
    fn is_hyphened(&self, at: usize) -> bool {
        self.terms.lower(at) == "-" && self.terms.tight(at)
    }

    /// The token behind `long` or `wide`, if one stands at `at` and a noun follows.
    fn past_dimension(&self, at: usize) -> usize {
        at + usize::from(is_dimension(self.terms.lower(at)) && self.role(at + 1) == Role::Noun)
    }

    /// `10 mph less than the top speed`: what the figure is a difference from.
    pub fn compared(&self, draft: &Draft) -> Option<Range<usize>> {
        let how = self.terms.lower(draft.at.end);
        let compares = matches!(how, "more" | "less") || how.len() > 4 && how.ends_with("er");
        let than = compares && self.terms.lower(draft.at.end + 1) == "than";
        than.then(|| self.phrase_from(draft.at.end + 2, 2, &["of", "in", "on"])).flatten()
    }

    /// `adds $900 to the price of a flat`, `wiping $40 million off its value`: what grows or shrinks by the figure.
    pub fn changed(&self, draft: &Draft) -> Option<Range<usize>> {
        let verb = self.lead_up(draft.opens).checked_sub(1)?;
        let changes = match self.terms.lower(draft.at.end) {
            "to" => self.terms.is(verb, ADDING),
            "from" | "off" => self.terms.is(verb, REMOVING),
            _ => false,
        };
        changes.then(|| self.phrase_from(draft.at.end + 1, 1, &["of"])).flatten()
    }

    /// `$550 off a laptop`: what is sold for less.
    pub fn discounted(&self, draft: &Draft) -> Option<Range<usize>> {
        let off = self.terms.lower(draft.at.end) == "off" && matches!(draft.kind, FigureKind::Money | FigureKind::Percent);
        off.then(|| self.nouns_from(draft.at.end + 1)).flatten()
    }

    /// `$52,000 for Harrow and $75,000 for Dock`: to whom each of several figures falls.
    pub fn share(&self, n: usize) -> Option<Range<usize>> {
        let draft = &self.drafts[n];
        let falls = self.falls_to(n)?;
        let shared = (n.saturating_sub(3)..self.drafts.len().min(n + 4)).any(|m| {
            let other = &self.drafts[m];
            let between = draft.at.end.min(other.at.end)..draft.at.start.max(other.at.start);
            let near = between.len() < 14 && between.clone().any(|i| self.terms.lower(i) == "and");
            other.kind == draft.kind && near && self.falls_to(m).is_some()
        });
        let each = matches!(self.terms.lower(falls), "every" | "each");
        (shared && !each).then(|| self.phrase_from(falls, 1, &["of", "in"])).flatten()
    }

    /// The token behind a “for” that follows figure `n`, or its conversion in brackets.
    fn falls_to(&self, n: usize) -> Option<usize> {
        let mut at = self.drafts[n].at.end;
        if self.terms.lower(at) == "("
            && let Some(conversion) = self.drafts.get(n + 1).filter(|next| next.at.start == at + 1)
        {
            at = conversion.at.end;
        }
        at += usize::from(self.terms.lower(at) == ")");
        (self.terms.lower(at) == "for").then_some(at + 1)
    }

    /// `There are 900 students enrolled at Harrow College`: where those counted are.
    pub fn place(&self, draft: &Draft) -> Option<Range<usize>> {
        let group = self.verb_before(draft.opens)?.at;
        if !draft.counts || self.terms.before(group.start) != "there" || group.end < self.lead_up(draft.opens) {
            return None;
        }
        let at = draft.at.end;
        let link = at + usize::from(["ing", "ed"].iter().any(|ending| self.terms.lower(at).ends_with(ending)));
        matches!(self.terms.lower(link), "in" | "at" | "on" | "for").then(|| self.phrase_from(link + 1, 1, &["of"])).flatten()
    }

    /// `$1 billion for roads`, `12 percent on imports`: the phrase behind another preposition, where nothing else was found.
    pub fn purpose(&self, draft: &Draft) -> Option<Range<usize>> {
        let fits = matches!(self.terms.lower(draft.at.end), "for" | "on" | "off") && draft.kind != FigureKind::Duration;
        fits.then(|| self.phrase_from(draft.at.end + 1, 1, &COMPLEMENT)).flatten()
    }
}
