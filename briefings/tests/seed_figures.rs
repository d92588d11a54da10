//! The figures of the shared sample article: these five and no others. Its lines are named by number.

use briefings::{
    article::plain,
    card::{Card, Comparison, Figure, FigureKind},
    extract::{KnownPeople, Reader},
};

fn seed() -> (Card, String) {
    let shared = std::env::var("BRIEFBOT_SHARED").expect("BRIEFBOT_SHARED names the folder that holds articles/summit.txt");
    let text = std::fs::read_to_string(format!("{shared}/articles/summit.txt")).expect("articles/summit.txt is readable");
    let article = plain::read(&text);
    let known = KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the shipped list of people is read");
    let card = Reader::new(known).read("seed", &article);
    card.verify(&article).expect("the card is founded in the article");
    (card, article.text)
}

fn line_of(text: &str, figure: &Figure) -> usize {
    text[..figure.span.start].matches('\n').count() + 1
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn the_figures_are_these_five() {
    let (card, text) = seed();
    let read: Vec<_> = card
        .figures
        .iter()
        .map(|f| {
            let measured = f.measured.map_or("", |m| m.of(&text));
            let unit = f.unit.clone().unwrap_or_default();
            (line_of(&text, f), f.text.as_str(), f.value.to_string(), unit, f.kind, f.comparison, measured)
        })
        .collect();
    let of = |line, figure, value: &str, unit: &str, kind, comparison, measured| {
        (line, figure, value.to_owned(), unit.to_owned(), kind, comparison, measured)
    };
    assert_eq!(
        read,
        [
            of(18, "10 days", "10", "day", FigureKind::Duration, Comparison::AtMost, "formal security guarantees"),
            of(18, "$90 billion", "90000000000", "USD", FigureKind::Money, Comparison::Exact, "U.S. weapons"),
            of(34, "two weeks", "2", "week", FigureKind::Duration, Comparison::AtMost, "possible meeting between Putin and Zelenskiy"),
            of(58, "80 years", "80", "year", FigureKind::Duration, Comparison::Exact, "Europe’s deadliest war"),
            of(72, "a million people", "1000000", "person", FigureKind::Count, Comparison::MoreThan, "killed or wounded"),
        ]
    );
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn the_length_of_the_peace_is_a_claim() {
    let (card, text) = seed();
    let claimed: Vec<_> = card.figures.iter().filter_map(|f| f.said_by.as_deref().map(|name| (line_of(&text, f), name))).collect();
    assert_eq!(claimed, [(58, "Donald Trump")]);
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn money_and_people_come_first() {
    let (card, text) = seed();
    let mut ranked: Vec<_> = card.figures.iter().collect();
    ranked.sort_by_key(|f| f.rank);
    let first: Vec<_> = ranked.iter().take(2).map(|f| line_of(&text, f)).collect();
    assert_eq!(first, [18, 72]);
}
