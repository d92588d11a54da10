//! Numbers that are no figures: years, days, clock times, scores, numbered things, names of products, list numbers.

use super::{
    nouns,
    numbers::{Form, Number},
    terms::{DETERMINER, FUNCTION, INDEFINITE, MONTH, NUMBERED, Terms, VERB, VOTES},
};
use crate::text::TokenKind;
use rust_decimal::Decimal;

/// Whether `number` is none that a reader would call a figure. `unit`: a unit follows it; `counts`: a plural noun does.
pub fn is_no_figure(terms: &Terms<'_>, number: &Number, unit: bool, counts: bool) -> bool {
    if number.form == Form::Digits && number.scale == Decimal::ONE {
        inside_a_code(terms, number)
            || is_ordinal(terms, number)
            || is_clock_time(terms, number)
            || is_day_of_month(terms, number)
            || is_year(terms, number, unit)
            || is_score(terms, number, unit, unit || counts)
            || !unit && (is_numbered(terms, number, counts) || is_list_number(terms, number) || is_named(terms, number, counts))
    } else if number.form == Form::Words {
        is_hour(terms, number)
            || is_someday(terms, number)
            || !unit && (is_pronoun(terms, number, counts) || is_title(terms, number, counts))
            || is_word_score(terms, number, unit || counts)
    } else {
        false
    }
}

/// `A4`, `#5`, `3-2-1`, `COVID-19`, `ID.3`, `1/2/2031`, `10:27`, `4x4`.
fn inside_a_code(terms: &Terms<'_>, number: &Number) -> bool {
    let at = number.at.start;
    let (before, after) = (terms.before(at), terms.lower(number.at.end));
    let touches_before = terms.tight(at) && at > 0;
    let touches_after = terms.tight(number.at.end);
    let behind_letters = touches_before
        && (terms.is_word(at - 1)
            || matches!(before, "#" | "/" | "_" | "@" | ":" | "." | "&" | "=")
            || matches!(before, "-" | "–" | "‑")
                && at > 1
                && terms.tight(at - 1)
                && terms.is_word(at - 2)
                && !joins_numbers(terms.lower(at - 2)));
    let behind_name = matches!(before, "-" | "–") && touches_before && at > 1 && terms.is(at - 2, NUMBERED) && terms.capital(at - 2);
    let before_digits = touches_after
        && matches!(after, ":" | "/" | "_" | "@")
        && (terms.is_number(number.at.end + 1) || terms.is_word(number.at.end + 1) && after == "@");
    let powers =
        terms.lower(number.at.end) == "×" || before == "×" || at > 2 && terms.lower(at - 3) == "×" || at > 1 && terms.lower(at - 2) == "×";
    behind_letters || behind_name || before_digits || powers
}

/// What may stand hyphened before a number that counts: `sub-300`, `mid-40`.
fn joins_numbers(word: &str) -> bool {
    matches!(word, "to" | "mid" | "sub" | "minus" | "now" | "pre" | "post" | "over" | "under" | "mostly" | "near")
}

fn is_ordinal(terms: &Terms<'_>, number: &Number) -> bool {
    let end = number.at.end;
    let ending = terms.tight(end) && matches!(terms.lower(end), "st" | "nd" | "rd" | "th" | "s" | "'s");
    // `1990's` and `S’s`: an apostrophe is a mark of its own behind digits.
    let apostrophe = terms.tight(end) && matches!(terms.lower(end), "'" | "’") && terms.tight(end + 1) && terms.lower(end + 1) == "s";
    ending || apostrophe
}

fn is_clock_time(terms: &Terms<'_>, number: &Number) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    let zone = matches!(terms.lower(end), "am" | "pm" | "a.m." | "p.m." | "o'clock" | "gmt" | "utc")
        || matches!(terms.raw(end), "ET" | "PT" | "BST" | "EST" | "EDT" | "PST" | "PDT" | "CET" | "CEST" | "IST");
    zone || terms.tight(at) && terms.before(at) == ":"
}

/// “at nine”, “since eight o'clock”.
fn is_hour(terms: &Terms<'_>, number: &Number) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    let small = number.scale == Decimal::ONE && number.value <= Decimal::from(12);
    let clock = matches!(terms.lower(end), "o'clock" | "a.m." | "p.m." | "am" | "pm") || matches!(terms.before(at), "past" | "half");
    let bare = terms.before(at) == "at" && !terms.nounish(end) && !terms.is(end, VERB);
    small && (clock || bare)
}

fn is_day_of_month(terms: &Terms<'_>, number: &Number) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    if number.value > Decimal::from(31) || !number.value.fract().is_zero() {
        return false;
    }
    // In small letters these two are words of their own.
    let month = |i: usize| terms.is(i, MONTH) && (terms.capital(i) || !matches!(terms.lower(i), "may" | "march"));
    let before = at > 0 && (month(at - 1) || terms.before(at) == "." && at > 1 && month(at - 2));
    // `15-16 May`, `May 15 and 16`.
    let joined = matches!(terms.lower(end), "-" | "–" | "to" | "and" | "or") && terms.is_number(end + 1) && month(end + 2)
        || at > 2 && matches!(terms.before(at), "-" | "–" | "to" | "and" | "or") && terms.is_number(at - 2) && month(at - 3);
    before || month(end) || terms.lower(end) == "of" && month(end + 1) || joined
}

/// Four digits without a comma between 1500 and 2100 that nothing counts.
fn is_year(terms: &Terms<'_>, number: &Number, unit: bool) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    let raw = terms.raw(at);
    let four = raw.len() == 4 && raw.bytes().all(|b| b.is_ascii_digit()) && (1500..=2199).contains(&raw.parse::<u32>().unwrap_or_default());
    if !four {
        // `2016-17`: the second half of a season.
        let era = matches!(terms.before(at), "a.d." | "ad" | "bc" | "b.c.")
            || terms.before(at) == "and" && at > 2 && matches!(terms.before(at - 2), "a.d." | "ad")
            || matches!(terms.raw(end), "AD" | "BC" | "BCE" | "CE" | "B.C.");
        return era && !unit
            || at > 1 && matches!(terms.before(at), "-" | "–" | "/") && terms.tight(at) && raw.len() == 2 && is_bare_year(terms, at - 2);
    }
    let set_off = matches!(terms.before(at), "about" | "around" | "nearly" | "over" | "than" | "of" | "some" | "least" | "almost");
    let counted =
        terms.nounish(end) && nouns::counted(terms, end, false).is_some() && (set_off || !terms.is(at.wrapping_sub(1), DETERMINER));
    let in_or_since = matches!(
        terms.before(at),
        "in" | "since" | "by" | "until" | "from" | "before" | "after" | "during" | "early" | "late" | "mid" | "to" | "for"
    );
    if unit {
        in_or_since && !terms.tight(end) && !set_off && terms.lower(end) != "%"
    } else {
        !counted || in_or_since || !set_off && terms.capital(end)
    }
}

fn is_bare_year(terms: &Terms<'_>, at: usize) -> bool {
    let raw = terms.raw(at);
    raw.len() == 4 && (1500..=2100).contains(&raw.parse::<u32>().unwrap_or_default())
}

/// `2-1`, `5 to 2` behind “voted”.
fn is_score(terms: &Terms<'_>, number: &Number, unit: bool, counts: bool) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    let dash = |i: usize| matches!(terms.lower(i), "-" | "–" | "‑");
    let first = dash(end) && terms.tight(end) && terms.tight(end + 1) && terms.is_number(end + 1);
    let second = at > 1 && dash(at - 1) && terms.tight(at) && terms.tight(at - 1) && terms.is_number(at - 2);
    let voted = terms.lower(end) == "to" && terms.is_number(end + 1) && at > 0 && terms.is(at - 1, VOTES)
        || at > 2 && terms.before(at) == "to" && terms.is_number(at - 2) && terms.is(at - 3, VOTES);
    // `a 2-1 victory`, but `10-15 victories`
    let scored = (first || second) && !(counts && (unit || nouns::counted(terms, end, false).is_some()));
    scored || voted && !counts
}

/// “won three to one”, “five to two”.
fn is_word_score(terms: &Terms<'_>, number: &Number, counts: bool) -> bool {
    let at = number.at.start;
    let voted = terms.lower(number.at.end) == "to" && at > 0 && terms.is(at - 1, VOTES)
        || at > 2 && terms.before(at) == "to" && terms.is(at - 3, VOTES);
    voted && !counts
}

/// `Section 427`, `Highway 12`, `No. 5`.
fn is_numbered(terms: &Terms<'_>, number: &Number, counts: bool) -> bool {
    let at = number.at.start;
    let point = usize::from(terms.before(at) == "." && at > 1);
    at > point && terms.is(at - 1 - point, NUMBERED) && (!counts || terms.capital(at - 1 - point) && at > 1 + point)
}

/// `1.` or `(a) 2)` at the front of a line.
fn is_list_number(terms: &Terms<'_>, number: &Number) -> bool {
    number.at.start == 0 && matches!(terms.lower(number.at.end), "." | ")") && terms.tight(number.at.end)
}

/// `iPhone 14`, `Boeing 737`, `Lang 20`: a number behind a name, or with letters behind it.
fn is_named(terms: &Terms<'_>, number: &Number, counts: bool) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    let letters_follow = terms.tight(end) && terms.is_word(end);
    // `3-D`, `12-page` is a figure: only a word of three letters or more counts pages.
    let coded =
        terms.tight(end) && terms.lower(end) == "-" && terms.tight(end + 1) && terms.is_word(end + 1) && terms.lower(end + 1).len() < 3;
    let behind_name = at > 0 && terms.is_word(at - 1) && named_word(terms, at - 1) && !counts;
    let product = at > 1 && terms.is_word(at - 1) && named_word(terms, at - 1) && counts && terms.capital(end);
    letters_follow || coded || behind_name || product
}

fn named_word(terms: &Terms<'_>, at: usize) -> bool {
    let raw = terms.raw(at);
    let inner_capital = raw.chars().skip(1).any(char::is_uppercase);
    (terms.capital(at) && at > 0 || inner_capital) && !terms.is(at, FUNCTION) && !terms.is(at, VERB)
}

/// “one” where it counts nothing: a pronoun (“no one”, “the one”), or an idiom (“one day”, “one step closer”).
fn is_pronoun(terms: &Terms<'_>, number: &Number, counts: bool) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    if terms.lower(at) != "one" || number.at.len() > 1 {
        return false;
    }
    let determined = at > 0 && (terms.is(at - 1, DETERMINER | NUMBERED) || terms.lower(at - 1).ends_with("'s"));
    let degree = matches!(
        terms.lower(end + 1),
        "closer" | "further" | "farther" | "ahead" | "away" | "nearer" | "higher" | "lower" | "forward" | "back"
    );
    !counts || determined || degree || terms.is(end, INDEFINITE) || terms.lower(end).ends_with("ly") || terms.capital(end)
}

/// “one day they will”: some day, unless a preposition measures with it.
fn is_someday(terms: &Terms<'_>, number: &Number) -> bool {
    let (at, end) = (number.at.start, number.at.end);
    let measured = at > 0
        && matches!(
            terms.before(at),
            "in" | "within" | "for" | "after" | "of" | "than" | "least" | "about" | "every" | "by" | "just" | "only"
        );
    terms.lower(at) == "one" && number.at.len() == 1 && matches!(terms.lower(end), "day" | "second" | "minute") && !measured
}

/// `Phase Two`, `The Four Seasons`: a number word with a capital inside a sentence.
fn is_title(terms: &Terms<'_>, number: &Number, counts: bool) -> bool {
    let at = number.at.start;
    if at == 0 || !terms.capital(at) || terms.kind(at - 1) == Some(TokenKind::Mark) {
        return false;
    }
    !counts || terms.capital(number.at.end)
}
