//! What a figure is said to be a figure of: the words that name it, the words around, whether it is so, and when.

use crate::{
    article::{BlockKind, foreign},
    card::{Figure, FigureKind},
    store::{Held, terms},
    text::{
        Span, Token, TokenKind,
        lexicon::{Classes, Lexicon},
        sentences::sentences,
        tokens::tokens,
    },
};
use chrono::{NaiveDate, TimeDelta};
use std::{collections::BTreeSet, sync::LazyLock};

const SECTIONS: [&str; 7] = ["function", "comparing", "coming", "denying", "reporting", "clause", "part"];
const FUNCTION: Classes = 1;
const COMPARING: Classes = 1 << 1;
const COMING: Classes = 1 << 2;
const DENYING: Classes = 1 << 3;
const REPORTING: Classes = 1 << 4;
const CLAUSE: Classes = 1 << 5;
const PART: Classes = 1 << 6;

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(&SECTIONS, &[include_str!("words.txt")]));

/// How long before an article a day may lie that it tells of as its news.
const NEWS: TimeDelta = TimeDelta::days(3);

/// A longer block, in bytes, is no paragraph of an article, and would take long to cut for every figure in it.
const PARAGRAPH: usize = 20_000;

/// Words by their stems.
pub(super) type Words = BTreeSet<String>;

/// A figure in its sentence.
#[derive(Debug)]
pub(super) struct Claim<'h> {
    pub(super) held: &'h Held,
    pub(super) figure: &'h Figure,
    /// The whole sentence.
    pub(super) sentence: Span,
    around: Words,
    coming: bool,
    days: Vec<Days>,
}

/// The days that a sentence names; unknown ones by what is written.
#[derive(Debug, PartialEq)]
struct Days {
    written: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    since: bool,
}

/// What figures must have in common before their sentences are looked at: kind, unit, and the words that name what is measured.
pub(super) type Label<'h> = (&'static str, &'h str, Words);

/// The label of a figure; `None` of one that is never compared: of another language, without a unit, or that does not say what it measures.
pub(super) fn label<'h>(held: &'h Held, figure: &'h Figure) -> Option<Label<'h>> {
    let compares =
        matches!(figure.kind, FigureKind::Money | FigureKind::Count | FigureKind::Percent | FigureKind::Measure | FigureKind::Rate);
    if !compares || foreign(held.card.language.as_deref()).is_some() {
        return None;
    }
    let words: Words = words_of(&held.text, figure.measured?);
    let unit = figure.unit.as_deref()?;
    (!words.is_empty()).then_some((figure.kind.name(), unit, words))
}

/// The words of a headline and a summary: what an article need not repeat with every figure.
pub(super) fn setting(held: &Held) -> Words {
    held.terms.iter().flat_map(|terms| terms.split(' ')).map(|term| stem(term.rsplit('_').next().unwrap_or(term))).collect()
}

impl<'h> Claim<'h> {
    /// What the sentence of a figure says of it; `None` where that is no running text, or it says that it is not so.
    pub(super) fn of(held: &'h Held, figure: &'h Figure) -> Option<Self> {
        let text = &*held.text;
        let block = held.card.blocks.iter().find(|block| block.span.contains(figure.span))?;
        if !block.kind.is_body() || block.kind == BlockKind::Standfirst || block.span.len() > PARAGRAPH {
            return None;
        }
        let all = tokens(text, block.span);
        let sentence = sentences(text, &all).into_iter().find(|sentence| sentence.contains(figure.span))?;
        let within: Vec<Token> = all.into_iter().filter(|token| sentence.contains(token.span)).collect();
        let kept = clause(text, &within, figure.span);
        let classes = WORDS.tag(text, &kept);
        if classes.iter().any(|c| c & DENYING != 0) && !is_bound(text, &kept, &classes, figure.span) {
            return None;
        }
        Some(Self {
            held,
            figure,
            sentence,
            around: around(held, figure, &kept, &classes),
            coming: classes.iter().any(|c| c & COMING != 0),
            days: days(held, &kept),
        })
    }

    /// Whether both claims are of one thing: neither has a word that sets it apart from the other. What one says beside must be known from
    /// the headline and summary of the other's article, where both tell one story (`settings`); else nothing may be said beside.
    pub(super) fn is_of_same_as(&self, other: &Self, settings: Option<[&Words; 2]>) -> bool {
        let claimed_by_others =
            self.figure.said_by.as_ref().zip(other.figure.said_by.as_ref()).is_some_and(|(one, another)| one != another);
        if claimed_by_others || self.coming != other.coming || self.figure.direction != other.figure.direction {
            return false;
        }
        let (mine, theirs): (Vec<_>, Vec<_>) =
            (self.around.difference(&other.around).collect(), other.around.difference(&self.around).collect());
        let apart = match settings {
            None => self.around.is_empty() || !mine.is_empty() || !theirs.is_empty(),
            Some([my_setting, their_setting]) => {
                let known = |words: &[&String], setting: &Words| words.iter().all(|word| setting.contains(*word));
                !mine.is_empty() && !theirs.is_empty() || !known(&mine, their_setting) || !known(&theirs, my_setting)
            }
        };
        !apart && self.is_at_same_time_as(other)
    }

    fn is_at_same_time_as(&self, other: &Self) -> bool {
        match (self.days.as_slice(), other.days.as_slice()) {
            ([], []) => true,
            ([], days) => days.iter().all(|days| days.is_news_of(self.held)),
            (days, []) => days.iter().all(|days| days.is_news_of(other.held)),
            (mine, theirs) => mine.iter().all(|one| theirs.iter().any(|another| one.meets(another))),
        }
    }
}

impl Days {
    fn meets(&self, other: &Self) -> bool {
        if (self.from, self.to) == (None, None) || (other.from, other.to) == (None, None) {
            return self.written == other.written;
        }
        let before = |from: Option<NaiveDate>, to: Option<NaiveDate>| from.zip(to).is_none_or(|(from, to)| from <= to);
        before(self.from, other.to) && before(other.from, self.to)
    }

    /// Whether an article that names no day means these by itself.
    fn is_news_of(&self, held: &Held) -> bool {
        let Some(published) = held.card.day() else { return self.since };
        let known = self.from.is_some() || self.to.is_some();
        self.since || known && self.from.is_none_or(|from| from <= published) && self.to.is_none_or(|to| to >= published - NEWS)
    }
}

/// The tokens of a sentence that tell of the figure: its own part of it, and those parts that are no clause of their own.
fn clause(text: &str, sentence: &[Token], figure: Span) -> Vec<Token> {
    let parts: Vec<&[Token]> = sentence.split(|token| is_divider(text, token, figure)).filter(|part| !part.is_empty()).collect();
    let Some(own) = parts.iter().position(|part| part.iter().any(|token| figure.contains(token.span))) else { return sentence.to_vec() };
    let last = parts.iter().rposition(|part| part.iter().any(|token| figure.contains(token.span))).unwrap_or(own);
    let classes = |part: &[Token]| WORDS.tag(text, part);
    let opens_with = |part: &[Token], class| classes(part).first().is_some_and(|c| c & class != 0);
    let alone = opens_with(parts[own], CLAUSE);
    let kept = parts.iter().enumerate().filter(|&(at, part)| {
        let reports = classes(part).iter().any(|c| c & REPORTING != 0);
        match at {
            _ if (own..=last).contains(&at) => true,
            _ if at < own => !alone && !reports && !opens_with(part, PART) && !ends_in_dash(text, sentence, part),
            _ => !reports && !opens_with(part, CLAUSE | PART),
        }
    });
    kept.flat_map(|(_, part)| part.iter().copied()).collect()
}

fn is_divider(text: &str, token: &Token, figure: Span) -> bool {
    !figure.contains(token.span) && matches!(token.of(text), "," | ";" | ":" | "—" | "–" | "(" | ")")
}

/// Whether a dash, a colon or a semicolon ends the part: a dateline, or a sentence of its own.
fn ends_in_dash(text: &str, sentence: &[Token], part: &[Token]) -> bool {
    let end = part.last().map_or(0, |token| token.span.end);
    sentence.iter().find(|token| token.span.start >= end).is_some_and(|next| matches!(next.of(text), "—" | "–" | ";" | ":"))
}

/// Whether the only word that denies is part of “no more than” before the figure.
fn is_bound(text: &str, kept: &[Token], classes: &[Classes], figure: Span) -> bool {
    let denying = kept.iter().zip(classes).filter(|(_, c)| **c & DENYING != 0);
    denying.clone().count() == 1
        && denying.clone().all(|(t, _)| t.of(text).eq_ignore_ascii_case("no") && figure.start.saturating_sub(t.span.end) < 12)
}

/// The telling words of the clause, without the figures and what they measure.
fn around(held: &Held, figure: &Figure, kept: &[Token], classes: &[Classes]) -> Words {
    let card = &held.card;
    let measured = card.figures.iter().flat_map(|f| [Some(f.span), f.measured]).flatten();
    let taken: Vec<Span> =
        measured.chain(card.dates.iter().map(|date| date.span)).filter(|span| kept.iter().any(|t| span.overlaps(t.span))).collect();
    let own = kept.iter().position(|token| token.span.start >= figure.span.start).unwrap_or(kept.len());
    let compares = |at: usize| at < own && (at..own).all(|at| classes[at] & COMPARING != 0);
    let telling = kept.iter().enumerate().filter(|&(at, token)| {
        token.kind != TokenKind::Mark
            && classes[at] & (FUNCTION | COMING) == 0
            && !compares(at)
            && !taken.iter().any(|span| span.overlaps(token.span))
    });
    telling.map(|(_, token)| stem(&terms::term(token.of(&held.text)))).filter(|word| !word.is_empty()).collect()
}

fn words_of(text: &str, span: Span) -> Words {
    let all = tokens(text, span);
    let classes = WORDS.tag(text, &all);
    let telling = all.iter().zip(classes).filter(|(token, c)| token.kind != TokenKind::Mark && c & FUNCTION == 0);
    telling.map(|(token, _)| stem(&terms::term(token.of(text)))).filter(|word| !word.is_empty()).collect()
}

/// The days named in the clause, but for those that only say since when.
fn days(held: &Held, kept: &[Token]) -> Vec<Days> {
    let inside = held.card.dates.iter().filter(|date| kept.iter().any(|token| date.span.contains(token.span)));
    let days = inside.map(|date| {
        let written = date.text.to_lowercase();
        let before = held.text[..date.span.start].trim_end();
        let since = written.starts_with("since") || before.ends_with("since") || before.ends_with("Since");
        Days { written, from: date.from, to: date.to, since }
    });
    days.collect()
}

/// A word by which its forms meet: `collapsed`, `collapse` and `collapsing` share one. It is for comparing, never for showing.
fn stem(term: &str) -> String {
    let long = |rest: &&str| rest.len() > 2;
    let cut = ["ing", "ed"].iter().find_map(|ending| term.strip_suffix(ending).filter(long)).unwrap_or(term);
    cut.strip_suffix('e').filter(long).unwrap_or(cut).to_owned()
}
