//! Seasons and quarters: “last spring”, “summer 2026”, “the third quarter”, “Q3 2025”.
//!
//! Seasons are those of the weather services of the northern half of the earth: spring is March to May.

use super::{
    super::{
        meaning::{Base, Cycle, Period, Which},
        vocabulary::Class,
    },
    Grammar, Read,
};

impl Grammar<'_> {
    pub(super) fn season(&self, at: usize) -> Read<Period> {
        let (which, season_at) = self.which(at);
        let at = if which == Which::Bare { at + usize::from(self.terms.lower(at) == "the") } else { season_at };
        let season = self.terms.value(at, Class::Season)? as u32;
        let cycle = Cycle::Months { first: 3 * season + 3, last: (3 * season + 5 - 1) % 12 + 1 };
        let after = at + 1;
        let (period, end) = self.with_year(cycle, after);
        let told = match which {
            Which::Bare => end > after || self.guards.is_season(at),
            _ => true,
        };
        if !told || self.terms.lower(end) == "of" && end == after {
            return None;
        }
        if which == Which::Bare || end > after {
            return Some((period, self.behind_turn_of_year(end)));
        }
        Some((Period::of(Base::Recurring(cycle, which)), end))
    }

    /// Behind the `–26` of “winter 2025–26”.
    fn behind_turn_of_year(&self, end: usize) -> usize {
        let turn = end > 0 && self.terms.year(end - 1).is_some() && self.terms.is_any(end, &["-", "–", "/"]);
        if turn && self.terms.tight(end - 1) && self.terms.lower(end + 1).len() == 2 && self.terms.is_number(end + 1) {
            end + 2
        } else {
            end
        }
    }

    /// “the third quarter”, “third-quarter”, “Q3”, with its year where one is told. A quarter of a game is none.
    pub(super) fn quarter(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        let short = match terms.lower(at) {
            "q1" => Some(1),
            "q2" => Some(2),
            "q3" => Some(3),
            "q4" => Some(4),
            _ => None,
        };
        let (number, after) = if let Some(number) = short {
            if at > 0 && terms.capital(at - 1) && !terms.opens(at - 1) {
                return None;
            }
            (number, at + 1)
        } else {
            let at = at + usize::from(terms.lower(at) == "the");
            let number = terms.value(at, Class::Ordinal).filter(|n| (1..=4).contains(n))?;
            let hyphen = usize::from(terms.lower(at + 1) == "-");
            if terms.lower(at + 1 + hyphen) != "quarter" {
                return None;
            }
            (number as u32, at + 2 + hyphen)
        };
        let cycle = Cycle::Months { first: 3 * number - 2, last: 3 * number };
        let of_the_year = terms.lower(after) == "of" && terms.lower(after + 1) == "the" && terms.lower(after + 2) == "year";
        if of_the_year {
            return Some((Period::of(Base::Recurring(cycle, Which::This)), after + 3));
        }
        let (period, end) = self.with_year(cycle, after);
        (end > after || self.guards.tells_business()).then_some((period, end))
    }
}
