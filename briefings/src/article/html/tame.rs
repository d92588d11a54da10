//! A page made safe and small for the parser: what cannot hold an article is left out, and depth, elements and attributes are bounded.
//!
//! An HTML parser takes time and memory beyond proportion for pages made to hurt it: a million nested elements, unclosed formatting
//! elements that every paragraph opens anew, a million attributes on one tag, megabytes of `&amp;` without a tag between. One pass over the
//! tags, in linear time, takes that away.

use super::tags::{attribute, end_of, name};
use memchr::{memchr, memmem};
use std::collections::HashSet;

/// The deepest nesting that is kept; a page of news has 40. Elements below are opened no more, their text is kept.
const DEEPEST: usize = 120;
/// The most elements that are kept; a long news page has 10,000.
const MOST_ELEMENTS: usize = 60_000;
/// The longest attribute that is kept, in bytes.
const LONGEST_VALUE: usize = 4_000;

/// The longest text without a tag, in bytes; behind that an empty comment parts it. The time to write a text of many `&` grows with the
/// square of its length, once parsed.
const LONGEST_TEXT: usize = 8_192;
/// What parts it.
const PARTED: &str = "<!---->";
/// No character reference is longer, in bytes.
const LONGEST_REFERENCE: usize = 64;

/// Elements whose content is nothing to read, or code.
const LEFT_OUT: [&str; 15] = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "textarea", "xmp", "noembed", "noframes", "select", "canvas",
    "video", "audio",
];
/// Tags that only dress up text, or hold no text: the tag goes, the text stays.
const PLAIN: [&str; 30] = [
    "b",
    "i",
    "em",
    "strong",
    "font",
    "u",
    "s",
    "small",
    "big",
    "tt",
    "strike",
    "nobr",
    "code",
    "img",
    "source",
    "input",
    "wbr",
    "picture",
    "plaintext",
    "frameset",
    "frame",
    "embed",
    "object",
    "param",
    "track",
    "area",
    "base",
    "col",
    "option",
    "optgroup",
];
/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "meta", "link"];
/// Elements that the parser ends by itself where the next one begins.
const SELF_ENDING: [&str; 8] = ["p", "li", "tr", "td", "th", "thead", "tbody", "tfoot"];
/// Attributes that tell what an element is.
const TELLING: [&str; 21] = [
    "class",
    "id",
    "href",
    "property",
    "name",
    "content",
    "itemprop",
    "itemtype",
    "itemscope",
    "datetime",
    "rel",
    "lang",
    "role",
    "hidden",
    "style",
    "aria-hidden",
    "title",
    "pubdate",
    "http-equiv",
    "charset",
    "data-testid",
];

/// A page to parse.
#[derive(Debug, Default)]
pub struct Tamed {
    /// The page, smaller.
    pub html: String,
    /// What its scripts of the type `application/ld+json` hold, in order.
    pub json_ld: Vec<String>,
}

/// Makes a page safe for the parser.
pub fn tame(page: &str) -> Tamed {
    let mut pass =
        Pass { page, out: Tamed::default(), depth: 0, dropped: 0, elements: 0, unclosed: HashSet::new(), text_from: 0, in_title: false };
    pass.run();
    pass.out
}

struct Pass<'a> {
    page: &'a str,
    out: Tamed,
    /// How many elements are open that end only where the page says so.
    depth: usize,
    /// How many of those were left out for their depth.
    dropped: usize,
    elements: usize,
    /// Elements left out whose end was looked for in vain: it is not looked for again.
    unclosed: HashSet<String>,
    /// Where in the smaller page the text behind the last tag begins.
    text_from: usize,
    /// Whether a title is open, in which a comment would be text.
    in_title: bool,
}

impl Pass<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some(tag) = memchr(b'<', &self.page.as_bytes()[at..]).map(|found| at + found) {
            self.text(at, tag);
            let rest = &self.page[tag + 1..];
            at = if rest.starts_with("!--") {
                memmem::find(rest.as_bytes(), b"-->").map_or(self.page.len(), |end| tag + 1 + end + 3)
            } else if rest.starts_with(['!', '?']) {
                memchr(b'>', rest.as_bytes()).map_or(self.page.len(), |end| tag + 1 + end + 1)
            } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                self.open(tag + 1)
            } else if rest.strip_prefix('/').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())) {
                self.close(tag + 2)
            } else {
                self.push("&lt;");
                tag + 1
            };
        }
        self.text(at, self.page.len());
    }

    fn text(&mut self, from: usize, to: usize) {
        let text = &self.page[from..to];
        if text.contains('\0') { self.push(&text.replace('\0', "")) } else { self.push(text) }
    }

    fn push(&mut self, mut text: &str) {
        while !self.in_title && self.out.html.len() - self.text_from + text.len() > LONGEST_TEXT {
            let room = LONGEST_TEXT.saturating_sub(self.out.html.len() - self.text_from);
            let Some(at) = parts_at(text, room) else { break };
            let (part, rest) = text.split_at(at);
            self.out.html.extend([part, PARTED]);
            self.text_from = self.out.html.len();
            text = rest;
        }
        self.out.html.push_str(text);
    }

    fn push_tag(&mut self, parts: &[&str]) {
        self.out.html.extend(parts.iter().copied());
        self.text_from = self.out.html.len();
    }

    /// Reads the tag whose name begins at `at`, and answers where the page goes on.
    fn open(&mut self, at: usize) -> usize {
        let (name, mut next) = name(self.page, at);
        // Of these the parser opens one within the other without end.
        let name = if matches!(name.as_str(), "dd" | "dt") { "p".to_owned() } else { name };
        let mut kept = String::new();
        let mut json_ld = false;
        let mut seen: Vec<&str> = Vec::new();
        while let Some((key, value, end)) = attribute(self.page, next) {
            next = end;
            json_ld |= key.eq_ignore_ascii_case("type") && value.trim().eq_ignore_ascii_case("application/ld+json");
            if let Some(telling) = TELLING.iter().find(|t| key.eq_ignore_ascii_case(t)).filter(|t| !seen.contains(*t)) {
                seen.push(telling);
                if value.len() <= LONGEST_VALUE {
                    kept.extend([" ", telling, "=\"", &value.replace('"', "&quot;"), "\""]);
                }
            }
        }
        let next = memchr(b'>', &self.page.as_bytes()[next..]).map_or(self.page.len(), |end| next + end + 1);
        if LEFT_OUT.contains(&name.as_str()) {
            return self.leave_out(&name, next, json_ld);
        }
        if PLAIN.contains(&name.as_str()) {
            return next;
        }
        let counts = !VOID.contains(&name.as_str()) && !SELF_ENDING.contains(&name.as_str());
        if counts && self.depth >= DEEPEST {
            self.dropped += 1;
            return next;
        }
        let beneath = self.dropped > 0 && SELF_ENDING.contains(&name.as_str()) && name != "p";
        if self.elements >= MOST_ELEMENTS || beneath {
            self.out.html.push(' ');
            self.dropped += usize::from(counts);
            return next;
        }
        self.elements += 1;
        self.depth += usize::from(counts);
        self.in_title |= name == "title";
        self.push_tag(&["<", &name, &kept, ">"]);
        next
    }

    /// Passes over an element with all that is in it; its own tag alone where it has no end.
    fn leave_out(&mut self, name: &str, from: usize, json_ld: bool) -> usize {
        let end = if self.unclosed.contains(name) { None } else { end_of(self.page, name, from) };
        let Some((content_end, next)) = end else {
            self.unclosed.insert(name.to_owned());
            return if matches!(name, "script" | "style") { self.page.len() } else { from };
        };
        if json_ld && name == "script" {
            self.out.json_ld.push(self.page[from..content_end].to_owned());
        }
        next
    }

    fn close(&mut self, at: usize) -> usize {
        let (name, next) = name(self.page, at);
        let name = if matches!(name.as_str(), "dd" | "dt") { "p".to_owned() } else { name };
        let next = memchr(b'>', &self.page.as_bytes()[next..]).map_or(self.page.len(), |end| next + end + 1);
        let known = |list: &[&str]| list.contains(&name.as_str());
        if known(&LEFT_OUT) || known(&PLAIN) || known(&VOID) {
            return next;
        }
        if !known(&SELF_ENDING) {
            if self.dropped > 0 {
                self.dropped -= 1;
                return next;
            }
            self.depth = self.depth.saturating_sub(1);
        }
        // A `</p>` without its `<p>` makes an element of its own.
        if self.elements < MOST_ELEMENTS || name != "p" {
            self.elements += usize::from(name == "p");
            self.in_title &= name != "title";
            self.push_tag(&["</", &name, ">"]);
        }
        next
    }
}

/// Where a text can be parted behind its first `from` bytes: before a blank or a character reference, or where none can be open.
fn parts_at(text: &str, from: usize) -> Option<usize> {
    let from = (from..text.len()).find(|at| text.is_char_boundary(*at))?;
    let fits = |(at, c): &(usize, char)| *c == '&' || c.is_whitespace() || *at >= LONGEST_REFERENCE;
    text[from..].char_indices().find(fits).map(|(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, PARTED, tame};

    #[test]
    fn a_long_text_is_parted_and_stays_the_same() {
        for piece in ["&amp;", "&#x26;<3 ", "«", "word ", "x", "\0y"] {
            let page = format!("<title>{}</title><p>{}</p>", piece.repeat(9_000), piece.repeat(40_000));
            let html = tame(&page).html;
            let (title, body) = html.split_once("</title>").expect("a title");
            assert!(!title.contains(PARTED), "{piece}");
            assert!(body.split(['<', '>']).all(|text| text.len() <= LONGEST_TEXT + 100), "{piece}");
            assert!(body.split(PARTED).all(|text| !text.ends_with("&am") && !text.starts_with("mp;")), "{piece}");
            let whole = page.replace('\0', "").replace("<3", "&lt;3");
            assert!(html.replace(PARTED, "") == whole, "{piece}");
        }
    }
}
