//! What somebody who types may mean: the desk's own topics and speakers.

use crate::{
    store::{DeskId, Result, Store},
    text::fold,
};

/// How many suggestions there are at most; Discord shows no more.
pub const AT_MOST: usize = 25;

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// A topic.
    Topic(String),
    /// The name of a speaker.
    Speaker(String),
    /// The name of an outlet.
    Outlet(String),
    /// The name of a feed that the desk follows.
    Source(String),
}

/// The desk's topics or speakers that begin like what is typed, most frequent first, at most [`AT_MOST`].
pub async fn complete(store: &dyn Store, desk: DeskId, typing: &Typing) -> Result<Vec<String>> {
    let counted = match typing {
        Typing::Topic(typed) => store.topics(desk, typed, AT_MOST).await?,
        Typing::Speaker(typed) => store.speakers(desk, typed, AT_MOST).await?,
        Typing::Outlet(typed) => return Ok(short(store.outlets(desk, typed, AT_MOST).await?.iter().map(|c| c.name.as_str()))),
        Typing::Source(typed) => return sources(store, desk, &fold(typed)).await,
    };
    Ok(counted.into_iter().map(|c| c.name).collect())
}

/// The names of followed feeds in which what is typed stands.
async fn sources(store: &dyn Store, desk: DeskId, typed: &str) -> Result<Vec<String>> {
    let followed = store.followed(desk).await?;
    let names = followed.iter().map(|followed| followed.feed.name()).filter(|name| fold(name).contains(typed));
    Ok(short(names))
}

/// As many names as are suggested, and as much of each as a suggestion has room for: a beginning finds it as well.
fn short<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    names.map(|name| name.chars().take(LONGEST).collect::<String>().trim_end().to_owned()).take(AT_MOST).collect()
}

/// The longest name of a feed or an outlet in a suggestion, in characters.
const LONGEST: usize = 40;
