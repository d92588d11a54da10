//! What a number counts in: a currency before or behind it, a unit, and what it is per.

use super::{
    lexicon::{CODES, MONEY, SIGNS, UNITS, Unit},
    numbers::Number,
    terms::{PAYING, PERLIKE, Terms},
};
use crate::card::FigureKind;
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// A unit and the token behind its last.
pub type Found = (&'static Unit, usize);

/// The currency set before token `at`, and its first token: `$`, `US$`, `EUR`.
pub fn money_before(terms: &Terms<'_>, at: usize) -> Option<(&'static Unit, usize)> {
    // A minus may stand between the sign and the number.
    let at = if at > 1 && matches!(terms.lower(at - 1), "-" | "−") && SIGNS.contains_key(terms.lower(at - 2)) { at - 1 } else { at };
    let sign = at.checked_sub(1)?;
    let raw = terms.raw(at);
    if raw.len() == 3
        && raw.bytes().all(|b| b.is_ascii_uppercase())
        && let Some(unit) = CODES.get(terms.lower(at)).and_then(|code| money(code))
    {
        return Some((unit, at + 1));
    }
    if let Some(code) = SIGNS.get(terms.lower(sign)) {
        return Some(with_letters(terms, sign, code));
    }
    let raw = terms.raw(sign);
    let is_code =
        terms.is_word(sign) && (raw.len() == 3 && raw.bytes().all(|b| b.is_ascii_uppercase()) || matches!(raw, "RM" | "Rs" | "PS" | "US"));
    if !is_code {
        return None;
    }
    // `$US160`: the country stands behind the sign.
    if sign > 0 && terms.lower(sign - 1) == "$" && terms.tight(sign) {
        return money(CODES.get(terms.lower(sign))?).map(|unit| (unit, sign - 1));
    }
    if matches!(raw, "US" | "PS") && !terms.tight(at) || raw == "US" {
        return None;
    }
    money(CODES.get(terms.lower(sign))?).map(|unit| (unit, sign))
}

/// `US$`, `A$`, `US $`: the sign's country where letters name it.
fn with_letters(terms: &Terms<'_>, sign: usize, code: &'static str) -> (&'static Unit, usize) {
    let country = (sign > 0 && terms.lower(sign) == "$").then(|| CODES.get(terms.lower(sign - 1).trim_end_matches('.'))).flatten();
    match country {
        Some(country) if terms.tight(sign) || matches!(terms.raw(sign - 1), "US" | "HK" | "NZ" | "AU") => {
            (money(country).expect("a code has a unit"), sign - 1)
        }
        _ if sign > 0 && terms.raw(sign - 1) == "U.S." && terms.tight(sign) => (MONEY[code], sign - 1),
        _ => (MONEY[code], sign),
    }
}

fn money(code: &str) -> Option<&'static Unit> {
    MONEY.get(code).copied()
}

/// The unit that stands at token `at`, a hyphen passed over: `percent`, `-year-old`, `km/h`, `dollars`.
pub fn unit_after(terms: &Terms<'_>, at: usize) -> Option<Found> {
    let at = if terms.lower(at) == "-" && terms.tight(at + 1) { at + 1 } else { at };
    if let Some(code) = SIGNS.get(terms.raw(at)).filter(|_| terms.tight(at) || !terms.is_number(at + 1)) {
        return Some((MONEY[code], at + 1));
    }
    let raw = terms.raw(at);
    if raw.len() == 3
        && raw.bytes().all(|b| b.is_ascii_uppercase())
        && let Some(unit) = CODES.get(terms.lower(at)).and_then(|code| money(code))
    {
        return Some((unit, at + 1));
    }
    if is_inch(terms, at) {
        return Some((*INCH, at + 1));
    }
    let spelled = UNITS.get(terms.lower(at))?.iter().find_map(|spelling| {
        let end = hyphened(terms, at, &spelling.words)?;
        let in_case = spelling.cased.is_none_or(|cased| cased == terms.raw(at) && abbreviates(terms, at));
        in_case.then_some((spelling.unit, end))
    })?;
    // “the 4 second halves”, but “4.3 second” and “one-second”.
    let ordinal = terms.lower(at) == "second" && !terms.before(at).contains('.') && terms.before(at) != "-" && terms.before(at) != "one";
    let ambiguous = ordinal || terms.lower(at) == "real" && terms.nounish(at + 1);
    (!ambiguous).then_some(spelled)
}

/// A single letter is a unit only where it touches its number, or is one that newspapers set apart: `3 m`.
fn abbreviates(terms: &Terms<'_>, at: usize) -> bool {
    terms.raw(at).len() > 1 || terms.tight(at) || matches!(terms.raw(at), "m" | "L" | "t")
}

static INCH: LazyLock<&Unit> = LazyLock::new(|| UNITS["inch"][0].unit);

/// “in” is inch only before what a length is of: `2 in thick`.
fn is_inch(terms: &Terms<'_>, at: usize) -> bool {
    terms.lower(at) == "in" && matches!(terms.lower(at + 1), "thick" | "long" | "wide" | "tall" | "high" | "deep")
}

/// Whether the pounds of `number`, whose unit ends before `end`, are money: so many that nobody weighs them, or paid.
pub fn is_sterling(terms: &Terms<'_>, number: &Number, end: usize) -> bool {
    let near = number.at.start.saturating_sub(5)..number.at.start;
    let weighed = near.clone().any(|i| terms.lower(i).starts_with("weigh")) || terms.lower(end) == "of";
    let paid = near.clone().any(|i| terms.is(i, PAYING));
    !weighed && (paid || number.scale >= Decimal::ONE_THOUSAND)
}

/// As [`Terms::reads`], a hyphen between two words passed over.
fn hyphened(terms: &Terms<'_>, at: usize, words: &[Box<str>]) -> Option<usize> {
    let mut next = at;
    for (i, word) in words.iter().enumerate() {
        if i > 0 && terms.lower(next) == "-" && terms.tight(next) && terms.tight(next + 1) {
            next += 1;
        }
        if terms.lower(next) != &**word {
            return None;
        }
        next += 1;
    }
    Some(next)
}

/// What a figure that ends before token `at` is per, and where that ends: `a day`, `per barrel`, `/kg`.
pub fn per(terms: &Terms<'_>, at: usize, of: &Unit) -> Option<(String, usize)> {
    let (noun, opened) = match terms.lower(at) {
        "per" => (at + 1, true),
        "a" | "an" | "each" | "every" => (at + 1, false),
        "/" if terms.tight(at) => (at + 1, true),
        "-" if matches!(terms.lower(at + 1), "a" | "an") => (at + 3, false),
        _ => return None,
    };
    let words = if matches!(terms.lower(noun), "square" | "cubic") { 2 } else { 1 };
    let known = terms.is(noun, PERLIKE)
        || opened && of.kind == FigureKind::Money && matches!(terms.lower(noun), "kg" | "oz" | "lb" | "mwh" | "kwh" | "sq" | "tonne");
    if !known || !opened && matches!(terms.lower(noun + 1), "ago" | "earlier" | "later" | "after" | "before" | "old") {
        return None;
    }
    let end = noun + words;
    let name = UNITS.get(terms.lower(noun)).and_then(|list| list.iter().find(|s| hyphened(terms, noun, &s.words) == Some(end)));
    let name = name.map_or_else(|| (noun..end).map(|i| terms.lower(i)).collect::<Vec<_>>().join(" "), |s| s.unit.name.to_owned());
    Some((if name == "mmbtu" { "mega british thermal unit".to_owned() } else { name }, end))
}
