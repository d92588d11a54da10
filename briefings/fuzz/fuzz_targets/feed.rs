//! Bytes to feed to cards: nothing breaks the reading, and the text of each entry bears its card out.
//!
//! As `read.rs`; from a folder of feeds: `cargo fuzz run -s none feed FOLDER`.

#![no_main]

use briefings::{article::feed, extract::Reader};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

fuzz_target!(|bytes: &[u8]| {
    let Ok(feed) = feed::read(bytes, None, "https://news.example/feed") else { return };
    for entry in &feed.entries {
        let Some(article) = entry.article(&feed) else { continue };
        if let Err(unfounded) = READER.read("fuzz", &article).verify(&article) {
            panic!("{unfounded}");
        }
    }
});
