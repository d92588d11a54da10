//! A question's whole way through the rehearsal, beside commands that answer a constant and beside one bare query, in the same run.
//!
//! `cargo bench -p briefbot --bench round_trip` prints the medians and 99th percentiles of `/brief`, of a constant that is the very
//! message `/brief` answers (what carrying it costs), of a constant of one line, and of the bare query: the candidates read and the best
//! card with its text. The ratio is that of `/brief` to the constant message and the bare query together.

use anyhow::Context as _;
use async_trait::async_trait;
use briefbot::{
    bot::{Bot, SamplesShown},
    cli::rehearse::connection_to,
    clock::SystemClock,
    discord,
    ingest::{
        self,
        fetch::{Fetcher, Limits, Rules, SystemNames},
    },
    render::message::Message,
};
use briefings::{
    extract::Reader,
    query::{About, Question},
    samples,
    store::{DeskKey, Origin, Sqlite},
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
/// How many cards a brief tells of.
const TOLD: usize = 40;
/// What is asked about.
const TOPIC: &str = "ukraine";

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("held.sqlite3");
    let store = Arc::new(Sqlite::open(&file)?);
    let fetcher = Fetcher::new(Rules::default(), Limits::default(), Arc::new(SystemNames), Arc::new(SystemClock))?;
    let samples = Some(SamplesShown::default());
    let bot = Arc::new(Bot { samples, ..Bot::new(store, Reader::default(), Arc::new(SystemClock), fetcher) });
    bot.take_samples().await?;
    fill(&bot).await?;

    let (asked, constant) = (Rehearsal::start(Options::default()).await?, Rehearsal::start(Options::default()).await?);
    let running = [connection_to(&asked), connection_to(&constant)];
    let [to_bot, to_constant] = running;
    let answer = bot.answer(DeskKey::Guild(1), &Question::Brief { about: About::Topic(TOPIC.to_owned()), page: 0 }).await?;
    let message = Message::of(&answer, &bot.words);
    tokio::spawn(async move { discord::run(bot, &to_bot, std::future::pending()).await });
    tokio::spawn(async move { answer_constantly(to_constant, message).await });
    let patience = Duration::from_secs(20);
    asked.wait_for_commands(patience).await?;
    constant.wait_for_commands(patience).await?;

    let (ada, sam) = (asked.member("Ada").await?, constant.member("Sam").await?);
    let bare = open(&file)?;
    let mut times = [const { Vec::new() }; 4];
    for round in 0..ROUNDS + 50 {
        let taken = [
            timed(&ada, "brief", json!({"topic": TOPIC})).await?,
            timed(&sam, "message", json!({})).await?,
            timed(&sam, "line", json!({})).await?,
            bare_query(&bare)?,
        ];
        // The first rounds warm everything up.
        if round >= 50 {
            times.iter_mut().zip(taken).for_each(|(times, time)| times.push(time));
        }
    }
    for (name, place) in [("median", 0.5), ("p99", 0.99)] {
        let [brief, message, line, query] = times.each_mut().map(|times| at(times, place));
        let ratio = brief / (message + query);
        println!(
            "{name}: /brief {brief:.2} ms, constant message {message:.2} ms, bare query {query:.2} ms, ratio {ratio:.2}; constant line {line:.2} ms"
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

/// The candidates of one term within one scope, and the newest of them read as cards with their texts, as `/brief` reads them.
fn bare_query(db: &Connection) -> anyhow::Result<Duration> {
    let start = Instant::now();
    let mut candidates = db.prepare_cached(
        "SELECT a.id, a.news_at, a.topic_terms, a.headline_terms, a.people_terms, a.lead_terms
         FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT 500) c JOIN articles a ON a.id = c.rowid",
    )?;
    let mut rows = candidates.query(["scope : (\"s1\") AND {topics headline people lead} : (\"place_ukraine\")"])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let terms = (2..6).map(|column| Ok(row.get_ref(column)?.as_str()?.len())).sum::<anyhow::Result<usize>>()?;
        found.push((row.get::<_, i64>(1)?, row.get::<_, i64>(0)?, terms));
    }
    found.sort_unstable_by(|a, b| b.cmp(a));
    let mut read = db.prepare_cached(
        "SELECT v.text, v.card FROM articles a JOIN versions v ON v.article_id = a.id AND v.version = a.version WHERE a.id = ?1",
    )?;
    for (_, id, _) in found.iter().take(TOLD) {
        let (text, card): (String, String) = read.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let card: briefings::card::Card = serde_json::from_str(&card)?;
        assert!(!text.is_empty() && !card.blocks.is_empty());
    }
    Ok(start.elapsed())
}

/// The time at `place` of all of them in order, in milliseconds.
fn at(times: &mut [Duration], place: f64) -> f64 {
    times.sort();
    times[((times.len() - 1) as f64 * place).round() as usize].as_secs_f64() * 1e3
}

/// Answers `message` to the one command, and a line to the other.
struct Constant {
    message: Message,
}

#[async_trait]
impl EventHandler for Constant {
    async fn ready(&self, context: Context, _: Ready) {
        let commands = ["message", "line"].map(|name| CreateCommand::new(name).description("Always the same"));
        Command::set_global_commands(&context.http, commands.into()).await.expect("the commands are registered");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        if let Interaction::Command(command) = interaction {
            let message = match command.data.name.as_str() {
                "message" => self.message.clone().into_response(),
                _ => CreateInteractionResponseMessage::new().content("Always the same."),
            };
            command.create_response(&context.http, CreateInteractionResponse::Message(message)).await.expect("the answer is taken");
        }
    }
}

async fn answer_constantly(connection: discord::Connection, message: Message) -> anyhow::Result<()> {
    let http = connection.http()?;
    ClientBuilder::new_with_http(http, GatewayIntents::GUILDS).event_handler(Constant { message }).await?.start().await?;
    Ok(())
}
