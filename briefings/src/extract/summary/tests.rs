//! Which sentences may open or fill a summary, as cases (`cases.tsv`).

use super::*;
use crate::{article::plain, extract::Reader};

const CASES: &str = include_str!("cases.tsv");

#[test]
fn every_case_stands_as_it_says() {
    for line in CASES.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let (wanted, sentence) = line.split_once('\t').expect("a standing and a sentence");
        let text = format!("The town hall of Orrin Vale stayed shut for a third day.\n\nNina Ode met Paul Park there.\n\n{sentence}");
        let article = plain::read(&text);
        let parsed = Parsed::new(&article);
        let page = crate::extract::people::page::Page::new(&parsed);
        let mut people = crate::extract::people::find(&page, &crate::extract::KnownPeople::default());
        let quotes = crate::extract::quotes::read(&page, &mut people);
        let at = parsed.sentences.iter().position(|s| s.span.of(&text) == sentence).unwrap_or_else(|| panic!("one sentence: {sentence}"));
        let found = match Grounds::new(&parsed, &quotes).standing(at) {
            Standing::Alone => "alone",
            Standing::Behind => "behind",
            Standing::Never => "never",
        };
        assert_eq!(found, wanted, "{sentence}");
    }
}

#[test]
fn samples_are_summed_up_in_whole_sentences() {
    for sample in crate::samples::SAMPLES {
        let article = plain::read(sample.text);
        let card = Reader::default().read(sample.id, &article);
        assert!((2..=4).contains(&card.summary.len()), "{}: {} sentences", sample.id, card.summary.len());
        assert!(card.summary.is_sorted(), "{}", sample.id);
        let body = |span: &Span| article.blocks.iter().any(|b| b.kind.is_body() && b.span.contains(*span));
        assert!(card.summary.iter().all(body), "{}", sample.id);
    }
}

#[test]
fn every_heading_has_a_section() {
    let text = "Town hall stays shut\n\nThe town hall of Orrin Vale stayed shut on Monday, the council said.\n\nA leaking roof\n\n\
                It had rained. Builders found eleven holes in the roof of the hall.\n\nWhat next\n\nWho pays? Nobody knows.";
    let article = plain::read(text);
    let card = Reader::default().read("hall", &article);
    let shown: Vec<_> = card.sections.iter().map(|s| (s.heading.of(text), s.gist.map(|g| g.of(text)))).collect();
    assert_eq!(shown, [("A leaking roof", Some("Builders found eleven holes in the roof of the hall.")), ("What next", None)]);
}

#[test]
fn an_empty_article_has_no_summary() {
    assert!(Reader::default().read("none", &plain::read("")).summary.is_empty());
}
