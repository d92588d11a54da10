//! How often people are named and quoted, as SVG: for each a filled bar and an outlined one, on one scale.

use super::{
    fonts::Face,
    sheet::{BAR, EDGE, GAP, INK, INK_ON_COLOUR, INNER, LABEL, SMALL, Sheet, TITLE, Type, VALUE},
};
use crate::render::wording::Wording;
use briefings::query::chart::PeopleChart;

/// The most room for the words in or beside a bar: a bar without room for them leaves as much beside it.
const BESIDE: f32 = (INNER - 3.0 * GAP) / 2.0;
/// No bar is shorter.
const SHORTEST: f32 = 2.0;

/// The texts of a chart, safe to show where no markdown is read.
pub(super) struct Texts {
    /// What the bars are.
    pub(super) title: String,
    people: Vec<PersonTexts>,
}

struct PersonTexts {
    name: String,
    roles: String,
    named: String,
    quoted: String,
}

impl Texts {
    /// The texts of `chart`; the `safe` of the wording gives plain text.
    pub(super) fn of(chart: &PeopleChart, wording: &Wording<'_>) -> Self {
        let texts = chart.people.iter().map(|person| PersonTexts {
            name: (wording.safe)(&person.name),
            roles: wording.roles(&person.roles),
            named: wording.mentions(person.mentions),
            quoted: wording.quoted(person.quotes),
        });
        Self { title: wording.words.get("people-chart"), people: texts.collect() }
    }

    /// Each person in a line.
    pub(super) fn in_words(&self) -> Vec<String> {
        let line = |person: &PersonTexts| {
            let who = [person.name.as_str(), &person.roles].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            format!("{who}: {}, {}", person.named, person.quoted)
        };
        self.people.iter().map(line).collect()
    }
}

/// The chart as SVG.
pub(super) fn svg(chart: &PeopleChart, texts: &Texts) -> String {
    let (names, roles) = (Face::bold(LABEL), Face::regular(SMALL));
    let mut sheet = Sheet::new();
    sheet.lines(&Face::bold(TITLE).wrap(&texts.title, INNER, 2), &Type::TITLE);
    let most = chart.people.iter().map(|person| person.mentions.max(person.quotes)).max().unwrap_or_default().max(1);
    let length = |count: usize| (count as f32 / most as f32 * INNER).max(if count > 0 { SHORTEST } else { 0.0 });
    for (person, text) in chart.people.iter().zip(&texts.people) {
        sheet.y += GAP;
        sheet.lines(&[names.cut(&text.name, INNER)], &Type::BOLD);
        if !text.roles.is_empty() {
            sheet.lines(&[roles.cut(&text.roles, INNER)], &Type::SMALL);
        }
        sheet.y += 3.0;
        bar(&mut sheet, length(person.mentions), true, &text.named);
        sheet.y += 2.0;
        bar(&mut sheet, length(person.quotes), false, &text.quoted);
    }
    sheet.finish()
}

fn bar(sheet: &mut Sheet, length: f32, filled: bool, text: &str) {
    let face = Face::bold(VALUE);
    let text = face.cut(text, BESIDE);
    let top = sheet.y;
    if filled {
        sheet.rect(0.0, top, length, super::sheet::COLOUR, 1.0);
    } else if length > 0.0 {
        sheet.hollow(0.0, top, length);
    }
    let inside = length >= face.width(&text) + 2.0 * GAP;
    let x = if inside || length == 0.0 { GAP } else { length + GAP };
    let ink = if inside && filled { INK_ON_COLOUR } else { INK };
    let x = if length == 0.0 { 0.0 } else { x };
    sheet.text(EDGE + x, top + BAR / 2.0 + VALUE * 0.36, "start", &text, &Type { ink, ..Type::BOLD });
    sheet.y += BAR;
}
