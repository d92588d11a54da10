//! Where in a copied page the article stands: the best contiguous run of its units.

use super::{boilerplate::Furniture, comments, lines::Unit};
use foldhash::HashMap;
use std::ops::Range;

/// How many signs of a page (menu lines in a row, furniture) make a text a copy of one.
const PAGE_SIGNS: usize = 10;
/// How many units around a line tell whether it stands amid running text.
const AROUND: usize = 4;
/// What a line that is no sentence counts with none, one, two, or more sentences around it.
const AMID: [f64; 4] = [-0.4, -0.2, -0.1, 0.0];
/// A line that stands on the page so often is no line of an article.
const OFTEN: usize = 4;
/// What a stretch without any sentence counts at most against the article: a long table is no worse than a short menu.
const WIDEST_GAP: f64 = -16.0;
/// What a run gains by beginning at the headline.
const HEADED: f64 = 3.0;

/// Whether the text looks like a copy of a whole page, not like an article's own text.
pub fn is_page(units: &[Unit], furniture: &[Furniture]) -> bool {
    let menu = units.windows(3).filter(|w| w.iter().all(|u| !u.is_sentence() && u.words <= 8)).count();
    let furniture = furniture.iter().filter(|f| **f != Furniture::None).count();
    menu + furniture >= PAGE_SIGNS
}

/// The run of units whose scores add up to the most.
///
/// Sentences count for the article by their length, menu lines and furniture against it. What stands before the headline, or
/// behind the opening of comments or other stories, counts little.
pub fn best_run(text: &str, units: &[Unit], furniture: &[Furniture], headline: Option<usize>) -> Range<usize> {
    let scores = Scores::new(units, furniture);
    let signs = comments::signs(text, units);
    let (mut best, mut best_sum) = (0..units.len(), 0.0);
    let (mut start, mut sum) = (0, 0.0_f64);
    let mut body = 0.0;
    let mut ended = false;
    let mut gap = 0.0;
    for (at, furniture) in furniture.iter().enumerate() {
        if headline == Some(at) {
            ended = false;
            body = 0.0;
            (start, sum) = (at + 1, HEADED);
        }
        let comments = body > 5.0 && headline.is_none_or(|h| at > h + 8) && comments::begin(&signs, at);
        let mut score = if comments { -3.0 } else { scores.of(at) };
        ended |= comments;
        if score > 0.0 {
            gap = 0.0;
        } else if !comments && !matches!(furniture, Furniture::End | Furniture::Links) {
            score = if gap + score < WIDEST_GAP { 0.0 } else { score };
            gap += score;
        }
        if score > 0.0 {
            if headline.is_some_and(|h| at < h) {
                score *= 0.2;
            } else if ended {
                score *= 0.15;
            }
            body += score;
        } else if *furniture == Furniture::End && body > 5.0 {
            ended = true;
        }
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += score;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    best
}

/// What each unit counts for the article.
struct Scores<'a> {
    units: &'a [Unit],
    furniture: &'a [Furniture],
    /// How many sentences stand before each unit.
    sentences: Vec<usize>,
    /// How often each short line stands on the page.
    often: HashMap<&'a str, usize>,
}

impl<'a> Scores<'a> {
    fn new(units: &'a [Unit], furniture: &'a [Furniture]) -> Self {
        let mut sentences = vec![0];
        let mut often = HashMap::default();
        for (unit, furniture) in units.iter().zip(furniture) {
            let before = sentences[sentences.len() - 1];
            sentences.push(before + usize::from(unit.is_sentence() && *furniture == Furniture::None));
            *often.entry(unit.key.as_str()).or_default() += 1;
        }
        Self { units, furniture, sentences, often }
    }

    fn of(&self, at: usize) -> f64 {
        let unit = &self.units[at];
        match self.furniture[at] {
            Furniture::End => return -8.0,
            Furniture::Links => return -4.0,
            Furniture::Line => return -1.0,
            Furniture::None => {}
        }
        if unit.is_sentence() {
            return 0.5 + unit.words.min(60) as f64 / 10.0;
        }
        let around = self.sentences[(at + AROUND + 1).min(self.units.len())] - self.sentences[at.saturating_sub(AROUND)];
        let amid = AMID[around.min(AMID.len() - 1)];
        let amid = if unit.words > 12 { amid.max(-0.3) } else { amid };
        let repeated = !unit.key.is_empty() && self.often[unit.key.as_str()] >= OFTEN;
        if repeated { amid - 0.5 } else { amid }
    }
}
