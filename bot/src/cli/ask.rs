//! `briefbot ask`: what could be asked in Discord, answered in the terminal.

use super::{Usage, desk::Desk, open, read::paper};
use crate::{
    clock::SystemClock,
    commands::{Misuse, Options, Request},
    desk_settings::meant,
    render::{help, terminal},
    settings::Settings,
};
use anyhow::{Result, ensure};
use briefings::query::Question;
use std::{io::Write, sync::Arc};

/// Answers a typed command from the data file, or from the samples where there is no data file yet.
///
/// # Errors
/// A command that does not exist or lacks an option, or a data file that was named and is not there or cannot be used.
pub async fn run(settings: &Settings, named: bool, line: &str, page: usize, desk: Desk) -> Result<()> {
    ensure!(!named || settings.data.exists(), "the data file {} does not exist: check the name after --data", settings.data.display());
    let none_yet = if settings.data.exists() { None } else { Some(open::temporary()?) };
    let data = none_yet.as_ref().map_or_else(|| settings.data.clone(), |folder| folder.path().join("samples.sqlite3"));
    let bot = open::bot(settings, &data, settings.samples || none_yet.is_some(), Arc::new(SystemClock))?;
    let (command, options) = Options::from_line(line).map_err(|misuse| Usage(misuse.in_words(&bot.words)))?;
    let question = match command.request(&options.at(bot.clock.now())) {
        Ok(Request::Ask(question)) => question,
        Ok(Request::Help) => {
            std::io::stdout().write_all(help::text(&bot.words).as_bytes())?;
            return Ok(());
        }
        Ok(
            Request::Fill(_)
            | Request::TakeIn(_)
            | Request::Feeds(_)
            | Request::Digest(_)
            | Request::Corrections
            | Request::Settings(_)
            | Request::Data(_)
            | Request::Privacy,
        ) => {
            return Err(Usage(Misuse::OnlyInDiscord(command.definition().name).in_words(&bot.words)).into());
        }
        Err(misuse) => return Err(Usage(misuse.in_words(&bot.words)).into()),
    };
    bot.take_samples().await?;
    let question = meant(&bot, desk.0, question).await?.map_err(|misuse| Usage(misuse.in_words(&bot.words)))?;
    let answer = bot.answer(desk.0, &at_page(question, page)).await?;
    std::io::stdout().write_all(terminal::print(&answer, &bot.words, paper()).as_bytes())?;
    Ok(())
}

fn at_page(question: Question, page: usize) -> Question {
    match question {
        Question::Brief { about, .. } => Question::Brief { about, page },
        Question::Quotes { about, speaker, .. } => Question::Quotes { about, speaker, page },
        Question::Quote { places } => Question::Quote { places },
        Question::Figures { about, kind, .. } => Question::Figures { about, kind, page },
        Question::Timeline { about, .. } => Question::Timeline { about, page },
        Question::People { about, .. } => Question::People { about, page },
        Question::Compare { about, .. } => Question::Compare { about, page },
        Question::Search { search, .. } => Question::Search { search, page },
        Question::Sources { about, .. } => Question::Sources { about, page },
        Question::Source { card, .. } => Question::Source { card, page },
    }
}
