//! Finding cards: candidates from the index, ranked, and only as many read as are asked for.
//!
//! **Newest relevant first** means: of the 500 cards that match and were held last, by *relevance halved for every week of age*.
//! - Relevance lies between 0 and 1. A group of terms that stands `f` times on a card, weighted by field, gives `f / (f + 1.2)`, as
//!   BM25 lets repetition saturate, and the groups' mean is the card's. What is about the topic comes close to 1 and to one another,
//!   so that there the date decides; a mere word in the lead gives .45, as much as eight days of age.
//! - FTS5's own `bm25()` is left aside: at every question it counts all rows of every token, the desk's own included, and weighs a
//!   desk's words by how frequent they are at other desks.
//! - Age counts from the publication, or from when the card came where that is not known. The order of two cards does not depend on the
//!   day of the question, nor on other cards, so that pages of answers hold still.
//! - Where nothing was typed, or cards merely mention it, the newest comes first.

use super::{
    corrections,
    desks::{self, Seen},
    errors::Trouble,
    fts, micros,
    names::{self, Kind, Match},
    outlets, read,
    ready::Ready,
};
use crate::store::{CardId, DeskId, Found, Held, SourceId, Wanted, terms::Sought};
use chrono::NaiveTime;
use memchr::memmem::Finder;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::ops::Range;

/// How many of the matching cards, those held last, are ranked.
pub(super) const CANDIDATES: i64 = 500;
/// How many speakers or outlets a beginning may stand for, those with the most.
pub(super) const BEARERS: usize = 500;
/// The age that halves a card's relevance.
const HALF_LIFE_MICROS: f64 = 7.0 * 24.0 * 3600.0 * 1e6;
/// Where a word weighs half of what it can.
const SATURATION: f64 = 1.2;
/// What a term weighs in the topics, headline, people and lead.
const WEIGHTS: [f64; 4] = [10.0, 8.0, 4.0, 1.0];

pub(super) fn find(
    db: &Connection,
    ready: &Ready,
    desk: DeskId,
    wanted: &Wanted,
    topic: Option<Vec<Sought>>,
    page: Range<usize>,
) -> Result<Found, Trouble> {
    let seen = desks::seen_by(db, desk)?;
    let Some(visible) = visible(db, desk, &seen)? else { return Ok(Found::default()) };
    let sources: Vec<_> = seen.iter().map(|seen| seen.source).collect();
    let Some(quoted) = quoting(db, desk, &sources, wanted.speaker.as_deref())? else { return Ok(Found::default()) };
    let Some(published) = outlets::published_by(db, &sources, wanted.outlet.as_deref())? else { return Ok(Found::default()) };
    let among = Among {
        visible,
        kept: quoted + &published,
        since: wanted.since.map_or(i64::MIN, |day| micros(day.and_time(NaiveTime::MIN).and_utc())),
    };
    let ranked = match topic {
        None => candidates(db, &among.with(""), among.since, None)?,
        Some(mut readings) => {
            // A word typed twice is sought once.
            for sought in &mut readings {
                sought.groups.sort();
                sought.groups.dedup();
            }
            about(db, &among, &readings)?
        }
    };
    found(db, ready, desk, &ranked, page)
}

/// The cards of the places in `page`, of those that were found.
pub(super) fn found(db: &Connection, ready: &Ready, desk: DeskId, ranked: &[CardId], page: Range<usize>) -> Result<Found, Trouble> {
    let mut cards = ranked.iter().skip(page.start).take(page.len()).map(|&id| ready.as_read(db, id)).collect::<Result<Vec<_>, _>>()?;
    corrections::lay(db, desk, &mut cards)?;
    Ok(Found { total: ranked.len(), cards })
}

/// The query for what is seen of these sources by the desk; `None` where nothing is.
pub(super) fn visible(db: &Connection, desk: DeskId, seen: &[Seen]) -> Result<Option<String>, Trouble> {
    let visible = fts::visible(seen);
    Ok(if corrections::has_any(db, desk)? { visible.map(|visible| fts::not_retracted(&visible, desk)) } else { visible })
}

/// The part of the query that keeps the cards quoting somebody of this name: empty where no name is given, `None` where nobody bears it.
pub(super) fn quoting(db: &Connection, desk: DeskId, seen: &[SourceId], speaker: Option<&str>) -> Result<Option<String>, Trouble> {
    let Some(typed) = speaker else { return Ok(Some(String::new())) };
    let typed = names::words(typed);
    if typed.is_empty() {
        return Ok(None);
    }
    // Whoever bears the name as typed is meant: “Kim” is not Kimmel while there is a Kim.
    let mut bearers = names::matching_at(db, desk, seen, Kind::Speaker, &typed, Match::Whole)?;
    if bearers.is_empty() {
        bearers = names::matching_at(db, desk, seen, Kind::Speaker, &typed, Match::Beginning)?;
    }
    bearers.sort_by_key(|name| std::cmp::Reverse(name.count));
    bearers.truncate(BEARERS);
    let as_read: Vec<_> = bearers.iter().filter_map(|name| name.id).map(fts::speaker).collect();
    let any = if corrections::has_any(db, desk)? {
        let at_desk: Vec<_> = bearers.iter().map(|name| fts::corrected_speaker(desk, &name.key)).collect();
        fts::quoting(&as_read, desk, &at_desk)
    } else {
        fts::in_scope(as_read)
    };
    Ok(any.map(|any| format!(" AND {any}")))
}

/// Among which cards a topic is sought.
struct Among {
    /// Those that the desk sees.
    visible: String,
    /// Those that quote the speaker and are of the outlet; empty for all.
    kept: String,
    /// Those whose news is no older.
    since: i64,
}

impl Among {
    fn with(&self, more: &str) -> String {
        format!("{}{}{more}", self.visible, self.kept)
    }

    fn is_all(&self) -> bool {
        self.kept.is_empty() && self.since == i64::MIN
    }
}

/// The cards about what is sought, in the first reading in which the desk has any; where it has none, of whatever speaker, outlet and day,
/// those that mention it.
fn about(db: &Connection, among: &Among, readings: &[Sought]) -> Result<Vec<CardId>, Trouble> {
    for sought in readings {
        let Some(about) = fts::every_group(sought, fts::ABOUT) else { return Ok(Vec::new()) };
        let found = candidates(db, &among.with(&format!(" AND {about}")), among.since, Some(sought))?;
        if !found.is_empty() || !among.is_all() && matches_any(db, &format!("{} AND {about}", among.visible))? {
            return Ok(found);
        }
    }
    let mentioned = readings.last().and_then(|widest| fts::every_group(widest, fts::MENTIONED));
    mentioned.map_or(Ok(Vec::new()), |mentioned| candidates(db, &among.with(&format!(" AND {mentioned}")), among.since, None))
}

/// A card that matches, and its place: the higher, the earlier it is shown.
pub(super) struct Candidate {
    id: CardId,
    score: f64,
}

impl Candidate {
    /// The card of a row that begins with its id and `news_at`, of this relevance.
    pub(super) fn of_row(row: &Row<'_>, relevance: f64) -> rusqlite::Result<Self> {
        let weeks = row.get::<_, i64>(1)? as f64 / HALF_LIFE_MICROS;
        // The logarithm, to base 2, of relevance halved for every week: it neither overflows nor needs to know today.
        Ok(Self { id: CardId(row.get(0)?), score: relevance.log2() + weeks })
    }
}

/// The cards, the best first.
pub(super) fn in_order(mut found: Vec<Candidate>) -> Vec<CardId> {
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(b.id.cmp(&a.id)));
    found.into_iter().map(|c| c.id).collect()
}

/// The cards that match and whose news is no older than `since`, the best first; `sought` is what they are about, where relevance counts.
fn candidates(db: &Connection, query: &str, since: i64, sought: Option<&Sought>) -> Result<Vec<CardId>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT a.id, a.news_at, a.topic_terms, a.headline_terms, a.people_terms, a.lead_terms
         FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT ?2) c JOIN articles a ON a.id = c.rowid
         WHERE a.news_at >= ?3",
    )?;
    let relevance = sought.map(|sought| Relevance::of(sought, 0.0));
    let mut rows = asked.query(params![query, CANDIDATES, since])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let relevant = relevance.as_ref().map_or(Ok(1.0), |r| r.of_row(row))?;
        found.push(Candidate::of_row(row, relevant)?);
    }
    Ok(in_order(found))
}

/// How much a card is about what is sought.
pub(super) struct Relevance {
    groups: Vec<Vec<Finder<'static>>>,
    least: f64,
}

impl Relevance {
    /// `least` is what each group weighs for standing somewhere on the card.
    pub(super) fn of(sought: &Sought, least: f64) -> Self {
        let groups = sought.groups.iter().map(|group| group.iter().map(|term| Finder::new(term).into_owned()).collect());
        Self { groups: groups.collect(), least }
    }

    /// Of a row whose columns from the third on are the terms of topics, headline, people and lead.
    pub(super) fn of_row(&self, row: &Row<'_>) -> rusqlite::Result<f64> {
        let mut fields = [(&b""[..], 0.0); WEIGHTS.len()];
        for (column, (field, weight)) in fields.iter_mut().zip(WEIGHTS).enumerate() {
            *field = (row.get_ref(column + 2)?.as_bytes()?, weight);
        }
        let groups = self.groups.iter().map(|group| {
            let frequency = self.least + fields.iter().map(|&(field, weight)| weight * standing_in(field, group) as f64).sum::<f64>();
            frequency / (frequency + SATURATION)
        });
        Ok(groups.sum::<f64>() / self.groups.len().max(1) as f64)
    }
}

/// How often one of the terms stands in the field as a whole.
fn standing_in(field: &[u8], terms: &[Finder<'_>]) -> usize {
    let whole = |at: usize, length: usize| (at == 0 || field[at - 1] == b' ') && field.get(at + length).is_none_or(|&next| next == b' ');
    terms.iter().map(|term| term.find_iter(field).filter(|&at| whole(at, term.needle().len())).count()).sum()
}

/// The query for what is sought in one topic, in the first reading in which the cards in `visible` have any; `None` where they have none.
pub(super) fn reading_of(db: &Connection, visible: &str, readings: &[Sought]) -> Result<Option<String>, Trouble> {
    for sought in readings {
        let Some(about) = fts::every_group(sought, fts::ABOUT) else { return Ok(None) };
        if matches_any(db, &format!("{visible} AND {about}"))? {
            return Ok(Some(format!("({about})")));
        }
    }
    Ok(None)
}

fn matches_any(db: &Connection, query: &str) -> Result<bool, Trouble> {
    Ok(db.prepare_cached("SELECT rowid FROM cards WHERE cards MATCH ?1 LIMIT 1")?.exists([query])?)
}

/// One card that the desk sees, though it has retracted it.
pub(super) fn card(db: &Connection, desk: DeskId, card: CardId) -> Result<Option<Held>, Trouble> {
    if sees(db, desk, card)? { read::as_shown(db, desk, card).map(Some) } else { Ok(None) }
}

/// Whether the desk sees a card: it is there, of a source that the desk sees, and passes that one's filter.
pub(super) fn sees(db: &Connection, desk: DeskId, card: CardId) -> Result<bool, Trouble> {
    let source: Option<i64> =
        db.prepare_cached("SELECT source_id FROM articles WHERE id = ?1")?.query_row([card.0], |row| row.get(0)).optional()?;
    let Some(source) = source.map(SourceId) else { return Ok(false) };
    let of_source: Vec<_> = desks::seen_by(db, desk)?.into_iter().filter(|seen| seen.source == source).collect();
    Ok(match of_source.as_slice() {
        [] => false,
        [whole] if whole.filter.is_empty() => true,
        filtered => match fts::visible(filtered) {
            Some(visible) => {
                db.prepare_cached("SELECT 1 FROM cards WHERE cards MATCH ?1 AND rowid = ?2")?.exists(params![visible, card.0])?
            }
            None => false,
        },
    })
}
