//! Which figures of an answer compare: the same kind and unit, distinct, and of a size that one scale can show.

use super::{Bar, ChartOf, FigureChart, Label, words_around::around};
use crate::{
    article::Published,
    card::{Figure, FigureKind},
    query::{SourceNote, answer::Cutter},
    store::Held,
    text::fold,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashSet};

/// How many times the smallest figure the largest may be: a shorter bar would not be seen.
const WIDEST: u8 = 50;
/// How long the words beside a bar may be, in bytes.
const LABEL: usize = 76;

type Found<'h> = (&'h Held, &'h Figure);

/// The chart for a page of figures, if there is one. `all` are the figures of the whole answer, those of one card together and by rank;
/// they tell on the first page how one figure went over time. Else the figures `shown` on the page are compared, article by article.
pub(in crate::query) fn pick(all: &[Found<'_>], shown: &[Found<'_>], first_page: bool) -> Option<FigureChart> {
    let course = if first_page { over_time(all) } else { None };
    course.or_else(|| in_one_article(shown))
}

/// The most figures of one article that compare.
fn in_one_article(shown: &[Found<'_>]) -> Option<FigureChart> {
    let mut groups: BTreeMap<_, Vec<Found<'_>>> = BTreeMap::new();
    for &(held, figure) in shown {
        if let Some(unit) = unit_to_compare(figure) {
            groups.entry((held.id.0, figure.kind.name(), unit)).or_default().push((held, figure));
        }
    }
    let comparable = groups.into_values().map(distinct).filter_map(|found| within_one_scale(found, |(_, figure)| figure));
    let most = comparable.min_by_key(|found| (usize::MAX - found.len(), found.iter().map(|(_, f)| f.rank).min()))?;
    let (held, first) = most[0];
    let cutter = Cutter::new(&held.text);
    let bars =
        most.iter().map(|(held, figure)| bar(figure, around(held, figure.span, LABEL, &cutter), &cutter)).take(FigureChart::MOST).collect();
    chart(first, ChartOf::OneArticle(SourceNote::of(held, &cutter)), bars)
}

/// The figure that most articles of different days have, measuring the same by the same words.
fn over_time(all: &[Found<'_>]) -> Option<FigureChart> {
    let mut groups: BTreeMap<_, Vec<(Published, Found<'_>)>> = BTreeMap::new();
    for &(held, figure) in all {
        let (Some(unit), Some(measured), Some(published)) = (unit_to_compare(figure), figure.measured, held.card.published) else {
            continue;
        };
        let course = groups.entry((figure.kind.name(), unit, fold(measured.of(&held.text)))).or_default();
        if course.iter().all(|(other, _)| other.day() != published.day()) {
            course.push((published, (held, figure)));
        }
    }
    let mut course = groups.into_values().filter_map(|course| within_one_scale(course, |(_, (_, figure))| figure)).max_by_key(Vec::len)?;
    course.sort_by_key(|(published, _)| published.day());
    let course = course.split_off(course.len().saturating_sub(FigureChart::MOST));
    let &(_, (newest, figure)) = course.last()?;
    let measured = Cutter::new(&newest.text).cut(figure.measured?);
    let bars = course.iter().map(|(_, (held, figure))| {
        let cutter = Cutter::new(&held.text);
        bar(figure, Label::Source(SourceNote::of(held, &cutter)), &cutter)
    });
    chart(figure, ChartOf::OverTime { measured }, bars.collect())
}

/// The unit of a figure whose length as a bar means something: not of a bare number, nor of a place in an order. A figure whose claim somebody
/// has corrected is left to the lines, which can say so.
fn unit_to_compare(figure: &Figure) -> Option<&str> {
    let can_be_compared =
        figure.corrected.is_none() && figure.kind != FigureKind::Ordinal && figure.value > Decimal::ZERO && end(figure) >= figure.value;
    figure.unit.as_deref().filter(|_| can_be_compared)
}

fn distinct(found: Vec<Found<'_>>) -> Vec<Found<'_>> {
    let mut seen = HashSet::new();
    found.into_iter().filter(|(_, figure)| seen.insert((figure.value, figure.upper))).collect()
}

/// As many of the figures as one scale shows, the largest first and by rank where equal; `None` where they are too few.
fn within_one_scale<T: Copy>(mut found: Vec<T>, figure: impl Fn(&T) -> &Figure) -> Option<Vec<T>> {
    found.sort_by(|one, other| end(figure(other)).cmp(&end(figure(one))).then(figure(one).rank.cmp(&figure(other).rank)));
    let mut best = 0..0;
    let mut behind = 0;
    for first in 0..found.len() {
        let fits = |one: &T| end(figure(&found[first])) / Decimal::from(WIDEST) <= figure(one).value;
        behind = behind.max(first);
        while found.get(behind).is_some_and(fits) {
            behind += 1;
        }
        if behind - first > best.len() {
            best = first..behind;
        }
    }
    (best.len() >= FigureChart::FEWEST).then(|| found[best].to_vec())
}

fn end(figure: &Figure) -> Decimal {
    figure.upper.unwrap_or(figure.value)
}

fn bar(figure: &Figure, label: Label, cutter: &Cutter<'_>) -> Bar {
    Bar {
        label,
        figure: cutter.cut(figure.span),
        value: figure.value,
        upper: figure.upper.filter(|upper| *upper > figure.value),
        comparison: figure.comparison,
        said_by: figure.said_by.clone(),
    }
}

fn chart(figure: &Figure, of: ChartOf, bars: Vec<Bar>) -> Option<FigureChart> {
    let unit = figure.unit.clone()?;
    (bars.len() >= FigureChart::FEWEST).then_some(FigureChart { kind: figure.kind, unit, of, bars })
}
