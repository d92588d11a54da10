//! What an article is about: the nations, people, names and things that it puts first and comes back to.

mod candidates;
mod names;
mod things;

use super::{
    people::{People, page::Page},
    places::{self, Presence},
};
use candidates::{Candidates, Sort};

/// How many topics a card has at most.
const AT_MOST: usize = 8;
/// What a nation must weigh: more than being mentioned twice in passing.
const NATION: f64 = 2.5;

/// The article's topics, most telling first, in lower case.
pub fn of(page: &Page<'_>, people: &People, nations: &[Presence]) -> Vec<String> {
    let parsed = page.parsed;
    let mut found = Candidates::default();
    for presence in nations.iter().filter(|p| p.weight >= NATION) {
        found.add_nation(&presence.place.name, presence.weight);
    }
    for mention in &people.mentions {
        if let Some(sentence) = parsed.sentence_at(mention.span.start) {
            let name = &people.people[mention.person].name;
            found.add(Sort::Person, &things::key_of(name), &name.to_lowercase(), places::weight(parsed, sentence));
        }
    }
    names::find(page, people, &mut found);
    things::find(parsed, &mut found);
    found.best(AT_MOST)
}
