//! How sure it is that a run of capitals names a person: by its own words, and by those beside it.

use super::{
    Page,
    lexicon::{GIVEN, NAMED_THING, ORGANISATION, PLACE, ROLE, SPEECH, SURNAME},
    names::{Evidence, Run},
};
use crate::text::TokenKind;
use std::ops::Range;

/// Endings of surnames that are those of nothing else.
const SURNAME_ENDINGS: [&str; 18] = [
    "enko", "shvili", "adze", "idze", "elidze", "poulos", "opoulou", "oglu", "sson", "dottir", "ovich", "evich", "ovna", "wicz", "czyk",
    "escu", "skaya", "ovskiy",
];

/// What the words beside a run say of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Beside {
    Nothing,
    /// It speaks, as a body may too.
    Speaks,
    /// It is a person, whatever its words are: it has an office, an age, a “who”.
    Person,
}

/// How sure it is that `run` names a person.
pub fn of(page: &Page<'_>, run: &Run) -> Evidence {
    let beside = beside(page, run);
    if is_no_person(page, run, beside) {
        return Evidence::Against;
    }
    let first = run.tokens.start;
    if let Some(title) = page.title_before(first).filter(|_| !page.has(first, ORGANISATION)) {
        // “lawyer Ode” is too little, “Senator Ode” and “Mr. Ode” are enough.
        if run.is_full() || page.is_capital(title) && !page.is_title_case(run.sentence) {
            return Evidence::Person;
        }
    }
    if !run.is_full() {
        // “Ada said”, where nobody's full name has her given name; “Ode, who …”.
        let speaks = beside == Beside::Speaks && page.has(first, GIVEN) && !page.has(first, SURNAME);
        let who = page.word(run.tokens.end) == "who" || page.word(run.tokens.end) == "," && page.word(run.tokens.end + 1) == "who";
        let single = who && first > page.sentence_start(first) && !page.word(first).ends_with('s');
        return if speaks || single && !page.is_all_capitals(first) { Evidence::Person } else { Evidence::None };
    }
    let initial = run.keys[1..run.keys.len() - 1].iter().any(|k| k.len() == 1);
    let own = page.has(first, GIVEN) || initial || run.suffix.is_some() || SURNAME_ENDINGS.iter().any(|e| run.last().ends_with(e));
    if own || beside > Beside::Nothing { Evidence::Person } else { Evidence::None }
}

/// Whether a word of the run belongs to a place, a body or a thing.
fn is_no_person(page: &Page<'_>, run: &Run, beside: Beside) -> bool {
    let Range { start, end } = run.tokens;
    let given = page.has(start, GIVEN);
    let person = beside == Beside::Person && run.is_full();
    let borne = |at: usize| {
        let last = at + 1 == end && at > start;
        let as_surname = at > start && (given || last && person) && page.has(at, SURNAME);
        // Paris Ode, the mayor; Park Ode, who …: a place's name is a given name too.
        let as_given = at == start && person && (page.has(at, SURNAME) || !page.has(at, ORGANISATION));
        as_surname || as_given || at == start && given && run.is_full() && beside == Beside::Speaks && !page.word(end - 1).ends_with('s')
    };
    let strange = |at: usize| page.is_capital(at) && page.has(at, ORGANISATION | PLACE) && !borne(at);
    let team = page.has(start, PLACE) && page.word(end - 1).ends_with('s') && !given;
    // “Commission on Ode Debates”: the rest of a body's name.
    let tied = start > page.sentence_start(start) + 1 && matches!(page.word(start - 1), "of" | "on" | "for");
    let of_body = tied && page.has(start - 2, ORGANISATION) && page.is_capital(start - 2);
    // “Ode & Co” is a firm; the freighter Ada Ode is none of the people.
    team || of_body || run.tokens.clone().any(strange) || page.word(end) == "&" || is_named_thing(page, start)
}

/// Whether the noun of a thing that bears a name stands before the run, a title left out: the freighter Lady Ode.
fn is_named_thing(page: &Page<'_>, start: usize) -> bool {
    let first = page.sentence_start(start);
    let title = page.title_before(start).unwrap_or(start);
    title > first && page.has(title - 1, NAMED_THING) && !page.is_possessive(title - 1)
}

fn beside(page: &Page<'_>, run: &Run) -> Beside {
    let within = page.parsed.sentences[run.sentence].tokens.clone();
    let Range { start, end: next } = run.tokens;
    if page.is_title_case(run.sentence) || page.is_possessive(next - 1) {
        return Beside::Nothing;
    }
    let relative = next < within.end && page.word(next) == "who";
    let titled = page.title_before(start).is_some_and(|title| page.has(title, ROLE) && run.is_full());
    let aged = start > within.start + 2 && page.word(start - 1) == "old" && page.word(start - 3) == "year";
    let set_off = next + 1 < within.end && matches!(page.word(next), "," | "(");
    if relative || titled || aged || set_off && is_described(page, next, within.end) || follows_role(page, start, next, &within) {
        return Beside::Person;
    }
    let speaks = |at: usize| page.has(at, SPEECH) && !page.is_capital(at);
    let said = next < within.end && speaks(next) || start > within.start && speaks(start - 1) || speaks_for_body(page, next, within.end);
    if said { Beside::Speaks } else { Beside::Nothing }
}

/// Whether what a comma or a bracket opens behind a name is said of a person: `, who`, `, 43,`, `, the mayor of Oldport,`.
fn is_described(page: &Page<'_>, at: usize, end: usize) -> bool {
    let word = page.word(at + 1);
    let age = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit()) && at + 2 < end && matches!(page.word(at + 2), "," | ")" | ".");
    word == "who" || age || page.apposition(at, end).is_some()
}

/// Whether a role and a comma stand before the name, and a mark or a verb of speech behind: `its head, Ada Ode,`.
fn follows_role(page: &Page<'_>, start: usize, next: usize, within: &Range<usize>) -> bool {
    let comma = start.checked_sub(1).filter(|c| *c > within.start && page.word(*c) == ",");
    let Some(role) = comma.and_then(|comma| page.role_closing(comma)) else { return false };
    let closed = next >= within.end || page.parsed.tokens[next].kind == TokenKind::Mark || page.has(next, SPEECH);
    // “the mayor of Oldport, North Dakota”: what follows a place may be where it lies.
    let placed = role.clone().any(|at| page.is_capital(at) && page.word(at - 1) == "of") && page.has(start, PLACE | ORGANISATION);
    closed && !placed
}

/// Whether the name goes on with a body and then speaks: `Ada Ode of the Harbour Forum warned`.
fn speaks_for_body(page: &Page<'_>, next: usize, end: usize) -> bool {
    let body = next + 1 < end && matches!(page.word(next), "of" | "from" | "at" | "with");
    let part = |at: &usize| page.parsed.tokens[*at].kind == TokenKind::Word && !page.has(*at, SPEECH) || page.word(*at) == "'";
    let verb = (next..end.min(next + 12)).find(|at| !part(at));
    body && verb.is_some_and(|verb| page.has(verb, SPEECH))
}
