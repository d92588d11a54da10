//! When: expressions of time, resolved against the article's date where it has one.

use super::Parsed;
use crate::card::DateMention;

/// The expressions of time of an article, in the order of the text.
pub fn read(_parsed: &Parsed<'_>) -> Vec<DateMention> {
    Vec::new()
}
