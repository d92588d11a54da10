//! What stands under a picture: its credit, and the line the credit belongs to.

use super::lines::Unit;

/// Picture agencies and words of credit, in lower case, one a line.
const CREDITS: &str = include_str!("credits.txt");

/// Whether the line is a picture's credit.
pub fn is_credit(text: &str, unit: &Unit) -> bool {
    if unit.words == 0 || unit.words > 14 || unit.is_sentence() {
        return false;
    }
    let written = unit.span.of(text);
    let key = unit.key.as_str();
    let named = |part: &str| CREDITS.lines().any(|c| !c.starts_with('#') && c == part);
    let last = written.rsplit(['/', '|', '(', '—']).next().unwrap_or(written);
    let divided = last.len() < written.len();
    named(key) || divided && named(&super::lines::key(last)) || opens_credit(key) && unit.words <= 10
}

fn opens_credit(key: &str) -> bool {
    ["photo by ", "photograph by ", "photos by ", "photo courtesy", "picture by ", "image by ", "image courtesy", "photo illustration by "]
        .iter()
        .any(|start| key.starts_with(start))
}

/// Whether the line may be the picture's own line above a credit: a name or a short phrase that is no sentence.
pub fn may_be_caption(unit: &Unit) -> bool {
    (1..=8).contains(&unit.words) && !unit.is_sentence()
}
