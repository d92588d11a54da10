//! Which figures of an answer compare, and what the chart of them says.

mod house;

use briefings::query::{
    About, Answer, Kind, Question,
    chart::{Chart, ChartOf, Label},
};
use house::House;
use std::fmt::Write;

fn figures(topic: &str) -> Question {
    Question::Figures { about: About::Topic(topic.to_owned()), kind: None, page: 0 }
}

/// A chart, a line a bar.
fn told(answer: &Answer) -> String {
    let Some(Chart::Figures(chart)) = &answer.chart else { return "no chart".to_owned() };
    let mut told = format!("{} in {}", chart.kind.name(), chart.unit);
    if let ChartOf::OverTime { measured } = &chart.of {
        let _ = write!(told, ", {} over time", measured.text);
    }
    for bar in &chart.bars {
        let label = match &bar.label {
            Label::Words { words, cut_before, cut_behind } => {
                format!("{}{}{}", if *cut_before { "…" } else { "" }, words.text, if *cut_behind { "…" } else { "" })
            }
            Label::Source(source) => source.published.map_or_else(String::new, |published| published.to_string()),
        };
        let (value, upper) = (bar.value.normalize(), bar.upper.map(|upper| upper.normalize()));
        let _ = write!(told, "\n{} ({value}, {upper:?}, {:?}): {label}", bar.figure.text, bar.comparison);
    }
    told
}

fn article(paragraphs: &str) -> String {
    format!("Ostvik counts what the storm cost\n\nBy Ada Lindqvist\nOstvik Post, May 6, 2031\n\n{paragraphs}\n")
}

#[tokio::test]
async fn figures_of_one_kind_and_unit_compare_the_largest_first() {
    let text = article(
        "The storm in Ostvik broke the pier on Monday. The repairs of the pier cost $3.2 million.\n\n\
         A new quay would take $4 million to $5 million. Insurers paid more than $2 million. The town hall lost 40 chairs.\n\n\
         A ticket for the ferry costs $12. The mayor asked the state and its ministers, after a long night in the hall and with the \
         harbour still closed, for about $900,000 to clear the beach and to pay those who had come to help from the villages.",
    );
    insta::assert_snapshot!(told(&House::of(&[text]).await.ask(figures("ostvik")).await));
}

#[tokio::test]
async fn what_does_not_compare_gets_no_chart() {
    for (why, paragraphs) in [
        ("two are read faster as text", "Ostvik paid $3 million for the pier. The quay cost $4 million."),
        ("the same twice is one", "Ostvik paid $3 million. Later it was $3 million. The quay cost $4 million. It was $4 million."),
        ("the units differ", "Ostvik paid $3 million for the pier, €2 million for the quay and £4 million for the ferry."),
        ("one is beyond all measure", "Ostvik paid $3 for rope, $40 million for the pier and $9 billion for the bridge."),
        ("numbers without a unit count different things", "Ostvik counted 40 on Monday. It counted 50 on Tuesday. It was 60 later."),
    ] {
        let answer = House::of(&[article(paragraphs)]).await.ask(figures("ostvik")).await;
        assert_eq!((answer.kind, told(&answer).as_str()), (Kind::Figures, "no chart"), "{why}");
    }
}

#[tokio::test]
async fn one_figure_in_several_articles_is_a_course_over_time() {
    let report = |day: u8, metres: &str| {
        format!("Ostvik river on day {day}\n\nOstvik Post, May {day}, 2031\n\nThe river stood at {metres} metres at the Ostvik gauge.\n")
    };
    let reports = [report(8, "seven"), report(6, "4.5"), report(9, "6"), report(9, "6.2")];
    insta::assert_snapshot!(told(&House::of(&reports).await.ask(figures("ostvik")).await));
}
