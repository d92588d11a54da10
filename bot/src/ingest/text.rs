//! Bytes of a file or of standard input as an article, or a sentence that says why they are none.

use super::document::is_page_ending;
use anyhow::{Context, Result, bail, ensure};
use briefings::article::{Article, html, plain};
use std::{
    ffi::OsStr,
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// The longest text that is read as one article, in bytes. A long newspaper article has 30,000.
pub const LONGEST: u64 = 16 * 1024 * 1024;

/// The article in a file, or in standard input where the path is `-`: a web page, by the file's name or its first words, or plain text.
///
/// # Errors
/// A file that cannot be read, is empty, is longer than [`LONGEST`], or holds neither a page with text nor UTF-8 text.
pub fn read(path: &Path) -> Result<Article> {
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
    if is_page_name(path) || is_page(&bytes) { page(&bytes, None, &name) } else { decode(bytes, &name).map(|text| plain::read(&text)) }
}

/// The article of a web page; `url` is where it was found, `name` says in errors whose it is.
///
/// # Errors
/// A page without any text.
pub fn page(bytes: &[u8], url: Option<&str>, name: &str) -> Result<Article> {
    let article = html::read(bytes, url);
    ensure!(!article.text.is_empty(), "{name} is a web page without any text: there is no article in it");
    Ok(article)
}

/// Whether a file is a web page by its name.
fn is_page_name(path: &Path) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(is_page_ending)
}

/// Whether the bytes begin as a web page does.
fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    [b"<!doctype html".as_slice(), b"<html"]
        .iter()
        .any(|opening| start.get(..opening.len()).is_some_and(|s| s.eq_ignore_ascii_case(opening)))
}

/// Bytes as the text of an article; `name` says in errors whose they are.
///
/// # Errors
/// Bytes that hold nothing, or are not UTF-8 text.
pub fn decode(bytes: Vec<u8>, name: &str) -> Result<String> {
    if bytes.contains(&0) {
        bail!("{name} holds binary data, not text: save the article as plain text (UTF-8) and try again");
    }
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes()[..at].split(|&b| b == b'\n').count();
        anyhow::anyhow!("{name} is not UTF-8 text: line {line} holds bytes that are not; save it as UTF-8 and try again")
    })?;
    ensure!(!text.trim().is_empty(), "{name} is empty: there is no article in it");
    Ok(text)
}

/// How a file is called in messages and cards.
pub fn name_of(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}

/// The files named, with every text file (`.txt`) and web page (`.html`) below the folders among them, in order.
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
            inside.retain(|p| p.is_dir() || is_page_name(p) || p.extension().is_some_and(|e| e == "txt"));
            found.extend(files(&inside)?);
        } else {
            ensure!(path.as_os_str() == "-" || path.exists(), "{} does not exist: check the name", path.display());
            found.push(path.clone());
        }
    }
    Ok(found)
}
