//! The headline: found by its repetition, else by its place.

use super::{
    boilerplate::Furniture,
    lines::{Ending, Unit},
};
use foldhash::HashMap;

/// How many units at the top may repeat the headline: the page's title, a breadcrumb, a teaser.
const TOP: usize = 4;
/// How many units at most are looked through for the headline.
const REACH: usize = 600;

/// The unit that is the headline, if one is.
pub fn find(text: &str, units: &[Unit], furniture: &[Furniture]) -> Option<usize> {
    repeated(units, furniture).or_else(|| opening(text, units, furniture))
}

/// The unit whose words one of the first units repeats with something added (the outlet's name, a breadcrumb) or as they are.
///
/// Of several, the longest; of equals, the one nearest before running text.
fn repeated(units: &[Unit], furniture: &[Furniture]) -> Option<usize> {
    let mut to_sentence = HashMap::default();
    let mut distance = usize::MAX / 2;
    for (at, unit) in units.iter().enumerate().take(REACH + 40).rev() {
        to_sentence.insert(at, distance);
        distance = if unit.is_sentence() && unit.words >= 10 { 0 } else { distance + 1 };
    }
    let titles =
        || units.iter().enumerate().take(TOP).filter(|(_, u)| (3..=40).contains(&u.words) && !u.key.is_empty() && u.ending != Ending::Stop);
    let mut best: Option<(usize, usize)> = None;
    for (title_at, title) in titles() {
        for (at, unit) in units.iter().enumerate().skip(title_at + 1).take(REACH) {
            let fits = furniture[at] == Furniture::None
                && (3..=30).contains(&unit.words)
                && unit.words * 2 >= title.words
                && !unit.key.is_empty()
                && unit.ending != Ending::Stop
                && contains_words(&title.key, &unit.key);
            if !fits {
                continue;
            }
            let nearer = |held: usize| to_sentence.get(&at) < to_sentence.get(&held);
            if best.is_none_or(|(words, held)| unit.words > words || unit.words == words && nearer(held)) {
                best = Some((unit.words, at));
            }
        }
        if best.is_some() {
            break;
        }
    }
    best.map(|(_, at)| at)
}

/// Whether the words of `part` stand in `whole`, in order and side by side.
fn contains_words(whole: &str, part: &str) -> bool {
    whole.match_indices(part).any(|(at, _)| {
        let before = at == 0 || whole[..at].ends_with(' ');
        let after = whole[at + part.len()..].is_empty() || whole[at + part.len()..].starts_with(' ');
        before && after
    })
}

/// The first unit, where it is a title by its form and running text follows.
fn opening(text: &str, units: &[Unit], furniture: &[Furniture]) -> Option<usize> {
    let first = units.first().filter(|_| furniture[0] == Furniture::None)?;
    let written = first.span.of(text);
    let titled = written.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    let ends_open = match first.ending {
        Ending::Word => true,
        Ending::Question => first.is_title_case(),
        Ending::Stop | Ending::Open | Ending::Quote => false,
    };
    let follows = units.iter().skip(1).take(8).any(|u| u.is_sentence() && u.words >= 8);
    (titled && ends_open && (2..=25).contains(&first.words) && follows).then_some(0)
}
