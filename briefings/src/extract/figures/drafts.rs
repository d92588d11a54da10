//! Numbers with their units: what becomes a figure in one sentence.

use super::{
    comparison::{comparison, direction},
    counting::{Counting, counting},
    not_figures::is_no_figure,
    numbers::{Form, Number, numbers},
    ranges::range,
    sharing::share_units,
    terms::{PEOPLE, Terms},
};
use crate::card::{Comparison, Direction, FigureKind};
use rust_decimal::Decimal;
use std::ops::Range;

/// A figure of one sentence, in tokens.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The number with its sign, currency and unit.
    pub at: Range<usize>,
    /// The first token of the words that compare it; `at.start` where there are none.
    pub opens: usize,
    /// The token behind its number, where its unit begins if that stands behind.
    pub unit_at: usize,
    pub value: Decimal,
    pub upper: Option<Decimal>,
    pub unit: Option<String>,
    /// What a number without a unit is per: `20 per week`.
    pub per: Option<String>,
    pub kind: FigureKind,
    pub form: Form,
    pub comparison: Comparison,
    pub direction: Option<Direction>,
    /// Whether the unit is a noun that the number counts.
    pub counts: bool,
}

impl Draft {
    pub fn new(number: &Number, counting: Counting, value: Decimal, upper: Option<Decimal>) -> Self {
        Self {
            at: counting.start..counting.end,
            opens: counting.start,
            unit_at: number.at.end,
            value,
            upper,
            unit: counting.unit,
            per: counting.per,
            kind: counting.kind,
            form: number.form,
            comparison: Comparison::Exact,
            direction: None,
            counts: counting.noun,
        }
    }
}

/// The figures of a sentence, in order.
pub fn drafts(terms: &Terms<'_>) -> Vec<Draft> {
    let mut found = with_units(terms);
    share_units(terms, &mut found);
    for draft in &mut found {
        if let Some(sign) = minus(terms, draft.at.start) {
            draft.value = -draft.value;
            draft.at.start = sign;
        }
        let (comparison, opens) = comparison(terms, draft.at.start, draft.at.end, draft.kind);
        draft.comparison = if draft.form == Form::Vague && comparison == Comparison::Exact { Comparison::About } else { comparison };
        draft.opens = opens;
        draft.direction = direction(terms, opens);
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

fn with_units(terms: &Terms<'_>) -> Vec<Draft> {
    let numbers = numbers(terms);
    let mut found: Vec<Draft> = Vec::new();
    let mut next = 0;
    while let Some(number) = numbers.get(next) {
        next += 1;
        // “two new 737 Max jets”: the second number stands in what the first counts.
        if found.last().is_some_and(|last| number.at.start < last.at.end) {
            continue;
        }
        let ends = (next..numbers.len().min(next + 2)).find_map(|at| Some((at, range(terms, number, &numbers[next..=at])?)));
        if let Some((at, range)) = ends {
            found.push(range);
            next = at + 1;
        } else {
            found.extend(single(terms, number));
        }
    }
    found
}

/// The first token of a minus sign or the word before a figure.
fn minus(terms: &Terms<'_>, start: usize) -> Option<usize> {
    let before = start.checked_sub(1)?;
    let hyphen = matches!(terms.lower(before), "-" | "−" | "–") && terms.tight(start);
    if hyphen && terms.before(before) == "minus" {
        return Some(before - 1);
    }
    let sign = hyphen && !(terms.tight(before) && before > 0 && terms.before(before) != "(");
    (sign || terms.lower(before) == "minus").then_some(before)
}

fn single(terms: &Terms<'_>, number: &Number) -> Option<Draft> {
    let counting = counting(terms, number);
    let priced = counting.start < number.at.start;
    if !priced && is_no_figure(terms, number, counting.fixed, counting.noun) || hangs_in_the_air(terms, number, &counting) {
        return None;
    }
    Some(Draft::new(number, counting, number.value, number.upper))
}

/// A number that counts nothing and is no share: a small number word on its own, or digits inside a hyphened word.
fn hangs_in_the_air(terms: &Terms<'_>, number: &Number, counting: &Counting) -> bool {
    if counting.fixed || counting.noun || counting.per.is_some() || leaves_its_noun(terms, number.at.end) {
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
                // `Nadia Brook (4)`: a shirt, a place on a list, a note.
                || terms.before(start) == "(" && terms.lower(end) == ")" && start > 1 && terms.capital(start - 2)
        }
        Form::Vague | Form::OutOf | Form::Fold => false,
    }
}

/// Whether the number that ends before `end` leaves its noun to a later one: `four-, five- and six-cylinder`, `two of the three men`.
fn leaves_its_noun(terms: &Terms<'_>, end: usize) -> bool {
    let suspended = terms.lower(end) == "-" && terms.tight(end) && matches!(terms.lower(end + 1), "," | "and" | "or" | "to");
    let number = |at: usize| terms.is_number(at) || super::lexicon::NUMBERS.contains_key(terms.lower(at));
    suspended || terms.lower(end) == "of" && terms.lower(end + 1) == "the" && number(end + 2)
}

/// Whether the figure counts people.
pub fn counts_people(terms: &Terms<'_>, draft: &Draft) -> bool {
    draft.counts && draft.at.clone().any(|i| terms.is(i, PEOPLE))
}

/// The draft that token `at` belongs to.
pub fn draft_at(drafts: &[Draft], at: usize) -> Option<&Draft> {
    drafts[..drafts.partition_point(|d| d.at.start <= at)].last().filter(|d| d.at.contains(&at))
}
