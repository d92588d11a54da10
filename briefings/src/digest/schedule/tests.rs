//! Schedules against a slow, obvious reference, in zones that change their clocks.

use super::{Days, NoSchedule, Plan, Quiet, Schedule};
use chrono::{DateTime, Datelike, MappedLocalTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;

fn moment(written: &str) -> DateTime<Utc> {
    written.parse().expect("a moment")
}

fn time(written: &str) -> NaiveTime {
    written.parse().expect("a time")
}

fn weekly(zone: Tz, days: Days, at: &str) -> Schedule {
    Schedule::kept(zone, Plan::Weekly { days, at: time(at) }, None).expect("a schedule")
}

fn cron(zone: Tz, line: &str) -> Schedule {
    Schedule::kept(zone, Plan::Cron(line.into()), None).expect("a schedule")
}

/// The reference: of every day, the moment at which the clock first shows the time, or, where it never does, the first minute behind that
/// it shows on that day.
fn expected(zone: Tz, days: Days, at: NaiveTime, first: NaiveDate, last: NaiveDate) -> Vec<DateTime<Utc>> {
    let mut moments: Vec<DateTime<Utc>> = Vec::new();
    for day in first.iter_days().take_while(|day| *day <= last).filter(|day| days.has(day.weekday())) {
        let mut shown = day.and_time(at);
        while shown.date() == day {
            match zone.from_local_datetime(&shown) {
                MappedLocalTime::Single(only) => moments.push(only.to_utc()),
                MappedLocalTime::Ambiguous(one, other) => moments.push(one.min(other).to_utc()),
                MappedLocalTime::None => {
                    shown += TimeDelta::minutes(1);
                    continue;
                }
            }
            break;
        }
    }
    moments
}

fn as_the_reference_says(zone: Tz, days: Days, at: NaiveTime, first: NaiveDate, years: i32) {
    let last = first.with_year(first.year() + years).unwrap_or(first);
    let reference = expected(zone, days, at, first, last);
    // A day in UTC before the first may already be the first there: from there on, what is before the reference's first is left out.
    let from = first.and_time(NaiveTime::MIN).and_utc() - TimeDelta::days(2);
    let schedule = Schedule::kept(zone, Plan::Weekly { days, at }, None).expect("a schedule");
    let mut times = schedule.after(from).skip_while(|moment| moment.with_timezone(&zone).date_naive() < first);
    for (n, &expected) in reference.iter().enumerate() {
        assert_eq!(times.next(), Some(expected), "{zone} {at} {days:?}: number {n}");
    }
}

fn days() -> impl Strategy<Value = Days> {
    (1..128_u8).prop_map(|bits| Days::of((0..7).filter(|d| bits & (1 << d) != 0).map(|d| Weekday::try_from(d).unwrap())).unwrap())
}

/// Any time of day; every second one in the hours in which clocks change.
fn times() -> impl Strategy<Value = NaiveTime> {
    let at = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    prop_oneof![(0..24_u32, 0..60_u32).prop_map(at), (0..4_u32, 0..60_u32).prop_map(at)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_weekly_time_is_as_the_reference_says(zone in 0..TZ_VARIANTS.len(), days in days(), at in times(), year in 2026..2046_i32) {
        as_the_reference_says(TZ_VARIANTS[zone], days, at, NaiveDate::from_ymd_opt(year, 1, 1).unwrap(), 1);
    }
}

#[test]
#[ignore = "20 years of every zone take minutes"]
fn all_zones_over_twenty_years() {
    for (n, zone) in TZ_VARIANTS.into_iter().enumerate() {
        // Every minute of the hours in which clocks change is some zone's; 08:00 is everybody's.
        let changing = NaiveTime::from_hms_opt(n as u32 % 4, n as u32 * 7 % 60, 0).unwrap();
        for at in [time("08:00:00"), changing] {
            as_the_reference_says(zone, Days::ALL, at, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), 20);
        }
    }
}

#[test]
fn a_time_that_does_not_exist_is_the_first_minute_behind_the_gap() {
    let schedule = weekly(Tz::Europe__Berlin, Days::ALL, "02:30:00");
    let times: Vec<_> = schedule.after(moment("2027-03-27T12:00:00Z")).take(2).collect();
    assert_eq!(times, [moment("2027-03-28T01:00:00Z"), moment("2027-03-29T00:30:00Z")], "03:00 and then 02:30, summer time");
    // The gap at midnight: the day begins at 01:00.
    let schedule = weekly(Tz::Asia__Beirut, Days::ALL, "00:00:00");
    assert_eq!(schedule.next(moment("2027-03-27T12:00:00Z")), Some(moment("2027-03-27T22:00:00Z")));
    // A gap of half an hour.
    let schedule = weekly(Tz::Australia__Lord_Howe, Days::ALL, "02:15:00");
    assert_eq!(schedule.next(moment("2026-10-03T00:00:00Z")), Some(moment("2026-10-03T15:30:00Z")));
}

#[test]
fn a_time_that_comes_twice_is_the_first_of_the_two() {
    let schedule = weekly(Tz::Europe__Berlin, Days::ALL, "02:30:00");
    let times: Vec<_> = schedule.after(moment("2026-10-24T12:00:00Z")).take(2).collect();
    assert_eq!(times, [moment("2026-10-25T00:30:00Z"), moment("2026-10-26T01:30:00Z")]);
    // Asked between the two, the second is not due again.
    assert_eq!(schedule.next(moment("2026-10-25T01:10:00Z")), Some(moment("2026-10-26T01:30:00Z")));
}

#[test]
fn an_hourly_line_follows_the_hours_that_pass() {
    let hourly = cron(Tz::Europe__Berlin, "0 * * * *");
    for day in ["2027-03-28T00:00:00Z", "2026-10-25T00:00:00Z"] {
        let times: Vec<_> = hourly.after(moment(day)).take(6).collect();
        assert!(times.windows(2).all(|pair| pair[1] - pair[0] == TimeDelta::hours(1)), "{times:?}");
    }
}

#[test]
fn a_day_that_a_country_left_out_has_no_edition() {
    let schedule = weekly(Tz::Pacific__Apia, Days::ALL, "08:00:00");
    let times: Vec<_> = schedule.after(moment("2011-12-29T00:00:00Z")).take(3).map(|t| t.with_timezone(&Tz::Pacific__Apia)).collect();
    let days: Vec<_> = times.iter().map(|t| (t.day(), t.time())).collect();
    assert_eq!(days, [(29, time("08:00:00")), (31, time("08:00:00")), (1, time("08:00:00"))]);
}

#[test]
fn leap_days_and_the_ends_of_months() {
    let leap = cron(Tz::UTC, "0 8 29 2 *");
    assert_eq!(leap.after(moment("2026-01-01T00:00:00Z")).take(2).map(|t| t.year()).collect::<Vec<_>>(), [2028, 2032]);
    let end = cron(Tz::America__New_York, "30 7 L * *");
    let days: Vec<_> = end.after(moment("2028-01-15T00:00:00Z")).take(4).map(|t| t.with_timezone(&end.zone).day()).collect();
    assert_eq!(days, [31, 29, 31, 30]);
    let thirty_first = cron(Tz::UTC, "0 8 31 * *");
    assert_eq!(thirty_first.after(moment("2026-01-31T09:00:00Z")).take(3).map(|t| t.month()).collect::<Vec<_>>(), [3, 5, 7]);
}

#[test]
fn quiet_hours_are_left_out() {
    let quiet = Some(Quiet { from: time("22:00:00"), to: time("07:00:00") });
    let schedule = Schedule::kept(Tz::Europe__Paris, Plan::Cron("0 */3 * * *".into()), quiet).unwrap();
    let hours: Vec<_> =
        schedule.after(moment("2026-06-01T04:00:00Z")).take(6).map(|t| t.with_timezone(&schedule.zone).format("%H").to_string()).collect();
    assert_eq!(hours, ["09", "12", "15", "18", "21", "09"]);
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let now = moment("2026-06-01T04:00:00Z");
    let new = |plan: Plan, quiet| Schedule::new(Tz::UTC, plan, quiet, now);
    assert_eq!(new(Plan::Cron("*/5 * * * *".into()), None).unwrap_err(), NoSchedule::TooOften);
    assert_eq!(new(Plan::Cron("0 8 30 2 *".into()), None).unwrap_err(), NoSchedule::Never);
    assert!(matches!(new(Plan::Cron("every day".into()), None), Err(NoSchedule::Unreadable { .. })));
    assert!(matches!(new(Plan::Cron("0 0 8 * * *".into()), None), Err(NoSchedule::Unreadable { .. })), "seconds are no field");
    let night = Some(Quiet { from: time("22:00:00"), to: time("09:00:00") });
    let at_eight = Plan::Weekly { days: Days::ALL, at: time("08:00:00") };
    assert_eq!(new(at_eight.clone(), night).unwrap_err(), NoSchedule::Never);
    assert!(new(at_eight, None).is_ok());
}

proptest! {
    #[test]
    fn what_is_written_is_read(days in days(), at in times()) {
        let plan = Plan::Weekly { days, at };
        prop_assert_eq!(plan.to_string().parse::<Plan>(), Ok(plan));
    }

    #[test]
    fn any_line_is_survived(line in "[ -~]{0,40}") {
        if let Ok(schedule) = Schedule::new(Tz::Europe__Kyiv, Plan::Cron(line.clone()), None, moment("2026-06-01T04:00:00Z")) {
            prop_assert!(schedule.next(moment("2026-06-01T04:00:00Z")).is_some());
        }
        let _ = line.parse::<Plan>();
    }
}
