//! What editors are told of digests: what is ordered, when it comes, and what became of it.

use super::{markdown::name, message::limit, safe, wording::Wording};
use crate::{
    delivery::{
        orders::sources::{NoSources, Source},
        rights::Right,
    },
    words::Words,
};
use briefings::{
    digest::{Days, Plan, Schedule, schedule::NoSchedule},
    store::digests::{Digest, Edition, Order, Standing, State},
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// How many coming times are told.
const TIMES: usize = 3;
/// From when on an edition is late.
pub const LATE: TimeDelta = TimeDelta::minutes(5);

/// How many sources are named that there are.
const NAMED: usize = 20;

/// A digest: where, what, of which sources, when, and its next times.
pub fn digest(digest: &Digest, sources: &[String], now: DateTime<Utc>, words: &Words) -> String {
    let order = &digest.order;
    let what = [Some(about(&order.topics, words)), from(sources, words)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let head = [
        ("number", digest.id.0.to_string().into()),
        ("channel", format!("<#{}>", order.channel).into()),
        ("what", what.into()),
        ("when", plan(order, words).into()),
        ("zone", order.zone.as_str().into()),
    ];
    let mut lines = vec![words.with("digest-head", &head), details(order, words)];
    match &digest.standing {
        Standing::Active => lines.extend(times(digest, now, words)),
        Standing::Paused => lines.push(words.get("digest-is-paused")),
        Standing::Stopped(why) => lines.push(words.with("digest-is-stopped", &[("why", name(&words.retell(why)).into())])),
    }
    lines.join("\n")
}

/// What a digest is about.
fn about(topics: &[String], words: &Words) -> String {
    let topics: Vec<_> = topics.iter().map(|topic| name(topic)).collect();
    if topics.is_empty() { words.get("digest-everything") } else { topics.join(", ") }
}

/// Which sources it is of, where it is not of all.
pub(super) fn from(sources: &[String], words: &Words) -> Option<String> {
    let names: Vec<_> = sources.iter().map(|source| name(source)).collect();
    (!names.is_empty()).then(|| words.with("digest-from", &[("sources", names.join(", ").into())]))
}

/// The digests of a desk, each as [`digest`] tells it, in as many texts as messages need.
pub fn list(digests: &[String]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for told in digests {
        match texts.last_mut() {
            Some(text) if safe::units(text) + safe::units(told) + 2 <= limit::CONTENT => {
                text.push_str("\n\n");
                text.push_str(told);
            }
            _ => texts.push(told.clone()),
        }
    }
    texts
}

/// The last editions of a digest, the newest first, and what became of each.
pub fn log(digest: &Digest, editions: &[Edition], words: &Words) -> String {
    let zone = zone(&digest.order);
    let mut lines = vec![words.with("digest-log", &[("number", digest.id.0.to_string().into())])];
    if editions.is_empty() {
        lines.push(words.get("digest-log-empty"));
    }
    lines.extend(editions.iter().map(|edition| became(edition, zone, words)));
    lines.join("\n")
}

/// A digest in few words, for suggestions and news of it; Discord reads no markdown there.
pub fn in_short(digest: &Digest, words: &Words) -> String {
    let topics = if digest.order.topics.is_empty() { words.get("digest-everything") } else { digest.order.topics.join(", ") };
    format!("#{} · {} · {topics}", digest.id.0, plan(&digest.order, words))
}

/// What keeps the bot from posting by an order, and how that is put right; `None` where nothing does.
pub fn lacking(order: &Order, rights: &[Right], words: &Words) -> Option<String> {
    (!rights.is_empty()).then(|| of_rights("rights-lacking", order, rights, words))
}

/// What keeps an editor from having the bot post.
pub fn not_yours(order: &Order, rights: &[Right], words: &Words) -> String {
    of_rights("rights-not-yours", order, rights, words)
}

fn of_rights(key: &str, order: &Order, rights: &[Right], words: &Words) -> String {
    let names: Vec<_> = rights.iter().map(|right| words.get(right.key())).collect();
    words.with(key, &[("channel", format!("<#{}>", order.channel).into()), ("rights", names.join(", ").into())])
}

/// Why a digest cannot come at such times.
pub fn no_schedule(why: &NoSchedule, words: &Words) -> String {
    match why {
        NoSchedule::Unreadable { line, .. } => words.with("unreadable-cron", &[("typed", name(line).into())]),
        NoSchedule::TooOften => words.get("digest-too-often"),
        NoSchedule::Never => words.get("digest-never"),
    }
}

/// Why what was typed names no sources, and what there is.
pub fn no_sources(why: &NoSources, words: &Words) -> String {
    let (key, typed, there): (_, _, Vec<String>) = match why {
        NoSources::Unknown(typed, names) => ("digest-no-source", typed, names.iter().take(NAMED).map(|known| name(known)).collect()),
        NoSources::Several(typed, several) => {
            let each = |Source { name: called, address, .. }: &Source| {
                [Some(called), address.as_ref()].into_iter().flatten().map(|text| name(text)).collect::<Vec<_>>().join(" ")
            };
            ("digest-several-sources", typed, several.iter().take(NAMED).map(each).collect())
        }
    };
    words.with(key, &[("typed", name(typed).into()), ("sources", there.join(", ").into())])
}

/// What an editor is told whose digest was stopped, or of one of whose editions it is not known whether it was posted.
pub fn trouble(edition: &Edition, key: &str, why: &str, words: &Words) -> String {
    let wording = Wording { words, safe: name };
    let told = [
        ("number", edition.digest.id.0.to_string().into()),
        ("channel", format!("<#{}>", edition.channel).into()),
        ("time", wording.moment(edition.due, zone(&edition.digest.order)).into()),
        ("why", name(&words.retell(why)).into()),
    ];
    words.with(key, &told)
}

fn became(edition: &Edition, zone: Tz, words: &Words) -> String {
    let wording = Wording { words, safe: name };
    let key = match edition.state {
        State::Due | State::Frozen => "edition-open",
        State::Sent => "edition-sent",
        State::Empty => "edition-empty",
        State::Missed => "edition-missed",
        State::Stopped => "edition-stopped",
        State::Unsure => "edition-unsure",
    };
    let late = edition.ended.is_some_and(|ended| ended - edition.due >= LATE) && edition.state == State::Sent;
    let why = edition.why.as_deref().map(|why| name(&words.retell(why))).unwrap_or_default();
    let how = if edition.asked {
        "asked"
    } else if late {
        "late"
    } else {
        "schedule"
    };
    let tried = if why.is_empty() { "no" } else { "yes" };
    let became = words.with(key, &[("stories", edition.shown.into()), ("tried", tried.into()), ("why", why.into()), ("how", how.into())]);
    words.with("edition", &[("time", wording.moment(edition.due, zone).into()), ("became", became.into())])
}

/// The days and the time in words.
fn plan(order: &Order, words: &Words) -> String {
    match order.plan.parse() {
        Ok(Plan::Weekly { days, at }) => {
            let names: Vec<_> = days.iter().map(|day| words.weekday(day)).collect();
            let days = match days {
                Days::ALL => words.get("days-all"),
                Days::WEEKDAYS => words.get("days-weekdays"),
                Days::WEEKEND => words.get("days-weekend"),
                _ => names.join(", "),
            };
            words.with("digest-weekly", &[("days", days.into()), ("time", words.time(at).into())])
        }
        Ok(Plan::Cron(line)) => words.with("digest-cron", &[("line", name(&line).into())]),
        Err(_) => name(&order.plan),
    }
}

fn details(order: &Order, words: &Words) -> String {
    let mut parts = vec![words.with("digest-items", &[("count", order.items.into())])];
    parts.push(words.get(if order.say_empty { "digest-says-empty" } else { "digest-skips-empty" }));
    parts.extend(order.role.map(|role| words.with("digest-mentions", &[("role", format!("<@&{role}>").into())])));
    parts.extend(order.quiet.as_deref().map(|hours| words.with("digest-quiet", &[("hours", hours.replace('-', "–").into())])));
    parts.push(words.with("digest-grace", &[("hours", (order.grace_minutes / 60).into())]));
    parts.join(" · ")
}

/// The next times: a line each, on the clock of the digest's zone, which is named above, and as Discord shows it on the reader's own.
fn times(digest: &Digest, now: DateTime<Utc>, words: &Words) -> Vec<String> {
    let wording = Wording { words, safe: name };
    let zone = zone(&digest.order);
    let coming: Vec<_> = Schedule::of(&digest.order).iter().flat_map(|schedule| schedule.after(now).take(TIMES)).collect();
    let line = |at: &DateTime<Utc>| {
        let there = wording.moment_in_short(*at, zone);
        words.with("digest-time", &[("there", there.into()), ("yours", format!("<t:{}:t>", at.timestamp()).into())])
    };
    let head = coming.first().map(|at| words.with("digest-next", &[("in", format!("<t:{}:R>", at.timestamp()).into())]));
    head.into_iter().chain(coming.iter().map(line)).collect()
}

fn zone(order: &Order) -> Tz {
    order.zone.parse().unwrap_or(Tz::UTC)
}
