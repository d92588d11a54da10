//! Answers as people see them: [`message`] for Discord, [`terminal`] for a terminal; [`mod@edition`] for what a digest posts,
//! and [`orders`] for what is told of digests.
//!
//! What an article, a feed or a person wrote passes through [`safe`] on its way; the words around it come from [`wording`].

mod buttons;
mod chart;
pub mod edition;
pub mod help;
mod markdown;
pub mod message;
pub mod orders;
pub mod safe;
pub mod sources;
pub mod terminal;
mod wording;
