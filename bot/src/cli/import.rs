//! `briefbot import`: text files, web pages and files of lines read and held for a desk.

use super::{desk::Desk, lines::Lines, open, progress};
use crate::{
    bot::Bot,
    clock::SystemClock,
    ingest::{self, document, refusal::Unread, text},
    settings::Settings,
};
use anyhow::{Result, anyhow, ensure};
use briefings::{
    article::Article,
    store::{Origin, Page, Put, SourceId},
};
use indicatif::ProgressBar;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Holds the card of each article for a desk, and says how many there were. A run that was cut short can be run again: what is held
/// already is passed over quickly.
///
/// # Errors
/// A data file that cannot be used, or, once all files have been tried, that some of what is in them could not be read.
pub async fn run(settings: &Settings, paths: &[PathBuf], desk: Desk) -> Result<()> {
    let files = text::files(paths)?;
    ensure!(!files.is_empty(), "there is no file with an article in what was named: .txt, .md, .html or .jsonl");
    let bot = open::bot(settings, &settings.data, settings.samples, Arc::new(SystemClock))?;
    let source = bot.store.source(&Origin::HandIns(bot.desk(desk.0).await?), bot.clock.now()).await?;
    let bar = progress::bar(Some(files.len() as u64), "files");
    let mut import = Import { bot: &bot, source, bar: &bar, new: 0, known: 0, failed: 0 };
    for file in &files {
        if text::holds_lines(file) {
            import.lines(file).await?;
        } else {
            import.file(file).await?;
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let Import { new, known, failed, .. } = import;
    println!("{}", bot.words.with("imported", &[("new", new.into()), ("known", known.into())]));
    ensure!(failed == 0, bot.words.with("import-failed", &[("failed", failed.into())]));
    Ok(())
}

/// A run, and how far it has come.
struct Import<'a> {
    bot: &'a Bot,
    source: SourceId,
    bar: &'a ProgressBar,
    new: usize,
    known: usize,
    failed: usize,
}

impl Import<'_> {
    /// Takes in the article of a file.
    async fn file(&mut self, file: &Path) -> Result<()> {
        let name = text::name_of(file);
        let read = text::open(file).and_then(|(kind, bytes)| match document::read(kind, None, &bytes, None) {
            Ok(article) => Ok((article, document::page(kind, None, bytes, None))),
            Err(why) => Err(Unread { name: name.clone(), why }.into()),
        });
        match read {
            Ok((article, page)) => self.hold(&name, &article, page).await,
            Err(cause) => {
                self.fail(&cause);
                Ok(())
            }
        }
    }

    /// Takes in the articles of a file of lines.
    async fn lines(&mut self, file: &Path) -> Result<()> {
        let lines = match Lines::open(file) {
            Ok(lines) => lines,
            Err(cause) => {
                self.fail(&cause);
                return Ok(());
            }
        };
        for (line, read) in (1..).zip(lines) {
            match read? {
                Ok(read) => {
                    let page = read.page.map(|page| Page { bytes: page.into_bytes(), charset: None, url: read.article.url.clone() });
                    self.hold(&read.id, &read.article, page).await?;
                }
                Err(failed) => self.fail(&anyhow!("{}, article {line}: {}", text::name_of(file), failed.error)),
            }
        }
        Ok(())
    }

    async fn hold(&mut self, id: &str, article: &Article, page: Option<Page>) -> Result<()> {
        // Asked before the card is made, which takes far longer.
        if self.bot.store.holds(self.source, &article.text).await? {
            self.known += 1;
            return Ok(());
        }
        let card = self.bot.reader.read(id, article);
        match ingest::hold(self.bot, self.source, article, &card, page.as_ref()).await? {
            Put::New(_) | Put::Updated(_) => self.new += 1,
            Put::Unchanged(_) => self.known += 1,
        }
        Ok(())
    }

    fn fail(&mut self, cause: &anyhow::Error) {
        self.failed += 1;
        self.bar.suspend(|| eprintln!("briefbot: {cause:#}"));
    }
}
