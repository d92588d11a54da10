//! Expressions of time as cases (`cases.tsv`), and what must hold for any text.

use super::*;
use crate::{article::plain, extract::Reader, text::Span};
use proptest::prelude::*;

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

#[test]
fn the_line_that_says_when_an_article_appeared_is_no_date_of_it() {
    let text = "Hall stays shut\n\nBy Nina Ode, Orrin Courier\nMay 6, 2031, 9:14 p.m. EDT\n\nThe hall of Orrin Vale was shut on Monday, the council said.";
    let article = plain::read(text);
    assert_eq!(read(&Parsed::new(&article)).iter().map(written).collect::<Vec<_>>(), ["Monday=2031-05-05 past"]);
}

#[test]
fn a_headline_in_the_present_does_not_say_which_monday() {
    let text = "Hall opens on Monday\n\nThe hall of Orrin Vale is old, and the council of the town has said so many times before.";
    let mut article = plain::read(text);
    article.published = Some("2031-05-08".parse().expect("a day"));
    assert_eq!(read(&Parsed::new(&article)).iter().map(written).collect::<Vec<_>>(), ["Monday=?"]);
}

#[test]
fn long_sentences_of_nothing_but_dates_are_survived() {
    for piece in ["the end of ", "two days after ", "Monday, ", "from May to ", "in 2014 and ", "the first week of ", "within 10 days of "]
    {
        let article = article("2031-05-08", piece.repeat(2_000).trim_end());
        let card = Reader::default().read("long", &article);
        assert_eq!(card.verify(&article), Ok(()), "{piece}");
    }
}

proptest! {
    #[test]
    fn words_of_time_in_any_order_are_founded_in_the_text(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "the", "Monday", "May", "31", "2031", "–", "-", "of", "last", "next", "week", "weeks", "two", "in", "within", "since", "by",
                "before", "ago", "later", "end", "early", "mid", "Q3", "1990", "s", "’", "spring", "Easter", "will", "fell", "29", "February",
                "to", "from", "Aug", ".", ",", "decade", "century", "9999", "quarter", "day", "after", "tomorrow", "a", "few",
            ]),
            1..40,
        ),
        dated in any::<bool>(),
    ) {
        let article = article(if dated { "2032-02-29" } else { "-" }, words.join(" ").trim());
        let card = Reader::default().read("any", &article);
        prop_assert_eq!(card.verify(&article), Ok(()));
        prop_assert!(card.dates.is_sorted_by_key(|date| date.span.start));
    }

    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        let article = plain::read(&text);
        prop_assert_eq!(Reader::default().read("any", &article).verify(&article), Ok(()));
    }
}
