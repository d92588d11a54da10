//! `/figures topic kind`: which numbers.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes};
use briefings::{
    card::FigureKind,
    query::{About, Question},
};

/// The kinds by name, in the order of [`FigureKind::ALL`]; without its last, the place in an order, for which articles are not read.
const KINDS: [&str; FigureKind::ALL.len() - 1] = {
    let mut names = [""; FigureKind::ALL.len() - 1];
    let mut at = 0;
    while at < names.len() {
        names[at] = FigureKind::ALL[at].name();
        at += 1;
    }
    names
};

/// `/figures`.
pub struct Figures;

impl Command for Figures {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "figures",
            options: &[
                OptionDefinition { name: "topic", required: false, takes: Takes::Words },
                OptionDefinition { name: "kind", required: false, takes: Takes::Words },
            ],
            example: "/figures topic:ukraine kind:money",
            ..Definition::QUESTION
        }
    }

    fn choices(&self, option: &str) -> &'static [&'static str] {
        if option == "kind" { &KINDS } else { &[] }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let topic = options.get("topic").to_owned();
        let kind = match options.get("kind") {
            "" => None,
            typed => Some(FigureKind::named(typed).ok_or(Misuse::UnknownChoice { command: "figures", option: "kind" })?),
        };
        Ok(Request::Ask(Question::Figures { about: About::Topic(topic), kind, page: 0 }))
    }
}
