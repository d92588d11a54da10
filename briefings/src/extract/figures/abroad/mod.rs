//! The figures of an article that is not in English: its digits read as its language writes them, with the few words behind them that a
//! table of that language names. What the tables do not make sure is left out, and so is every figure of a language without a table.
//!
//! [`digits`] reads the digits, [`language`] holds the tables of `languages/`, [`text`] steps through the words.

mod digits;
mod language;
mod text;

use super::{
    figure_of,
    lexicon::{CODES, MONEY, SIGNS, Unit},
    ranking::{self, Seen},
};
use crate::{
    article::BlockKind,
    card::{Comparison, Figure, FigureKind},
    extract::Parsed,
    text::Span,
};
use language::Language;
use rust_decimal::Decimal;
use text::Words;

/// The figures of an article in the language `tag`, in the order of the text, ranked; none where that language has no table.
pub fn read(parsed: &Parsed<'_>, tag: &str) -> Vec<Figure> {
    let Some(language) = Language::of(tag) else { return Vec::new() };
    let (mut figures, mut seen) = (Vec::new(), Vec::new());
    for block in &parsed.article.blocks {
        if matches!(block.kind, BlockKind::Boilerplate | BlockKind::Byline) {
            continue;
        }
        let words = Words { text: block.span.of(parsed.text()) };
        for found in in_block(&words, language) {
            let span = Span::new(block.span.start + found.start, block.span.start + found.end);
            seen.push(Seen::plain(parsed.sentence_at(span.start).unwrap_or_default(), block.kind));
            figures.push(found.figure(parsed.text(), span));
        }
    }
    ranking::rank(parsed, &mut figures, &seen);
    figures
}

/// A figure in a block.
struct Found {
    /// Its first byte, a currency or a minus before it included.
    start: usize,
    /// Behind its last byte.
    end: usize,
    value: Decimal,
    unit: Option<&'static Unit>,
    comparison: Comparison,
}

impl Found {
    fn figure(&self, text: &str, span: Span) -> Figure {
        Figure {
            unit: self.unit.map(|unit| unit.name.to_owned()),
            comparison: self.comparison,
            ..figure_of(text, span, self.unit.map_or(FigureKind::Count, |unit| unit.kind), self.value)
        }
    }
}

fn in_block(words: &Words<'_>, language: &Language) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = words.next_digit(at) {
        let run = digits::run(words.text, start, language);
        at = run.end;
        if let Some(figure) = digits::value(&run, language).and_then(|digits| figure(words, language, start, run.end, digits)) {
            at = at.max(figure.end);
            found.push(figure);
        }
    }
    found
}

fn figure(words: &Words<'_>, language: &Language, start: usize, end: usize, digits: digits::Digits) -> Option<Found> {
    let (mut start, minus) = opening(words, language, start)?;
    let mut value = digits.value;
    let (mut end, mut scaled) = (end, false);
    while let Some((scale, after)) = language.scale(words, end) {
        (value, end, scaled) = (value.checked_mul(scale)?, after, true);
    }
    let unit = match money_before(words, start, language) {
        Beside::Unit(unit, opens) => {
            start = opens;
            Some(unit)
        }
        Beside::Nothing => match unit_after(words, language, end) {
            Beside::Unit(unit, after) => {
                end = after;
                Some(unit)
            }
            Beside::Nothing => None,
            Beside::Unsure => return None,
        },
        Beside::Unsure => return None,
    };
    // A word of size that is not in the table would make the value another one; digits grown together with a word are a name.
    if language.is_size(words, end) || words.touches_more(end) {
        return None;
    }
    let sure = unit.is_some() || (scaled || digits.grouped) && !language.opens_range(words, end);
    let comparison = language.comparison(words, start);
    let value = if minus { -value } else { value };
    sure.then_some(Found { start, end, value, unit, comparison })
}

/// Where a number that begins at `start` begins with its minus, and whether it has one; `None` where it is the end of something else: a
/// range, a date, a time, a name with digits.
fn opening(words: &Words<'_>, language: &Language, start: usize) -> Option<(usize, bool)> {
    let before = words.before(start);
    let Some(last) = before.chars().next_back() else { return Some((start, false)) };
    if matches!(last, '-' | '–' | '−') {
        let ahead = &before[..before.len() - last.len_utf8()];
        let sign = ahead.chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(') && !ends_in_digit(ahead);
        return sign.then_some((ahead.len(), true));
    }
    let apart =
        last.is_whitespace() || "(„“”«»\"‚‘’'[".contains(last) || SIGNS.contains_key(last.to_string().as_str()) || last.is_alphabetic();
    // Letters may be a currency set tight before its amount; what else they are, `money_before` does not find.
    let named = last.is_alphabetic() && !matches!(money_before(words, start, language), Beside::Unit(..));
    let ends_range = ends_in_digit(before) || ends_in_digit(before.trim_end().trim_end_matches(['-', '–', '−']));
    (apart && !named && !ends_range && !language.joins_range(before)).then_some((start, false))
}

fn ends_in_digit(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// What stands beside a number.
enum Beside {
    Nothing,
    /// A unit, and where it begins or ends.
    Unit(&'static Unit, usize),
    /// A sign that may be several countries', or another number's.
    Unsure,
}

/// The currency right before `at`.
fn money_before(words: &Words<'_>, at: usize, language: &Language) -> Beside {
    let before = words.before(at).trim_end();
    let sign =
        before.chars().next_back().and_then(|last| SIGNS.get(before.get(before.len() - last.len_utf8()..)?).map(|code| (last, *code)));
    if let Some((sign, code)) = sign {
        let opens = before.len() - sign.len_utf8();
        let between = ends_in_digit(&before[..opens]);
        return if language.is_unsure(sign) || between { Beside::Unsure } else { Beside::Unit(MONEY[code], opens) };
    }
    let opens = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8));
    match code(&before[opens..]) {
        Some(_) if ends_in_digit(&before[..opens]) => Beside::Unsure,
        Some(unit) => Beside::Unit(unit, opens),
        None => Beside::Nothing,
    }
}

/// The sign, word of the table or code behind `at`.
fn unit_after(words: &Words<'_>, language: &Language, at: usize) -> Beside {
    let before_digit = |end| words.behind_blank(end).1.starts_with(|c: char| c.is_ascii_digit());
    let (from, rest) = words.behind_blank(at);
    if let Some(sign) = rest.chars().next()
        && let Some(code) = SIGNS.get(&rest[..sign.len_utf8()])
    {
        let end = from + sign.len_utf8();
        return if language.is_unsure(sign) || before_digit(end) { Beside::Unsure } else { Beside::Unit(MONEY[code], end) };
    }
    if let Some((unit, end)) = language.unit(words, at) {
        return Beside::Unit(unit, end);
    }
    match words.word(at).and_then(|(word, end)| code(word).map(|unit| (unit, end))) {
        Some((_, end)) if before_digit(end) => Beside::Unsure,
        Some((unit, end)) => Beside::Unit(unit, end),
        None => Beside::Nothing,
    }
}

/// The currency of a code in capitals: `EUR`.
fn code(word: &str) -> Option<&'static Unit> {
    let capitals = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let code = capitals.then(|| CODES.get(word.to_ascii_lowercase().as_str())).flatten()?;
    MONEY.get(code).copied()
}
