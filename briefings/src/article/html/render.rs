//! Elements as lines: the rendering of a page, or of a part of it, as pieces of text that get a label each.

use super::clutter::Clutter;
use crate::article::BlockKind;
use dom_query::NodeRef;
use std::collections::HashSet;

/// A line of a page: what stands in one block of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What its element says it is.
    pub kind: BlockKind,
    /// Its text, on one line, without white space at its ends; never empty.
    pub text: String,
    /// The share of its characters that are links, 0 to 1.
    pub links: f32,
    /// Whether it is a top heading (`<h1>`).
    pub top: bool,
}

/// A cell of more words holds running text: its table only lays the page out.
const LONGEST_CELL: usize = 40;

/// Everything that `node` shows, in order; texts that only their look would part are parted by ` · `.
pub fn all(node: &NodeRef) -> Vec<Piece> {
    lines(node, Walk { parts: true, ..Walk::default() }).pieces
}

/// Everything that `node` shows, in order.
pub fn plain(node: &NodeRef) -> Vec<Piece> {
    lines(node, Walk::default()).pieces
}

/// The lines of `node`, in order, without what says that it is not the article's; and the texts of what does.
pub fn article(node: &NodeRef) -> (Vec<Piece>, HashSet<String>) {
    let walk = lines(node, Walk { clutter: Some(Clutter::new(node)), ..Walk::default() });
    (walk.pieces, walk.aside)
}

fn lines(node: &NodeRef, mut walk: Walk) -> Walk {
    walk.children(node, Place { kind: BlockKind::Paragraph, link: false, top: false });
    walk.flush();
    walk
}

/// Where a text stands.
#[derive(Clone, Copy)]
struct Place {
    kind: BlockKind,
    link: bool,
    top: bool,
}

#[derive(Default)]
struct Walk {
    clutter: Option<Clutter>,
    /// Whether the walk is in an element that is clutter.
    in_clutter: bool,
    parts: bool,
    pieces: Vec<Piece>,
    /// The texts of the lines in clutter.
    aside: HashSet<String>,
    line: String,
    linked: usize,
    place: Option<Place>,
    breaks: usize,
}

impl Walk {
    fn children(&mut self, node: &NodeRef, place: Place) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.text(&child.text(), place);
            } else if child.is_element() {
                self.element(&child, place);
            }
        }
    }

    fn element(&mut self, node: &NodeRef, place: Place) {
        let name = node.node_name().unwrap_or_default();
        if !self.in_clutter && self.clutter.as_mut().is_some_and(|c| c.is(node, &name)) {
            self.flush();
            self.in_clutter = true;
            self.element(node, place);
            self.flush();
            self.in_clutter = false;
            return;
        }
        let kind = match &*name {
            "br" => {
                self.breaks += 1;
                return;
            }
            "head" | "button" | "link" | "meta" => return,
            "a" => return self.children(node, Place { link: true, ..place }),
            "table" if is_data(node) => return self.table(node),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading,
            "figure" | "figcaption" => BlockKind::Caption,
            "li" | "dd" | "dt" => inner(place.kind, BlockKind::ListItem),
            "blockquote" => inner(place.kind, BlockKind::Quote),
            name if is_inline(name) => {
                self.part(place);
                self.children(node, place);
                return self.part(place);
            }
            _ => place.kind,
        };
        self.flush();
        self.children(node, Place { kind, link: place.link, top: place.top || &*name == "h1" });
        self.flush();
    }

    /// A table of data: a line for each row.
    fn table(&mut self, table: &NodeRef) {
        self.flush();
        for row in table.descendants_it().filter(|n| n.has_name("tr")) {
            let place = Place { kind: BlockKind::Boilerplate, link: false, top: false };
            for cell in row.element_children() {
                self.text(&cell.text(), place);
                self.text(" ", place);
            }
            self.flush();
        }
    }

    fn text(&mut self, text: &str, place: Place) {
        if self.breaks > 0 && !text.trim().is_empty() {
            let ended = self.line.trim_end().ends_with(['.', '!', '?', '”', '"', ':', '…']);
            if self.breaks > 1 || ended {
                self.flush();
            } else {
                self.line.push(' ');
            }
            self.breaks = 0;
        }
        self.place.get_or_insert(place);
        let before = self.line.len();
        for c in text.chars().filter(|c| !is_invisible(*c)) {
            if !c.is_whitespace() {
                self.line.push(c);
            } else if !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
        }
        if place.link {
            self.linked += self.line.len() - before;
        }
    }

    /// A mark where one word would run into the next, in a line that is read for what it says and not for its words.
    fn part(&mut self, place: Place) {
        if self.parts && !place.top && !self.line.is_empty() && !self.line.ends_with(' ') {
            self.line.push_str(" · ");
        }
    }

    fn flush(&mut self) {
        let place = self.place.take();
        let line = std::mem::take(&mut self.line);
        let linked = std::mem::take(&mut self.linked);
        self.breaks = 0;
        if let Some(place) = place.filter(|_| line.contains(|c: char| !c.is_whitespace())) {
            let links = linked as f32 / line.len() as f32;
            let text = line.trim().to_owned();
            if self.in_clutter {
                self.aside.insert(text);
            } else {
                self.pieces.push(Piece { kind: place.kind, text, links, top: place.top });
            }
        }
    }
}

/// What an element inside another is: a caption stays one, whatever list or quotation it holds.
fn inner(outer: BlockKind, inner: BlockKind) -> BlockKind {
    if matches!(outer, BlockKind::Caption | BlockKind::Heading) { outer } else { inner }
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "span"
            | "sup"
            | "sub"
            | "abbr"
            | "cite"
            | "q"
            | "time"
            | "mark"
            | "label"
            | "kbd"
            | "var"
            | "samp"
            | "del"
            | "ins"
            | "bdi"
            | "bdo"
            | "dfn"
            | "data"
            | "ruby"
            | "rt"
            | "rp"
            | "acronym"
    )
}

/// Characters that show nothing and mean nothing: soft hyphens, zero-width spaces, byte order marks, control characters.
///
/// Joiners and marks of direction mean something in many scripts; they stay.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_control() && !c.is_whitespace()
}

/// Whether a table holds data, and does not lay out running text.
fn is_data(table: &NodeRef) -> bool {
    if table.descendants_it().any(|n| n.has_name("table")) {
        return false;
    }
    let mut cells = 0;
    for cell in table.descendants_it() {
        if cell.has_name("td") || cell.has_name("th") {
            cells += 1;
            if cell.text().split_whitespace().nth(LONGEST_CELL).is_some() {
                return false;
            }
        }
    }
    cells >= 4
}
