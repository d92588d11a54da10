//! The worst texts, web pages and feeds there may be, read into verified cards: time must grow as the text does.
//!
//! `cargo bench -p briefings --bench worst` prints for each text how long 1 MB and 10 MB take and how they stand to each other; where the
//! larger takes more than [`MOST`] times as long as the smaller the line is marked, and the program fails. `-- 0.1` takes other sizes (the
//! smaller, in MB), `-- 1 marks` only the texts whose name holds `marks`.

use briefings::{
    article::{feed, html, plain},
    extract::{KnownPeople, Reader},
};
use std::{
    env, iter,
    process::ExitCode,
    time::{Duration, Instant},
};

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How much longer ten times the text may take.
const MOST: f64 = 15.0;
/// How often a text is timed before it counts as read too slowly: other programs may have taken the time.
const TRIES: usize = 3;

/// A text of a given length, by what it is made of.
struct Worst {
    name: String,
    text: Box<dyn Fn(usize) -> String>,
    read_as: ReadAs,
}

/// What a text is read as.
#[derive(Clone, Copy)]
enum ReadAs {
    Text,
    Page,
    Feed,
}

impl Worst {
    fn of(name: &str, text: impl Fn(usize) -> String + 'static) -> Self {
        Self { name: name.to_owned(), text: Box::new(text), read_as: ReadAs::Text }
    }

    /// The text between `opens` and `closes`, read as something else.
    fn within(self, opens: &'static str, closes: &'static str, read_as: ReadAs) -> Self {
        Self { name: self.name, text: Box::new(move |len| [opens, &(self.text)(len), closes].concat()), read_as }
    }
}

/// The same piece again and again.
fn again(name: &str, piece: &'static str) -> Worst {
    Worst::of(name, move |len| piece.repeat(len / piece.len()))
}

/// Pieces that differ by their number.
fn counted(name: &str, piece: fn(usize) -> String) -> Worst {
    let text = move |len| {
        let mut text = String::with_capacity(len + 200);
        for piece in (0..).map(piece) {
            if text.len() >= len {
                break;
            }
            text.push_str(&piece);
        }
        text
    };
    Worst::of(name, text)
}

/// `opens` to the middle, `closes` from there.
fn nested(name: &str, opens: &'static str, closes: &'static str) -> Worst {
    let text = move |len: usize| opens.repeat(len / 2 / opens.len()) + &closes.repeat(len / 2 / closes.len());
    Worst::of(name, text)
}

/// A name of its own for every number.
fn name(number: usize) -> String {
    let mut letters: Vec<u8> = iter::successors(Some(number), |n| Some(n / 20)).take_while(|n| *n > 0).map(|n| (n % 20) as u8).collect();
    letters.push(1);
    let syllable = |n: &u8| {
        ["ba", "do", "fi", "ge", "ku", "la", "mo", "ni", "pe", "ru", "sa", "to", "vi", "ze", "cha", "dri", "flo", "gre", "kla", "stu"]
            [*n as usize]
    };
    let word: String = letters.iter().map(syllable).collect();
    word[..1].to_uppercase() + &word[1..]
}

fn texts() -> Vec<Worst> {
    let marks = ["“", "”", "\"", "'", "‘", "’", "«", "»", "„", "''", "``"];
    let mut texts: Vec<Worst> = marks.iter().map(|mark| again(&format!("marks {mark}"), mark)).collect();
    texts.extend([
        again("marks before each word “", "“a word "),
        again("marks before each word ”", "”a word "),
        again("marks before each word \"", "\"a word "),
        again("marks before each word '", "'a word "),
        again("marks that never close, a paragraph each", "“We go on and on, Mayor Ada Ode said.\n\n"),
        counted("marks that never close, a new paragraph each", |n| format!("“We go on for {n} days and on to {}.\n\n", name(n))),
        nested("nesting “ ”", "“a ", " b”"),
        nested("nesting “‘ ’”", "“‘a ", " b’”"),
        nested("nesting ( )", "(", ")"),
        again("word", "a"),
        again("word in capitals", "A"),
        again("word with apostrophes", "a’"),
        again("word of initials", "A."),
        again("word of other letters", "日"),
        again("combining marks", "\u{301}"),
        again("sentence of small words", "the port and the ferry "),
        again("sentence of commas", "a, "),
        again("sentence of hyphens", "a-"),
        again("sentence of dashes", "and — "),
        again("sentence of roles", "mayor of the "),
        again("sentence of adverbs", "really "),
        again("sentence of possessives", "Ode’s "),
        again("sentence of titles", "President "),
        again("sentence with cues", "he said that she told them "),
        again("sentence with quotes and cues", "“we go on,” Ode said, and “we stay,” he added, "),
        again("sentence with quotes and no cue", "the “big thing” and "),
        again("cues: said", "said "),
        again("cues: saying", "saying "),
        again("cues: according to", "according to "),
        again("cues: who said", "who said "),
        again("cues: promised to", "promised to "),
        again("cues: did not", "did not "),
        again("cues: sentences", "He said. "),
        again("names: one", "Ada Ode "),
        again("names: one in sentences", "Ada Ode said so. He left. "),
        counted("names: surnames of one given name", |n| format!("Ada {} ", name(n))),
        counted("names: given names of one surname", |n| format!("{} Ode, ", name(n))),
        counted("names: sentences of new people", |n| format!("Mayor {} {} said no. ", name(n), name(n * 7 + 3))),
        counted("names: namesakes in sentences", |n| format!("Mr. {} Ode said no. ", name(n))),
        counted("names: one with new roles", |n| format!("Ada Ode, the mayor of {}, said no. ", name(n))),
        counted("names: quotes of new people", |n| format!("“We go on and on,” said {} {}, the mayor.\n\n", name(n), name(n * 7 + 3))),
        counted("names: transcript", |n| format!("{}: We go on.\n", name(n % 1000).to_uppercase())),
        counted("names: a role for all", |n| format!("Mayor {} {} left. The mayor said no. ", name(n), name(n * 7 + 3))),
        again("names: he", "he "),
        counted("names: he behind many women", |n| format!("Mrs. {} {} left. “No, not that,” he said. ", name(n), name(n * 7 + 3))),
        again("places", "Georgia, Jordan, Turkey and Chad "),
        again("figures: digits", "1"),
        again("figures: numbers", "1 "),
        counted("figures: new numbers", |n| format!("{n} ")),
        counted("figures: new numbers with units", |n| format!("${n} million, ")),
        again("figures: words", "hundred million "),
        again("figures: groups", "1,000,"),
        again("figures: ranges", "1-"),
        again("figures: changes", "rose 3 percent to 5 percent from 2 percent "),
        counted("figures: sentences", |n| format!("It cost ${n}. ")),
        again("figures: fractions", "1/2/"),
        again("figures: brackets", "a 5 kg (5 kg ("),
        again("figures: dollars", "A$5 or $5, "),
        again("dates", "May 6, 2031, "),
        again("dates: relative", "last Monday within 10 days "),
        again("lines: empty", "\n"),
        again("lines: other breaks", "\r\n\u{c}\u{2028}"),
        again("lines: blank", " \n\t\n"),
        again("lines: a letter each", "a\n"),
        again("lines: a word each", "Menu\n\n"),
        again("lines: headings", "What it costs\n\nThe ferry costs more than the port can pay for.\n\n"),
        counted("lines: headings, new each", |n| format!("What {n} costs\n\nThe ferry {n} costs more than the port can pay for.\n\n")),
        counted("lines: news", |n| format!("The ferry {n} of {} sails within {n} days, “whatever it costs,” he said.\n\n", name(n))),
        again("lines: items", "- a\n"),
        again("lines: wrapped", "the ferry costs more than the port of this town can ever\n"),
        again("lines: bylines", "By Ada Ode\n"),
        again("lines: credits", "Photo: Ada Ode/Reuters\n"),
        again("lines: signatures", "“We go on and on.” — Ada Ode\n"),
        again("lines: labels", "Ada Ode: “We go on.”\n"),
        again("points", "."),
        again("points apart", ". "),
        again("white space", " "),
        again("zero bytes", "\0"),
        again("byte order marks", "\u{feff}"),
        again("emoji", "👩‍👩‍👧"),
    ]);
    texts.extend(pages());
    texts.extend(feeds());
    texts
}

fn pages() -> impl Iterator<Item = Worst> {
    let pages = [
        again("page: nested elements", "<div>"),
        again("page: nested inline elements", "<b><i>"),
        again("page: nested tables", "<table><tr><td>"),
        again("page: paragraphs", "<p>The ferry costs more than the port can pay for.</p>"),
        counted("page: links", |n| format!("<li><a href='/{n}'>The ferry {n} of {}</a></li>", name(n))),
        again("page: ampersands", "&amp;"),
        again("page: open brackets", "<"),
        again("page: open comments", "<!-- "),
        again("page: scripts", "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\"}</script>"),
        counted("page: attributes", |n| format!("<p a{n}='{n}'>")),
        again("page: breaks", "<br>"),
        again("page: text", "The ferry costs more than the port can pay for. "),
    ];
    pages
        .into_iter()
        .map(|page| page.within("<html><head><title>Ferry</title></head><body><article>", "</article></body></html>", ReadAs::Page))
}

fn feeds() -> impl Iterator<Item = Worst> {
    let feeds = [
        counted("feed: entries", |n| format!("<item><guid>{n}</guid><title>Ferry {n}</title><description>It sails.</description></item>")),
        again("feed: nested elements", "<item>"),
        again("feed: ampersands", "&amp;"),
        again("feed: brackets", "<"),
        again("feed: an entry of nested elements", "<item><description>&lt;div&gt;&lt;p&gt;"),
        again("feed: text", "The ferry costs more than the port can pay for. "),
    ];
    feeds
        .into_iter()
        .map(|feed| feed.within("<?xml version='1.0'?><rss version='2.0'><channel><title>Ferry</title>", "</channel></rss>", ReadAs::Feed))
}

/// How long bytes take to verified cards.
fn time(reader: &Reader, text: &str, read_as: ReadAs) -> Duration {
    let start = Instant::now();
    let articles = match read_as {
        ReadAs::Text => vec![plain::read(text)],
        ReadAs::Page => vec![html::read(text.as_bytes(), None)],
        ReadAs::Feed => match feed::read(text.as_bytes(), None, "https://news.example/feed") {
            Ok(feed) => feed.entries.iter().filter_map(|entry| entry.article(&feed)).collect(),
            Err(_) => Vec::new(),
        },
    };
    for article in &articles {
        reader.read("worst", article).verify(article).expect("every card stands in its article");
    }
    start.elapsed()
}

/// How long the smaller and the larger text take, the best of some tries where they do not stand to each other as they should.
fn times(reader: &Reader, worst: &Worst, small: usize) -> (Duration, Duration) {
    let texts = ((worst.text)(small), (worst.text)(small * 10));
    let (mut smaller, mut larger) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        smaller = smaller.min(time(reader, &texts.0, worst.read_as));
        larger = larger.min(time(reader, &texts.1, worst.read_as));
        if larger.as_secs_f64() < smaller.as_secs_f64() * MOST {
            break;
        }
    }
    (smaller, larger)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let megabytes = arguments.first().and_then(|a| a.parse::<f64>().ok()).unwrap_or(1.0);
    let wanted = arguments.get(1).map_or("", String::as_str);
    let small = (megabytes * 1e6) as usize;
    let people = KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the people that are built in");
    let reader = Reader::new(people);
    println!("{:<50}{:>12}{:>12}{:>8}", "text", format!("{megabytes} MB"), format!("{} MB", megabytes * 10.0), "ratio");
    let mut failed = false;
    for worst in texts().into_iter().filter(|w| w.name.contains(wanted)) {
        let (smaller, larger) = times(&reader, &worst, small);
        let ratio = larger.as_secs_f64() / smaller.as_secs_f64();
        let mark = if ratio > MOST { "  <-- more than linear" } else { "" };
        failed |= ratio > MOST;
        let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1e3);
        println!("{:<50}{:>12}{:>12}{ratio:>8.1}{mark}", worst.name, ms(smaller), ms(larger));
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
