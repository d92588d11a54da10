//! Events along their days, as SVG: an axis from top to bottom, a sign for each event, its day and its words beside.
//!
//! What has happened is a filled disc, what is announced an outlined diamond, and says so; a stretch of days is a bar along the axis, open
//! where it has no end. The longer the time between two events, the farther apart they stand; more than a year is a break in the axis.

use super::{
    fonts::Face,
    sheet::{COLOUR, EDGE, GAP, INNER, LABEL, PAPER, QUIET, SMALL, Sheet, TITLE, Type, VALUE, WIDTH},
};
use crate::render::wording::Wording;
use briefings::{
    card::Tense,
    query::{
        When,
        chart::{Label, Moment, TimelineChart},
    },
};
use chrono::NaiveDate;
use std::fmt::Write;

/// Where the axis stands, and where the words begin.
const AXIS: f32 = EDGE + 8.0;
const LEFT: f32 = EDGE + 28.0;
const ROOM: f32 = WIDTH - EDGE - LEFT;
/// On how many lines the words of an event stand at most: enough for all of them.
const LINES: usize = 6;
/// Half the size of a sign.
const SIGN: f32 = 6.0;
/// The most room that time takes between two events.
const FARTHEST: f32 = 30.0;
/// From so many days on, the axis is broken.
const BREAK: i64 = 366;

/// The texts of a chart, safe to show where no markdown is read.
pub(super) struct Texts {
    /// What it is.
    pub(super) title: String,
    events: Vec<EventTexts>,
    /// What the two signs mean: has happened, announced.
    legend: [String; 2],
}

struct EventTexts {
    day: String,
    words: String,
    report: String,
}

impl Texts {
    /// The texts of `chart`; the `safe` of the wording gives plain text.
    pub(super) fn of(chart: &TimelineChart, wording: &Wording<'_>) -> Self {
        let events = chart.events.iter().map(|moment| EventTexts {
            day: [Some(wording.when(moment.when, moment.tense)), wording.tense(moment.tense)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            words: words(&moment.label, wording),
            report: wording.report(&moment.source),
        });
        let legend = ["timeline-happened", "announced"].map(|key| wording.words.get(key));
        Self { title: wording.words.get("timeline-chart"), events: events.collect(), legend }
    }

    /// Each event in a line.
    pub(super) fn in_words(&self) -> Vec<String> {
        self.events.iter().map(|event| format!("{}: {}", event.day, event.words)).collect()
    }
}

fn words(label: &Label, wording: &Wording<'_>) -> String {
    match label {
        Label::Words { words, cut_before, cut_behind } => {
            let (before, behind) = (if *cut_before { "[…] " } else { "" }, if *cut_behind { " […]" } else { "" });
            format!("{before}{}{behind}", crate::render::safe::plain(&words.text, 200))
        }
        Label::Source(source) => wording.dated(source),
    }
}

/// The chart as SVG.
pub(super) fn svg(chart: &TimelineChart, texts: &Texts) -> String {
    let mut sheet = Sheet::new();
    sheet.lines(&Face::bold(TITLE).wrap(&texts.title, INNER, 2), &Type::TITLE);
    let mut before: Option<(f32, &Moment)> = None;
    for (moment, text) in chart.events.iter().zip(&texts.events) {
        sheet.y += GAP + before.map_or(0.0, |(_, before)| apart(before.when, moment.when));
        let at = sheet.y + VALUE * 0.75;
        if let Some((end, before)) = before {
            axis(&mut sheet, end, at - SIGN, days_between(before.when, moment.when) >= BREAK);
        }
        sheet.lines_from(LEFT, &Face::bold(VALUE).wrap(&text.day, ROOM, 2), &Type::BOLD);
        sheet.lines_from(LEFT, &Face::regular(LABEL).wrap(&text.words, ROOM, LINES), &Type::LABEL);
        sheet.lines_from(LEFT, &[Face::regular(SMALL).cut(&text.report, ROOM)], &Type::SMALL);
        let end = mark(&mut sheet, moment, at);
        before = Some((end, moment));
    }
    legend(&mut sheet, &texts.legend);
    sheet.finish()
}

fn apart(before: When, next: When) -> f32 {
    let days = days_between(before, next).max(0) as f32;
    (days.ln_1p() * 5.0).min(FARTHEST)
}

fn days_between(before: When, next: When) -> i64 {
    (ends(next).0 - ends(before).1).num_days()
}

/// The first and last day that are known.
const fn ends(when: When) -> (NaiveDate, NaiveDate) {
    match when {
        When::Days(from, to) => (from, to),
        When::Since(day) | When::UpTo(day) => (day, day),
    }
}

/// The axis between two signs.
fn axis(sheet: &mut Sheet, from: f32, to: f32, broken: bool) {
    line(sheet, (AXIS, from), (AXIS, to));
    if broken {
        let middle = f32::midpoint(from, to);
        let _ = writeln!(sheet.body, r#"<rect x="{:.1}" y="{:.1}" width="10" height="6" fill="{PAPER}"/>"#, AXIS - 5.0, middle - 3.0);
        for y in [middle - 3.0, middle + 3.0] {
            line(sheet, (AXIS - 5.0, y + 2.5), (AXIS + 5.0, y - 2.5));
        }
    }
}

fn line(sheet: &mut Sheet, (x1, y1): (f32, f32), (x2, y2): (f32, f32)) {
    let _ = writeln!(sheet.body, r#"<path d="M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}" stroke="{QUIET}" stroke-width="1.5"/>"#);
}

/// The sign of an event whose words reach to here; where on the axis it ends.
fn mark(sheet: &mut Sheet, moment: &Moment, at: f32) -> f32 {
    let is_day = matches!(moment.when, When::Days(from, to) if from == to);
    let end = if is_day { at } else { (sheet.y - SIGN).max(at + 2.0 * SIGN) };
    if !is_day {
        let (top, height) = (at, end - at);
        let dash = if moment.tense == Tense::Announced { r#" stroke-dasharray="4 3""# } else { "" };
        let _ = writeln!(sheet.body, r#"<path d="M{AXIS:.1} {top:.1}v{height:.1}" fill="none" stroke="{COLOUR}" stroke-width="4"{dash}/>"#);
        if matches!(moment.when, When::Since(_)) {
            let _ = writeln!(
                sheet.body,
                r#"<path d="M{:.1} {:.1}h{:.1}l{:.1} {SIGN}Z" fill="{COLOUR}"/>"#,
                AXIS - SIGN,
                end - 1.0,
                2.0 * SIGN,
                -SIGN
            );
        } else {
            let _ =
                writeln!(sheet.body, r#"<path d="M{:.1} {end:.1}h{:.1}" stroke="{COLOUR}" stroke-width="3"/>"#, AXIS - SIGN, 2.0 * SIGN);
        }
    }
    sign(sheet, (AXIS, at), moment.tense);
    if is_day { end + SIGN } else { end + SIGN + 1.0 }
}

fn sign(sheet: &mut Sheet, (x, y): (f32, f32), tense: Tense) {
    let _ = match tense {
        Tense::Past => writeln!(sheet.body, r#"<circle cx="{x:.1}" cy="{y:.1}" r="{SIGN}" fill="{COLOUR}"/>"#),
        Tense::Announced => writeln!(
            sheet.body,
            r#"<path d="M{x:.1} {:.1}l{SIGN} {SIGN}l-{SIGN} {SIGN}l-{SIGN} -{SIGN}Z" fill="{PAPER}" stroke="{COLOUR}" stroke-width="2"/>"#,
            y - SIGN
        ),
    };
}

/// What the signs mean, side by side.
fn legend(sheet: &mut Sheet, texts: &[String; 2]) {
    sheet.y += 2.0 * GAP;
    let (face, at) = (Face::regular(SMALL), sheet.y + SMALL / 2.0);
    let mut x = EDGE + 8.0;
    for (text, tense) in texts.iter().zip([Tense::Past, Tense::Announced]) {
        let text = face.cut(text, INNER / 2.0 - 3.0 * SIGN);
        sign(sheet, (x, at), tense);
        sheet.text(x + 2.0 * SIGN, at + SMALL * 0.36, "start", &text, &Type::SMALL);
        x += 5.0 * SIGN + face.width(&text);
    }
    sheet.y += SMALL;
}
