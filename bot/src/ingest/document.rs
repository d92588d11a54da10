//! A document that was fetched or attached, read as an article by its kind.

use briefings::article::{Article, html, plain};
use encoding_rs::{Encoding, UTF_8};
use thiserror::Error;

/// The types of documents that are read, as servers call them.
pub const TYPES: [&str; 5] = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"];
const PAGES: [&str; 2] = ["text/html", "application/xhtml+xml"];

/// Why a document holds no article.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Nothing but white space.
    #[error("it is empty")]
    Empty,
    /// Binary data.
    #[error("it holds binary data")]
    Binary,
    /// Bytes that are no text in this encoding.
    #[error("it is not text in {0}")]
    Encoding(String),
}

/// The type of a file of this name, as servers call it; `None` for one that is not read.
pub fn type_of_name(name: &str) -> Option<&'static str> {
    name.rsplit_once('.').and_then(|(_, ending)| type_of_ending(ending))
}

/// Whether a file with this ending, such as `html`, is a web page.
pub fn is_page_ending(ending: &str) -> bool {
    type_of_ending(ending).is_some_and(|kind| PAGES.contains(&kind))
}

fn type_of_ending(ending: &str) -> Option<&'static str> {
    match ending.to_ascii_lowercase().as_str() {
        "txt" => Some("text/plain"),
        "md" | "markdown" => Some("text/markdown"),
        "html" | "htm" | "xhtml" => Some("text/html"),
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
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    // As in a page's own declaration, UTF-8 that holds together is taken before what is said of it.
    let article = match named.filter(|_| str::from_utf8(bytes).is_err()) {
        Some(encoding) => html::read_text(&encoding.decode(bytes).0, url),
        None => html::read(bytes, url),
    };
    if article.text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(article) }
}

fn decode(charset: Option<&str>, bytes: &[u8]) -> Result<String, Unreadable> {
    let named = charset.map(|label| Encoding::for_label(label.as_bytes()).ok_or_else(|| Unreadable::Encoding(label.to_owned())));
    let (text, encoding, broken) = named.transpose()?.unwrap_or(UTF_8).decode(bytes);
    if text.contains('\0') {
        return Err(Unreadable::Binary);
    }
    if broken {
        return Err(Unreadable::Encoding(encoding.name().to_owned()));
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text.into_owned()) }
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
        let not_in = |name: &str| Unreadable::Encoding(name.to_owned());
        let refused: [(_, &[u8], _); 5] = [
            (None, b"S\xfcd", not_in("UTF-8")),
            (Some("utf-8"), b"S\xfcd", not_in("UTF-8")),
            (Some("klingon"), b"x", not_in("klingon")),
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
