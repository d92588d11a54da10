//! `briefbot read`: articles as cards, for people or as JSON.

use super::{open, progress};
use crate::{
    clock::SystemClock,
    ingest::{document, fetch::Fetcher, refusal::Unread, text},
    render::terminal::{self, Paper},
    settings::Settings,
    words::Words,
};
use anyhow::{Context, Result, anyhow};
use briefings::{article::Article, query};
use std::{
    io::{self, BufWriter, IsTerminal, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Prints the card of each file or address. One that cannot be read is told on standard error, and the others are read all the same.
///
/// # Errors
/// That some file could not be read, once all have been tried.
pub async fn run(settings: &Settings, files: &[PathBuf], json: bool) -> Result<()> {
    let reader = open::reader(settings)?;
    let fetcher = open::fetcher(settings, Arc::new(SystemClock))?;
    let words = Words::english();
    let mut out = BufWriter::new(io::stdout().lock());
    let bar = progress::bar((files.len() > 1).then_some(files.len() as u64), "articles");
    let mut failed = 0;
    for (at, file) in files.iter().enumerate() {
        match article(&fetcher, &words, file).await {
            Ok(article) => {
                let card = reader.read(&text::name_of(file), &article);
                if json {
                    serde_json::to_writer_pretty(&mut out, &card)?;
                    writeln!(out)?;
                } else {
                    let gap = if at > 0 { "\n" } else { "" };
                    write!(out, "{gap}{}", terminal::print(&query::reading(&article.text, &card), &words, paper()))?;
                }
            }
            Err(cause) if files.len() == 1 => return Err(cause),
            Err(cause) => {
                failed += 1;
                bar.suspend(|| eprintln!("briefbot: {cause:#}"));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    out.flush().context("the output could not be written")?;
    anyhow::ensure!(failed == 0, "{failed} of {} files could not be read", files.len());
    Ok(())
}

/// The article in a file or at an address.
async fn article(fetcher: &Fetcher, words: &Words, file: &Path) -> Result<Article> {
    let name = text::name_of(file);
    let read = if name.starts_with("https://") || name.starts_with("http://") {
        let found = fetcher
            .fetch(&name, &document::TYPES)
            .await
            .map_err(|refused| anyhow!(refused.in_words(words, terminal::safe_for_terminal)))?;
        document::read(&found.kind, found.charset.as_deref(), &found.bytes, Some(&found.url))
    } else {
        let (kind, bytes) = text::open(file)?;
        document::read(kind, None, &bytes, None)
    };
    read.map_err(|why| Unread { name, why }.into())
}

/// The terminal at standard output: its width, at most 100 columns, and whether it is one.
pub fn paper() -> Paper {
    let styled = io::stdout().is_terminal() && console::colors_enabled();
    let width = console::Term::stdout().size_checked().map_or(80, |(_, columns)| usize::from(columns).min(100));
    Paper { width, styled }
}
