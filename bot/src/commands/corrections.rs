//! `/corrections list`: an editor sees what was corrected, and can undo it. Correcting itself begins under a card.

use super::{Command, Definition, Misuse, Options, Request};

/// `/corrections`.
pub struct Corrections;

impl Command for Corrections {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "corrections",
            options: &[],
            subcommands: &[Definition { name: "list", example: "/corrections list", ..Definition::QUESTION }],
            example: "/corrections list",
            for_editors: true,
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        match options.subcommand() {
            "list" => Ok(Request::Corrections),
            _ => Err(options.no_such("corrections")),
        }
    }
}
