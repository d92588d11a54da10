//! The authors of a page's article, as JSON-LD, the page's head, its visible byline and its links to authors name them.

use super::{
    declared::{Declared, one_line},
    json_ld::Statements,
    render::Piece,
};
use crate::article::plain::{byline::names, key};
use dom_query::{Document, NodeRef};
use serde_json::Value;

/// Names in a page's head that give an author.
const DECLARED: [&str; 10] = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "cxenseparse:author",
];
/// Parts of an address that lead to an author's page.
const AUTHOR_PATHS: [&str; 8] =
    ["/author/", "/authors/", "/writer/", "/writers/", "/contributor/", "/contributors/", "/columnist/", "/reporter/"];
/// What may stand on a line of its own above an author's name.
const OPENINGS: [&str; 9] = ["by", "written by", "words by", "article by", "story by", "reported by", "posted by", "author", "authors"];
/// The longest name, in bytes, and the most authors.
const LONGEST: usize = 80;
const MOST: usize = 20;

/// What a page says about its article.
pub struct Page<'a> {
    /// The page.
    pub document: &'a Document,
    /// Its head.
    pub declared: &'a Declared,
    /// Its JSON-LD.
    pub statements: &'a Statements,
    /// The lines around its headline.
    pub around: &'a [Piece],
    /// The authors that those lines name, separated by `; `.
    pub byline: Option<&'a str>,
    /// The outlet.
    pub outlet: Option<&'a str>,
}

/// The authors, separated by `; `; `None` where nobody is named. The outlet is the author only where nobody else is.
pub fn find(page: &Page) -> Option<String> {
    let articles = page.statements.articles();
    let stated = articles.iter().filter_map(|a: &&Value| a.get("author")).map(|author| page.statements.names(author));
    let head = DECLARED.iter().map(|name| page.declared.all(&[*name]).map(str::to_owned).collect());
    let machine: Vec<Vec<String>> = stated.chain(head).chain([labelled(page.declared)]).collect();
    let byline =
        || page.byline.map(|names| names.split("; ").map(str::to_owned).collect()).or_else(|| opened(page.around)).unwrap_or_default();
    let people = |names: &Vec<String>| joined(names, page.outlet);
    let named = machine.iter().find_map(people).or_else(|| people(&byline())).or_else(|| people(&marked(page.document)));
    named.or_else(|| machine.iter().find_map(|names| joined(names, None)))
}

/// `twitter:label1` says what `twitter:data1` is.
fn labelled(declared: &Declared) -> Vec<String> {
    let written = declared.first(&["twitter:label1"]).is_some_and(|label| label.eq_ignore_ascii_case("written by"));
    declared.first(&["twitter:data1"]).filter(|_| written).map(str::to_owned).into_iter().collect()
}

/// The line below one that says only `By`.
fn opened(around: &[Piece]) -> Option<Vec<String>> {
    let opening = |p: &Piece| OPENINGS.contains(&key(&p.text).trim_end_matches(" s"));
    let name = around.windows(2).find(|w| opening(&w[0])).map(|w| w[1].text.split(" · ").next().unwrap_or_default())?;
    is_person(name, 1).then(|| vec![name.to_owned()])
}

/// The first text of an element that says it names an author, or leads to one.
fn marked(document: &Document) -> Vec<String> {
    let root = document.root();
    let elements = || root.descendants_it().filter(NodeRef::is_element);
    // What stands above the headline speaks of other articles, or of the site.
    let headline = elements().position(|node| node.has_name("h1")).unwrap_or_default();
    let mut named = elements().skip(headline).filter_map(|node| {
        let has = |attribute: &str, value: &str| {
            node.attr(attribute).is_some_and(|v| v.split_whitespace().any(|word| word.eq_ignore_ascii_case(value)))
        };
        let leads = node.attr("href").is_some_and(|href| AUTHOR_PATHS.iter().any(|path| href.contains(path)));
        let sure = leads || has("rel", "author") || has("itemprop", "author");
        let class = node.attr("class").unwrap_or_default().to_ascii_lowercase();
        if !(sure || class.contains("author") || class.contains("byline")) || node.descendants_it().nth(12).is_some() {
            return None;
        }
        let text = one_line(&node.attr("content").unwrap_or_else(|| node.text()))?;
        parts(&text).into_iter().next().filter(|name| is_person(name, if sure { 1 } else { 2 }))
    });
    named.next().into_iter().collect()
}

fn is_person(name: &str, least: usize) -> bool {
    let words = name.split_whitespace().count();
    let single = words == 1 && name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphanumeric);
    words >= least && (single || names::is_name(name)) && !names::is_outlet(name)
}

fn joined(names: &[String], outlet: Option<&str>) -> Option<String> {
    let mut kept: Vec<String> = Vec::new();
    for name in names.iter().flat_map(|n| parts(n)) {
        if kept.len() < MOST && is_author(&name, outlet) && kept.iter().all(|held| key(held) != key(&name)) {
            kept.push(name);
        }
    }
    (!kept.is_empty()).then(|| kept.join("; "))
}

/// The names in a text that may hold several: `By A. Name, B. Name and C. Name`.
fn parts(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.contains("://") {
        return Vec::new();
    }
    let openings = ["by ", "by: ", "written by ", "posted by ", "view all posts by ", "more from "];
    let opening = openings.iter().find(|o| text.get(..o.len()).is_some_and(|start| start.eq_ignore_ascii_case(o)));
    let text = opening.map_or(text, |o| &text[o.len()..]);
    let marks = text.split([',', ';', '|', '/', '·', '•']).flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & "));
    marks.filter_map(one_line).map(|name| name.trim_start_matches("and ").to_owned()).collect()
}

fn is_author(name: &str, outlet: Option<&str>) -> bool {
    let address = name.contains('@') || name.starts_with("www.");
    let template = name.contains(['{', '_', '<']) || name.contains('.') && !name.contains(' ');
    let words = key(name);
    let nobody =
        matches!(words.as_str(), "admin" | "administrator" | "author" | "editor" | "staff" | "null" | "undefined" | "unknown" | "");
    name.len() <= LONGEST
        && !address
        && !template
        && !nobody
        && name.contains(char::is_alphabetic)
        && outlet.is_none_or(|o| key(o) != words)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn several_names_are_parted_and_an_address_is_none() {
        let names = |list: &[&str]| joined(&list.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>(), Some("Calder Bay Lantern"));
        assert_eq!(names(&["By Mara Tolland, Jon Pell and Ida Roe"]).as_deref(), Some("Mara Tolland; Jon Pell; Ida Roe"));
        assert_eq!(names(&["Mara Tolland", "MARA TOLLAND"]).as_deref(), Some("Mara Tolland"));
        assert_eq!(names(&["https://social.example/mara", "Calder Bay Lantern"]), None);
        assert_eq!(names(&["mara.tolland.1232", "{{author}}"]), None);
    }
}
