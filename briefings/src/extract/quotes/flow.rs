//! An article as quotes are read from it: marked stretches closed up into one item each, so that cue and speaker are sought outside the marks only.

use super::{cues, marks::Marked};
use crate::{
    extract::people::{People, page::Page},
    text::{
        Span, TokenKind,
        lexicon::Classes,
        sentences::{self, is_abbreviation},
    },
};
use std::ops::Range;

/// A word or mark outside quotes, or a whole quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Index of a token.
    Word(usize),
    /// Index of a marked stretch.
    Quote(usize),
}

/// A sentence, a quote inside it counted as one of its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its items.
    pub items: Range<usize>,
    /// The index of its block in the article.
    pub block: usize,
}

/// An article with its quotes closed up.
#[derive(Debug)]
pub struct Flow<'a> {
    pub page: &'a Page<'a>,
    pub people: &'a People,
    pub marks: Vec<Marked>,
    pub items: Vec<Item>,
    pub lines: Vec<Line>,
    tags: Vec<Classes>,
}

impl<'a> Flow<'a> {
    pub fn new(page: &'a Page<'a>, people: &'a People, marks: Vec<Marked>) -> Self {
        let parsed = page.parsed;
        let tags = parsed.vocabulary.tag(&cues::WORDS);
        let mut flow = Self { page, people, marks, items: Vec::with_capacity(parsed.tokens.len()), lines: Vec::new(), tags };
        let sentences = &parsed.sentences;
        let (mut at, mut next_mark) = (0, 0);
        while at < sentences.len() {
            let block = sentences[at].block;
            let behind = at + sentences[at..].iter().take_while(|s| s.block == block).count();
            let first = flow.items.len();
            let mut token = sentences[at].tokens.start;
            let end = sentences[behind - 1].tokens.end;
            while token < end {
                if flow.marks.get(next_mark).is_some_and(|m| m.tokens.start == token) {
                    flow.items.push(Item::Quote(next_mark));
                    token = flow.marks[next_mark].tokens.end;
                    next_mark += 1;
                } else {
                    flow.items.push(Item::Word(token));
                    token += 1;
                }
            }
            flow.cut(first, block);
            at = behind;
        }
        flow
    }

    /// Cuts the items from `first` on into lines.
    fn cut(&mut self, first: usize, block: usize) {
        let end = self.items.len();
        let mut start = first;
        for at in first..end {
            if at + 1 == end || at + 1 - start == sentences::LONGEST || self.ends_line(at, start) {
                self.lines.push(Line { items: start..at + 1, block });
                start = at + 1;
            }
        }
    }

    fn ends_line(&self, at: usize, start: usize) -> bool {
        match self.items[at] {
            Item::Word(_) => {
                if !matches!(self.word(at), "." | "!" | "?" | "…") {
                    return self.is_initials_end(at);
                }
                if self.touches_next(at) {
                    return false;
                }
                self.word(at) != "." || !self.is_abbreviated(at, start) || matches!(self.items[at + 1], Item::Quote(_))
            }
            Item::Quote(quote) => {
                let inner = &self.marks[quote].inner;
                let Some(last) = inner.clone().next_back() else { return false };
                let last = self.page.word(last);
                match (last, self.items[at + 1]) {
                    (".", Item::Quote(_)) => true,
                    (".", Item::Word(_)) => self.is_capital(at + 1),
                    // “Why?” Ode said: the sentence goes on where a verb of speech follows soon.
                    ("!" | "?" | "…", Item::Word(_)) => {
                        self.is_capital(at + 1)
                            && !(at + 1..self.items.len().min(at + 8))
                                .take_while(|i| self.word(*i) != ".")
                                .any(|i| self.has(i, cues::SPEECH))
                    }
                    _ => false,
                }
            }
        }
    }

    /// `9 p.m. The`: points of their own word end a sentence only before a word that opens one.
    fn is_initials_end(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() > 3
            && word.ends_with('.')
            && self.is_capital(at + 1)
            && self.has_name_class(at + 1, crate::extract::people::lexicon::OPENER)
    }

    fn is_abbreviated(&self, point: usize, start: usize) -> bool {
        if point == start || !matches!(self.items[point - 1], Item::Word(_)) {
            return false;
        }
        let word = self.word(point - 1);
        let touches = self.touches_next(point - 1);
        let initial = word.chars().count() == 1 && word != "I" && self.is_capital(point - 1);
        let no_end = |word: &str| is_abbreviation(word) && (!matches!(word, "no" | "No") || self.next_is_number(point));
        touches && (initial || no_end(word))
    }

    fn next_is_number(&self, at: usize) -> bool {
        self.token(at + 1).is_some_and(|t| self.page.parsed.tokens[t].kind == TokenKind::Number)
    }

    /// The token of a word; `None` for a quote and behind the last item.
    pub fn token(&self, at: usize) -> Option<usize> {
        match self.items.get(at) {
            Some(Item::Word(token)) => Some(*token),
            _ => None,
        }
    }

    /// The characters of a word; empty for a quote.
    pub fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| self.page.word(token))
    }

    /// The marked stretch, where the item is one.
    pub fn quote(&self, at: usize) -> Option<usize> {
        match self.items.get(at) {
            Some(Item::Quote(quote)) => Some(*quote),
            _ => None,
        }
    }

    /// Whether the word belongs to one of the classes of [`cues`].
    pub fn has(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| self.token_has(token, classes))
    }

    /// Whether the token, in marks or not, belongs to one of the classes of [`cues`].
    pub fn token_has(&self, token: usize, classes: Classes) -> bool {
        self.tags[token] & classes != 0
    }

    /// Whether the word belongs to one of the classes of names.
    pub fn has_name_class(&self, at: usize, classes: Classes) -> bool {
        self.token(at).is_some_and(|token| self.page.has(token, classes))
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.page.is_capital(token))
    }

    /// Whether it is a word of letters or digits.
    pub fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.page.parsed.tokens[token].kind != TokenKind::Mark)
    }

    pub fn is_letters(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| self.page.parsed.tokens[token].kind == TokenKind::Word)
    }

    /// Whether no white space stands behind the item.
    pub fn touches_next(&self, at: usize) -> bool {
        match (self.token(at), self.token(at + 1)) {
            (Some(one), Some(other)) => self.page.parsed.tokens[one].touches(&self.page.parsed.tokens[other]),
            _ => false,
        }
    }

    /// Where the items stand in the text.
    pub fn span(&self, items: &Range<usize>) -> Span {
        self.item_span(items.start).to(self.item_span(items.end - 1))
    }

    pub fn item_span(&self, at: usize) -> Span {
        match self.items[at] {
            Item::Word(token) => self.page.parsed.tokens[token].span,
            Item::Quote(quote) => self.marks[quote].span(self.page.parsed),
        }
    }

    /// Whether the last words of the phrase name a person.
    pub fn ends_in_person(&self, items: &Range<usize>) -> bool {
        let span = self.span(items);
        self.people.mentions_in(span).last().is_some_and(|m| span.end - m.span.end < 4)
    }

    pub fn text(&self) -> &'a str {
        self.page.parsed.text()
    }
}
