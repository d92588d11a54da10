//! Web pages read as articles: what a page says of itself, its main text, and pages made to hurt whoever reads them.

use briefings::{
    article::{Article, BlockKind, html},
    extract::Reader,
};
use proptest::prelude::*;

const PAGE: &str = r##"<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Ferry of Elmspring sails again after a year - Elmspring Lantern</title>
<link rel="canonical" href="https://www.lantern.example/news/ferry">
<meta property="og:title" content="Ferry of Elmspring sails again after a year">
<meta property="og:site_name" content="Elmspring Lantern">
<meta name="description" content="The crossing had been shut since the flood of last spring.">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "Person", "@id": "#mara", "name": "Mara Tolland"},
  {"@type": ["NewsArticle"], "headline": "Ferry of Elmspring sails again", "datePublished": "2031-05-06T21:14:00-04:00",
   "author": [{"@id": "#mara"}, {"@type": "Person", "name": "Jon Pell"}]}]}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<header><h1>Elmspring Lantern</h1></header>
<main><article>
<h1>Ferry of Elmspring sails again after a year</h1>
<p class="dek">The crossing had been shut since the flood of last spring.</p>
<p>By <a href="/author/mara">Mara Tolland</a> and Jon Pell</p>
<figure><img src="f.jpg"><figcaption>The ferry on Monday. Photo by Ida Roe</figcaption></figure>
<p>The ferry of Elmspring crossed the river on Monday for the first time in a year, and 300 people stood at the pier to see it, among
them the mayor&rsquo;s whole family.</p>
<p>&ldquo;We have waited long enough,&rdquo; mayor Ada Lindqvist said. She thanked the yard that had mended the hull, which cost the town
$4 million.</p>
<div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story from the river again.</p></div>
<h2>What comes next</h2>
<ul><li>The ferry sails every hour from Tuesday on, the council said.</li><li>A crossing costs two dollars, and nothing for children.</li></ul>
<blockquote><p>Nobody thought that it would take a year, and nobody will believe it again.</p></blockquote>
<table><tr><th>Pier</th><th>First</th></tr><tr><td>East</td><td>6:10</td></tr></table>
<p>Related: <a href="/bridge">Bridge of Orrin Vale stays shut</a></p>
</article></main>
<footer><p>&copy; 2031 Elmspring Lantern</p></footer>
</body></html>"##;

fn lines(article: &Article, kind: BlockKind) -> Vec<&str> {
    article.blocks_of(kind).map(|b| b.span.of(&article.text)).collect()
}

#[test]
fn a_page_says_what_it_is() {
    let article = html::read(PAGE.as_bytes(), Some("https://lantern.example/news/ferry?from=feed"));
    assert_eq!(lines(&article, BlockKind::Headline), ["Ferry of Elmspring sails again after a year"]);
    assert!(article.text.starts_with("Ferry of Elmspring sails again after a year\n\n"));
    assert_eq!(article.published.map(|p| p.to_string()).as_deref(), Some("2031-05-06T21:14:00-04:00"));
    assert_eq!(article.byline.as_deref(), Some("Mara Tolland; Jon Pell"));
    assert_eq!(article.outlet.as_deref(), Some("Elmspring Lantern"));
    assert_eq!(article.url.as_deref(), Some("https://www.lantern.example/news/ferry"));
    assert_eq!(article.language.as_deref(), Some("en"));
}

#[test]
fn every_line_of_the_main_text_has_its_label() {
    let article = html::read(PAGE.as_bytes(), None);
    let paragraphs = lines(&article, BlockKind::Paragraph);
    assert_eq!(paragraphs.len(), 2, "{paragraphs:#?}");
    assert!(paragraphs[0].ends_with("among them the mayor’s whole family."));
    assert!(paragraphs[1].starts_with("“We have waited long enough,” mayor"));
    assert_eq!(lines(&article, BlockKind::Heading), ["What comes next"]);
    assert_eq!(lines(&article, BlockKind::ListItem).len(), 2);
    assert_eq!(lines(&article, BlockKind::Quote).len(), 1);
    assert_eq!(lines(&article, BlockKind::Standfirst), ["The crossing had been shut since the flood of last spring."]);
    assert!(!article.text.contains("newsletter") && !article.text.contains("©") && !article.text.contains("Sport"));
}

#[test]
fn another_sites_address_is_not_believed() {
    let article = html::read(PAGE.as_bytes(), Some("https://copies.example/ferry"));
    assert_eq!(article.url.as_deref(), Some("https://copies.example/ferry"));
}

#[test]
fn what_a_page_does_not_say_is_not_known() {
    let article = html::read(b"<h1>Port shut</h1><p>The port was shut on Monday.</p>", None);
    assert_eq!((article.published, article.outlet, article.byline, article.url), (None, None, None, None));
    assert_eq!(html::read(b"", None).text, "");
    assert_eq!(html::read(b"\xff\xfe", None).text, "");
}

#[test]
fn an_article_in_another_language_is_summed_up_by_its_lead_and_its_speakers_stay_unknown() {
    let page = "<h1>Die Fähre von Ulmenbrunn fährt wieder über den Fluss</h1>\
        <p>Die Fähre von Ulmenbrunn ist am Montag zum ersten Mal seit einem Jahr wieder über den Fluss gefahren, und dreihundert Menschen \
        standen am Ufer, um sie zu sehen.</p><p>„Wir haben lange genug gewartet“, sagte die Bürgermeisterin Ada Lindqvist am Abend nach der \
        Fahrt. Die Stadt hatte für die Arbeiten am Rumpf des Schiffes viel Geld ausgegeben.</p><p>Ab Dienstag fährt sie jede Stunde.</p>";
    let article = html::read(page.as_bytes(), None);
    assert_eq!(article.language.as_deref(), Some("de"));
    let card = Reader::default().read("ferry", &article);
    assert_eq!(card.verify(&article), Ok(()));
    assert!(card.summary[0].of(&article.text).starts_with("Die Fähre von Ulmenbrunn ist am Montag"));
    assert!(card.quotes.iter().any(|q| q.text.contains("Wir haben lange genug gewartet")), "{:?}", card.quotes);
    assert!(card.quotes.iter().all(|q| q.speaker.is_none()));
}

/// Reads a page and checks that its card stands.
fn stands(page: &[u8]) -> Article {
    let article = html::read(page, Some("https://lantern.example/"));
    let card = Reader::default().read("page", &article);
    assert_eq!(card.verify(&article), Ok(()));
    article
}

#[test]
#[expect(clippy::format_collect, reason = "pages of a test, written as they read")]
fn hostile_pages_are_read_in_bounds() {
    let sentence = "The ferry crossed the river on Monday, and nobody was hurt, the council said. ";
    let many = 4_000;
    let pages: Vec<String> = vec![
        format!("{}{sentence}", "<div>".repeat(1_000_000)),
        format!("{sentence}{}", "</div>".repeat(many)),
        (0..many).map(|n| format!("<p><b id=x{n}>word ")).collect(),
        (0..many).map(|n| format!("<a href=/{n}>word <table><td>")).collect(),
        "<dd><li>".repeat(many) + sentence,
        "<table><tr><td>".repeat(many) + sentence,
        "<blockquote><ul><li>".repeat(many) + sentence,
        format!("<p {}>{sentence}</p>", (0..many).map(|n| format!("a{n}=1 ")).collect::<String>()),
        "&amp;lt;&#x26;&bigstar;&#1114112;&#xd800;".repeat(many * 5),
        "<svg><style><math><iframe><template>".repeat(many) + sentence,
        format!("<!--{}", "<!-- -- > <p>".repeat(many)),
        "<".repeat(many) + &"<p a='".repeat(many),
        format!("<script type=application/ld+json>{}</script><p>{sentence}</p>", "[".repeat(many)),
        format!(
            "<script type=application/ld+json>[{}0]</script><p>{sentence}</p>",
            "{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"x\"}},".repeat(20_000)
        ),
        format!("<title>{}</title><h1>{}</h1>", "port ".repeat(many), "port ".repeat(many)),
        format!("<p>{}</p>", "\u{202e}\u{200b}\u{feff}ferry\u{2066}\u{0} ".repeat(many / 4)),
    ];
    for page in &pages {
        stands(page.as_bytes());
    }
}

#[test]
fn a_page_is_read_however_its_encoding_is_told() {
    let sentence = "The ferry of Süd crossed the river on Monday, and nobody was hurt, the council said.";
    let page = |charset: &str| format!("<!doctype html><meta charset={charset}><title>Süd</title><p>{sentence}</p>");
    let latin = |page: String| page.chars().map(|c| u8::try_from(u32::from(c)).expect("latin-1")).collect::<Vec<_>>();
    let in_utf_16 = |page: String| [0xfeff].into_iter().chain(page.encode_utf16()).flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let right: [Vec<u8>; 5] = [
        page("utf-8").into_bytes(),
        page("windows-1252").into_bytes(),
        page("nonsense").into_bytes(),
        latin(page("iso-8859-1")),
        in_utf_16(page("utf-8")),
    ];
    for bytes in right {
        assert!(stands(&bytes).text.contains(sentence), "{}", String::from_utf8_lossy(&bytes));
    }
    // What it declares is wrong, and its bytes are no UTF-8: what cannot be known is marked, and the rest stands.
    assert!(stands(&latin(page("utf-8"))).text.contains("The ferry of S\u{fffd}d crossed the river"));
    stands(&latin(page("utf-16")));
    stands(&in_utf_16(page("utf-8"))[3..]);
}

#[test]
fn marks_that_show_nothing_are_left_out() {
    let article = stands("<p>The\u{200b} fer\u{ad}ry\u{feff} sailed on Monday, the council said.\u{0}</p>".as_bytes());
    assert_eq!(article.text, "The ferry sailed on Monday, the council said.");
}

/// Pieces of pages, so that random ones nest, break off and lie.
fn piece() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div class=related>",
        "</div>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<ul><li>",
        "</ul>",
        "<br>",
        "<table><tr><td>",
        "</table>",
        "<blockquote>",
        "<a href='/author/x'>",
        "</a>",
        "<script>",
        "</script>",
        "<script type='application/ld+json'>{\"@type\":",
        "<!--",
        "-->",
        "<meta property=og:title content=\"",
        "<time datetime=2031-05-06>",
        "&amp;",
        "&#8220;",
        "<",
        ">",
        "\"",
        "<title>",
        "</title>",
        "<svg>",
    ]);
    prop_oneof![
        3 => tags.prop_map(str::to_owned),
        2 => Just("The ferry crossed the river on Monday, and nobody was hurt, the council said. ".to_owned()),
        1 => Just("“We have waited,” mayor Ada Lindqvist said, and paid $4 million. ".to_owned()),
        1 => "\\PC{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_page_gives_a_card_that_stands(pieces in prop::collection::vec(piece(), 0..60)) {
        stands(pieces.concat().as_bytes());
    }

    #[test]
    fn any_bytes_give_a_card_that_stands(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        stands(&bytes);
    }
}
