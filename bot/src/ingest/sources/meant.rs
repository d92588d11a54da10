//! Which of several sources somebody means by a name or an address.

use briefings::{store::Feed, text::fold};

/// What a source is called.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// By people.
    pub name: &'a str,
    /// On the web, where it is a feed: where it is followed, and where it is now.
    pub addresses: [Option<&'a str>; 2],
}

impl<'a> Called<'a> {
    /// What a feed is called.
    pub fn feed(feed: &'a Feed) -> Self {
        Self { name: feed.name(), addresses: [Some(&feed.address), Some(feed.at())] }
    }
}

/// Those of this address; else of this address or name, as far as letters go; else whose names begin so.
pub fn by<'t, T>(typed: &str, things: &'t [T], called: impl Fn(&T) -> Called<'_>) -> Vec<&'t T> {
    let wanted = letters(typed);
    let is_address = |called: Called<'_>| called.addresses.contains(&Some(typed));
    let is_named = |called: Called<'_>| {
        let mut names = called.addresses.into_iter().flatten().chain([called.name]);
        !wanted.is_empty() && names.any(|name| letters(name) == wanted)
    };
    let begins = |called: Called<'_>| !wanted.is_empty() && letters(called.name).starts_with(&wanted);
    let ways: [&dyn Fn(Called<'_>) -> bool; 3] = [&is_address, &is_named, &begins];
    let meant = |is_meant: &&dyn Fn(Called<'_>) -> bool| things.iter().filter(|thing| is_meant(called(thing))).collect();
    ways.iter().map(meant).find(|meant: &Vec<_>| !meant.is_empty()).unwrap_or_default()
}

/// What is left of a name: suggestions are cut, and options lose some signs on their way.
fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
