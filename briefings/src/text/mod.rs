//! The ground: byte spans, tokens, sentences, the keys under which spellings of one name meet, and the names of nations.

pub(crate) mod in_order;
pub mod lexicon;
pub mod name_key;
pub mod places;
pub mod plural;
pub mod sentences;
pub mod span;
pub mod tokens;
pub mod vocabulary;

pub use name_key::{fold, name_key};
pub use span::Span;
pub use tokens::{Token, TokenKind};
pub use vocabulary::Vocabulary;
