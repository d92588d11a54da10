//! An article or a source removed, with all that hangs on it.

use crate::store::{
    SourceId,
    sqlite::{count, errors::Trouble, names, outlets},
};
use rusqlite::{Connection, params};

/// How many articles, or rows, go in one transaction, so that whoever writes meanwhile hardly waits.
pub(super) const AT_ONCE: usize = 25;
pub(super) const ROWS_AT_ONCE: usize = 2_000;

/// The tables with a column of this name. What a later version of the schema hangs on an article or a desk so goes with it.
pub(super) fn tables_with(db: &Connection, column: &str) -> Result<Vec<String>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = ?1 WHERE t.type = 'table' ORDER BY t.name",
    )?;
    Ok(asked.query_map([column], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Removes articles.
pub(super) fn articles(db: &Connection, ids: &[i64]) -> Result<(), Trouble> {
    // What is removed refers to one another: what counts is that nothing dangles in the end.
    db.pragma_update(None, "defer_foreign_keys", true)?;
    let hanging = tables_with(db, "article_id")?;
    for id in ids {
        names::remove(db, *id)?;
        outlets::remove(db, *id)?;
        for table in &hanging {
            db.prepare_cached(&format!("DELETE FROM {table} WHERE article_id = ?1"))?.execute([id])?;
        }
        db.prepare_cached("DELETE FROM cards WHERE rowid = ?1")?.execute([id])?;
        db.prepare_cached("DELETE FROM articles WHERE id = ?1")?.execute([id])?;
    }
    Ok(())
}

/// Removes some articles of a source; whether there were any.
pub(super) fn some_articles(db: &Connection, source: SourceId) -> Result<bool, Trouble> {
    let mut asked = db.prepare_cached("SELECT id FROM articles WHERE source_id = ?1 LIMIT ?2")?;
    let ids: Vec<i64> = asked.query_map(params![source.0, count(AT_ONCE)], |row| row.get(0))?.collect::<Result<_, _>>()?;
    articles(db, &ids)?;
    Ok(!ids.is_empty())
}

/// Removes some of a feed that no desk follows, and in the end the feed.
pub(super) fn some_of_feed(db: &Connection, feed: SourceId) -> Result<(), Trouble> {
    if db.prepare_cached("SELECT 1 FROM follows WHERE source_id = ?1")?.exists([feed.0])? || some_articles(db, feed)? {
        return Ok(());
    }
    let passed_over =
        "DELETE FROM passed_over WHERE (source_id, content) IN (SELECT source_id, content FROM passed_over WHERE source_id = ?1 LIMIT ?2)";
    if db.prepare_cached(passed_over)?.execute(params![feed.0, count(ROWS_AT_ONCE)])? == 0 {
        db.prepare_cached("DELETE FROM feeds WHERE source_id = ?1")?.execute([feed.0])?;
        db.prepare_cached("DELETE FROM sources WHERE id = ?1")?.execute([feed.0])?;
    }
    Ok(())
}
