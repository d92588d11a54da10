//! Words, numbers and marks of a text.

use super::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with apostrophes and later digits inside: `don’t`, `U.S.`, `G7`, `Zelenskyy’s`.
    Word,
    /// Digits, with their grouping commas and decimal point: `1,250.75`, `2031`, `.5` is a mark and a number.
    Number,
    /// Any other single character that is not white space.
    Mark,
}

/// One word, number or mark and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

impl Token {
    /// Its characters in `text`, which must be the text it was cut from.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    /// Whether no white space stands between this token and the one that follows it.
    pub fn touches(&self, next: &Token) -> bool {
        self.span.end == next.span.start
    }
}

/// The tokens of the stretch `within` of `text`, in order.
///
/// Hyphens are marks, so `al-Assad` is three tokens that touch. A word of single letters with points (`U.S.`, `p.m.`) keeps its points.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut found = Vec::with_capacity(within.len() / 5);
    tokens_into(text, within, &mut found);
    found
}

/// As [`tokens`], appended to `found`.
pub fn tokens_into(text: &str, within: Span, found: &mut Vec<Token>) {
    let mut at = within.start;
    while let Some(first) = char_at(text, at, within.end) {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (kind, end) = if first.is_numeric() && first.is_ascii_digit() {
            (TokenKind::Number, number_end(text, at, within.end))
        } else if first.is_alphabetic() {
            (TokenKind::Word, word_end(text, at, within.end))
        } else {
            (TokenKind::Mark, at + first.len_utf8())
        };
        found.push(Token { span: Span::new(at, end), kind });
        at = end;
    }
}

fn char_at(text: &str, at: usize, end: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if at >= end {
        None
    } else if byte.is_ascii() {
        Some(byte as char)
    } else {
        text[at..].chars().next()
    }
}

fn number_end(text: &str, start: usize, end: usize) -> usize {
    let bytes = &text.as_bytes()[..end];
    let digits = |mut at: usize| {
        while at < end && bytes[at].is_ascii_digit() {
            at += 1;
        }
        at
    };
    let mut at = digits(start);
    if at - start <= 3 {
        // Groups of exactly three digits: 1,250,000 but not 12,3 or 1,2345.
        while at + 4 <= end && bytes[at] == b',' && digits(at + 1) == at + 4 {
            at += 4;
        }
    }
    if at + 1 < end && bytes[at] == b'.' && bytes[at + 1].is_ascii_digit() {
        at = digits(at + 1);
    }
    at
}

fn word_end(text: &str, start: usize, end: usize) -> usize {
    if let Some(abbreviation) = initials_end(text, start, end) {
        return abbreviation;
    }
    let mut at = start;
    while let Some(next) = char_at(text, at, end) {
        let inner_apostrophe =
            matches!(next, '\'' | '’') && at > start && char_at(text, at + next.len_utf8(), end).is_some_and(char::is_alphabetic);
        if !(next.is_alphanumeric() || inner_apostrophe || is_combining(next)) {
            break;
        }
        at += next.len_utf8();
    }
    at
}

/// The end of `U.S.` or `p.m.`: at least two single letters, each with its point.
fn initials_end(text: &str, start: usize, end: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[..end];
    let mut at = start;
    while at + 1 < end && bytes[at].is_ascii_alphabetic() && bytes[at + 1] == b'.' {
        at += 2;
    }
    (at >= start + 4 && !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric)).then_some(at)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text, Span::new(0, text.len())).iter().map(|t| t.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(
            cut("Zelenskyy’s U.S. visit: $1,250.75, 12,3 and G7."),
            ["Zelenskyy’s", "U.S.", "visit", ":", "$", "1,250.75", ",", "12", ",", "3", "and", "G7", "."]
        );
        assert_eq!(cut("al-Assad's 5G ‘tense’ talks"), ["al", "-", "Assad's", "5", "G", "‘", "tense", "’", "talks"]);
    }
}
