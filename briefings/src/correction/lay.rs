//! Corrections laid over a card, one after another in the order in which they were made.

use super::{Change, Correction};
use crate::{
    card::{Card, Corrected, Figure, Person, Quote, Speaker},
    text::Span,
};

/// Lays `corrections` over a card of `text`; says of each whether it applies: whether what it is about is still there.
pub fn lay(text: &str, card: &mut Card, corrections: &[Correction]) -> Vec<bool> {
    let mut layer = Layer { text, hidden_quotes: Vec::new(), hidden_figures: Vec::new(), retracted: false, card };
    let applied = corrections.iter().map(|correction| layer.lay(&correction.change, &correction.mark())).collect();
    layer.finish();
    applied
}

/// The spellings of a person on a card that could be somebody else's: other spellings, and the names by which a quote's speaker is called.
pub fn other_spellings<'c>(text: &'c str, card: &'c Card, person: &'c Person) -> Vec<&'c str> {
    let speakers = card.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).filter(|speaker| speaker.name == person.name);
    let called = speakers.filter_map(|speaker| speaker.mention.and_then(|span| span.get(text))).map(str::trim);
    let mut found: Vec<&str> = Vec::new();
    for spelling in person.aliases.iter().map(String::as_str).chain(called.filter(|name| name.starts_with(char::is_uppercase))) {
        let is_other = card.people.iter().all(|known| known.name != spelling) && !found.contains(&spelling);
        if is_other && standing_alone(text, spelling, &card.people) > 0 {
            found.push(spelling);
        }
    }
    found
}

/// A card that is being corrected. What is taken away stays until the end, so that the others keep their places.
struct Layer<'c> {
    text: &'c str,
    card: &'c mut Card,
    hidden_quotes: Vec<usize>,
    hidden_figures: Vec<usize>,
    retracted: bool,
}

impl Layer<'_> {
    fn lay(&mut self, change: &Change, mark: &Corrected) -> bool {
        match change {
            Change::Speaker { quote, name, .. } => {
                let quote = quote.quote(self.text, self.card);
                quote.map(|at| self.set_speaker(at, name.as_deref(), mark)).is_some()
            }
            Change::HideQuote { quote, .. } => {
                let quote = quote.quote(self.text, self.card);
                quote.map(|at| self.hidden_quotes.push(at)).is_some()
            }
            Change::HideFigure { figure } => {
                let figure = figure.figure(self.text, self.card);
                figure.map(|at| self.hidden_figures.push(at)).is_some()
            }
            Change::Retract => {
                self.retracted = true;
                true
            }
            Change::Merge { person, into } => self.merge(person, into, mark),
            Change::Split { person, other } => self.split(person, other, mark),
        }
    }

    fn set_speaker(&mut self, at: usize, name: Option<&str>, mark: &Corrected) {
        let role = self.card.people.iter().find(|person| Some(person.name.as_str()) == name).and_then(|person| person.role.clone());
        let quote = &mut self.card.quotes[at];
        quote.speaker = name.map(|name| Speaker { name: name.to_owned(), mention: None, role });
        quote.confidence = 1.0;
        quote.corrected = Some(mark.clone());
        let spans = quote.spans.clone();
        set_claims(&mut self.card.figures, &spans, name, mark);
    }

    fn merge(&mut self, person: &str, into: &str, mark: &Corrected) -> bool {
        let Some(goes) = self.person(person).filter(|_| person != into && self.person(into).is_some()) else { return false };
        let gone = self.card.people.remove(goes);
        let Some(stays) = self.person(into) else { return false };
        let kept = &mut self.card.people[stays];
        for spelling in std::iter::once(gone.name).chain(gone.aliases) {
            if spelling != kept.name && !kept.aliases.contains(&spelling) {
                kept.aliases.push(spelling);
            }
        }
        kept.mentions += gone.mentions;
        kept.role = kept.role.take().or(gone.role);
        kept.corrected = Some(mark.clone());
        self.rename(person, into, mark, |_| true);
        for claim in self.card.figures.iter_mut().filter(|figure| figure.said_by.as_deref() == Some(person)) {
            claim.said_by = Some(into.to_owned());
            claim.corrected = Some(mark.clone());
        }
        self.sort_people();
        true
    }

    fn split(&mut self, person: &str, other: &str, mark: &Corrected) -> bool {
        let (Some(at), None) = (self.person(person), self.person(other)) else { return false };
        let named = standing_alone(self.text, other, &self.card.people);
        if named == 0 {
            return false;
        }
        let kept = &mut self.card.people[at];
        kept.aliases.retain(|alias| alias != other);
        let named = named.min(kept.mentions.saturating_sub(1)).max(1);
        kept.mentions = kept.mentions.saturating_sub(named).max(1);
        kept.corrected = Some(mark.clone());
        let text = self.text;
        self.rename(person, other, mark, |speaker| speaker.mention.and_then(|span| span.get(text)).map(str::trim) == Some(other));
        let new =
            Person { name: other.to_owned(), aliases: Vec::new(), role: None, mentions: named, quotes: 0, corrected: Some(mark.clone()) };
        self.card.people.push(new);
        self.sort_people();
        true
    }

    /// Gives what `person` said and `goes` means to somebody else. A name that is not sure enough to be shown is not shown for that.
    fn rename(&mut self, person: &str, to: &str, mark: &Corrected, goes: impl Fn(&Speaker) -> bool) {
        for quote in &mut self.card.quotes {
            let shown = quote.shown_speaker().is_some();
            let Some(speaker) = quote.speaker.as_mut().filter(|speaker| speaker.name == person && goes(speaker)) else { continue };
            to.clone_into(&mut speaker.name);
            if shown {
                quote.corrected = Some(mark.clone());
                set_claims(&mut self.card.figures, &quote.spans, Some(to), mark);
            }
        }
    }

    /// Leaves of a card no more than says which article it is.
    fn retract(&mut self) {
        let card = &mut *self.card;
        card.summary.clear();
        card.quotes.clear();
        card.figures.clear();
        card.sections.clear();
        card.people.clear();
        card.places.clear();
        card.dates.clear();
        card.topics.clear();
    }

    fn person(&self, name: &str) -> Option<usize> {
        self.card.people.iter().position(|person| person.name == name)
    }

    fn sort_people(&mut self) {
        self.card.people.sort_by_key(|person| std::cmp::Reverse(person.mentions));
    }

    fn finish(&mut self) {
        if self.retracted {
            return self.retract();
        }
        let mut at = 0..;
        self.card.quotes.retain(|_| at.next().is_some_and(|at| !self.hidden_quotes.contains(&at)));
        let quotes = &self.card.quotes;
        for person in &mut self.card.people {
            person.quotes = quotes.iter().filter(|quote: &&Quote| quote.speaker.as_ref().is_some_and(|s| s.name == person.name)).count();
        }
        if !self.hidden_figures.is_empty() {
            take_figures_out(&mut self.card.figures, &self.hidden_figures);
        }
    }
}

/// Whose claim the figures are that stand in somebody's words.
fn set_claims(figures: &mut [Figure], said: &[Span], name: Option<&str>, mark: &Corrected) {
    for figure in figures.iter_mut().filter(|figure| figure.said_by.is_some() && said.iter().any(|span| span.contains(figure.span))) {
        figure.said_by = name.map(str::to_owned);
        figure.corrected = Some(mark.clone());
    }
}

/// Without the hidden ones; the others are ranked and related among themselves.
fn take_figures_out(figures: &mut Vec<Figure>, hidden: &[usize]) {
    let mut places = Vec::with_capacity(figures.len());
    let mut next = 0;
    for at in 0..figures.len() {
        let kept = !hidden.contains(&at);
        places.push(kept.then_some(next));
        next += usize::from(kept);
    }
    let mut at = 0..;
    figures.retain(|_| at.next().is_some_and(|at| !hidden.contains(&at)));
    let mut ranks: Vec<u32> = figures.iter().map(|figure| figure.rank).collect();
    ranks.sort_unstable();
    ranks.dedup();
    for figure in figures {
        figure.related = figure.related.iter().filter_map(|&other| places.get(other).copied().flatten()).collect();
        figure.rank = ranks.partition_point(|&rank| rank < figure.rank) as u32 + 1;
    }
}

/// How often a name stands in a text as whole words, and not inside the fuller name of somebody.
fn standing_alone(text: &str, name: &str, people: &[Person]) -> usize {
    let fuller = people.iter().map(|person| person.name.as_str()).filter(|fuller| *fuller != name && fuller.contains(name));
    let inside: Vec<Span> = fuller.flat_map(|fuller| standing(text, fuller)).collect();
    standing(text, name).filter(|span| !inside.iter().any(|outer| outer.contains(*span))).count()
}

fn standing<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Span> + 't {
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let spans = text.match_indices(name).map(|(at, found)| Span::new(at, at + found.len()));
    spans.filter(move |span| !span.is_empty() && ends(text[..span.start].chars().next_back()) && ends(text[span.end..].chars().next()))
}
