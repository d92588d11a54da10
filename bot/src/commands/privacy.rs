//! `/privacy`: what is held, whose it is, for how long, who sees it, and how it goes.

use super::{Command, Definition, Misuse, Options, Request};

/// `/privacy`.
pub struct Privacy;

impl Command for Privacy {
    fn definition(&self) -> &'static Definition {
        &Definition { name: "privacy", example: "/privacy", ..Definition::QUESTION }
    }

    fn request(&self, _: &Options) -> Result<Request, Misuse> {
        Ok(Request::Privacy)
    }
}
