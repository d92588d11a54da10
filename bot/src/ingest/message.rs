//! A message of a channel as what it hands in: the addresses in it, else its text.

use super::hand_in::{HandIn, Pasted};
use linkify::{LinkFinder, LinkKind};

/// How many addresses of one message are fetched.
const MOST: usize = 5;
/// A text with fewer characters beside its only address says something about an article, and is none.
const LEAST: usize = 300;

/// Quotation marks that may stand right behind an address.
const MARKS: [char; 6] = ['“', '”', '‘', '’', '«', '»'];

/// What a message of this text hands in; `shown` are the addresses of what it shows besides. A text around one address is taken where the
/// address gives nothing. Empty where the message holds neither an address nor text.
pub fn hand_ins<'a>(text: &'a str, shown: impl IntoIterator<Item = &'a str>) -> Vec<HandIn> {
    let (inside, beside) = addresses(text);
    let mut addresses: Vec<&str> = Vec::new();
    for address in inside.into_iter().chain(shown) {
        if !addresses.contains(&address) && addresses.len() < MOST {
            addresses.push(address);
        }
    }
    let text = |link: Option<&str>| Pasted { text: text.to_owned(), outlet: None, link: link.map(str::to_owned), published: None };
    match addresses.as_slice() {
        [] if beside == 0 => Vec::new(),
        [] => vec![HandIn::Text(text(None))],
        [address] if beside >= LEAST => vec![HandIn::Link { address: (*address).to_owned(), or: Some(text(Some(address))) }],
        addresses => addresses.iter().map(|address| HandIn::Link { address: (*address).to_owned(), or: None }).collect(),
    }
}

/// The addresses on the web in a text, and how many characters stand beside them.
fn addresses(text: &str) -> (Vec<&str>, usize) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let on_the_web = |address: &&str| ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    let found: Vec<&str> = finder.links(text).map(|link| link.as_str().trim_end_matches(MARKS)).filter(on_the_web).collect();
    let all = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let beside = all(text) - found.iter().map(|address| all(address)).sum::<usize>();
    (found, beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a message hands in, in short: `text`, an address, or an address with `or text`.
    fn told(text: &str, shown: &[&str]) -> Vec<String> {
        let hand_ins = hand_ins(text, shown.iter().copied());
        let tell = |hand_in| match hand_in {
            HandIn::Text(Pasted { link: None, .. }) => "text".to_owned(),
            HandIn::Link { address, or: None } => address,
            HandIn::Link { address, or: Some(text) } if text.link.as_deref() == Some(&address) => format!("{address} or text"),
            other => format!("{other:?}"),
        };
        hand_ins.into_iter().map(tell).collect()
    }

    #[test]
    fn addresses_are_taken_before_the_text() {
        let (a, b) = ("https://news.example/a", "http://news.example/b?x=(1)&y=2");
        let article = "The ferry to Ostvik sails again after long repairs. ".repeat(8);
        let cases: [(String, &[&str], &[&str]); 12] = [
            (String::new(), &[], &[]),
            (" \n".into(), &[], &[]),
            ("The ferry sails again.".into(), &[], &["text"]),
            (format!("look: {a}."), &[], &[a]),
            (format!("<{a}> [the other]({b}), and ||{a}||"), &[], &[a, b]),
            (format!("„{b}“"), &[], &[b]),
            (a.to_owned(), &[a], &[a]),
            ("new:".into(), &[b], &[b]),
            (format!("{article}{a}"), &[], &["https://news.example/a or text"]),
            (format!("{article}{a} {b}"), &[], &[a, b]),
            ("write to me@news.example or news.example".into(), &[], &["text"]),
            ("ftp://news.example/a javascript:alert(1)".into(), &[], &["text"]),
        ];
        for (text, shown, expected) in cases {
            assert_eq!(told(&text, shown), expected, "{text}");
        }
        let many: Vec<_> = (0..9).map(|n| format!("https://news.example/{n}")).collect();
        assert_eq!(told(&many.join(" "), &[]).len(), MOST);
    }
}
