//! Numbers that leave their unit to a neighbour: `43 percent, up from 40`, `280 million of the 1.5 billion shekels`.

use super::{
    drafts::Draft,
    numbers::Form,
    terms::{MONTH, Terms, WEEKDAY},
};
use crate::card::FigureKind;

/// How far apart two figures of one comparison may stand, in tokens.
const FARTHEST: usize = 12;
/// How many earlier figures of a sentence are asked for their unit.
const REMEMBERED: usize = 8;

/// Gives a number without a unit that of its neighbour in a list or a comparison.
pub fn share_units(terms: &Terms<'_>, drafts: &mut [Draft]) {
    for second in (1..drafts.len()).rev() {
        let (head, tail) = drafts.split_at_mut(second);
        let (one, other) = (&mut head[second - 1], &tail[0]);
        if wants(one) && gives(other) && (joined(terms, one.at.end, other.at.start, true) || is_part_of(terms, one, other)) {
            take_unit(one, other);
        }
    }
    for second in 1..drafts.len() {
        let (head, tail) = drafts.split_at_mut(second);
        let other = &mut tail[0];
        if !wants(other) {
            continue;
        }
        let one = counted_before(terms, head, other.at.end);
        let level = one.kind == FigureKind::Percent && terms.before(other.at.start) == "to";
        let neighbour = gives(one) && !level && (joined(terms, one.at.end, other.at.start, false) || is_compared(terms, one, other));
        if neighbour {
            take_unit(other, one);
        } else if let Some(like) = converted_like(terms, head, other.at.clone()) {
            take_unit(other, &head[like].clone());
        } else if level && let Some(like) = level_like(head) {
            take_unit(other, &head[like].clone());
        }
    }
}

/// The figure whose unit an ellipsis may repeat: the nearest, and before “who” the nearest that counts somebody.
fn counted_before<'d>(terms: &Terms<'_>, earlier: &'d [Draft], end: usize) -> &'d Draft {
    let nearest = earlier.last().expect("a figure before the second");
    if terms.lower(end) == "who" { earlier.iter().rev().take(3).find(|one| one.counts).unwrap_or(nearest) } else { nearest }
}

fn wants(draft: &Draft) -> bool {
    draft.unit.is_none() && matches!(draft.form, Form::Digits | Form::Words)
}

fn gives(draft: &Draft) -> bool {
    draft.unit.is_some() && !matches!(draft.form, Form::Fraction | Form::OutOf | Form::Fold)
}

fn take_unit(to: &mut Draft, from: &Draft) {
    let unit = from.unit.as_deref().unwrap_or_default();
    if let Some(per) = &to.per {
        to.unit = Some(format!("{} per {per}", unit.split(" per ").next().unwrap_or_default()));
    } else {
        (to.unit, to.kind) = (from.unit.clone(), from.kind);
    }
    to.counts = false;
}

/// Whether only words of a list or a comparison stand between two figures.
fn joined(terms: &Terms<'_>, from: usize, to: usize, list: bool) -> bool {
    let links = |i: usize| match terms.lower(i) {
        "or" | "to" | "versus" | "vs" | "compared" | "with" | "from" | "up" | "down" | "about" | "around" | "nearly" | "over"
        | "against" | "than" | "more" | "almost" | "low" | "high" | "a" | "of" => true,
        "and" | "-" => list,
        "," => list || to - from > 1,
        _ => false,
    };
    (from..to).len() <= 6 && from < to && (from..to).all(links)
}

/// `280 million of the 1.5 billion shekels`.
fn is_part_of(terms: &Terms<'_>, one: &Draft, other: &Draft) -> bool {
    one.at.end + 2 == other.at.start && terms.lower(one.at.end) == "of" && terms.lower(one.at.end + 1) == "the"
}

/// `435 homes by sale and 187 by tender`, `22 burglaries, compared with an average of 20 per week`, `460 cars this year, against 63`.
fn is_compared(terms: &Terms<'_>, one: &Draft, other: &Draft) -> bool {
    let between = one.at.end..other.at.start;
    if between.is_empty() || between.len() > FARTHEST {
        return false;
    }
    let last = terms.before(other.at.start);
    let compares = between.clone().any(|i| {
        matches!(terms.lower(i), "compared" | "versus" | "against" | "than")
            || matches!(terms.lower(i), "up" | "down") && terms.lower(i + 1) == "from"
    });
    // What goes on behind “and 187” must go on as an ellipsis does.
    let behind = terms.lower(other.at.end);
    let elided = last == "and"
        && (matches!(behind, "by" | "in" | "who" | "that" | "with" | "for" | "at" | "from" | "on" | "last" | "this" | "per" | "to")
            || terms.is(other.at.end, MONTH | WEEKDAY)
            || other.per.is_some());
    compares && !terms.nounish(other.at.end) || elided
}

/// `2.4 million yen ($22,480) … and 2.3 million ($21,972)`: converted as an earlier figure is, so it is of the same money.
fn converted_like(terms: &Terms<'_>, earlier: &[Draft], at: std::ops::Range<usize>) -> Option<usize> {
    let is_converted = |end: usize| terms.lower(end) == "(";
    let like = |i: &usize| earlier[*i].kind == FigureKind::Money && is_converted(earlier[*i].at.end);
    is_converted(at.end).then(|| (0..earlier.len()).rev().take(REMEMBERED).find(like)).flatten()
}

/// `up 2% to 1,450 points, while … up 1% to 980`: a level behind a percentage is in what an earlier such level is in.
fn level_like(earlier: &[Draft]) -> Option<usize> {
    (1..earlier.len().saturating_sub(1)).rev().take(REMEMBERED).find(|&level| {
        let percent = |i: usize| earlier[i].kind == FigureKind::Percent;
        percent(level - 1) && !percent(level) && gives(&earlier[level])
    })
}
