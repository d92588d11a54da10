//! Who said what: direct, mixed and indirect speech, each with its speaker, and silence where that is not sure.

mod assemble;
mod attribution;
mod chain;
mod confidence;
mod cues;
mod flow;
mod indirect;
mod labels;
mod marks;
mod mentions;
mod resolution;

use super::{
    Parsed,
    people::{People, page::Page},
};
use crate::card::Quote;

/// The quotes of an article, in the order of the text; each person's count of quotes is brought up to date.
pub fn read(parsed: &Parsed<'_>, people: &mut People) -> Vec<Quote> {
    let page = Page::new(parsed);
    let mut flow = flow::Flow::new(&page, people, marks::marked(&page));
    let attributions = chain::attributions(&mut flow);
    let (quotes, speakers) = assemble::quotes(&flow, &attributions);
    for speaker in speakers {
        people.people[speaker].quotes += 1;
    }
    quotes
}
