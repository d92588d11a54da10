//! What each line of a page's article is, beyond what its element says: the page's own lines among them, captions, the byline.

use super::render::Piece;
use crate::{
    article::{
        Block, BlockKind,
        plain::{
            boilerplate::{self, Furniture},
            captions,
            lines::{Ending, Unit},
            repeats,
        },
    },
    text::Span,
};

/// From this share of links on, a line that is no sentence is the page's.
const LINKED: f32 = 0.6;

/// In the main text, a line of more words is the article's, whatever it says about subscribing.
const LONGEST_NOTICE: usize = 24;

/// Labels the lines `pieces`, which stand in `text` at `spans`.
pub fn label(text: &str, pieces: &[Piece], spans: &[Span]) -> Vec<Block> {
    let units: Vec<Unit> = spans.iter().map(|span| Unit::new(text, *span, true)).collect();
    let mut kinds: Vec<BlockKind> = pieces.iter().zip(&units).map(|(piece, unit)| kind(text, piece, unit)).collect();
    for copy in repeats::copies(text, &units, |at| kinds[at].is_body()) {
        kinds[copy] = BlockKind::Boilerplate;
    }
    link_lists(pieces, &mut kinds);
    empty_headings(&mut kinds);
    kinds.into_iter().zip(spans).map(|(kind, span)| Block { kind, span: *span }).collect()
}

fn kind(text: &str, piece: &Piece, unit: &Unit) -> BlockKind {
    let page = unit.words <= LONGEST_NOTICE && boilerplate::furniture(unit, true) != Furniture::None;
    let ends = matches!(unit.ending, Ending::Stop | Ending::Question | Ending::Quote);
    match piece.kind {
        BlockKind::Headline | BlockKind::Byline | BlockKind::Standfirst | BlockKind::Boilerplate => piece.kind,
        _ if unit.words == 0 || page => BlockKind::Boilerplate,
        BlockKind::Caption => BlockKind::Caption,
        _ if captions::is_credit(text, unit) => BlockKind::Caption,
        BlockKind::Paragraph | BlockKind::Quote if piece.links > LINKED && !ends => BlockKind::Boilerplate,
        kind => kind,
    }
}

/// Lists of nothing but links lead to other pages.
fn link_lists(pieces: &[Piece], kinds: &mut [BlockKind]) {
    let mut at = 0;
    while at < kinds.len() {
        let length = kinds[at..].iter().take_while(|kind| **kind == BlockKind::ListItem).count();
        if length > 0 && pieces[at..at + length].iter().all(|p| p.links > LINKED) {
            kinds[at..at + length].fill(BlockKind::Boilerplate);
        }
        at += length.max(1);
    }
}

/// A heading that nothing of the article follows belongs to what the page put there.
fn empty_headings(kinds: &mut [BlockKind]) {
    let mut text_follows = false;
    for kind in kinds.iter_mut().rev() {
        if *kind == BlockKind::Heading {
            if !text_follows {
                *kind = BlockKind::Boilerplate;
            }
        } else {
            text_follows |= kind.is_body();
        }
    }
}
