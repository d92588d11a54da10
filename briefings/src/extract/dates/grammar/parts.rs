//! Parts of periods: “the end of the month”, “mid-March”, “early next week”, “later this year”, “the second week of May”.

use super::{
    super::{
        calendar::{Edge, Unit},
        meaning::{Base, Count, Period},
        vocabulary::Class,
    },
    Grammar, Read,
};

impl Grammar<'_> {
    pub(super) fn part(&self, at: usize, depth: usize) -> Read<Period> {
        self.named_edge(at, depth).or_else(|| self.adjective(at, depth)).or_else(|| self.piece(at, depth)).or_else(|| self.unit_end(at))
    }

    /// “the end of June”, “the first half of 2031”, “mid-March”.
    fn named_edge(&self, at: usize, depth: usize) -> Read<Period> {
        let terms = self.terms;
        if terms.lower(at) == "mid" {
            let (period, end) = self.period(at + 1 + usize::from(terms.is_any(at + 1, &["-", "–", "‑"])), depth + 1)?;
            return Self::edged(period, Edge::Middle, end);
        }
        let at = at + usize::from(terms.lower(at) == "the");
        let half = terms.lower(at + 1) == "half" && terms.lower(at + 2) == "of";
        let (edge, of) = match terms.value(at, Class::Edge) {
            _ if half && terms.lower(at) == "first" => (Edge::FirstHalf, at + 2),
            _ if half && terms.lower(at) == "second" => (Edge::SecondHalf, at + 2),
            Some(0) => (Edge::Start, at + 1),
            Some(2) => (Edge::Middle, at + 1),
            Some(4) => (Edge::End, at + 1),
            _ => return None,
        };
        let (period, end) = self.of(of, depth)?;
        Self::edged(period, edge, end)
    }

    /// “early 2031”, “late last year”, “late on Monday”, “earlier this year”, “later in the week”.
    fn adjective(&self, at: usize, depth: usize) -> Read<Period> {
        let terms = self.terms;
        let at = at + usize::from(terms.lower(at) == "the" && terms.is_any(at + 1, &["early", "late"]));
        let edge = match terms.value(at, Class::Edge)? {
            1 => Edge::Early,
            3 => Edge::Late,
            5 => Edge::Earlier,
            6 => Edge::Later,
            _ => return None,
        };
        let next = at + 1 + usize::from(terms.is_any(at + 1, &["in", "on"]) || terms.lower(at + 1) == "-");
        let (period, end) = self.this_unit(next).or_else(|| self.period(next, depth + 1))?;
        if matches!(edge, Edge::Earlier | Edge::Later) {
            match period.base {
                Base::Unit { unit: Unit::Day, .. } | Base::Same(_) => return Some((period, end)),
                Base::Unit { shift: 0, .. } | Base::Recurring(..) => {}
                _ => return None,
            }
        }
        if matches!(period.base, Base::Away { .. } | Base::Reach { .. } | Base::Shifted { .. } | Base::From { .. }) {
            return None;
        }
        Self::edged(period, edge, end)
    }

    /// “the first week of May”, “the last three months of the year”.
    fn piece(&self, at: usize, depth: usize) -> Read<Period> {
        let terms = self.terms;
        let at = at + usize::from(terms.lower(at) == "the");
        let nth = terms.value(at, Class::Ordinal)?;
        let (count, unit_at) = match terms.count(at + 1) {
            Some((Count::Exactly(count), after)) => (count, after),
            _ => (1, at + 1),
        };
        let unit = terms
            .unit(unit_at)
            .filter(|u| matches!(u, Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade))?;
        let (period, end) = self.of(unit_at + 1, depth)?;
        if !(1..=100).contains(&count) {
            return None;
        }
        let nth = if nth > 0 { (nth - 1) * count + 1 } else { -1 };
        Self::edged(period, Edge::Piece { nth, count, unit }, end)
    }

    /// “year-end”, “the year’s end”.
    fn unit_end(&self, at: usize) -> Read<Period> {
        let terms = self.terms;
        let at = at + usize::from(terms.is_any(at, &["the", "this"]));
        let unit = terms.unit(at).filter(|u| matches!(u, Unit::Week | Unit::Month | Unit::Year | Unit::Decade))?;
        let end = if terms.possessive(at) { at + 1 } else { at + 1 + usize::from(terms.lower(at + 1) == "-") };
        (end > at + usize::from(!terms.possessive(at)) && terms.lower(end) == "end")
            .then(|| (Period { base: Base::Unit { unit, shift: 0 }, edge: Some(Edge::End) }, end + 1))
    }

    /// “of” and a period; “of the month” is this month.
    fn of(&self, at: usize, depth: usize) -> Read<Period> {
        if self.terms.lower(at) != "of" {
            return None;
        }
        self.this_unit(at + 1).or_else(|| self.period(at + 1, depth + 1))
    }

    /// “the month”, where a part of it is told.
    fn this_unit(&self, at: usize) -> Read<Period> {
        if self.terms.lower(at) != "the" {
            return None;
        }
        let unit = self.terms.unit(at + 1).filter(|u| !matches!(u, Unit::Hour | Unit::Weekend) && self.terms.units(at + 1).is_none())?;
        let ends = !self.terms.is_any(at + 2, &["before", "after", "-", "of"]);
        ends.then_some((Period::of(Base::Unit { unit, shift: 0 }), at + 2))
    }

    fn edged(period: Period, edge: Edge, end: usize) -> Read<Period> {
        period.edge.is_none().then_some((Period { edge: Some(edge), ..period }, end))
    }
}
