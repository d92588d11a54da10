//! What the seed article says, and who says it. Its lines are named by number; their blocks are labelled here by hand.

use briefings::{
    article::{Article, Block, BlockKind},
    card::{Card, QuoteKind},
    extract::{KnownPeople, Reader},
    text::Span,
};
use std::{env, fs, path::Path};

const HEADINGS: [usize; 9] = [16, 22, 30, 36, 42, 50, 56, 64, 70];
const BOILERPLATE: [usize; 7] = [1, 10, 20, 26, 44, 60, 76];
const CAPTIONS: [usize; 2] = [5, 6];

fn seed() -> (Article, Vec<Span>) {
    let shared = env::var("BRIEFBOT_SHARED").expect("BRIEFBOT_SHARED names the folder of shared data");
    let text = fs::read_to_string(Path::new(&shared).join("articles/summit.txt")).expect("the seed article is there");
    let mut lines = vec![Span::new(0, 0)];
    let mut blocks = Vec::new();
    let mut start = 0;
    for (index, line) in text.split('\n').enumerate() {
        let span = Span::new(start, start + line.len()).trimmed(&text);
        start += line.len() + 1;
        lines.push(span);
        let number = index + 1;
        let kind = match number {
            3 => BlockKind::Headline,
            n if HEADINGS.contains(&n) => BlockKind::Heading,
            n if BOILERPLATE.contains(&n) => BlockKind::Boilerplate,
            n if CAPTIONS.contains(&n) => BlockKind::Caption,
            _ => BlockKind::Paragraph,
        };
        if !span.is_empty() {
            blocks.push(Block { kind, span });
        }
    }
    let article = Article { text, blocks, published: None, outlet: None, byline: None, url: None, language: None };
    (article, lines)
}

fn card(known: KnownPeople) -> (Card, Article, Vec<Span>) {
    let (article, lines) = seed();
    let card = Reader::new(known).read("seed", &article);
    card.verify(&article).expect("the card is founded in the article");
    (card, article, lines)
}

fn known() -> KnownPeople {
    KnownPeople::from_toml(include_str!("../../config/people.toml")).expect("the shipped list of people is read")
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn the_marked_quotes_are_these_three() {
    for known in [KnownPeople::default(), known()] {
        let (card, _, lines) = card(known);
        let marked: Vec<_> = card.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect).collect();
        assert_eq!(marked.len(), 3, "{marked:#?}");
        let [heading, step, wish] = marked[..] else { unreachable!() };

        assert_eq!(heading.text, "Strong Signal");
        assert!(lines[16].contains(heading.spans[0]));
        assert_eq!(heading.speaker, None);

        assert_eq!((step.kind, step.text.as_str()), (QuoteKind::Mixed, "major step forward"));
        assert_eq!(step.shown_speaker().map(|s| s.name.as_str()), Some("Volodymyr Zelenskyy"));

        assert_eq!(wish.kind, QuoteKind::Direct);
        assert_eq!(wish.spans.len(), 2);
        assert_eq!(wish.text, "I wish they could stop […] but strategically, that could be a disadvantage.");
        assert_eq!(wish.shown_speaker().map(|s| s.name.as_str()), Some("Donald Trump"));
    }
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn the_people_are_these_five() {
    for known in [KnownPeople::default(), known()] {
        let (card, _, _) = card(known);
        let mut names: Vec<_> = card.people.iter().map(|p| p.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Donald Trump", "Mark Rutte", "Vladimir Putin", "Volodymyr Zelenskyy", "Yuri Ushakov"]);
        let zelenskyy = card.people.iter().find(|p| p.name.starts_with("Volodymyr")).unwrap();
        assert_eq!(zelenskyy.aliases, ["Zelenskiy"]);
        assert_eq!(zelenskyy.role.as_deref(), Some("Ukrainian President"));
        let role = |name: &str| card.people.iter().find(|p| p.name == name).and_then(|p| p.role.clone());
        assert_eq!(role("Yuri Ushakov").as_deref(), Some("Kremlin aide"));
        assert_eq!(role("Mark Rutte").as_deref(), Some("NATO Secretary General"));
    }
}

#[test]
#[ignore = "needs BRIEFBOT_SHARED"]
fn reported_speech_has_its_speakers() {
    let (card, article, lines) = card(known());
    for (line, cue, name, holds) in [
        (12, "told", "Donald Trump", "would help guarantee"),
        (14, "emphasized", "Donald Trump", "would play a key role"),
        (18, "saying", "Volodymyr Zelenskyy", "could be finalized within 10 days"),
        (40, "confirmed", "Yuri Ushakov", "discussed the potential"),
        (62, "insists", "Donald Trump", "compromise is necessary"),
        (68, "confirmed", "Mark Rutte", "isn’t currently on the table"),
    ] {
        let found = card.quotes.iter().find(|q| lines[line].contains(q.spans[0]) && q.cue.is_some_and(|c| c.of(&article.text) == cue));
        let quote = found.unwrap_or_else(|| panic!("line {line}: nothing {cue}"));
        assert_eq!(quote.kind, QuoteKind::Indirect, "line {line}");
        assert!(quote.text.contains(holds), "line {line}: {}", quote.text);
        assert_eq!(quote.speaker.as_ref().map(|s| s.name.as_str()), Some(name), "line {line}");
    }
}
