//! From a meaning to days: against the day of publication, the tense of the clause and the date named before.

use super::{
    calendar::{Days, Edge, Unit, few, step},
    meaning::{Base, Bound, Count, Cycle, Expression, Period, Which},
};
use crate::card::Tense;
use chrono::{Datelike, NaiveDate};

/// What the days of an expression may lean on.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// The day of publication.
    pub published: Option<NaiveDate>,
    /// The tense of the clause, where it is said.
    pub tense: Option<Tense>,
    /// The days last named before this expression, nearby.
    pub named: Option<Days>,
    /// A year named nearby, for days without one in an article without a date.
    pub year: Option<i32>,
    /// Whether nothing but distance decides between the last and the next of what comes once a year.
    pub nearest: bool,
}

/// First and last day; `None` for an end that is not known.
pub type Ends = (Option<NaiveDate>, Option<NaiveDate>);

impl Ground {
    /// The days that `expression` means.
    pub fn resolve(&self, expression: &Expression) -> Ends {
        let Some(bound) = expression.bound else {
            let days = self.range(expression);
            return (days.map(|d| d.from), days.map(|d| d.to));
        };
        let ground = self.towards(bound);
        let Some(days) = ground.range(expression) else { return (None, None) };
        match bound {
            Bound::Since => (Some(days.from), self.published.filter(|published| *published >= days.from)),
            Bound::NotBefore => (Some(days.from), None),
            Bound::By if self.is_ahead(days.to) => (self.published, Some(days.to)),
            Bound::By if self.published.is_none() && self.tense != Some(Tense::Past) => (None, Some(days.to)),
            Bound::By => (Some(days.from), Some(days.to)),
            // Before its end is up to its end.
            Bound::Before if matches!(expression.period.edge, Some(Edge::End)) => {
                (self.published.filter(|_| self.is_ahead(days.to)), Some(days.to))
            }
            Bound::Before => {
                let last = days.from.pred_opt();
                (self.published.filter(|_| last.is_some_and(|last| self.is_ahead(last))), last)
            }
        }
    }

    /// Something is awaited by, until or before a day that is still to come.
    fn is_ahead(&self, day: NaiveDate) -> bool {
        self.tense != Some(Tense::Past) && self.published.is_some_and(|published| published <= day)
    }

    /// “since” looks back whatever the tense.
    fn towards(&self, bound: Bound) -> Self {
        if bound == Bound::Since { Self { tense: Some(Tense::Past), nearest: false, ..*self } } else { *self }
    }

    fn range(&self, expression: &Expression) -> Option<Days> {
        let days = self.period(&expression.period)?;
        let Some(until) = &expression.until else { return Some(days) };
        if let Some(last) = self.period(until).filter(|last| last.to >= days.from) {
            return Days::new(days.from, last.to);
        }
        // “from Friday to Monday”: the end is the first one behind the beginning.
        let behind = Self { published: Some(days.from), tense: Some(Tense::Announced), nearest: false, ..*self };
        Days::new(days.from, behind.period(until)?.to)
    }

    fn period(&self, period: &Period) -> Option<Days> {
        let part = |days: Days| period.edge.map_or(Some(days), |edge| days.part(edge, self.published));
        match &period.base {
            // The part is what lies behind or ahead: of two Mays, the one whose end does.
            Base::Recurring(cycle, which) => self.recurring(*cycle, *which, &part),
            base => part(self.base(base)?),
        }
    }

    fn base(&self, base: &Base) -> Option<Days> {
        match base {
            Base::Known(days) => Some(*days),
            Base::Recurring(cycle, which) => self.recurring(*cycle, *which, &Some),
            Base::Unit { unit, shift } => Days::unit(*unit, step(self.first_of(*unit)?, *shift, *unit)?),
            Base::Away { count, unit } => Self::away(*count, *unit, self.published?),
            Base::Reach { count, unit, ahead } => {
                let (today, sign) = (self.published?, if *ahead { 1 } else { -1 });
                let far = match count {
                    Count::Exactly(count) if *unit == Unit::Hour => step(today, sign * ((count.abs() + 23) / 24), Unit::Day),
                    Count::Exactly(count) => step(today, sign * count.abs(), *unit),
                    Count::Few(_) => few(today, sign, *unit),
                }?;
                Days::new(today.min(far), today.max(far))
            }
            Base::Shifted { count, unit } => match count {
                Count::Exactly(count) => self.named?.shifted(*count, *unit),
                Count::Few(_) => None,
            },
            Base::Same(unit) => Days::unit(*unit, self.named?.from),
            Base::From { count, unit, of, within } => {
                let (of, Count::Exactly(count)) = (self.period(of)?, *count) else { return None };
                let shifted = of.shifted(count, *unit)?;
                if *within { Days::new(of.from.min(shifted.from), of.to.max(shifted.to)) } else { Some(shifted) }
            }
            Base::Unclear => None,
        }
    }

    /// A day from which whole units can be counted: of a month with 30 days no step lands in the next but one.
    fn first_of(&self, unit: Unit) -> Option<NaiveDate> {
        self.published.and_then(|day| Days::unit(unit, day)).map(|days| days.from)
    }

    /// As exact as its unit: three weeks ago is the week that holds that day.
    fn away(count: Count, unit: Unit, day: NaiveDate) -> Option<Days> {
        match count {
            Count::Exactly(count) => Days::unit(unit, step(day, count, unit)?),
            Count::Few(sign) => {
                let (near, far) = (step(day, 2 * sign, unit)?, few(day, sign, unit)?);
                Days::new(near.min(far), near.max(far))
            }
        }
    }

    fn recurring(&self, cycle: Cycle, which: Which, part: &dyn Fn(Days) -> Option<Days>) -> Option<Days> {
        let Some(today) = self.published else { return part(self.without_publication(cycle, which)?) };
        let at = |shift: i32| part(cycle.occurrence(today, shift)?);
        let weekly = cycle.is_weekly();
        let around = || (-2..=2).filter_map(at);
        // 29 February is not in every year.
        let wide = || (-8..=8).filter_map(at);
        match which {
            Which::SameYear => part(cycle.in_year(self.named?.from.year())?),
            Which::This => at(0),
            Which::Shift(shift) => at(shift),
            Which::Last => around().rfind(|days| days.to < today),
            Which::Next if weekly => at(1),
            Which::Next | Which::Coming => around().find(|days| days.from > today),
            Which::Bare => match self.tense {
                _ if self.nearest && !weekly => wide().min_by_key(|days| (days.distance(today), days.from)),
                Some(Tense::Past) => wide().rfind(|days| days.from <= today),
                Some(Tense::Announced) => wide().find(|days| days.to >= today),
                None if weekly => around().find(|days| days.to >= today),
                None => clearly_nearest(wide(), today),
            },
        }
    }

    fn without_publication(&self, cycle: Cycle, which: Which) -> Option<Days> {
        match which {
            Which::SameYear => cycle.in_year(self.named?.from.year()),
            Which::Bare if matches!(cycle, Cycle::Dates { .. }) => cycle.in_year(self.year?),
            _ => None,
        }
    }
}

/// The one nearest to `day`, where no other is about as near.
fn clearly_nearest(all: impl Iterator<Item = Days>, day: NaiveDate) -> Option<Days> {
    let mut all: Vec<Days> = all.collect();
    all.sort_by_key(|days| days.distance(day));
    let clear = all.get(1).is_none_or(|second| second.distance(day) >= 2 * all[0].distance(day));
    all.first().copied().filter(|_| clear)
}

impl Cycle {
    /// The one in the week or year so many weeks or years from that of `day`.
    fn occurrence(self, day: NaiveDate, shift: i32) -> Option<Days> {
        match self {
            Self::Weekday(weekday) => {
                let monday = Days::unit(Unit::Week, step(day, shift, Unit::Week)?)?.from;
                step(monday, weekday, Unit::Day).map(Days::day)
            }
            Self::Weekend => Days::unit(Unit::Weekend, step(day, shift, Unit::Week)?),
            _ => self.in_year(day.year().checked_add(shift)?),
        }
    }

    /// The one of a year; a winter is that of the year in which it begins. `None` for what comes every week.
    pub fn in_year(self, year: i32) -> Option<Days> {
        match self {
            Self::Dates { month, first, last } => {
                Days::new(NaiveDate::from_ymd_opt(year, month, first)?, NaiveDate::from_ymd_opt(year, month, last)?)
            }
            Self::Months { first, last } => Days::months(year, first, last),
            Self::Holiday(holiday) => holiday.day(year).map(Days::day),
            Self::Weekday(_) | Self::Weekend => None,
        }
    }
}
