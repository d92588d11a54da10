//! The slash commands: one file a command, which says what it is called, what it takes, and which question that makes.

mod brief;
mod figures;
mod options;
mod quotes;
mod timeline;

pub use options::{Misuse, Options};

use crate::words::Words;
use briefings::query::{Question, complete::Typing};
use serenity::all::{CommandOptionType, CreateCommand, CreateCommandOption, InstallationContext, InteractionContext};

/// A slash command.
pub trait Command: Sync {
    /// Its name, its options and an example.
    fn definition(&self) -> &'static Definition;

    /// The question that these options ask.
    ///
    /// # Errors
    /// What the person who typed them should type instead.
    fn question(&self, options: &Options) -> Result<Question, Misuse>;

    /// The values of an option that takes one of a few; empty for one that takes any text. The value `x` is shown as the message
    /// `OPTION-x`.
    fn choices(&self, _option: &str) -> &'static [&'static str] {
        &[]
    }

    /// What is being typed into the option that has the focus; `None` where it has no suggestions.
    fn typing(&self, focused: &str, typed: &str) -> Option<Typing> {
        match focused {
            "topic" => Some(Typing::Topic(typed.to_owned())),
            "speaker" => Some(Typing::Speaker(typed.to_owned())),
            _ => None,
        }
    }
}

/// What a command is called and takes. Its description is the message `NAME-description`.
#[derive(Debug)]
pub struct Definition {
    /// Its name, in lower case.
    pub name: &'static str,
    /// Its options, required ones first.
    pub options: &'static [OptionDefinition],
    /// How it is typed, for help and for mistakes.
    pub example: &'static str,
}

/// An option of a command: text with suggestions, or one of the command's choices. Its description is the message `option-NAME`.
#[derive(Debug)]
pub struct OptionDefinition {
    /// Its name, in lower case.
    pub name: &'static str,
    /// Whether the command needs it.
    pub required: bool,
}

/// The longest text an option takes, in characters: two of them must fit into a button's id.
pub const OPTION_LENGTH: u16 = 40;

/// Every command, in the order in which they are listed.
pub const ALL: &[&dyn Command] = &[&brief::Brief, &quotes::Quotes, &figures::Figures, &timeline::Timeline];

/// The command of this name.
pub fn find(name: &str) -> Option<&'static dyn Command> {
    ALL.iter().copied().find(|command| command.definition().name == name)
}

/// All commands as Discord is told of them.
pub fn registrations(words: &Words) -> Vec<CreateCommand> {
    ALL.iter().map(|command| registration(*command, words)).collect()
}

fn registration(command: &dyn Command, words: &Words) -> CreateCommand {
    let definition = command.definition();
    let options = definition.options.iter().map(|option| {
        let description = words.get(&format!("option-{}", option.name));
        let shown = CreateCommandOption::new(CommandOptionType::String, option.name, description).required(option.required);
        match command.choices(option.name) {
            [] => shown.max_length(OPTION_LENGTH).set_autocomplete(true),
            choices => choices
                .iter()
                .fold(shown, |shown, choice| shown.add_string_choice(words.get(&format!("{}-{choice}", option.name)), *choice)),
        }
    });
    CreateCommand::new(definition.name)
        .description(words.get(&format!("{}-description", definition.name)))
        .set_options(options.collect())
        .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
        .contexts(vec![InteractionContext::Guild, InteractionContext::BotDm, InteractionContext::PrivateChannel])
}
