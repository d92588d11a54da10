//! What an editor sees who corrects: the parts of a card to choose from, what became of a correction, and the list of all.
//!
//! A message without [`Message::private`] takes the place of the one in which something was pressed, which the editor alone sees.

use super::{
    correction_menus as menus,
    markdown::{Lines, name},
    message::{Message, cut_line, fit, limit},
    parts, safe,
    wording::Wording,
};
use crate::{
    discord::correct_id::{self, Part, Wrong},
    words::Words,
};
use briefings::{
    correction::{Correction, CorrectionId},
    query::{Line, Phrase, figure_of, headline_of, person_of, quote_of},
    store::corrections::{Correctable, Entry, Standing},
};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateSelectMenuOption};

/// The colour of what is said about corrections.
const COLOUR: u32 = 0x9a_6a_00;
/// How long one piece of news may be, in UTF-16 code units.
const PIECE: usize = 600;
/// How much of a headline a list shows.
const HEADLINE: usize = 100;

/// Which of several cards is to be corrected.
pub fn cards(known: &[Correctable], words: &Words) -> Message {
    let options = known.iter().map(|one| parts::option(&headline(one, words), None, correct_id::card(one.shown.id)));
    let row = parts::menu(correct_id::CHOOSE_CARD.to_owned(), options.collect(), &words.get("correct-choose"));
    message(embed(None, &words.get("correct-which"), words), vec![row])
}

/// A part of a card, with what can be done there.
pub fn part(known: &Correctable, part: Part, words: &Words) -> Message {
    match part {
        Part::Menu => menu(known, words),
        Part::Quotes(page) => listed(known, "correct-which-quote", menus::quotes(known, words), page, Part::Quotes, words),
        Part::Figures(page) => listed(known, "correct-which-figure", menus::figures(known, words), page, Part::Figures, words),
        Part::People(page) => listed(known, "correct-which-person", menus::people(known, words), page, Part::People, words),
        Part::Quote(at) => {
            let line = known.read.card.quotes.get(at).map(|read| quote_of(&known.shown, known.shown_quote(read).unwrap_or(read)));
            one(known, line, "correct-quote", menus::of_quote(known, at, words), words)
        }
        Part::Figure(at) => {
            let line = known.read.card.figures.get(at).map(|figure| figure_of(&known.read, figure));
            let hide = press(correct_id::ask(known.read.id, known.state, Some(Wrong::Figure(at))), "correct-hide-figure", words);
            one(known, line, "correct-figure", Some(CreateActionRow::Buttons(vec![hide.style(ButtonStyle::Danger)])), words)
        }
        Part::Person(at) => {
            let line = known.shown.card.people.get(at).map(person_of);
            let menu = menus::of_person(known, at, words);
            let question = if menu.is_some() { "correct-person" } else { "correct-no-other" };
            one(known, line, question, menu, words)
        }
        Part::Article => {
            let retract = press(correct_id::ask(known.read.id, known.state, Some(Wrong::Article)), "correct-retract-button", words);
            let row = CreateActionRow::Buttons(vec![retract.style(ButtonStyle::Danger)]);
            one(known, None, "correct-retract", Some(row), words)
        }
    }
}

/// What a correction has changed: the lines that it is about, before and now.
pub fn made(known: &Correctable, id: CorrectionId, before: &[Line], now: &[Line], words: &Words) -> Message {
    let embed = embed(Some(known), &words.get("correct-made"), words).fields(sides(before, now, words));
    let undo = press(correct_id::undo(Some(id)), "correct-undo", words);
    message(embed, vec![CreateActionRow::Buttons(vec![undo, more(known, words)])])
}

/// The same, once it is taken back.
pub fn undone(known: &Correctable, entry: &Entry, before: &[Line], now: &[Line], words: &Words) -> Message {
    let again = before == now;
    let told = if again { undone_by(&entry.correction, "correct-undone-before", words) } else { words.get("correct-undone") };
    let embed = embed(Some(known), &told, words).fields(if again { Vec::new() } else { sides(before, now, words) });
    message(embed, vec![CreateActionRow::Buttons(vec![more(known, words)])])
}

/// The same, where the desk does not see the card, or the correction was taken back before.
pub fn undone_unseen(entry: &Entry, words: &Words) -> Message {
    message(embed(None, &undone_by(&entry.correction, "correct-undone-before", words), words), Vec::new())
}

/// A page of the corrections of a desk, each with what became of it.
pub fn list(entries: &[Entry], page: usize, pages: usize, words: &Words) -> Message {
    if entries.is_empty() {
        return Message::notice(&words.get("corrections-none"));
    }
    let lines = entries.iter().map(|entry| entry_line(entry, words));
    let embed = CreateEmbed::new().title(words.get("corrections-title")).colour(COLOUR);
    let embed = embed.description(fit(lines, "\n\n", limit::DESCRIPTION));
    let in_force = entries.iter().filter(|entry| entry.standing != Standing::Undone).map(|entry| &entry.correction);
    let mut rows: Vec<_> = menus::undo(in_force, words).into_iter().collect();
    rows.extend(menus::turning(page, pages, correct_id::list, words));
    message(embed, rows)
}

fn menu(known: &Correctable, words: &Words) -> Message {
    let retracted = known.shown.is_retracted();
    let question = words.get(if retracted { "correct-retracted" } else { "correct-what" });
    let lines = lines(words, PIECE);
    let made = known.shown.corrections.iter().rev().map(|one| lines.line(&Line::Correction(one.clone())));
    let told = fit(std::iter::once(question).chain(made), "\n", limit::DESCRIPTION);
    let mut rows = Vec::new();
    if !retracted {
        rows.push(menus::parts(known, words));
    }
    rows.extend(menus::undo(known.shown.corrections.iter().rev(), words));
    message(embed(Some(known), &told, words), rows)
}

/// A list of a card's quotes, figures or people to choose from; `at` is the part that a page of it is.
fn listed(
    known: &Correctable,
    question: &str,
    options: Vec<CreateSelectMenuOption>,
    page: usize,
    at: impl Fn(usize) -> Part,
    words: &Words,
) -> Message {
    let pages = options.len().div_ceil(parts::OPTIONS);
    let page = page.min(pages.saturating_sub(1));
    let id = |part| correct_id::look(known.read.id, known.state, part);
    let shown: Vec<_> = options.into_iter().skip(page * parts::OPTIONS).take(parts::OPTIONS).collect();
    let key = if shown.is_empty() { "correct-nobody" } else { question };
    let mut rows = Vec::new();
    if !shown.is_empty() {
        rows.push(parts::menu(id(None), shown, &words.get("correct-choose")));
    }
    rows.extend(menus::turning(page, pages, |page| id(Some(at(page))), words));
    rows.push(CreateActionRow::Buttons(vec![back(known, words)]));
    message(embed(Some(known), &words.get(key), words), rows)
}

/// One fact of a card, with what can be said of it.
fn one(known: &Correctable, line: Option<Line>, question: &str, menu: Option<CreateActionRow>, words: &Words) -> Message {
    let shown = line.map(|line| lines(words, PIECE).line(&line));
    let told = shown.into_iter().chain([words.get(question)]).collect::<Vec<_>>().join("\n\n");
    let rows = menu.into_iter().chain([CreateActionRow::Buttons(vec![back(known, words)])]);
    message(embed(Some(known), &told, words), rows.collect())
}

/// What there was and what there is, side by side.
fn sides(before: &[Line], now: &[Line], words: &Words) -> Vec<(String, String, bool)> {
    let lines = lines(words, limit::FIELD / 3);
    let side = |heading: &str, shown: &[Line]| {
        let shown = if shown.is_empty() {
            words.get("correct-not-shown")
        } else {
            fit(shown.iter().map(|line| lines.line(line)), "\n", limit::FIELD)
        };
        (words.get(heading), shown, false)
    };
    vec![side("correct-before", before), side("correct-now", now)]
}

fn entry_line(entry: &Entry, words: &Words) -> String {
    let wording = Wording { words, safe: name };
    let correction = &entry.correction;
    let standing = match entry.standing {
        Standing::Applies => None,
        Standing::AppliesNoMore => Some(words.get("corrections-no-more")),
        Standing::Unseen => Some(words.get("corrections-unseen")),
        Standing::Undone => Some(undone_by(correction, "corrections-undone", words)),
    };
    let headline = entry.headline.as_deref().map_or_else(|| words.get("untitled"), |text| safe::markdown(text, HEADLINE));
    let told = words.with(
        "corrections-entry",
        &[
            ("number", correction.id.0.to_string().into()),
            ("what", wording.change_for_editors(&correction.change).into()),
            ("headline", headline.into()),
            ("name", wording.editor(&correction.by.name).into()),
            ("day", wording.day(correction.mark().day()).into()),
            ("reason", wording.reason(&correction.reason).into()),
        ],
    );
    // Fluent's own lines behind the first are not indented in what is shown.
    let told = told.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
    standing.map_or(told.clone(), |standing| format!("{told} · **{standing}**"))
}

fn undone_by(correction: &Correction, key: &str, words: &Words) -> String {
    let wording = Wording { words, safe: name };
    let Some((by, at)) = &correction.undone else { return String::new() };
    words.with(key, &[("name", wording.editor(&by.name).into()), ("day", wording.day(at.date_naive()).into())])
}

fn headline(known: &Correctable, words: &Words) -> String {
    match headline_of(&known.read) {
        Phrase::News(excerpt) => excerpt.text,
        Phrase::Fixed(note) => Wording { words, safe: str::to_owned }.note(&note),
    }
}

fn embed(known: Option<&Correctable>, told: &str, words: &Words) -> CreateEmbed {
    let embed = CreateEmbed::new().colour(COLOUR).description(cut_line(told, limit::DESCRIPTION));
    match known {
        Some(known) => embed.title(safe::markdown(&headline(known, words), limit::TITLE)),
        None => embed,
    }
}

fn message(embed: CreateEmbed, rows: Vec<CreateActionRow>) -> Message {
    Message { embeds: vec![embed], rows, ..Message::empty() }
}

fn lines(words: &Words, piece: usize) -> Lines<'_> {
    Lines { wording: Wording { words, safe: name }, piece, roomy: false }
}

fn press(id: String, key: &str, words: &Words) -> CreateButton {
    parts::button(id, &words.get(key))
}

fn back(known: &Correctable, words: &Words) -> CreateButton {
    press(correct_id::look(known.read.id, known.state, Some(Part::Menu)), "correct-back", words)
}

fn more(known: &Correctable, words: &Words) -> CreateButton {
    press(correct_id::look(known.read.id, known.state, Some(Part::Menu)), "correct-more", words)
}
