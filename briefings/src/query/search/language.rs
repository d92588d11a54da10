//! The language in which a search is typed: words, “phrases”, -words left out, and `speaker:`, `outlet:`, `after:`.

use crate::{
    article::plain,
    store::{Condition, terms::seeks_nothing},
};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// A search, understood. It is shown, and read again, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    parts: Vec<Part>,
}

/// One part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// As it was typed.
    pub(super) typed: String,
    /// What it asks of a card.
    pub(super) condition: Condition,
}

/// What cannot be understood of a search.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unclear {
    /// There is no word in it.
    #[error("a search needs a word")]
    Nothing,
    /// It only says what to leave out.
    #[error("a search needs more than what to leave out")]
    OnlyWithout,
    /// `colour:red`: a search knows no such key.
    #[error("a search knows no “{0}:”")]
    UnknownKey(String),
    /// `speaker:` without a name, `outlet:` without one, `after:` without a date.
    #[error("“{0}:” needs something behind it")]
    NoValue(String),
    /// `-speaker:`: only words and phrases can be left out.
    #[error("“-{0}:” cannot be left out")]
    WithoutKey(String),
    /// `after:` with what is no date, or could be two.
    #[error("“{0}” cannot be read as a date")]
    NoDate(String),
}

/// Marks that open or close a phrase, as keyboards and languages have them.
const QUOTATION: [char; 8] = ['"', '“', '”', '„', '‟', '«', '»', '＂'];
/// Signs that leave a word out, when they stand right before it.
const MINUS: [char; 4] = ['-', '−', '–', '—'];

impl Search {
    /// Its parts, in the order in which they were typed.
    pub(super) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The conditions of all parts, but for the one at `without`.
    pub fn conditions(&self, without: Option<usize>) -> Vec<Condition> {
        let kept = self.parts.iter().enumerate().filter(|(at, _)| Some(*at) != without);
        kept.map(|(_, part)| part.condition.clone()).collect()
    }
}

impl FromStr for Search {
    type Err = Unclear;

    /// # Errors
    /// What cannot be understood, which the one who typed it should type otherwise.
    fn from_str(typed: &str) -> Result<Self, Unclear> {
        let mut parts = Vec::new();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let (part, behind) = part(rest)?;
            parts.extend(part);
            rest = behind.trim_start();
        }
        if parts.iter().any(is_telling) {
            parts.retain(|part| is_telling(part) || !is_word(part));
        }
        match parts.as_slice() {
            [] => Err(Unclear::Nothing),
            parts if parts.iter().all(|part| matches!(part.condition, Condition::Lacks(_))) => Err(Unclear::OnlyWithout),
            _ => Ok(Self { parts }),
        }
    }
}

impl fmt::Display for Search {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let typed: Vec<_> = self.parts.iter().map(|part| part.typed.as_str()).collect();
        f.write_str(&typed.join(" "))
    }
}

/// The part at the beginning of what was typed, `None` where it holds no word, and what stands behind it.
fn part(typed: &str) -> Result<(Option<Part>, &str), Unclear> {
    let unsigned = typed.strip_prefix(MINUS).filter(|rest| rest.starts_with(|c: char| !c.is_whitespace()));
    let rest = unsigned.unwrap_or(typed);
    let (key, rest) = key(rest).map_or((None, rest), |(key, rest)| (Some(key), rest));
    let (value, behind) = value(rest);
    let whole = typed[..typed.len() - behind.len()].trim_end().to_owned();
    let has_word = value.contains(char::is_alphanumeric);
    let value = value.trim().to_owned();
    let condition = match key.map(str::to_lowercase) {
        None if !has_word => return Ok((None, behind)),
        None if unsigned.is_some() => Condition::Lacks(value),
        None => Condition::Holds(value),
        Some(key) if !["speaker", "outlet", "after"].contains(&key.as_str()) => return Err(Unclear::UnknownKey(key)),
        Some(key) if unsigned.is_some() => return Err(Unclear::WithoutKey(key)),
        Some(key) if !has_word => return Err(Unclear::NoValue(key)),
        Some(key) if key == "speaker" => Condition::Quotes(value),
        Some(key) if key == "outlet" => Condition::From(value),
        Some(_) => Condition::Since(plain::date(&value).ok_or(Unclear::NoDate(value))?.day()),
    };
    Ok((Some(Part { typed: whole, condition }), behind))
}

/// The key at the beginning, letters before a colon, and what stands behind it.
fn key(typed: &str) -> Option<(&str, &str)> {
    let (key, rest) = typed.split_once(':')?;
    (!key.is_empty() && key.chars().all(char::is_alphabetic)).then_some((key, rest.trim_start()))
}

/// The phrase between marks at the beginning, or the word up to the next white space, and what stands behind it. A mark that is missing at
/// the end closes there.
fn value(typed: &str) -> (&str, &str) {
    match typed.strip_prefix(QUOTATION) {
        Some(rest) => rest.split_once(QUOTATION).unwrap_or((rest, "")),
        None => typed.split_at(typed.find(char::is_whitespace).unwrap_or(typed.len())),
    }
}

/// Whether the part is a word that was not put in marks.
fn is_word(part: &Part) -> bool {
    matches!(part.condition, Condition::Holds(_)) && !part.typed.starts_with(QUOTATION)
}

/// Whether the part holds what an article can be found by.
fn is_telling(part: &Part) -> bool {
    match &part.condition {
        Condition::Holds(word) => !is_word(part) || !seeks_nothing(word),
        _ => false,
    }
}
