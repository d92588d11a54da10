//! `/people topic`: who appears.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::{About, Question};

/// `/people`.
pub struct People;

impl Command for People {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "people",
            options: &[OptionDefinition { name: "topic", required: true, takes: Takes::Words }],
            example: "/people topic:ukraine",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let about = About::Topic(options.need("people", "topic")?.to_owned());
        Ok(Request::Ask(Question::People { about, page: 0 }))
    }
}
