//! Searching cards: those in which what is sought stands, ranked as [`super::find`] ranks; what stands in the body alone weighs
//! [`MENTION`], so that among cards of one age those come first that are about it.

use super::{
    desks,
    errors::Trouble,
    find::{self, Candidate, Relevance},
    fts, outlets,
};
use crate::store::{CardId, Condition, DeskId, Found, SourceId, standing::spellings, terms::Sought};
use rusqlite::{Connection, Row};
use std::ops::Range;

/// How many of the cards with the words, those held last, are looked at for their day.
const LOOKED_AT: i64 = 1000;
/// What a word weighs that stands in the body alone.
const MENTION: f64 = 0.25;

pub(super) fn search(db: &Connection, desk: DeskId, conditions: &[Condition], page: Range<usize>) -> Result<Found, Trouble> {
    let seen = desks::seen_by(db, desk)?;
    let sources: Vec<_> = seen.iter().map(|seen| seen.source).collect();
    let Some(visible) = find::visible(db, desk, &seen)? else { return Ok(Found::default()) };
    let Some(query) = query(db, desk, &sources, &visible, conditions)? else { return Ok(Found::default()) };
    let ranked = ranked(db, &query, conditions)?;
    find::found(db, desk, &ranked, page)
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
    let since = conditions.iter().filter_map(|c| if let Condition::Since(day) = c { Some(day.to_string()) } else { None }).max();
    let (column, versions, most) = match since {
        None => ("NULL", "", find::CANDIDATES),
        Some(_) => ("json_extract(v.card, '$.published')", OF_VERSION, LOOKED_AT),
    };
    let mut asked = db.prepare_cached(&format!(
        "SELECT a.id, a.news_at, a.topic_terms, a.headline_terms, a.people_terms, a.lead_terms, {column}
         FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT ?2) c JOIN articles a ON a.id = c.rowid {versions}"
    ))?;
    let sought = held(conditions);
    let relevance = (!sought.groups.is_empty()).then(|| Relevance::of(&sought, MENTION));
    let mut rows = asked.query((query, most))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if since.as_deref().map_or(Ok(true), |since| is_since(since, row))? {
            found.push(Candidate::of_row(row, relevance.as_ref().map_or(Ok(1.0), |r| r.of_row(row))?)?);
        }
    }
    Ok(find::in_order(found))
}

const OF_VERSION: &str = "JOIN versions v ON v.article_id = a.id AND v.version = a.version";

/// Whether the row's last column, the date of publication, is this day or later; what the card does not say is not.
fn is_since(since: &str, row: &Row<'_>) -> rusqlite::Result<bool> {
    let published = row.get_ref(6)?.as_str_or_null()?;
    Ok(published.and_then(|written| written.get(..10)).is_some_and(|day| day >= since))
}
