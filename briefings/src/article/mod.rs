//! Bytes in, an [`Article`] out: its text unchanged, every block of it labelled.

pub mod feed;
pub mod html;
mod language;
pub mod plain;

use crate::text::Span;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A news article: its text as it came, and what each part of it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The text: byte for byte as it was given, or our rendering of a web page. Every span of the article and of its card points into it.
    pub text: String,
    /// The labelled blocks, in the order of the text, never overlapping. What lies between them is white space.
    pub blocks: Vec<Block>,
    /// When it was published, with the precision and the offset the article itself gives; `None` where it gives none.
    pub published: Option<Published>,
    /// The name of the outlet, as the article writes it.
    pub outlet: Option<String>,
    /// The authors, as the article names them, separated by `; `.
    pub byline: Option<String>,
    /// Where it stands on the web, as it was given.
    pub url: Option<String>,
    /// BCP 47 tag of its language (`en`), told from its text, else as its page declares it; `None` where neither says it.
    pub language: Option<String>,
}

impl Article {
    /// Whether it is in English, or may be: only a language that is known to be another one says no.
    pub fn is_english(&self) -> bool {
        self.foreign_language().is_none()
    }

    /// The tag of its language where that is known and is not English.
    pub fn foreign_language(&self) -> Option<&str> {
        foreign(self.language.as_deref())
    }

    /// How many words its running text has: stretches without white space.
    pub fn running_words(&self) -> usize {
        let body = self.blocks.iter().filter(|block| block.kind.is_body());
        body.map(|block| block.span.of(&self.text).split_whitespace().count()).sum()
    }

    /// The blocks of one kind, in order.
    pub fn blocks_of(&self, kind: BlockKind) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(move |b| b.kind == kind)
    }

    /// Where the headline stands, or `None` where the article has none.
    pub fn headline(&self) -> Option<Span> {
        self.blocks_of(BlockKind::Headline).next().map(|b| b.span)
    }
}

/// A tag of BCP 47, where there is one and it is not of English.
pub fn foreign(tag: Option<&str>) -> Option<&str> {
    tag.filter(|tag| *tag != "en" && !tag.starts_with("en-"))
}

/// A stretch of an article with its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without the white space around it.
    #[serde(flatten)]
    pub span: Span,
}

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The article's title; at most one block has this kind.
    Headline,
    /// The sentence or two under the headline that sum the article up.
    Standfirst,
    /// Who wrote it, and where and when it appeared.
    Byline,
    /// The title of a section.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A quotation set off as a block of its own.
    Quote,
    /// What stands under a picture, its credit included.
    Caption,
    /// Anything on the page that is not the article's text: menus, share bars, notices, a second copy of a paragraph, the rows of a table.
    Boilerplate,
}

impl BlockKind {
    /// Whether the block is the article's own running text: standfirst, paragraph, list item or quote.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Standfirst | Self::Paragraph | Self::ListItem | Self::Quote)
    }
}

/// When an article was published: a day, or a moment with the offset the article gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// Only the day is known; it is a day where the outlet is.
    Day(NaiveDate),
    /// The moment, in the offset from UTC that the article gives.
    At(DateTime<FixedOffset>),
}

impl Published {
    /// The calendar day of publication, in the article's own offset.
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Day(day) => *day,
            Self::At(moment) => moment.date_naive(),
        }
    }

    /// The moment of publication; a bare day counts from its noon in UTC, the middle of what it can mean.
    pub fn moment(&self) -> DateTime<Utc> {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12),
            Self::At(moment) => moment.to_utc(),
        }
    }
}

/// RFC 3339 for a moment, `YYYY-MM-DD` for a day.
impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::At(moment) => write!(f, "{}", moment.to_rfc3339()),
        }
    }
}

impl FromStr for Published {
    type Err = chrono::ParseError;

    /// Reads what [`fmt::Display`] writes.
    fn from_str(written: &str) -> Result<Self, Self::Err> {
        written.parse().map(Self::Day).or_else(|_| DateTime::parse_from_rfc3339(written).map(Self::At))
    }
}

impl Serialize for Published {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Published {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
