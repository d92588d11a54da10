//! An answer as data: what is the article's, what is a name, and which fixed words go with it.

use super::{Question, Since, chart::Chart, reading::headline};
use crate::{
    article::{Published, foreign},
    card::{Card, Comparison, Corrected, FigureKind, QuoteKind, Stance, Tense},
    correction::Correction,
    store::{CardId, Counted, Held},
    text::Span,
};
use chrono::NaiveDate;

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

/// Fixed words: a message and what is put into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// No card is about the words typed.
    NoCard {
        /// The words.
        topic: String,
    },
    /// No card is about the words typed within the limits typed.
    NoneWithin {
        /// The words.
        topic: String,
        /// The outlet typed; may be empty.
        outlet: String,
        /// The first day asked for.
        since: Option<NaiveDate>,
    },
    /// What there is without the limits.
    WithoutLimits {
        /// How many articles.
        count: usize,
        /// The outlets of the newest of them.
        outlets: Vec<String>,
    },
    /// Nothing is held for this desk yet.
    NothingHeld,
    /// Nobody of that name is quoted.
    NoSpeaker {
        /// The name typed.
        speaker: String,
        /// The topic typed; may be empty.
        topic: String,
    },
    /// The cards hold no quotes.
    NoQuotes,
    /// The cards hold no figures.
    NoFigures,
    /// The cards hold no figures of the kind asked for.
    NoFiguresOfKind {
        /// The kind asked for.
        kind: FigureKind,
        /// The kinds that there are figures of.
        others: Vec<FigureKind>,
    },
    /// The cards tell of nothing whose day is known.
    NoEvents,
    /// The cards name nobody.
    NobodyNamed,
    /// The card is not there any more, or another desk's.
    NoSuchCard,
    /// The desk has retracted the article.
    Retracted {
        /// Who did, and when.
        by: Corrected,
        /// Why, in their words.
        reason: String,
    },
    /// The topics nearest to the words typed.
    Nearest {
        /// The topics, nearest first.
        topics: Vec<Counted>,
    },
    /// The headline of a list of quotes.
    QuotesOf {
        /// The speaker asked for; may be empty.
        speaker: String,
        /// The topic asked for; may be empty.
        topic: String,
    },
    /// The headline of a list of figures.
    FiguresOf {
        /// The topic asked for; may be empty.
        topic: String,
        /// The kind asked for.
        kind: Option<FigureKind>,
    },
    /// The headline of a timeline.
    TimelineOf {
        /// The topic asked for; may be empty.
        topic: String,
    },
    /// The quote is not in its article any more, or that is not there.
    NoSuchQuote,
    /// How an outlet words a quote.
    WordedIn {
        /// The outlet.
        outlet: Option<String>,
        /// The day of its article.
        day: Option<NaiveDate>,
    },
    /// "Also in".
    AlsoIn,
    /// The headline of what several articles tell.
    SoFar {
        /// The topic asked for; may be empty.
        topic: String,
    },
    /// The headline of a list of articles.
    SourcesOf {
        /// The topic asked for; may be empty.
        topic: String,
    },
    /// Of how many articles an answer is.
    Among {
        /// How many it tells of.
        told: usize,
        /// How many there are.
        of: usize,
        /// The only outlet, where one was asked for.
        outlet: String,
        /// The first day, where one was asked for.
        since: Option<NaiveDate>,
    },
    /// The headline of a list of people.
    PeopleOf {
        /// The topic asked for; may be empty.
        topic: String,
        /// How many people there are.
        count: usize,
    },
    /// The headline of outlets side by side.
    Compared {
        /// The topic asked for; may be empty.
        topic: String,
        /// How many outlets there are.
        outlets: usize,
    },
    /// Above what several outlets lead with who tell one story.
    ToldByOutlets {
        /// How many tell it.
        outlets: usize,
    },
    /// Above what outlets lead with whose stories no other outlet tells.
    ToldAlone,
    /// The heading of figures that disagree.
    Disagreement {
        /// What they are figures of, as the newest article writes it.
        measured: String,
    },
    /// No figures disagree, as far as they can be held against each other.
    NoDisagreement {
        /// How many outlets there are.
        outlets: usize,
    },
    /// The headline of what a search found.
    Searched {
        /// The search as typed.
        search: String,
        /// How many articles were found.
        count: usize,
    },
    /// A search found nothing.
    NothingFound {
        /// The search as typed.
        search: String,
    },
    /// What each part of a search left out would let it find.
    LeaveOut {
        /// The parts as typed, and how many articles there are without each; the most first.
        parts: Vec<Counted>,
    },
    /// No single part of the search keeps it from finding something.
    LeaveOutMore,
    /// An article without a headline.
    Untitled,
    /// "Key figures".
    KeyFigures,
    /// "Quotes".
    QuotesHeading,
    /// "People".
    PeopleHeading,
    /// "Summary".
    SummaryHeading,
    /// "Topics".
    TopicsHeading,
    /// "Dates".
    DatesHeading,
    /// "Sources".
    SourcesHeading,
    /// "Sections".
    SectionsHeading,
    /// "Corrections".
    CorrectionsHeading,
    /// No sentence of the article can stand for it alone.
    NoSummary,
}

/// One line of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// A whole sentence or paragraph of the article.
    Sentence(Excerpt),
    /// A heading of the article.
    Heading(Excerpt),
    /// Something said.
    Quote {
        /// The words, in pieces where the attribution breaks them.
        pieces: Vec<Excerpt>,
        /// How they are given.
        kind: QuoteKind,
        /// How the reporting words stand to them.
        stance: Stance,
        /// Who said it; `None` is shown as "unattributed".
        speaker: Option<String>,
        /// The speaker's role as written.
        role: Option<String>,
        /// Who said so, where that is not the article's reading.
        corrected: Option<Corrected>,
    },
    /// A number.
    Figure {
        /// The number as written.
        figure: Excerpt,
        /// How it stands to its value.
        comparison: Comparison,
        /// What it is a number of, as written.
        measured: Option<Excerpt>,
        /// Whose claim it is.
        said_by: Option<String>,
        /// Who said so, where that is not the article's reading.
        corrected: Option<Corrected>,
    },
    /// Somebody who appears.
    Person {
        /// The fullest name in the article.
        name: String,
        /// The role as written.
        role: Option<String>,
        /// Other spellings.
        aliases: Vec<String>,
        /// How often named.
        mentions: usize,
        /// Who said so, where that is not the article's reading.
        corrected: Option<Corrected>,
    },
    /// Somebody who appears in some articles, all of them together.
    Appearing(Appearing),
    /// An expression of time.
    Date {
        /// As written.
        date: Excerpt,
        /// First and last day meant, where known.
        days: Option<(NaiveDate, NaiveDate)>,
    },
    /// Something that has happened or is announced.
    Event {
        /// Its days.
        when: When,
        /// Whether it has happened.
        tense: Tense,
        /// The whole sentence that tells it.
        sentence: Excerpt,
        /// Where in the article its date stands, inside the sentence.
        date: Span,
        /// The article.
        source: SourceNote,
    },
    /// What an outlet says of something that others say otherwise.
    Claim {
        /// The whole sentence.
        sentence: Excerpt,
        /// Where in the article the figure stands, inside the sentence.
        figure: Span,
        /// Whose claim it is.
        said_by: Option<String>,
        /// The article.
        source: SourceNote,
    },
    /// An article among several, in a list.
    Hit {
        /// Its place on the page, from 1, by which a button names it.
        number: usize,
        /// The article.
        source: SourceNote,
    },
    /// A sentence in which words stand that were searched for.
    Found {
        /// The whole sentence.
        sentence: Excerpt,
        /// Where in the article the words stand, inside the sentence.
        words: Span,
        /// Whose words the sentence is, where it is nothing but somebody's.
        said: Option<Said>,
    },
    /// A story among several: the words are of the article that leads it.
    Story {
        /// That article.
        source: SourceNote,
        /// One sentence that sums it up.
        sentence: Option<Excerpt>,
        /// The other outlets that tell it.
        also: Vec<SourceNote>,
        /// Whether it came since the one who asks last asked.
        new: bool,
    },
    /// What came since somebody last asked the same.
    Since {
        /// Who asked, and when.
        since: Since,
        /// How many stories are new.
        new: usize,
    },
    /// The day of what is behind it; `None` where it is not known.
    Day(Option<NaiveDate>),
    /// Where the quote before it stands.
    Stands {
        /// Its article.
        source: SourceNote,
        /// Its words, or the first of them.
        words: Excerpt,
        /// The other outlets that give it.
        also: Vec<SourceNote>,
        /// Whether one of them words it otherwise.
        varies: bool,
    },
    /// What somebody said, with what stands around it.
    Passage {
        /// The whole paragraph, or the sentences.
        passage: Excerpt,
        /// Where in the article the words stand that were said, inside the passage.
        spoken: Vec<Span>,
        /// Who said them and how they are given.
        said: Said,
    },
    /// Names of topics.
    Topics(Vec<String>),
    /// Where the lines behind this one come from, in a list over several articles.
    From(SourceNote),
    /// What an editor has corrected.
    Correction(Correction),
    /// Fixed words.
    Fixed(Note),
}

/// Somebody who appears in some articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Appearing {
    /// The name, as most of the articles write it in full.
    pub name: String,
    /// Other names and spellings in the articles.
    pub aliases: Vec<String>,
    /// The roles as the articles write them, the commonest first.
    pub roles: Vec<String>,
    /// In how many articles.
    pub articles: usize,
    /// How often named.
    pub mentions: usize,
    /// How many quotes are shown with the name.
    pub quotes: usize,
    /// The first of the articles, in the order in which the topic's articles come.
    pub source: SourceNote,
    /// Who said so on one of the articles' cards, where that is not the article's reading.
    pub corrected: Option<Corrected>,
}

/// How a sentence is given that is somebody's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How they are given.
    pub kind: QuoteKind,
    /// How the reporting words stand to them.
    pub stance: Stance,
    /// Who said it; `None` is shown as "unattributed".
    pub speaker: Option<String>,
    /// Who said so, where that is not the article's reading.
    pub corrected: Option<Corrected>,
}

/// The days of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// From the first to the last, both inclusive.
    Days(NaiveDate, NaiveDate),
    /// From a day on; of what has happened, up to when the article appeared.
    Since(NaiveDate),
    /// From when the article appeared up to a day.
    UpTo(NaiveDate),
}

/// Lines under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The heading.
    pub heading: Note,
    /// What stands under it.
    pub lines: Vec<Line>,
}

/// Where an answer comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceNote {
    /// The card; `None` where it is not held.
    pub card: Option<CardId>,
    /// The headline, for a list over several articles.
    pub headline: Option<Excerpt>,
    /// The outlet as the article writes it.
    pub outlet: Option<String>,
    /// The authors.
    pub byline: Option<String>,
    /// When it was published; `None` is shown as "undated".
    pub published: Option<Published>,
    /// Where it stands on the web.
    pub url: Option<String>,
    /// Who handed it in, where a person did.
    pub added_by: Option<String>,
    /// BCP 47 tag of its language, where that is known and is not English.
    pub language: Option<String>,
    /// Who of the desk corrected something on its card last.
    pub corrected: Option<Corrected>,
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

impl SourceNote {
    /// Where a held card comes from.
    pub fn of(held: &Held, cutter: &Cutter<'_>) -> Self {
        Self {
            card: Some(held.id),
            headline: held.card.headline.map(|span| cutter.cut(span)),
            corrected: held.corrected(),
            ..Self::read(&held.card)
        }
    }

    /// Where a card comes from that was only read, without its headline.
    pub fn read(card: &Card) -> Self {
        Self {
            card: None,
            headline: None,
            outlet: card.outlet.clone(),
            byline: card.byline.clone(),
            published: card.published,
            url: card.url.clone(),
            added_by: card.added_by.clone(),
            language: foreign(card.language.as_deref()).map(str::to_owned),
            corrected: None,
        }
    }
}
