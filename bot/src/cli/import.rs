//! `briefbot import`: text files, web pages and files of lines read and held for a desk, and the feeds of OPML files followed.

use super::{desk::Desk, lines::Lines, open, progress};
use crate::{
    bot::Bot,
    clock::SystemClock,
    ingest::{
        self, document,
        refusal::Unread,
        sources::{
            import::{self, Imported},
            opml,
        },
        text,
    },
    settings::Settings,
};
use anyhow::{Context, Result, anyhow, ensure};
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
    let (lists, files): (Vec<_>, Vec<_>) = text::files(paths)?.into_iter().partition(|path| is_list_of_feeds(path));
    ensure!(
        !files.is_empty() || !lists.is_empty(),
        "there is no file with articles or feeds in what was named: .txt, .md, .html, .jsonl or .opml"
    );
    let bot = open::bot(settings, &settings.data, settings.samples, Arc::new(SystemClock))?;
    if !lists.is_empty() {
        follow(&bot, &lists, desk).await?;
    }
    if files.is_empty() { Ok(()) } else { hold(&bot, &files, desk).await }
}

fn is_list_of_feeds(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("opml"))
}

/// Has the desk follow the feeds of OPML files; the bot polls them while it runs.
async fn follow(bot: &Bot, lists: &[PathBuf], desk: Desk) -> Result<()> {
    let mut addresses = Vec::new();
    for list in lists {
        let name = text::name_of(list);
        let bytes = std::fs::read(list).with_context(|| format!("{name} cannot be read"))?;
        let found = opml::read(&String::from_utf8_lossy(&bytes));
        ensure!(!found.is_empty(), "there is no feed in {name}: name an OPML file, as other readers export it");
        addresses.extend(found);
    }
    let bar = progress::bar(Some(addresses.len() as u64), "feeds");
    let Imported { new, known, left_out, most } = import::follow(bot, desk.0, &addresses, || bar.inc(1)).await?;
    bar.finish_and_clear();
    println!("{new} feeds followed, {known} followed already; the bot reads them while it runs");
    ensure!(left_out == 0, "{left_out} feeds are left out, for a team follows {most} at most: end some with /sources unfollow");
    Ok(())
}

/// Holds the cards of text files, web pages and files of lines.
async fn hold(bot: &Bot, files: &[PathBuf], desk: Desk) -> Result<()> {
    let source = bot.store.source(&Origin::HandIns(bot.desk(desk.0).await?), bot.clock.now()).await?;
    let bar = progress::bar(Some(files.len() as u64), "files");
    let mut import = Import { bot, source, bar: &bar, new: 0, known: 0, failed: 0 };
    for file in files {
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
