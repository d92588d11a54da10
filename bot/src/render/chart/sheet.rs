//! The card that a chart is drawn on, as SVG, with a background of its own, so that it reads on light and on dark alike.

use super::fonts::FAMILY;
use crate::render::safe;
use std::fmt::Write;

/// Width of the card and of what stands on it, in pixels of the SVG.
pub(super) const WIDTH: f32 = 360.0;
pub(super) const EDGE: f32 = 14.0;
pub(super) const INNER: f32 = WIDTH - 2.0 * EDGE;
/// Sizes of the letters.
pub(super) const TITLE: f32 = 16.0;
pub(super) const LABEL: f32 = 14.0;
pub(super) const VALUE: f32 = 14.0;
pub(super) const SMALL: f32 = 12.0;
/// From one line of text to the next, as a multiple of its size.
pub(super) const LEADING: f32 = 1.25;
pub(super) const BAR: f32 = 20.0;
/// Between a bar and the figure beside it, and between rows.
pub(super) const GAP: f32 = 8.0;
/// The part of an "about" that fades, and the tip of a "more than".
pub(super) const SOFT: f32 = 12.0;

pub(super) const PAPER: &str = "#23262c";
pub(super) const INK: &str = "#f4f5f7";
pub(super) const QUIET: &str = "#bcc1c9";
pub(super) const COLOUR: &str = "#54c7a0";
pub(super) const INK_ON_COLOUR: &str = "#10201a";

/// How letters look.
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) ink: &'static str,
}

impl Type {
    /// The title of a chart.
    pub(super) const TITLE: Self = Self { size: TITLE, bold: true, ink: INK };
    /// What stands beside a bar.
    pub(super) const LABEL: Self = Self { size: LABEL, bold: false, ink: INK };
    /// What stands out in a row.
    pub(super) const BOLD: Self = Self { size: VALUE, bold: true, ink: INK };
    /// Where something comes from.
    pub(super) const SMALL: Self = Self { size: SMALL, bold: false, ink: QUIET };
}

/// The card, drawn from top to bottom.
pub(super) struct Sheet {
    pub(super) body: String,
    /// Where the next line begins.
    pub(super) y: f32,
}

impl Sheet {
    /// An empty card.
    pub(super) const fn new() -> Self {
        Self { body: String::new(), y: EDGE }
    }

    /// Lines of text, one under the other, over the whole card.
    pub(super) fn lines(&mut self, lines: &[String], font: &Type) {
        self.lines_from(EDGE, lines, font);
    }

    /// Lines of text that begin at `left`.
    pub(super) fn lines_from(&mut self, left: f32, lines: &[String], font: &Type) {
        for line in lines {
            self.y += font.size * LEADING;
            let baseline = self.y - font.size * (LEADING - 1.0);
            if is_right_to_left(line) {
                // The drawing takes every line for one from left to right, unless it is told.
                self.text(WIDTH - EDGE, baseline, "end", &format!("\u{2067}{line}\u{2069}"), font);
            } else {
                self.text(left, baseline, "start", line, font);
            }
        }
    }

    /// A filled stretch of a bar, `x` counted from the edge.
    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, colour: &str, opacity: f32) {
        if width > 0.0 {
            let x = EDGE + x;
            let _ = write!(
                self.body,
                r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{BAR}" fill="{colour}" fill-opacity="{opacity}"/>"#
            );
            self.body.push('\n');
        }
    }

    /// A stretch that is only outlined.
    pub(super) fn hollow(&mut self, x: f32, y: f32, width: f32) {
        self.rect(x, y, width, COLOUR, 0.25);
        let (x, y, width, height) = (EDGE + x + 0.75, y + 0.75, (width - 1.5).max(0.5), BAR - 1.5);
        let line = format!(r#"fill="none" stroke="{COLOUR}" stroke-width="1.5" stroke-dasharray="4 3""#);
        let _ = writeln!(self.body, r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height}" {line}/>"#);
    }

    /// The tip of a bar without an end.
    pub(super) fn arrow(&mut self, x: f32, y: f32) {
        let (x, middle, bottom, tip) = (EDGE + x, y + BAR / 2.0, y + BAR, EDGE + x + SOFT - 2.0);
        let _ = writeln!(self.body, r#"<path d="M{x:.1} {y:.1}L{tip:.1} {middle:.1}L{x:.1} {bottom:.1}Z" fill="{COLOUR}"/>"#);
    }

    /// One line of text, its baseline at `y`.
    pub(super) fn text(&mut self, x: f32, y: f32, anchor: &str, text: &str, font: &Type) {
        let Type { size, bold, ink } = font;
        let weight = if *bold { 700 } else { 400 };
        let look = format!(r#"font-size="{size}" font-weight="{weight}" fill="{ink}""#);
        let _ = writeln!(self.body, r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}" {look}>{}</text>"#, escaped(text));
    }

    /// The card as SVG.
    pub(super) fn finish(self) -> String {
        let (height, body) = ((self.y + EDGE).ceil(), self.body);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" font-family=\"{FAMILY}\">\n\
             <rect width=\"{WIDTH}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n{body}</svg>\n"
        )
    }
}

/// Text as XML holds it; what no XML may hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether the first letter that has a direction is of a script written from right to left.
fn is_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(safe::runs_leftwards)
}
