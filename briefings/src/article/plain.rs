//! Plain text in: an article whose text is the input unchanged.

use super::{Article, Block, BlockKind};
use crate::text::Span;

/// Reads plain text as an article.
pub fn read(text: &str) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len());
        at += line.len();
        if !line.trim().is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, span: span.trimmed(text) });
        }
    }
    Article { text: text.to_owned(), blocks, published: None, outlet: None, byline: None, url: None, language: None }
}
