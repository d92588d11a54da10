//! Opening the data file: is it ours, is it of a version that is known, and bringing it to the newest schema.

use super::{
    errors::{Trouble, engine},
    outlets,
};
use crate::store::StoreError;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use std::{io::Read as _, path::Path, time::Duration};

/// Marks a SQLite file as a data file of Briefbot: `Brfb` in ASCII.
const APPLICATION_ID: i64 = 0x4272_6662;

/// How every SQLite file begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// How long a request waits for another process that is writing.
const PATIENCE: Duration = Duration::from_secs(3);

/// The schema's steps by their numbers, in order; the file's `user_version` is the number of the last that it has taken. A step that was
/// released is never edited, and none comes before it later.
const MIGRATIONS: &[(i64, &str)] = &[
    (1, include_str!("migrations/0001_cards.sql")),
    (2, include_str!("migrations/0002_feeds.sql")),
    (3, include_str!("migrations/0003_digests.sql")),
    (4, include_str!("migrations/0004_pages.sql")),
    (5, include_str!("migrations/0005_passed_over.sql")),
    (6, include_str!("migrations/0006_languages.sql")),
    (7, include_str!("migrations/0007_keeping.sql")),
    (OUTLETS, include_str!("migrations/0008_outlets.sql")),
    (9, include_str!("migrations/0009_asked.sql")),
    (10, include_str!("migrations/0010_upkeep.sql")),
    (11, include_str!("migrations/0011_corrections.sql")),
    (12, include_str!("migrations/0012_indexes.sql")),
];

/// The step behind which the outlets of what is held are counted.
const OUTLETS: i64 = 8;

/// The connection that writes, with the file brought to the newest schema.
pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    // SQLite would say of a directory only that it cannot open it, wait for ever on a pipe, and take a device for an empty file.
    if let Ok(there) = std::fs::metadata(path)
        && !there.is_file()
    {
        return Err(engine(path, if there.is_dir() { "it is a directory" } else { "it is not a regular file" }));
    }
    // SQLite takes any file that is shorter than a page for an empty one, and would write over it.
    if starts_otherwise(path) {
        return Err(StoreError::NotOurs { path: path.display().to_string() });
    }
    let mut connection = connect(path).map_err(|e| e.at(path))?;
    prepare(&mut connection, path).map_err(|e| e.at(path))?;
    Ok(connection)
}

/// A connection that only reads, of a file that [`writer`] has opened.
pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let opened = connect(path).and_then(|connection| {
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    });
    opened.map_err(|e| e.at(path))
}

/// Whether the file can be read and begins like no SQLite file.
fn starts_otherwise(path: &Path) -> bool {
    let mut start = Vec::with_capacity(MAGIC.len());
    let read = std::fs::File::open(path).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut start));
    read.is_ok() && !start.is_empty() && start != MAGIC
}

/// A connection to a file that there is; it brings nothing to a newer schema.
pub(super) fn existing(path: &Path) -> Result<Connection, Trouble> {
    if starts_otherwise(path) {
        return Err(StoreError::NotOurs { path: path.display().to_string() }.into());
    }
    let connection = connect_with(path, OpenFlags::empty())?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn connect(path: &Path) -> Result<Connection, Trouble> {
    connect_with(path, OpenFlags::SQLITE_OPEN_CREATE)
}

fn connect_with(path: &Path, flags: OpenFlags) -> Result<Connection, Trouble> {
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "cache_size", -16_384)?; // KiB
    Ok(connection)
}

fn prepare(connection: &mut Connection, path: &Path) -> Result<(), Trouble> {
    // Nothing is written before the file is known to be ours, or empty.
    check_ours(connection, path)?;
    if connection.is_readonly("main")? {
        return Err(engine(path, "it is read-only").into());
    }
    log_ahead(connection)?;
    // FULL syncs the log at every commit: what was held survives a power cut, not only a killed process as with NORMAL.
    connection.pragma_update(None, "synchronous", "full")?;
    // What is deleted is overwritten: a desk that was erased is not to be read out of the file.
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    migrate(connection, path)
}

/// Has what is written go to a log first. Of a file that two are opening for the first time, SQLite refuses one of them at once instead
/// of waiting for the other: so that one waits by asking for the file to itself, and tries again.
fn log_ahead(connection: &Connection) -> Result<(), Trouble> {
    const TRIES: usize = 100;
    let log = || connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()));
    for _ in 1..TRIES {
        match log() {
            Err(refused) if refused.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                connection.execute_batch("BEGIN EXCLUSIVE; COMMIT")?;
            }
            answer => return Ok(answer?),
        }
    }
    Ok(log()?)
}

pub(super) fn check_ours(connection: &Connection, path: &Path) -> Result<(), Trouble> {
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let empty = tables == 0 && version(connection)? == 0;
    // Read last: whoever makes the tables at this moment marks the file together with them.
    let application: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let fresh = application == 0 && empty;
    if fresh || application == APPLICATION_ID {
        check_known(connection, path).map(drop)
    } else {
        Err(StoreError::NotOurs { path: path.display().to_string() }.into())
    }
}

/// The newest schema.
pub(super) fn known() -> i64 {
    MIGRATIONS.last().map_or(0, |(number, _)| *number)
}

/// The steps that the file has still to take.
fn check_known(connection: &Connection, path: &Path) -> Result<&'static [(i64, &'static str)], Trouble> {
    let found = version(connection)?;
    let known = known();
    if (0..=known).contains(&found) {
        Ok(&MIGRATIONS[MIGRATIONS.partition_point(|(number, _)| *number <= found)..])
    } else {
        Err(StoreError::Newer { path: path.display().to_string(), found, known }.into())
    }
}

pub(super) fn version(connection: &Connection) -> Result<i64, Trouble> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn migrate(connection: &mut Connection, path: &Path) -> Result<(), Trouble> {
    while !check_known(connection, path)?.is_empty() {
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Asked again under the lock: another process may have taken the step meanwhile.
        if let Some((number, sql)) = check_known(&step, path)?.first() {
            step.execute_batch(sql)?;
            if *number == OUTLETS {
                outlets::count_held(&step)?;
            }
            step.pragma_update(None, "application_id", APPLICATION_ID)?;
            step.pragma_update(None, "user_version", number)?;
        }
        step.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;

    #[test]
    fn the_steps_are_in_order() {
        assert!(MIGRATIONS.is_sorted_by_key(|(number, _)| *number) && MIGRATIONS[0].0 == 1);
        assert!(MIGRATIONS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
