//! Searching cards: those in which what is sought stands, ranked as [`super::find`] ranks; what stands in the body alone weighs
//! [`MENTION`], so that among cards of one age those come first that are about it.

use super::{
    desks,
    errors::Trouble,
    find::{self, Candidate, Relevance},
    fts, names,
};
use crate::store::{CardId, Condition, DeskId, Found, SourceId, standing::spellings, terms::Sought};
use rusqlite::{Connection, Row};
use std::ops::Range;

/// How many of the cards with the words, those held last, are looked at for their outlet and day.
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
        if let Condition::Quotes(name) = condition {
            let Some(quoted) = find::quoting(db, desk, seen, Some(name))? else { return Ok(None) };
            query += &quoted;
        }
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
    let of_card = OfCard::among(conditions);
    let (columns, versions, most) = if of_card.is_empty() {
        ("NULL, NULL", "", find::CANDIDATES)
    } else {
        ("json_extract(v.card, '$.outlet'), json_extract(v.card, '$.published')", OF_VERSION, LOOKED_AT)
    };
    let mut asked = db.prepare_cached(&format!(
        "SELECT a.id, a.news_at, a.topic_terms, a.headline_terms, a.people_terms, a.lead_terms, {columns}
         FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT ?2) c JOIN articles a ON a.id = c.rowid {versions}"
    ))?;
    let sought = held(conditions);
    let relevance = (!sought.groups.is_empty()).then(|| Relevance::of(&sought, MENTION));
    let mut rows = asked.query((query, most))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if of_card.are_met_by(row)? {
            found.push(Candidate::of_row(row, relevance.as_ref().map_or(Ok(1.0), |r| r.of_row(row))?)?);
        }
    }
    Ok(find::in_order(found))
}

const OF_VERSION: &str = "JOIN versions v ON v.article_id = a.id AND v.version = a.version";

/// What only the card itself can tell.
#[derive(Default)]
struct OfCard {
    outlets: Vec<Vec<String>>,
    since: Vec<String>,
}

impl OfCard {
    fn among(conditions: &[Condition]) -> Self {
        let mut found = Self::default();
        for condition in conditions {
            match condition {
                Condition::From(outlet) => found.outlets.push(words(outlet)),
                Condition::Since(day) => found.since.push(day.to_string()),
                Condition::Holds(_) | Condition::Lacks(_) | Condition::Quotes(_) => {}
            }
        }
        found
    }

    fn is_empty(&self) -> bool {
        self.outlets.is_empty() && self.since.is_empty()
    }

    /// Whether the row's last columns, outlet and date of publication, are meant; what the card does not say is not.
    fn are_met_by(&self, row: &Row<'_>) -> rusqlite::Result<bool> {
        let (outlet, published) = (row.get_ref(6)?.as_str_or_null()?, row.get_ref(7)?.as_str_or_null()?);
        let day = published.and_then(|written| written.get(..10));
        Ok(self.since.iter().all(|since| day.is_some_and(|day| day >= since.as_str()))
            && self.outlets.iter().all(|typed| outlet.is_some_and(|name| has_all(&words(name), typed))))
    }
}

fn words(name: &str) -> Vec<String> {
    names::words(name).into_iter().map(|word| word.key).collect()
}

fn has_all(name: &[String], typed: &[String]) -> bool {
    !typed.is_empty() && typed.iter().all(|word| name.contains(word))
}
