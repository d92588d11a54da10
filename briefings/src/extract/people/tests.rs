//! The table of people: `cases.tsv`.

use super::{KnownPeople, find};
use crate::{
    article::{Article, Block, BlockKind},
    card::Person,
    extract::{Parsed, people::page::Page},
    text::Span,
};

fn people(text: &str) -> Vec<Person> {
    let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) };
    let article =
        Article { text: text.to_owned(), blocks: vec![block], published: None, outlet: None, byline: None, url: None, language: None };
    find(&Page::new(&Parsed::new(&article)), &KnownPeople::default()).people
}

/// A person as the table writes one: name, other names, role; what is not there is left out.
fn written(person: &Person) -> String {
    let aliases = person.aliases.join(", ");
    let line = format!("{}|{aliases}|{}", person.name, person.role.as_deref().unwrap_or_default());
    line.trim_end_matches('|').to_owned()
}

#[test]
fn the_people_of_every_case_are_found() {
    let mut wrong = Vec::new();
    let rows: Vec<&str> = include_str!("cases.tsv").lines().filter(|row| !row.starts_with('#')).collect();
    for row in &rows {
        let [id, text, expected] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {row}") };
        let found: Vec<String> = people(text).iter().map(written).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join("; ") };
        if found != expected {
            wrong.push(format!("{id}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), rows.len());
}
