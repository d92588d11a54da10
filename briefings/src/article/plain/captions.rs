//! What stands under a picture: its credit, and the line the credit belongs to.

use super::lines::Unit;
use foldhash::HashSet;
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::parse(include_str!("credits.txt")));

/// The longest line under a picture, in words, and the longest credit at its end, in bytes.
const LONGEST: usize = 70;
const LONGEST_CREDIT: usize = 70;

struct Table {
    names: HashSet<&'static str>,
    openings: Vec<&'static str>,
}

impl Table {
    fn parse(file: &'static str) -> Self {
        let mut table = Self { names: HashSet::default(), openings: Vec::new() };
        let mut section = "";
        for entry in file.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            match (entry.strip_prefix('['), section) {
                (Some(name), _) => section = name.trim_end_matches(']'),
                (None, "names") => table.names.extend([entry]),
                (None, _) => table.openings.push(entry),
            }
        }
        table
    }
}

/// Whether the line is a picture's credit.
pub fn is_credit(text: &str, unit: &Unit) -> bool {
    let written = unit.span.of(text);
    if unit.words == 0 || unit.words > 14 {
        return false;
    }
    if unit.is_sentence() {
        return opens_credit(written);
    }
    let named = |part: &str| TABLE.names.contains(part);
    let last = written.rsplit(['/', '|', '(', '—']).next().unwrap_or(written);
    let divided = last.len() < written.len();
    named(&unit.key) || divided && named(&super::lines::key(last)) || opens_credit(written) && unit.words <= 10
}

/// Whether the line is a picture's, for its credit stands at its end: `The port at dawn. Photograph: A. Name`.
pub fn ends_in_credit(text: &str, unit: &Unit) -> bool {
    if unit.words > LONGEST {
        return false;
    }
    let written = unit.span.of(text);
    let near = written.char_indices().rev().take_while(|(at, c)| at + c.len_utf8() + LONGEST_CREDIT >= written.len());
    let mut ends = near.filter(|(_, c)| matches!(c, '.' | '!' | '?' | '|' | '(' | '[' | '—' | '–' | '”' | '"'));
    ends.any(|(at, c)| opens_credit(&written[at + c.len_utf8()..]))
}

/// Whether a credit stands at the start of `written`.
fn opens_credit(written: &str) -> bool {
    let written = written.trim_start_matches(|c: char| !c.is_alphanumeric());
    TABLE.openings.iter().any(|opening| {
        let behind = written.get(..opening.len()).filter(|start| start.eq_ignore_ascii_case(opening)).map(|_| &written[opening.len()..]);
        behind.is_some_and(|rest| opening.ends_with(':') || rest.starts_with([' ', ':', '/']))
    })
}

/// Whether the line may be the picture's own line above a credit: a name or a short phrase that is no sentence.
pub fn may_be_caption(unit: &Unit) -> bool {
    (1..=8).contains(&unit.words) && !unit.is_sentence()
}
