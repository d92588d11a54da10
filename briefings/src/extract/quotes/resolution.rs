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
    /// He, she: found among those named before.
    Pronoun,
    /// “the Ukrainian leader”.
    Role,
    /// A body, a group, somebody without a name.
    Phrase,
    /// “they”, or a pronoun that nobody fits.
    Unresolved,
}

/// Resolves mentions in the order in which they are asked.
pub struct Resolver<'p, 'a> {
    page: &'p Page<'a>,
    people: &'p People,
    /// The person who spoke last, and where.
    last: Option<(usize, Span)>,
    /// The body that spoke last: what “it” means.
    last_body: Option<Span>,
}

impl<'p, 'a> Resolver<'p, 'a> {
    pub fn new(page: &'p Page<'a>, people: &'p People) -> Self {
        Self { page, people, last: None, last_body: None }
    }

    /// Who the words at `mention` are.
    pub fn resolve(&mut self, mention: Span) -> Resolved {
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
            self.last_body = Some(Span::new(mention.start, mention.start + resolved.name.len()));
        }
        if let Some(person) = resolved.person {
            self.last = Some((person, mention));
        }
        resolved
    }

    /// The role of a person, as the article writes it.
    pub fn role(&self, person: Option<usize>) -> Option<String> {
        self.people.people[person?].role.clone()
    }

    fn somebody(&self, person: usize, how: How) -> Resolved {
        Resolved { person: Some(person), name: self.people.people[person].name.clone(), how }
    }

    fn nobody(&self, mention: Span, how: How) -> Resolved {
        Resolved { person: None, name: mention.of(self.page.parsed.text()).to_owned(), how }
    }

    /// A phrase names a person in its head, before the first comma or “of”; else it may be a role.
    fn phrase(&self, mention: Span) -> Resolved {
        let text = self.page.parsed.text();
        let words = mention.of(text);
        let head =
            [",", " who ", " of ", " for ", " from ", " at ", " ("].iter().filter_map(|cut| words.find(cut)).min().unwrap_or(words.len());
        let head = Span::new(mention.start, mention.start + head);
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
            _ => self.nobody(Span::new(head.start, head.end.max(head.start + 1)), How::Phrase),
        }
    }

    /// The person whom “he” or “she” means: who spoke last, unless somebody of that gender has become the subject since.
    fn pronoun(&self, mention: Span, gender: Gender) -> Resolved {
        let fits = |person: usize| self.people.gender(person) == Some(gender);
        let may = |person: usize| self.people.gender(person).is_none_or(|g| g == gender);
        let before = self.people.mentions_before(mention.start);
        let nearest =
            before.iter().rev().take(60).find(|m| fits(m.person) || may(m.person) && self.last.is_some_and(|(p, _)| p == m.person));
        let last = self.last.filter(|(person, _)| may(*person));
        let best = match (last, nearest) {
            (Some((person, at)), nearest) if fits(person) || nearest.is_none_or(|m| !fits(m.person)) => {
                let since = before.iter().rev().take_while(|m| m.span.start > at.end).filter(|m| fits(m.person) && m.person != person);
                let subject = since.filter(|m| self.opens_sentence(m.span)).last();
                Some(subject.map_or(person, |m| m.person))
            }
            (_, nearest) => nearest.map(|m| m.person),
        };
        best.map_or_else(|| self.nobody(mention, How::Unresolved), |person| self.somebody(person, How::Pronoun))
    }

    /// Whether a name opens its sentence, a title before it left out.
    fn opens_sentence(&self, name: Span) -> bool {
        let Some(sentence) = self.page.parsed.sentence_at(name.start) else { return false };
        let first = self.page.parsed.sentences[sentence].span.start;
        name.start - first < 24 && !self.page.parsed.text()[first..name.start].contains(',')
    }
}
