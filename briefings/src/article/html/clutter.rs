//! Elements that say by their class or id that they are none of the article (`clutter.txt`).

use dom_query::NodeRef;
use std::{collections::HashSet, sync::LazyLock};

static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("clutter.txt").lines().filter(|l| !l.starts_with('#')).collect());

/// The share of a page's paragraphs from which on an element holds the article, whatever it is called.
const TOO_MUCH: f32 = 0.35;
/// How many elements too large to be clutter are measured; the others are kept unmeasured.
const MEASURED: usize = 24;

/// Tells clutter from the rest in one page.
pub struct Clutter {
    /// The length of the page's paragraphs, in bytes; of its text where it has none.
    whole: usize,
    measure: fn(&NodeRef) -> usize,
    large: usize,
}

impl Clutter {
    /// For the page, or the part of it, below `root`.
    pub fn new(root: &NodeRef) -> Self {
        let whole = paragraphs(root);
        if whole > 0 { Self { whole, measure: paragraphs, large: 0 } } else { Self { whole: text(root), measure: text, large: 0 } }
    }

    /// Whether nothing in `node` belongs to the article.
    pub fn is(&mut self, node: &NodeRef, name: &str) -> bool {
        if matches!(name, "html" | "body" | "main" | "article" | "p" | "a" | "span" | "h1") || node.has_attr("itemprop") {
            return false;
        }
        let named = matches!(name, "nav" | "footer" | "aside" | "form" | "button" | "pre")
            || ["class", "id", "role"].iter().any(|key| node.attr(key).is_some_and(|value| names_clutter(&value)));
        let unseen = |class: &str| matches!(class, "hidden" | "sr-only" | "visually-hidden" | "screen-reader-text");
        let hidden = || {
            node.has_attr("hidden")
                || node.class().is_some_and(|c| c.split_whitespace().any(unseen))
                || node.attr("style").is_some_and(|s| s.replace(' ', "").contains("display:none"))
        };
        if !named && !hidden() || self.large >= MEASURED {
            return false;
        }
        let large = (self.measure)(node) as f32 > self.whole as f32 * TOO_MUCH;
        self.large += usize::from(large);
        !large
    }
}

/// The length of the text in the paragraphs of `node`, in bytes. Menus and lists of links have none, however long they are.
fn paragraphs(node: &NodeRef) -> usize {
    node.descendants_it().filter(|n| n.has_name("p")).map(|p| p.text().len()).sum()
}

/// The length of the text in `node`, in bytes.
fn text(node: &NodeRef) -> usize {
    // The root of a document has no text of its own.
    node.children_it(false).map(|child| child.text().len()).sum()
}

fn names_clutter(value: &str) -> bool {
    let mut word = String::new();
    let mut was_lower = false;
    for c in value.chars().chain([' ']) {
        let parts = !c.is_ascii_alphanumeric() || c.is_ascii_uppercase() && was_lower;
        if parts {
            if WORDS.contains(word.as_str()) {
                return true;
            }
            word.clear();
        }
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
        }
        was_lower = c.is_ascii_lowercase();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::names_clutter;

    #[test]
    fn whole_words_of_a_class_count() {
        assert!(names_clutter("post related-posts"));
        assert!(names_clutter("ArticleShareBar"));
        assert!(names_clutter("c_newsletter__box"));
        assert!(!names_clutter("header shared-text loaded unrelated"));
    }
}
