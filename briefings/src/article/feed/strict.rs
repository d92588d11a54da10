//! A feed by a parser that takes no broken ones, and gets the others right.

use super::{
    Entry, Feed, Markup,
    dates::AsWritten,
    entry::{self, Parts},
};
use feed_rs::{model, parser};

/// The feed in a document that is text; `None` where it is none, or broken.
pub fn read(document: &str, address: &str) -> Option<Feed> {
    let dates = AsWritten::default();
    let noted = dates.clone();
    let parser = parser::Builder::new()
        .base_uri(Some(address))
        // An id of the parser's own would be another at the next reading.
        .id_generator(|_, _, _| String::new())
        .timestamp_parser(move |written| noted.note(written))
        .build();
    let feed = parser.parse(document.as_bytes()).ok()?;
    Some(Feed {
        title: feed.title.and_then(|title| markup(title).on_one_line()),
        ttl: feed.ttl,
        language: feed.language,
        entries: feed.entries.into_iter().map(|entry| self::entry(entry, &dates)).collect(),
    })
}

fn entry(entry: model::Entry, dates: &AsWritten) -> Entry {
    let link = entry.links.iter().find(|link| link.target.is_none() && link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    let content = entry.content.and_then(|content| Some((content.body?, content.content_type)));
    entry::of(Parts {
        guid: Some(entry.id),
        link: link.map(|link| link.href.clone()),
        title: entry.title.map(markup),
        authors: entry.authors.into_iter().filter_map(|person| person.name).collect(),
        published: entry.published.or(entry.updated).and_then(|moment| dates.of(moment)),
        content: content.map(|(body, kind)| Markup::of(kind.as_str(), body)),
        summary: entry.summary.map(markup),
    })
}

fn markup(text: model::Text) -> Markup {
    Markup::of(text.content_type.as_str(), text.content)
}
