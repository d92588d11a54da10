//! The tables of `languages/`: how a language writes numbers, and its few words for sizes and units. Another language is another file.
//!
//! A row has three columns: what it says, a value, and spellings separated by `|`. A spelling in small letters that ends in `*` is how
//! longer words begin. The rows:
//! `decimal` the signs before decimals; `group` those that part thousands, `blank` for any blank (both separated by blanks, no value);
//! `scale` a factor and its words; `size` words of size whose factor is not known here: a number before one is left out;
//! `link` words between a size and what it counts; `unit` a unit's name (of `units.tsv` or `currencies.tsv`) and its words;
//! `compare` a comparison and the words before a number that say it; `until` the words between the ends of a range;
//! `unsure` signs of money that are several countries'.

use super::text::Words;
use crate::{
    card::Comparison,
    extract::figures::lexicon::{Unit, comparison_named, named, rows},
};
use rust_decimal::Decimal;
use std::{collections::HashMap, str::FromStr, sync::LazyLock};

/// A language by the first part of its tag.
const FILES: [(&str, &str); 10] = [
    ("cs", include_str!("languages/cs.tsv")),
    ("de", include_str!("languages/de.tsv")),
    ("es", include_str!("languages/es.tsv")),
    ("fr", include_str!("languages/fr.tsv")),
    ("it", include_str!("languages/it.tsv")),
    ("nl", include_str!("languages/nl.tsv")),
    ("pl", include_str!("languages/pl.tsv")),
    ("pt", include_str!("languages/pt.tsv")),
    ("ru", include_str!("languages/ru.tsv")),
    ("uk", include_str!("languages/uk.tsv")),
];

/// No word of a table is longer, in bytes.
const LONGEST: usize = 64;

static LANGUAGES: LazyLock<HashMap<&str, Language>> =
    LazyLock::new(|| FILES.iter().map(|(tag, table)| (*tag, Language::from_table(table))).collect());

/// How a language writes numbers, and its words for sizes and units.
#[derive(Default)]
pub struct Language {
    decimal: Vec<char>,
    group: Vec<char>,
    scales: Vec<(Spelling, Decimal)>,
    sizes: Vec<Spelling>,
    links: Vec<Spelling>,
    units: Vec<(Spelling, &'static Unit)>,
    comparisons: Vec<(&'static str, Comparison)>,
    until: Vec<&'static str>,
    unsure: Vec<char>,
}

/// A word or words as a table writes them, in small letters.
struct Spelling {
    words: Vec<&'static str>,
    /// Whether the last word may go on.
    open: bool,
    /// Whether a point ends it.
    point: bool,
}

impl Language {
    /// The language of a BCP 47 tag; `None` where there is no table for it.
    pub fn of(tag: &str) -> Option<&'static Self> {
        LANGUAGES.get(tag.split('-').next()?)
    }

    fn from_table(table: &'static str) -> Self {
        let mut language = Self::default();
        for row in rows(table) {
            let (value, column) = (row[1], row[2]);
            let spellings = || column.split('|').map(Spelling::new);
            let signs = || column.split(' ').map(|sign| if sign == "blank" { ' ' } else { sign.chars().next().expect("a sign") });
            match row[0] {
                "decimal" => language.decimal.extend(signs()),
                "group" => language.group.extend(signs()),
                "unsure" => language.unsure.extend(signs()),
                "scale" => {
                    let scale = Decimal::from_str(value).expect("a factor");
                    language.scales.extend(spellings().map(|spelling| (spelling, scale)));
                }
                "size" => language.sizes.extend(spellings()),
                "link" => language.links.extend(spellings()),
                "unit" => {
                    let unit = named(value).unwrap_or_else(|| panic!("no such unit: {value}"));
                    language.units.extend(spellings().map(|spelling| (spelling, unit)));
                }
                "compare" => language.comparisons.extend(column.split('|').map(|words| (words, comparison_named(value)))),
                "until" => language.until.extend(column.split('|')),
                other => panic!("no such row in a language's table: {other}"),
            }
        }
        language
    }

    /// Whether `sign` stands before decimals.
    pub fn is_decimal(&self, sign: char) -> bool {
        self.decimal.contains(&sign)
    }

    /// Whether `sign` parts thousands.
    pub fn groups(&self, sign: char) -> bool {
        self.group.contains(&sign)
    }

    /// Whether its countries write decimals differently.
    pub fn is_divided(&self) -> bool {
        self.decimal.len() > 1
    }

    /// Whether `sign` stands for the money of several of its countries.
    pub fn is_unsure(&self, sign: char) -> bool {
        self.unsure.contains(&sign)
    }

    /// The factor of the word behind `at`, and where it ends.
    pub fn scale(&self, words: &Words<'_>, at: usize) -> Option<(Decimal, usize)> {
        self.scales.iter().find_map(|(spelling, scale)| Some((*scale, spelling.end(words, at)?)))
    }

    /// Whether behind `at` stands a word of size that has no factor here.
    pub fn is_size(&self, words: &Words<'_>, at: usize) -> bool {
        self.sizes.iter().any(|spelling| spelling.end(words, at).is_some())
    }

    /// The unit behind `at`, a link passed over, and where it ends.
    pub fn unit(&self, words: &Words<'_>, at: usize) -> Option<(&'static Unit, usize)> {
        let unit = |at| self.units.iter().find_map(|(spelling, unit)| Some((*unit, spelling.end(words, at)?)));
        unit(at).or_else(|| self.links.iter().filter_map(|link| link.end(words, at)).find_map(unit))
    }

    /// How a number that begins at `at` is compared by the words before it.
    pub fn comparison(&self, words: &Words<'_>, at: usize) -> Comparison {
        let before = words.before(at);
        let said = self.comparisons.iter().find(|(phrase, _)| ends_with(before, phrase));
        said.map_or(Comparison::Exact, |(_, comparison)| *comparison)
    }

    /// Whether `before` ends in a number and the word that joins the ends of a range.
    pub fn joins_range(&self, before: &str) -> bool {
        let joined = self.until.iter().find(|word| ends_with(before, word));
        let ahead = |word: &&str| {
            let words = before.trim_end();
            let rest = words.char_indices().rev().nth(word.chars().count() - 1).map_or("", |(at, _)| &words[..at]);
            rest.trim_end().ends_with(|c: char| c.is_ascii_digit())
        };
        joined.is_some_and(ahead)
    }

    /// Whether behind `at` stands the word that joins the ends of a range, and a digit behind that.
    pub fn opens_range(&self, words: &Words<'_>, at: usize) -> bool {
        let joined = words.word(at).filter(|(word, _)| self.until.contains(&word.to_lowercase().as_str()));
        joined.is_some_and(|(_, end)| words.behind_blank(end).1.starts_with(|c: char| c.is_ascii_digit()))
    }
}

/// Whether a text ends in these small letters, as whole words, in any case.
fn ends_with(text: &str, words: &str) -> bool {
    let text = text.trim_end();
    let Some((start, _)) = text.char_indices().rev().nth(words.chars().count() - 1) else { return false };
    let apart = text[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    apart && text[start..].to_lowercase() == words
}

impl Spelling {
    fn new(written: &'static str) -> Self {
        let bare = written.trim_end_matches(['*', '.']);
        Self { words: bare.split(' ').collect(), open: written.ends_with('*'), point: written.ends_with('.') }
    }

    /// Where it ends behind `at`; `None` where it does not stand there.
    fn end(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        let mut end = at;
        for (index, expected) in self.words.iter().enumerate() {
            let end_of_sign = || {
                let (from, rest) = words.behind_blank(end);
                rest.starts_with(expected).then_some(from + expected.len())
            };
            let open = self.open && index + 1 == self.words.len();
            end = match words.word(end) {
                Some((word, _)) if word.len() > LONGEST => return None,
                Some((word, after)) => {
                    let word = word.to_lowercase().replace('’', "'");
                    (if open { word.starts_with(expected) } else { word == *expected }).then_some(after)?
                }
                None => end_of_sign()?,
            };
        }
        if self.point { words.text[end..].starts_with('.').then_some(end + 1) } else { Some(end) }
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, LANGUAGES};

    #[test]
    fn every_table_is_read_and_written_in_small_letters() {
        assert_eq!(LANGUAGES.len(), FILES.len());
        for (tag, table) in FILES {
            let language = &LANGUAGES[tag];
            assert!(!language.decimal.is_empty() && !language.group.is_empty() && !language.sizes.is_empty(), "{tag}");
            let spellings = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').nth(2));
            for spelling in spellings {
                assert_eq!(spelling, spelling.to_lowercase(), "{tag}");
            }
        }
    }
}
