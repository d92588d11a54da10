//! Days, times and hours as a person types them.

use super::schedule::{Days, Quiet};
use chrono::{NaiveTime, Weekday};
use std::sync::LazyLock;

/// Words for days and times, a line each.
const WORDS: &str = include_str!("words.tsv");

static TABLE: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| WORDS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect());

/// Some days of the week: `weekdays`, `every day`, `Mon, Wed and Fri`, `Tuesday to Thursday`, `sat-mon`. `None` where any word is no day.
pub fn days(typed: &str) -> Option<Days> {
    let spaced = typed.to_lowercase().replace([',', ';', '/', '+', '&'], " ").replace(['-', '–'], " to ");
    let words: Vec<&str> = spaced.split_whitespace().filter(|word| !matches!(*word, "and" | "on" | "every" | "days" | "each")).collect();
    if words.is_empty() {
        return matches!(spaced.trim(), "every day" | "every" | "each day").then_some(Days::ALL);
    }
    let mut chosen: Vec<Weekday> = Vec::new();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let first = if word == "day" { Days::ALL } else { day_word(word)? };
        if matches!(words.peek(), Some(&("to" | "through" | "until"))) {
            words.next();
            let (from, to) = (only(first)?, only(day_word(words.next()?)?)?);
            chosen.extend(std::iter::successors(Some(from), |day| (*day != to).then(|| day.succ())));
        } else {
            chosen.extend(first.iter());
        }
    }
    Days::of(chosen)
}

/// A time of day, to the minute: `08:00`, `8`, `8.30`, `8am`, `8:30 p.m.`, `17h30`, `noon`. `None` for anything else.
pub fn time(typed: &str) -> Option<NaiveTime> {
    let written: String = typed.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    if let Some(word) = looked_up(&written) {
        return NaiveTime::parse_from_str(word, "%H:%M").ok();
    }
    let written = written.replace("a.m.", "am").replace("p.m.", "pm");
    let (digits, half) = match (written.strip_suffix("am"), written.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (written.as_str(), None),
    };
    let (hour, minute) = digits.split_once([':', '.', 'h']).unwrap_or((digits, "0"));
    let number = |text: &str| (text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u32>().ok())?;
    let (hour, minute) = (number(hour)?, if minute.is_empty() { 0 } else { number(minute)? });
    let hour = match half {
        None => hour,
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + afternoon,
        Some(_) => return None,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Hours of the day: `22:00-07:00`, `10pm to 7am`. `None` for anything else, and for hours that begin when they end.
pub fn hours(typed: &str) -> Option<Quiet> {
    let spaced = typed.to_lowercase().replace(['-', '–'], " to ");
    let (from, to) = spaced.split_once(" to ")?;
    let quiet = Quiet { from: time(from)?, to: time(to)? };
    (quiet.from != quiet.to).then_some(quiet)
}

fn day_word(word: &str) -> Option<Days> {
    let digits = looked_up(word).filter(|meaning| !meaning.contains(':'))?;
    Days::of(digits.bytes().filter_map(|digit| Weekday::try_from(digit - b'1').ok()))
}

fn only(days: Days) -> Option<Weekday> {
    let mut days = days.iter();
    days.next().filter(|_| days.next().is_none())
}

fn looked_up(word: &str) -> Option<&'static str> {
    TABLE.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_in_words() {
        let cases = [
            ("weekdays", "12345"),
            ("Every day", "1234567"),
            ("daily", "1234567"),
            ("mon, wed and fri", "135"),
            ("Tuesday to Thursday", "234"),
            ("sat-mon", "167"),
            ("weekends", "67"),
            ("every Monday", "1"),
            ("Mondays, Fridays", "15"),
            ("mon–fri", "12345"),
        ];
        for (typed, expected) in cases {
            let read: Option<String> = days(typed).map(|days| days.iter().map(|day| day.number_from_monday().to_string()).collect());
            assert_eq!(read.as_deref(), Some(expected), "{typed}");
        }
        for typed in ["", "never", "mon to", "to fri", "weekdays to sun", "noon", "mon x"] {
            assert_eq!(days(typed), None, "{typed}");
        }
    }

    #[test]
    fn times_in_words() {
        let cases = [
            ("08:00", "08:00"),
            ("8", "08:00"),
            ("8am", "08:00"),
            ("8 a.m.", "08:00"),
            ("8:30 PM", "20:30"),
            ("12am", "00:00"),
            ("12 pm", "12:00"),
            ("17h30", "17:30"),
            ("7h", "07:00"),
            ("8.15", "08:15"),
            ("noon", "12:00"),
            ("23:59", "23:59"),
        ];
        for (typed, expected) in cases {
            assert_eq!(time(typed).map(|time| time.format("%H:%M").to_string()).as_deref(), Some(expected), "{typed}");
        }
        for typed in ["", "24:00", "13pm", "0am", "8:60", "monday", "8:5:1", "008:00", "-8"] {
            assert_eq!(time(typed), None, "{typed}");
        }
    }

    #[test]
    fn hours_in_words() {
        assert_eq!(hours("22:00-07:00").map(|h| h.to_string()).as_deref(), Some("22:00-07:00"));
        assert_eq!(hours("10pm to 7am").map(|h| h.to_string()).as_deref(), Some("22:00-07:00"));
        assert_eq!((hours("night"), hours("8-8")), (None, None));
    }

    proptest! {
        #[test]
        fn anything_typed_is_survived(typed in any::<String>()) {
            let _ = (days(&typed), time(&typed), hours(&typed));
        }
    }
}
