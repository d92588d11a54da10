//! Steps through a text of any language: its digits, and the words behind them.

/// A stretch of text.
pub struct Words<'t> {
    pub text: &'t str,
}

impl<'t> Words<'t> {
    /// Where the next ASCII digit at or behind `at` stands.
    pub fn next_digit(&self, at: usize) -> Option<usize> {
        self.text.as_bytes()[at..].iter().position(u8::is_ascii_digit).map(|found| at + found)
    }

    /// What stands before `at`.
    pub fn before(&self, at: usize) -> &'t str {
        &self.text[..at]
    }

    /// What stands behind `at` and one blank, and where that begins.
    pub fn behind_blank(&self, at: usize) -> (usize, &'t str) {
        let rest = &self.text[at..];
        let blank = rest.chars().next().filter(|c| is_blank(*c)).map_or(0, char::len_utf8);
        (at + blank, &rest[blank..])
    }

    /// The word behind `at` and one blank, and where it ends: letters, or letters with the apostrophe that cuts a vowel off (`d’`).
    pub fn word(&self, at: usize) -> Option<(&'t str, usize)> {
        let (from, rest) = self.behind_blank(at);
        let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let cut_off = rest[length..].chars().next().filter(|c| matches!(c, '\'' | '’') && length > 0).map_or(0, char::len_utf8);
        (length > 0).then(|| (&rest[..length + cut_off], from + length + cut_off))
    }

    /// Whether what stands right behind `at` belongs to it: a letter, a digit, or a mark with one of them behind it.
    pub fn touches_more(&self, at: usize) -> bool {
        let mut rest = self.text[at..].chars();
        let part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match rest.next() {
            Some('-' | '–' | '/' | ':' | '_' | '.' | ',' | '\'' | '’' | '%' | '°') => part(rest.next()),
            next => part(next),
        }
    }
}

/// A blank inside a line, of any width.
pub fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
