//! What a page says about its article in JSON-LD, in the vocabulary of schema.org.

use dom_query::Document;
use serde_json::Value;
use std::collections::HashMap;

/// The statements of a page's scripts.
#[derive(Debug, Default)]
pub struct Statements {
    roots: Vec<Value>,
    /// The names of nodes that have an `@id`.
    named: HashMap<String, String>,
}

/// Types of schema.org that an article may have, without those that end in `Article` or `Posting`.
const ARTICLES: [&str; 7] = ["Report", "Review", "CreativeWork", "Recipe", "HowTo", "WebPage", "VideoObject"];

impl Statements {
    /// Reads the scripts; one that is no JSON says nothing.
    pub fn new(scripts: &[String]) -> Self {
        let mut read = Self { roots: scripts.iter().filter_map(|s| parse(s)).collect(), named: HashMap::new() };
        let named = read.nodes().into_iter().filter_map(|node| Some((text(node, "@id")?, text(node, "name")?))).collect();
        read.named = named;
        read
    }

    /// What is said about the article, the surest first: articles by their type, then what may be one.
    pub fn articles(&self) -> Vec<&Value> {
        let mut found: Vec<(usize, &Value)> = self.nodes().into_iter().filter_map(|node| Some((rank(node)?, node))).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, node)| node).collect()
    }

    fn nodes(&self) -> Vec<&Value> {
        let mut nodes = Vec::new();
        let mut open: Vec<&Value> = self.roots.iter().rev().collect();
        while let Some(node) = open.pop() {
            match node {
                Value::Array(items) => open.extend(items.iter().rev()),
                Value::Object(fields) => {
                    nodes.push(node);
                    open.extend(["mainEntity", "@graph"].iter().filter_map(|key| fields.get(*key)));
                }
                _ => {}
            }
        }
        nodes
    }

    /// The names of people or organizations that a field holds, be they written there or elsewhere under their `@id`.
    pub fn names(&self, value: &Value) -> Vec<String> {
        match value {
            Value::String(name) => vec![shown(name)],
            Value::Array(items) => items.iter().flat_map(|item| self.names(item)).collect(),
            Value::Object(fields) => match fields.get("name") {
                Some(name) => self.names(name),
                None => fields.get("@id").and_then(Value::as_str).and_then(|id| self.named.get(id)).cloned().into_iter().collect(),
            },
            _ => Vec::new(),
        }
    }
}

/// The text of a field; the first where it holds several.
pub fn text(node: &Value, field: &str) -> Option<String> {
    match node.get(field)? {
        Value::String(text) => Some(shown(text)),
        Value::Array(items) => items.first()?.as_str().map(shown),
        Value::Object(fields) => fields.get("@id")?.as_str().map(str::to_owned),
        _ => None,
    }
}

/// A text as a page would show it: many hold entities or tags, though JSON wants neither.
fn shown(text: &str) -> String {
    let markup = text.len() <= LONGEST && text.contains(['&', '<']);
    if markup { Document::fragment(super::tame::tame(text).html).root().text().to_string() } else { text.to_owned() }
}

/// The longest text that is read as HTML, in bytes.
const LONGEST: usize = 10_000;

fn parse(script: &str) -> Option<Value> {
    let json = script.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let json = json.trim_end_matches("-->").trim_end_matches("//]]>").trim_end_matches("]]>").trim_end_matches(';');
    // Many pages break lines within strings, which JSON forbids, or escape JSON as if it were HTML.
    let repaired = || json.replace(|c: char| c.is_control(), " ").replace("&quot;", "\"").replace("&amp;", "&");
    serde_json::from_str(json).or_else(|_| serde_json::from_str(&repaired())).ok()
}

/// How surely a node speaks of the article: 0 for an article.
fn rank(node: &Value) -> Option<usize> {
    let types: Vec<&str> = match node.get("@type")? {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => return None,
    };
    let article = |t: &&str| t.ends_with("Article") || t.ends_with("Posting");
    let other = types.iter().filter_map(|t| ARTICLES.iter().position(|a| a == t)).min();
    if types.iter().any(article) { Some(0) } else { other.map(|at| at + 1) }
}
