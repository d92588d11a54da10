//! Which numbers: the figures of one card, or of all cards about a topic, the most telling first.

use super::{
    About, Answer, Kind, Line, Note, Page, Phrase, Question, SourceNote, answer::Cutter, brief::nothing_about, reading::figure_line,
    source::no_such_card,
};
use crate::{
    card::Figure,
    store::{DeskId, Held, Result, Store, Wanted},
};

/// How many figures a page holds.
const PER_PAGE: usize = 8;
/// How many of the newest cards are looked through.
const CARDS: usize = 40;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, page: usize) -> Result<Answer> {
    let (cards, topic) = match about {
        About::Card(id) => match store.card(desk, *id).await? {
            Some(held) => (vec![held], String::new()),
            None => return Ok(no_such_card()),
        },
        About::Topic(topic) => {
            let wanted = Wanted { topic: Some(topic.clone()), speaker: None };
            (store.find(desk, &wanted, 0..CARDS).await?.cards, topic.clone())
        }
    };
    if cards.is_empty() {
        return nothing_about(store, desk, &topic).await;
    }
    let figures: Vec<(&Held, &Figure)> = cards.iter().flat_map(|held| ranked(held).into_iter().map(move |f| (held, f))).collect();
    if figures.is_empty() {
        return Ok(Answer::nothing(Note::NoFigures, Vec::new()));
    }
    let pages = figures.len().div_ceil(PER_PAGE);
    let page = page.min(pages - 1);
    let shown = &figures[page * PER_PAGE..figures.len().min((page + 1) * PER_PAGE)];
    let mut answer = Answer::new(Kind::Figures, Phrase::Fixed(Note::FiguresOf { topic }), lines(shown));
    answer.page = Page::at(page, pages, |page| Question::Figures { about: about.clone(), page });
    Ok(answer)
}

fn ranked(held: &Held) -> Vec<&Figure> {
    let mut figures: Vec<_> = held.card.figures.iter().collect();
    figures.sort_by_key(|f| f.rank);
    figures
}

/// Each article's figures behind a line that names the article.
fn lines(shown: &[(&Held, &Figure)]) -> Vec<Line> {
    let mut lines = Vec::new();
    for of_one in shown.chunk_by(|(one, _), (other, _)| one.id == other.id) {
        let held = of_one[0].0;
        let cutter = Cutter::new(&held.text);
        lines.push(Line::From(SourceNote::of(held, &cutter)));
        lines.extend(of_one.iter().map(|(_, figure)| figure_line(figure, &cutter)));
    }
    lines
}
