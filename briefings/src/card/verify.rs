//! The proof that a card says only what its article says.

use super::{Card, Quote, stand::first_missing};
use crate::{
    article::{Article, BlockKind},
    text::Span,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use thiserror::Error;

/// Something on a card that its article does not bear out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unfounded {
    /// A span that is empty, reaches beyond the text, or cuts a character.
    #[error("the {what} at bytes {start}..{end} is not a stretch of the article's text")]
    NoSuchSpan {
        /// What the span is for.
        what: &'static str,
        /// Its first byte.
        start: usize,
        /// Behind its last byte.
        end: usize,
    },
    /// Characters that differ from those at the span they claim.
    #[error("the {what} reads “{claimed}”, but the article's text there is different")]
    OtherWords {
        /// What the characters are for.
        what: &'static str,
        /// What the card claims.
        claimed: String,
    },
    /// A name or role that stands nowhere in the article.
    #[error("the {what} “{claimed}” stands nowhere in the article")]
    NotInText {
        /// What it is for.
        what: &'static str,
        /// What the card claims.
        claimed: String,
    },
    /// A summary sentence, or a figure, taken from boilerplate, or the card's blocks are not the article's.
    #[error("the {what} at bytes {start}..{end} lies outside the article's own running text")]
    NotBody {
        /// What the span is for.
        what: &'static str,
        /// Its first byte.
        start: usize,
        /// Behind its last byte.
        end: usize,
    },
    /// A date that ends before it begins.
    #[error("a date reaches from {from} back to {to}")]
    Backwards {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
}

pub(super) fn verify(card: &Card, article: &Article) -> Result<(), Unfounded> {
    let mut proof = Proof::new(article);
    let text = proof.text;
    for block in &card.blocks {
        stands("block", text, block.span)?;
    }
    if let Some(headline) = card.headline {
        stands("headline", text, headline)?;
    }
    for &sentence in &card.summary {
        stands("summary sentence", text, sentence)?;
        proof.in_body("summary sentence", sentence)?;
    }
    for quote in &card.quotes {
        proof.quote(quote)?;
    }
    for figure in &card.figures {
        reads("figure", text, figure.span, &figure.text)?;
        proof.not_boilerplate("figure", figure.span)?;
        if let Some(measured) = figure.measured {
            stands("thing measured", text, measured)?;
        }
        if let Some(name) = &figure.said_by {
            proof.is_named("source of a figure", name);
        }
    }
    for section in &card.sections {
        stands("heading", text, section.heading)?;
        if let Some(gist) = section.gist {
            stands("gist", text, gist)?;
            proof.in_body("gist", gist)?;
        }
    }
    for person in &card.people {
        proof.is_named("person", &person.name);
        for alias in &person.aliases {
            proof.is_named("alias", alias);
        }
        if let Some(role) = &person.role {
            proof.is_named("role", role);
        }
    }
    for date in &card.dates {
        reads("date", text, date.span, &date.text)?;
        proof.not_boilerplate("date", date.span)?;
        if let Some(verb) = date.verb {
            stands("verb", text, verb)?;
        }
        if let (Some(from), Some(to)) = (date.from, date.to)
            && from > to
        {
            return Err(Unfounded::Backwards { from, to });
        }
    }
    proof.names()
}

/// What is asked of an article again and again, in an order that answers quickly.
struct Proof<'a> {
    text: &'a str,
    body: Cover,
    article: Cover,
    /// The names claimed, each once, with what it is for.
    claimed: BTreeMap<&'a str, &'static str>,
}

impl<'a> Proof<'a> {
    fn new(article: &'a Article) -> Self {
        let body = Cover::of(article, BlockKind::is_body);
        let whole = Cover::of(article, |kind| kind != BlockKind::Boilerplate);
        Self { text: &article.text, body, article: whole, claimed: BTreeMap::new() }
    }

    fn quote(&mut self, quote: &'a Quote) -> Result<(), Unfounded> {
        let other_words = || Unfounded::OtherWords { what: "quote", claimed: quote.text.clone() };
        if quote.spans.is_empty() {
            return Err(other_words());
        }
        for &span in &quote.spans {
            stands("quote", self.text, span)?;
            self.not_boilerplate("quote", span)?;
        }
        if quote.text != Quote::joined(self.text, &quote.spans) {
            return Err(other_words());
        }
        if let Some(cue) = quote.cue {
            stands("cue", self.text, cue)?;
        }
        if let Some(speaker) = &quote.speaker {
            self.is_named("speaker", &speaker.name);
            if let Some(mention) = speaker.mention {
                stands("mention", self.text, mention)?;
            }
            if let Some(role) = &speaker.role {
                self.is_named("role", role);
            }
        }
        Ok(())
    }

    /// Notes a claim that [`Proof::names`] checks.
    fn is_named(&mut self, what: &'static str, claimed: &'a str) {
        self.claimed.entry(claimed).or_insert(what);
    }

    /// Whether every name that was claimed stands in the text.
    fn names(self) -> Result<(), Unfounded> {
        let names: Vec<&str> = self.claimed.keys().copied().collect();
        let blank = names.iter().copied().find(|name| name.trim().is_empty());
        match blank.or_else(|| first_missing(self.text, &names)) {
            Some(name) => Err(Unfounded::NotInText { what: self.claimed[name], claimed: name.to_owned() }),
            None => Ok(()),
        }
    }

    fn in_body(&self, what: &'static str, span: Span) -> Result<(), Unfounded> {
        self.body.holds(what, span)
    }

    fn not_boilerplate(&self, what: &'static str, span: Span) -> Result<(), Unfounded> {
        self.article.holds(what, span)
    }
}

/// The blocks of some kinds by where they start, each with the furthest end of those up to it.
struct Cover(Vec<Span>);

impl Cover {
    fn of(article: &Article, allowed: fn(BlockKind) -> bool) -> Self {
        let mut spans: Vec<Span> = article.blocks.iter().filter(|b| allowed(b.kind)).map(|b| b.span).collect();
        spans.sort_unstable();
        for at in 1..spans.len() {
            spans[at].end = spans[at].end.max(spans[at - 1].end);
        }
        Self(spans)
    }

    /// Whether one of the blocks contains `span`.
    fn holds(&self, what: &'static str, span: Span) -> Result<(), Unfounded> {
        let before = self.0.partition_point(|block| block.start <= span.start);
        match before.checked_sub(1).map(|last| self.0[last].end) {
            Some(end) if end >= span.end => Ok(()),
            _ => Err(Unfounded::NotBody { what, start: span.start, end: span.end }),
        }
    }
}

fn stands(what: &'static str, text: &str, span: Span) -> Result<(), Unfounded> {
    match span.get(text) {
        Some(found) if !found.trim().is_empty() => Ok(()),
        _ => Err(Unfounded::NoSuchSpan { what, start: span.start, end: span.end }),
    }
}

fn reads(what: &'static str, text: &str, span: Span, claimed: &str) -> Result<(), Unfounded> {
    stands(what, text, span)?;
    if span.of(text) == claimed { Ok(()) } else { Err(Unfounded::OtherWords { what, claimed: claimed.to_owned() }) }
}
