//! Every text answer's whole way through the rehearsal, beside a command that answers the very same message made beforehand and beside one
//! bare query of the same shape, in the same run.
//!
//! `cargo bench -p briefbot --bench round_trip` prints for each answer the median and the 99th percentile of the answer, of the constant
//! message (what carrying it costs), and of the bare query: the candidates read and as many of the best cards as the answer looks through,
//! each with its text. The ratio is that of the answer to the constant message and the bare query together. The answer finds cards that it
//! found lately ready, as for a team that goes on asking; the bare query reads its cards each time. Pictures are switched off: an answer with
//! one is deferred first. `CARDS` and `ROUNDS` in the environment make it smaller; `-- search` takes only the answers of the
//! commands whose name holds `search`.

use anyhow::Context as _;
use async_trait::async_trait;
use briefbot::{
    bot::{Bot, SamplesShown},
    cli::{open::PEOPLE, rehearse::connection_to},
    clock::SystemClock,
    commands, discord,
    ingest::fetch::{Fetcher, Limits, Rules, SystemNames},
    render::message::Message,
    words::Words,
};
use briefings::{
    article::plain,
    card::Card,
    extract::{KnownPeople, Reader},
    query::Answer,
    samples,
    store::{DeskKey, Origin, Sqlite},
};
use rehearsal::{Member, Options, Rehearsal};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Map, Value, json};
use serenity::all::{
    ClientBuilder, Command, Context, CreateCommand, CreateInteractionResponse, EventHandler, GatewayIntents, Interaction, Ready,
};
use std::{
    collections::HashMap,
    env,
    str::FromStr,
    sync::Arc,
    time::{Duration, Instant},
};

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many cards are held: the samples, over and over, each text a little different.
const CARDS: usize = 100_000;
const ROUNDS: usize = 400;
/// The first rounds warm everything up.
const WARMING_UP: usize = 40;

/// A question, and the bare query of its shape.
struct Asked {
    command: &'static str,
    options: &'static [(&'static str, &'static str)],
    /// What the index is asked for within the desk's source.
    sought: &'static str,
    /// How many of the best cards are read.
    read: usize,
}

const ABOUT_UKRAINE: &str = r#"{topics headline people lead} : ("place_ukraine")"#;

const ASKED: [Asked; 8] = [
    Asked { command: "brief", options: &[("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 40 },
    Asked { command: "quotes", options: &[("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 100 },
    Asked { command: "quotes", options: &[("speaker", "zelenskyy"), ("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 100 },
    Asked { command: "figures", options: &[("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 40 },
    Asked { command: "timeline", options: &[("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 40 },
    Asked { command: "people", options: &[("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 40 },
    Asked { command: "compare", options: &[("topic", "ukraine")], sought: ABOUT_UKRAINE, read: 40 },
    Asked {
        command: "search",
        options: &[("words", "\"security guarantees\" soldiers")],
        sought: r#"{headline body} : ("securiti guarante" AND "soldier")"#,
        read: 4,
    },
];

impl Asked {
    fn options(&self) -> Value {
        self.options.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect::<Map<_, _>>().into()
    }

    fn shown(&self) -> String {
        self.options.iter().fold(format!("/{}", self.command), |shown, (name, value)| format!("{shown} {name}:{value}"))
    }

    /// The constant's name, by which it is asked for.
    fn constant(at: usize) -> String {
        format!("constant-{at}")
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let (cards, rounds) = (number("CARDS", CARDS)?, number("ROUNDS", ROUNDS)?);
    let wanted = env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_default();
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("held.sqlite3");
    let store = Arc::new(Sqlite::open(&file)?);
    let fetcher = Fetcher::new(Rules::default(), Limits::default(), Arc::new(SystemNames), Arc::new(SystemClock))?;
    let reader = Reader::new(KnownPeople::from_toml(PEOPLE)?);
    let bot = Bot::new(store, reader, Arc::new(SystemClock), fetcher);
    let bot = Arc::new(Bot { samples: Some(SamplesShown::default()), pictures: false, ..bot });
    fill(&bot, cards).await?;

    let (asked, constant) = (Rehearsal::start(Options::default()).await?, Rehearsal::start(Options::default()).await?);
    let [to_bot, to_constant] = [connection_to(&asked), connection_to(&constant)];
    let mut messages = HashMap::new();
    for (at, one) in ASKED.iter().enumerate() {
        messages.insert(Asked::constant(at), made_beforehand(&bot, one).await?);
    }
    tokio::spawn(async move { discord::run(bot, &to_bot, std::future::pending()).await });
    tokio::spawn(async move { answer_constantly(to_constant, messages).await });
    let patience = Duration::from_secs(20);
    asked.wait_for_commands(patience).await?;
    constant.wait_for_commands(patience).await?;

    let (ada, sam) = (asked.member("Ada").await?, constant.member("Sam").await?);
    let bare = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    println!("{cards} cards, {rounds} rounds; milliseconds");
    for (at, one) in ASKED.iter().enumerate().filter(|(_, one)| one.command.contains(&wanted)) {
        let mut times = [const { Vec::new() }; 3];
        for round in 0..rounds + WARMING_UP {
            let taken = [
                timed(&ada, one.command, one.options()).await?,
                timed(&sam, &Asked::constant(at), json!({})).await?,
                bare_query(&bare, one).with_context(|| one.shown())?,
            ];
            if round >= WARMING_UP {
                times.iter_mut().zip(taken).for_each(|(times, time)| times.push(time));
            }
        }
        for (name, place) in [("median", 0.5), ("p99", 0.99)] {
            let [answer, message, query] = times.each_mut().map(|times| time_at(times, place));
            let ratio = answer / (message + query);
            println!("{}: {name} {answer:.2}, constant message {message:.2}, bare query {query:.2}, ratio {ratio:.2}", one.shown());
        }
    }
    std::process::exit(0)
}

fn number(name: &str, default: usize) -> anyhow::Result<usize> {
    match env::var(name) {
        Ok(given) => usize::from_str(&given).with_context(|| format!("{name} is a whole number")),
        Err(_) => Ok(default),
    }
}

/// Holds the samples over and over: each is read once, and a line behind it tells its copies apart.
async fn fill(bot: &Bot, cards: usize) -> anyhow::Result<()> {
    let source = bot.store.source(&Origin::Samples, bot.clock.now()).await?;
    let read: Vec<_> = samples::SAMPLES.iter().map(|sample| (sample.id, plain::read(sample.text))).collect();
    let read: Vec<_> = read.into_iter().map(|(id, article)| (bot.reader.read(id, &article), article)).collect();
    for (n, (card, article)) in read.iter().cycle().take(cards).enumerate() {
        let mut article = article.clone();
        article.text = format!("{}\nThis is copy {n}.\n", article.text);
        bot.store.put(source, &article, card, bot.clock.now()).await?;
    }
    Ok(())
}

/// The message with which the bot answers.
async fn made_beforehand(bot: &Bot, asked: &Asked) -> anyhow::Result<Message> {
    let command = commands::find(asked.command).context("a command")?;
    let options = commands::Options::new(asked.options.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let Ok(commands::Request::Ask(question)) = command.request(&options) else { anyhow::bail!("{} is no question", asked.shown()) };
    let answer = bot.answer(DeskKey::Guild(1), &question).await?;
    Ok(Message::of(&Answer { chart: None, ..answer }, &Words::english()))
}

async fn timed(member: &Member, command: &str, options: Value) -> anyhow::Result<Duration> {
    let start = Instant::now();
    member.command(command, options).await?;
    Ok(start.elapsed())
}

/// The candidates of what is sought within one scope, and the newest of them read as cards with their texts, as the answer reads them.
fn bare_query(db: &Connection, asked: &Asked) -> anyhow::Result<Duration> {
    let start = Instant::now();
    let mut candidates = db.prepare_cached(
        "SELECT a.id, a.news_at, a.topic_terms, a.headline_terms, a.people_terms, a.lead_terms
         FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT 500) c JOIN articles a ON a.id = c.rowid",
    )?;
    let mut rows = candidates.query([format!("scope : (\"s1\") AND {}", asked.sought)])?;
    let mut newest = Vec::new();
    while let Some(row) = rows.next()? {
        let terms = (2..6).map(|column| Ok(row.get_ref(column)?.as_str()?.len())).sum::<anyhow::Result<usize>>()?;
        newest.push((row.get::<_, i64>(1)?, row.get::<_, i64>(0)?, terms));
    }
    newest.sort_unstable_by(|one, other| other.cmp(one));
    anyhow::ensure!(!newest.is_empty(), "no candidate is held");
    let mut read = db.prepare_cached(
        "SELECT v.text, v.card FROM articles a JOIN versions v ON v.article_id = a.id AND v.version = a.version WHERE a.id = ?1",
    )?;
    for (_, id, _) in newest.iter().take(asked.read) {
        let (text, card): (String, String) = read.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let card: Card = serde_json::from_str(&card)?;
        anyhow::ensure!(!text.is_empty() && !card.blocks.is_empty(), "an empty card is held");
    }
    Ok(start.elapsed())
}

/// The time at `place` of all of them in order, in milliseconds.
fn time_at(times: &mut [Duration], place: f64) -> f64 {
    times.sort();
    times[((times.len() - 1) as f64 * place).round() as usize].as_secs_f64() * 1e3
}

/// Answers each command with its message.
struct Constant {
    messages: HashMap<String, Message>,
}

#[async_trait]
impl EventHandler for Constant {
    async fn ready(&self, context: Context, _: Ready) {
        let commands = self.messages.keys().map(|name| CreateCommand::new(name).description("Always the same"));
        Command::set_global_commands(&context.http, commands.collect()).await.expect("the commands are registered");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        if let Interaction::Command(command) = interaction {
            let message = self.messages[&command.data.name].clone().into_response();
            command.create_response(&context.http, CreateInteractionResponse::Message(message)).await.expect("the answer is taken");
        }
    }
}

async fn answer_constantly(connection: discord::Connection, messages: HashMap<String, Message>) -> anyhow::Result<()> {
    let http = connection.http()?;
    ClientBuilder::new_with_http(http, GatewayIntents::GUILDS).event_handler(Constant { messages }).await?.start().await?;
    Ok(())
}
