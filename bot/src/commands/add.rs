//! `/add text`: an editor hands an article in.

use super::{Command, Definition, Form, Misuse, Options, Request};

/// `/add`.
pub struct Add;

impl Command for Add {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "add",
            options: &[],
            subcommands: &[Definition { name: "text", example: "/add text", ..Definition::QUESTION }],
            example: "/add text",
            for_editors: true,
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        match options.subcommand() {
            "text" => Ok(Request::Fill(Form::Text)),
            other => Err(Misuse::UnknownCommand(format!("add {other}").trim_end().to_owned())),
        }
    }
}
