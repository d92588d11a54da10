//! Which language an article is in: told from its letters, where there are enough of them; else as its page declares.

use super::Article;
use std::{collections::HashMap, sync::LazyLock};

/// Codes of ISO 639-3, as the detector has them, and the tags of BCP 47 for them.
static TAGS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| include_str!("languages.tsv").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')).collect());

/// Fewer characters of running text tell nothing.
const LEAST: usize = 200;
/// How much of it is looked at, in characters.
const ENOUGH: usize = 2_000;

/// The BCP 47 tag of the article's language, without a region (`en`); `declared` is what its page says.
pub fn of(article: &Article, declared: Option<&str>) -> Option<String> {
    let body = article.blocks.iter().filter(|b| b.kind.is_body());
    let sample: String = body.flat_map(|b| b.span.of(&article.text).chars().chain([' '])).take(ENOUGH).collect();
    let found = if sample.chars().nth(LEAST).is_some() { whatlang::detect(&sample).filter(whatlang::Info::is_reliable) } else { None };
    found.and_then(|info| TAGS.get(info.lang().code())).map(|tag| (*tag).to_owned()).or_else(|| primary(declared?))
}

/// The first part of a tag: `pt` of `pt-BR` or `pt_BR`.
fn primary(tag: &str) -> Option<String> {
    let first = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    ((2..=3).contains(&first.len()) && first.chars().all(|c| c.is_ascii_lowercase())).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{TAGS, primary};

    #[test]
    fn every_language_that_can_be_found_has_its_tag() {
        for lang in whatlang::Lang::all() {
            assert!(TAGS.get(lang.code()).is_some_and(|tag| (2..=3).contains(&tag.len())), "{lang}");
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
