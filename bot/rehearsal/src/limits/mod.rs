//! Discord's limits: what it refuses before it looks at anything else. Numbers stand in `limits.tsv`, rules in the files beside.
//!
//! Lengths are counted in Unicode code points: Discord's API is written in Python 3 and counts as it does (said by a
//! Discord engineer in discord-api-docs issue 1315). A flag of two code points counts two; 𝄞 counts one.

mod commands;
mod components;
mod errors;
mod message;
mod table;

pub use commands::{command, command_list};
pub use errors::FormErrors;
pub use message::{is_empty_message, message};

use serde_json::Value;

/// What a choice list sent to an autocomplete (callback type 8) breaks.
pub fn autocomplete(data: &Value) -> FormErrors {
    let mut errors = FormErrors::default();
    table::check("autocomplete", data, &mut errors);
    errors
}

/// What a modal (callback type 9) breaks.
pub fn modal(data: &Value) -> FormErrors {
    let mut errors = FormErrors::default();
    table::check("modal", data, &mut errors);
    components::modal(data, &mut errors);
    errors
}

/// Characters as Discord counts them.
fn length(text: &str) -> usize {
    text.chars().count()
}

/// The list at `key`, empty when absent.
fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests;
