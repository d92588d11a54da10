//! Years, seasons of two years, decades and centuries: “2014”, “2016–17”, “the 1990s”, “the 21st century”.

use super::{
    super::{
        calendar::Days,
        meaning::{Base, Period},
        vocabulary::Class,
    },
    Grammar, Read,
};

impl Grammar<'_> {
    pub(super) fn year(&self, at: usize) -> Read<Period> {
        let first = self.terms.year(at)?;
        let (last, end) = self.last_year(first, at + 1).unwrap_or((first, at + 1));
        let days = Days::years(first, last)?;
        self.guards.is_year(at, end).then(|| (Period::of(Base::Known(days)), end))
    }

    /// The second year of “2016–17”, “2016/17” or “2016–2019”.
    fn last_year(&self, first: i32, at: usize) -> Read<i32> {
        let terms = self.terms;
        if !(terms.is_any(at, &["-", "–", "/"]) && terms.tight(at - 1) && terms.tight(at)) {
            return None;
        }
        let last = match terms.lower(at + 1).len() {
            2 => first / 100 * 100 + terms.number(at + 1)?,
            _ => terms.year(at + 1)?,
        };
        (last > first && last - first < 100).then_some((last, at + 2))
    }

    /// “the 1990s”, “1990s”, “the ’90s”, “the 19th century”.
    pub(super) fn decade(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        let at = at + usize::from(terms.lower(at) == "the");
        let plural = |i: usize| terms.tight(i) && terms.lower(i + 1) == "s";
        if let Some(first) = terms.year(at).filter(|year| year % 10 == 0 && plural(at)) {
            return Some((Period::of(Base::Known(Days::years(first, first + 9)?)), at + 2));
        }
        let apostrophe = terms.is_any(at, &["'", "’", "‘"]) && terms.tight(at);
        if let Some(decade) = terms.number(at + 1).filter(|n| apostrophe && n % 10 == 0 && *n < 100 && plural(at + 1)) {
            let first = if decade < 30 { 2000 } else { 1900 } + decade;
            return Some((Period::of(Base::Known(Days::years(first, first + 9)?)), at + 3));
        }
        let (number, after) = if let Some(ordinal) = terms.value(at, Class::Ordinal).filter(|n| *n > 0) {
            (ordinal, at + 1)
        } else {
            let number = terms.number(at).filter(|n| (1..=22).contains(n) && terms.tight(at))?;
            (number, at + 1 + usize::from(terms.is_any(at + 1, &["st", "nd", "rd", "th"])))
        };
        let hyphen = usize::from(terms.lower(after) == "-");
        (terms.lower(after + hyphen) == "century" && after > at)
            .then(|| Days::years(number * 100 - 99, number * 100))
            .flatten()
            .map(|days| (Period::of(Base::Known(days)), after + hyphen + 1))
    }
}
