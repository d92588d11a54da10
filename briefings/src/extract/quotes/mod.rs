//! Who said what: direct, mixed and indirect speech, each with its speaker, and silence where that is not sure.

mod assemble;
mod attribution;
mod chain;
mod confidence;
mod cues;
mod flow;
mod indirect;
mod inner;
mod labels;
mod marks;
mod mentions;
mod pronouns;
mod resolution;

use super::people::{People, page::Page};
use crate::card::Quote;

/// The quotes of an article, in the order of the text; each person's count of quotes is brought up to date.
pub fn read(page: &Page<'_>, people: &mut People) -> Vec<Quote> {
    with_signs(page, people).into_iter().map(|(quote, _)| quote).collect()
}

/// As [`read`], each quote with what its confidence rests on.
fn with_signs(page: &Page<'_>, people: &mut People) -> Vec<(Quote, confidence::Signs)> {
    let mut flow = flow::Flow::new(page, people, marks::marked(page));
    let attributions = chain::attributions(&mut flow);
    let readings = assemble::quotes(&flow, &attributions);
    for reading in &readings {
        if let Some(person) = reading.person {
            people.people[person].quotes += 1;
        }
    }
    readings.into_iter().map(|reading| (reading.quote, reading.signs)).collect()
}
