//! Which quotation marks belong together, and what stands between them.

use crate::{
    extract::{Parsed, people::page::Page},
    text::{Span, Token, TokenKind},
};
use std::ops::Range;

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its tokens, the marks included.
    pub tokens: Range<usize>,
    /// Its tokens between the marks.
    pub inner: Range<usize>,
    /// Whether it has its closing mark; without, it ends with its block.
    pub closed: bool,
    /// Whether single marks set it off.
    pub single: bool,
    /// The index of its block in the article.
    pub block: usize,
}

impl Marked {
    /// Where the words between the marks stand; empty where there are none.
    pub fn inner_span(&self, parsed: &Parsed<'_>) -> Span {
        let tokens = &parsed.tokens;
        if self.inner.is_empty() {
            return Span::new(tokens[self.tokens.start].span.end, tokens[self.tokens.start].span.end);
        }
        tokens[self.inner.start].span.to(tokens[self.inner.end - 1].span)
    }

    /// Where it stands, marks included.
    pub fn span(&self, parsed: &Parsed<'_>) -> Span {
        parsed.tokens[self.tokens.start].span.to(parsed.tokens[self.tokens.end - 1].span)
    }

    /// Whether its words end as a sentence does.
    pub fn ends_as_sentence(&self, page: &Page<'_>) -> bool {
        self.inner.clone().next_back().is_some_and(|at| matches!(page.word(at), "." | "!" | "?"))
    }

    /// Whether a point or comma at its end sets it off from the words around it.
    pub fn is_set_off(&self, page: &Page<'_>) -> bool {
        self.ends_as_sentence(page) || self.inner.clone().next_back().is_some_and(|at| page.word(at) == ",")
    }

    /// How many words it holds.
    pub fn words(&self, parsed: &Parsed<'_>) -> usize {
        parsed.tokens[self.inner.clone()].iter().filter(|t| t.kind != TokenKind::Mark).count()
    }
}

/// Whether the words are written as a title is: nearly each with a capital, and no mark of a sentence at the end.
pub fn is_title(page: &Page<'_>, marked: &Marked) -> bool {
    let small = |at: usize| {
        matches!(page.word(at), "of" | "the" | "and" | "a" | "in" | "to" | "for" | "on" | "at" | "with" | "by" | "from" | "an" | "or")
    };
    let letters = |at: &usize| page.word(*at).starts_with(char::is_alphabetic);
    let titled = marked.inner.clone().filter(letters).all(|at| page.is_capital(at) || small(at));
    titled && !marked.ends_as_sentence(page)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    /// The same mark on both sides: which one it is the words around it tell.
    Either,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// “ ”, « », „ “: opening and closing differ.
    Paired,
    /// " and ''.
    Straight,
    /// ‘ ’ and '.
    Single,
}

/// The marked stretches of every block, in the order of the text. They never overlap: a quote inside a quote belongs to the outer one.
pub fn marked(page: &Page<'_>) -> Vec<Marked> {
    let mut found = Vec::new();
    let sentences = &page.parsed.sentences;
    let mut at = 0;
    while at < sentences.len() {
        let block = sentences[at].block;
        let behind = at + sentences[at..].iter().take_while(|s| s.block == block).count();
        let tokens = sentences[at].tokens.start..sentences[behind - 1].tokens.end;
        in_block(page, tokens, block, &mut found);
        at = behind;
    }
    found
}

/// The marked stretches inside another one, both marks at hand.
pub fn inside(page: &Page<'_>, outer: &Marked) -> Vec<Marked> {
    let mut found = Vec::new();
    in_block(page, outer.inner.clone(), outer.block, &mut found);
    found.retain(|inner| inner.closed);
    found
}

fn in_block(page: &Page<'_>, within: Range<usize>, block: usize, found: &mut Vec<Marked>) {
    let mut open: Option<(Range<usize>, Style, usize)> = None;
    let mut at = within.start;
    while at < within.end {
        let Some((side, style, len)) = mark(page, at, within.end) else {
            at += 1;
            continue;
        };
        let touches_left = at > within.start && page.parsed.tokens[at - 1].touches(&page.parsed.tokens[at]);
        let touches_right = at + 1 < within.end && page.parsed.tokens[at].touches(&page.parsed.tokens[at + 1]);
        // „Ode“ and »Ode«: marks that open elsewhere close here, and the other way round.
        let low = open.as_ref().is_some_and(|(opening, ..)| page.word(opening.start) == "„");
        let turned = match page.word(at) {
            "“" if low => true,
            "“" => open.is_some() && touches_left && at + 1 < within.end,
            "«" => open.is_some() && touches_left && !(touches_right && page.parsed.tokens[at + 1].kind == TokenKind::Word),
            "»" => open.is_none() && touches_right && !touches_left,
            _ => false,
        };
        let side = if turned && low {
            Side::Closes
        } else if side == Side::Either || turned {
            side_by_context(page, at..at + len, within.clone(), open.is_some())
        } else {
            side
        };
        let partner = |outer: Style| style == outer || style != Style::Single && outer != Style::Single;
        match &mut open {
            None if side == Side::Opens && opens_single(page, at, style, within.end) => open = Some((at..at + len, style, 1)),
            Some((_, outer, depth)) if *outer == Style::Paired && style != Style::Single && side == Side::Opens => *depth += 1,
            Some((opening, outer, depth)) if partner(*outer) && (side == Side::Closes || *outer == Style::Straight) => {
                *depth -= 1;
                if *depth == 0 && closes_single(page, at, style, within.end) {
                    let single = *outer == Style::Single;
                    found.push(Marked { tokens: opening.start..at + len, inner: opening.end..at, closed: true, single, block });
                    open = None;
                } else {
                    *depth = (*depth).max(1);
                }
            }
            _ => {}
        }
        at += len;
    }
    // A single mark that nothing closes was an apostrophe.
    if let Some((opening, ..)) = open.filter(|(_, style, _)| *style != Style::Single) {
        found.push(Marked { tokens: opening.start..within.end, inner: opening.end..within.end, closed: false, single: false, block });
    }
}

/// The mark at `at`: its side, its style, and how many tokens it takes.
fn mark(page: &Page<'_>, at: usize, end: usize) -> Option<(Side, Style, usize)> {
    let tokens = &page.parsed.tokens;
    if tokens[at].kind != TokenKind::Mark {
        return None;
    }
    let doubled = |mark: &str| at + 1 < end && tokens[at].touches(&tokens[at + 1]) && page.word(at + 1) == mark;
    Some(match page.word(at) {
        "“" | "«" | "„" | "‟" => (Side::Opens, Style::Paired, 1),
        "”" | "»" => (Side::Closes, Style::Paired, 1),
        "\"" | "＂" => (Side::Either, Style::Straight, 1),
        "'" if doubled("'") => (Side::Either, Style::Straight, 2),
        "`" if doubled("`") => (Side::Opens, Style::Straight, 2),
        "’" if doubled("’") => (Side::Closes, Style::Paired, 2),
        "‘" if doubled("‘") => (Side::Opens, Style::Paired, 2),
        "‘" => (Side::Opens, Style::Single, 1),
        "’" => (Side::Closes, Style::Single, 1),
        "'" => (Side::Either, Style::Single, 1),
        _ => return None,
    })
}

fn side_by_context(page: &Page<'_>, mark: Range<usize>, within: Range<usize>, inside: bool) -> Side {
    let tokens = &page.parsed.tokens;
    let touches = |one: &Token, other: &Token| one.touches(other);
    let free_left = mark.start == within.start
        || !touches(&tokens[mark.start - 1], &tokens[mark.start])
        || matches!(page.word(mark.start - 1), "(" | "[" | "—" | "–" | "-" | "/");
    let free_right = mark.end >= within.end || !touches(&tokens[mark.end - 1], &tokens[mark.end]);
    match (free_left, free_right) {
        (true, false) => Side::Opens,
        // said," We go: a space on the wrong side.
        (false, true) if !inside && matches!(page.word(mark.start - 1), "," | ":") => Side::Opens,
        (false, true) => Side::Closes,
        _ if inside => Side::Closes,
        _ => Side::Opens,
    }
}

/// Whether a mark that may be an apostrophe opens a quote.
fn opens_single(page: &Page<'_>, at: usize, style: Style, end: usize) -> bool {
    let tokens = &page.parsed.tokens;
    style != Style::Single
        || at + 1 < end
            && tokens[at].touches(&tokens[at + 1])
            && tokens[at + 1].kind == TokenKind::Word
            && (page.word(at) == "‘" || page.is_capital(at + 1))
}

/// Whether a mark that may be an apostrophe closes a quote: `the ministers’` does not, `very well,’` does.
fn closes_single(page: &Page<'_>, at: usize, style: Style, end: usize) -> bool {
    let tokens = &page.parsed.tokens;
    if style != Style::Single {
        return true;
    }
    let free = at + 1 >= end || !tokens[at].touches(&tokens[at + 1]) || tokens[at + 1].kind == TokenKind::Mark;
    free && (tokens[at - 1].kind == TokenKind::Mark
        || !page.word(at - 1).ends_with('s')
        || page.word(at) == "'" && at + 1 >= end
        || !free_word_follows(page, at, end))
}

fn free_word_follows(page: &Page<'_>, at: usize, end: usize) -> bool {
    at + 1 < end && page.parsed.tokens[at + 1].kind == TokenKind::Word && page.word(at + 1).starts_with(char::is_lowercase)
}
