//! What follows from corrections for names: which speakers' and topics' counts differ at which desk, and by which tokens in a card's scope a
//! desk finds its own speakers.

use crate::store::{
    CardId, DeskId, SourceId,
    sqlite::{
        errors::Trouble,
        fts,
        names::{self, Kind},
        read,
    },
};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, HashSet};

/// Of a name, how many more a desk sees than are counted for its sources.
pub struct Named {
    pub key: String,
    pub name: String,
    pub more: i64,
}

/// The names of one kind whose counts differ for the desk, of the sources that it sees.
pub fn corrected(db: &Connection, desk: DeskId, seen: &[SourceId], kind: Kind) -> Result<Vec<Named>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT a.source_id, n.key, n.name, n.more FROM corrected_names n JOIN articles a ON a.id = n.article_id
         WHERE n.desk_id = ?1 AND n.kind = ?2",
    )?;
    let mut rows = asked.query(params![desk.0, kind.column()])?;
    let mut found: BTreeMap<String, Named> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        if seen.contains(&SourceId(row.get(0)?)) {
            let (key, name, more): (String, String, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
            found.entry(key.clone()).or_insert(Named { key, name, more: 0 }).more += more;
        }
    }
    Ok(found.into_values().collect())
}

/// Counts anew what desks see otherwise on a card, in its current version.
pub fn follow(db: &Connection, card: CardId) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM corrected_names WHERE article_id = ?1")?.execute([card.0])?;
    let desks = desks(db, card)?;
    if desks.is_empty() {
        return Ok(());
    }
    let read = read::as_read(db, card)?;
    for desk in desks {
        let shown = read::corrected(db, desk, read.clone())?;
        for kind in [Kind::Topic, Kind::Speaker] {
            let mut more = names::counted(kind, &shown.card);
            for (key, (name, count)) in names::counted(kind, &read.card) {
                more.entry(key).or_insert((name, 0)).1 -= count;
            }
            let mut insert = db.prepare_cached(
                "INSERT INTO corrected_names (desk_id, kind, article_id, key, name, more) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?;
            for (key, (name, more)) in more.into_iter().filter(|(_, (_, more))| *more != 0) {
                insert.execute(params![desk.0, kind.column(), card.0, key, name, more])?;
            }
        }
    }
    Ok(())
}

/// The tokens that corrections add to a card's scope: that a desk does not see it, or sees other speakers, and which.
pub fn scope_of(db: &Connection, card: CardId) -> Result<Vec<String>, Trouble> {
    let mut tokens = Vec::new();
    for desk in desks(db, card)? {
        let shown = read::as_shown(db, desk, card)?;
        if shown.is_retracted() {
            tokens.push(fts::retracted(desk));
        }
        let other = "SELECT 1 FROM corrected_names WHERE desk_id = ?1 AND kind = 'speaker' AND article_id = ?2";
        if db.prepare_cached(other)?.exists([desk.0, card.0])? {
            tokens.push(fts::corrected(desk));
            tokens.extend(names::counted(Kind::Speaker, &shown.card).keys().map(|key| fts::corrected_speaker(desk, key)));
        }
    }
    Ok(tokens)
}

/// The desks with corrections of a card in force.
fn desks(db: &Connection, card: CardId) -> Result<HashSet<DeskId>, Trouble> {
    let mut asked = db.prepare_cached("SELECT DISTINCT desk_id FROM corrections WHERE article_id = ?1 AND undone_at IS NULL")?;
    Ok(asked.query_map([card.0], |row| row.get(0).map(DeskId))?.collect::<Result<_, _>>()?)
}
