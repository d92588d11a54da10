//! Where the run of a copied page goes on behind its article: at a line that ends one, with little of the text behind it.

use super::{boilerplate, lines::Unit};
use crate::article::BlockKind;

/// A line that ends an article has at most this share of the text behind it …
const LITTLE: f64 = 0.25;
/// … and one that articles have in between as well, this share.
const ALMOST_NOTHING: f64 = 0.05;
/// An article of fewer words is left as it is.
const SHORTEST: usize = 80;
/// How many words a line has at most that opens what follows an article, and that a longer notice has at least.
const LONGEST_OPENING: usize = 10;
const SHORTEST_NOTICE: usize = 12;
/// Within so many words a line about the author says what the author is.
const SAID_WITHIN: usize = 14;

/// Verbs that tell who somebody is: `A. Name is a reporter`.
const TELLING: [&str; 14] =
    ["is", "was", "has", "writes", "covers", "reports", "joined", "works", "oversees", "serves", "hails", "lives", "holds", "graduated"];
/// What begins a sentence with a capital and names nobody.
const NOBODY: [&str; 9] = ["The", "This", "That", "It", "What", "There", "Here", "These", "Who"];

/// The first unit that belongs to what follows the article, if the text goes on so far.
pub fn find(text: &str, units: &[Unit], authors: Option<&str>, kinds: &[BlockKind]) -> Option<usize> {
    let body = || (0..units.len()).filter(|at| kinds[*at].is_body());
    let first = body().next()?;
    let whole: usize = body().map(|at| units[at].words).sum();
    if whole <= SHORTEST {
        return None;
    }
    let mut rest = whole;
    for at in first..units.len() {
        let behind = rest as f64 / whole as f64;
        if behind <= LITTLE && closed_by(text, &units[at], authors).is_some_and(|share| behind <= share) {
            return Some(at);
        }
        rest -= if kinds[at].is_body() { units[at].words } else { 0 };
        if rest == 0 {
            break;
        }
    }
    None
}

/// Labels what follows the article, from the unit `end` on.
pub fn cut(kinds: &mut [BlockKind], end: usize) {
    let text = |kind: &&mut BlockKind| kind.is_body() || **kind == BlockKind::Heading;
    kinds[end..].iter_mut().filter(text).for_each(|kind| *kind = BlockKind::Boilerplate);
}

/// How much of the text may stand behind the line for it to close the article; `None` for a line that closes none.
fn closed_by(text: &str, unit: &Unit, authors: Option<&str>) -> Option<f64> {
    let line = unit.span.of(text).trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    if !unit.is_sentence() && unit.words <= LONGEST_OPENING {
        if boilerplate::closes(&unit.key) {
            return Some(LITTLE);
        }
        if boilerplate::leads_away(&unit.key) {
            return Some(ALMOST_NOTHING);
        }
    }
    let notice = || unit.words > SHORTEST_NOTICE && boilerplate::is_long_notice(line);
    let closes = boilerplate::opens_small_print(line) || tells_of_author(line, unit, authors) || notice();
    closes.then_some(LITTLE)
}

/// Whether the line is about who wrote the article: one of its authors by name, or somebody who writes.
fn tells_of_author(line: &str, unit: &Unit, authors: Option<&str>) -> bool {
    if !unit.is_sentence() {
        return authors == Some(line);
    }
    begins_with_author(line, authors) || is_biography(line)
}

/// Whether the line tells who one of the page's authors is, wherever it stands.
pub fn is_author_of_page(line: &str, authors: Option<&str>) -> bool {
    begins_with_author(line, authors) && is_biography(line)
}

/// Whether an author's name, or a part of it, stands first.
fn begins_with_author(line: &str, authors: Option<&str>) -> bool {
    let named = |name: &str| name.len() > 2 && line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ',']));
    let any_of = |name: &str| name.contains(' ') && (named(name) || name.split(' ').any(named));
    authors.is_some_and(|names| names.split("; ").any(any_of))
}

/// `A. Name is a freelance writer in Westhaven.`
fn is_biography(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().take(SAID_WITHIN).collect();
    let name = words.iter().take_while(|word| word.starts_with(char::is_uppercase)).count();
    (1..=4).contains(&name)
        && !NOBODY.contains(&words[0])
        && words.get(name).is_some_and(|verb| TELLING.contains(verb))
        && words[name..].iter().any(|word| boilerplate::names_writer(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::is_biography;

    #[test]
    fn a_biography_says_that_somebody_writes() {
        assert!(is_biography("Mara Tolland is a freelance writer in Calder Bay."));
        assert!(is_biography("Mara covers the port for the Lantern, and writes about fishing."));
        assert!(is_biography("She is the editor of the Lantern."));
        assert!(!is_biography("Mara Tolland is the mayor of Calder Bay."));
        assert!(!is_biography("The Lantern is a paper whose editor left."));
        assert!(!is_biography("Officials said that a reporter was there."));
    }
}
