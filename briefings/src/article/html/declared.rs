//! What a page declares in its head: `<meta>` (Open Graph, Dublin Core and others), `<link>`, `<title>` and `<html lang>`.

use dom_query::Document;
use std::collections::HashMap;

/// The declarations of a page.
#[derive(Debug, Default)]
pub struct Declared {
    /// By name or property in lower case; all values, in order.
    meta: HashMap<String, Vec<String>>,
    /// The address in `<link rel="canonical">`.
    pub canonical: Option<String>,
    /// What `<title>` says.
    pub title: Option<String>,
    /// The language of `<html>`.
    pub language: Option<String>,
}

impl Declared {
    /// Reads the declarations, wherever in the page they stand.
    pub fn new(document: &Document) -> Self {
        let mut read = Self::default();
        for node in document.root().descendants_it().filter(dom_query::NodeRef::is_element) {
            let attribute = |name: &str| node.attr(name).map(|v| v.trim().to_owned()).filter(|v| !v.is_empty());
            match &*node.node_name().unwrap_or_default() {
                "html" => read.language = read.language.or_else(|| attribute("lang")),
                "title" if read.title.is_none() => read.title = one_line(&node.text()),
                "link" if attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                    read.canonical = read.canonical.or_else(|| attribute("href"));
                }
                "meta" => {
                    let Some(content) = attribute("content") else { continue };
                    for name in ["property", "name", "itemprop"].iter().filter_map(|key| attribute(key)) {
                        read.meta.entry(name.to_ascii_lowercase()).or_default().push(content.clone());
                    }
                }
                _ => {}
            }
        }
        read
    }

    /// The first value of the first of these names that has one.
    pub fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.meta.get(*name)?.first()).map(String::as_str)
    }

    /// Every value of these names, in their order.
    pub fn all<'a>(&'a self, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
        names.iter().filter_map(|name| self.meta.get(*name)).flatten().map(String::as_str)
    }
}

/// A text on one line, without white space at its ends; `None` where nothing is left.
pub fn one_line(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}
