//! Who appears: the people of one card, or of all cards about a topic, each once whatever the spelling, those named most first.
//!
//! People of several articles are one person where their full names have the same words in any spelling, where they are one known person,
//! or where one article calls somebody by both names. A surname alone is somebody of its own: whose it is, another article cannot tell.

use super::{
    About, Answer, Appearing, FollowUp, Kind, Line, Note, Phrase, Question, SourceNote,
    answer::Cutter,
    chart::{Chart, PeopleChart},
    listing,
    reading::is_telling,
};
use crate::{
    card::Person,
    extract::KnownPeople,
    store::{DeskId, Held, Result, Store},
    text::fold,
};
use std::{cmp::Reverse, collections::HashMap};

/// How many people a page holds: a row of buttons leads to the quotes of each.
const PER_PAGE: usize = 5;
/// How many of somebody's roles are shown.
const ROLES: usize = 3;

pub(super) async fn answer(store: &dyn Store, known: &KnownPeople, desk: DeskId, about: &About, page: usize) -> Result<Answer> {
    let cards = listing::cards(store, desk, about).await?;
    if cards.is_empty() {
        return listing::nothing(store, desk, about).await;
    }
    let people = by_mentions(together(&cards, known));
    if people.is_empty() {
        return Ok(Answer::nothing(Note::NobodyNamed, Vec::new()));
    }
    let headline = Note::PeopleOf { topic: about.topic_words().to_owned(), count: people.len() };
    let (shown, page) = listing::page(&people, PER_PAGE, page, |page| Question::People { about: about.clone(), page });
    let shown: Vec<Appearing> = shown.iter().map(|found| told(found)).collect();
    let lines = shown.iter().cloned().map(Line::Appearing).collect();
    let mut answer = Answer::new(Kind::People, Phrase::Fixed(headline), lines);
    answer.chart = PeopleChart::of(&shown).map(Chart::People);
    answer.page = page;
    for quotes in shown.iter().filter(|person| person.quotes > 0).map(|person| quotes_of(person, about)) {
        // Two of one name lead to the same quotes.
        if !answer.follow_ups.contains(&quotes) {
            answer.follow_ups.push(quotes);
        }
    }
    Ok(answer)
}

fn quotes_of(person: &Appearing, about: &About) -> FollowUp {
    let question = Question::Quotes { about: about.clone(), speaker: person.name.clone(), page: 0 };
    FollowUp { leads_to: Kind::Quotes, question }
}

/// Whether a card has somebody to show.
pub(super) fn has_people(held: &Held) -> bool {
    !held.card.people.is_empty()
}

/// Somebody as one card has them.
struct Found<'h> {
    held: &'h Held,
    person: &'h Person,
    quotes: usize,
}

/// Those named most first; of equals, those in most articles, then those quoted most.
fn by_mentions(mut people: Vec<Vec<Found<'_>>>) -> Vec<Vec<Found<'_>>> {
    people.sort_by_cached_key(|found| (Reverse((mentions(found), found.len(), quotes(found))), name_of(found).to_owned()));
    people
}

fn mentions(found: &[Found<'_>]) -> usize {
    found.iter().map(|f| f.person.mentions).sum()
}

fn quotes(found: &[Found<'_>]) -> usize {
    found.iter().map(|f| f.quotes).sum()
}

/// The name that most articles write, in full where one does.
fn name_of<'h>(found: &[Found<'h>]) -> &'h str {
    let names = commonest(found.iter().map(|f| f.person.name.as_str()));
    names.iter().find(|name| name.contains(' ')).copied().unwrap_or(names[0])
}

/// Each person with what every card has of them, in the order of the cards.
fn together<'h>(cards: &'h [Held], known: &KnownPeople) -> Vec<Vec<Found<'h>>> {
    let mut people: Vec<Vec<Found<'h>>> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    for held in cards {
        for person in &held.card.people {
            let found = Found { held, person, quotes: quotes_on(held, person) };
            let keys = keys(person, known);
            // Two of one article are two people, whatever they are called elsewhere.
            let other = keys.iter().find_map(|key| by_key.get(key).copied()).filter(|&at| people[at].iter().all(|f| f.held.id != held.id));
            let at = other.unwrap_or(people.len());
            if at == people.len() {
                people.push(Vec::new());
            }
            people[at].push(found);
            for key in keys {
                by_key.entry(key).or_insert(at);
            }
        }
    }
    people
}

/// The keys of somebody's full names. A name of one word is one only with its role, unless it is a known person's.
fn keys(person: &Person, known: &KnownPeople) -> Vec<String> {
    let names = std::iter::once(&person.name).chain(&person.aliases);
    let key = |name: &String| {
        let key = known.identity(name);
        match (key.contains(' ') || known.canonical(name).is_some(), &person.role) {
            (true, _) => Some(key),
            (false, Some(role)) if name == &person.name => Some(format!("{key}, {}", fold(role))),
            (false, _) => None,
        }
    };
    names.filter_map(key).collect()
}

fn quotes_on(held: &Held, person: &Person) -> usize {
    let shown = held.card.quotes.iter().filter(|quote| is_telling(quote)).filter_map(|quote| quote.shown_speaker());
    shown.filter(|speaker| speaker.name == person.name).count()
}

fn told(found: &[Found<'_>]) -> Appearing {
    let name = name_of(found);
    let aliases = commonest(found.iter().flat_map(|f| f.person.aliases.iter().chain([&f.person.name])).map(String::as_str));
    let first = found[0].held;
    Appearing {
        name: name.to_owned(),
        aliases: aliases.into_iter().filter(|alias| *alias != name).map(str::to_owned).collect(),
        roles: commonest(found.iter().filter_map(|f| f.person.role.as_deref())).into_iter().take(ROLES).map(str::to_owned).collect(),
        articles: found.len(),
        mentions: mentions(found),
        quotes: quotes(found),
        source: SourceNote::of(first, &Cutter::new(&first.text)),
        corrected: found.iter().find_map(|f| f.person.corrected.clone()),
    }
}

/// The texts, those that differ in case or accents alone as one, the commonest first; of equals, the one that comes first.
fn commonest<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut counted: Vec<(String, &str, usize)> = Vec::new();
    for text in texts {
        let key = fold(text);
        match counted.iter_mut().find(|(known, ..)| *known == key) {
            Some((.., count)) => *count += 1,
            None => counted.push((key, text, 1)),
        }
    }
    counted.sort_by_key(|(.., count)| Reverse(*count));
    counted.into_iter().map(|(_, text, _)| text).collect()
}
