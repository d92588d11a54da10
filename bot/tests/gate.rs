//! The gate: whatever an article, a feed or a person wrote, the message fits Discord's limits and can ping nobody.

use briefbot::{
    render::{message::Message, safe::units},
    words::Words,
};
use briefings::{
    card::{Comparison, FigureKind, QuoteKind, Stance, Tense},
    query::{
        About, Answer, Appearing, Choice, Excerpt, Field, FollowUp, Kind, Line, Note, Page, Phrase, Question, Said, Since, SourceNote,
        When,
        chart::{Bar, Chart, ChartOf, FigureChart, Label, Moment, PeopleChart, TimelineChart},
    },
    store::{CardId, Counted},
    text::Span,
};
use chrono::{DateTime, Utc};
use proptest::prelude::*;
use serde_json::Value;

const HOSTILE: [&str; 9] = [
    "@everyone <@81384788765712384> <@&5> <#6> @here",
    "**bold** __under__ ~~strike~~ `code` ```block``` ||spoiler||",
    "[free money](https://evil.example) https://evil.example <https://evil.example>",
    "\u{202e}gnp.exe\u{202c} \u{2066}isolate\u{2069} \u{200f}",
    "# heading\n> quote\n- list\n1. list\n-# small",
    "<t:0:R> <:emoji:12> </brief:13> <id:home>",
    "👩‍👩‍👧‍👦🏳️‍🌈e\u{301}\u{301}\u{301}",
    "\u{0}\u{7}\u{1b}[31mred\r\n\t",
    "مرحبا بالعالم שלום עולם",
];

/// What must never stand in a message without a backslash before it.
const OPENERS: [&str; 14] =
    ["@everyone", "@here", "<@", "<#", "<t:", "<:", "</", "<id", "](https://evil", "**bold", "__under", "~~strike", "||spoiler", "```"];

fn excerpt(text: &str) -> Excerpt {
    Excerpt { text: text.to_owned(), span: Span::new(0, text.len()), line: 12 }
}

fn source(text: &str) -> SourceNote {
    SourceNote {
        card: Some(CardId(1)),
        headline: Some(excerpt(text)),
        outlet: Some(text.to_owned()),
        byline: Some(text.to_owned()),
        published: Some("2031-05-06T21:14:00-04:00".parse().unwrap()),
        url: Some(text.to_owned()),
        added_by: Some(text.to_owned()),
        language: Some(text.to_owned()),
    }
}

/// Every kind of line, each with `text` wherever text can stand.
fn lines(text: &str) -> Vec<Line> {
    let some = || Some(text.to_owned());
    vec![
        Line::Sentence(excerpt(text)),
        Line::Heading(excerpt(text)),
        Line::From(source(text)),
        Line::Quote { pieces: vec![excerpt(text); 3], kind: QuoteKind::Direct, stance: Stance::Says, speaker: some(), role: some() },
        Line::Quote { pieces: vec![excerpt(text)], kind: QuoteKind::Indirect, stance: Stance::Denies, speaker: None, role: some() },
        Line::Figure { figure: excerpt(text), comparison: Comparison::AtLeast, measured: Some(excerpt(text)), said_by: some() },
        Line::Person { name: text.to_owned(), role: some(), aliases: vec![text.to_owned(); 9], mentions: 3 },
        Line::Appearing(appearing(text)),
        Line::Date { date: excerpt(text), days: None },
        Line::Event {
            when: When::UpTo("2031-05-16".parse().unwrap()),
            tense: Tense::Announced,
            sentence: excerpt(text),
            date: Span::new(0, text.chars().next().map_or(0, char::len_utf8)),
            source: source(text),
        },
        Line::Event {
            when: When::Since("2031-05-16".parse().unwrap()),
            tense: Tense::Past,
            sentence: excerpt(text),
            date: Span::new(text.len(), text.len() + 9),
            source: source(text),
        },
        Line::Claim { sentence: excerpt(text), figure: Span::new(0, 0), said_by: some(), source: source(text) },
        Line::Hit { number: 4, source: source(text) },
        Line::Found { sentence: excerpt(text), words: Span::new(0, text.chars().next().map_or(0, char::len_utf8)), said: None },
        Line::Found { sentence: excerpt(text), words: Span::new(0, 0), said: Some(said(text)) },
        Line::Story { source: source(text), sentence: Some(excerpt(text)), also: vec![source(text); 9], new: true },
        Line::Since { since: Since { who: text.to_owned(), at: asked_at() }, new: 3 },
        Line::Day("2031-05-16".parse().ok()),
        Line::Stands { source: source(text), words: excerpt(text), also: vec![source(text); 9], varies: true },
        Line::Passage { passage: excerpt(text), spoken: vec![Span::new(0, text.len())], said: said(text) },
        Line::Topics(vec![text.to_owned(); 20]),
        Line::Fixed(Note::NoSpeaker { speaker: text.to_owned(), topic: text.to_owned() }),
        Line::Fixed(Note::Nearest { topics: vec![Counted { name: text.to_owned(), count: 3 }; 3] }),
    ]
}

fn asked_at() -> DateTime<Utc> {
    "2031-05-06T12:00:00Z".parse().unwrap()
}

fn said(text: &str) -> Said {
    Said { kind: QuoteKind::Direct, stance: Stance::Denies, speaker: Some(text.to_owned()) }
}

fn choices(text: &str) -> Vec<Choice> {
    let choice = |n| Choice {
        label: Phrase::News(excerpt(text)),
        speaker: Some(text.to_owned()),
        source: source(text),
        question: Question::Source { card: CardId(n), page: 0 },
    };
    (0..30).map(choice).collect()
}

fn appearing(text: &str) -> Appearing {
    let several = || vec![text.to_owned(); 3];
    Appearing { name: text.to_owned(), aliases: several(), roles: several(), articles: 3, mentions: 9, quotes: 2, source: source(text) }
}

/// The chart beside an answer of this kind.
fn chart(kind: Kind, text: &str) -> Option<Chart> {
    let words = || Label::Words { words: excerpt(text), cut_before: true, cut_behind: true };
    let moment = |when, tense| Moment { when, tense, label: words(), source: source(text) };
    let day = |written: &str| written.parse().unwrap();
    match kind {
        Kind::Figures => Some(Chart::Figures(Box::new(figures(text)))),
        Kind::People => Some(Chart::People(PeopleChart { people: vec![appearing(text); 5] })),
        Kind::Timeline => {
            let events = vec![
                moment(When::Since(day("2009-01-01")), Tense::Past),
                moment(When::Days(day("2031-05-06"), day("2031-05-06")), Tense::Past),
                moment(When::UpTo(day("2031-05-16")), Tense::Announced),
            ];
            Some(Chart::Timeline(TimelineChart { events }))
        }
        _ => None,
    }
}

fn figures(text: &str) -> FigureChart {
    let bar = |value: u64, label| Bar {
        label,
        figure: excerpt(text),
        value: value.into(),
        upper: None,
        comparison: Comparison::MoreThan,
        said_by: Some(text.to_owned()),
    };
    let words = || Label::Words { words: excerpt(text), cut_before: true, cut_behind: true };
    let bars = (1..=FigureChart::MOST as u64).map(|value| bar(value, if value == 1 { Label::Source(source(text)) } else { words() }));
    FigureChart { kind: FigureKind::Count, unit: text.to_owned(), of: ChartOf::OneArticle(source(text)), bars: bars.collect() }
}

fn answers(text: &str) -> Vec<Answer> {
    let question = |page| Question::Quotes { about: About::Topic(text.to_owned()), speaker: text.to_owned(), page };
    let one = |kind, headline| {
        let mut answer = Answer::new(kind, headline, lines(text));
        answer.link = Some(text.to_owned());
        answer.fields = (0..5).map(|_| Field { heading: Note::Disagreement { measured: text.to_owned() }, lines: lines(text) }).collect();
        answer.chart = chart(kind, text);
        answer.sources = vec![source(text)];
        answer.page = Page::at(1, 3, question);
        answer.menu = choices(text);
        answer.follow_ups =
            [Kind::Quotes, Kind::Figures, Kind::Timeline, Kind::Source].map(|leads_to| FollowUp { leads_to, question: question(0) }).into();
        answer
    };
    let notes = [
        (Kind::Nothing, Note::NoCard { topic: text.to_owned() }),
        (Kind::Quotes, Note::QuotesOf { speaker: text.to_owned(), topic: text.to_owned() }),
        (Kind::Figures, Note::FiguresOf { topic: text.to_owned(), kind: Some(FigureKind::Money) }),
        (Kind::Timeline, Note::TimelineOf { topic: text.to_owned() }),
        (Kind::People, Note::PeopleOf { topic: text.to_owned(), count: 3 }),
        (Kind::Compare, Note::Compared { topic: text.to_owned(), outlets: 3 }),
        (Kind::Search, Note::Searched { search: text.to_owned(), count: 3 }),
        (Kind::Brief, Note::SoFar { topic: text.to_owned() }),
        (Kind::Sources, Note::SourcesOf { topic: text.to_owned() }),
        (Kind::Brief, Note::Among { told: 3, of: 9, outlet: text.to_owned(), since: None }),
        (Kind::Quotes, Note::WordedIn { outlet: Some(text.to_owned()), day: None }),
        (Kind::Nothing, Note::NoneWithin { topic: text.to_owned(), outlet: text.to_owned(), since: "2031-05-16".parse().ok() }),
        (Kind::Nothing, Note::WithoutLimits { count: 3, outlets: vec![text.to_owned(); 8] }),
        (Kind::Nothing, Note::NothingFound { search: text.to_owned() }),
    ];
    let fixed = notes.into_iter().map(|(kind, note)| one(kind, Phrase::Fixed(note)));
    std::iter::once(one(Kind::Brief, Phrase::News(excerpt(text)))).chain(fixed).collect()
}

fn check(text: &str) {
    let words = Words::english();
    for answer in answers(text) {
        let message = serde_json::to_value(Message::of(&answer, &words).into_response()).unwrap();
        assert_eq!(message["allowed_mentions"]["parse"], Value::Array(Vec::new()), "{message}");
        for embed in message["embeds"].as_array().unwrap() {
            check_embed(embed);
        }
        let files = message["attachments"].as_array().unwrap();
        assert_eq!(files.len(), usize::from(answer.chart.is_some()), "{message}");
        for file in files {
            let told = file["description"].as_str().unwrap();
            assert!(units(told) <= 1024, "{} units: {told}", units(told));
            let named = message["embeds"][0]["image"]["url"].as_str().unwrap();
            assert_eq!(named.strip_prefix("attachment://"), file["filename"].as_str());
        }
        let rows = message["components"].as_array().unwrap();
        let buttons: Vec<_> = rows.iter().map(|row| row["components"].as_array().unwrap()).collect();
        assert!(buttons.iter().all(|row| (1..=5).contains(&row.len())), "{message}");
        let (menus, buttons): (Vec<_>, Vec<_>) = buttons.into_iter().flatten().partition(|part| part["type"] == 3);
        for option in menus.iter().flat_map(|menu| menu["options"].as_array().unwrap()) {
            for (part, least) in [("label", 1), ("value", 1), ("description", 0)] {
                assert!((least..=100).contains(&units(option[part].as_str().unwrap())), "{option}");
            }
        }
        assert!(menus.len() == 1 && (1..=25).contains(&menus[0]["options"].as_array().unwrap().len()), "{menus:?}");
        for button in buttons {
            assert!((1..=100).contains(&units(button["custom_id"].as_str().unwrap())), "{button}");
            assert!((1..=80).contains(&units(button["label"].as_str().unwrap())), "{button}");
        }
    }
}

fn check_embed(embed: &Value) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut marked_up = vec![(text(&embed["title"]), 256), (text(&embed["description"]), 4096)];
    for field in embed["fields"].as_array().unwrap() {
        assert!(!text(&field["name"]).is_empty() && !text(&field["value"]).is_empty(), "{field}");
        marked_up.push((text(&field["name"]), 256));
        marked_up.push((text(&field["value"]), 1024));
    }
    for opener in OPENERS {
        for (shown, _) in &marked_up {
            // A moment that the bot itself gives.
            let shown = shown.replace(&format!("<t:{}:R>", asked_at().timestamp()), "");
            for (at, _) in shown.match_indices(opener) {
                assert!(shown[..at].ends_with('\\'), "{opener} stands unescaped in {shown}");
            }
        }
    }
    let plain = vec![(text(&embed["footer"]["text"]), 2048), (text(&embed["author"]["name"]), 256)];
    let all: Vec<_> = marked_up.into_iter().chain(plain).collect();
    for (shown, limit) in &all {
        assert!(units(shown) <= *limit, "{} of {limit}: {shown}", units(shown));
        // What runs leftwards is held together; nothing else turns the text around.
        let bidi = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}');
        assert_eq!(shown.matches('\u{2068}').count(), shown.matches('\u{2069}').count(), "{shown:?}");
        assert!(!shown.contains(|c: char| bidi(c) || c.is_control() && c != '\n'), "{shown:?}");
    }
    assert!(all.iter().map(|(shown, _)| units(shown)).sum::<usize>() <= 6000);
}

#[test]
fn hostile_text_everywhere() {
    for text in HOSTILE {
        check(text);
        check(&text.repeat(400));
    }
    check(&HOSTILE.join(" ").repeat(2_000));
    check("");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_everywhere(text in any::<String>()) {
        check(&text);
    }
}
