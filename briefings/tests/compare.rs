//! Outlets side by side: which of their figures disagree (`data/disagreements.tsv`), and what each leads with.

mod house;

use briefings::query::{About, Answer, Kind, Line, Note, Phrase, Question};
use house::House;

fn compare(topic: &str) -> Question {
    Question::Compare { about: About::Topic(topic.to_owned()), page: 0 }
}

fn article(outlet: &str, day: u8, sentence: &str) -> String {
    format!(
        "Ostvik counts its losses after the night\n\nBy Ada Lindqvist\n{outlet}, May {day}, 2031\n\nOstvik counts its losses after a long night. {sentence}\n"
    )
}

/// The figures that disagree, each disagreement by itself.
fn disagreements(answer: &Answer) -> Vec<Vec<String>> {
    let figure = |line: &Line| match line {
        Line::Claim { sentence, figure, .. } => sentence.around(*figure)[1].to_owned(),
        other => panic!("no claim: {other:?}"),
    };
    answer.fields.iter().map(|field| field.lines.iter().map(figure).collect()).collect()
}

#[tokio::test]
async fn figures_disagree_only_where_they_are_of_the_same_thing_and_cannot_both_be_right() {
    let mut wrong = Vec::new();
    for case in include_str!("data/disagreements.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = case.split('\t').collect();
        let [verdict, one, other, shown @ ..] = fields.as_slice() else { panic!("a verdict and two sentences: {case}") };
        for (first, second) in [(one, other), (other, one)] {
            let house = House::of(&[article("Ostvik Post", 6, first), article("Vale Herald", 6, second)]).await;
            let answer = house.ask(compare("ostvik")).await;
            let mut found = disagreements(&answer);
            for figures in &mut found {
                figures.sort_unstable();
            }
            let mut expected: Vec<String> = shown.iter().map(|&figure| figure.to_owned()).collect();
            expected.sort_unstable();
            let expected = if expected.is_empty() { Vec::new() } else { vec![expected] };
            assert_eq!(*verdict == "disagree", !expected.is_empty(), "{case}");
            if found != expected {
                wrong.push(format!("{verdict}: {first} | {second}: {found:?}"));
            }
            let said = answer.lines.contains(&Line::Fixed(Note::NoDisagreement { outlets: 2 }));
            assert_eq!(said, found.is_empty(), "{case}: {:?}", answer.lines);
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn on(outlet: &str, dated: &str, headline: &str, text: &str) -> String {
    format!("{headline}\n\nBy Ada Lindqvist\n{outlet}{dated}\n\n{text}\n")
}

/// The outlets that lead a page, each with how its lead begins.
fn leads(answer: &Answer) -> Vec<(String, String)> {
    let pairs = answer.lines.windows(2).filter_map(|lines| match lines {
        [Line::Hit { source, .. }, Line::Sentence(lead)] => {
            Some((source.outlet.clone().unwrap_or_default(), lead.text.split(' ').take(4).collect::<Vec<_>>().join(" ")))
        }
        _ => None,
    });
    pairs.collect()
}

const BRIDGE: &str = "Bridge in Ostvik collapses under a train";

#[tokio::test]
async fn each_outlet_leads_with_its_newest_article_of_the_story() {
    let articles = [
        on("Ostvik Post", ", May 5, 2031", BRIDGE, "A bridge in Ostvik collapsed under a train. The collapse killed 9 people."),
        on(
            "Ostvik Post",
            ", May 6, 2031",
            BRIDGE,
            "The bridge in Ostvik that collapsed under a train was old. The collapse killed 15 people.",
        ),
        on("Vale Herald", ", May 6, 2031", BRIDGE, "A train fell with a bridge in Ostvik that collapsed. The collapse killed 11 people."),
        on("Coast Wire", ", May 6, 2031", "Ostvik opens a new school", "Ostvik has opened a school for 300 children by the sea."),
    ];
    let answer = House::of(&articles).await.ask(compare("ostvik")).await;
    assert_eq!(answer.headline, Phrase::Fixed(Note::Compared { topic: "ostvik".into(), outlets: 3 }));
    assert_eq!(answer.lines[0], Line::Fixed(Note::ToldByOutlets { outlets: 2 }));
    let expected = [("Vale Herald", "A train fell with"), ("Ostvik Post", "The bridge in Ostvik")];
    assert_eq!(leads(&answer), expected.map(|(outlet, lead)| (outlet.to_owned(), lead.to_owned())));
    assert_eq!(disagreements(&answer), [["11 people", "15 people"]], "the older article of the Post is no second outlet");
    assert_eq!(answer.page.map(|page| page.of), Some(2), "the school is on the second page");
}

#[tokio::test]
async fn what_grew_until_a_later_day_and_what_is_of_another_story_is_no_disagreement() {
    let of = |outlet: &str, day: u8, count: &str| {
        on(
            outlet,
            &format!(", May {day}, 2031"),
            BRIDGE,
            &format!("A bridge in Ostvik collapsed under a train. The collapse killed {count} people."),
        )
    };
    for (articles, expected) in [
        (vec![of("Ostvik Post", 5, "9"), of("Vale Herald", 8, "15")], Vec::new()),
        (vec![of("Ostvik Post", 5, "15"), of("Vale Herald", 8, "9")], vec![vec!["15 people", "9 people"]]),
        (vec![of("Ostvik Post", 5, "9"), of("Vale Herald", 6, "15")], vec![vec!["9 people", "15 people"]]),
        (vec![of("Ostvik Post", 5, "15"), of("Vale Herald", 25, "9")], Vec::new()),
        (vec![of("Ostvik Post", 5, "9"), of("Ostvik Post", 6, "15"), of("The Ostvik Post", 6, "20")], Vec::new()),
        (
            vec![of("Ostvik Post", 5, "9"), of("Vale Herald", 5, "15"), of("Coast Wire", 5, "12")],
            vec![vec!["9 people", "12 people", "15 people"]],
        ),
        // One article says both: it is not clear which the other means.
        (vec![of("Ostvik Post", 5, "9 people. The collapse killed 12"), of("Vale Herald", 5, "15")], Vec::new()),
    ] {
        let answer = House::of(&articles).await.ask(compare("ostvik")).await;
        assert_eq!(disagreements(&answer), expected, "{articles:?}");
    }
}

#[tokio::test]
async fn figures_of_other_stories_disagree_where_the_same_is_said_of_the_same_world() {
    let summit = on(
        "Westhaven Courier",
        "",
        "Washington promises to stand behind Ukraine after a peace deal with Russia",
        "The United States will help to protect Ukraine, its president said in Kyiv. More than a million people have been killed or wounded in the war, \
         and large parts of Ukraine lie in ruins. Russia has not commented.",
    );
    let count = on(
        "Northmoor Dispatch",
        ", May 7, 2031",
        "Hospitals in Ukraine ask for beds",
        "Hospitals in Ukraine need beds for the wounded. The war has killed or wounded 900,000 people, doctors in Kyiv say. Russia fires on.",
    );
    let elsewhere = on(
        "Coast Wire",
        ", May 7, 2031",
        "Hospitals in Sudan ask for beds",
        "Hospitals in Sudan need beds for the wounded. The war has killed or wounded 150,000 people, doctors in Ukraine say.",
    );
    let answer = House::of(&[summit, count, elsewhere]).await.ask(compare("ukraine")).await;
    assert_eq!(disagreements(&answer), [["a million people", "900,000 people"]]);
}

#[tokio::test]
async fn nothing_is_said_of_one_outlet_or_of_nobody() {
    let house = House::of(&[article("Ostvik Post", 6, "The collapse killed 15 people.")]).await;
    let answer = house.ask(compare("ostvik")).await;
    assert_eq!((answer.kind, answer.fields.len()), (Kind::Compare, 0));
    assert_eq!(answer.lines[0], Line::Fixed(Note::ToldAlone));
    assert!(answer.lines.contains(&Line::Fixed(Note::NoDisagreement { outlets: 1 })), "{:?}", answer.lines);
    assert_eq!(house.ask(compare("zanzibar")).await.kind, Kind::Nothing);
}
