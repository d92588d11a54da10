//! Who says what in the samples: no name is shown that `data/speakers.tsv` does not bear out, and most are shown.

use briefings::{
    article::plain,
    card::{Card, Quote, QuoteKind},
    extract::{KnownPeople, Reader},
    samples::SAMPLES,
};
use std::collections::BTreeMap;

/// One line of the table: how a quote begins, and who says it.
struct Expected {
    line: usize,
    begins: &'static str,
    speaker: &'static str,
}

fn table() -> BTreeMap<&'static str, Vec<Expected>> {
    let mut rows: BTreeMap<&'static str, Vec<Expected>> = BTreeMap::new();
    for row in include_str!("data/speakers.tsv").lines().filter(|row| !row.starts_with('#')) {
        let [sample, line, begins, speaker] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("four columns: {row}") };
        rows.entry(sample).or_default().push(Expected { line: line.parse().expect("a line's number"), begins, speaker });
    }
    rows
}

fn line_of(text: &str, quote: &Quote) -> usize {
    1 + text[..quote.spans[0].start].matches('\n').count()
}

/// The names shown for the quotes in marks, each with its line of the table.
fn shown<'t>(card: &Card, text: &str, rows: &'t [Expected]) -> Vec<(&'t Expected, Option<String>)> {
    let marked = card.quotes.iter().filter(|quote| quote.kind != QuoteKind::Indirect);
    let row = |quote: &Quote| rows.iter().find(|row| quote.text.contains(row.begins) && row.line == line_of(text, quote));
    let known = marked.map(|quote| {
        let row = row(quote).unwrap_or_else(|| panic!("no line of the table for {:?} in {}", quote.text, card.id));
        (row, quote.shown_speaker().map(|speaker| speaker.name.clone()))
    });
    known.collect()
}

#[test]
fn no_speaker_of_the_samples_is_shown_wrongly_and_most_are_shown() {
    let table = table();
    let shipped = KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the shipped list of people");
    for reader in [Reader::default(), Reader::new(shipped)] {
        let (mut wrong, mut right, mut all) = (Vec::new(), 0, 0);
        for sample in SAMPLES {
            let card = reader.read(sample.id, &plain::read(sample.text));
            let rows = table.get(sample.id).map(Vec::as_slice).unwrap_or_default();
            all += rows.len();
            for (row, name) in shown(&card, sample.text, rows) {
                match name {
                    Some(name) if name.eq_ignore_ascii_case(row.speaker) => right += 1,
                    Some(name) => wrong.push(format!("{} {}: {name}, not {}", sample.id, row.line, row.speaker)),
                    None => {}
                }
            }
        }
        assert!(wrong.is_empty(), "shown wrongly: {wrong:#?}");
        assert!(right * 100 >= all * 85, "{right} of {all} are shown");
    }
}
