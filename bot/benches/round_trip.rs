//! A question's whole way through the rehearsal, beside a command that answers a constant and beside one bare query, in the same run.
//!
//! `cargo bench -p briefbot` prints the medians and 99th percentiles, and the ratio of `/brief` to the sum of the other two.

use async_trait::async_trait;
use briefbot::{
    bot::{Bot, SamplesShown},
    cli::rehearse::connection_to,
    clock::SystemClock,
    discord, ingest,
    words::Words,
};
use briefings::{
    extract::Reader,
    samples,
    store::{Origin, Sqlite},
};
use rehearsal::{Member, Options, Rehearsal};
use rusqlite::{Connection, OpenFlags};
use serde_json::json;
use serenity::all::{
    ClientBuilder, Command, Context, CreateCommand, CreateInteractionResponse, CreateInteractionResponseMessage, EventHandler,
    GatewayIntents, Interaction, Ready,
};
use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

/// How many cards are held: the samples, over and over, each a little different.
const CARDS: usize = 3_000;
const ROUNDS: usize = 600;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("held.sqlite3");
    let bot = Arc::new(Bot {
        store: Arc::new(Sqlite::open(&file)?),
        reader: Reader::default(),
        words: Words::english(),
        clock: Arc::new(SystemClock),
        samples: Some(SamplesShown::default()),
    });
    bot.take_samples().await?;
    fill(&bot).await?;

    let (asked, constant) = (Rehearsal::start(Options::default()).await?, Rehearsal::start(Options::default()).await?);
    let running = [connection_to(&asked), connection_to(&constant)];
    let [to_bot, to_constant] = running;
    tokio::spawn(async move { discord::run(bot, &to_bot, std::future::pending()).await });
    tokio::spawn(async move { answer_constantly(to_constant).await });
    let patience = Duration::from_secs(20);
    asked.wait_for_commands(patience).await?;
    constant.wait_for_commands(patience).await?;

    let (ada, sam) = (asked.member("Ada").await?, constant.member("Sam").await?);
    let bare = open(&file)?;
    let (mut brief, mut pong, mut query) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS + 50 {
        let timed =
            (timed(&ada, "brief", json!({"topic": "ukraine"})).await?, timed(&sam, "constant", json!({})).await?, bare_query(&bare)?);
        // The first rounds warm everything up.
        if round >= 50 {
            brief.push(timed.0);
            pong.push(timed.1);
            query.push(timed.2);
        }
    }
    for (name, place) in [("median", 0.5), ("p99", 0.99)] {
        let [b, c, q] = [&mut brief, &mut pong, &mut query].map(|times| at(times, place));
        println!(
            "{name}: /brief {:.2} ms, constant answer {:.2} ms, bare query {:.2} ms, ratio {:.2}",
            ms(b),
            ms(c),
            ms(q),
            b.as_secs_f64() / (c + q).as_secs_f64()
        );
    }
    std::process::exit(0)
}

async fn fill(bot: &Bot) -> anyhow::Result<()> {
    let source = bot.store.source(&Origin::Samples, bot.clock.now()).await?;
    for n in 0..CARDS / samples::SAMPLES.len() {
        for sample in samples::SAMPLES {
            ingest::take(bot, source, sample.id, &format!("{}\nThis is copy {n}.\n", sample.text)).await?;
        }
    }
    Ok(())
}

async fn timed(member: &Member, command: &str, options: serde_json::Value) -> anyhow::Result<Duration> {
    let start = Instant::now();
    member.command(command, options).await?;
    Ok(start.elapsed())
}

fn open(file: &Path) -> anyhow::Result<Connection> {
    Ok(Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// The newest card that matches one term within one scope, with its text, as `/brief` reads it.
fn bare_query(db: &Connection) -> anyhow::Result<Duration> {
    let start = Instant::now();
    let (text, card): (String, String) = db
        .prepare_cached(
            "SELECT v.text, v.card FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT 500) c
             JOIN articles a ON a.id = c.rowid JOIN versions v ON v.article_id = a.id AND v.version = a.version LIMIT 1",
        )?
        .query_row(["scope : (\"s1\") AND {topics headline people lead} : (\"place_ukraine\")"], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let card: briefings::card::Card = serde_json::from_str(&card)?;
    assert!(!text.is_empty() && !card.blocks.is_empty());
    Ok(start.elapsed())
}

fn at(times: &mut [Duration], place: f64) -> Duration {
    times.sort();
    times[((times.len() - 1) as f64 * place).round() as usize]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

struct Constant;

#[async_trait]
impl EventHandler for Constant {
    async fn ready(&self, context: Context, _: Ready) {
        let command = CreateCommand::new("constant").description("Always the same");
        Command::set_global_commands(&context.http, vec![command]).await.expect("the command is registered");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        if let Interaction::Command(command) = interaction {
            let message = CreateInteractionResponseMessage::new().content("Always the same.");
            command.create_response(&context.http, CreateInteractionResponse::Message(message)).await.expect("the answer is taken");
        }
    }
}

async fn answer_constantly(connection: discord::Connection) -> anyhow::Result<()> {
    let http = connection.http()?;
    ClientBuilder::new_with_http(http, GatewayIntents::GUILDS).event_handler(Constant).await?.start().await?;
    Ok(())
}
