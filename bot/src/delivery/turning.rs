//! What is due, what was missed, and when a digest is due next.

use briefings::{
    digest::Schedule,
    store::digests::{Digest, Edition, Turn},
};
use chrono::{DateTime, TimeDelta, Utc};

/// The least time for which a late edition is posted: a short outage, or many digests at once, are no reason to leave it out.
const LEAST_GRACE: TimeDelta = TimeDelta::minutes(15);
/// How many missed times are recorded, the last ones.
const RECORDED: usize = 50;

/// The step of a digest that is due at `now`. Of the times that have passed only the last has an edition, and only within the digest's grace;
/// in quiet hours a late one has none. `None` where its schedule cannot be read.
pub(super) fn turn(digest: &Digest, now: DateTime<Utc>) -> Option<Turn> {
    let (schedule, due) = (Schedule::of(&digest.order)?, digest.next?);
    let mut passed: Vec<DateTime<Utc>> = std::iter::once(due).chain(schedule.after(due).take_while(|time| *time <= now)).collect();
    let last = *passed.last()?;
    let edition = (now <= last_moment(digest, last) && !schedule.is_quiet(now)).then_some(last);
    if edition.is_some() {
        passed.pop();
    }
    passed.drain(..passed.len().saturating_sub(RECORDED));
    Some(Turn { digest: digest.id, due, missed: passed, edition, next: schedule.next(now) })
}

/// The step of a digest that was due before `now` and has no edition for it. `None` where its schedule cannot be read.
pub(super) fn without_edition(digest: &Digest, now: DateTime<Utc>) -> Option<Turn> {
    let next = Schedule::of(&digest.order)?.next(now);
    Some(Turn { digest: digest.id, due: digest.next?, missed: Vec::new(), edition: None, next })
}

/// Whether an edition of which nothing is posted may still appear at `now`: within its digest's grace, and outside its quiet hours, which an
/// editor's word overrules.
pub(super) fn may_appear(edition: &Edition, now: DateTime<Utc>) -> bool {
    let quiet = !edition.asked && Schedule::of(&edition.digest.order).is_some_and(|schedule| schedule.is_quiet(now));
    now <= last_moment(&edition.digest, edition.due) && !quiet
}

/// Until when an edition that was due at `due` may still be posted.
fn last_moment(digest: &Digest, due: DateTime<Utc>) -> DateTime<Utc> {
    due + TimeDelta::minutes(digest.order.grace_minutes.into()).max(LEAST_GRACE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use briefings::store::{
        DeskId,
        digests::{DigestId, Order, Place, Standing},
    };

    fn at(written: &str) -> DateTime<Utc> {
        written.parse().expect("a moment")
    }

    fn daily(next: &str, grace_minutes: u32) -> Digest {
        let order = Order {
            channel: 1,
            place: Place::Text,
            topics: Vec::new(),
            sources: Vec::new(),
            zone: "Europe/Paris".into(),
            plan: "weekly 1234567 08:00".into(),
            quiet: Some("22:00-07:00".into()),
            items: 5,
            say_empty: false,
            role: None,
            grace_minutes,
            editor: 1,
        };
        Digest { id: DigestId(1), desk: DeskId(1), order, standing: Standing::Active, made_at: at(next), next: Some(at(next)) }
    }

    #[test]
    fn on_time_late_and_missed() {
        let due = "2026-06-01T06:00:00Z";
        let turned = |digest: &Digest, now: &str| {
            let turn = turn(digest, at(now)).expect("a turn");
            (turn.missed.len(), turn.edition, turn.next)
        };
        let second = Some(at("2026-06-02T06:00:00Z"));
        let cases = [
            (120, "2026-06-01T06:00:00Z", (0, Some(at(due)), second)),
            (120, "2026-06-01T07:59:00Z", (0, Some(at(due)), second)),
            (120, "2026-06-01T08:01:00Z", (1, None, second)),
            (0, "2026-06-01T06:10:00Z", (0, Some(at(due)), second)),
            // Three days down: the last is posted, the others are missed.
            (120, "2026-06-03T06:30:00Z", (2, Some(at("2026-06-03T06:00:00Z")), Some(at("2026-06-04T06:00:00Z")))),
            // In quiet hours nothing is made up for.
            (60 * 24, "2026-06-01T21:00:00Z", (1, None, second)),
        ];
        for (grace, now, expected) in cases {
            assert_eq!(turned(&daily(due, grace), now), expected, "{now}");
        }
        assert_eq!(turn(&daily("2020-06-01T06:00:00Z", 60), at("2026-06-01T06:00:00Z")).unwrap().missed.len(), RECORDED);
    }
}
