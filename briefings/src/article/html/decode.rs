//! A page's bytes as text: by its byte order mark, else as UTF-8 where it is that, else by what its server or it declares.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// How far into a page its declaration is looked for, in bytes; browsers look as far.
const DECLARED_WITHIN: usize = 1024 * 4;

/// The text of a page or a feed, of which its server says that it is in `charset`. Bytes that are none in its encoding become U+FFFD;
/// nothing is refused.
///
/// UTF-8 that holds together is taken before a declaration, for chance does not make it and declarations are often stale.
pub fn decode<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    named.or_else(|| declared(bytes)).unwrap_or(WINDOWS_1252).decode_without_bom_handling(bytes).0
}

/// The encoding that the page names in a `charset=`, be it in `<meta charset>`, in `<meta http-equiv>` or in an XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARED_WITHIN)];
    let head: String = head.iter().map(|b| char::from(b.to_ascii_lowercase())).collect();
    ["charset", "encoding"].iter().find_map(|word| {
        head.match_indices(word).find_map(|(at, _)| {
            let value = head[at + word.len()..].trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
            let label = value.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.')).next()?;
            // A page whose declaration could be read byte by byte is not in UTF-16.
            Encoding::for_label(label.as_bytes()).map(|e| if e.is_ascii_compatible() { e } else { UTF_8 })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_mark_wins_then_valid_utf_8_then_the_declaration() {
        assert_eq!(decode(b"\xef\xbb\xbfcaf\xc3\xa9", None), "café");
        assert_eq!(decode(b"\xff\xfec\0a\0f\0\xe9\0", None), "café");
        assert_eq!(decode("<meta charset=iso-8859-1>café".as_bytes(), None), "<meta charset=iso-8859-1>café");
        assert_eq!(decode(b"<meta charset='windows-1251'>\xcc\xe8\xf0", None), "<meta charset='windows-1251'>Мир");
        assert_eq!(decode(b"<?xml version='1.0' encoding=\"Shift_JIS\"?>\x93\xfa", None), "<?xml version='1.0' encoding=\"Shift_JIS\"?>日");
        assert_eq!(decode(b"<meta charset=utf-8>caf\xe9 \x93so\x94", None), "<meta charset=utf-8>caf\u{fffd} \u{fffd}so\u{fffd}");
        assert_eq!(decode(b"\x93so\x94 caf\xe9", None), "“so” café");
        assert_eq!(decode(b"<meta charset=utf-16>\x93", None), "<meta charset=utf-16>\u{fffd}");
        assert_eq!(decode(b"<meta charset=nonsense>\xe9", None), "<meta charset=nonsense>é");
    }
}
