//! The sources of a digest: meant by an editor, and told by their names.

use crate::{
    bot::Bot,
    ingest::sources::meant::{self, Called},
    words::Words,
};
use briefings::{
    store::{DeskId, Origin, Result, SourceId},
    text::fold,
};

/// What a desk reads.
pub struct Sources(Vec<Source>);

/// A source, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    id: SourceId,
    /// Its name.
    pub name: String,
    /// Its address, where it is a feed.
    pub address: Option<String>,
}

impl Source {
    fn called(&self) -> Called<'_> {
        Called { name: &self.name, addresses: [self.address.as_deref(), None] }
    }
}

/// Why what was typed names no sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSources {
    /// Nothing is called so; the names of what there is.
    Unknown(String, Vec<String>),
    /// Several are called so.
    Several(String, Vec<Source>),
}

impl Sources {
    /// The feeds that a desk follows, by name, then what is handed in, and the samples where the desk sees them.
    ///
    /// # Errors
    /// What the store reports.
    pub async fn of(bot: &Bot, words: &Words, desk: DeskId) -> Result<Self> {
        let followed = bot.store.followed(desk).await?.into_iter().map(|followed| followed.feed);
        let feeds = followed.map(|feed| Source { id: feed.source, name: feed.name().to_owned(), address: Some(feed.address) });
        let mut sources: Vec<Source> = feeds.collect();
        let own = [(Origin::HandIns(desk), "source-handed-in"), (Origin::Samples, "source-samples")];
        for (origin, key) in own.iter().take(if bot.samples.is_some() { 2 } else { 1 }) {
            let id = bot.store.source(origin, bot.clock.now()).await?;
            sources.push(Source { id, name: words.get(key), address: None });
        }
        Ok(Self(sources))
    }

    /// The names in which what is typed stands.
    pub fn like(&self, typed: &str) -> Vec<&str> {
        let typed = fold(typed.trim());
        self.0.iter().map(|source| source.name.as_str()).filter(|name| fold(name).contains(&typed)).collect()
    }

    /// The sources that somebody means by names, addresses, or the beginnings of names.
    ///
    /// # Errors
    /// The first that means nothing here, or more than one thing.
    pub fn meant(&self, typed: &[String]) -> std::result::Result<Vec<SourceId>, NoSources> {
        let mut sources = Vec::new();
        for typed in typed {
            match meant::by(typed, &self.0, Source::called)[..] {
                [] => return Err(NoSources::Unknown(typed.clone(), self.like("").into_iter().map(str::to_owned).collect())),
                [source] if sources.contains(&source.id) => {}
                [source] => sources.push(source.id),
                ref several => return Err(NoSources::Several(typed.clone(), several.iter().map(|&source| source.clone()).collect())),
            }
        }
        Ok(sources)
    }
}

/// The names of the sources that a digest is of; empty for all. Of a feed that is not followed any more it is said that it brings nothing.
///
/// # Errors
/// What the store reports.
pub async fn names(bot: &Bot, words: &Words, desk: DeskId, ordered: &[SourceId]) -> Result<Vec<String>> {
    if ordered.is_empty() {
        return Ok(Vec::new());
    }
    let sources = Sources::of(bot, words, desk).await?;
    let mut names = Vec::with_capacity(ordered.len());
    for id in ordered {
        let known = sources.0.iter().find(|source| source.id == *id).map(|source| source.name.clone());
        names.push(if let Some(name) = known {
            name
        } else {
            let feed = bot.store.feed(*id).await?;
            let name = feed.as_ref().map_or_else(String::new, |feed| feed.name().to_owned());
            words.with("source-not-followed", &[("name", name.into())])
        });
    }
    Ok(names)
}
