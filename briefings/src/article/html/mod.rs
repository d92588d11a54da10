//! A web page in: an article whose text is our rendering of the page, headline first, every line of it labelled.
//!
//! The page is made safe to parse ([`tame`]); what it says about its article is read from its JSON-LD, its head and its visible
//! lines; its main text is found ([`main_text`]), written line by line ([`render`]), and each line gets its label ([`labels`]).

mod authors;
mod clutter;
mod dates;
mod declared;
mod decode;
mod json_ld;
mod labels;
mod main_text;
mod render;
mod tame;
mod title;

use super::{
    Article, BlockKind,
    plain::{self, byline::Byline},
};
use crate::text::Span;
use declared::Declared;
use dom_query::Document;
use json_ld::Statements;
use render::Piece;

/// Reads the bytes of a web page as an article; `url` is where the page was found.
pub fn read(page: &[u8], url: Option<&str>) -> Article {
    read_text(&decode::decode(page), url)
}

/// Reads a web page that is text already.
pub fn read_text(page: &str, url: Option<&str>) -> Article {
    let tamed = tame::tame(page);
    let document = Document::from(tamed.html);
    let declared = Declared::new(&document);
    let statements = Statements::new(&tamed.json_ld);
    let articles = statements.articles();
    let shown = render::all(&document.root());
    let search = articles.iter().find_map(|a| json_ld::text(a, "headline"));
    let headline = title::find(&shown, &declared, search.as_deref());
    let (around, title) = around(&shown, headline.as_deref());
    let byline = visible_byline(around, title);
    let outlet = outlet(&declared, &statements, &byline);
    let url = address(&declared, url);
    let published = dates::find(&document, &declared, &articles, byline.published, url.as_deref());
    let authors = authors::find(&authors::Page {
        document: &document,
        declared: &declared,
        statements: &statements,
        around,
        byline: byline.authors.as_deref(),
        outlet: outlet.as_deref(),
    });
    let language = declared.language.clone();
    let mut pieces = main_text::find(document, headline.as_deref());
    if let Some(headline) = headline {
        let key = plain::key(&headline);
        pieces.retain(|p| plain::key(&p.text) != key);
        pieces.insert(0, Piece { kind: BlockKind::Headline, text: headline, links: 0.0, top: true });
    }
    let (text, spans) = written(&pieces);
    let blocks = labels::label(&text, &pieces, &spans);
    Article { text, blocks, published, outlet, byline: authors, url, language }
}

/// The lines of the article's text, with an empty line between them.
fn written(pieces: &[Piece]) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        spans.push(Span::new(text.len(), text.len() + piece.text.len()));
        text.push_str(&piece.text);
    }
    (text, spans)
}

/// The lines around the visible headline, and its place among them; none where the page does not show it.
fn around<'a>(shown: &'a [Piece], headline: Option<&str>) -> (&'a [Piece], usize) {
    let Some(key) = headline.map(plain::key) else { return (&[], 0) };
    let same = |p: &&Piece| plain::key(&p.text) == key;
    let place = shown.iter().position(|p| p.top && same(&p)).or_else(|| shown.iter().position(|p| same(&p)));
    let Some(at) = place else { return (&[], 0) };
    let first = at.saturating_sub(BEFORE);
    (&shown[first..shown.len().min(at + BEHIND)], at - first)
}

/// How many lines before the headline, and behind it, may say who wrote the article, and when.
const BEFORE: usize = 4;
const BEHIND: usize = 20;

fn visible_byline(around: &[Piece], title: usize) -> Byline {
    let (text, spans) = written(around);
    let units: Vec<plain::lines::Unit> = spans.iter().map(|span| plain::lines::Unit::new(&text, *span, true)).collect();
    if units.is_empty() { Byline::default() } else { plain::byline::read(&text, &units, Some(title)) }
}

fn outlet(declared: &Declared, statements: &Statements, byline: &Byline) -> Option<String> {
    let stated = || statements.articles().into_iter().filter_map(|a| a.get("publisher")).flat_map(|p| statements.names(p)).next();
    let named = declared.first(&["og:site_name"]).map(str::to_owned).or_else(stated);
    let named = named.or_else(|| declared.first(&["application-name"]).map(str::to_owned));
    named.and_then(|name| declared::one_line(&name)).or_else(|| byline.outlet.clone())
}

/// The page's own address: what it declares, where that is on the host it was found on.
fn address(declared: &Declared, given: Option<&str>) -> Option<String> {
    let absolute = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    let canonical = declared.canonical.as_deref().into_iter().chain(declared.first(&["og:url"])).find(absolute);
    match (canonical, given) {
        (Some(canonical), Some(given)) if host(canonical) != host(given) => Some(given.to_owned()),
        (canonical, given) => canonical.or(given).map(str::to_owned),
    }
}

/// The host of an address, without `www.`.
fn host(url: &str) -> Option<String> {
    let host = url.split("://").nth(1)?.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
}
