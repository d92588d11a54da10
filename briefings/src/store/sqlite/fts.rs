//! The query language of FTS5, built from safe tokens only: no character that was typed reaches it unless it is a letter or a digit.

use super::desks::Seen;
use crate::store::{DeskId, Filter, SourceId, terms::Sought};
use std::fmt::Write as _;

/// The columns of a card that say what it is about.
pub(super) const ABOUT: &str = "{topics headline people lead}";
/// Those and the rest of the article.
pub(super) const MENTIONED: &str = "{topics headline people lead body}";

/// Where an article's own words stand.
pub(super) const STANDING: &str = "{headline body}";

/// The token of a source in the scope of its cards.
pub(super) fn source(source: SourceId) -> String {
    format!("s{}", source.0)
}

/// The token of a speaker in the scope of the cards that quote them.
pub(super) fn speaker(name: i64) -> String {
    format!("p{name}")
}

/// The token of a desk in the scope of the cards that it has retracted.
pub(super) fn retracted(desk: DeskId) -> String {
    format!("r{}", desk.0)
}

/// The token of a desk in the scope of the cards on which it sees other speakers than the article's reading has.
pub(super) fn corrected(desk: DeskId) -> String {
    format!("d{}", desk.0)
}

/// The token of a speaker, by the key of the name, whom a desk sees on such a card.
pub(super) fn corrected_speaker(desk: DeskId, key: &str) -> String {
    format!("d{}_{}", desk.0, key.replace(' ', "_"))
}

/// The token of an outlet in the scope of its cards.
pub(super) fn outlet(outlet: i64) -> String {
    format!("o{outlet}")
}

/// Cards whose scope holds one of the tokens; `None` where there is no token, for then nothing can match.
pub(super) fn in_scope(tokens: impl IntoIterator<Item = String>) -> Option<String> {
    any_of(tokens).map(|any| format!("scope : {any}"))
}

/// Cards that are seen; `None` where nothing is.
pub(super) fn visible(seen: &[Seen]) -> Option<String> {
    let (filtered, whole): (Vec<_>, Vec<_>) = seen.iter().partition(|seen| !seen.filter.is_empty());
    let whole = in_scope(whole.iter().map(|seen| source(seen.source)));
    let parts: Vec<_> = whole.into_iter().chain(filtered.into_iter().filter_map(passing)).collect();
    (!parts.is_empty()).then(|| format!("({})", parts.join(" OR ")))
}

/// Those that the desk has not retracted.
pub(super) fn not_retracted(visible: &str, desk: DeskId) -> String {
    format!("({visible} NOT scope : (\"{}\"))", retracted(desk))
}

/// Cards that quote one of these speakers at the desk: by the article's reading, but for those on which the desk sees others.
pub(super) fn quoting(as_read: &[String], desk: DeskId, at_desk: &[String]) -> Option<String> {
    let of_cards = in_scope(as_read.iter().cloned());
    let corrected = in_scope([corrected(desk)]);
    let as_read = of_cards.zip(corrected).map(|(any, corrected)| format!("({any} NOT {corrected})"));
    let parts: Vec<_> = as_read.into_iter().chain(in_scope(at_desk.iter().cloned())).collect();
    (!parts.is_empty()).then(|| format!("({})", parts.join(" OR ")))
}

/// Cards of a source that pass its filter.
fn passing(seen: &Seen) -> Option<String> {
    let Filter { must, must_not } = &seen.filter;
    let mut passing = in_scope([source(seen.source)])?;
    if let Some(must) = standing(must) {
        passing = format!("({passing} AND {must})");
    }
    if let Some(must_not) = standing(must_not) {
        passing = format!("({passing} NOT {must_not})");
    }
    Some(passing)
}

/// Cards in which one of these stands; `None` where none of them is a word.
fn standing(words: &[String]) -> Option<String> {
    let sought = words.iter().filter_map(|words| every_group(Sought::readings(words).last()?, MENTIONED));
    let any: Vec<_> = sought.collect();
    (!any.is_empty()).then(|| format!("({})", any.join(" OR ")))
}

/// Cards that have a term of every group in one of the columns; `None` where nothing can match.
pub(super) fn every_group(sought: &Sought, columns: &str) -> Option<String> {
    let groups: Option<Vec<_>> = sought.groups.iter().map(any_of).collect();
    let groups = groups.filter(|g| !g.is_empty())?;
    Some(format!("{columns} : ({})", groups.join(" AND ")))
}

/// One of the tokens, or of the runs of tokens divided by spaces; `None` where none is safe.
fn any_of(tokens: impl IntoIterator<Item = impl AsRef<str>>) -> Option<String> {
    let mut any = String::from("(");
    for token in tokens {
        let token = token.as_ref();
        if is_safe(token) {
            let or = if any.len() > 1 { " OR " } else { "" };
            // Writing to a string does not fail.
            let _ = write!(any, "{or}\"{token}\"");
        }
    }
    any.push(')');
    (any.len() > 2).then_some(any)
}

fn is_safe(token: &str) -> bool {
    token.split(' ').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_tokens_enter_a_query() {
        assert_eq!(any_of(["a1", "x\" OR scope:s2", "", "b_c"]).unwrap(), r#"("a1" OR "b_c")"#);
        assert_eq!(any_of(["peace deal", "a  b", " a", "a b\""]).unwrap(), r#"("peace deal")"#);
        assert_eq!(any_of(["\"", "*", " "]), None);
        assert_eq!(every_group(&Sought::default(), ABOUT), None);
        let half_unsafe = Sought { groups: vec![vec!["peace".into()], vec!["(".into()]] };
        assert_eq!(every_group(&half_unsafe, ABOUT), None, "a group that cannot match makes the whole unmatchable");
    }
}
