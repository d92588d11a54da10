//! Dates, times of day and numbers as a locale writes them, by the data of the Unicode CLDR.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike, Weekday};
use icu_calendar::{Date, Gregorian};
use icu_datetime::{
    DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter as Formatter, NoCalendarFormatter,
    fieldsets::{E, M, MD, MDE, T, YM, YMD, YMDE},
    input::Time,
};
use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// A day as a formatter writes it. One of a year past all news, which the formatter does not know, is written as it is.
macro_rules! written {
    ($formatter:expr, $day:expr) => {
        Date::try_new_gregorian($day.year(), $day.month() as u8, $day.day() as u8)
            .map_or_else(|_| $day.to_string(), |date| $formatter.format(&date).to_string())
    };
}

/// How a locale writes dates and times of day.
pub(super) struct Formats {
    weekday: Formatter<Gregorian, E>,
    month: Formatter<Gregorian, M>,
    month_of_year: Formatter<Gregorian, YM>,
    day_of_month: Formatter<Gregorian, MD>,
    day: Formatter<Gregorian, YMD>,
    full_day: Formatter<Gregorian, YMDE>,
    short_day: Formatter<Gregorian, MDE>,
    time: NoCalendarFormatter<T>,
}

impl Formats {
    /// Those of `locale`. All data are built in.
    pub(super) fn of(locale: &Locale) -> Result<Self, DateTimeFormatterLoadError> {
        Ok(Self {
            weekday: Formatter::try_new(locale.into(), E::long())?,
            month: Formatter::try_new(locale.into(), M::long())?,
            month_of_year: Formatter::try_new(locale.into(), YM::long())?,
            day_of_month: Formatter::try_new(locale.into(), MD::long())?,
            day: Formatter::try_new(locale.into(), YMD::long())?,
            full_day: Formatter::try_new(locale.into(), YMDE::long())?,
            short_day: Formatter::try_new(locale.into(), MDE::medium())?,
            time: NoCalendarFormatter::try_new(locale.into(), T::hm())?,
        })
    }

    pub(super) fn weekday(&self, day: Weekday) -> String {
        // Any Monday will do.
        let monday = NaiveDate::from_isoywd_opt(2024, 1, Weekday::Mon).unwrap_or_default();
        let day = monday + Days::new(u64::from(day.num_days_from_monday()));
        written!(self.weekday, day)
    }

    pub(super) fn month(&self, day: NaiveDate) -> String {
        written!(self.month, day)
    }

    pub(super) fn month_of_year(&self, day: NaiveDate) -> String {
        written!(self.month_of_year, day)
    }

    pub(super) fn day_of_month(&self, day: NaiveDate) -> String {
        written!(self.day_of_month, day)
    }

    pub(super) fn day(&self, day: NaiveDate) -> String {
        written!(self.day, day)
    }

    pub(super) fn full_day(&self, day: NaiveDate) -> String {
        written!(self.full_day, day)
    }

    pub(super) fn short_day(&self, day: NaiveDate) -> String {
        written!(self.short_day, day)
    }

    pub(super) fn time(&self, time: NaiveTime) -> String {
        Time::try_new(time.hour() as u8, time.minute() as u8, 0, 0)
            .map_or_else(|_| time.to_string(), |time| self.time.format(&time).to_string())
    }
}

/// How the locale of a bundle writes whole numbers.
pub(super) struct Numbers(DecimalFormatter);

impl Numbers {
    pub(super) fn written(&self, number: i64) -> String {
        self.0.format(&Decimal::from(number)).to_string()
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(locale: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: Locale = locale.to_string().parse().map_err(drop)?;
        DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).map(Self).map_err(drop)
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Words;
    use chrono::{NaiveDate, NaiveTime, Weekday};

    #[test]
    fn dates_times_and_numbers_are_written_as_each_locale_writes_them() {
        let day = NaiveDate::from_ymd_opt(2031, 5, 6).unwrap();
        let time = NaiveTime::from_hms_opt(21, 14, 0).unwrap();
        let written = |locale: &str| {
            let words = Words::of(locale);
            let count = words.with("mentions", &[("count", 12_345.into())]);
            let parts = [
                words.full_day(day),
                words.short_day(day),
                words.day(day),
                words.day_of_month(day),
                words.month_of_year(day),
                words.month(day),
                words.weekday(Weekday::Sun),
                words.time(time),
                count,
            ];
            format!("{locale}: {}", parts.join(" | "))
        };
        let all = ["en-GB", "en-US", "de", "fr", "es-ES", "es-419", "pl", "uk"].map(written).join("\n");
        insta::assert_snapshot!(all, @r#"
en-GB: Tuesday, 6 May 2031 | Tue 6 May | 6 May 2031 | 6 May | May 2031 | May | Sunday | 21:14 | named 12,345 times
en-US: Tuesday, May 6, 2031 | Tue, May 6 | May 6, 2031 | May 6 | May 2031 | May | Sunday | 9:14 PM | named 12,345 times
de: Dienstag, 6. Mai 2031 | Di., 6. Mai | 6. Mai 2031 | 6. Mai | Mai 2031 | Mai | Sonntag | 21:14 | 12.345-mal genannt
fr: mardi 6 mai 2031 | mar. 6 mai | 6 mai 2031 | 6 mai | mai 2031 | mai | dimanche | 21:14 | 12 345 mentions
es-ES: martes, 6 de mayo de 2031 | mar, 6 may | 6 de mayo de 2031 | 6 de mayo | mayo de 2031 | mayo | domingo | 21:14 | 12.345 menciones
es-419: martes, 6 de mayo de 2031 | mar, 6 may | 6 de mayo de 2031 | 6 de mayo | mayo de 2031 | mayo | domingo | 9:14 p.m. | 12,345 menciones
pl: wtorek, 6 maja 2031 | wt., 6 maj | 6 maja 2031 | 6 maja | maj 2031 | maj | niedziela | 21:14 | 12 345 wzmianek
uk: вівторок, 6 травня 2031 р. | вт, 6 трав. | 6 травня 2031 р. | 6 травня | травень 2031 р. | травень | неділя | 21:14 | 12 345 згадок
"#);
    }
}
