//! `/brief topic`: what happened.

use super::{Command, Definition, Misuse, OptionDefinition, Options};
use briefings::query::Question;

/// `/brief`.
pub struct Brief;

impl Command for Brief {
    fn definition(&self) -> &'static Definition {
        &Definition { name: "brief", options: &[OptionDefinition { name: "topic", required: true }], example: "/brief topic:ukraine" }
    }

    fn question(&self, options: &Options) -> Result<Question, Misuse> {
        Ok(Question::Brief { topic: options.need("brief", "topic")?.to_owned(), page: 0 })
    }
}
