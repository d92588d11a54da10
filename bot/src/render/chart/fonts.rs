//! The fonts of charts, built in, and how wide text is in them.

use resvg::usvg::fontdb::{Database, Source};
use skrifa::{
    FontRef, MetadataProvider,
    charmap::Charmap,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
};
use std::sync::{Arc, LazyLock};
use unicode_segmentation::UnicodeSegmentation;

/// The family of both faces, as an SVG names it.
pub(super) const FAMILY: &str = "DejaVu Sans";
/// What stands where text was cut.
const CUT: &str = "…";

/// The database that the drawing takes its fonts from.
pub(super) static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    for face in [dejavu::sans::regular(), dejavu::sans::bold()] {
        database.load_font_source(Source::Binary(Arc::new(face)));
    }
    Arc::new(database)
});

/// A face in one size, to measure with.
pub(super) struct Face {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
}

impl Face {
    /// The regular face in a size in pixels.
    pub(super) fn regular(size: f32) -> Self {
        Self::of(dejavu::sans::regular(), size)
    }

    /// The bold face in a size in pixels.
    pub(super) fn bold(size: f32) -> Self {
        Self::of(dejavu::sans::bold(), size)
    }

    fn of(bytes: &'static [u8], size: f32) -> Self {
        let font = FontRef::new(bytes).expect("the font that is built in is one");
        Self { charmap: font.charmap(), metrics: font.glyph_metrics(Size::new(size), LocationRef::default()) }
    }

    /// How wide the text is, in pixels, before letters are joined or drawn together: at least as wide as it will be.
    pub(super) fn width(&self, text: &str) -> f32 {
        text.chars().map(|c| self.metrics.advance_width(self.charmap.map(c).unwrap_or_default()).unwrap_or_default()).sum()
    }

    /// The text on at most `lines` lines of this width, broken between words; cut where it is too long, as is a word wider than a line.
    pub(super) fn wrap(&self, text: &str, width: f32, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() && wrapped.len() < lines {
            let last = wrapped.len() + 1 == lines;
            let (line, behind) = if last { (rest, "") } else { rest.split_at(self.line_end(rest, width)) };
            wrapped.push(self.cut(line.trim_end(), width));
            rest = behind.trim_start();
        }
        wrapped
    }

    /// Where the last word ends that still fits; behind the first word where none does.
    fn line_end(&self, text: &str, width: f32) -> usize {
        let mut room = width;
        let mut end = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            // The space behind the last word of a line needs no room.
            if self.width(word.trim_end()) > room && end > 0 {
                break;
            }
            room -= self.width(word);
            end += word.len();
            if room < 0.0 {
                break;
            }
        }
        end
    }

    /// The text, cut between two graphemes where it is wider than this.
    pub(super) fn cut(&self, text: &str, width: f32) -> String {
        if self.width(text) <= width {
            return text.to_owned();
        }
        let mut room = width - self.width(CUT);
        let fits = |grapheme: &&str| {
            room -= self.width(grapheme);
            room >= 0.0
        };
        let kept: String = text.graphemes(true).take_while(fits).collect();
        kept.trim_end().to_owned() + CUT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_fit() {
        let face = Face::regular(14.0);
        let lines = face.wrap("The harbour of Ostvik reopened on Monday after repairs that cost $4 million", 200.0, 2);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].ends_with('…') && lines.iter().all(|line| face.width(line) <= 200.0), "{lines:?}");
        assert_eq!(face.wrap("two words", 200.0, 2), ["two words"]);
        assert!(face.wrap("", 200.0, 2).is_empty());
        let all = "spending fell from $4.1 million in 2028 to $2.7 million last year, a drop of 34 percent.";
        for width in 120..320u16 {
            assert_eq!(face.wrap(all, f32::from(width), 99).join(" "), all, "nothing is cut where there are lines enough");
        }
    }

    #[test]
    fn a_cut_falls_between_graphemes() {
        let face = Face::regular(14.0);
        let flags = "e\u{301}".repeat(60);
        let cut = face.cut(&flags, 100.0);
        assert!(face.width(&cut) <= 100.0 && cut.trim_end_matches('…').ends_with("e\u{301}"), "{cut}");
        let long_word = face.wrap(&"w".repeat(500), 100.0, 2);
        assert!(long_word.iter().all(|line| face.width(line) <= 100.0), "{long_word:?}");
    }
}
