//! What rows, buttons, menus and modals may hold, beyond single numbers.

use std::collections::HashSet;

use serde_json::Value;

use super::{FormErrors, list};

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;
const TEXT_INPUT: u64 = 4;
/// User, role, mentionable and channel menus.
const OTHER_SELECTS: std::ops::RangeInclusive<u64> = 5..=8;
/// Button styles: 5 opens an address, 6 a shop; neither has a `custom_id`.
const LINK: u64 = 5;
const PREMIUM: u64 = 6;

/// Adds what a message's components break.
pub fn message(body: &Value, errors: &mut FormErrors) {
    let mut seen = HashSet::new();
    for (row_index, row) in list(body, "components").iter().enumerate() {
        if row["type"].as_u64() != Some(ROW) {
            errors.add(&format!("components.{row_index}.type"), "BASE_TYPE_CHOICES", "Value must be one of {1}.");
            continue;
        }
        let parts = list(row, "components");
        for (index, part) in parts.iter().enumerate() {
            let at = format!("components.{row_index}.components.{index}");
            let kind = part["type"].as_u64().unwrap_or(0);
            match kind {
                BUTTON => button(part, &at, errors),
                STRING_SELECT => select(part, &at, errors),
                kind if OTHER_SELECTS.contains(&kind) => custom_id(part, &at, errors),
                _ => errors.add(&format!("{at}.type"), "BASE_TYPE_CHOICES", "Value must be one of {2, 3, 5, 6, 7, 8}."),
            }
            if kind != BUTTON && parts.len() > 1 {
                errors.add(&at, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }
            if part["custom_id"].as_str().is_some_and(|id| !seen.insert(id)) {
                errors.add(&format!("{at}.custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
    }
}

/// Adds what a modal's components break.
pub fn modal(data: &Value, errors: &mut FormErrors) {
    let mut seen = HashSet::new();
    for (row_index, row) in list(data, "components").iter().enumerate() {
        if row["type"].as_u64() != Some(ROW) {
            errors.add(&format!("components.{row_index}.type"), "BASE_TYPE_CHOICES", "Value must be one of {1}.");
        }
        for (index, part) in list(row, "components").iter().enumerate() {
            let at = format!("components.{row_index}.components.{index}");
            if part["type"].as_u64() != Some(TEXT_INPUT) {
                errors.add(&format!("{at}.type"), "BASE_TYPE_CHOICES", "Value must be one of {4}.");
            }
            if !matches!(part["style"].as_u64(), Some(1 | 2)) {
                errors.add(&format!("{at}.style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
            }
            if part["label"].is_null() {
                errors.add(&format!("{at}.label"), "BASE_TYPE_REQUIRED", "This field is required");
            }
            if part["custom_id"].as_str().is_some_and(|id| !seen.insert(id)) {
                errors.add(&format!("{at}.custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
    }
}

fn button(part: &Value, at: &str, errors: &mut FormErrors) {
    let style = part["style"].as_u64().unwrap_or(0);
    if !(1..=PREMIUM).contains(&style) {
        errors.add(&format!("{at}.style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
    }
    match style {
        LINK => {
            if part["url"].is_null() {
                errors.add(&format!("{at}.url"), "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
            }
            if !part["custom_id"].is_null() {
                let message = "A custom id and url cannot both be specified";
                errors.add(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
            }
        }
        PREMIUM => {}
        _ => custom_id(part, at, errors),
    }
    let unlabelled = part["label"].as_str().is_none_or(str::is_empty) && part["emoji"].is_null();
    if unlabelled && style != PREMIUM {
        errors.add(at, "BUTTON_COMPONENT_INVALID_LABEL", "A button must have a label or emoji");
    }
}

fn select(part: &Value, at: &str, errors: &mut FormErrors) {
    custom_id(part, at, errors);
    if part["options"].is_null() {
        errors.add(&format!("{at}.options"), "BASE_TYPE_REQUIRED", "This field is required");
    }
    let mut seen = HashSet::new();
    for (index, option) in list(part, "options").iter().enumerate() {
        if option["value"].as_str().is_some_and(|value| !seen.insert(value)) {
            let message = "The specified option value is already used";
            errors.add(&format!("{at}.options.{index}.value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message);
        }
    }
    let least = part["min_values"].as_u64().unwrap_or(1);
    let most = part["max_values"].as_u64().unwrap_or(1);
    if least > most {
        errors.add(&format!("{at}.min_values"), "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE", "min_values is above max_values");
    }
}

fn custom_id(part: &Value, at: &str, errors: &mut FormErrors) {
    if part["custom_id"].is_null() {
        errors.add(&format!("{at}.custom_id"), "COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
    }
}
