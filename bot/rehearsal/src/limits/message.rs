//! What a message may hold, beyond single numbers.

use serde_json::Value;

use super::{FormErrors, components, length, list, table};

/// Characters of all embeds of a message together.
const EMBEDS_TOTAL: usize = 6_000;
/// Message flag: the new components, which exclude content and embeds.
const COMPONENTS_V2: u64 = 1 << 15;

/// What a message's body breaks, whether it is made, edited, or answers an interaction.
pub fn message(body: &Value) -> FormErrors {
    let mut errors = FormErrors::default();
    table::check("message", body, &mut errors);
    embeds(body, &mut errors);
    components::message(body, &mut errors);
    if body["flags"].as_u64().unwrap_or(0) & COMPONENTS_V2 != 0 {
        for field in ["content", "embeds"] {
            if !body[field].is_null() {
                errors.add(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "Not allowed with components v2.");
            }
        }
    }
    errors
}

/// Is there nothing to show? Discord refuses such a message with code 50006.
pub fn is_empty_message(body: &Value) -> bool {
    let empty = |key: &str| list(body, key).is_empty();
    body["content"].as_str().is_none_or(|content| content.trim().is_empty())
        && ["embeds", "components", "attachments", "sticker_ids"].into_iter().all(empty)
        && body["poll"].is_null()
}

fn embeds(body: &Value, errors: &mut FormErrors) {
    let mut total = 0;
    for (index, embed) in list(body, "embeds").iter().enumerate() {
        total += embed_length(embed);
        for (holder, key) in
            [("", "url"), ("image", "url"), ("thumbnail", "url"), ("author", "url"), ("author", "icon_url"), ("footer", "icon_url")]
        {
            let (part, path) = if holder.is_empty() { (embed, key.to_owned()) } else { (&embed[holder], format!("{holder}.{key}")) };
            if part[key].as_str().is_some_and(|url| !is_url(url)) {
                let message = "Scheme must be one of ('http', 'https', 'attachment').";
                errors.add(&format!("embeds.{index}.{path}"), "URL_TYPE_INVALID_SCHEME", message);
            }
        }
    }
    if total > EMBEDS_TOTAL {
        let message = format!("Embed size exceeds maximum size of {EMBEDS_TOTAL}");
        errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", message);
    }
}

/// The characters that count towards the total: title, description, names and values of fields, footer, author.
fn embed_length(embed: &Value) -> usize {
    let of = |value: &Value| value.as_str().map_or(0, length);
    let fields: usize = list(embed, "fields").iter().map(|field| of(&field["name"]) + of(&field["value"])).sum();
    of(&embed["title"]) + of(&embed["description"]) + of(&embed["footer"]["text"]) + of(&embed["author"]["name"]) + fields
}

fn is_url(url: &str) -> bool {
    ["http://", "https://", "attachment://"].into_iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme))
}
