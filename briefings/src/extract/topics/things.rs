//! Things written small that the article comes back to: single words, and pairs that go together.

use super::candidates::{Candidates, Sort};
use crate::{
    article::BlockKind,
    extract::{Parsed, Sentence, places},
    text::{
        TokenKind, fold,
        lexicon::{Lexicon, bare},
        plural,
    },
};
use foldhash::HashMap;
use std::sync::LazyLock;

const FUNCTION: u64 = 1;
const GENERIC: u64 = 1 << 1;
static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&["function", "generic", "capital"], &[include_str!("words.txt")]));

/// Two words that stand together so often are a thing, whatever they are.
const OFTEN: usize = 3;

/// Words before which, and after which, a noun stands.
const OPENERS: [&str; 23] = [
    "a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "these", "those", "of", "in", "for", "by", "with", "on", "from",
    "no", "every", "each", "some",
];

/// The key of a topic: its words folded, each in the singular.
pub fn key_of(form: &str) -> String {
    let mut key = String::with_capacity(form.len());
    for word in form.split([' ', '-']) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&plural::singular(&fold(bare(word))));
    }
    key
}

/// Whether a word written with a capital names nothing when it stands alone.
pub fn is_no_name(lower: &str) -> bool {
    WORDS.classes(lower) != 0
}

/// Adds the things of the article.
pub fn find(parsed: &Parsed<'_>, found: &mut Candidates) {
    let sentences: Vec<_> = parsed.sentences.iter().enumerate().filter(|(_, s)| s.kind != BlockKind::Byline).collect();
    let small = parsed.vocabulary.written_small();
    let senses = parsed.vocabulary.ask(Sense::of);
    let words: Vec<(Vec<Word<'_>>, f64)> =
        sentences.iter().map(|(i, s)| (words(parsed, s, &small, &senses), places::weight(parsed, *i))).collect();
    let nouns = nouns(&words);
    let pairs = pairs(&words);
    let is_noun = |word: &Word<'_>| nouns.get(word.key()).is_some_and(|n| *n > 0);
    for (words, weight) in &words {
        for (at, word) in words.iter().enumerate().filter(|(_, w)| w.telling) {
            if is_noun(word) && !word.sense.generic {
                found.add(Sort::Word, word.key(), word.lower, *weight);
            }
            let Some(next) = paired(words, at) else { continue };
            let often = pairs.get(&(word.key(), next.key())).is_some_and(|n| *n >= OFTEN);
            if (often || is_noun(next)) && !(word.sense.generic && next.sense.generic) && !word.lower.ends_with("ly") {
                let (key, form) = ([word.key(), " ", next.key()].concat(), [word.lower, " ", next.lower].concat());
                found.add(Sort::Pair, &key, &form, *weight);
            }
        }
    }
}

/// What a word is wherever it stands.
struct Sense {
    /// Its key as a topic; empty for a function word, and for one of a letter or two.
    key: String,
    generic: bool,
    /// A noun stands behind it.
    opener: bool,
}

impl Sense {
    fn of(lower: &str) -> Self {
        let classes = WORDS.classes(lower);
        let telling = classes & FUNCTION == 0 && lower.chars().count() > 2;
        let key = if telling { key_of(lower) } else { String::new() };
        Self { key, generic: classes & GENERIC != 0, opener: OPENERS.contains(&lower) }
    }
}

/// A word of a sentence, looked at as part of a thing.
struct Word<'a> {
    lower: &'a str,
    sense: &'a Sense,
    /// No function word, no name.
    telling: bool,
    /// Written small, and a noun stands behind it.
    opener: bool,
    /// Nothing but a space stands between the word before and this one.
    touching: bool,
}

impl<'a> Word<'a> {
    fn key(&self) -> &'a str {
        &self.sense.key
    }
}

fn words<'a>(parsed: &'a Parsed<'_>, sentence: &Sentence, small: &[bool], senses: &'a [Sense]) -> Vec<Word<'a>> {
    let text = parsed.text();
    let mut words = Vec::with_capacity(sentence.tokens.len());
    let mut touching = false;
    for at in sentence.tokens.clone() {
        let token = &parsed.tokens[at];
        if token.kind != TokenKind::Word {
            touching = false;
            continue;
        }
        let written = bare(token.of(text));
        let lower = parsed.vocabulary.lower(at);
        let number = parsed.vocabulary.number(at);
        let sense = &senses[number];
        let name = written.starts_with(char::is_uppercase) && !small[number];
        let telling = !name && !sense.key.is_empty();
        let opener = sense.opener && written == lower;
        words.push(Word { lower, sense, telling, opener, touching });
        // A possessive ending parts: “the town’s port”.
        touching = written.len() == token.of(text).len();
    }
    words
}

/// The word that ends a pair with the one at `at`.
fn paired<'w, 'a>(words: &'w [Word<'a>], at: usize) -> Option<&'w Word<'a>> {
    let next = words.get(at + 1).filter(|n| n.telling && n.touching)?;
    words.get(at + 2).is_none_or(|w| !w.telling || !w.touching).then_some(next)
}

/// How often two words stand together.
fn pairs<'w>(sentences: &'w [(Vec<Word<'_>>, f64)]) -> HashMap<(&'w str, &'w str), usize> {
    let mut pairs = HashMap::default();
    for (words, _) in sentences {
        for (at, word) in words.iter().enumerate().filter(|(_, w)| w.telling) {
            if let Some(next) = paired(words, at) {
                *pairs.entry((word.key(), next.key())).or_default() += 1;
            }
        }
    }
    pairs
}

/// How often each word stands where a noun does: behind an article or a preposition, with no other telling word behind it.
fn nouns<'w>(sentences: &'w [(Vec<Word<'_>>, f64)]) -> HashMap<&'w str, usize> {
    let mut nouns: HashMap<&str, usize> = HashMap::default();
    for (words, _) in sentences {
        for (at, word) in words.iter().enumerate().filter(|(_, w)| w.telling) {
            let ends = words.get(at + 1).is_none_or(|w| !w.telling || !w.touching);
            let opened = |before: Option<&Word<'_>>| before.is_some_and(|w| w.opener);
            let before = at.checked_sub(1).and_then(|b| words.get(b));
            let two_before = before.filter(|b| b.telling && word.touching).and_then(|_| at.checked_sub(2).and_then(|b| words.get(b)));
            if ends && word.touching && (opened(before) || opened(two_before)) {
                *nouns.entry(word.key()).or_default() += 1;
            }
        }
    }
    nouns
}
