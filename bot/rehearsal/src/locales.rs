//! The languages that a Discord client can speak.

const LOCALES: &str = include_str!("locales.tsv");

/// Discord's code of each, and what the client calls it.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    LOCALES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

/// Whether Discord knows a language by this code.
pub fn known(code: &str) -> bool {
    all().any(|(known, _)| known == code)
}
