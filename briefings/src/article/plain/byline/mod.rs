//! Who wrote it, for whom and when it appeared: what the lines around the headline say.

pub mod date;
pub mod names;
#[cfg(test)]
mod tests;
mod zones;

use super::lines::{Ending, Unit};
use crate::article::Published;

/// How many lines before the headline, and behind it, may be of this kind.
const BEFORE: usize = 4;
const BEHIND: usize = 12;
/// A line that ends in a full stop and has as many words is running text.
const RUNNING: usize = 16;
/// A line of more words is none of them.
const LONGEST: usize = 30;

/// The first date with a year in some words.
pub fn date(words: &str) -> Option<Published> {
    date::find(words).map(|dated| dated.published)
}

/// What the lines say; nothing is taken from elsewhere.
#[derive(Debug, Default, PartialEq)]
pub struct Byline {
    /// When the article was published.
    pub published: Option<Published>,
    /// The outlet.
    pub outlet: Option<String>,
    /// The authors, separated by `; `.
    pub authors: Option<String>,
    /// The lines that say so, as indices of units.
    pub lines: Vec<usize>,
}

/// Reads the lines around `headline` that say who wrote the article, and when; up to its first running text.
pub fn read(text: &str, units: &[Unit], headline: Option<usize>) -> Byline {
    let mut found = Byline::default();
    let mut later = None;
    let first = headline.map_or(0, |at| at.saturating_sub(BEFORE));
    let last = headline.map_or(BEHIND, |at| at + BEHIND).min(units.len());
    for (at, unit) in units.iter().enumerate().take(last).skip(first) {
        if headline == Some(at) || unit.span.len() > Unit::KEYED || unit.words == 0 || unit.words > LONGEST {
            continue;
        }
        if headline.is_none_or(|h| at > h) && unit.ending == Ending::Stop && unit.words >= RUNNING {
            break;
        }
        read_line(unit.span.of(text), at, &mut found, &mut later);
    }
    found.published = found.published.or(later);
    found.outlet = found.outlet.or_else(|| headline.and_then(|at| behind_title(text, units, at)));
    found
}

fn read_line(line: &str, at: usize, found: &mut Byline, later: &mut Option<Published>) {
    let dated = date::find(line);
    let before = dated.map_or(line, |d| &line[..d.span.start]);
    let behind = dated.map_or("", |d| &line[d.span.end..]);
    let (plain, is_later) = without_labels(before);
    let mut says = false;
    if found.authors.is_none()
        && let Some((names, outlet)) = names::read(plain)
    {
        found.authors = Some(names.join("; "));
        found.outlet = found.outlet.take().or_else(|| outlet.map(str::to_owned));
        says = true;
    }
    // `Posted on May 6, 2031 by A. Name`
    let signed = names::read(behind.trim_matches(|c: char| !c.is_alphanumeric()));
    if found.authors.is_none()
        && let Some((names, _)) = &signed
    {
        found.authors = Some(names.join("; "));
        says = true;
    }
    let outlet = names::is_outlet(plain);
    if let Some(dated) = dated.filter(|_| says || plain.is_empty() || outlet)
        && (signed.is_some() || is_rest(behind))
    {
        if outlet && found.outlet.is_none() {
            found.outlet = Some(plain.to_owned());
        }
        if is_later {
            later.get_or_insert(dated.published);
        } else {
            found.published.get_or_insert(dated.published);
        }
        says = true;
    } else if outlet && dated.is_none() && found.outlet.is_none() && at > 0 && found.lines.last() == Some(&(at - 1)) {
        found.outlet = Some(plain.to_owned());
        says = true;
    }
    if says {
        found.lines.push(at);
    }
}

/// The words before a date without `Published on`, weekdays and marks; and whether they name a later change.
fn without_labels(before: &str) -> (&str, bool) {
    let mark = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ')' | '(');
    let mut rest = before.trim_matches(mark);
    let mut later = false;
    while let Some(word) = rest.split_whitespace().next() {
        let classes = names::classes(word);
        if classes & names::LABEL == 0 && (classes & names::WEEKDAY == 0 || rest.len() > word.len() && rest.contains(" Times")) {
            break;
        }
        later |= classes & names::LATER != 0;
        rest = rest[word.len()..].trim_start_matches(mark);
    }
    while let Some(word) = rest.split_whitespace().next_back().filter(|w| names::classes(w) & (names::LABEL | names::WEEKDAY) != 0) {
        if rest.len() == word.len() || names::is_outlet(rest) && names::classes(word) & names::WEEKDAY == 0 {
            break;
        }
        later |= names::classes(word) & names::LATER != 0;
        rest = rest[..rest.len() - word.len()].trim_end_matches(mark);
    }
    (rest, later)
}

/// Whether what stands behind a date may do so in a line of dates: another date, `5 min read`, the place of a button.
fn is_rest(behind: &str) -> bool {
    let mark = |c: char| !c.is_alphanumeric();
    let rest = behind.trim_matches(mark);
    let first = rest.split_whitespace().next().unwrap_or_default();
    let unknown_zone = (2..=5).contains(&rest.len()) && rest.chars().all(|c| c.is_ascii_uppercase());
    rest.is_empty()
        || unknown_zone
        || names::classes(first) & (names::LABEL | names::WEEKDAY) != 0
        || behind.trim_start().starts_with(['|', '·', '•', '/', '(']) && rest.split_whitespace().count() <= 6
        || rest.ends_with("read") && rest.split_whitespace().count() <= 4
}

/// The outlet behind the headline in the page's title: `Port reopens - Calder Bay Lantern`.
fn behind_title(text: &str, units: &[Unit], headline: usize) -> Option<String> {
    let title = units.first().filter(|_| headline > 0)?.span.of(text);
    let headline = units[headline].span.of(text);
    let rest = title.strip_prefix(headline)?.trim_start();
    let name = ["|", "-", "–", "—"].iter().find_map(|mark| rest.strip_prefix(mark))?.trim();
    names::is_outlet(name).then(|| name.to_owned())
}
