//! The menus in which an editor chooses what to correct, and how.

use super::{
    message::limit,
    parts::{OPTIONS, button, menu, option},
    safe,
    wording::Wording,
};
use crate::{
    discord::correct_id::{self, Part, Wrong},
    words::Words,
};
use briefings::{
    card::{CUT, Quote},
    correction::{Correction, other_spellings},
    store::corrections::Correctable,
};
use serenity::all::{CreateActionRow, CreateSelectMenuOption};

/// How much of a quote stands in an option beside other words.
const WORDS: usize = 60;

/// The buttons that turn the pages of a list, where it has several.
pub(super) fn turning(page: usize, pages: usize, id: impl Fn(usize) -> String, words: &Words) -> Option<CreateActionRow> {
    let previous = page.checked_sub(1).map(|page| button(id(page), &format!("◀ {}", words.get("button-previous"))));
    let next = (page + 1 < pages).then(|| button(id(page + 1), &format!("{} ▶", words.get("button-next"))));
    let buttons: Vec<_> = previous.into_iter().chain(next).collect();
    (!buttons.is_empty()).then_some(CreateActionRow::Buttons(buttons))
}

/// What of a card can be corrected.
pub(super) fn parts(known: &Correctable, words: &Words) -> CreateActionRow {
    let card = &known.shown.card;
    let counted =
        |key, count: usize, part| (count > 0).then(|| option(&words.with(key, &[("count", count.into())]), None, Part::written(part)));
    let parts = [
        counted("correct-quotes", card.quotes.len(), Part::Quotes(0)),
        counted("correct-figures", card.figures.len(), Part::Figures(0)),
        counted("correct-people", card.people.len(), Part::People(0)),
        Some(option(&words.get("correct-article"), None, Part::Article.written())),
    ];
    let id = correct_id::look(known.read.id, known.state, None);
    menu(id, parts.into_iter().flatten().collect(), &words.get("correct-choose"))
}

/// The corrections that can be undone; `None` where there are none.
pub(super) fn undo<'c>(corrections: impl Iterator<Item = &'c Correction>, words: &Words) -> Option<CreateActionRow> {
    let wording = plain(words);
    let options: Vec<_> = corrections
        .take(OPTIONS)
        .map(|one| {
            let below = wording.corrected(&one.mark());
            option(&wording.change_for_editors(&one.change), Some(&below), one.id.0.to_string())
        })
        .collect();
    (!options.is_empty()).then(|| menu(correct_id::undo(None), options, &words.get("correct-choose-undo")))
}

/// The quotes that a card shows, each with who is shown to have said it.
pub(super) fn quotes(known: &Correctable, words: &Words) -> Vec<CreateSelectMenuOption> {
    let wording = plain(words);
    let option_of = |(at, read): (usize, &Quote)| {
        let speaker = known.shown_quote(read)?.shown_speaker().map(|speaker| speaker.name.clone());
        let who = wording.attribution(speaker, read.kind, read.stance);
        Some(option(
            &format!("“{}”", safe::plain(&read.text.replace(CUT, " … "), limit::CHOICE - 2)),
            Some(&who),
            Part::Quote(at).written(),
        ))
    };
    known.read.card.quotes.iter().enumerate().filter_map(option_of).collect()
}

/// The figures that a card shows, each with what it measures.
pub(super) fn figures(known: &Correctable, words: &Words) -> Vec<CreateSelectMenuOption> {
    let wording = plain(words);
    let (read, shown) = (&known.read, &known.shown.card.figures);
    let figures = read.card.figures.iter().enumerate().filter(|(_, figure)| shown.iter().any(|other| other.span == figure.span));
    let option_of = |(at, figure): (usize, &briefings::card::Figure)| {
        let measured = figure.measured.and_then(|span| span.get(&read.text));
        option(&(wording.comparison(figure.comparison) + &figure.text), measured, Part::Figure(at).written())
    };
    figures.map(option_of).collect()
}

/// The people on a card.
pub(super) fn people(known: &Correctable, words: &Words) -> Vec<CreateSelectMenuOption> {
    let wording = plain(words);
    let option_of = |(at, person): (usize, &briefings::card::Person)| {
        let aliases = (!person.aliases.is_empty()).then(|| wording.aliases(&person.aliases));
        option(&person.name, aliases.as_deref().or(person.role.as_deref()), Part::Person(at).written())
    };
    known.shown.card.people.iter().enumerate().map(option_of).collect()
}

/// What can be said of a quote: whose it is, of those whom the article names most, or nobody's; or that it is not to be shown.
pub(super) fn of_quote(known: &Correctable, at: usize, words: &Words) -> Option<CreateActionRow> {
    let read = known.read.card.quotes.get(at)?;
    let shown = known.shown_quote(read)?;
    let now = shown.shown_speaker().map(|speaker| speaker.name.as_str());
    let people = known.shown.card.people.iter().enumerate().filter(|(_, person)| now != Some(person.name.as_str()));
    let said_by = people.map(|(person, one)| {
        let label = words.with("correct-said-by", &[("name", one.name.as_str().into())]);
        option(&label, one.role.as_deref(), Wrong::Speaker(at, person).written())
    });
    let nobody = now.map(|_| option(&words.get("correct-unattributed"), None, Wrong::Unattributed(at).written()));
    let hide = option(&words.get("correct-hide-quote"), None, Wrong::Quote(at).written());
    let options = said_by.take(OPTIONS - 2).chain(nobody).chain([hide]).collect();
    Some(menu(correct_id::ask(known.read.id, known.state, None), options, &words.get("correct-choose")))
}

/// What can be said of somebody: that they are one of the others, or that a spelling of the name is somebody else's; `None` for nothing.
pub(super) fn of_person(known: &Correctable, at: usize, words: &Words) -> Option<CreateActionRow> {
    let shown = &known.shown;
    let person = shown.card.people.get(at)?;
    let splits = other_spellings(&shown.text, &shown.card, person).into_iter().enumerate().map(|(spelling, other)| {
        let label = words.with("correct-split", &[("name", safe::plain(other, WORDS).into())]);
        option(&label, None, Wrong::Split(at, spelling).written())
    });
    let others = shown.card.people.iter().enumerate().filter(|(other, _)| *other != at);
    let merges = others.map(|(other, one)| {
        let label = words.with("correct-merge", &[("name", safe::plain(&one.name, WORDS).into())]);
        option(&label, one.role.as_deref(), Wrong::Merge(at, other).written())
    });
    let options: Vec<_> = splits.take(OPTIONS / 2).chain(merges).take(OPTIONS).collect();
    let id = correct_id::ask(known.read.id, known.state, None);
    (!options.is_empty()).then(|| menu(id, options, &words.get("correct-choose")))
}

fn plain(words: &Words) -> Wording<'_> {
    Wording { words, safe: |text| safe::plain(text, WORDS) }
}
