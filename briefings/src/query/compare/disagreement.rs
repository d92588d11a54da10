//! Where outlets' figures of the same thing cannot all be right.

use super::{
    bounds::Bounds,
    claim::{self, Claim, Words},
};
use crate::{
    card::{Figure, FigureKind},
    query::answer::{Cutter, Line, SourceNote},
    store::{CardId, Held},
};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How far apart the days of two articles may lie whose figures are held against each other.
const APART: TimeDelta = TimeDelta::days(7);
/// From so many days on, a later and higher count is what has come to light since, and no disagreement.
const SINCE: TimeDelta = TimeDelta::days(2);
/// How many figures of an article are held against others', the most telling first.
const TELLING: u32 = 100;
/// How many places and topics articles of different stories share whose figures are held against each other.
const SHARED: usize = 2;

/// An article, as far as it matters here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Article<'h> {
    pub(super) held: &'h Held,
    /// Articles with the same number are of one outlet.
    pub(super) outlet: usize,
    /// Articles with the same number tell one story.
    pub(super) story: usize,
}

/// Figures of one thing in several outlets, at least two of which cannot both be right.
#[derive(Debug)]
pub(super) struct Disagreement<'h> {
    /// One an outlet, those published first in front.
    pub(super) claims: Vec<Claim<'h>>,
}

/// Every disagreement among the articles; of one outlet's articles on the same thing, the first given counts.
pub(super) fn find<'h>(articles: &[Article<'h>]) -> Vec<Disagreement<'h>> {
    let mut by_label: BTreeMap<_, Vec<(Article<'h>, &'h Figure)>> = BTreeMap::new();
    for article in articles {
        for figure in article.held.card.figures.iter().filter(|figure| figure.rank <= TELLING) {
            if let Some(label) = claim::label(article.held, figure) {
                by_label.entry(label).or_default().push((*article, figure));
            }
        }
    }
    let mut settings = Settings::default();
    let told_by_several = by_label.into_values().filter(|figures| figures.iter().any(|(a, _)| a.outlet != figures[0].0.outlet));
    let mut found: Vec<_> = told_by_several.flat_map(|figures| among(&figures, &mut settings)).collect();
    let telling = |d: &Disagreement<'_>| d.claims.iter().map(|c| c.figure.rank).min().unwrap_or(u32::MAX);
    found.sort_by_key(|d| (std::cmp::Reverse(d.claims.len()), telling(d)));
    found
}

/// The settings of articles, each read once.
#[derive(Default)]
struct Settings(HashMap<CardId, Words>);

impl Settings {
    fn of(&mut self, one: &Held, other: &Held) -> [&Words; 2] {
        for held in [one, other] {
            self.0.entry(held.id).or_insert_with(|| claim::setting(held));
        }
        [one, other].map(|held| &self.0[&held.id])
    }
}

/// One thing, and the claims of it.
struct Thing<'h> {
    claims: Vec<(Article<'h>, Claim<'h>)>,
}

/// The disagreements among figures with one label.
fn among<'h>(figures: &[(Article<'h>, &'h Figure)], settings: &mut Settings) -> Vec<Disagreement<'h>> {
    let mut things: Vec<Thing<'h>> = Vec::new();
    for (article, figure) in figures {
        let Some(claim) = Claim::of(article.held, figure) else { continue };
        let same = |thing: &&mut Thing<'h>| thing.claims.iter().all(|(other, told)| is_same((*article, &claim), (*other, told), settings));
        match things.iter_mut().find(same) {
            Some(thing) => thing.claims.push((*article, claim)),
            None => things.push(Thing { claims: vec![(*article, claim)] }),
        }
    }
    things.into_iter().filter_map(disagreement).collect()
}

fn is_same((one, claim): (Article<'_>, &Claim<'_>), (other, told): (Article<'_>, &Claim<'_>), settings: &mut Settings) -> bool {
    if one.held.id == other.held.id {
        return claim.is_of_same_as(told, Some([&Words::new(), &Words::new()]));
    }
    if !are_near(one.held, other.held) || !are_set_together(one.held, other.held) {
        return false;
    }
    if one.story == other.story {
        return claim.is_of_same_as(told, Some(settings.of(one.held, other.held)));
    }
    claim.is_of_same_as(told, None) && are_related(one.held, other.held)
}

fn are_near(one: &Held, other: &Held) -> bool {
    one.card.day().zip(other.card.day()).is_none_or(|(one, other)| (one - other).abs() <= APART)
}

/// Whether each is set, among other places, where the other mainly is: headlines alone may differ in nothing else.
fn are_set_together(one: &Held, other: &Held) -> bool {
    let named = |main: &Held, in_it: &Held| {
        let (main, places) = (main.card.places.first(), &in_it.card.places);
        main.is_none_or(|main| places.is_empty() || places.iter().any(|place| place.name == main.name))
    };
    named(one, other) && named(other, one)
}

/// Whether articles of different stories are set in the same world: the same war, the same firm.
fn are_related(one: &Held, other: &Held) -> bool {
    matters(one).intersection(&matters(other)).count() >= SHARED
}

fn matters(held: &Held) -> BTreeSet<&str> {
    held.card.places.iter().map(|place| &place.name).chain(&held.card.topics).map(String::as_str).collect()
}

/// What the claims of one thing come to: each outlet with one claim, unless its article says different things of it.
fn disagreement(thing: Thing<'_>) -> Option<Disagreement<'_>> {
    let mut of_outlets: BTreeMap<usize, Vec<(Article<'_>, Claim<'_>)>> = BTreeMap::new();
    for (article, claim) in thing.claims {
        let known = of_outlets.entry(article.outlet).or_default();
        if known.first().is_none_or(|(first, _)| first.held.id == article.held.id) {
            known.push((article, claim));
        }
    }
    let clear = of_outlets.into_values().filter(|claims| claims.iter().all(|(_, claim)| agree(&claims[0].1, claim)));
    let mut claims: Vec<(Article<'_>, Claim<'_>)> = clear.filter_map(|claims| claims.into_iter().next()).collect();
    claims.sort_by_key(|(_, claim)| (claim.held.card.day(), claim.figure.value));
    let differ = claims.iter().enumerate().any(|(at, (_, one))| claims[at + 1..].iter().any(|(_, other)| contradict(one, other)));
    differ.then(|| Disagreement { claims: claims.into_iter().map(|(_, claim)| claim).collect() })
}

fn agree(one: &Claim<'_>, other: &Claim<'_>) -> bool {
    Bounds::of(one.figure).zip(Bounds::of(other.figure)).is_none_or(|(one, other)| one.meets(other))
}

/// Whether two claims cannot both be right; `other` is not the older.
fn contradict(one: &Claim<'_>, other: &Claim<'_>) -> bool {
    let Some((before, after)) = Bounds::of(one.figure).zip(Bounds::of(other.figure)) else { return false };
    let later = one.held.card.day().zip(other.held.card.day()).is_some_and(|(one, other)| other - one >= SINCE);
    let grown = later && one.figure.kind == FigureKind::Count && after.is_above(before);
    !before.meets(after) && !grown
}

impl Claim<'_> {
    /// The claim as it is shown: its sentence with the figure in it, and its article.
    pub(super) fn line(&self) -> Line {
        let cutter = Cutter::new(&self.held.text);
        Line::Claim {
            sentence: cutter.cut(self.sentence),
            figure: self.figure.span,
            said_by: self.figure.said_by.clone(),
            source: SourceNote::of(self.held, &cutter),
        }
    }
}
