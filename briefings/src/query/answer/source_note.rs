//! Where an answer, or a line of it, comes from.

use super::{Cutter, Excerpt};
use crate::{
    article::{Published, foreign},
    card::{Card, Corrected},
    store::{CardId, Held},
};

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
