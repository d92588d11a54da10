//! Answers as people see them: [`message`] for Discord, [`terminal`] for a terminal; [`mod@edition`] for what a digest posts,
//! [`orders`] for what is told of digests, [`corrections`] for what editors correct, and [`settings`] for what a desk has chosen.
//!
//! What an article, a feed or a person wrote passes through [`safe`] on its way; the words around it come from [`wording`].

mod buttons;
mod chart;
mod correction_menus;
pub mod corrections;
pub mod data;
pub mod edition;
pub mod greeting;
pub mod help;
mod markdown;
pub mod message;
pub mod orders;
mod parts;
mod place;
pub mod safe;
pub mod settings;
pub mod sources;
pub mod terminal;
mod wording;
