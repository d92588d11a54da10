//! Forms: shown as Discord's modals, and read when they are handed in. A form's id says which one it is.

use crate::{
    commands::Form,
    ingest::{
        hand_in::{HandIn, Pasted},
        refusal::Refusal,
    },
    words::Words,
};
use serenity::all::{ActionRowComponent, CreateActionRow, CreateInputText, CreateModal, InputTextStyle, ModalInteractionData};

/// The ids of the forms, with their version.
const TEXT: &str = "f1|text";
/// Discord's limit for a field, in characters. Longer articles have a second field.
const LONGEST: u16 = 4000;

/// The form as Discord shows it.
pub fn shown(form: Form, words: &Words) -> CreateModal {
    match form {
        Form::Text => {
            let field = |style, name: &str| CreateInputText::new(style, words.get(&format!("form-{name}")), name);
            let optional = |style, name: &str, longest| field(style, name).required(false).max_length(longest);
            CreateModal::new(TEXT, words.get("form-text-title")).components(
                [
                    field(InputTextStyle::Paragraph, "text").max_length(LONGEST),
                    optional(InputTextStyle::Paragraph, "rest", LONGEST),
                    optional(InputTextStyle::Short, "outlet", 80),
                    optional(InputTextStyle::Short, "link", 2000),
                    optional(InputTextStyle::Short, "date", 60).placeholder(words.get("form-date-example")),
                ]
                .map(CreateActionRow::InputText)
                .to_vec(),
            )
        }
    }
}

/// What was filled in; `None` for a form that this version does not show.
pub fn filled_in(data: &ModalInteractionData) -> Option<Result<HandIn, Refusal>> {
    let field = |name: &str| {
        let fields = data.components.iter().flat_map(|row| &row.components);
        let mut values = fields.filter_map(|field| match field {
            ActionRowComponent::InputText(input) if input.custom_id == name => input.value.as_deref(),
            _ => None,
        });
        values.next().unwrap_or_default()
    };
    match data.custom_id.as_str() {
        TEXT => {
            let parts: Vec<_> = [field("text"), field("rest")].into_iter().filter(|part| !part.trim().is_empty()).collect();
            let text = parts.join("\n\n");
            Some(Pasted::typed(text, field("outlet"), field("link"), field("date")).map(HandIn::Text))
        }
        _ => None,
    }
}
