//! Parts of a whole and multiples: `half`, `two-thirds`, `1/2`, `one in five`, `half a million`, `sixfold`.

use super::{
    lexicon::{NUMBERS, Part},
    numbers::{Form, Number, plain_value, scale_at},
    terms::Terms,
};
use rust_decimal::Decimal;

/// `1/2` from `at`, as part of one: a smaller number over a larger one, tight, and no date (`1/2/2031`).
pub fn slashed(terms: &Terms<'_>, at: usize) -> Option<(Decimal, usize)> {
    let tight =
        terms.lower(at + 1) == "/" && terms.tight(at + 1) && terms.tight(at + 2) && !(terms.lower(at + 3) == "/" && terms.tight(at + 3));
    if !tight || !terms.is_number(at) || !terms.is_number(at + 2) || terms.before(at) == "/" {
        return None;
    }
    let (part, whole) = (plain_value(terms.raw(at))?, plain_value(terms.raw(at + 2))?);
    let fits =
        part > Decimal::ZERO && part < whole && terms.raw(at + 2).len() <= 3 && !matches!((terms.raw(at), terms.raw(at + 2)), ("9", "11"));
    fits.then(|| (part / whole, at + 3))
}

/// `half`, `a third`, `two-thirds`, `half a million`.
pub fn part_of(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let fraction = |value, end| Some(Number { at: at..end, value, upper: None, form: Form::Fraction, scale: Decimal::ONE });
    let half = Decimal::new(5, 1);
    let scaled = |scale: Decimal, end| Some(Number { at: at..end, value: half * scale, upper: None, form: Form::Words, scale });
    if terms.lower(at) == "half" {
        if matches!(
            terms.before(at),
            "first" | "second" | "latter" | "other" | "better" | "back" | "opening" | "third" | "final" | "-" | "top" | "bottom"
        ) {
            return None;
        }
        let article = usize::from(matches!(terms.lower(at + 1), "a" | "an"));
        if let Some((scale, end)) = scale_at(terms, at + 1 + article) {
            return scaled(scale, end);
        }
        return matches!(terms.lower(at + 1), "of" | "the" | "its" | "their" | "all" | "his" | "her" | "our")
            .then(|| fraction(half, at + 1))
            .flatten();
    }
    let many = match NUMBERS.get(terms.lower(at)) {
        Some((Part::Unit | Part::Teen, many)) if !many.is_zero() => *many,
        _ if matches!(terms.lower(at), "a" | "an") => Decimal::ONE,
        _ => return None,
    };
    let next = if terms.lower(at + 1) == "-" && terms.tight(at + 1) { at + 2 } else { at + 1 };
    let Some((Part::Divisor, divisor)) = NUMBERS.get(terms.lower(next)) else { return None };
    if terms.lower(next).ends_with('s') != (many > Decimal::ONE) {
        return None;
    }
    // “a third man”, “a quarter ended”: one part is meant only where its whole follows, or nothing.
    let whole_follows = matches!(terms.lower(next + 1), "of" | "more" | "less" | "fewer" | "the");
    let of = usize::from(terms.lower(next + 1) == "of");
    let article = usize::from(of == 1 && terms.lower(next + 2) == "a");
    if let Some((scale, end)) = scale_at(terms, next + 1 + of + article)
        && (of == article)
    {
        // `three quarters of a million`
        return Some(Number { at: at..end, value: many * scale / divisor, upper: None, form: Form::Words, scale });
    }
    (many > Decimal::ONE || whole_follows || terms.lower(at) == "one" && !terms.nounish(next + 1))
        .then(|| fraction(many / divisor, next + 1))
        .flatten()
}

/// `one in five`, `9 out of 10`.
pub fn out_of(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let part = small(terms, at)?;
    let mut next = match (terms.lower(at + 1), terms.lower(at + 2)) {
        ("out", "of") => at + 3,
        ("in", _) => at + 2,
        _ => return None,
    };
    next += usize::from(terms.lower(next) == "every");
    let whole = small(terms, next)?;
    // “one in five” but not “two in 2031”, nor “three in ten days”.
    let fits =
        part < whole && whole <= Decimal::ONE_HUNDRED && (terms.lower(at + 1) == "out" || part == Decimal::ONE || whole == Decimal::TEN);
    let unit = super::units::unit_after(terms, next + 1).is_some();
    (fits && !unit).then(|| Number { at: at..next + 1, value: part / whole, upper: None, form: Form::OutOf, scale: Decimal::ONE })
}

/// `sixfold`.
pub fn fold(terms: &Terms<'_>, at: usize) -> Option<Number> {
    let many = terms
        .lower(at)
        .strip_suffix("fold")
        .and_then(|many| NUMBERS.get(many))
        .filter(|(part, _)| matches!(part, Part::Unit | Part::Teen | Part::Ten))?;
    Some(Number { at: at..at + 1, value: many.1, upper: None, form: Form::Fold, scale: Decimal::ONE })
}

fn small(terms: &Terms<'_>, at: usize) -> Option<Decimal> {
    if terms.is_number(at) {
        return plain_value(terms.raw(at)).filter(|v| v.fract().is_zero() && !v.is_zero());
    }
    match NUMBERS.get(terms.lower(at)) {
        Some((Part::Unit | Part::Teen | Part::Ten, value)) if !value.is_zero() => Some(*value),
        _ => None,
    }
}

/// The value of a fraction of one character.
pub fn vulgar(raw: &str) -> Option<Decimal> {
    let (part, whole) = match raw {
        "½" => (1, 2),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Some(Decimal::from(part) / Decimal::from(whole))
}
