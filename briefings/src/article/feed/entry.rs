//! One entry of a feed, and the article that stands in it.

use super::Feed;
use crate::article::{Article, BlockKind, Published, html, language};

/// An entry of a feed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its id in the feed, where no other entry has it too.
    pub guid: Option<String>,
    /// Where its article stands on the web.
    pub link: Option<String>,
    /// Whether other entries of the feed have this link too.
    pub link_is_shared: bool,
    /// Its headline, on one line.
    pub title: Option<String>,
    /// The authors' names, separated by `; `.
    pub author: Option<String>,
    /// When it was published, else when it was changed, as the feed writes it.
    pub published: Option<Published>,
    /// Its text.
    pub content: Option<Markup>,
    /// What the feed says in short of it.
    pub summary: Option<Markup>,
}

/// A text as a feed holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// HTML.
    Html(String),
    /// Text in which `<` is a sign like others.
    Plain(String),
}

/// What a parser found of an entry; texts may be empty.
pub struct Parts {
    pub guid: Option<String>,
    pub link: Option<String>,
    pub title: Option<Markup>,
    pub authors: Vec<String>,
    pub published: Option<Published>,
    pub content: Option<Markup>,
    pub summary: Option<Markup>,
}

/// The longest id or link, in bytes; a longer one is none.
const LONGEST_KEY: usize = 2_000;
/// A text of fewer words is not the whole article.
const LEAST_WORDS: usize = 120;
/// How a text ends that goes on elsewhere.
const GOES_ON: [&str; 11] = [
    "…",
    "...",
    "[…]",
    "[...]",
    "(more)",
    "read more",
    "read more »",
    "read more →",
    "continue reading",
    "continue reading →",
    "read the full story",
];

/// The entry with these parts.
pub fn of(parts: Parts) -> Entry {
    let key = |key: Option<String>| key.map(|key| key.trim().to_owned()).filter(|key| !key.is_empty() && key.len() <= LONGEST_KEY);
    let guid = key(parts.guid);
    let link = key(parts.link).filter(|link| is_address(link)).or_else(|| guid.clone().filter(|guid| is_address(guid)));
    let names = parts.authors.iter().filter_map(|name| Markup::Html(name.clone()).on_one_line()).filter(|name| !name.contains('@'));
    let names: Vec<String> = names.collect();
    let text = |markup: Option<Markup>| markup.filter(|markup| !markup.written().trim().is_empty());
    Entry {
        guid,
        link: link.map(|link| link.split('#').next().unwrap_or_default().to_owned()),
        link_is_shared: false,
        title: parts.title.and_then(|title| title.on_one_line()),
        author: Some(names.join("; ")).filter(|names| !names.is_empty()),
        published: parts.published,
        content: text(parts.content),
        summary: text(parts.summary),
    }
}

fn is_address(link: &str) -> bool {
    link.starts_with("https://") || link.starts_with("http://")
}

impl Entry {
    /// The article as the entry gives it: its headline, and its text or what the feed says of it. `None` where the entry has neither.
    pub fn article(&self, feed: &Feed) -> Option<Article> {
        let markup = self.content.as_ref().or(self.summary.as_ref()).map(Markup::html).unwrap_or_default();
        let (text, blocks) = html::fragment(&markup, self.title.as_deref(), self.author.as_deref());
        if text.is_empty() {
            return None;
        }
        let mut article = Article {
            text,
            blocks,
            published: self.published,
            outlet: feed.title.clone(),
            byline: self.author.clone(),
            url: self.link.clone(),
            language: None,
        };
        article.language = language::of(&article, feed.language.as_deref());
        Some(article)
    }

    /// What the entry says of an article that stands elsewhere, where the article does not say it.
    pub fn complete(&self, article: Article, feed: &Feed) -> Article {
        Article {
            published: article.published.or(self.published),
            outlet: article.outlet.or_else(|| feed.title.clone()),
            byline: article.byline.or_else(|| self.author.clone()),
            url: article.url.or_else(|| self.link.clone()),
            ..article
        }
    }
}

/// Whether an article that an entry gave is the whole of it, and not how it begins.
pub fn is_whole(article: &Article) -> bool {
    let last = article.blocks.iter().rfind(|block| block.kind != BlockKind::Headline).map(|block| block.span.of(&article.text));
    let end = last.unwrap_or_default().trim().trim_end_matches('.').to_lowercase();
    let cut = last.is_some_and(|last| last.trim_end().ends_with("...")) || GOES_ON.iter().any(|sign| end.ends_with(sign));
    article.running_words() >= LEAST_WORDS && !cut
}

impl Markup {
    /// A text of this type, as servers call it.
    pub fn of(kind: &str, written: String) -> Self {
        // What calls itself plain and holds tags or characters by name is not.
        if kind == "text/plain" && !looks_marked_up(&written) { Self::Plain(written) } else { Self::Html(written) }
    }

    fn written(&self) -> &str {
        match self {
            Self::Html(written) | Self::Plain(written) => written,
        }
    }

    /// As HTML.
    fn html(&self) -> String {
        match self {
            Self::Html(html) => html.clone(),
            Self::Plain(text) => {
                let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
                escaped.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| ["<p>", line, "</p>"]).collect()
            }
        }
    }

    /// What it shows, on one line; `None` where that is nothing.
    pub fn on_one_line(&self) -> Option<String> {
        html::one_line(&self.html())
    }
}

/// Whether the text holds an end tag, a `<br>`, an image or a link, or a character by its name or number.
fn looks_marked_up(text: &str) -> bool {
    let tag = ["</", "<br", "<img ", "<a ", "<p>"].iter().any(|sign| text.contains(sign));
    let named = |rest: &str| {
        rest.find(';').is_some_and(|end| (2..=8).contains(&end) && rest[..end].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#'))
    };
    tag || text.match_indices('&').any(|(at, _)| named(&text[at + 1..]))
}
