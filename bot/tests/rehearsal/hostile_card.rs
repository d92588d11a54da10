//! A card that would do harm in every field, in every message that can show it: nobody is pinged, nothing leads elsewhere or is set out as
//! the article likes, nothing turns the text around, and Discord takes every message.

use super::house::House;
use briefbot::{
    discord::custom_id,
    gallery::{Content, act},
    render::terminal::{self, Paper},
    words::Words,
};
use briefings::{
    article::{Article, Block, BlockKind},
    card::{
        Card, Comparison, DateMention, Direction, Figure, FigureKind, Person, Place, Quote, QuoteKind, Section, Speaker, Stance, Tense,
    },
    store::{DeskKey, Origin},
    text::Span,
};
use rehearsal::Scene;
use serde_json::{Value, json};

/// Everything that Discord would read, and some that people would.
const HOSTILE: &str = "@everyone @here <@1> <@!1> <@&1> <#1> </brief:1> <id:home> <t:0:R> <:ship:1> <a:ship:1> hostile **bold** __under__ \
    ~~strike~~ ||spoiler|| `code` ```block``` *\u{301}marked*\u{200d} `\u{301}tick` [free](https://evil.example) https://evil.example \
    <https://evil.example> \u{202e}gnp.exe\u{202c} \u{2066}turned\u{2069} \u{200f} \u{200b}\u{2060}\u{feff} \u{0}\u{7}\u{1b}[31mred \
    مرحبا شלום e\u{301}\u{301}\u{301} 👩‍👩‍👧‍👦🏳️‍🌈\n# heading\n> quote\n>>> quotes\n- item\n1. first\n-# small\n$4 million, 12 percent";

/// What must not stand in a message without a backslash before it.
const OPENERS: [&str; 20] = [
    "@everyone",
    "@here",
    "<@1",
    "<@!",
    "<@&1",
    "<#1",
    "</brief:1>",
    "<id",
    "<t:0",
    "<:ship",
    "<a:ship",
    "**bold",
    "__under",
    "~~strike",
    "||spoiler",
    "`code",
    "```",
    "*\u{301}",
    "`\u{301}",
    "](https://evil",
];

/// How long a long text is, in bytes, and how long an endless one.
const LONG: usize = 1 << 15;
const MEGABYTE: usize = 1 << 20;

/// An article and its card with a text in every field that holds text.
fn card(number: usize, text: &str) -> (Article, Card) {
    let text = &format!("{text} {number}");
    let (headline, body) = (Span::new(0, text.len()), Span::new(text.len() + 2, 2 * text.len() + 2));
    let blocks = vec![Block { kind: BlockKind::Headline, span: headline }, Block { kind: BlockKind::Paragraph, span: body }];
    let some = || Some(text.to_owned());
    let day = |written: &str| written.parse().ok();
    let quote = |kind, stance, speaker: bool| Quote {
        kind,
        spans: vec![body],
        text: text.to_owned(),
        speaker: speaker.then(|| Speaker { name: text.to_owned(), mention: None, role: some() }),
        cue: None,
        stance,
        confidence: 0.99,
        corrected: None,
    };
    let figure = |kind, value: u32| Figure {
        kind,
        span: body,
        text: text.to_owned(),
        value: value.into(),
        upper: None,
        unit: some(),
        comparison: Comparison::MoreThan,
        direction: Some(Direction::Up),
        measured: Some(body),
        said_by: some(),
        rank: value,
        related: Vec::new(),
        corrected: None,
    };
    let at = body.start + text.find("hostile").expect("the word");
    let date = |from: &str, tense| DateMention {
        span: Span::new(at, at + "hostile".len()),
        text: "hostile".to_owned(),
        from: day(from),
        to: day(from),
        tense: Some(tense),
        verb: None,
    };
    let card = Card {
        id: "hostile".to_owned(),
        headline: Some(headline),
        published: "2031-05-07".parse().ok(),
        outlet: some(),
        byline: some(),
        url: Some(format!("https://news.example/(a)_[b]/{number}")),
        added_by: some(),
        language: some(),
        blocks: blocks.clone(),
        summary: vec![body],
        quotes: vec![
            quote(QuoteKind::Direct, Stance::Says, true),
            quote(QuoteKind::Mixed, Stance::Denies, true),
            quote(QuoteKind::Indirect, Stance::QuotedByOther, false),
        ],
        figures: [FigureKind::Money, FigureKind::Count, FigureKind::Percent, FigureKind::Money]
            .into_iter()
            .zip(1..)
            .map(|(kind, n)| figure(kind, n))
            .collect(),
        sections: vec![Section { heading: headline, gist: Some(body) }],
        people: vec![Person {
            name: text.to_owned(),
            aliases: vec![text.to_owned()],
            role: some(),
            mentions: 3,
            quotes: 2,
            corrected: None,
        }],
        places: vec![Place { name: text.to_owned(), mentions: 2 }],
        dates: vec![date("2031-05-06", Tense::Past), date("2031-05-16", Tense::Announced)],
        topics: vec!["hostile".to_owned(), text.chars().take(200).collect()],
    };
    let article = Article {
        text: format!("{text}\n\n{text}"),
        blocks,
        published: card.published,
        outlet: some(),
        byline: some(),
        url: card.url.clone(),
        language: some(),
    };
    (article, card)
}

async fn harmless(text: &str) {
    let mut content = Content::ordinary().unwrap();
    for (name, typed) in
        [("topic", "hostile"), ("dated", "calder bay"), ("speaker", "everyone"), ("words", "hostile"), ("topics", "hostile")]
    {
        content.typed.insert(name.to_owned(), typed.to_owned());
    }
    let house = House::open_at(content.moment).await;
    let source = house.bot.store.source(&Origin::Samples, content.moment).await.unwrap();
    for number in 1..=3 {
        let (article, card) = card(number, text);
        house.bot.store.put(source, &article, &card, content.moment).await.expect("the card bears its proof");
    }
    let scenes = act(&house.rehearsal, &house.bot, &content.typed).await.expect("every scene ends with an answer");
    for scene in &scenes {
        check(scene);
    }
    for payload in house.rehearsal.payloads() {
        let body = if payload.body["data"].is_object() { &payload.body["data"] } else { &payload.body };
        if body["embeds"].is_array() || body["content"].is_string() {
            assert_eq!(body["allowed_mentions"]["parse"], json!([]), "{body}");
        }
    }
    let guild = house.rehearsal.admin().await.unwrap().guild_id().parse().unwrap();
    for question in questions(&scenes) {
        let answer = house.bot.answer(DeskKey::Guild(guild), &question).await.unwrap();
        let printed = terminal::print(&answer, &Words::english(), Paper { width: 80, styled: false });
        let obeyed = printed.chars().find(|&c| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'));
        assert_eq!(obeyed, None, "{question:?}: {printed:?}");
    }
    house.close().await;
}

/// What can be asked from the messages.
fn questions(scenes: &[Scene]) -> Vec<briefings::query::Question> {
    fn ids<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Object(fields) => {
                found.extend(["custom_id", "value"].iter().filter_map(|key| fields.get(*key)?.as_str()));
                fields.values().for_each(|value| ids(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| ids(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for message in scenes.iter().flat_map(|scene| &scene.messages) {
        ids(&message["components"], &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found.into_iter().filter_map(|id| custom_id::read(id).map(|(_, question)| question)).collect()
}

fn check(scene: &Scene) {
    for message in &scene.messages {
        let mut texts = vec![&message["content"]];
        for embed in message["embeds"].as_array().into_iter().flatten() {
            texts.extend([&embed["title"], &embed["description"]]);
            texts.extend(embed["fields"].as_array().into_iter().flatten().flat_map(|field| [&field["name"], &field["value"]]));
        }
        for text in texts.into_iter().filter_map(Value::as_str) {
            // The name of a permission, in our own words.
            let text = text.replace("Mention @everyone, @here", "");
            for opener in OPENERS {
                let raw = text.match_indices(opener).find(|(at, _)| !text[..*at].ends_with('\\'));
                assert_eq!(raw, None, "{} - {}: {text}", scene.group, scene.name);
            }
            let turned = text.chars().find(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}'));
            assert_eq!(turned, None, "{} - {}: {text}", scene.group, scene.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_card_does_nothing_in_any_message() {
    harmless(HOSTILE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_text_in_every_field_fits_every_message() {
    harmless(&format!("{HOSTILE}\n").repeat(LONG / HOSTILE.len())).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes four minutes, of which reading the cards back is most"]
async fn a_megabyte_in_every_field_fits_every_message() {
    harmless(&format!("{HOSTILE}\n").repeat(MEGABYTE / HOSTILE.len())).await;
}
