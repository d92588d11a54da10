//! How sure a reading is: what is seen of it, each thing with its weight, turned into a probability.
//!
//! The weights stand in `weights.tsv`. They are fitted to how often quotes of each sort were read rightly; `fit.rs` does that, and prints
//! what the probabilities are worth on articles that they were not fitted to.

#[cfg(test)]
mod fit;
#[cfg(test)]
mod judge;

use super::{
    attribution::Shape,
    chain::{Attribution, Rule},
    cues::{ING_FORM, NOUN_TOO, PAST_FORM, SPEECH},
    flow::Flow,
    indirect::{Form, Reported},
    resolution::How,
};
use foldhash::HashMap;
use std::{ops::Range, sync::LazyLock};

/// What is seen of one quote: names of lines in `weights.tsv`.
pub type Signs = Vec<&'static str>;

static WEIGHTS: LazyLock<HashMap<&'static str, f64>> = LazyLock::new(|| {
    let lines = include_str!("weights.tsv").lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(sign, weight)| (sign, weight.parse().expect("weights.tsv holds numbers")))
        .collect()
});

/// The probability that a quote of which this is seen is one, and its speaker's.
pub fn of(signs: &[&'static str]) -> f64 {
    probability(signs.iter().filter_map(|sign| WEIGHTS.get(sign)).sum())
}

fn probability(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

/// What is seen of words in marks, beside how their speaker was resolved.
pub fn signs_of_marked(flow: &Flow<'_>, quote: usize, attribution: Option<&Attribution>, mixed: bool) -> Signs {
    let mark = &flow.marks[quote];
    let mut signs = vec!["marked", attribution.map_or("marked by nothing", |a| rule(a.rule))];
    signs.push(length(mark.words(flow.page.parsed)));
    if mixed {
        signs.push("marked mixed");
    }
    if !mark.closed {
        signs.push("marked unclosed");
    }
    if mark.single {
        signs.push("marked single");
    }
    if !mark.inner.clone().next_back().is_some_and(|at| matches!(flow.page.word(at), "." | "," | "!" | "?" | "…")) {
        signs.push("marked without a last point");
    }
    if let Some(attribution) = attribution.filter(|a| a.cue.is_some()) {
        signs.push(match attribution.distance {
            0..=2 => "marked distance 0-2",
            3..=5 => "marked distance 3-5",
            6..=11 => "marked distance 6-11",
            _ => "marked distance 12+",
        });
        if !attribution.speech {
            signs.push("marked verb of more than speech");
        }
    }
    signs
}

/// What is seen of words in marks inside other marks.
pub fn signs_of_inner(words: usize) -> Signs {
    vec!["marked", "marked by cue", length(words)]
}

fn length(words: usize) -> &'static str {
    match words {
        0..=2 => "marked length 1-2",
        3..=4 => "marked length 3-4",
        5..=9 => "marked length 5-9",
        10..=19 => "marked length 10-19",
        _ => "marked length 20+",
    }
}

/// What is seen of a reported clause, beside how its speaker was resolved.
pub fn signs_of_reported(flow: &Flow<'_>, reported: &Reported, mixed: bool) -> Signs {
    let at = reported.cue.at;
    let mut signs = vec!["reported", form(reported.form), shape(reported.cue.shape)];
    signs.push(match words(flow, &reported.content) {
        0..=3 => "reported length 1-3",
        4..=7 => "reported length 4-7",
        8..=24 => "reported length 8-24",
        _ => "reported length 25+",
    });
    if mixed {
        signs.push("reported mixed");
    }
    signs.push(match (flow.has(at, SPEECH), flow.has(at, PAST_FORM), flow.has(at, ING_FORM)) {
        (true, true, _) => "reported verb of speech, past",
        (true, _, true) => "reported verb of speech, participle",
        (true, ..) => "reported verb of speech, present",
        (false, true, _) => "reported other verb, past",
        (false, _, true) => "reported other verb, participle",
        (false, ..) => "reported other verb, present",
    });
    if flow.has(at, NOUN_TOO) {
        signs.push("reported verb that is a noun too");
    }
    signs
}

/// What a way of resolving says of words in marks, or of a reported clause.
pub fn sign_of_resolution(how: How, reported: bool) -> &'static str {
    match (how, reported) {
        (How::Named, false) => "marked speaker named",
        (How::Namesake, false) => "marked speaker with a namesake",
        (How::Pronoun, false) => "marked speaker by pronoun",
        (How::OneOfSeveral, false) => "marked speaker by pronoun of several",
        (How::Doubtful, false) => "marked speaker by pronoun in doubt",
        (How::Role, false) => "marked speaker by role",
        (How::Phrase, false) => "marked speaker without a name",
        (How::Unresolved, false) => "marked speaker unknown",
        (How::Named, true) => "reported speaker named",
        (How::Namesake, true) => "reported speaker with a namesake",
        (How::Pronoun, true) => "reported speaker by pronoun",
        (How::OneOfSeveral, true) => "reported speaker by pronoun of several",
        (How::Doubtful, true) => "reported speaker by pronoun in doubt",
        (How::Role, true) => "reported speaker by role",
        (How::Phrase, true) => "reported speaker without a name",
        (How::Unresolved, true) => "reported speaker unknown",
    }
}

fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Cue(Shape::SubjectCue) => "marked by cue",
        Rule::Cue(Shape::Inverted) => "marked by inverted cue",
        Rule::Cue(Shape::According) => "marked by according to",
        Rule::Cue(Shape::By) => "marked by passive cue",
        Rule::Cue(Shape::Gerund | Shape::Quoted) => "marked by participle",
        Rule::Cue(Shape::Coordinated) => "marked by coordinated cue",
        Rule::Subject => "marked by subject",
        Rule::Continued => "marked by paragraph before",
        Rule::SameParagraph => "marked by quote before",
        Rule::PreviousSentence => "marked by sentence before",
        Rule::Ahead => "marked by quote behind",
        Rule::Orphan => "marked by last speaker",
        Rule::Signature => "marked by signature",
        Rule::Label => "marked by label",
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::SubjectCue => "reported subject before verb",
        Shape::Inverted => "reported subject behind verb",
        Shape::According => "reported subject behind according to",
        Shape::By => "reported subject behind by",
        Shape::Gerund | Shape::Quoted => "reported subject of participle",
        Shape::Coordinated => "reported subject shared",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::That => "reported that",
        Form::Bare => "reported bare",
        Form::Question => "reported question",
        Form::Infinitive => "reported infinitive",
        Form::Object => "reported object",
        Form::Before => "reported before",
        Form::Around => "reported around",
        Form::According => "reported according",
    }
}

fn words(flow: &Flow<'_>, items: &Range<usize>) -> usize {
    items.clone().filter(|at| flow.is_word(*at)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_beside_a_name_is_surer_than_a_guess() {
        let sure = of(&["marked", "marked by inverted cue", "marked length 20+", "marked distance 0-2", "marked speaker named"]);
        let guess = of(&["marked", "marked by subject", "marked length 3-4", "marked speaker unknown"]);
        assert!(sure > 0.9 && guess < 0.6, "{sure} {guess}");
    }

    #[test]
    fn a_probability_is_one() {
        for sum in [-800.0, -2.0, 0.0, 2.0, 800.0] {
            assert!((0.0..=1.0).contains(&probability(sum)), "{sum}");
        }
        assert!((probability(0.0) - 0.5).abs() < f64::EPSILON);
    }
}
