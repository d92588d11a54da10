//! The data file, the disk that it is on, and what it says of feeds and digests.

use super::Finding;
use crate::settings::Settings;
use briefings::store::{
    Feed, Sqlite, StoreError, Upkeep as _,
    digests::{Digest, Digests as _},
    sqlite::files::{self, Examined},
};
use chrono::{DateTime, TimeDelta, Utc};
use std::path::Path;

/// The least room beside what a copy of the data file takes.
const ROOM: u64 = 256 << 20;
/// A feed that cannot be read for longer is not only out of order for a while.
const LONG: TimeDelta = TimeDelta::days(1);
/// How many feeds are named at most.
const NAMED: usize = 20;

/// Looks at the data file, and opens it where this program would not change it.
pub(super) fn file(settings: &Settings) -> (Vec<Finding>, Option<Sqlite>) {
    let (data, what) = (&settings.data, "data file");
    if !data.exists() {
        return (vec![Finding::ok(what, format!("{} is not there yet; it is made when the bot first starts", data.display()))], None);
    }
    let finding = match files::examine(data) {
        Ok(Examined { damage: Some(damage), .. }) => {
            let mend = "stop the bot and put a copy back: briefbot restore COPY --force";
            Finding::wrong(what, format!("{} is damaged: {damage}", data.display()), mend)
        }
        Ok(Examined { schema, known, .. }) if schema < known => {
            return (
                vec![Finding::ok(
                    what,
                    format!("{} is whole; the bot brings it from schema {schema} to {known} when it starts", data.display()),
                )],
                None,
            );
        }
        Ok(Examined { schema, .. }) => match Sqlite::open(data) {
            Ok(store) => return (vec![Finding::ok(what, format!("{} is whole, schema {schema}", data.display()))], Some(store)),
            Err(cause) => Finding::wrong(what, cause.to_string(), "see that the bot's user may write to it and its folder"),
        },
        Err(cause @ StoreError::Newer { .. }) => Finding::wrong(what, cause.to_string(), "start the newer version"),
        Err(cause) => Finding::wrong(what, cause.to_string(), "name the data file with --data or in the settings"),
    };
    (vec![finding], None)
}

/// Looks at the room on the data file's disk.
pub(super) fn disk(settings: &Settings) -> Option<Finding> {
    let data = std::path::absolute(&settings.data).ok()?;
    let size = data.metadata().map_or(0, |found| found.len());
    let free = fs4::available_space(data.parent().unwrap_or(Path::new("/"))).ok()?;
    Some(room(free, size))
}

fn room(free: u64, size: u64) -> Finding {
    let told = format!("{} MB free, the data file has {} MB", free >> 20, size >> 20);
    if free >= size + ROOM {
        Finding::ok("disk", told)
    } else {
        Finding::wrong("disk", told, "make room: the bot stops taking things in when the disk is full")
    }
}

/// Looks at feeds and digests; gives the digests that run.
pub(super) async fn held(store: &Sqlite, now: DateTime<Utc>, findings: &mut Vec<Finding>) -> Vec<Digest> {
    let looked = async {
        let held = store.holdings(now).await?;
        let failing = store.failing_feeds().await?;
        Ok::<_, StoreError>((held, failing, store.running().await?))
    };
    match looked.await {
        Ok((held, failing, digests)) => {
            let read = held
                .feeds_read_at
                .map_or_else(|| "none was read yet".to_owned(), |at| format!("last read {}", at.format("%Y-%m-%d %H:%M UTC")));
            findings.push(Finding::ok("feeds", format!("{} followed, {} failing, {read}", held.feeds, held.feeds_failing)));
            let long = failing.iter().filter(|feed| is_out_of_order(feed, now));
            findings.extend(long.take(NAMED).map(out_of_order));
            findings.push(if held.digests_stopped == 0 {
                Finding::ok("digests", format!("{} run", held.digests))
            } else {
                let told = format!("{} run, {} stopped because Discord refused their editions", held.digests, held.digests_stopped);
                Finding::wrong("digests", told, "/digest list in their servers says why; put that right, then /digest resume")
            });
            digests
        }
        Err(cause) => {
            findings.push(Finding::wrong("data file", cause.to_string(), "put a copy back: briefbot restore COPY --force"));
            Vec::new()
        }
    }
}

/// Whether a feed is given up, or fails for long.
fn is_out_of_order(feed: &Feed, now: DateTime<Utc>) -> bool {
    feed.next.is_none() || feed.failing.as_ref().is_some_and(|failing| now - failing.since > LONG)
}

fn out_of_order(feed: &Feed) -> Finding {
    let failing = feed.failing.as_ref();
    let (since, why) = failing.map(|failing| (failing.since.format("%Y-%m-%d").to_string(), failing.why.as_str())).unwrap_or_default();
    let given_up = if feed.next.is_none() { "given up, " } else { "" };
    let mend = "its teams find it with /sources list: they follow it at another address, or end it with /sources unfollow";
    Finding::wrong("feed", format!("{}: {given_up}fails since {since}. {why}", feed.address), mend)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_has_room_for_a_copy_and_more() {
        assert!(room(2 << 30, 1 << 30).ok && !room(1 << 30, 1 << 30).ok && !room(1 << 20, 0).ok);
    }
}
