//! Forms: shown as Discord's modals, and read when they are handed in. A form's id says which one it is.

use crate::{
    commands::Form,
    ingest::{
        hand_in::{HandIn, Pasted},
        refusal::Refusal,
    },
    words::Words,
};
use briefings::store::DeskKey;
use serenity::all::{
    ActionRowComponent, CreateActionRow, CreateInputText, CreateModal, InputTextStyle, ModalInteraction, ModalInteractionData,
};

/// The ids of the forms, with their version.
const TEXT: &str = "f1|text";
const DELETE: &str = "f1|delete";
/// Discord's limit for a field, in characters. Longer articles have a second field.
const LONGEST: u16 = 4000;

/// Behind the id of a form that was opened at a person's own desk. Discord says of a command for whom the bot was brought along, but not of
/// the form that it opened.
const OWN: &str = "|own";

/// The form as Discord shows it to somebody of the desk of `key`.
pub fn shown(form: Form, key: DeskKey, words: &Words) -> CreateModal {
    let id = |id: &str| opened_at(key, id);
    match form {
        Form::Text => {
            let field = |style, name: &str| CreateInputText::new(style, words.get(&format!("form-{name}")), name);
            let optional = |style, name: &str, longest| field(style, name).required(false).max_length(longest);
            CreateModal::new(id(TEXT), words.get("form-text-title")).components(
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
        Form::Delete => {
            let field = CreateInputText::new(InputTextStyle::Short, words.get("form-delete"), "word");
            let field = field.placeholder(words.get("data-delete-word")).max_length(40);
            CreateModal::new(id(DELETE), words.get("form-delete-title")).components(vec![CreateActionRow::InputText(field)])
        }
    }
}

/// The id of a form that is opened at the desk of `key`.
pub fn opened_at(key: DeskKey, id: &str) -> String {
    if matches!(key, DeskKey::Person(_)) { format!("{id}{OWN}") } else { id.to_owned() }
}

/// Whose desk a form was opened at, and is handed in for.
pub fn desk(interaction: &ModalInteraction) -> DeskKey {
    match interaction.guild_id.filter(|_| !interaction.data.custom_id.ends_with(OWN)) {
        Some(guild) => DeskKey::Guild(guild.get()),
        None => DeskKey::Person(interaction.user.id.get()),
    }
}

/// The id of a form, wherever it was opened.
pub fn id_of(data: &ModalInteractionData) -> &str {
    data.custom_id.strip_suffix(OWN).unwrap_or(&data.custom_id)
}

/// The word that was typed to delete a desk; `None` for any other form.
pub fn to_delete(data: &ModalInteractionData) -> Option<&str> {
    (id_of(data) == DELETE).then(|| field(data, "word"))
}

/// What was typed into a field.
pub fn field<'d>(data: &'d ModalInteractionData, name: &str) -> &'d str {
    let fields = data.components.iter().flat_map(|row| &row.components);
    let mut values = fields.filter_map(|field| match field {
        ActionRowComponent::InputText(input) if input.custom_id == name => input.value.as_deref(),
        _ => None,
    });
    values.next().unwrap_or_default()
}

/// What was filled in; `None` for a form that this version does not show.
pub fn filled_in(data: &ModalInteractionData) -> Option<Result<HandIn, Refusal>> {
    let field = |name| field(data, name);
    match id_of(data) {
        TEXT => {
            let parts: Vec<_> = [field("text"), field("rest")].into_iter().filter(|part| !part.trim().is_empty()).collect();
            let text = parts.join("\n\n");
            Some(Pasted::typed(text, field("outlet"), field("link"), field("date")).map(HandIn::Text))
        }
        _ => None,
    }
}
