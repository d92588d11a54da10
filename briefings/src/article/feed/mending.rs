//! A feed by a parser that takes what it can get of a broken one, and knows the oldest kinds.

use super::{
    Entry, Feed, Markup, dates,
    entry::{self, Parts},
};
use feedparser_rs::{ParseOptions, TextType, parse_with_options, types::TextConstruct};

/// The feed in a document that is text; `None` where nothing of one is in it.
pub fn read(document: &str) -> Option<Feed> {
    let options = ParseOptions { sanitize_html: false, ..ParseOptions::default() };
    let read = parse_with_options(document.as_bytes(), &options).ok()?;
    if read.entries.is_empty() {
        return None;
    }
    Some(Feed {
        title: read.feed.title.and_then(|title| Markup::Html(title).on_one_line()),
        ttl: read.feed.ttl.and_then(|ttl| ttl.trim().parse().ok()),
        language: read.feed.language.map(Into::into),
        entries: read.entries.into_iter().map(entry).collect(),
    })
}

fn entry(entry: feedparser_rs::Entry) -> Entry {
    let date = entry.published_str.or(entry.updated_str).or(entry.created_str);
    entry::of(Parts {
        guid: entry.id.map(Into::into),
        link: entry.link,
        title: text(entry.title_detail, entry.title),
        authors: entry.authors.into_iter().filter_map(|person| person.name).map(Into::into).collect(),
        published: date.and_then(|written| dates::parse(&written)),
        content: entry.content.into_iter().find(|content| !content.value.is_empty()).map(|content| {
            let kind = content.content_type.as_ref().map_or("text/html", |kind| kind.as_str());
            Markup::of(kind, content.value)
        }),
        summary: text(entry.summary_detail, entry.summary),
    })
}

/// A text, plain only where the feed says so.
fn text(detail: Option<TextConstruct>, value: Option<String>) -> Option<Markup> {
    let plain = detail.is_some_and(|detail| detail.content_type == TextType::Text);
    value.map(|value| if plain { Markup::Plain(value) } else { Markup::Html(value) })
}
