//! The distinct words of a text: what is asked of a word is asked once, however often the word stands there.

use super::{
    Token, TokenKind,
    lexicon::{Classes, Lexicon, bare},
};
use foldhash::{HashMap, HashMapExt};
use std::borrow::Cow;

/// The tokens of a text by what is written, and by what is written in lower case.
#[derive(Debug, Default)]
pub struct Vocabulary<'t> {
    /// For every token, the index of its spelling.
    of_tokens: Vec<u32>,
    spellings: Vec<Spelling<'t>>,
    lower: Vec<Cow<'t, str>>,
}

#[derive(Debug)]
struct Spelling<'t> {
    written: &'t str,
    kind: TokenKind,
    /// The index of its lower-case word.
    lower: u32,
    /// Whether a lexicon knows it by its lower-case word alone: it has no point, apostrophe or foreign letter.
    plain: bool,
}

impl<'t> Vocabulary<'t> {
    /// The words of `tokens`, which were cut from `text`.
    pub fn new(text: &'t str, tokens: &[Token]) -> Self {
        let mut vocabulary = Self { of_tokens: Vec::with_capacity(tokens.len()), ..Self::default() };
        let (mut spellings, mut lowers) = (HashMap::with_capacity(tokens.len() / 2), HashMap::with_capacity(tokens.len() / 2));
        for token in tokens {
            let written = token.of(text);
            let spelling = *spellings.entry(written).or_insert_with(|| {
                let lower = lower_case(written, token.kind);
                let next = lowers.len() as u32;
                let lower = *lowers.entry(lower.clone()).or_insert_with(|| {
                    vocabulary.lower.push(lower);
                    next
                });
                let plain = written.bytes().all(|b| b.is_ascii_alphanumeric());
                vocabulary.spellings.push(Spelling { written, kind: token.kind, lower, plain });
                vocabulary.spellings.len() as u32 - 1
            });
            vocabulary.of_tokens.push(spelling);
        }
        vocabulary
    }

    /// The classes of every token, in order; as [`Lexicon::tag`].
    pub fn tag(&self, lexicon: &Lexicon) -> Vec<Classes> {
        let mut buffer = String::new();
        let of_lower = self.ask(|word| lexicon.classes(word));
        let classes = self.spellings.iter().map(|spelling| match spelling.kind {
            TokenKind::Word if spelling.plain => of_lower[spelling.lower as usize],
            kind => lexicon.classes_of(spelling.written, kind, &mut buffer),
        });
        let classes: Vec<Classes> = classes.collect();
        self.of_tokens.iter().map(|spelling| classes[*spelling as usize]).collect()
    }

    /// The answer for each lower-case word, in the order of [`Vocabulary::number`].
    pub fn ask<T>(&self, question: impl FnMut(&str) -> T) -> Vec<T> {
        self.lower.iter().map(Cow::as_ref).map(question).collect()
    }

    /// Whether the text somewhere writes a lower-case word just so, in the order of [`Vocabulary::number`].
    pub fn written_small(&self) -> Vec<bool> {
        let mut small = vec![false; self.lower.len()];
        for spelling in self.spellings.iter().filter(|s| s.kind == TokenKind::Word) {
            let lower = &self.lower[spelling.lower as usize];
            small[spelling.lower as usize] |= spelling.written == lower && lower.starts_with(char::is_lowercase);
        }
        small
    }

    /// The number of a token's lower-case word: two tokens have the same one where they differ in case or a possessive ending alone.
    pub fn number(&self, token: usize) -> usize {
        self.spellings[self.of_tokens[token] as usize].lower as usize
    }

    /// A token's lower-case word without a possessive ending, its apostrophes straight; a mark or a number as it is.
    pub fn lower(&self, token: usize) -> &str {
        &self.lower[self.number(token)]
    }
}

fn lower_case(written: &str, kind: TokenKind) -> Cow<'_, str> {
    let word = if kind == TokenKind::Word { bare(written) } else { written };
    if !word.is_ascii() {
        word.to_lowercase().replace('’', "'").into()
    } else if word.bytes().any(|b| b.is_ascii_uppercase()) {
        word.to_ascii_lowercase().into()
    } else {
        word.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, tokens::tokens};

    #[test]
    fn tokens_share_a_word_whatever_their_case_and_ending() {
        let text = "The port’s crew left the Port. It’s the PORT, they don’t say";
        let tokens = tokens(text, Span::new(0, text.len()));
        let vocabulary = Vocabulary::new(text, &tokens);
        let lower: Vec<_> = (0..tokens.len()).map(|at| vocabulary.lower(at)).collect();
        assert_eq!(lower.join(" "), "the port crew left the port . it the port , they don't say");
        assert_eq!(vocabulary.number(1), vocabulary.number(5));
        assert_eq!(vocabulary.ask(|word| word == "the").into_iter().filter(|the| *the).count(), 1);
        let lexicon = Lexicon::new(&["place"], &["[place]\nport"]);
        assert_eq!(vocabulary.tag(&lexicon), lexicon.tag(text, &tokens));
    }
}
