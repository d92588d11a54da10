//! Fixed words of an answer, as data.

use crate::{
    card::{Corrected, FigureKind},
    store::Counted,
};
use chrono::NaiveDate;

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
