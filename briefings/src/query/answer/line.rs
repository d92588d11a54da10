//! One line of an answer, and what stands in it.

use super::{Excerpt, Note, SourceNote};
use crate::{
    card::{Comparison, Corrected, Quote, QuoteKind, Stance, Tense},
    correction::Correction,
    query::Since,
    text::Span,
};
use chrono::NaiveDate;

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

impl Said {
    /// How a quote is given; its speaker where that is sure enough to be shown.
    pub(in crate::query) fn of(quote: &Quote) -> Self {
        Self {
            kind: quote.kind,
            stance: quote.stance,
            speaker: quote.shown_speaker().map(|speaker| speaker.name.clone()),
            corrected: quote.corrected.clone(),
        }
    }
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
