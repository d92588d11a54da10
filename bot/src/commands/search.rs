//! `/search words`: where words stand.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::query::Question;

/// `/search`.
pub struct Search;

impl Command for Search {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "search",
            options: &[OptionDefinition { name: "words", required: true, takes: Takes::Search }],
            example: "/search words:\"security guarantees\" -nato speaker:zelenskyy after:2031-05-01",
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let search = options.need("search", "words")?.parse().map_err(Misuse::Unclear)?;
        Ok(Request::Ask(Question::Search { search, page: 0 }))
    }
}
