//! Whether what a clause tells has happened or is announced, by the verbs around a date.

use super::terms::Terms;
use crate::{
    card::Tense,
    text::lexicon::{Classes, Lexicon},
};
use std::{ops::Range, sync::LazyLock};

const NAMES: [&str; 15] = [
    "coming",
    "have",
    "had",
    "general",
    "be",
    "between",
    "prospective",
    "awaiting",
    "due",
    "past",
    "participle",
    "no_past",
    "clause",
    "determiner",
    "hypothetical",
];
const COMING: Classes = 1;
const HAVE: Classes = 1 << 1;
const HAD: Classes = 1 << 2;
const GENERAL: Classes = 1 << 3;
const BE: Classes = 1 << 4;
const BETWEEN: Classes = 1 << 5;
const PROSPECTIVE: Classes = 1 << 6;
const AWAITING: Classes = 1 << 7;
const DUE: Classes = 1 << 8;
const PAST: Classes = 1 << 9;
const PARTICIPLE: Classes = 1 << 10;
const NO_PAST: Classes = 1 << 11;
const CLAUSE: Classes = 1 << 12;
const DETERMINER: Classes = 1 << 13;
const HYPOTHETICAL: Classes = 1 << 14;

/// How many tokens to each side are asked for a verb.
const REACH: usize = 40;
/// How many words may stand between an auxiliary and its verb.
const GROUP: usize = 4;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&NAMES, &[include_str!("tense.txt")]));

/// What the clause around a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Past,
    Announced,
    /// A verb in the present, or one that does not say.
    Present,
}

impl Verdict {
    pub const fn tense(self) -> Option<Tense> {
        match self {
            Self::Past => Some(Tense::Past),
            Self::Announced => Some(Tense::Announced),
            Self::Present => None,
        }
    }
}

/// A verdict and the index of the verb that gave it, where one did.
pub type Judged = (Verdict, Option<usize>);

/// The verbs of one sentence.
#[derive(Debug)]
pub struct Verbs<'t> {
    terms: &'t Terms<'t>,
    classes: Vec<Classes>,
}

impl<'t> Verbs<'t> {
    pub fn new(terms: &'t Terms<'t>) -> Self {
        Self { terms, classes: (0..terms.len()).map(|at| WORDS.classes(terms.lower(at))).collect() }
    }

    /// The verdict on the date at `date`; `awaits`: the date is a term, such as “within 10 days” or “by May 6”.
    ///
    /// The verb before the date in its clause counts; where the date opens its clause, or none stands before it, the one behind it.
    pub fn judge(&self, date: Range<usize>, awaits: bool) -> Judged {
        let before = (date.start.saturating_sub(REACH)..date.start).rev();
        let behind = date.end..self.terms.len().min(date.end + REACH);
        let term = self.terms.before(date.start) == "for";
        let awaits = awaits || term;
        if self.opens_clause(date.start)
            && let Some((verdict, verb)) = self.first_behind(behind.clone())
        {
            return (verdict, Some(verb));
        }
        let Some((verdict, verb)) = self.nearest_before(before, awaits, !term) else {
            return self.first_behind(behind).map_or((Verdict::Present, None), |(verdict, verb)| (verdict, Some(verb)));
        };
        // “studies Monday's plan”: what is named by a day gone by is known, whatever is done with it now.
        let possessive = self.terms.possessive(date.end - 1);
        let verdict = if self.is_ahead_of(date.start) {
            Verdict::Announced
        } else if possessive && !awaits {
            Verdict::Past
        } else {
            verdict
        };
        (verdict, Some(verb))
    }

    /// “ahead of Monday's vote”.
    fn is_ahead_of(&self, at: usize) -> bool {
        at > 1 && self.terms.before(at) == "of" && self.terms.before(at - 1) == "ahead"
    }

    /// Whether nothing but prepositions and the like stands between the beginning of the clause and the date.
    fn opens_clause(&self, at: usize) -> bool {
        let mut at = at;
        if at > 0 && self.terms.is_any(at - 1, &["on", "in", "at", "by", "over", "during", "from", "for", "around", "about", "as"]) {
            at -= 1;
        }
        if at > 0 && self.terms.is_any(at - 1, &["early", "late", "only", "just", "but", "even"]) {
            at -= 1;
        }
        self.terms.opens(at)
            || matches!(self.terms.before(at), "," | ";" | "…") && self.is_fronted(at)
            || at > 0 && self.is(at - 1, CLAUSE) && self.terms.before(at) != "as"
    }

    /// Behind a comma, a date opens a clause only where the clause goes on with a subject: “and, on Monday, the council”.
    fn is_fronted(&self, at: usize) -> bool {
        at > 1 && self.is(at - 2, CLAUSE)
    }

    fn is(&self, at: usize, class: Classes) -> bool {
        self.classes.get(at).is_some_and(|c| c & class != 0)
    }

    /// The verdict of the last verb before a date. `adjacent`: a verb that touches the date has it as no term: “agreed within two days”
    /// tells how long it took.
    fn nearest_before(&self, places: impl Iterator<Item = usize>, awaits: bool, mut adjacent: bool) -> Option<(Verdict, usize)> {
        let mut infinitive = None;
        for at in places {
            if self.terms.lower(at) == ";" {
                break;
            }
            if self.is_infinitive(at) {
                infinitive = Some(at + 1);
            } else if at > 0 && self.is_infinitive(at - 1) {
                // The infinitive itself says nothing; what it depends on does.
            } else if let Some(verdict) = self.verb(at, infinitive.is_some(), awaits && !adjacent) {
                return Some((verdict, at));
            }
            adjacent = adjacent && !self.terms.is_word(at) && !self.terms.is_number(at);
        }
        infinitive.map(|verb| (Verdict::Announced, verb))
    }

    fn first_behind(&self, places: Range<usize>) -> Option<(Verdict, usize)> {
        let end = places.end;
        for at in places {
            if self.terms.lower(at) == ";" {
                return None;
            }
            // The last word of a verb group knows the ones before it.
            let mut last = at;
            while last + 1 < end && last < at + GROUP && self.is_any_verb(at) && (self.is(last + 1, BETWEEN) || self.is_verb_form(last + 1))
            {
                last += 1;
            }
            let leads_on = self.terms.lower(last + 1) == "to" && self.is_infinitive(last + 1) && last + 1 < end;
            if let Some(judged) = [last, at].into_iter().find_map(|i| self.verb(i, leads_on, false).map(|verdict| (verdict, i))) {
                return Some(judged);
            }
        }
        None
    }

    /// “to” with a verb behind it.
    fn is_infinitive(&self, at: usize) -> bool {
        self.terms.lower(at) == "to"
            && self.terms.is_word(at + 1)
            && !self.terms.capital(at + 1)
            && !self.is(at + 1, DETERMINER)
            && !self.terms.lower(at + 1).ends_with("ing")
    }

    /// What the word at `at` says as a verb; `leads_on`: an infinitive with “to” depends on it.
    fn verb(&self, at: usize, leads_on: bool, awaits: bool) -> Option<Verdict> {
        if self.is(at, COMING) && !self.terms.capital(at) || self.is(at, COMING) && at == 0 {
            return Some(self.behind_modal(at));
        }
        if self.is(at, DUE) && self.is_participle(at) {
            return Some(Verdict::Announced);
        }
        if leads_on && at > 0 && self.terms.before(at) == "had" {
            // “had hoped to”: nobody hopes any more.
            return Some(Verdict::Past);
        }
        if self.is(at, PROSPECTIVE) && leads_on || self.is(at, AWAITING) && awaits {
            return Some(Verdict::Announced);
        }
        if leads_on && self.is(at, BE | HAVE) && !self.is(at, HAD) {
            return Some(Verdict::Announced);
        }
        if self.is(at, PAST) || self.is_past_in_ed(at) {
            return Some(self.behind_auxiliary(at));
        }
        if self.is(at, HAD) {
            return Some(Verdict::Past);
        }
        if self.is(at, HAVE) {
            // “has left”, but “has two sons”
            let participle = (at + 1..=at + GROUP).find(|i| !self.is(*i, BETWEEN)).is_some_and(|i| self.is_verb_form(i));
            let been = self.terms.is_any(at + 1, &["been", "not", "never"]);
            return Some(if participle || been { Verdict::Past } else { Verdict::Present });
        }
        (self.is(at, BE | GENERAL) && !self.is(at, BETWEEN)).then_some(Verdict::Present)
    }

    /// “would have gone” is no plan any more.
    fn behind_modal(&self, at: usize) -> Verdict {
        if !self.is(at, HYPOTHETICAL) {
            return Verdict::Announced;
        }
        let perfect =
            (at + 1..at + 1 + GROUP).find(|i| !self.is(*i, BETWEEN) || self.is(*i, HAVE)).is_some_and(|i| self.terms.lower(i) == "have");
        let leads_to_participle = perfect && (at + 2..at + 2 + GROUP).any(|i| self.is_verb_form(i) || self.terms.lower(i) == "been");
        if leads_to_participle { Verdict::Past } else { Verdict::Announced }
    }

    /// “will be finished”, “is closed”, “has closed”, “closed”.
    fn behind_auxiliary(&self, at: usize) -> Verdict {
        let mut before = at;
        for _ in 0..GROUP {
            let Some(one) = before.checked_sub(1) else { break };
            if self.is(one, COMING) {
                return self.behind_modal(one);
            }
            if self.is(one, HAD | HAVE) {
                before = one;
                if self.is(one, HAD) || !self.is(one, BETWEEN) {
                    return Verdict::Past;
                }
            } else if self.is(one, GENERAL) {
                return Verdict::Present;
            } else if self.terms.lower(one) == "to" {
                return one.checked_sub(1).and_then(|governor| self.verb(governor, true, false)).unwrap_or(Verdict::Announced);
            } else if self.is(one, BETWEEN) || self.terms.lower(one).ends_with("ly") {
                before = one;
            } else {
                // “will stay shut”
                let stays = one.checked_sub(1).filter(|modal| self.is(*modal, COMING) && !self.is(one, DETERMINER));
                return match stays {
                    Some(modal) => self.behind_modal(modal),
                    None if self.is(one, BE) => Verdict::Present,
                    None => Verdict::Past,
                };
            }
        }
        Verdict::Past
    }

    /// “set” and “planned” lead to what is to come where they stand behind “is”, or without a subject of their own.
    fn is_participle(&self, at: usize) -> bool {
        let behind_be = (1..=3).any(|back| at >= back && (self.is(at - back, BE) || self.terms.is_any(at - back, &["was", "were"])));
        let leads = self.terms.is_any(at + 1, &["to", "for", "on", "in", "by", "before", "at"]);
        !self.terms.is_any(at, &["set", "bound"]) && leads || behind_be || self.terms.lower(at) == "due"
    }

    fn is_past_in_ed(&self, at: usize) -> bool {
        let word = self.terms.lower(at);
        self.terms.is_word(at)
            && word.len() > 3
            && word.ends_with("ed")
            && !self.terms.capital(at)
            && !self.is(at, NO_PAST)
            && !(at > 0 && self.is(at - 1, DETERMINER))
    }

    fn is_verb_form(&self, at: usize) -> bool {
        self.is(at, PAST | PARTICIPLE | DUE | PROSPECTIVE) || self.is_past_in_ed(at)
    }

    fn is_any_verb(&self, at: usize) -> bool {
        self.is(at, COMING | HAVE | HAD | BE)
    }
}
