//! Why a feed is not read, in words that say it in a list of feeds.

use crate::{ingest::fetch::FetchError, words::Words};
use briefings::article::feed::Unreadable;
use chrono::TimeDelta;
use thiserror::Error;

/// Why a feed is not read.
#[derive(Debug, Error)]
pub enum Trouble {
    /// It was not fetched.
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// It is no feed.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Reading it met a mistake of ours.
    #[error("the reading of the feed ended early")]
    Early,
}

/// The status of what is gone for good.
const GONE: u16 = 410;

impl Trouble {
    /// Whether it will not be read again.
    pub fn is_for_good(&self) -> bool {
        matches!(self, Self::Fetch(FetchError::Status(GONE) | FetchError::Later { status: GONE, .. }))
    }

    /// Whether a server answered.
    pub fn is_an_answer(&self) -> bool {
        !matches!(self, Self::Fetch(FetchError::NoSuchHost(_) | FetchError::Unreachable(_) | FetchError::TooSlow))
    }

    /// For how long the server asks to be left alone.
    pub fn wait(&self) -> Option<TimeDelta> {
        match self {
            Self::Fetch(FetchError::Later { wait, .. }) => Some(*wait),
            _ => None,
        }
    }

    /// The reason as a sentence. What is foreign in it is not yet safe to show.
    pub fn in_words(&self, words: &Words) -> String {
        let naming = |key: &str, name: &str, value: &str| words.with(key, &[(name, value.to_owned().into())]);
        match self {
            Self::Fetch(_) if self.is_for_good() => words.get("feed-gone"),
            Self::Fetch(FetchError::Status(status) | FetchError::Later { status, .. }) => {
                naming("feed-status", "status", &status.to_string())
            }
            Self::Fetch(FetchError::NoSuchHost(host)) => naming("feed-no-such-host", "host", host),
            Self::Fetch(FetchError::Unreachable(host)) => naming("feed-unreachable", "host", host),
            Self::Fetch(FetchError::NotPublic(host)) => naming("feed-not-public", "host", host),
            Self::Fetch(FetchError::TooLong(most)) => naming("feed-too-long", "most", &(most >> 20).to_string()),
            Self::Fetch(FetchError::TooSlow) => words.get("feed-too-slow"),
            Self::Fetch(FetchError::Broken(host)) => naming("feed-broken", "host", host),
            // The rest says what is wrong with an address, whatever stands there.
            Self::Fetch(refused) => refused.in_words(words, str::to_owned),
            Self::Unreadable(Unreadable::Page) => words.get("feed-page"),
            Self::Unreadable(Unreadable::NoFeed) => words.get("feed-none"),
            Self::Unreadable(Unreadable::Overgrown) => words.get("feed-overgrown"),
            Self::Early => words.get("feed-early"),
        }
    }
}
