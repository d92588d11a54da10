//! A chart in words, for those who do not see it.

use super::texts::{BarTexts, Texts};
use crate::{
    render::safe::{self, units},
    words::Words,
};

/// Discord's limit for the description of a file, in characters.
const LONGEST: usize = 1024;
/// The least room for the words beside a bar; [`safe::plain`] needs as much.
const LEAST: usize = 16;
/// How much of it the title, the source and a figure may take.
const TITLE: usize = 120;
const VALUE: usize = 60;

/// What the chart shows: its title, where it comes from, and every bar in order. Long labels are cut before any bar is left out.
pub(super) fn figures(texts: &Texts, words: &Words) -> String {
    let short = |text: &str| safe::plain(text, TITLE);
    let head = match texts.source.as_slice() {
        [] => words.with("chart-alt-alone", &[("title", short(&texts.title).into())]),
        source => words.with("chart-alt", &[("title", short(&texts.title).into()), ("source", short(&source.join(" · ")).into())]),
    };
    let line = |bar: &BarTexts, label: &str| {
        let value = safe::plain(&bar.value_in_words, VALUE);
        format!("\n{}", words.with("chart-bar", &[("value", value.into()), ("label", label.into())]))
    };
    let without_labels: usize = texts.bars.iter().map(|bar| units(&line(bar, ""))).sum();
    let room = (LONGEST.saturating_sub(units(&head) + without_labels) / texts.bars.len().max(1)).max(LEAST);
    texts.bars.iter().fold(head, |told, bar| told + &line(bar, &safe::plain(&label(bar), room)))
}

/// A title and a line for each row of a chart. Long lines are cut before any is left out.
pub(super) fn lines(title: &str, rows: &[String]) -> String {
    let title = safe::plain(title, TITLE);
    let room = (LONGEST.saturating_sub(units(&title) + rows.len()) / rows.len().max(1)).max(LEAST);
    rows.iter().fold(title, |told, row| told + "\n" + &safe::plain(row, room))
}

fn label(bar: &BarTexts) -> String {
    bar.claim.as_ref().map_or_else(|| bar.label.clone(), |claim| format!("{} ({claim})", bar.label))
}
