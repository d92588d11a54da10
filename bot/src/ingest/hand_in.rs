//! What people hand in: read into a card and held for their desk, under their name.

use super::hold;
use crate::{bot::Bot, words::Words};
use briefings::{
    article::{Published, plain},
    store::{DeskKey, Origin, Put, StoreError},
};
use reqwest::Url;
use thiserror::Error;

/// An article's text, with what the person knows of it besides. What is `None` is taken from the text where that says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The text.
    pub text: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Where it stands on the web.
    pub link: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
}

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
    /// What the store reports.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refusal {
    /// The mistake in the words of the person's language, `None` for a failure that is not theirs; `safe` makes what was typed safe to
    /// show where the words are shown.
    pub fn in_words(&self, words: &Words, safe: fn(&str) -> String) -> Option<String> {
        match self {
            Self::Empty => Some(words.get("add-empty")),
            Self::NoLink(link) => Some(words.with("add-no-link", &[("link", safe(link).into())])),
            Self::NoDate(date) => Some(words.with("add-no-date", &[("date", safe(date).into())])),
            Self::Store(_) => None,
        }
    }
}

impl Pasted {
    /// What somebody typed into the fields of a form; empty fields count as not filled in.
    ///
    /// # Errors
    /// Which field cannot be used.
    pub fn typed(text: String, outlet: &str, link: &str, date: &str) -> Result<Self, Refusal> {
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        let link = filled(link).map(|link| address(&link).ok_or(Refusal::NoLink(link))).transpose()?;
        let published = filled(date).map(|date| plain::date(&date).ok_or(Refusal::NoDate(date))).transpose()?;
        Ok(Self { text, outlet: filled(outlet), link, published })
    }
}

/// An address on the web, without the place in the page that it may name.
fn address(link: &str) -> Option<String> {
    let mut url = Url::parse(link).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.set_fragment(None);
    Some(url.into())
}

fn filled(field: &str) -> Option<String> {
    let words: Vec<_> = field.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Reads what was pasted and holds its card for the desk of `key`; `by` is the name of who handed it in.
///
/// # Errors
/// What the store reports; nothing is held then.
pub async fn take_in(bot: &Bot, key: DeskKey, by: &str, pasted: Pasted) -> Result<Put, Refusal> {
    let source = bot.store.source(&Origin::HandIns(bot.desk(key).await?), bot.clock.now()).await?;
    let mut article = plain::read(&pasted.text);
    article.outlet = pasted.outlet.or(article.outlet);
    article.url = pasted.link.or(article.url);
    article.published = pasted.published.or(article.published);
    Ok(hold(bot, source, "pasted", &article, Some(by)).await?)
}
