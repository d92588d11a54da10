//! Times told from now or from another date: “last week”, “within 10 days”, “two weeks from now”, “three days later”, “yesterday”.

use super::{
    super::{
        calendar::Unit,
        meaning::{Base, Count, Cycle, Period, Which},
        vocabulary::Class,
    },
    Grammar, Read,
};

impl Grammar<'_> {
    /// “today”, “last night”, “this week”, “next year”, “the weekend”, “that day”.
    pub(super) fn unit(&self, at: usize) -> Read<Period> {
        self.today(at).or_else(|| self.same(at)).or_else(|| self.weekend(at)).or_else(|| self.shifted(at))
    }

    fn today(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        let day = |shift, end| Some((Period::of(Base::Unit { unit: Unit::Day, shift }), end));
        if let Some(shift) = terms.value(at, Class::Day) {
            let daypart = usize::from(terms.value(at + 1, Class::Daypart).is_some() && !terms.possessive(at));
            return day(shift, at + 1 + daypart);
        }
        match (terms.lower(at), terms.lower(at + 1)) {
            ("last", "night") => day(-1, at + 2),
            ("this", "morning" | "afternoon" | "evening") => day(0, at + 2),
            ("the", "day") if terms.is_any(at + 2, &["before", "after"]) => match (terms.lower(at + 2), terms.lower(at + 3)) {
                ("before", "yesterday") => day(-2, at + 4),
                ("after", "tomorrow") => day(2, at + 4),
                _ => None,
            },
            _ => None,
        }
    }

    /// “that year”, “the same day”.
    fn same(&self, at: usize) -> Read<Period> {
        let at = match (self.terms.lower(at), self.terms.lower(at + 1)) {
            ("the" | "that", "same") => at + 2,
            ("that", _) => at + 1,
            _ => return None,
        };
        let unit = self.terms.unit(at).filter(|u| matches!(u, Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Weekend))?;
        (self.terms.units(at).is_none()).then_some((Period::of(Base::Same(unit)), at + 1))
    }

    /// “the weekend”, “last weekend”, “this coming weekend”.
    fn weekend(&self, at: usize) -> Read<Period> {
        let (which, after) = self.which(at);
        let after = after + usize::from(which == Which::Bare && self.terms.lower(at) == "the");
        if self.terms.lower(after) != "weekend" || after == at {
            return None;
        }
        let which = if which == Which::Next { Which::Shift(1) } else { which };
        Some((Period::of(Base::Recurring(Cycle::Weekend, which)), after + 1))
    }

    /// “this week”, “last year”, “the next day”, “the past month”, “the previous year”.
    fn shifted(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        let the = usize::from(terms.lower(at) == "the");
        let word_at = at + the;
        let shift = terms.value(word_at, Class::Shift)?;
        let coming = usize::from(terms.lower(word_at) == "this" && terms.is_any(word_at + 1, &["coming", "past"]));
        let unit_at = word_at + 1 + coming;
        let unit = terms.unit(unit_at).filter(|_| terms.units(unit_at).is_none())?;
        let end = unit_at + 1;
        let hyphened = terms.lower(end) == "-" && terms.tight(unit_at);
        if hyphened || unit == Unit::Hour || unit == Unit::Quarter && !self.guards.tells_business() {
            return None;
        }
        if coming == 1 {
            let shift = if terms.lower(word_at + 1) == "past" { -1 } else { 1 };
            return Some((Period::of(Base::Unit { unit, shift }), end));
        }
        let narrated = terms.is_any(word_at, &["previous", "following"]);
        let base = match (unit, shift) {
            (Unit::Day, 1) if the == 1 || narrated => Base::Shifted { count: Count::Exactly(1), unit },
            (Unit::Day, -1) if narrated => Base::Shifted { count: Count::Exactly(-1), unit },
            (Unit::Day, _) => return None,
            _ if narrated => Base::Shifted { count: Count::Exactly(shift), unit },
            (_, 0) | (Unit::Quarter, _) => Base::Unit { unit, shift },
            _ if the == 1 || terms.lower(word_at) == "past" => Base::Reach { count: Count::Exactly(1), unit, ahead: shift > 0 },
            _ => Base::Unit { unit, shift },
        };
        Some((Period::of(base), end))
    }

    /// A number of units and where they lead: “two weeks ago”, “within 10 days”, “in the coming days”, “six weeks before Thanksgiving”.
    pub(super) fn counted(&self, at: usize, depth: usize) -> Read<Period> {
        self.within(at, depth).or_else(|| self.ahead(at)).or_else(|| self.reach(at)).or_else(|| self.away(at, depth))
    }

    /// “within 10 days”, “within the next week”, “within days”, “within a week of the vote”.
    fn within(&self, at: usize, depth: usize) -> Read<Period> {
        if self.terms.lower(at) != "within" {
            return None;
        }
        let mut next = at + 1;
        while self.terms.is_any(next, &["the", "next", "coming"]) && next < at + 3 {
            next += 1;
        }
        let (count, unit, end) = if let Some(unit) = self.terms.units(next) {
            (Count::Few(1), unit, next + 1)
        } else if let Some((count, after)) = self.terms.count(next) {
            (count, self.terms.unit(after)?, after + 1)
        } else {
            (Count::Exactly(1), self.terms.unit(next).filter(|_| next > at + 1)?, next + 1)
        };
        let sign = match self.terms.lower(end) {
            "of" | "after" | "from" => 1,
            "before" => -1,
            _ => return Some((Period::of(Base::Reach { count, unit, ahead: true }), end)),
        };
        if let Some((of, end)) = self.period(end + 1, depth + 1) {
            return Some((Period::of(Base::From { count: count.towards(sign), unit, of: Box::new(of), within: true }), end));
        }
        Some((Period::of(Base::Unclear), end))
    }

    /// “in 10 days”, “in two weeks’ time”. Whether days to come are meant, the tense of the clause tells.
    fn ahead(&self, at: usize) -> Read<Period> {
        if self.terms.lower(at) != "in" || self.guards.tells_record(at) {
            return None;
        }
        let (count, after) = self.terms.count(at + 1)?;
        let unit = self.terms.unit(after)?;
        let mut end = after + 1;
        let time = end + usize::from(self.terms.is_any(end, &["'", "’"]));
        if self.terms.lower(time) == "time" {
            end = time + 1;
        }
        let counts_on = self.terms.is_any(end, &["of", "-", "ago", "later", "before", "after", "earlier"]);
        (!counts_on).then_some((Period::of(Base::Away { count, unit }), end))
    }

    /// “the next 10 days”, “recent weeks”, “the past few months”, “the coming days”.
    fn reach(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        let word_at = at + usize::from(terms.is_any(at, &["the", "these", "this"]));
        let sign = terms.value(word_at, Class::Reach)?;
        let (count, unit_at) = terms.count(word_at + 1).unwrap_or((Count::Few(1), word_at + 1));
        let unit = terms.units(unit_at)?;
        if terms.is_any(unit_at + 1, &["of", "before", "after"]) {
            return None;
        }
        Some((Period::of(Base::Reach { count, unit, ahead: sign > 0 }), unit_at + 1))
    }

    /// “three days ago”, “two weeks from now”, “a year earlier”, “the day before”, “two days after Christmas”.
    fn away(&self, at: usize, depth: usize) -> Read<Period> {
        let terms = self.terms;
        let (count, unit_at) = if terms.lower(at) == "the" {
            (Count::Exactly(1), at + 1)
        } else if let Some(counted) = terms.count(at) {
            counted
        } else {
            (Count::Few(1), terms.units(at).map(|_| at)?)
        };
        let unit = terms.unit(unit_at)?;
        let after = unit_at + 1;
        let article = terms.lower(at) == "the";
        let from_now = |sign, end| (Period::of(Base::Away { count: count.towards(sign), unit }), end);
        let narrated = |sign| (Period::of(Base::Shifted { count: count.towards(sign), unit }), after + 1);
        match (terms.lower(after), terms.lower(after + 1)) {
            ("ago", _) if !article => Some(from_now(-1, after + 1)),
            ("from", "now" | "today") if !article => Some(from_now(1, after + 2)),
            ("later", next) if next != "than" && unit != Unit::Hour => Some(narrated(1)),
            ("earlier", next) if next != "than" && unit != Unit::Hour => Some(narrated(-1)),
            ("after" | "from", _) => self.beside(count.towards(1), unit, after, depth).or_else(|| self.ends_at(after).then(|| narrated(1))),
            ("before", _) => self.beside(count.towards(-1), unit, after, depth).or_else(|| self.ends_at(after).then(|| narrated(-1))),
            _ => None,
        }
    }

    fn beside(&self, count: Count, unit: Unit, preposition: usize, depth: usize) -> Read<Period> {
        let (of, end) = self.period(preposition + 1, depth + 1)?;
        Some((Period::of(Base::From { count, unit, of: Box::new(of), within: false }), end))
    }

    /// Whether “before” or “after” at `at` leads to nothing: “the year before,” but not “the year before the war”.
    fn ends_at(&self, at: usize) -> bool {
        self.terms.lower(at) != "from"
            && (!self.terms.is_word(at + 1) && !self.terms.is_number(at + 1) || self.terms.is_any(at + 1, &["and", "but", "when", "as"]))
    }
}
