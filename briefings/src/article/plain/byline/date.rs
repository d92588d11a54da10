//! A date in a line, with the time and the zone where the line gives them.

use super::zones;
use crate::{
    article::Published,
    text::{Span, Token, TokenKind, tokens::tokens},
};
use chrono::{DateTime, NaiveDate, NaiveTime};

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// A date of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// From the first to the last character of date, time and zone, in the line.
    pub span: Span,
    /// What they say. A time without a zone that is known says no more than its day.
    pub published: Published,
}

/// The first date of `line` that has a year. `3/4/2031`, which is a day in March or in April, is none.
pub fn find(line: &str) -> Option<Dated> {
    let tokens = tokens(line, Span::new(0, line.len()));
    let reading = Reading { line, tokens: &tokens };
    (0..tokens.len()).find_map(|at| reading.moment(at).or_else(|| reading.dated(at)))
}

struct Reading<'a> {
    line: &'a str,
    tokens: &'a [Token],
}

impl Reading<'_> {
    fn of(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.of(self.line))
    }

    /// `2031-05-06T21:14:00-04:00`.
    fn moment(&self, at: usize) -> Option<Dated> {
        let token = self.tokens[at];
        if token.kind != TokenKind::Number || token.span.len() != 4 {
            return None;
        }
        let word = self.line[token.span.start..].split_whitespace().next()?;
        let moment = DateTime::parse_from_rfc3339(word).ok()?;
        Some(Dated { span: Span::new(token.span.start, token.span.start + word.len()), published: Published::At(moment) })
    }

    /// A day that begins at `at`, or a time that does with the day behind it.
    fn dated(&self, at: usize) -> Option<Dated> {
        if let Some((day, end)) = self.day(at) {
            let after = self.skip_commas(end);
            let Some((time, time_end)) = self.time(after) else { return Some(self.dated_day(at, end, day)) };
            return Some(match self.zone(time_end, day) {
                Some((offset, zone_end)) => self.dated_moment(at, zone_end, day, time, offset),
                None => self.dated_day(at, time_end, day),
            });
        }
        let (time, time_end) = self.time(at)?;
        let mut zone_end = time_end;
        if zones::is_known(self.of(time_end)) {
            zone_end += 1;
        }
        let (day, end) = self.day(self.skip_commas(zone_end)).or_else(|| self.day(self.skip_commas(self.skip_commas(zone_end) + 1)))?;
        Some(match self.zone(time_end, day) {
            Some((offset, _)) => self.dated_moment(at, end, day, time, offset),
            None => self.dated_day(at, end, day),
        })
    }

    fn span(&self, first: usize, end: usize) -> Span {
        self.tokens[first].span.to(self.tokens[end - 1].span)
    }

    fn dated_day(&self, first: usize, end: usize, day: NaiveDate) -> Dated {
        Dated { span: self.span(first, end), published: Published::Day(day) }
    }

    fn dated_moment(&self, first: usize, end: usize, day: NaiveDate, time: NaiveTime, offset: chrono::FixedOffset) -> Dated {
        let moment = day.and_time(time).and_local_timezone(offset).single();
        Dated { span: self.span(first, end), published: moment.map_or(Published::Day(day), Published::At) }
    }

    /// A calendar day that begins at `at`, and the index behind it.
    fn day(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (day, month, year, end) = self.month_first(at).or_else(|| self.day_first(at)).or_else(|| self.digits(at))?;
        Some((NaiveDate::from_ymd_opt(year, month, day)?, end))
    }

    /// `May 6, 2031` or `Sept. 6th 2031`.
    fn month_first(&self, at: usize) -> Option<(u32, u32, i32, usize)> {
        let (month, after) = self.month(at)?;
        let (day, after) = self.day_number(after)?;
        let after = after + usize::from(self.of(after) == ",");
        Some((day, month, self.year(after)?, after + 1))
    }

    /// `6 May 2031` or `6th of May, 2031`.
    fn day_first(&self, at: usize) -> Option<(u32, u32, i32, usize)> {
        let (day, after) = self.day_number(at)?;
        let (month, after) = self.month(after + usize::from(self.of(after) == "of"))?;
        let after = after + usize::from(self.of(after) == ",");
        Some((day, month, self.year(after)?, after + 1))
    }

    /// `2031-05-06`, or `13/5/2031` and `5/13/2031`, where only one number can be the month.
    fn digits(&self, at: usize) -> Option<(u32, u32, i32, usize)> {
        let mark = self.of(at + 1);
        let touching = (at..at + 4).all(|i| self.tokens.get(i + 1).is_some_and(|next| self.tokens[i].touches(next)));
        if !touching || mark != self.of(at + 3) {
            return None;
        }
        let number = |i: usize| self.of(i).parse::<u32>().ok();
        let (first, second) = (number(at)?, number(at + 2)?);
        if matches!(mark, "-" | "/") && self.of(at).len() == 4 {
            return Some((number(at + 4)?, second, self.year(at)?, at + 5));
        }
        let year = self.year(at + 4)?;
        match (first, second) {
            _ if !matches!(mark, "/" | "-") => None,
            (13..=31, 1..=12) => Some((first, second, year, at + 5)),
            (1..=12, 13..=31) => Some((second, first, year, at + 5)),
            _ if first == second => Some((first, second, year, at + 5)),
            _ => None,
        }
    }

    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.of(at).to_lowercase();
        let found = MONTHS.iter().position(|m| *m == word || word.len() >= 3 && word.len() <= 4 && m.starts_with(&*word))?;
        Some((found as u32 + 1, at + 1 + usize::from(self.of(at + 1) == ".")))
    }

    fn day_number(&self, at: usize) -> Option<(u32, usize)> {
        let token = self.tokens.get(at).filter(|t| t.kind == TokenKind::Number && t.span.len() <= 2)?;
        let day = token.of(self.line).parse().ok().filter(|d| (1..=31).contains(d))?;
        let ordinal = self.tokens.get(at + 1).is_some_and(|t| token.touches(t)) && matches!(self.of(at + 1), "st" | "nd" | "rd" | "th");
        Some((day, at + 1 + usize::from(ordinal)))
    }

    fn year(&self, at: usize) -> Option<i32> {
        let written = self.of(at);
        (written.len() == 4).then(|| written.parse().ok())?.filter(|y| (1800..2200).contains(y))
    }

    /// `9:14 p.m.`, `21:14`, `9.14pm` or `9 p.m.`, and the index behind it.
    fn time(&self, at: usize) -> Option<(NaiveTime, usize)> {
        let token = self.tokens.get(at).filter(|t| t.kind == TokenKind::Number)?;
        let (hour, minute, mut end) = if let Some((hour, minute)) = token.of(self.line).split_once('.') {
            (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok().filter(|_| minute.len() == 2)?, at + 1)
        } else if self.of(at + 1) == ":" {
            (token.of(self.line).parse().ok()?, self.of(at + 2).parse().ok().filter(|_| self.of(at + 2).len() == 2)?, at + 3)
        } else {
            (token.of(self.line).parse().ok()?, 0, at + 1)
        };
        if self.of(end) == ":" && self.of(end + 1).len() == 2 {
            end += 2;
        }
        let half = self.of(end).to_lowercase().replace('.', "");
        let twelve = matches!(half.as_str(), "am" | "pm");
        if !twelve && end == at + 1 {
            return None;
        }
        let hour = match (half.as_str(), hour) {
            ("am", 12) => 0,
            ("pm", 1..=11) => hour + 12,
            ("am" | "pm", 13..) => return None,
            _ => hour,
        };
        Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end + usize::from(twelve)))
    }

    /// A zone by its abbreviation or its offset, in brackets or not, and the index behind it.
    fn zone(&self, at: usize, day: NaiveDate) -> Option<(chrono::FixedOffset, usize)> {
        let bracket = usize::from(self.of(at) == "(");
        let at = at + bracket;
        let named = zones::offset(self.of(at), day);
        let signed = at + usize::from(named.is_some());
        let sign = match self.of(signed) {
            "+" => 1,
            "-" | "−" => -1,
            _ => return named.map(|zone| (zone, at + 1 + bracket)),
        };
        let digits = self.of(signed + 1);
        let (hours, minutes, end) = match digits.len() {
            _ if !digits.bytes().all(|b| b.is_ascii_digit()) => return None,
            1 | 2 if self.of(signed + 2) == ":" => (digits.parse::<i32>().ok()?, self.of(signed + 3).parse::<i32>().ok()?, signed + 4),
            1 | 2 => (digits.parse().ok()?, 0, signed + 2),
            4 => (digits[..2].parse().ok()?, digits[2..].parse().ok()?, signed + 2),
            _ => return None,
        };
        if !(0..=14).contains(&hours) || !(0..60).contains(&minutes) {
            return None;
        }
        let offset = chrono::FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))?;
        Some((offset, (end + bracket).min(self.tokens.len())))
    }

    fn skip_commas(&self, at: usize) -> usize {
        let mut at = at;
        while matches!(self.of(at), "," | "at" | "|" | "-" | "–" | "—" | "·" | "•" | "@" | "/") {
            at += 1;
        }
        at
    }
}
