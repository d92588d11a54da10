//! Which of many names stand in a text, found in one walk over it.

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Up to this length, in bytes, a name is looked for among the others in order; longer ones, which are hardly names, by an automaton.
const SHORT: usize = 100;

/// The first of `names` that stands nowhere in `text`; `names` are sorted, each once.
pub fn first_missing<'n>(text: &str, names: &[&'n str]) -> Option<&'n str> {
    let (short, long): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| name.len() <= SHORT);
    let missing = |names: Vec<&'n str>, found: Vec<bool>| names.into_iter().zip(found).find(|(_, found)| !found).map(|(name, _)| name);
    let found = find_short(text.as_bytes(), &short);
    let of_short = missing(short, found);
    let found = find_long(text, &long);
    of_short.into_iter().chain(missing(long, found)).min()
}

fn find_long(text: &str, names: &[&str]) -> Vec<bool> {
    let mut found = vec![false; names.len()];
    let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::NoncontiguousNFA)).build(names);
    for hit in automaton.iter().filter(|_| !names.is_empty()).flat_map(|automaton| automaton.find_overlapping_iter(text)) {
        found[hit.pattern().as_usize()] = true;
    }
    found
}

/// At each place of the text, the last name in order that is not behind what stands there either stands there itself, or one of
/// the names that open it does, or none does.
fn find_short(text: &[u8], names: &[&str]) -> Vec<bool> {
    let opens_with = openings(names);
    let may_open = Openings::of(names);
    let mut found = vec![false; names.len()];
    for at in (0..text.len()).filter(|at| may_open.holds(&text[*at..])) {
        let here = &text[at..];
        let mut name = names.partition_point(|name| name.as_bytes() <= here).checked_sub(1);
        while let Some(longest) = name.filter(|name| !here.starts_with(names[*name].as_bytes())) {
            name = opens_with[longest];
        }
        if let Some(name) = name {
            found[name] = true;
        }
    }
    for name in (0..names.len()).rev().filter(|name| opens_with[*name].is_some()) {
        if let Some(opening) = opens_with[name].filter(|_| found[name]) {
            found[opening] = true;
        }
    }
    found
}

/// For each name, the longest other one that it opens with.
fn openings(names: &[&str]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut openings = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        while open.last().is_some_and(|last| !name.starts_with(names[*last])) {
            open.pop();
        }
        openings.push(open.last().copied());
        open.push(at);
    }
    openings
}

/// The pairs of bytes that names open with: most places of a text are passed over by them.
struct Openings(Vec<bool>);

impl Openings {
    fn of(names: &[&str]) -> Self {
        let mut pairs = vec![false; 1 << 16];
        for name in names {
            match name.as_bytes() {
                [] => {}
                [first] => pairs[usize::from(*first) << 8..][..256].fill(true),
                [first, second, ..] => pairs[usize::from(*first) << 8 | usize::from(*second)] = true,
            }
        }
        Self(pairs)
    }

    fn holds(&self, text: &[u8]) -> bool {
        let second = text.get(1).copied().unwrap_or_default();
        text.first().is_some_and(|first| self.0[usize::from(*first) << 8 | usize::from(second)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn long_names_are_found_too() {
        let long = "Ode-".repeat(SHORT);
        let text = format!("Ada {long} left.");
        assert_eq!(first_missing(&text, &["Ada", &long, &long[..SHORT + 4]]), None);
        let other = long.clone() + "x";
        assert_eq!(first_missing(&text, &["Ada", &other]), Some(other.as_str()));
        assert_eq!(first_missing("", &["Ada"]), Some("Ada"));
        assert_eq!(first_missing("Ada", &[]), None);
    }

    proptest! {
        #[test]
        fn it_is_as_looking_for_each(text in "[abÖ ]{0,40}", names in prop::collection::btree_set("[abÖ ]{1,5}", 0..30)) {
            let names: BTreeSet<&str> = names.iter().map(String::as_str).collect();
            let sorted: Vec<&str> = names.iter().copied().collect();
            let expected = sorted.iter().copied().find(|name| !text.contains(name));
            prop_assert_eq!(first_missing(&text, &sorted), expected);
        }
    }
}
