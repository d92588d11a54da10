//! The article itself, as it was taken in: its own running text, page by page.

use super::{Answer, Kind, Line, Note, Page, Question, answer::Cutter};
use crate::{
    article::{Block, BlockKind},
    store::{CardId, DeskId, Result, Store},
};

/// How many characters of an article a page holds; a single longer paragraph stands alone.
const PER_PAGE: usize = 1800;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, card: CardId, page: usize) -> Result<Answer> {
    let Some(held) = store.card(desk, card).await? else { return Ok(no_such_card()) };
    let cutter = Cutter::new(&held.text);
    let shown: Vec<Block> = held.card.blocks.iter().filter(|b| b.kind.is_body() || b.kind == BlockKind::Heading).copied().collect();
    let pages = pages_of(&shown);
    let page = page.min(pages.len().saturating_sub(1));
    let lines = pages.get(page).map_or_else(Vec::new, |blocks| blocks.iter().map(|b| line(b, &cutter)).collect());
    let mut answer = Answer::of_article(Kind::Source, &held, &cutter, lines);
    answer.page = Page::at(page, pages.len(), |page| Question::Source { card, page });
    Ok(answer)
}

/// The answer where the desk sees no such card.
pub(super) fn no_such_card() -> Answer {
    Answer::nothing(Note::NoSuchCard, Vec::new())
}

fn line(block: &Block, cutter: &Cutter<'_>) -> Line {
    let excerpt = cutter.cut(block.span);
    if block.kind == BlockKind::Heading { Line::Heading(excerpt) } else { Line::Sentence(excerpt) }
}

fn pages_of(blocks: &[Block]) -> Vec<&[Block]> {
    let mut pages = Vec::new();
    let (mut start, mut length) = (0, 0);
    for (at, block) in blocks.iter().enumerate() {
        if at > start && length + block.span.len() > PER_PAGE {
            pages.push(&blocks[start..at]);
            (start, length) = (at, 0);
        }
        length += block.span.len();
    }
    if start < blocks.len() {
        pages.push(&blocks[start..]);
    }
    pages
}
