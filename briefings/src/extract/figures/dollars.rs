//! Whose dollar a bare “$” is: the country's that the article names, or the United States'.

use crate::card::Figure;
use aho_corasick::AhoCorasick;
use std::sync::LazyLock;

/// Countries with a dollar of their own: as a statement names it, and its ISO 4217 code.
const DOLLARS: [(&str, &str); 6] =
    [("australian", "AUD"), ("canadian", "CAD"), ("hong kong", "HKD"), ("new zealand", "NZD"), ("singapore", "SGD"), ("taiwan", "TWD")];
/// What a statement says to be in a country's dollars.
const STATED: [&str; 6] = ["figures", "amounts", "prices", "sums", "values", "money"];
/// How far before the name of the dollar a statement may begin, in bytes.
const STATEMENT: usize = 40;

static DOLLARS_IN_WORDS: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build([" dollars"]).expect("one word"));

/// Gives bare dollars the country that the article says they are of.
pub fn resolve(text: &str, figures: &mut [Figure]) {
    if figures.iter().any(is_bare)
        && let Some(code) = stated(text).or_else(|| marked(text, figures))
    {
        figures.iter_mut().filter(|figure| is_bare(figure)).for_each(|figure| {
            figure.unit = figure.unit.as_ref().map(|unit| unit.replacen("USD", code, 1));
        });
    }
}

/// A dollar that names no country.
fn is_bare(figure: &Figure) -> bool {
    is_of(figure, "USD") && !["US", "U.S.", "American", "buck"].iter().any(|mark| figure.text.contains(mark))
}

fn is_of(figure: &Figure, code: &str) -> bool {
    figure.unit.as_ref().is_some_and(|unit| unit.starts_with(code))
}

/// `All figures are in Australian dollars`
fn stated(text: &str) -> Option<&'static str> {
    if !DOLLARS_IN_WORDS.is_match(text) {
        return None;
    }
    let lower = text.to_lowercase();
    let found = DOLLARS.iter().find(|(country, _)| {
        let statement = format!("in {country} dollars");
        lower.match_indices(&statement).any(|(at, _)| {
            let start = lower.floor_char_boundary(at.saturating_sub(STATEMENT));
            STATED.iter().any(|what| lower[start..at].contains(what))
        })
    });
    found.map(|(_, code)| *code)
}

/// `A$2 billion …, another $300 million`: one country's dollar is marked, the United States' is not, and no bare dollar converts it.
fn marked(text: &str, figures: &[Figure]) -> Option<&'static str> {
    let mut marked = DOLLARS.iter().filter(|(_, code)| figures.iter().any(|figure| is_of(figure, code)));
    let (_, code) = marked.next()?;
    let american = || figures.iter().any(|figure| is_of(figure, "USD") && !is_bare(figure));
    let converted = || {
        figures.windows(2).any(|pair| {
            let (bare, other) = (pair.iter().any(is_bare), pair.iter().any(|figure| is_of(figure, code)));
            bare && other && is_conversion(&text[pair[0].span.end..pair[1].span.start])
        })
    };
    (marked.next().is_none() && !american() && !converted()).then_some(code)
}

/// Whether what stands between two amounts says that they are the same: `(`, `, or about`.
fn is_conversion(between: &str) -> bool {
    let between = between.trim_start_matches([',', ' ', '-', '–', '—']);
    between.len() < 20 && (between.starts_with('(') || between.starts_with("or ") || between.starts_with("= "))
}
