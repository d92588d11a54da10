//! What an article is about.

use super::{Parsed, people::People};

/// The article's topics, most telling first, in lower case.
pub fn of(_parsed: &Parsed<'_>, _people: &People) -> Vec<String> {
    Vec::new()
}
