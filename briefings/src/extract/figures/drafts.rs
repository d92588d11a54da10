//! Numbers with their units: what becomes a figure in one sentence.

use super::{
    comparison::{comparison, direction},
    lexicon::Unit,
    not_figures::is_no_figure,
    nouns,
    numbers::{Form, Number, numbers},
    terms::{PEOPLE, Terms},
    units::{money_before, per, unit_after},
};
use crate::card::{Comparison, Direction, FigureKind};
use rust_decimal::Decimal;
use std::ops::Range;

/// A figure of one sentence, in tokens.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The number with its currency and unit.
    pub at: Range<usize>,
    /// The first token of the words that compare it; `at.start` where there are none.
    pub opens: usize,
    pub value: Decimal,
    pub upper: Option<Decimal>,
    pub unit: Option<String>,
    pub kind: FigureKind,
    pub form: Form,
    pub comparison: Comparison,
    pub direction: Option<Direction>,
    /// Whether the unit is a noun that the number counts.
    pub counts: bool,
}

/// Stands for any counted noun where a rate is looked for.
const COUNTED: Unit = Unit { name: "", kind: FigureKind::Count };

/// What the number counts in, before it is known whether it is a figure.
#[derive(Clone)]
struct Counting {
    start: usize,
    end: usize,
    unit: Option<String>,
    kind: FigureKind,
    /// A table's unit or a currency.
    fixed: bool,
    noun: bool,
}

/// The figures of a sentence, in order.
pub fn drafts(terms: &Terms<'_>) -> Vec<Draft> {
    let numbers = numbers(terms);
    let mut found: Vec<Draft> = Vec::new();
    let mut next = 0;
    while let Some(number) = numbers.get(next) {
        next += 1;
        if let Some(range) = numbers.get(next).and_then(|upper| range(terms, number, upper)) {
            found.push(range);
            next += 1;
            continue;
        }
        found.extend(single(terms, number));
    }
    share_units(terms, &mut found);
    for draft in &mut found {
        let (comparison, opens) = comparison(terms, draft.at.start, draft.at.end, draft.kind);
        draft.comparison = if draft.form == Form::Vague && comparison == Comparison::Exact { Comparison::About } else { comparison };
        draft.opens = opens;
        draft.direction = direction(terms, opens);
        if is_negative(terms, draft.at.start) {
            draft.value = -draft.value;
        }
    }
    for second in 1..found.len() {
        // “more than 100 kilometers (60 miles)”: a conversion is compared as what it converts.
        if terms.lower(found[second - 1].at.end) == "("
            && found[second].at.start == found[second - 1].at.end + 1
            && found[second].unit != found[second - 1].unit
        {
            found[second].comparison = found[second - 1].comparison;
        }
    }
    found
}

/// A minus sign or the word before a figure.
fn is_negative(terms: &Terms<'_>, start: usize) -> bool {
    let sign = matches!(terms.before(start), "-" | "−" | "–")
        && terms.tight(start)
        && start > 0
        && !(terms.tight(start - 1) && start > 1 && terms.before(start - 1) != "(");
    let word = terms.before(start) == "minus" || start > 1 && terms.before(start) == "-" && terms.lower(start - 2) == "minus";
    sign || word
}

fn single(terms: &Terms<'_>, number: &Number) -> Option<Draft> {
    let counting = counting(terms, number);
    let priced = counting.start < number.at.start;
    if !priced && is_no_figure(terms, number, counting.fixed, counting.noun) || hangs_in_the_air(terms, number, &counting) {
        return None;
    }
    Some(draft(number, counting, number.value, number.upper))
}

fn draft(number: &Number, counting: Counting, value: Decimal, upper: Option<Decimal>) -> Draft {
    Draft {
        at: counting.start..counting.end,
        opens: counting.start,
        value,
        upper,
        unit: counting.unit,
        kind: counting.kind,
        form: number.form,
        comparison: Comparison::Exact,
        direction: None,
        counts: counting.noun,
    }
}

fn counting(terms: &Terms<'_>, number: &Number) -> Counting {
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
        return with_rate(terms, unit, start, end);
    }
    let of = usize::from(number.form == Form::Vague && terms.lower(end) == "of");
    if of == 1
        && let Some((unit, end)) = unit_after(terms, end + 1)
    {
        return with_rate(terms, unit, start, end);
    }
    if number.form != Form::Fraction {
        let hyphen = usize::from(terms.lower(end) == "-" && terms.tight(end) && terms.tight(end + 1) && !terms.is_number(end + 1));
        let one = number.value == Decimal::ONE || hyphen == 1;
        if let Some(noun) = nouns::counted(terms, end + of + hyphen, one).filter(|_| hyphen == 0 || number.form == Form::Digits) {
            let rate =
                (terms.lower(noun.end) == "per" || terms.lower(noun.end + 1) == "day").then(|| per(terms, noun.end, &COUNTED)).flatten();
            let (unit, end, kind) = match rate {
                Some((per, end)) => (format!("{} per {per}", noun.name), end, FigureKind::Rate),
                None => (noun.name, noun.end, FigureKind::Count),
            };
            return Counting { start, end, unit: Some(unit), kind, fixed: false, noun: true };
        }
    }
    let share = number.form == Form::Fraction && terms.lower(end) == "of";
    Counting { start, end, unit: None, kind: if share { FigureKind::Percent } else { FigureKind::Count }, fixed: false, noun: false }
}

fn with_rate(terms: &Terms<'_>, unit: &Unit, start: usize, end: usize) -> Counting {
    let bare = unit.name.to_owned();
    let rated = !matches!(unit.kind, FigureKind::Percent | FigureKind::Age | FigureKind::Duration) || unit.name == "hour";
    match per(terms, end, unit).filter(|_| rated) {
        Some((per, end)) => {
            Counting { start, end, unit: Some(format!("{bare} per {per}")), kind: FigureKind::Rate, fixed: true, noun: false }
        }
        None => Counting { start, end, unit: Some(bare), kind: unit.kind, fixed: true, noun: false },
    }
}

/// `Piotr Wren, 41,` and `who is 84`: an age that no unit names.
fn age(terms: &Terms<'_>, number: &Number) -> Option<Counting> {
    let (start, end) = (number.at.start, number.at.end);
    let may_be = number.form == Form::Digits
        && number.scale == Decimal::ONE
        && number.value.fract().is_zero()
        && number.value <= Decimal::from(110)
        && number.at.len() == 1;
    if !may_be || start < 2 {
        return None;
    }
    let closes = |at: usize| matches!(terms.lower(at), "," | ";" | ")" | "." | "who" | "-" | "–" | "—" | "");
    let name = |at: usize| terms.is_word(at) && terms.capital(at) && !terms.is(at, super::terms::MONTH);
    let grown = number.value >= Decimal::from(15);
    let full_name = start > 2 && name(start - 3) && start > 3;
    let apposed = terms.before(start) == "," && name(start - 2) && (full_name || grown && terms.lower(end) == ",") && closes(end);
    let bracketed = grown && terms.before(start) == "(" && terms.lower(end) == ")" && name(start - 2) && full_name;
    let aged = matches!(terms.before(start), "aged" | "age");
    let who_is = terms.lower(start - 2) == "who" && matches!(terms.before(start), "is" | "was" | "turned" | "turns") && closes(end);
    let turned = matches!(terms.before(start), "turned" | "turns" | "turning") && closes(end);
    (apposed || bracketed || aged || who_is || turned).then(|| Counting {
        start,
        end,
        unit: Some("year of age".to_owned()),
        kind: FigureKind::Age,
        fixed: true,
        noun: false,
    })
}

/// A number that counts nothing and is no share: a small number word on its own, or digits inside a hyphened word.
fn hangs_in_the_air(terms: &Terms<'_>, number: &Number, counting: &Counting) -> bool {
    if counting.fixed || counting.noun {
        // “the two men”, “these three”: a known group, no news.
        return false;
    }
    let (start, end) = (number.at.start, number.at.end);
    match number.form {
        Form::Words => number.scale == Decimal::ONE,
        Form::Fraction => {
            terms.lower(end) != "of" && !matches!(terms.lower(end), "the" | "more" | "less" | "fewer" | "as" | "its" | "their" | "." | ",")
        }
        Form::Digits => {
            let hyphened = terms.lower(end) == "-" && terms.tight(end) && terms.tight(end + 1)
                || terms.tight(start) && matches!(terms.before(start), "-" | "–");
            hyphened
                || terms.tight(end) && terms.is_word(end)
                || number.value < Decimal::from(32) && matches!(terms.before(start), "the" | "big")
        }
        Form::Vague => false,
    }
}

/// `10 to 15 percent`, `between $140 and $150 million`, `€11–14bn`, from the two numbers.
fn range(terms: &Terms<'_>, low: &Number, high: &Number) -> Option<Draft> {
    let before = money_before(terms, low.at.start);
    let opens = before.map_or(low.at.start, |(_, opens)| opens);
    let own = unit_after(terms, low.at.end).filter(|(_, end)| *end < high.at.start);
    let connector = own.map_or(low.at.end, |(_, end)| end);
    let between = opens > 0 && matches!(terms.lower(opens - 1), "between") || opens > 1 && terms.lower(opens - 2) == "between";
    let from = opens > 0 && terms.lower(opens - 1) == "from" || opens > 1 && terms.lower(opens - 2) == "from";
    let dash = matches!(terms.lower(connector), "-" | "–" | "—");
    let minus = dash && !terms.tight(connector) && terms.tight(connector + 1);
    let mut next = match terms.lower(connector) {
        "to" => connector + 1,
        "and" if between => connector + 1,
        "/" if before.is_some() && terms.tight(connector) => connector + 1,
        _ if dash && !minus => connector + 1,
        _ => return None,
    };
    while next < high.at.start && matches!(terms.lower(next), "about" | "around" | "nearly" | "almost" | "-") {
        next += 1;
    }
    let after = money_before(terms, high.at.start);
    if next != after.map_or(high.at.start, |(_, opens)| opens) || low.form != high.form && low.form == Form::Fraction {
        return None;
    }
    let mut counting = counting(terms, high);
    counting.start = opens;
    let moved = direction(terms, opens).is_some();
    if let Some((unit, _)) = own.or(before) {
        let same = counting
            .unit
            .as_deref()
            .is_none_or(|u| u == unit.name || u.strip_prefix(unit.name).is_some_and(|rest| rest.starts_with(" per ")));
        // “rose 3% to 5.2%” is a change and a level, no range.
        if !same || moved && !from && !between && !dash {
            return None;
        }
        if counting.unit.is_none() {
            counting.unit = Some(unit.name.to_owned());
            counting.kind = unit.kind;
            counting.fixed = true;
        }
    } else if before.is_none() && after.is_some() || moved && !from && !between && !dash {
        return None;
    }
    if before.is_none() && is_dated(terms, low) {
        return None;
    }
    let unitless = counting.unit.is_none();
    let year = |n: &Number| is_no_figure(terms, n, false, false);
    if dash && unitless
        || unitless && !between && !from
        || unitless && (year(low) || year(high))
        || !counting.fixed && is_clock_or_day(terms, low, high)
    {
        return None;
    }
    let mut value = low.value;
    if high.scale > Decimal::ONE && low.scale == Decimal::ONE && value < high.value {
        value = value.checked_mul(high.scale).filter(|scaled| *scaled <= high.value * Decimal::TEN).unwrap_or(value);
    }
    // `2030-31` is a year, `12-5` a score.
    (!dash || value <= high.value).then(|| draft(high, counting, value, Some(high.value)))
}

/// `in 2008`: a year, whatever unit stands behind the other number.
fn is_dated(terms: &Terms<'_>, number: &Number) -> bool {
    terms.raw(number.at.start).len() == 4
        && matches!(terms.before(number.at.start), "in" | "since" | "of")
        && is_no_figure(terms, number, false, false)
}

fn is_clock_or_day(terms: &Terms<'_>, low: &Number, high: &Number) -> bool {
    [low, high].iter().any(|n| {
        n.form == Form::Digits
            && n.scale == Decimal::ONE
            && (is_no_figure(terms, n, false, true) && !terms.lower(n.at.end).starts_with(['-', '–']))
    }) && !(matches!(terms.lower(low.at.end), "-" | "–"))
}

/// A number without a unit takes that of its neighbour in a list or a comparison: `43 percent, up from 40`.
fn share_units(terms: &Terms<'_>, drafts: &mut [Draft]) {
    for second in (1..drafts.len()).rev() {
        let (head, tail) = drafts.split_at_mut(second);
        let (one, other) = (&mut head[second - 1], &tail[0]);
        if one.unit.is_none()
            && other.unit.is_some()
            && one.form != Form::Fraction
            && other.form != Form::Fraction
            && joined(terms, one.at.end, other.at.start, true)
        {
            take_unit(one, other);
        }
    }
    for second in 1..drafts.len() {
        let (head, tail) = drafts.split_at_mut(second);
        let (one, other) = (&head[second - 1], &mut tail[0]);
        if other.unit.is_none()
            && one.unit.is_some()
            && one.form != Form::Fraction
            && other.form != Form::Fraction
            && joined(terms, one.at.end, other.at.start, false)
            && !(one.kind == FigureKind::Percent && terms.before(other.at.start) == "to")
        {
            take_unit(other, one);
        }
    }
}

fn take_unit(to: &mut Draft, from: &Draft) {
    to.unit.clone_from(&from.unit);
    to.kind = from.kind;
    to.counts = false;
}

/// Whether only words of a list or a comparison stand between two figures.
fn joined(terms: &Terms<'_>, from: usize, to: usize, list: bool) -> bool {
    (from..to).len() <= 6
        && from < to
        && (from..to).all(|i| {
            matches!(
                terms.lower(i),
                "or" | "to"
                    | "versus"
                    | "vs"
                    | "compared"
                    | "with"
                    | "from"
                    | "up"
                    | "down"
                    | "about"
                    | "around"
                    | "nearly"
                    | "over"
                    | "against"
                    | "than"
                    | "more"
                    | "almost"
                    | "low"
                    | "high"
                    | "a"
                    | "of"
            ) || terms.lower(i) == "and" && list
                || terms.lower(i) == "," && (list || to - from > 1)
                || terms.lower(i) == "-" && list
        })
}

/// Whether the figure counts people.
pub fn counts_people(terms: &Terms<'_>, draft: &Draft) -> bool {
    draft.counts && draft.at.clone().any(|i| terms.is(i, PEOPLE))
}
