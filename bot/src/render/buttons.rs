//! What can be pressed and chosen under an answer: its neighbouring pages, what can be asked from here, and what of it can be opened.

use super::{
    markdown::name,
    message::limit::CHOICE,
    parts::{self, BUTTON, IN_A_ROW},
    safe,
    wording::Wording,
};
use crate::{
    discord::{correct_id, custom_id},
    words::Words,
};
use briefings::query::{Answer, Choice, FollowUp, Kind, Page, Phrase, Question};
use serenity::all::{CreateActionRow, CreateButton, CreateSelectMenuOption};
use std::collections::HashSet;

/// How long a name in a label may be: several stand in a row.
const NAME: usize = 40;

/// A menu where there is something to choose; then no row of buttons, one, or two where they do not fit into one: those that lead on, then
/// those that turn pages.
pub(super) fn rows(answer: &Answer, words: &Words) -> Vec<CreateActionRow> {
    let mut turning: Vec<_> = answer.page.iter().flat_map(|page| page_buttons(page, words)).collect();
    // Where several lead to one kind of answer, they are told apart by their numbers, as what they lead on from is numbered.
    let numbered = matches!(answer.kind, Kind::Search | Kind::Compare);
    let mut led_to = HashSet::new();
    let leading = (1..).zip(&answer.follow_ups).filter_map(|(at, f)| follow_up_button(f, numbered.then_some(at), words));
    let leading: Vec<_> = leading.filter(|(id, _)| led_to.insert(id.clone())).map(|(_, button)| button).collect();
    let mut rows = if turning.len() + leading.len() > IN_A_ROW {
        vec![leading, turning]
    } else {
        turning.extend(leading);
        vec![turning]
    };
    if let Some(button) = correct_button(answer, words) {
        match rows.iter_mut().find(|row| (1..IN_A_ROW).contains(&row.len())) {
            Some(row) => row.push(button),
            None => rows.push(vec![button]),
        }
    }
    let buttons = rows.into_iter().filter(|row| !row.is_empty()).map(CreateActionRow::Buttons);
    menu(answer, words).into_iter().chain(buttons).collect()
}

fn menu(answer: &Answer, words: &Words) -> Option<CreateActionRow> {
    // Discord takes no two choices that lead to the same.
    let mut led_to = HashSet::new();
    let options = answer.menu.iter().filter_map(|choice| option(choice, words));
    let options: Vec<_> = options.filter(|(id, _)| led_to.insert(id.clone())).map(|(_, option)| option).take(parts::OPTIONS).collect();
    if options.is_empty() {
        return None;
    }
    let key = match answer.kind {
        Kind::Quotes => "menu-quotes",
        _ => "menu-articles",
    };
    Some(parts::menu(custom_id::MENU.to_owned(), options, &words.get(key)))
}

fn option(choice: &Choice, words: &Words) -> Option<(String, CreateSelectMenuOption)> {
    let id = custom_id::write(custom_id::Reply::Apart, &choice.question).filter(|id| safe::units(id) <= CHOICE)?;
    let wording = Wording { words, safe: |text| safe::plain(text, CHOICE) };
    let label = match &choice.label {
        Phrase::News(excerpt) if excerpt.text.is_empty() => words.get("untitled"),
        Phrase::News(excerpt) => excerpt.text.clone(),
        Phrase::Fixed(note) => wording.note(note),
    };
    let told = choice.speaker.iter().cloned().chain([wording.report(&choice.source)]).collect::<Vec<_>>().join(" · ");
    Some((id.clone(), parts::option(&label, Some(&told), id)))
}

/// The button by which editors correct what is shown of a card; everybody sees it, as Discord would have it.
fn correct_button(answer: &Answer, words: &Words) -> Option<CreateButton> {
    let of_cards = matches!(answer.kind, Kind::Brief | Kind::Quotes | Kind::Figures | Kind::Nothing);
    let cards = if of_cards { answer.cards() } else { Vec::new() };
    (!cards.is_empty()).then(|| parts::button(correct_id::open(&cards), &words.get("button-correct")))
}

fn page_buttons(page: &Page, words: &Words) -> [CreateButton; 2] {
    let sides = [(&page.previous, "button-previous", "◀"), (&page.next, "button-next", "▶")];
    sides.map(|(question, key, sign)| {
        let id = question.as_ref().and_then(|q| custom_id::write(custom_id::Reply::InPlace, q));
        let label = safe::plain(&words.get(key), BUTTON - 2);
        let label = if sign == "◀" { format!("{sign} {label}") } else { format!("{label} {sign}") };
        let nowhere = id.is_none();
        parts::button(id.unwrap_or_else(|| format!("{}{key}", custom_id::NOTHING)), &label).disabled(nowhere)
    })
}

fn follow_up_button(follow_up: &FollowUp, number: Option<usize>, words: &Words) -> Option<(String, CreateButton)> {
    let id = custom_id::write(custom_id::Reply::Apart, &follow_up.question)?;
    let label = match &follow_up.question {
        // A button that leads to one speaker's quotes names the speaker.
        Question::Quotes { speaker, .. } if !speaker.is_empty() => {
            words.with("button-quotes-of", &[("speaker", safe::plain(speaker, NAME).into())])
        }
        _ => Wording { words, safe: name }.kind(follow_up.leads_to)?,
    };
    let label = number.map_or(label.clone(), |number| format!("{label} {number}"));
    Some((id.clone(), parts::button(id, &label)))
}
