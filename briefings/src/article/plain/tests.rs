//! Copies of whole pages, line by line, each line with its label (`pages.txt`).

use crate::article::{BlockKind, plain};
use std::fmt::Write as _;

/// What stands above every article of `pages.txt`: a copied page begins with its title and its menu.
const MENU: [&str; 13] = [
    "Ferry of Elmspring sails again after a year - Elmspring Lantern",
    "Home",
    "News",
    "Sport",
    "Weather",
    "Culture",
    "Letters",
    "Jobs",
    "Search",
    "Menu",
    "Log in",
    "Subscribe",
    "About us",
];

/// The label that a line's first letter stands for.
fn label(kind: BlockKind) -> char {
    match kind {
        BlockKind::Headline => 'H',
        BlockKind::Byline => 'Y',
        BlockKind::Heading => 'h',
        BlockKind::Caption => 'c',
        BlockKind::Boilerplate => '-',
        BlockKind::Standfirst | BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quote => '+',
    }
}

/// What of a case is labelled otherwise than it says; empty where all is right.
fn faults(name: &str, lines: &[(char, &str)]) -> String {
    let text = MENU.iter().copied().chain(lines.iter().map(|(_, line)| *line)).collect::<Vec<_>>().join("\n\n");
    let blocks = plain::read(&text).blocks;
    assert_eq!(blocks.len(), MENU.len() + lines.len(), "{name}: a block a line");
    let mut faults = String::new();
    for ((wanted, line), block) in lines.iter().zip(&blocks[MENU.len()..]) {
        if *wanted != label(block.kind) {
            writeln!(faults, "  wanted {wanted}, read {} {line}", label(block.kind)).expect("a string takes what is written to it");
        }
    }
    if faults.is_empty() { faults } else { format!("{name}\n{faults}") }
}

#[test]
fn every_line_of_a_copied_page_has_its_label() {
    let mut cases: Vec<(&str, Vec<(char, &str)>)> = Vec::new();
    for line in include_str!("pages.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push((name, Vec::new()));
        } else {
            let (letter, rest) = line.split_once(' ').expect("a letter and a line");
            cases.last_mut().expect("a case").1.push((letter.chars().next().expect("a letter"), rest));
        }
    }
    let faults: String = cases.iter().map(|(name, lines)| faults(name, lines)).collect();
    assert!(faults.is_empty(), "{faults}");
}
