//! An article's tokens with the classes of their words: what the rooms of people and quotes look at.

use super::{
    Gender,
    lexicon::{BEFORE_ROLE, FEMALE_ROLE, GIVEN, HONORIFIC, MALE_ROLE, MONTH, OPENER, ROLE, SPEECH, WORDS},
};
use crate::{
    extract::Parsed,
    text::{
        Span, TokenKind,
        lexicon::{Classes, bare},
        places,
    },
};
use std::ops::Range;

/// An article's tokens with the classes of their words.
#[derive(Debug)]
pub struct Page<'a> {
    /// The article, cut.
    pub parsed: &'a Parsed<'a>,
    tags: Vec<Classes>,
    /// Whether each sentence writes nearly all its words with a capital, as titles do.
    titles: Vec<bool>,
}

impl<'a> Page<'a> {
    /// Looks every word of `parsed` up.
    pub fn new(parsed: &'a Parsed<'a>) -> Self {
        let mut page = Self { parsed, tags: parsed.vocabulary.tag(&WORDS), titles: Vec::new() };
        page.titles = parsed.sentences.iter().map(|s| page.is_title(s.tokens.clone())).collect();
        page
    }

    fn is_title(&self, tokens: Range<usize>) -> bool {
        let closed = tokens.clone().next_back().is_some_and(|last| self.word(last) == ".");
        let long = tokens.filter(|at| self.parsed.tokens[*at].kind == TokenKind::Word && self.word(*at).len() > 3);
        let (capital, all) = long.fold((0, 0), |(capital, all), at| (capital + usize::from(self.is_capital(at)), all + 1));
        all >= 4 && capital * 5 >= all * if closed { 5 } else { 4 }
    }

    /// Whether the sentence is written as titles are, nearly every word with a capital.
    pub fn is_title_case(&self, sentence: usize) -> bool {
        self.titles[sentence]
    }

    /// The token's characters; empty behind the last token.
    pub fn word(&self, at: usize) -> &'a str {
        self.parsed.tokens.get(at).map_or("", |t| t.of(self.parsed.text()))
    }

    /// Whether the word belongs to one of `classes`.
    pub fn has(&self, at: usize, classes: Classes) -> bool {
        self.tags.get(at).is_some_and(|tags| tags & classes != 0)
    }

    /// Whether it is a word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.parsed.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word) && self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether it has no small letter, a possessive ending left out.
    pub fn is_all_capitals(&self, at: usize) -> bool {
        bare(self.word(at)).chars().all(|c| !c.is_lowercase())
    }

    /// Whether it is a capitalised word that no list of function words holds.
    pub fn is_plain_capital(&self, at: usize, end: usize) -> bool {
        at < end && self.is_capital(at) && !self.has(at, OPENER | MONTH | ROLE | HONORIFIC)
    }

    /// Whether it is a word with a capital that is somebody's given name.
    pub fn is_given_name(&self, at: usize) -> bool {
        self.is_capital(at) && self.has(at, GIVEN)
    }

    /// Whether it is the adjective of a nation: `Ukrainian`.
    pub fn is_demonym(&self, at: usize) -> bool {
        let word = bare(self.word(at));
        word.len() < 16 && self.is_capital(at) && places::is_adjective(word)
    }

    /// Whether the point at `at` is followed by a new sentence, or by nothing.
    pub fn ends_sentence(&self, at: usize) -> bool {
        self.parsed.sentences.get(self.parsed.sentences.partition_point(|s| s.tokens.end <= at)).is_none_or(|s| s.tokens.end == at + 1)
    }

    /// The title that stands right before the name at `start`: `Senator`, the `Mr` of `Mr.`, the `Secretary` of `Secretary of State`.
    pub fn title_before(&self, start: usize) -> Option<usize> {
        let first = self.sentence_start(start);
        let mut at = start.checked_sub(1).filter(|at| *at >= first)?;
        if self.word(at) == "." {
            at = at.checked_sub(1).filter(|at| *at >= first)?;
            return self.has(at, ROLE | HONORIFIC).then_some(at);
        }
        if self.has(at, ROLE | HONORIFIC) {
            return Some(at);
        }
        (at >= first + 2 && self.is_capital(at) && self.word(at - 1) == "of" && self.has(at - 2, ROLE) && self.is_capital(at - 2))
            .then(|| at - 2)
    }

    /// The first token of the sentence that holds the token at `at`.
    pub fn sentence_start(&self, at: usize) -> usize {
        self.parsed.sentences.get(self.parsed.sentences.partition_point(|s| s.tokens.end <= at)).map_or(at, |s| s.tokens.start)
    }

    /// The role in apposition behind a name, where `at` is the mark before it: the `mayor of Oldport` of `, the mayor of Oldport,`.
    pub fn apposition(&self, at: usize, end: usize) -> Option<Range<usize>> {
        let (open, close) = match self.word(at) {
            "," => (at, [",", ".", ";"].as_slice()),
            "(" => (at, [")"].as_slice()),
            _ => return None,
        };
        let mut start = open + 1;
        let determined = matches!(self.word(start), "the" | "a" | "an" | "his" | "her" | "their");
        start += usize::from(determined);
        let mut head = None;
        let mut closed = false;
        let mut next = start;
        while next < end && next < start + 14 {
            closed = close.contains(&self.word(next)) && (self.word(next) != "." || next + 1 == end);
            if closed {
                break;
            }
            if head.is_none() {
                let inner = self.has(next, BEFORE_ROLE | ROLE)
                    || self.is_capital(next)
                    || self.word(next) == "-"
                    || (determined || next > start) && next < start + 4;
                if !inner || self.has(next, OPENER) && !self.has(next, BEFORE_ROLE) {
                    return None;
                }
            }
            // The role's noun is the last of its row: “state party leader”.
            if self.has(next, ROLE) && !self.has(next + 1, ROLE) && head.is_none() {
                head = Some(next);
            }
            closed =
                head.is_some() && matches!(self.word(next), "who" | "that" | "said" | "says" | "told" | "and" | "—" | "–" | "“" | "\"");
            if closed {
                break;
            }
            next += 1;
        }
        while next > start && matches!(self.word(next - 1), "of" | "for" | "at" | "in" | "the" | "-") {
            next -= 1;
        }
        head.filter(|head| (closed || next == end) && next > *head).map(|_| start..next)
    }

    /// The role that the comma at `comma` closes, without its article: `station’s biologist`, `director of athletics`.
    pub fn role_closing(&self, comma: usize) -> Option<Range<usize>> {
        let first = self.sentence_start(comma);
        let word = |at: &usize| self.parsed.tokens[*at].kind == TokenKind::Word || matches!(self.word(*at), "-" | "'" | "’");
        let row = (first..comma).rev().take(12).take_while(|at| word(at) && !self.has(*at, SPEECH)).last()?;
        let noun = (row..comma).rev().find(|at| self.has(*at, ROLE) && !self.is_capital(*at))?;
        let tied = noun + 1 == comma || matches!(self.word(noun + 1), "of" | "for" | "at" | "in") && noun + 2 < comma;
        let modifier =
            |at: &usize| self.has(*at, BEFORE_ROLE | ROLE) && !self.is_possessive(*at) || self.is_name_part(*at) || self.word(*at) == "-";
        let mut start = (row..noun).rev().take_while(modifier).last().unwrap_or(noun);
        // One more word may stand between the article and the row: “the team’s best defender”.
        let article = |at: usize| {
            matches!(self.word(at).to_lowercase().as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their" | "another" | "our")
        };
        let mut before = start.checked_sub(1).filter(|at| *at >= row)?;
        if !article(before) && !self.is_possessive(before) && before > row {
            (start, before) = (before, before - 1);
        }
        (tied && (article(before) || self.is_possessive(before))).then_some(start..comma)
    }

    /// The gender that the noun of a role tells: `chairwoman`.
    pub fn gender_of_role(&self, role: &Range<usize>) -> Option<Gender> {
        let noun = role.clone().take_while(|at| !matches!(self.word(*at), "of" | "for" | "to" | "and" | "at" | "in")).last()?;
        match (self.has(noun, MALE_ROLE), self.has(noun, FEMALE_ROLE)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        }
    }

    /// The role that ends right before the name at `start`: `Ukrainian President`, `NATO Secretary General`.
    pub fn role_before(&self, start: usize) -> Option<Range<usize>> {
        let title = self.title_before(start).filter(|title| self.has(*title, ROLE))?;
        let first = self.sentence_start(start);
        let mut from = title;
        while from > first {
            let before = from - 1;
            let hyphened = self.word(before) == "-" && before > first;
            let modifier = self.has(before, BEFORE_ROLE | ROLE) || self.is_demonym(before) || self.is_name_part(before);
            let adverb = before == first && self.word(before) == "Then";
            if hyphened {
                from -= 2;
            } else if adverb {
                break;
            } else if (modifier || self.is_place_prefix(before)) && !self.is_possessive(before) {
                from -= 1;
            } else {
                break;
            }
        }
        while from < title && self.word(from) == "-" {
            from += 1;
        }
        let end = if self.word(start - 1) == "." && title + 2 == start { start - 1 } else { start };
        Some(from..end)
    }

    fn is_name_part(&self, at: usize) -> bool {
        self.is_capital(at) && !self.has(at, OPENER | MONTH | HONORIFIC) || self.word(at).contains('.') && self.is_all_capitals(at)
    }

    /// `New` in `New Jersey`.
    fn is_place_prefix(&self, at: usize) -> bool {
        matches!(self.word(at), "New" | "North" | "South" | "West" | "East") && self.is_name_part(at + 1)
    }

    /// Whether a possessive ending stands behind the name.
    pub fn is_possessive_at(&self, name: Span) -> bool {
        self.parsed.text()[name.end..].starts_with(['\'', '’'])
    }

    /// Whether the word has a possessive ending.
    pub fn is_possessive(&self, at: usize) -> bool {
        bare(self.word(at)).len() < self.word(at).len()
    }
}
