//! `/digest create`, `list`, `edit`, `pause`, `resume`, `delete`, `preview`, `send-now`, `log`: an editor orders digests.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes, Typing, options::listed_or_none};
use crate::delivery::orders::{self, Change};
use briefings::{
    digest::{
        typed::{days, hours, time},
        zones,
    },
    store::digests::DigestId,
};

/// What stands for all topics, or all sources.
const EVERYTHING: [&str; 2] = ["all", "everything"];

/// `/digest`.
pub struct Digest;

/// Names a digest.
const WHICH: OptionDefinition = OptionDefinition { name: "digest", required: true, takes: Takes::Words };

const fn optional(name: &'static str, takes: Takes) -> OptionDefinition {
    OptionDefinition { name, required: false, takes }
}

/// What is set when a digest is created or edited.
const AT: OptionDefinition = optional("at", Takes::Typed);
const DAYS: OptionDefinition = optional("days", Takes::Words);
const TOPICS: OptionDefinition = optional("topics", Takes::List);
const SOURCES: OptionDefinition = optional("sources", Takes::List);
const ZONE: OptionDefinition = optional("zone", Takes::Words);
const CHANNEL: OptionDefinition = optional("channel", Takes::Channel);
const ITEMS: OptionDefinition = optional("items", Takes::Number { least: 1, most: 25 });
const EMPTY: OptionDefinition = optional("empty", Takes::Words);
const ROLE: OptionDefinition = optional("role", Takes::Role);
const QUIET: OptionDefinition = optional("quiet", Takes::Typed);
const GRACE: OptionDefinition = optional("grace", Takes::Number { least: 0, most: 48 });
const CRON: OptionDefinition = optional("cron", Takes::Typed);

/// A subcommand that takes a digest and nothing else.
const fn of_one(name: &'static str, example: &'static str) -> Definition {
    Definition { name, options: &[WHICH], example, ..Definition::QUESTION }
}

const DEFINITION: Definition = Definition {
    name: "digest",
    options: &[],
    subcommands: &[
        Definition {
            name: "create",
            options: &[AT, DAYS, TOPICS, SOURCES, ZONE, CHANNEL, ITEMS, EMPTY, ROLE, QUIET, GRACE, CRON],
            example: "/digest create at:08:00 days:weekdays zone:Europe/Paris",
            ..Definition::QUESTION
        },
        Definition { name: "list", example: "/digest list", ..Definition::QUESTION },
        Definition {
            name: "edit",
            options: &[WHICH, AT, DAYS, TOPICS, SOURCES, ZONE, CHANNEL, ITEMS, EMPTY, ROLE, QUIET, GRACE, CRON],
            example: "/digest edit digest:1 at:07:30",
            ..Definition::QUESTION
        },
        of_one("pause", "/digest pause digest:1"),
        of_one("resume", "/digest resume digest:1"),
        of_one("delete", "/digest delete digest:1"),
        of_one("preview", "/digest preview digest:1"),
        of_one("send-now", "/digest send-now digest:1"),
        of_one("log", "/digest log digest:1"),
    ],
    example: "/digest create at:08:00 days:weekdays zone:Europe/Paris",
    for_editors: true,
};

impl Command for Digest {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let wish = match options.subcommand() {
            "create" => orders::Wish::Create(change("digest create", options)?),
            "list" => orders::Wish::List,
            "edit" => orders::Wish::Edit(which("digest edit", options)?, change("digest edit", options)?),
            "pause" => orders::Wish::Pause(which("digest pause", options)?),
            "resume" => orders::Wish::Resume(which("digest resume", options)?),
            "delete" => orders::Wish::Delete(which("digest delete", options)?),
            "preview" => orders::Wish::Preview(which("digest preview", options)?),
            "send-now" => orders::Wish::SendNow(which("digest send-now", options)?),
            "log" => orders::Wish::Log(which("digest log", options)?),
            _ => return Err(options.no_such("digest")),
        };
        Ok(Request::Digest(wish))
    }

    fn choices(&self, option: &str) -> &'static [&'static str] {
        if option == "empty" { &["skip", "say"] } else { &[] }
    }

    fn typing(&self, focused: &str, typed: &str) -> Option<Typing> {
        match focused {
            "digest" => Some(Typing::Digest(typed.to_owned())),
            "topics" => Some(Typing::Topics(typed.to_owned())),
            "sources" => Some(Typing::Sources(typed.to_owned())),
            "zone" => Some(Typing::Zone(typed.to_owned())),
            "days" => Some(Typing::Days(typed.to_owned())),
            _ => None,
        }
    }
}

/// The digest that is named by its number, as the suggestions fill it in, or as `#3`.
fn which(command: &'static str, options: &Options) -> Result<DigestId, Misuse> {
    let typed = options.need(command, "digest")?;
    let number = typed.trim_start_matches('#').parse().ok();
    number.map(DigestId).ok_or(Misuse::Unreadable { command, option: "digest", typed: typed.to_owned() })
}

fn change(command: &'static str, options: &Options) -> Result<Change, Misuse> {
    let given = |option| Some(options.get(option)).filter(|value| !value.is_empty());
    let small = |option| Ok(options.number(command, option)?.map(|number| u32::try_from(number).unwrap_or(u32::MAX)));
    let quiet = match given("quiet") {
        Some("none" | "off" | "no") => Some(None),
        _ => options.read(command, "quiet", hours)?.map(Some),
    };
    let say_empty = match given("empty") {
        None => None,
        Some("skip") => Some(false),
        Some("say") => Some(true),
        Some(_) => return Err(Misuse::UnknownChoice { command: "digest", option: "empty" }),
    };
    Ok(Change {
        at: options.read(command, "at", time)?,
        days: options.read(command, "days", days)?,
        cron: given("cron").map(str::to_owned),
        topics: given("topics").map(|typed| listed_or_none(typed, &EVERYTHING)),
        sources: given("sources").map(|typed| listed_or_none(typed, &EVERYTHING)),
        zone: options.read(command, "zone", zones::zone)?,
        channel: options.channel("channel"),
        items: small("items")?,
        say_empty,
        role: options.number(command, "role")?,
        quiet,
        grace_minutes: small("grace")?.map(|hours| hours.saturating_mul(60)),
    })
}
