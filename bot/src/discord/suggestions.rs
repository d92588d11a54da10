//! Suggestions for what somebody is typing into an option.

use crate::{
    bot::Bot,
    commands::{LIST_LENGTH, OPTION_LENGTH, Typing},
    delivery::orders::sources::Sources,
    render::{message::choice, orders, safe},
    words::Words,
};
use briefings::{
    digest::{typed, zones},
    query::complete::{self, AT_MOST},
    store::{DeskKey, Result},
};
use chrono::Weekday;
use std::collections::HashSet;

/// Days as most digests have them.
const DAYS: [&str; 4] = ["days-weekdays", "days-all", "days-weekend", "days-some"];

const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// What is shown, and what is filled in for it.
pub(super) struct Suggestion {
    pub(super) shown: String,
    pub(super) value: String,
}

/// The suggestions of the desk of `key`.
pub(super) async fn suggest(bot: &Bot, key: DeskKey, typing: &Typing) -> Result<Vec<Suggestion>> {
    let same = |names: Vec<String>, longest| names.into_iter().filter_map(|name| choice(&name, longest)).map(shown_as_it_is).collect();
    Ok(match typing {
        Typing::Held(held) => same(bot.complete(key, held).await?, OPTION_LENGTH),
        Typing::Topics(typed) => same(topics(bot, key, typed).await?, LIST_LENGTH),
        Typing::Sources(typed) => same(sources(bot, key, typed).await?, LIST_LENGTH),
        Typing::Zone(typed) => same(zones::like(typed, AT_MOST), OPTION_LENGTH),
        Typing::Days(typed) => days(&bot.words, typed),
        Typing::Digest(typed) => digests(bot, key, typed).await?,
    })
}

fn shown_as_it_is(name: String) -> Suggestion {
    Suggestion { value: name.clone(), shown: name }
}

async fn topics(bot: &Bot, key: DeskKey, typed: &str) -> Result<Vec<String>> {
    let (before, last) = last_of(typed);
    let found = bot.complete(key, &complete::Typing::Topic(last.to_owned())).await?;
    Ok(listed(before, found))
}

async fn sources(bot: &Bot, key: DeskKey, typed: &str) -> Result<Vec<String>> {
    let (before, last) = last_of(typed);
    let sources = Sources::of(bot, &bot.words, bot.desk(key).await?).await?;
    // A name is known without its commas, and by its beginning.
    let found = sources.like(last).into_iter().map(|name| shortened(&name.replace([',', ';'], " "), OPTION_LENGTH));
    Ok(listed(before, found.collect()).into_iter().take(AT_MOST).collect())
}

/// Of a list with commas, what stands before the last one, which is being typed.
fn last_of(typed: &str) -> (&str, &str) {
    typed.rsplit_once(',').map_or(("", typed.trim()), |(before, last)| (before.trim(), last.trim()))
}

/// What was typed before, with each that the last one may become.
fn listed(before: &str, found: Vec<String>) -> Vec<String> {
    let chosen: HashSet<&str> = before.split(',').map(str::trim).collect();
    let fresh = found.into_iter().filter(|name| !chosen.contains(name.as_str()));
    fresh.map(|name| if before.is_empty() { name } else { format!("{before}, {name}") }).collect()
}

fn shortened(name: &str, longest: u16) -> String {
    let words = name.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(usize::from(longest)).collect::<String>().trim_end().to_owned()
}

/// The days that were typed, in the reader's language or as the command takes them, and the usual ones that begin like it.
fn days(words: &Words, typed: &str) -> Vec<Suggestion> {
    let english = Words::english();
    let usual = DAYS.map(|key| Suggestion { shown: words.get(key), value: english.get(key) });
    let like = usual.into_iter().filter(|usual| usual.shown.to_lowercase().starts_with(&typed.to_lowercase()));
    let own = typed::days(typed).map(|_| shown_as_it_is(typed.to_owned())).or_else(|| named_days(words, typed));
    let mut days: Vec<Suggestion> = own.into_iter().chain(like).collect();
    days.dedup_by(|one, before| one.value == before.value);
    days
}

/// The days whose names in the reader's language begin like the parts of what was typed.
fn named_days(words: &Words, typed: &str) -> Option<Suggestion> {
    // Apostrophes are typed in many ways.
    let plain = |text: &str| text.to_lowercase().replace(['\'', '’', 'ʼ', '`'], "’");
    let named = |part: &str| {
        let mut like = WEEK.into_iter().filter(|day| plain(&words.weekday(*day)).starts_with(part));
        like.next().filter(|_| !part.is_empty() && like.next().is_none())
    };
    let days: Vec<Weekday> = plain(typed).split([',', ';']).map(|part| named(part.trim())).collect::<Option<_>>()?;
    let joined = |words: &Words| days.iter().map(|day| words.weekday(*day)).collect::<Vec<_>>().join(", ");
    Some(Suggestion { shown: joined(words), value: joined(&Words::english()) })
}

async fn digests(bot: &Bot, key: DeskKey, typed: &str) -> Result<Vec<Suggestion>> {
    let desk = bot.desk(key).await?;
    let digests = bot.digests.digests(desk).await?;
    let told = digests.iter().map(|digest| (orders::in_short(digest, &bot.words), digest.id.0.to_string()));
    let like = told.filter(|(shown, _)| shown.to_lowercase().contains(&typed.to_lowercase()));
    Ok(like.take(AT_MOST).map(|(shown, value)| Suggestion { shown: safe::plain(&shown, usize::from(LIST_LENGTH)), value }).collect())
}
