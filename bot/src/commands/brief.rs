//! `/brief topic`: what happened.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::{About, Question};

/// `/brief`.
pub struct Brief;

impl Command for Brief {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "brief",
            options: &[OptionDefinition { name: "topic", required: true, takes: Takes::Words }],
            example: "/brief topic:ukraine",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let about = About::Topic(options.need("brief", "topic")?.to_owned());
        Ok(Request::Ask(Question::Brief { about, page: 0 }))
    }
}
