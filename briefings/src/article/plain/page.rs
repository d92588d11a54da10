//! Within the run of a copied page that is its article: the lines that are the page's all the same.

use super::{
    boilerplate::{self, Furniture},
    byline, captions, closing,
    lines::{Ending, Unit},
};
use crate::article::BlockKind;

/// How many units the list behind `Related stories` may have.
const LONGEST_LIST: usize = 14;
/// Between the headline and the first sentence stand at most as many lines.
const LONGEST_OPENING: usize = 60;
/// How many lines at the end may be small print or tell who the author is.
const TAIL: usize = 6;

/// Marks what follows the opening of a list of other articles, up to the next running text.
pub fn mark_lists(units: &[Unit], furniture: &mut [Furniture]) {
    for at in 0..units.len() {
        if furniture[at] != Furniture::Links {
            continue;
        }
        let running = |unit: &Unit| unit.ending == Ending::Stop && unit.words >= 8;
        let length = units[at + 1..].iter().take(LONGEST_LIST).take_while(|u| !running(u)).count();
        let followed = at + 1 + length < units.len() && length < LONGEST_LIST;
        if followed && length > 0 {
            furniture[at + 1..=at + length].iter_mut().filter(|f| **f == Furniture::None).for_each(|f| *f = Furniture::Line);
        }
    }
}

/// Marks the posts of a network that an article shows: the line above a post's foot, and those with a link that the network made.
pub fn mark_posts(text: &str, units: &[Unit], furniture: &mut [Furniture]) {
    for at in 0..units.len() {
        let foot_follows = units.get(at + 1).is_some_and(|next| boilerplate::is_of_post(next.span.of(text)));
        if furniture[at] == Furniture::None && (foot_follows || units[at].span.of(text).contains("pic.twitter.com/")) {
            furniture[at] = Furniture::Line;
        }
    }
}

/// Labels the lines of the run that are the page's: before the first sentence, around pictures, at the end.
pub fn clean(text: &str, units: &[Unit], headline: Option<usize>, authors: Option<&str>, kinds: &mut [BlockKind]) {
    if let Some(headline) = headline {
        opening(text, units, headline, kinds);
        for (at, unit) in units.iter().enumerate() {
            if at != headline && kinds[at].is_body() && !unit.key.is_empty() && unit.key == units[headline].key {
                kinds[at] = BlockKind::Boilerplate;
            }
        }
    }
    for (at, unit) in units.iter().enumerate().filter(|(_, u)| !u.is_sentence() && u.words <= 12) {
        if kinds[at].is_body() && (!unit.key.contains(|c: char| c.is_alphabetic()) || is_dated(text, unit)) {
            kinds[at] = BlockKind::Boilerplate;
        }
    }
    captions_above_credits(text, units, kinds);
    for (at, unit) in units.iter().enumerate() {
        if kinds[at].is_body() && closing::is_author_of_page(unit.span.of(text), authors) {
            kinds[at] = BlockKind::Boilerplate;
        }
    }
    if let Some(end) = closing::find(text, units, authors, kinds) {
        closing::cut(kinds, end);
    }
    tail(text, units, authors, kinds);
}

/// What stands between the headline and the first sentence: sections, names, places of pictures and buttons.
fn opening(text: &str, units: &[Unit], headline: usize, kinds: &mut [BlockKind]) {
    let sentence =
        |at: &usize| kinds[*at].is_body() && units[*at].is_sentence() && units[*at].words >= 8 && !captions::is_credit(text, &units[*at]);
    let Some(first) = (headline + 1..units.len().min(headline + LONGEST_OPENING)).find(sentence) else { return };
    for at in headline + 1..first {
        // A line of its own right before the text may be its standfirst.
        let standfirst = at + 1 == first && units[at].words >= 7 && units[at].after_gap && !is_dated(text, &units[at]);
        if kinds[at].is_body() && !standfirst {
            kinds[at] = BlockKind::Boilerplate;
        }
    }
}

fn is_dated(text: &str, unit: &Unit) -> bool {
    unit.span.len() < 70 && byline::date::find(unit.span.of(text)).is_some()
}

/// A sentence that its credit follows without a gap is the picture's.
fn captions_above_credits(text: &str, units: &[Unit], kinds: &mut [BlockKind]) {
    for at in 1..units.len() {
        let credit = kinds[at] == BlockKind::Caption || kinds[at].is_body() && captions::is_credit(text, &units[at]);
        if credit && !units[at].after_gap && units[at - 1].after_gap && kinds[at - 1].is_body() {
            kinds[at - 1] = BlockKind::Caption;
        }
    }
}

/// The end of the run: small print, how to reach the author, who the author is, and headings of what is not there.
fn tail(text: &str, units: &[Unit], authors: Option<&str>, kinds: &mut [BlockKind]) {
    let last: Vec<usize> = (0..units.len()).rev().filter(|at| kinds[*at].is_body()).take(TAIL).collect();
    for at in last {
        let line = units[at].span.of(text).trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
        let begins = |name: &str| name.contains(' ') && line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ',']));
        let author = authors.is_some_and(|names| names.split("; ").any(begins));
        let address = units[at].words <= 40 && line.split_whitespace().any(is_address);
        if author || address || boilerplate::opens_small_print(line) {
            kinds[at] = BlockKind::Boilerplate;
        }
    }
    for at in (0..units.len()).rev().filter(|at| *at > 0) {
        if kinds[at].is_body() {
            if units[at].is_sentence() || units[at].words >= 12 {
                break;
            }
            kinds[at] = BlockKind::Boilerplate;
        }
    }
}

/// An electronic mail address, with or without marks around it.
fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() && host.trim_end_matches(['.', ',', ')']).contains('.')
    })
}
