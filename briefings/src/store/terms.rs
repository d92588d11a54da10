//! The terms by which a card is found, and the terms of what is typed: folded so that the two meet, and parted by sense where one word
//! means two things.
//!
//! A word that names a nation on a card is the term of that nation there: `Ukraine` and `Ukrainian` are one, Jordan the country and
//! Jordan the player are two.

use crate::{
    article::BlockKind,
    card::Card,
    text::{
        Span, Token, TokenKind, fold,
        lexicon::bare,
        name_key::name_key_of_folded,
        places::{self, Use},
        plural::singular,
        tokens::tokens,
    },
};

/// The terms of a card. Each field holds terms of ASCII letters, digits and `_`, separated by spaces, ready for a full-text index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Of the topics.
    pub topics: String,
    /// Of the headline.
    pub headline: String,
    /// Of the people's names and aliases.
    pub people: String,
    /// Of the summary.
    pub lead: String,
    /// Of the whole article but its boilerplate.
    pub body: String,
}

/// What is sought: a card matches where every group has at least one of its terms.
///
/// A card that has them in its topics, headline, people or lead is about what was typed. Only where no card of the desk is, cards that
/// merely mention it in the body count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// One group a word typed, each with the terms that stand for it; no group at all means that nothing can match.
    pub groups: Vec<Vec<String>>,
}

impl Terms {
    /// The terms of `card`, whose spans point into `text`.
    pub fn of_card(text: &str, card: &Card) -> Self {
        let senses = Senses::of(card);
        let [headline, lead] = of_headline_and_lead(text, card);
        let body = card.blocks.iter().filter(|b| b.kind != BlockKind::Boilerplate);
        let people = card.people.iter().flat_map(|p| p.aliases.iter().chain([&p.name]));
        Self {
            topics: card.topics.iter().map(|t| senses.topic(t)).collect::<Vec<_>>().join(" "),
            headline,
            people: people.map(|name| words(name)).collect::<Vec<_>>().join(" "),
            lead,
            body: body.map(|block| senses.terms(block.span.of(text))).collect::<Vec<_>>().join(" "),
        }
    }
}

/// The terms of a card's headline and of its summary.
pub fn of_headline_and_lead(text: &str, card: &Card) -> [String; 2] {
    let senses = Senses::of(card);
    let terms = |spans: &[Span]| spans.iter().map(|span| senses.terms(span.of(text))).collect::<Vec<_>>().join(" ");
    [terms(card.headline.as_slice()), terms(&card.summary)]
}

impl Sought {
    /// The readings of the words typed, the likeliest first: nations by their names, then each word as it stands.
    ///
    /// A later reading is meant only where no card is about an earlier one.
    pub fn readings(typed: &str) -> Vec<Self> {
        let words = typed_words(typed);
        let mut readings = vec![Self { groups: by_sense(&words) }, Self { groups: words.iter().map(|w| any_sense(w)).collect() }];
        readings.dedup();
        readings
    }
}

/// The senses that the nations' words have on one card.
pub(super) struct Senses<'c> {
    places: Vec<&'c str>,
}

impl<'c> Senses<'c> {
    pub(super) fn of(card: &'c Card) -> Self {
        Self { places: card.places.iter().map(|p| p.name.as_str()).collect() }
    }

    /// The terms of a stretch of the article, divided by spaces.
    fn terms(&self, text: &str) -> String {
        let placed = self.placed(text, &tokens(text, Span::new(0, text.len())), |_| true);
        placed.into_iter().filter_map(|(term, _)| term).collect::<Vec<_>>().join(" ")
    }

    /// The terms of some of the article's tokens, in order, and where each stands; `None` for a word that `reads` passes over.
    pub(super) fn placed(&self, text: &str, tokens: &[Token], reads: impl Fn(&str) -> bool) -> Vec<(Option<String>, Span)> {
        let read = |token: &Token| {
            let word = token.of(text);
            (reads(bare(word)).then(|| term(word)), token.span)
        };
        let mut terms = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while at < tokens.len() {
            let (place, words) = self.place(text, &tokens[at..]).unzip();
            let words = words.unwrap_or(1);
            let named = &tokens[at..at + words];
            // “North Korea” is found by its second word, too.
            if words > 1 || place.is_none() {
                terms.extend(named.iter().filter(|t| t.kind != TokenKind::Mark).map(read));
            }
            terms.extend(place.map(|place| (Some(place), named[0].span.to(named[words - 1].span))));
            at += words;
        }
        terms.retain(|(term, _)| term.as_deref() != Some(""));
        terms
    }

    /// The nation named at the first token, in its sense on this card, and of how many tokens its name is.
    fn place(&self, text: &str, tokens: &[Token]) -> Option<(String, usize)> {
        let first = bare(tokens[0].of(text));
        if !first.starts_with(char::is_uppercase) || !places::opens(&fold(first)) {
            return None;
        }
        let run: Vec<String> =
            tokens.iter().take(places::LONGEST).take_while(|t| t.kind == TokenKind::Word).map(|t| fold(bare(t.of(text)))).collect();
        let ((nation, meant), words) = places::longest(&run, places::look_up)?;
        let sense = self.sense(places::name(nation)).filter(|_| meant != Use::Seat)?;
        Some((place_term(sense), words))
    }

    /// What a nation's word names on this card, where that is a place at all.
    fn sense(&self, nation: &'static str) -> Option<&str> {
        let namesake = places::namesake(nation).map(|other| other.name);
        self.places.iter().find(|place| **place == nation || namesake == Some(**place)).copied()
    }

    fn topic(&self, topic: &str) -> String {
        if self.places.contains(&topic) { place_term(topic) } else { words(topic) }
    }
}

fn by_sense(words: &[String]) -> Vec<Vec<String>> {
    let mut groups = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let named =
            |key: &str| places::sense(key).or_else(|| places::look_up(key).filter(|(_, u)| *u != Use::Seat).map(|(n, _)| places::name(n)));
        let (group, used) =
            places::longest(&words[at..], named).map_or_else(|| (term(&words[at]), 1), |(place, used)| (place_term(place), used));
        groups.push(vec![group]);
        at += used;
    }
    groups
}

/// The word as it stands, and every nation or namesake that it may name.
pub(super) fn any_sense(word: &str) -> Vec<String> {
    std::iter::once(term(word)).chain(place_terms(word)).collect()
}

/// The terms of the nation and the namesake that these folded words may name.
pub(super) fn place_terms(words: &str) -> Vec<String> {
    let Some((nation, _)) = places::look_up(words).filter(|(_, meant)| *meant != Use::Seat) else { return Vec::new() };
    let nation = places::name(nation);
    std::iter::once(nation).chain(places::namesake(nation).map(|other| other.name)).map(place_term).collect()
}

/// Words that part others and seek nothing.
const UNSOUGHT: [&str; 14] = ["a", "an", "the", "of", "in", "on", "at", "for", "to", "and", "about", "with", "from", "by"];

/// Whether the word parts others and seeks nothing by itself.
pub(crate) fn seeks_nothing(word: &str) -> bool {
    UNSOUGHT.contains(&fold(word).as_str())
}

/// The folded words typed, but for those that seek nothing, where others are left.
fn typed_words(typed: &str) -> Vec<String> {
    let all = folded_words(typed);
    let telling: Vec<String> = all.iter().filter(|w| !UNSOUGHT.contains(&w.as_str())).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

/// Every word typed, folded.
pub(super) fn folded_words(typed: &str) -> Vec<String> {
    tokens(typed, Span::new(0, typed.len())).iter().map(|t| fold(bare(t.of(typed)))).filter(|w| !w.is_empty() && w != "-").collect()
}

/// The terms of words that are no article's: a name, a topic.
fn words(text: &str) -> String {
    let terms = tokens(text, Span::new(0, text.len())).into_iter().filter(|t| t.kind != TokenKind::Mark).map(|t| term(t.of(text)));
    terms.filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The term of a word: its spellings and its singular and plural share one.
pub(crate) fn term(word: &str) -> String {
    let mut term = name_key_of_folded(singular(&fold(bare(word))).into_owned());
    term.retain(|c| c != '-');
    term
}

/// The term of a nation or a namesake, which no word of a text has.
fn place_term(name: &str) -> String {
    format!("place_{}", places::key(name).replace(' ', "_"))
}
