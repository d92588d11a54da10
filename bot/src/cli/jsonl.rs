//! `briefbot read --jsonl`: a text a line in, a card a line out, in order, in bounded memory.

use super::{lines::Lines, open, progress};
use crate::settings::Settings;
use anyhow::{Context, Result};
use briefings::card::Card;
use serde::Serialize;
use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
};

/// What a line out holds.
#[derive(Serialize)]
struct Printed {
    #[serde(flatten)]
    card: Card,
    /// The text that the card's spans point into, where it is not the one given: a page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// Reads the lines of each file and prints a line for each: its card, or why it has none.
///
/// # Errors
/// A file that cannot be opened, or output that cannot be written. A line that cannot be read is no error: its own line says so.
pub fn run(settings: &Settings, files: &[PathBuf]) -> Result<()> {
    let reader = open::reader(settings)?;
    let mut out = BufWriter::new(io::stdout().lock());
    for file in files {
        let bar = progress::bar(None, "texts");
        for line in Lines::open(file)? {
            let written = match line? {
                Ok(read) => {
                    let card = reader.read(&read.id, &read.article);
                    serde_json::to_string(&Printed { card, text: read.page.map(|_| read.article.text) })?
                }
                Err(failed) => serde_json::to_string(&failed)?,
            };
            writeln!(out, "{written}").and_then(|()| out.flush()).context("the output could not be written")?;
            bar.inc(1);
        }
        bar.finish_and_clear();
    }
    Ok(())
}
