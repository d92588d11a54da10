//! `briefbot import`: text files and web pages read and held for a desk.

use super::{desk::Desk, open, progress};
use crate::{
    clock::SystemClock,
    ingest::{self, text},
    settings::Settings,
};
use anyhow::{Result, ensure};
use briefings::store::{Origin, Put};
use std::{path::PathBuf, sync::Arc};

/// Holds the card of each file for a desk, and says how many there were. A run that was cut short can be run again.
///
/// # Errors
/// A data file that cannot be used, or, once all files have been tried, that some could not be read.
pub async fn run(settings: &Settings, paths: &[PathBuf], desk: Desk) -> Result<()> {
    let files = text::files(paths)?;
    ensure!(!files.is_empty(), "there is no .txt or .html file in what was named");
    let bot = open::bot(settings, &settings.data, settings.samples, Arc::new(SystemClock))?;
    let source = bot.store.source(&Origin::HandIns(bot.desk(desk.0).await?), bot.clock.now()).await?;
    let bar = progress::bar(Some(files.len() as u64), "articles");
    let (mut new, mut known, mut failed) = (0, 0, 0);
    for file in &files {
        match text::read(file) {
            Ok(article) => match ingest::hold(&bot, source, &text::name_of(file), &article).await? {
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
