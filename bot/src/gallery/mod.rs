//! The gallery: every message that the bot can send, made by acting a list of scenes with the whole bot in a rehearsal.
//!
//! `scenes.tsv` is the list. A command, a kind of question or a notice that is new comes in by a line there; what the lines are about says
//! a [`Content`].

mod content;
mod scenes;
mod stage;

pub use content::Content;
pub use stage::act;
