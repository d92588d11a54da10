//! What each word of a sentence does, as well as word lists, endings and neighbours tell it.

use super::{
    drafts::{Draft, draft_at},
    lexicon::NUMBERS,
    terms::{
        ADVERB, APPROACHING, AUXILIARY, CONTRACTED, DETERMINER, DOWN, FUNCTION, MONTH, NOT_MANNER, PAST, PREPOSITION, PRONOUN, RELATIVE,
        Terms, UP, VERB, WEEKDAY,
    },
};
use crate::text::{TokenKind, sentences::is_abbreviation};

/// How far back the front of a noun phrase is sought, in tokens.
const LONGEST: usize = 12;

/// What a token does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A noun, or an adjective or participle before one.
    Noun,
    /// A month, a weekday or a year.
    Time,
    Verb,
    /// A word of a verb group, the “to” of an infinitive among them.
    Auxiliary,
    Determiner,
    Pronoun,
    Preposition,
    /// Joins phrases or clauses of one rank: `and`, `but`.
    Coordinator,
    /// Opens a clause: `because`, `that`.
    Subordinator,
    Relative,
    Adverb,
    /// A mark inside a word or a name: a hyphen, an ampersand.
    Inner,
    Mark,
    /// Part of a figure.
    Figure,
}

/// The role of every token of a sentence.
pub fn roles(terms: &Terms<'_>, drafts: &[Draft]) -> Vec<Role> {
    let mut roles = Vec::with_capacity(terms.len());
    for at in 0..terms.len() {
        let role = if draft_at(drafts, at).is_some() { Role::Figure } else { role(terms, at, &roles) };
        roles.push(role);
    }
    roles
}

fn role(terms: &Terms<'_>, at: usize, before: &[Role]) -> Role {
    match terms.kind(at) {
        Some(TokenKind::Mark) => mark(terms, at),
        Some(TokenKind::Number) => number(terms, at, before.last()),
        _ => word(terms, at, before),
    }
}

fn mark(terms: &Terms<'_>, at: usize) -> Role {
    let inner = matches!(terms.lower(at), "-" | "‑" | "/") && terms.tight(at) && terms.tight(at + 1)
        || terms.lower(at) == "&"
        || terms.lower(at) == "." && at > 0 && terms.tight(at) && terms.capital(at + 1) && is_cut_short(terms, at - 1);
    if inner { Role::Inner } else { Role::Mark }
}

/// `Mrs. Brook`, `St. Ives`, `Nadia F. Brook`: a title or a name of which a point stands for the rest.
fn is_cut_short(terms: &Terms<'_>, at: usize) -> bool {
    terms.capital(at) && (terms.raw(at).len() == 1 || is_abbreviation(terms.lower(at)))
}

/// A number that is no figure is a part of a name, or a time.
fn number(terms: &Terms<'_>, at: usize, before: Option<&Role>) -> Role {
    let named = matches!(before, Some(Role::Noun | Role::Inner)) && terms.raw(at).len() < 4;
    if named { Role::Noun } else { Role::Time }
}

fn word(terms: &Terms<'_>, at: usize, before: &[Role]) -> Role {
    let lower = terms.lower(at);
    let previous = before.last().copied().unwrap_or(Role::Mark);
    let name = terms.capital(at) && at > 0 && previous != Role::Mark;
    let named = name && previous == Role::Noun && terms.capital(at - 1);
    match lower {
        "and" | "or" | "but" | "nor" => return Role::Coordinator,
        "because" | "although" | "though" | "while" | "whilst" | "whereas" | "if" | "unless" | "as" | "so" => return Role::Subordinator,
        "that" if !matches!(previous, Role::Preposition | Role::Verb) && is_verbal(terms, at + 1) => return Role::Relative,
        "that" if previous == Role::Verb || opens_clause(terms, at + 1) => return Role::Subordinator,
        "to" => return if opens_infinitive(terms, at, previous) { Role::Auxiliary } else { Role::Preposition },
        _ => {}
    }
    // “a net worth of”, “the overall cut”
    let noun = lower == "worth" && previous == Role::Noun && terms.lower(at + 1) == "of"
        || lower == "overall" && previous == Role::Determiner && terms.is_word(at + 1) && !terms.is(at + 1, FUNCTION);
    if noun {
        return Role::Noun;
    }
    if previous == Role::Inner && is_dimension(lower) && (before.get(at - 2) == Some(&Role::Figure) || terms.lower(at - 2) == ")") {
        return Role::Adverb;
    }
    if terms.is(at, MONTH | WEEKDAY) && (terms.capital(at) || !terms.is(at, AUXILIARY)) {
        // `the March contract`
        return if previous == Role::Determiner && terms.nounish(at + 1) { Role::Noun } else { Role::Time };
    }
    if named && !terms.is(at, FUNCTION & !PRONOUN) {
        return Role::Noun;
    }
    if matches!(previous, Role::Auxiliary)
        && (is_modal(terms.before(at)) || terms.before(at) == "to")
        && !terms.is(at, FUNCTION)
        && !(lower.len() > 4 && lower.ends_with("ly"))
    {
        return Role::Verb;
    }
    if terms.is(at, RELATIVE) && lower != "that" {
        return Role::Relative;
    }
    if terms.is(at, AUXILIARY) && (!name || is_being(lower)) || is_contracted(terms, at) {
        return Role::Auxiliary;
    }
    if terms.is(at, DETERMINER) {
        return Role::Determiner;
    }
    if terms.is(at, PRONOUN) {
        return Role::Pronoun;
    }
    if !name && (terms.is(at, VERB) || is_participle(lower) && !terms.is(at, PREPOSITION)) {
        return verb_or_noun(terms, at, before);
    }
    if terms.is(at, PREPOSITION) && !matches!(lower, "up" | "down") {
        return Role::Preposition;
    }
    let manner =
        lower.len() > 4 && lower.ends_with("ly") && !terms.is(at, NOT_MANNER) && !terms.capital(at) && previous != Role::Determiner;
    if terms.is(at, ADVERB | PREPOSITION) || manner {
        return Role::Adverb;
    }
    Role::Noun
}

fn is_participle(lower: &str) -> bool {
    lower.len() > 4 && (lower.ends_with("ed") || lower.ends_with("ing"))
}

/// `a reminder that five years after the war`, `heard by now that the town`: whether a clause may begin at token `at`.
fn opens_clause(terms: &Terms<'_>, at: usize) -> bool {
    terms.is(at, DETERMINER | PRONOUN) || terms.is_number(at) || NUMBERS.contains_key(terms.lower(at))
}

/// `he's`, `they've`, `youll`: a pronoun with its verb.
pub fn is_contracted(terms: &Terms<'_>, at: usize) -> bool {
    let pronoun = terms.lower(at).split_once('\'').map(|(pronoun, _)| pronoun);
    matches!(pronoun, Some("it" | "he" | "she" | "they" | "we" | "you" | "i" | "that" | "there")) || terms.is(at, CONTRACTED)
}

/// What no name holds: `Millions Are Left Without Power`.
fn is_being(lower: &str) -> bool {
    matches!(lower, "is" | "are" | "was" | "were" | "has" | "have" | "had")
}

fn lower_ends(terms: &Terms<'_>, at: usize, endings: &[&str]) -> bool {
    endings.iter().any(|ending| terms.lower(at).ends_with(ending))
}

fn is_verbal(terms: &Terms<'_>, at: usize) -> bool {
    terms.is(at, VERB | AUXILIARY) && !terms.is(at, DETERMINER)
}

/// `rates`, `rise`, `priced`: a verb, or a noun or adjective where its neighbours say so.
fn verb_or_noun(terms: &Terms<'_>, at: usize, before: &[Role]) -> Role {
    let previous = before.last().copied().unwrap_or(Role::Mark);
    let lower = terms.lower(at);
    let past = lower.ends_with("ed");
    let continuous = lower.ends_with("ing");
    let next_noun = terms.nounish(at + 1);
    // “the party's last contested primary”, “six weeks of paid leave”
    let described = previous == Role::Noun
        && !continuous
        && (terms.before(at).ends_with("'s") || !past && !terms.is(at, PAST) && terms.is(at - 1, PAST) && !terms.capital(at - 1));
    if described {
        return Role::Noun;
    }
    let of = terms.lower(at + 1) == "of" && !matches!(previous, Role::Auxiliary | Role::Pronoun | Role::Relative);
    if of && !past && !terms.is(at, PAST) {
        return Role::Noun;
    }
    if !past && !continuous && !terms.is(at, PAST) && ends_counted_phrase(terms, at, before) {
        return Role::Noun;
    }
    // “the latest drop-top”
    if terms.lower(at + 1) == "-" && terms.tight(at + 1) && terms.tight(at + 2) && !past && !continuous {
        return Role::Noun;
    }
    // “Spending rose”, “pricing starts at”
    let changes = terms.is(at + 1, UP | DOWN);
    let is_gerund = continuous
        && terms.lower(at + 1) != "to"
        && terms.is(at + 1, AUXILIARY | VERB)
        && (changes || !lower_ends(terms, at + 1, &["ed", "ing"]));
    let noun = match previous {
        Role::Determiner | Role::Preposition => !(continuous && !next_noun && !terms.is(at, VERB)) || previous == Role::Determiner,
        Role::Figure | Role::Inner => {
            if past || continuous {
                next_noun
            } else {
                !terms.is(at, VERB)
            }
        }
        Role::Auxiliary | Role::Pronoun | Role::Relative | Role::Time => false,
        Role::Noun if continuous && !terms.is(at, VERB) => !opens_object(terms, at + 1) || is_adjective(terms.before(at)),
        Role::Noun => {
            let verb_follows = terms.is(at + 1, AUXILIARY | VERB)
                && !is_contracted(terms, at + 1)
                && !lower_ends(terms, at + 1, &["ing"])
                && !needs_infinitive(terms, at);
            !past && (verb_follows || terms.lower(at + 1) == "of")
        }
        Role::Mark | Role::Coordinator | Role::Subordinator => {
            past && next_noun && terms.is(at + 1, VERB)
                || is_gerund
                || !past && !continuous && (terms.is(at + 1, PREPOSITION) || terms.is(at + 1, AUXILIARY | VERB))
        }
        Role::Adverb => past && next_noun,
        Role::Verb => past && next_noun || !past && !continuous || is_gerund && changes,
    };
    if noun { Role::Noun } else { Role::Verb }
}

/// `an adult needs to eat`, `the town plans to build`, `its use seems to fall`
fn needs_infinitive(terms: &Terms<'_>, at: usize) -> bool {
    let verbs =
        ["needs", "need", "wants", "want", "plans", "aims", "expects", "seems", "seem", "appears", "appear", "tends", "tend", "continues"];
    terms.lower(at + 1) == "to" && lower_ends(terms, at, &verbs)
}

/// What is said of a measure: `37m-long`.
pub fn is_dimension(lower: &str) -> bool {
    matches!(lower, "long" | "wide" | "high" | "tall" | "deep" | "thick")
}

fn is_modal(lower: &str) -> bool {
    matches!(lower, "can" | "could" | "will" | "would" | "may" | "might" | "must" | "shall" | "should" | "do" | "does" | "did")
}

/// `a 5% pay rise`, `a steep fall in`: the head of a phrase that an article or a figure opens, with its complement or nothing behind.
fn ends_counted_phrase(terms: &Terms<'_>, at: usize, before: &[Role]) -> bool {
    let mut start = at;
    let mut figure = false;
    while start > 0 && at - start < LONGEST && matches!(before[start - 1], Role::Noun | Role::Figure | Role::Inner | Role::Adverb) {
        figure |= before[start - 1] == Role::Figure;
        start -= 1;
    }
    let opened = start > 0 && before[start - 1] == Role::Determiner && (figure || matches!(terms.before(start), "a" | "an"));
    let closed = !terms.is_word(at + 1) && !terms.is_number(at + 1)
        || terms.is(at + 1, PREPOSITION | AUXILIARY | RELATIVE) && terms.lower(at + 1) != "to"
        || matches!(terms.lower(at + 1), "and" | "or" | "next" | "last" | "this");
    opened && (closed || figure && (terms.nounish(at + 1) || terms.is(at + 1, VERB) && !lower_ends(terms, at + 1, &["ed", "ing"])))
}

/// Whether token `at` may open the object of a verb before it.
fn opens_object(terms: &Terms<'_>, at: usize) -> bool {
    terms.is(at, DETERMINER | PREPOSITION) || terms.is_number(at) || terms.nounish(at)
}

fn is_adjective(lower: &str) -> bool {
    ["al", "ic", "ous", "ive", "ful", "able", "ible", "less", "ary"].iter().any(|ending| lower.ends_with(ending))
}

/// `to rise`, `needs to consume`
fn opens_infinitive(terms: &Terms<'_>, at: usize, previous: Role) -> bool {
    let listed = is_verbal(terms, at + 1) && !lower_ends(terms, at + 1, &["ed", "s"]);
    let object_follows = terms.is(at + 2, DETERMINER | APPROACHING) || terms.is_number(at + 2);
    listed || previous == Role::Verb && terms.nounish(at + 1) && !terms.capital(at + 1) && object_follows
}
