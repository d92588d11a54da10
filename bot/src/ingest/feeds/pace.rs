//! When a feed is polled next: as often as it allows, ever more seldom while it fails, and no more after a week of that.

use super::Trouble;
use briefings::store::{Feed, SourceId};
use chrono::{DateTime, TimeDelta, Utc};
use std::hash::{DefaultHasher, Hash, Hasher};

/// How long a feed is left alone that does not ask for longer.
const USUAL: TimeDelta = TimeDelta::minutes(30);
/// The longest that a feed may ask to be left alone.
const LONGEST: TimeDelta = TimeDelta::days(7);
/// The longest between two tries of a feed that fails.
const SLOWEST: TimeDelta = TimeDelta::days(1);
/// The longest between two tries while no server at all answers, for then it is our line that is down.
const OFFLINE: TimeDelta = TimeDelta::hours(1);
/// A feed that has failed for so long is given up.
const PATIENCE: TimeDelta = TimeDelta::days(7);

/// The next poll of a feed that was read, and asks to be left alone for `ttl` minutes.
pub fn after_reading(source: SourceId, ttl: Option<u32>, now: DateTime<Utc>) -> DateTime<Utc> {
    let asked = TimeDelta::minutes(ttl.unwrap_or_default().into()).clamp(USUAL, LONGEST);
    now + asked + jitter(asked / 10, source, now)
}

/// The next poll of a feed that failed; `None` where it is given up. `answered_at` is when any server last answered.
pub fn after_failure(feed: &Feed, trouble: &Trouble, answered_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let (since, times) = feed.failing.as_ref().map_or((now, 0), |failing| (failing.since, failing.times));
    let offline = !trouble.is_an_answer() && answered_at.is_none_or(|at| at < since);
    if trouble.is_for_good() || !offline && now - since >= PATIENCE {
        return None;
    }
    let longest = if offline { OFFLINE } else { SLOWEST };
    let pause = (USUAL * 2_i32.pow(times.min(10))).min(longest);
    let asked = trouble.wait().unwrap_or_default().min(LONGEST);
    Some(now + pause.max(asked) + jitter(pause / 4, feed.source, now))
}

/// A part of `most`, another for each feed and time, so that feeds that failed together are not tried together.
fn jitter(most: TimeDelta, source: SourceId, now: DateTime<Utc>) -> TimeDelta {
    let mut hasher = DefaultHasher::new();
    (source, now.timestamp_micros()).hash(&mut hasher);
    let share = hasher.finish() % 1_000;
    most / 1_000 * i32::try_from(share).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::fetch::FetchError;
    use briefings::{article::feed::Unreadable, store::Failing};

    fn noon() -> DateTime<Utc> {
        "2031-05-06T12:00:00Z".parse().unwrap()
    }

    fn failing(since: DateTime<Utc>, times: u32) -> Feed {
        Feed {
            source: SourceId(7),
            address: "https://news.example/rss".into(),
            moved_to: None,
            title: None,
            ttl: None,
            etag: None,
            last_modified: None,
            read_at: None,
            next: Some(noon()),
            failing: (times > 0).then(|| Failing { since, times, why: String::new() }),
        }
    }

    #[test]
    fn a_feed_is_left_alone_as_long_as_it_asks() {
        for (ttl, least) in [(None, 30), (Some(0), 30), (Some(5), 30), (Some(90), 90), (Some(1_440), 1_440), (Some(u32::MAX), 7 * 1_440)] {
            let pause = after_reading(SourceId(7), ttl, noon()) - noon();
            assert!(pause >= TimeDelta::minutes(least) && pause <= TimeDelta::minutes(least) * 11 / 10, "{ttl:?}: {pause}");
        }
        let times: std::collections::HashSet<_> = (0..50).map(|n| after_reading(SourceId(n), None, noon())).collect();
        assert!(times.len() > 40, "not all at once");
    }

    #[test]
    fn a_failing_feed_is_tried_ever_more_seldom_and_given_up_after_a_week() {
        let trouble = Trouble::Fetch(FetchError::Status(500));
        let (mut now, mut feed, mut polls, mut last) = (noon(), failing(noon(), 0), 0, TimeDelta::zero());
        while let Some(next) = after_failure(&feed, &trouble, Some(now), now) {
            assert!(next - now >= (last.min(SLOWEST) * 4 / 5), "{polls}: {} after {last}", next - now);
            assert!(next - now <= SLOWEST * 5 / 4, "{polls}: {}", next - now);
            last = next - now;
            polls += 1;
            feed = failing(noon(), polls);
            now = next;
        }
        assert!(now - noon() >= PATIENCE && now - noon() < PATIENCE + SLOWEST * 5 / 4, "{}", now - noon());
        assert!((8..16).contains(&polls), "{polls}");
    }

    #[test]
    fn what_is_gone_is_given_up_at_once_and_who_asks_for_time_gets_it() {
        let after = |trouble: Trouble| after_failure(&failing(noon(), 0), &trouble, Some(noon()), noon());
        assert_eq!(after(Trouble::Fetch(FetchError::Status(410))), None);
        let asked = |hours| Trouble::Fetch(FetchError::Later { status: 429, wait: TimeDelta::hours(hours) });
        assert!(after(asked(5)).unwrap() >= noon() + TimeDelta::hours(5));
        assert!(after(asked(5_000)).unwrap() <= noon() + LONGEST + USUAL);
        assert!(after(Trouble::Unreadable(Unreadable::NoFeed)).unwrap() >= noon() + USUAL);
    }

    #[test]
    fn a_line_that_is_down_is_not_the_feeds_fault() {
        let trouble = Trouble::Fetch(FetchError::NoSuchHost("news.example".into()));
        let late = noon() + TimeDelta::days(30);
        let feed = failing(noon(), 200);
        for answered in [None, Some(noon() - TimeDelta::hours(1))] {
            let next = after_failure(&feed, &trouble, answered, late).expect("tried again");
            assert!(next - late <= OFFLINE * 5 / 4, "soon, for the line may be up again");
        }
        assert_eq!(after_failure(&feed, &trouble, Some(noon() + TimeDelta::hours(1)), late), None, "others answered meanwhile");
    }
}
