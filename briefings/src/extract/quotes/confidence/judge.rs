//! Which quotes of a card people who annotated the article would call right: the criteria of the open data, for fitting and checking.

use crate::{
    card::{Quote, QuoteKind},
    extract::{Parsed, people::page::Page, quotes::marks},
    text::{Span, TokenKind, fold},
};
use foldhash::HashSet;
use serde_json::Value;

/// The tokens of one stretch of words.
type Words = HashSet<usize>;

/// An utterance as people marked it.
struct Gold {
    words: Words,
    speaker: String,
    mentions: Vec<Span>,
    /// Whom the speaker's pronoun means, where somebody looked.
    named: Option<String>,
}

/// What people marked in one article.
pub struct Judge<'a> {
    parsed: &'a Parsed<'a>,
    gold: Vec<Gold>,
    /// Pieces that stand in marks wholly, each with its utterance.
    direct: Vec<(Words, usize)>,
    /// Marked words of other utterances, and pieces of less than three words: they count for nothing.
    open: Words,
    marked: Vec<Span>,
}

impl<'a> Judge<'a> {
    /// The judge of an article, by its line of the open data; `names` holds the names that pronouns mean, by `article|quote`.
    pub fn new(page: &'a Page<'a>, line: &Value, names: &Value) -> Self {
        let parsed = page.parsed;
        let text = parsed.text();
        let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let spans = |value: &Value| -> Vec<Span> {
            let pairs = value.as_array().into_iter().flatten();
            pairs.filter_map(|p| Some(Span::new(*offsets.get(p[0].as_u64()? as usize)?, *offsets.get(p[1].as_u64()? as usize)?))).collect()
        };
        let marked = marks::marked(page).iter().filter(|m| !m.single).map(|m| m.span(parsed)).collect();
        let mut judge = Self { parsed, gold: Vec::new(), direct: Vec::new(), open: Words::default(), marked };
        for (index, quote) in line["quotes"].as_array().into_iter().flatten().enumerate() {
            let content = spans(&quote["spans"]);
            let words = content.iter().flat_map(|s| words(parsed, *s)).collect();
            let speaker = quote["speaker_text"].as_str().unwrap_or_default().to_owned();
            let key = format!("{}|{}", plain(&line["id"]), plain(&quote["id"]));
            let meant = names[key.as_str()].as_str().map(str::to_owned);
            judge.gold.push(Gold { words, speaker, mentions: spans(&quote["speaker_spans"]), named: meant });
            for (piece, direct) in content.iter().flat_map(|s| judge.pieces(*s)).collect::<Vec<_>>() {
                if direct && piece.len() >= 3 {
                    judge.direct.push((piece, index));
                } else {
                    judge.open.extend(piece);
                }
            }
        }
        judge
    }

    /// Whether the quote is one and its speaker's; `None` where the article's people left that open.
    pub fn is_right(&self, quote: &Quote) -> Option<bool> {
        let pieces: Vec<Words> =
            quote.spans.iter().flat_map(|s| self.pieces(*s)).map(|(words, _)| words).filter(|w| w.len() >= 3).collect();
        let verdicts: Vec<bool> = pieces.iter().filter_map(|piece| self.piece_is_right(piece, quote)).collect();
        if !verdicts.is_empty() && quote.kind != QuoteKind::Indirect {
            return Some(verdicts.iter().all(|right| *right));
        }
        let whole: Words = quote.spans.iter().flat_map(|s| words(self.parsed, *s)).collect();
        let best = self.gold.iter().map(|gold| (overlap(&whole, &gold.words), gold)).max_by(|a, b| a.0.total_cmp(&b.0));
        let inside = self.gold.iter().find(|gold| quote.kind != QuoteKind::Indirect && whole.is_subset(&gold.words));
        match best.filter(|(overlap, _)| *overlap >= 0.5).map(|(_, gold)| gold).or(inside) {
            Some(gold) => self.speaks(gold, quote),
            None => Some(false),
        }
    }

    fn piece_is_right(&self, piece: &Words, quote: &Quote) -> Option<bool> {
        let best = self.direct.iter().map(|(words, gold)| (overlap(piece, words), *gold)).max_by(|a, b| a.0.total_cmp(&b.0));
        match best.filter(|(overlap, _)| *overlap >= 0.8) {
            Some((_, gold)) => self.speaks(&self.gold[gold], quote),
            None if piece.intersection(&self.open).count() * 2 >= piece.len() => None,
            None => Some(false),
        }
    }

    fn speaks(&self, gold: &Gold, quote: &Quote) -> Option<bool> {
        if gold.speaker.len() < 2 {
            return None;
        }
        let Some(speaker) = &quote.speaker else { return Some(false) };
        let mentioned = speaker.mention.is_some_and(|m| gold.mentions.iter().any(|g| g.overlaps(m)));
        if let Some(name) = &gold.named {
            return Some(same_name(name, &speaker.name));
        }
        let text = self.parsed.text();
        let named = [Some(speaker.name.as_str()), speaker.mention.map(|m| m.of(text))]
            .into_iter()
            .flatten()
            .any(|name| same_name(&gold.speaker, name));
        Some(mentioned || named)
    }

    /// The words of `span`, cut at line breaks and at marks, and whether each piece stands in marks wholly.
    fn pieces(&self, span: Span) -> Vec<(Words, bool)> {
        let mut pieces = Vec::new();
        let mut start = span.start;
        for part in span.of(self.parsed.text()).split('\n') {
            let part_span = Span::new(start, start + part.len());
            start = part_span.end + 1;
            let all = words(self.parsed, part_span);
            let segments: Vec<Words> =
                self.marked.iter().filter(|m| m.overlaps(part_span)).map(|m| inside(self.parsed, part_span, *m)).collect();
            let marked: usize = segments.iter().map(HashSet::len).sum();
            if !all.is_empty() && marked * 20 >= all.len() * 19 {
                pieces.push((all, true));
            } else {
                pieces.extend(segments.into_iter().filter(|s| !s.is_empty()).map(|s| (s, false)));
            }
        }
        pieces
    }
}

/// A string without its marks, a number as it is.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn words(parsed: &Parsed<'_>, span: Span) -> Words {
    inside(parsed, span, span)
}

fn inside(parsed: &Parsed<'_>, one: Span, other: Span) -> Words {
    let tokens = &parsed.tokens;
    let from = tokens.partition_point(|t| t.span.start < one.start.max(other.start));
    (from..tokens.len())
        .take_while(|at| tokens[*at].span.end <= one.end.min(other.end))
        .filter(|at| tokens[*at].kind != TokenKind::Mark)
        .collect()
}

/// Words shared, as a share of all words of both.
fn overlap(one: &Words, other: &Words) -> f64 {
    let shared = one.intersection(other).count();
    shared as f64 / (one.len() + other.len() - shared).max(1) as f64
}

/// Whether both name somebody, by the same surname.
fn same_name(gold: &str, read: &str) -> bool {
    let (gold, read) = (name_words(gold), name_words(read));
    match (gold.last(), read.last()) {
        (Some(g), Some(r)) => g == r || read.len() <= 4 && read.contains(g) || gold.contains(r),
        _ => false,
    }
}

fn name_words(name: &str) -> Vec<String> {
    let head = [",", " who ", " of ", " for ", " from "].iter().filter_map(|cut| name.find(cut)).min().map_or(name, |cut| &name[..cut]);
    let plain = |word: &&str| {
        word.starts_with(char::is_uppercase) && !matches!(*word, "The" | "A" | "He" | "She" | "They" | "I" | "We" | "It" | "Who")
    };
    head.split([' ', '\u{a0}'])
        .filter(plain)
        .map(|word| fold(word.trim_end_matches(['.', '’', '\'']).trim_end_matches("’s").trim_end_matches("'s")))
        .collect()
}
