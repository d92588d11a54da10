//! The noun that a number counts: `13,000 workers`, `seven European countries`.

use super::{
    lexicon::{NUMBERS, Part},
    terms::{DETERMINER, FUNCTION, NOT_COUNTED, NOT_PLURAL, SELDOM, Terms, VERB},
};
use foldhash::HashMap;
use std::sync::LazyLock;

/// How many words a counted noun phrase may have.
const LONGEST: usize = 5;

/// Plurals that no rule makes.
static IRREGULAR: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("irregular_plurals.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t')).collect()
});

/// A counted noun phrase.
pub struct Counted {
    /// Its name with the head in the singular, past participles in front left out: `recorded songs` → `song`.
    pub name: String,
    /// The token behind its last.
    pub end: usize,
}

/// The noun phrase from token `at` that a number counts, up to its plural head; the head of `one` is in the singular.
pub fn counted(terms: &Terms<'_>, at: usize, one: bool) -> Option<Counted> {
    let mut words: Vec<usize> = Vec::new();
    let mut next = at;
    let mut plural = false;
    while next < terms.len() && words.len() < LONGEST {
        if terms.lower(next) == "-" && !words.is_empty() && terms.tight(next) && terms.tight(next + 1) {
            next += 1;
            continue;
        }
        let joined =
            terms.lower(next) == "and" && words.last().is_some_and(|&w| w + 1 == next && !is_plural(terms, w)) && terms.nounish(next + 1);
        if joined && phrase_goes_on(terms, next + 1) {
            next += 1;
            continue;
        }
        let counts = matches!(NUMBERS.get(terms.lower(next)), Some((part, _)) if *part != Part::Suffix && *part != Part::Divisor);
        let seldom = terms.is(next, SELDOM) && terms.is_word(next);
        // `two new 737 Max jets`, `63,000 Model 3 sedans`: a number inside a name.
        if terms.is_number(next) && next > at && terms.raw(next).len() < 5 && (terms.capital(next - 1) || terms.capital(next + 1)) {
            words.push(next);
            next += 1;
            continue;
        }
        if !terms.is_word(next) || counts || terms.is(next, FUNCTION) && !seldom || terms.is(next, VERB) && !verb_may_be_noun(terms, next) {
            break;
        }
        words.push(next);
        next += 1;
        if !one && is_plural(terms, next - 1) {
            // “sales representatives”: the second of two plurals is the head.
            if is_plural(terms, next) && terms.nounish(next) && !terms.capital(next) {
                continue;
            }
            plural = true;
            break;
        }
    }
    if one {
        words.truncate(singular_phrase(terms, &words));
    } else if !plural {
        return None;
    }
    let (&head, front) = words.split_last()?;
    let front = front.iter().copied().filter(|&w| !terms.is(w, SELDOM) && !terms.lower(w).ends_with("ed"));
    let mut name: Vec<String> = front.map(|w| bare(terms, w).to_owned()).collect();
    name.push(if one { bare(terms, head).to_owned() } else { singular(bare(terms, head)) });
    Some(Counted { name: name.join(" "), end: head + 1 })
}

/// `of the most spectacular catches`, `of Brook's deputies`: the many from which a number takes some.
pub fn partitive(terms: &Terms<'_>, of: usize) -> Option<Counted> {
    let possessive = |at: usize| terms.is_word(at) && terms.lower(at).ends_with("'s");
    let mut at = of + 1;
    if terms.lower(of) != "of" || !(terms.is(at, DETERMINER) && !matches!(terms.lower(at), "a" | "an") || possessive(at)) {
        return None;
    }
    while terms.is(at, DETERMINER) || possessive(at) || matches!(terms.lower(at), "most" | "least" | "very") {
        at += 1;
    }
    counted(terms, at, false)
}

/// `the 12 page document`: a singular noun between a number and what it describes.
pub fn attributive(terms: &Terms<'_>, at: usize) -> Option<Counted> {
    let plain = |i: usize| terms.nounish(i) && !terms.capital(i) && terms.lower(i).len() > 2;
    let fits = plain(at) && plain(at + 1) && !is_plural(terms, at) && !is_participle(terms.lower(at));
    fits.then(|| Counted { name: terms.lower(at).to_owned(), end: at + 1 })
}

/// `six-cylinder`, `12-page`: the noun hyphened to a number, which is in the singular.
pub fn compounded(terms: &Terms<'_>, at: usize) -> Option<Counted> {
    let word = terms.lower(at);
    let fits = terms.is_word(at)
        && word.len() > 2
        && !terms.is(at, FUNCTION | NOT_COUNTED)
        && !is_participle(word)
        && !(terms.lower(at + 1) == "-" && terms.tight(at + 1) && terms.tight(at + 2));
    fits.then(|| Counted { name: bare(terms, at).to_owned(), end: at + 1 })
}

/// Whether a plural head follows within a few nouns.
fn phrase_goes_on(terms: &Terms<'_>, at: usize) -> bool {
    (at..at + 3).take_while(|&i| terms.nounish(i)).any(|i| is_plural(terms, i))
}

/// A word that is listed as a verb but stands where a noun is counted: `12 launches`, `two cuts`.
fn verb_may_be_noun(terms: &Terms<'_>, at: usize) -> bool {
    let word = terms.lower(at);
    let follows = terms.lower(at + 1);
    word.ends_with('s')
        && !word.ends_with("ss")
        && (follows.is_empty() || terms.is(at + 1, FUNCTION) || !terms.is_word(at + 1))
        && !terms.is(at, FUNCTION)
        || word.ends_with("ed") && terms.nounish(at + 1) && is_plural(terms, at + 1)
        || word.ends_with("ing") && terms.nounish(at + 1) && is_plural(terms, at + 1)
}

/// How many of the words behind `one` make its noun phrase: adjectives and a noun, no verb.
fn singular_phrase(terms: &Terms<'_>, words: &[usize]) -> usize {
    // A singular takes no plural behind it: that is its verb, “one plan asks”.
    let mut count = words.iter().skip(1).take(2).take_while(|&&w| !is_plural(terms, w)).count() + usize::from(!words.is_empty());
    while count > 1 && (is_participle(terms.lower(words[count - 1])) || terms.lower(words[count - 1]).ends_with("ly")) {
        count -= 1;
    }
    if count == 1 && terms.lower(words[0]).ends_with("ly") { 0 } else { count }
}

fn is_participle(lower: &str) -> bool {
    lower.len() > 5 && (lower.ends_with("ing") || lower.ends_with("ed"))
}

/// The lower-case word without its possessive ending.
fn bare<'a>(terms: &'a Terms<'_>, at: usize) -> &'a str {
    let word = terms.lower(at);
    word.strip_suffix("'s").unwrap_or(word)
}

/// Whether the word at `at` is a plural noun by its ending.
pub fn is_plural(terms: &Terms<'_>, at: usize) -> bool {
    let word = terms.lower(at);
    if !terms.is_word(at) {
        return false;
    }
    IRREGULAR.contains_key(word)
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
            && !word.ends_with("'s")
            && !terms.is(at, NOT_PLURAL)
}

/// The singular of a plural noun in lower case; another word stays as it is.
pub fn singular(word: &str) -> String {
    if let Some(one) = IRREGULAR.get(word) {
        return (*one).to_owned();
    }
    let cut = |n: usize| word[..word.len() - n].to_owned();
    if word.len() < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        word.to_owned()
    } else if word.ends_with("ies") && word.len() > 4 {
        cut(3) + "y"
    } else if ["sses", "shes", "ches", "xes", "zzes"].iter().any(|end| word.ends_with(end)) {
        cut(2)
    } else {
        cut(1)
    }
}
