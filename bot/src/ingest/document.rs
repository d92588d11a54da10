//! A document that was fetched, attached or found in a file, read as an article by its kind.

use briefings::{
    article::{Article, html, plain},
    store::Page,
};
use encoding_rs::{Encoding, UTF_8};
use thiserror::Error;

/// The type of a web page.
pub const PAGE: &str = "text/html";
/// The type of a text.
pub const TEXT: &str = "text/plain";
/// The types of documents that are read, as servers call them.
pub const TYPES: [&str; 5] = [PAGE, "application/xhtml+xml", TEXT, "text/markdown", "text/x-markdown"];
const PAGES: [&str; 2] = [PAGE, "application/xhtml+xml"];

/// Why a document holds no article; told behind its name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Nothing but white space.
    #[error("holds no text: there is no article in it")]
    Empty,
    /// Binary data.
    #[error("holds binary data, not text: save the article as plain text (UTF-8) and try again")]
    Binary,
    /// Bytes that are no text in this encoding, first on this line, where that is known.
    #[error("is not {encoding} text{}; save it as UTF-8 and try again", .line.map_or(String::new(), |line| format!(": line {line} holds bytes that are not")))]
    Encoding {
        /// The encoding's name.
        encoding: String,
        /// From 1.
        line: Option<usize>,
    },
}

/// The type of a file of this name, as servers call it; `None` for one that is not read.
pub fn type_of_name(name: &str) -> Option<&'static str> {
    name.rsplit_once('.').and_then(|(_, ending)| type_of_ending(ending))
}

/// Whether a file with this ending, such as `html`, is a web page.
pub fn is_page_ending(ending: &str) -> bool {
    type_of_ending(ending).is_some_and(|kind| PAGES.contains(&kind))
}

/// The type of a file with this ending; `None` for one that is not read.
pub fn type_of_ending(ending: &str) -> Option<&'static str> {
    match ending.to_ascii_lowercase().as_str() {
        "txt" => Some(TEXT),
        "md" | "markdown" => Some("text/markdown"),
        "html" | "htm" | "xhtml" => Some(PAGE),
        _ => None,
    }
}

/// Reads a document of one of the [`TYPES`], which was found at `url`, in the encoding that it came with; where nothing said so, in the
/// one that the page names, or in UTF-8.
///
/// # Errors
/// Why there is no article in it.
pub fn read(kind: &str, charset: Option<&str>, bytes: &[u8], url: Option<&str>) -> Result<Article, Unreadable> {
    if !PAGES.contains(&kind) {
        return decode(charset, bytes).map(|text| Article { url: url.map(str::to_owned), ..plain::read(&text) });
    }
    let article = html::read_as(bytes, charset, url);
    if article.text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(article) }
}

/// What is kept of a document beside its article: of a web page all of it, of a text nothing, for that is the article itself.
pub fn page(kind: &str, charset: Option<String>, bytes: Vec<u8>, url: Option<String>) -> Option<Page> {
    PAGES.contains(&kind).then_some(Page { bytes, charset, url })
}

fn decode(charset: Option<&str>, bytes: &[u8]) -> Result<String, Unreadable> {
    let named = charset.map(|label| Encoding::for_label(label.as_bytes()).ok_or_else(|| not_in(label, None)));
    let (text, encoding, broken) = named.transpose()?.unwrap_or(UTF_8).decode(bytes);
    if text.contains('\0') {
        return Err(Unreadable::Binary);
    }
    if broken {
        let line = str::from_utf8(bytes).err().filter(|_| encoding == UTF_8).map(|broken| {
            let before = &bytes[..broken.valid_up_to()];
            before.split(|&b| b == b'\n').count()
        });
        return Err(not_in(encoding.name(), line));
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text.into_owned()) }
}

fn not_in(encoding: &str, line: Option<usize>) -> Unreadable {
    Unreadable::Encoding { encoding: encoding.to_owned(), line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_the_encoding_that_it_came_with() {
        let read: [(_, &[u8], _); 5] = [
            (None, "Süd\n".as_bytes(), "Süd\n"),
            (None, b"\xef\xbb\xbfHeadline", "Headline"),
            (None, b"\xff\xfeH\0i\0", "Hi"),
            (Some("iso-8859-1"), b"S\xfcd", "Süd"),
            (Some("Windows-1251"), b"\xcc\xe8\xf0", "Мир"),
        ];
        for (charset, bytes, text) in read {
            assert_eq!(decode(charset, bytes).as_deref(), Ok(text), "{charset:?} {bytes:?}");
        }
        let refused: [(_, &[u8], _); 6] = [
            (None, b"one\nS\xfcd", not_in("UTF-8", Some(2))),
            (Some("utf-8"), b"S\xfcd", not_in("UTF-8", Some(1))),
            (Some("klingon"), b"x", not_in("klingon", None)),
            (Some("gbk"), b"x\xff", not_in("GBK", None)),
            (None, b"\x7fELF\0\x01", Unreadable::Binary),
            (None, b" \n\t", Unreadable::Empty),
        ];
        for (charset, bytes, why) in refused {
            assert_eq!(decode(charset, bytes), Err(why), "{charset:?} {bytes:?}");
        }
    }

    #[test]
    fn a_page_is_read_in_the_encoding_that_its_server_names() {
        let page =
            b"<!doctype html><title>S\xfc\xdfe Zeit</title><h1>S\xfc\xdfe Zeit</h1><p>The bakers of S\xfcd sold cake all day long.</p>";
        let article = read("text/html", Some("ISO-8859-1"), page, Some("https://news.example/cake")).unwrap();
        assert!(article.text.starts_with("Süße Zeit"), "{}", article.text);
        assert_eq!(article.url.as_deref(), Some("https://news.example/cake"));
        assert_eq!(read("text/html", None, b"<!doctype html><p> </p>", None), Err(Unreadable::Empty));
    }
}
