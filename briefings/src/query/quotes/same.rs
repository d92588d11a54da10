//! Whether two quotes are one utterance that two articles give.
//!
//! Wrong merging is worse than none. Both must be of one speaker whose name is shown, reported with the same stance, at most three days
//! apart, and their words near equal:
//! - The words are equal, case, accents, punctuation and contractions aside (“we won’t” is “we will not”).
//! - Or, of whole utterances in quotation marks of six words or more, at most every sixth word differs, and only so that a slight word is
//!   left out, put in or taken for another, or that a word is spelled otherwise (defence, defense).
//! - Or, likewise, one is a run of eight words or more of the other, as where an outlet quotes but a part.
//!
//! In the latter two, both have the same words that turn the meaning (not, never, a number), as often.

use crate::{
    card::{Quote, QuoteKind},
    store::Held,
    text::{fold, name_key},
};
use chrono::NaiveDate;
use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// From how many words on two quotes may differ, and one may be a part of the other.
const NEAR_FROM: usize = 6;
const PART_FROM: usize = 8;
/// Every how many words one may differ.
const DIFFERS: usize = 6;
/// Longer quotes are one utterance where they are the very same text.
const WORDS: usize = 400;
/// How many days lie between two reports of one utterance at most.
const DAYS: i64 = 3;
/// How many letters two spellings of a word begin with alike, and how alike they are as a whole.
const ALIKE_BEGINNING: usize = 4;
const ALIKE: f64 = 0.75;

static SLIGHT: LazyLock<HashSet<&str>> = LazyLock::new(|| listed(include_str!("slight_words.txt")));
static TURNING: LazyLock<HashSet<&str>> = LazyLock::new(|| listed(include_str!("turning_words.txt")));

fn listed(file: &'static str) -> HashSet<&'static str> {
    file.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
}

/// A quote made ready to be compared.
#[derive(Debug)]
pub(super) struct Utterance<'h> {
    pub(super) held: &'h Held,
    pub(super) quote: &'h Quote,
    /// Who said it, by the key under which the spellings and short forms of one name meet; `None` where no name is shown.
    speaker: Option<String>,
    /// The first of its words, more than [`WORDS`] of a longer quote; empty where no other quote is of the same speaker.
    words: Vec<String>,
}

/// The quotes of an answer made ready to be compared.
pub(super) fn utterances<'h>(quotes: &[(&'h Held, &'h Quote)]) -> Vec<Utterance<'h>> {
    let speakers = Speakers::of(quotes.iter().filter_map(|(_, quote)| quote.shown_speaker()).map(|speaker| speaker.name.as_str()));
    let mut by_name: HashMap<&str, String> = HashMap::new();
    let mut key = |name: &'h str| by_name.entry(name).or_insert_with(|| speakers.key(name)).clone();
    let keys: Vec<Option<String>> = quotes.iter().map(|(_, quote)| quote.shown_speaker().map(|speaker| key(&speaker.name))).collect();
    let mut said: HashMap<&str, usize> = HashMap::new();
    keys.iter().flatten().for_each(|speaker| *said.entry(speaker).or_default() += 1);
    let ready = |(&(held, quote), speaker): (&(&'h Held, &'h Quote), &Option<String>)| {
        // What nothing is compared with need not be taken apart.
        let compared = speaker.as_deref().is_some_and(|speaker| said.get(speaker) > Some(&1));
        Utterance { held, quote, speaker: speaker.clone(), words: if compared { words(&quote.text) } else { Vec::new() } }
    };
    quotes.iter().zip(&keys).map(ready).collect()
}

impl Utterance<'_> {
    /// Whether the other is the same utterance.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.speaker.is_some()
            && self.speaker == other.speaker
            && self.quote.stance == other.quote.stance
            && (self.quote.kind == QuoteKind::Indirect) == (other.quote.kind == QuoteKind::Indirect)
            && (self.day() - other.day()).num_days().abs() <= DAYS
            && (self.is_worded_as(other) || self.is_near(other))
    }

    /// Whether the words are equal.
    pub(super) fn is_worded_as(&self, other: &Self) -> bool {
        self.words == other.words && (self.words.len() <= WORDS || self.quote.text == other.quote.text)
    }

    /// How many words it has, those of a long one not counted to the end.
    pub(super) fn length(&self) -> usize {
        self.words.len()
    }

    /// When it was published, or came.
    pub(super) fn day(&self) -> NaiveDate {
        self.held.card.day().unwrap_or_else(|| self.held.held_at.date_naive())
    }

    fn is_near(&self, other: &Self) -> bool {
        self.quote.kind == QuoteKind::Direct && other.quote.kind == QuoteKind::Direct && are_near(&self.words, &other.words)
    }
}

fn are_near(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    (NEAR_FROM..=WORDS).contains(&short.len())
        && long.len() <= WORDS
        && (differ_slightly(short, long) || short.len() >= PART_FROM && long.windows(short.len()).any(|run| run == short))
        && turning(short) == turning(long)
}

/// The words that turn the meaning, numbers among them, in order.
fn turning(words: &[String]) -> Vec<&str> {
    let turns = |word: &&str| TURNING.contains(word) || word.contains(|c: char| c.is_ascii_digit());
    let mut turning: Vec<_> = words.iter().map(String::as_str).filter(turns).collect();
    turning.sort_unstable();
    turning
}

/// Whether the words differ in so few slight words and spellings as one utterance may.
fn differ_slightly(short: &[String], long: &[String]) -> bool {
    let most = short.len() / DIFFERS;
    if long.len() - short.len() > most {
        return false;
    }
    // The fewest differences between the beginnings of both, row by row; `most + 1` stands for too many.
    let too_many = most + 1;
    let left_out = |word: &String| if SLIGHT.contains(word.as_str()) { 1 } else { too_many };
    let of_long: Vec<usize> = long.iter().map(left_out).collect();
    let beginnings = of_long.iter().scan(0, |sum, left_out| {
        *sum = (*sum + left_out).min(too_many);
        Some(*sum)
    });
    let mut row: Vec<usize> = std::iter::once(0).chain(beginnings).collect();
    for word in short {
        // The differences can only become more.
        if row.iter().all(|&differences| differences > most) {
            return false;
        }
        let own = left_out(word);
        let mut next = vec![(row[0] + own).min(too_many)];
        for (at, other) in long.iter().enumerate() {
            let taken = row[at]
                + if word == other {
                    0
                } else if row[at] < most && stands_for(word, other) {
                    1
                } else {
                    too_many
                };
            next.push(taken.min(row[at + 1] + own).min(next[at] + of_long[at]).min(too_many));
        }
        row = next;
    }
    row.last().is_some_and(|&differences| differences <= most)
}

/// Whether one word may be what another outlet writes for the other.
fn stands_for(word: &str, other: &str) -> bool {
    let begin_alike = || word.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count() >= ALIKE_BEGINNING;
    SLIGHT.contains(word) && SLIGHT.contains(other) || begin_alike() && strsim::normalized_damerau_levenshtein(word, other) >= ALIKE
}

/// The words of a quote, folded, contractions written out; of one with more than [`WORDS`] only so many that this is seen.
fn words(quote: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '–' | '—' | '/');
    let mut words = Vec::new();
    for word in quote.split(apart) {
        if words.len() > WORDS {
            break;
        }
        let word = word.replace('’', "'").to_lowercase();
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let (stem, rest) = written_out(word);
        words.extend([fold(stem), rest.to_owned()].into_iter().filter(|word| !word.is_empty()));
    }
    words
}

fn written_out(word: &str) -> (&str, &str) {
    const IRREGULAR: [(&str, &str); 4] = [("won't", "will"), ("can't", "can"), ("shan't", "shall"), ("cannot", "can")];
    const ENDINGS: [(&str, &str); 5] = [("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am")];
    if let Some((_, stem)) = IRREGULAR.iter().find(|(short, _)| *short == word) {
        return (stem, "not");
    }
    let ending = ENDINGS.iter().find_map(|(ending, full)| word.strip_suffix(ending).map(|stem| (stem, *full)));
    ending.filter(|(stem, _)| !stem.is_empty()).unwrap_or((word, ""))
}

/// The names of an answer's speakers: a short form stands for the one full name that it may be short for.
struct Speakers {
    full: HashMap<Vec<String>, String>,
}

impl Speakers {
    fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let known: HashSet<Vec<String>> = names.collect::<HashSet<_>>().into_iter().map(name_words).collect();
        let full = known.iter().map(|name| {
            let longer: Vec<_> = known.iter().filter(|other| is_short_for(name, other)).collect();
            let longest = longer.iter().max_by_key(|other| other.len());
            let one = longest.filter(|longest| longer.iter().all(|other| other == *longest || is_short_for(other, longest)));
            (name.clone(), one.map_or(name, |one| *one).join(" "))
        });
        Self { full: full.collect() }
    }

    fn key(&self, name: &str) -> String {
        self.full.get(&name_words(name)).cloned().unwrap_or_default()
    }
}

fn name_words(name: &str) -> Vec<String> {
    name.split_whitespace().map(name_key).filter(|word| !word.is_empty()).collect()
}

fn is_short_for(name: &[String], other: &[String]) -> bool {
    name.len() < other.len() && name.last() == other.last() && name.iter().all(|word| other.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: &str, other: &str) -> bool {
        let (one, other) = (words(one), words(other));
        one == other || are_near(&one, &other)
    }

    #[test]
    fn one_utterance_is_known_in_two_wordings_and_two_utterances_are_not_one() {
        let mut wrong = Vec::new();
        for case in include_str!("same_cases.tsv").lines().filter(|line| !line.starts_with('#')) {
            let [expected, one, other] = case.split('\t').collect::<Vec<_>>().try_into().expect("three columns");
            if near(one, other) != (expected == "same") || near(other, one) != (expected == "same") {
                wrong.push(case);
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_short_form_stands_for_one_full_name_only() {
        let key = |known: &[&str], name: &str| Speakers::of(known.iter().copied()).key(name);
        assert_eq!(key(&["Volodymyr Zelenskyy", "Zelensky"], "Zelensky"), key(&["Volodymyr Zelenskyy"], "Volodymyr Zelenskiy"));
        assert_eq!(key(&["Trump", "Donald J. Trump", "Donald Trump"], "Trump"), "donald j trump");
        assert_eq!(key(&["Trump", "Melania Trump", "Donald Trump"], "Trump"), "trump", "it may be either");
        assert_ne!(key(&["Melania Trump", "Donald Trump"], "Donald Trump"), key(&["Melania Trump", "Donald Trump"], "Melania Trump"));
        assert_eq!(key(&["Donald", "Donald Trump"], "Donald"), "donald", "a first name is anybody's");
    }
}
