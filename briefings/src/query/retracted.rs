//! What is answered to whatever is asked of a card that its desk has retracted: that it is, by whom, when and why.

use super::{About, Answer, Kind, Line, Note, Question, answer::Cutter};
use crate::store::{CardId, DeskId, Result, Store};

/// The answer to a question about one card, where that is retracted; `None` for any other.
pub(super) async fn answer(store: &dyn Store, desk: DeskId, question: &Question) -> Result<Option<Answer>> {
    let Some(card) = asked_of(question) else { return Ok(None) };
    let Some(retraction) = store.retraction(desk, card).await? else { return Ok(None) };
    let Some(held) = store.card(desk, card).await? else { return Ok(None) };
    let cutter = Cutter::new(&held.text);
    let why = Note::Retracted { by: retraction.mark(), reason: retraction.reason };
    let mut answer = Answer::of_article(Kind::Nothing, &held, &cutter, vec![Line::Fixed(why)]);
    // That it is corrected is said above.
    answer.sources[0].corrected = None;
    Ok(Some(answer))
}

fn asked_of(question: &Question) -> Option<CardId> {
    match question {
        Question::Brief { about: About::Card(card), .. }
        | Question::Quotes { about: About::Card(card), .. }
        | Question::Figures { about: About::Card(card), .. }
        | Question::Timeline { about: About::Card(card), .. }
        | Question::People { about: About::Card(card), .. }
        | Question::Compare { about: About::Card(card), .. }
        | Question::Source { card, .. } => Some(*card),
        _ => None,
    }
}
