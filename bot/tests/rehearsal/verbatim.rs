//! What a message shows as news is found, un-escaped, in the article that it names.

use briefings::{
    article::plain,
    samples::{self, Sample},
};
use rehearsal::Reply;

/// Fixed words that stand before or after news on the same line.
const PREFIXES: [&str; 8] = ["more than ", "about ", "at least ", "at most ", "less than ", "claim of ", "also ", "by "];
const SUFFIXES: [&str; 4] = [", as reported", ", denying", ", asking", ", quoted by another speaker"];

/// Stands between the pieces of a quote, and at the end of what was too long.
const LEFT_OUT: &str = "[…]";

/// Checks every line of every embed of a reply against its article, which is a sample.
///
/// # Panics
/// Where a piece of news is not in its article.
pub fn check(reply: &Reply) {
    check_among(samples::SAMPLES, reply);
}

/// Checks every line of every embed of a reply against its article, which is one of these.
///
/// # Panics
/// Where a piece of news is not in its article.
pub fn check_among(articles: &[Sample], reply: &Reply) {
    let article_of = |headline: &str| article_of(articles, headline);
    for message in &reply.messages {
        for embed in &message.embeds {
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            let mut lines = text(&embed["description"]);
            for field in embed["fields"].as_array().into_iter().flatten() {
                lines.push('\n');
                lines.push_str(&text(&field["value"]));
            }
            let mut article = article_of(&text(&embed["title"]));
            let lines: Vec<&str> = lines.lines().collect();
            for (at, line) in lines.iter().map(|line| line.trim_start_matches("-# ")).enumerate() {
                if line.is_empty()
                    || is_fixed(line.trim_matches('*'))
                    || line.contains(", the newest first")
                    || line.contains(" last asked, <t:")
                {
                    continue;
                }
                let line = line.trim_start_matches("**New** · ");
                // An event names its article on the line behind it, a quote of several articles on the second.
                let named = [(1, "— "), (1, "-# "), (2, "-# ")].into_iter();
                let named =
                    named.filter_map(|(behind, mark)| lines.get(at + behind)?.strip_prefix(mark)).find_map(|told| named_in(articles, told));
                article = named.or(article);
                let headline = line.strip_prefix("**").and_then(|l| l.strip_suffix("**")).map(without_number).map(without_address);
                if let Some(other) = headline.and_then(article_of) {
                    article = Some(other);
                    continue;
                }
                if pieces(line).is_empty() {
                    continue;
                }
                let Some(article) = article else { panic!("{line:?} stands under no article's headline in {}", reply.text()) };
                for piece in pieces(line) {
                    assert!(stands_in(article, &piece), "{piece:?} is not in {}:\n{}", article.id, reply.text());
                }
            }
        }
    }
}

/// A headline without its place in a list, “2 · ”.
fn without_number(headline: &str) -> &str {
    headline.split_once(" · ").filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit())).map_or(headline, |(_, rest)| rest)
}

/// A headline without the address to which it leads.
fn without_address(headline: &str) -> &str {
    headline.strip_prefix('[').and_then(|link| link.split_once("](")).map_or(headline, |(headline, _)| headline)
}

/// The article of “Outlet, 6 May 2031 · line 12”, or of “Outlet · in the article”.
fn named_in<'a>(articles: &'a [Sample], told: &str) -> Option<&'a Sample> {
    let report = told.split(" · ").next()?;
    let outlet = unescaped(report.split_once(", ").map_or(report, |(outlet, _)| outlet));
    articles.iter().find(|s| plain::read(s.text).outlet.as_deref() == Some(&outlet))
}

fn article_of<'a>(articles: &'a [Sample], headline: &str) -> Option<&'a Sample> {
    let headline = unescaped(headline);
    articles.iter().find(|s| s.text.lines().any(|l| l.trim() == headline))
}

/// The pieces of news on a line, without the words and marks around them, taken apart where something is left out.
fn pieces(line: &str) -> Vec<String> {
    let line = line.trim_start_matches("> ").trim_start_matches("— ");
    let parts = line.split(" · ").map(|part| {
        let mut part = part.trim().replace("**", "");
        for prefix in PREFIXES {
            part = part.strip_prefix(prefix).unwrap_or(&part).to_owned();
        }
        for suffix in SUFFIXES {
            part = part.strip_suffix(suffix).unwrap_or(&part).to_owned();
        }
        unescaped(&part)
    });
    let pieces =
        parts.flat_map(|part| part.split(LEFT_OUT).map(|piece| piece.trim_matches(['“', '”', ' ']).to_owned()).collect::<Vec<_>>());
    pieces.filter(|piece| !piece.is_empty() && !is_fixed(piece)).collect()
}

/// "line 12", "unattributed", the lines above outlets, "undated", "announced", days of events, dates of publication, who added it and its language are ours.
fn is_fixed(part: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let digits = |w: &str| w.bytes().all(|b| b.is_ascii_digit() || b == b':');
    let of_date = |w: &str| {
        let word = w.trim_matches([',', '(', ')']);
        digits(word)
            || MONTHS.contains(&word)
            || word.starts_with("UTC")
            || ["since", "from", "up", "to", "the", "end", "of"].contains(&word)
    };
    let is_date = part.contains(|c: char| c.is_ascii_digit()) && part.split(' ').all(of_date);
    let is_by = part.starts_with("added by ");
    let is_heading =
        ["One story, told by ", "What each outlet leads with", "No disagreement found"].iter().any(|ours| part.starts_with(ours));
    part.strip_prefix("line ").is_some_and(digits)
        || is_heading
        || is_date
        || is_by
        || matches!(part, "unattributed" | "undated" | "announced" | "in German")
}

fn unescaped(shown: &str) -> String {
    let mut text = String::new();
    let mut characters = shown.chars();
    while let Some(c) = characters.next() {
        text.push(if c == '\\' { characters.next().unwrap_or('\\') } else { c });
    }
    text
}

/// Lists of names ("also A, B", "by A; B") are looked for name by name.
fn stands_in(article: &Sample, piece: &str) -> bool {
    let text = article.text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.contains(piece)
        || [", ", "; "]
            .iter()
            .any(|between| piece.contains(between) && piece.split(between).all(|name| text.contains(name) || is_fixed(name)))
}
