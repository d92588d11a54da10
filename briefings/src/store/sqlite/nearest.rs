//! The topics nearest to words that found nothing.

use super::{
    desks,
    errors::Trouble,
    names::{self, Kind, Match, Name, Word},
};
use crate::store::{Counted, DeskId};
use rusqlite::Connection;

/// How many of the commonest topics are compared, besides those that share a word with what was typed.
const COMPARED: usize = 2_000;
/// More words than this are not a topic; comparing them would only take time.
const WORDS: usize = 8;

/// Topics by nearness, then by count. Nearness is the mean, over the words typed, of the closest word's likeness, and falls a little
/// with every word of the topic that was not typed.
pub(super) fn topics(db: &Connection, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>, Trouble> {
    let seen = desks::sources_seen_by(db, desk)?;
    let mut typed = names::words(typed);
    typed.truncate(WORDS);
    let mut found: Vec<Name> = names::most_at(db, desk, &seen, Kind::Topic, limit.max(COMPARED))?;
    for word in &typed {
        found.extend(names::matching_at(db, desk, &seen, Kind::Topic, std::slice::from_ref(word), Match::Beginning)?);
    }
    found.sort_by(|a, b| (a.id, &a.key).cmp(&(b.id, &b.key)));
    found.dedup_by(|a, b| (a.id, &a.key) == (b.id, &b.key));
    let mut near: Vec<_> = names::together(found).into_iter().map(|(key, counted)| (nearness(&typed, &key), counted)).collect();
    // The list came by count and name, and sorting keeps that among equals.
    near.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    Ok(near.into_iter().take(limit).map(|(_, counted)| counted).collect())
}

/// How near a topic, by its key, is to the words typed: from 0, nothing in common, to 1.
fn nearness(typed: &[Word], key: &str) -> f64 {
    let topic: Vec<&str> = key.split(' ').collect();
    let closest = |word: &Word| topic.iter().map(|other| likeness(word, other)).fold(0.0, f64::max);
    let by_words = typed.iter().map(closest).sum::<f64>() / typed.len().max(1) as f64;
    let whole: Vec<&str> = typed.iter().map(|w| w.key.as_str()).collect();
    // “white house” typed as one word, or the other way round.
    let as_one = strsim::normalized_damerau_levenshtein(&whole.concat(), &topic.concat());
    let unasked = topic.len().saturating_sub(typed.len());
    by_words.max(as_one) - 0.02 * unasked as f64
}

fn likeness(typed: &Word, other: &str) -> f64 {
    if typed.key == other || typed.folded == other {
        return 1.0;
    }
    let begins = other.starts_with(&typed.key) || other.starts_with(&typed.folded) || typed.key.starts_with(other);
    let spelled = strsim::normalized_damerau_levenshtein(&typed.key, other);
    // A shared beginning of some length is a form of one word more often than a slip: port, ports; Iran, Iranian.
    if begins && typed.key.len().min(other.len()) >= 3 { spelled.max(0.8) } else { spelled }
}
