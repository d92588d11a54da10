//! The reader's tables: units, currencies, number words and comparisons, each found by its first word.

use crate::card::{Comparison, FigureKind};
use foldhash::HashMap;
use rust_decimal::Decimal;
use std::{str::FromStr, sync::LazyLock};

/// A unit of `units.tsv` or a currency of `currencies.tsv`.
#[derive(Debug)]
pub struct Unit {
    /// As a card carries it: an ISO 4217 code, `percent`, or a singular name.
    pub name: &'static str,
    pub kind: FigureKind,
}

/// One spelling of a unit.
#[derive(Debug)]
pub struct Spelling {
    pub words: Vec<Box<str>>,
    /// The spelling with its capitals, where only these count.
    pub cased: Option<&'static str>,
    pub unit: &'static Unit,
}

/// Phrases by their first word, the longest of each first.
type ByFirst<T> = HashMap<Box<str>, Vec<T>>;

pub static UNITS: LazyLock<ByFirst<Spelling>> = LazyLock::new(|| {
    let mut spellings = Vec::new();
    for row in rows(include_str!("units.tsv")) {
        let kind = match row[1] {
            "percent" => FigureKind::Percent,
            "age" => FigureKind::Age,
            "duration" => FigureKind::Duration,
            "measure" => FigureKind::Measure,
            "count" => FigureKind::Count,
            "rate" => FigureKind::Rate,
            other => panic!("no such kind in units.tsv: {other}"),
        };
        spell(&mut spellings, Box::leak(Box::new(Unit { name: row[0], kind })), row[2]);
    }
    for row in rows(include_str!("currencies.tsv")) {
        spell(&mut spellings, Box::leak(Box::new(Unit { name: row[0], kind: FigureKind::Money })), row.get(3).unwrap_or(&""));
    }
    by_first(spellings, |s: &Spelling| &s.words)
});

/// The unit or currency of this name, as a card carries it.
pub fn named(name: &str) -> Option<&'static Unit> {
    UNITS.values().flatten().map(|s| s.unit).find(|unit| unit.name == name)
}

/// The currencies by the name that a card carries.
pub static MONEY: LazyLock<HashMap<&'static str, &'static Unit>> = LazyLock::new(|| {
    let all = UNITS.values().flatten().map(|s| s.unit).filter(|u| u.kind == FigureKind::Money);
    all.map(|u| (u.name, u)).collect()
});

/// Signs of currencies: `$` → USD.
pub static SIGNS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    rows(include_str!("currencies.tsv")).flat_map(|row| row[2].split_whitespace().map(move |sign| (sign, row[0]))).collect()
});

/// Letters that make `$` another country's, and codes, both in lower case: `hk` → HKD, `usd` → USD.
pub static CODES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut codes = HashMap::default();
    for row in rows(include_str!("currencies.tsv")) {
        codes.extend(row[1].split('|').filter(|c| !c.is_empty()).map(|letters| (letters.to_owned(), row[0])));
        if row[0].len() == 3 && row[0].bytes().all(|b| b.is_ascii_uppercase()) {
            codes.insert(row[0].to_ascii_lowercase(), row[0]);
        }
    }
    codes.extend([("rm", "MYR"), ("rs", "rupee"), ("nis", "ILS"), ("ps", "GBP")].map(|(letters, code)| (letters.to_owned(), code)));
    codes
});

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Unit,
    Teen,
    Ten,
    Hundred,
    Dozen,
    Scale,
    Suffix,
    Vague,
    /// A part of a whole: the value is the divisor.
    Divisor,
}

pub static NUMBERS: LazyLock<HashMap<&'static str, (Part, Decimal)>> = LazyLock::new(|| {
    let part = |name| match name {
        "unit" => Part::Unit,
        "teen" => Part::Teen,
        "ten" => Part::Ten,
        "hundred" => Part::Hundred,
        "dozen" => Part::Dozen,
        "scale" => Part::Scale,
        "suffix" => Part::Suffix,
        "vague" => Part::Vague,
        "part" => Part::Divisor,
        other => panic!("no such part in numbers.tsv: {other}"),
    };
    rows(include_str!("numbers.tsv"))
        .map(|row| (row[0], (part(row[1]), Decimal::from_str(row[2]).expect("a value in numbers.tsv"))))
        .collect()
});

/// Words that set a figure against its value.
#[derive(Debug)]
pub struct Comparing {
    pub words: Vec<Box<str>>,
    pub comparison: Comparison,
}

/// Comparisons before a figure, by their last word.
pub static BEFORE: LazyLock<ByFirst<Comparing>> = LazyLock::new(|| {
    let mut reversed = comparisons("before");
    for comparing in &mut reversed {
        comparing.words.reverse();
    }
    by_first(reversed, |c| &c.words)
});

/// Comparisons behind a figure, by their first word.
pub static AFTER: LazyLock<ByFirst<Comparing>> = LazyLock::new(|| by_first(comparisons("after"), |c| &c.words));

fn comparisons(side: &str) -> Vec<Comparing> {
    let mut found = Vec::new();
    for row in rows(include_str!("comparisons.tsv")).filter(|row| row[1] == side) {
        let comparison = comparison_named(row[0]);
        found.extend(row[2].split('|').map(|phrase| Comparing { words: words(phrase), comparison }));
    }
    found
}

/// The comparison that a table calls so.
///
/// # Panics
/// Where there is none: the tables are part of the program.
pub fn comparison_named(name: &str) -> Comparison {
    match name {
        "about" => Comparison::About,
        "more_than" => Comparison::MoreThan,
        "at_least" => Comparison::AtLeast,
        "less_than" => Comparison::LessThan,
        "at_most" => Comparison::AtMost,
        other => panic!("no such comparison: {other}"),
    }
}

fn spell(spellings: &mut Vec<Spelling>, unit: &'static Unit, column: &'static str) {
    for spelling in column.split('|').filter(|s| !s.is_empty()) {
        let cased = spelling.strip_prefix('=');
        spellings.push(Spelling { words: words(cased.unwrap_or(spelling)), cased, unit });
    }
}

/// The lower-case tokens of a phrase as the tables write it, with blanks between them.
fn words(phrase: &str) -> Vec<Box<str>> {
    phrase.split_whitespace().map(|w| w.to_lowercase().into_boxed_str()).collect()
}

fn by_first<T>(all: Vec<T>, words: fn(&T) -> &Vec<Box<str>>) -> ByFirst<T> {
    let mut map: ByFirst<T> = HashMap::default();
    for one in all {
        map.entry(words(&one)[0].clone()).or_default().push(one);
    }
    for list in map.values_mut() {
        list.sort_by_key(|one| std::cmp::Reverse(words(one).len()));
    }
    map
}

/// The rows of a table, each as its columns.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}
