//! `/compare topic`: the outlets side by side.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::{About, Question};

/// `/compare`.
pub struct Compare;

impl Command for Compare {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "compare",
            options: &[OptionDefinition { name: "topic", required: true, takes: Takes::Words }],
            example: "/compare topic:ukraine",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let about = About::Topic(options.need("compare", "topic")?.to_owned());
        Ok(Request::Ask(Question::Compare { about, page: 0 }))
    }
}
