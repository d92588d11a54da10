//! When: expressions of time as days, resolved against the article's date where it has one.
//!
//! [`grammar`] finds the expressions of a sentence ([`terms`]) and what they mean ([`meaning`]), [`guards`] turn away what only looks like
//! one, [`tense`] reads the verbs around it, and [`resolve`] makes days of it ([`calendar`]). The words stand in the tables beside them.
//!
//! A bare weekday, month or date is the nearest one that fits the tense of its clause: the last one, today included, or the next one.
//! A distance is as exact as its unit: “two weeks ago” is a week, “three years ago” a year. What leans on the date of an article that has
//! none, or on an event, stays unresolved.

mod calendar;
mod grammar;
mod guards;
mod meaning;
mod resolve;
mod tense;
mod terms;
#[cfg(test)]
mod tests;
mod vocabulary;

use super::{Parsed, Sentence};
use crate::{
    article::BlockKind,
    card::{DateMention, Tense},
};
use calendar::{Days, Unit};
use chrono::{Datelike, NaiveDate};
use grammar::Grammar;
use guards::Guards;
use meaning::{Base, Bound, Count, Expression};
use resolve::Ground;
use tense::{Judged, Verbs, Verdict};
use terms::Terms;
use vocabulary::Senses;

/// How many sentences back a date may stand that “three days later” counts from, in the same block.
const NAMED_NEAR: usize = 2;
/// How many tokens before a date “up from” or “compared” may stand.
const COMPARED_NEAR: usize = 8;

/// The expressions of time of an article, in the order of the text. The lines that say when the article appeared are left out.
pub fn read(parsed: &Parsed<'_>) -> Vec<DateMention> {
    let published = parsed.article.published.map(|p| p.day());
    let senses = parsed.vocabulary.ask(vocabulary::senses);
    let tells_time = parsed.vocabulary.ask(vocabulary::tells_time);
    let mut reading = Reading { parsed, senses, tells_time, published, named: None, mentions: Vec::new() };
    for (index, sentence) in parsed.sentences.iter().enumerate() {
        if sentence.kind != BlockKind::Byline && sentence.tokens.clone().any(|at| reading.tells_time[parsed.vocabulary.number(at)]) {
            reading.sentence(index, sentence);
        }
    }
    reading.mentions
}

struct Reading<'a> {
    parsed: &'a Parsed<'a>,
    /// Those of each word of its vocabulary.
    senses: Vec<Senses>,
    /// Whether each of them tells a time.
    tells_time: Vec<bool>,
    published: Option<NaiveDate>,
    named: Option<Named>,
    mentions: Vec<DateMention>,
}

/// The days last named, and where.
#[derive(Clone, Copy)]
struct Named {
    days: Days,
    sentence: usize,
    block: usize,
    /// The year, where it was told.
    year: Option<i32>,
}

impl Reading<'_> {
    fn sentence(&mut self, index: usize, sentence: &Sentence) {
        let terms = Terms::new(self.parsed, sentence, &self.senses, &self.tells_time);
        let guards = Guards::new(&terms);
        let grammar = Grammar { terms: &terms, guards: &guards };
        let mut verbs = None;
        let mut at = 0;
        while at < terms.len() {
            let Some(expression) = grammar.expression(at) else {
                at += 1;
                continue;
            };
            at = expression.end;
            let verbs = verbs.get_or_insert_with(|| Verbs::new(&terms));
            if let Some(mention) = self.mention(index, sentence, &terms, verbs, &expression) {
                self.mentions.push(mention);
            }
        }
    }

    fn mention(
        &mut self,
        index: usize,
        sentence: &Sentence,
        terms: &Terms<'_>,
        verbs: &Verbs<'_>,
        expression: &Expression,
    ) -> Option<DateMention> {
        let (verdict, verb) = judge(sentence.kind, terms, verbs, expression);
        if matches!(expression.period.base, Base::Away { .. }) && terms.lower(expression.start) == "in" && verdict != Verdict::Announced {
            return None;
        }
        let elsewhere = is_term_of_something_else(terms, expression, verdict);
        if elsewhere && matches!(expression.period.base, Base::Reach { unit: Unit::Hour, .. }) {
            return None;
        }
        let near = self.named.filter(|n| n.block == sentence.block && index - n.sentence <= NAMED_NEAR);
        let ground = Ground {
            published: self.published,
            tense: verdict.tense(),
            named: near.map(|n| n.days),
            year: near.and_then(|n| n.year),
            nearest: matches!(terms.before(expression.start), "for" | "of"),
        };
        let unsaid = leans_on_tense(expression) && is_heading(sentence.kind) && verdict == Verdict::Present || elsewhere;
        let (from, to) = if unsaid { (None, None) } else { ground.resolve(expression) };
        let days = from.zip(to).and_then(|(from, to)| Days::new(from, to));
        if let Some(days) = days {
            let year = expression.period.base.has_year().then(|| days.from.year()).filter(|year| days.to.year() == *year);
            self.named = Some(Named { days, sentence: index, block: sentence.block, year: year.or(near.and_then(|n| n.year)) });
        }
        let span = terms.span(expression.start, expression.end);
        Some(DateMention {
            span,
            text: span.of(self.parsed.text()).to_owned(),
            from,
            to,
            tense: if is_compared(terms, expression) { None } else { self.tense(expression, from.or(to), to.or(from), verdict) },
            verb: verb.map(|at| terms.span(at, at + 1)),
        })
    }

    /// The date itself decides where it can: nothing that lies behind the article is still to come.
    fn tense(&self, expression: &Expression, from: Option<NaiveDate>, to: Option<NaiveDate>, verdict: Verdict) -> Option<Tense> {
        let (Some(published), Some(from), Some(to)) = (self.published, from, to) else { return verdict.tense() };
        if to < published || expression.bound == Some(Bound::Since) {
            Some(Tense::Past)
        } else if from > published {
            Some(Tense::Announced)
        } else {
            verdict.tense()
        }
    }
}

fn judge(kind: BlockKind, terms: &Terms<'_>, verbs: &Verbs<'_>, expression: &Expression) -> Judged {
    let awaits =
        matches!(expression.bound, Some(Bound::By | Bound::Before)) || matches!(expression.period.base, Base::Reach { ahead: true, .. });
    let (verdict, verb) = verbs.judge(expression.start..expression.end, awaits);
    let named = matches!(expression.period.base, Base::Recurring(cycle, _) if cycle.is_weekly()) && !terms.possessive(expression.end - 1);
    let verdict = match terms.before(expression.start) {
        _ if leans_on_tense(expression) && is_compared(terms, expression) => Verdict::Past,
        // “a hearing for Monday”, “the vote of Monday”
        "for" if named => Verdict::Announced,
        "of" if named => Verdict::Past,
        // A picture shows what was.
        _ if verdict == Verdict::Present && kind == BlockKind::Caption => Verdict::Past,
        _ => verdict,
    };
    (verdict, verb)
}

/// “than in March”, “down from 63 percent in January”, “a year earlier”: the date only serves to compare, nothing is told of it.
fn is_compared(terms: &Terms<'_>, expression: &Expression) -> bool {
    let at = expression.start;
    let than = at > 0 && terms.before(at) == "than" || at > 1 && terms.before(at - 1) == "than";
    let from = |i: usize| terms.lower(i) == "from" && terms.is_any(i.wrapping_sub(1), &["up", "down"]) || terms.lower(i) == "compared";
    let back = matches!(expression.period.base, Base::Shifted { count: Count::Exactly(..0), unit } if unit != Unit::Day);
    than || back || (at.saturating_sub(COMPARED_NEAR)..at).any(from)
}

/// In a headline the present tells what has happened, and what will.
const fn is_heading(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Headline | BlockKind::Heading)
}

fn leans_on_tense(expression: &Expression) -> bool {
    matches!(expression.period.base, Base::Recurring(_, meaning::Which::Bare))
}

/// “agreed within two days”, “can dry up within a week”: the days count from what is told, not from the article.
fn is_term_of_something_else(terms: &Terms<'_>, expression: &Expression, verdict: Verdict) -> bool {
    let within = terms.lower(expression.start) == "within" && verdict != Verdict::Announced;
    matches!(expression.period.base, Base::Reach { ahead: true, .. }) && (within || verdict == Verdict::Past)
}
