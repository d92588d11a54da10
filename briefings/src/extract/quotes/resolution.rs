//! From the words that stand for a speaker to his name: names, pronouns, roles.

use crate::{
    extract::people::{Gender, People, page::Page, roles::Role},
    text::Span,
};

/// Who a mention is.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// The person, where it is one the article names.
    pub person: Option<usize>,
    /// The fullest name, as the article writes it; the mention itself for a body without another.
    pub name: String,
    pub how: How,
}

/// How a mention was resolved; each way has its own reliability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// The person is named in the mention.
    Named,
    /// A surname that several people of the article bear.
    Namesake,
    /// He, she, where nobody else of late can be meant.
    Pronoun,
    /// He, she: one of several who may be meant.
    OneOfSeveral,
    /// He, she, where the person's gender is not known or a name nearby may be a person's that is meant.
    Doubtful,
    /// “the Ukrainian leader”.
    Role,
    /// A body, a group, somebody without a name.
    Phrase,
    /// “they”, or a pronoun that nobody fits.
    Unresolved,
}

/// Resolves mentions in the order in which they are asked.
pub struct Resolver<'p, 'a> {
    pub(super) page: &'p Page<'a>,
    pub(super) people: &'p People,
    /// The person who spoke last, and where.
    pub(super) last: Option<(usize, Span)>,
    /// The body that spoke last: what “it” means.
    last_body: Option<Span>,
    /// A name without a person that spoke last.
    pub(super) last_stranger: Option<Span>,
    /// Where marked words stand.
    pub(super) quoted: Vec<Span>,
}

impl<'p, 'a> Resolver<'p, 'a> {
    pub fn new(page: &'p Page<'a>, people: &'p People, quoted: Vec<Span>) -> Self {
        Self { page, people, last: None, last_body: None, last_stranger: None, quoted }
    }

    /// Who the words at `mention` are. Where nothing stands in marks, `reported`, a speaker inside another's sentence does not become
    /// the one whom “he” means.
    pub fn resolve(&mut self, mention: Span, reported: bool) -> Resolved {
        let text = self.page.parsed.text();
        let words = mention.of(text);
        let first = words.split([' ', '\u{a0}', '\'', '’']).next().unwrap_or(words).to_lowercase();
        let resolved = match first.as_str() {
            "he" => self.pronoun(mention, Gender::Male),
            "she" => self.pronoun(mention, Gender::Female),
            "it" => self.last_body.map_or_else(|| self.nobody(mention, How::Unresolved), |body| self.nobody(body, How::Pronoun)),
            "they" | "i" | "we" | "you" | "who" => self.nobody(mention, How::Unresolved),
            _ => self.phrase(mention),
        };
        if resolved.how == How::Phrase && resolved.name.contains(char::is_uppercase) {
            let body = Span::new(mention.start, mention.start + resolved.name.len());
            self.last_body = Some(body).filter(|_| !Role::of_words(head_of(words)).is_one()).or(self.last_body);
            let named = words.starts_with(char::is_uppercase) && !words.starts_with("The ");
            self.last_stranger = named.then_some(mention).or(self.last_stranger);
        }
        if let Some(person) = resolved.person.filter(|_| !reported || !self.is_subordinate(mention)) {
            self.last = Some((person, mention));
        }
        resolved
    }

    /// The role of a person, as the article writes it.
    pub fn role(&self, person: Option<usize>) -> Option<String> {
        self.people.people[person?].role.clone()
    }

    pub(super) fn somebody(&self, person: usize, how: How) -> Resolved {
        Resolved { person: Some(person), name: self.people.people[person].name.clone(), how }
    }

    pub(super) fn nobody(&self, mention: Span, how: How) -> Resolved {
        Resolved { person: None, name: mention.of(self.page.parsed.text()).to_owned(), how }
    }

    /// A phrase names a person in its head, before the first comma or “of”; else it may be a role.
    fn phrase(&self, mention: Span) -> Resolved {
        let text = self.page.parsed.text();
        let words = mention.of(text);
        let head = Span::new(mention.start, mention.start + head_of(words).len());
        if let Some(named) = self.people.mentions_in(head).last() {
            let possessive = text[named.span.end..].starts_with(['\'', '’']) && named.span.end < head.end;
            if !possessive {
                let how =
                    if named.span.of(text).contains(' ') || !self.people.has_namesake(named.person) { How::Named } else { How::Namesake };
                return self.somebody(named.person, how);
            }
        } else if let Some(named) =
            self.people.mentions_in(mention).first().filter(|m| text[head.end..m.span.start].trim_matches([',', ' ']).is_empty())
        {
            // “the mayor, Ada Ode”
            return self.somebody(named.person, How::Named);
        }
        // “director of the Oldport Council Ada Ode”: the name closes the phrase.
        if let Some(named) = self.people.mentions_in(mention).last().filter(|m| m.span.end == mention.end) {
            return self.somebody(named.person, How::Named);
        }
        // The capitals of a transcript.
        let capitals = !words.contains(char::is_lowercase) && words.len() > 2;
        if capitals && let Some(person) = self.people.by_surname(words) {
            return self.somebody(person, How::Named);
        }
        let spoken = Role::of_words(head.of(text));
        match self.people.by_role(&spoken, mention.start) {
            Some(person) if spoken.is_one() && words.starts_with(['t', 'T']) => self.somebody(person, How::Role),
            _ => self.nobody(whole_phrase(mention, words), How::Phrase),
        }
    }
}

/// The words of a phrase that say who it is, before a comma and what “of”, “for”, “who” tie to them.
fn head_of(words: &str) -> &str {
    cut(words, &[",", " who ", " of ", " for ", " from ", " at ", " ("])
}

/// A phrase without what is only said of it: `the Ministry of Defence, which …`.
fn whole_phrase(mention: Span, words: &str) -> Span {
    Span::new(mention.start, mention.start + cut(words, &[", ", " who", " which ", " that ", " ("]).len().max(1))
}

fn cut<'w>(words: &'w str, at: &[&str]) -> &'w str {
    &words[..at.iter().filter_map(|cut| words.find(cut)).min().unwrap_or(words.len())]
}
