//! Progress of long work: on standard error, and only where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::{io::IsTerminal, time::Duration};

/// A bar over `total` things, or a counter where the total is not known. It draws nothing unless standard error is a terminal.
pub fn bar(total: Option<u64>, what: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match total {
        Some(total) => (ProgressBar::new(total), "{bar:30} {pos}/{len} {msg}, {eta} left"),
        None => (ProgressBar::new_spinner(), "{spinner} {pos} {msg}, {elapsed}"),
    };
    bar.enable_steady_tick(Duration::from_millis(120));
    bar.set_message(what.to_owned());
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
