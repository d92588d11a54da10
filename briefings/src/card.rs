//! The briefing card: what an article says, as spans into its text, and the proof that it says it.

mod corrected;
mod kinds;
mod stand;
mod verify;

pub use corrected::Corrected;
pub use verify::Unfounded;

use crate::{
    article::{Article, Block, Published},
    text::Span,
};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What stands between the pieces of a quote that is shown as one.
pub const CUT: &str = " […] ";

/// A briefing card: everything it shows as news is a span of its article's text.
///
/// Its JSON is a contract: others score and import cards by these names. Fields may be added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Names the article among those read together; a file's name, or the `id` of a JSON line.
    pub id: String,
    /// Where the headline stands, or `None` where the article has none.
    pub headline: Option<Span>,
    /// When the article was published, or `None` where it does not say.
    pub published: Option<Published>,
    /// The outlet's name as the article writes it.
    pub outlet: Option<String>,
    /// The authors, separated by `; `.
    pub byline: Option<String>,
    /// Where the article stands on the web.
    pub url: Option<String>,
    /// Who handed the article in, where a person did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added_by: Option<String>,
    /// BCP 47 tag of the article's language.
    pub language: Option<String>,
    /// The article's labelled blocks.
    pub blocks: Vec<Block>,
    /// Whole sentences that sum the article up, in the order of the text.
    pub summary: Vec<Span>,
    /// What people said, in the order of the text.
    pub quotes: Vec<Quote>,
    /// The figures, in the order of the text; `rank` tells which matter most.
    pub figures: Vec<Figure>,
    /// The sections under headings.
    pub sections: Vec<Section>,
    /// Who appears, most mentioned first.
    pub people: Vec<Person>,
    /// The nations it is about, those with most of it first.
    #[serde(default)]
    pub places: Vec<Place>,
    /// The expressions of time, in the order of the text.
    pub dates: Vec<DateMention>,
    /// What the article is about, most telling first, in lower case.
    pub topics: Vec<String>,
}

/// One utterance, direct, mixed or indirect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// How the words are given.
    pub kind: QuoteKind,
    /// The utterance; several spans where its attribution breaks it. Quotation marks are left out.
    pub spans: Vec<Span>,
    /// The characters of the spans, joined by [`CUT`].
    pub text: String,
    /// The best reading of who said it; `None` where there is none.
    pub speaker: Option<Speaker>,
    /// The words that report it: `said`, `according to`.
    pub cue: Option<Span>,
    /// How the reporting words stand to the utterance.
    pub stance: Stance,
    /// Probability, 0 to 1, that the quote is one and `speaker` said it. It alone decides whether a name is shown.
    pub confidence: f64,
    /// Who said that somebody else, or nobody who is known, said it; never so on a card as it was read.
    #[serde(skip)]
    pub corrected: Option<Corrected>,
}

impl Quote {
    /// The confidence from which a speaker's name is shown to people: of the direct quotes of the articles it was chosen on, less than 2 %
    /// of those shown from here on were somebody else's, or no quotes, and 90 % of all quotes were shown rightly.
    pub const SHOWN_FROM: f64 = 0.85;

    /// The speaker as people may see it: `None` below [`Quote::SHOWN_FROM`], and always for a quote in a heading's scare quotes,
    /// which has no speaker.
    pub fn shown_speaker(&self) -> Option<&Speaker> {
        self.speaker.as_ref().filter(|_| self.confidence >= Self::SHOWN_FROM)
    }

    /// The text of a quote: its spans in `text`, joined by [`CUT`].
    pub fn joined(text: &str, spans: &[Span]) -> String {
        spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(CUT)
    }
}

/// How an utterance is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteKind {
    /// The whole utterance stands in quotation marks.
    Direct,
    /// Quoted words inside a reported clause.
    Mixed,
    /// Reported without quotation marks.
    Indirect,
}

/// How the reporting words stand to the utterance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// The speaker asserts it.
    #[default]
    Says,
    /// The speaker denies it, or is said not to have said it.
    Denies,
    /// The speaker asks it.
    Asks,
    /// The speaker is quoted by another speaker of the article, not by the article.
    QuotedByOther,
}

/// Who is read as having said something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The fullest name the article gives.
    pub name: String,
    /// The words that stand for the speaker beside this very quote: `he`, `the minister`.
    pub mention: Option<Span>,
    /// The role as the article writes it.
    pub role: Option<String>,
}

/// A number and what it is a number of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What sort of figure it is.
    pub kind: FigureKind,
    /// The number with its unit and currency sign: `$90 billion`.
    pub span: Span,
    /// The characters of `span`.
    pub text: String,
    /// The exact value; the lower end of a range.
    pub value: Decimal,
    /// The upper end of a range.
    pub upper: Option<Decimal>,
    /// ISO 4217 code, `percent`, a singular unit name, or the counted noun in the singular; `None` for a bare number.
    pub unit: Option<String>,
    /// How the figure stands to the value.
    pub comparison: Comparison,
    /// Which way it moved, where the text says so.
    pub direction: Option<Direction>,
    /// Where the words stand that name what it is a figure of.
    pub measured: Option<Span>,
    /// Whose claim it is, where it stands in somebody's speech.
    pub said_by: Option<String>,
    /// 1 for the article's most telling figure, 2 for the next, each number once.
    pub rank: u32,
    /// Indices of the figures of this card that belong with it, as the two ends of a change do.
    pub related: Vec<usize>,
    /// Who said that it is the claim of somebody else, or of nobody who is known; never so on a card as it was read.
    #[serde(skip)]
    pub corrected: Option<Corrected>,
}

/// What sort of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// An amount of money.
    Money,
    /// A number of people or things.
    Count,
    /// A share in percent, or a difference in percentage points.
    Percent,
    /// A length of time.
    Duration,
    /// A physical quantity.
    Measure,
    /// How old somebody or something is.
    Age,
    /// Something per something.
    Rate,
    /// A place in an order.
    Ordinal,
}

/// How a figure stands to its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// The value itself.
    #[default]
    Exact,
    /// About the value.
    About,
    /// More than the value.
    MoreThan,
    /// The value or more.
    AtLeast,
    /// Less than the value.
    LessThan,
    /// The value or less; also "within".
    AtMost,
}

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// It rose.
    Up,
    /// It fell.
    Down,
}

/// A section of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: Span,
    /// The sentence that gives its gist; `None` where no sentence of it can stand alone.
    pub gist: Option<Span>,
}

/// Somebody who appears in the article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The fullest name the article gives.
    pub name: String,
    /// Other spellings and short forms that differ by more than leaving out given names.
    pub aliases: Vec<String>,
    /// The role as the article writes it.
    pub role: Option<String>,
    /// How often the person is named, titles and pronouns left out.
    pub mentions: usize,
    /// How many of the card's quotes are read as this person's.
    pub quotes: usize,
    /// Who joined this person with another, or told the two apart; never so on a card as it was read.
    #[serde(skip)]
    pub corrected: Option<Corrected>,
}

/// A nation that an article is about, in the sense its word has there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its usual English name in lower case, as a topic has it; a namesake says which it is: `georgia (u.s. state)`.
    pub name: String,
    /// How often it is named, by name, adjective or seat.
    pub mentions: usize,
}

/// An expression of time and the days it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// The characters of `span`.
    pub text: String,
    /// First day meant; `None` where the expression leans on an article date that is not known.
    pub from: Option<NaiveDate>,
    /// Last day meant, inclusive; `None` as for `from`, and where the article does not say how long it lasts.
    pub to: Option<NaiveDate>,
    /// Whether what its clause tells has happened; `None` where that is not said.
    #[serde(default)]
    pub tense: Option<Tense>,
    /// The verb by which that was judged: dates of one sentence that share it tell of one event. `None` where there is none.
    #[serde(default)]
    pub verb: Option<Span>,
}

/// Whether something has happened, seen from the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tense {
    /// It has happened.
    Past,
    /// It is planned, expected or possible.
    Announced,
}

impl Card {
    /// The day on which its article was published, on the article's own calendar.
    pub fn day(&self) -> Option<NaiveDate> {
        self.published.map(|published| published.day())
    }

    /// Proves that every quote, figure, summary sentence and name on the card stands in `article`.
    ///
    /// # Errors
    /// The first thing that does not, as an [`Unfounded`].
    pub fn verify(&self, article: &Article) -> Result<(), Unfounded> {
        verify::verify(self, article)
    }
}
