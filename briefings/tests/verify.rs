//! A card that says what its article does not say is caught, whatever part of it says so.

use briefings::{
    article::{Article, plain},
    card::{Card, Unfounded},
    extract::Reader,
    text::Span,
};

const TEXT: &str =
    "Harbour reopens\n\nThe harbour of Østvik reopened on Monday, said Jon Berg, the harbour master. Repairs cost $4 million.\n";

fn read() -> (Article, Card) {
    let article = plain::read(TEXT);
    let mut card: Card = serde_json::from_str(include_str!("data/card.json")).expect("a card");
    let body = article.blocks.last().expect("a block").span;
    let at = |words: &str| {
        let start = TEXT.find(words).expect("the words stand in the text");
        Span::new(start, start + words.len())
    };
    card.blocks.clone_from(&article.blocks);
    card.headline = Some(at("Harbour reopens"));
    card.summary = vec![body];
    card.quotes.truncate(1);
    card.quotes[0].spans = vec![at("The harbour of Østvik reopened on Monday")];
    card.quotes[0].text = "The harbour of Østvik reopened on Monday".into();
    card.quotes[0].cue = Some(at("said"));
    card.quotes[0].speaker.as_mut().expect("a speaker").mention = Some(at("Jon Berg"));
    card.figures[0].span = at("$4 million");
    card.figures[0].text = "$4 million".into();
    card.figures[0].measured = Some(at("Repairs"));
    card.sections.clear();
    card.people[0].aliases.clear();
    card.dates[0].span = at("on Monday");
    card.dates[0].text = "on Monday".into();
    card.dates[0].verb = Some(at("reopened"));
    (article, card)
}

#[test]
fn what_stands_in_the_article_is_founded() {
    let (article, card) = read();
    assert_eq!(card.verify(&article), Ok(()));
    assert_eq!(Reader::default().read("read", &article).verify(&article), Ok(()));
}

/// Falsifies one thing in a card; it is given a place inside a letter.
type Spoil = fn(&mut Card, usize);

#[test]
fn whatever_does_not_is_caught() {
    let inside_a_letter = TEXT.find('Ø').expect("the letter") + 1;
    let cases: [(&str, Spoil); 19] = [
        ("headline", |card, _| card.headline = Some(Span::new(0, 9_999))),
        ("summary sentence", |card, _| card.summary[0].end = card.summary[0].start),
        ("summary sentence", |card, cut| card.summary[0].start = cut),
        ("quote", |card, _| card.quotes[0].text = "The harbour of Østvik closed on Monday".into()),
        ("quote", |card, _| card.quotes[0].spans.clear()),
        ("quote", |card, cut| card.quotes[0].spans[0].start = cut),
        ("speaker", |card, _| card.quotes[0].speaker.as_mut().unwrap().name = "Jan Berg".into()),
        ("role", |card, _| card.quotes[0].speaker.as_mut().unwrap().role = Some("mayor".into())),
        ("mention", |card, _| card.quotes[0].speaker.as_mut().unwrap().mention = Some(Span::new(9, 4))),
        ("cue", |card, cut| card.quotes[0].cue = Some(Span::new(cut, cut + 3))),
        ("figure", |card, _| card.figures[0].text = "$5 million".into()),
        ("thing measured", |card, _| card.figures[0].measured = Some(Span::new(0, 0))),
        ("source of a figure", |card, _| card.figures[0].said_by = Some("Nobody Atall".into())),
        ("person", |card, _| card.people[0].name = "Jon Bergman".into()),
        ("alias", |card, _| card.people[0].aliases = vec!["J. Berg".into()]),
        ("date", |card, _| card.dates[0].text = "on Tuesday".into()),
        ("date", |card, cut| card.dates[0].span.start = cut),
        ("date", |card, _| card.dates[0].to = card.dates[0].from.and_then(|from| from.pred_opt())),
        ("verb", |card, _| card.dates[0].verb = Some(Span::new(0, 9_999))),
    ];
    for (what, spoil) in cases {
        let (article, mut card) = read();
        spoil(&mut card, inside_a_letter);
        let caught = card.verify(&article).expect_err(what);
        assert!(caught.to_string().contains(what), "{what}: {caught}");
    }
}

#[test]
fn boilerplate_is_no_news() {
    let (mut article, card) = read();
    for block in &mut article.blocks {
        block.kind = briefings::article::BlockKind::Boilerplate;
    }
    assert!(matches!(card.verify(&article), Err(Unfounded::NotBody { .. })));
}
