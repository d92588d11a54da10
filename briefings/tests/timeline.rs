//! The timeline of a desk: which events it tells, in which order, and what it leaves out.

mod house;

use briefings::{
    card::Tense,
    query::{About, Answer, Kind, Line, Note, Phrase, Question, When},
};
use chrono::NaiveDate;
use house::House;

const PORT: &str = "Port of Ostvik reopens\n\nBy Ada Lind, Ostvik Courier\nMay 8, 2031\n\nThe port of Ostvik reopened on Tuesday, the harbour master said. \
    A crane had fallen on April 28, and it injured four dockers.\n\nThe port trust will publish its report by May 16. The crane was built \
    in 2009.\n\n“We lost a ship last week. We shall lose two next week,” said Jon Berg. The trust promised repairs.";
const STRIKE: &str = "Dockers of Ostvik port go back to work\n\nBy Tom Okoro, Vale Herald\nMay 9, 2031\n\nDockers at the port of Ostvik ended their \
    strike on Wednesday. A crane had fallen on April 28, and it injured four dockers.\n\nThe port council votes on new rules this month. The union \
    will meet on Monday.";
const UNDATED: &str =
    "An old song of the Ostvik port\n\nSailors of the port of Ostvik sang it on Monday. The song was written in 1874, as everybody knows.";

fn timeline(topic: &str, page: usize) -> Question {
    Question::Timeline { about: About::Topic(topic.into()), page }
}

fn day(written: &str) -> NaiveDate {
    written.parse().expect("a day")
}

/// Days, tense, and how the sentence begins.
fn told(answer: &Answer) -> Vec<(When, Tense, String)> {
    let event = |line: &Line| match line {
        Line::Event { when, tense, sentence, .. } => (*when, *tense, sentence.text.split(' ').take(3).collect::<Vec<_>>().join(" ")),
        other => panic!("no event: {other:?}"),
    };
    answer.lines.iter().map(event).collect()
}

#[tokio::test]
async fn events_of_all_articles_stand_in_the_order_of_their_days() {
    let house = House::of(&[PORT, STRIKE, UNDATED]).await;
    let on = |written| When::Days(day(written), day(written));
    let year = |year: i32| When::Days(day(&format!("{year}-01-01")), day(&format!("{year}-12-31")));
    let first = house.ask(timeline("ostvik", 0)).await;
    assert_eq!(first.headline, Phrase::Fixed(Note::TimelineOf { topic: "ostvik".into() }));
    let second = house.ask(timeline("ostvik", 1)).await;
    let all: Vec<_> = told(&first).into_iter().chain(told(&second)).collect();
    let expected = [
        (year(1874), Tense::Past, "The song was"),
        (year(2009), Tense::Past, "The crane was"),
        // Both articles have this sentence.
        (on("2031-04-28"), Tense::Past, "A crane had"),
        (on("2031-05-06"), Tense::Past, "The port of"),
        (on("2031-05-07"), Tense::Past, "Dockers at the"),
        (on("2031-05-12"), Tense::Announced, "The union will"),
        // The sentence before it, of the same quote, does not say whose words it is.
        (When::Days(day("2031-05-12"), day("2031-05-18")), Tense::Announced, "We shall lose"),
        (When::UpTo(day("2031-05-16")), Tense::Announced, "The port trust"),
    ];
    assert_eq!(all, expected.map(|(when, tense, text)| (when, tense, text.to_owned())));
    let page = first.page.expect("pages");
    assert_eq!((page.number, page.of, page.previous), (1, 2, None));
    assert_eq!(second.page.expect("pages").next, None);
}

#[tokio::test]
async fn every_event_shows_its_sentence_its_date_and_its_article() {
    let house = House::of(&[PORT]).await;
    let answer = house.ask(timeline("ostvik", 0)).await;
    assert_eq!(answer.lines.len(), 5);
    for line in &answer.lines {
        let Line::Event { sentence, date, source, .. } = line else { panic!("no event: {line:?}") };
        assert_eq!(sentence.span.of(PORT), sentence.text);
        assert_eq!(sentence.around(*date).concat(), sentence.text);
        assert_eq!(sentence.around(*date)[1], date.of(PORT));
        assert_eq!(sentence.line, PORT[..sentence.span.start].matches('\n').count() + 1);
        assert_eq!(source.outlet.as_deref(), Some("Ostvik Courier"));
    }
    let [sources] = &answer.fields[..] else { panic!("one field: {:?}", answer.fields) };
    assert_eq!((&sources.heading, sources.lines.len()), (&Note::SourcesHeading, 1));
}

#[tokio::test]
async fn what_is_not_there_is_said() {
    let house = House::of(&[UNDATED.split(" The song").next().expect("a part")]).await;
    let undated = house.ask(timeline("ostvik", 0)).await;
    assert_eq!((undated.kind, undated.headline), (Kind::Nothing, Phrase::Fixed(Note::NoEvents)));
    let unknown = house.ask(timeline("zanzibar", 0)).await;
    assert_eq!((unknown.kind, unknown.headline), (Kind::Nothing, Phrase::Fixed(Note::NoCard { topic: "zanzibar".into() })));
    assert_eq!(house.ask_from(2, timeline("ostvik", 0)).await.kind, Kind::Nothing);
}
