//! What was erased, scrubbed from the file itself. Rows that go are overwritten (`secure_delete`); but the full-text index only notes that a
//! row is gone, and drops its words when it is merged; and the log holds what was written until it is emptied.

use crate::store::sqlite::errors::Trouble;
use rusqlite::{Connection, OptionalExtension};

/// How many pages of the index are merged in one transaction.
const PAGES: i64 = 250;
/// A merge that was under way when a row went may have copied it before: the next one drops it.
const PASSES: i64 = 2;

pub(super) fn order(db: &Connection) -> Result<(), Trouble> {
    db.prepare_cached("INSERT OR REPLACE INTO scrubbing (id, passes) VALUES (1, ?1)")?.execute([PASSES])?;
    Ok(())
}

pub(super) fn is_due(db: &Connection) -> Result<bool, Trouble> {
    Ok(db.prepare_cached("SELECT 1 FROM scrubbing")?.exists([])?)
}

/// Merges some of the index; whether there is more.
pub(super) fn merge_some(db: &Connection) -> Result<bool, Trouble> {
    let state = db.prepare_cached("SELECT passes, merging FROM scrubbing")?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)));
    let Some((passes, merging)): Option<(i64, bool)> = state.optional()? else { return Ok(false) };
    if passes == 0 {
        return Ok(false);
    }
    // A number below 0 begins a merge of all there is, one above goes on with it; where it has nothing to do, it changes less than two rows.
    let before = db.total_changes();
    db.prepare_cached("INSERT INTO cards (cards, rank) VALUES ('merge', ?1)")?.execute([if merging { PAGES } else { -PAGES }])?;
    let done = db.total_changes() - before < 2;
    let next = if done { (passes - 1, false) } else { (passes, true) };
    db.prepare_cached("UPDATE scrubbing SET passes = ?1, merging = ?2")?.execute(next)?;
    Ok(next.0 > 0)
}

pub(super) fn done(db: &Connection) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM scrubbing WHERE passes = 0")?.execute([])?;
    Ok(())
}
