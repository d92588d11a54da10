//! Stories: articles that tell of the same thing, told together.
//!
//! Two articles are of one story where their headlines and summaries, or their headlines alone, share most of their telling words. That is
//! judged against the article that leads the story, so that a chain of small likenesses does not join what is unlike.

use super::{SourceNote, answer::Cutter};
use crate::{
    card::QuoteKind,
    store::Held,
    text::in_order::{in_order, shared},
};
use chrono::{DateTime, Utc};
use foldhash::HashSet;
use std::sync::LazyLock;

/// The share of the shorter one's telling words that two articles of one story have in common …
const SHARED: f64 = 0.5;
/// … and how many that are at least.
const AT_LEAST: usize = 4;
/// The same for the headlines alone.
const SHARED_IN_HEADLINE: f64 = 0.7;
const AT_LEAST_IN_HEADLINE: usize = 3;

/// The age that costs a story as much as one outlet more than one is worth.
const DAY_SECONDS: f64 = 24.0 * 3600.0;

static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("common_words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// The words that tell what an article is about.
#[derive(Debug)]
pub(crate) struct Telling<'h> {
    headline: Terms<'h>,
    all: Terms<'h>,
}

/// Terms in order, each once.
type Terms<'h> = Vec<&'h str>;

impl<'h> Telling<'h> {
    pub(crate) fn of(held: &'h Held) -> Self {
        let telling = |terms: &'h String| terms.split(' ').filter(|term| term.len() > 1 && !COMMON.contains(term));
        let [headline, lead] = &*held.terms;
        Self { headline: in_order(telling(headline)), all: in_order(telling(headline).chain(telling(lead))) }
    }

    /// Whether both are of one story.
    pub(crate) fn same_story(&self, other: &Telling<'_>) -> bool {
        alike(&self.all, &other.all, SHARED, AT_LEAST) || alike(&self.headline, &other.headline, SHARED_IN_HEADLINE, AT_LEAST_IN_HEADLINE)
    }
}

fn alike(one: &Terms<'_>, other: &Terms<'_>, share: f64, at_least: usize) -> bool {
    let shared = shared(one, other);
    shared >= at_least && shared as f64 >= share * one.len().min(other.len()) as f64
}

/// The articles in stories: each is the places of its articles in `telling`, the one that leads first. An article leads where no earlier
/// leader tells of the same; so those that are to lead stand first in `telling`.
pub(crate) fn stories(telling: &[Telling<'_>]) -> Vec<Vec<usize>> {
    let mut stories: Vec<Vec<usize>> = Vec::new();
    for (at, article) in telling.iter().enumerate() {
        match stories.iter_mut().find(|story| telling[story[0]].same_story(article)) {
            Some(story) => story.push(at),
            None => stories.push(vec![at]),
        }
    }
    stories
}

/// How much an article has to show for itself, from 0 to 1: key figures, and quotes of somebody who can be named.
pub(crate) fn substance(held: &Held) -> f64 {
    let quotes = held.card.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect && q.shown_speaker().is_some()).count();
    let part = |count: usize| count.min(3) as f64 / 3.0;
    part(held.card.figures.len()).midpoint(part(quotes))
}

/// How important a story is: how many outlets tell it, what it has to show, and how young it is. Every doubling of outlets counts as much
/// as a day, and full substance as much as a day.
pub(crate) fn weight(outlets: usize, substance: f64, news_at: DateTime<Utc>, now: DateTime<Utc>) -> f64 {
    let days = (now - news_at).num_seconds().max(0) as f64 / DAY_SECONDS;
    (outlets.max(1) as f64).log2() + substance - days
}

/// When its news is from: a day counts from its noon, and what is dated ahead from when it came.
pub(crate) fn news_at(held: &Held) -> DateTime<Utc> {
    published(held).min(held.held_at)
}

/// When it was published, or came where that is not known.
fn published(held: &Held) -> DateTime<Utc> {
    held.card.published.map_or(held.held_at, |published| published.moment())
}

/// Puts the newest first: by the day that their news is from, then by when they were published.
pub(crate) fn newest_first(cards: &mut [Held]) {
    cards.sort_by_key(|held| std::cmp::Reverse((news_at(held).date_naive(), published(held), held.id)));
}

/// Of each outlet the first of these articles; one whose outlet is not known counts as an outlet of its own.
pub(crate) fn one_an_outlet<'h>(story: impl IntoIterator<Item = &'h Held>) -> Vec<&'h Held> {
    let mut told: Vec<&Held> = Vec::new();
    for held in story {
        let outlet = &held.card.outlet;
        if outlet.is_none() || told.iter().all(|known| known.card.outlet != *outlet) {
            told.push(held);
        }
    }
    told
}

/// Where a story was told, each outlet once.
pub(crate) fn told_by<'h>(story: impl IntoIterator<Item = &'h Held>) -> Vec<SourceNote> {
    one_an_outlet(story).into_iter().map(|held| SourceNote::of(held, &Cutter::new(&held.text))).collect()
}
