//! From quote to speaker: the sentence first, then what stands around it, step by step.

use super::{
    attribution::{self, Cue, Shape},
    cues::{FILLER, NEGATION, SPEECH},
    flow::{Flow, Line},
    labels, mentions,
};
use crate::text::Span;
use std::ops::Range;

/// By which rule a speaker was found; each has its own reliability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A cue in the same sentence.
    Cue(Shape),
    /// The sentence's subject, without a cue.
    Subject,
    /// The paragraph before ended without a closing mark.
    Continued,
    /// Another quote of the paragraph, further left.
    SameParagraph,
    /// The sentence before named a subject.
    PreviousSentence,
    /// Another quote of the paragraph, further right.
    Ahead,
    /// A paragraph that is all quote.
    Orphan,
    /// “…” — Ada Ode
    Signature,
    /// ODE: “…”
    Label,
}

/// What is known of a quote's speaker before names are resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that stand for the speaker.
    pub mention: Span,
    pub cue: Option<Span>,
    pub rule: Rule,
    /// How many words stand between quote and cue.
    pub distance: usize,
    /// Whether the cue is a verb that is said of words only.
    pub speech: bool,
}

/// The attribution of every marked stretch, `None` where nothing tells.
pub fn attributions(flow: &mut Flow<'_>) -> Vec<Option<Attribution>> {
    let mut found = by_sentence(flow);
    labels::attribute(flow, &mut found);
    found
}

fn by_sentence(flow: &Flow<'_>) -> Vec<Option<Attribution>> {
    let mut chain =
        Chain { flow, found: vec![None; flow.marks.len()], last_subject: None, announced: None, last_speaker: None, unclosed: None };
    let mut at = 0;
    while at < flow.lines.len() {
        let block = flow.lines[at].block;
        let behind = at + flow.lines[at..].iter().take_while(|l| l.block == block).count();
        chain.paragraph(&flow.lines[at..behind]);
        at = behind;
    }
    chain.found
}

struct Chain<'f, 'a> {
    flow: &'f Flow<'a>,
    found: Vec<Option<Attribution>>,
    /// Who was last spoken of by a cue or as a subject in a sentence without quotes.
    last_subject: Option<Span>,
    /// The same, where a cue or a colon says that he speaks.
    announced: Option<Span>,
    /// Who spoke last, in an earlier paragraph.
    last_speaker: Option<Span>,
    /// The last quote of the paragraph before, where nothing closed it.
    unclosed: Option<usize>,
}

impl Chain<'_, '_> {
    fn paragraph(&mut self, lines: &[Line]) {
        let flow = self.flow;
        let all = lines[0].items.start..lines[lines.len() - 1].items.end;
        let quotes: Vec<usize> = all.clone().filter_map(|at| flow.quote(at)).collect();
        let mut speaker = None;
        let mut open = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let before = index.checked_sub(1).map(|i| &lines[i]);
            self.line(line, before, &quotes, &mut speaker, &mut open);
        }
        self.look_ahead(&quotes, &open);
        self.orphans(&all, &open);
        if quotes.is_empty() {
            self.unclosed = None;
            return;
        }
        let sure = quotes.iter().rev().find_map(|q| self.found[*q].as_ref().filter(|a| a.rule != Rule::Subject));
        if let Some(sure) = sure {
            self.last_speaker = Some(sure.mention);
        }
        self.unclosed = quotes.last().copied().filter(|q| !flow.marks[*q].closed);
    }

    fn line(&mut self, line: &Line, before: Option<&Line>, all: &[usize], speaker: &mut Option<Span>, open: &mut Vec<usize>) {
        let flow = self.flow;
        let cues = attribution::cues(flow, line.items.clone());
        let subject = mentions::subject_of(flow, line.items.clone());
        let quotes: Vec<usize> = line.items.clone().filter(|at| flow.quote(*at).is_some()).collect();
        let words = line.items.clone().filter(|at| flow.is_letters(*at)).count();
        for &at in &quotes {
            let quote = flow.quote(at).unwrap_or_default();
            if let Some(cue) = attribution::cue_of(flow, at, &cues) {
                self.found[quote] = Some(self.by_cue(at, cue));
                *speaker = self.found[quote].as_ref().map(|a| a.mention);
            } else if let Some(subject) = subject.clone().filter(|s| s.start < at && words > 1 && line.items.len() > quotes.len() + 2) {
                self.set(quote, flow.span(&subject), Rule::Subject);
            } else {
                self.continue_or_keep(quote, line, all, *speaker);
                open.push(quote);
            }
        }
        if quotes.is_empty() {
            let cue = cues.iter().rev().find(|c| c.shape != Shape::By);
            let speaks = cue.is_some_and(|c| flow.has(c.at, SPEECH)) || flow.word(line.items.end - 1) == ":";
            if let Some(spoken) = cue.map(|c| c.speaker.clone()).or(subject) {
                let span = flow.span(&spoken);
                self.last_subject = Some(span);
                if speaks || flow.ends_in_person(&spoken) {
                    self.announced = Some(span);
                }
            }
        }
        let after_plain = before.is_some_and(|b| b.items.clone().all(|at| flow.quote(at).is_none()));
        if let Some(subject) = self.last_subject.filter(|_| after_plain) {
            for at in quotes {
                let quote = flow.quote(at).unwrap_or_default();
                if self.found[quote].is_none() {
                    self.set(quote, subject, Rule::PreviousSentence);
                }
            }
        }
    }

    fn by_cue(&self, quote: usize, cue: &Cue) -> Attribution {
        let flow = self.flow;
        Attribution {
            mention: flow.span(&cue.speaker),
            cue: Some(flow.item_span(cue.at)),
            rule: Rule::Cue(cue.shape),
            distance: quote.abs_diff(cue.at),
            speech: flow.has(cue.at, SPEECH),
        }
    }

    fn set(&mut self, quote: usize, mention: Span, rule: Rule) {
        self.found[quote] = Some(Attribution { mention, cue: None, rule, distance: 0, speech: false });
    }

    /// A quote without cue goes on from an unclosed paragraph, or from the paragraph's own speaker.
    fn continue_or_keep(&mut self, quote: usize, line: &Line, all: &[usize], speaker: Option<Span>) {
        let opens_paragraph = all.first() == Some(&quote) && self.flow.quote(line.items.start) == Some(quote);
        if let Some(unclosed) = self.unclosed.filter(|_| opens_paragraph) {
            if let Some(mention) = self.found[unclosed].as_ref().map(|a| a.mention) {
                self.set(quote, mention, Rule::Continued);
            }
        } else if let Some(mention) = speaker {
            self.set(quote, mention, Rule::SameParagraph);
        }
    }

    /// Quotes that nothing told belong to the speaker of the next quote of the paragraph.
    fn look_ahead(&mut self, quotes: &[usize], open: &[usize]) {
        let mut open = open.iter().rev().peekable();
        let mut next = None;
        for &quote in quotes.iter().rev() {
            let told = self.found[quote].as_ref().map(|a| (a.mention, a.rule));
            let untold = open.next_if_eq(&&quote).is_some() && told.is_none();
            if let Some(mention) = next.filter(|_| untold) {
                self.set(quote, mention, Rule::Ahead);
            }
            next = told.filter(|(_, rule)| *rule != Rule::Subject).map(|(mention, _)| mention).or(next);
        }
    }

    /// A paragraph that is nearly all quote belongs to whoever was spoken of last.
    fn orphans(&mut self, items: &Range<usize>, open: &[usize]) {
        let flow = self.flow;
        if !open.iter().any(|q| self.found[*q].is_none()) {
            return;
        }
        let outside = items.clone().filter(|at| flow.is_word(*at)).count();
        let inside: usize = items.clone().filter_map(|at| flow.quote(at)).map(|q| flow.marks[q].words(flow.page.parsed)).sum();
        if inside * 10 < (inside + outside) * 8 {
            return;
        }
        let latest = match (self.announced, self.last_speaker) {
            (Some(subject), Some(speaker)) => Some(if subject.start > speaker.start { subject } else { speaker }),
            (subject, speaker) => subject.or(speaker),
        };
        for &quote in open {
            if let Some(mention) = latest.filter(|_| self.found[quote].is_none()) {
                self.set(quote, mention, Rule::Orphan);
            }
        }
    }
}

/// Whether the verb of a cue is denied: “did not say”.
pub fn is_negated(flow: &Flow<'_>, cue: usize, start: usize) -> bool {
    (start..cue).rev().take(4).take_while(|at| flow.has(*at, FILLER | NEGATION)).any(|at| flow.has(at, NEGATION))
}
