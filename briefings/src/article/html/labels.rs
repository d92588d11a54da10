//! What each line of a page's article is, beyond what its element says: the page's own lines among them, captions, the byline.

use super::render::Piece;
use crate::{
    article::{
        Block, BlockKind,
        plain::{
            boilerplate::{self, Furniture},
            byline, captions, closing,
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
/// How many lines at the end may tell of rights, sources and the site.
const TAIL: usize = 6;

/// Labels the lines `pieces`, which stand in `text` at `spans`; the first is the headline, where `headed`.
///
/// `authors` are the names of the byline, separated by `; `: a line at the end that begins with one tells who the author is.
pub fn label(text: &str, pieces: &[Piece], spans: &[Span], headed: bool, authors: Option<&str>) -> Vec<Block> {
    let units: Vec<Unit> = spans.iter().map(|span| Unit::new(text, *span, true)).collect();
    let lines = pieces.iter().zip(&units).enumerate();
    let mut kinds: Vec<BlockKind> = lines.map(|(at, (piece, unit))| kind(text, piece, unit, at + TAIL >= pieces.len())).collect();
    for at in pieces.len().saturating_sub(TAIL)..pieces.len() {
        let begins = |name: &str| name.contains(' ') && pieces[at].text.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', ',']));
        if kinds[at].is_body() && authors.is_some_and(|names| names.split("; ").any(begins)) {
            kinds[at] = BlockKind::Boilerplate;
        }
    }
    for line in byline::read(text, &units, headed.then_some(0)).lines {
        kinds[line] = BlockKind::Byline;
    }
    for copy in repeats::copies(text, &units, |at| kinds.get(at).is_some_and(|kind| kind.is_body())) {
        kinds[copy] = BlockKind::Boilerplate;
    }
    posts(pieces, &mut kinds);
    if let Some(end) = closing::find(text, &units, authors, &kinds) {
        closing::cut(&mut kinds, end);
    }
    link_lists(pieces, &units, &mut kinds);
    empty_headings(&mut kinds);
    kinds.into_iter().zip(spans).map(|(kind, span)| Block { kind, span: *span }).collect()
}

fn kind(text: &str, piece: &Piece, unit: &Unit, tail: bool) -> BlockKind {
    let furniture = unit.words <= LONGEST_NOTICE && boilerplate::furniture(text, unit, true) != Furniture::None;
    let page = furniture || tail && boilerplate::opens_small_print(&piece.text);
    match piece.kind {
        BlockKind::Headline | BlockKind::Byline | BlockKind::Standfirst | BlockKind::Boilerplate => piece.kind,
        _ if page || !piece.text.contains(char::is_alphabetic) || is_date(&piece.text) => BlockKind::Boilerplate,
        BlockKind::Caption => BlockKind::Caption,
        _ if captions::is_credit(text, unit) || captions::ends_in_credit(text, unit) => BlockKind::Caption,
        BlockKind::Paragraph | BlockKind::Quote if piece.links > LINKED && !ends(unit) => BlockKind::Boilerplate,
        kind => kind,
    }
}

/// Whether the line is nothing but a date.
fn is_date(line: &str) -> bool {
    line.len() <= 60
        && byline::date::find(line)
            .is_some_and(|dated| !line[..dated.span.start].contains(char::is_alphabetic) && line.len() < dated.span.end + 8)
}

fn ends(unit: &Unit) -> bool {
    matches!(unit.ending, Ending::Stop | Ending::Question | Ending::Quote)
}

/// A quotation that ends in the foot of a post, as a network writes it, is that post and none of the article.
fn posts(pieces: &[Piece], kinds: &mut [BlockKind]) {
    let mut in_post = false;
    for (piece, kind) in pieces.iter().zip(kinds).rev() {
        in_post = boilerplate::is_of_post(&piece.text) || in_post && piece.kind == BlockKind::Quote;
        if in_post {
            *kind = BlockKind::Boilerplate;
        }
    }
}

/// Neighbours in a list that are links and no sentences lead to other pages.
fn link_lists(pieces: &[Piece], units: &[Unit], kinds: &mut [BlockKind]) {
    let link = |at: usize| pieces[at].kind == BlockKind::ListItem && pieces[at].links > LINKED && !ends(&units[at]);
    for at in 1..pieces.len() {
        if link(at - 1) && link(at) {
            kinds[at - 1..=at].fill(BlockKind::Boilerplate);
        }
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
