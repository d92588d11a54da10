//! A page made safe and small for the parser: what cannot hold an article is left out, and depth, elements and attributes are bounded.
//!
//! An HTML parser takes time and memory beyond proportion for pages made to hurt it: a million nested elements, unclosed formatting
//! elements that every paragraph opens anew, a million attributes on one tag. One pass over the tags, in linear time, takes that away.

use memchr::{memchr, memmem};
use std::collections::HashSet;

/// The deepest nesting that is kept; browsers stop at 512. Elements below are opened no more, their text is kept.
const DEEPEST: usize = 240;
/// The most elements that are kept; a long news page has 10,000.
const MOST_ELEMENTS: usize = 150_000;
/// The longest attribute that is kept, in bytes.
const LONGEST_VALUE: usize = 4_000;

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
    let mut pass = Pass { page, out: Tamed::default(), depth: 0, dropped: 0, elements: 0, unclosed: HashSet::new() };
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
                self.out.html.push_str("&lt;");
                tag + 1
            };
        }
        self.text(at, self.page.len());
    }

    fn text(&mut self, from: usize, to: usize) {
        let text = &self.page[from..to];
        if text.contains('\0') { self.out.html.extend(text.chars().filter(|c| *c != '\0')) } else { self.out.html.push_str(text) }
    }

    /// Reads the tag whose name begins at `at`, and answers where the page goes on.
    fn open(&mut self, at: usize) -> usize {
        let (name, mut next) = name(self.page, at);
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
        if self.elements >= MOST_ELEMENTS {
            self.out.html.push(' ');
            self.dropped += usize::from(counts);
            return next;
        }
        self.elements += 1;
        self.depth += usize::from(counts);
        self.out.html.extend(["<", &name, &kept, ">"]);
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
            self.out.html.extend(["</", &name, ">"]);
        }
        next
    }
}

/// The name of a tag in lower case, and where it ends.
fn name(page: &str, at: usize) -> (String, usize) {
    let written: &str = page[at..].split(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '\0')).next().unwrap_or_default();
    let end = at + written.len();
    let written = written.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | ':' | '_')).next().unwrap_or_default();
    (written[..written.len().min(40)].to_ascii_lowercase(), end)
}

/// The attribute behind `at`, and where it ends; `None` at the end of the tag, which is then at the offset of the last end.
fn attribute(page: &str, at: usize) -> Option<(&str, &str, usize)> {
    let rest = page[at..].trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
    let start = page.len() - rest.len();
    let length = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/' | '=')).unwrap_or(rest.len());
    if length == 0 && !rest.starts_with('=') {
        return None;
    }
    let length = length.max(1);
    let key = &rest[..length];
    let behind = rest[length..].trim_start_matches(|c: char| c.is_ascii_whitespace());
    let Some(value) = behind.strip_prefix('=') else { return Some((key, "", start + length)) };
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let from = page.len() - value.len();
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote) {
            let end = inner.find(quote).unwrap_or(inner.len());
            return Some((key, &inner[..end], (from + 1 + end + 1).min(page.len())));
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len());
    Some((key, &value[..end], from + end))
}

/// Where the content of the element `name` ends, and where the page goes on behind its end tag.
fn end_of(page: &str, name: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = page.as_bytes();
    let ends = memmem::find_iter(&bytes[from..], b"</").map(|found| from + found);
    let content_end =
        ends.into_iter().find(|end| bytes.get(end + 2..end + 2 + name.len()).is_some_and(|b| b.eq_ignore_ascii_case(name.as_bytes())))?;
    let next = memchr(b'>', &bytes[content_end..]).map_or(page.len(), |end| content_end + end + 1);
    Some((content_end, next))
}
