//! `briefbot read --jsonl`: a text a line in, a card a line out, in order, in bounded memory.

use super::{open, progress};
use crate::{
    ingest::text::{self, LONGEST, name_of},
    settings::Settings,
};
use anyhow::{Context, Result};
use briefings::{
    article::{Article, Published, plain},
    card::Card,
    extract::Reader,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, Read as _, Write},
    path::{Path, PathBuf},
};

/// One line in.
#[derive(Deserialize)]
struct Given {
    id: Value,
    text: String,
    #[serde(default)]
    html: bool,
    url: Option<String>,
    published: Option<Published>,
}

/// What a line out holds.
#[derive(Serialize)]
struct Read {
    #[serde(flatten)]
    card: Card,
    /// The text that the card's spans point into, where it is not the one given: a page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// What a line out holds where its text could not be read.
#[derive(Serialize)]
struct Failed {
    id: Value,
    error: String,
}

/// Reads the lines of each file and prints a line for each: its card, or why it has none.
///
/// # Errors
/// A file that cannot be opened, or output that cannot be written. A line that cannot be read is no error: its own line says so.
pub fn run(settings: &Settings, files: &[PathBuf]) -> Result<()> {
    let reader = open::reader(settings)?;
    let mut out = BufWriter::new(io::stdout().lock());
    for file in files {
        let name = name_of(file);
        let bar = progress::bar(None, "texts");
        let mut lines = open_lines(file).with_context(|| format!("{name} cannot be opened"))?;
        while let Some(line) = next_line(&mut lines).with_context(|| format!("{name} cannot be read"))? {
            let written = match line {
                Line::Whole(bytes) if bytes.trim_ascii().is_empty() => continue,
                Line::Whole(bytes) => match card(&reader, &bytes) {
                    Ok(read) => serde_json::to_string(&read)?,
                    Err(failed) => serde_json::to_string(&failed)?,
                },
                Line::TooLong => serde_json::to_string(&Failed {
                    id: Value::Null,
                    error: format!("the line is longer than {} MB: that is no article", LONGEST >> 20),
                })?,
            };
            writeln!(out, "{written}").and_then(|()| out.flush()).context("the output could not be written")?;
            bar.inc(1);
        }
        bar.finish_and_clear();
    }
    Ok(())
}

fn open_lines(file: &Path) -> io::Result<Box<dyn BufRead>> {
    if file.as_os_str() == "-" { Ok(Box::new(io::stdin().lock())) } else { Ok(Box::new(BufReader::new(File::open(file)?))) }
}

/// A line of the input.
enum Line {
    /// Without its end.
    Whole(Vec<u8>),
    /// Longer than any article; it is passed over unread.
    TooLong,
}

/// The next line; `None` behind the last.
fn next_line(lines: &mut dyn BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    if lines.take(LONGEST + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 > LONGEST {
        lines.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(Line::Whole(line)))
}

fn card(reader: &Reader, line: &[u8]) -> Result<Read, Failed> {
    let given: Given = serde_json::from_slice(line)
        .map_err(|e| Failed { id: id_of(line), error: format!("the line is not {{\"id\", \"text\"}}: {e}") })?;
    let id = given.id.as_str().map_or_else(|| given.id.to_string(), str::to_owned);
    let mut article = if given.html {
        let read = text::page(given.text.as_bytes(), given.url.as_deref(), "the line");
        read.map_err(|e| Failed { id: given.id.clone(), error: format!("{e:#}") })?
    } else {
        Article { url: given.url, ..plain::read(&given.text) }
    };
    article.published = given.published.or(article.published);
    let card = reader.read(&id, &article);
    Ok(Read { card, text: given.html.then_some(article.text) })
}

/// The `id` of a line that could not be read, where it has one.
fn id_of(line: &[u8]) -> Value {
    serde_json::from_slice::<Value>(line).ok().and_then(|mut value| value.get_mut("id").map(Value::take)).unwrap_or(Value::Null)
}
