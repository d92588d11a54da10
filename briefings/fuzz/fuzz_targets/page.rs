//! Bytes as a web page to a card: nothing breaks the reading, however the page lies about itself.
//!
//! `cargo fuzz run -s none page -- -max_len=4000 -dict=fuzz/pages.dict`, in `briefings/`.

#![no_main]

use briefings::{article::html, extract::Reader};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

fuzz_target!(|bytes: &[u8]| {
    let article = html::read(bytes, Some("https://news.example/story"));
    if let Err(unfounded) = READER.read("fuzz", &article).verify(&article) {
        panic!("{unfounded}");
    }
});
