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
                parsed.sentences.push(Sentence { span, block: index, kind: block.kind, tokens: start..next });
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
