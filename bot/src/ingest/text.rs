//! Files of the command line, and standard input: found, opened, and told apart by what they hold.

use super::document::{self, is_page_ending};
use anyhow::{Context, Result, ensure};
use std::{
    ffi::OsStr,
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// The longest text that is read as one article, in bytes. A long newspaper article has 30,000.
pub const LONGEST: u64 = 16 * 1024 * 1024;

/// What is in a file, or in standard input where the path is `-`, and its type: a web page, by the file's name or its first words, or
/// plain text.
///
/// # Errors
/// A file that cannot be read or is longer than [`LONGEST`].
pub fn open(path: &Path) -> Result<(&'static str, Vec<u8>)> {
    let name = name_of(path);
    let mut bytes = Vec::new();
    let source: Box<dyn Read> = if path.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        ensure!(!path.is_dir(), "{name} is a folder: name the files in it");
        Box::new(File::open(path).with_context(|| format!("{name} cannot be opened"))?)
    };
    source.take(LONGEST + 1).read_to_end(&mut bytes).with_context(|| format!("{name} cannot be read"))?;
    ensure!(bytes.len() as u64 <= LONGEST, "{name} is longer than {} MB: that is no article; split it", LONGEST >> 20);
    let page = ending(path).is_some_and(is_page_ending) || is_page(&bytes);
    Ok((if page { document::PAGE } else { document::TEXT }, bytes))
}

fn ending(path: &Path) -> Option<&str> {
    path.extension().and_then(OsStr::to_str)
}

/// Whether a file holds an article a line, by its name.
pub fn holds_lines(path: &Path) -> bool {
    ending(path).is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"))
}

/// Whether the bytes begin as a web page does.
fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    [b"<!doctype html".as_slice(), b"<html"]
        .iter()
        .any(|opening| start.get(..opening.len()).is_some_and(|s| s.eq_ignore_ascii_case(opening)))
}

/// How a file is called in messages and cards.
pub fn name_of(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}

/// The files named, with every text file, web page and file of lines below the folders among them, in order.
///
/// # Errors
/// A path that does not exist, or a folder that cannot be listed.
pub fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            let entries = path.read_dir().with_context(|| format!("{} cannot be listed", path.display()))?;
            let mut inside: Vec<PathBuf> = entries.map(|e| e.map(|e| e.path())).collect::<io::Result<_>>()?;
            inside.sort();
            inside.retain(|p| p.is_dir() || holds_lines(p) || ending(p).is_some_and(|ending| document::type_of_ending(ending).is_some()));
            found.extend(files(&inside)?);
        } else {
            ensure!(path.as_os_str() == "-" || path.exists(), "{} does not exist: check the name", path.display());
            found.push(path.clone());
        }
    }
    Ok(found)
}
