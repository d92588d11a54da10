//! Lines that a page gives twice: one copy is the article's, the other the page's.

use super::lines::Unit;
use foldhash::HashMap;

/// The units that repeat another one, in order: of each text, all copies but the one to keep.
///
/// The first copy is kept, except where it opens the running text and something else (an advertisement, a picture) stands behind
/// it: there it is the page's excerpt of a later paragraph, and the later copy has its context.
pub fn copies(text: &str, units: &[Unit], is_body: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::default();
    let mut first_body = None;
    for (at, unit) in units.iter().enumerate() {
        if is_body(at) && unit.is_sentence() && unit.words >= 6 {
            first_body.get_or_insert(at);
            places.entry(unit.span.of(text)).or_default().push(at);
        }
    }
    let mut copies: Vec<usize> = Vec::new();
    for held in places.into_values().filter(|p| p.len() > 1) {
        let excerpt = Some(held[0]) == first_body && !is_body(held[0] + 1);
        let kept = if excerpt { held[1] } else { held[0] };
        copies.extend(held.into_iter().filter(|at| *at != kept));
    }
    copies.sort_unstable();
    copies
}
