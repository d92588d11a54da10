//! How much a sentence says of its article: where it stands, and what it shares with the rest.

use super::opening;
use crate::{
    article::BlockKind,
    extract::{Parsed, parsed::Sentence},
    text::{
        TokenKind,
        in_order::{in_order, shared},
    },
};

/// After this many sentences the worth of standing early has fallen to a third.
const FADE: f64 = 4.0;
/// How much sharing words with the rest of the article counts beside standing first.
const SHARED: f64 = 0.5;
/// How much sharing words with a sentence that is taken counts against one.
const TAKEN: f64 = 0.3;
/// From this share of common words on, two sentences say the same.
const SAME: f64 = 0.6;
/// Sentences of fewer words say little.
const SCANT: usize = 12;
const SCANT_COST: f64 = 0.2;

/// The sentences of a body, weighed.
pub struct Weights {
    lengths: Vec<usize>,
    /// Of each sentence, its telling words by their numbers, sorted, each once.
    telling: Vec<Vec<usize>>,
    alone: Vec<f64>,
}

impl Weights {
    /// Weighs the sentences of `parsed` that `body` names; what they share with the headline counts as what they share with a sentence.
    pub fn new(parsed: &Parsed<'_>, body: &[usize]) -> Self {
        let tells = parsed.vocabulary.ask(opening::tells);
        let telling: Vec<Vec<usize>> = body.iter().map(|at| telling_words(parsed, &parsed.sentences[*at], &tells)).collect();
        let mut shared_by = vec![0_u32; tells.len()];
        let headline = parsed.sentences.iter().filter(|s| s.kind == BlockKind::Headline).map(|s| telling_words(parsed, s, &tells));
        for word in telling.iter().flatten().copied().chain(headline.flatten()) {
            shared_by[word] += 1;
        }
        let lengths: Vec<usize> = body.iter().map(|at| word_count(parsed, &parsed.sentences[*at])).collect();
        let alone = telling
            .iter()
            .enumerate()
            .map(|(at, words)| {
                let shared: u32 = words.iter().map(|w| shared_by[*w] - 1).sum();
                let shared = f64::from(shared) / words.len().max(1) as f64 / (body.len() as f64).sqrt();
                let scant = if lengths[at] < SCANT { SCANT_COST } else { 0.0 };
                (-(at as f64) / FADE).exp() + SHARED * shared - scant
            })
            .collect();
        Self { lengths, telling, alone }
    }

    /// How many words the sentence has.
    pub fn words(&self, at: usize) -> usize {
        self.lengths[at]
    }

    /// The worth of a sentence beside those that are taken.
    pub fn of(&self, at: usize, taken: &[usize]) -> f64 {
        self.alone[at] - TAKEN * self.overlap(at, taken)
    }

    /// Whether a sentence says what one of those taken says.
    pub fn repeats(&self, at: usize, taken: &[usize]) -> bool {
        self.overlap(at, taken) > SAME
    }

    /// The largest share of telling words that the sentence has in common with one that is taken, 0 to 1.
    fn overlap(&self, at: usize, taken: &[usize]) -> f64 {
        let words = &self.telling[at];
        taken
            .iter()
            .map(|t| {
                let other = &self.telling[*t];
                shared(words, other) as f64 / words.len().min(other.len()).max(1) as f64
            })
            .fold(0.0, f64::max)
    }
}

/// The words of a sentence that tell what it is about, by their numbers, sorted, each once.
fn telling_words(parsed: &Parsed<'_>, sentence: &Sentence, tells: &[bool]) -> Vec<usize> {
    let words = sentence.tokens.clone().filter(|at| parsed.tokens[*at].kind != TokenKind::Mark);
    in_order(words.map(|at| parsed.vocabulary.number(at)).filter(|word| tells[*word]))
}

fn word_count(parsed: &Parsed<'_>, sentence: &Sentence) -> usize {
    parsed.tokens_of(sentence).iter().filter(|t| t.kind != TokenKind::Mark).count()
}
