//! Bytes to text to card: nothing breaks the reading, and the text bears every card out.
//!
//! `cargo install cargo-fuzz`, then in `briefings/`: `cargo fuzz run -s none read -- -max_len=4000 -dict=fuzz/words.dict`. It works on stable
//! Rust. Texts to start from may be given as a folder: `cargo fuzz run -s none read samples`.

#![no_main]

use briefings::{article::plain, extract::Reader};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let article = plain::read(&text);
    let card = READER.read("fuzz", &article);
    if let Err(unfounded) = card.verify(&article) {
        panic!("{unfounded}");
    }
});
