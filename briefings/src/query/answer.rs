//! An answer as data: what is the article's, what is a name, and which fixed words go with it.

mod excerpt;
mod line;
mod note;
mod source_note;

pub use excerpt::{Cutter, Excerpt};
pub use line::{Appearing, Line, Said, When};
pub use note::Note;
pub use source_note::SourceNote;

use super::{About, Question, chart::Chart, reading::headline};
use crate::store::{CardId, Counted, Held};

/// An answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it is an answer to.
    pub kind: Kind,
    /// Its first line.
    pub headline: Phrase,
    /// Where the headline leads, where the article has an address.
    pub link: Option<String>,
    /// What it says.
    pub lines: Vec<Line>,
    /// What stands beside that, under headings.
    pub fields: Vec<Field>,
    /// What of it can be compared at a glance.
    pub chart: Option<Chart>,
    /// Where it comes from.
    pub sources: Vec<SourceNote>,
    /// Which page of how many this is, and the questions of its neighbours; `None` where there is but one.
    pub page: Option<Page>,
    /// What can be asked from here.
    pub follow_ups: Vec<FollowUp>,
    /// What of it can be opened, one at a time.
    pub menu: Vec<Choice>,
}

/// What an answer is an answer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// What happened.
    Brief,
    /// Who said what.
    Quotes,
    /// Which numbers.
    Figures,
    /// When.
    Timeline,
    /// Who appears.
    People,
    /// The outlets side by side.
    Compare,
    /// Where words stand.
    Search,
    /// Which articles.
    Sources,
    /// The article itself.
    Source,
    /// Nothing was found: for the one who asked alone.
    Nothing,
}

/// Either the article's words or ours.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// The article's.
    News(Excerpt),
    /// Ours.
    Fixed(Note),
}

/// Lines under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The heading.
    pub heading: Note,
    /// What stands under it.
    pub lines: Vec<Line>,
}

/// Which page of how many, and how to ask for its neighbours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// From 1.
    pub number: usize,
    /// At least 2.
    pub of: usize,
    /// The question that is answered by the page before.
    pub previous: Option<Question>,
    /// The question that is answered by the page behind.
    pub next: Option<Question>,
}

impl Page {
    /// The page with `index` (from 0) of `of`; `question` makes the question of a page. `None` where there is but one page.
    pub fn at(index: usize, of: usize, question: impl Fn(usize) -> Question) -> Option<Self> {
        (of > 1).then(|| Self {
            number: index + 1,
            of,
            previous: index.checked_sub(1).map(&question),
            next: (index + 1 < of).then(|| question(index + 1)),
        })
    }
}

/// Something that can be asked from an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// What kind of answer it leads to; names the button.
    pub leads_to: Kind,
    /// The question.
    pub question: Question,
}

impl FollowUp {
    /// The brief of an article.
    pub(super) fn brief(held: &Held) -> Self {
        Self { leads_to: Kind::Brief, question: Question::Brief { about: About::Card(held.id), page: 0 } }
    }
}

/// One of several things that can be opened from an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it is called.
    pub label: Phrase,
    /// Whose words it is, where it is somebody's.
    pub speaker: Option<String>,
    /// The article.
    pub source: SourceNote,
    /// The question that opens it.
    pub question: Question,
}

impl Choice {
    /// A held article by its headline.
    pub fn article(held: &Held, question: Question) -> Self {
        let cutter = Cutter::new(&held.text);
        Self { label: headline(&held.card, &cutter), speaker: None, source: SourceNote::of(held, &cutter), question }
    }
}

impl Answer {
    /// An answer that says that nothing was found, and what is near.
    pub fn nothing(note: Note, nearest: Vec<Counted>) -> Self {
        let lines = if nearest.is_empty() { Vec::new() } else { vec![Line::Fixed(Note::Nearest { topics: nearest })] };
        Self::new(Kind::Nothing, Phrase::Fixed(note), lines)
    }

    /// The held cards that it shows something of, each once, in the order in which they appear.
    pub fn cards(&self) -> Vec<CardId> {
        let lines = self.lines.iter().chain(self.fields.iter().flat_map(|field| &field.lines));
        let of_lines = lines.filter_map(|line| match line {
            Line::From(source)
            | Line::Hit { source, .. }
            | Line::Event { source, .. }
            | Line::Story { source, .. }
            | Line::Stands { source, .. } => source.card,
            _ => None,
        });
        let mut cards = Vec::new();
        for card in self.sources.iter().filter_map(|source| source.card).chain(of_lines) {
            if !cards.contains(&card) {
                cards.push(card);
            }
        }
        cards
    }

    /// An answer that is of one held article: headed by its headline, which leads to it.
    pub(super) fn of_article(kind: Kind, held: &Held, cutter: &Cutter<'_>, lines: Vec<Line>) -> Self {
        let sources = vec![SourceNote { headline: None, ..SourceNote::of(held, cutter) }];
        Self { link: held.card.url.clone(), sources, ..Self::new(kind, headline(&held.card, cutter), lines) }
    }

    /// An answer with a headline and lines and nothing else.
    pub fn new(kind: Kind, headline: Phrase, lines: Vec<Line>) -> Self {
        Self {
            kind,
            headline,
            link: None,
            lines,
            fields: Vec::new(),
            chart: None,
            sources: Vec::new(),
            page: None,
            follow_ups: Vec::new(),
            menu: Vec::new(),
        }
    }
}
