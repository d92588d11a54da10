//! Comments of readers under an article, told by what stands at each of them: who says it, when, and a way to reply.

use super::lines::Unit;

/// How many units are looked at together, and how many signs among them make comments.
const WINDOW: usize = 14;
const SIGNS: usize = 3;

const BUTTONS: [&str; 14] = [
    "reply",
    "reply to",
    "report",
    "report abuse",
    "permalink",
    "parent",
    "upvote",
    "flag",
    "like",
    "like reply",
    "reply like",
    "reply share",
    "log in to reply",
    "share reply",
];
const UNITS: [&str; 16] = ["second", "sec", "s", "minute", "min", "m", "hour", "hr", "h", "day", "d", "week", "w", "month", "mo", "year"];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// How many signs of a comment each unit holds.
pub fn signs(text: &str, units: &[Unit]) -> Vec<usize> {
    units.iter().map(|unit| sign(text, unit)).collect()
}

/// Whether comments begin at the unit `at`.
pub fn begin(signs: &[usize], at: usize) -> bool {
    signs[at] > 0 && signs[at..signs.len().min(at + WINDOW)].iter().sum::<usize>() >= SIGNS
}

fn sign(text: &str, unit: &Unit) -> usize {
    if unit.key.is_empty() || unit.words > 10 {
        return 0;
    }
    let written = unit.span.of(text);
    if unit.words <= 8 && (written.ends_with("says:") || unit.words <= 5 && written.ends_with("wrote:")) {
        return 2;
    }
    usize::from(BUTTONS.contains(&unit.key.as_str()) || is_ago(&unit.key) || is_stamp(&unit.key))
}

/// `3 hours ago`.
fn is_ago(key: &str) -> bool {
    let words: Vec<&str> = key.split(' ').collect();
    let unit = |word: &str| UNITS.contains(&word) || word.strip_suffix('s').is_some_and(|one| UNITS.contains(&one));
    words.windows(3).any(|w| matches!(w[0], "0" | "a" | "an" | "one") && unit(w[1]) && w[2] == "ago")
}

/// A date with a time, and nothing else: `December 18, 2031 at 3:04 pm`.
fn is_stamp(key: &str) -> bool {
    let words: Vec<&str> = key.split(' ').collect();
    let numbers = words.iter().filter(|word| word.starts_with('0')).count();
    let rest = |word: &&str| {
        let month = word.get(..3).is_some_and(|start| MONTHS.contains(&start));
        !(month || word.starts_with('0') || matches!(*word, "at" | "on" | "am" | "pm" | "posted" | "by"))
    };
    numbers >= 4 && words.iter().filter(|word| rest(word)).count() <= 1
}
