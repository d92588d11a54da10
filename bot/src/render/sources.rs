//! What became of the team's feeds, as a message for the editor alone.

use super::{message::Message, safe};
use crate::{
    ingest::{
        feeds::Trouble,
        sources::{Refused, Told, Tried, import::Imported},
    },
    words::Words,
};
use briefings::store::{Filter, Followed};
use fluent_bundle::FluentValue;

/// How much of a feed's name and of a headline is shown, in UTF-16 units.
const NAME: usize = 80;
const HEADLINE: usize = 200;
/// How much of a list there is room for, in UTF-16 units, with what stands around it.
const LIST: usize = 1_800;
/// The name under which a list of feeds travels.
const FILE: &str = "feeds.opml";

/// The message that says it.
pub fn told(told: &Told, words: &Words) -> Message {
    match told {
        Told::Followed(tried, filter) => Message::notice(&lines([
            with(words, "sources-followed", &[("name", &name(&tried.name))]),
            passes(filter, words),
            headlines(tried, words),
        ])),
        Told::Unfollowed(feed) => Message::notice(&with(words, "sources-unfollowed", &[("name", &name(feed))])),
        Told::List(followed) if followed.is_empty() => Message::notice(&words.get("sources-none")),
        Told::List(followed) => Message::notice(&list(followed, words)),
        Told::Tested(tried) => Message::notice(&lines([
            words.with("sources-tested", &[("name", name(&tried.name).into()), ("count", tried.entries.unwrap_or_default().into())]),
            headlines(tried, words),
            words.get("sources-not-followed-yet"),
        ])),
        Told::Imported(Imported { new, known, left_out, most }) => {
            let imported = words.with("sources-imported", &[("new", (*new).into()), ("known", (*known).into())]);
            Message::notice(&lines([
                imported.trim_end().to_owned(),
                words.with("sources-left-out", &[("count", (*left_out).into()), ("most", (*most).into())]),
            ]))
        }
        Told::Exported(opml, count) => {
            Message::notice(&words.with("sources-exported", &[("count", (*count).into())])).with_file(FILE, opml.as_bytes())
        }
    }
}

/// The mistake or the trouble in words; `None` for a failure that is not the person's.
pub fn refused(refused: &Refused, words: &Words) -> Option<Message> {
    let text = match refused {
        Refused::Feed(Trouble::Early) | Refused::Store(_) => return None,
        Refused::Feed(trouble) => {
            let why = safe::markdown(&trouble.in_words(words), HEADLINE);
            with(words, "sources-unread", &[("why", &why)])
        }
        Refused::File(cause) => cause.in_words(words, name),
        Refused::NoFeeds(file) => with(words, "sources-no-feeds", &[("name", &name(file))]),
        Refused::NotFollowed(typed) => with(words, "sources-not-followed", &[("name", &name(typed))]),
        Refused::Several(typed, feeds) => {
            let lines =
                feeds.iter().map(|(feed, address)| with(words, "sources-one", &[("name", &name(feed)), ("address", &name(address))]));
            listed(with(words, "sources-several", &[("name", &name(typed))]), lines, words)
        }
        Refused::TooMany(most) => with(words, "sources-too-many", &[("most", &most.to_string())]),
    };
    Some(Message::notice(&text))
}

fn list(followed: &[Followed], words: &Words) -> String {
    let head = words.with("sources-list", &[("count", followed.len().into())]);
    listed(head, followed.iter().map(|followed| line(followed, words)), words)
}

/// As many of the lines as there is room for, and how many more there are.
fn listed(head: String, each: impl ExactSizeIterator<Item = String>, words: &Words) -> String {
    let (mut text, all) = (head, each.len());
    for (shown, line) in each.enumerate() {
        if safe::units(&text) + safe::units(&line) > LIST {
            return lines([text, words.with("sources-more", &[("count", (all - shown).into())])]);
        }
        text = lines([text, line]);
    }
    text
}

fn line(Followed { feed, filter }: &Followed, words: &Words) -> String {
    let fares = match (&feed.failing, feed.next) {
        (Some(failing), next) => {
            let since = words.day(failing.since.date_naive());
            let key = if next.is_some() { "sources-failing" } else { "sources-given-up" };
            with(words, key, &[("since", &since), ("why", &safe::markdown(&words.retell(&failing.why), HEADLINE))])
        }
        (None, _) => feed.read_at.map_or_else(
            || words.get("sources-unread-yet"),
            |at| with(words, "sources-read", &[("at", &format!("{}, {} UTC", words.day(at.date_naive()), words.time(at.time())))]),
        ),
    };
    let passes = passes(filter, words);
    with(words, "sources-line", &[("name", &name(feed.name())), ("fares", &[fares, passes].join(" "))]).trim_end().to_owned()
}

/// What passes of a feed; empty where everything does.
fn passes(filter: &Filter, words: &Words) -> String {
    let listed = |list: &[String]| name(&list.join(", "));
    let part = |key, list: &[String]| if list.is_empty() { String::new() } else { with(words, key, &[("words", &listed(list))]) };
    [part("sources-with", &filter.must), part("sources-without", &filter.must_not)].join(" ").trim().to_owned()
}

fn headlines(tried: &Tried, words: &Words) -> String {
    let shown =
        tried.headlines.iter().map(|headline| with(words, "sources-headline", &[("headline", &safe::markdown(headline, HEADLINE))]));
    lines(shown)
}

fn lines(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn name(text: &str) -> String {
    safe::markdown(text, NAME)
}

fn with(words: &Words, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
    words.with(key, &arguments)
}
