//! Corrections: an editor looks at a card, says what is wrong with it and why, sees what became of it, and can take it back.
//!
//! Each step is carried out by itself, from what its button's id says; that holds the state of the card in which the editor has seen it, so that
//! nothing is corrected but what was seen. What is made is the store's overlay ([`briefings::correction`]); the delivery is told, for digests
//! may be to be made anew or marked.

use crate::{
    bot::Bot,
    discord::correct_id::{Part, Wrong},
    render::{corrections as shown, message::Message},
};
use briefings::{
    correction::{Change, CorrectionId, Editor, Mark, other_spellings},
    query::{Line, figure_of, headline_of, person_of, quote_of},
    store::{
        CardId, DeskId, DeskKey, Result,
        corrections::{Correctable, Made, New, Standing, State},
    },
};

/// How many corrections a page of the list holds.
const PER_PAGE: usize = 8;

/// The menu of cards, or of the parts of the only one.
///
/// # Errors
/// What the store reports; so do the others.
pub async fn open(bot: &Bot, key: DeskKey, cards: &[CardId]) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let mut known = Vec::new();
    for &card in cards {
        known.extend(bot.store.correctable(desk, card).await?);
    }
    Ok(match known.as_slice() {
        [] => gone(bot),
        [one] => shown::part(one, Part::Menu, &bot.words),
        several => shown::cards(several, &bot.words),
    })
}

/// A part of a card.
pub async fn look(bot: &Bot, key: DeskKey, card: CardId, seen: State, part: Part) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let Some(known) = bot.store.correctable(desk, card).await? else { return Ok(gone(bot)) };
    Ok(if known.state == seen { shown::part(&known, part, &bot.words) } else { stale(bot, &known) })
}

/// Makes a correction, and shows what it has changed.
pub async fn correct(bot: &Bot, key: DeskKey, card: CardId, seen: State, wrong: Wrong, by: Editor, reason: &str) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let Some(before) = bot.store.correctable(desk, card).await? else { return Ok(gone(bot)) };
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        return Ok(Message::notice(&bot.words.get("correct-no-reason")));
    }
    let change = (before.state == seen).then(|| change(&before, wrong)).flatten();
    let Some(change) = change else { return Ok(stale(bot, &before)) };
    let new = New { change: change.clone(), by, reason };
    let made = bot.store.correct(desk, card, seen, &new, bot.clock.now()).await?;
    let Some(after) = bot.store.correctable(desk, card).await? else { return Ok(gone(bot)) };
    let Made::New(id) = made else { return Ok(stale(bot, &after)) };
    bot.orders_changed.notify_one();
    let was = concerned(&before, &change);
    Ok(shown::made(&after, id, &was, &concerned(&after, &change), &bot.words))
}

/// Takes a correction back, and shows what that has changed.
pub async fn undo(bot: &Bot, key: DeskKey, correction: CorrectionId, by: &Editor) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let before = known_of(bot, desk, correction).await?;
    let Some(entry) = bot.store.undo_correction(desk, correction, by, bot.clock.now()).await? else {
        return Ok(Message::notice(&bot.words.get("correct-no-such")));
    };
    bot.orders_changed.notify_one();
    let after = bot.store.correctable(desk, entry.card).await?;
    let Some((before, after)) = before.zip(after) else { return Ok(shown::undone_unseen(&entry, &bot.words)) };
    let change = &entry.correction.change;
    Ok(shown::undone(&after, &entry, &concerned(&before, change), &concerned(&after, change), &bot.words))
}

/// A page of the corrections of a desk, the newest first.
pub async fn list(bot: &Bot, key: DeskKey, page: usize) -> Result<Message> {
    let desk = bot.desk(key).await?;
    let start = page.saturating_mul(PER_PAGE);
    let (total, entries) = bot.store.corrections(desk, start..start.saturating_add(PER_PAGE)).await?;
    Ok(shown::list(&entries, page, total.div_ceil(PER_PAGE), &bot.words))
}

/// The card of a correction that was not undone yet.
async fn known_of(bot: &Bot, desk: DeskId, correction: CorrectionId) -> Result<Option<Correctable>> {
    match bot.store.correction(desk, correction).await? {
        Some(entry) if entry.standing != Standing::Undone => bot.store.correctable(desk, entry.card).await,
        _ => Ok(None),
    }
}

/// What is said to be otherwise; `None` where there is no such thing.
fn change(known: &Correctable, wrong: Wrong) -> Option<Change> {
    let (read, people) = (&known.read, &known.shown.card.people);
    let name = |at: usize| people.get(at).map(|person| person.name.clone());
    let quote = |at: usize| Mark::of_quote(&read.text, &read.card, at);
    let was = |at: usize| {
        let shown = known.shown_quote(read.card.quotes.get(at)?)?;
        shown.shown_speaker().map(|speaker| speaker.name.clone())
    };
    Some(match wrong {
        Wrong::Speaker(at, person) => Change::Speaker { quote: quote(at)?, was: was(at), name: Some(name(person)?) },
        Wrong::Unattributed(at) => Change::Speaker { quote: quote(at)?, was: was(at), name: None },
        Wrong::Quote(at) => Change::HideQuote { quote: quote(at)?, was: was(at) },
        Wrong::Figure(at) => Change::HideFigure { figure: Mark::of_figure(&read.text, &read.card, at)? },
        Wrong::Article => Change::Retract,
        Wrong::Merge(person, into) => Change::Merge { person: name(person)?, into: name(into)? },
        Wrong::Split(person, at) => {
            let person = people.get(person)?;
            let other = *other_spellings(&known.shown.text, &known.shown.card, person).get(at)?;
            Change::Split { person: person.name.clone(), other: other.to_owned() }
        }
    })
}

/// The lines that a change is about, as they are shown; none where nothing of it is.
fn concerned(known: &Correctable, change: &Change) -> Vec<Line> {
    let (read, shown) = (&known.read, &known.shown);
    let people = |names: [&str; 2]| {
        let of_names = shown.card.people.iter().filter(move |person| names.contains(&person.name.as_str()));
        of_names.map(person_of).collect::<Vec<_>>()
    };
    match change {
        Change::Speaker { quote, .. } | Change::HideQuote { quote, .. } => {
            let at = quote.quote(&read.text, &read.card);
            let quote = at.and_then(|at| known.shown_quote(read.card.quotes.get(at)?));
            quote.map(|quote| quote_of(shown, quote)).into_iter().collect()
        }
        Change::HideFigure { figure } => {
            let at = figure.figure(&read.text, &read.card).map(|at| read.card.figures[at].span);
            let figure = shown.card.figures.iter().find(|figure| Some(figure.span) == at);
            figure.map(|figure| figure_of(shown, figure)).into_iter().collect()
        }
        Change::Retract if shown.is_retracted() => Vec::new(),
        Change::Retract => match headline_of(shown) {
            briefings::query::Phrase::News(headline) => vec![Line::Heading(headline)],
            briefings::query::Phrase::Fixed(note) => vec![Line::Fixed(note)],
        },
        Change::Merge { person, into } => people([person, into]),
        Change::Split { person, other } => people([person, other]),
    }
}

fn gone(bot: &Bot) -> Message {
    Message::notice(&bot.words.get("no-such-card"))
}

fn stale(bot: &Bot, known: &Correctable) -> Message {
    shown::part(known, Part::Menu, &bot.words).under(&bot.words.get("correct-stale"))
}
