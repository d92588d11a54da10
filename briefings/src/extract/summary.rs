//! What happened: the sentences that sum an article up, and the gist of each section.

use super::Parsed;
use crate::{
    card::{Quote, Section},
    text::Span,
};

/// The summary's sentences, in the order of the text.
pub fn choose(_parsed: &Parsed<'_>, _quotes: &[Quote]) -> Vec<Span> {
    Vec::new()
}

/// The sections under headings, each with its gist.
pub fn sections(_parsed: &Parsed<'_>, _quotes: &[Quote]) -> Vec<Section> {
    Vec::new()
}
