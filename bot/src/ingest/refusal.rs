//! Why something that was handed in is not held, each with a sentence for who handed it in.

use super::{document::Unreadable, fetch::FetchError};
use crate::{house_rules::HandedInEnough, render::message::moment, words::Words};
use briefings::store::StoreError;
use thiserror::Error;

/// Why nothing was taken in: a mistake that the person can mend, or a failure that they cannot.
#[derive(Debug, Error)]
pub enum Refusal {
    /// There is nothing but white space.
    #[error("the text is empty")]
    Empty,
    /// A link that is no address on the web.
    #[error("“{0}” is no address on the web")]
    NoLink(String),
    /// A date that is none, or that can be two.
    #[error("“{0}” is no date with a year")]
    NoDate(String),
    /// A file of a kind that is not read.
    #[error("{0} is no file that is read")]
    FileKind(String),
    /// What was not fetched.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// What holds no article.
    #[error(transparent)]
    Unread(#[from] Unread),
    /// As many as the team may hand in.
    #[error("{} texts were handed in within 24 hours", .0.most)]
    Enough(HandedInEnough),
    /// What the store reports.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Reading that did not come to its end.
    #[error("the reading of an article ended early: {0}")]
    Reading(#[from] tokio::task::JoinError),
}

/// A document that holds no article.
#[derive(Debug, Error)]
#[error("{name} {why}")]
pub struct Unread {
    /// The file's name, or its address.
    pub name: String,
    /// Why.
    pub why: Unreadable,
}

impl Refusal {
    /// The mistake in the words of the person's language, `None` for a failure that is not theirs; `safe` makes what was typed safe to
    /// show where the words are shown.
    pub fn in_words(&self, words: &Words, safe: fn(&str) -> String) -> Option<String> {
        let naming = |key: &str, name: &str, value: &str| Some(words.with(key, &[(name, safe(value).into())]));
        match self {
            Self::Empty => Some(words.get("add-empty")),
            Self::NoLink(link) => naming("add-no-link", "link", link),
            Self::NoDate(date) => naming("add-no-date", "date", date),
            Self::FileKind(name) => naming("add-file-kind", "name", name),
            Self::Fetch(refused) => Some(refused.in_words(words, safe)),
            Self::Unread(Unread { name, why }) => match why {
                Unreadable::Empty => naming("add-nothing", "name", name),
                Unreadable::Binary => naming("add-binary", "name", name),
                Unreadable::Encoding { encoding, .. } => {
                    Some(words.with("add-encoding", &[("name", safe(name).into()), ("encoding", safe(encoding).into())]))
                }
            },
            Self::Enough(HandedInEnough { most, again }) => {
                let again = again.map_or_else(|| "never".to_owned(), moment);
                Some(words.with("add-enough", &[("most", (*most).into()), ("again", again.into())]))
            }
            Self::Store(_) | Self::Reading(_) => None,
        }
    }
}
