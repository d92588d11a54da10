//! Links to the very place in an article where words stand, by a text fragment: a browser scrolls there and marks them.

use super::safe;
use std::fmt::Write as _;

/// How many words the beginning and the end of a longer passage are told by.
const WORDS: usize = 5;
/// The longest such link, in UTF-16 code units: a list holds several. A longer one leads to the article alone.
const LONGEST: usize = 600;

/// The address of these words in the article at `url`; `None` unless that is on the web.
pub(super) fn link(url: &str, words: &str) -> Option<String> {
    let article = safe::link(url)?;
    let mark = if article.contains('#') { ":~:text=" } else { "#:~:text=" };
    let words: Vec<&str> = words.split_whitespace().collect();
    let told = if words.len() <= 2 * WORDS {
        encoded(&words)
    } else {
        format!("{},{}", encoded(&words[..WORDS]), encoded(&words[words.len() - WORDS..]))
    };
    let whole = format!("{article}{mark}{told}");
    Some(if told.is_empty() || safe::units(&whole) > LONGEST { article } else { whole })
}

/// The words with everything percent-encoded that means something in a fragment, in its text directive (`-`, `,`, `&`) or in markdown.
fn encoded(words: &[&str]) -> String {
    let mut out = String::new();
    for byte in words.join(" ").bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_named_as_browsers_read_them() {
        let cases = [
            ("https://a.example/b", "We stay", "https://a.example/b#:~:text=We%20stay"),
            ("https://a.example/b#top", "a-b, c & d", "https://a.example/b#top:~:text=a%2Db%2C%20c%20%26%20d"),
            ("https://a.example/b?x=1", "50 % (half)\n_now_", "https://a.example/b?x=1#:~:text=50%20%25%20%28half%29%20%5Fnow%5F"),
            (
                "https://a.example/",
                "Ми залишаємось",
                "https://a.example/#:~:text=%D0%9C%D0%B8%20%D0%B7%D0%B0%D0%BB%D0%B8%D1%88%D0%B0%D1%94%D0%BC%D0%BE%D1%81%D1%8C",
            ),
            (
                "https://a.example/",
                "one two three four five six seven eight nine ten eleven",
                "https://a.example/#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
            ),
            ("https://a.example/(b)", "", "https://a.example/%28b%29"),
        ];
        for (url, words, expected) in cases {
            assert_eq!(link(url, words).as_deref(), Some(expected));
        }
        assert_eq!(link("https://a.example/", &"ж".repeat(900)).as_deref(), Some("https://a.example/"));
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "", "a.example"] {
            assert_eq!(link(bad, "words"), None, "{bad}");
        }
    }
}
