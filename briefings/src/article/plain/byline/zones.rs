//! Time zones by the abbreviations that news uses (`zones.tsv`).

use chrono::{Datelike, FixedOffset, NaiveDate, Weekday};
use foldhash::HashMap;
use std::sync::LazyLock;

/// Offset in minutes, and whether American summer time is to be added.
static ZONES: LazyLock<HashMap<&'static str, (i32, bool)>> = LazyLock::new(|| {
    let rows = include_str!("zones.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?, (cells.next()?.parse().ok()?, cells.next().is_some())))
    })
    .collect()
});

/// Whether `written` is a zone that the table has.
pub fn is_known(written: &str) -> bool {
    written.len() <= 8 && ZONES.contains_key(&*written.to_ascii_lowercase())
}

/// The offset of the zone `written` on `day`; `None` for an abbreviation that is unknown or means several zones.
pub fn offset(written: &str, day: NaiveDate) -> Option<FixedOffset> {
    if written.len() > 8 {
        return None;
    }
    let (minutes, by_season) = *ZONES.get(&*written.to_ascii_lowercase())?;
    let summer = by_season && is_american_summer(day);
    FixedOffset::east_opt((minutes + if summer { 60 } else { 0 }) * 60)
}

/// Summer time in the United States since 2007: from the second Sunday of March to the first Sunday of November.
fn is_american_summer(day: NaiveDate) -> bool {
    let sunday = |month, nth| NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, nth);
    sunday(3, 2).is_some_and(|start| day >= start) && sunday(11, 1).is_some_and(|end| day < end)
}
