//! Cues and speakers in one sentence: who says it, by the words beside the marks.

use super::{
    cues::{
        BASE_FORM, CONJUNCTION, CUE, DETERMINER, FILLER, FINITE, ING_FORM, NEGATION, NOUN_TOO, PASSIVE, PAST_FORM, PERSON_PRONOUN, PRONOUN,
        SPEAKER_NOUN, SPEECH, STOP,
    },
    flow::Flow,
    mentions,
};
use crate::{extract::people::lexicon as names, text::lexicon::bare};
use std::ops::Range;

/// How a cue and its speaker stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Ode said “…”.
    SubjectCue,
    /// “…,” said Ode.
    Inverted,
    /// According to Ode, “…”.
    According,
    /// “…,” as described by Ode.
    By,
    /// Ode left, saying “…”.
    Gerund,
    /// Ode rose and said “…”.
    Coordinated,
    /// Quill quoted Ode as saying “…”.
    Quoted,
}

/// A cue with its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Its item.
    pub at: usize,
    /// The items of its speaker.
    pub speaker: Range<usize>,
    pub shape: Shape,
}

/// The cues of the sentence that has the given items, in order.
pub fn cues(flow: &Flow<'_>, line: Range<usize>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in line.clone() {
        if let Some(cue) = cue_at(flow, at, &line, &found) {
            found.push(cue);
        }
    }
    found
}

fn cue_at(flow: &Flow<'_>, at: usize, line: &Range<usize>, before: &[Cue]) -> Option<Cue> {
    if flow.word(at).eq_ignore_ascii_case("according") && flow.word(at + 1) == "to" {
        let speaker = mentions::right_of(flow, at + 2, line.end)?;
        return Some(Cue { at, speaker, shape: Shape::According });
    }
    if flow.word(at) == "words" && flow.word(at + 1) == "of" && at >= line.start + 2 && flow.word(at - 2).eq_ignore_ascii_case("in") {
        let speaker = mentions::right_of(flow, at + 2, line.end)?;
        return Some(Cue { at, speaker, shape: Shape::According });
    }
    if !flow.has(at, CUE) || flow.is_capital(at) && at > line.start {
        return None;
    }
    if at + 1 < line.end && flow.word(at + 1) == "by" {
        let speaker = mentions::right_of(flow, at + 2, line.end)?;
        return Some(Cue { at, speaker, shape: Shape::By });
    }
    // “in a blog post ‘…’” has a noun before the marks.
    let noun = flow.has(at, BASE_FORM) && flow.has(at, NOUN_TOO);
    let beside = follows_quote(flow, at, line.start) || flow.quote(at + 1).is_some() && !noun;
    if is_passive(flow, at, line.start) || !beside && !is_verb_here(flow, at, line.start) {
        return None;
    }
    let may_invert = follows_quote(flow, at, line.start) && flow.has(at, SPEECH) && !flow.has(at, ING_FORM);
    if may_invert && let Some(speaker) = mentions::right_of(flow, at + 1, line.end) {
        return Some(Cue { at, speaker, shape: Shape::Inverted });
    }
    subject_cue(flow, at, line, before)
}

/// The verb at `at` with the subject that stands before it, or the one it shares with a verb before it.
pub fn subject_cue(flow: &Flow<'_>, at: usize, line: &Range<usize>, before: &[Cue]) -> Option<Cue> {
    if let Some(speaker) = quoted(flow, at, line.start) {
        return Some(Cue { at, speaker, shape: Shape::Quoted });
    }
    if flow.has(at, ING_FORM) && !(at > line.start && flow.has(at - 1, PASSIVE)) {
        // “with Ode saying”: the participle has a subject of its own.
        if let Some(own) =
            mentions::phrase_ending(flow, at, line.start).filter(|p| p.start > line.start && flow.word(p.start - 1) == "with")
        {
            return Some(Cue { at, speaker: own, shape: Shape::Gerund });
        }
        let finite =
            before.iter().rev().find(|c| matches!(c.shape, Shape::SubjectCue | Shape::Inverted) && flow.word(c.speaker.end - 1) != "who");
        let speaker = finite.map(|c| c.speaker.clone()).or_else(|| mentions::subject_of(flow, line.start..at))?;
        return Some(Cue { at, speaker, shape: Shape::Gerund });
    }
    if let Some(speaker) = mentions::left_of(flow, at, line.start).filter(|s| is_somebody(flow, s)) {
        return Some(Cue { at, speaker, shape: Shape::SubjectCue });
    }
    let tied = at == line.start || flow.quote(at - 1).is_some() || flow.has(at - 1, CONJUNCTION) || flow.word(at - 1) == ",";
    let speaker = shared_subject(flow, line.start..at).filter(|_| tied)?;
    Some(Cue { at, speaker, shape: Shape::Coordinated })
}

/// The one whom another quotes, where the verb at `at` says so: `Ode` before `as saying`, `as having said`.
fn quoted(flow: &Flow<'_>, at: usize, start: usize) -> Option<Range<usize>> {
    let behind_as = quoted_as(flow, at, start)?;
    let speaker = mentions::phrase_ending(flow, behind_as - 1, start)?;
    let verb = speaker.start.checked_sub(1).filter(|verb| *verb > start && flow.has(*verb, CUE))?;
    (!is_passive(flow, verb, start)).then_some(speaker)
}

/// Behind the `as` of `as saying` and `as having said`, where the verb at `at` is that.
pub fn quoted_as(flow: &Flow<'_>, at: usize, start: usize) -> Option<usize> {
    if !flow.has(at, SPEECH) {
        return None;
    }
    let first = if at > start && flow.word(at - 1) == "having" { at - 1 } else { at };
    let participle = first < at || flow.has(at, ING_FORM);
    (participle && first > start && flow.word(first - 1) == "as").then_some(first)
}

/// Whether the form at `at` is a verb, not the noun it looks like.
pub fn is_verb_here(flow: &Flow<'_>, at: usize, start: usize) -> bool {
    !flow.has(at, BASE_FORM | NOUN_TOO) || flow.has(at, ING_FORM | PAST_FORM) || has_fitting_subject(flow, at, start)
}

/// A base form, or a form that is a noun too, is a verb only where its subject says so: `critics fear`, `did not say`, not `the fear`.
fn has_fitting_subject(flow: &Flow<'_>, at: usize, start: usize) -> bool {
    if at == start {
        return false;
    }
    let before = at - 1;
    let word = flow.word(before);
    if flow.has(before, PRONOUN | NEGATION | FINITE)
        || flow.has(before, FILLER) && !matches!(word, "to" | "all")
        || word.ends_with("ly")
        || matches!(word, ")" | ",")
    {
        return true;
    }
    let plural = word.ends_with('s') && !flow.has(before, STOP) && bare(word).len() == word.len() || flow.has(before, SPEAKER_NOUN);
    if flow.has(at, BASE_FORM) {
        plural && !(before > start && matches!(flow.word(before - 1), "a" | "an" | "one" | "this"))
    } else {
        flow.is_capital(before) && bare(word).len() == word.len() || flow.has(before, SPEAKER_NOUN) && !flow.has(before, DETERMINER)
    }
}

/// Whether the verb is passive: “was told”, “is being called”.
pub fn is_passive(flow: &Flow<'_>, at: usize, start: usize) -> bool {
    let adverb = |at: &usize| flow.has(*at, FILLER | NEGATION) && !flow.has(*at, PASSIVE) || flow.word(*at).ends_with("ly");
    let before = (start..at).rev().find(|at| !adverb(at));
    flow.has(at, PAST_FORM) && before.is_some_and(|before| flow.has(before, PASSIVE))
}

/// The subject that a verb shares with the one before it: that of its own clause where this has one, else that of the sentence.
fn shared_subject(flow: &Flow<'_>, before: Range<usize>) -> Option<Range<usize>> {
    let comma = before.clone().rev().skip(1).find(|at| flow.word(*at) == ",");
    let own = comma.and_then(|comma| mentions::subject_of(flow, comma + 1..before.end).filter(|s| s.start == comma + 1));
    own.filter(|s| flow.has(s.start, PERSON_PRONOUN) || flow.ends_in_person(s)).or_else(|| mentions::subject_of(flow, before))
}

/// Whether a quote stands right before the item, or before the mark that stands before it.
fn follows_quote(flow: &Flow<'_>, at: usize, start: usize) -> bool {
    at > start && flow.quote(at - 1).is_some()
        || at > start + 1 && matches!(flow.word(at - 1), "," | "—" | "–" | "-") && flow.quote(at - 2).is_some()
}

/// Whether a phrase holds more than function words.
fn is_somebody(flow: &Flow<'_>, items: &Range<usize>) -> bool {
    items.clone().any(|at| {
        flow.has(at, PRONOUN | SPEAKER_NOUN)
            || flow.is_word(at) && !flow.has(at, STOP) && !flow.has_name_class(at, names::OPENER | names::MONTH)
    })
}

/// The cue that introduces the quote at item `quote`, where one does.
pub fn cue_of<'c>(flow: &Flow<'_>, quote: usize, cues: &'c [Cue]) -> Option<&'c Cue> {
    let near = cues.iter().filter(|cue| reaches(flow, quote, cue)).map(|cue| (cost(flow, quote, cue), cue));
    let (_, nearest) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(outer_cue(flow, quote, nearest, cues).unwrap_or(nearest))
}

/// The cue in whose clause of “that” the nearest one stands, where the marks only go on with that clause:
/// Ode said that the board had promised it “again and again”.
fn outer_cue<'c>(flow: &Flow<'_>, quote: usize, nearest: &Cue, cues: &'c [Cue]) -> Option<&'c Cue> {
    let runs_on = nearest.at + 3 < quote && flow.is_word(quote - 1) && !flow.has(quote - 1, CUE);
    let clause = |cue: &&Cue| cue.at < nearest.speaker.start && flow.word(cue.at + 1) == "that" && nearest.speaker.start <= cue.at + 3;
    cues.iter().find(|cue| runs_on && clause(cue))
}

/// Whether a cue may be a quote's at all: a verb that is said of other things as well must stand near.
fn reaches(flow: &Flow<'_>, quote: usize, cue: &Cue) -> bool {
    flow.has(cue.at, SPEECH) || cue.shape == Shape::According || if cue.at > quote { cue.at - quote < 6 } else { quote - cue.at < 16 }
}

/// How far a cue is from a quote: by words, by what stands between, and by how much the verb is one of speech.
fn cost(flow: &Flow<'_>, quote: usize, cue: &Cue) -> f64 {
    let weight = match cue.shape {
        Shape::According => 2.0,
        Shape::By => 6.0,
        _ if flow.has(cue.at, SPEECH) => 0.0,
        _ => 4.0,
    };
    let other_quote = |gap: Range<usize>| gap.into_iter().any(|at| flow.quote(at).is_some());
    if cue.at > quote {
        let distance = (cue.at - quote) as f64;
        let apart = if other_quote(quote + 1..cue.at) { 6.0 } else { 0.0 };
        // A participle behind a quote introduces what follows it, not what stands before.
        let forward = if cue.shape == Shape::Gerund { 10.0 } else { 0.0 };
        let clause = if (quote + 1..cue.at).any(|at| flow.word(at) == ";") { 5.0 } else { 0.0 };
        distance + apart + clause + forward + weight
    } else {
        let distance = (quote - cue.at) as f64;
        let far = if distance < 8.0 { 2.0 } else { 4.0 };
        let apart = if other_quote(cue.at + 1..quote) { far } else { 0.0 };
        let led = if cue.at + 1 < quote && matches!(flow.word(quote - 1), ":" | ",") { 2.0 } else { 0.0 };
        distance * 0.8 + apart - led + weight
    }
}
