//! A year with the clock turned: every edition of many digests in many zones, at the times that a slow, obvious reference says.

use crate::bench::{self, Bench, order};
use briefbot::delivery::Delivery;
use briefings::store::digests::{Digests, Order, State};
use chrono::{DateTime, Datelike, MappedLocalTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use std::sync::Arc;

/// Zones with all sorts of rules: no summer time, half hours, southern summers, gaps at midnight, two days a year of their own.
const ZONES: [Tz; 30] = [
    Tz::UTC,
    Tz::Europe__London,
    Tz::Europe__Paris,
    Tz::Europe__Kyiv,
    Tz::Europe__Lisbon,
    Tz::Europe__Istanbul,
    Tz::Atlantic__Azores,
    Tz::America__New_York,
    Tz::America__Chicago,
    Tz::America__Denver,
    Tz::America__Los_Angeles,
    Tz::America__St_Johns,
    Tz::America__Havana,
    Tz::America__Sao_Paulo,
    Tz::America__Santiago,
    Tz::America__Asuncion,
    Tz::Africa__Cairo,
    Tz::Africa__Casablanca,
    Tz::Africa__Lagos,
    Tz::Asia__Beirut,
    Tz::Asia__Jerusalem,
    Tz::Asia__Kolkata,
    Tz::Asia__Kathmandu,
    Tz::Asia__Tokyo,
    Tz::Australia__Lord_Howe,
    Tz::Australia__Adelaide,
    Tz::Australia__Sydney,
    Tz::Pacific__Auckland,
    Tz::Pacific__Chatham,
    Tz::Pacific__Kiritimati,
];
const DIGESTS: usize = 200;
const YEAR: TimeDelta = TimeDelta::days(366);
/// No digest is due twice within it, and every one is posted however late.
const STEP: TimeDelta = TimeDelta::hours(6);

/// Days and time of a digest by its number: half of them in the hours in which clocks change.
fn plan(number: usize) -> (&'static [Weekday], NaiveTime) {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let days: [&[Weekday]; 3] = [&[Mon, Tue, Wed, Thu, Fri], &[Mon, Tue, Wed, Thu, Fri, Sat, Sun], &[Sun]];
    let hour = if number.is_multiple_of(2) { 8 } else { number as u32 / 2 % 4 };
    (days[number % 3], NaiveTime::from_hms_opt(hour, number as u32 * 15 % 60, 0).expect("a time"))
}

/// Every moment between the two at which the clock first shows the time, or the first minute behind it that it shows on that day.
fn reference(zone: Tz, days: &[Weekday], at: NaiveTime, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let first = from.with_timezone(&zone).date_naive();
    let mut moments = Vec::new();
    for day in first.iter_days().take(400).filter(|day| days.contains(&day.weekday())) {
        let shown = (0..24 * 60).map(|minutes| day.and_time(at) + TimeDelta::minutes(minutes)).take_while(|shown| shown.date() == day);
        moments.extend(shown.map(|shown| zone.from_local_datetime(&shown)).find_map(|found| match found {
            MappedLocalTime::Single(only) => Some(only.to_utc()),
            MappedLocalTime::Ambiguous(one, other) => Some(one.min(other).to_utc()),
            MappedLocalTime::None => None,
        }));
    }
    moments.retain(|moment| *moment > from && *moment <= to);
    moments
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "50,000 editions"]
async fn a_year_of_two_hundred_digests_in_thirty_zones() {
    let bench = Bench::new().await;
    let from = bench.clock.now();
    let mut ordered = Vec::new();
    for number in 0..DIGESTS {
        let (zone, (days, at)) = (ZONES[number % ZONES.len()], plan(number));
        let written: String = days.iter().map(|day| day.number_from_monday().to_string()).collect();
        let order = Order { zone: zone.name().into(), plan: format!("weekly {written} {}", at.format("%H:%M")), ..order(1, 1) };
        let next = reference(zone, days, at, from, from + YEAR)[0];
        ordered.push((bench.store.add_digest(bench.desk, &order, Some(next), from).await.expect("ordered"), zone, days, at));
    }
    let bot = bench::bot(bench.folder.path(), Arc::new(bench.clock.clone()), |kept| kept);
    let http = Arc::new(bench.connection().http().expect("a client"));
    let delivering = tokio::spawn(Delivery::new(bot.clone(), http).run());
    let mut last = from;
    while last < from + YEAR {
        last = (last + STEP).min(from + YEAR);
        bench.clock.turn_to(last);
        // By the clock as it goes on: an edition is open from when its row was made.
        bench::until("everything is delivered", || async {
            bot.digests.due(bench.clock.now(), 1).await.expect("due").is_empty()
                && bot.digests.open_editions(bench.clock.now(), 1).await.expect("open").is_empty()
        })
        .await;
    }
    delivering.abort();
    let mut count = 0;
    for (digest, zone, days, at) in ordered {
        let mut log = bot.digests.log(bench.desk, digest, 1_000).await.expect("a log");
        log.reverse();
        log.retain(|edition| edition.due <= last);
        assert!(log.iter().all(|edition| edition.state == State::Empty), "{zone}: {log:?}");
        let times: Vec<_> = log.iter().map(|edition| edition.due).collect();
        assert_eq!(times, reference(zone, days, at, from, last), "{zone} {at} {days:?}");
        count += times.len();
    }
    println!("{count} editions of {DIGESTS} digests in {} zones from {} on, each at its time", ZONES.len(), from.year());
}
