//! An article in, a card out: who said what, which numbers, who appears, when, and what it is about.
//!
//! An article is cut into sentences and tokens once ([`Parsed`]); then each extractor reads that, in an order in which a later one
//! may lean on an earlier one: people, quotes (whose speakers are people), figures (whose claim one may be), dates, summary, places, topics.

pub mod dates;
pub mod figures;
pub mod parsed;
pub mod people;
pub mod places;
pub mod quotes;
pub mod summary;
pub mod topics;

pub use parsed::{Parsed, Sentence};
pub use people::KnownPeople;

use crate::{article::Article, card::Card};
use people::page::Page;

/// Reads articles into cards. Make it once: it holds the tables that the extractors share.
#[derive(Debug, Default)]
pub struct Reader {
    known_people: KnownPeople,
}

impl Reader {
    /// A reader that knows the people of `config/people.toml` by their aliases.
    pub fn new(known_people: KnownPeople) -> Self {
        Self { known_people }
    }

    /// The people it knows by more than one name.
    pub const fn known_people(&self) -> &KnownPeople {
        &self.known_people
    }

    /// The card of `article`; `id` names it among those read together.
    ///
    /// The card passes [`Card::verify`] for this article: what could not be founded in its text is left out.
    pub fn read(&self, id: &str, article: &Article) -> Card {
        let parsed = Parsed::new(article);
        let page = Page::new(&parsed);
        let mut people = people::find(&page, &self.known_people);
        let mut quotes = quotes::read(&page, &mut people);
        if !article.is_english() {
            // Who speaks is read by English grammar.
            for quote in &mut quotes {
                quote.speaker = None;
            }
            for person in &mut people.people {
                person.quotes = 0;
            }
        }
        let figures = figures::read(&parsed, &quotes);
        let dates = dates::read(&parsed);
        let summary = summary::choose(&parsed, &quotes);
        let sections = summary::sections(&parsed, &quotes);
        let places = places::find(&page, &people);
        let topics = topics::of(&page, &people, &places);
        Card {
            id: id.to_owned(),
            headline: article.headline(),
            published: article.published,
            outlet: article.outlet.clone(),
            byline: article.byline.clone(),
            url: article.url.clone(),
            added_by: None,
            language: article.language.clone(),
            blocks: article.blocks.clone(),
            summary,
            quotes,
            figures,
            sections,
            people: people.into_card(),
            places: places.into_iter().map(|p| p.place).collect(),
            dates,
            topics,
        }
    }
}
