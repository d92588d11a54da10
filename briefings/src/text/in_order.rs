//! Lists in order that hold each thing once.

/// The things in order, each once.
pub fn in_order<T: Ord>(things: impl Iterator<Item = T>) -> Vec<T> {
    let mut things: Vec<T> = things.collect();
    things.sort_unstable();
    things.dedup();
    things
}

/// How many things two such lists have in common.
pub fn shared<T: Ord>(one: &[T], other: &[T]) -> usize {
    one.iter().filter(|thing| other.binary_search(thing).is_ok()).count()
}
