//! The feeds of a file from another reader, followed without a look at them.

use super::tidy;
use crate::bot::Bot;
use briefings::store::{DeskKey, Origin, Result};
use std::collections::HashSet;

/// What became of the feeds of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many are followed that were not before.
    pub new: usize,
    /// How many were followed already.
    pub known: usize,
    /// How many are not followed, for they are more than one team follows.
    pub left_out: usize,
    /// How many that is.
    pub most: usize,
}

/// Follows feeds, as long as there is room; each is polled when its turn comes. `done` is called after each.
///
/// # Errors
/// What the store reports.
pub async fn follow(bot: &Bot, key: DeskKey, addresses: &[String], done: impl Fn()) -> Result<Imported> {
    let desk = bot.desk(key).await?;
    let followed = bot.store.followed(desk).await?;
    let mut room = bot.rules.sources.saturating_sub(followed.len());
    let mut known: HashSet<_> = followed.iter().flat_map(|followed| [tidy(&followed.feed.address), tidy(followed.feed.at())]).collect();
    let mut imported = Imported { most: bot.rules.sources, ..Imported::default() };
    for address in addresses.iter().map(|address| tidy(address)) {
        if known.contains(&address) {
            imported.known += 1;
        } else if room == 0 {
            imported.left_out += 1;
        } else {
            let now = bot.clock.now();
            let source = bot.store.source(&Origin::Feed(address.clone()), now).await?;
            bot.store.follow(desk, source, now).await?;
            known.insert(address);
            room -= 1;
            imported.new += 1;
        }
        done();
    }
    Ok(imported)
}
