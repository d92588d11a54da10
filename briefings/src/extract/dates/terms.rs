//! The tokens of a sentence as the grammar of dates asks for them.

use super::{
    calendar::Unit,
    meaning::Count,
    vocabulary::{Class, Senses},
};
use crate::{
    extract::{Parsed, Sentence},
    text::{Span, TokenKind, lexicon::bare},
};

/// A token with its lower-case spelling and its senses.
#[derive(Debug)]
struct Term<'t> {
    span: Span,
    kind: TokenKind,
    lower: &'t str,
    senses: Senses,
    tells_time: bool,
    possessive: bool,
}

/// The tokens of one sentence. Every question about a place beyond its ends is answered with no.
#[derive(Debug)]
pub struct Terms<'t> {
    text: &'t str,
    terms: Vec<Term<'t>>,
}

impl<'t> Terms<'t> {
    /// Of a sentence of `parsed`; `senses` has those of each word of its vocabulary, and `tells_time` whether it tells a time.
    pub fn new(parsed: &'t Parsed<'_>, sentence: &Sentence, senses: &[Senses], tells_time: &[bool]) -> Self {
        let text = parsed.text();
        let terms = sentence.tokens.clone().map(|at| {
            let token = &parsed.tokens[at];
            let is_word = token.kind == TokenKind::Word;
            let whole = token.of(text);
            let word = if is_word { bare(whole) } else { whole };
            Term {
                span: Span::new(token.span.start, token.span.start + word.len()),
                kind: token.kind,
                lower: parsed.vocabulary.lower(at),
                senses: if is_word { senses[parsed.vocabulary.number(at)] } else { &[] },
                tells_time: tells_time[parsed.vocabulary.number(at)],
                possessive: word.len() < whole.len(),
            }
        });
        Self { text, terms: terms.collect() }
    }

    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// The lower-case word without a possessive ending; a mark or a number as it is.
    pub fn lower(&self, at: usize) -> &str {
        self.terms.get(at).map_or("", |t| t.lower)
    }

    /// The token before `at`.
    pub fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.lower(before))
    }

    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(at))
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    pub fn is_number(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// Whether the word begins with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|t| t.kind == TokenKind::Word && t.span.of(self.text).starts_with(char::is_uppercase))
    }

    pub fn possessive(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|t| t.possessive)
    }

    /// Whether no white space stands between the token and the next one.
    pub fn tight(&self, at: usize) -> bool {
        match (self.terms.get(at), self.terms.get(at + 1)) {
            (Some(one), Some(next)) => one.span.end == next.span.start,
            _ => false,
        }
    }

    /// The value of the word in a class.
    pub fn value(&self, at: usize, class: Class) -> Option<i32> {
        self.terms.get(at)?.senses.iter().find(|(c, _)| *c == class).map(|(_, value)| *value)
    }

    /// Whether the token can begin, or be at the heart of, an expression of time.
    pub fn tells_time(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|t| t.tells_time)
    }

    /// The first character of the sentence, or behind a mark that opens one.
    pub fn opens(&self, at: usize) -> bool {
        at == 0 || matches!(self.before(at), "“" | "\"" | "‘" | "—" | "–" | ":" | "(")
    }

    /// The stretch of the tokens, a possessive ending left out.
    pub fn span(&self, start: usize, end: usize) -> Span {
        self.terms[start].span.to(self.terms[end - 1].span)
    }

    /// A unit in the singular or plural.
    pub fn unit(&self, at: usize) -> Option<Unit> {
        self.value(at, Class::Unit).or_else(|| self.value(at, Class::Units)).map(Unit::of_value)
    }

    /// A unit in the plural.
    pub fn units(&self, at: usize) -> Option<Unit> {
        self.value(at, Class::Units).map(Unit::of_value)
    }

    /// A whole number of at most four digits.
    pub fn number(&self, at: usize) -> Option<i32> {
        let term = self.terms.get(at).filter(|t| t.kind == TokenKind::Number && t.lower.len() <= 4)?;
        term.lower.parse().ok()
    }

    /// A number of units in digits or words, and the index behind it: `10`, `three`, `twenty-five`, `a few`, `a couple of`.
    pub fn count(&self, at: usize) -> Option<(Count, usize)> {
        if let Some(number) = self.number(at) {
            return Some((Count::Exactly(number), at + 1));
        }
        let value = self.value(at, Class::Count)?;
        if value == 1 && self.lower(at) == "a" && self.value(at + 1, Class::Count).is_some_and(|next| matches!(next, 0 | 2)) {
            return self.count(at + 1);
        }
        if value == 0 {
            return Some((Count::Few(1), at + 1));
        }
        if matches!(self.lower(at), "couple" | "pair") {
            return Some((Count::Exactly(2), at + 1 + usize::from(self.lower(at + 1) == "of")));
        }
        if value >= 20 && self.lower(at + 1) == "-" {
            let ones = self.value(at + 2, Class::Count).filter(|ones| (1..=9).contains(ones));
            return ones.map(|ones| (Count::Exactly(value + ones), at + 3));
        }
        Some((Count::Exactly(value), at + 1))
    }

    /// A year of four digits.
    pub fn year(&self, at: usize) -> Option<i32> {
        let term = self.terms.get(at).filter(|t| t.kind == TokenKind::Number && t.lower.len() == 4)?;
        term.lower.parse().ok().filter(|year| (1000..2200).contains(year))
    }

    /// A day of a month, `6`, `6th` or `sixth`, and the index behind it.
    pub fn day_of_month(&self, at: usize) -> Option<(u32, usize)> {
        let day = self.number(at).filter(|day| (1..=31).contains(day) && self.lower(at).len() <= 2)?;
        let ordinal = self.tight(at) && self.is_any(at + 1, &["st", "nd", "rd", "th"]);
        Some((day as u32, at + 1 + usize::from(ordinal)))
    }

    /// A name of a month with its point, and the index behind it. Short names need the point, or a day beside them.
    pub fn month(&self, at: usize) -> Option<(u32, usize)> {
        let month = self.value(at, Class::Month).filter(|_| self.capital(at))?;
        let point = self.tight(at) && self.lower(at + 1) == "." && self.lower(at).len() <= 4 && self.lower(at) != "may";
        // At the end of a sentence the point is not the month's alone, but it is not needed there either.
        let point = point && at + 2 < self.len();
        Some((month as u32, at + 1 + usize::from(point)))
    }
}
