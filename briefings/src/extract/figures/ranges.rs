//! Two numbers that are the ends of one figure: `10 to 15 percent`, `between $140 and $150 million`, `€11–14bn`.

use super::{
    ages::says_age,
    comparison::direction,
    counting::{Counting, counting},
    drafts::Draft,
    lexicon::Unit,
    not_figures::is_no_figure,
    nouns::is_plural,
    numbers::{Form, Number},
    terms::Terms,
    units::{money_before, per, unit_after},
};
use crate::card::FigureKind;
use rust_decimal::Decimal;

/// How many words may stand between the ends of `from … to`.
const FARTHEST: usize = 8;

/// What says that two numbers are the ends of one figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Dash,
    To,
    FromTo,
    BetweenAnd,
    Slash,
    /// `two or three boats`
    Or,
}

/// The figure of which `low` is the first end and the last of `others` the second; what stands before that is a year or an hour.
pub fn range(terms: &Terms<'_>, low: &Number, others: &[Number]) -> Option<Draft> {
    let (high, passed) = others.split_last()?;
    let before = money_before(terms, low.at.start);
    let opens = before.map_or(low.at.start, |(_, opens)| opens);
    let own = own_unit(terms, low).filter(|(_, end)| *end < high.at.start);
    let after = money_before(terms, high.at.start);
    let until = after.map_or(high.at.start, |(_, opens)| opens);
    let joint = joint(terms, own.map_or(low.at.end, |(_, end)| end), until, opens, passed)?;
    if joint == Joint::Or && (own.or(before).is_some() || low.value >= high.value || high.value - low.value > low.value) {
        return None;
    }
    if low.form != high.form && (low.form == Form::Fraction || high.form == Form::OutOf) {
        return None;
    }
    let mut counting = counting(terms, high);
    counting.start = opens;
    if says_age(terms, opens) && counting.unit.is_none() && low.form == Form::Digits {
        counting = Counting::fixed(opens, counting.end, "year of age", FigureKind::Age);
    }
    agree(&mut counting, own.or(before), before.is_none() && after.is_some())?;
    if before.is_some()
        && counting.kind == FigureKind::Money
        && let Some((unit, _)) = own
        && let Some((rate, _)) = rate(terms, low, unit)
    {
        // `$75 per barrel to $45.88`
        (counting.unit, counting.kind) = (Some(format!("{} per {rate}", unit.name)), FigureKind::Rate);
    }
    // “rose 3% to 5.2%” is a change and a level, no range.
    let moved = joint == Joint::To && direction(terms, opens).is_some();
    if moved || before.is_none() && is_dated(terms, low) || is_no_amount(terms, low, high, &counting, joint) {
        return None;
    }
    let mut value = low.value;
    if high.scale > Decimal::ONE && low.scale == Decimal::ONE && value < high.value {
        let scaled = value.checked_mul(high.scale);
        value = scaled.filter(|scaled| scaled / high.value <= Decimal::TEN).unwrap_or(value);
    }
    // `2030-31` is a year, `12-5` a score.
    (joint != Joint::Dash || value <= high.value).then(|| Draft::new(high, counting, value, Some(high.value)))
}

fn own_unit(terms: &Terms<'_>, low: &Number) -> Option<(&'static Unit, usize)> {
    if let Some((unit, _)) = money_before(terms, low.at.start) {
        return rate(terms, low, unit).map(|(_, end)| (unit, end));
    }
    unit_after(terms, low.at.end)
}

/// What the money of `low` is per.
fn rate(terms: &Terms<'_>, low: &Number, unit: &Unit) -> Option<(String, usize)> {
    let end = low.at.end + usize::from(matches!(terms.raw(low.at.end), "US" | "USD" | "U.S."));
    per(terms, end, unit)
}

/// How the tokens `connector..until` join the two ends; `opens` is where the first begins.
fn joint(terms: &Terms<'_>, connector: usize, until: usize, opens: usize, passed: &[Number]) -> Option<Joint> {
    let said = |word: &str| terms.before(opens) == word || opens > 1 && terms.lower(opens - 2) == word;
    let suspended = terms.lower(connector) == "-" && terms.tight(connector) && matches!(terms.lower(connector + 1), "to" | "-");
    let at = connector + usize::from(suspended);
    let dash = matches!(terms.lower(at), "-" | "–" | "—") && (terms.tight(at) || !terms.tight(at + 1));
    let joint = match terms.lower(at) {
        "to" if said("from") => Joint::FromTo,
        "to" => Joint::To,
        "and" if said("between") => Joint::BetweenAnd,
        "/" if terms.tight(at) && money_before(terms, until + 1).is_some() => Joint::Slash,
        "or" => Joint::Or,
        _ if dash => Joint::Dash,
        _ if said("from") => return spaced_out(terms, at, until, passed).then_some(Joint::FromTo),
        _ => return None,
    };
    let lead_up = |i: usize| matches!(terms.lower(i), "about" | "around" | "nearly" | "almost" | "-" | "as" | "much" | "many");
    (passed.is_empty() && at < until && (at + 1..until).all(lead_up)).then_some(joint)
}

/// Whether between the ends of `from … to` stands no more than when or in what: `from $92 last night to $84`.
fn spaced_out(terms: &Terms<'_>, from: usize, until: usize, passed: &[Number]) -> bool {
    let Some(to) = until.checked_sub(1).filter(|&to| terms.lower(to) == "to" && (from..=from + FARTHEST).contains(&to)) else {
        return false;
    };
    let apart = |i: usize| terms.is_word(i) && !matches!(terms.lower(i), "and" | "but" | "or" | "to") || terms.is_number(i);
    (from..to).all(apart) && passed.iter().all(|n| is_no_figure(terms, n, false, false))
}

/// Lets the first end's `unit` be that of both; `None` where the second has another.
fn agree(counting: &mut Counting, unit: Option<(&'static Unit, usize)>, only_second: bool) -> Option<()> {
    let Some((unit, _)) = unit else { return (!only_second).then_some(()) };
    if let Some(of_second) = counting.unit.as_deref() {
        let same = of_second == unit.name || of_second.strip_prefix(unit.name).is_some_and(|rest| rest.starts_with(" per "));
        return same.then_some(());
    }
    (counting.unit, counting.kind, counting.fixed) = (Some(unit.name.to_owned()), unit.kind, true);
    Some(())
}

/// Years, hours, days and scores, and two bare numbers that nothing calls a range.
fn is_no_amount(terms: &Terms<'_>, low: &Number, high: &Number, counting: &Counting, joint: Joint) -> bool {
    if counting.fixed {
        return false;
    }
    let none = |n: &Number, counts: bool| is_no_figure(terms, n, false, counts);
    if counting.unit.is_none() {
        return matches!(joint, Joint::Dash | Joint::To | Joint::Or) || none(low, false) || none(high, false);
    }
    // `a 2-1 victory` is a score.
    let last = counting.end - 1;
    if joint == Joint::Dash && !is_plural(terms, last) && terms.before(last) != "-" {
        return true;
    }
    let hyphened = |n: &Number| terms.lower(n.at.end).starts_with(['-', '–']);
    // “from 1000 to 2000 hires”: what goes with the first is no year either.
    let dated = |n: &Number| n.form == Form::Digits && n.scale == Decimal::ONE && none(n, true) && !hyphened(n);
    joint != Joint::Dash && dated(low) || joint == Joint::To && dated(high)
}

/// `in 2008`: a year, whatever unit stands behind the other number.
fn is_dated(terms: &Terms<'_>, number: &Number) -> bool {
    terms.raw(number.at.start).len() == 4
        && matches!(terms.before(number.at.start), "in" | "since" | "of")
        && is_no_figure(terms, number, false, false)
}
