//! What a command's definition may hold, beyond single numbers.

use std::collections::HashSet;

use serde_json::Value;

use super::{FormErrors, length, list, table};
use crate::locales;

/// Names, descriptions and choice values of one command together.
const COMMAND_TOTAL: usize = 8_000;
/// Slash commands of one application (global), or of one guild.
const COMMANDS: usize = 100;
const SUB_COMMAND: u64 = 1;
const SUB_COMMAND_GROUP: u64 = 2;

/// What a whole registration (PUT) breaks.
pub fn command_list(body: &Value) -> FormErrors {
    let mut errors = FormErrors::default();
    let Some(commands) = body.as_array() else {
        errors.add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        return errors;
    };
    if commands.len() > COMMANDS {
        errors.add("", "BASE_TYPE_BAD_LENGTH", format!("Must be between 0 and {COMMANDS} in length."));
    }
    let mut seen = HashSet::new();
    for (index, one) in commands.iter().enumerate() {
        errors.nest(&index.to_string(), command(one));
        if !seen.insert((one["type"].as_u64().unwrap_or(1), one["name"].as_str().unwrap_or_default())) {
            let message = "Application command names must be unique";
            errors.add(&index.to_string(), "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
    }
    errors
}

/// What one command's definition breaks.
pub fn command(body: &Value) -> FormErrors {
    let mut errors = FormErrors::default();
    table::check("command", body, &mut errors);
    if body["type"].as_u64().unwrap_or(1) == 1 {
        table::check("chat_command", body, &mut errors);
        name(body, &mut errors);
        localizations(body, &mut errors);
        options(body, &mut errors);
    } else if body["description"].as_str().is_some_and(|text| !text.is_empty()) {
        let message = "Context menu commands cannot have description";
        errors.add("description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_PRESENT", message);
    }
    if total(body) > COMMAND_TOTAL {
        let message = format!("Command exceeds maximum size ({COMMAND_TOTAL})");
        errors.add("", "APPLICATION_COMMAND_TOO_LARGE", message);
    }
    errors
}

fn options(holder: &Value, errors: &mut FormErrors) {
    let mut seen = HashSet::new();
    let mut optional_seen = false;
    for (index, option) in list(holder, "options").iter().enumerate() {
        let at = format!("options.{index}");
        let mut inner = FormErrors::default();
        table::check("option", option, &mut inner);
        name(option, &mut inner);
        localizations(option, &mut inner);
        for (index, choice) in list(option, "choices").iter().enumerate() {
            let mut of_choice = FormErrors::default();
            localizations(choice, &mut of_choice);
            inner.nest(&format!("choices.{index}"), of_choice);
        }
        option_rules(option, &mut inner);
        if !seen.insert(option["name"].as_str().unwrap_or_default()) {
            inner.add("", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already exists in application command options");
        }
        let required = option["required"].as_bool().unwrap_or(false);
        if required && optional_seen {
            let message = "Required options must be placed before non-required options";
            inner.add("", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional_seen |= !required;
        options(option, &mut inner);
        errors.nest(&at, inner);
    }
}

fn option_rules(option: &Value, errors: &mut FormErrors) {
    let kind = option["type"].as_u64().unwrap_or(0);
    if !(1..=11).contains(&kind) {
        errors.add("type", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.");
    }
    let completes = option["autocomplete"].as_bool().unwrap_or(false);
    if completes && !list(option, "choices").is_empty() {
        let message = "Choices and autocomplete are mutually exclusive";
        errors.add("choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", message);
    }
    if completes && !matches!(kind, 3 | 4 | 10) {
        errors.add("autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID_TYPE", "Autocomplete needs a string, integer or number.");
    }
    if !matches!(kind, SUB_COMMAND | SUB_COMMAND_GROUP) && !list(option, "options").is_empty() {
        errors.add("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only sub commands hold options.");
    }
}

/// Names of slash commands and their options, in every language: letters, digits, `-`, `_`, `'`, and no upper case.
fn name(holder: &Value, errors: &mut FormErrors) {
    let fits = |letter: char| (letter.is_alphanumeric() || matches!(letter, '-' | '_' | '\'')) && !letter.is_uppercase();
    let invalid = |name: &Value| name.as_str().is_some_and(|name| !name.chars().all(fits));
    let own = Some(&holder["name"]).filter(|name| invalid(name)).map(|_| "name".to_owned());
    let translations = holder["name_localizations"].as_object().into_iter().flatten().filter(|(_, name)| invalid(name));
    for at in own.into_iter().chain(translations.map(|(locale, _)| format!("name_localizations.{locale}"))) {
        errors.add(&at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
}

/// The languages of names and descriptions.
fn localizations(holder: &Value, errors: &mut FormErrors) {
    for key in ["name_localizations", "description_localizations"] {
        let strange = holder[key].as_object().into_iter().flatten().find(|(locale, _)| !locales::known(locale));
        if let Some((locale, _)) = strange {
            errors.add(&format!("{key}.{locale}"), "ENUM_TYPE_COERCE", format!("Value {locale:?} is not a valid enum value."));
        }
    }
}

/// Characters of names, descriptions and choice values, of the command and everything in it.
fn total(holder: &Value) -> usize {
    let of = |key: &str| {
        let plain = holder[key].as_str().map_or(0, length);
        // Only the longest translation counts, where it is longer than the default.
        let translations = holder[format!("{key}_localizations")].as_object().into_iter().flat_map(|map| map.values());
        translations.filter_map(Value::as_str).map(length).fold(plain, usize::max)
    };
    let choice = |choice: &Value| choice["name"].as_str().map_or(0, length) + choice["value"].as_str().map_or(0, length);
    of("name")
        + of("description")
        + list(holder, "choices").iter().map(choice).sum::<usize>()
        + list(holder, "options").iter().map(total).sum::<usize>()
}
