//! The words that stand for a speaker: noun phrases to the left and to the right of a cue.

use super::{
    cues::{CONJUNCTION, CUE, DETERMINER, FILLER, NEGATION, OPENER, PRONOUN, SPEAKER_NOUN, STOP, TIE, WEEKDAY},
    flow::Flow,
};
use crate::extract::people::lexicon as names;
use std::ops::Range;

/// How far an apposition is followed back to the name before it.
const APPOSITION: usize = 40;
/// How many words a phrase may reach over “for”, “of”, “at”.
const TIED: usize = 9;

/// The phrase whose verb stands at `at`: `the mayor of Oldport, Ada Ode, also` before `said`.
pub fn left_of(flow: &Flow<'_>, at: usize, start: usize) -> Option<Range<usize>> {
    let mut end = at;
    while end > start && is_filler(flow, end - 1) {
        end -= 1;
    }
    if end == start {
        return None;
    }
    let last = end - 1;
    match flow.word(last) {
        "who" => {
            let comma = last > start && flow.word(last - 1) == ",";
            let named = phrase_ending(flow, if comma { last - 1 } else { last }, start)?;
            Some(named.start..end)
        }
        "," | ")" | "—" | "–" | "-" => before_apposition(flow, last, start),
        _ => Some(behind_participle(flow, phrase_ending(flow, end, start)?, start)),
    }
}

/// The phrase that a participle ties to the one found: `a letter` of `a letter seen by the Courier`.
fn behind_participle(flow: &Flow<'_>, found: Range<usize>, start: usize) -> Range<usize> {
    let by = found.start.checked_sub(2).filter(|participle| *participle > start && flow.word(participle + 1) == "by");
    let participle = by.filter(|at| {
        flow.word(*at).ends_with("ed") || matches!(flow.word(*at), "seen" | "written" | "made" | "sent" | "held" | "led" | "run")
    });
    participle.and_then(|at| phrase_ending(flow, at, start)).unwrap_or(found)
}

fn is_filler(flow: &Flow<'_>, at: usize) -> bool {
    let adverb = flow.word(at).ends_with("ly") && !flow.is_capital(at) && !flow.has(at, SPEAKER_NOUN);
    flow.has(at, FILLER | NEGATION) || adverb
}

/// The phrase before an apposition that ends with the mark at `close`: `Ada Ode` of `Ada Ode, the mayor of Oldport,`.
fn before_apposition(flow: &Flow<'_>, close: usize, start: usize) -> Option<Range<usize>> {
    let open = match flow.word(close) {
        ")" => "(",
        mark => mark,
    };
    let mut best = None;
    let mut at = close;
    // “the mayor, Ada Ode,”: the name stands behind the role.
    if let Some(name) =
        phrase_ending(flow, close, start).filter(|n| flow.ends_in_person(n) && n.start > start && flow.word(n.start - 1) == ",")
    {
        let role = phrase_ending(flow, name.start - 1, start).filter(|r| !flow.ends_in_person(r));
        let named_office = |comma: usize| flow.token(comma).is_some_and(|comma| flow.page.role_closing(comma).is_some());
        let role = role.filter(|r| !flow.is_capital(r.end - 1) || named_office(r.end));
        if let Some(role) = role {
            return Some(role.start..close);
        }
    }
    while at > start && close - at < APPOSITION {
        at -= 1;
        flow.token(at)?;
        if flow.word(at) != open {
            continue;
        }
        if let Some(found) = phrase_ending(flow, at, start) {
            let parted = found.start == start || flow.word(found.start - 1) == "," || opens_clause(flow, found.start - 1);
            if parted && flow.ends_in_person(&found) {
                return Some(found);
            }
            let free = found.start == start
                || matches!(flow.word(found.start - 1), "." | ":" | ";")
                || flow.quote(found.start - 1).is_some()
                || opens_clause(flow, found.start - 1) && !matches!(flow.word(found.start - 1), "and" | "or");
            if free {
                best = Some(found);
                break;
            }
            best.get_or_insert(found);
        }
    }
    best
}

fn opens_clause(flow: &Flow<'_>, at: usize) -> bool {
    flow.has(at, CONJUNCTION) || matches!(flow.word(at), "that" | "when" | "as" | "while" | "because")
}

/// The phrase whose last word stands right before `end`.
pub fn phrase_ending(flow: &Flow<'_>, end: usize, start: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|last| *last >= start && flow.is_word(*last))?;
    if flow.has(last, PRONOUN) {
        return Some(last..end);
    }
    if flow.has(last, CONJUNCTION | TIE) || flow.has(last, STOP | DETERMINER) && !flow.has(last, SPEAKER_NOUN) && !flow.is_capital(last) {
        return None;
    }
    if flow.has(last, WEEKDAY) {
        return left_of(flow, last, start);
    }
    let mut from = last;
    while from > start {
        match step_left(flow, from, last, start) {
            Some(next) => from = next,
            None => break,
        }
    }
    if from == last && !can_stand_alone(flow, last) {
        return None;
    }
    while from < last && is_debris(flow, from) {
        from += 1;
    }
    Some(from..end)
}

/// The start of the phrase one step further left, or `None` where it begins at `from`.
fn step_left(flow: &Flow<'_>, from: usize, last: usize, start: usize) -> Option<usize> {
    let before = from - 1;
    flow.token(before)?;
    let tied = |at: usize| at > start && flow.is_letters(at - 1) && !flow.has(at - 1, FILLER) && !is_verb(flow, at - 1);
    if flow.has(from, DETERMINER) && !(flow.has(before, DETERMINER) || matches!(flow.word(before), "of" | "all")) {
        return (flow.has(before, TIE) && tied(before) && last - from < TIED).then_some(before);
    }
    let word = flow.word(before);
    if flow.is_word(before) && !flow.has(before, STOP | PRONOUN | FILLER) && !is_verb(flow, before) {
        return Some(before);
    }
    match word {
        "." => (before > start && flow.touches_next(before - 1) && flow.is_word(before - 1)).then_some(before),
        "and" => (before > start && flow.is_capital(before - 1) && flow.is_capital(from)).then_some(before),
        "'" | "’" | "-" | "/" | "&" => Some(before),
        _ if flow.has(before, TIE) => (tied(before) && last - from < TIED).then_some(before),
        _ => None,
    }
}

/// A form of a reporting verb, unless it is written as a name or could be the noun it looks like.
fn is_verb(flow: &Flow<'_>, at: usize) -> bool {
    flow.has(at, CUE) && !flow.is_capital(at) && !flow.has(at, SPEAKER_NOUN)
}

/// Words left of a phrase that do not belong to it.
fn is_debris(flow: &Flow<'_>, at: usize) -> bool {
    flow.has(at, CONJUNCTION | TIE)
        || !flow.is_word(at)
        || matches!(flow.word(at).to_ascii_lowercase().as_str(), "so" | "as" | "when" | "yet" | "meanwhile" | "later" | "still")
}

/// Whether one word can be a speaker: a name, or a plural or a noun of people.
fn can_stand_alone(flow: &Flow<'_>, at: usize) -> bool {
    if flow.has(at, FILLER | STOP) || flow.has_name_class(at, names::OPENER) && !flow.has(at, SPEAKER_NOUN) || is_verb(flow, at) {
        return false;
    }
    flow.is_capital(at) || flow.has(at, SPEAKER_NOUN) || flow.word(at).ends_with('s')
}

/// The phrase that begins at `at`: `Ada Ode, a spokeswoman for the port` behind `said`, up to the comma.
pub fn right_of(flow: &Flow<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let mut from = at;
    while from < end && (matches!(flow.word(from), "also" | "then" | "later") || flow.word(from).ends_with("ly") && !flow.is_capital(from))
    {
        from += 1;
    }
    if from >= end {
        return None;
    }
    if flow.has(from, PRONOUN) {
        return Some(from..from + 1);
    }
    let found = phrase_from(flow, from, end)?;
    Some(found.start..name_of_role(flow, &found, end).unwrap_or(found.end))
}

/// Behind the name that a comma ties to a role before it: `the mayor` | `, Ada Ode`.
fn name_of_role(flow: &Flow<'_>, role: &Range<usize>, end: usize) -> Option<usize> {
    let name = role.end + 1;
    if name >= end || flow.word(role.end) != "," || flow.ends_in_person(role) {
        return None;
    }
    let role_closes = flow.token(role.end).and_then(|comma| flow.page.role_closing(comma)).is_some();
    let person = flow.people.mentions_from(flow.item_span(name).start)?;
    let last = (name..end).take_while(|at| flow.item_span(*at).start < person.span.end).last()?;
    (role_closes && person.span.start <= flow.item_span(name).end + 1).then_some(last + 1)
}

/// The phrase whose first word stands at `from`.
fn phrase_from(flow: &Flow<'_>, from: usize, end: usize) -> Option<Range<usize>> {
    if flow.has(from, STOP | WEEKDAY) || !flow.is_word(from) {
        return None;
    }
    let mut to = from + 1;
    while to < end && step_right(flow, from, to, end) {
        to += 1;
    }
    while to > from + 1 && (flow.has(to - 1, TIE) || flow.word(to - 1) == "and" || flow.word(to - 1) == "-") {
        to -= 1;
    }
    Some(from..to)
}

fn step_right(flow: &Flow<'_>, from: usize, at: usize, end: usize) -> bool {
    if flow.token(at).is_none() {
        return false;
    }
    if flow.is_word(at) {
        if flow.has(at, WEEKDAY | PRONOUN) {
            return false;
        }
        if flow.word(at) == "of" {
            return true;
        }
        if flow.has(at, TIE) || flow.word(at) == "and" {
            let names = at + 1 < end && (flow.is_capital(at + 1) || flow.has(at + 1, DETERMINER));
            return names && at - from < TIED && (flow.word(at) == "and" || !flow.is_capital(at - 1));
        }
        return !flow.has(at, STOP);
    }
    match flow.word(at) {
        "." => flow.touches_next(at - 1) && is_short(flow, at - 1) && at + 1 < end && flow.is_capital(at + 1),
        "'" | "’" | "-" | "&" | "/" => true,
        _ => false,
    }
}

fn is_short(flow: &Flow<'_>, at: usize) -> bool {
    let word = flow.word(at);
    word.len() == 1 || crate::text::sentences::is_abbreviation(word)
}

/// The subject of a sentence, roughly: its first phrase, behind an introduction that a comma closes.
pub fn subject_of(flow: &Flow<'_>, items: Range<usize>) -> Option<Range<usize>> {
    let mut at = items.start;
    while at < items.end {
        if flow.token(at).is_none() {
            at += 1;
            continue;
        }
        if flow.has(at, PRONOUN) && !flow.word(at).eq_ignore_ascii_case("who") {
            return Some(at..at + 1);
        }
        if at == items.start && flow.has(at, OPENER) {
            at = behind_introduction(flow, at, items.end);
            continue;
        }
        if flow.has(at, DETERMINER) {
            let found = right_of(flow, at, items.end)?;
            let cut = (found.start + 1..found.end).find(|i| is_verb(flow, *i) || flow.has(*i, FILLER));
            return Some(found.start..cut.unwrap_or(found.end));
        }
        if is_name(flow, at) {
            return Some(at..name_end(flow, at, items.end));
        }
        at += 1;
    }
    None
}

fn behind_introduction(flow: &Flow<'_>, at: usize, end: usize) -> usize {
    let short = matches!(flow.word(at).to_ascii_lowercase().as_str(), "but" | "and" | "so" | "yet" | "still" | "this" | "last");
    let comma = (at..end).find(|i| flow.word(*i) == ",");
    match comma {
        Some(comma) if !short && comma + 2 < end => comma + 1,
        _ => at + 1,
    }
}

fn is_name(flow: &Flow<'_>, at: usize) -> bool {
    flow.is_capital(at) && flow.word(at).len() > 1 && !flow.has_name_class(at, names::OPENER | names::MONTH)
}

fn name_end(flow: &Flow<'_>, at: usize, end: usize) -> usize {
    let mut to = at + 1;
    let linked = |to: usize| flow.has_name_class(to, names::PARTICLE) || matches!(flow.word(to), "of" | "for" | "the" | "-");
    while to < end && (flow.is_capital(to) || linked(to) || flow.word(to) == "." && is_short(flow, to - 1)) {
        to += 1;
    }
    while to > at + 1 && !flow.is_capital(to - 1) {
        to -= 1;
    }
    to
}
