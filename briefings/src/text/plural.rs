//! One key for singular and plural, good enough to let both find the same card; never shown.

use std::borrow::Cow;

/// The lower-case word without its plural ending: `ports` → `port`, `parties` → `party`, `crashes` → `crash`. A word that only looks
/// like a plural loses its s, too, in every text alike.
pub fn singular(word: &str) -> Cow<'_, str> {
    if word.len() < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return Cow::Borrowed(word);
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return Cow::Owned(format!("{stem}y"));
    }
    let sibilant = ["xes", "ches", "shes", "sses"].iter().any(|ending| word.ends_with(ending));
    Cow::Borrowed(&word[..word.len() - if sibilant { 2 } else { 1 }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_numbers_meet() {
        for (plural, one) in
            [("ports", "port"), ("parties", "party"), ("crashes", "crash"), ("glasses", "glass"), ("houses", "house"), ("pies", "pie")]
        {
            assert_eq!(singular(plural), singular(one), "{plural}");
            assert_eq!(singular(one), one);
        }
        for alone in ["bus", "crisis", "gas", "press", "paris"] {
            assert_eq!(singular(alone), alone);
        }
    }
}
