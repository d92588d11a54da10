//! Which of the followed feeds somebody means by a name or an address.

use briefings::{
    store::{Feed, Followed},
    text::fold,
};

/// The feeds of this address; else of this address or name, as far as letters go; else whose names begin so.
pub fn by<'f>(typed: &str, followed: &'f [Followed]) -> Vec<&'f Feed> {
    let wanted = letters(typed);
    let is_address = |feed: &Feed| feed.address == typed || feed.at() == typed;
    let is_named = |feed: &Feed| !wanted.is_empty() && [&feed.address, feed.at(), feed.name()].iter().any(|name| letters(name) == wanted);
    let begins = |feed: &Feed| !wanted.is_empty() && letters(feed.name()).starts_with(&wanted);
    let ways: [&dyn Fn(&Feed) -> bool; 3] = [&is_address, &is_named, &begins];
    let meant = |is_meant: &&dyn Fn(&Feed) -> bool| followed.iter().map(|followed| &followed.feed).filter(|feed| is_meant(feed)).collect();
    ways.iter().map(meant).find(|meant: &Vec<_>| !meant.is_empty()).unwrap_or_default()
}

/// What is left of a name: suggestions are cut, and options lose some signs on their way.
fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
