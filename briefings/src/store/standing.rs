//! Where the words of a search stand: the ways in which they are written in the index, and the places of one article that match them.

use super::terms::{Senses, any_sense, folded_words, place_terms, term};
use crate::{
    card::Card,
    text::{Span, Token, places},
};
use foldhash::HashSet;

/// How many ways of writing some words are sought at most.
const SPELLINGS: usize = 16;

/// The ways in which words that stand one behind the other are written on a card: its terms, divided by spaces, the words as they are
/// first. Empty where there is no word among them.
///
/// As everywhere in the index, case, accents, plurals and the adjective of a nation do not count.
pub(crate) fn spellings(words: &str) -> Vec<String> {
    let words: Vec<String> = folded_words(words).into_iter().filter(|word| !term(word).is_empty()).collect();
    let mut spelled = vec![String::new()];
    let mut at = 0;
    while at < words.len() {
        let named = places::longest(&words[at..], |key| places::look_up(key).map(|_| ()));
        let used = named.map_or(1, |((), used)| used);
        let ways = if used == 1 { any_sense(&words[at]) } else { place_of_several(&words[at..at + used]) };
        let room = (SPELLINGS / spelled.len()).max(1);
        spelled =
            spelled.iter().flat_map(|before| ways.iter().take(room).map(move |way| format!("{before} {way}").trim().to_owned())).collect();
        at += used;
    }
    spelled.retain(|way| !way.is_empty());
    spelled.dedup();
    spelled
}

/// A name of several words stands in the index before the term of what it names.
fn place_of_several(words: &[String]) -> Vec<String> {
    let plain = words.iter().map(|word| term(word)).collect::<Vec<_>>().join(" ");
    let named = place_terms(&words.join(" ")).into_iter().map(|place| format!("{plain} {place}"));
    std::iter::once(plain.clone()).chain(named).collect()
}

/// Looks for the words of a search in the article of one card.
pub(crate) struct Standing<'c> {
    text: &'c str,
    senses: Senses<'c>,
    sought: Vec<Vec<Vec<String>>>,
    /// The letters with which a word that is sought may begin.
    beginnings: HashSet<u8>,
}

impl<'c> Standing<'c> {
    /// Looks for each of `sought` in `text`, into which the spans of `card` point.
    pub(crate) fn new<'s>(text: &'c str, card: &'c Card, sought: impl IntoIterator<Item = &'s str>) -> Self {
        let apart = |way: &String| way.split(' ').map(str::to_owned).collect();
        let sought: Vec<Vec<Vec<String>>> = sought.into_iter().map(|words| spellings(words).iter().map(apart).collect()).collect();
        let terms = sought.iter().flatten().flatten().filter_map(|term| term.bytes().next());
        Self { text, senses: Senses::of(card), beginnings: terms.flat_map(beginnings).collect(), sought }
    }

    /// Where each of what is sought stands first among these tokens of the text, in the order in which they are sought.
    pub(crate) fn among(&self, tokens: &[Token]) -> Vec<Option<Span>> {
        let placed = self.senses.placed(self.text, tokens, |word| self.may_be_sought(word));
        let first = |ways: &Vec<Vec<String>>| ways.iter().filter_map(|way| first_run(&placed, way)).min_by_key(|span| span.start);
        self.sought.iter().map(first).collect()
    }

    /// Whether the word may have a term that is sought: most are told by their first letter.
    fn may_be_sought(&self, word: &str) -> bool {
        let first = word.bytes().next().unwrap_or_default();
        !first.is_ascii_alphanumeric() || self.beginnings.contains(&first.to_ascii_lowercase())
    }
}

/// With which letters a word begins whose term begins with `first`: see [`crate::text::name_key`].
fn beginnings(first: u8) -> impl Iterator<Item = u8> {
    let other = match first {
        b'h' => Some(b'k'),
        b'u' => Some(b'o'),
        b'i' => Some(b'y'),
        _ => None,
    };
    std::iter::once(first).chain(other)
}

/// Where these terms stand first, one behind the other.
fn first_run(placed: &[(Option<String>, Span)], terms: &[String]) -> Option<Span> {
    let wanted = || terms.iter().map(String::as_str).map(Some);
    let run = placed.windows(terms.len().max(1)).find(|run| run.iter().map(|(term, _)| term.as_deref()).eq(wanted()))?;
    Some(run.iter().fold(run[0].1, |all, (_, span)| all.to(*span)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lexicon::bare;
    use proptest::prelude::*;

    #[test]
    fn words_are_sought_in_all_their_spellings() {
        let cases: [(&str, &[&str]); 7] = [
            ("Ports", &["port"]),
            ("security guarantees", &["securiti guarante"]),
            ("long-term", &["long term"]),
            ("Kraków", &["krakow"]),
            ("Ukrainian port", &["ukrainian port", "place_ukraine port"]),
            ("\" * ( )", &[]),
            ("", &[]),
        ];
        for (words, expected) in cases {
            assert_eq!(spellings(words), expected, "{words}");
        }
        assert!(spellings(&"georgia jordan turkey ".repeat(40)).len() <= SPELLINGS);
    }

    proptest! {
        #[test]
        fn a_word_is_told_by_the_beginning_of_its_term(word in "[a-zA-Z'’-]{1,6}|\\PC{1,4}|(kh|ou|yi|yy|iy|shch)[a-z]{0,3}") {
            let word = bare(&word);
            let first = word.bytes().next().unwrap_or_default();
            if let (true, Some(of_term)) = (first.is_ascii_alphanumeric(), term(word).bytes().next()) {
                prop_assert!(beginnings(of_term).any(|letter| letter == first.to_ascii_lowercase()), "{word}");
            }
        }
    }
}
