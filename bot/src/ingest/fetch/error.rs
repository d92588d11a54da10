//! Why something was not fetched, each with a sentence for the person who asked for it.

use crate::words::Words;
use chrono::TimeDelta;
use std::error::Error;
use thiserror::Error;

/// The status of an answer to whoever asks too often.
const TOO_MANY: u16 = 429;

/// Why something was not fetched.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// What was typed is no address.
    #[error("“{0}” is no address on the web")]
    NoAddress(String),
    /// Neither http nor https.
    #[error("{0}: is not fetched")]
    Scheme(String),
    /// A name or password in the address.
    #[error("the address holds a user name or password")]
    Credentials,
    /// A port other than the web's.
    #[error("port {0} is not allowed")]
    Port(u16),
    /// A host that is not, or not only, on the public Internet.
    #[error("{0} is not on the public Internet")]
    NotPublic(String),
    /// A name that nobody has.
    #[error("there is no host {0}")]
    NoSuchHost(String),
    /// No connection, or no secure one.
    #[error("{0} cannot be reached")]
    Unreachable(String),
    /// Redirected more often than allowed.
    #[error("redirected more than {0} times")]
    TooManyRedirects(usize),
    /// A redirect that leads nowhere.
    #[error("{0} redirects to what is no address")]
    BadRedirect(String),
    /// An answer that is no success.
    #[error("answered with status {0}")]
    Status(u16),
    /// An answer that is no success, and asks to be left alone for a time.
    #[error("answered with status {status}, to be asked again in {} seconds", wait.num_seconds())]
    Later {
        /// The status.
        status: u16,
        /// For how long.
        wait: TimeDelta,
    },
    /// A kind of content that was not asked for.
    #[error("content of type {0}")]
    Type(String),
    /// An answer that does not say what it holds.
    #[error("content of no type")]
    NoType,
    /// A body packed as nobody asked for.
    #[error("content packed as {0}")]
    Packing(String),
    /// A body of more bytes than these.
    #[error("more than {0} bytes")]
    TooLong(u64),
    /// Not done in time.
    #[error("not done in time")]
    TooSlow,
    /// An answer that breaks off or makes no sense.
    #[error("the answer of {0} is broken")]
    Broken(String),
}

impl FetchError {
    /// What a failed request to `host` means.
    pub(super) fn of(cause: &reqwest::Error, host: &str) -> Self {
        let mut deeper: Option<&(dyn Error + 'static)> = Some(cause);
        while let Some(error) = deeper {
            if let Some(refused) = error.downcast_ref::<Self>() {
                return refused.clone();
            }
            deeper = error.source();
        }
        match cause {
            cause if cause.is_timeout() => Self::TooSlow,
            cause if cause.is_connect() => Self::Unreachable(host.to_owned()),
            _ => Self::Broken(host.to_owned()),
        }
    }

    /// Whether the server asks for fewer requests, or is not able to answer any.
    pub fn asks_for_rest(&self) -> bool {
        matches!(self, Self::Later { .. } | Self::Status(TOO_MANY | 500..=599))
    }

    /// The same in the words of the person's language; `safe` makes what is foreign safe to show where the words are shown.
    pub fn in_words(&self, words: &Words, safe: fn(&str) -> String) -> String {
        let naming = |key: &str, name: &str, value: &str| words.with(key, &[(name, safe(value).into())]);
        match self {
            Self::NoAddress(address) => naming("fetch-no-address", "address", address),
            Self::Scheme(scheme) => naming("fetch-scheme", "scheme", scheme),
            Self::Credentials => words.get("fetch-credentials"),
            Self::Port(port) => naming("fetch-port", "port", &port.to_string()),
            Self::NotPublic(host) => naming("fetch-not-public", "host", host),
            Self::NoSuchHost(host) => naming("fetch-no-such-host", "host", host),
            Self::Unreachable(host) => naming("fetch-unreachable", "host", host),
            Self::TooManyRedirects(most) => naming("fetch-too-many-redirects", "most", &most.to_string()),
            Self::BadRedirect(host) => naming("fetch-bad-redirect", "host", host),
            Self::Status(status) | Self::Later { status, .. } => naming("fetch-status", "status", &status.to_string()),
            Self::Type(kind) => naming("fetch-type", "kind", kind),
            Self::NoType => words.get("fetch-no-type"),
            Self::Packing(packing) => naming("fetch-packing", "packing", packing),
            Self::TooLong(most) => naming("fetch-too-long", "most", &(most >> 20).to_string()),
            Self::TooSlow => words.get("fetch-too-slow"),
            Self::Broken(host) => naming("fetch-broken", "host", host),
        }
    }
}
