//! A sentence as the figure reader sees it: tokens, their lower-case forms, and what the word lists say of each.

use crate::text::{
    Span, Token, TokenKind,
    lexicon::{Classes, Lexicon},
    tokens::tokens,
};
use std::sync::LazyLock;

/// The sections of `words.txt`, in the order of the bits below.
const SECTIONS: [&str; 31] = [
    "determiner",
    "pronoun",
    "preposition",
    "clause",
    "relative",
    "auxiliary",
    "adverb",
    "verb",
    "approaching",
    "month",
    "weekday",
    "numbered",
    "not_plural",
    "people",
    "perlike",
    "up",
    "down",
    "seldom",
    "votes",
    "paying",
    "not_counted",
    "indefinite",
    "hollow",
    "causing",
    "past",
    "adding",
    "removing",
    "not_manner",
    "reporting",
    "contracted",
    "whereabouts",
];

pub const DETERMINER: Classes = 1;
pub const PRONOUN: Classes = 1 << 1;
pub const PREPOSITION: Classes = 1 << 2;
pub const CLAUSE: Classes = 1 << 3;
pub const RELATIVE: Classes = 1 << 4;
pub const AUXILIARY: Classes = 1 << 5;
pub const ADVERB: Classes = 1 << 6;
pub const VERB: Classes = 1 << 7;
pub const APPROACHING: Classes = 1 << 8;
pub const MONTH: Classes = 1 << 9;
pub const WEEKDAY: Classes = 1 << 10;
pub const NUMBERED: Classes = 1 << 11;
pub const NOT_PLURAL: Classes = 1 << 12;
pub const PEOPLE: Classes = 1 << 13;
pub const PERLIKE: Classes = 1 << 14;
pub const UP: Classes = 1 << 15;
pub const DOWN: Classes = 1 << 16;
pub const SELDOM: Classes = 1 << 17;
pub const VOTES: Classes = 1 << 18;
pub const PAYING: Classes = 1 << 19;
pub const NOT_COUNTED: Classes = 1 << 20;
pub const INDEFINITE: Classes = 1 << 21;
pub const HOLLOW: Classes = 1 << 22;
pub const CAUSING: Classes = 1 << 23;
pub const PAST: Classes = 1 << 24;
pub const ADDING: Classes = 1 << 25;
pub const REMOVING: Classes = 1 << 26;
pub const NOT_MANNER: Classes = 1 << 27;
pub const REPORTING: Classes = 1 << 28;
pub const CONTRACTED: Classes = 1 << 29;
pub const WHEREABOUTS: Classes = 1 << 30;
/// Words that are no nouns, whatever stands beside them.
pub const FUNCTION: Classes = DETERMINER | PRONOUN | PREPOSITION | CLAUSE | RELATIVE | AUXILIARY | ADVERB;

pub static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&SECTIONS, &[include_str!("words.txt")]));

/// Codes that newspapers set tight before an amount: `EUR50m`, `RM120,000`, `$US160`.
const TIGHT_CODES: [&str; 12] = ["USD", "EUR", "GBP", "AUD", "CAD", "CHF", "JPY", "NIS", "RM", "Rs", "US", "PS"];

/// The tokens of one sentence. Every look-up beyond either end finds nothing.
pub struct Terms<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    classes: Vec<Classes>,
    lower: String,
    ends: Vec<usize>,
}

impl<'t> Terms<'t> {
    /// Of a sentence's tokens, each with its classes in [`WORDS`].
    pub fn new(text: &'t str, sentence: &[Token], classes: &[Classes]) -> Self {
        let tokens = amounts_apart(text, sentence);
        let mut classes = if tokens == sentence { classes.to_vec() } else { WORDS.tag(text, &tokens) };
        // The country is no pronoun.
        tokens
            .iter()
            .zip(&mut classes)
            .filter(|(token, _)| matches!(token.of(text), "US" | "U.S." | "IT"))
            .for_each(|(_, class)| *class = 0);
        let (mut lower, mut ends) = (String::with_capacity(tokens.len() * 6), Vec::with_capacity(tokens.len()));
        for token in &tokens {
            let raw = token.of(text);
            if raw.is_ascii() {
                let start = lower.len();
                lower.push_str(raw);
                lower[start..].make_ascii_lowercase();
            } else {
                lower.extend(raw.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            }
            ends.push(lower.len());
        }
        Self { text, tokens, classes, lower, ends }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The characters of token `at`.
    pub fn raw(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.of(self.text))
    }

    /// The lower-case characters of token `at`.
    pub fn lower(&self, at: usize) -> &str {
        self.ends.get(at).map_or("", |&end| &self.lower[at.checked_sub(1).map_or(0, |before| self.ends[before])..end])
    }

    /// As [`Terms::lower`], of the token before `at`.
    pub fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |i| self.lower(i))
    }

    pub fn is(&self, at: usize, classes: Classes) -> bool {
        self.classes.get(at).is_some_and(|c| c & classes != 0)
    }

    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    pub fn is_number(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number)
    }

    /// Whether token `at` touches the one before it.
    pub fn tight(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|t| self.tokens[at - 1].touches(t))
    }

    /// Whether token `at` opens with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.raw(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether token `at` is a word that a noun phrase may hold.
    pub fn nounish(&self, at: usize) -> bool {
        self.is_word(at) && !self.is(at, FUNCTION) && (!self.is(at, VERB) || self.capital(at) && at > 0)
    }

    /// The stretch of the tokens `from..to`, which holds at least one.
    pub fn span(&self, from: usize, to: usize) -> Span {
        self.tokens[from].span.to(self.tokens[to - 1].span)
    }

    /// Whether the tokens from `at` read `words` (lower case), and where they end.
    pub fn reads(&self, at: usize, words: &[Box<str>]) -> Option<usize> {
        words.iter().enumerate().all(|(i, word)| self.lower(at + i) == &**word).then_some(at + words.len())
    }
}

/// The tokens with codes cut from amounts (`EUR50m` → `EUR`, `50`, `m`), and with `.5` and `816 000` as one number each.
fn amounts_apart(text: &str, sentence: &[Token]) -> Vec<Token> {
    let mut apart: Vec<Token> = Vec::with_capacity(sentence.len() + 4);
    let mut until = 0;
    for token in sentence {
        if token.span.start < until {
            continue;
        }
        if token.kind == TokenKind::Word
            && let Some(code) = tight_code(token.of(text))
        {
            let cut = token.span.start + code;
            let rest = Span::new(cut, amount_end(text, cut));
            apart.push(Token { span: Span::new(token.span.start, cut), kind: TokenKind::Word });
            apart.extend(tokens(text, rest));
            until = rest.end;
        } else if token.kind == TokenKind::Number {
            push_number(text, &mut apart, *token);
        } else {
            apart.push(*token);
        }
    }
    apart
}

fn tight_code(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    TIGHT_CODES
        .iter()
        .map(|c| c.len())
        .filter(|&n| bytes.get(n).is_some_and(u8::is_ascii_digit))
        .find(|&n| TIGHT_CODES.contains(&&word[..n]))
}

/// Digits with their marks, and the letters that follow at once.
fn amount_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize, fits: fn(u8) -> bool| from + bytes[from..].iter().take_while(|b| fits(**b)).count();
    let mut end = run(start, |b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    while matches!(bytes[end - 1], b',' | b'.') {
        end -= 1;
    }
    run(end, |b| b.is_ascii_alphanumeric())
}

fn push_number(text: &str, apart: &mut Vec<Token>, token: Token) {
    if let [.., before, point] = apart.as_mut_slice()
        && point.of(text) == "."
        && point.touches(&token)
        && !before.touches(point)
    {
        *point = Token { span: point.span.to(token.span), kind: TokenKind::Number };
        return;
    }
    if let Some(last) = apart.last_mut()
        && last.kind == TokenKind::Number
        && token.of(text).len() == 3
        && token.of(text).bytes().all(|b| b.is_ascii_digit())
        && is_group_gap(&text[last.span.end..token.span.start], token.of(text))
        && leads_groups(last.of(text))
    {
        last.span = last.span.to(token.span);
        return;
    }
    apart.push(token);
}

/// Whether white space of this kind may group the digits of one number.
fn is_group_gap(gap: &str, group: &str) -> bool {
    matches!(gap, "\u{a0}" | "\u{202f}" | "\u{2009}") || gap == " " && group == "000"
}

/// Whether `number` may be the front of a number in groups of three: `816`, `1 250`.
fn leads_groups(number: &str) -> bool {
    let first = number.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !number.contains([',', '.'])
}
