//! `/data export`, `/data delete`: who manages the server gets everything that is held of it, and deletes it for good.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use crate::desk_data::Wish;

/// `/data`.
pub struct Data;

impl Command for Data {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "data",
            subcommands: &[
                Definition {
                    name: "export",
                    options: &[OptionDefinition { name: "after", required: false, takes: Takes::Number { least: 1, most: u32::MAX } }],
                    example: "/data export",
                    ..Definition::QUESTION
                },
                Definition { name: "delete", example: "/data delete", ..Definition::QUESTION },
            ],
            example: "/data export",
            for_editors: true,
            ..Definition::QUESTION
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        match options.subcommand() {
            "export" => Ok(Request::Data(Wish::Export { after: options.number("data export", "after")? })),
            "delete" => Ok(Request::Data(Wish::Delete)),
            _ => Err(options.no_such("data")),
        }
    }
}
