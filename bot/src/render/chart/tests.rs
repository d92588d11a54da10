//! What a chart says and how it is drawn, from data made by hand.

use super::*;
use briefings::{
    card::{Comparison, FigureKind, Tense},
    query::{
        Appearing, Excerpt, SourceNote, When,
        chart::{Bar, ChartOf, FigureChart, Label, Moment, PeopleChart, TimelineChart},
    },
    text::Span,
};

fn excerpt(text: &str) -> Excerpt {
    Excerpt { text: text.to_owned(), span: Span::new(0, text.len()), line: 3 }
}

fn source(headline: &str, published: &str) -> SourceNote {
    SourceNote {
        card: None,
        headline: Some(excerpt(headline)),
        outlet: Some("Ostvik Post".to_owned()),
        byline: Some("Ada Lindqvist".to_owned()),
        published: published.parse().ok(),
        url: None,
        added_by: None,
        language: None,
    }
}

fn bar(words: &str, figure: &str, value: u64, comparison: Comparison) -> Bar {
    let label = Label::Words { words: excerpt(words), cut_before: false, cut_behind: true };
    Bar { label, figure: excerpt(figure), value: value.into(), upper: None, comparison, said_by: None }
}

/// A figure of every comparison, a range, and a claim.
fn every_bar() -> FigureChart {
    let mut bars = vec![
        bar(
            "A new quay would take $4 million to $5 million, the council’s plan says",
            "$4 million to $5 million",
            4_000_000,
            Comparison::Exact,
        ),
        bar("The repairs of the pier cost $3.2 million", "$3.2 million", 3_200_000, Comparison::Exact),
        bar("Insurers paid more than $2 million", "$2 million", 2_000_000, Comparison::MoreThan),
        bar("The ferry lost about $1.5 million while it lay idle & empty", "$1.5 million", 1_500_000, Comparison::About),
        bar("The state gives at most $900,000", "$900,000", 900_000, Comparison::AtMost),
        bar("Fishers ask for $250,000", "$250,000", 250_000, Comparison::AtLeast),
    ];
    bars[0].upper = Some(5_000_000.into());
    bars[5].said_by = Some("Jon Berg".to_owned());
    let of = ChartOf::OneArticle(source("Harbour of Ostvik counts what the storm cost", "2031-05-06"));
    FigureChart { kind: FigureKind::Money, unit: "USD".to_owned(), of, bars }
}

fn over_time() -> FigureChart {
    let bar = |published: &str, figure: &str, value: u64| {
        let label = Label::Source(source("The river rises", published));
        Bar { label, figure: excerpt(figure), value: value.into(), upper: None, comparison: Comparison::Exact, said_by: None }
    };
    let bars = vec![bar("2031-05-06", "four metres", 4), bar("2031-05-08", "7 metres", 7), bar("2031-05-09", "6 metres", 6)];
    FigureChart {
        kind: FigureKind::Measure,
        unit: "metre".to_owned(),
        of: ChartOf::OverTime { measured: excerpt("gauge at Ostvik") },
        bars,
    }
}

fn drawn(chart: &FigureChart) -> String {
    let words = Words::english();
    let wording = Wording { words: &words, safe: |text| safe::plain(text, NAME) };
    figures::svg(chart, &Texts::of(chart, &wording))
}

fn people() -> PeopleChart {
    let person = |name: &str, role: &str, mentions, quotes| Appearing {
        name: name.to_owned(),
        aliases: Vec::new(),
        roles: if role.is_empty() { Vec::new() } else { vec![role.to_owned()] },
        articles: 2,
        mentions,
        quotes,
        source: source("The river rises", "2031-05-06"),
    };
    PeopleChart {
        people: vec![person("Ada Lind", "mayor of Ostvik", 14, 1), person("Jon Berg", "", 9, 6), person("Tom Okoro", "diver", 1, 0)],
    }
}

/// An event of every shape: a day, a stretch of days, open at either end; happened and announced.
fn timeline() -> TimelineChart {
    let day = |written: &str| written.parse().unwrap();
    let moment = |when, tense, words: &str| {
        let label = Label::Words { words: excerpt(words), cut_before: words.len() > 40, cut_behind: false };
        Moment { when, tense, label, source: source("The river rises", "2031-05-06") }
    };
    let events = vec![
        moment(When::Days(day("2009-01-01"), day("2009-12-31")), Tense::Past, "The pier was built in 2009"),
        moment(When::Since(day("2031-05-02")), Tense::Past, "It has rained since Friday"),
        moment(
            When::Days(day("2031-05-05"), day("2031-05-05")),
            Tense::Past,
            "On Monday the river broke the pier of Ostvik & took ten boats with it",
        ),
        moment(When::Days(day("2031-05-12"), day("2031-05-12")), Tense::Announced, "The council meets on Monday"),
        moment(When::UpTo(day("2031-05-16")), Tense::Announced, "The mayor promised a plan by May 16"),
        moment(When::Days(day("2031-06-01"), day("2031-06-30")), Tense::Announced, "The pier is to open in June"),
    ];
    TimelineChart { events }
}

#[test]
fn people_and_events_as_they_are_drawn() {
    let words = Words::english();
    let wording = Wording { words: &words, safe: |text| safe::plain(text, NAME) };
    insta::assert_snapshot!("people", people::svg(&people(), &people::Texts::of(&people(), &wording)));
    insta::assert_snapshot!("timeline", timeline::svg(&timeline(), &timeline::Texts::of(&timeline(), &wording)));
}

#[test]
fn people_and_events_are_told_in_words() {
    let told = |chart| picture(&chart, &Words::english()).unwrap().alt;
    let people = told(Chart::People(people()));
    assert_eq!(people.lines().nth(1), Some("Ada Lind, mayor of Ostvik: named 14 times, quoted once"), "{people}");
    assert_eq!(people.lines().last(), Some("Tom Okoro, diver: named once, not quoted"), "{people}");
    let events = told(Chart::Timeline(timeline()));
    assert_eq!(events.lines().nth(2), Some("since 2 May 2031: It has rained since Friday"), "{events}");
    assert!(events.contains("12 May 2031 · announced: The council meets on Monday"), "{events}");
    assert!(events.contains("5 May 2031: […] On Monday the river broke"), "{events}");
}

#[test]
fn every_bar_as_it_is_drawn() {
    insta::assert_snapshot!("every_bar", drawn(&every_bar()));
}

#[test]
fn a_course_over_time_as_it_is_drawn() {
    insta::assert_snapshot!("over_time", drawn(&over_time()));
}

#[test]
fn a_picture_is_sharp_small_and_told_in_words() {
    for (chart, parts) in [
        (
            every_bar(),
            ["Money (USD)", "more than $2 million", "about $1.5 million", "at most $900,000", "at least $250,000", "claim of Jon Berg"],
        ),
        (
            over_time(),
            ["gauge at Ostvik (metre)", "four metres: Ostvik Post · 6 May 2031", "7 metres", "8 May 2031", "6 metres", "9 May 2031"],
        ),
    ] {
        let picture = picture(&Chart::Figures(Box::new(chart.clone())), &Words::english()).unwrap();
        let width = u32::from_be_bytes(picture.png[16..20].try_into().unwrap());
        assert_eq!((&picture.png[..8], width), (&b"\x89PNG\r\n\x1a\n"[..], 720));
        assert!(picture.png.len() < 200 * 1024, "{} bytes", picture.png.len());
        for part in parts {
            assert!(picture.alt.contains(part), "{part} is not told in {}", picture.alt);
        }
    }
}

#[test]
fn hostile_text_is_drawn_as_text() {
    let hostile = [
        "</text><script>alert(1)</script>",
        "&lt; &#x3c; ]]> <!-- \" ' %s",
        "\u{202e}gnp.exe\u{202c} \u{0}\u{7}\u{fffe}\u{ffff}",
        "مرحبا بالعالم 5 km שלום עולם",
        "👩‍👩‍👧‍👦🏳️‍🌈e\u{301}\u{301} 東京都",
        "",
    ];
    for text in hostile {
        for text in [text.to_owned(), text.repeat(300)] {
            let mut chart = every_bar();
            text.clone_into(&mut chart.unit);
            chart.of = ChartOf::OneArticle(source(&text, "2031-05-06"));
            for bar in &mut chart.bars {
                bar.label = Label::Words { words: excerpt(&text), cut_before: true, cut_behind: true };
                bar.figure = excerpt(&text);
                bar.said_by = Some(text.clone());
            }
            assert!(!drawn(&chart).contains("<script"));
            let picture = picture(&Chart::Figures(Box::new(chart.clone())), &Words::english()).unwrap();
            assert!(safe::units(&picture.alt) <= 1024, "{}", picture.alt);
            assert_eq!(picture.alt.lines().count(), chart.bars.len() + 1, "{}", picture.alt);
        }
    }
}

#[test]
fn values_of_any_size_are_drawn() {
    let mut chart = every_bar();
    for (bar, value) in chart.bars.iter_mut().zip([u64::MAX, 1, 2, 3, 4, 5]) {
        bar.value = value.into();
        bar.upper = None;
    }
    assert!(picture(&Chart::Figures(Box::new(chart.clone())), &Words::english()).is_ok());
}
