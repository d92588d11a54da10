//! Lines that belong to the page and not to the article, told by their words (`furniture.txt`).

use super::lines::Unit;
use foldhash::{HashMap, HashSet};
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::parse(include_str!("furniture.txt")));

/// What a line says about the lines around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// Nothing: it may be the article's.
    None,
    /// The line itself is the page's: a button, a notice, an advertisement's label.
    Line,
    /// The line opens a list of other articles.
    Links,
    /// The line opens what comes after an article.
    End,
}

#[derive(Default)]
struct Table {
    line: HashSet<&'static str>,
    start: Starts,
    page_line: HashSet<&'static str>,
    page_start: Starts,
    notice: Starts,
    links: HashSet<&'static str>,
    end: HashSet<&'static str>,
    small_print: Starts,
    small_label: HashSet<&'static str>,
    pointers: HashSet<&'static str>,
    share: HashSet<&'static str>,
    closing: Starts,
    leading: Starts,
    asking: Starts,
    writer: HashSet<&'static str>,
}

/// Phrases by their first word.
type Starts = HashMap<&'static str, Vec<&'static str>>;

impl Table {
    fn parse(file: &'static str) -> Self {
        let mut table = Self::default();
        let mut section = "";
        for entry in file.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            if let Some(name) = entry.strip_prefix('[') {
                section = name.trim_end_matches(']');
                continue;
            }
            let first = entry.split(' ').next().unwrap_or(entry);
            match section {
                "line" => table.line.extend([entry]),
                "start" => table.start.entry(first).or_default().push(entry),
                "page line" => table.page_line.extend([entry]),
                "page start" => table.page_start.entry(first).or_default().push(entry),
                "notice" => table.notice.entry(first).or_default().push(entry),
                "small print" => table.small_print.entry(first).or_default().push(entry),
                "small label" => table.small_label.extend([entry]),
                "share" => table.share.extend(entry.split(' ')),
                "pointers" => table.pointers.extend([entry]),
                "links" => table.links.extend([entry]),
                "closing" => table.closing.entry(first).or_default().push(entry),
                "leading" => table.leading.entry(first).or_default().push(entry),
                "asking" => table.asking.entry(first).or_default().push(entry),
                "writer" => table.writer.extend([entry]),
                _ => table.end.extend([entry]),
            }
        }
        table
    }
}

/// What the words of `unit` say; `page` tells whether the text looks like a copy of a whole page, where more is furniture.
pub fn furniture(text: &str, unit: &Unit, page: bool) -> Furniture {
    if page && is_markup(unit.span.of(text)) {
        return Furniture::Line;
    }
    let key = unit.key.as_str();
    if key.is_empty() {
        return Furniture::None;
    }
    if page && unit.words <= LONGEST_POINTER && points_elsewhere(unit.span.of(text)) {
        return Furniture::Line;
    }
    if page && TABLE.end.contains(key) {
        return Furniture::End;
    }
    if page && TABLE.links.contains(key) {
        return Furniture::Links;
    }
    let exact = TABLE.line.contains(key) || page && TABLE.page_line.contains(key);
    if page && unit.words <= LONGEST_BAR && key.split(' ').all(|word| TABLE.share.contains(word)) {
        return Furniture::Line;
    }
    let short = unit.words <= if unit.is_sentence() { 12 } else { 20 };
    if exact
        || short && (opens(&TABLE.start, key) || page && opens(&TABLE.page_start, key))
        || page && unit.words <= LONGEST_NOTICE && is_notice(key)
        || page && is_of_post(unit.span.of(text))
    {
        Furniture::Line
    } else {
        Furniture::None
    }
}

/// Whether a line at the end of an article begins as one about rights, sources or the site does, however long it is.
pub fn opens_small_print(line: &str) -> bool {
    let start: String = line.chars().take(80).collect();
    let labelled = start.split_once(':').is_some_and(|(label, _)| TABLE.small_label.contains(super::lines::key(label).as_str()));
    labelled || line.starts_with('©') || opens(&TABLE.small_print, &super::lines::key(&start))
}

/// Whether a short line with this key closes an article, where little of the text stands behind it.
pub fn closes(key: &str) -> bool {
    opens(&TABLE.closing, key)
}

/// Whether a short line with this key leads to other articles or to the site, as lines between two paragraphs may.
pub fn leads_away(key: &str) -> bool {
    TABLE.links.contains(key) || opens(&TABLE.leading, key)
}

/// Whether the word, in lower case, says what those are who write articles.
pub fn names_writer(word: &str) -> bool {
    TABLE.writer.contains(word)
}

/// Whether a line of any length asks the page's visitor for something: to subscribe, to accept cookies, to give. A quotation asks nobody.
pub fn is_long_notice(line: &str) -> bool {
    let key = super::lines::key(line);
    let addressed = key.split(' ').any(|word| matches!(word, "you" | "your"));
    addressed && !line.contains(['“', '”', '"']) && terms(&TABLE.asking, &key) >= 2
}

/// The most words of a bar of buttons.
const LONGEST_BAR: usize = 14;

/// A sentence of more words is the article's, whatever it says about subscribing.
const LONGEST_NOTICE: usize = 24;

/// Whether the line is the foot of a post shown in an article: `— A. Name (@name) May 6, 2031`.
pub fn is_of_post(line: &str) -> bool {
    line.starts_with(['—', '–', '-']) && line.len() <= 120 && line.contains("(@")
}

/// The most words of a line that points to another article.
const LONGEST_POINTER: usize = 30;

/// Whether the line is `Related: …`, `[Read more: …]` and the like: it names another article.
fn points_elsewhere(line: &str) -> bool {
    let Some((opening, _)) = line.trim_start_matches(['[', '(', '>', ' ']).split_once(':') else { return false };
    opening.len() <= 24 && TABLE.pointers.contains(super::lines::key(opening).as_str())
}

/// Whether the line is code that a page did not mean to show: tags, fields of JSON, or what a template was to fill in.
fn is_markup(line: &str) -> bool {
    if line.contains("{{") && line.contains("}}") {
        return true;
    }
    let pairs = |opening: &str, inner: fn(char) -> bool| line.split(opening).skip(1).filter(|rest| rest.starts_with(inner)).count();
    pairs("</", |c| c.is_ascii_alphabetic()) + pairs("\":", |c| matches!(c, '"' | '{' | '[') || c.is_ascii_digit()) >= 3
}

/// Whether `key` begins with one of the phrases.
fn opens(phrases: &Starts, key: &str) -> bool {
    let first = key.split(' ').next().unwrap_or(key);
    phrases.get(first).is_some_and(|phrases| phrases.iter().any(|p| begins_with(key, p)))
}

/// Whether `key` begins with the whole words of `phrase`.
fn begins_with(key: &str, phrase: &str) -> bool {
    key.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether the line talks to the page's visitor about the page: cookies, newsletters, terms.
fn is_notice(key: &str) -> bool {
    let addressed = || key.split(' ').any(|word| matches!(word, "you" | "your" | "our" | "us" | "we" | "i" | "please"));
    match terms(&TABLE.notice, key) {
        0 => false,
        1 => addressed(),
        _ => true,
    }
}

/// How many of the phrases stand in `key`.
fn terms(phrases: &Starts, key: &str) -> usize {
    let mut terms = 0;
    let mut at = 0;
    for word in key.split(' ') {
        let here = &key[at..];
        terms += usize::from(phrases.get(word).is_some_and(|phrases| phrases.iter().any(|p| begins_with(here, p))));
        at += word.len() + 1;
    }
    terms
}
