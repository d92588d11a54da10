//! Costly things are done only so often for one person and for one desk. It is held in memory: a restart forgives.

use briefings::store::DeskKey;
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
};

/// What costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Costly {
    /// A page fetched from the web.
    Fetch,
    /// A picture drawn.
    Picture,
    /// An edition posted at an editor's word.
    Edition,
    /// A desk given out.
    Export,
}

/// So many times within such a stretch of time.
#[derive(Clone, Copy, Debug)]
struct Allowance {
    times: usize,
    within: TimeDelta,
}

const fn allow(times: usize, minutes: i64) -> Allowance {
    Allowance { times, within: TimeDelta::minutes(minutes) }
}

impl Costly {
    /// For one person at a desk, and for all of the desk together.
    const fn allowed(self) -> (Allowance, Allowance) {
        match self {
            Self::Fetch => (allow(10, 1), allow(30, 1)),
            Self::Picture => (allow(10, 1), allow(40, 1)),
            Self::Edition => (allow(3, 5), allow(6, 5)),
            Self::Export => (allow(5, 10), allow(10, 10)),
        }
    }
}

/// What was done lately, by whom.
#[derive(Debug, Default)]
pub struct Cooldowns {
    done: Mutex<HashMap<Doing, VecDeque<DateTime<Utc>>>>,
}

/// What was done at which desk, by one person or by all of it.
type Doing = (Costly, DeskKey, Option<u64>);

impl Cooldowns {
    /// Notes that `person` of the desk of `key` wants something costly done now.
    ///
    /// # Errors
    /// When it may be done again, where it was done too often; nothing is noted then.
    pub fn ask(&self, costly: Costly, key: DeskKey, person: u64, now: DateTime<Utc>) -> Result<(), DateTime<Utc>> {
        let (of_person, of_desk) = costly.allowed();
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        let both = [((costly, key, Some(person)), of_person), ((costly, key, None), of_desk)];
        let again = both.iter().filter_map(|(who, allowance)| allowance.again(done.get(who)?, now)).max();
        if let Some(again) = again {
            return Err(again);
        }
        // Those who did nothing lately are forgotten.
        done.retain(|(costly, _, _), times| times.back().is_some_and(|last| *last + costly.allowed().0.within > now));
        for (who, allowance) in both {
            let times = done.entry(who).or_default();
            times.push_back(now);
            if times.len() > allowance.times {
                times.pop_front();
            }
        }
        Ok(())
    }
}

impl Allowance {
    /// When there is room again; `None` where there is room at `now`.
    fn again(self, done: &VecDeque<DateTime<Utc>>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let first = done.len().checked_sub(self.times).and_then(|first| done.get(first))?;
        let again = *first + self.within;
        (again > now).then_some(again)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: DeskKey = DeskKey::Guild(1);

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn a_person_waits_and_the_others_do_not() {
        let cooldowns = Cooldowns::default();
        for second in 0..3 {
            assert_eq!(cooldowns.ask(Costly::Edition, HERE, 7, at(second)), Ok(()));
        }
        assert_eq!(cooldowns.ask(Costly::Edition, HERE, 7, at(10)), Err(at(300)));
        assert_eq!(cooldowns.ask(Costly::Edition, HERE, 8, at(10)), Ok(()));
        assert_eq!(cooldowns.ask(Costly::Export, HERE, 7, at(10)), Ok(()));
        assert_eq!(cooldowns.ask(Costly::Edition, DeskKey::Guild(2), 7, at(10)), Ok(()), "another desk");
        assert_eq!(cooldowns.ask(Costly::Edition, HERE, 7, at(300)), Ok(()), "and then may again");
        assert_eq!(cooldowns.ask(Costly::Edition, HERE, 7, at(300)), Err(at(301)));
    }

    #[test]
    fn many_people_of_a_desk_wait_together() {
        let cooldowns = Cooldowns::default();
        for person in 0..6 {
            assert_eq!(cooldowns.ask(Costly::Edition, HERE, person, at(0)), Ok(()));
        }
        assert_eq!(cooldowns.ask(Costly::Edition, HERE, 99, at(1)), Err(at(300)));
    }

    #[test]
    fn those_who_did_nothing_lately_are_forgotten() {
        let cooldowns = Cooldowns::default();
        for person in 0..100 {
            let _ = cooldowns.ask(Costly::Picture, DeskKey::Person(person), person, at(0));
        }
        let _ = cooldowns.ask(Costly::Picture, HERE, 7, at(3_600));
        assert_eq!(cooldowns.done.lock().unwrap().len(), 2);
    }
}
