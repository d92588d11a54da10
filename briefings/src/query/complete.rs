//! What somebody who types may mean: the desk's own topics and speakers.

use crate::store::{DeskId, Result, Store};

/// How many suggestions there are at most; Discord shows no more.
pub const AT_MOST: usize = 25;

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// A topic.
    Topic(String),
    /// The name of a speaker.
    Speaker(String),
}

/// The desk's topics or speakers that begin like what is typed, most frequent first, at most [`AT_MOST`].
pub async fn complete(store: &dyn Store, desk: DeskId, typing: &Typing) -> Result<Vec<String>> {
    let counted = match typing {
        Typing::Topic(typed) => store.topics(desk, typed, AT_MOST).await?,
        Typing::Speaker(typed) => store.speakers(desk, typed, AT_MOST).await?,
    };
    Ok(counted.into_iter().map(|c| c.name).collect())
}
