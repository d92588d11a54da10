//! `/timeline topic`: when.

use super::{Command, Definition, Misuse, OptionDefinition, Options};
use briefings::query::{About, Question};

/// `/timeline`.
pub struct Timeline;

impl Command for Timeline {
    fn definition(&self) -> &'static Definition {
        &Definition { name: "timeline", options: &[OptionDefinition { name: "topic", required: true }], example: "/timeline topic:ukraine" }
    }

    fn question(&self, options: &Options) -> Result<Question, Misuse> {
        Ok(Question::Timeline { about: About::Topic(options.need("timeline", "topic")?.to_owned()), page: 0 })
    }
}
