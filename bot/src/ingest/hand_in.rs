//! What people hand in: read into a card and held for their desk, under their name.

use super::{
    document,
    refusal::{Refusal, Unread},
};
use crate::{bot::Bot, house_rules::handed_in_enough, ingest};
use briefings::{
    article::{Article, Published, plain},
    card::Card,
    store::{DeskKey, Origin, Page, Put},
};
use reqwest::Url;
use std::sync::Arc;

/// What somebody hands in.
#[derive(Clone, Debug, PartialEq)]
pub enum HandIn {
    /// A text.
    Text(Pasted),
    /// A file.
    File(AttachedFile),
    /// What stands at an address on the web, or this text where nothing can be read there.
    Link {
        /// The address, as it was typed.
        address: String,
        /// The text.
        or: Option<Pasted>,
    },
}

/// A file that came with a command; Discord keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    /// Its name.
    pub name: String,
    /// Where Discord keeps it.
    pub url: String,
}

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

/// Reads what was handed in and holds its card for the desk of `key`; `by` is the name of who handed it in.
///
/// # Errors
/// Why nothing was taken in; nothing is held then.
pub async fn take_in(bot: &Arc<Bot>, key: DeskKey, by: &str, hand_in: HandIn) -> Result<Put, Refusal> {
    if let Some(enough) = handed_in_enough(bot, key).await? {
        return Err(Refusal::Enough(enough));
    }
    match hand_in {
        HandIn::Text(pasted) => hold(bot, key, by, Given::Text(pasted)).await,
        HandIn::File(file) => hold(bot, key, by, attached(bot, file).await?).await,
        HandIn::Link { address, or } => {
            let put = async { hold(bot, key, by, linked(bot, address).await?).await }.await;
            match (put, or) {
                (Err(Refusal::Fetch(_) | Refusal::Unread(_)), Some(text)) => hold(bot, key, by, Given::Text(text)).await,
                (put, _) => put,
            }
        }
    }
}

async fn hold(bot: &Arc<Bot>, key: DeskKey, by: &str, given: Given) -> Result<Put, Refusal> {
    let source = bot.store.source(&Origin::HandIns(bot.desk(key).await?), bot.clock.now()).await?;
    let (reader, by) = (Arc::clone(bot), by.to_owned());
    // A long page is read for so long that others would wait for this thread.
    let reading = tokio::task::spawn_blocking(move || {
        let (id, article, page) = given.read()?;
        let card = Card { added_by: Some(by), ..reader.reader.read(&id, &article) };
        Ok::<_, Refusal>((article, card, page))
    });
    let (article, card, page) = reading.await??;
    Ok(ingest::hold(bot, source, &article, &card, page.as_ref()).await?)
}

/// What was handed in, here and not read yet.
enum Given {
    Text(Pasted),
    Document {
        /// The file's name, or the address as it was typed.
        name: String,
        kind: String,
        charset: Option<String>,
        bytes: Vec<u8>,
        /// Where it stands on the web.
        url: Option<String>,
    },
}

async fn attached(bot: &Bot, AttachedFile { name, url }: AttachedFile) -> Result<Given, Refusal> {
    // Discord names a file's type by its first bytes, or not at all: the name says it.
    let Some(kind) = document::type_of_name(&name) else { return Err(Refusal::FileKind(name)) };
    let fetched = bot.fetcher.fetch(&url, &[]).await?;
    Ok(Given::Document { name, kind: kind.to_owned(), charset: fetched.charset, bytes: fetched.bytes, url: None })
}

async fn linked(bot: &Bot, name: String) -> Result<Given, Refusal> {
    let fetched = bot.fetcher.fetch(&name, &document::TYPES).await?;
    Ok(Given::Document { name, kind: fetched.kind, charset: fetched.charset, bytes: fetched.bytes, url: Some(fetched.url) })
}

impl Given {
    /// The name among articles read together, the article, and the page that it was read from.
    fn read(self) -> Result<(String, Article, Option<Page>), Refusal> {
        match self {
            Self::Text(Pasted { text, outlet, link, published }) => {
                let read = plain::read(&text);
                let (outlet, url) = (outlet.or(read.outlet), link.or(read.url));
                Ok(("pasted".to_owned(), Article { outlet, url, published: published.or(read.published), ..read }, None))
            }
            Self::Document { name, kind, charset, bytes, url } => match document::read(&kind, charset.as_deref(), &bytes, url.as_deref()) {
                Ok(article) => Ok((name, article, document::page(&kind, charset, bytes, url))),
                Err(why) => Err(Refusal::Unread(Unread { name, why })),
            },
        }
    }
}
