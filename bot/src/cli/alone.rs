//! One process a data file: a second one that would answer and deliver from it says so and stops.

use anyhow::{Context, Result, bail};
use briefings::store::StoreError;
use std::{
    fs::{File, TryLockError},
    path::{Path, PathBuf},
};

/// Holds the data file for this process; the operating system lets go of it when the process ends, however it ends. Reading from it and
/// importing into it need no hold.
#[derive(Debug)]
pub struct Alone {
    _lock: File,
}

/// Takes hold of the data file `data`, by a file beside it.
///
/// # Errors
/// [`StoreError::InUse`] where another process has it.
pub fn alone(data: &Path) -> Result<Alone> {
    let mut name = data.as_os_str().to_owned();
    name.push("-lock");
    let beside = PathBuf::from(name);
    let lock = File::options().create(true).truncate(false).write(true).open(&beside);
    let lock = lock.with_context(|| format!("the file {} beside the data file cannot be made", beside.display()))?;
    match lock.try_lock() {
        Ok(()) => Ok(Alone { _lock: lock }),
        Err(TryLockError::WouldBlock) => bail!(StoreError::InUse { path: data.display().to_string() }),
        Err(TryLockError::Error(cause)) => Err(cause).with_context(|| format!("the file {} cannot be locked", beside.display())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_and_the_next_may() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("held.sqlite3");
        let first = alone(&data).unwrap();
        let refused = alone(&data).unwrap_err().to_string();
        assert!(
            refused.ends_with("held.sqlite3 is in use by another process: stop that one, or name another file with --data"),
            "{refused}"
        );
        drop(first);
        assert!(alone(&data).is_ok());
    }
}
