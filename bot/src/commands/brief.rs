//! `/brief topic days outlet`: what happened.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::{About, Limits, Question};

/// The most days that can be asked for.
const DAYS: u32 = 365;

/// `/brief`.
pub struct Brief;

impl Command for Brief {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "brief",
            options: &[
                OptionDefinition { name: "topic", required: true, takes: Takes::Words },
                OptionDefinition { name: "days", required: false, takes: Takes::Number { least: 1, most: DAYS } },
                OptionDefinition { name: "outlet", required: false, takes: Takes::Words },
            ],
            example: "/brief topic:ukraine days:7",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let limits = Limits {
            topic: options.need("brief", "topic")?.to_owned(),
            outlet: options.get("outlet").to_owned(),
            since: options.days_ago("brief", "days", DAYS)?,
        };
        Ok(Request::Ask(Question::Brief { about: About::topic(limits), page: 0 }))
    }
}
