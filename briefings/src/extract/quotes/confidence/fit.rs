//! Fits `weights.tsv`, and tells what the probabilities are worth.
//!
//! Both want the folder with the open data in `BRIEFBOT_SHARED`: `cargo test -p briefings --lib fits_the_weights -- --ignored --nocapture`
//! fits them to `quotes-train.jsonl` and prints them, or writes them to the file that `BRIEFBOT_WEIGHTS` names; `cargo test -p briefings --lib confidence_means_something -- --ignored --nocapture` prints how
//! often quotes of each confidence are right, there and on `quotes-dev.jsonl`, and fails where the two differ by more than .03.
//! Beside each file may stand another, `quotes-train.names.json`, with the names that its pronouns mean: then a pronoun is right by the name.

use super::{Signs, WEIGHTS, judge::Judge, of, probability};
use crate::{
    article::plain,
    card::{Quote, QuoteKind},
    extract::{KnownPeople, Parsed, people, quotes},
};
use std::{collections::BTreeMap, env, fmt::Write as _, fs};

/// How strongly weights are held near 0, in quotes.
const PRIOR: f64 = 2.0;
/// Bins of the table of reliability.
const BINS: usize = 10;

struct Sample {
    kind: QuoteKind,
    signs: Signs,
    right: bool,
}

fn samples(file: &str) -> Vec<Sample> {
    let shared = env::var("BRIEFBOT_SHARED").expect("BRIEFBOT_SHARED names the folder of shared data");
    let data = format!("{shared}/eval/data/{file}");
    let lines = fs::read_to_string(&data).expect("the open data are there");
    let names = fs::read_to_string(data.replace(".jsonl", ".names.json")).unwrap_or_else(|_| "{}".to_owned());
    let names = serde_json::from_str(&names).expect("JSON");
    let known = KnownPeople::from_toml(include_str!("../../../../../config/people.toml")).expect("the shipped list of people");
    lines.lines().flat_map(|line| samples_of(&serde_json::from_str(line).expect("JSON"), &names, &known)).collect()
}

fn samples_of(line: &serde_json::Value, names: &serde_json::Value, known: &KnownPeople) -> Vec<Sample> {
    let article = plain::read(line["text"].as_str().expect("a text"));
    let parsed = Parsed::new(&article);
    let page = people::page::Page::new(&parsed);
    let judge = Judge::new(&page, line, names);
    let mut people = people::find(&page, known);
    let read = quotes::with_signs(&page, &mut people);
    let judged = read.into_iter().filter_map(|(quote, signs): (Quote, Signs)| {
        let right = judge.is_right(&quote)?;
        Some(Sample { kind: quote.kind, signs, right })
    });
    judged.collect()
}

/// The weights under which the samples are likeliest, each held near 0 by [`PRIOR`].
fn fitted(samples: &[Sample]) -> BTreeMap<&'static str, f64> {
    let mut weights: BTreeMap<&'static str, f64> = samples.iter().flat_map(|s| s.signs.iter().map(|sign| (*sign, 0.0))).collect();
    let mut speed: BTreeMap<&'static str, f64> = BTreeMap::new();
    for sign in samples.iter().flat_map(|s| &s.signs) {
        *speed.entry(sign).or_default() += 0.25 * 6.0;
    }
    for _ in 0..1_500 {
        let mut slope: BTreeMap<&'static str, f64> = weights.iter().map(|(sign, weight)| (*sign, -PRIOR * weight)).collect();
        for sample in samples {
            let missed = f64::from(u8::from(sample.right)) - probability(sample.signs.iter().map(|sign| weights[sign]).sum());
            for sign in &sample.signs {
                *slope.get_mut(sign).expect("every sign has a weight") += missed;
            }
        }
        for (sign, weight) in &mut weights {
            *weight += slope[sign] / (speed[sign] + PRIOR);
        }
    }
    weights
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn fits_the_weights() {
    let mut file = String::from(
        "# What is seen of a quote, and how much it speaks for (above 0) or against it: log odds, which add up. Made by fit.rs; do not edit.\n",
    );
    let fitted = fitted(&samples("quotes-train.jsonl"));
    assert!(WEIGHTS.keys().all(|sign| fitted.contains_key(sign)), "signs that no quote shows any more");
    for (sign, weight) in fitted {
        writeln!(file, "{sign}\t{weight:.2}").expect("a string takes it");
    }
    match env::var("BRIEFBOT_WEIGHTS") {
        Ok(path) => fs::write(path, file).expect("the file that BRIEFBOT_WEIGHTS names can be written"),
        Err(_) => println!("{file}"),
    }
}

/// Expected calibration error: the mean distance of confidence and share of right ones, over ten equal bins.
fn table(name: &str, samples: &[&Sample]) -> f64 {
    let mut bins = [(0usize, 0usize, 0.0f64); BINS];
    for sample in samples {
        let confidence = of(&sample.signs);
        let bin = &mut bins[((confidence * BINS as f64) as usize).min(BINS - 1)];
        *bin = (bin.0 + 1, bin.1 + usize::from(sample.right), bin.2 + confidence);
    }
    let mut error = 0.0;
    println!("\n{name}: {} quotes\n  confidence   quotes  mean  right", samples.len());
    for (index, (count, right, sum)) in bins.into_iter().enumerate().filter(|(_, bin)| bin.0 > 0) {
        let (mean, share) = (sum / count as f64, right as f64 / count as f64);
        error += (mean - share).abs() * count as f64 / samples.len() as f64;
        println!("  {:.1} – {:.1}   {count:6}  {mean:.3}  {share:.3}", index as f64 / BINS as f64, (index + 1) as f64 / BINS as f64);
    }
    println!("  expected calibration error {error:.3}");
    error
}

/// What a threshold lets through: the share of wrong ones among quotes shown, and of right ones among all.
fn thresholds(samples: &[&Sample]) {
    println!("\nfrom    shown  wrong among them  rightly shown of all right");
    let right = samples.iter().filter(|s| s.right).count();
    for from in [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] {
        let shown: Vec<_> = samples.iter().filter(|s| of(&s.signs) >= from).collect();
        let rightly = shown.iter().filter(|s| s.right).count();
        let wrong = 1.0 - rightly as f64 / shown.len().max(1) as f64;
        println!("{from:.2}  {:7}  {wrong:16.3}  {:.3}", shown.len(), rightly as f64 / right.max(1) as f64);
    }
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn confidence_means_something() {
    assert!(!WEIGHTS.is_empty());
    for file in ["quotes-train.jsonl", "quotes-dev.jsonl"] {
        let samples = samples(file);
        let (indirect, marked): (Vec<&Sample>, Vec<&Sample>) = samples.iter().partition(|s| s.kind == QuoteKind::Indirect);
        let direct: Vec<&Sample> = marked.iter().copied().filter(|s| s.kind == QuoteKind::Direct).collect();
        table(&format!("{file}, direct"), &direct);
        thresholds(&direct);
        table(&format!("{file}, direct and mixed"), &marked);
        table(&format!("{file}, indirect"), &indirect);
        thresholds(&indirect);
        let error = table(&format!("{file}, all"), &samples.iter().collect::<Vec<_>>());
        assert!(error <= 0.03, "{file}: {error}");
    }
}
