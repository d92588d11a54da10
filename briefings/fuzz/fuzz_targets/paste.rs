//! Lines as a select-all copy of a news page has them, in any order and with any text between: each is labelled, none is lost, and the card
//! stands, whatever language the text is taken for.
//!
//! A byte above 127 stands for a line of the list, any other for its character: `cargo fuzz run -s none paste`, in `briefings/`.

#![no_main]

use briefings::{
    article::{Article, plain},
    extract::Reader,
};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::default);

const LINES: [&str; 24] = [
    "Skip to content",
    "Menu",
    "Sign in | Subscribe",
    "Home > World > Europe",
    "Port council votes on ferry",
    "By Ada Ode",
    "Updated May 6, 2031, 9:14 p.m. ET",
    "OLDPORT — The ferry will sail again within 10 days, mayor Ben Quill said on Monday.",
    "“We go on,” Quill told reporters. “And we go on together.”",
    "„Wir machen weiter“, sagte Quill. Das kostet 3,5 Mio. Euro, 1.500 mehr als 2030.",
    "«Ми продовжуємо», — сказав він. Це 12,5 млн грн, або 3,5 відсотка.",
    "Photo: Ada Ode/Reuters",
    "A ferry in the harbour of Oldport on Sunday. Ada Ode/Reuters",
    "Share",
    "Facebook · X · WhatsApp · Email",
    "Advertisement",
    "Also read: Council sells the pier",
    "Most read",
    "1. Council sells the pier",
    "Sign up for our newsletter",
    "We use cookies. Accept all",
    "Comments (12)",
    "Ben1984 • 2 hours ago",
    "© 2031 Westhaven Courier",
];

const LANGUAGES: [Option<&str>; 6] = [None, Some("de"), Some("es"), Some("fr"), Some("pl"), Some("uk")];

fuzz_target!(|bytes: &[u8]| {
    let mut text = String::new();
    for &byte in bytes {
        if byte.is_ascii() {
            text.push(char::from(byte));
        } else {
            text.push_str(LINES[usize::from(byte) % LINES.len()]);
            text.push_str("\n\n");
        }
    }
    let read = plain::read(&text);
    assert_eq!(read.text, text);
    let language = LANGUAGES[bytes.len() % LANGUAGES.len()].map(str::to_owned);
    let article = Article { language: language.or(read.language.clone()), ..read };
    if let Err(unfounded) = READER.read("fuzz", &article).verify(&article) {
        panic!("{unfounded}");
    }
});
