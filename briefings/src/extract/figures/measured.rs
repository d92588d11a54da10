//! What a figure is a figure of: the noun phrase that its grammar ties it to, or nothing where none is clear.

use super::{
    deeds::is_deed,
    drafts::{Draft, draft_at},
    lexicon::NUMBERS,
    phrases::Sentence,
    roles::{Role, roles},
    terms::{MONTH, REPORTING, Terms, WEEKDAY},
};
use crate::card::FigureKind;
use rust_decimal::Decimal;
use std::ops::Range;

/// How many words may keep two figures together.
const MOST_LINKS: usize = 6;

/// For each draft the tokens that name what it measures.
pub fn measured(terms: &Terms<'_>, drafts: &[Draft]) -> Vec<Option<Range<usize>>> {
    let counted = (0..terms.len()).map(|at| draft_at(drafts, at).is_some_and(|d| d.counts)).collect();
    let sentence = Sentence { terms, drafts, roles: roles(terms, drafts), counted };
    let mut found: Vec<Option<Range<usize>>> = Vec::with_capacity(drafts.len());
    for (n, draft) in drafts.iter().enumerate() {
        let before = n.checked_sub(1).map(|before| (&drafts[before], found[before].as_ref()));
        let measured = if sentence.says_it_all(before.map(|b| b.0), draft) { None } else { sentence.measured(n, before) };
        found.push(measured);
    }
    found
}

/// The figure before another with what it measures.
type Before<'b> = Option<(&'b Draft, Option<&'b Range<usize>>)>;

impl Sentence<'_, '_> {
    fn measured(&self, n: usize, before: Before<'_>) -> Option<Range<usize>> {
        let draft = &self.drafts[n];
        let real = |label: &Range<usize>| !label.is_empty() && !self.is_time(label);
        let inherited = || before.and_then(|(before, measured)| measured.filter(|m| self.shares(before, m, draft)).cloned());
        let counted_before = || before.and_then(|(before, _)| self.compared_with(before, draft));
        let gapped = || before.filter(|(before, _)| self.is_gapped(before, draft)).and_then(|(_, measured)| measured.cloned());
        self.deed(draft)
            .or_else(|| self.aged(draft))
            .or_else(|| self.changed(draft).filter(real))
            .or_else(|| self.discounted(draft).filter(real))
            .or_else(|| self.described_with_others(n))
            .or_else(|| self.described(draft).filter(real))
            .or_else(|| self.object(draft).filter(real))
            .or_else(|| self.whole(draft).filter(real))
            .or_else(|| self.share(n).filter(real))
            .or_else(|| self.compared(draft).filter(real))
            .or_else(|| self.listed(before.map(|b| b.0), draft).filter(real))
            .or_else(inherited)
            .or_else(counted_before)
            .or_else(|| self.bracketed(before.map(|b| b.0), draft))
            .or_else(|| self.defined(draft).filter(real))
            .or_else(|| self.far_object(draft).filter(real))
            .or_else(|| self.beside(draft).filter(real))
            .or_else(|| self.bearer(draft).filter(real))
            .or_else(|| self.place(draft))
            .or_else(|| self.of_verb(draft))
            .or_else(|| self.counted_whole(draft).filter(real))
            .or_else(|| self.purpose(draft).filter(real))
            .or_else(gapped)
            .filter(|found| !self.is_bare_number(found))
    }

    /// `nine of ten towns`, `the two raised $350 million`: a number in place of what it counts.
    fn is_bare_number(&self, phrase: &Range<usize>) -> bool {
        phrase.clone().all(|i| self.terms.is_number(i) || NUMBERS.contains_key(self.terms.lower(i)))
    }

    /// `one of the best players`, `40 minutes for four fillets`: a figure whose own words say what it is a figure of, and which adds
    /// nothing to the clause.
    fn says_it_all(&self, before: Option<&Draft>, draft: &Draft) -> bool {
        let partitive = draft.value == Decimal::ONE && draft.at.clone().any(|i| self.terms.lower(i) == "of");
        let circumstance = || {
            before.is_some_and(|before| {
                self.terms.before(self.lead_up(draft.opens)) == "for"
                    && (before.at.end..draft.at.start).all(|i| !matches!(self.role(i), Role::Verb | Role::Auxiliary))
            })
        };
        draft.counts && (partitive || circumstance())
    }

    /// The subject of the verb that the figure depends on.
    fn of_verb(&self, draft: &Draft) -> Option<Range<usize>> {
        if self.is_subject(draft) || self.is_source(draft) {
            return None;
        }
        let set_off = matches!(self.terms.before(draft.opens), "—" | "–") && !self.terms.tight(draft.opens - 1);
        let verb = self.verb_before(draft.opens - usize::from(set_off))?;
        // Who says a figure is not what it measures.
        if matches!(self.terms.before(verb.at.end), "said" | "says" | "say" | "saying" | "told" | "tells" | "tell") {
            return None;
        }
        let subject = self.subject(&verb)?;
        // “900 people have been stranded for two days”
        let stranded = draft.kind == FigureKind::Duration && self.counted[subject.end - 1] && is_deed(self.terms.before(verb.at.end));
        Some(if stranded { verb.at.end - 1..verb.at.end } else { self.with_ages(subject) })
    }

    /// `according to three people`: who says something is no part of it.
    fn is_source(&self, draft: &Draft) -> bool {
        let opens = self.lead_up(draft.opens);
        self.terms.before(opens) == "to" && self.terms.before(opens - 1) == "according"
    }

    /// `and eight others left`, `the Courier said $2 million was spent`: the figure is itself what the clause is about.
    fn is_subject(&self, draft: &Draft) -> bool {
        let reported = draft.opens > 0 && self.terms.is(draft.opens - 1, REPORTING);
        let opens = matches!(self.before(draft.opens), Role::Mark | Role::Coordinator | Role::Subordinator | Role::Determiner);
        let end = draft.at.end;
        let done = self.role(end) == Role::Auxiliary && self.terms.lower(end) != "to"
            || self.role(end) == Role::Verb && !["ing", "ed"].iter().any(|ending| self.terms.lower(end).ends_with(ending));
        done && (reported || draft.counts && opens)
    }

    /// Whether the verb of the figure before it must be read again with `draft`: `… 70 days; $1 million to $2 million, 99 days`.
    fn is_gapped(&self, before: &Draft, draft: &Draft) -> bool {
        let between = before.at.end..draft.opens;
        between.len() < 10 && !between.clone().any(|i| matches!(self.role(i), Role::Verb | Role::Auxiliary | Role::Noun | Role::Relative))
    }

    /// `22 burglaries, compared with an average of 20 a week`: the noun that the figure before it counts.
    fn compared_with(&self, before: &Draft, draft: &Draft) -> Option<Range<usize>> {
        let between = before.at.end..draft.at.start;
        let compared = !draft.counts && between.len() < 9 && between.clone().any(|i| self.terms.lower(i) == "compared");
        compared.then(|| self.counted_noun(before)).flatten()
    }

    /// Whether `draft` says more about what the figure before it measures: `(11 km)`, `or 2.2 percent`, `to $2.06`, `from 2.4 million`,
    /// `a 3 degree angle in June and 5 in July`.
    fn shares(&self, before: &Draft, measured: &Range<usize>, draft: &Draft) -> bool {
        let terms = self.terms;
        let between = before.at.end..draft.opens;
        if terms.lower(before.at.end) == "(" {
            let inside = draft.at.start - before.at.end < 4;
            if before.kind == draft.kind && inside {
                return true;
            }
            if before.kind != draft.kind && before.unit.is_some() {
                return false;
            }
        }
        let named_between = measured.start >= before.at.end && measured.end <= draft.opens;
        let joins = |at: usize| match terms.lower(at) {
            "or" | "to" | "," | "and" => true,
            "(" | "from" | "compared" | "at" => !named_between,
            _ => false,
        };
        let mut few = between.filter(|at| !measured.contains(at)).take(MOST_LINKS + 1).peekable();
        let mut links = 0;
        let mut tied = false;
        while let Some(at) = few.next_if(|&at| self.links(at)) {
            links += 1;
            tied |= joins(at);
        }
        tied && links <= MOST_LINKS && few.peek().is_none() && !(named_between && before.kind != draft.kind)
    }

    /// Whether a word between two figures keeps them together.
    fn links(&self, at: usize) -> bool {
        let terms = self.terms;
        matches!(
            terms.lower(at),
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
                | "between"
        ) || terms.is(at, MONTH | WEEKDAY)
            || terms.is_number(at) && terms.raw(at).len() == 4
            || matches!(terms.lower(at), "year" | "week" | "month" | "higher" | "lower" | "close" | "a" | "of")
    }
}
