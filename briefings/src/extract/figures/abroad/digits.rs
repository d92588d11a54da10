//! Digits with the signs that part them, read as a language writes numbers: `1.500,5`, `1 500,5`, `1’500.50`.

use super::{language::Language, text::is_blank};
use rust_decimal::Decimal;
use std::str::FromStr;

/// No number has more digits.
const MOST: usize = 24;

/// Digits that belong together, and the signs that part them.
pub struct Run<'t> {
    /// The digits before the first sign.
    first: &'t str,
    /// Each sign with the digits behind it; every blank is a space.
    parts: Vec<(char, &'t str)>,
    /// Behind its last digit.
    pub end: usize,
}

/// A number in digits.
#[derive(Clone, Copy)]
pub struct Digits {
    pub value: Decimal,
    /// Whether its thousands are parted: nobody writes a year or a name so.
    pub grouped: bool,
}

/// The run of digits that begins at `start`.
pub fn run<'t>(text: &'t str, start: usize, language: &Language) -> Run<'t> {
    let digits = |at: usize| {
        let length = text.as_bytes()[at..].iter().take_while(|b| b.is_ascii_digit()).count();
        &text[at..at + length]
    };
    let first = digits(start);
    let (mut end, mut parts) = (start + first.len(), Vec::new());
    while let Some(sign) = text[end..].chars().next() {
        let behind = digits(end + sign.len_utf8());
        // A blank parts words, too: it is inside a number only before a group, and no other sign is before it.
        let after_blank = parts.last().is_none_or(|(sign, _)| *sign == ' ');
        let groups = is_blank(sign) && language.groups(' ') && behind.len() == 3 && first.len() <= 3 && after_blank;
        if behind.is_empty() || !(groups || matches!(sign, '.' | ',' | '\'' | '’')) {
            break;
        }
        parts.push((if is_blank(sign) { ' ' } else { sign }, behind));
        end += sign.len_utf8() + behind.len();
    }
    Run { first, parts, end }
}

/// The value of a run; `None` where the language does not write numbers so, or where it could be read in two ways.
pub fn value(run: &Run<'_>, language: &Language) -> Option<Digits> {
    let Some((&(last, behind), groups)) = run.parts.split_last() else {
        return number(run.first, &[], "").map(|value| Digits { value, grouped: false });
    };
    let group = |(sign, digits): &(char, &str), all: char| *sign == all && digits.len() == 3;
    let opens_group = (1..=3).contains(&run.first.len()) && !run.first.starts_with('0');
    let all_groups = opens_group && language.groups(last) && run.parts.iter().all(|part| group(part, last));
    if all_groups {
        return number(run.first, &run.parts, "").map(|value| Digits { value, grouped: true });
    }
    let parted = groups.first().map(|(sign, _)| *sign);
    let grouped =
        parted.is_none_or(|sign| opens_group && sign != last && language.groups(sign) && groups.iter().all(|part| group(part, sign)));
    let swiss = last == '.' && parted.is_some_and(|sign| matches!(sign, '\'' | '’'));
    // Where a language's countries write decimals differently, three digits behind a sign may be either.
    let either = parted.is_none() && behind.len() == 3 && language.is_divided();
    (grouped && !either && (swiss || language.is_decimal(last)))
        .then(|| number(run.first, groups, behind))
        .flatten()
        .map(|value| Digits { value, grouped: parted.is_some() })
}

fn number(first: &str, groups: &[(char, &str)], decimals: &str) -> Option<Decimal> {
    let mut digits = first.to_owned();
    digits.extend(groups.iter().map(|(_, group)| *group));
    if !decimals.is_empty() {
        digits.push('.');
        digits.push_str(decimals);
    }
    (digits.len() <= MOST).then(|| Decimal::from_str(&digits).ok()).flatten()
}
