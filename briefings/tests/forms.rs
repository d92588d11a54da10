//! The hard forms of quotation of `data/forms.txt`, one article each.

use briefings::{
    article::plain,
    card::{Quote, QuoteKind},
    extract::Reader,
};
use std::{collections::BTreeMap, fmt::Write as _};

/// A quote that is to be read, as its line writes it.
struct Expected<'a> {
    kind: &'a str,
    speaker: &'a str,
    stance: &'a str,
    text: &'a str,
}

struct Case<'a> {
    name: &'a str,
    article: String,
    quotes: Vec<Expected<'a>>,
}

fn cases() -> Vec<Case<'static>> {
    let mut cases: Vec<Case<'static>> = Vec::new();
    for line in include_str!("data/forms.txt").lines().filter(|l| !l.starts_with('#')) {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push(Case { name, article: String::new(), quotes: Vec::new() });
            continue;
        }
        let Some(case) = cases.last_mut() else { continue };
        if let Some(quote) = line.strip_prefix("> ") {
            let fields: Vec<&str> = quote.splitn(4, " | ").collect();
            let [kind, speaker, stance, text] = fields[..] else { panic!("{}: four fields, not {quote}", case.name) };
            case.quotes.push(Expected { kind, speaker, stance, text });
        } else {
            case.article = case.article.clone() + line + "\n";
        }
    }
    cases
}

/// The word that the card's JSON has for it.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn is_same(expected: &Expected<'_>, quote: &Quote) -> bool {
    let speaker = match expected.speaker {
        "?" => true,
        "-" => quote.shown_speaker().is_none(),
        name => quote.speaker.as_ref().is_some_and(|s| s.name == name),
    };
    speaker && expected.text == quote.text && expected.kind == word(quote.kind) && expected.stance == word(quote.stance)
}

/// What of a case is read otherwise than it says; empty where all is right.
fn faults(case: &Case<'_>) -> String {
    let article = plain::read(&case.article);
    let card = Reader::default().read(case.name, &article);
    card.verify(&article).expect("the card is founded in its article");
    let mut faults = String::new();
    for expected in case.quotes.iter().filter(|e| !card.quotes.iter().any(|q| is_same(e, q))) {
        writeln!(faults, "  wanted {} | {} | {} | {}", expected.kind, expected.speaker, expected.stance, expected.text).unwrap();
    }
    let marked = card.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
    for quote in marked.filter(|q| !case.quotes.iter().any(|e| is_same(e, q))) {
        let speaker = quote.speaker.as_ref().map_or("-", |s| &s.name);
        writeln!(faults, "  read   {} | {speaker} {:.2} | {} | {}", word(quote.kind), quote.confidence, word(quote.stance), quote.text)
            .unwrap();
    }
    faults
}

#[test]
fn every_form_is_read_as_its_case_says() {
    let mut all = String::new();
    for case in cases() {
        let faults = faults(&case);
        if !faults.is_empty() {
            writeln!(all, "{}\n{faults}", case.name).unwrap();
        }
    }
    assert!(all.is_empty(), "\n{all}");
}

#[test]
fn every_form_has_several_cases() {
    let mut forms: BTreeMap<&str, usize> = BTreeMap::new();
    for case in cases() {
        *forms.entry(case.name.split_once(':').expect("a form, and what the case is about").0).or_default() += 1;
    }
    assert!(forms.values().all(|cases| *cases >= 3), "{forms:?}");
    assert!(forms.values().sum::<usize>() >= 60, "{forms:?}");
}
