//! Briefbot: reads news articles into briefing cards and answers a team's questions about them in Discord.
//!
//! The rooms, along the three ways through the house:
//!
//! *Ask.* An interaction reaches [`discord`], which finds its command in [`commands`]; the command turns the options into a question;
//! [`bot`] puts the question to the library `briefings`, as a desk's; [`render`] makes the answer a message, within Discord's limits
//! and with nothing in it that could ping, and [`discord`] sends it. A button takes the same way: all it needs is in its id.
//! `briefbot ask` types the same questions in a terminal, and [`render`] prints the same answers.
//!
//! Editors correct what was read wrongly, from the buttons under an answer ([`corrections`]): what their desk sees from then on is the card with
//! their word laid over it.
//!
//! *Ingest.* [`ingest`] takes in files, standard input, the samples and what people hand in, with `/add` or by a message's menu, fetching
//! it where it stands on the web, and polls the feeds that editors follow with `/sources`: bytes become text, text an article, the article
//! a card, and the card is held.
//!
//! *Digest.* [`delivery`] waits by the clock for what editors have ordered with `/digest`; an edition that is due is made by the library,
//! rendered, written down in the outbox and only then posted, once.
//!
//! Beside them: [`status`] tells the operator how all of that fares, [`cli`] is the command line, [`settings`] what the operator chose, [`words`] the fixed words of answers, and [`clock`]
//! the only place that asks the machine for the time. Without a token, [`cli`] starts the crate `rehearsal`: a Discord of one's own
//! on loopback, to which the bot connects as it would to Discord; there, [`gallery`] shows every message that the bot can send.
//!
//! [`bot`]: briefbot::bot
//! [`cli`]: briefbot::cli
//! [`clock`]: briefbot::clock
//! [`commands`]: briefbot::commands
//! [`corrections`]: briefbot::corrections
//! [`delivery`]: briefbot::delivery
//! [`discord`]: briefbot::discord
//! [`gallery`]: briefbot::gallery
//! [`ingest`]: briefbot::ingest
//! [`render`]: briefbot::render
//! [`settings`]: briefbot::settings
//! [`status`]: briefbot::status
//! [`words`]: briefbot::words

use clap::Parser;
use std::process::ExitCode;

/// Reading an article makes and drops many short strings: it is a tenth faster with this one than with the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match briefbot::cli::run(briefbot::cli::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("briefbot: {error:#}");
            ExitCode::from(if error.is::<briefbot::cli::Usage>() { 2 } else { 1 })
        }
    }
}
