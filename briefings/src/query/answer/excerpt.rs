//! Verbatim pieces of an article, cut from its text with the line on which they stand.

use crate::text::Span;

/// A verbatim piece of an article, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The article's characters.
    pub text: String,
    /// Where they stand in the article.
    pub span: Span,
    /// The line of the article's text on which they begin, from 1.
    pub line: usize,
}

impl Excerpt {
    /// The whole of it in parts, each with whether it is one of `spans`, which are in order.
    pub fn in_parts(&self, spans: &[Span]) -> Vec<(&str, bool)> {
        let mut parts = Vec::new();
        let mut at = 0;
        for span in spans {
            let ends = span.start.checked_sub(self.span.start).zip(span.end.checked_sub(self.span.start));
            let Some((before, said, end)) =
                ends.and_then(|(start, end)| Some((self.text.get(at..start)?, self.text.get(start..end)?, end)))
            else {
                continue;
            };
            parts.extend([(before, false), (said, true)]);
            at = end;
        }
        parts.push((&self.text[at..], false));
        parts
    }

    /// What stands before `part`, the part itself, and what stands behind it; all before where `part` is no part of it.
    pub fn around(&self, part: Span) -> [&str; 3] {
        let ends = part.start.checked_sub(self.span.start).zip(part.end.checked_sub(self.span.start));
        ends.and_then(|(start, end)| Some([self.text.get(..start)?, self.text.get(start..end)?, self.text.get(end..)?]))
            .unwrap_or([&self.text, "", ""])
    }
}

/// Cuts excerpts from one article and knows their lines.
#[derive(Debug)]
pub struct Cutter<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
}

impl<'t> Cutter<'t> {
    /// A cutter for `text`.
    pub fn new(text: &'t str) -> Self {
        let line_starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect();
        Self { text, line_starts }
    }

    /// The piece at `span`, which must be a span of the text.
    pub fn cut(&self, span: Span) -> Excerpt {
        Excerpt { text: span.of(self.text).to_owned(), span, line: self.line_starts.partition_point(|&start| start <= span.start) }
    }
}
