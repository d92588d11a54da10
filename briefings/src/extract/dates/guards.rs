//! What looks like a date and is none: names, verbs, counts, what comes every week, quarters of a game.

use super::{meaning::Which, terms::Terms, vocabulary::Class};
use crate::text::lexicon::{Classes, Lexicon};
use std::{cell::OnceCell, sync::LazyLock};

const NAMES: [&str; 13] = [
    "cue",
    "ambiguous",
    "short",
    "short_weekday",
    "named_weekday",
    "season_cue",
    "fall_cue",
    "record",
    "business",
    "year_cue",
    "year_cue_that_counts",
    "be",
    "counted",
];
const CUE: Classes = 1;
const AMBIGUOUS: Classes = 1 << 1;
const SHORT: Classes = 1 << 2;
const SHORT_WEEKDAY: Classes = 1 << 3;
const NAMED_WEEKDAY: Classes = 1 << 4;
const SEASON_CUE: Classes = 1 << 5;
const FALL_CUE: Classes = 1 << 6;
const RECORD: Classes = 1 << 7;
const BUSINESS: Classes = 1 << 8;
const YEAR_CUE: Classes = 1 << 9;
const YEAR_CUE_THAT_COUNTS: Classes = 1 << 10;
const BE: Classes = 1 << 11;
const COUNTED: Classes = 1 << 12;

/// How many tokens before “before” or “until” a “not” may stand.
const NEGATED_NEAR: usize = 6;
/// How many tokens before “in 80 years” a superlative may stand.
const RECORD_NEAR: usize = 12;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&NAMES, &[include_str!("guards.txt")]));

/// Judges the places of one sentence.
#[derive(Debug)]
pub struct Guards<'t> {
    terms: &'t Terms<'t>,
    business: OnceCell<bool>,
}

impl<'t> Guards<'t> {
    pub fn new(terms: &'t Terms<'t>) -> Self {
        Self { terms, business: OnceCell::new() }
    }

    /// “the deadliest war in 80 years”: how long it has not been so.
    pub fn tells_record(&self, at: usize) -> bool {
        (at.saturating_sub(RECORD_NEAR)..at).any(|i| {
            let word = self.terms.lower(i);
            WORDS.classes(word) & RECORD != 0 || word.len() > 4 && word.ends_with("est")
        })
    }

    /// “not expected before Monday”, “won't open until Monday”.
    pub fn is_negated(&self, at: usize) -> bool {
        (at.saturating_sub(NEGATED_NEAR)..at)
            .any(|i| self.terms.is_any(i, &["not", "never", "nobody", "cannot"]) || self.terms.lower(i).ends_with("n't"))
    }

    /// Whether the sentence tells of money or trade, so that its quarters are those of a year.
    pub fn tells_business(&self) -> bool {
        let tells = |at| WORDS.classes(self.terms.lower(at)) & BUSINESS != 0 || self.terms.is_any(at, &["$", "€", "£"]);
        *self.business.get_or_init(|| (0..self.terms.len()).any(tells))
    }

    /// A name of a month: “in May”, not “Theresa May”, “May the best win” or “March on the capital”. `after` is the index behind it.
    pub fn is_month(&self, at: usize, after: usize, has_year: bool) -> bool {
        if has_year {
            return true;
        }
        let month = WORDS.classes(self.terms.lower(at));
        if month & SHORT != 0 && after == at + 1 {
            return false;
        }
        let before = self.is_before(at, CUE) || self.terms.before(at) == "for" && self.terms.lower(at) != "may";
        let joined = self.terms.is_any(at.wrapping_sub(1), &["and", "or", "-", "–", "/"])
            && at > 1
            && self.terms.value(at - 2, Class::Month).is_some();
        let before = before || joined || self.follows_mid(at);
        if month & AMBIGUOUS != 0 { before && !self.leads_name(at) } else { before || !self.leads_name(at) && !self.is_surname(at) }
    }

    /// A weekday: not “Black Friday”, “Sunday Times”, “every Monday” or “Monday.com”.
    pub fn is_weekday(&self, at: usize, which: Which) -> bool {
        let terms = self.terms;
        let short = WORDS.classes(terms.lower(at)) & SHORT_WEEKDAY != 0;
        let point = terms.tight(at) && terms.lower(at + 1) == ".";
        if short && !(point || terms.lower(at + 1) == "," && terms.value(at + 2, Class::Month).is_some()) {
            return false;
        }
        let in_address = point && terms.tight(at + 1) && terms.is_word(at + 2);
        let hyphened = terms.tight(at) && terms.lower(at + 1) == "-" && terms.value(at + 2, Class::Weekday).is_none();
        let told = which != Which::Bare || self.is_before(at, CUE) || terms.before(at) == "on";
        let name = terms.capital(at + 1) && terms.value(at + 1, Class::Month).is_none() && !terms.possessive(at) && !told;
        !(in_address || hyphened || name || self.is_before(at, NAMED_WEEKDAY))
    }

    /// “at Christmas”, “since Easter”.
    pub fn leads_to_feast(&self, at: usize) -> bool {
        self.is_before(at, CUE) || matches!(self.terms.before(at), "on" | "at" | "for" | "over")
    }

    /// A season told without a year: “in the spring”, but not “a spring of water” or “the fall of the wall”.
    pub fn is_season(&self, at: usize) -> bool {
        let before = at - usize::from(self.terms.before(at) == "the");
        let cue = if self.terms.lower(at) == "fall" { FALL_CUE } else { SEASON_CUE };
        (self.is_before(before, cue) || self.follows_mid(before)) && !(self.terms.tight(at) && self.terms.lower(at + 1) == "-")
    }

    /// A year of four digits up to `end`: “in 2014”, “the 2014 vote”, “(2014)”; not “2000 people”, “Agenda 2030” or “$2014”.
    pub fn is_year(&self, at: usize, end: usize) -> bool {
        let terms = self.terms;
        let before = terms.before(at);
        if self.behind_currency(at) || terms.is_any(end, &["%", "°"]) || WORDS.classes(terms.lower(end)) & COUNTED != 0 {
            return false;
        }
        let part_of_code = terms.tight(end - 1) && (terms.is_any(end, &["-", "–", "/", ":"]) || terms.is_word(end))
            || at > 0 && terms.tight(at - 1) && !matches!(before, "(" | "“" | "‘" | "-" | "–" | "[" | "\"" | "'");
        if part_of_code {
            return false;
        }
        let counts = self.plural_noun(end);
        let ranged = end > at + 1;
        let bracketed = before == "(" && terms.is_any(end, &[")", ",", ";"]);
        ranged
            || bracketed
            || self.is_before(at, YEAR_CUE) && !(counts && terms.lower(at).ends_with("00"))
            || self.is_before(at, YEAR_CUE_THAT_COUNTS) && !(counts && self.is_round(at)) && !self.is_total(at, end)
            || self.follows_mid(at)
            || terms.opens(at) && WORDS.classes(terms.lower(end)) & BE != 0
    }

    /// “of 2014” is a year where no noun follows that it would count.
    fn is_total(&self, at: usize, end: usize) -> bool {
        matches!(self.terms.before(at), "of" | "to" | "for" | "and" | "or" | "than" | "about") && self.plural_noun(end)
    }

    /// A number with a noun in the plural behind it, after a word that may also lead to a day: “in May 15 people were hurt”.
    pub fn counts(&self, at: usize, before: &str) -> bool {
        matches!(before, "in" | "and") && self.plural_noun(at + 1)
    }

    /// “in May 2000 soldiers”: a round number that counts.
    pub fn is_code(&self, at: usize) -> bool {
        self.is_round(at) && self.plural_noun(at + 1)
    }

    pub fn behind_currency(&self, at: usize) -> bool {
        matches!(self.terms.before(at), "$" | "€" | "£" | "¥" | "#" | "+" | "=")
    }

    fn is_round(&self, at: usize) -> bool {
        self.terms.lower(at).ends_with("00")
    }

    fn plural_noun(&self, at: usize) -> bool {
        let word = self.terms.lower(at);
        let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
        self.terms.is_word(at) && !self.terms.capital(at) && (plural || WORDS.classes(word) & COUNTED != 0)
    }

    fn is_before(&self, at: usize, class: Classes) -> bool {
        WORDS.classes(self.terms.before(at)) & class != 0
    }

    fn follows_mid(&self, at: usize) -> bool {
        self.terms.is_any(at.wrapping_sub(1), &["-", "–", "‑"]) && at > 1 && self.terms.is_any(at - 2, &["mid", "early", "late"])
    }

    /// “June Osborne”, “March Madness”: a name goes on behind it.
    fn leads_name(&self, at: usize) -> bool {
        self.terms.capital(at + 1) && !self.terms.possessive(at) && !self.is_before(at, CUE)
    }

    /// “Maria October”: a name goes on into it.
    fn is_surname(&self, at: usize) -> bool {
        at > 0 && self.terms.capital(at - 1) && !self.terms.opens(at - 1) && !self.terms.possessive(at - 1)
    }
}
