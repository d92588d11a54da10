//! The letters of a tag: its name, its attributes, and where the end of its element stands.

use memchr::{memchr, memmem};

/// The name of a tag in lower case, and where it ends.
pub fn name(page: &str, at: usize) -> (String, usize) {
    let written: &str = page[at..].split(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '\0')).next().unwrap_or_default();
    let end = at + written.len();
    let written = written.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | ':' | '_')).next().unwrap_or_default();
    (written[..written.len().min(40)].to_ascii_lowercase(), end)
}

/// The attribute behind `at`, and where it ends; `None` at the end of the tag, which is then at the offset of the last end.
pub fn attribute(page: &str, at: usize) -> Option<(&str, &str, usize)> {
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
pub fn end_of(page: &str, name: &str, from: usize) -> Option<(usize, usize)> {
    let bytes = page.as_bytes();
    let ends = memmem::find_iter(&bytes[from..], b"</").map(|found| from + found);
    let content_end =
        ends.into_iter().find(|end| bytes.get(end + 2..end + 2 + name.len()).is_some_and(|b| b.eq_ignore_ascii_case(name.as_bytes())))?;
    let next = memchr(b'>', &bytes[content_end..]).map_or(page.len(), |end| content_end + end + 1);
    Some((content_end, next))
}
