//! Figures as bars, as SVG.

use super::{
    fonts::Face,
    sheet::{BAR, COLOUR, EDGE, GAP, INK, INK_ON_COLOUR, INNER, LABEL, SMALL, SOFT, Sheet, TITLE, Type, VALUE},
    texts::{BarTexts, Texts},
};
use briefings::{
    card::Comparison,
    query::chart::{Bar, FigureChart},
};
use rust_decimal::prelude::ToPrimitive;

/// No bar is shorter.
const SHORTEST: f32 = 2.0;

/// The chart as SVG.
pub(super) fn svg(chart: &FigureChart, texts: &Texts) -> String {
    let mut sheet = Sheet::new();
    sheet.lines(&Face::bold(TITLE).wrap(&texts.title, INNER, 2), &Type::TITLE);
    let values = Face::bold(VALUE);
    let labels = Face::regular(LABEL);
    let small = Face::regular(SMALL);
    let scale = scale(chart, texts, &values);
    for (bar, text) in chart.bars.iter().zip(&texts.bars) {
        sheet.y += GAP;
        sheet.lines(&labels.wrap(&text.label, INNER, 2), &Type::LABEL);
        if let Some(claim) = &text.claim {
            sheet.lines(&[small.cut(claim, INNER)], &Type::SMALL);
        }
        sheet.y += 3.0;
        draw(&mut sheet, bar, text, scale, &values);
    }
    let source: Vec<String> = texts.source.iter().map(|line| small.cut(line, INNER)).collect();
    sheet.y += GAP;
    sheet.lines(&source, &Type::SMALL);
    sheet.finish()
}

/// Pixels for 1: the longest bar as wide as the card, unless a figure that has no room in its bar would then find none beside it.
fn scale(chart: &FigureChart, texts: &Texts, face: &Face) -> f32 {
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

fn draw(sheet: &mut Sheet, bar: &Bar, text: &BarTexts, scale: f32, face: &Face) {
    let shape = Shape::of(bar, scale);
    let top = sheet.y;
    sheet.rect(0.0, top, shape.sure, COLOUR, 1.0);
    if shape.perhaps > shape.sure {
        match bar.comparison {
            Comparison::About => {
                let step = (shape.perhaps - shape.sure) / 3.0;
                for (at, opacity) in [(0.0, 0.75), (1.0, 0.5), (2.0, 0.25)] {
                    sheet.rect(shape.sure + at * step, top, step, COLOUR, opacity);
                }
            }
            _ => sheet.hollow(shape.sure, top, shape.perhaps - shape.sure),
        }
    }
    let end = shape.perhaps + tip(bar);
    if tip(bar) > 0.0 {
        sheet.arrow(shape.perhaps + 2.0, top);
    }
    let baseline = top + BAR / 2.0 + VALUE * 0.36;
    let value = value(text, face);
    let inside = shape.holds(face.width(&value));
    let (x, ink) = if inside { (GAP, INK_ON_COLOUR) } else { (end + GAP, INK) };
    sheet.text(EDGE + x, baseline, "start", &value, &Type { size: VALUE, bold: true, ink });
    sheet.y += BAR;
}
