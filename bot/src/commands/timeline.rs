//! `/timeline topic`: when.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::{About, Question};

/// `/timeline`.
pub struct Timeline;

impl Command for Timeline {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "timeline",
            options: &[OptionDefinition { name: "topic", required: false, takes: Takes::Words }],
            example: "/timeline topic:ukraine",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let about = About::Topic(options.get("topic").to_owned());
        Ok(Request::Ask(Question::Timeline { about, page: 0 }))
    }
}
