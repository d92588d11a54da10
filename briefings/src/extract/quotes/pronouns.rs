//! Whom “he” and “she” mean, and how sure that is.

use super::resolution::{How, Resolved, Resolver};
use crate::{
    extract::people::{Gender, Mention, lexicon},
    text::Span,
};

/// How many names before a pronoun are looked at.
const MOST: usize = 60;
/// How far into its sentence, in bytes, a name may still be its subject.
const FARTHEST: usize = 400;

impl Resolver<'_, '_> {
    /// The person whom “he” or “she” means: who became the subject since somebody last spoke, else who spoke, else who was named last.
    pub(super) fn pronoun(&self, mention: Span, gender: Gender) -> Resolved {
        let fits = |person: usize| self.people.gender(person) == Some(gender);
        let may = |person: usize| self.people.gender(person).is_none_or(|g| g == gender);
        let before = self.people.mentions_before(mention.start);
        let near: Vec<Mention> = before.iter().rev().take(MOST).copied().filter(|m| may(m.person)).collect();
        let since = self.last.map_or(0, |(_, at)| at.end);
        let subject = near.iter().find(|m| m.span.start > since && !self.is_quoted(m.span) && self.opens_sentence(m.span));
        let spoken = self.last.filter(|(person, _)| may(*person)).map(|(person, span)| Mention { span, person });
        let named = near.iter().find(|m| fits(m.person)).or_else(|| near.first());
        // Whoever spoke in an earlier paragraph yields to a name in the pronoun's own sentence.
        let beside = named.filter(|m| fits(m.person) && !self.is_quoted(m.span) && self.names_first(m.span, mention));
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
            || self.people.strangers_in(between).iter().rev().take(MOST).any(|s| !self.is_quoted(*s) && self.opens_sentence(*s))
    }

    /// Whether both stand in one sentence, and nothing before the name speaks of somebody already: `When he …`, `The Republican …`.
    fn names_first(&self, name: Span, pronoun: Span) -> bool {
        let parsed = self.page.parsed;
        let Some(sentence) = parsed.sentence_at(name.start).filter(|at| parsed.sentence_at(pronoun.start) == Some(*at)) else {
            return false;
        };
        if name.start - parsed.sentences[sentence].span.start > FARTHEST {
            return false;
        }
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
        if name.start - sentence.span.start > FARTHEST {
            return false;
        }
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

    /// Whether the words stand in a clause of another's sentence: `when Ode asked`, `said that Ode had written`.
    pub(super) fn is_subordinate(&self, mention: Span) -> bool {
        let tokens = &self.page.parsed.tokens;
        let before = tokens.partition_point(|t| t.span.start < mention.start).checked_sub(1);
        let close = before.filter(|at| tokens[*at].span.end + 2 > mention.start);
        close.is_some_and(|at| {
            self.page.word(at) == "that" || self.is_subordinator(at) && self.page.word(at).starts_with(char::is_lowercase)
        })
    }
}
