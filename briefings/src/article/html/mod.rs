//! A web page in: an article whose text is our rendering of the page, headline first, every line of it labelled.
//!
//! The page is made safe to parse ([`tame`]); what it says about its article is read from its JSON-LD, its head and its visible
//! lines; its main text is found ([`main_text`]), written line by line ([`render`]), and each line gets its label ([`labels`]).

mod authors;
mod clutter;
pub(super) mod dates;
mod declared;
pub(super) mod decode;
mod json_ld;
mod labels;
mod main_text;
mod render;
pub(super) mod tags;
mod tame;
mod title;

use super::{
    Article, Block, BlockKind, Published, language,
    plain::{self, byline::Byline},
};
use crate::text::Span;
use declared::Declared;
use dom_query::Document;
use json_ld::Statements;
use render::Piece;
use serde_json::Value;

/// Reads the bytes of a web page as an article; `url` is where the page was found.
pub fn read(page: &[u8], url: Option<&str>) -> Article {
    read_as(page, None, url)
}

/// The same, of a page of which its server says that it is in `charset`.
pub fn read_as(page: &[u8], charset: Option<&str>, url: Option<&str>) -> Article {
    read_text(&decode::decode(page, charset), url)
}

/// Reads a web page that is text already.
fn read_text(page: &str, url: Option<&str>) -> Article {
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
    let standfirst = standfirst(around, title, &declared, &articles);
    let mut pieces = main_text::find(document, headline.as_deref());
    if let Some(standfirst) = standfirst {
        let key = plain::key(&standfirst);
        match pieces.iter_mut().take(BEHIND).find(|p| plain::key(&p.text) == key) {
            Some(piece) => piece.kind = BlockKind::Standfirst,
            None => pieces.insert(0, Piece { kind: BlockKind::Standfirst, text: standfirst, links: 0.0, top: false }),
        }
    }
    let (text, blocks) = labelled(pieces, headline, authors.as_deref());
    let mut article = Article { text, blocks, published, outlet, byline: authors, url, language: None };
    article.language = language::of(&article, declared.language.as_deref());
    article
}

/// The text of a piece of HTML that is all of it an article, under this headline, and its blocks; `authors` as in [`Article::byline`].
pub(super) fn fragment(html: &str, headline: Option<&str>, authors: Option<&str>) -> (String, Vec<Block>) {
    let document = Document::from(tame::tame(html).html);
    labelled(render::article(&document.root()).0, headline.map(str::to_owned), authors)
}

/// What a piece of HTML shows, on one line; `None` where that is nothing.
pub(super) fn one_line(html: &str) -> Option<String> {
    if !html.contains(['<', '&']) {
        return declared::one_line(html);
    }
    let pieces = render::plain(&Document::from(tame::tame(html).html).root());
    declared::one_line(&pieces.into_iter().map(|piece| piece.text).collect::<Vec<_>>().join(" "))
}

/// The article's text, its headline first, and its blocks.
fn labelled(mut pieces: Vec<Piece>, headline: Option<String>, authors: Option<&str>) -> (String, Vec<Block>) {
    let headed = headline.is_some();
    if let Some(headline) = headline {
        let key = plain::key(&headline);
        pieces.retain(|p| plain::key(&p.text) != key);
        pieces.insert(0, Piece { kind: BlockKind::Headline, text: headline, links: 0.0, top: true });
    }
    let (text, spans) = written(&pieces);
    let blocks = labels::label(&text, &pieces, &spans, headed, authors);
    (text, blocks)
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
    let key = headline.map(plain::key).unwrap_or_default();
    let same = |p: &&Piece| plain::key(&p.text) == key;
    let headings = || shown.iter().enumerate().filter(|(_, p)| p.top);
    let place = headings().find(|(_, p)| same(p)).or_else(|| shown.iter().enumerate().find(|(_, p)| same(p)));
    // A page may declare another headline than it shows.
    let place = place.or_else(|| headings().find(|(_, p)| p.text.split(' ').count() > 2)).map(|(at, _)| at);
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
    if units.is_empty() {
        return Byline::default();
    }
    let mut byline = plain::byline::read(&text, &units, Some(title));
    byline.published = byline.published.or_else(|| around.iter().filter(|p| !p.top).find_map(short_date));
    byline
}

/// The date of a line that says little else.
fn short_date(piece: &Piece) -> Option<Published> {
    let short = piece.text.split_whitespace().filter(|word| *word != "·").count() <= LONGEST_DATE_LINE;
    if short { plain::byline::date::find(&piece.text).map(|dated| dated.published) } else { None }
}

/// How many words a line beside the headline may have to be taken for its date line.
const LONGEST_DATE_LINE: usize = 14;

/// The line right behind the headline that the page also declares as what the article is about.
fn standfirst(around: &[Piece], title: usize, declared: &Declared, articles: &[&Value]) -> Option<String> {
    let stated = articles.iter().filter_map(|a| json_ld::text(a, "description"));
    let said = declared.all(&["og:description", "description", "twitter:description"]).map(str::to_owned).chain(stated);
    let keys: Vec<String> = said.map(|text| plain::key(&text)).filter(|key| key.split(' ').count() >= LEAST_STANDFIRST).collect();
    let mut behind = around.iter().skip(title + 1).take(STANDFIRST_WITHIN);
    behind.find(|p| keys.contains(&plain::key(&p.text))).map(|p| p.text.clone())
}

/// A standfirst has at least as many words, and stands at most as many lines behind the headline.
const LEAST_STANDFIRST: usize = 5;
const STANDFIRST_WITHIN: usize = 8;

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
