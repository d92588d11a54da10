//! Which sentences may stand in a summary: alone, behind the one before them, or not at all.

use super::opening;
use crate::{
    article::BlockKind,
    card::{Quote, QuoteKind},
    extract::{Parsed, parsed::Sentence},
    text::Span,
};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

static MENTIONS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let phrases = include_str!("mentions.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostFirst).build(phrases).expect("the phrases are few")
});

/// The fewest words of a sentence that is no fragment.
const FEWEST_WORDS: usize = 6;
/// The most words of a sentence that a reader takes in at a glance.
const MOST_WORDS: usize = 70;
/// From how many words on the article's very first sentence may lack its full stop, as standfirsts do.
const OPEN_LEAD: usize = 20;

/// How a sentence may stand in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be read alone.
    Alone,
    /// It can be read only right behind the sentence before it.
    Behind,
    /// It is no statement of the article: a question, a fragment, somebody's words without the name.
    Never,
}

/// What tells how the sentences of an article may stand.
pub struct Grounds<'a> {
    parsed: &'a Parsed<'a>,
    /// The stretches of direct speech, in the order of the text, each with its quote.
    speech: Vec<(Span, &'a Quote)>,
}

impl<'a> Grounds<'a> {
    /// Of an article and what is said in it.
    pub fn new(parsed: &'a Parsed<'a>, quotes: &'a [Quote]) -> Self {
        let direct = quotes.iter().filter(|q| q.kind == QuoteKind::Direct);
        let mut speech: Vec<(Span, &Quote)> = direct.flat_map(|q| q.spans.iter().map(move |s| (*s, q))).collect();
        speech.sort_by_key(|(span, _)| *span);
        Self { parsed, speech }
    }

    /// How the sentence with the index `at` may stand.
    pub fn standing(&self, at: usize) -> Standing {
        let text = self.parsed.text();
        let sentence = &self.parsed.sentences[at];
        let tokens = self.parsed.tokens_of(sentence);
        let written = sentence.span.of(text);
        let words = tokens.iter().filter(|t| t.of(text).starts_with(char::is_alphanumeric)).count();
        let running = matches!(sentence.kind, BlockKind::Paragraph | BlockKind::Standfirst);
        let opens_article = !self.parsed.sentences[..at].iter().rev().take(8).any(|s| s.kind.is_body());
        let ends_open = written.ends_with(['?', ':', '…', ',']);
        let closed = ends_in_stop(written) || opens_article && words >= OPEN_LEAD && !ends_open;
        if !running || !closed || !(FEWEST_WORDS..=MOST_WORDS).contains(&words) || !marks_are_paired(written) || MENTIONS.is_match(written)
        {
            return Standing::Never;
        }
        let (mut named, mut unnamed) = (0, 0);
        for quote in self.speech_in(sentence) {
            *if self.is_named(quote, sentence) { &mut named } else { &mut unnamed } += 1;
        }
        let opens_with_mark = opens_with_mark(written);
        if unnamed > 0 || opens_with_mark && named == 0 {
            Standing::Never
        } else if !opens_with_mark && opening::leans(text, tokens) {
            Standing::Behind
        } else {
            Standing::Alone
        }
    }

    fn speech_in(&self, sentence: &Sentence) -> impl Iterator<Item = &'a Quote> {
        let first = self.speech.partition_point(|(span, _)| span.end <= sentence.span.start);
        let end = sentence.span.end;
        self.speech[first..].iter().take_while(move |(span, _)| span.start < end).map(|(_, quote)| *quote)
    }

    /// Whether the sentence holds the whole quote and its speaker by name or office, not by a pronoun.
    fn is_named(&self, quote: &Quote, sentence: &Sentence) -> bool {
        let mention = quote.speaker.as_ref().and_then(|s| s.mention);
        let whole = quote.spans.first().is_some_and(|s| sentence.span.contains(*s))
            && quote.spans.last().is_some_and(|s| sentence.span.contains(*s));
        whole && mention.is_some_and(|m| sentence.span.contains(m) && !opening::is_pronoun(m.of(self.parsed.text())))
    }
}

fn ends_in_stop(written: &str) -> bool {
    let bare = written.trim_end_matches(|c: char| matches!(c, '"' | '”' | '’' | '\'' | '`' | '»' | ')' | ']') || c.is_whitespace());
    bare.ends_with(['.', '!', '。']) && !bare.ends_with("..")
}

fn opens_with_mark(written: &str) -> bool {
    written.starts_with(['"', '“', '«', '„', '‘', '`', '\''])
}

/// Whether every quotation mark of the sentence has its partner in it.
fn marks_are_paired(written: &str) -> bool {
    let count = |mark: char| written.matches(mark).count();
    count('“') == count('”') && count('"') % 2 == 0 && count('(') == count(')') && count('`') <= written.matches('\'').count()
}
