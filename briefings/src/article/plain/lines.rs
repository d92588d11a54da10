//! A text cut into units: the lines and hard-wrapped paragraphs that get a label each.

use crate::text::Span;
use std::ops::Range;

/// The widest line, in characters, that counts as hard-wrapped.
const WIDEST_WRAP: usize = 100;
/// The narrowest column at which mail programs and wire services wrap.
const NARROWEST_WRAP: usize = 45;

/// A line, or the lines of one hard-wrapped paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Whether a blank line (or the text's start) stands before it.
    pub after_gap: bool,
    /// How many words it has: stretches without white space that hold a letter or digit.
    pub words: usize,
    /// How many of those begin with a capital letter or a digit.
    pub capitals: usize,
    /// How it ends.
    pub ending: Ending,
    /// Its words in lower case, digits as `0`, one space between them; empty for units longer than [`Unit::KEYED`] bytes.
    pub key: String,
}

/// How a unit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// In a full stop or an exclamation mark, with or without closing marks behind it.
    Stop,
    /// In a question mark, with or without closing marks behind it.
    Question,
    /// In a colon, a semicolon, a comma, a dash or an ellipsis: something follows.
    Open,
    /// In a closing quotation mark alone.
    Quote,
    /// In a word.
    Word,
}

impl Unit {
    /// The longest unit, in bytes, that has a key.
    pub const KEYED: usize = 400;

    /// The unit at `span`.
    pub fn new(text: &str, span: Span, after_gap: bool) -> Self {
        let inner = span.of(text);
        let (mut words, mut capitals) = (0, 0);
        for word in inner.split_whitespace() {
            if let Some(first) = word.chars().find(|c| c.is_alphanumeric()) {
                words += 1;
                capitals += usize::from(first.is_uppercase() || first.is_numeric());
            }
        }
        let key = if inner.len() <= Self::KEYED { key(inner) } else { String::new() };
        Self { span, after_gap, words, capitals, ending: ending(inner), key }
    }

    /// Whether it reads as running text: a sentence that ends as one, or a line far too long for a title.
    pub fn is_sentence(&self) -> bool {
        match self.ending {
            Ending::Stop => self.words >= 4,
            Ending::Question | Ending::Quote => self.words >= 6,
            Ending::Open => self.words >= 12,
            Ending::Word => self.words >= 30,
        }
    }

    /// Whether it stands in title case: most words begin with a capital.
    pub fn is_title_case(&self) -> bool {
        self.words >= 2 && self.capitals * 10 >= self.words * 6
    }
}

/// Words in lower case, each run of digits as `0`, apostrophes left out, one space between words.
pub fn key(line: &str) -> String {
    let mut key = String::with_capacity(line.len());
    let mut gap = false;
    let mut in_digits = false;
    for c in line.chars() {
        if c.is_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            if c.is_ascii_alphabetic() {
                key.push(c.to_ascii_lowercase());
            } else if !c.is_numeric() {
                key.extend(c.to_lowercase());
            } else if gap || !in_digits {
                key.push('0');
            }
            in_digits = c.is_numeric();
            gap = false;
        } else if !matches!(c, '\'' | '’' | '\u{ad}' | '\u{200b}' | '\u{feff}') {
            gap = true;
        }
    }
    key
}

fn ending(inner: &str) -> Ending {
    let bare = inner.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', ' ', '\u{a0}']);
    match bare.chars().next_back() {
        _ if bare.ends_with("...") => Ending::Open,
        Some('.' | '!' | '。') => Ending::Stop,
        Some('?') => Ending::Question,
        Some(':' | ';' | ',' | '—' | '–' | '…') => Ending::Open,
        _ if inner.ends_with(['"', '”', '»']) => Ending::Quote,
        _ => Ending::Word,
    }
}

/// The units of `text`, in order; every character that is not white space lies in exactly one.
pub fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let span = Span::new(at, at + line.len());
        at = span.end;
        let inner = trimmed(text, span);
        if !inner.is_empty() {
            run.push(inner);
        }
        if inner.is_empty() || line.ends_with('\u{c}') {
            push_run(text, &mut run, &mut units);
        }
    }
    push_run(text, &mut run, &mut units);
    units
}

/// Without white space and byte order marks at its ends, unless nothing else is in it but a mark.
fn trimmed(text: &str, span: Span) -> Span {
    let inner = span.of(text);
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let start = span.start + (inner.len() - inner.trim_start_matches(blank).len());
    let kept = inner.trim_matches(blank).len();
    if kept == 0 { span.trimmed(text) } else { Span::new(start, start + kept) }
}

fn push_run(text: &str, run: &mut Vec<Span>, units: &mut Vec<Unit>) {
    let mut after_gap = true;
    for lines in wrapped(text, run) {
        let span = run[lines.start].to(run[lines.end - 1]);
        units.push(Unit::new(text, span, after_gap));
        after_gap = false;
    }
    run.clear();
}

/// The lines of a run grouped: those that were one paragraph before they were wrapped stand together.
///
/// A break is a wrap where the next line's first word would not have fitted. That alone could join two links by accident, so
/// a run is unwrapped only where its continuations mostly begin in lower case or in the middle of a sentence.
fn wrapped(text: &str, run: &[Span]) -> Vec<Range<usize>> {
    let single = || (0..run.len()).map(|at| at..at + 1).collect::<Vec<_>>();
    if run.len() < 2 {
        return single();
    }
    let widths: Vec<usize> = run.iter().map(|s| if s.len() > 4 * WIDEST_WRAP { usize::MAX } else { s.of(text).chars().count() }).collect();
    let width = widths.iter().copied().max().unwrap_or(0);
    if !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&width) {
        return single();
    }
    let mut groups: Vec<Range<usize>> = Vec::new();
    let (mut wraps, mut mid_sentence) = (0, 0);
    let mut start = 0;
    for at in 1..run.len() {
        let next = run[at].of(text);
        let first_word = next.split_whitespace().next().map_or(0, |w| w.chars().count());
        if widths[at - 1] + 1 + first_word > width && !opens_item(next) {
            wraps += 1;
            let unfinished = !matches!(ending(run[at - 1].of(text)), Ending::Stop | Ending::Question | Ending::Quote);
            mid_sentence += usize::from(unfinished && next.starts_with(|c: char| c.is_lowercase() || c.is_numeric()));
        } else {
            groups.push(start..at);
            start = at;
        }
    }
    groups.push(start..run.len());
    if mid_sentence * 3 >= wraps { groups } else { single() }
}

/// Whether a line begins with the mark or number of a list item.
pub fn opens_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < line.len() && line.len() - rest.len() <= 3 && (rest.starts_with(". ") || rest.starts_with(") "));
    numbered || ["- ", "* ", "• ", "‣ ", "◦ ", "▪ ", "· ", "– ", "•\t", "-\t", "*\t", "●", "■ "].iter().any(|mark| line.starts_with(mark))
}
