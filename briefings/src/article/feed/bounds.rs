//! What a parser of XML can bear: it takes time beyond proportion for a document that is nested without end, or whose elements have
//! attributes without end.

use memchr::{memchr, memmem};

/// The deepest nesting; feeds have 10, and what they embed 40.
const DEEPEST: usize = 250;
/// The most attributes of an element.
const MOST_ATTRIBUTES: usize = 150;
/// The most names declared by the elements that are open at one time.
const MOST_NAMESPACES: usize = 250;

/// Whether the document keeps within the bounds. One pass, in linear time.
pub fn kept(document: &str) -> bool {
    let bytes = document.as_bytes();
    // Of each element that is open: how many names it declares.
    let mut open: Vec<usize> = Vec::new();
    let mut declared = 0;
    let mut at = 0;
    while let Some(tag) = memchr(b'<', &bytes[at..]).map(|found| at + found) {
        let rest = &bytes[tag..];
        at = if rest.starts_with(b"<!--") {
            behind(bytes, tag + 4, b"-->")
        } else if rest.starts_with(b"<![CDATA[") {
            behind(bytes, tag + 9, b"]]>")
        } else if rest.starts_with(b"<?") {
            behind(bytes, tag + 2, b"?>")
        } else if rest.starts_with(b"<!") {
            tag + 2
        } else if rest.starts_with(b"</") {
            declared -= open.pop().unwrap_or_default();
            tag + 2
        } else {
            let Tag { end, attributes, namespaces, empty } = Tag::at(bytes, tag + 1);
            if !empty {
                open.push(namespaces);
                declared += namespaces;
            }
            if attributes > MOST_ATTRIBUTES || open.len() > DEEPEST || declared > MOST_NAMESPACES {
                return false;
            }
            end
        };
    }
    true
}

fn behind(bytes: &[u8], from: usize, end: &[u8]) -> usize {
    memmem::find(&bytes[from..], end).map_or(bytes.len(), |found| from + found + end.len())
}

struct Tag {
    end: usize,
    attributes: usize,
    namespaces: usize,
    empty: bool,
}

impl Tag {
    /// The tag whose name begins at `from`.
    fn at(bytes: &[u8], from: usize) -> Self {
        let mut tag = Self { end: bytes.len(), attributes: 0, namespaces: 0, empty: false };
        let mut quote = None;
        for (at, &byte) in bytes.iter().enumerate().skip(from) {
            if quote.is_some() {
                quote = quote.filter(|opened| *opened != byte);
                continue;
            }
            match byte {
                b'"' | b'\'' => quote = Some(byte),
                b'=' => tag.attributes += 1,
                b'x' if bytes[at..].starts_with(b"xmlns") => tag.namespaces += 1,
                b'>' => return Self { end: at + 1, empty: bytes[at - 1] == b'/', ..tag },
                _ => {}
            }
        }
        tag
    }
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn what_feeds_hold_is_kept_and_what_only_hurts_is_not() {
        assert!(kept("<rss><a b='>' c=\"<\"/><!-- <a><a> --><![CDATA[<p><p>]]></rss>"));
        assert!(kept(&"<item><title>x</title></item>".repeat(10_000)));
        assert!(!kept(&"<a>".repeat(1_000)));
        assert!(!kept(&format!("<a {}>", "b='c' ".repeat(1_000))));
        assert!(!kept(&format!("<a {}>", "xmlns:b='c' ".repeat(140)).repeat(2)));
        for broken in ["<", "<a", "<a b='", "</", "<!--", "<![CDATA[", "<?", "<>", "</a></a>"] {
            assert!(kept(broken), "{broken}");
        }
    }
}
