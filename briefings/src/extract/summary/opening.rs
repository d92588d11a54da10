//! Whether a sentence says whom and what it speaks of, or leans on the one before it.

use crate::text::{
    Token, TokenKind,
    lexicon::{Classes, Lexicon},
};
use std::sync::LazyLock;

const SECTIONS: [&str; 10] = ["person", "thing", "speaker", "connective", "adverbial", "time", "preposition", "group", "common", "speech"];
const PERSON: Classes = 1;
const THING: Classes = 1 << 1;
const SPEAKER: Classes = 1 << 2;
const POINTING: Classes = PERSON | THING | SPEAKER;
const CONNECTIVE: Classes = 1 << 3;
const ADVERBIAL: Classes = 1 << 4;
const TIME: Classes = 1 << 5;
const PREPOSITION: Classes = 1 << 6;
const GROUP: Classes = 1 << 7;
const COMMON: Classes = 1 << 8;
const SPEECH: Classes = 1 << 9;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&SECTIONS, &[include_str!("words.txt")]));

/// How many tokens a dateline may have: `CALDER BAY, Freeland (Wire) –`.
const DATELINE: usize = 12;
/// How far into a sentence a pronoun still counts as its opening.
const OPENING: usize = 8;

/// Whether the sentence of `tokens` leans on what came before it: a pronoun, a connective or “the pair” opens it, or a pronoun
/// comes before anybody it could mean, or `, he said` ends it.
pub fn leans(text: &str, tokens: &[Token]) -> bool {
    let tokens = behind_dateline(text, tokens);
    let words: Vec<(&Token, Classes)> = tokens
        .iter()
        .take(OPENING + 4)
        .filter(|t| t.kind != TokenKind::Mark)
        .map(|t| (t, WORDS.tag(text, std::slice::from_ref(t))[0]))
        .collect();
    let Some(&(first, classes)) = words.first() else { return false };
    let next = words.get(1).copied();
    opens_leaning(text, first, classes, next)
        || names_a_rest(text, &words)
        || pronoun_before_name(text, &words)
        || ends_with_pronoun(text, tokens)
}

/// Whether a word says something of what its sentence is about.
pub fn tells(lower: &str) -> bool {
    lower.len() >= 3 && WORDS.classes(lower) & COMMON == 0
}

/// Whether the words are a single pronoun, in any case.
pub fn is_pronoun(written: &str) -> bool {
    WORDS.classes(&written.to_lowercase()) & POINTING != 0
}

fn opens_leaning(text: &str, first: &Token, classes: Classes, next: Option<(&Token, Classes)>) -> bool {
    let Some((next, follows)) = next else { return true };
    let joined = text[first.span.end..next.span.start].contains('-');
    let opener = first.of(text).to_lowercase();
    match opener.as_str() {
        // `So far`, `So-called`, `Then-mayor`, `Both Ode and Park`, `Each of the ten towns`, `No dockers came`.
        _ if joined => false,
        "so" => next.of(text) != "far",
        "this" | "that" | "those" | "these" => follows & TIME == 0,
        "both" | "each" | "either" | "neither" | "none" => !(next.of(text).starts_with(char::is_uppercase) || next.of(text) == "of"),
        "no" | "yes" | "well" | "later" | "earlier" | "still" | "here" => text[first.span.end..].trim_start().starts_with(','),
        "one" => matches!(next.of(text), "said" | "was" | "is" | "had" | "has" | "of") && next.of(text) != "of",
        "the" => follows & GROUP != 0 && follows & TIME == 0,
        "it" | "its" => true,
        _ if classes & PREPOSITION != 0 && (follows & POINTING != 0 && follows & TIME == 0 || next.of(text) == "then") => {
            !is_possessive(next.of(text))
        }
        _ => classes & (POINTING | CONNECTIVE) != 0,
    }
}

/// `In his first speech, President Ode …` names its man behind the pronoun.
fn is_possessive(lower: &str) -> bool {
    matches!(lower, "his" | "her" | "their" | "its")
}

/// `On the other six, …`: of those that were counted before.
fn names_a_rest(text: &str, words: &[(&Token, Classes)]) -> bool {
    words
        .get(..3)
        .is_some_and(|w| w[0].1 & PREPOSITION != 0 && w[1].0.of(text) == "the" && matches!(w[2].0.of(text), "other" | "others" | "latter"))
}

/// Whether a pronoun stands where only words of time and place could have come before it: `On Monday he left.`
fn pronoun_before_name(text: &str, words: &[(&Token, Classes)]) -> bool {
    words
        .iter()
        .take(OPENING)
        .find(|(token, classes)| classes & (PERSON | THING) != 0 || token.kind == TokenKind::Word && classes & ADVERBIAL == 0)
        .is_some_and(|(token, classes)| classes & PERSON != 0 && !is_possessive(token.of(text)))
}

/// Whether the sentence ends in `, he said` or `, she added on Monday`.
fn ends_with_pronoun(text: &str, tokens: &[Token]) -> bool {
    let tail = &tokens[tokens.len().saturating_sub(7)..];
    tail.windows(3).any(|three| {
        let behind_mark = matches!(three[0].of(text), "," | "”" | "\"" | "’" | "'");
        let pronoun = matches!(three[1].of(text), "he" | "she" | "they" | "it" | "I" | "we");
        behind_mark && pronoun && WORDS.tag(text, &three[2..])[0] & SPEECH != 0
    })
}

/// The tokens behind a dateline: a place in capitals, and a dash.
fn behind_dateline<'t>(text: &str, tokens: &'t [Token]) -> &'t [Token] {
    let dash = tokens.iter().take(DATELINE).position(|t| matches!(t.of(text), "–" | "—" | "-" | "―"));
    let Some(dash) = dash.filter(|d| *d > 0 && d + 1 < tokens.len()) else { return tokens };
    let spaced = !tokens[dash - 1].touches(&tokens[dash]) || !tokens[dash].touches(&tokens[dash + 1]);
    let place = tokens[0].of(text);
    let capitals =
        place.chars().count() > 2 && place.chars().all(|c| !c.is_lowercase()) || tokens[..dash].iter().any(|t| t.of(text) == "(");
    if spaced && capitals { &tokens[dash + 1..] } else { tokens }
}
