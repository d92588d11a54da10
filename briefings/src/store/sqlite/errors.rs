//! What SQLite reports, as an error for the person who can act.

use crate::store::StoreError;
use rusqlite::{Error, ErrorCode, ffi};
use std::path::Path;

/// What can go wrong inside a request, before the data file's path is put to it.
#[derive(Debug)]
pub(super) enum Trouble {
    /// SQLite says so.
    Sql(Error),
    /// What is held could not be read back.
    Unreadable(String),
    /// Already an error of the store.
    Store(StoreError),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Sql(error)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Trouble {
    /// The trouble as an error about the data file at `path`.
    pub(super) fn at(self, path: &Path) -> StoreError {
        match self {
            Self::Store(error) => error,
            Self::Unreadable(cause) => engine(path, cause),
            Self::Sql(error) => of_sql(&error, path),
        }
    }
}

/// An error about the data file at `path` that has no name of its own.
pub(super) fn engine(path: &Path, cause: impl Into<String>) -> StoreError {
    StoreError::Engine { path: path.display().to_string(), cause: cause.into() }
}

fn of_sql(error: &Error, path: &Path) -> StoreError {
    let shown = path.display().to_string();
    let Error::SqliteFailure(failure, _) = error else {
        return engine(path, error.to_string());
    };
    match failure.code {
        ErrorCode::DiskFull => StoreError::DiskFull { path: shown },
        // The shared-memory file beside the data file could not grow: the same want of room.
        ErrorCode::SystemIoFailure if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => StoreError::DiskFull { path: shown },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse { path: shown },
        ErrorCode::NotADatabase => StoreError::NotOurs { path: shown },
        ErrorCode::DatabaseCorrupt => StoreError::Damaged { path: shown },
        ErrorCode::ReadOnly => engine(path, "it is read-only"),
        ErrorCode::CannotOpen => engine(path, why_not_opened(path).unwrap_or_else(|| error.to_string())),
        _ => engine(path, error.to_string()),
    }
}

/// What the operating system says about opening the file, which SQLite does not pass on.
fn why_not_opened(path: &Path) -> Option<String> {
    let parent = path.parent()?;
    if !parent.exists() {
        return Some(format!("there is no directory {}", parent.display()));
    }
    if !path.exists() {
        return Some(format!("it could not be made in {}", parent.display()));
    }
    let refused = std::fs::OpenOptions::new().read(true).write(true).open(path).err()?;
    Some(refused.to_string())
}
