//! The command line: what is typed, and which room does it.

mod alone;
mod ask;
pub mod backup;
pub mod check;
mod desk;
mod import;
mod jsonl;
mod lines;
pub mod open;
mod progress;
mod read;
pub mod rehearse;
pub mod run;

use crate::{
    clock::SystemClock,
    settings::{LogFormat, Overrides, Settings},
};
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::{future::Future, io::IsTerminal, path::PathBuf, sync::Arc, time::Duration};
use thiserror::Error;

/// Reads news articles into briefing cards and answers a team's questions about them in Discord.
///
/// Without a command it starts in Discord where a token is set (`BRIEFBOT_TOKEN`), else in the rehearsal: a Discord of your own on this
/// machine, with a page to try everything on.
#[derive(Debug, Parser)]
#[command(name = "briefbot", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// A settings file; config/briefbot.toml names every key
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,

    /// The data file, which holds everything
    #[arg(long, global = true, value_name = "FILE")]
    data: Option<PathBuf>,

    #[command(subcommand)]
    command: Option<Command>,
}

/// How long the process waits for its threads at its end.
const ENDING: Duration = Duration::from_millis(500);

const EXAMPLES: &str = "\
Examples:
  briefbot                                   the rehearsal, or Discord where a token is set
  briefbot read article.txt                  one article as a card, with the line of every fact
  briefbot read https://news.example/story   the same of a page on the web
  briefbot read --json article.txt | jq .quotes
  briefbot read --jsonl texts.jsonl          {\"id\", \"text\"} a line in, a card a line out
  briefbot ask \"/brief ukraine\"              an answer in the terminal
  briefbot import articles/ --desk guild:81384788765712384";

#[derive(Debug, Subcommand)]
enum Command {
    /// Start a Discord of one's own on this machine, with the samples and a page to try the bot on
    #[command(after_help = "Example:\n  briefbot rehearse --page-port 8080")]
    Rehearse {
        /// The port of the page; 0 takes any free one
        #[arg(long, value_name = "PORT")]
        page_port: Option<u16>,
    },
    /// Connect to Discord; the token comes from `BRIEFBOT_TOKEN` or the settings file
    #[command(after_help = "Example:\n  BRIEFBOT_TOKEN=… briefbot run --data team.sqlite3")]
    Run,
    /// Read articles and print their cards; nothing is held
    #[command(
        after_help = "Examples:\n  briefbot read article.txt\n  briefbot read https://news.example/story\n  pbpaste | briefbot read -\n  briefbot read --jsonl texts.jsonl > cards.jsonl"
    )]
    Read {
        /// Text files and web pages (.html), addresses on the web, or - for standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print each card as JSON
        #[arg(long, conflicts_with = "jsonl")]
        json: bool,
        /// Read a JSON object {"id", "text"} a line ("html": true for a page), print a card a line
        #[arg(long)]
        jsonl: bool,
    },
    /// Ask what could be asked in Discord, and print the answer
    #[command(
        after_help = "Examples:\n  briefbot ask \"/brief ukraine\"\n  briefbot ask \"/quotes speaker:zelenskyy topic:ukraine\"\n  briefbot ask /figures port --page 2"
    )]
    Ask {
        /// The command as it would be typed in Discord
        #[arg(required = true, value_name = "LINE")]
        line: Vec<String>,
        /// Which page of the answer
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        page: u32,
        /// Whose desk asks: guild:ID, person:ID or local
        #[arg(long, default_value = "local")]
        desk: desk::Desk,
    },
    /// Look at what the bot needs, and say what is wrong and how to mend it; the bot may be running
    #[command(after_help = "Example:\n  briefbot check --data team.sqlite3")]
    Check {
        /// Print what is found as JSON
        #[arg(long)]
        json: bool,
    },
    /// Copy the data file to another one; the bot may be running
    #[command(after_help = "Example:\n  briefbot backup /backup/team.sqlite3 --data team.sqlite3")]
    Backup {
        /// The copy
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Put it in the place of a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Put a copy in the place of the data file; the bot may not be running
    ///
    /// What happened since the copy was made is not in it. So that nobody gets a story twice, digests post nothing that was due or published
    /// before now.
    #[command(after_help = "Example:\n  briefbot restore /backup/team.sqlite3 --data team.sqlite3")]
    Restore {
        /// The copy
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Put it in the place of a data file that is there
        #[arg(long)]
        force: bool,
    },
    /// Read articles and hold their cards for a desk, or follow the feeds of an OPML file; what is held already is passed over, so that a run
    /// cut short goes on
    #[command(
        after_help = "Examples:\n  briefbot import article.txt\n  briefbot import articles/ --desk guild:81384788765712384\n  briefbot import feeds.opml"
    )]
    Import {
        /// Text files (.txt, .md), web pages (.html), files of {"id", "text"} lines (.jsonl), folders of them, OPML files, or - for standard
        /// input
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Whose desk they are for: guild:ID, person:ID or local
        #[arg(long, default_value = "local")]
        desk: desk::Desk,
    },
}

/// A mistake in what was typed, as a sentence that says what to type instead. The program ends with 2 then, as clap does.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// Does what was typed.
///
/// # Errors
/// Whatever went wrong, as a sentence for the person at the terminal.
pub fn run(arguments: Arguments) -> Result<()> {
    let page_port = match &arguments.command {
        Some(Command::Rehearse { page_port }) => *page_port,
        _ => None,
    };
    let overrides = Overrides { data: arguments.data.clone(), page_port };
    let settings = Settings::read(arguments.config.as_deref(), &overrides)?;
    log_to_stderr(&settings)?;
    match arguments.command {
        Some(Command::Read { files, jsonl: true, .. }) => jsonl::run(&settings, &files),
        Some(Command::Read { files, json, .. }) => block_on(read::run(&settings, &files, json)),
        Some(Command::Ask { line, page, desk }) => {
            block_on(ask::run(&settings, arguments.data.is_some(), &line.join(" "), page as usize - 1, desk))
        }
        Some(Command::Import { paths, desk }) => block_on(import::run(&settings, &paths, desk)),
        Some(Command::Check { json }) => block_on(check::run(&settings, json, Arc::new(SystemClock))),
        Some(Command::Backup { file, force }) => backup::backup(&settings, &file, force),
        Some(Command::Restore { file, force }) => block_on(backup::restore(&settings, &file, force, &SystemClock)),
        Some(Command::Run) => block_on(run::run(&settings)),
        None if !settings.token.is_empty() => block_on(run::run(&settings)),
        Some(Command::Rehearse { .. }) | None => block_on(rehearse::run(&settings, arguments.data)),
    }
}

fn block_on(work: impl Future<Output = Result<()>>) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let done = runtime.block_on(work);
    // A picture that is drawn for nobody any more is not waited for.
    runtime.shutdown_timeout(ENDING);
    done
}

fn log_to_stderr(settings: &Settings) -> Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log)
        .map_err(|e| anyhow::anyhow!("the setting “log” is wrong: {e}; try \"info\" or \"debug,serenity=warn\""))?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Whatever set a subscriber first (a test) keeps it.
    let _ = match settings.log_format {
        LogFormat::Text => lines.with_ansi(std::io::stderr().is_terminal()).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    Ok(())
}
