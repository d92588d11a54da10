//! Names that are no person's and no nation's: bodies, towns, seas, treaties.

use super::{
    candidates::{Candidates, Sort},
    things::{is_no_name, key_of},
};
use crate::{
    article::BlockKind,
    extract::{people::People, people::page::Page, places},
    text::{Span, TokenKind, lexicon::bare, places as nations},
};
use foldhash::HashSet;
use std::ops::Range;

/// A name of this many words or fewer is a topic.
const LONGEST: usize = 5;

/// Adds the names of the article.
///
/// A single capital at the start of a sentence, or in a headline that capitalises every word, is a name only where the same word stands
/// within another sentence.
pub fn find(page: &Page<'_>, people: &People, found: &mut Candidates) {
    let parsed = page.parsed;
    let persons: HashSet<String> = people.people.iter().flat_map(|p| p.name.split_whitespace().map(key_of)).collect();
    let mut certain = HashSet::default();
    let mut doubtful = Vec::new();
    for (index, sentence) in parsed.sentences.iter().enumerate().filter(|(_, s)| s.kind != BlockKind::Byline) {
        let weight = places::weight(parsed, index);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let run = run(page, at, sentence.tokens.end);
            at = run.end.max(at + 1);
            if run.is_empty() || is_otherwise_known(page, people, &run) {
                continue;
            }
            let form = form(page, &run);
            let key = key_of(&form);
            let form = form.to_lowercase();
            if run.len() == 1 && is_no_name(&form) || key.split(' ').all(|word| persons.contains(word)) {
                continue;
            }
            let opens = run.start == sentence.tokens.start && run.len() == 1;
            if opens || page.is_title_case(index) {
                doubtful.push((key, form, weight));
            } else {
                found.add(Sort::Name, &key, &form, weight);
                certain.insert(key);
            }
        }
    }
    for (key, form, weight) in doubtful {
        if certain.contains(&key) {
            found.add(Sort::Name, &key, &form, weight);
        }
    }
}

/// The words of a name from `at` on; empty where none begins there.
fn run(page: &Page<'_>, at: usize, end: usize) -> Range<usize> {
    if !page.is_plain_capital(at, end) {
        return at..at;
    }
    let mut last = at;
    let mut next = at + 1;
    while next < end && next < at + 2 * LONGEST && bare(page.word(last)).len() == page.word(last).len() {
        let joins = matches!(page.word(next), "of" | "-" | "&") && next + 1 < end && page.is_capital(next + 1);
        if joins {
            next += 1;
        }
        if !page.is_capital(next) {
            break;
        }
        last = next;
        next += 1;
    }
    at..last + 1
}

/// Whether the run names a person, a nation or its people.
fn is_otherwise_known(page: &Page<'_>, people: &People, run: &Range<usize>) -> bool {
    let tokens = &page.parsed.tokens[run.clone()];
    let span = Span::new(tokens[0].span.start, tokens[tokens.len() - 1].span.end);
    let sentence = page.parsed.sentence_at(span.start).map_or(span, |s| page.parsed.sentences[s].span);
    let person = people.mentions_in(sentence).iter().any(|m| m.span.start < span.end && span.start < m.span.end);
    let words: usize = tokens.iter().filter(|t| t.kind == TokenKind::Word).count();
    person || words > LONGEST || nations::look_up(&nations::key(bare(span.of(page.parsed.text())))).is_some()
}

/// The name as written, without a possessive ending.
fn form(page: &Page<'_>, run: &Range<usize>) -> String {
    let tokens = &page.parsed.tokens[run.clone()];
    bare(&page.parsed.text()[tokens[0].span.start..tokens[tokens.len() - 1].span.end]).to_owned()
}
