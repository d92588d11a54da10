//! Keys under which different spellings of a word or a name meet.

use deunicode::deunicode_char;

/// The word in lower-case ASCII: case, diacritics and script folded (`Kraków` → `krakow`, `Київ` → `kiyiv`), apostrophes dropped.
///
/// What has no letters or digits folds to the empty string.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() || c == ' ' || c == '-' {
                folded.push(c.to_ascii_lowercase());
            }
        } else if let Some(latin) = deunicode_char(c) {
            folded.extend(latin.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        }
    }
    folded
}

/// The key of one word of a name, the same for its usual transliterations: `Zelenskyy`, `Zelenskiy`, `Zelensky` and `Зеленський`
/// share one, as do `Khrushchev` and `Hrushchov`.
///
/// The rules fold final -yy, -iy, -ij, -ii and -y to -i, kh to h, ou to u, shch to sh, and doubled letters to one.
/// A key is for comparing, never for showing.
pub fn name_key(word: &str) -> String {
    name_key_of_folded(fold(word))
}

/// The [`name_key`] of a word that is folded.
pub(crate) fn name_key_of_folded(mut key: String) -> String {
    let transliterated = |pair: &[u8]| matches!(pair, b"kh" | b"ou" | b"hc" | b"yi" | b"iy" | b"ij" | b"yy");
    if key.as_bytes().windows(2).any(transliterated) {
        for (from, to) in [("kh", "h"), ("ou", "u"), ("shch", "sh"), ("yi", "i"), ("iy", "i"), ("ij", "i"), ("yy", "i")] {
            if key.contains(from) {
                key = key.replace(from, to);
            }
        }
    }
    if key.len() > 3 && key.ends_with('y') {
        key.pop();
        key.push('i');
    }
    let mut last = None;
    key.retain(|c| last.replace(c) != Some(c) || c.is_ascii_digit());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet_and_others_do_not() {
        for name in ["Zelenskyy", "Zelenskiy", "Zelensky", "ZELENSKY", "Зеленський"] {
            assert_eq!(name_key(name), name_key("Zelenskyy"), "{name}");
        }
        assert_eq!(name_key("Khrushchev"), name_key("Hrushchev"));
        assert_eq!(name_key("Müller"), name_key("Muller"));
        for (one, other) in [("Bush", "Busch"), ("Macron", "Marcon"), ("Kim", "Kimmel")] {
            assert_ne!(name_key(one), name_key(other), "{one} {other}");
        }
    }
}
