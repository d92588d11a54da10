//! The mark of what people say instead of the article.

use chrono::{DateTime, NaiveDate, Utc};

/// Who corrected something on a card, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The editor's name, as the desk sees it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Corrected {
    /// The day, in UTC.
    pub fn day(&self) -> NaiveDate {
        self.at.date_naive()
    }
}
