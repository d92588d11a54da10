//! Which nations an article is about, each in the one sense its word has there: a word that names a person, a bird or a state of
//! the same name in this article is no nation (one sense per discourse: Gale, Church and Yarowsky, 1992).

use super::{
    Parsed,
    people::{People, page::Page},
};
use crate::{
    article::BlockKind,
    card::Place,
    text::{
        Span, Token, TokenKind, fold,
        lexicon::bare,
        places::{self, Use},
    },
};
use foldhash::HashSet;
use std::collections::{BTreeMap, BTreeSet};

/// A place of the article and how much of the article it has.
#[derive(Clone, Debug, PartialEq)]
pub struct Presence {
    /// As the card lists it.
    pub place: Place,
    /// Its mentions, each weighed by where it stands.
    pub weight: f64,
}

/// What a mention of somebody who stands for a nation adds, beside its own name's 1, where it is named at all.
const PERSON: f64 = 0.5;

/// The nations of an article, those with the most weight first.
pub fn find(page: &Page<'_>, people: &People) -> Vec<Presence> {
    let parsed = page.parsed;
    let folded = parsed.vocabulary.ask(fold);
    let may_open: Vec<bool> = parsed.vocabulary.ask(|lower| places::look_up(lower).is_some());
    let may_open: Vec<bool> = may_open.into_iter().zip(&folded).map(|(known, folded)| known || places::opens(folded)).collect();
    let mut traces: BTreeMap<usize, Trace> = BTreeMap::new();
    for (index, sentence) in parsed.sentences.iter().enumerate() {
        if sentence.kind == BlockKind::Byline {
            continue;
        }
        let weight = weight(parsed, index);
        let opening = |at: usize| may_open[parsed.vocabulary.number(sentence.tokens.start + at)];
        let mut named = named_in(parsed.text(), parsed.tokens_of(sentence), opening);
        named.retain(|n| people.mentions_in(sentence.span).iter().all(|m| !overlap(m.span, n.span)));
        // Mark Cuban is no Cuban.
        named.retain(|n| n.first == 0 || !page.is_given_name(sentence.tokens.start + n.first - 1));
        for name in named {
            traces.entry(name.nation).or_default().add(&name, weight);
        }
        for mention in people.mentions_in(sentence.span) {
            let nations: BTreeSet<usize> = people.nations(mention.person).collect();
            for nation in nations {
                traces.entry(nation).or_default().weight_of_people += PERSON * weight;
            }
        }
    }
    let mut found: Vec<Presence> =
        traces.iter().filter(|(_, t)| t.is_of_a_nation()).map(|(n, t)| t.presence(parsed, &folded, *n)).collect();
    found.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.place.name.cmp(&b.place.name)));
    found
}

/// What a mention in this sentence weighs: most in the headline and the lead.
pub(super) fn weight(parsed: &Parsed<'_>, sentence: usize) -> f64 {
    match parsed.sentences[sentence].kind {
        BlockKind::Headline => 4.0,
        BlockKind::Standfirst => 2.5,
        BlockKind::Heading => 1.5,
        BlockKind::Caption => 0.5,
        _ => {
            let lead = parsed.sentences.iter().position(|s| s.kind == BlockKind::Paragraph);
            if lead.is_some_and(|lead| sentence < lead + 2) { 2.5 } else { 1.0 }
        }
    }
}

fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// Where one of a nation's words stands.
struct Named {
    nation: usize,
    meant: Use,
    /// Its first token in the sentence.
    first: usize,
    span: Span,
    capital: bool,
    /// It opens a longer name: `Jordan Valley`, `Chad Whitlow`.
    longer: bool,
}

/// The nations named in a sentence; `opening` tells of a token whether a name can open with its word.
fn named_in(text: &str, tokens: &[Token], opening: impl Fn(usize) -> bool) -> Vec<Named> {
    let mut named = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = if opening(at) { name_at(text, tokens, at) } else { None };
        at = found.as_ref().map_or(at + 1, |(_, end)| *end);
        named.extend(found.map(|(name, _)| name));
    }
    named
}

/// The longest of a nation's names that begins with the token at `at`, and the token behind it.
fn name_at(text: &str, tokens: &[Token], at: usize) -> Option<(Named, usize)> {
    let first = bare(tokens[at].of(text));
    let (meant_by, words) = if tokens[at].kind != TokenKind::Word {
        return None;
    } else if first.starts_with(char::is_lowercase) {
        (places::look_up(first)?, 1)
    } else {
        if !places::opens(&fold(first)) {
            return None;
        }
        places::longest(&run(text, &tokens[at..]), places::look_up)?
    };
    let last = run_end(tokens, at, words);
    let span = Span::new(tokens[at].span.start, tokens[last].span.end);
    // `US` and `us`, `UN` and `un`: short names are written in capitals.
    let short = words == 1 && first.chars().filter(|c| c.is_alphabetic()).count() <= 3;
    let capital = if short { !first.contains(char::is_lowercase) } else { first.starts_with(char::is_uppercase) };
    let (nation, meant) = meant_by;
    let longer = capital && meant != Use::Adjective && tokens.get(last + 1).is_some_and(|next| goes_on(text, &tokens[last], next));
    Some((Named { nation, meant, first: at, span, capital, longer }, last + 1))
}

/// Whether a name goes on behind its word `last`.
fn goes_on(text: &str, last: &Token, next: &Token) -> bool {
    let (word, next) = (last.of(text), next.of(text));
    let shouts = !next.chars().skip(1).any(char::is_lowercase);
    bare(word).len() == word.len() && next.starts_with(char::is_uppercase) && !shouts
}

/// The folded words from the first token on, over hyphens, up to another mark.
fn run(text: &str, tokens: &[Token]) -> Vec<String> {
    let words = tokens.iter().take(2 * places::LONGEST).take_while(|t| t.kind == TokenKind::Word || t.of(text) == "-");
    words.filter(|t| t.kind == TokenKind::Word).take(places::LONGEST).map(|t| fold(bare(t.of(text)))).collect()
}

/// The token that is the last of `words` words from `at` on.
fn run_end(tokens: &[Token], at: usize, words: usize) -> usize {
    let each = (at..tokens.len()).filter(|&t| tokens[t].kind == TokenKind::Word);
    each.take(words).last().unwrap_or(at)
}

/// What an article shows of one nation.
#[derive(Default)]
struct Trace {
    names: usize,
    /// Adjectives and seats: nothing but the nation is meant.
    sure: usize,
    /// Its name written small, a turkey, or opening a longer name, which may be a person's.
    other: usize,
    weight: f64,
    weight_of_people: f64,
}

impl Trace {
    fn add(&mut self, named: &Named, weight: f64) {
        let (count, share) = match named.meant {
            Use::Name | Use::Seat if named.longer => (&mut self.other, 0.0),
            Use::Name if !named.capital => (&mut self.other, 0.0),
            _ if !named.capital => return,
            Use::Name => (&mut self.names, 1.0),
            Use::Adjective => (&mut self.sure, 0.7),
            // It may be just a city.
            Use::Seat => (&mut self.sure, 0.4),
        };
        *count += 1;
        self.weight += share * weight;
    }

    fn is_of_a_nation(&self) -> bool {
        self.weight > 0.0 && (self.sure > 0 || self.names > self.other)
    }

    /// `folded` holds the article's words, folded, by their number.
    fn presence(&self, parsed: &Parsed<'_>, folded: &[String], nation: usize) -> Presence {
        let nation = places::name(nation);
        let namesake = places::namesake(nation).filter(|other| clues(parsed, folded, &other.clues) > self.sure);
        let name = namesake.map_or(nation, |other| other.name).to_owned();
        Presence { place: Place { name, mentions: self.names + self.sure }, weight: self.weight + self.weight_of_people }
    }
}

/// How often the article has one of the folded phrases.
fn clues(parsed: &Parsed<'_>, folded: &[String], phrases: &[String]) -> usize {
    let here: HashSet<&str> = folded.iter().map(String::as_str).collect();
    let may_stand: Vec<&String> = phrases.iter().filter(|phrase| phrase.split(' ').all(|word| here.contains(word))).collect();
    if may_stand.is_empty() {
        return 0;
    }
    let words = (0..parsed.tokens.len()).filter(|at| parsed.tokens[*at].kind == TokenKind::Word);
    let mut text = String::from(" ");
    for word in words.map(|at| &folded[parsed.vocabulary.number(at)]) {
        text.extend([word, " "]);
    }
    may_stand.iter().map(|phrase| text.matches(&format!(" {phrase} ")).count()).sum()
}
