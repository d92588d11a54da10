//! From marks, attributions and reported clauses to the quotes of a card.

use super::{
    attribution::Shape,
    chain::{Attribution, Rule},
    confidence,
    cues::CUE,
    flow::Flow,
    indirect::{self, Form, Reported},
    labels,
    resolution::{How, Resolved, Resolver},
};
use crate::{
    article::BlockKind,
    card::{Quote, QuoteKind, Speaker, Stance},
    text::Span,
};
use std::ops::Range;

/// A quote in the making.
struct Draft {
    kind: QuoteKind,
    spans: Vec<Span>,
    mention: Option<Span>,
    cue: Option<Span>,
    stance: Stance,
    source: Source,
    block: BlockKind,
}

enum Source {
    Marked(Option<Attribution>),
    Reported(indirect::Form),
}

/// The quotes of the article, in the order of the text, and the person of each that is read as a person's.
pub fn quotes(flow: &Flow<'_>, attributions: &[Option<Attribution>]) -> (Vec<Quote>, Vec<usize>) {
    let mut drafts = Vec::new();
    for line in &flow.lines {
        let kind = flow.page.parsed.article.blocks[line.block].kind;
        line_drafts(flow, &line.items, kind, attributions, &mut drafts);
    }
    for (name, said) in labels::transcript(flow) {
        drafts.retain(|draft: &Draft| !draft.spans.iter().any(|span| span.overlaps(said)));
        let source = Source::Marked(Some(Attribution { mention: name, cue: None, rule: Rule::Label, distance: 0 }));
        drafts.push(Draft { kind: QuoteKind::Direct, spans: vec![said], mention: Some(name), cue: None, stance: Stance::Says, source, block: BlockKind::Paragraph });
    }
    drafts.sort_by_key(|draft| draft.spans[0]);
    let mut resolver = Resolver::new(flow.page, flow.people);
    let mut speakers = Vec::new();
    let mut quotes = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let (quote, speaker) = finish(draft, flow, &mut resolver);
        quotes.push(quote);
        speakers.extend(speaker);
    }
    (quotes, speakers)
}

fn line_drafts(flow: &Flow<'_>, line: &Range<usize>, block: BlockKind, attributions: &[Option<Attribution>], drafts: &mut Vec<Draft>) {
    let marks: Vec<usize> = line.clone().filter(|at| flow.quote(*at).is_some()).collect();
    let mut absorbed = Vec::new();
    let mut clauses = Vec::new();
    if block.is_body() {
        for mut reported in indirect::reported(flow, line) {
            let within = |at: &usize| reported.content.contains(at) || reported.rest.as_ref().is_some_and(|r| r.contains(at));
            let mut inside: Vec<usize> = marks.iter().copied().filter(within).collect();
            if !is_own(flow, &reported, &inside, attributions) {
                let Some(before) = before_marks(flow, &reported, &inside) else { continue };
                reported.content = before;
                inside.clear();
            }
            absorbed.extend(&inside);
            clauses.push((reported, !inside.is_empty()));
        }
    }
    for at in marks.into_iter().filter(|at| !absorbed.contains(at)) {
        marked_draft(flow, at, line, block, attributions, drafts);
    }
    for (reported, mixed) in clauses {
        drafts.push(Draft {
            kind: if mixed { QuoteKind::Mixed } else { QuoteKind::Indirect },
            spans: std::iter::once(&reported.content).chain(&reported.rest).map(|part| flow.span(part)).collect(),
            mention: Some(flow.span(&reported.cue.speaker)),
            cue: Some(flow.item_span(reported.cue.at)),
            stance: reported.stance,
            source: Source::Reported(reported.form),
            block,
        });
    }
    let _ = BlockKind::Heading;
}

/// What of a clause stands before the comma before another's words in marks, where that is a clause still.
fn before_marks(flow: &Flow<'_>, reported: &Reported, inside: &[usize]) -> Option<Range<usize>> {
    let first = *inside.first()?;
    let comma = reported.content.clone().take_while(|at| *at < first).filter(|at| flow.word(*at) == ",").last()?;
    (comma > reported.content.start + 3).then_some(reported.content.start..comma)
}

/// Whether a clause is more than the marks in it, and those marks are its own speaker's.
fn is_own(flow: &Flow<'_>, reported: &Reported, inside: &[usize], attributions: &[Option<Attribution>]) -> bool {
    let speaker = flow.span(&reported.cue.speaker);
    let same = inside.iter().all(|at| {
        let quote = flow.quote(*at).unwrap_or_default();
        let content = flow.span(&reported.content);
        let pronoun = |a: &Attribution| matches!(a.mention.of(flow.text()), "he" | "she") && content.contains(a.mention);
        attributions[quote].as_ref().is_none_or(|a| a.mention.overlaps(speaker) || a.rule == Rule::Subject || pronoun(a))
    });
    let words = |at: usize| flow.quote(at).map_or(0, |q| flow.marks[q].words(flow.page.parsed));
    let marked: usize = inside.iter().map(|at| words(*at)).sum();
    let outside = reported.content.clone().filter(|at| flow.is_word(*at)).count();
    // “called it ‘a mess’”: what stands in marks is the quote, not what the verb is about.
    let about = reported.form == Form::Object && !inside.is_empty();
    same && !about && (inside.is_empty() || outside > 1 && outside * 5 > marked)
}

fn marked_draft(flow: &Flow<'_>, at: usize, line: &Range<usize>, block: BlockKind, attributions: &[Option<Attribution>], drafts: &mut Vec<Draft>) {
    let Some(quote) = flow.quote(at) else { return };
    let mark = &flow.marks[quote];
    let attribution = attributions[quote].clone();
    if mark.inner.is_empty() || !is_speech(flow, at, line, block, attribution.as_ref()) {
        return;
    }
    let span = inner_span(flow, quote);
    let Some(span) = span else { return };
    if let Some(whole) = continued(flow, at, line, attribution.as_ref(), drafts) {
        whole.spans.push(span);
        return;
    }
    let heading = !block.is_body();
    drafts.push(Draft {
        kind: if is_mixed(flow, at, line) { QuoteKind::Mixed } else { QuoteKind::Direct },
        spans: vec![span],
        mention: attribution.as_ref().filter(|_| !heading).map(|a| a.mention),
        cue: attribution.as_ref().filter(|_| !heading).and_then(|a| a.cue),
        stance: Stance::Says,
        source: Source::Marked(attribution.filter(|_| !heading)),
        block,
    });
}

/// The words between the marks, without a comma that belongs to the sentence around them.
fn inner_span(flow: &Flow<'_>, quote: usize) -> Option<Span> {
    let text = flow.text();
    let span = flow.marks[quote].inner_span(flow.page.parsed);
    let inner = span.get(text)?;
    let inner = inner.trim_end_matches([',', ' ', '\u{a0}']);
    (!inner.is_empty()).then(|| Span::new(span.start, span.start + inner.len()))
}

/// The quote that this one goes on with: “A,” Ode said, “b.” and “A,” Ode said. “B.”
fn continued<'d>(flow: &Flow<'_>, at: usize, line: &Range<usize>, attribution: Option<&Attribution>, drafts: &'d mut [Draft]) -> Option<&'d mut Draft> {
    let attribution = attribution?;
    let last = drafts.last_mut().filter(|d| d.kind == QuoteKind::Direct && d.mention == Some(attribution.mention))?;
    let Source::Marked(Some(_)) = &last.source else { return None };
    let same_sentence = matches!(attribution.rule, Rule::Cue(_)) && last.cue == attribution.cue && line.contains(&at);
    let next_sentence = attribution.rule == Rule::SameParagraph && at == line.start;
    (same_sentence || next_sentence).then_some(last)
}

/// Whether marked words are speech, and no title, nickname or word held at arm's length.
fn is_speech(flow: &Flow<'_>, at: usize, line: &Range<usize>, block: BlockKind, attribution: Option<&Attribution>) -> bool {
    let Some(quote) = flow.quote(at) else { return false };
    let mark = &flow.marks[quote];
    let words = mark.words(flow.page.parsed);
    let weak = attribution.is_none_or(|a| matches!(a.rule, Rule::Subject | Rule::Orphan | Rule::PreviousSentence));
    let _ = line;
    if !block.is_body() {
        return words >= 2;
    }
    let alone = at == line.start && ends_as_sentence(flow, quote);
    words >= 2 && !(words < 5 && weak && !alone) && !(is_title(flow, quote) && (weak || is_set_in(flow, at, line) || attribution.is_some_and(|a| a.distance > 4)))
}

/// Whether a word that reports nothing stands right before the marks, as before a title: `on “…”`, `the show “…”`.
fn is_set_in(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> bool {
    at > line.start && flow.is_word(at - 1) && !flow.has(at - 1, CUE)
}

fn ends_as_sentence(flow: &Flow<'_>, quote: usize) -> bool {
    flow.marks[quote].inner.clone().next_back().is_some_and(|at| matches!(flow.page.word(at), "." | "!" | "?"))
}

/// Whether the words are written as a title is: nearly each with a capital, and no mark of a sentence at the end.
fn is_title(flow: &Flow<'_>, quote: usize) -> bool {
    let inner = &flow.marks[quote].inner;
    let small = |at: usize| matches!(flow.page.word(at), "of" | "the" | "and" | "a" | "in" | "to" | "for" | "on" | "at" | "with" | "by" | "from" | "an");
    let letters = |at: &usize| flow.page.word(*at).starts_with(char::is_alphabetic);
    let titled = inner.clone().filter(letters).all(|at| flow.page.is_capital(at) || small(at));
    titled && !ends_as_sentence(flow, quote)
}

/// Whether marked words stand inside the reporter's own clause.
fn is_mixed(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> bool {
    let Some(quote) = flow.quote(at) else { return false };
    let inner = &flow.marks[quote].inner;
    let capital = flow.page.is_capital(inner.start);
    at > line.start && flow.is_word(at - 1) && !capital
}

fn finish(draft: Draft, flow: &Flow<'_>, resolver: &mut Resolver<'_, '_>) -> (Quote, Option<usize>) {
    let text = flow.text();
    let resolved: Option<Resolved> = draft.mention.map(|mention| resolver.resolve(mention));
    let how = resolved.as_ref().map_or(How::Unresolved, |r| r.how);
    let confidence = match &draft.source {
        Source::Marked(Some(attribution)) => confidence::of_marked(attribution, how, draft.kind == QuoteKind::Mixed),
        Source::Marked(None) => 0.3,
        Source::Reported(form) => confidence::of_reported(*form, how),
    };
    let _ = (draft.block, Shape::By);
    let person = resolved.as_ref().and_then(|r| r.person);
    let speaker = resolved.map(|r| Speaker { name: r.name, mention: draft.mention, role: resolver.role(r.person) });
    let quote = Quote { kind: draft.kind, text: Quote::joined(text, &draft.spans), spans: draft.spans, speaker, cue: draft.cue, stance: draft.stance, confidence };
    (quote, person)
}
