//! The words that report speech, in all their forms, and the closed words around them.

use crate::text::lexicon::{Classes, Lexicon};
use std::{collections::HashMap, sync::LazyLock};

/// The sections of `verbs.txt`, in the order of the bits below.
const VERB_SECTIONS: [&str; 5] = ["speech", "utterance", "clause", "infinitive", "object"];
/// The sections of `words.txt`, behind those.
const WORD_SECTIONS: [&str; 19] = [
    "filler",
    "negation",
    "pronoun",
    "person.pronoun",
    "determiner",
    "stop",
    "tie",
    "conjunction",
    "opener",
    "weekday",
    "speaker.noun",
    "finite",
    "noun.too",
    "passive",
    "told",
    "asking",
    "wh",
    "subordinator",
    "scene",
];

pub const SPEECH: Classes = 1;
pub const UTTERANCE: Classes = 1 << 1;
pub const CLAUSE: Classes = 1 << 2;
pub const INFINITIVE: Classes = 1 << 3;
pub const OBJECT: Classes = 1 << 4;
pub const FILLER: Classes = 1 << 5;
pub const NEGATION: Classes = 1 << 6;
pub const PRONOUN: Classes = 1 << 7;
pub const PERSON_PRONOUN: Classes = 1 << 8;
pub const DETERMINER: Classes = 1 << 9;
pub const STOP: Classes = 1 << 10;
pub const TIE: Classes = 1 << 11;
pub const CONJUNCTION: Classes = 1 << 12;
pub const OPENER: Classes = 1 << 13;
pub const WEEKDAY: Classes = 1 << 14;
pub const SPEAKER_NOUN: Classes = 1 << 15;
pub const FINITE: Classes = 1 << 16;
pub const NOUN_TOO: Classes = 1 << 17;
pub const PASSIVE: Classes = 1 << 18;
pub const TOLD: Classes = 1 << 19;
pub const ASKING: Classes = 1 << 20;
pub const WH: Classes = 1 << 21;
pub const SUBORDINATOR: Classes = 1 << 22;
pub const SCENE: Classes = 1 << 23;
/// The form of a verb: `say`, `says`, `said`, `saying`; a form may be several.
pub const BASE_FORM: Classes = 1 << 32;
pub const S_FORM: Classes = 1 << 33;
pub const PAST_FORM: Classes = 1 << 34;
pub const ING_FORM: Classes = 1 << 35;
/// A verb that may introduce marked words.
pub const CUE: Classes = SPEECH | UTTERANCE;
/// A verb that reports in any way.
pub const REPORT: Classes = CUE | CLAUSE | INFINITIVE | OBJECT;

/// The classes of words, verbs in all their forms.
pub static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let sections: Vec<&str> = VERB_SECTIONS.into_iter().chain(WORD_SECTIONS).collect();
    let mut words = Lexicon::new(&sections, &[include_str!("words.txt")]);
    let verbs = Lexicon::new(&VERB_SECTIONS, &[include_str!("verbs.txt")]);
    let irregular: HashMap<&str, Vec<&str>> = include_str!("irregular.txt")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| Some((l.split_once(' ')?.0, l.split_whitespace().collect())))
        .collect();
    for (base, classes) in verbs.words() {
        match irregular.get(base) {
            Some(forms) => forms.iter().for_each(|form| words.add(form, classes | form_of(form, base))),
            None => regular_forms(base).iter().for_each(|(form, shape)| words.add(form, classes | shape)),
        }
    }
    words
});

fn form_of(form: &str, base: &str) -> Classes {
    if form == base {
        // `read`, `put` and `hit` are their own past.
        let own_past = matches!(base, "read" | "put" | "hit" | "bet" | "forecast");
        return BASE_FORM | if own_past { PAST_FORM } else { 0 };
    }
    match form {
        _ if form.ends_with("ing") => ING_FORM,
        _ if form.ends_with('s') => S_FORM,
        _ => PAST_FORM,
    }
}

fn regular_forms(base: &str) -> [(String, Classes); 4] {
    let stem = base.strip_suffix('e').unwrap_or(base);
    let hisses = ["s", "sh", "ch", "x", "z"].iter().any(|end| base.ends_with(end));
    let mute = stem.len() < base.len() && !base.ends_with("ee");
    [
        (base.to_owned(), BASE_FORM),
        (format!("{base}{}", if hisses { "es" } else { "s" }), S_FORM),
        (format!("{}ed", if base.ends_with('e') { stem } else { base }), PAST_FORM),
        (format!("{}ing", if mute { stem } else { base }), ING_FORM),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_come_in_all_their_forms() {
        for form in ["say", "says", "said", "saying", "denied", "quipping", "stresses", "agreed", "agreeing", "noting", "wrote"] {
            assert_ne!(WORDS.classes(form) & REPORT, 0, "{form}");
        }
        assert_eq!(WORDS.classes("said") & ING_FORM, 0);
        assert_ne!(WORDS.classes("insists") & S_FORM, 0);
    }
}
