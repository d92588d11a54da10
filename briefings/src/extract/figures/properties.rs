//! What holds of every number and of every text.

use super::{
    numbers::{Form, Number, numbers},
    terms::{Terms, WORDS},
};
use crate::{
    article::plain,
    card::Figure,
    extract::{KnownPeople, Reader},
    text::{Span, tokens::tokens},
};
use proptest::prelude::*;
use rust_decimal::Decimal;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const SCALES: [(u64, &str); 4] = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];

/// `n` in words; `and`: as the British write it.
fn in_words(n: u64, and: bool) -> String {
    if let Some((size, name)) = SCALES.iter().find(|(size, _)| n >= *size) {
        let rest = n % size;
        let joint = if and && (1..100).contains(&rest) { " and " } else { " " };
        let tail = if rest == 0 { String::new() } else { joint.to_owned() + &in_words(rest, and) };
        return format!("{} {name}{tail}", in_words(n / size, and));
    }
    match n {
        0..20 => SMALL[n as usize].to_owned(),
        20..100 if n.is_multiple_of(10) => TENS[n as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[n as usize / 10], SMALL[n as usize % 10]),
        _ if n.is_multiple_of(100) => format!("{} hundred", SMALL[n as usize / 100]),
        _ => format!("{} hundred {}{}", SMALL[n as usize / 100], if and { "and " } else { "" }, in_words(n % 100, and)),
    }
}

/// The digits of `n` in groups of three with `mark` between.
fn grouped(n: u64, mark: &str) -> String {
    let digits = n.to_string();
    let first = digits.len() % 3;
    let mut groups: Vec<&str> = if first == 0 { Vec::new() } else { vec![&digits[..first]] };
    groups.extend((first..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
    groups.join(mark)
}

fn read(text: &str) -> Vec<Number> {
    let cut = tokens(text, Span::new(0, text.len()));
    numbers(&Terms::new(text, &cut, &WORDS.tag(text, &cut)))
}

/// The value of the only number in “They have … boats.”
fn value(number: &str) -> Decimal {
    let found = read(&format!("They have {number} boats."));
    assert_eq!(found.len(), 1, "{number}: {found:?}");
    found[0].value
}

fn figures(text: &str) -> Vec<Figure> {
    let article = plain::read(text);
    let card = Reader::new(KnownPeople::default()).read("any", &article);
    card.verify(&article).expect("the card is founded in the article");
    card.figures
}

proptest! {
    #[test]
    fn digits_read_back(n in 0_u64..1_000_000_000_000_000, places in 0_u32..9) {
        let decimal = Decimal::from_i128_with_scale(i128::from(n), places);
        prop_assert_eq!(value(&decimal.to_string()), decimal);
        prop_assert_eq!(value(&grouped(n, ",")), Decimal::from(n));
        prop_assert_eq!(value(&grouped(n, "\u{a0}")), Decimal::from(n));
    }

    #[test]
    fn words_read_back(n in 1_u64..1_000_000_000_000_000) {
        prop_assert_eq!(value(&in_words(n, true)), Decimal::from(n));
        prop_assert_eq!(value(&in_words(n, false)), Decimal::from(n));
    }

    #[test]
    fn scales_read_back(n in 1_u32..1_000_000, places in 0_u32..5, scale in 0_usize..4) {
        let decimal = Decimal::new(i64::from(n), places);
        let (size, name) = SCALES[scale];
        prop_assert_eq!(value(&format!("{decimal} {name}")), decimal * Decimal::from(size));
    }

    #[test]
    fn fractions_are_between_nothing_and_all(part in 1_u32..50, more in 1_u32..50) {
        let found = read(&format!("About {part} out of {} boats sank.", part + more));
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].form, Form::OutOf);
        prop_assert!(found[0].value > Decimal::ZERO && found[0].value < Decimal::ONE);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        figures(&text);
    }

    #[test]
    fn no_sentence_of_its_own_words_panics(words in prop::collection::vec(prop::sample::select(vec![
        "a", "an", "the", "one", "two", "nine hundred", "million", "trillion", "trillion", "thousand", "hundred", "dozen", "half", "third", "of",
        "and", "to", "from", "between", "$", "£", "US$", "-", "–", "/", "(", ")", ",", ".", "%", "percent", "99999999999999999999999", "0", "5.5",
        "2031", "1,000", "people", "ships", "per", "day", "year", "old", "rose", "killed", "who", "out", "in", "fold", "sixfold", "point", "five",
        "more", "than", "dozens", "thousands", "several", "few", "aged", "old", "½", "1/2", "minus", "up", "up to", "Harrow", "bn", "m", "k",
    ]), 0..40)) {
        figures(&words.join(" "));
        figures(&words.concat());
    }
}
