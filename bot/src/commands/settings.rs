//! `/settings show`, `/settings set`: who manages the server says who else edits, in which time zone the team lives, and what is usual for it.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes, Typing, options::listed_or_none};
use crate::desk_settings::{Change, Language, Wish, days};
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
                        OptionDefinition { name: "language", required: false, takes: Takes::Words },
                        OptionDefinition { name: "topics", required: false, takes: Takes::List },
                        OptionDefinition { name: "keep", required: false, takes: Takes::Typed },
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
                topics: Some(options.get("topics")).filter(|topics| !topics.is_empty()).map(|typed| listed_or_none(typed, &["none"])),
                keep_days: options.read("settings set", "keep", days)?,
                language: language(options.get("language"))?,
            }),
            "show" => Wish::Show,
            _ => return Err(options.no_such("settings")),
        };
        Ok(Request::Settings(wish))
    }

    fn typing(&self, focused: &str, typed: &str) -> Option<Typing> {
        match focused {
            "zone" => Some(Typing::Zone(typed.to_owned())),
            "topics" => Some(Typing::Topics(typed.to_owned())),
            _ => None,
        }
    }

    fn choices(&self, option: &str) -> &'static [&'static str] {
        if option == "language" { &LANGUAGES } else { &[] }
    }
}

/// The languages of the interface, each as a choice; the first stands for none chosen.
const LANGUAGES: [&str; 7] = ["in-servers", "in-en", "in-de", "in-fr", "in-es", "in-pl", "in-uk"];

fn language(typed: &str) -> Result<Option<Language>, Misuse> {
    if typed.is_empty() {
        return Ok(None);
    }
    let chosen = LANGUAGES.into_iter().find(|language| *language == typed).and_then(|language| language.strip_prefix("in-"));
    let chosen = chosen.ok_or(Misuse::UnknownChoice { command: "settings", option: "language" })?;
    Ok(Some(if chosen == "servers" { Language::Servers } else { Language::This(chosen) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_language_of_the_interface_can_be_chosen() {
        let spoken: Vec<_> = Words::all().map(|words| words.language().to_owned()).collect();
        assert!(
            spoken.iter().all(|language| LANGUAGES.contains(&format!("in-{language}").as_str())) && spoken.len() + 1 == LANGUAGES.len()
        );
    }
}
