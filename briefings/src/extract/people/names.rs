//! Runs of words that may be a person's name, with what stands beside them.

use super::{
    Gender, Page, evidence,
    lexicon::{
        FEMALE_HONORIFIC, GIVEN, HONORIFIC, LEADER, MALE_HONORIFIC, MALE_ROLE, MONTH, OPENER, ORGANISATION, PARTICLE, PLACE, ROLE, SPEECH,
        SUFFIX, SURNAME,
    },
};
use crate::text::{Span, TokenKind, lexicon::bare, name_key};
use std::ops::Range;

/// A run of words that may name a person.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its tokens, honorifics and roles left out.
    pub tokens: Range<usize>,
    /// Its sentence.
    pub sentence: usize,
    /// The name without a possessive ending.
    pub span: Span,
    /// The keys of its words, particles and suffix left out.
    pub keys: Vec<String>,
    /// `jr`, `iii`.
    pub suffix: Option<String>,
    /// The gender that an honorific before it tells.
    pub gender: Option<Gender>,
    /// How sure it is that a person is named.
    pub evidence: Evidence,
}

/// How sure it is that a run names a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Something in it belongs to no person's name.
    Against,
    /// Nothing tells.
    None,
    /// A person, by a given name, a title, an initial, or by what the words beside it say.
    Person,
}

impl Run {
    /// The last word's key: the surname of most.
    pub fn last(&self) -> &str {
        self.keys.last().map_or("", String::as_str)
    }
    /// The first word's key: the given name of most.
    pub fn first(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }
    /// Whether it has at least two words.
    pub fn is_full(&self) -> bool {
        self.keys.len() > 1
    }
}

/// The runs of every sentence, in the order of the text.
pub fn runs(page: &Page<'_>) -> Vec<Run> {
    let mut found = Vec::new();
    for (index, sentence) in page.parsed.sentences.iter().enumerate() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let end = if starts_name(page, at, sentence.tokens.clone()) { run_end(page, at, sentence.tokens.end) } else { at };
            if end > at {
                let end = if page.is_title_case(index) { end_in_title(page, at, end) } else { end };
                let start = behind_body(page, at, end);
                found.extend(run(page, start..end, index));
            }
            at = end.max(unit_end(page, at, sentence.tokens.end));
        }
    }
    found
}

/// Where a name may end in a title, whose other words have capitals too: behind a given name and the word that follows.
fn end_in_title(page: &Page<'_>, start: usize, end: usize) -> usize {
    if !page.has(start, GIVEN) {
        return end;
    }
    let mut next = unit_end(page, start, end);
    while next < end && (page.word(next) == "." || page.word(next).chars().count() == 1 || page.has(next, PARTICLE)) {
        next += 1;
    }
    unit_end(page, next.min(end - 1), end)
}

/// The start of the person's name where a body's stands before it: `Ada Ode` in `Refugee Council Ada Ode`.
fn behind_body(page: &Page<'_>, start: usize, end: usize) -> usize {
    let body = (start..end).rev().find(|at| page.has(*at, ORGANISATION | PLACE) && !page.has(*at, SURNAME));
    let Some(name) = body.map(|at| at + 1).filter(|name| *name + 1 < end) else { return start };
    let speaks = page.has(end, SPEECH);
    if page.is_capital(name) && page.parsed.tokens[name].kind == TokenKind::Word && (page.has(name, GIVEN) || speaks) {
        name
    } else {
        start
    }
}

/// Behind the word at `at` and what hyphens tie to it.
fn unit_end(page: &Page<'_>, at: usize, end: usize) -> usize {
    let tokens = &page.parsed.tokens;
    let mut next = at + 1;
    while next + 1 < end
        && page.word(next) == "-"
        && tokens[next - 1].touches(&tokens[next])
        && tokens[next].touches(&tokens[next + 1])
        && tokens[next + 1].kind == TokenKind::Word
    {
        next += 2;
    }
    next
}

fn starts_name(page: &Page<'_>, at: usize, within: Range<usize>) -> bool {
    if is_particle(page, at, within.end) {
        return true;
    }
    // What follows “Secretary of” belongs to the role.
    let given = page.is_capital(at) && page.has(at, GIVEN) && page.has(at, ROLE) && page.title_before(at).is_none();
    if given
        && !page.has(at, LEADER | MALE_ROLE)
        && at + 1 < within.end
        && is_name_word(page, at + 1, within.end)
        && !page.has(at + 1, GIVEN)
    {
        return true;
    }
    let in_role = at >= within.start + 2 && page.word(at - 1) == "of" && page.has(at - 2, ROLE) && page.is_capital(at - 2);
    is_name_word(page, at, within.end) && !in_role
}

fn is_name_word(page: &Page<'_>, at: usize, end: usize) -> bool {
    if !page.is_capital(at) || page.has(at, OPENER | MONTH | ROLE | HONORIFIC | SUFFIX) || page.is_demonym(at) {
        return false;
    }
    let word = page.word(at);
    let initials = word.len() <= 3 && !page.has(at, PLACE);
    !page.is_all_capitals(at)
        || word.chars().count() == 1
        || (initials && at + 1 < end && page.is_capital(at + 1) && !page.is_all_capitals(at + 1))
}

/// `von`, `de`, `al-`: a small word before a name, in lower case.
fn is_particle(page: &Page<'_>, at: usize, end: usize) -> bool {
    page.has(at, PARTICLE)
        && !page.is_capital(at)
        && (at + 1 < end && is_name_word(page, at + 1, end)
            || at + 2 < end && page.word(at + 1) == "-" && is_name_word(page, at + 2, end)
            || at + 2 < end && page.has(at + 1, PARTICLE) && is_name_word(page, at + 2, end))
}

/// Behind the last word of the name that starts at `start`.
fn run_end(page: &Page<'_>, start: usize, end: usize) -> usize {
    let tokens = &page.parsed.tokens;
    let mut last = unit_end(page, start, end);
    // An initial takes its point along: J. R. Ode.
    let with_point = |at: usize| {
        let initial = page.word(at - 1).chars().count() == 1 && page.is_capital(at - 1);
        if at < end && initial && page.word(at) == "." && tokens[at - 1].touches(&tokens[at]) { at + 1 } else { at }
    };
    last = with_point(last);
    while last < end && last - start < 12 {
        let previous = page.word(last - 1);
        if bare(previous).len() < previous.len() || tokens[last].span.start != tokens[last - 1].span.end + 1 {
            break;
        }
        let surname = page.has(last, SURNAME) && page.is_capital(last) && page.has(start, GIVEN) && !page.is_plain_capital(last + 1, end);
        if page.has(last, SUFFIX) && page.is_capital(last) {
            last += 1;
            if last < end && page.word(last) == "." && tokens[last - 1].touches(&tokens[last]) && !page.ends_sentence(last) {
                last += 1;
            }
            break;
        } else if is_name_word(page, last, end) || is_particle(page, last, end) || surname {
            last = with_point(unit_end(page, last, end));
        } else if let Some(behind) = nickname_end(page, last, end) {
            last = behind;
        } else {
            break;
        }
    }
    last
}

/// Behind `“Jack”` in `John “Jack” Ode`, where the name goes on.
fn nickname_end(page: &Page<'_>, at: usize, end: usize) -> Option<usize> {
    let open = matches!(page.word(at), "“" | "\"" | "‘" | "(" | "'");
    let closed = at + 3 < end && matches!(page.word(at + 2), "”" | "\"" | "’" | ")" | "'");
    (open && closed && page.is_capital(at + 1) && is_name_word(page, at + 3, end)).then_some(at + 3)
}

fn run(page: &Page<'_>, tokens: Range<usize>, sentence: usize) -> Option<Run> {
    let text = page.parsed.text();
    let all = &page.parsed.tokens;
    let last = tokens.end - 1;
    let mut span = all[tokens.start].span.to(all[last].span);
    let ending = page.word(last).len() - bare(page.word(last)).len();
    span.end -= ending;
    let mut keys = Vec::new();
    let mut suffix = None;
    let mut at = tokens.start;
    let mut nickname = false;
    while at < tokens.end {
        let unit = unit_end(page, at, tokens.end);
        let start = at;
        at = unit;
        if all[start].kind != TokenKind::Word {
            nickname = matches!(page.word(start), "“" | "\"" | "‘" | "(") && !nickname;
            continue;
        }
        if page.has(start, SUFFIX) {
            suffix = Some(name_key(bare(page.word(start))));
        } else if !nickname {
            // `al-Assad` and `Assad` are one surname, as are `von Ode` and `Ode`.
            let particle = page.has(start, PARTICLE) && !(page.is_capital(start) && page.has(start, GIVEN) && !page.has(unit, PARTICLE));
            let article = particle && unit > start + 1;
            let from = if article { start + 2 } else { start };
            if article || !(particle && unit < tokens.end) {
                keys.push(name_key(bare(all[from].span.to(all[unit - 1].span).of(text))));
            }
        }
    }
    keys.retain(|k| !k.is_empty());
    if keys.is_empty() || keys.len() > 6 {
        return None;
    }
    let gender = gender_before(page, tokens.start);
    let mut run = Run { tokens, sentence, span, keys, suffix, gender, evidence: Evidence::None };
    run.evidence = evidence::of(page, &run);
    Some(run)
}

fn gender_before(page: &Page<'_>, start: usize) -> Option<Gender> {
    let title = page.title_before(start)?;
    if page.has(title, MALE_HONORIFIC) {
        Some(Gender::Male)
    } else if page.has(title, FEMALE_HONORIFIC) {
        Some(Gender::Female)
    } else {
        None
    }
}
