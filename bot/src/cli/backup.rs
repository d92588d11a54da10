//! `briefbot backup` and `briefbot restore`: the data file copied while the bot runs, and put back while it does not.

use super::alone::alone;
use crate::{clock::Clock, delivery, settings::Settings, words::Words};
use anyhow::{Context, Result, ensure};
use briefings::store::{
    Sqlite, Upkeep as _,
    sqlite::files::{self, Examined},
};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// Copies the data file, which may be in use, to `to`: all of it as it stood at one moment, read through before it is there under its name.
///
/// # Errors
/// No data file, a file at `to` already where `force` is not given, a copy that cannot be written.
pub fn backup(settings: &Settings, to: &Path, force: bool) -> Result<()> {
    let data = &settings.data;
    ensure!(data.exists(), "the data file {} does not exist: check the name after --data", data.display());
    ensure!(!is_same(data, to), "{} is the data file itself: name another file for the copy", to.display());
    ensure!(force || !to.exists(), "{} exists already: name another file, or put it in its place with --force", to.display());
    let copy = copied(data, to)?;
    let size = copy.as_file().metadata()?.len();
    put_in_place(copy, to, force)?;
    println!("{} holds all of {} now ({size} bytes)", to.display(), data.display());
    Ok(())
}

/// Puts a copy in the place of the data file, which no bot may be using.
///
/// # Errors
/// A copy that is damaged or of a newer version, a data file that is in use, or is there already where `force` is not given.
pub async fn restore(settings: &Settings, from: &Path, force: bool, clock: &dyn Clock) -> Result<()> {
    let data = &settings.data;
    ensure!(from.is_file(), "{} does not exist: check the name of the copy", from.display());
    ensure!(!is_same(data, from), "{} is the data file itself: name the copy that is to take its place", from.display());
    ensure!(
        force || !data.exists(),
        "{} exists already: put the copy in its place with --force; what is in it is gone then",
        data.display()
    );
    let _alone = alone(data)?;
    let copy = copied(from, data)?;
    {
        let store = Sqlite::open(copy.path())?;
        store.put_back(clock.now(), &Words::english().get("trouble-put-back")).await?;
        delivery::move_on(&store, clock.now()).await?;
    }
    // What stands in the old file's log must not be taken for the new one's.
    files::settle(data);
    for log in ["-wal", "-shm"] {
        match fs::remove_file(beside(data, log)) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                return Err(cause).context("the log of the old data file cannot be removed");
            }
            _ => {}
        }
    }
    put_in_place(copy, data, force)?;
    println!("{} is what {} holds now; digests go on with their next times", data.display(), from.display());
    Ok(())
}

/// A copy without a name beside where it is to stand, known to be whole.
fn copied(from: &Path, to: &Path) -> Result<NamedTempFile> {
    let folder = folder_of(to);
    let copy = tempfile::Builder::new().prefix(".briefbot-copy-").tempfile_in(&folder);
    let copy = copy.with_context(|| format!("no file can be made in {}", folder.display()))?;
    files::copy(from, copy.path())?;
    let Examined { damage, .. } = files::examine(copy.path())?;
    ensure!(damage.is_none(), "{} is damaged: {}", from.display(), damage.unwrap_or_default());
    Ok(copy)
}

/// Gives a copy its name, once it is on the disk.
fn put_in_place(copy: NamedTempFile, to: &Path, force: bool) -> Result<()> {
    File::open(copy.path())?.sync_all().context("the copy cannot be written")?;
    let put = if force { copy.persist(to) } else { copy.persist_noclobber(to) };
    put.map_err(|failed| failed.error).with_context(|| format!("the copy cannot be put at {}", to.display()))?;
    // Its name is on the disk, too, where folders can be synced.
    if let Ok(folder) = File::open(folder_of(to)) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn beside(data: &Path, ending: &str) -> PathBuf {
    let mut name = data.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
