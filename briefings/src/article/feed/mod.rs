//! A feed in, its entries out: RSS, Atom and JSON Feed, in whatever state they come; and an entry as an article ([`entry`]).
//!
//! The bytes are decoded here, and what would hurt a parser is refused ([`bounds`]). One parser is strict ([`strict`]); where it finds
//! nothing, one that mends what is broken reads the feed again ([`mending`]).

mod bounds;
mod dates;
mod entry;
mod mending;
mod strict;

pub use entry::{Entry, Markup, is_whole};

use super::html::{decode, tags};
use std::{borrow::Cow, collections::HashMap};
use thiserror::Error;

/// The most entries that are read of a feed, the first ones; feeds have 10 to 100.
const MOST_ENTRIES: usize = 100;

/// A feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    /// What it calls itself.
    pub title: Option<String>,
    /// How long it asks to be left alone after it was read, in minutes.
    pub ttl: Option<u32>,
    /// BCP 47 tag of the language that it says it is in.
    pub language: Option<String>,
    /// Its entries, in its order: mostly the newest first.
    pub entries: Vec<Entry>,
}

/// Why there is no feed in a document.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// A web page.
    #[error("it is a web page, not a feed")]
    Page {
        /// The address of a feed that it names, as it is written there.
        feed: Option<String>,
    },
    /// Neither RSS nor Atom nor JSON Feed.
    #[error("it is neither RSS nor Atom nor JSON Feed")]
    NoFeed,
    /// Made to hurt who reads it.
    #[error("it is nested deeper, or its elements have more attributes, than any feed needs")]
    Overgrown,
}

/// Reads the bytes of a feed that was found at `address`, in the encoding that its server names (`charset`), else in the one that it
/// names itself.
///
/// # Errors
/// What it is instead of a feed.
pub fn read(bytes: &[u8], charset: Option<&str>, address: &str) -> Result<Feed, Unreadable> {
    let text = decode::decode(bytes, charset);
    let Some(start) = text.find(['<', '{']) else { return Err(Unreadable::NoFeed) };
    let document = &as_rss_2(undeclared(&text[start..]));
    if document.starts_with('<') && is_page(document) {
        return Err(Unreadable::Page { feed: announced(document) });
    }
    if document.starts_with('<') && !bounds::kept(document) {
        return Err(Unreadable::Overgrown);
    }
    let strict = strict::read(document, address);
    let feed = if strict.as_ref().is_some_and(|feed| !feed.entries.is_empty()) { strict } else { mending::read(document).or(strict) };
    let mut feed = feed.ok_or(Unreadable::NoFeed)?;
    feed.entries.truncate(MOST_ENTRIES);
    keep_what_tells_apart(&mut feed.entries);
    Ok(feed)
}

/// The document without the declaration of an encoding that it is not in any more.
fn undeclared(document: &str) -> &str {
    if !document.starts_with("<?xml") {
        return document;
    }
    document.find("?>").map_or(document, |end| document[end + 2..].trim_start())
}

/// The document, with a version of RSS that no parser knows written as 2.0: 0.93, 0.94, 2.0.1 and none at all are read the same way.
fn as_rss_2(document: &str) -> Cow<'_, str> {
    let Some(name) = document.find("<rss").map(|tag| tag + "<rss".len()).filter(|name| *name < WITHIN) else { return document.into() };
    let (mut at, mut version) = (name, None);
    while let Some((key, value, end)) = tags::attribute(document, at) {
        if key == "version" {
            version = Some(at..end);
            if ["0.91", "0.92", "2.0"].contains(&value) {
                return document.into();
            }
        }
        at = end;
    }
    let version = version.unwrap_or(name..name);
    [&document[..version.start], " version=\"2.0\" ", &document[version.end..]].concat().into()
}

/// How far into a document its first tag begins, in bytes.
const WITHIN: usize = 4_000;

fn is_page(document: &str) -> bool {
    let head: String = document.chars().take(1_000).collect::<String>().to_ascii_lowercase();
    let first = |tag: &str| head.find(tag).unwrap_or(usize::MAX);
    // An entry may hold a whole page.
    first("<html").min(first("<!doctype html"))
        < ["<rss", "<feed", "<rdf", ":rdf", "<channel"].map(first).into_iter().min().unwrap_or(usize::MAX)
}

/// The feed that a page says is its own.
fn announced(page: &str) -> Option<String> {
    page.match_indices("<link").take(MOST_LINKS).find_map(|(tag, name)| {
        let (mut at, mut href, mut kind, mut rel) = (tag + name.len(), "", "", "");
        while let Some((key, value, end)) = tags::attribute(page, at) {
            match key {
                "href" => href = value,
                "type" => kind = value,
                "rel" => rel = value,
                _ => {}
            }
            at = end;
        }
        let is_feed = ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(&kind);
        (is_feed && rel == "alternate" && !href.is_empty()).then(|| href.replace("&amp;", "&"))
    })
}

/// How many links of a page are looked at.
const MOST_LINKS: usize = 500;

/// An id or a link that several entries of a feed share tells none of them from the others.
fn keep_what_tells_apart(entries: &mut [Entry]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for entry in &*entries {
        for key in entry.guid.iter().chain(entry.link.iter().filter(|link| entry.guid.as_ref() != Some(link))) {
            *counts.entry(key.clone()).or_default() += 1;
        }
    }
    let shared = |key: &Option<String>| key.as_ref().is_some_and(|key| counts.get(key).is_some_and(|count| *count > 1));
    for entry in entries {
        if shared(&entry.guid) {
            entry.guid = None;
        }
        entry.link_is_shared = shared(&entry.link);
    }
}
