//! Speech reported without marks: the clause that is reported, who reports it, and how it stands to him.

use super::{
    attribution::{self, Cue, Shape},
    chain,
    cues::{
        ASKING, BASE_FORM, CLAUSE, CONJUNCTION, CUE, DETERMINER, FILLER, FINITE, INFINITIVE, ING_FORM, NEGATION, NOUN_TOO, OBJECT, PASSIVE,
        PAST_FORM, PRONOUN, REPORT, S_FORM, SCENE, SPEAKER_NOUN, SPEECH, STOP, SUBORDINATOR, TIE, TOLD, WEEKDAY, WH,
    },
    flow::Flow,
    mentions,
};
use crate::{card::Stance, extract::people::lexicon as names, text::lexicon::bare};
use std::ops::Range;

/// How many reports may stand in each other: he said that she said that they said. Deeper ones nobody follows.
const DEEPEST: usize = 3;

/// How a reported clause is tied to its cue. Each form has its own reliability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Ode said that …
    That,
    /// Ode said the deal would …
    Bare,
    /// Ode asked whether …
    Question,
    /// Ode promised to …
    Infinitive,
    /// Ode criticised the …
    Object,
    /// The deal would pass, Ode said.
    Before,
    /// The deal, Ode said, would pass.
    Around,
    /// According to Ode, …
    According,
}

/// A reported clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    pub cue: Cue,
    pub content: Range<usize>,
    /// Where the clause goes on behind a cue set into it: The deal, Ode said, would pass.
    pub rest: Option<Range<usize>>,
    pub form: Form,
    pub stance: Stance,
}

/// The reported clauses of a sentence, in the order of their cues.
pub fn reported(flow: &Flow<'_>, line: &Range<usize>) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    let mut cues: Vec<Cue> = Vec::new();
    for at in line.clone() {
        let reported = if flow.word(at).eq_ignore_ascii_case("according") && flow.word(at + 1) == "to" {
            according(flow, at, line)
        } else if flow.has(at, REPORT) && !flow.is_capital(at) {
            by_verb(flow, at, line, &cues)
        } else {
            None
        };
        let depth = found.iter().filter(|r| r.content.contains(&at)).count();
        if let Some(reported) = reported.filter(|r| flow.span(&r.content).len() > 2 && depth < DEEPEST) {
            cues.push(reported.cue.clone());
            found.push(reported);
        }
    }
    found
}

fn according(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> Option<Reported> {
    let speaker = mentions::right_of(flow, at + 2, line.end)?;
    let cue = Cue { at, speaker: speaker.clone(), shape: Shape::According };
    let opens = at == line.start || flow.has(at - 1, CONJUNCTION) && at - 1 == line.start;
    let content = if opens {
        let comma = (speaker.end..line.end).find(|i| flow.word(*i) == ",")?;
        comma + 1..clause_end(flow, comma + 1, line.end)
    } else {
        clause_start(flow, line.start)..at
    };
    let content = trimmed(flow, content).filter(|content| is_statement(flow, content))?;
    Some(Reported { cue, content, rest: None, form: Form::According, stance: Stance::Says })
}

fn by_verb(flow: &Flow<'_>, at: usize, line: &Range<usize>, before: &[Cue]) -> Option<Reported> {
    // “the hearing that lasted”: an article makes a noun of it.
    let noun = flow.has(at, ING_FORM) && at > line.start && flow.has(at - 1, DETERMINER);
    if noun || attribution::is_passive(flow, at, line.start) || !attribution::is_verb_here(flow, at, line.start) {
        return None;
    }
    if let Some(inverted) = inverted(flow, at, line) {
        return Some(inverted);
    }
    let cue = attribution::subject_cue(flow, at, line, before).filter(|cue| !is_nobody(flow, &cue.speaker))?;
    let (content, rest, form) = match content_behind(flow, &cue, line) {
        Some((content, form)) => (content, None, form),
        None => content_around(flow, &cue, line)?,
    };
    let content = trimmed(flow, content)?;
    let rest = rest.and_then(|rest| trimmed(flow, rest));
    if matches!(form, Form::That | Form::Bare | Form::Before | Form::Around) && !is_statement(flow, &content) && rest.is_none() {
        return None;
    }
    let negated = chain::is_negated(flow, at, line.start) || is_denial(flow, at);
    let stance = match form {
        Form::Question if flow.has(at, ASKING) => Stance::Asks,
        _ if negated => Stance::Denies,
        _ if cue.shape == Shape::Quoted => Stance::QuotedByOther,
        _ => Stance::Says,
    };
    Some(Reported { cue, content, rest, form, stance })
}

/// Nobody reports nothing.
fn is_nobody(flow: &Flow<'_>, speaker: &Range<usize>) -> bool {
    matches!(flow.word(speaker.start).to_lowercase().as_str(), "nobody" | "no" | "none")
}

/// Whether the words can be a clause: somebody or something, and a verb; no stretch of an adverb or of what follows “to”.
fn is_statement(flow: &Flow<'_>, content: &Range<usize>) -> bool {
    if content.clone().any(|at| flow.quote(at).is_some()) {
        return true;
    }
    let words = content.clone().filter(|at| flow.is_letters(*at)).count();
    let verb =
        |at: usize| flow.has(at, FINITE | PASSIVE) || flow.has(at, REPORT) && flow.has(at, PAST_FORM | S_FORM) || is_regular_verb(flow, at);
    let opens_phrase = matches!(flow.word(content.start), "to" | "of" | "from" | "by");
    words > 2 && !opens_phrase && (content.start..content.end).any(verb)
}

/// A word with an ending of verbs that no list names: `rejected`, `runs`.
fn is_regular_verb(flow: &Flow<'_>, at: usize) -> bool {
    let word = flow.word(at);
    let small = word.starts_with(char::is_lowercase);
    small
        && word.len() > 3
        && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss") || word.ends_with("'t") || word.ends_with("’t"))
}

pub fn is_denial(flow: &Flow<'_>, at: usize) -> bool {
    flow.word(at).starts_with("den") && flow.has(at, CLAUSE | OBJECT)
}

/// The deal would pass, said Ode.
fn inverted(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> Option<Reported> {
    let comma = at.checked_sub(1).filter(|c| *c > line.start && flow.word(*c) == ",")?;
    if !flow.has(at, SPEECH) || flow.has(at, ING_FORM) {
        return None;
    }
    let named = flow.is_capital(at + 1) || flow.has(at + 1, DETERMINER | SPEAKER_NOUN) || flow.has_name_class(at + 1, names::ROLE);
    let speaker = mentions::right_of(flow, at + 1, line.end).filter(|_| named)?;
    // “Ode, who said the plan …” and “Ode rose, said the plan was …” go on with a clause.
    let behind = (at + 2..line.end.min(speaker.end + 3)).take_while(|i| flow.word(*i) != ",");
    let goes_on = behind.into_iter().any(|i| flow.has(i, FINITE) && !flow.is_capital(i));
    let told = matches!(flow.word(at), "told" | "tells") || flow.word(speaker.end) == "that";
    let start = (line.start..comma).rev().take(400).find(|i| flow.word(*i) == ";").map_or(line.start, |semicolon| semicolon + 1);
    let content = trimmed(flow, clause_start(flow, start)..comma)?;
    let whole = (content.clone()).any(|i| flow.has(i, FINITE | PAST_FORM | S_FORM)) && !goes_on && !told;
    whole.then_some(Reported {
        cue: Cue { at, speaker, shape: Shape::Inverted },
        content,
        rest: None,
        form: Form::Before,
        stance: Stance::Says,
    })
}

/// What is reported behind the verb at `at`, and in which form.
fn content_behind(flow: &Flow<'_>, cue: &Cue, line: &Range<usize>) -> Option<(Range<usize>, Form)> {
    let at = cue.at;
    let end = clause_limit(flow, cue, line);
    // “quoted Ode as saying …” reports what Ode said.
    if (at + 1..end.min(at + 10)).any(|i| attribution::quoted_as(flow, i, at).is_some()) {
        return None;
    }
    let next = behind_addressee_and_scene(flow, at, end);
    let word = flow.word(next);
    if flow.has(at, CLAUSE) && word == "that" && next + 1 < end {
        return Some((next + 1..clause_end(flow, next + 1, end), Form::That));
    }
    if flow.has(at, CLAUSE | ASKING) && flow.has(next, WH) {
        let form = if flow.has(at, ASKING) || word == "whether" { Form::Question } else { Form::That };
        let known = flow.has(at, ASKING) || matches!(word, "whether" | "why" | "how" | "what");
        return known.then(|| (next..clause_end(flow, next, end), form));
    }
    if flow.has(at, CLAUSE) && is_clause(flow, next, end, flow.has(at, SPEECH)) {
        return Some((next..clause_end(flow, next, end), Form::Bare));
    }
    if flow.has(at, INFINITIVE) {
        let to = (at + 1..end.min(at + 10)).find(|i| flow.word(*i) == "to" || matches!(flow.word(*i), "," | ";"));
        // “to $5 million”, “declined to say”: nothing that anybody promises or wants.
        let open = |to: &usize| {
            let verb = flow.is_letters(to + 1) && !flow.is_capital(to + 1) && !flow.has(to + 1, DETERMINER);
            flow.word(*to) == "to" && verb && to + 2 < end && flow.is_word(to + 2) && !flow.has(at, NEGATION)
        };
        if let Some(to) = to.filter(|to| open(to) && (*to == at + 1 || flow.has(at, TOLD) || is_urging(flow, at))) {
            return Some((to..clause_end(flow, to, end), Form::Infinitive));
        }
    }
    if flow.has(at, OBJECT) && (!flow.has(at, ING_FORM) || flow.has(at, CUE)) && is_object(flow, at + 1) {
        return Some((at + 1..clause_end(flow, at + 1, end), Form::Object));
    }
    None
}

fn is_urging(flow: &Flow<'_>, at: usize) -> bool {
    matches!(
        flow.word(at),
        "urged"
            | "urges"
            | "urging"
            | "asked"
            | "asks"
            | "asking"
            | "ordered"
            | "encouraged"
            | "called"
            | "calls"
            | "calling"
            | "wants"
            | "wanted"
            | "begged"
            | "invited"
            | "expects"
            | "expected"
    )
}

fn is_object(flow: &Flow<'_>, at: usize) -> bool {
    flow.has(at, DETERMINER)
        || flow.is_capital(at) && !flow.has(at, WEEKDAY)
        || flow.is_letters(at) && !flow.has(at, STOP | TIE | FILLER | PRONOUN | CONJUNCTION) && !flow.word(at).ends_with("ly")
}

/// Behind the person spoken to and what the cue says of place and time: `told reporters on Monday` | `that …`.
fn behind_addressee_and_scene(flow: &Flow<'_>, at: usize, end: usize) -> usize {
    let mut next = at + 1;
    while next < end && (flow.word(next).ends_with("ly") && !flow.has(next, SPEAKER_NOUN)) {
        next += 1;
    }
    let that = (next..end.min(next + 16)).find(|i| flow.word(*i) == "that");
    let plain = |range: Range<usize>| range.into_iter().all(|i| !flow.has(i, FINITE | CLAUSE) && !matches!(flow.word(i), "." | ";" | ":"));
    let of_noun = matches!(flow.word(next), "about" | "over" | "of" | "for" | "with");
    let scene = flow.has(next, SCENE | WEEKDAY) && !of_noun || flow.word(next) == ",";
    let with_that = |that: usize| matches!(flow.word(that - 1), "with" | "of" | "in" | "for" | "at" | "by" | "after");
    if let Some(that) = that.filter(|that| !with_that(*that) && (flow.has(at, TOLD) || scene) && plain(next..*that)) {
        return that;
    }
    if flow.has(at, TOLD) {
        // The person spoken to ends where a new subject begins.
        let begins = |i: usize| flow.has(i, PRONOUN | DETERMINER | WH) || flow.is_capital(i) && !flow.is_capital(i - 1) && i > next + 1;
        return (next + 1..end.min(next + 10)).find(|i| begins(*i)).unwrap_or(next);
    }
    if flow.has(next, WEEKDAY) {
        return next + 1;
    }
    next
}

/// Whether a clause with a verb of its own begins at `at`. Behind a verb of speech the verb may stand further off.
fn is_clause(flow: &Flow<'_>, at: usize, end: usize, speech: bool) -> bool {
    if flow.has(at, FINITE) && flow.word(at).contains(['\'', '’']) {
        return true;
    }
    let starts = flow.has(at, PRONOUN | DETERMINER)
        || flow.is_word(at) && !flow.has(at, STOP | TIE | FILLER | CONJUNCTION)
        || matches!(flow.word(at), "$" | "if" | "in" | "all" | "when" | "too" | "both" | "even" | "only")
        || flow.quote(at).is_some();
    // “believe it when”: an object, not the subject of a clause.
    let object = flow.has(at, PRONOUN) && flow.has(at + 1, SUBORDINATOR | WH | STOP | TIE) && !flow.has(at + 1, FINITE);
    let reach = if speech { 40 } else { 18 };
    let stops =
        |i: &usize| matches!(flow.word(*i), "." | ";" | ":" | "?") || flow.word(*i) == "," && (!speech || is_tag(flow, *i + 1, end));
    let noun = |i: usize| {
        flow.has(i, NOUN_TOO | S_FORM) && (flow.has(i - 1, DETERMINER) || flow.word(i - 1) == "such" || is_genitive(flow, i - 1))
    };
    let finite = |i: usize| {
        !noun(i)
            && (flow.has(i, FINITE | PASSIVE)
                || flow.has(i, REPORT) && flow.has(i, PAST_FORM | S_FORM)
                || speech && flow.word(i).ends_with("ed"))
    };
    starts && !object && (at + 1..end.min(at + reach)).take_while(|i| !stops(i)).any(finite)
}

fn is_genitive(flow: &Flow<'_>, at: usize) -> bool {
    bare(flow.word(at)).len() < flow.word(at).len()
}

type Around = (Range<usize>, Option<Range<usize>>, Form);

/// The deal would pass, Ode said; the deal, Ode said, would pass: the words before the speaker, where a comma parts them, and those behind.
fn content_around(flow: &Flow<'_>, cue: &Cue, line: &Range<usize>) -> Option<Around> {
    if cue.shape != Shape::SubjectCue || !flow.has(cue.at, SPEECH | CLAUSE) || cue.speaker.end > cue.at {
        return None;
    }
    let comma = cue.speaker.start.checked_sub(1).filter(|c| *c > line.start && matches!(flow.word(*c), "," | "—" | "–"))?;
    let behind = cue.at + 1;
    let verb = |range: Range<usize>| range.into_iter().any(|i| flow.has(i, FINITE | PAST_FORM | S_FORM) || flow.word(i).ends_with("ed"));
    let start = clause_start(flow, line.start);
    if behind < line.end && matches!(flow.word(behind), "," | "—" | "–") && behind + 2 < line.end && verb(behind..line.end) {
        return Some((start..comma, Some(behind + 1..clause_end(flow, behind + 1, line.end)), Form::Around));
    }
    let ends = behind >= line.end || !flow.is_word(behind) || flow.has(behind, SCENE | WEEKDAY | STOP) || flow.has(cue.at, TOLD);
    (ends && comma - start > 2 && verb(start..comma)).then_some((start..comma, None, Form::Before))
}

/// Where the clause that ends before `end` starts: behind a conjunction that opens the sentence.
fn clause_start(flow: &Flow<'_>, start: usize) -> usize {
    if flow.has(start, CONJUNCTION) || matches!(flow.word(start), "But" | "And" | "Still" | "So") { start + 1 } else { start }
}

/// The end of the stretch in which what follows the cue at `at` may stand: a comma where the cue itself stands in a clause of “while”.
fn clause_limit(flow: &Flow<'_>, cue: &Cue, line: &Range<usize>) -> usize {
    let opens = |at: usize| at >= line.start && flow.has(at, SUBORDINATOR) && !(at + 1..cue.at).any(|i| flow.word(i) == ",");
    if opens(line.start) || cue.speaker.start > line.start && opens(cue.speaker.start - 1) {
        return (cue.at..line.end).find(|i| flow.word(*i) == ",").unwrap_or(line.end);
    }
    line.end
}

/// Where a reported clause ends: at the sentence's end, or where the reporter himself goes on.
fn clause_end(flow: &Flow<'_>, start: usize, end: usize) -> usize {
    let goes_on = |at: usize| {
        let next = at + 1;
        if flow.quote(at - 1).is_some() && flow.has(at, ING_FORM) && flow.has(at, SPEECH) {
            return true;
        }
        match flow.word(at) {
            ";" => true,
            "," => {
                matches!(
                    flow.word(next),
                    "according" | "adding" | "saying" | "noting" | "citing" | "referring" | "telling" | "while" | "though" | "although"
                ) || flow.has(next, ING_FORM) && flow.has(next, SPEECH)
                    || flow.word(next) == "but"
                    || flow.word(next) == "and" && reports_soon(flow, next + 1, end)
                    || is_tag(flow, next, end)
            }
            "and" => reports_soon(flow, next, end),
            "but" => reports_soon(flow, next, end) || flow.word(next).ends_with("ed"),
            "according" => flow.word(next) == "to",
            _ => false,
        }
    };
    (start + 1..end).find(|at| goes_on(*at)).unwrap_or(end)
}

/// Whether another report begins at `at`: `he added that`, `insists`.
fn reports_soon(flow: &Flow<'_>, at: usize, end: usize) -> bool {
    let verb = (at..end.min(at + 4)).find(|i| flow.has(*i, REPORT) && flow.has(*i, PAST_FORM | S_FORM | BASE_FORM));
    verb.is_some_and(|verb| {
        flow.has(verb, SPEECH) && (at..verb).all(|i| flow.has(i, PRONOUN | FILLER | SPEAKER_NOUN) || flow.is_capital(i))
    })
}

/// A cue set between: `…, Ode said, …`.
fn is_tag(flow: &Flow<'_>, at: usize, end: usize) -> bool {
    let verb = (at..end.min(at + 4)).find(|i| flow.has(*i, SPEECH) && flow.has(*i, PAST_FORM | S_FORM));
    verb.is_some_and(|verb| {
        verb > at
            && (verb + 1 >= end || matches!(flow.word(verb + 1), "," | "."))
            && (flow.is_capital(at) || flow.has(at, PRONOUN | DETERMINER))
    })
}

/// The content without marks at its ends.
fn trimmed(flow: &Flow<'_>, content: Range<usize>) -> Option<Range<usize>> {
    let outer = |at: usize| flow.token(at).is_some() && !flow.is_word(at) && !matches!(flow.word(at), "$" | "€" | "£" | "(" | ")" | "%");
    let start = content.clone().find(|at| !outer(*at))?;
    let end = content.rev().find(|at| !outer(*at) && !matches!(flow.word(*at), "and" | "but"))? + 1;
    (end > start).then_some(start..end)
}
