//! The terms by which a card is found, and the terms of what is typed: folded so that the two meet.

use crate::{
    card::Card,
    text::{Span, TokenKind, name_key, tokens::tokens},
};

/// The terms of a card. Each field holds terms of ASCII letters, digits and `_`, separated by spaces, ready for a full-text index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Of the topics.
    pub topics: String,
    /// Of the headline.
    pub headline: String,
    /// Of the people's names and aliases.
    pub people: String,
    /// Of the summary.
    pub lead: String,
    /// Of the whole article but its boilerplate.
    pub body: String,
}

/// What is sought: a card matches where every group has at least one of its terms.
///
/// A card that has them in its topics, headline, people or lead is about what was typed. Only where no card of the desk is, cards that
/// merely mention it in the body count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// One group a word typed, each with the terms that stand for it; no group at all means that nothing can match.
    pub groups: Vec<Vec<String>>,
}

impl Terms {
    /// The terms of `card`, whose spans point into `text`.
    pub fn of_card(text: &str, card: &Card) -> Self {
        let body = card.blocks.iter().map(|b| terms_of(b.span.of(text))).collect::<Vec<_>>().join(" ");
        Self {
            topics: card.topics.iter().map(|t| terms_of(t)).collect::<Vec<_>>().join(" "),
            headline: card.headline.map(|s| terms_of(s.of(text))).unwrap_or_default(),
            people: card.people.iter().map(|p| terms_of(&p.name)).collect::<Vec<_>>().join(" "),
            lead: card.summary.iter().map(|s| terms_of(s.of(text))).collect::<Vec<_>>().join(" "),
            body,
        }
    }
}

impl Sought {
    /// What the words typed seek.
    pub fn of_words(typed: &str) -> Self {
        Self { groups: terms_of(typed).split_whitespace().map(|t| vec![t.to_owned()]).collect() }
    }
}

fn terms_of(text: &str) -> String {
    let found = tokens(text, Span::new(0, text.len()));
    let keys = found.iter().filter(|t| t.kind != TokenKind::Mark).map(|t| name_key(t.of(text)));
    keys.filter(|k| !k.is_empty()).collect::<Vec<_>>().join(" ")
}
