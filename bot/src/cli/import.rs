//! `briefbot import`: text files and web pages read and held for a desk, and the feeds of OPML files followed.

use super::{desk::Desk, open, progress};
use crate::{
    bot::Bot,
    ingest::{
        self,
        sources::{self, opml},
        text,
    },
    settings::Settings,
};
use anyhow::{Context, Result, ensure};
use briefings::store::{Origin, Put};
use std::path::{Path, PathBuf};

/// Holds the card of each file for a desk, and says how many there were. A run that was cut short can be run again.
///
/// # Errors
/// A data file that cannot be used, or, once all files have been tried, that some could not be read.
pub async fn run(settings: &Settings, paths: &[PathBuf], desk: Desk) -> Result<()> {
    let (lists, files): (Vec<_>, Vec<_>) = text::files(paths)?.into_iter().partition(|path| is_list_of_feeds(path));
    ensure!(!files.is_empty() || !lists.is_empty(), "there is no .txt, .html or .opml file in what was named");
    let bot = open::bot(settings, &settings.data, settings.samples)?;
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
    let (mut new, mut known) = (0, 0);
    for address in &addresses {
        if sources::follow_unread(bot, desk.0, address).await? {
            new += 1;
        } else {
            known += 1;
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    println!("{new} feeds followed, {known} followed already; the bot reads them while it runs");
    Ok(())
}

/// Holds the cards of text files and web pages.
async fn hold(bot: &Bot, files: &[PathBuf], desk: Desk) -> Result<()> {
    let source = bot.store.source(&Origin::HandIns(bot.desk(desk.0).await?), bot.clock.now()).await?;
    let bar = progress::bar(Some(files.len() as u64), "articles");
    let (mut new, mut known, mut failed) = (0, 0, 0);
    for file in files {
        match text::read(file) {
            Ok(article) => match ingest::hold(bot, source, &text::name_of(file), &article).await? {
                Put::New(_) | Put::Updated(_) => new += 1,
                Put::Unchanged(_) => known += 1,
            },
            Err(cause) => {
                failed += 1;
                bar.suspend(|| eprintln!("briefbot: {cause:#}"));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    println!("{new} articles taken in, {known} held already");
    ensure!(failed == 0, "{failed} of {} files could not be read", files.len());
    Ok(())
}
