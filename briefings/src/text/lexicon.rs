//! Closed word lists as data: which classes a word belongs to, in one look-up.

use super::{Token, TokenKind, fold};
use foldhash::HashMap;

/// The classes of a word, a bit each, in the order in which a [`Lexicon`] was given their names.
pub type Classes = u64;

/// No word listed is longer, in bytes.
const LONGEST: usize = 32;

/// Word lists read from a text of sections: `[name]` opens one, `#` starts a comment line, words stand between white space.
#[derive(Debug, Default)]
pub struct Lexicon {
    words: HashMap<Box<str>, Classes>,
}

impl Lexicon {
    /// Reads `data`, whose sections are all among `names`; a word of the section `names[i]` gets the bit `1 << i`.
    ///
    /// # Panics
    /// Where `data` names another section, or words stand before the first one: the lists are part of the program.
    pub fn new(names: &[&str], data: &[&str]) -> Self {
        assert!(names.len() <= Classes::BITS as usize, "one bit for each class");
        let mut lexicon = Self::default();
        for part in data {
            let mut class = None;
            for line in part.lines().filter(|l| !l.starts_with('#')) {
                if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                    class = names.iter().position(|n| *n == name);
                    assert!(class.is_some(), "no such section: {name}");
                } else if let Some(class) = class {
                    for word in line.split_whitespace() {
                        lexicon.add(word, 1 << class);
                    }
                } else {
                    assert!(line.trim().is_empty(), "a word before the first section: {line}");
                }
            }
        }
        lexicon
    }

    /// Gives a lower-case word the classes named, beside those it has.
    pub fn add(&mut self, word: &str, classes: Classes) {
        if let Some(known) = self.words.get_mut(word) {
            *known |= classes;
        } else {
            self.words.insert(word.into(), classes);
        }
    }

    /// Every word listed, with its classes, in no order.
    pub fn words(&self) -> impl Iterator<Item = (&str, Classes)> {
        self.words.iter().map(|(word, classes)| (&**word, *classes))
    }

    /// The classes of a word given in lower case; 0 for one that is not listed.
    pub fn classes(&self, lower: &str) -> Classes {
        self.words.get(lower).copied().unwrap_or_default()
    }

    /// The classes of every token, in order; case, diacritics and a possessive ending do not count.
    pub fn tag(&self, text: &str, tokens: &[Token]) -> Vec<Classes> {
        let mut buffer = String::new();
        tokens.iter().map(|token| self.classes_of(token.of(text), token.kind, &mut buffer)).collect()
    }

    pub(super) fn classes_of(&self, whole: &str, kind: TokenKind, buffer: &mut String) -> Classes {
        if kind != TokenKind::Word || whole.len() > LONGEST {
            return 0;
        }
        let word = bare(whole);
        // `he's` is looked up as it stands, too.
        let whole = if word.len() < whole.len() { self.folded_classes(whole, buffer) } else { 0 };
        whole | self.folded_classes(word, buffer)
    }

    fn folded_classes(&self, word: &str, buffer: &mut String) -> Classes {
        buffer.clear();
        if word.bytes().all(|b| b.is_ascii() && b != b'.') {
            buffer.push_str(word);
            buffer.make_ascii_lowercase();
            return self.classes(buffer);
        }
        let plain = word.chars().filter(|c| *c != '.').map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() });
        buffer.extend(plain);
        let classes = self.classes(buffer);
        if buffer.is_ascii() { classes } else { classes | self.classes(&fold(word)) }
    }
}

/// The word without a possessive ending: `Zelenskyy’s` → `Zelenskyy`.
pub fn bare(word: &str) -> &str {
    if !word.ends_with(['s', 'S']) {
        return word;
    }
    ["'s", "’s", "'S", "’S"].iter().find_map(|s| word.strip_suffix(s)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, tokens::tokens};

    #[test]
    fn a_word_may_be_in_several_lists() {
        let lexicon = Lexicon::new(&["colour", "fruit"], &["# a comment\n[colour]\nred orange\n[fruit]\norange pear\n"]);
        let text = "Red Orange’s pear, a PEAR";
        assert_eq!(lexicon.tag(text, &tokens(text, Span::new(0, text.len()))), [1, 3, 2, 0, 0, 2]);
    }
}
