//! Section headings: short lines of their own that no sentence ends and running text follows.

use super::lines::{Ending, Unit, opens_item};

/// Whether `unit` has the form of a heading; whether it stands like one, its neighbours decide.
pub fn has_form(text: &str, unit: &Unit) -> bool {
    let written = unit.span.of(text);
    let titled = written.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let quoted = written.starts_with(['"', '“', '«', '„']) && written.ends_with(['"', '”', '»', '“']);
    let fits = match unit.ending {
        Ending::Word => unit.words <= 15,
        Ending::Question => unit.words <= 12 && unit.is_title_case(),
        Ending::Open => unit.words <= 8 && written.ends_with(':') && unit.is_title_case() && !introduces(written),
        Ending::Stop | Ending::Quote => false,
    };
    titled && !quoted && !is_speech(written) && fits && unit.words > 0 && !opens_item(written)
}

/// `The paper writes:` leads over to what follows; a heading's colon stands behind a noun.
fn introduces(written: &str) -> bool {
    written.split_whitespace().next_back().is_some_and(|last| last.starts_with(char::is_lowercase))
}

/// `NAME: So what?` in a transcript, or a quotation with its source behind a dash.
fn is_speech(written: &str) -> bool {
    let named = written.split_once(": ").is_some_and(|(name, _)| name.len() > 2 && !name.contains(char::is_lowercase));
    let sourced = written.starts_with(['"', '“']) && ["—", "–", "―", " - "].iter().any(|dash| written.contains(dash));
    named || sourced
}
