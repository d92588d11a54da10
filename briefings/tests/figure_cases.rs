//! Sentences and the figures that a reader would find in them.

use briefings::{
    article::{Article, Block, BlockKind},
    card::{Comparison, Figure},
    extract::{KnownPeople, Reader},
    text::Span,
};

fn figures(reader: &Reader, sentence: &str, language: Option<&str>) -> Vec<Figure> {
    let blocks = vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, sentence.len()) }];
    let text = sentence.to_owned();
    let article = Article { text, blocks, published: None, outlet: None, byline: None, url: None, language: language.map(str::to_owned) };
    let card = reader.read("case", &article);
    card.verify(&article).expect("the card is founded in the article");
    card.figures
}

/// The figure as the table writes it: `10..15 minute =`.
fn written(figure: &Figure) -> String {
    let sign = match figure.comparison {
        Comparison::Exact => "=",
        Comparison::About => "~",
        Comparison::MoreThan => ">",
        Comparison::AtLeast => ">=",
        Comparison::LessThan => "<",
        Comparison::AtMost => "<=",
    };
    let upper = figure.upper.map_or(String::new(), |upper| format!("..{upper}"));
    format!("{}{upper} {} {sign}", figure.value, figure.unit.as_deref().unwrap_or("-"))
}

/// The sentence of a row, with what is read in it where that is not what the row says.
fn read_otherwise(reader: &Reader, row: &str, language: Option<&str>) -> Option<String> {
    let (sentence, figures_of_row) = row.split_once('\t').expect("a sentence and its figures");
    let expected: Vec<_> = figures_of_row.split('\t').filter(|figure| *figure != "-").map(str::to_owned).collect();
    let read: Vec<_> = figures(reader, sentence, language).iter().map(written).collect();
    (read != expected).then(|| format!("{sentence}\n    {read:?} instead of {expected:?}"))
}

#[test]
fn every_figure_is_a_figure_of_something_or_of_nothing_clear() {
    let reader = Reader::new(KnownPeople::default());
    let table = include_str!("data/figure_labels.tsv");
    let mut wrong = Vec::new();
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let [sentence, figure, label] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("a sentence, a figure, a label: {row}") };
        let read = figures(&reader, sentence, None);
        let found = read.iter().find(|f| f.text == figure).map(|f| f.measured.map_or("-", |m| m.of(sentence)));
        if found != Some(label) {
            wrong.push(format!("{sentence}\n    {figure}: {found:?} instead of {label:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_bare_dollar_is_of_the_country_that_the_article_names() {
    let reader = Reader::new(KnownPeople::default());
    for (text, units) in [
        ("The A$2 billion port needs another $300 million.", "AUD AUD"),
        ("The port cost 2 billion Australian dollars. Repairs will take $300 million.", "AUD AUD"),
        ("Rents rose to $640 a week. All figures are in New Zealand dollars.", "NZD per week"),
        ("Prices, in Canadian dollars, start at $40.", "CAD"),
        ("The fine was 10.5 million Australian dollars ($7.5 million), and the bank set $9 million aside.", "AUD USD USD"),
        ("The fine was A$10 million, or about $7.5 million.", "AUD USD"),
        ("The A$2 billion port needs another $300 million and US$4 million.", "AUD USD USD"),
        ("The A$2 billion port and the C$3 billion pier need $300 million.", "AUD CAD USD"),
        ("The Australian dollar fell. The port cost $300 million.", "USD"),
    ] {
        let read: Vec<_> = figures(&reader, text, None).into_iter().filter_map(|figure| figure.unit).collect();
        assert_eq!(read.join(" "), units, "{text}");
    }
}

#[test]
fn every_sentence_gives_its_figures_and_no_others() {
    let reader = Reader::new(KnownPeople::default());
    let table = include_str!("data/figure_cases.tsv");
    let rows = table.lines().filter(|row| !row.starts_with('#'));
    let wrong: Vec<_> = rows.filter_map(|row| read_otherwise(&reader, row, None)).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn numbers_are_read_as_their_language_writes_them_or_not_at_all() {
    let reader = Reader::new(KnownPeople::default());
    let table = include_str!("data/figures_abroad.tsv");
    let rows = table.lines().filter(|row| !row.starts_with('#')).map(|row| row.split_once('\t').expect("a tag and a sentence"));
    let wrong: Vec<_> = rows.filter_map(|(tag, row)| read_otherwise(&reader, row, Some(tag))).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
