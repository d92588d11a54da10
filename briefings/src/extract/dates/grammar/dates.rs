//! Days and months: “Aug. 18, 2025”, “18 August”, “2031-05-06”, “next Tuesday”, “last March”, “Thanksgiving”.

use super::{
    super::{
        calendar::Days,
        meaning::{Base, Cycle, Period, Which},
        vocabulary::{Class, holidays},
    },
    Grammar, Read,
};
use chrono::NaiveDate;

impl Grammar<'_> {
    /// A date told in digits or with the name of a month.
    pub(super) fn date(&self, at: usize) -> Read<Period> {
        self.digits(at).or_else(|| self.month_first(at)).or_else(|| self.day_first(at))
    }

    /// `2031-05-06`, or `13/5/2031` and `5/13/2031`, where only one number can be the month.
    fn digits(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        if !(at..at + 4).all(|i| terms.tight(i))
            || terms.lower(at + 1) != terms.lower(at + 3)
            || at > 0 && terms.tight(at - 1) && terms.before(at) != "("
        {
            return None;
        }
        let (first, second) = (terms.number(at)?, terms.number(at + 2)?);
        let (year, month, day) = match terms.lower(at + 1) {
            "-" | "/" if terms.year(at).is_some() => (first, second, terms.number(at + 4)?),
            "/" => match (first, second) {
                (13.., 1..=12) => (terms.year(at + 4)?, second, first),
                (1..=12, 13..) => (terms.year(at + 4)?, first, second),
                _ if first == second => (terms.year(at + 4)?, first, second),
                _ => return None,
            },
            _ => return None,
        };
        let day = NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)?;
        Some((Period::of(Base::Known(Days::day(day))), at + 5))
    }

    /// “May 6”, “Sept. 6th, 2031”, “May 6–9”, “May 6 and 7”.
    fn month_first(&self, at: usize) -> Read<Period> {
        let (month, after) = self.terms.month(at)?;
        let (first, after) = self.terms.day_of_month(after)?;
        if self.guards.counts(after - 1, self.terms.before(at)) {
            return None;
        }
        let (last, after) = self.last_day(first, after).unwrap_or((first, after));
        Some(self.with_year(Cycle::Dates { month, first, last }, after))
    }

    /// “6 May”, “6th of May, 2031”, “6–9 May”.
    fn day_first(&self, at: usize) -> Read<Period> {
        if self.guards.behind_currency(at) {
            return None;
        }
        let (first, after) = self.terms.day_of_month(at)?;
        let (last, after) = self.last_day(first, after).unwrap_or((first, after));
        let of = usize::from(self.terms.lower(after) == "of");
        let (month, after) = self.terms.month(after + of)?;
        Some(self.with_year(Cycle::Dates { month, first, last }, after))
    }

    /// The second day of “6–9”, “6 to 9” or “6 and 7”.
    fn last_day(&self, first: u32, at: usize) -> Read<u32> {
        if !self.terms.is_any(at, &["-", "–", "to", "and", "through"]) {
            return None;
        }
        let (last, after) = self.terms.day_of_month(at + 1)?;
        let counted = self.guards.counts(after - 1, "and")
            || self.terms.is_any(after, &["percent", "%", ":", "."]) && self.terms.tight(after - 1) && after + 1 < self.terms.len();
        (last > first && !counted).then_some((last, after))
    }

    /// A recurring period with the year behind it, where one is: “, 2031”, “of 2031”, “last year”, “of that year”.
    pub(super) fn with_year(&self, cycle: Cycle, at: usize) -> (Period, usize) {
        let terms = self.terms;
        for skipped in [usize::from(terms.lower(at) == ","), usize::from(terms.lower(at) == "of")] {
            if let Some(year) = terms.year(at + skipped).filter(|_| !self.guards.is_code(at + skipped))
                && let Some(days) = cycle.in_year(year)
            {
                return (Period::of(Base::Known(days)), at + skipped + 1);
            }
        }
        let at_year = at + usize::from(terms.lower(at) == "of");
        if terms.lower(at_year + 1) == "year" {
            let which = match terms.lower(at_year) {
                "that" => Some(Which::SameYear),
                "last" => Some(Which::Shift(-1)),
                "this" => Some(Which::This),
                "next" => Some(Which::Shift(1)),
                _ => None,
            };
            if let Some(which) = which {
                return (Period::of(Base::Recurring(cycle, which)), at_year + 2);
            }
        }
        (Period::of(Base::Recurring(cycle, Which::Bare)), at)
    }

    /// “Monday”, “next Tuesday”, “Monday night”, “Monday, May 5”, “Friday of last week”.
    pub(super) fn weekday(&self, at: usize) -> Read<Period> {
        let (which, at) = self.which(at);
        let weekday = self.terms.value(at, Class::Weekday).filter(|_| self.terms.capital(at))?;
        if !self.guards.is_weekday(at, which) {
            return None;
        }
        let point = self.terms.lower(at).len() <= 5 && self.terms.tight(at) && self.terms.lower(at + 1) == "." && at + 2 < self.terms.len();
        let after = at + 1 + usize::from(point);
        let comma = usize::from(self.terms.lower(after) == ",");
        if which == Which::Bare
            && let Some(dated) = self.date(after + comma)
        {
            return Some(dated);
        }
        let after = after + usize::from(self.terms.value(after, Class::Daypart).is_some() && !self.terms.possessive(at));
        let cycle = Cycle::Weekday(weekday);
        let (which, after) = if which == Which::Bare { self.of_week(after).unwrap_or((which, after)) } else { (which, after) };
        Some((Period::of(Base::Recurring(cycle, which)), after))
    }

    /// “last week”, “of next week” behind a weekday.
    fn of_week(&self, at: usize) -> Read<Which> {
        let at = at + usize::from(self.terms.lower(at) == "of");
        let shift = self.terms.value(at, Class::Shift)?;
        (self.terms.lower(at + 1) == "week").then_some((Which::Shift(shift), at + 2))
    }

    /// “last”, “this”, “next”, “this coming” before a name.
    pub(super) fn which(&self, at: usize) -> (Which, usize) {
        let at_the = at + usize::from(self.terms.lower(at) == "the" && self.terms.value(at + 1, Class::Shift).is_some());
        match self.terms.lower(at_the) {
            "this" if self.terms.is_any(at_the + 1, &["coming", "upcoming"]) => (Which::Coming, at_the + 2),
            "this" if self.terms.is_any(at_the + 1, &["past", "last"]) => (Which::Last, at_the + 2),
            "this" => (Which::This, at_the + 1),
            "last" | "past" => (Which::Last, at_the + 1),
            "next" => (Which::Next, at_the + 1),
            "coming" | "upcoming" => (Which::Coming, at_the + 1),
            _ => (Which::Bare, at),
        }
    }

    /// “February”, “last March”, “August 2025”, “March next year”.
    pub(super) fn month(&self, at: usize) -> Read<Period> {
        let (which, at) = self.which(at);
        let (month, after) = self.terms.month(at)?;
        let cycle = Cycle::Months { first: month, last: month };
        let (period, end) = self.with_year(cycle, after);
        let has_year = end > after;
        if which != Which::Bare && !has_year {
            return Some((Period::of(Base::Recurring(cycle, which)), end));
        }
        self.guards.is_month(at, after, has_year).then_some((period, end))
    }

    /// “Christmas”, “last Easter”, “Thanksgiving 2031”.
    pub(super) fn holiday(&self, at: usize) -> Read<Period> {
        let (which, at) = self.which(at);
        if !self.terms.capital(at) {
            return None;
        }
        let (rest, holiday) = holidays(self.terms.lower(at))
            .iter()
            .find(|(rest, _)| rest.iter().enumerate().all(|(i, word)| self.is_named(at + 1 + i, word)))?;
        let after = at + 1 + rest.len();
        if self.terms.capital(after) || self.terms.lower(after) == "island" {
            return None;
        }
        let (period, end) = self.with_year(Cycle::Holiday(*holiday), after);
        if which == Which::Bare || end > after {
            // “Christmas gifts” and “every Christmas” tell no time.
            let told = end > after || self.terms.possessive(after - 1) || self.guards.leads_to_feast(at);
            return told.then_some((period, end));
        }
        Some((Period::of(Base::Recurring(Cycle::Holiday(*holiday), which)), end))
    }

    /// The names of feasts write a possessive ending, the terms leave it out.
    fn is_named(&self, at: usize, word: &str) -> bool {
        word.strip_suffix("'s").map_or(self.terms.lower(at) == word, |bare| self.terms.lower(at) == bare && self.terms.possessive(at))
    }
}
