//! What the scenes are about: articles, and what is typed about them.

use crate::{bot::Bot, ingest};
use anyhow::{Context, Result};
use briefings::{
    article::{Article, BlockKind, Published, plain},
    store::Origin,
};
use chrono::{DateTime, Utc};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;

static CONTENTS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/gallery/contents");

/// Articles, and what is typed about them.
#[derive(Clone, Debug, Deserialize)]
pub struct Content {
    /// When the scenes are acted.
    pub moment: DateTime<Utc>,
    /// What stands for `{NAME}` in the scenes.
    pub typed: BTreeMap<String, String>,
    /// The articles, besides those held already.
    #[serde(default)]
    articles: Vec<Given>,
}

/// An article of a content, with what its text does not say of it.
#[derive(Clone, Debug, Deserialize)]
struct Given {
    /// The name of its file.
    text: String,
    /// Whether its first line is its headline, however long, as a page may say it.
    #[serde(default)]
    headline: bool,
    outlet: Option<String>,
    byline: Option<String>,
    link: Option<String>,
    published: Option<Published>,
}

impl Content {
    /// The worst that an article can hold: the longest names and words, texts that run from right to left, signs that combine or have no
    /// width, figures and quotes by the dozen.
    ///
    /// # Errors
    /// Files that do not fit together; a test reads them.
    pub fn worst() -> Result<Self> {
        Self::read("worst")
    }

    /// What the samples are about.
    ///
    /// # Errors
    /// As [`Self::worst`].
    pub fn ordinary() -> Result<Self> {
        Self::read("ordinary")
    }

    fn read(folder: &str) -> Result<Self> {
        toml::from_str(file(&format!("{folder}/content.toml"))?).with_context(|| format!("the content “{folder}” cannot be read"))
    }

    /// Holds the articles for every desk that sees the samples.
    ///
    /// # Errors
    /// What the store reports.
    pub async fn take_in(&self, bot: &Bot) -> Result<()> {
        let source = bot.store.source(&Origin::Samples, bot.clock.now()).await?;
        for given in &self.articles {
            let read = plain::read(file(&format!("worst/{}", given.text))?);
            let article = Article {
                outlet: given.outlet.clone().or(read.outlet),
                byline: given.byline.clone().or(read.byline),
                url: given.link.clone().or(read.url),
                published: given.published.or(read.published),
                ..read
            };
            let article = if given.headline { under_first_line(article) } else { article };
            ingest::hold(bot, source, &article, &bot.reader.read(&given.text, &article), None).await?;
        }
        Ok(())
    }
}

fn under_first_line(mut article: Article) -> Article {
    article.blocks.retain(|block| block.kind != BlockKind::Headline);
    if let Some(first) = article.blocks.first_mut() {
        first.kind = BlockKind::Headline;
    }
    article
}

fn file(path: &str) -> Result<&'static str> {
    let file = CONTENTS.get_file(path).and_then(include_dir::File::contents_utf8);
    file.with_context(|| format!("there is no text {path}"))
}
