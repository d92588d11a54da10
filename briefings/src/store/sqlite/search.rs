//! Searching cards: those in which what is sought stands, ranked as [`super::find`] ranks; what stands in the body alone weighs
//! [`MENTION`], so that among cards of one age those come first that are about it.

use super::{
    desks,
    errors::Trouble,
    find::{self, Candidate, Relevance},
    fts, micros, outlets,
    ready::Ready,
};
use crate::store::{CardId, Condition, DeskId, Found, SourceId, standing::spellings, terms::Sought};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rusqlite::{Connection, Row, params};
use std::ops::Range;

/// How many of the cards with the words, those held last, are looked at for their day.
const LOOKED_AT: i64 = 100_000;
/// How many of those whose news may be of that day or later are opened.
const OPENED: usize = 2_000;
/// How long before UTC a day begins somewhere.
const FIRST: TimeDelta = TimeDelta::hours(14);
/// What a word weighs that stands in the body alone.
const MENTION: f64 = 0.25;

pub(super) fn search(db: &Connection, ready: &Ready, desk: DeskId, conditions: &[Condition], page: Range<usize>) -> Result<Found, Trouble> {
    let seen = desks::seen_by(db, desk)?;
    let sources: Vec<_> = seen.iter().map(|seen| seen.source).collect();
    let Some(visible) = find::visible(db, desk, &seen)? else { return Ok(Found::default()) };
    let Some(query) = query(db, desk, &sources, &visible, conditions)? else { return Ok(Found::default()) };
    let ranked = ranked(db, &query, conditions)?;
    find::found(db, ready, desk, &ranked, page)
}

/// What the index can tell of the conditions; `None` where no card can fulfil them.
fn query(db: &Connection, desk: DeskId, seen: &[SourceId], visible: &str, conditions: &[Condition]) -> Result<Option<String>, Trouble> {
    let mut query = visible.to_owned();
    for condition in conditions {
        let kept = match condition {
            Condition::Quotes(name) => find::quoting(db, desk, seen, Some(name))?,
            Condition::From(name) => outlets::published_by(db, seen, Some(name))?,
            Condition::Holds(_) | Condition::Lacks(_) | Condition::Since(_) => continue,
        };
        let Some(kept) = kept else { return Ok(None) };
        query += &kept;
    }
    let holds = held(conditions);
    if !holds.groups.is_empty() {
        let Some(standing) = fts::every_group(&holds, fts::STANDING) else { return Ok(None) };
        query = format!("{query} AND {standing}");
    }
    let lacks = conditions.iter().filter_map(|c| if let Condition::Lacks(words) = c { Some(spellings(words)) } else { None });
    let any = Sought { groups: vec![lacks.flatten().collect()] };
    Ok(Some(match fts::every_group(&any, fts::STANDING) {
        Some(standing) => format!("({query}) NOT {standing}"),
        None => query,
    }))
}

/// What must stand on the card, each once.
fn held(conditions: &[Condition]) -> Sought {
    let holds = conditions.iter().filter_map(|c| if let Condition::Holds(words) = c { Some(spellings(words)) } else { None });
    let mut groups: Vec<_> = holds.collect();
    groups.sort();
    groups.dedup();
    Sought { groups }
}

/// The cards that fulfil all conditions, the best first.
fn ranked(db: &Connection, query: &str, conditions: &[Condition]) -> Result<Vec<CardId>, Trouble> {
    let since = conditions.iter().filter_map(|c| if let Condition::Since(day) = c { Some(*day) } else { None }).max();
    // The day of a card is written in the card alone. That it is older is seen without opening it: its news is from then, unless it is
    // dated ahead of when it came.
    let (column, narrowed, most) = match since {
        None => ("NULL", "WHERE a.news_at >= ?3", find::CANDIDATES),
        Some(_) => ("json_extract(v.card, '$.published')", OF_VERSION, LOOKED_AT),
    };
    let mut asked = db.prepare_cached(&format!(
        "SELECT a.id, a.news_at, a.topic_terms, a.headline_terms, a.people_terms, a.lead_terms, {column}
         FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT ?2) c JOIN articles a ON a.id = c.rowid {narrowed}"
    ))?;
    let sought = held(conditions);
    let relevance = (!sought.groups.is_empty()).then(|| Relevance::of(&sought, MENTION));
    let mut rows = asked.query(params![query, most, since.map_or(i64::MIN, begins)])?;
    let since = since.map(|day| day.to_string());
    let (mut found, mut opened) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        opened += 1;
        if since.as_deref().map_or(Ok(true), |since| is_since(since, row))? {
            found.push(Candidate::of_row(row, relevance.as_ref().map_or(Ok(1.0), |r| r.of_row(row))?)?);
        }
        if opened == OPENED || super::count(found.len()) == find::CANDIDATES {
            break;
        }
    }
    Ok(find::in_order(found))
}

const OF_VERSION: &str = "JOIN versions v ON v.article_id = a.id AND v.version = a.version WHERE a.news_at >= ?3 OR a.news_at = v.put_at";

/// The moment at which a day begins where it begins first.
fn begins(day: NaiveDate) -> i64 {
    micros(day.and_time(NaiveTime::MIN).and_utc() - FIRST)
}

/// Whether the row's last column, the date of publication, is this day or later; what the card does not say is not.
fn is_since(since: &str, row: &Row<'_>) -> rusqlite::Result<bool> {
    let published = row.get_ref(6)?.as_str_or_null()?;
    Ok(published.and_then(|written| written.get(..10)).is_some_and(|day| day >= since))
}
