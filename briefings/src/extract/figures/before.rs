//! What a figure measures, sought in the words before it, but for its verb's subject.

use super::{
    drafts::Draft,
    phrases::Sentence,
    roles::Role,
    terms::{ADVERB, HOLLOW, VERB},
};
use crate::card::FigureKind;
use std::ops::Range;

/// How many words may stand between two figures of one list.
const FARTHEST: usize = 12;

impl Sentence<'_, '_> {
    /// The first token of the words that only lead up to a figure from token `opens`.
    pub fn lead_up(&self, opens: usize) -> usize {
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

    /// `a net worth of $5m`, `winds of at least 74 mph`: the noun that the figure defines.
    pub fn defined(&self, draft: &Draft) -> Option<Range<usize>> {
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

    /// Whether the phrase holds a superlative: `deadliest war`, `most expensive year`.
    fn is_superlative(&self, phrase: &Range<usize>) -> bool {
        (phrase.start.saturating_sub(2)..phrase.end).any(|i| {
            let word = self.terms.lower(i);
            word.len() > 5 && word.ends_with("est") && self.role(i + 1) == Role::Noun
                || matches!(word, "most" | "best" | "worst" | "first" | "least")
        })
    }

    /// `cut the rate to 3 %`, `grow sales by 35 percent`, `buy the lamp for $40`: the verb's object, which the figure measures.
    pub fn object(&self, draft: &Draft) -> Option<Range<usize>> {
        let mut end = self.lead_up(draft.opens);
        let linked = matches!(self.terms.before(end), "to" | "by" | "at" | "for" | "from");
        end -= usize::from(linked);
        while linked && end > 0 && matches!(self.terms.before(end), "starting" | "up" | "down" | "back") {
            end -= 1;
        }
        let object = self.nouns_to(end)?;
        (self.is_object(&object) && (linked || draft.kind == FigureKind::Percent)).then_some(object)
    }

    /// Whether a verb stands before the phrase and its determiners.
    fn is_object(&self, phrase: &Range<usize>) -> bool {
        let front = self.with_determiners(phrase.start);
        self.before(front) == Role::Verb || self.before(front) == Role::Adverb && front > 1 && self.role(front - 2) == Role::Verb
    }

    /// `cut its sales forecast for the year from $50 million`: the object of a verb with more between it and the figure.
    pub fn far_object(&self, draft: &Draft) -> Option<Range<usize>> {
        let mut link = self.lead_up(draft.opens);
        while matches!(self.terms.before(link), "between" | "around" | "about" | "over" | "under") {
            link -= 1;
        }
        let complements: &[&str] = match self.terms.before(link) {
            "for" => &["of", "at", "in"],
            "to" | "by" | "at" | "from" => &["of"],
            _ => return None,
        };
        let verb = self.verb_before(link).filter(|group| self.role(group.at.end - 1) == Role::Verb)?.at;
        if !matches!(self.role(verb.end), Role::Determiner | Role::Noun) {
            return None;
        }
        let object = self.phrase_from(verb.end, 2, complements).filter(|object| object.end <= link)?;
        (object.end..link).all(|i| self.role(i) != Role::Figure).then_some(object)
    }

    /// `Stoxx 50 -1.3%`, `top speed 200 mph`, `Harrow Mills up 9 percent`: a noun right before, with no verb between.
    pub fn beside(&self, draft: &Draft) -> Option<Range<usize>> {
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

    /// `Harrow rose 3 percent, Dock 5 percent`: what stands right before a figure whose verb the figure before it has.
    pub fn listed(&self, before: Option<&Draft>, draft: &Draft) -> Option<Range<usize>> {
        let before = before.filter(|before| before.kind == draft.kind && before.unit == draft.unit)?;
        let nouns = self.nouns_to(draft.opens)?;
        let front = self.with_determiners(nouns.start);
        let mut between = before.at.end..draft.opens;
        let listed = draft.opens == draft.at.start
            && !draft.counts
            && between.len() < FARTHEST
            && matches!(self.terms.before(front), "," | ";" | "and" | "while")
            && !between.any(|i| matches!(self.role(i), Role::Verb | Role::Auxiliary));
        listed.then_some(nouns)
    }

    /// `Piotr Wren, 41,`: whose age it is.
    pub fn aged(&self, draft: &Draft) -> Option<Range<usize>> {
        let comma = draft.at.start.checked_sub(1).filter(|&at| draft.kind == FigureKind::Age && self.terms.lower(at) == ",")?;
        (self.role(draft.at.end) != Role::Noun && self.terms.lower(draft.at.end) != "-").then(|| self.nouns_to(comma)).flatten()
    }

    /// `the phone with 3687 mAh`, `a pitch as high as 352 μm`, `a plant over 35 GWh`: what has the figure.
    pub fn bearer(&self, draft: &Draft) -> Option<Range<usize>> {
        let terms = self.terms;
        let link = self.lead_up(draft.opens).checked_sub(1)?;
        match terms.lower(link) {
            // “won the title with four games to spare”: with a verb's object, “with” is the verb's.
            "with" if draft.kind != FigureKind::Duration && self.role(draft.at.end) != Role::Verb => {
                self.phrase_to(link).filter(|phrase| !self.is_object(phrase))
            }
            "as" => link.checked_sub(2).filter(|&first| terms.lower(first) == "as").and_then(|first| self.nouns_to(first)),
            _ if terms.lower(draft.opens) == "over" && draft.opens < draft.at.start && draft.kind == FigureKind::Measure => {
                self.nouns_to(draft.opens)
            }
            _ => None,
        }
    }

    /// `Harrow Exchange (16,369.03 points)`, `four fillets (1 lb)`: what stands before a bracket that the figure opens.
    pub fn bracketed(&self, before: Option<&Draft>, draft: &Draft) -> Option<Range<usize>> {
        let terms = self.terms;
        let mut open = draft.opens.checked_sub(1)?;
        while open > 0 && (terms.is(open, ADVERB) || terms.lower(open) == "~") {
            open -= 1;
        }
        if terms.lower(open) != "(" {
            return None;
        }
        match before.filter(|before| before.at.end == open) {
            Some(before) if draft.kind != FigureKind::Count => self.counted_noun(before),
            Some(_) => None,
            // “(16)” is a note, a place or a shirt.
            None if draft.unit.is_none() && draft.value.is_integer() => None,
            None => self.nouns_to(open),
        }
    }
}
