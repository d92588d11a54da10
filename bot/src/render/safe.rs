//! Makes text that somebody else wrote safe to show: markdown and mentions defused, control characters out, cut where it is too long.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// What stands where text was cut.
pub const CUT: &str = " […]";

/// Length as Discord counts it, in UTF-16 code units: never fewer than characters, so what fits by this fits by either.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Text for a place where Discord reads markdown, at most `max` units long with its escapes; `max` is at least 16.
///
/// White space becomes single spaces, bidirectional and other control characters are dropped, and a backslash stands before whatever
/// Discord would read as markdown, a mention, an emoji or a link. A cut falls on the last sentence end in the second half, else
/// between two graphemes.
pub fn markdown(text: &str, max: usize) -> String {
    bounded(text, max, |out, grapheme, rest| {
        // Marks that combine with a sign do not keep Discord from reading it.
        let escape = match grapheme.chars().next() {
            Some('\\' | '*' | '_' | '~' | '`' | '|' | '<' | '@' | '[' | ']') => true,
            Some('#' | '-' | '+' | '>') => out.is_empty(),
            Some('.' | ')') => !out.is_empty() && out.bytes().all(|b| b.is_ascii_digit()),
            Some(':') => rest.starts_with("//"),
            _ => false,
        };
        if escape {
            out.push('\\');
        }
        out.push_str(grapheme);
    })
}

/// Text for a place where Discord reads no markdown (a footer, a button, a suggestion), at most `max` units long.
pub fn plain(text: &str, max: usize) -> String {
    bounded(text, max, |out, grapheme, _| out.push_str(grapheme))
}

/// The end of `text`, at most `max` units long, from the beginning of a word on; all of it where it is no longer.
pub fn tail(text: &str, max: usize) -> &str {
    let mut length = 0;
    let start = text.char_indices().rev().find_map(|(at, c)| {
        length += c.len_utf16();
        (length > max).then_some(at + c.len_utf8())
    });
    let Some(start) = start else { return text };
    let tail = &text[start..];
    tail.find(char::is_whitespace).map_or("", |space| tail[space..].trim_start())
}

/// An address to link to: `None` unless it is http or https and short enough for Discord.
pub fn link(url: &str) -> Option<String> {
    let parsed = reqwest::Url::parse(url).ok().filter(|u| matches!(u.scheme(), "http" | "https") && u.has_host())?;
    let written = parsed.as_str().replace('(', "%28").replace(')', "%29");
    (units(&written) <= 2048).then_some(written)
}

fn bounded(text: &str, max: usize, push: impl Fn(&mut String, &str, &str)) -> String {
    let mut out = String::with_capacity(text.len().min(max) + 8);
    let (mut length, mut cut_at, mut sentence_end) = (0, 0, 0);
    let mut pending_space = false;
    for (at, grapheme) in text.grapheme_indices(true) {
        if grapheme.chars().all(char::is_whitespace) {
            pending_space = !out.is_empty();
            continue;
        }
        let cleaned = without_dropped(grapheme);
        if cleaned.is_empty() {
            continue;
        }
        if pending_space {
            if out.ends_with(['.', '!', '?', '…', '”', '"']) && length <= max - CUT.len() {
                sentence_end = out.len();
            }
            out.push(' ');
            length += 1;
            pending_space = false;
        }
        let before = out.len();
        push(&mut out, &cleaned, &text[at + grapheme.len()..]);
        length += units(&out[before..]);
        if length > max {
            out.truncate(if sentence_end > cut_at / 2 { sentence_end } else { cut_at });
            out.push_str(CUT);
            return out;
        }
        if length <= max - CUT.len() {
            cut_at = out.len();
        }
    }
    out
}

fn without_dropped(grapheme: &str) -> Cow<'_, str> {
    if grapheme.contains(is_dropped) { grapheme.chars().filter(|&c| !is_dropped(c)).collect() } else { grapheme.into() }
}

/// Text that runs from right to left, held together, so that what stands before and behind it keeps its place; any other as it is. It is two
/// units longer then.
pub fn isolated(text: String) -> String {
    if text.chars().any(runs_leftwards) { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin.
pub(super) fn runs_leftwards(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A character that is never shown.
pub fn is_dropped(c: char) -> bool {
    c.is_control() || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markdown_and_mentions_are_defused() {
        let cases = [
            ("**bold** _it_ ~~no~~ `code` ||spoiler||", r"\*\*bold\*\* \_it\_ \~\~no\~\~ \`code\` \|\|spoiler\|\|"),
            ("@everyone <@123> <#4> <:x:5> <t:1>", r"\@everyone \<\@123> \<#4> \<:x:5> \<t:1>"),
            ("[click](https://evil.example)", r"\[click\](https\://evil.example)"),
            ("# Big - and 3 > 2", r"\# Big - and 3 > 2"),
            ("1. first of 2. things", r"1\. first of 2. things"),
            ("- item\n> quote", r"\- item > quote"),
            ("a\u{202e}b\u{2066}c\u{7}d", "abcd"),
            ("  two \n\t words ", "two words"),
            ("*\u{301}bold*\u{200d} `\u{301}code`\u{fe0f}", "\\*\u{301}bold\\*\u{200d} \\`\u{301}code\\`\u{fe0f}"),
        ];
        for (text, shown) in cases {
            assert_eq!(markdown(text, 400), shown);
        }
    }

    #[test]
    fn cuts_at_a_sentence_or_between_graphemes() {
        assert_eq!(plain("It rained hard. Then it stopped at last.", 24), "It rained hard. […]");
        assert_eq!(plain("👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧", 21), "👩‍👩‍👧 […]");
        assert_eq!(plain("exactly sixteen.", 16), "exactly sixteen.");
    }

    #[test]
    fn what_runs_leftwards_is_held_together() {
        for (text, shown) in [("ميناء", "\u{2068}ميناء\u{2069}"), ("נמל 3", "\u{2068}נמל 3\u{2069}"), ("harbour 3", "harbour 3")]
        {
            assert_eq!(isolated(text.to_owned()), shown);
        }
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert_eq!(link("https://a.example/b(c)"), Some("https://a.example/b%28c%29".into()));
        for bad in ["javascript:alert(1)", "ftp://a.example", "not a url", "//a.example", ""] {
            assert_eq!(link(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn never_longer_than_asked(text in any::<String>(), max in 16..200usize) {
            prop_assert!(units(&markdown(&text, max)) <= max);
            prop_assert!(units(&plain(&text, max)) <= max);
        }

        #[test]
        fn unescaped_it_is_the_text(text in "[ -~“”äЖ👍\\\\*_<@#.]{0,80}") {
            let shown = markdown(&text, 4000);
            let mut unescaped = String::new();
            let mut characters = shown.chars();
            while let Some(c) = characters.next() {
                unescaped.push(if c == '\\' { characters.next().unwrap() } else { c });
            }
            prop_assert_eq!(unescaped, text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
