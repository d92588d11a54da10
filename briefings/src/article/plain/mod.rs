//! Plain text in: an article whose text is the input unchanged and whose every line is labelled.
//!
//! The text is cut into [`lines`]; a copy of a whole page is told from an article's own text by its menus, and the best run of
//! its lines taken ([`score`]); then each line gets its label from the room that knows it.

pub(super) mod boilerplate;
pub(super) mod byline;
pub(super) mod captions;
pub(super) mod closing;
mod comments;
mod headings;
mod headline;
mod headline_of_page;
pub(super) mod lines;
mod page;
pub(super) mod repeats;
mod score;

pub(super) use lines::key;

use super::{Article, Block, BlockKind, Published, language};
use boilerplate::Furniture;
use byline::Byline;
use lines::Unit;

/// Reads plain text as an article.
pub fn read(text: &str) -> Article {
    let units = lines::units(text);
    let (kinds, byline) = label(text, &units);
    let blocks = units.iter().zip(kinds).map(|(unit, kind)| Block { kind, span: unit.span }).collect();
    let Byline { published, outlet, authors, .. } = byline;
    let mut article = Article { text: text.to_owned(), blocks, published, outlet, byline: authors, url: None, language: None };
    article.language = language::of(&article, None);
    article
}

/// The first date with a year in `words`, written as a byline may write it: `6 May 2031`, `2031-05-06`, `May 6, 2031, 9:14 p.m. EDT`.
/// `None` where there is none, or where it can mean two days.
pub fn date(words: &str) -> Option<Published> {
    byline::date(words)
}

fn label(text: &str, units: &[Unit]) -> (Vec<BlockKind>, Byline) {
    let sure: Vec<Furniture> = units.iter().map(|u| boilerplate::furniture(text, u, true)).collect();
    let page = score::is_page(units, &sure);
    let mut furniture = if page { sure } else { units.iter().map(|u| boilerplate::furniture(text, u, false)).collect() };
    let headline = if page { headline_of_page::find(text, units, &furniture) } else { headline::find(text, units, &furniture) };
    if page {
        page::mark_lists(units, &mut furniture);
        page::mark_posts(text, units, &mut furniture);
    }
    let run = if page { score::best_run(text, units, &furniture, headline) } else { 0..units.len() };
    let mut kinds: Vec<BlockKind> = (0..units.len())
        .map(|at| {
            let kept = run.contains(&at) && furniture[at] == Furniture::None;
            if kept { BlockKind::Paragraph } else { BlockKind::Boilerplate }
        })
        .collect();
    if let Some(headline) = headline {
        kinds[..headline].fill(BlockKind::Boilerplate);
        kinds[headline] = BlockKind::Headline;
    }
    let byline = byline::read(text, units, headline);
    for at in &byline.lines {
        kinds[*at] = BlockKind::Byline;
    }
    mark_captions(text, units, &mut kinds);
    if page {
        page::clean(text, units, headline, byline.authors.as_deref(), &mut kinds);
    }
    for copy in repeats::copies(text, units, |at| kinds[at].is_body()) {
        kinds[copy] = BlockKind::Boilerplate;
    }
    mark_headings(text, units, &mut kinds);
    (kinds, byline)
}

fn mark_captions(text: &str, units: &[Unit], kinds: &mut [BlockKind]) {
    for at in 0..units.len() {
        if kinds[at].is_body() && captions::ends_in_credit(text, &units[at]) {
            kinds[at] = BlockKind::Caption;
        } else if kinds[at].is_body() && captions::is_credit(text, &units[at]) {
            kinds[at] = BlockKind::Caption;
            if !units[at].after_gap && kinds[at - 1].is_body() && captions::may_be_caption(&units[at - 1]) {
                kinds[at - 1] = BlockKind::Caption;
            }
        }
    }
}

fn mark_headings(text: &str, units: &[Unit], kinds: &mut [BlockKind]) {
    let mut text_follows = false;
    for at in (0..units.len()).rev() {
        if !kinds[at].is_body() {
            continue;
        }
        if text_follows && headings::has_form(text, &units[at]) {
            kinds[at] = BlockKind::Heading;
        }
        text_follows = units[at].is_sentence() || kinds[at] == BlockKind::Heading && text_follows;
    }
}
