//! Where sentences end.

use super::{Span, Token, TokenKind};

/// Words that end in a point without ending a sentence, lower-case, without the point.
const ABBREVIATIONS: &str = include_str!("abbreviations.txt");

/// How many tokens a sentence has at most: more without an end are a list or no prose, and are read in pieces of this length.
pub const LONGEST: usize = 400;

/// The sentences of the stretch whose tokens are given, in order, without the white space between them.
///
/// A sentence ends at `.`, `!`, `?` or `…` (with the closing marks behind it) before a space and something that can open a sentence.
/// Abbreviations (`abbreviations.txt`), initials and points inside numbers do not end one. None is longer than [`LONGEST`] tokens.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let end = closing_end(text, tokens, at);
        let ends = end > at && ends_here(text, tokens, at, end);
        let end = end.max(at + 1);
        if ends || end - start >= LONGEST {
            found.push(tokens[start].span.to(tokens[end - 1].span));
            start = end;
        }
        at = end;
    }
    if start < tokens.len() {
        found.push(tokens[start].span.to(tokens[tokens.len() - 1].span));
    }
    found
}

/// Whether `word` (any case, without its point) is an abbreviation that does not end a sentence.
pub fn is_abbreviation(word: &str) -> bool {
    use foldhash::HashSet;
    use std::sync::LazyLock;
    static WORDS: LazyLock<HashSet<&'static str>> =
        LazyLock::new(|| ABBREVIATIONS.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace).collect());
    word.len() < 8 && WORDS.contains(word.to_ascii_lowercase().as_str())
}

/// Behind the terminal at `at` and the closing marks that touch it; `at` where no terminal stands there.
fn closing_end(text: &str, tokens: &[Token], at: usize) -> usize {
    let terminal = |t: &Token| matches!(t.of(text), "." | "!" | "?" | "…");
    let abbreviation_with_point = |t: &Token| t.kind == TokenKind::Word && t.of(text).ends_with('.');
    if !(terminal(&tokens[at]) || abbreviation_with_point(&tokens[at])) {
        return at;
    }
    let mut end = at + 1;
    while end < tokens.len().min(at + LONGEST)
        && tokens[end - 1].touches(&tokens[end])
        && (terminal(&tokens[end]) || matches!(tokens[end].of(text), "”" | "\"" | "'" | "’" | ")" | "]" | "»"))
    {
        end += 1;
    }
    end
}

fn ends_here(text: &str, tokens: &[Token], terminal: usize, end: usize) -> bool {
    let Some(next) = tokens.get(end) else { return true };
    if tokens[end - 1].touches(next) {
        return false;
    }
    let opens = opens_sentence(text, tokens, end);
    let closed_by_mark = end > terminal + 1;
    match tokens[terminal].of(text) {
        "." => opens && (closed_by_mark || !is_abbreviated(text, tokens, terminal)),
        "!" | "?" | "…" => opens,
        // `U.S.` and `p.m.`: a sentence ends there only before something that opens one and is not part of a name.
        _ => opens && (!next.of(text).starts_with(char::is_uppercase) || is_function_word(next.of(text))),
    }
}

fn opens_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let first = tokens[at].of(text);
    if matches!(first, "“" | "\"" | "‘" | "«" | "„" | "'" | "(" | "[" | "—" | "–" | "-" | "•" | "*") {
        return tokens.get(at + 1).is_none_or(|t| !t.of(text).starts_with(char::is_lowercase));
    }
    first.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase())
        || matches!(first, "$" | "€" | "£" | "#" | "@")
}

fn is_abbreviated(text: &str, tokens: &[Token], point: usize) -> bool {
    let Some(word) = point.checked_sub(1).map(|at| &tokens[at]).filter(|t| t.touches(&tokens[point])) else { return false };
    let word = word.of(text);
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    initial || is_abbreviation(word)
}

fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "He"
            | "She"
            | "It"
            | "They"
            | "We"
            | "I"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "In"
            | "On"
            | "At"
            | "But"
            | "And"
            | "If"
            | "When"
            | "While"
            | "As"
            | "After"
            | "Before"
            | "For"
            | "His"
            | "Her"
            | "Their"
            | "Its"
            | "There"
            | "No"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;

    fn cut(text: &str) -> Vec<&str> {
        let tokens = tokens(text, Span::new(0, text.len()));
        sentences(text, &tokens).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn ends_and_non_ends() {
        let cases: &[&[&str]] = &[
            &["It rained.", "It stopped."],
            &["Mr. Ode met Gen. Park in the U.S. Senate on Jan. 3.", "They spoke."],
            &["He left at 9 p.m. on Monday.", "She stayed until 10 p.m.", "The door closed."],
            &["“We go on.”", "She sat down."],
            &["“Why?” she asked.", "Nobody knew…", "“Well.”"],
            &["Prices rose 3.5 percent.", "$4 was enough.", "J. R. Ode agreed."],
        ];
        for case in cases {
            assert_eq!(cut(&case.join(" ")), *case);
        }
    }
}
