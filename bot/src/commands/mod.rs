//! The slash commands: one file a command, which says what it is called, what it takes, and what it then wants of the bot. The one command
//! in a message's menu takes nothing but the message.

mod add;
mod brief;
mod compare;
mod corrections;
mod data;
mod digest;
mod figures;
mod help;
mod options;
mod people;
mod privacy;
mod quotes;
mod registration;
mod search;
mod settings;
mod sources;
mod timeline;

pub use options::{Misuse, Options};
pub use registration::registrations;

use crate::{
    delivery::orders,
    desk_data, desk_settings,
    ingest::{self, hand_in::HandIn},
};
use briefings::query::{Question, complete};

/// A slash command.
pub trait Command: Sync {
    /// Its name, its options and an example.
    fn definition(&self) -> &'static Definition;

    /// What these options want of the bot.
    ///
    /// # Errors
    /// What the person who typed them should type instead.
    fn request(&self, options: &Options) -> Result<Request, Misuse>;

    /// The values of an option that takes one of a few; empty for one that takes any text. The value `x` is shown as the message
    /// `OPTION-x`.
    fn choices(&self, _option: &str) -> &'static [&'static str] {
        &[]
    }

    /// What is being typed into the option that has the focus; `None` where it has no suggestions.
    fn typing(&self, focused: &str, typed: &str) -> Option<Typing> {
        match focused {
            "topic" => Some(Typing::Held(complete::Typing::Topic(typed.to_owned()))),
            "speaker" => Some(Typing::Held(complete::Typing::Speaker(typed.to_owned()))),
            "outlet" => Some(Typing::Held(complete::Typing::Outlet(typed.to_owned()))),
            _ => None,
        }
    }
}

/// What a command wants of the bot.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// An answer.
    Ask(Question),
    /// A form to fill in.
    Fill(Form),
    /// An article taken in.
    TakeIn(HandIn),
    /// Something done about the team's feeds.
    Feeds(ingest::sources::Wish),
    /// Something done with digests.
    Digest(orders::Wish),
    /// What was corrected.
    Corrections,
    /// The desk's settings shown or set.
    Settings(desk_settings::Wish),
    /// Everything of the desk given out or deleted.
    Data(desk_data::Wish),
    /// What is held.
    Privacy,
    /// What the bot can do.
    Help,
}

/// What somebody is typing into an option that has suggestions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// Something of the cards held.
    Held(complete::Typing),
    /// Topics, divided by commas: the last one is being typed.
    Topics(String),
    /// The desk's sources, divided by commas likewise.
    Sources(String),
    /// A time zone.
    Zone(String),
    /// Days of the week.
    Days(String),
    /// One of the desk's digests.
    Digest(String),
}

/// A form that somebody fills in. What is in it says `discord::form`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An article's text, and what is known of it.
    Text,
    /// The word that says that everything is to be deleted.
    Delete,
}

/// What a command or a subcommand is called and takes. Its description is the message `NAME-description`, where the name of a subcommand
/// is `COMMAND-SUBCOMMAND`.
#[derive(Debug)]
pub struct Definition {
    /// Its name, in lower case.
    pub name: &'static str,
    /// Its options, required ones first.
    pub options: &'static [OptionDefinition],
    /// Its subcommands; a command that has some is not used without one, and has no options of its own.
    pub subcommands: &'static [Definition],
    /// How it is typed, for help and for mistakes.
    pub example: &'static str,
    /// Whether it is for editors; Discord shows it to those who may manage the server, and to whom a server's settings show it. What holds for a command holds for its subcommands.
    pub for_editors: bool,
}

impl Definition {
    /// A command that everybody may use, without options; the rest of a definition.
    const QUESTION: Self = Self { name: "", options: &[], subcommands: &[], example: "", for_editors: false };
}

/// An option of a command. Its description is the message `COMMAND-option-NAME` where there is one, else `option-NAME`.
#[derive(Debug)]
pub struct OptionDefinition {
    /// Its name, in lower case.
    pub name: &'static str,
    /// Whether the command needs it.
    pub required: bool,
    /// What it takes.
    pub takes: Takes,
}

/// What an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A few words with suggestions, or one of the command's choices.
    Words,
    /// Words divided by commas, with suggestions.
    List,
    /// A few words that are typed without suggestions.
    Typed,
    /// A search in its own language, of which a typed line holds nothing but that.
    Search,
    /// A whole number.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A channel in which messages can be posted.
    Channel,
    /// A role.
    Role,
    /// An address on the web.
    Address,
    /// A file.
    File,
}

/// The longest text that an option with suggestions takes, in characters: two of them must fit into a button's id.
pub const OPTION_LENGTH: u16 = 40;

/// The longest search that an option takes, in characters: it must fit into a button's id.
pub const SEARCH_LENGTH: u16 = 88;

/// The longest list or typed text that an option takes, in characters: no suggestion can be longer.
pub const LIST_LENGTH: u16 = 100;

/// Every command, in the order in which they are listed.
pub const ALL: &[&dyn Command] = &[
    &brief::Brief,
    &quotes::Quotes,
    &figures::Figures,
    &timeline::Timeline,
    &people::People,
    &compare::Compare,
    &search::Search,
    &add::Add,
    &sources::Sources,
    &digest::Digest,
    &corrections::Corrections,
    &settings::Settings,
    &data::Data,
    &privacy::Privacy,
    &help::Help,
];

/// The command in a message's menu by which editors hand in what the message holds ([`crate::ingest::message`]).
pub const BRIEF_MESSAGE: &str = "Brief this message";

/// The command of this name.
pub fn find(name: &str) -> Option<&'static dyn Command> {
    ALL.iter().copied().find(|command| command.definition().name == name)
}
