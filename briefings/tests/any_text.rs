//! Nothing breaks the reading: any text gets a card, the same each time, and everything on it stands in the text.

use briefings::{
    article::{Article, plain},
    card::Card,
    extract::{KnownPeople, Reader},
    text::Span,
};
use proptest::prelude::*;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| {
    Reader::new(KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the shipped list of people is read"))
});

/// Pieces of which each means something to some part of the reading.
const PIECES: &[&str] = &[
    // Marks, each opening and closing, and what looks like one.
    "“",
    "”",
    "„",
    "‟",
    "«",
    "»",
    "\"",
    "＂",
    "''",
    "``",
    "'",
    "’",
    "‘",
    "‘‘",
    "’’",
    "`",
    "‹",
    "›",
    "”,",
    ",”",
    ".”",
    "?\"",
    "“‘",
    "’”",
    // Points.
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "…",
    "...",
    "—",
    "–",
    "-",
    "(",
    ")",
    "[",
    "]",
    "•",
    "*",
    "/",
    "$",
    "€",
    "£",
    "%",
    "#",
    "@",
    "&",
    // Cues.
    "said",
    "says",
    "saying",
    "told",
    "tells reporters",
    "denied",
    "asked",
    "according to",
    "According to",
    "wrote on X",
    "tweeted",
    "by",
    "did not say",
    "that",
    "who",
    "whether",
    "promised to",
    "criticised",
    "quoted",
    "adding",
    "and",
    "but",
    "while",
    "of",
    "for",
    "as",
    // Who.
    "Ada Ode",
    "Ode",
    "ODE",
    "Mr. Ode",
    "President Ada Ode",
    "Ode's",
    "Ode’s",
    "J. R. Ode Jr.",
    "he",
    "she",
    "They",
    "it",
    "I",
    "the mayor",
    "Trump",
    "Zelenskyy",
    "Ukrainian President",
    "the Oldport Council",
    "Dr",
    "Q",
    "A",
    "Q:",
    "A:",
    "spokesman",
    "Police",
    "van der Ode",
    // Numbers, dates and units.
    "1",
    "12",
    "1,250.75",
    "1,2345",
    "0",
    "1.2.3",
    "$4",
    "$1.5 billion",
    "two",
    "twenty-two",
    "a hundred",
    "hundred",
    "million",
    "percent",
    "per cent",
    "2031",
    "2030-31",
    "May 6, 2031",
    "6 May",
    "Monday",
    "yesterday",
    "within 10 days",
    "10:30 p.m.",
    "more than",
    "at least",
    "between",
    "from",
    "to",
    "up",
    "rose",
    "half",
    "a third",
    "third",
    "1/2",
    "½",
    "٣",
    "99999999999999999999999999999999999999",
    "1e9",
    "-5",
    "5G",
    "km",
    "people",
    "aged 44",
    "44-year-old",
    "first",
    "21st",
    // Lines.
    "\n",
    "\n\n",
    "\r\n",
    "\u{c}",
    "\t",
    " ",
    "  ",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\u{200b}",
    "\u{200d}",
    "\u{ad}",
    "\u{202e}",
    "\0",
    // Words of other shapes.
    "The",
    "the port",
    "İstanbul",
    "ǅ",
    "ß",
    "ﬁ",
    "e\u{301}",
    "日本語",
    "。",
    "العربية",
    "👩‍👩‍👧",
    "1.500,5",
    "1 500",
    "3,5",
    "1’500.50",
    "Mio. Euro",
    "млн грн",
    "Prozent",
    "bis",
    "\u{a0}",
    "U.S.",
    "p.m.",
    "don't",
    "O'Neill",
    "Georgia",
    "Read more",
    "Advertisement",
    "By Ada Ode",
    "Updated May 6, 2031, 9:14 p.m. ET",
    "Photo: Ada Ode/Reuters",
    "Share",
    "Comments",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "\\PC{1,6}",
    ]
}

/// Pieces, mostly with a space between.
fn pieces() -> impl Strategy<Value = String> {
    let glue = prop_oneof![5 => Just(" "), 2 => Just(""), 1 => Just("\n"), 1 => Just("\n\n")];
    prop::collection::vec((piece(), glue), 0..70)
        .prop_map(|parts| parts.into_iter().flat_map(|(piece, glue)| [piece, glue.to_owned()]).collect())
}

/// Paragraphs that read as news, so that a headline, people and summaries are found, broken somewhere by pieces.
fn articles() -> impl Strategy<Value = String> {
    const LINES: &[&str] = &[
        "Port council votes on ferry",
        "By Ada Ode",
        "Westhaven Courier, May 6, 2031",
        "OLDPORT — Mayor Ben Quill said on Monday that the ferry would sail again within 10 days, “whatever it costs.”",
        "“We go on,” Quill told reporters. “And we go on together.”",
        "“The old boat carried 1,200 people a week.",
        "“The new one carries half of them,” she said, quoting Quill as saying “nobody asked us.”",
        "QUILL: We will sail.",
        "ODE: You will not.",
        "What it costs",
        "The ferry cost $1.5 million in 2029, up from $900,000 a year earlier, according to Cora Lind, a spokeswoman for the port.",
        "— Ben Quill, mayor",
    ];
    let line = prop::sample::select(LINES).prop_map(str::to_owned);
    let part = prop_oneof![3 => line, 1 => pieces()];
    prop::collection::vec(part, 1..9).prop_map(|parts| parts.join("\n\n"))
}

/// Every span of a card that is not empty by its meaning.
fn spans(card: &Card) -> Vec<Span> {
    let quotes = card.quotes.iter().flat_map(|q| {
        let mention = q.speaker.as_ref().and_then(|s| s.mention);
        q.spans.iter().copied().chain(q.cue).chain(mention)
    });
    let figures = card.figures.iter().flat_map(|f| [Some(f.span), f.measured]).flatten();
    let sections = card.sections.iter().flat_map(|s| [Some(s.heading), s.gist]).flatten();
    let blocks = card.blocks.iter().map(|b| b.span);
    let dates = card.dates.iter().map(|d| d.span);
    card.headline
        .into_iter()
        .chain(card.summary.iter().copied())
        .chain(quotes)
        .chain(figures)
        .chain(sections)
        .chain(blocks)
        .chain(dates)
        .collect()
}

/// What lies between the blocks is white space, and they stand in order.
fn blocks_hold_the_text(article: &Article) -> Result<(), TestCaseError> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let mut end = 0;
    for block in &article.blocks {
        prop_assert!(block.span.start >= end, "{block:?} before {end}");
        prop_assert!(article.text[end..block.span.start].chars().all(blank), "text before {block:?} lies in no block");
        end = block.span.end;
    }
    prop_assert!(article.text[end..].chars().all(blank), "text behind {end} lies in no block");
    Ok(())
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let article = plain::read(text);
    prop_assert_eq!(&article.text, text);
    blocks_hold_the_text(&article)?;
    let card = READER.read("any", &article);
    prop_assert_eq!(card.verify(&article), Ok(()));
    for span in spans(&card) {
        prop_assert!(span.get(text).is_some_and(|found| !found.is_empty()), "{span:?} is no stretch of the text");
    }
    for quote in &card.quotes {
        prop_assert!((0.0..=1.0).contains(&quote.confidence), "{quote:?}");
        prop_assert!(quote.spans.is_sorted_by(|a, b| a.end <= b.start), "{quote:?}");
    }
    prop_assert!(card.quotes.is_sorted_by_key(|q| q.spans[0].start));
    for figure in &card.figures {
        prop_assert!(figure.related.iter().all(|at| *at < card.figures.len()), "{figure:?}");
    }
    prop_assert_eq!(&READER.read("any", &plain::read(text)), &card);
    Ok(())
}

/// As [`holds`], of a text taken for one in another language.
fn holds_abroad(text: &str, language: &str) -> Result<(), TestCaseError> {
    let article = Article { language: Some(language.to_owned()), ..plain::read(text) };
    let card = READER.read("abroad", &article);
    prop_assert_eq!(card.verify(&article), Ok(()));
    prop_assert!(card.quotes.iter().all(|quote| quote.speaker.is_none()));
    prop_assert!(card.figures.is_sorted_by(|a, b| a.span.end <= b.span.start), "{:?}", card.figures);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in "(?s).{0,300}") {
        holds(&text)?;
    }

    #[test]
    fn pieces_in_any_order(text in pieces()) {
        holds(&text)?;
    }

    #[test]
    fn articles_broken_anywhere(text in articles()) {
        holds(&text)?;
    }

    #[test]
    fn articles_cut_anywhere(text in articles(), from in 0_usize..400, to in 0_usize..4_000) {
        let cut: String = text.chars().skip(from).take(to).collect();
        holds(&cut)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_in_another_language(text in pieces(), language in prop::sample::select(vec!["de", "es", "fr", "pl", "uk", "hi"])) {
        holds_abroad(&text, language)?;
    }
}
