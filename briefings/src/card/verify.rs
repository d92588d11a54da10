//! The proof that a card says only what its article says.

use super::{Card, Quote};
use crate::{
    article::{Article, BlockKind},
    text::Span,
};
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
}

pub(super) fn verify(card: &Card, article: &Article) -> Result<(), Unfounded> {
    let text = article.text.as_str();
    for block in &card.blocks {
        stands("block", text, block.span)?;
    }
    if let Some(headline) = card.headline {
        stands("headline", text, headline)?;
    }
    for &sentence in &card.summary {
        stands("summary sentence", text, sentence)?;
        in_body("summary sentence", article, sentence)?;
    }
    for quote in &card.quotes {
        verify_quote(quote, text)?;
        for &span in &quote.spans {
            not_boilerplate("quote", article, span)?;
        }
    }
    for figure in &card.figures {
        reads("figure", text, figure.span, &figure.text)?;
        not_boilerplate("figure", article, figure.span)?;
        if let Some(measured) = figure.measured {
            stands("thing measured", text, measured)?;
        }
        if let Some(name) = &figure.said_by {
            is_named("source of a figure", text, name)?;
        }
    }
    for section in &card.sections {
        stands("heading", text, section.heading)?;
        if let Some(gist) = section.gist {
            stands("gist", text, gist)?;
            in_body("gist", article, gist)?;
        }
    }
    for person in &card.people {
        is_named("person", text, &person.name)?;
        for alias in &person.aliases {
            is_named("alias", text, alias)?;
        }
        if let Some(role) = &person.role {
            is_named("role", text, role)?;
        }
    }
    for date in &card.dates {
        reads("date", text, date.span, &date.text)?;
    }
    Ok(())
}

fn verify_quote(quote: &Quote, text: &str) -> Result<(), Unfounded> {
    if quote.spans.is_empty() {
        return Err(Unfounded::OtherWords { what: "quote", claimed: quote.text.clone() });
    }
    for &span in &quote.spans {
        stands("quote", text, span)?;
    }
    if quote.text != Quote::joined(text, &quote.spans) {
        return Err(Unfounded::OtherWords { what: "quote", claimed: quote.text.clone() });
    }
    if let Some(cue) = quote.cue {
        stands("cue", text, cue)?;
    }
    if let Some(speaker) = &quote.speaker {
        is_named("speaker", text, &speaker.name)?;
        if let Some(mention) = speaker.mention {
            stands("mention", text, mention)?;
        }
        if let Some(role) = &speaker.role {
            is_named("role", text, role)?;
        }
    }
    Ok(())
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

fn is_named(what: &'static str, text: &str, claimed: &str) -> Result<(), Unfounded> {
    if !claimed.trim().is_empty() && text.contains(claimed) {
        Ok(())
    } else {
        Err(Unfounded::NotInText { what, claimed: claimed.to_owned() })
    }
}

fn in_body(what: &'static str, article: &Article, span: Span) -> Result<(), Unfounded> {
    within(what, article, span, BlockKind::is_body)
}

fn not_boilerplate(what: &'static str, article: &Article, span: Span) -> Result<(), Unfounded> {
    within(what, article, span, |kind| kind != BlockKind::Boilerplate)
}

fn within(what: &'static str, article: &Article, span: Span, allowed: fn(BlockKind) -> bool) -> Result<(), Unfounded> {
    if article.blocks.iter().any(|b| allowed(b.kind) && b.span.contains(span)) {
        Ok(())
    } else {
        Err(Unfounded::NotBody { what, start: span.start, end: span.end })
    }
}
