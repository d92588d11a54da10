//! Which of an article's figures an editor would show first.

use super::{
    drafts::{Draft, counts_people},
    numbers::Form,
    terms::Terms,
};
use crate::{
    article::BlockKind,
    card::{Figure, FigureKind},
    extract::Parsed,
};
use foldhash::HashSet;
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// Takes a figure that was given before behind all others.
const REPEATED: f64 = -5.0;

/// What ranking needs of a figure beside the figure itself.
pub struct Seen {
    sentence: usize,
    block: BlockKind,
    people: bool,
    /// What the writing of the figure adds to its score: news is seldom small, vague or told again in another unit.
    weight: f64,
    /// How many words its sentence shares with the headline.
    shared: usize,
}

/// What the reading of `draft` says of its rank; `befell`: whether its label is what was done to those counted;
/// `shared`: how many words its sentence shares with the headline.
pub fn seen(terms: &Terms<'_>, draft: &Draft, sentence: usize, block: BlockKind, befell: bool, shared: usize) -> Seen {
    let small = draft.value < Decimal::TEN && !matches!(draft.kind, FigureKind::Percent | FigureKind::Money);
    let quoted_unit = matches!(draft.unit.as_deref(), Some("time" | "occasion" | "page" | "minute" | "hour"));
    let converted = draft.opens > 1 && terms.before(draft.opens) == "(" && terms.lower(draft.at.end) == ")" && is_amount(draft);
    let weights = [(small || quoted_unit, -0.9), (draft.form == Form::Vague, -0.6), (converted, -2.0), (befell, 0.5)];
    let weight = weights.iter().filter(|(is_so, _)| *is_so).map(|(_, weight)| weight).sum();
    Seen { sentence, block, people: counts_people(terms, draft), weight, shared }
}

impl Seen {
    /// Of a figure of which no more is known than where it stands.
    pub const fn plain(sentence: usize, block: BlockKind) -> Self {
        Self { sentence, block, people: false, weight: 0.0, shared: 0 }
    }
}

/// The words of an article's headline, or of its first sentence where it has none: what it is about.
pub fn subject_words(parsed: &Parsed<'_>) -> HashSet<String> {
    let headline = parsed.sentences.iter().find(|s| s.kind == BlockKind::Headline).or(parsed.sentences.first());
    headline.map_or_else(HashSet::default, |sentence| {
        let words = parsed.tokens_of(sentence).iter().map(|t| t.of(parsed.text()));
        words.filter(|w| tells(w)).map(str::to_lowercase).collect()
    })
}

/// How many words of a sentence are among those that say what its article is about.
pub fn shared_words(terms: &Terms<'_>, about: &HashSet<String>) -> usize {
    (0..terms.len()).filter(|&i| tells(terms.raw(i)) && about.contains(terms.lower(i))).count()
}

fn tells(word: &str) -> bool {
    word.len() > 3 && word.starts_with(char::is_alphabetic)
}

/// Gives each figure its rank: 1 for the most telling.
pub fn rank(parsed: &Parsed<'_>, figures: &mut [Figure], seen: &[Seen]) {
    let first_body = parsed.sentences.iter().position(|s| s.kind == BlockKind::Paragraph).unwrap_or_default();
    let headline: HashSet<Decimal> =
        figures.iter().zip(seen).filter(|(_, s)| s.block == BlockKind::Headline).map(|(f, _)| f.value).collect();
    let mut told = HashSet::default();
    let mut order: Vec<(usize, f64)> = Vec::with_capacity(figures.len());
    for (i, figure) in figures.iter().enumerate() {
        // Shown once is enough: the telling after the headline, with its context, or the first where the headline has none.
        let in_headline = seen[i].block == BlockKind::Headline;
        let again = !in_headline && !told.insert((figure.value, figure.unit.as_deref()));
        let repeated = if again { REPEATED } else { 0.0 };
        order.push((i, score(figure, &seen[i], first_body) + bonus(&headline, figure.value) + repeated));
    }
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    for (rank, (figure, _)) in order.into_iter().enumerate() {
        figures[figure].rank = rank as u32 + 1;
    }
}

/// A value that the headline gives, too, is what the article is about.
fn bonus(headline: &HashSet<Decimal>, value: Decimal) -> f64 {
    if headline.contains(&value) { 1.0 } else { 0.0 }
}

fn score(figure: &Figure, seen: &Seen, first_body: usize) -> f64 {
    let depth = seen.sentence.saturating_sub(first_body) as f64;
    let place = match seen.block {
        // What the headline says, the lead says with its context.
        BlockKind::Headline => 1.2,
        BlockKind::Standfirst => 2.0,
        BlockKind::Caption => 0.0,
        _ => 2.4 / (1.0 + depth / 4.0),
    };
    let kind = match figure.kind {
        FigureKind::Money => 1.6,
        FigureKind::Count if seen.people => 1.5,
        FigureKind::Percent => 1.2,
        FigureKind::Count | FigureKind::Rate => 1.0,
        FigureKind::Measure => 0.7,
        FigureKind::Duration => 0.1,
        FigureKind::Ordinal => 0.0,
        FigureKind::Age => -1.2,
    };
    let size = match figure.kind {
        FigureKind::Money | FigureKind::Count | FigureKind::Rate => {
            figure.value.to_f64().map_or(0.0, |v| v.max(1.0).log10().min(9.0) * 0.12)
        }
        _ => 0.3,
    };
    let labelled = if figure.measured.is_some() { 0.3 } else { 0.0 };
    let shared = seen.shared.min(5) as f64 * 0.15;
    place + kind + shared + size + seen.weight + labelled
}

fn is_amount(draft: &Draft) -> bool {
    matches!(draft.kind, FigureKind::Money | FigureKind::Measure | FigureKind::Rate)
}
