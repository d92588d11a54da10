//! From marks, attributions and reported clauses to the quotes of a card.

use super::{
    attribution::Shape,
    chain::{self, Attribution, Rule},
    confidence::{self, Signs},
    cues::{ASKING, CUE},
    flow::Flow,
    indirect::{self, Form, Reported},
    inner, labels,
    marks::{self, Marked},
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
    /// The rule that found a marked quote's speaker.
    rule: Option<Rule>,
    signs: Signs,
}

/// A quote as read, not yet weighed.
pub struct Reading {
    pub quote: Quote,
    /// The person it is read as a person's.
    pub person: Option<usize>,
    /// What is seen of it.
    pub signs: Signs,
}

/// The quotes of the article, in the order of the text.
pub fn quotes(flow: &Flow<'_>, attributions: &[Option<Attribution>]) -> Vec<Reading> {
    let mut drafts = Vec::new();
    for line in &flow.lines {
        let kind = flow.page.parsed.article.blocks[line.block].kind;
        line_drafts(flow, &line.items, kind, attributions, &mut drafts);
    }
    let transcript = labels::transcript(flow);
    let in_transcript = |span: &Span| {
        let next = transcript.partition_point(|(_, said)| said.end <= span.start);
        transcript.get(next).is_some_and(|(_, said)| said.overlaps(*span))
    };
    drafts.retain(|draft: &Draft| !draft.spans.iter().any(in_transcript));
    for &(name, said) in &transcript {
        let signs = vec!["transcript"];
        drafts.push(Draft {
            kind: QuoteKind::Direct,
            spans: vec![said],
            mention: name,
            cue: None,
            stance: Stance::Says,
            rule: None,
            signs,
        });
    }
    let body = |quote: &usize| flow.page.parsed.article.blocks[flow.marks[*quote].block].kind.is_body();
    for inner in (0..flow.marks.len()).filter(body).flat_map(|quote| inner::inner(flow, quote)) {
        drafts.push(Draft {
            kind: QuoteKind::Direct,
            spans: vec![inner.span],
            mention: Some(inner.speaker),
            cue: Some(inner.cue),
            stance: Stance::QuotedByOther,
            rule: None,
            signs: inner.signs,
        });
    }
    drafts.sort_by_key(|draft| draft.spans[0]);
    let mut resolver = Resolver::new(flow.page, flow.people, flow.marks.iter().map(|m| m.span(flow.page.parsed)).collect());
    drafts.into_iter().map(|draft| finish(draft, flow, &mut resolver)).collect()
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
        let signs = confidence::signs_of_reported(flow, &reported, mixed);
        drafts.push(Draft {
            kind: if mixed { QuoteKind::Mixed } else { QuoteKind::Indirect },
            spans: std::iter::once(&reported.content).chain(&reported.rest).map(|part| flow.span(part)).collect(),
            mention: Some(flow.span(&reported.cue.speaker)),
            cue: Some(flow.item_span(reported.cue.at)),
            stance: reported.stance,
            rule: None,
            signs,
        });
    }
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

fn marked_draft(
    flow: &Flow<'_>,
    at: usize,
    line: &Range<usize>,
    block: BlockKind,
    attributions: &[Option<Attribution>],
    drafts: &mut Vec<Draft>,
) {
    let Some(quote) = flow.quote(at) else { return };
    let mark = &flow.marks[quote];
    let attribution = attributions[quote].as_ref();
    if mark.inner.is_empty() || !is_speech(flow, at, line, block, attribution) {
        return;
    }
    let span = inner_span(flow, quote);
    let Some(span) = span else { return };
    let first_word = drafts.last().is_some_and(|d| d.spans.len() == 1 && !d.spans[0].of(flow.text()).contains(' '));
    if let Some(whole) = continued(at, line, attribution, drafts) {
        whole.spans.push(span);
        // What the first word alone would not say, the whole does.
        if first_word {
            whole.signs = confidence::signs_of_marked(flow, quote, attribution, false);
        }
        return;
    }
    // Marks in a heading quote nobody whom the heading names.
    let attribution = attribution.filter(|_| block.is_body());
    let mixed = is_mixed(flow, at, line);
    drafts.push(Draft {
        kind: if mixed { QuoteKind::Mixed } else { QuoteKind::Direct },
        spans: vec![span],
        mention: attribution.map(|a| a.mention),
        cue: attribution.and_then(|a| a.cue),
        stance: attribution.map_or(Stance::Says, |a| stance(flow, a, line)),
        rule: attribution.map(|a| a.rule),
        signs: confidence::signs_of_marked(flow, quote, attribution, mixed),
    });
}

/// How a cue stands to the words in marks.
fn stance(flow: &Flow<'_>, attribution: &Attribution, line: &Range<usize>) -> Stance {
    let Some(cue) = attribution.cue.and_then(|cue| line.clone().find(|at| flow.item_span(*at) == cue)) else { return Stance::Says };
    if attribution.rule == Rule::Cue(Shape::Quoted) {
        Stance::QuotedByOther
    } else if flow.has(cue, ASKING) {
        Stance::Asks
    } else if chain::is_negated(flow, cue, line.start) || indirect::is_denial(flow, cue) {
        Stance::Denies
    } else {
        Stance::Says
    }
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
fn continued<'d>(at: usize, line: &Range<usize>, attribution: Option<&Attribution>, drafts: &'d mut [Draft]) -> Option<&'d mut Draft> {
    let attribution = attribution?;
    let last = drafts.last_mut().filter(|d| d.kind == QuoteKind::Direct && d.rule.is_some() && d.mention == Some(attribution.mention))?;
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
    // A headline's marks hold speech; a picture's line has titles in them, as the text has.
    if !block.is_body() && block != BlockKind::Caption {
        return words >= 2;
    }
    let alone = at == line.start && mark.ends_as_sentence(flow.page) || is_set_apart(flow, at, line);
    (words >= 2 || words == 1 && is_utterance(flow, at, line, attribution))
        && !(words < 5 && weak && !alone)
        && !(marks::is_title(flow.page, mark)
            && (weak || is_set_in(flow, at, line) || is_object(flow, at, line) || attribution.is_some_and(|a| a.distance > 4)))
}

/// Whether marked words stand at a comma or colon outside the marks, as speech does in other languages: „Wir sind zurück“, sagte sie.
fn is_set_apart(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> bool {
    let opens = at == line.start && at + 1 < line.end && flow.word(at + 1) == ",";
    let announced = at > line.start && flow.word(at - 1) == ":";
    !flow.page.parsed.article.is_english() && (opens || announced)
}

/// Whether a single word in marks is all that was said: “No,” he said.
fn is_utterance(flow: &Flow<'_>, at: usize, line: &Range<usize>, attribution: Option<&Attribution>) -> bool {
    let free = at == line.start || !flow.is_word(at - 1);
    let told = attribution.is_some_and(|a| a.speech && a.distance <= 3);
    let whole = |mark: &Marked| flow.page.is_capital(mark.inner.start) && mark.is_set_off(flow.page);
    free && told && flow.quote(at).is_some_and(|quote| whole(&flow.marks[quote]))
}

/// Whether marked words are what a verb is about, as a title is: nothing parts them from it. `wrote “…” in May`
fn is_object(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> bool {
    let set_off = flow.quote(at).is_some_and(|quote| flow.marks[quote].is_set_off(flow.page));
    at > line.start && flow.has(at - 1, CUE) && !set_off
}

/// Whether a word that reports nothing stands right before the marks, as before a title: `on “…”`, `the show “…”`.
fn is_set_in(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> bool {
    at > line.start && flow.is_word(at - 1) && !flow.has(at - 1, CUE)
}

/// Whether marked words stand inside the reporter's own clause.
fn is_mixed(flow: &Flow<'_>, at: usize, line: &Range<usize>) -> bool {
    let Some(quote) = flow.quote(at) else { return false };
    let inner = &flow.marks[quote].inner;
    let capital = flow.page.is_capital(inner.start);
    at > line.start && flow.is_word(at - 1) && !capital
}

fn finish(draft: Draft, flow: &Flow<'_>, resolver: &mut Resolver<'_, '_>) -> Reading {
    let found: Option<Resolved> = draft.mention.map(|mention| resolver.resolve(mention, draft.kind == QuoteKind::Indirect));
    let how = found.as_ref().map_or(How::Unresolved, |r| r.how);
    let mut signs = draft.signs;
    signs.push(confidence::sign_of_resolution(how, draft.kind == QuoteKind::Indirect));
    let person = found.as_ref().and_then(|reading| reading.person);
    let speaker = found.map(|r| Speaker { name: r.name, mention: draft.mention, role: resolver.role(r.person) });
    let text = Quote::joined(flow.text(), &draft.spans);
    let confidence = confidence::of(&signs);
    let quote =
        Quote { kind: draft.kind, text, spans: draft.spans, speaker, cue: draft.cue, stance: draft.stance, confidence, corrected: None };
    Reading { quote, person, signs }
}
