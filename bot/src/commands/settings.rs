//! `/settings show`, `/settings set`: who manages the server says who else edits, and in which time zone the team lives.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes, Typing};
use crate::desk_settings::{Change, Wish};
use briefings::digest::zones;

/// `/settings`.
pub struct Settings;

impl Command for Settings {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "settings",
            options: &[],
            subcommands: &[
                Definition {
                    name: "set",
                    options: &[
                        OptionDefinition { name: "editor-role", required: false, takes: Takes::Role },
                        OptionDefinition { name: "zone", required: false, takes: Takes::Words },
                    ],
                    example: "/settings set zone:Europe/Paris",
                    ..Definition::QUESTION
                },
                Definition { name: "show", example: "/settings show", ..Definition::QUESTION },
            ],
            example: "/settings show",
            for_editors: true,
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let wish = match options.subcommand() {
            "set" => Wish::Set(Change {
                editor_role: options.number("settings set", "editor-role")?,
                zone: options.read("settings set", "zone", zones::zone)?,
            }),
            "show" => Wish::Show,
            other => return Err(Misuse::UnknownCommand(format!("settings {other}").trim_end().to_owned())),
        };
        Ok(Request::Settings(wish))
    }

    fn typing(&self, focused: &str, typed: &str) -> Option<Typing> {
        (focused == "zone").then(|| Typing::Zone(typed.to_owned()))
    }
}
