//! Which language an article is in: told from its letters, where there are enough of them; else as its page declares.

use super::Article;
use foldhash::{HashMap, HashSet};
use std::sync::LazyLock;

/// Codes of ISO 639-3, as the detector has them, and the tags of BCP 47 for them.
static TAGS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| include_str!("languages.tsv").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')).collect());

/// Words of which English is full, and no other language has many.
static ENGLISH: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = [
        "the", "of", "and", "to", "that", "for", "with", "by", "from", "has", "have", "which", "who", "said", "would", "this", "their",
        "not",
    ];
    words.into_iter().collect()
});
/// A text is certainly English where they are one word in so many: of English news they are one in five.
const CERTAIN: usize = 8;

/// Fewer characters of running text tell nothing.
const LEAST: usize = 200;
/// How much of it is looked at, in characters.
const ENOUGH: usize = 2_000;

/// The BCP 47 tag of the article's language, without a region (`en`); `declared` is what its page says.
pub fn of(article: &Article, declared: Option<&str>) -> Option<String> {
    let body = article.blocks.iter().filter(|b| b.kind.is_body());
    let sample: String = body.flat_map(|b| b.span.of(&article.text).chars().chain([' '])).take(ENOUGH).collect();
    let found = if sample.chars().nth(LEAST).is_some() { detected(&sample) } else { None };
    found.map(str::to_owned).or_else(|| primary(declared?))
}

/// The detector is asked where the commonest words do not tell already: it takes longer than all the rest of reading.
fn detected(sample: &str) -> Option<&'static str> {
    if is_english(sample) {
        return Some("en");
    }
    let info = whatlang::detect(sample).filter(whatlang::Info::is_reliable)?;
    TAGS.get(info.lang().code()).copied()
}

fn is_english(sample: &str) -> bool {
    let (mut all, mut english) = (0, 0);
    for word in sample.split_whitespace() {
        all += 1;
        english += usize::from(ENGLISH.contains(word));
    }
    english * CERTAIN >= all
}

/// The first part of a tag: `pt` of `pt-BR` or `pt_BR`.
fn primary(tag: &str) -> Option<String> {
    let first = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    ((2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_lowercase())).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, TAGS, is_english, primary};

    #[test]
    fn every_language_that_can_be_found_has_its_tag() {
        for lang in whatlang::Lang::all() {
            assert!(TAGS.get(lang.code()).is_some_and(|tag| (2..=3).contains(&tag.len())), "{lang}");
        }
    }

    #[test]
    fn english_is_told_by_its_commonest_words_and_is_not_seen_in_others() {
        assert_eq!(ENGLISH.len(), 18);
        assert!(is_english(
            "The council said on Monday that the harbour wall would be mended by the spring, and that the money has been found"
        ));
        for other in [
            "Der Rat sagte am Montag, dass die Mauer am Hafen bis zum Frühjahr ausgebessert wird und dass das Geld da ist",
            "Rådet sagde mandag, at muren ved havnen bliver repareret til foråret, og at pengene er fundet for første gang",
            "De raad zei maandag of de muur van de haven voor de lente is hersteld, en of het geld er is",
        ] {
            assert!(!is_english(other), "{other}");
        }
    }

    #[test]
    fn a_declared_tag_gives_its_first_part() {
        assert_eq!(primary("pt_BR").as_deref(), Some("pt"));
        assert_eq!(primary("EN").as_deref(), Some("en"));
        assert_eq!(primary("{{ lang }}"), None);
        assert_eq!(primary(""), None);
    }
}
