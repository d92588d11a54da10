//! What befell those whom a figure counts: `killed or wounded`.

use super::{
    drafts::Draft,
    phrases::Sentence,
    terms::{ADVERB, AUXILIARY, RELATIVE},
};
use foldhash::HashSet;
use std::{ops::Range, sync::LazyLock};

impl Sentence<'_, '_> {
    /// `killed or wounded more than a million people`, `95,800 who have been displaced`: what was done to those counted.
    pub fn deed(&self, draft: &Draft) -> Option<Range<usize>> {
        let terms = self.terms;
        if !draft.counts && terms.lower(draft.at.end) != "who" {
            return None;
        }
        let done = |at: usize| is_deed(terms.lower(at));
        let mut at = draft.opens;
        while at > 0 && terms.is(at - 1, ADVERB) {
            at -= 1;
        }
        if at > 0 && done(at - 1) {
            let mut start = at - 1;
            while start > 1 && matches!(terms.lower(start - 1), "or" | "and" | ",") && done(start - 2) {
                start -= 2;
            }
            return Some(start..at);
        }
        let mut behind = draft.at.end;
        while terms.is(behind, AUXILIARY | ADVERB | RELATIVE) {
            behind += 1;
        }
        if !done(behind) {
            return None;
        }
        let mut end = behind + 1;
        while matches!(terms.lower(end), "or" | "and") && done(end + 1) {
            end += 2;
        }
        Some(behind..end)
    }
}

/// What befalls people and things, in the words of news.
pub fn is_deed(word: &str) -> bool {
    static DEEDS: LazyLock<HashSet<&'static str>> =
        LazyLock::new(|| include_str!("deeds.txt").lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace).collect());
    DEEDS.contains(word)
}
