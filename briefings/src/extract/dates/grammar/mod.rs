//! Which tokens are an expression of time, and what it means. Each file reads one family of expressions; all of them read forward from
//! one token and give what they read with the index behind it.

mod dates;
mod parts;
mod relative;
mod seasons;
mod years;

use super::{
    guards::Guards,
    meaning::{Base, Bound, Cycle, Expression, Period, Which},
    terms::Terms,
    vocabulary::Class,
};

/// What was read, and the index behind it.
type Read<T> = Option<(T, usize)>;

/// How deep expressions may stand in each other: “the end of the second week of May” is 3.
const DEEPEST: usize = 4;

/// Words that can begin an expression without telling a time themselves.
const OPENERS: [&str; 12] = ["the", "in", "within", "from", "between", "that", "q1", "q2", "q3", "q4", "'", "’"];

/// How far behind such a word the time is told at most, in tokens.
const NEAR: usize = 6;

/// Reads expressions of time in one sentence.
#[derive(Debug)]
pub struct Grammar<'t> {
    pub terms: &'t Terms<'t>,
    pub guards: &'t Guards<'t>,
}

impl Grammar<'_> {
    /// The expression that begins at `at`.
    pub fn expression(&self, at: usize) -> Option<Expression> {
        let is_near = || (at + 1..=at + NEAR).any(|near| self.terms.tells_time(near));
        if !(self.terms.tells_time(at) || is_near() && self.terms.is_any(at, &OPENERS)) {
            return None;
        }
        self.enclosed(at).or_else(|| self.bounded(at)).or_else(|| self.plain(at, at, None))
    }

    /// “from May to October”, “between 2016 and 2019”.
    fn enclosed(&self, at: usize) -> Option<Expression> {
        let joints: &[&str] = match self.terms.lower(at) {
            "from" => &["to", "until", "till", "through", "-", "–"],
            "between" => &["and"],
            _ => return None,
        };
        let (period, end) = self.period(at + 1, 0)?;
        if !self.terms.is_any(end, joints) {
            return None;
        }
        let (until, end) = self.period(end + 1, 0)?;
        let (period, until) = joined(period, Some(until));
        Some(Expression { start: at, end, period, bound: None, until })
    }

    /// “since 2014”, “by mid-March”, “until the end of the month”.
    fn bounded(&self, at: usize) -> Option<Expression> {
        let bound = match self.terms.value(at, Class::Bound)? {
            0 => Bound::Since,
            2 | 3 if self.guards.is_negated(at) => Bound::NotBefore,
            1 | 2 => Bound::By,
            _ => Bound::Before,
        };
        self.plain(at, at + 1, Some(bound))
    }

    /// A period, or two that are joined: “Monday–Friday”, “June to August”.
    fn plain(&self, start: usize, at: usize, bound: Option<Bound>) -> Option<Expression> {
        let (period, end) = self.period(at, 0)?;
        let joint = self.terms.is_any(end, &["-", "–", "to", "through"]) && bound.is_none();
        let until = joint.then(|| self.period(end + 1, 0)).flatten().filter(|(until, _)| until.base.is_like(&period.base));
        let (until, end) = until.map_or((None, end), |(until, end)| (Some(until), end));
        let (period, until) = joined(period, until);
        Some(Expression { start, end, period, bound, until })
    }

    /// The period that begins at `at`.
    fn period(&self, at: usize, depth: usize) -> Read<Period> {
        if depth > DEEPEST {
            return None;
        }
        self.part(at, depth)
            .or_else(|| self.counted(at, depth))
            .or_else(|| self.weekday(at))
            .or_else(|| self.date(at))
            .or_else(|| self.month(at))
            .or_else(|| self.season(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.holiday(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.year(at))
            .or_else(|| self.unit(at))
    }
}

/// Two ends of a range that are one period: “May to October”, “Monday to Friday this week”.
fn joined(mut period: Period, until: Option<Period>) -> (Period, Option<Period>) {
    let Some(Period { base: Base::Recurring(last_cycle, of_both), edge: None }) = until else { return (period, until) };
    if let Base::Recurring(cycle, which) = &mut period.base
        && *which == Which::Bare
    {
        *which = of_both;
        if let (Cycle::Months { first, .. }, Cycle::Months { last, .. }) = (*cycle, last_cycle) {
            *cycle = Cycle::Months { first, last };
            return (period, None);
        }
    }
    (period, until)
}
