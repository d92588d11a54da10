//! Briefings: news articles in, briefing cards out; cards held, questions answered.
//!
//! The rooms, in the order in which an article walks through them:
//!
//! - [`text`] is the ground: byte spans, tokens, sentences, and keys under which spellings of one name meet.
//! - [`article`] turns bytes into an [`article::Article`]: its text unchanged, every block of it labelled.
//! - [`extract`] reads an article into a [`card::Card`]: who said what, which numbers, who appears, when, what it is about.
//! - [`card`] is that card, as Rust and as JSON, and the proof that everything on it stands in the article.
//! - [`correction`] is what editors say against a card, laid over it when their desk reads it.
//! - [`store`] holds cards, feeds and digests, behind traits that every engine has: what one desk added, no other desk sees.
//! - [`digest`] knows when a digest is due, and what is new for it.
//! - [`query`] answers a question of a desk from the cards held, as data that a renderer can show.
//! - [`samples`] are the articles that come with the program.
//!
//! Nothing here knows Discord, the network or the clock: time comes in as an argument. An import never runs back up the list:
//! `text` knows nobody, `article` knows `text`, `extract` knows `article` and `card`, `correction` knows `card`, `store` knows
//! both, `query` knows `store`, `digest` knows `store` and how `query` words an answer.

pub mod article;
pub mod card;
pub mod correction;
pub mod digest;
pub mod extract;
pub mod query;
pub mod samples;
pub mod store;
pub mod text;
