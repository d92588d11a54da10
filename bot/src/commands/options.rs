//! The options of a command as somebody filled them in, from Discord or from a typed line.

use super::{Definition, OptionDefinition, Takes, find};
use crate::{commands::ALL, delivery::orders::Channel, ingest::hand_in::AttachedFile, render::safe, words::Words};
use briefings::query::search::Unclear;
use chrono::{DateTime, Days, NaiveDate, Utc};
use thiserror::Error;

/// What was filled in, by option name. An option that is missing reads as empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    subcommand: String,
    values: Vec<(String, String)>,
    files: Vec<(String, AttachedFile)>,
    channels: Vec<(String, Channel)>,
    asked_at: DateTime<Utc>,
}

/// A mistake of the person who typed, told so that the next try works.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Misuse {
    /// No command of this name.
    #[error("there is no command “{0}”")]
    UnknownCommand(String),
    /// An option that the command does not have.
    #[error("/{command} has no option “{option}”")]
    UnknownOption {
        /// The command, with its subcommand.
        command: String,
        /// The option typed.
        option: String,
    },
    /// A required option is missing or empty.
    #[error("/{command} needs a {option}")]
    Missing {
        /// The command, with its subcommand.
        command: &'static str,
        /// The option.
        option: &'static str,
    },
    /// An option that takes one of a few values got another.
    #[error("/{command} takes no such {option}")]
    UnknownChoice {
        /// The command.
        command: &'static str,
        /// The option.
        option: &'static str,
    },
    /// An option whose text cannot be read. The message `unreadable-OPTION` says how to write it.
    #[error("/{command} cannot read the {option} “{typed}”")]
    Unreadable {
        /// The command, with its subcommand.
        command: &'static str,
        /// The option.
        option: &'static str,
        /// What was typed.
        typed: String,
    },
    /// What is done in Discord alone, typed in a terminal.
    #[error("/{0} is for Discord")]
    OnlyInDiscord(&'static str),
    /// A search that cannot be understood.
    #[error(transparent)]
    Unclear(Unclear),
    /// Neither a speaker nor a topic.
    #[error("/quotes needs a speaker or a topic")]
    NeitherSpeakerNorTopic,
}

impl Misuse {
    /// The mistake in the words of the reader's language.
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::UnknownCommand(command) => {
                let names: Vec<_> = ALL.iter().map(|c| format!("/{}", c.definition().name)).collect();
                words.with("unknown-command", &[("command", command.as_str().into()), ("commands", names.join(", ").into())])
            }
            Self::UnknownOption { command, option } => {
                let names: Vec<_> = definition_of(command).options.iter().map(|o| o.name).collect();
                let arguments =
                    [("command", command.as_str().into()), ("option", option.as_str().into()), ("options", names.join(", ").into())];
                words.with("unknown-option", &arguments)
            }
            Self::Missing { command, option } => {
                let example = definition_of(command).example;
                words.with("missing-option", &[("command", (*command).into()), ("option", (*option).into()), ("example", example.into())])
            }
            Self::UnknownChoice { command, option } => {
                let choices = find(command).map_or(&[][..], |command| command.choices(option)).join(", ");
                words.with("unknown-choice", &[("command", (*command).into()), ("option", (*option).into()), ("choices", choices.into())])
            }
            Self::Unreadable { option, typed, .. } => {
                words.with(&format!("unreadable-{option}"), &[("typed", safe::markdown(typed, 120).into())])
            }
            Self::OnlyInDiscord(command) => words.with("only-in-discord", &[("command", (*command).into())]),
            Self::Unclear(unclear) => unclear_in_words(unclear, words),
            Self::NeitherSpeakerNorTopic => words.get("both-empty"),
        }
    }
}

impl Options {
    /// Options from name and value.
    pub fn new(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { values: values.into_iter().map(|(name, value)| (name, tidy(&value))).collect(), ..Self::default() }
    }

    /// The same options, of a subcommand.
    pub fn of(self, subcommand: &str) -> Self {
        Self { subcommand: subcommand.to_owned(), ..self }
    }

    /// The command and options of a line such as `/quotes speaker:zelenskyy topic:ukraine` or `/brief peace deal`: words before any
    /// `name:` fill the command's first option. A command that takes a search takes all of the line for it.
    ///
    /// # Errors
    /// A command or an option that does not exist.
    pub fn from_line(line: &str) -> Result<(&'static dyn super::Command, Self), Misuse> {
        let mut words = line.trim().trim_start_matches('/').split_whitespace();
        let name = words.next().unwrap_or_default();
        let command = find(name).ok_or_else(|| Misuse::UnknownCommand(name.to_owned()))?;
        let (definition, subcommand) = match command.definition() {
            Definition { subcommands: [], .. } => (command.definition(), ""),
            Definition { subcommands, .. } => {
                let typed = words.next().unwrap_or_default();
                let found = subcommands.iter().find(|s| s.name == typed);
                let found = found.ok_or_else(|| Misuse::UnknownCommand(format!("{name} {typed}").trim_end().to_owned()))?;
                (found, found.name)
            }
        };
        if let [OptionDefinition { name: option, takes: Takes::Search, .. }] = definition.options {
            let search = words.collect::<Vec<_>>().join(" ");
            let search = search.strip_prefix(&format!("{option}:")).unwrap_or(&search).to_owned();
            return Ok((command, Self::new([((*option).to_owned(), search)])));
        }
        let mut values: Vec<(String, String)> = Vec::new();
        for word in words {
            match word.split_once(':') {
                Some((option, value)) if definition.options.iter().any(|o| o.name == option) => {
                    values.push((option.to_owned(), value.to_owned()));
                }
                Some((option, _)) if !option.is_empty() && option.bytes().all(|b| b.is_ascii_lowercase()) => {
                    let command = format!("{name} {subcommand}").trim_end().to_owned();
                    return Err(Misuse::UnknownOption { command, option: option.to_owned() });
                }
                _ => match values.last_mut() {
                    Some((_, value)) => *value = format!("{value} {word}"),
                    None => values.extend(definition.options.first().map(|first| (first.name.to_owned(), word.to_owned()))),
                },
            }
        }
        Ok((command, Self::new(values).of(subcommand)))
    }

    /// The same options, filled in then.
    pub fn at(self, asked_at: DateTime<Utc>) -> Self {
        Self { asked_at, ..self }
    }

    /// The same options with files, by option name.
    pub fn with_files(self, files: impl IntoIterator<Item = (String, AttachedFile)>) -> Self {
        Self { files: files.into_iter().collect(), ..self }
    }

    /// The same options with channels, by option name.
    pub fn with_channels(self, channels: impl IntoIterator<Item = (String, Channel)>) -> Self {
        Self { channels: channels.into_iter().collect(), ..self }
    }

    /// The channel of an option, where one was chosen.
    pub fn channel(&self, option: &str) -> Option<Channel> {
        self.channels.iter().find(|(given, _)| given == option).map(|(_, channel)| *channel)
    }

    /// That a command has no such subcommand.
    pub(super) fn no_such(&self, command: &str) -> Misuse {
        Misuse::UnknownCommand(format!("{command} {}", self.subcommand).trim_end().to_owned())
    }

    /// The name of the subcommand, empty where the command has none.
    pub fn subcommand(&self) -> &str {
        &self.subcommand
    }

    /// The value of an option, empty where it was left out.
    pub fn get(&self, name: &str) -> &str {
        self.values.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value)
    }

    /// The value of an option that the command needs.
    ///
    /// # Errors
    /// [`Misuse::Missing`] where it was left out or is empty.
    pub fn need(&self, command: &'static str, option: &'static str) -> Result<&str, Misuse> {
        match self.get(option) {
            "" => Err(Misuse::Missing { command, option }),
            value => Ok(value),
        }
    }

    /// What `reader` makes of an option; `None` where it was left out.
    ///
    /// # Errors
    /// [`Misuse::Unreadable`] where it makes nothing of it.
    pub fn read<T>(
        &self,
        command: &'static str,
        option: &'static str,
        reader: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Misuse> {
        match self.get(option) {
            "" => Ok(None),
            typed => reader(typed).map(Some).ok_or_else(|| Misuse::Unreadable { command, option, typed: typed.to_owned() }),
        }
    }

    /// The whole number of an option, Discord's ids among them; `None` where it was left out.
    ///
    /// # Errors
    /// [`Misuse::Unreadable`] where it is none.
    pub fn number(&self, command: &'static str, option: &'static str) -> Result<Option<u64>, Misuse> {
        match self.get(option) {
            "" => Ok(None),
            typed => typed.parse().map(Some).map_err(|_| Misuse::Unreadable { command, option: "number", typed: typed.to_owned() }),
        }
    }

    /// The day, in UTC, so many days before the options were filled in, at most `most`; `None` where no number was given. A button can
    /// then name the same days later.
    ///
    /// # Errors
    /// [`Misuse::Unreadable`] where it is no whole number.
    pub fn days_ago(&self, command: &'static str, option: &'static str, most: u32) -> Result<Option<NaiveDate>, Misuse> {
        let days = self.number(command, option)?.map(|days| days.clamp(1, u64::from(most)));
        Ok(days.and_then(|days| self.asked_at.date_naive().checked_sub_days(Days::new(days))))
    }

    /// The file of an option that the command needs.
    ///
    /// # Errors
    /// [`Misuse::Missing`] where it was left out.
    pub fn file(&self, command: &'static str, option: &'static str) -> Result<&AttachedFile, Misuse> {
        let given = self.files.iter().find(|(given, _)| given == option);
        given.map(|(_, file)| file).ok_or(Misuse::Missing { command, option })
    }
}

/// The definition of a command, or of a subcommand behind its command's name.
fn unclear_in_words(unclear: &Unclear, words: &Words) -> String {
    let example = ("example", definition_of("search").example.into());
    let (key, typed) = match unclear {
        Unclear::Nothing => ("search-nothing", ""),
        Unclear::OnlyWithout => ("search-only-without", ""),
        Unclear::UnknownKey(key) => ("search-unknown-key", key.as_str()),
        Unclear::NoValue(key) => ("search-no-value", key.as_str()),
        Unclear::WithoutKey(key) => ("search-without-key", key.as_str()),
        Unclear::NoDate(date) => ("search-no-date", date.as_str()),
    };
    words.with(key, &[example, ("typed", safe::markdown(typed, 120).into())])
}

fn definition_of(path: &str) -> &'static Definition {
    let (command, subcommand) = path.split_once(' ').unwrap_or((path, ""));
    let definition = find(command).unwrap_or(ALL[0]).definition();
    definition.subcommands.iter().find(|s| s.name == subcommand).unwrap_or(definition)
}

/// The parts of a list with commas.
pub(super) fn listed(typed: &str) -> Vec<String> {
    typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The same; none where nothing but one of the words that stand for none was typed.
pub(super) fn listed_or_none(typed: &str, none: &[&str]) -> Vec<String> {
    let some = listed(typed);
    if matches!(some.as_slice(), [only] if none.contains(&only.as_str())) { Vec::new() } else { some }
}

/// White space folded, control characters and the divider of buttons' ids taken out.
fn tidy(value: &str) -> String {
    let cleaned: String = value.chars().map(|c| if c.is_control() || c == '|' { ' ' } else { c }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::Request;
    use briefings::{card::FigureKind, query::Question};

    fn read(line: &str) -> Result<(&'static str, String, String), Misuse> {
        let (command, options) = Options::from_line(line)?;
        Ok((command.definition().name, options.get("speaker").to_owned(), options.get("topic").to_owned()))
    }

    #[test]
    fn a_typed_line() {
        let cases = [
            ("/brief peace deal", ("brief", "", "peace deal")),
            ("quotes speaker:jo smith topic:the port", ("quotes", "jo smith", "the port")),
            ("/quotes zelensky", ("quotes", "zelensky", "")),
            ("/figures topic: rice | wheat", ("figures", "", "rice wheat")),
            ("/brief 20:30 train", ("brief", "", "20:30 train")),
        ];
        for (line, (command, speaker, topic)) in cases {
            assert_eq!(read(line), Ok((command, speaker.to_owned(), topic.to_owned())), "{line}");
        }
        let (figures, options) = Options::from_line("/figures rice kind:MONEY").unwrap();
        assert!(matches!(figures.request(&options), Ok(Request::Ask(Question::Figures { kind: Some(FigureKind::Money), .. }))));
        let (figures, options) = Options::from_line("/figures rice kind:coins").unwrap();
        assert_eq!(figures.request(&options), Err(Misuse::UnknownChoice { command: "figures", option: "kind" }));
        assert_eq!(Options::from_line("/add text").unwrap().1.subcommand(), "text");
        assert_eq!(read("/add"), Err(Misuse::UnknownCommand("add".into())));
        assert_eq!(read("/add stone"), Err(Misuse::UnknownCommand("add stone".into())));
        assert_eq!(read("/nope x"), Err(Misuse::UnknownCommand("nope".into())));
        assert_eq!(read("/brief speaker:x"), Err(Misuse::UnknownOption { command: "brief".into(), option: "speaker".into() }));
    }
}
