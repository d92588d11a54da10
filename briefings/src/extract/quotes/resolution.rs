//! From the words that stand for a speaker to his name: names, pronouns, roles.

use crate::{
    extract::people::{Gender, Mention, People, lexicon, page::Page, roles::Role},
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
    page: &'p Page<'a>,
    people: &'p People,
    /// The person who spoke last, and where.
    last: Option<(usize, Span)>,
    /// The body that spoke last: what “it” means.
    last_body: Option<Span>,
    /// A name without a person that spoke last.
    last_stranger: Option<Span>,
    /// Where marked words stand.
    quoted: Vec<Span>,
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

    /// Whether the words stand in a clause of another's sentence: `when Ode asked`, `said that Ode had written`.
    fn is_subordinate(&self, mention: Span) -> bool {
        let tokens = &self.page.parsed.tokens;
        let before = tokens.partition_point(|t| t.span.start < mention.start).checked_sub(1);
        let close = before.filter(|at| tokens[*at].span.end + 2 > mention.start);
        close.is_some_and(|at| {
            self.page.word(at) == "that" || self.is_subordinator(at) && self.page.word(at).starts_with(char::is_lowercase)
        })
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

    /// The person whom “he” or “she” means: who became the subject since somebody last spoke, else who spoke, else who was named last.
    fn pronoun(&self, mention: Span, gender: Gender) -> Resolved {
        let fits = |person: usize| self.people.gender(person) == Some(gender);
        let may = |person: usize| self.people.gender(person).is_none_or(|g| g == gender);
        let before = self.people.mentions_before(mention.start);
        let near: Vec<Mention> = before.iter().rev().take(60).copied().filter(|m| may(m.person)).collect();
        let since = self.last.map_or(0, |(_, at)| at.end);
        let subject = near.iter().find(|m| m.span.start > since && !self.is_quoted(m.span) && self.opens_sentence(m.span));
        let spoken = self.last.filter(|(person, _)| may(*person)).map(|(person, span)| Mention { span, person });
        let named = near.iter().find(|m| fits(m.person)).or_else(|| near.first());
        // Whoever spoke in an earlier paragraph yields to a name in the pronoun's own sentence.
        let beside = named.filter(|m| fits(m.person) && !self.is_quoted(m.span) && self.opens_anaphora(m.span, mention));
        let spoken = spoken.filter(|s| beside.is_none() || self.is_in_block(s.span, mention));
        let Some(best) = subject.copied().or(spoken).or_else(|| named.copied()) else { return self.nobody(mention, How::Doubtful) };
        let other = |m: &&Mention| m.person != best.person && self.distance(m.span, mention) <= 3;
        let how = match (!fits(best.person) || self.has_stranger(best.span.end, mention.start), near.iter().any(|m| other(&m))) {
            (true, _) => How::Doubtful,
            (_, true) => How::OneOfSeveral,
            _ => How::Pronoun,
        };
        self.somebody(best.person, how)
    }

    /// Whether a name that may be a person's stands as a subject or a speaker between.
    fn has_stranger(&self, from: usize, to: usize) -> bool {
        let between = Span::new(from, to.max(from));
        self.last_stranger.is_some_and(|s| between.contains(s))
            || self.people.strangers_in(between).iter().any(|s| !self.is_quoted(*s) && self.opens_sentence(*s))
    }

    /// Whether both stand in one sentence, and nothing before the name speaks of somebody already: `When he …`, `The Republican …`.
    fn opens_anaphora(&self, name: Span, pronoun: Span) -> bool {
        let parsed = self.page.parsed;
        let Some(sentence) = parsed.sentence_at(name.start).filter(|at| parsed.sentence_at(pronoun.start) == Some(*at)) else {
            return false;
        };
        let tokens = parsed.sentences[sentence].tokens.clone();
        let before = tokens.take_while(|at| parsed.tokens[*at].span.end <= name.start);
        let somebody = |at: usize| {
            let word = self.page.word(at);
            ["he", "she"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun)) || self.page.has(at, lexicon::ROLE)
        };
        !before.into_iter().any(somebody)
    }

    /// Whether both stand in one paragraph.
    fn is_in_block(&self, one: Span, other: Span) -> bool {
        let block = |span: Span| self.page.parsed.sentence_at(span.start).map(|s| self.page.parsed.sentences[s].block);
        block(one) == block(other)
    }

    /// How many sentences lie between.
    fn distance(&self, one: Span, other: Span) -> usize {
        let sentence = |span: Span| self.page.parsed.sentences.partition_point(|s| s.span.end <= span.start);
        sentence(other).saturating_sub(sentence(one))
    }

    /// Whether a name stands in marks: another speaks of him there.
    fn is_quoted(&self, name: Span) -> bool {
        let at = self.quoted.partition_point(|q| q.end <= name.start);
        self.quoted.get(at).is_some_and(|q| q.contains(name))
    }

    fn is_subordinator(&self, at: usize) -> bool {
        matches!(self.page.word(at).to_lowercase().as_str(), "while" | "although" | "though" | "when" | "because" | "since" | "if" | "as")
    }

    /// Whether a name opens its sentence of running text, a title or a role before it left out.
    fn opens_sentence(&self, name: Span) -> bool {
        let parsed = self.page.parsed;
        let Some(index) = parsed.sentence_at(name.start) else { return false };
        let sentence = &parsed.sentences[index];
        let tokens = parsed.tokens_of(sentence);
        let at = sentence.tokens.start + tokens.partition_point(|t| t.span.start < name.start);
        let first = sentence.tokens.start;
        let comma = at.checked_sub(1).filter(|comma| *comma > first && self.page.word(*comma) == ",");
        let role = comma.and_then(|comma| self.page.role_closing(comma));
        let start = role.map_or(at, |role| role.start);
        let before = first..start.min(at);
        let commas = before.clone().filter(|at| self.page.word(*at) == ",").count();
        // “On Monday, Ode …”, but not “While Ode …”.
        let introduced = commas == 1 && self.page.word(start - 1) == "," && self.page.has(first, lexicon::OPENER);
        let subordinate = commas == 0 && before.clone().any(|at| self.is_subordinator(at));
        let close = parsed.tokens[start].span.start - sentence.span.start < 24;
        let another =
            self.people.mentions_in(Span::new(sentence.span.start, name.start)).iter().any(|m| !self.page.is_possessive_at(m.span));
        let reported = before.clone().any(|at| self.page.has(at, lexicon::SPEECH));
        let opens = introduced || commas == 0 && close && !subordinate;
        opens && !another && !reported && sentence.kind.is_body() && !self.page.is_title_case(index)
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
