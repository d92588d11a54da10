//! The gender that an article's own pronouns tell of a person whose name tells none.

use super::{Details, Gender, Mention, Page};
use crate::text::Span;

/// Gives every person without a gender the one that the pronouns of sentences tell in which nobody else is named.
pub fn learn(page: &Page<'_>, mentions: &[Mention], details: &mut [Details]) {
    let mut votes = vec![0i32; details.len()];
    let mut next = 0;
    for sentence in &page.parsed.sentences {
        let first = next;
        while mentions.get(next).is_some_and(|m| m.span.end <= sentence.span.end) {
            next += 1;
        }
        let named = &mentions[first..next];
        let Some(one) = named.first().filter(|one| details[one.person].gender.is_none()) else { continue };
        if named.iter().all(|m| m.person == one.person) {
            let told = first_pronoun(page, sentence.tokens.clone(), one.span);
            votes[one.person] += told.map_or(0, |gender| if gender == Gender::Male { 1 } else { -1 });
        }
    }
    for (person, vote) in details.iter_mut().zip(votes).filter(|(person, vote)| person.gender.is_none() && *vote != 0) {
        person.gender = Some(if vote > 0 { Gender::Male } else { Gender::Female });
    }
}

/// The first pronoun behind the name, outside marks. “Ode, his sister,” tells of another.
fn first_pronoun(page: &Page<'_>, tokens: std::ops::Range<usize>, name: Span) -> Option<Gender> {
    let mut inside = false;
    for at in tokens.filter(|at| page.parsed.tokens[*at].span.start >= name.start) {
        match page.word(at) {
            "“" => inside = true,
            "”" => inside = false,
            "\"" => inside = !inside,
            _ if inside || page.parsed.tokens[at].span.start < name.end || page.word(at - 1) == "," => {}
            "he" | "his" | "him" | "himself" => return Some(Gender::Male),
            "she" | "her" | "hers" | "herself" => return Some(Gender::Female),
            _ => {}
        }
    }
    None
}
