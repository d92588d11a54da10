//! Which numbers: the figures of one card, or of all cards about a topic, of one kind or of all, the most telling first.

use super::{
    About, Answer, Kind, Line, Note, Phrase, Question, SourceNote,
    answer::Cutter,
    chart::{self, Chart},
    listing,
    reading::figure_line,
};
use crate::{
    card::{Figure, FigureKind},
    store::{DeskId, Held, Result, Store},
};

/// How many figures a page holds.
const PER_PAGE: usize = 8;

pub(super) async fn answer(store: &dyn Store, desk: DeskId, about: &About, kind: Option<FigureKind>, page: usize) -> Result<Answer> {
    let cards = listing::cards(store, desk, about).await?;
    if cards.is_empty() {
        return listing::nothing(store, desk, about).await;
    }
    let of_all_kinds: Vec<(&Held, &Figure)> = cards.iter().flat_map(|held| ranked(held).into_iter().map(move |f| (held, f))).collect();
    let figures: Vec<_> = of_all_kinds.iter().copied().filter(|(_, f)| kind.is_none_or(|kind| kind == f.kind)).collect();
    if figures.is_empty() {
        return Ok(Answer::nothing(none_of(kind, &of_all_kinds), Vec::new()));
    }
    let (shown, page) = listing::page(&figures, PER_PAGE, page, |page| Question::Figures { about: about.clone(), kind, page });
    let mut answer =
        Answer::new(Kind::Figures, Phrase::Fixed(Note::FiguresOf { topic: about.topic_words().to_owned(), kind }), lines(shown));
    answer.chart =
        chart::pick(&figures, shown, page.as_ref().is_none_or(|page| page.previous.is_none())).map(|chart| Chart::Figures(Box::new(chart)));
    answer.page = page;
    Ok(answer)
}

/// That there are no figures at all, or none of this kind and of which kinds there are some.
fn none_of(kind: Option<FigureKind>, figures: &[(&Held, &Figure)]) -> Note {
    let others: Vec<_> = FigureKind::ALL.into_iter().filter(|&other| figures.iter().any(|(_, f)| f.kind == other)).collect();
    match kind {
        Some(kind) if !others.is_empty() => Note::NoFiguresOfKind { kind, others },
        _ => Note::NoFigures,
    }
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
