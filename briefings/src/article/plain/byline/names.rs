//! Who wrote it, and for whom: `By A. Name and B. Name, Westhaven Courier`.

use crate::text::lexicon::{Classes, Lexicon};
use std::sync::LazyLock;

const SECTIONS: [&str; 6] = ["outlet", "role", "label", "later", "weekday", "not_name"];
const OUTLET: Classes = 1;
const ROLE: Classes = 1 << 1;
pub const LABEL: Classes = 1 << 2;
pub const LATER: Classes = 1 << 3;
pub const WEEKDAY: Classes = 1 << 4;
const NOT_NAME: Classes = 1 << 5;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&SECTIONS, &[include_str!("words.txt")]));

/// What opens a byline, in lower case.
const OPENINGS: [&str; 6] = ["by ", "by: ", "written by ", "reported by ", "story by ", "words by "];

/// The classes of one word as it is written.
pub fn classes(word: &str) -> Classes {
    WORDS.classes(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

/// The authors and the outlet of a byline, as it writes them; the first is never empty.
pub fn read(line: &str) -> Option<(Vec<&str>, Option<&str>)> {
    let opening = OPENINGS.iter().find(|o| line.get(..o.len()).is_some_and(|start| start.eq_ignore_ascii_case(o)))?;
    let mut names = Vec::new();
    let mut outlet = None;
    for part in parts(&line[opening.len()..]) {
        if is_outlet(part) && !names.is_empty() {
            outlet.get_or_insert(part);
        } else if has_role(part) && !names.is_empty() {
            // Part of what the author is, not of who.
        } else if is_name(part) {
            names.push(part);
        } else {
            return None;
        }
    }
    (!names.is_empty()).then_some((names, outlet))
}

/// The parts between commas, semicolons, bars, `and`, `for` and `&`.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let marks = line.split([',', ';', '|', '·', '•', '/', '(', ')']);
    let words = marks.flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & ")).flat_map(|part| part.split(" for "));
    words.map(|part| part.trim().trim_start_matches("and ")).filter(|part| !part.is_empty())
}

/// Whether the words are an outlet's name by one of them, by “The”, or by an address.
pub fn is_outlet(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let capitals = words.split_whitespace().all(|w| !w.starts_with(char::is_lowercase) || matches!(w, "of" | "the" | "and" | "for" | "de"));
    let address = [".com", ".org", ".net", ".co.uk", ".news"].iter().any(|end| words.ends_with(end));
    let known = words.split_whitespace().any(|w| classes(w) & OUTLET != 0);
    address && count == 1
        || (2..=6).contains(&count) && capitals && (known || words.starts_with("The ")) && !has_role(words)
        || count == 1 && capitals && known && words.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

fn has_role(words: &str) -> bool {
    words.split_whitespace().any(|w| classes(w) & ROLE != 0)
}

/// Whether the words may be a person's name by their form.
pub fn is_name(words: &str) -> bool {
    let mut count = 0;
    for (at, word) in words.split_whitespace().enumerate() {
        let capital = word.starts_with(char::is_uppercase);
        let particle =
            at > 0 && matches!(word, "de" | "da" | "del" | "di" | "van" | "von" | "der" | "den" | "la" | "le" | "bin" | "al" | "el" | "y");
        if !(capital || particle) || word.contains(|c: char| c.is_numeric()) || at == 0 && classes(word) & NOT_NAME != 0 {
            return false;
        }
        count += 1;
    }
    let ends_sentence = words.ends_with(['!', '?', ':']) || words.ends_with('.') && !["Jr.", "Sr."].iter().any(|end| words.ends_with(end));
    (2..=5).contains(&count) && !ends_sentence
}
