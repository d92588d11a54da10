//! The buttons under an answer: its neighbouring pages, and what can be asked from here.

use super::{markdown::name, safe, wording::Wording};
use crate::{discord::custom_id, words::Words};
use briefings::query::{Answer, FollowUp, Page};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton};

/// Discord's limit for a button's label.
const LABEL: usize = 80;

/// One row of buttons, or none. An answer has at most two page buttons and three that lead on; Discord shows five in a row.
pub(super) fn rows(answer: &Answer, words: &Words) -> Vec<CreateActionRow> {
    let mut buttons = Vec::new();
    if let Some(page) = &answer.page {
        buttons.extend(page_buttons(page, words));
    }
    buttons.extend(answer.follow_ups.iter().filter_map(|f| follow_up_button(f, words)));
    if buttons.is_empty() { Vec::new() } else { vec![CreateActionRow::Buttons(buttons)] }
}

fn page_buttons(page: &Page, words: &Words) -> [CreateButton; 2] {
    let sides = [(&page.previous, "button-previous", "◀"), (&page.next, "button-next", "▶")];
    sides.map(|(question, key, sign)| {
        let id = question.as_ref().and_then(|q| custom_id::write(custom_id::Reply::InPlace, q));
        let label = safe::plain(&words.get(key), LABEL - 2);
        let label = if sign == "◀" { format!("{sign} {label}") } else { format!("{label} {sign}") };
        let button = CreateButton::new(id.clone().unwrap_or_else(|| format!("{}{key}", custom_id::NOTHING))).label(label);
        button.style(ButtonStyle::Secondary).disabled(id.is_none())
    })
}

fn follow_up_button(follow_up: &FollowUp, words: &Words) -> Option<CreateButton> {
    let id = custom_id::write(custom_id::Reply::Apart, &follow_up.question)?;
    let label = Wording { words, safe: name }.kind(follow_up.leads_to)?;
    Some(CreateButton::new(id).label(safe::plain(&label, LABEL)).style(ButtonStyle::Primary))
}
