//! A store that refuses the cards of some articles, as if their articles did not bear them out, and holds everything else.

use async_trait::async_trait;
use briefings::{
    article::Article,
    card::Card,
    correction::{Correction, CorrectionId, Editor},
    store::{
        CardId, Condition, Corrections, Counted, DeskId, DeskKey, DeskSettings, EntryKeys, Feed, Feeds, Filter, Followed, Found, Held,
        Origin, Page, Polled, Put, Result, SourceId, Store, Wanted,
        corrections::{Correctable, Entry, Made, New, State},
    },
    text::Span,
};
use chrono::{DateTime, Utc};
use std::{ops::Range, sync::Arc};

/// Refuses what has this word in it.
pub struct Picky {
    pub store: Arc<dyn Store>,
    pub word: &'static str,
}

#[async_trait]
impl Store for Picky {
    async fn desk(&self, key: DeskKey, now: DateTime<Utc>) -> Result<DeskId> {
        self.store.desk(key, now).await
    }
    async fn settings(&self, desk: DeskId) -> Result<DeskSettings> {
        self.store.settings(desk).await
    }
    async fn set_settings(&self, desk: DeskId, settings: &DeskSettings) -> Result<()> {
        self.store.set_settings(desk, settings).await
    }
    async fn locale(&self, desk: DeskId) -> Result<Option<String>> {
        self.store.locale(desk).await
    }
    async fn note_locale(&self, desk: DeskId, locale: Option<&str>) -> Result<()> {
        self.store.note_locale(desk, locale).await
    }
    async fn source(&self, origin: &Origin, now: DateTime<Utc>) -> Result<SourceId> {
        self.store.source(origin, now).await
    }
    async fn follow(&self, desk: DeskId, source: SourceId, now: DateTime<Utc>) -> Result<()> {
        self.store.follow(desk, source, now).await
    }
    async fn unfollow(&self, desk: DeskId, source: SourceId) -> Result<()> {
        self.store.unfollow(desk, source).await
    }
    async fn put(&self, source: SourceId, article: &Article, card: &Card, now: DateTime<Utc>) -> Result<Put> {
        self.store.put(source, article, card, now).await
    }
    async fn keep_page(&self, source: SourceId, article: &Article, page: &Page) -> Result<()> {
        self.store.keep_page(source, article, page).await
    }
    async fn page(&self, desk: DeskId, card: CardId) -> Result<Option<Page>> {
        self.store.page(desk, card).await
    }
    async fn holds(&self, source: SourceId, text: &str) -> Result<bool> {
        self.store.holds(source, text).await
    }
    async fn find(&self, desk: DeskId, wanted: &Wanted, page: Range<usize>) -> Result<Found> {
        self.store.find(desk, wanted, page).await
    }
    async fn search(&self, desk: DeskId, conditions: &[Condition], page: Range<usize>) -> Result<Found> {
        self.store.search(desk, conditions, page).await
    }
    async fn card(&self, desk: DeskId, card: CardId) -> Result<Option<Held>> {
        self.store.card(desk, card).await
    }
    async fn topics(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        self.store.topics(desk, typed, limit).await
    }
    async fn nearest_topics(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        self.store.nearest_topics(desk, typed, limit).await
    }
    async fn speakers(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        self.store.speakers(desk, typed, limit).await
    }
    async fn outlets(&self, desk: DeskId, typed: &str, limit: usize) -> Result<Vec<Counted>> {
        self.store.outlets(desk, typed, limit).await
    }
    async fn last_asked(&self, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        self.store.last_asked(desk, person, topic, now).await
    }
    async fn note_asked(&self, desk: DeskId, person: u64, topic: &str, now: DateTime<Utc>) -> Result<()> {
        self.store.note_asked(desk, person, topic, now).await
    }
}

#[async_trait]
impl Corrections for Picky {
    async fn correctable(&self, desk: DeskId, card: CardId) -> Result<Option<Correctable>> {
        self.store.correctable(desk, card).await
    }
    async fn correct(&self, desk: DeskId, card: CardId, seen: State, new: &New, now: DateTime<Utc>) -> Result<Made> {
        self.store.correct(desk, card, seen, new, now).await
    }
    async fn undo_correction(&self, desk: DeskId, one: CorrectionId, by: &Editor, now: DateTime<Utc>) -> Result<Option<Entry>> {
        self.store.undo_correction(desk, one, by, now).await
    }
    async fn corrections(&self, desk: DeskId, page: Range<usize>) -> Result<(usize, Vec<Entry>)> {
        self.store.corrections(desk, page).await
    }
    async fn correction(&self, desk: DeskId, one: CorrectionId) -> Result<Option<Entry>> {
        self.store.correction(desk, one).await
    }
    async fn retraction(&self, desk: DeskId, card: CardId) -> Result<Option<Correction>> {
        self.store.retraction(desk, card).await
    }
}

#[async_trait]
impl Feeds for Picky {
    async fn feed(&self, source: SourceId) -> Result<Option<Feed>> {
        self.store.feed(source).await
    }
    async fn feed_at(&self, address: &str) -> Result<Option<Feed>> {
        self.store.feed_at(address).await
    }
    async fn followed(&self, desk: DeskId) -> Result<Vec<Followed>> {
        self.store.followed(desk).await
    }
    async fn set_filter(&self, desk: DeskId, source: SourceId, filter: &Filter) -> Result<()> {
        self.store.set_filter(desk, source, filter).await
    }
    async fn due_feeds(&self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Feed>> {
        self.store.due_feeds(now, limit).await
    }
    async fn next_due(&self, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
        self.store.next_due(now).await
    }
    async fn polled(&self, source: SourceId, polled: &Polled, now: DateTime<Utc>) -> Result<()> {
        self.store.polled(source, polled, now).await
    }
    async fn held_entries(&self, source: SourceId, entries: &[EntryKeys]) -> Result<Vec<bool>> {
        self.store.held_entries(source, entries).await
    }
    async fn put_entry(&self, source: SourceId, entry: &EntryKeys, article: &Article, card: &Card, now: DateTime<Utc>) -> Result<Put> {
        let mut card = card.clone();
        if article.text.contains(self.word) {
            let behind = article.text.len();
            card.summary.push(Span { start: behind, end: behind + 1 });
        }
        self.store.put_entry(source, entry, article, &card, now).await
    }
    async fn pass_over_entry(&self, source: SourceId, entry: &EntryKeys, now: DateTime<Utc>) -> Result<()> {
        self.store.pass_over_entry(source, entry, now).await
    }
}
