//! Editions: what is new, each story once, the most important first.

#[allow(dead_code, reason = "the other tests use more of it")]
mod common;

use briefings::{
    card::{Card, Comparison, Figure, FigureKind},
    digest::Edition,
    query::{Line, Phrase},
    store::{
        DeskId, DeskKey, Origin, SourceId, Sqlite, Store,
        digests::{Digest, Digests, End, Frozen, Order, Place},
    },
    text::Span,
};
use chrono::{DateTime, TimeDelta, Utc};
use common::{Draft, draft};

fn at(hours: i64) -> DateTime<Utc> {
    "2031-05-06T08:00:00Z".parse::<DateTime<Utc>>().expect("a moment") + TimeDelta::hours(hours)
}

/// A desk with one digest of everything.
struct Desk {
    store: Sqlite,
    source: SourceId,
    digest: Digest,
    _folder: tempfile::TempDir,
}

impl Desk {
    async fn with(items: u32) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Sqlite::open(&folder.path().join("held.sqlite3")).expect("a store");
        let desk: DeskId = store.desk(DeskKey::Guild(1), at(0)).await.expect("a desk");
        let source = store.source(&Origin::HandIns(desk), at(0)).await.expect("a source");
        let order = Order {
            channel: 1,
            place: Place::Text,
            topics: Vec::new(),
            sources: Vec::new(),
            zone: "UTC".into(),
            plan: "weekly 12345 08:00".into(),
            quiet: None,
            items,
            say_empty: false,
            role: None,
            grace_minutes: 60,
            editor: 1,
        };
        store.add_digest(desk, &order, None, at(0)).await.expect("kept");
        let digest = store.digests(desk).await.expect("an answer").remove(0);
        Self { store, source, digest, _folder: folder }
    }

    async fn put(&self, draft: &Draft, now: DateTime<Utc>) {
        self.store.put(self.source, &draft.article, &draft.card, now).await.expect("held");
    }

    async fn preview(&self, now: DateTime<Utc>) -> Edition {
        let news = self.store.news(&self.digest, now).await.expect("news");
        Edition::of(&news, self.digest.order.items as usize, now)
    }

    /// Posts an edition.
    async fn post(&self, now: DateTime<Utc>) -> Edition {
        let made = self.preview(now).await;
        let id = self.store.ask_edition(self.digest.desk, self.digest.id, now).await.expect("asked for");
        let frozen = Frozen {
            dealt_with: made.dealt_with.clone(),
            messages: vec!["{}".into()],
            shown: made.stories.len() as u32,
            ..Frozen::default()
        };
        self.store.freeze(id, &frozen, now).await.expect("frozen");
        self.store.end(id, &End::Sent, now).await.expect("ended");
        made
    }
}

fn headlines(edition: &Edition) -> Vec<&str> {
    let headlines = edition.stories.iter().map(|story| match &story.headline {
        Phrase::News(excerpt) => excerpt.text.as_str(),
        Phrase::Fixed(_) => "",
    });
    headlines.collect()
}

fn from(draft: Draft, outlet: &str) -> Draft {
    let mut draft = draft;
    draft.article.outlet = Some(outlet.into());
    draft.card.outlet = Some(outlet.into());
    draft
}

/// An article whose lead counts its dead.
fn counting(headline: &str, dead: u32, rest: &str) -> Draft {
    let (number, lead) = (dead.to_string(), format!("{dead} people died when the ferry sank off Ostvik{rest}."));
    let mut draft = draft(headline, &lead).at("https://courier.example/ferry");
    let start = draft.article.text.find(&number).expect("the number");
    let span = Span::new(start, start + number.len());
    draft.card.figures.push(Figure {
        kind: FigureKind::Count,
        span,
        text: number,
        value: dead.into(),
        upper: None,
        unit: Some("person".into()),
        comparison: Comparison::Exact,
        direction: None,
        measured: None,
        said_by: None,
        rank: 1,
        related: Vec::new(),
        corrected: None,
    });
    draft
}

#[tokio::test]
async fn what_several_outlets_tell_is_one_story_and_comes_first() {
    let desk = Desk::with(5).await;
    let kiosk = draft("Kiosk at the pier opens", "The kiosk at the pier of Elmspring opened on Monday.");
    let strike = draft("Dockers end harbour strike in Westhaven", "Dockers in Westhaven ended their strike after nine days.");
    let other = draft("Westhaven harbour strike ends after nine days", "The nine-day strike of dockers in Westhaven is over.").said(
        "Ola Brandt",
        "We got what we asked for",
        0.95,
    );
    desk.put(&from(strike, "Courier"), at(1)).await;
    desk.put(&from(other, "Lantern"), at(2)).await;
    desk.put(&from(kiosk, "Courier"), at(3)).await;
    let made = desk.preview(at(24)).await;
    assert_eq!(headlines(&made), ["Westhaven harbour strike ends after nine days", "Kiosk at the pier opens"]);
    let outlets: Vec<_> = made.stories[0].sources.iter().map(|s| s.outlet.as_deref().unwrap()).collect();
    assert_eq!(outlets, ["Lantern", "Courier"], "the one with a quote leads");
    assert!(matches!(&made.stories[0].quote, Some(Line::Quote { speaker: Some(name), .. }) if name == "Ola Brandt"));
    assert!(
        matches!(&made.stories[0].sentence, Some(Line::Sentence(e)) if e.text == "The nine-day strike of dockers in Westhaven is over.")
    );
    assert_eq!((made.left_out, made.dealt_with.len()), (0, 3));
}

#[tokio::test]
async fn no_story_comes_twice_whoever_tells_it_and_however_often() {
    let desk = Desk::with(5).await;
    let url = "https://courier.example/strike";
    let strike = draft("Dockers end harbour strike in Westhaven", "Dockers in Westhaven ended their strike after nine days.").at(url);
    desk.put(&strike, at(1)).await;
    assert_eq!(desk.post(at(2)).await.stories.len(), 1);
    let again = strike.clone().then("Ferries sail again on Monday.");
    desk.put(&again, at(3)).await;
    let echo = draft("Harbour strike of Westhaven dockers ends", "After nine days the dockers of Westhaven ended their strike.");
    desk.put(&from(echo, "Lantern"), at(4)).await;
    desk.put(&draft("Rain in Eastport", "It rained in Eastport for hours."), at(4)).await;
    assert_eq!(headlines(&desk.post(at(26)).await), ["Rain in Eastport"]);
    for day in 2..9 {
        desk.put(&strike.clone().then(&format!("Version {day}.")), at(24 * day)).await;
        assert!(desk.post(at(24 * day + 1)).await.stories.is_empty(), "day {day}");
    }
}

#[tokio::test]
async fn another_key_figure_brings_an_article_back_as_updated() {
    let desk = Desk::with(5).await;
    desk.put(&counting("Ferry sinks off Ostvik", 12, ""), at(1)).await;
    assert!(!desk.post(at(2)).await.stories[0].updated);
    desk.put(&counting("Ferry sinks off Ostvik", 12, " in fog"), at(3)).await;
    assert!(desk.post(at(4)).await.stories.is_empty(), "the same figure");
    desk.put(&counting("Ferry sinks off Ostvik", 17, " in thick fog"), at(5)).await;
    let made = desk.post(at(6)).await;
    assert_eq!((headlines(&made), made.stories[0].updated), (vec!["Ferry sinks off Ostvik"], true));
    assert!(matches!(&made.stories[0].figure, Some(Line::Figure { figure, .. }) if figure.text == "17"));
    assert!(desk.post(at(7)).await.stories.is_empty());
}

#[tokio::test]
async fn what_there_is_no_room_for_is_counted_and_does_not_come_back() {
    let desk = Desk::with(2).await;
    let articles = ["Bridge closes in Elmspring", "Apples ripen early", "Mayor opens library", "Snow falls on Tarn"];
    for (hour, headline) in (0..).zip(articles) {
        desk.put(&draft(headline, &format!("{headline}, a reader wrote.")), at(hour)).await;
    }
    let made = desk.post(at(5)).await;
    assert_eq!((headlines(&made), made.left_out), (vec!["Snow falls on Tarn", "Mayor opens library"], 2), "the newest of equals");
    assert!(desk.post(at(6)).await.stories.is_empty());
}

#[tokio::test]
async fn every_word_of_an_edition_is_the_articles() {
    let desk = Desk::with(25).await;
    let reader = briefings::extract::Reader::default();
    for sample in briefings::samples::SAMPLES {
        let article = briefings::article::plain::read(sample.text);
        let card: Card = reader.read(sample.id, &article);
        desk.store.put(desk.source, &article, &card, at(1)).await.expect("held");
    }
    let made = desk.preview(at(2)).await;
    assert!(made.stories.len() > 3, "{:?}", headlines(&made));
    for story in &made.stories {
        let held = desk.store.card(desk.digest.desk, story.card).await.unwrap().expect("held");
        let mut excerpts = Vec::new();
        if let Phrase::News(excerpt) = &story.headline {
            excerpts.push(excerpt);
        }
        for line in [&story.sentence, &story.figure, &story.quote].into_iter().flatten() {
            match line {
                Line::Sentence(excerpt) => excerpts.push(excerpt),
                Line::Figure { figure, measured, .. } => excerpts.extend(std::iter::once(figure).chain(measured)),
                Line::Quote { pieces, .. } => excerpts.extend(pieces),
                other => panic!("{other:?}"),
            }
        }
        for excerpt in excerpts {
            assert_eq!(excerpt.text, excerpt.span.of(&held.text));
        }
    }
}
