//! Buttons and menus, within Discord's limits.

use super::{message::limit, safe};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption};

/// How many options Discord shows in a menu.
pub(super) const OPTIONS: usize = 25;
/// How many buttons Discord shows in a row.
pub(super) const IN_A_ROW: usize = 5;
/// Discord's limit for a button's label.
pub(super) const BUTTON: usize = 80;
/// The same for a menu's own label.
const PLACEHOLDER: usize = 150;

/// A row that is a menu. It has at least one option.
pub(super) fn menu(id: String, options: Vec<CreateSelectMenuOption>, placeholder: &str) -> CreateActionRow {
    let menu = CreateSelectMenu::new(id, CreateSelectMenuKind::String { options });
    CreateActionRow::SelectMenu(menu.placeholder(safe::plain(placeholder, PLACEHOLDER)))
}

/// An option with what stands below its label; Discord reads no markdown in it.
pub(super) fn option(label: &str, below: Option<&str>, value: String) -> CreateSelectMenuOption {
    // What is made of signs that are left out would be empty, which Discord refuses.
    let label = Some(safe::plain(label, limit::CHOICE)).filter(|label| !label.is_empty()).unwrap_or_else(|| "…".to_owned());
    let option = CreateSelectMenuOption::new(label, value);
    match below.map(|below| safe::plain(below, limit::CHOICE)).filter(|below| !below.is_empty()) {
        Some(below) => option.description(below),
        None => option,
    }
}

/// A button among others.
pub(super) fn button(id: String, label: &str) -> CreateButton {
    CreateButton::new(id).label(safe::plain(label, BUTTON)).style(ButtonStyle::Secondary)
}
