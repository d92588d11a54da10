//! What a figure is a figure of: the noun phrase that its grammar ties it to, or nothing where none is clear.

use super::{
    drafts::Draft,
    terms::{ADVERB, APPROACHING, AUXILIARY, CLAUSE, DETERMINER, FUNCTION, MONTH, PREPOSITION, PRONOUN, RELATIVE, Terms, VERB, WEEKDAY},
};
use crate::{card::FigureKind, text::TokenKind};
use std::ops::Range;

/// How many words a label may have.
const LONGEST: usize = 9;

/// For each draft the tokens that name what it measures.
pub fn measured(terms: &Terms<'_>, drafts: &[Draft]) -> Vec<Option<Range<usize>>> {
    let mut found: Vec<Option<Range<usize>>> = Vec::with_capacity(drafts.len());
    for (n, draft) in drafts.iter().enumerate() {
        let inherited = n.checked_sub(1).filter(|&before| shares(terms, &drafts[before], draft)).and_then(|before| found[before].clone());
        let own = of_phrase(terms, draft, drafts)
            .or(inherited)
            .or_else(|| noun_behind(terms, draft, drafts))
            .or_else(|| noun_before(terms, draft, drafts))
            .or_else(|| killed(terms, draft))
            .or_else(|| subject(terms, draft, drafts))
            .or_else(|| behind_in(terms, draft, drafts));
        found.push(own.filter(|label| !label.is_empty()));
    }
    found
}

/// Whether `draft` says more about what the figure before it measures: `(11 km)`, `or 2.2 percent`, `to $2.06`, `from 2.4 million`.
fn shares(terms: &Terms<'_>, before: &Draft, draft: &Draft) -> bool {
    let between = before.at.end..draft.opens;
    between.len() <= 6
        && between.clone().all(|i| {
            matches!(
                terms.lower(i),
                "(" | ")" | "or" | "to" | "," | "from" | "up" | "down" | "and" | "compared" | "with" | "in" | "last" | "than" | "for"
            ) || terms.is(i, MONTH | WEEKDAY)
                || terms.is_number(i) && terms.raw(i).len() == 4
                || matches!(terms.lower(i), "year" | "week" | "month" | "higher" | "lower")
        })
        && !between.is_empty()
        && between.clone().any(|i| matches!(terms.lower(i), "(" | "or" | "to" | "from" | "compared" | "," | "and"))
}

/// `24 percent of adults`, `$90 billion in U.S. weapons`, `a loan of $5m for a bridge` → the phrase behind.
fn of_phrase(terms: &Terms<'_>, draft: &Draft, drafts: &[Draft]) -> Option<Range<usize>> {
    let at = draft.at.end;
    let joined = match terms.lower(at) {
        "of" | "worth" => true,
        "in" => draft.kind == FigureKind::Money,
        _ => return None,
    };
    let from = if terms.lower(at) == "worth" && terms.lower(at + 1) == "of" { at + 2 } else { at + 1 };
    if draft.counts && draft.kind == FigureKind::Count {
        return None;
    }
    joined.then(|| phrase_from(terms, from, drafts, 6)).flatten().filter(|label| !is_time(terms, label))
}

/// `a 25 percent tax on cars`, `6 kW motor`: the noun that the figure stands before.
fn noun_behind(terms: &Terms<'_>, draft: &Draft, drafts: &[Draft]) -> Option<Range<usize>> {
    if draft.counts {
        return None;
    }
    let at = draft.at.end + usize::from(terms.lower(draft.at.end) == "-" && terms.tight(draft.at.end));
    let hyphened = at > draft.at.end;
    if !terms.nounish(at)
        || terms.is(at, MONTH | WEEKDAY)
        || matches!(terms.lower(at), "each" | "year" | "last" | "next" | "old")
        || terms.capital(at) && !hyphened && draft.kind == FigureKind::Percent
    {
        return None;
    }
    let attributive = draft.kind == FigureKind::Money
        || hyphened
        || draft.opens > 0
            && (terms.is(draft.opens - 1, DETERMINER)
                || terms.is_number(draft.at.end - 1)
                || terms.raw(draft.at.end - 1) == "%"
                || !terms.lower(draft.at.end - 1).ends_with('s'));
    attributive.then(|| phrase_from(terms, at, drafts, LONGEST)).flatten()
}

/// `a net worth of $5m`, `winds of at least 74 mph`, `penalty of $52,000`: the noun that the figure defines.
fn noun_before(terms: &Terms<'_>, draft: &Draft, drafts: &[Draft]) -> Option<Range<usize>> {
    let mut at = draft.opens;
    while at > 0 && terms.is(at - 1, ADVERB) && !matches!(terms.lower(at - 1), "up" | "down") {
        at -= 1;
    }
    let link = at.checked_sub(1)?;
    let fits = match terms.lower(link) {
        "of" => true,
        // “the deadliest war in 80 years”
        "in" => draft.kind == FigureKind::Duration && superlative_before(terms, link),
        "at" | "from" | "to" | ":" | "=" | "–" | "—" | "for" => !draft.counts,
        _ => return adjacent(terms, draft, drafts),
    };
    let noun = link.checked_sub(1)?;
    let fits = fits && terms.nounish(noun) && !terms.is(noun, VERB) && draft_at(drafts, noun).is_none();
    fits.then(|| phrase_to(terms, noun + 1, drafts)).flatten()
}

/// Whether the phrase that ends before `end` holds a superlative: `deadliest war`, `most expensive year`.
fn superlative_before(terms: &Terms<'_>, end: usize) -> bool {
    (end.saturating_sub(5)..end).any(|i| {
        let word = terms.lower(i);
        word.len() > 5 && word.ends_with("est") && terms.nounish(i + 1) || matches!(word, "most" | "best" | "worst" | "first" | "least")
    })
}

/// `Stoxx 50 -1.3%`, `top speed 200 mph`: a noun right before, with nothing between.
fn adjacent(terms: &Terms<'_>, draft: &Draft, drafts: &[Draft]) -> Option<Range<usize>> {
    let noun = draft.opens.checked_sub(1)?;
    let fits = !draft.counts
        && terms.nounish(noun)
        && !terms.is(noun, VERB | APPROACHING)
        && draft_at(drafts, noun).is_none()
        && draft.at.start == draft.opens;
    fits.then(|| phrase_to(terms, noun + 1, drafts)).flatten()
}

/// `killed or wounded more than a million people`: what was done to those counted.
fn killed(terms: &Terms<'_>, draft: &Draft) -> Option<Range<usize>> {
    if !draft.counts {
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

/// What befalls people and things, in the words of news.
fn is_deed(word: &str) -> bool {
    static DEEDS: std::sync::LazyLock<std::collections::HashSet<&'static str>> = std::sync::LazyLock::new(|| {
        include_str!("deeds.txt").lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace).collect()
    });
    DEEDS.contains(word)
}

/// The subject of the verb before the figure: `VR headset sales in Japan rose 60%`.
fn subject(terms: &Terms<'_>, draft: &Draft, drafts: &[Draft]) -> Option<Range<usize>> {
    let verb = verb_before(terms, draft.opens, drafts)?;
    let mut at = verb;
    while at > 0
        && (terms.is(at - 1, AUXILIARY | ADVERB)
            || terms.is(at - 1, VERB) && !preceded_by_article(terms, at - 1)
            || terms.lower(at - 1) == "to")
    {
        at -= 1;
    }
    if at > 0 && terms.is(at - 1, RELATIVE) {
        at -= 1;
        at -= usize::from(at > 0 && terms.before(at) == ",");
    }
    // “The trust, which runs the port, pays”: past the insertion.
    if at > 0
        && terms.before(at) == ","
        && let Some(open) = (at.saturating_sub(14)..at - 1).rev().find(|&i| terms.lower(i) == ",")
        && open > 0
    {
        let head = phrase_to(terms, open, drafts);
        if head.is_some() {
            return head;
        }
    }
    phrase_to(terms, at, drafts)
}

fn preceded_by_article(terms: &Terms<'_>, at: usize) -> bool {
    at > 0 && terms.is(at - 1, DETERMINER)
}

/// The verb that the figure depends on: the nearest on the left with nothing between but words that lead up to a number.
fn verb_before(terms: &Terms<'_>, opens: usize, drafts: &[Draft]) -> Option<usize> {
    let mut at = opens;
    let mut steps = 0;
    while at > 0 && steps < 8 {
        let i = at - 1;
        if terms.is(i, VERB | AUXILIARY) && !preceded_by_article(terms, i) {
            return Some(i);
        }
        let passes =
            terms.is(i, APPROACHING | ADVERB | DETERMINER) || terms.is_word(i) && !terms.is(i, CLAUSE | RELATIVE | PRONOUN) && steps < 5;
        if !passes || draft_at(drafts, i).is_some() {
            return None;
        }
        at -= 1;
        steps += 1;
    }
    None
}

/// `$1 billion for roads`, `12 percent on imports`: the phrase behind another preposition, where nothing else was found.
fn behind_in(terms: &Terms<'_>, draft: &Draft, drafts: &[Draft]) -> Option<Range<usize>> {
    if !matches!(terms.lower(draft.at.end), "for" | "on" | "off") || draft.kind == FigureKind::Duration {
        return None;
    }
    phrase_from(terms, draft.at.end + 1, drafts, 5).filter(|label| !is_time(terms, label))
}

/// The noun phrase that starts at `at`, with what hangs on it by “of”, at most `longest` words.
fn phrase_from(terms: &Terms<'_>, at: usize, drafts: &[Draft], longest: usize) -> Option<Range<usize>> {
    let mut start = at;
    while terms.is(start, DETERMINER) {
        start += 1;
    }
    let mut end = start;
    while end < terms.len() && end - start < longest && draft_at(drafts, end).is_none() {
        let goes_on = terms.nounish(end)
            || is_inner_mark(terms, end)
            || terms.lower(end) == "of" && (terms.nounish(end + 1) || terms.is(end + 1, DETERMINER) && terms.nounish(end + 2))
            || terms.is(end, DETERMINER) && end > start && terms.before(end) == "of"
            || matches!(terms.lower(end), "and" | "or")
                && end > start
                && terms.nounish(end + 1)
                && !terms.is(end + 1, VERB)
                && terms.nounish(end - 1)
                && !terms.is(end + 2, AUXILIARY);
        if !goes_on {
            break;
        }
        end += 1;
    }
    trimmed(terms, start..end)
}

/// The noun phrase that ends before token `end`, with the phrases that hang on it, back to the clause's start.
fn phrase_to(terms: &Terms<'_>, end: usize, drafts: &[Draft]) -> Option<Range<usize>> {
    let mut start = end;
    while start > 0 && end - start < LONGEST {
        let i = start - 1;
        if draft_at(drafts, i).is_some() {
            break;
        }
        let goes_on = terms.nounish(i)
            || is_inner_mark(terms, i)
            || terms.is(i, DETERMINER) && start < end
            || terms.is(i, PREPOSITION)
                && !terms.is(i, CLAUSE)
                && start < end
                && matches!(terms.lower(i), "of" | "in" | "for" | "on" | "across" | "to" | "with" | "at" | "from" | "against" | "per")
                && i > 0
                && (terms.nounish(i - 1) || is_inner_mark(terms, i - 1))
                && !terms.is(i - 1, VERB)
            || matches!(terms.lower(i), "and" | "&")
                && start < end
                && i > 0
                && terms.nounish(i - 1)
                && terms.capital(i - 1) == terms.capital(start)
            || terms.is_number(i) && start < end && i > 0 && terms.nounish(i - 1) && terms.capital(i - 1);
        if !goes_on {
            break;
        }
        start -= 1;
    }
    trimmed(terms, start..end).filter(|label| !label.clone().all(|i| terms.is(i, PRONOUN)))
}

/// A hyphen or an ampersand inside a name.
fn is_inner_mark(terms: &Terms<'_>, at: usize) -> bool {
    terms.kind(at) == Some(TokenKind::Mark)
        && matches!(terms.lower(at), "-" | "&" | "‑" | "/")
        && (terms.tight(at) && terms.tight(at + 1) || terms.lower(at) == "&")
}

/// The label without articles, prepositions and marks at its ends; `None` where no noun is left.
fn trimmed(terms: &Terms<'_>, label: Range<usize>) -> Option<Range<usize>> {
    let idle = |i: usize| terms.is(i, FUNCTION) || terms.kind(i) == Some(TokenKind::Mark);
    let mut label = label;
    while !label.is_empty() && idle(label.start) {
        label.start += 1;
    }
    while !label.is_empty() && idle(label.end - 1) {
        label.end -= 1;
    }
    (!label.is_empty() && label.clone().any(|i| terms.nounish(i))).then_some(label)
}

fn is_time(terms: &Terms<'_>, label: &Range<usize>) -> bool {
    label.clone().all(|i| {
        terms.is(i, MONTH | WEEKDAY | FUNCTION)
            || terms.is_number(i)
            || matches!(terms.lower(i), "year" | "quarter" | "week" | "month" | "years" | "months")
    })
}

/// The draft that token `at` belongs to.
fn draft_at(drafts: &[Draft], at: usize) -> Option<&Draft> {
    drafts[..drafts.partition_point(|d| d.at.start <= at)].last().filter(|d| d.at.contains(&at))
}
