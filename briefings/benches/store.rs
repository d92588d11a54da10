//! Finding among many cards, beside one bare query of the same shape on the same file.
//!
//! `STORE_BENCH_CARDS` sets how many cards are held (10,000 where it is not set).

#[path = "../tests/common/mod.rs"]
mod common;

use briefings::store::{DeskId, DeskKey, Origin, Sqlite, Store, Wanted};
use chrono::{DateTime, TimeDelta, Utc};
use common::{Draft, draft};
use criterion::{Criterion, criterion_group, criterion_main};
use rusqlite::Connection;
use std::{hint::black_box, path::Path, time::Instant};
use tokio::runtime::Runtime;

/// How many cards an answer needs.
const LIMIT: i64 = 10;
/// Words as rare and as common as they are in a language: the n-th of them about 1/n as common as the first.
const WORDS: usize = 20_000;

/// Pseudo-random numbers that are the same at every run (an LCG; its high bits).
struct Dice(u64);

/// The word of this rank: three syllables, different for every rank.
fn word(rank: usize) -> String {
    const CONSONANTS: &[u8] = b"bcdfghklmnpqrstvwxz";
    const VOWELS: &[u8] = b"aeiou";
    let mut code = rank * 7_919;
    let syllable = |_| {
        let (consonant, vowel) = (CONSONANTS[code % 19], VOWELS[code / 19 % 5]);
        code /= 95;
        [consonant as char, vowel as char]
    };
    (0..3).flat_map(syllable).collect()
}

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn word(&mut self) -> String {
        let exponent = self.below(1_000_000) as f64 / 1e6;
        word((WORDS as f64).powf(exponent) as usize)
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

/// Articles come every seven minutes.
fn later(n: usize) -> TimeDelta {
    TimeDelta::minutes(7) * i32::try_from(n).unwrap_or(i32::MAX)
}

/// An article of about 4 KB.
fn synthetic(n: usize, dice: &mut Dice) -> Draft {
    let (headline, lead) = (format!("{} n{n}", dice.words(8)), dice.words(60));
    let topics = [format!("{} {}", dice.word(), dice.word()), dice.word()];
    let day = DateTime::<Utc>::UNIX_EPOCH + later(n);
    draft(&headline, &lead)
        .topics(&[&topics[0], &topics[1]])
        .said(&format!("{} {}", dice.word(), dice.word()), &dice.words(12), 0.9)
        .then(&dice.words(300))
        .then(&dice.words(300))
        .of(&format!("{} post", dice.word()))
        .at(&format!("https://wire.example/{n}"))
        .published(&day.to_rfc3339())
}

/// Fills the store: nine of ten cards from a feed that the desk follows, the others from another desk. Answers the desk.
async fn fill(store: &Sqlite, cards: usize) -> DeskId {
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let desk = store.desk(DeskKey::Guild(1), now).await.expect("a desk");
    let other = store.desk(DeskKey::Guild(2), now).await.expect("a desk");
    let feed = store.source(&Origin::Feed("https://wire.example/rss".into()), now).await.expect("a source");
    let theirs = store.source(&Origin::HandIns(other), now).await.expect("a source");
    store.follow(desk, feed, now).await.expect("followed");
    let mut dice = Dice(42);
    let started = Instant::now();
    for n in 0..cards {
        let Draft { article, card } = synthetic(n, &mut dice);
        let source = if n % 10 == 9 { theirs } else { feed };
        store.put(source, &article, &card, now + later(n)).await.expect("held");
    }
    eprintln!("{cards} cards put one by one, {:.0} a second", cards as f64 / started.elapsed().as_secs_f64());
    desk
}

/// The least that the engine must do for the same question: match, and read the newest cards' text and JSON.
const NEWEST: &str = "SELECT v.text, v.card FROM (SELECT rowid FROM cards WHERE cards MATCH ?1 ORDER BY rowid DESC LIMIT ?2) c
    JOIN articles a ON a.id = c.rowid JOIN versions v ON v.article_id = a.id AND v.version = a.version";
/// The same with the ranking that FTS5 itself offers, over as many candidates as the store ranks.
const RANKED: &str = "SELECT v.text, v.card FROM
    (SELECT rowid, rank FROM (SELECT rowid, bm25(cards, 0, 10, 8, 4, 1, 0) AS rank FROM cards WHERE cards MATCH ?1
        ORDER BY rowid DESC LIMIT 500) ORDER BY rank LIMIT ?2) c
    JOIN articles a ON a.id = c.rowid JOIN versions v ON v.article_id = a.id AND v.version = a.version";

fn bare(db: &Connection, sql: &str, query: &str) -> usize {
    let mut asked = db.prepare_cached(sql).expect("a query");
    let rows = asked.query_map((query, LIMIT), |row| Ok(row.get::<_, String>(0)?.len() + row.get::<_, String>(1)?.len()));
    rows.expect("rows").map(|length| length.expect("a row")).sum()
}

fn quantile(times: &mut [f64], q: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * q) as usize]
}

/// Median and 99th percentile in milliseconds over `questions`.
fn spread(questions: &[String], mut ask: impl FnMut(&str)) -> (f64, f64) {
    let mut times = Vec::with_capacity(questions.len());
    for question in questions {
        let started = Instant::now();
        ask(question);
        times.push(started.elapsed().as_secs_f64() * 1e3);
    }
    (quantile(&mut times, 0.5), quantile(&mut times, 0.99))
}

fn report(name: &str, (median, p99): (f64, f64), beside: (f64, f64)) {
    let (ratio, ratio_p99) = (median / beside.0, p99 / beside.1);
    eprintln!("{name}: median {median:.3} ms, p99 {p99:.3} ms; find is {:.2} of it, {:.2} at p99", 1.0 / ratio, 1.0 / ratio_p99);
}

fn about(topic: &str) -> Wanted {
    Wanted { topic: Some(topic.into()), ..Wanted::default() }
}

fn bench(c: &mut Criterion) {
    let cards = std::env::var("STORE_BENCH_CARDS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("briefbot.db");
    let runtime = Runtime::new().expect("a runtime");
    let store = Sqlite::open(&file).expect("a store");
    let desk = runtime.block_on(fill(&store, cards));
    let db = Connection::open(&file).expect("the same file");
    let size = |path: &Path| std::fs::metadata(path).map_or(0.0, |m| m.len() as f64 / 1e6);
    eprintln!("{:.0} MB", size(&file));

    let query = |word: &str| format!("scope : (\"s1\") AND {{topics headline people lead}} : (\"{word}\")");
    let find = |word: &str| black_box(runtime.block_on(store.find(desk, &about(word), 0..LIMIT as usize)).expect("an answer"));
    let mut dice = Dice(7);
    let drawn: Vec<String> = (0..2_000).map(|_| dice.word()).collect();
    let common: Vec<String> = (0..500).map(|n| word(n % 10 + 1)).collect();
    for (name, words) in [("words as common as drawn", &drawn), ("the ten commonest words", &common)] {
        let found = spread(words, |w| drop(find(w)));
        report(&format!("{name}, find"), found, found);
        for (sql, kind) in [(NEWEST, "bare, newest"), (RANKED, "bare, by bm25")] {
            report(&format!("{name}, {kind}"), spread(words, |w| assert!(bare(&db, sql, &query(w)) < usize::MAX)), found);
        }
    }
    let of = |outlet: &str, topic: &str| Wanted { outlet: Some(format!("{outlet} post")), ..about(topic) };
    let find_of = |topic: &str| black_box(runtime.block_on(store.find(desk, &of(&word(1), topic), 0..LIMIT as usize)).expect("an answer"));
    let outlet: i64 =
        db.query_row("SELECT id FROM outlets WHERE name = ?1", [format!("{} post", word(1))], |row| row.get(0)).expect("an outlet");
    let of_outlet = |topic: &str| format!("{} AND scope : (\"o{outlet}\")", query(topic));
    for (name, words) in [("of one outlet, words as drawn", &drawn), ("of one outlet, the ten commonest words", &common)] {
        let found = spread(words, |w| drop(find_of(w)));
        report(&format!("{name}, find"), found, found);
        report(&format!("{name}, bare, newest"), spread(words, |w| assert!(bare(&db, NEWEST, &of_outlet(w)) < usize::MAX)), found);
    }
    let typed: Vec<String> = drawn.iter().map(|w| w[..2].to_owned()).collect();
    let (median, p99) = spread(&typed, |t| drop(black_box(runtime.block_on(store.topics(desk, t, 25)).expect("topics"))));
    eprintln!("topics completed from two letters: {median:.3} ms, p99 {p99:.3} ms");
    let misspelt: Vec<String> = drawn.iter().take(100).map(|w| format!("x{w}")).collect();
    let (median, p99) = spread(&misspelt, |t| drop(black_box(runtime.block_on(store.nearest_topics(desk, t, 3)).expect("topics"))));
    eprintln!("nearest topics: {median:.3} ms, p99 {p99:.3} ms");

    let mut group = c.benchmark_group("store");
    for rank in [2, 200, 9_000] {
        let word = &word(rank);
        group.bench_function(format!("find, rank {rank}"), |b| b.iter(|| find(word)));
        group.bench_function(format!("bare, rank {rank}"), |b| b.iter(|| black_box(bare(&db, NEWEST, &query(word)))));
    }
    group.finish();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = bench }
criterion_main!(benches);
