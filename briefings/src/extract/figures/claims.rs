//! Whose claim a figure is: that of whoever says, or calls something, what it stands in.

use crate::{
    card::{Quote, QuoteKind},
    text::Span,
};

/// From which confidence of a reported utterance on the figures in it are its speaker's claims. They are then right as often as the
/// speakers that are shown, because the reader of quotes doubts the ends of reported speech more than its speaker.
const CLAIMED_FROM: f64 = 0.7;
/// How many utterances that begin before a figure are asked whether they hold it.
const ASKED: usize = 4;

/// The utterances of an article, asked in the order of the text.
pub struct Claims<'q> {
    spoken: Vec<(Span, &'q str)>,
}

impl<'q> Claims<'q> {
    /// The claims among `quotes`, which stand in `text`.
    pub fn new(text: &str, quotes: &'q [Quote]) -> Self {
        let claimed = quotes.iter().filter_map(|quote| claimant(text, quote).map(|name| (quote, name)));
        let mut spoken: Vec<_> = claimed.flat_map(|(quote, name)| quote.spans.iter().map(move |span| (*span, name))).collect();
        spoken.sort_unstable();
        Self { spoken }
    }

    /// The speaker of the last utterance that opens before `figure` and holds it.
    pub fn of(&self, figure: Span) -> Option<String> {
        let until = self.spoken.partition_point(|(span, _)| span.start <= figure.start);
        self.spoken[..until].iter().rev().take(ASKED).find(|(span, _)| span.contains(figure)).map(|(_, name)| (*name).to_owned())
    }
}

/// Who claims what `quote` says, where that is sure enough.
fn claimant<'q>(text: &str, quote: &'q Quote) -> Option<&'q str> {
    let speaker = quote.speaker.as_ref()?;
    let reported = quote.kind == QuoteKind::Indirect && (quote.confidence >= CLAIMED_FROM || is_called(text, quote));
    (quote.shown_speaker().is_some() || reported).then_some(speaker.name.as_str())
}

/// “what he called the longest strike in 40 years”: a wording that is somebody's own, whatever surrounds it.
fn is_called(text: &str, quote: &Quote) -> bool {
    let (Some(cue), Some(mention)) = (quote.cue, quote.speaker.as_ref().and_then(|s| s.mention)) else { return false };
    let calls = matches!(cue.of(text), "called" | "calls" | "described" | "describes" | "termed" | "dubbed" | "labeled" | "labelled");
    calls && mention.end <= cue.start && text[..mention.start].trim_end().ends_with("what")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::{Speaker, Stance};

    const TEXT: &str = "Ada Brook told of what she called the longest strike in 40 years.";

    fn span(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn quote(cue: &str, confidence: f64) -> Quote {
        let said = span("the longest strike in 40 years");
        let speaker = Speaker { name: "Ada Brook".into(), mention: Some(span("she")), role: None };
        Quote {
            kind: QuoteKind::Indirect,
            spans: vec![said],
            text: said.of(TEXT).into(),
            speaker: Some(speaker),
            cue: Some(span(cue)),
            stance: Stance::Says,
            confidence,
            corrected: None,
        }
    }

    #[test]
    fn a_claim_needs_a_sure_speaker_or_a_wording_of_ones_own() {
        let of = |quote: Quote| Claims::new(TEXT, &[quote]).of(span("40 years"));
        assert_eq!(of(quote("called", 0.5)).as_deref(), Some("Ada Brook"));
        assert_eq!(of(quote("told", 0.5)), None);
        assert_eq!(of(quote("told", 0.75)).as_deref(), Some("Ada Brook"));
    }

    #[test]
    fn what_stands_outside_is_nobodys_claim() {
        assert_eq!(Claims::new(TEXT, &[quote("called", 0.9)]).of(span("told")), None);
    }
}
