//! When a page's article was published: as JSON-LD, the page's head and its `<time>` say, then its visible date line, then its address.

use super::{declared::Declared, json_ld};
use crate::article::{Published, plain::byline::date};
use chrono::{DateTime, NaiveDate};
use dom_query::Document;
use serde_json::Value;

/// Names in a page's head that give the time of publication.
const DECLARED: [&str; 21] = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "article:published",
    "published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
];

/// The time of publication, or `None` where nothing says it.
pub fn find(
    document: &Document,
    declared: &Declared,
    articles: &[&Value],
    visible: Option<Published>,
    url: Option<&str>,
) -> Option<Published> {
    let stated = |field: &'static str| articles.iter().filter_map(move |a| json_ld::text(a, field)).find_map(|text| parse(&text));
    stated("datePublished")
        .or_else(|| declared.all(&DECLARED).find_map(parse))
        .map(|machine| where_the_outlet_is(machine, visible))
        .or_else(|| time_elements(document, true))
        .or(visible)
        .or_else(|| time_elements(document, false))
        .or_else(|| stated("dateCreated"))
        .or_else(|| url.and_then(of_address))
        .or_else(|| stated("dateModified"))
}

/// A moment in UTC, as servers write it, gives way to the outlet's own time or day for it, where the page shows that.
fn where_the_outlet_is(machine: Published, visible: Option<Published>) -> Published {
    match (machine, visible) {
        (Published::At(moment), Some(Published::At(shown))) if (moment - shown).num_minutes().abs() <= 1 => Published::At(shown),
        (Published::At(moment), Some(Published::Day(day))) if moment.offset().local_minus_utc() == 0 => {
            let apart = (moment.date_naive() - day).num_days();
            if apart.abs() == 1 { Published::Day(day) } else { machine }
        }
        _ => machine,
    }
}

/// The first `<time>` behind the page's top heading, else of the page; or only an element that says it is the time of publication.
fn time_elements(document: &Document, sure: bool) -> Option<Published> {
    let mut before = None;
    let mut headed = false;
    for node in document.root().descendants_it().filter(dom_query::NodeRef::is_element) {
        headed |= node.has_name("h1");
        let attribute = |name: &str| node.attr(name).unwrap_or_default();
        let class = attribute("class").to_ascii_lowercase();
        let says = &*attribute("itemprop") == "datePublished" || node.has_attr("pubdate");
        let named = ["publish", "entry-date", "post-date", "posted"].iter().any(|word| class.contains(word)) && !class.contains("updated");
        let time = node.has_name("time");
        if !(says || named && sure || time && !sure) {
            continue;
        }
        let machine = parse(&attribute("datetime")).or_else(|| parse(&attribute("content")));
        let shown = || node.descendants_it().nth(8).is_none().then(|| node.text()).filter(|text| text.len() <= LONGEST);
        let found = machine.or_else(|| date::find(shown()?.trim()).map(|d| d.published));
        if found.is_some() && (headed || sure) {
            return found;
        }
        before = before.or(found);
    }
    before
}

/// A moment or a day as machines write it; a time without a zone says no more than its day.
pub fn parse(written: &str) -> Option<Published> {
    let written = written.trim();
    let moment = DateTime::parse_from_rfc3339(written)
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%dT%H:%M:%S%.f%z"))
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%d %H:%M:%S%.f %z"))
        .or_else(|_| DateTime::parse_from_str(written, "%Y-%m-%dT%H:%M%z"))
        .or_else(|_| DateTime::parse_from_rfc2822(written));
    if let Ok(moment) = moment {
        return Some(Published::At(moment));
    }
    let digits = written
        .get(..10)
        .and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(day, "%Y/%m/%d")).ok());
    digits.map(Published::Day).or_else(|| date::find(written.get(..LONGEST).unwrap_or(written)).map(|d| d.published))
}

/// The longest date, in bytes.
const LONGEST: usize = 80;

/// The day in an address: `/2031/05/06/`.
fn of_address(url: &str) -> Option<Published> {
    let parts: Vec<&str> = url.split(['/', '-', '?', '#']).collect();
    parts.windows(3).find_map(|w| {
        let year = w[0].parse().ok().filter(|year| w[0].len() == 4 && (1990..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, w[1].parse().ok().filter(|_| w[1].len() <= 2)?, w[2].parse().ok().filter(|_| w[2].len() <= 2)?)
            .map(Published::Day)
    })
}

#[cfg(test)]
mod tests {
    use super::{of_address, parse};

    fn read(written: &str) -> String {
        parse(written).map_or("-".to_owned(), |p| p.to_string())
    }

    #[test]
    fn moments_keep_their_offset_and_times_without_one_are_days() {
        assert_eq!(read("2031-05-06T21:14:00-04:00"), "2031-05-06T21:14:00-04:00");
        assert_eq!(read("2031-05-06T21:14:00.123+0530"), "2031-05-06T21:14:00.123+05:30");
        assert_eq!(read("Tue, 06 May 2031 21:14:00 GMT"), "2031-05-06T21:14:00+00:00");
        assert_eq!(read("2031-05-06 21:14:00"), "2031-05-06");
        assert_eq!(read("2031/05/06"), "2031-05-06");
        assert_eq!(read("May 6, 2031"), "2031-05-06");
        assert_eq!(read("2031-13-45"), "-");
        assert_eq!(read("é".repeat(90).as_str()), "-");
    }

    #[test]
    fn an_address_may_hold_the_day() {
        assert_eq!(of_address("https://lantern.example/2031/05/06/port").map(|p| p.to_string()).as_deref(), Some("2031-05-06"));
        assert_eq!(of_address("https://lantern.example/2031/port"), None);
    }
}
