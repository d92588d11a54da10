//! How often the figures ranked first are those that an editor picked, beside the first ones of the text.
//!
//! Wants the folder with the open data in `BRIEFBOT_SHARED`: `cargo test -p briefings --test key_figures -- --ignored --nocapture`.

use briefings::{
    article::plain,
    card::{Card, Figure},
    extract::{KnownPeople, Reader},
};
use flate2::read::GzDecoder;
use std::{collections::HashMap, env, fs, io::Read as _};

/// How many figures are shown first.
const FIRST: usize = 3;

/// An article's id, and where in it the picked figures start and end.
fn picked() -> Vec<(&'static str, Vec<(usize, usize)>)> {
    let rows = include_str!("data/key_figures.tsv").lines().filter(|line| !line.starts_with('#'));
    let span = |span: &str| {
        let (start, end) = span.split_once('-').expect("start-end");
        (start.parse().expect("a start"), end.parse().expect("an end"))
    };
    rows.map(|row| {
        let (id, spans) = row.split_once('\t').expect("an id and spans");
        (id, spans.split(' ').map(span).collect())
    })
    .collect()
}

/// The evaluation data's articles by id.
fn texts() -> HashMap<String, String> {
    let folder = env::var("BRIEFBOT_SHARED").expect("BRIEFBOT_SHARED names the folder of shared data") + "/eval/data/";
    let open = unzipped(&fs::read(folder.clone() + "articles-open.jsonl.gz").expect("the open articles are there"));
    let news = fs::read_to_string(folder + "summaries-dev.jsonl").expect("the news with summaries is there");
    let value = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("JSON");
    let titled = |line: &str| {
        let article = value(line);
        let part = |name: &str| article["gold"][name].as_str().unwrap_or_default().to_owned();
        (article["id"].as_str().expect("an id").to_owned(), part("title") + "\n\n" + &part("text"))
    };
    let sentences = |line: &str| {
        let article = value(line);
        let all: Vec<_> = article["sents"].as_array().expect("sentences").iter().filter_map(|s| s.as_str()).collect();
        (article["id"].as_str().expect("an id").to_owned(), all.join("\n\n"))
    };
    open.lines().map(titled).chain(news.lines().map(sentences)).collect()
}

fn unzipped(bytes: &[u8]) -> String {
    let mut text = String::new();
    GzDecoder::new(bytes).read_to_string(&mut text).expect("gzip of UTF-8");
    text
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn the_figures_ranked_first_are_an_editors() {
    let texts = texts();
    let reader = Reader::new(KnownPeople::default());
    let (mut ranked, mut in_order, mut shown) = (0, 0, 0);
    for (id, spans) in picked() {
        let card: Card = reader.read(id, &plain::read(&texts[id]));
        let is_picked = |figure: &&Figure| spans.iter().any(|&(start, end)| figure.span.start < end && start < figure.span.end);
        let mut by_rank: Vec<_> = card.figures.iter().collect();
        by_rank.sort_by_key(|figure| figure.rank);
        let hits = by_rank.iter().take(FIRST).filter(|figure| is_picked(figure)).count();
        if hits < 2 {
            println!("{id}: {hits} of {:?}", by_rank.iter().take(FIRST).map(|f| &f.text).collect::<Vec<_>>());
        }
        ranked += hits;
        in_order += card.figures.iter().take(FIRST).filter(|figure| is_picked(figure)).count();
        shown += card.figures.len().min(FIRST);
    }
    let share = |hits: usize| hits as f64 / shown as f64;
    println!("ranked first and picked: {:.3}; first in the text and picked: {:.3}", share(ranked), share(in_order));
    assert!(share(ranked) > share(in_order));
    assert!(share(ranked) >= 2.0 / 3.0, "{:.3}", share(ranked));
}
