//! The headline of a page: of what its headings and its declarations say, what they agree on.

use super::{declared::Declared, render::Piece};
use crate::article::plain::key;

/// The headline, as the page writes it.
///
/// The first `<h1>` that a declared title holds and that is not the site's name; the first that shares most of its words; else the headline declared for search engines; else the declared title
/// without the site's name; else the first `<h1>`.
pub fn find(pieces: &[Piece], declared: &Declared, search: Option<&str>) -> Option<String> {
    let titles = || search.into_iter().chain(declared.first(&["og:title", "twitter:title"])).chain(declared.title.as_deref());
    let site = declared.first(&["og:site_name"]);
    let keys: Vec<String> = titles().map(key).collect();
    let bare: Vec<String> = titles().map(|title| key(without_site(title, site))).collect();
    let top = || pieces.iter().filter(|p| p.top && p.text.len() <= LONGEST);
    let agreed = top().find(|p| {
        let held = key(&p.text);
        let headed = bare.iter().any(|title| title.contains(&held) || held.contains(title.as_str()));
        held.contains(' ') && site.is_none_or(|site| key(site) != held) && headed && keys.iter().any(|title| title.contains(&held))
    });
    let shares = |p: &&Piece| {
        let held = key(&p.text);
        let most = |title: &String| {
            let shared = held.split(' ').filter(|word| title.split(' ').any(|w| w == *word)).count();
            shared >= 2 && shared * 2 >= held.split(' ').count().min(title.split(' ').count())
        };
        held.contains(' ') && site.is_none_or(|site| !key(site).contains(&held)) && bare.iter().any(most)
    };
    let agreed = agreed.or_else(|| top().find(shares));
    let declared_title = || declared.first(&["og:title", "twitter:title"]).or(declared.title.as_deref());
    agreed
        .map(|p| p.text.clone())
        .or_else(|| search.map(str::to_owned))
        .or_else(|| declared_title().map(|title| without_site(title, site).to_owned()))
        .or_else(|| top().next().map(|p| p.text.clone()))
        .and_then(|title| super::declared::one_line(&title))
        .filter(|title| title.len() <= LONGEST)
}

/// The longest headline, in bytes.
const LONGEST: usize = 400;

/// A declared title without the name of the site behind it: `Port reopens | Calder Bay Lantern`.
pub fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    let words = |part: &str| part.split_whitespace().count();
    let is_site = |part: &str| site.is_some_and(|site| key(site) == key(part));
    if let Some((head, _)) = title.split_once(" | ").filter(|(head, _)| words(head) >= 2 && !is_site(head)) {
        return head.trim();
    }
    let marks = [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " « ", " » "];
    let Some((at, mark)) = marks.iter().filter_map(|m| title.rfind(m).map(|at| (at, *m))).max() else { return title };
    let (head, tail) = (&title[..at], &title[at + mark.len()..]);
    // A dash may be the headline's own.
    let divides = is_site(tail) || words(head) >= 4 && words(tail) <= 4 && words(head) > words(tail);
    if divides { head.trim() } else { title }
}

#[cfg(test)]
mod tests {
    use super::without_site;

    #[test]
    fn the_site_goes_and_the_headlines_own_dash_stays() {
        assert_eq!(without_site("Port of Calder Bay reopens | Lantern", None), "Port of Calder Bay reopens");
        assert_eq!(without_site("Port of Calder Bay reopens - The Calder Bay Lantern", None), "Port of Calder Bay reopens");
        assert_eq!(without_site("Reopened - The Calder Bay Lantern", Some("The Calder Bay Lantern")), "Reopened");
        assert_eq!(
            without_site("The port - and what it cost the people of Calder Bay", None),
            "The port - and what it cost the people of Calder Bay"
        );
        assert_eq!(without_site("Port reopens", Some("Lantern")), "Port reopens");
    }
}
