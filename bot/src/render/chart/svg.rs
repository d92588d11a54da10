//! A chart as SVG: a card with a background of its own, so that it reads on light and on dark alike.

use super::{
    fonts::{FAMILY, Face},
    texts::{BarTexts, Texts},
};
use briefings::{
    card::Comparison,
    query::chart::{Bar, Chart},
};
use rust_decimal::prelude::ToPrimitive;
use std::fmt::Write;

/// Width of the card and of what stands on it, in pixels of the SVG.
const WIDTH: f32 = 360.0;
const EDGE: f32 = 14.0;
const INNER: f32 = WIDTH - 2.0 * EDGE;
/// Sizes of the letters.
const TITLE: f32 = 16.0;
const LABEL: f32 = 14.0;
const VALUE: f32 = 14.0;
const SMALL: f32 = 12.0;
/// From one line of text to the next, as a multiple of its size.
const LEADING: f32 = 1.25;
const BAR: f32 = 20.0;
/// Between a bar and the figure beside it, and between rows.
const GAP: f32 = 8.0;
/// The part of an "about" that fades, and the tip of a "more than".
const SOFT: f32 = 12.0;
/// No bar is shorter.
const SHORTEST: f32 = 2.0;

const PAPER: &str = "#23262c";
const INK: &str = "#f4f5f7";
const QUIET: &str = "#bcc1c9";
const COLOUR: &str = "#54c7a0";
const INK_ON_COLOUR: &str = "#10201a";

/// The chart as SVG.
pub(super) fn svg(chart: &Chart, texts: &Texts) -> String {
    let mut sheet = Sheet { body: String::new(), y: EDGE };
    sheet.lines(&Face::bold(TITLE).wrap(&texts.title, INNER, 2), &Type { size: TITLE, bold: true, ink: INK });
    let values = Face::bold(VALUE);
    let labels = Face::regular(LABEL);
    let small = Face::regular(SMALL);
    let scale = scale(chart, texts, &values);
    for (bar, text) in chart.bars.iter().zip(&texts.bars) {
        sheet.y += GAP;
        sheet.lines(&labels.wrap(&text.label, INNER, 2), &Type { size: LABEL, bold: false, ink: INK });
        if let Some(claim) = &text.claim {
            sheet.lines(&[small.cut(claim, INNER)], &Type { size: SMALL, bold: false, ink: QUIET });
        }
        sheet.y += 3.0;
        sheet.bar(bar, text, scale, &values);
    }
    let source: Vec<String> = texts.source.iter().map(|line| small.cut(line, INNER)).collect();
    sheet.y += GAP;
    sheet.lines(&source, &Type { size: SMALL, bold: false, ink: QUIET });
    sheet.finish()
}

/// Pixels for 1: the longest bar as wide as the card, unless a figure that has no room in its bar would then find none beside it.
fn scale(chart: &Chart, texts: &Texts, face: &Face) -> f32 {
    let end = |bar: &Bar| bar.end().to_f32().unwrap_or(f32::MAX);
    let mut scale = INNER / chart.bars.iter().map(end).fold(f32::MIN_POSITIVE, f32::max);
    loop {
        let fitting = chart.bars.iter().zip(&texts.bars).fold(scale, |fitting, (bar, text)| {
            let value = face.width(&value(text, face));
            let beside = (INNER - value - GAP - tip(bar)) / end(bar);
            if Shape::of(bar, scale).holds(value) { fitting } else { fitting.min(beside) }
        });
        // Shorter bars may hold a figure no more: it then needs room beside.
        if fitting >= scale {
            return scale;
        }
        scale = fitting;
    }
}

/// The figure as it stands in or beside its bar, cut where it would leave no room for any bar.
fn value(text: &BarTexts, face: &Face) -> String {
    face.cut(&text.value, INNER * 0.75)
}

/// How far the sign of an open end reaches beyond the bar.
fn tip(bar: &Bar) -> f32 {
    if matches!(bar.comparison, Comparison::MoreThan | Comparison::AtLeast) { SOFT } else { 0.0 }
}

/// The parts of a bar: as far as the figure surely goes, and as far as it may go.
struct Shape {
    sure: f32,
    perhaps: f32,
}

impl Shape {
    fn of(bar: &Bar, scale: f32) -> Self {
        let length = |value: rust_decimal::Decimal| (value.to_f32().unwrap_or(f32::MAX) * scale).clamp(SHORTEST, INNER);
        let sure = match bar.comparison {
            Comparison::LessThan | Comparison::AtMost => 0.0,
            Comparison::About => (length(bar.value) - SOFT).max(0.0),
            _ => length(bar.value),
        };
        Self { sure, perhaps: length(bar.end()) }
    }

    /// Whether a figure this wide has room in the bar itself.
    fn holds(&self, width: f32) -> bool {
        self.sure >= width + 2.0 * GAP
    }
}

struct Type {
    size: f32,
    bold: bool,
    ink: &'static str,
}

struct Sheet {
    body: String,
    /// Where the next line begins.
    y: f32,
}

impl Sheet {
    fn lines(&mut self, lines: &[String], font: &Type) {
        for line in lines {
            self.y += font.size * LEADING;
            let baseline = self.y - font.size * (LEADING - 1.0);
            if is_right_to_left(line) {
                // The drawing takes every line for one from left to right, unless it is told.
                self.text(WIDTH - EDGE, baseline, "end", &format!("\u{2067}{line}\u{2069}"), font);
            } else {
                self.text(EDGE, baseline, "start", line, font);
            }
        }
    }

    fn bar(&mut self, bar: &Bar, text: &BarTexts, scale: f32, face: &Face) {
        let shape = Shape::of(bar, scale);
        let top = self.y;
        self.rect(0.0, top, shape.sure, COLOUR, 1.0);
        if shape.perhaps > shape.sure {
            match bar.comparison {
                Comparison::About => {
                    let step = (shape.perhaps - shape.sure) / 3.0;
                    for (at, opacity) in [(0.0, 0.75), (1.0, 0.5), (2.0, 0.25)] {
                        self.rect(shape.sure + at * step, top, step, COLOUR, opacity);
                    }
                }
                _ => self.hollow(shape.sure, top, shape.perhaps - shape.sure),
            }
        }
        let end = shape.perhaps + tip(bar);
        if tip(bar) > 0.0 {
            self.arrow(shape.perhaps + 2.0, top);
        }
        let baseline = top + BAR / 2.0 + VALUE * 0.36;
        let value = value(text, face);
        let inside = shape.holds(face.width(&value));
        let (x, ink) = if inside { (GAP, INK_ON_COLOUR) } else { (end + GAP, INK) };
        self.text(EDGE + x, baseline, "start", &value, &Type { size: VALUE, bold: true, ink });
        self.y += BAR;
    }

    fn rect(&mut self, x: f32, y: f32, width: f32, colour: &str, opacity: f32) {
        if width > 0.0 {
            let x = EDGE + x;
            let _ = write!(
                self.body,
                r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{BAR}" fill="{colour}" fill-opacity="{opacity}"/>"#
            );
            self.body.push('\n');
        }
    }

    fn hollow(&mut self, x: f32, y: f32, width: f32) {
        self.rect(x, y, width, COLOUR, 0.25);
        let (x, y, width, height) = (EDGE + x + 0.75, y + 0.75, (width - 1.5).max(0.5), BAR - 1.5);
        let line = format!(r#"fill="none" stroke="{COLOUR}" stroke-width="1.5" stroke-dasharray="4 3""#);
        let _ = writeln!(self.body, r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height}" {line}/>"#);
    }

    fn arrow(&mut self, x: f32, y: f32) {
        let (x, middle, bottom, tip) = (EDGE + x, y + BAR / 2.0, y + BAR, EDGE + x + SOFT - 2.0);
        let _ = writeln!(self.body, r#"<path d="M{x:.1} {y:.1}L{tip:.1} {middle:.1}L{x:.1} {bottom:.1}Z" fill="{COLOUR}"/>"#);
    }

    fn text(&mut self, x: f32, y: f32, anchor: &str, text: &str, font: &Type) {
        let Type { size, bold, ink } = font;
        let weight = if *bold { 700 } else { 400 };
        let look = format!(r#"font-size="{size}" font-weight="{weight}" fill="{ink}""#);
        let _ = writeln!(self.body, r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}" {look}>{}</text>"#, escaped(text));
    }

    fn finish(self) -> String {
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
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'))
}
