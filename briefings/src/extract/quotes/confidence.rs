//! How sure a reading is: the reliability of the rule that found it, times that of the way its speaker was resolved.

use super::{
    chain::{Attribution, Rule},
    indirect::Form,
    resolution::How,
};

/// The confidence of a quote in marks.
pub fn of_marked(attribution: &Attribution, how: How, kind_is_mixed: bool) -> f64 {
    let _ = (attribution, how, kind_is_mixed);
    0.5
}

/// The confidence of a reported clause.
pub fn of_reported(form: Form, how: How) -> f64 {
    let _ = (form, how);
    0.5
}

/// Whether a rule rests on a cue in the quote's own sentence.
pub fn is_cued(rule: Rule) -> bool {
    matches!(rule, Rule::Cue(_))
}
