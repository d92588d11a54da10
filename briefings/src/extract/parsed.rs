//! An article cut into sentences and tokens, once, for every extractor.

use crate::{
    article::{Article, BlockKind},
    text::{Span, Token, Vocabulary, sentences::sentences, tokens::tokens_into},
};
use std::ops::Range;

/// An article with its tokens and sentences. Boilerplate has neither.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The article.
    pub article: &'a Article,
    /// The tokens of every block but boilerplate, in the order of the text.
    pub tokens: Vec<Token>,
    /// The sentences of every block but boilerplate, in the order of the text; a sentence never crosses a block.
    pub sentences: Vec<Sentence>,
    /// The words of those tokens.
    pub vocabulary: Vocabulary<'a>,
}

/// A sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// The index of its block in the article.
    pub block: usize,
    /// What that block is.
    pub kind: BlockKind,
    /// Its tokens, as indices into [`Parsed::tokens`].
    pub tokens: Range<usize>,
}

impl<'a> Parsed<'a> {
    /// Cuts `article`.
    pub fn new(article: &'a Article) -> Self {
        let text = article.text.as_str();
        let foreign = !article.is_english();
        let mut parsed =
            Self { article, tokens: Vec::with_capacity(text.len() / 5), sentences: Vec::new(), vocabulary: Vocabulary::default() };
        for (index, block) in article.blocks.iter().enumerate() {
            if block.kind == BlockKind::Boilerplate {
                continue;
            }
            let first = parsed.tokens.len();
            tokens_into(text, block.span, &mut parsed.tokens);
            let mut next = first;
            for span in sentences(text, &parsed.tokens[first..]) {
                let start = next;
                while next < parsed.tokens.len() && parsed.tokens[next].span.end <= span.end {
                    next += 1;
                }
                match parsed.sentences.last_mut().filter(|last| last.block == index && foreign && ends_in_ordinal(text, last.span)) {
                    Some(last) => (last.span.end, last.tokens.end) = (span.end, next),
                    None => parsed.sentences.push(Sentence { span, block: index, kind: block.kind, tokens: start..next }),
                }
            }
        }
        parsed.vocabulary = Vocabulary::new(text, &parsed.tokens);
        parsed
    }

    /// The article's text.
    pub fn text(&self) -> &'a str {
        &self.article.text
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[sentence.tokens.clone()]
    }

    /// The index of the sentence that holds the byte at `offset`, or `None` where it lies in boilerplate or between sentences.
    pub fn sentence_at(&self, offset: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|s| s.span.end <= offset);
        self.sentences.get(at).filter(|s| s.span.start <= offset).map(|_| at)
    }
}

/// Whether a stretch ends as ordinals are written in many languages: `Am 12. | August`.
fn ends_in_ordinal(text: &str, span: Span) -> bool {
    let Some(before) = span.of(text).strip_suffix('.') else { return false };
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && !before[..before.len() - digits].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::Parsed;
    use crate::article::{Article, plain};

    fn sentences(text: &str, language: &str) -> Vec<String> {
        let article = Article { language: Some(language.to_owned()), ..plain::read(text) };
        Parsed::new(&article).sentences.iter().map(|s| s.span.of(&article.text).to_owned()).collect()
    }

    #[test]
    fn an_ordinal_ends_no_sentence_abroad() {
        let text = "Am 12. August 2031 fährt sie wieder. Das war 2029. Der 3. Versuch gelang, sagte der Rat der Stadt am Montag.";
        let parts = ["Am 12. August 2031 fährt sie wieder.", "Das war 2029.", "Der 3. Versuch gelang, sagte der Rat der Stadt am Montag."];
        assert_eq!(sentences(text, "de"), parts);
        assert_eq!(sentences("He was 12. The ferry sailed again on Monday, the council of the town said.", "en").len(), 2);
    }
}
