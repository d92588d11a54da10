//! Answers as people see them: [`message`] for Discord, [`terminal`] for a terminal.
//!
//! What an article, a feed or a person wrote passes through [`safe`] on its way; the words around it come from [`wording`].

mod buttons;
mod chart;
mod markdown;
pub mod message;
pub mod safe;
pub mod sources;
pub mod terminal;
mod wording;
