//! `/sources follow`, `unfollow`, `list`, `test`, `import`, `export`: an editor says which feeds the team reads.

use super::{Command, Definition, Misuse, OptionDefinition, Options, Request, Takes, Typing, options::listed};
use crate::ingest::sources;
use briefings::{query::complete, store::Filter};

/// `/sources`.
pub struct Sources;

const FEED: OptionDefinition = OptionDefinition { name: "feed", required: true, takes: Takes::Address };

impl Command for Sources {
    fn definition(&self) -> &'static Definition {
        &Definition {
            name: "sources",
            options: &[],
            subcommands: &[
                Definition {
                    name: "follow",
                    options: &[
                        FEED,
                        OptionDefinition { name: "with", required: false, takes: Takes::Typed },
                        OptionDefinition { name: "without", required: false, takes: Takes::Typed },
                    ],
                    example: "/sources follow feed:https://news.example/rss",
                    ..Definition::QUESTION
                },
                Definition {
                    name: "unfollow",
                    options: &[OptionDefinition { name: "source", required: true, takes: Takes::Words }],
                    example: "/sources unfollow source:Westhaven Courier",
                    ..Definition::QUESTION
                },
                Definition { name: "list", example: "/sources list", ..Definition::QUESTION },
                Definition {
                    name: "test",
                    options: &[FEED],
                    example: "/sources test feed:https://news.example/rss",
                    ..Definition::QUESTION
                },
                Definition {
                    name: "import",
                    options: &[OptionDefinition { name: "opml", required: true, takes: Takes::File }],
                    example: "/sources import",
                    ..Definition::QUESTION
                },
                Definition { name: "export", example: "/sources export", ..Definition::QUESTION },
            ],
            example: "/sources list",
            for_editors: true,
        }
    }

    fn request(&self, options: &Options) -> Result<Request, Misuse> {
        let wish = match options.subcommand() {
            "follow" => sources::Wish::Follow {
                address: options.need("sources follow", "feed")?.to_owned(),
                filter: Filter { must: listed(options.get("with")), must_not: listed(options.get("without")) },
            },
            "unfollow" => sources::Wish::Unfollow(options.need("sources unfollow", "source")?.to_owned()),
            "list" => sources::Wish::List,
            "test" => sources::Wish::Test(options.need("sources test", "feed")?.to_owned()),
            "import" => sources::Wish::Import(options.file("sources import", "opml")?.clone()),
            "export" => sources::Wish::Export,
            _ => return Err(options.no_such("sources")),
        };
        Ok(Request::Feeds(wish))
    }

    fn typing(&self, focused: &str, typed: &str) -> Option<Typing> {
        (focused == "source").then(|| Typing::Held(complete::Typing::Source(typed.to_owned())))
    }
}
