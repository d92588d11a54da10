//! Expressions of time as cases (`cases.tsv`), and what must hold for any text.

use super::*;
use crate::text::Span;

const CASES: &str = include_str!("cases.tsv");

fn article(published: &str, sentence: &str) -> crate::article::Article {
    let span = Span::new(0, sentence.len());
    crate::article::Article {
        text: sentence.to_owned(),
        blocks: vec![crate::article::Block { kind: BlockKind::Paragraph, span }],
        published: (published != "-").then(|| published.parse().expect("a day or a moment")),
        outlet: None,
        byline: None,
        url: None,
        language: None,
    }
}

/// `Monday=2031-05-05 past`, `May 2–4=2031-05-02..2031-05-04 announced`, `within 10 days=?`.
fn written(mention: &DateMention) -> String {
    let end = |day: Option<NaiveDate>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
    let days = if mention.from == mention.to { end(mention.from) } else { format!("{}..{}", end(mention.from), end(mention.to)) };
    let tense = match mention.tense {
        Some(Tense::Past) => " past",
        Some(Tense::Announced) => " announced",
        None => "",
    };
    format!("{}={days}{tense}", mention.text)
}

#[test]
fn every_case_is_read_as_it_says() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in CASES.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let [published, sentence, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let article = article(published, sentence);
        let found: Vec<_> = read(&Parsed::new(&article)).iter().map(written).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(" | ") };
        count += 1;
        if found != expected {
            wrong.push(format!("{published}\t{sentence}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {count} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}
