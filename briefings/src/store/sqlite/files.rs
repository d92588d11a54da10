//! Data files as a whole: looked at without changing them, and copied while they are in use.

use super::{errors::Trouble, open};
use crate::store::{Result, StoreError};
use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};
use std::{path::Path, thread, time::Duration};

/// What a look at a data file shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// Its schema.
    pub schema: i64,
    /// The newest schema that this program knows.
    pub known: i64,
    /// What is damaged, as SQLite says it.
    pub damage: Option<String>,
}

/// Looks at a data file, which may be in use, and reads all of it through.
///
/// # Errors
/// [`StoreError::NotOurs`], [`StoreError::Newer`], or that it cannot be read.
pub fn examine(path: &Path) -> Result<Examined> {
    let looked = || -> std::result::Result<Examined, Trouble> {
        let connection = open::existing(path)?;
        open::check_ours(&connection, path)?;
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        Ok(Examined { schema: open::version(&connection)?, known: open::known(), damage: (found != "ok").then_some(found) })
    };
    looked().map_err(|trouble| trouble.at(path))
}

/// Copies a data file, which may be in use, into the empty file at `to`: all of it as it stood at one moment. Whoever writes meanwhile does not
/// wait.
///
/// # Errors
/// As [`examine`], and that the copy cannot be written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    /// How often a file that is just being tidied up is tried again.
    const TRIES: usize = 100;
    let source = open::existing(from).map_err(|trouble| trouble.at(from))?;
    open::check_ours(&source, from).map_err(|trouble| trouble.at(from))?;
    let copied = || -> std::result::Result<bool, Trouble> {
        let mut target = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let backup = Backup::new(&source, &mut target)?;
        for _ in 0..TRIES {
            // All pages in one step are of one state of the file.
            if backup.step(-1)? == StepResult::Done {
                return Ok(true);
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(false)
    };
    match copied() {
        Ok(true) => Ok(()),
        Ok(false) => Err(StoreError::InUse { path: from.display().to_string() }),
        Err(trouble) => Err(trouble.at(to)),
    }
}

/// Has what was written to a data file's log go into the file itself, as far as that can be done: before another takes its place.
pub fn settle(path: &Path) {
    if let Ok(connection) = open::existing(path) {
        let _ = connection.pragma_update(None, "wal_checkpoint", "truncate");
    }
}
