//! The part of a page that is its article, as lines: found by the scores of its elements, and checked against the run of its lines.

use super::render::{self, Piece};
use crate::{
    article::{
        BlockKind,
        plain::{
            boilerplate::{self, Furniture},
            key,
            lines::Unit,
        },
    },
    text::Span,
};
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The run is taken where the elements hold less than this share of its words …
const MUCH_LESS: f32 = 0.7;
/// … and either most of theirs are in it, or they hold fewer than this many.
const MOST: f32 = 0.6;
const FEW: usize = 80;

/// The lines of the article in `document`, which is used up; empty where none is found.
pub fn find(document: Document, headline: Option<&str>) -> Vec<Piece> {
    let (lines, aside) = render::article(&document.root());
    let kinds: HashMap<String, BlockKind> = lines.iter().map(|piece| (piece.text.clone(), piece.kind)).collect();
    let run = run(lines, headline);
    let mut elements = elements(document);
    // The scores unwrap a line from the element that told that it is clutter.
    let is_own = |piece: &&Piece| kinds.contains_key(&piece.text) || !aside.contains(&piece.text);
    let own: Vec<Piece> = elements.iter().filter(is_own).cloned().collect();
    // Where most of the text would go, the names of the elements do not mean what they say.
    if words_of(&own) * 2 > words_of(&elements) {
        elements = own;
    }
    for piece in &mut elements {
        piece.kind = kinds.get(&piece.text).copied().unwrap_or(piece.kind);
    }
    let (words, run_words) = (words_of(&elements), words_of(&run));
    let much_less = (words as f32) < MUCH_LESS * run_words as f32;
    if much_less && (words < FEW || shared(&elements, &run) > MOST) { run } else { completed(elements, &run) }
}

/// The lines of `elements`, and the sentences that `run` has between two of them, or before the first one.
///
/// The scores leave out whole elements; what stands in between was not meant.
fn completed(elements: Vec<Piece>, run: &[Piece]) -> Vec<Piece> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, piece) in elements.iter().enumerate() {
        places.entry(&piece.text).or_insert(at);
    }
    // By the line of `elements` that they stand before.
    let mut missed: BTreeMap<usize, Vec<Piece>> = BTreeMap::new();
    let mut waiting: Vec<Piece> = Vec::new();
    let mut last = None;
    for piece in run {
        let Some(at) = places.get(piece.text.as_str()).copied() else {
            waiting.push(piece.clone());
            continue;
        };
        if last.is_none_or(|last| at > last) {
            let sentences = waiting.drain(..).filter(|p| score(p).0 > 1.0 && p.links < 0.5);
            missed.entry(at).or_default().extend(sentences);
            last = Some(at);
        } else {
            waiting.clear();
        }
    }
    let mut whole = Vec::with_capacity(elements.len());
    for (at, piece) in elements.into_iter().enumerate() {
        whole.extend(missed.remove(&at).unwrap_or_default());
        whole.push(piece);
    }
    whole
}

/// By the scores of elements, as a browser's reading mode does it.
fn elements(document: Document) -> Vec<Piece> {
    let config = Config { keep_classes: true, disable_json_ld: true, ..Config::default() };
    let Ok(article) = Readability::with_document(document, None, Some(config)).and_then(|mut reader| reader.parse()) else {
        return Vec::new();
    };
    render::article(&Document::fragment(article.content).root()).0
}

/// The run of lines behind the headline whose scores add up to the most: sentences count for it, links and the page's words against it.
fn run(pieces: Vec<Piece>, headline: Option<&str>) -> Vec<Piece> {
    let title = headline.map(key);
    let top = title.and_then(|title| pieces.iter().position(|p| key(&p.text) == title));
    let (mut best, mut best_sum) = (0..0, 0.0);
    let (mut start, mut sum, mut body) = (0, 0.0_f32, 0.0_f32);
    let mut ended = false;
    for (at, piece) in pieces.iter().enumerate() {
        if top == Some(at) {
            (ended, body) = (false, 0.0);
        }
        let (mut score, end) = score(piece);
        if score > 0.0 {
            score *= if top.is_some_and(|top| at < top) {
                0.2
            } else if ended {
                0.25
            } else {
                1.0
            };
            body += score;
        }
        ended |= end && body > 5.0;
        if sum <= 0.0 {
            (start, sum) = (at, 0.0);
        }
        sum += score;
        if sum > best_sum {
            (best, best_sum) = (start..at + 1, sum);
        }
    }
    let start = best.start.max(top.map_or(0, |top| top + 1)).min(best.end);
    pieces.into_iter().take(best.end).skip(start).collect()
}

/// What a line counts for the article, and whether it opens what follows an article.
fn score(piece: &Piece) -> (f32, bool) {
    let unit = Unit::new(&piece.text, Span::new(0, piece.text.len()), true);
    let score = match boilerplate::furniture(&piece.text, &unit, true) {
        Furniture::End => return (-8.0, true),
        Furniture::Links => -3.0,
        Furniture::Line => -1.0,
        Furniture::None if unit.is_sentence() => 0.5 + unit.words.min(60) as f32 / 10.0,
        Furniture::None if piece.links > 0.6 => -1.0,
        Furniture::None => match piece.kind {
            BlockKind::ListItem | BlockKind::Boilerplate => -0.1,
            BlockKind::Heading => -0.2,
            _ => -0.5,
        },
    };
    (score, false)
}

fn words_of(pieces: &[Piece]) -> usize {
    pieces.iter().filter(|p| !matches!(p.kind, BlockKind::Boilerplate | BlockKind::Caption)).map(|p| p.text.split(' ').count()).sum()
}

/// The share of the words of `part` that stand in lines which `whole` has too.
fn shared(part: &[Piece], whole: &[Piece]) -> f32 {
    let lines: HashSet<&str> = whole.iter().map(|p| p.text.as_str()).collect();
    let count = |p: &Piece| p.text.split(' ').count();
    let shared: usize = part.iter().filter(|p| lines.contains(p.text.as_str())).map(count).sum();
    shared as f32 / part.iter().map(count).sum::<usize>().max(1) as f32
}
