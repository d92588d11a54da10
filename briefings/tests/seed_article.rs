//! The shared sample article, read line by line; its lines are named by number.

use briefings::article::{Article, BlockKind, plain};

fn seed() -> Article {
    let shared = std::env::var("BRIEFBOT_SHARED").expect("BRIEFBOT_SHARED names the folder that holds articles/summit.txt");
    plain::read(&std::fs::read_to_string(format!("{shared}/articles/summit.txt")).expect("articles/summit.txt is readable"))
}

fn lines_of(article: &Article, kind: BlockKind) -> Vec<usize> {
    article.blocks_of(kind).map(|b| article.text[..b.span.start].matches('\n').count() + 1).collect()
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn every_line_has_its_label() {
    let article = seed();
    assert_eq!(lines_of(&article, BlockKind::Headline), [3]);
    assert_eq!(lines_of(&article, BlockKind::Heading), [16, 22, 30, 36, 42, 50, 56, 64, 70]);
    // Line 8 stands above the article as its excerpt; line 20 is the same paragraph in its place.
    assert_eq!(lines_of(&article, BlockKind::Boilerplate), [1, 8, 10, 26, 44, 60, 76]);
    assert_eq!(lines_of(&article, BlockKind::Caption), [5, 6]);
    let paragraphs = [12, 14, 18, 20, 24, 28, 32, 34, 38, 40, 46, 48, 52, 54, 58, 62, 66, 68, 72, 74];
    assert_eq!(lines_of(&article, BlockKind::Paragraph), paragraphs);
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn nothing_is_invented() {
    let article = seed();
    assert_eq!((article.published, article.outlet, article.byline, article.url), (None, None, None, None));
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn the_summary_says_what_the_summit_was_about() {
    let article = seed();
    let card = briefings::extract::Reader::default().read("summit", &article);
    let line = |span: &briefings::text::Span| article.text[..span.start].matches('\n').count() + 1;
    assert_eq!(card.summary.iter().map(line).collect::<Vec<_>>(), [12, 14, 18]);
    assert!(card.sections.iter().all(|s| s.gist.is_some_and(|gist| line(&gist) > line(&s.heading))));
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn no_day_is_invented_for_an_article_without_a_date() {
    let article = seed();
    let card = briefings::extract::Reader::default().read("summit", &article);
    let texts: Vec<_> = card.dates.iter().map(|date| date.text.as_str()).collect();
    for told in ["within 10 days", "within two weeks", "February", "Monday"] {
        assert!(texts.contains(&told), "{told}: {texts:?}");
    }
    assert!(card.dates.iter().all(|date| date.from.is_none() && date.to.is_none()), "{:?}", card.dates);
}
