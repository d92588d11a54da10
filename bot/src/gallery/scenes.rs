//! The list of scenes, read.

use anyhow::{Context, Result};

const SCENES: &str = include_str!("scenes.tsv");

/// A line of the list.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// What it belongs to.
    pub group: &'static str,
    /// What it shows; once in its group.
    pub name: &'static str,
    /// The name of the person who acts.
    pub who: &'static str,
    /// What is done: a command, or a word that [`super::stage`] knows.
    pub does: &'static str,
    /// With what: options as JSON, a label, a text; may be empty.
    pub with: &'static str,
}

/// Every line, in order.
pub fn lines() -> impl Iterator<Item = Result<Line>> {
    SCENES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().map(str::trim).with_context(|| format!("a scene lacks a cell: {line}"));
        let (group, name, who, does) = (cell()?, cell()?, cell()?, cell()?);
        Ok(Line { group, name, who, does, with: cell().unwrap_or_default() })
    })
}
