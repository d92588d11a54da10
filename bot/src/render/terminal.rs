//! An answer in a terminal: the line of the article on which each fact stands is in the left margin.

use super::{
    chart::text_bars,
    markdown::{in_marks, joined, rejoined},
    place,
    wording::Wording,
};
use crate::words::Words;
use briefings::{
    query::{Answer, Excerpt, Line, Phrase, chart::Chart},
    text::Span,
};
use console::Style;

/// Width of the margin that holds the line numbers.
const MARGIN: usize = 6;

/// How an answer is printed.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// Columns.
    pub width: usize,
    /// Whether bold and dim may be used.
    pub styled: bool,
}

/// The answer as text for a terminal. Control characters of the news are left out.
pub fn print(answer: &Answer, words: &Words, paper: Paper) -> String {
    let wording = Wording { words, safe: safe_for_terminal };
    let mut sheet = Sheet { paper, text: String::new() };
    let headline = match &answer.headline {
        Phrase::News(excerpt) => safe_for_terminal(&excerpt.text),
        Phrase::Fixed(note) => wording.note(note),
    };
    sheet.paragraph(None, &headline, &sheet.bold());
    for source in &answer.sources {
        sheet.paragraph(None, &wording.source(source), &sheet.dim());
    }
    if let Some(link) = &answer.link {
        sheet.paragraph(None, &safe_for_terminal(link), &sheet.dim());
    }
    sheet.gap();
    for line in &answer.lines {
        sheet.line(line, &wording);
    }
    if let Some(Chart::Figures(chart)) = &answer.chart {
        let (title, rows) = text_bars(chart, &wording);
        sheet.gap();
        sheet.paragraph(None, &title, &sheet.bold());
        for (bar, [label, drawn]) in chart.bars.iter().zip(rows) {
            sheet.paragraph(Some(bar.figure.line), &label, &sheet.dim());
            sheet.paragraph(None, &drawn, &Style::new());
        }
    }
    for field in &answer.fields {
        sheet.gap();
        sheet.paragraph(None, &wording.note(&field.heading), &sheet.bold());
        for line in &field.lines {
            sheet.line(line, &wording);
        }
    }
    if let Some(page) = &answer.page {
        sheet.gap();
        let arguments = [("number", page.number.to_string().into()), ("of", page.of.to_string().into())];
        sheet.paragraph(None, &words.with("page", &arguments), &sheet.dim());
    }
    sheet.text
}

/// Text without control characters (a terminal would obey them), its white space folded.
pub fn safe_for_terminal(text: &str) -> String {
    super::safe::plain(text, usize::MAX)
}

struct Sheet {
    paper: Paper,
    text: String,
}

impl Sheet {
    fn line(&mut self, line: &Line, wording: &Wording<'_>) {
        let plain = Style::new();
        match line {
            Line::Sentence(excerpt) => self.excerpt(excerpt, &plain),
            Line::Heading(excerpt) => self.excerpt(excerpt, &self.bold()),
            Line::Quote { pieces, kind, stance, speaker, role, corrected } => {
                let said = pieces.iter().map(|p| safe_for_terminal(&p.text)).collect::<Vec<_>>().join(briefings::card::CUT);
                let who = wording.attribution(speaker.as_deref().map(safe_for_terminal), *kind, *stance);
                let role = role.as_deref().filter(|_| speaker.is_some()).map(safe_for_terminal);
                self.paragraph(pieces.first().map(|p| p.line), &in_marks(said, *kind), &plain);
                let corrected = corrected.as_ref().map(|by| wording.corrected(by));
                self.paragraph(None, &format!("— {}", joined([Some(who), role, corrected])), &self.dim());
            }
            Line::Figure { figure, comparison, measured, said_by, corrected } => {
                let number = wording.comparison(*comparison) + &safe_for_terminal(&figure.text);
                let measured = measured.as_ref().map(|m| safe_for_terminal(&m.text));
                let claim = said_by.as_deref().map(|s| wording.claim(s));
                let corrected = corrected.as_ref().map(|by| wording.corrected(by));
                self.paragraph(Some(figure.line), &joined([Some(number), measured, claim, corrected]), &plain);
            }
            Line::Person { name, role, aliases, mentions, corrected } => {
                let aliases = (!aliases.is_empty()).then(|| wording.aliases(aliases));
                let mentions = wording.mentions(*mentions);
                let corrected = corrected.as_ref().map(|by| wording.corrected(by));
                let role = role.as_deref().map(safe_for_terminal);
                let text = joined([Some(safe_for_terminal(name)), role, aliases, Some(mentions), corrected]);
                self.paragraph(None, &text, &plain);
            }
            Line::Appearing(person) => {
                let roles = (!person.roles.is_empty()).then(|| wording.roles(&person.roles));
                let aliases = (!person.aliases.is_empty()).then(|| wording.aliases(&person.aliases));
                let name = self.bold().apply_to(safe_for_terminal(&person.name)).to_string();
                let corrected = person.corrected.as_ref().map(|by| wording.corrected(by));
                self.paragraph(None, &joined([Some(name), roles, aliases, corrected]), &plain);
                let how_often = joined(wording.appearances(person).map(Some));
                self.paragraph(None, &format!("{how_often} — {}", wording.report(&person.source)), &self.dim());
            }
            Line::Date { date, days } => {
                let days = days.map(|(from, to)| if from == to { from.to_string() } else { wording.days(from, to) });
                self.paragraph(Some(date.line), &joined([Some(safe_for_terminal(&date.text)), days]), &plain);
            }
            Line::Event { when, tense, sentence, date, source } => {
                let told = self.telling(sentence, *date);
                let parts = [Some(wording.when(*when, *tense)), wording.tense(*tense), Some(told)];
                self.paragraph(Some(sentence.line), &joined(parts), &plain);
                self.paragraph(None, &format!("— {}", wording.report(source)), &self.dim());
            }
            Line::Claim { sentence, figure, said_by, source } => {
                self.paragraph(Some(sentence.line), &self.telling(sentence, *figure), &plain);
                let claim = said_by.as_deref().map(|speaker| wording.claim(speaker));
                self.paragraph(None, &format!("— {}", joined([Some(wording.report(source)), claim])), &self.dim());
            }
            Line::Hit { number, source } => {
                self.gap();
                let headline = source.headline.as_ref().map(|h| safe_for_terminal(&h.text));
                self.paragraph(None, &joined([Some(number.to_string()), headline]), &self.bold());
                self.paragraph(None, &wording.dated(source), &self.dim());
            }
            Line::Found { sentence, words, said } => {
                self.paragraph(Some(sentence.line), &self.telling(sentence, *words), &plain);
                if let Some(said) = said {
                    let who = wording.attribution(said.speaker.as_deref().map(safe_for_terminal), said.kind, said.stance);
                    let corrected = said.corrected.as_ref().map(|by| wording.corrected(by));
                    self.paragraph(None, &format!("— {}", joined([Some(who), corrected])), &self.dim());
                }
            }
            Line::Story { source, sentence, also, new } => {
                self.gap();
                let headline = source.headline.as_ref().map_or_else(|| wording.words.get("untitled"), |h| safe_for_terminal(&h.text));
                self.paragraph(None, &joined([new.then(|| wording.words.get("story-new")), Some(headline)]), &self.bold());
                self.paragraph(None, &wording.told_by(source, also), &self.dim());
                if let Some(sentence) = sentence {
                    self.excerpt(sentence, &plain);
                }
            }
            Line::Since { since, new } => {
                let when = wording.moment(since.at, chrono_tz::UTC);
                self.paragraph(None, &wording.since(since, *new, &when), &plain);
            }
            Line::Day(day) => {
                self.gap();
                self.paragraph(None, &wording.day_or_none(*day), &self.bold());
            }
            Line::Stands { source, words, also, varies } => {
                let place = source.url.as_deref().and_then(|url| place::link(url, &words.text));
                self.paragraph(None, &joined([Some(wording.outlet(source)), wording.given_by(also, *varies), place]), &self.dim());
            }
            Line::Passage { passage, spoken, said } => {
                let bold =
                    |(part, said)| if said { self.bold().apply_to(safe_for_terminal(part)).to_string() } else { safe_for_terminal(part) };
                let parts: Vec<_> = passage.in_parts(spoken).into_iter().map(bold).collect();
                self.paragraph(Some(passage.line), &parts.join(" "), &plain);
                let who = wording.attribution(said.speaker.as_deref().map(safe_for_terminal), said.kind, said.stance);
                self.paragraph(None, &format!("— {who}"), &self.dim());
            }
            Line::Topics(topics) => {
                self.paragraph(None, &topics.iter().map(|t| safe_for_terminal(t)).collect::<Vec<_>>().join(", "), &plain);
            }
            Line::From(source) => {
                self.gap();
                if let Some(headline) = &source.headline {
                    self.paragraph(None, &safe_for_terminal(&headline.text), &self.bold());
                }
                self.paragraph(None, &wording.source(source), &self.dim());
            }
            Line::Correction(correction) => self.paragraph(None, &wording.correction(correction), &plain),
            Line::Fixed(note) => self.paragraph(None, &wording.note(note), &plain),
        }
    }

    /// A sentence with what it is shown for in bold.
    fn telling(&self, sentence: &Excerpt, part: Span) -> String {
        let [before, part, behind] = sentence.around(part);
        let part = self.bold().apply_to(safe_for_terminal(part)).to_string();
        rejoined([before, behind], [safe_for_terminal(before), part, safe_for_terminal(behind)])
    }

    fn excerpt(&mut self, excerpt: &Excerpt, style: &Style) {
        self.paragraph(Some(excerpt.line), &safe_for_terminal(&excerpt.text), style);
    }

    /// Wrapped text behind the margin, which holds the number of a line of the article.
    fn paragraph(&mut self, line: Option<usize>, text: &str, style: &Style) {
        let number = line.map_or(String::new(), |l| l.to_string());
        let wrapped = textwrap::wrap(text, self.paper.width.saturating_sub(MARGIN + 1).max(20));
        for (at, row) in wrapped.iter().enumerate() {
            let margin = if at == 0 { number.as_str() } else { "" };
            let margin = self.dim().apply_to(format!("{margin:>MARGIN$}"));
            self.text.push_str(format!("{margin} {}", style.apply_to(row)).trim_end());
            self.text.push('\n');
        }
    }

    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn bold(&self) -> Style {
        Style::new().bold().force_styling(self.paper.styled)
    }

    fn dim(&self) -> Style {
        Style::new().dim().force_styling(self.paper.styled)
    }
}
