//! Where in a copied page the article stands: the best contiguous run of its units.

use super::{boilerplate::Furniture, lines::Unit};
use std::ops::Range;

/// How many signs of a page (menu lines in a row, furniture) make a text a copy of one.
const PAGE_SIGNS: usize = 10;

/// Whether the text looks like a copy of a whole page, not like an article's own text.
pub fn is_page(units: &[Unit], furniture: &[Furniture]) -> bool {
    let menu = units.windows(3).filter(|w| w.iter().all(|u| !u.is_sentence() && u.words <= 8)).count();
    let furniture = furniture.iter().filter(|f| **f != Furniture::None).count();
    menu + furniture >= PAGE_SIGNS
}

/// The run of units whose scores add up to the most.
///
/// Sentences count for the article by their length, menu lines and furniture against it. What stands before the headline, or
/// behind the opening of comments or other stories, counts little.
pub fn best_run(units: &[Unit], furniture: &[Furniture], headline: Option<usize>) -> Range<usize> {
    let (mut best, mut best_sum) = (0..units.len(), 0.0);
    let (mut start, mut sum) = (0, 0.0_f64);
    let mut body = 0.0;
    let mut ended = false;
    for at in 0..units.len() {
        if headline == Some(at) {
            ended = false;
            body = 0.0;
        }
        let mut score = score(units, furniture, at);
        if score > 0.0 {
            if headline.is_some_and(|h| at < h) {
                score *= 0.2;
            } else if ended {
                score *= 0.4;
            }
            body += score;
        } else if furniture[at] == Furniture::End && body > 5.0 {
            ended = true;
        }
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += score;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    best
}

fn score(units: &[Unit], furniture: &[Furniture], at: usize) -> f64 {
    let unit = &units[at];
    match furniture[at] {
        Furniture::End => return -8.0,
        Furniture::Links => return -4.0,
        Furniture::Line => return -1.5,
        Furniture::None => {}
    }
    if unit.is_sentence() {
        return 0.5 + unit.words.min(60) as f64 / 10.0;
    }
    let leads = unit.after_gap && units.get(at + 1).is_some_and(|next| next.after_gap && next.is_sentence());
    if leads {
        -0.2
    } else if unit.words <= 12 {
        -0.8
    } else {
        -0.3
    }
}
