//! The words of time with their values: `words.tsv` and `holidays.tsv`.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use foldhash::HashMap;
use std::sync::LazyLock;

/// What a word may be in an expression of time; the value beside it is told in `words.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Month,
    Weekday,
    Season,
    Unit,
    Units,
    Count,
    Ordinal,
    Day,
    Daypart,
    Shift,
    Reach,
    Edge,
    Bound,
}

/// The classes of a word, each with its value.
pub type Senses = &'static [(Class, i32)];

static WORDS: LazyLock<HashMap<&'static str, Vec<(Class, i32)>>> = LazyLock::new(|| {
    let mut words: HashMap<_, Vec<_>> = HashMap::default();
    for row in rows(include_str!("words.tsv")) {
        let sense = (class(row[0]), row[1].parse().expect("a value in words.tsv"));
        for word in row[2].split(' ') {
            words.entry(word).or_default().push(sense);
        }
    }
    words
});

/// The senses of a lower-case word; none for one that has nothing to do with time.
pub fn senses(lower: &str) -> Senses {
    static NONE: Senses = &[];
    WORDS.get(lower).map_or(NONE, |senses| senses)
}

/// Whether an expression of time may hold this word in lower case or this number; one without such a token is none.
pub fn tells_time(lower: &str) -> bool {
    lower.bytes().any(|byte| byte.is_ascii_digit()) || !senses(lower).is_empty() || !holidays(lower).is_empty()
}

/// A feast that comes once a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    Fixed { month: u32, day: u32 },
    Easter { days: i64 },
    Nth { month: u32, weekday: u8, nth: u8 },
    Last { month: u32, weekday: u8 },
}

/// The words of a feast's name behind the first one, and the feast.
type Named = (Vec<&'static str>, Holiday);

/// The feasts whose names begin with this lower-case word, the longest name first.
pub fn holidays(first: &str) -> &'static [Named] {
    static NONE: &[Named] = &[];
    static HOLIDAYS: LazyLock<HashMap<&'static str, Vec<Named>>> = LazyLock::new(|| {
        let mut holidays: HashMap<_, Vec<Named>> = HashMap::default();
        for row in rows(include_str!("holidays.tsv")) {
            for name in row[1].split('|') {
                let mut words = name.split(' ');
                let first = words.next().expect("a name in holidays.tsv");
                holidays.entry(first).or_default().push((words.collect(), holiday(row[0])));
            }
        }
        for named in holidays.values_mut() {
            named.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        holidays
    });
    HOLIDAYS.get(first).map_or(NONE, |named| named)
}

impl Holiday {
    /// Its day in `year`.
    pub fn day(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter { days } => easter(year)?.checked_add_signed(TimeDelta::try_days(days)?),
            Self::Nth { month, weekday, nth } => NaiveDate::from_weekday_of_month_opt(year, month, Weekday::try_from(weekday).ok()?, nth),
            Self::Last { month, weekday } => {
                let last = NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(chrono::Months::new(1))?.pred_opt()?;
                let back = (last.weekday().num_days_from_monday() + 7 - u32::from(weekday)) % 7;
                last.checked_sub_days(chrono::Days::new(back.into()))
            }
        }
    }
}

/// Easter Sunday of the Western churches, by the Gregorian computus.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let century = year / 100;
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    let from_march = moon - weekday;
    let month = 3 + (from_march + 40) / 44;
    NaiveDate::from_ymd_opt(year, month as u32, (from_march + 28 - 31 * (month / 4)) as u32)
}

fn holiday(rule: &str) -> Holiday {
    if let Some(days) = rule.strip_prefix("easter") {
        return Holiday::Easter { days: days.parse().expect("days from Easter") };
    }
    if let Some(rule) = rule.strip_prefix("nth-") {
        let parts: Vec<&str> = rule.split('-').collect();
        let (month, weekday) = (parts[0].parse().expect("a month"), parts[1].parse().expect("a weekday"));
        return parts[2].parse().map_or(Holiday::Last { month, weekday }, |nth| Holiday::Nth { month, weekday, nth });
    }
    let (month, day) = rule.split_once('-').expect("a month and a day");
    Holiday::Fixed { month: month.parse().expect("a month"), day: day.parse().expect("a day") }
}

fn class(name: &str) -> Class {
    match name {
        "month" => Class::Month,
        "weekday" => Class::Weekday,
        "season" => Class::Season,
        "unit" => Class::Unit,
        "units" => Class::Units,
        "count" => Class::Count,
        "ordinal" => Class::Ordinal,
        "day" => Class::Day,
        "daypart" => Class::Daypart,
        "shift" => Class::Shift,
        "reach" => Class::Reach,
        "edge" => Class::Edge,
        "bound" => Class::Bound,
        other => panic!("no such class in words.tsv: {other}"),
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_fall_on_their_days() {
        let day = |first: &str, year| holidays(first).last().and_then(|(_, h)| h.day(year)).map(|d| d.to_string());
        assert_eq!(day("easter", 2024).as_deref(), Some("2024-03-31"));
        assert_eq!(day("easter", 2025).as_deref(), Some("2025-04-20"));
        assert_eq!(day("easter", 2031).as_deref(), Some("2031-04-13"));
        assert_eq!(day("thanksgiving", 2025).as_deref(), Some("2025-11-27"));
        assert_eq!(day("memorial", 2025).as_deref(), Some("2025-05-26"));
        assert_eq!(day("christmas", 2025).as_deref(), Some("2025-12-25"));
    }
}
