//! What a correction is about, named by words: it is found again wherever in the text they stand.

use crate::{
    card::{Card, Figure, Quote},
    text::{Span, sentences::sentences, tokens::tokens},
};
use serde::{Deserialize, Serialize};

/// A quote or a figure of a card, by its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The words of the quote, or the number as written.
    pub words: String,
    /// What the number measures, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<String>,
    /// The sentence in which they begin.
    sentence: String,
    /// How many with the same words begin before it in a sentence that reads the same.
    before: usize,
    /// Whether no other one of the card had these words.
    only: bool,
}

/// A quote or a figure as a mark sees it.
struct Place<'c> {
    words: &'c str,
    measured: Option<&'c str>,
    start: usize,
}

impl Mark {
    /// The mark of the quote at this index; `None` where there is none.
    pub fn of_quote(text: &str, card: &Card, index: usize) -> Option<Self> {
        Self::of(text, card, &quotes(card), index)
    }

    /// The mark of the figure at this index; `None` where there is none.
    pub fn of_figure(text: &str, card: &Card, index: usize) -> Option<Self> {
        Self::of(text, card, &figures(text, card), index)
    }

    /// Where the quote stands in the list of a card's quotes; `None` where the card has it no more.
    pub fn quote(&self, text: &str, card: &Card) -> Option<usize> {
        self.among(text, card, &quotes(card))
    }

    /// The same of a figure.
    pub fn figure(&self, text: &str, card: &Card) -> Option<usize> {
        self.among(text, card, &figures(text, card))
    }

    fn of(text: &str, card: &Card, places: &[Place<'_>], index: usize) -> Option<Self> {
        let place = places.get(index)?;
        let sentence = sentence_at(text, card, place.start);
        let same = |other: &&Place<'_>| other.words == place.words && other.measured == place.measured;
        let before = places[..index].iter().filter(same).filter(|other| sentence_at(text, card, other.start) == sentence).count();
        Some(Self {
            words: place.words.to_owned(),
            measured: place.measured.map(str::to_owned),
            sentence: sentence.to_owned(),
            before,
            only: places.iter().filter(same).count() == 1,
        })
    }

    /// The one with these words in the same sentence; in another sentence only where no other ever had these words.
    fn among(&self, text: &str, card: &Card, places: &[Place<'_>]) -> Option<usize> {
        let same = |place: &Place<'_>| place.words == self.words && place.measured == self.measured.as_deref();
        let with_words: Vec<usize> = (0..places.len()).filter(|&at| same(&places[at])).collect();
        if let (true, [only]) = (self.only, with_words.as_slice()) {
            return Some(*only);
        }
        let mut in_sentence = with_words.into_iter().filter(|&at| sentence_at(text, card, places[at].start) == self.sentence);
        in_sentence.nth(self.before)
    }
}

fn quotes(card: &Card) -> Vec<Place<'_>> {
    let place = |quote: &Quote| quote.spans.first().map_or(0, |span| span.start);
    card.quotes.iter().map(|quote| Place { words: &quote.text, measured: None, start: place(quote) }).collect()
}

fn figures<'c>(text: &'c str, card: &'c Card) -> Vec<Place<'c>> {
    let measured = |figure: &Figure| figure.measured.and_then(|span| span.get(text));
    card.figures.iter().map(|figure| Place { words: &figure.text, measured: measured(figure), start: figure.span.start }).collect()
}

/// The sentence that holds the byte at `at`, or the whole block where none does.
fn sentence_at<'t>(text: &'t str, card: &Card, at: usize) -> &'t str {
    let Some(block) = card.blocks.iter().map(|block| block.span).find(|span| span.start <= at && at < span.end) else { return "" };
    let sentences = sentences(text, &tokens(text, block));
    let sentence = sentences.into_iter().find(|sentence: &Span| sentence.start <= at && at < sentence.end);
    sentence.unwrap_or(block).get(text).unwrap_or_default()
}
