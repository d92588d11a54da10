//! `/add text`, `/add url`, `/add file`: an editor hands an article in.

use super::{Command, Definition, Form, Misuse, OptionDefinition, Options, Request, Takes};
use crate::ingest::hand_in::HandIn;

/// `/add`.
pub struct Add;

impl Command for Add {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "add",
            options: &[],
            subcommands: &[
                Definition { name: "text", example: "/add text", ..Definition::QUESTION },
                Definition {
                    name: "url",
                    options: &[OptionDefinition { name: "link", required: true, takes: Takes::Address }],
                    example: "/add url link:https://news.example/story",
                    ..Definition::QUESTION
                },
                Definition {
                    name: "file",
                    options: &[OptionDefinition { name: "file", required: true, takes: Takes::File }],
                    example: "/add file",
                    ..Definition::QUESTION
                },
            ],
            example: "/add text",
            for_editors: true,
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        match options.subcommand() {
            "text" => Ok(Request::Fill(Form::Text)),
            "url" => Ok(Request::TakeIn(HandIn::Link { address: options.need("add url", "link")?.to_owned(), or: None })),
            "file" => Ok(Request::TakeIn(HandIn::File(options.file("add file", "file")?.clone()))),
            _ => Err(options.no_such("add")),
        }
    }
}
