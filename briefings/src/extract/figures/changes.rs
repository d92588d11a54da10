//! Figures that belong together: the ends of a change, an amount and its conversion.

use super::{drafts::Draft, terms::Terms};
use crate::card::Figure;

/// Lets neighbours among `drafts` know each other; the first of them is `figures[first]`.
pub fn relate(terms: &Terms<'_>, drafts: &[Draft], first: usize, figures: &mut [Figure]) {
    for (n, pair) in drafts.windows(2).enumerate() {
        if belong_together(terms, &pair[0], &pair[1]) {
            figures[first + n].related.push(first + n + 1);
            figures[first + n + 1].related.push(first + n);
        }
    }
}

/// `3% to 5.2%`, `from $92 million to $184 million`, `$22,480 (2,435,000 yen)`, `6.7% from 6.29%`.
fn belong_together(terms: &Terms<'_>, one: &Draft, other: &Draft) -> bool {
    let between = one.at.end..other.at.start;
    if between.len() > 12 {
        return false;
    }
    if terms.lower(one.at.end) == "(" {
        return between.len() <= 2;
    }
    let moved = one.direction.is_some() || one.opens > 0 && terms.before(one.opens) == "from";
    let last = terms.before(other.opens);
    moved && last == "to" && !between.clone().any(|i| matches!(terms.lower(i), "and" | "but" | ";" | "while"))
        || last == "from" && between.len() <= 5
        || matches!(last, "with" | "to") && between.clone().any(|i| terms.lower(i) == "compared")
}
