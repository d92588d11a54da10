//! Who said what: direct, mixed and indirect speech, each with its speaker, and silence where that is not sure.

mod attribution;
mod chain;
mod cues;
mod flow;
mod labels;
mod marks;
mod mentions;
mod resolution;

use super::{
    Parsed,
    people::{People, page::Page},
};
use crate::card::{Quote, QuoteKind, Speaker, Stance};

/// The quotes of an article, in the order of the text; each person's count of quotes is brought up to date.
pub fn read(parsed: &Parsed<'_>, people: &mut People) -> Vec<Quote> {
    let page = Page::new(parsed);
    let flow = flow::Flow::new(&page, marks::marked(&page));
    let found = chain::attributions(&flow);
    let mut resolver = resolution::Resolver::new(&page, people);
    let mut quotes = Vec::new();
    for (mark, attribution) in flow.marks.iter().zip(&found) {
        if mark.words(parsed) < 2 || mark.inner.is_empty() {
            continue;
        }
        let n = mark.words(parsed);
        let rule = attribution.as_ref().map(|a| a.rule);
        let weak = matches!(rule, None | Some(chain::Rule::Subject | chain::Rule::Orphan | chain::Rule::PreviousSentence));
        if n < 5 && weak {
            continue;
        }
        let span = mark.inner_span(parsed).trimmed(parsed.text());
        let speaker = attribution.as_ref().map(|a| {
            let r = resolver.resolve(a.mention);
            Speaker { name: r.name, mention: Some(a.mention), role: None }
        });
        quotes.push(Quote {
            kind: QuoteKind::Direct,
            spans: vec![span],
            text: span.of(parsed.text()).to_owned(),
            speaker,
            cue: attribution.as_ref().and_then(|a| a.cue),
            stance: Stance::Says,
            confidence: 0.5,
        });
    }
    quotes
}
