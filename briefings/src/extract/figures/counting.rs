//! What a number counts in: a currency, a unit, an age, a counted noun; and what that is per.

use super::{
    ages::age,
    lexicon::{MONEY, Unit},
    nouns,
    numbers::{Form, Number},
    terms::{DETERMINER, Terms},
    units::{is_sterling, money_before, per, unit_after},
};
use crate::card::FigureKind;
use rust_decimal::Decimal;

/// Stands for any counted noun where a rate is looked for.
const COUNTED: Unit = Unit { name: "", kind: FigureKind::Count };

/// What the number counts in, before it is known whether it is a figure.
#[derive(Clone)]
pub struct Counting {
    pub start: usize,
    pub end: usize,
    pub unit: Option<String>,
    /// What a number without a unit is per.
    pub per: Option<String>,
    pub kind: FigureKind,
    /// A table's unit or a currency.
    pub fixed: bool,
    pub noun: bool,
}

impl Counting {
    /// Counting in a unit of the tables.
    pub fn fixed(start: usize, end: usize, unit: &str, kind: FigureKind) -> Self {
        Self { start, end, unit: Some(unit.to_owned()), per: None, kind, fixed: true, noun: false }
    }
}

/// What `number` counts in.
pub fn counting(terms: &Terms<'_>, number: &Number) -> Counting {
    let (start, end) = (number.at.start, number.at.end);
    if let Some((unit, opens)) = money_before(terms, start) {
        // `$76 US a barrel`
        let end = end + usize::from(matches!(terms.raw(end), "US" | "USD" | "U.S."));
        return with_rate(terms, unit, opens, end);
    }
    if let Some(age) = age(terms, number) {
        return age;
    }
    if let Some((unit, end)) = unit_after(terms, end) {
        let unit = if unit.name == "pound" && is_sterling(terms, number, end) { MONEY["GBP"] } else { unit };
        return with_rate(terms, unit, start, end);
    }
    let of = usize::from(number.form == Form::Vague && terms.lower(end) == "of");
    if of == 1
        && let Some((unit, end)) = unit_after(terms, end + 1)
    {
        return with_rate(terms, unit, start, end);
    }
    if let Some(noun) = noun(terms, number, end + of) {
        return with_noun(terms, noun, start);
    }
    let share = matches!(number.form, Form::Fraction | Form::OutOf);
    let rate = per(terms, end, &COUNTED).filter(|_| terms.lower(end) == "per" && !share);
    let kind = if rate.is_some() {
        FigureKind::Rate
    } else if share && (number.form == Form::OutOf || terms.lower(end) == "of") {
        FigureKind::Percent
    } else {
        FigureKind::Count
    };
    let (per, end) = rate.map_or((None, end), |(per, end)| (Some(per), end));
    Counting { start, end, unit: None, per, kind, fixed: false, noun: false }
}

/// The noun that `number` counts, from token `at`.
fn noun(terms: &Terms<'_>, number: &Number, at: usize) -> Option<nouns::Counted> {
    match number.form {
        Form::Fraction | Form::OutOf | Form::Fold => return None,
        Form::Digits | Form::Words | Form::Vague => {}
    }
    let hyphened = terms.lower(at) == "-" && terms.tight(at) && terms.tight(at + 1);
    if hyphened {
        return nouns::compounded(terms, at + 1).filter(|_| number.value != Decimal::ONE);
    }
    let determined = number.at.start > 0 && terms.is(number.at.start - 1, DETERMINER);
    nouns::counted(terms, at, number.value == Decimal::ONE)
        .or_else(|| nouns::partitive(terms, at))
        .or_else(|| determined.then(|| nouns::attributive(terms, at)).flatten())
}

fn with_noun(terms: &Terms<'_>, noun: nouns::Counted, start: usize) -> Counting {
    let daily = terms.lower(noun.end) == "per" || matches!(terms.lower(noun.end + 1), "day" | "week" | "month" | "year");
    let rate = daily.then(|| per(terms, noun.end, &COUNTED)).flatten();
    let (unit, end, kind) = match rate {
        Some((per, end)) => (format!("{} per {per}", noun.name), end, FigureKind::Rate),
        None => (noun.name, noun.end, FigureKind::Count),
    };
    Counting { start, end, unit: Some(unit), per: None, kind, fixed: false, noun: true }
}

fn with_rate(terms: &Terms<'_>, unit: &Unit, start: usize, end: usize) -> Counting {
    let rated = !matches!(unit.kind, FigureKind::Percent | FigureKind::Age | FigureKind::Duration) || unit.name == "hour";
    match per(terms, end, unit).filter(|_| rated) {
        Some((per, end)) => Counting::fixed(start, end, &format!("{} per {per}", unit.name), FigureKind::Rate),
        None => Counting::fixed(start, end, unit.name, unit.kind),
    }
}
