//! `/quotes speaker topic`: who said what.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::{About, Question};

/// `/quotes`.
pub struct Quotes;

impl Command for Quotes {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "quotes",
            options: &[
                OptionDefinition { name: "speaker", required: false, takes: Takes::Words },
                OptionDefinition { name: "topic", required: false, takes: Takes::Words },
            ],
            example: "/quotes speaker:zelenskyy topic:ukraine",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let (speaker, topic) = (options.get("speaker"), options.get("topic"));
        Ok(Request::Ask(Question::Quotes { about: About::Topic(topic.to_owned()), speaker: speaker.to_owned(), page: 0 }))
    }
}
