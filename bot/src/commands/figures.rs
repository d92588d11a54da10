//! `/figures topic`: which numbers.

use super::{Command, Definition, Misuse, OptionDefinition, Options};
use briefings::query::{About, Question};

/// `/figures`.
pub struct Figures;

impl Command for Figures {
    fn definition(&self) -> &'static Definition {
        &Definition { name: "figures", options: &[OptionDefinition { name: "topic", required: true }], example: "/figures topic:ukraine" }
    }

    fn question(&self, options: &Options) -> Result<Question, Misuse> {
        Ok(Question::Figures { about: About::Topic(options.need("figures", "topic")?.to_owned()), page: 0 })
    }
}
