//! `/help`: what the bot can do, by example.

use super::{Command, Definition, Misuse, Options, Request};

/// `/help`.
pub struct Help;

impl Command for Help {
    fn definition(&self) -> &'static Definition {
        &Definition { name: "help", example: "/help", ..Definition::QUESTION }
    }

    fn request(&self, _: &Options) -> Result<Request, Misuse> {
        Ok(Request::Help)
    }
}
