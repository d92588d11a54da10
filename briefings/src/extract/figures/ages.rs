//! Ages that no unit names: `Piotr Wren, 41,`, `who is 84`, `aged 18 to 34`.

use super::{
    counting::Counting,
    numbers::{Form, Number},
    terms::{MONTH, Terms},
    units::unit_after,
};
use crate::card::FigureKind;
use rust_decimal::Decimal;

/// The age that `number` is.
pub fn age(terms: &Terms<'_>, number: &Number) -> Option<Counting> {
    let (start, end) = (number.at.start, number.at.end);
    let may_be = number.form == Form::Digits
        && number.scale == Decimal::ONE
        && number.value.fract().is_zero()
        && number.value <= Decimal::from(110)
        && number.at.len() == 1;
    if !may_be || start < 2 {
        return None;
    }
    let is_age = is_apposed(terms, number) || is_said(terms, number) || says_age(terms, start) && unit_after(terms, end).is_none();
    is_age.then(|| Counting::fixed(start, end, "year of age", FigureKind::Age))
}

/// Whether the words before token `at` announce an age: `aged`, `between the ages of`.
pub fn says_age(terms: &Terms<'_>, at: usize) -> bool {
    matches!(terms.before(at), "aged" | "age" | "ages")
        || at > 1 && terms.before(at) == "of" && matches!(terms.lower(at - 2), "age" | "ages")
}

/// `Piotr Wren, 41,` and `Piotr Wren (41)`.
fn is_apposed(terms: &Terms<'_>, number: &Number) -> bool {
    let (start, end) = (number.at.start, number.at.end);
    let name = |at: usize| terms.is_word(at) && terms.capital(at) && !terms.is(at, MONTH);
    let grown = number.value >= Decimal::from(15);
    let full_name = start > 3 && name(start - 3);
    let apposed = terms.before(start) == "," && name(start - 2) && (full_name || grown && terms.lower(end) == ",") && closes(terms, end);
    let bracketed = grown && terms.before(start) == "(" && terms.lower(end) == ")" && name(start - 2) && full_name;
    apposed || bracketed
}

/// `who is 84`, `turned 65`, `he will be 35 by the end of the year`.
fn is_said(terms: &Terms<'_>, number: &Number) -> bool {
    let (start, end) = (number.at.start, number.at.end);
    let goes_on = closes(terms, end) || matches!(terms.lower(end), "by" | "in" | "when" | "on" | "at" | "next" | "this" | "and");
    let turned = matches!(terms.before(start), "turned" | "turns" | "turning");
    let person = |at: usize| matches!(terms.lower(at), "who" | "he" | "she" | "i");
    let is = matches!(terms.before(start), "is" | "was" | "be") && (2..=4).any(|back| back <= start && person(start - back));
    let average = matches!(terms.lower(at_verb(terms, start)), "is" | "was" | "be" | "are" | "were")
        && (at_verb(terms, start).saturating_sub(9)..at_verb(terms, start)).any(|i| matches!(terms.lower(i), "age" | "expectancy"));
    let contracted = matches!(terms.before(start), "he's" | "she's" | "i'm");
    average && unit_after(terms, end).is_none() || goes_on && (turned || is || contracted)
}

/// The token before `at` and the words that set a number against its value.
fn at_verb(terms: &Terms<'_>, at: usize) -> usize {
    let verb = at - 1;
    verb - usize::from(matches!(terms.lower(verb), "about" | "around" | "nearly" | "almost" | "now" | "only"))
}

fn closes(terms: &Terms<'_>, at: usize) -> bool {
    matches!(terms.lower(at), "," | ";" | ")" | "." | "who" | "-" | "–" | "—" | "")
}
