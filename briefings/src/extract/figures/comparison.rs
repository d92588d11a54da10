//! How a figure stands to its value: `about`, `more than`, `within`, `or more`; and which way it moved.

use super::{
    lexicon::{AFTER, BEFORE, Comparing},
    terms::{APPROACHING, DETERMINER, DOWN, PREPOSITION, Terms, UP, VERB},
};
use crate::card::{Comparison, Direction, FigureKind};

/// The comparison of the figure in tokens `start..end`, and the first token of its words.
pub fn comparison(terms: &Terms<'_>, start: usize, end: usize, kind: FigureKind) -> (Comparison, usize) {
    let skipped = usize::from(start > 0 && matches!(terms.before(start), "a" | "the" | "another"));
    // “around the 37 m skeleton” and “past the 100 mark” say where, “more than a million” and “nearly the 40” how many.
    let place = |found: &(Comparison, usize)| {
        skipped == 1 && terms.before(start) == "the" && start - 1 - found.1 == 1 && terms.is(found.1, PREPOSITION)
    };
    let ahead = before(terms, start, kind).or_else(|| before(terms, start - skipped, kind).filter(|found| !place(found)));
    if let Some(found) = ahead {
        return found;
    }
    if start > 1 && terms.lower(start - 1) == "-" && terms.lower(start - 2) == "sub" {
        return (Comparison::LessThan, start - 2);
    }
    if start > 1
        && matches!(terms.lower(start - 1), "next" | "coming" | "first")
        && terms.lower(start - 2) == "the"
        && start > 2
        && terms.lower(start - 3) == "within"
    {
        return (Comparison::AtMost, start - 3);
    }
    let behind = AFTER.get(terms.lower(end)).and_then(|list| list.iter().find(|c| terms.reads(end, &c.words).is_some()));
    (behind.map_or(Comparison::Exact, |c| c.comparison), start)
}

fn before(terms: &Terms<'_>, at: usize, kind: FigureKind) -> Option<(Comparison, usize)> {
    let list = BEFORE.get(terms.before(at))?;
    let found =
        list.iter().find(|c| c.words.len() <= at && c.words.iter().enumerate().all(|(i, word)| terms.lower(at - 1 - i) == &**word))?;
    let first = at - found.words.len();
    fits(terms, found, first, kind).then_some((found.comparison, first))
}

/// Whether the words compare here: “over 25 years” and “the past two days” say when, “he is under 20 charges” says nothing.
fn fits(terms: &Terms<'_>, found: &Comparing, first: usize, kind: FigureKind) -> bool {
    match (&*found.words[0], found.words.len()) {
        ("over" | "past" | "beyond", 1) if kind == FigureKind::Duration => {
            found.words[0].as_ref() == "over"
                && first > 0
                && (matches!(terms.lower(first - 1), "for" | "in" | "of" | "to" | "at" | "just" | "well") || terms.is(first - 1, VERB))
        }
        ("past", 1) => first > 0 && !terms.is(first - 1, DETERMINER),
        ("some", 1) => kind != FigureKind::Percent || first == 0 || terms.lower(first - 1) != "by",
        _ => true,
    }
}

/// Which way the figure that opens at `start` moved: “rose by 3 percent”, “down 12”; not “rose to 12”.
pub fn direction(terms: &Terms<'_>, start: usize) -> Option<Direction> {
    let mut at = start;
    while at > 0 && terms.is(at - 1, APPROACHING) && start - at < 5 {
        at -= 1;
        if matches!(terms.lower(at), "to" | "at" | "from" | "of" | "for" | "with" | "between" | "in") {
            return None;
        }
        if terms.lower(at) == "up" && terms.lower(at + 1) != "to" {
            return Some(Direction::Up);
        }
        if terms.lower(at) == "down" {
            return Some(Direction::Down);
        }
    }
    let verb = at.checked_sub(1)?;
    if terms.is(verb, UP) {
        Some(Direction::Up)
    } else if terms.is(verb, DOWN) {
        Some(Direction::Down)
    } else {
        None
    }
}
