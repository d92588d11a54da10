//! The headline of a copied page: the line most like the page's title that stands over the article's text.

use super::{
    boilerplate::Furniture,
    byline,
    lines::{Ending, Unit},
};
use foldhash::HashSet;

/// How many units at most are looked through.
const REACH: usize = 640;
/// Behind a headline, running text begins within as many units; as many are looked at for a byline or a date.
const SOON: usize = 15;
const BYLINE_WITHIN: usize = 4;
/// So many words of running text behind a line are as good as more.
const ENOUGH: f64 = 150.0;
/// A line that scores less is no headline.
const LEAST: f64 = 2.2;

/// The unit that is the page's headline, if one is.
pub fn find(text: &str, units: &[Unit], furniture: &[Furniture]) -> Option<usize> {
    let running: Vec<usize> = running_before(units, furniture);
    let all = running.last().copied().unwrap_or_default().max(1) as f64;
    let title: HashSet<&str> = units.first()?.key.split(' ').collect();
    let signs: Vec<bool> = units.iter().take(REACH + BYLINE_WITHIN + 1).map(|unit| is_byline(text, unit)).collect();
    let mut best: Option<(f64, usize)> = None;
    for (at, unit) in units.iter().enumerate().take(REACH) {
        let titled = (2..=40).contains(&unit.words) && !(unit.ending == Ending::Stop && unit.words > 20);
        if furniture[at] != Furniture::None || !titled {
            continue;
        }
        let signed = signs.iter().skip(at + 1).take(BYLINE_WITHIN).any(|sign| *sign);
        let soon = (running[(at + 1 + SOON).min(units.len())] - running[at + 1]) as f64;
        // The page's title itself stands first, and is no headline where the headline stands below.
        let (likeness, first) = if at == 0 { (0.8, 0.8) } else { (likeness(&title, &unit.key), 0.0) };
        let short = if unit.words < 4 { 0.4 } else { 0.0 };
        let score =
            3.0 * likeness + f64::from(u8::from(signed)) + soon.min(ENOUGH) / 100.0 - 2.5 * running[at] as f64 / all - short - first;
        if best.is_none_or(|(held, _)| score > held) {
            best = Some((score, at));
        }
    }
    best.filter(|(score, _)| *score >= LEAST).map(|(_, at)| without_path(units, furniture, at))
}

/// The line behind `Home / News / Port reopens` that is its end: the one is the way to the other.
fn without_path(units: &[Unit], furniture: &[Furniture], at: usize) -> usize {
    let ends = |next: &usize| {
        let (whole, part) = (&units[at], &units[*next]);
        furniture[*next] == Furniture::None
            && part.words >= 3
            && part.words < whole.words
            && whole.key.ends_with(&part.key)
            && !part.key.is_empty()
    };
    (at + 1..units.len().min(at + 1 + BYLINE_WITHIN)).find(ends).unwrap_or(at)
}

/// How many words of running text stand before each unit, and in all.
fn running_before(units: &[Unit], furniture: &[Furniture]) -> Vec<usize> {
    let mut sum = 0;
    let mut sums = vec![0];
    for (unit, furniture) in units.iter().zip(furniture) {
        if unit.is_sentence() && *furniture == Furniture::None {
            sum += unit.words.min(60);
        }
        sums.push(sum);
    }
    sums
}

/// How much of a line the title has, 0 to 1; less where the line has little of the title.
fn likeness(title: &HashSet<&str>, key: &str) -> f64 {
    let words: HashSet<&str> = key.split(' ').collect();
    let shared = words.iter().filter(|word| title.contains(*word)).count() as f64;
    shared / words.len() as f64 * (shared / (0.5 * title.len() as f64).max(1.0)).min(1.0)
}

fn is_byline(text: &str, unit: &Unit) -> bool {
    let opens = ["by ", "written by ", "posted by ", "reported by ", "words by ", "story by "].iter().any(|o| unit.key.starts_with(o));
    opens || unit.words <= 15 && unit.span.len() <= Unit::KEYED && byline::date::find(unit.span.of(text)).is_some()
}
