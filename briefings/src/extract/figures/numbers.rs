//! Numbers in a sentence, written in digits, words or both: `1.5 million`, `two dozen`, `tens of thousands`, `two-thirds`.

use super::{
    fractions::{fold, out_of, part_of, slashed, vulgar},
    lexicon::{NUMBERS, Part},
    terms::Terms,
};
use rust_decimal::Decimal;
use std::{ops::Range, str::FromStr};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In digits, with or without a scale word.
    Digits,
    /// In words.
    Words,
    /// A plural that names only the size: `dozens`, `tens of thousands`.
    Vague,
    /// A part of a whole: `half`, `two-thirds`.
    Fraction,
    /// A part counted out of a whole: `one in five`.
    OutOf,
    /// How many times as much: `sixfold`.
    Fold,
}

/// A number and the tokens it is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    pub at: Range<usize>,
    /// Its exact value; of a vague number the lower end.
    pub value: Decimal,
    /// The upper end of a vague number.
    pub upper: Option<Decimal>,
    pub form: Form,
    /// The scale that is written out, 1 where none is: `million`, `bn`.
    pub scale: Decimal,
}

/// The numbers of a sentence, in order, none overlapping another.
pub fn numbers(terms: &Terms<'_>) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < terms.len() {
        match number_at(terms, at) {
            Some(number) => {
                at = number.at.end;
                found.push(number);
            }
            None => at += 1,
        }
    }
    found
}

fn number_at(terms: &Terms<'_>, at: usize) -> Option<Number> {
    if terms.is_number(at) {
        return out_of(terms, at).or_else(|| digits(terms, at));
    }
    if let Some(value) = vulgar(terms.raw(at)) {
        return Some(Number { at: at..at + 1, value, upper: None, form: Form::Fraction, scale: Decimal::ONE });
    }
    if !terms.is_word(at) || !may_open(terms.lower(at)) {
        return None;
    }
    out_of(terms, at)
        .or_else(|| fold(terms, at))
        .or_else(|| vague(terms, at))
        .or_else(|| part_of(terms, at))
        .or_else(|| in_words(terms, at))
}

/// Whether a number in words may open with this word in lower case.
fn may_open(lower: &str) -> bool {
    matches!(lower, "a" | "an") || is_number_word(lower)
}

/// Whether a sentence in which this word or mark stands, in lower case, may hold a number; one without such a token holds none.
pub fn may_hold(lower: &str) -> bool {
    lower.bytes().any(|byte| byte.is_ascii_digit()) || vulgar(lower).is_some() || is_number_word(lower)
}

fn is_number_word(lower: &str) -> bool {
    matches!(lower, "half" | "several") || lower.ends_with("fold") || NUMBERS.contains_key(lower)
}

fn digits(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let mut value = plain_value(terms.raw(at))?;
    let (mut end, mut form) = (at + 1, Form::Digits);
    if let Some(part) = vulgar(terms.raw(end)).filter(|_| gap_is_small(terms, end)) {
        (value, end) = (value + part, end + 1);
    } else if let Some((part, after)) = slashed(terms, end) {
        (value, end) = (value + part, after);
    } else if let Some((part, after)) = slashed(terms, at) {
        (value, end, form) = (part, after, Form::Fraction);
    }
    let mut scale = Decimal::ONE;
    while let Some((larger, after)) = scale_at(terms, end) {
        (value, end, scale) = (value.checked_mul(larger)?, after, scale.checked_mul(larger)?);
    }
    if scale == Decimal::ONE
        && let Some(larger) = suffix(terms, at, end)
    {
        (value, end, scale) = (value.checked_mul(larger)?, end + 1, larger);
    }
    Some(Number { at: at..end, value, upper: None, form, scale })
}

/// The value of digits with grouping commas or blanks.
pub fn plain_value(raw: &str) -> Option<Decimal> {
    if raw.len() > 24 {
        return None;
    }
    let bare: String = raw.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    Decimal::from_str(&if bare.starts_with('.') { format!("0{bare}") } else { bare }).ok()
}

/// A scale word at `at`, which a blank or a hyphen may part from what stands before: `5.5-million`.
pub fn scale_at(terms: &Terms<'_>, at: usize) -> Option<(Decimal, usize)> {
    let at = if terms.lower(at) == "-" && terms.tight(at) && terms.tight(at + 1) { at + 1 } else { at };
    match NUMBERS.get(terms.lower(at)) {
        Some((Part::Scale | Part::Hundred | Part::Dozen, scale)) => Some((*scale, at + 1)),
        _ => None,
    }
}

/// A letter that scales: `$30m`, `4.3M sales`, `50k`, `1.2bn`.
fn suffix(terms: &Terms<'_>, at: usize, end: usize) -> Option<Decimal> {
    let Some((Part::Suffix, scale)) = NUMBERS.get(terms.lower(end)) else { return None };
    let money = super::units::money_before(terms, at).is_some();
    let tight = terms.tight(end);
    let of_things = || super::nouns::counted(terms, end + 1, false);
    let fits = match terms.raw(end) {
        "bn" | "Bn" | "mn" | "tn" | "trn" | "BN" => tight || terms.tokens.get(end).is_some_and(|_| money || !tight),
        "k" | "K" => tight,
        "M" | "B" if !tight => money || of_things().is_some_and(|noun| noun.end == end + 2),
        "m" | "b" | "M" | "B" => money || tight && of_things().is_some(),
        "t" | "T" => money && tight,
        _ => false,
    };
    fits.then_some(*scale)
}

/// `dozens`, `hundreds of thousands`; the next power of ten ends the range, and `dozens` end at ten dozen.
fn vague(terms: &Terms<'_>, at: usize) -> Option<Number> {
    several(terms, at).or_else(|| plural_size(terms, at))
}

/// `several hundred`, `a few thousand`: as vague as `hundreds`.
fn several(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let many = match (terms.lower(at), terms.lower(at + 1)) {
        ("several", _) => at + 1,
        ("a", "few") => at + 2,
        _ => return None,
    };
    match NUMBERS.get(terms.lower(many)) {
        Some((Part::Hundred | Part::Scale, size)) => {
            let (value, upper) = (*size, size.checked_mul(Decimal::TEN)?);
            Some(Number { at: at..many + 1, value, upper: Some(upper), form: Form::Vague, scale: Decimal::ONE })
        }
        _ => None,
    }
}

fn plural_size(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let Some((Part::Vague, size)) = NUMBERS.get(terms.lower(at)) else { return None };
    if at > 0 && terms.capital(at) {
        return None;
    }
    let ten = Decimal::TEN;
    let (mut value, mut end) = (*size, at + 1);
    if terms.lower(at + 1) == "of"
        && let Some((Part::Vague, larger)) = NUMBERS.get(terms.lower(at + 2))
    {
        (value, end) = (size * larger, at + 3);
    } else if matches!(terms.lower(at), "tens" | "scores") {
        return None;
    }
    Some(Number { at: at..end, value, upper: Some(value * ten), form: Form::Vague, scale: Decimal::ONE })
}

/// `three hundred and twenty`, `a million`, `two dozen`, `four and a half`.
fn in_words(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let mut sum = Sum { total: Decimal::ZERO, current: Decimal::ZERO, last: None, scale: Decimal::ONE };
    let (mut next, mut end) = (at, at);
    if matches!(terms.lower(at), "a" | "an") {
        if !matches!(NUMBERS.get(terms.lower(at + 1)), Some((Part::Hundred | Part::Scale | Part::Dozen, _))) {
            return None;
        }
        next = at + 1;
    }
    while next < terms.len() {
        let hyphen = next > at && terms.lower(next) == "-" && terms.tight(next) && terms.tight(next + 1);
        // “three hundred and one thousand” is one number, “a million and one thousand” two.
        let one = sum.last == Some(Part::Hundred) || scale_at(terms, next + 2).is_none();
        let and = end > at && terms.lower(next) == "and" && sum.takes_and() && one;
        let word = next + usize::from(hyphen || and);
        match NUMBERS.get(terms.lower(word)) {
            Some(&(part, value)) if sum.take(part, value, hyphen)? => (next, end) = (word + 1, word + 1),
            _ => break,
        }
    }
    // “a baker's dozen” is thirteen.
    if end == at || terms.before(at) == "baker's" {
        return None;
    }
    let mut value = sum.total();
    let mut scale = sum.scale;
    if let Some((decimals, after)) = spoken_decimals(terms, end) {
        (value, end) = (value.checked_add(decimals)?, after);
        if let Some((larger, after)) = scale_at(terms, end) {
            (value, end, scale) = (value.checked_mul(larger)?, after, larger);
        }
    } else if let ("and", "a", "half") = (terms.lower(end), terms.lower(end + 1), terms.lower(end + 2)) {
        // “two and a half million” and “a million and a half”
        let of = if scale < Decimal::ONE_THOUSAND { Decimal::ONE } else { scale };
        (value, end) = (value.checked_add(Decimal::new(5, 1) * of)?, end + 3);
        if let Some((larger, after)) = scale_at(terms, end) {
            (value, end, scale) = (value.checked_mul(larger)?, after, larger);
        }
    }
    Some(Number { at: at..end, value, upper: None, form: Form::Words, scale })
}

/// `point five` from `at`: the decimals and where they end.
fn spoken_decimals(terms: &Terms<'_>, at: usize) -> Option<(Decimal, usize)> {
    if terms.lower(at) != "point" {
        return None;
    }
    let mut digits = Decimal::ZERO;
    let mut end = at + 1;
    while let Some((Part::Unit, value)) = NUMBERS.get(terms.lower(end))
        && end - at <= 8
    {
        (digits, end) = (digits * Decimal::TEN + value, end + 1);
    }
    let places = u32::try_from(end - at - 1).ok().filter(|&places| places > 0)?;
    Some((digits / Decimal::from(10_u64.pow(places)), end))
}

/// A number in words as it grows.
struct Sum {
    total: Decimal,
    current: Decimal,
    last: Option<Part>,
    scale: Decimal,
}

impl Sum {
    /// Takes one more word; `Some(false)` where it cannot belong to this number, `None` where the number grows beyond bounds.
    fn take(&mut self, part: Part, value: Decimal, hyphen: bool) -> Option<bool> {
        let fits = match part {
            Part::Unit => {
                matches!(self.last, None | Some(Part::Ten | Part::Hundred | Part::Scale)) && !(self.last == Some(Part::Scale) && hyphen)
            }
            Part::Teen | Part::Ten => matches!(self.last, None | Some(Part::Hundred | Part::Scale)),
            Part::Hundred | Part::Dozen => !matches!(self.last, Some(Part::Hundred | Part::Dozen)) && self.current < Decimal::ONE_HUNDRED,
            Part::Scale => true,
            Part::Suffix | Part::Vague | Part::Divisor => false,
        };
        if !fits {
            return Some(false);
        }
        match part {
            Part::Hundred | Part::Dozen => {
                self.current = if self.current.is_zero() { value } else { self.current.checked_mul(value)? };
                self.scale = value;
            }
            Part::Scale => {
                let many = if self.current.is_zero() && !matches!(self.last, Some(Part::Scale)) { Decimal::ONE } else { self.current };
                // “a thousand million” scales what stands already.
                if self.last == Some(Part::Scale) {
                    self.total = self.total.checked_mul(value)?;
                } else {
                    self.total = self.total.checked_add(many.checked_mul(value)?)?;
                }
                self.current = Decimal::ZERO;
                self.scale = value;
            }
            _ => self.current = self.current.checked_add(value)?,
        }
        self.last = Some(part);
        Some(true)
    }

    fn takes_and(&self) -> bool {
        matches!(self.last, Some(Part::Hundred | Part::Scale))
    }

    fn total(&self) -> Decimal {
        self.total.checked_add(self.current).unwrap_or(self.total)
    }
}

fn gap_is_small(terms: &Terms<'_>, at: usize) -> bool {
    terms.tight(at) || at > 0 && terms.tokens[at].span.start - terms.tokens[at - 1].span.end == 1
}
