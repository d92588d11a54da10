//! What is kept no longer: articles that are too old, desks that are erased, and what the data file itself still holds of them.

mod common;

use briefings::store::{
    DeskId, DeskKey, DeskSettings, EntryKeys, Feeds, Origin, Outcome, Polled, SourceId, Sqlite, Store, StoreError, Wanted,
    desks::Desks,
    digests::{DealtWith, Digests, Frozen, Order, Place},
};
use chrono::{DateTime, TimeDelta, Utc};
use common::{Draft, draft};
use rusqlite::Connection;
use std::{collections::BTreeSet, fs, path::PathBuf};
use tempfile::TempDir;

/// Words that stand nowhere else in a data file.
const SECRET: &str = "zyxomancy";

fn noon() -> DateTime<Utc> {
    "2031-05-06T12:00:00Z".parse().expect("a moment")
}

fn days(count: i64) -> TimeDelta {
    TimeDelta::days(count)
}

struct House {
    store: Sqlite,
    folder: TempDir,
}

impl House {
    fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { store: Sqlite::open(&folder.path().join("held.db")).expect("a store"), folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("held.db")
    }

    fn peek(&self) -> Connection {
        Connection::open(self.file()).expect("the file")
    }

    /// The store as after its process was killed.
    fn again(self) -> Self {
        let Self { store, folder } = self;
        drop(store);
        Self { store: Sqlite::open(&folder.path().join("held.db")).expect("a store"), folder }
    }

    async fn desk(&self, guild: u64) -> DeskId {
        self.store.desk(DeskKey::Guild(guild), noon()).await.expect("a desk")
    }

    async fn put(&self, source: SourceId, draft: &Draft, at: DateTime<Utc>) -> i64 {
        self.store.put(source, &draft.article, &draft.card, at).await.expect("held").id().0
    }

    async fn hand_in(&self, desk: DeskId, draft: &Draft, at: DateTime<Utc>) -> i64 {
        let source = self.store.source(&Origin::HandIns(desk), noon()).await.expect("a source");
        self.put(source, draft, at).await
    }

    async fn feed(&self, desk: DeskId, address: &str) -> SourceId {
        let source = self.store.source(&Origin::Feed(address.into()), noon()).await.expect("a source");
        self.store.follow(desk, source, noon()).await.expect("followed");
        source
    }

    async fn entry(&self, source: SourceId, draft: &Draft, at: DateTime<Utc>) -> EntryKeys {
        let keys = keys(draft);
        self.store.put_entry(source, &keys, &draft.article, &draft.card, at).await.expect("held");
        keys
    }

    async fn headlines(&self, desk: DeskId) -> BTreeSet<String> {
        let found = self.store.find(desk, &Wanted::default(), 0..100).await.expect("an answer").cards;
        found.into_iter().map(|held| held.card.id.clone()).collect()
    }

    async fn keep(&self, desk: DeskId, days: u32) {
        let settings = DeskSettings { keep_days: Some(days), ..self.store.settings(desk).await.expect("settings") };
        self.store.set_settings(desk, &settings).await.expect("set");
    }

    async fn expire(&self, usual: u32, now: DateTime<Utc>) {
        while self.store.expire_some(usual, now).await.expect("expired") {}
        while self.store.drop_alone(now).await.expect("dropped") {}
    }

    async fn erase(&self) {
        while self.store.erase_some().await.expect("erased") {}
    }
}

fn keys(draft: &Draft) -> EntryKeys {
    let content = sha(&draft.article.text);
    EntryKeys { guid: Some(draft.card.id.clone()), link: None, content, is_long: false, body: None }
}

fn sha(text: &str) -> [u8; 32] {
    let mut hash = [0_u8; 32];
    text.bytes().enumerate().for_each(|(at, byte)| hash[at % 32] = hash[at % 32].wrapping_mul(31).wrapping_add(byte));
    hash
}

fn secret(number: usize) -> Draft {
    draft(&format!("{SECRET} headline {number}"), &format!("The {SECRET} of number {number} was sold."))
        .topics(&[&format!("{SECRET} topic")])
        .said(&format!("{SECRET} Fenwick"), &format!("We keep the {SECRET} to ourselves"), 0.95)
        .then(&format!("{SECRET} ").repeat(400))
        .at(&format!("https://{SECRET}.example/{number}"))
        .of(&format!("{SECRET} Courier"))
}

fn report(number: usize) -> Draft {
    let report = draft(&format!("Report {number}"), "The harbour master spoke.").topics(&["reports"]).published("2031-05-06");
    report.said("Ola Brandt", &format!("It is {number}"), 0.9)
}

fn order() -> Order {
    Order {
        channel: 5,
        place: Place::Text,
        topics: vec![format!("{SECRET} topic")],
        sources: Vec::new(),
        zone: "UTC".into(),
        plan: "weekly 1234567 08:00".into(),
        quiet: None,
        items: 5,
        say_empty: false,
        role: None,
        grace_minutes: 60,
        editor: 77,
    }
}

/// A desk of which every table that is about desks holds something.
async fn furnished(house: &House, guild: u64) -> DeskId {
    let desk = house.desk(guild).await;
    for number in 0..60 {
        house.hand_in(desk, &secret(number), noon()).await;
    }
    let first = secret(0);
    let card = house.hand_in(desk, &first, noon()).await;
    let source = house.store.source(&Origin::HandIns(desk), noon()).await.expect("a source");
    let page =
        briefings::store::Page { bytes: SECRET.repeat(9).into_bytes(), charset: None, url: Some(format!("https://{SECRET}.example")) };
    house.store.keep_page(source, &first.article, &page).await.expect("kept");
    let digest = house.store.add_digest(desk, &order(), None, noon()).await.expect("a digest");
    let edition = house.store.ask_edition(desk, digest, noon()).await.expect("an edition");
    let frozen = Frozen {
        dealt_with: vec![DealtWith { card: briefings::store::CardId(card), version: 1, story: None }],
        messages: vec![format!("{{\"content\": \"{SECRET} in a message\"}}")],
        shown: 1,
        channel: 5,
        place: Place::Text,
        corrections: 0,
    };
    house.store.freeze(edition, &frozen, noon()).await.expect("frozen");
    house
        .peek()
        .execute(
            "INSERT INTO corrections (desk_id, article_id, version, made_by, made_at, change) VALUES (?1, ?2, 1, 77, 0, ?3)",
            (desk.0, card, format!("{{\"speaker\": \"{SECRET}\"}}")),
        )
        .expect("a correction");
    house
        .peek()
        .execute(
            "INSERT INTO corrected_names (desk_id, kind, article_id, key, name, more) VALUES (?1, 'speaker', ?2, ?3, ?3, 1)",
            (desk.0, card, SECRET),
        )
        .expect("a name");
    house
        .peek()
        .execute("INSERT INTO amendments (edition_id, article_id, try_at) SELECT id, ?1, 0 FROM editions ORDER BY id DESC LIMIT 1", [card])
        .expect("an amendment");
    house
        .peek()
        .execute("INSERT INTO asked (desk_id, user_id, topic, asked_at) VALUES (?1, 77, ?2, 0)", (desk.0, format!("{SECRET} topic")))
        .expect("a question");
    desk
}

/// How many rows of each table belong to a desk, or hang on what belongs to it, by what the schema says refers to what.
fn rows_of(house: &House, desk: DeskId) -> Vec<(String, i64)> {
    let db = house.peek();
    let mut tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut counted = Vec::new();
    for table in tables {
        if let Some(meant) = belongs(&db, &table, 0) {
            let sql = format!("SELECT count(*) FROM {table} WHERE {meant}");
            counted.push((table, db.query_row(&sql, [desk.0], |row| row.get(0)).unwrap()));
        }
    }
    counted
}

/// Which rows of a table are a desk's (`?1`): by a reference to `desks`, or to a table whose rows are.
fn belongs(db: &Connection, table: &str, depth: usize) -> Option<String> {
    if table == "desks" {
        return Some("id = ?1".into());
    }
    let mut references = db.prepare("SELECT \"table\", \"from\", coalesce(\"to\", 'id') FROM pragma_foreign_key_list(?1)").unwrap();
    let references = references.query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let references: Vec<(String, String, String)> = references.map(Result::unwrap).collect();
    let of = references.into_iter().filter(|(parent, ..)| parent != table && depth < 5).filter_map(|(parent, from, to)| {
        let meant = belongs(db, &parent, depth + 1)?;
        Some(format!("{from} IN (SELECT {to} FROM {parent} WHERE {meant})"))
    });
    let of: Vec<_> = of.collect();
    (!of.is_empty()).then(|| format!("({})", of.join(" OR ")))
}

fn bytes_with(house: &House, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(house.folder.path()).expect("the folder") {
        let path = entry.expect("a file").path();
        let bytes = fs::read(&path).expect("readable").to_ascii_lowercase();
        if bytes.windows(words.len()).any(|window| window == words.as_bytes()) {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

#[tokio::test]
async fn an_erased_desk_leaves_no_row_and_no_word_behind() {
    let house = House::open();
    let other = house.desk(2).await;
    for number in 0..40 {
        house.hand_in(other, &report(number), noon()).await;
    }
    let desk = furnished(&house, 1).await;
    house.feed(desk, &format!("https://{SECRET}.example/private/feed")).await;
    let before = rows_of(&house, desk);
    // Feeds belong to nobody: what of them goes with a desk is tested beside.
    let empty: Vec<_> =
        before.iter().filter(|(table, count)| *count == 0 && !["entries", "feeds", "passed_over"].contains(&table.as_str())).collect();
    assert_eq!(empty, Vec::<&(String, i64)>::new(), "a table is about desks and this test puts nothing into it: see `furnished`");
    assert!(!bytes_with(&house, SECRET).is_empty(), "it stands there before");

    house.store.condemn(desk, noon()).await.expect("condemned");
    let new = house.desk(1).await;
    assert!(new != desk && house.headlines(new).await.is_empty(), "its key opens a new desk at once");
    assert!(house.store.running().await.unwrap().is_empty() && house.store.open_editions(noon(), 9).await.unwrap().is_empty());
    house.erase().await;
    let left: Vec<_> = rows_of(&house, desk).into_iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(left, Vec::<(String, i64)>::new(), "erasing a desk leaves these rows behind: see sqlite/keeping/erasing.rs");
    assert_eq!(bytes_with(&house, SECRET), Vec::<String>::new(), "words of it can be read out of these files");
    assert_eq!(house.headlines(other).await.len(), 40, "the others keep what they have");
    let whole: String = house.peek().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    house.peek().execute("INSERT INTO cards (cards) VALUES ('integrity-check')", []).expect("the index is whole");
    assert_eq!(whole, "ok");
    assert!(matches!(house.store.condemn(desk, noon()).await, Err(StoreError::Unknown { .. })));
}

#[tokio::test]
async fn erasing_goes_on_where_a_killed_process_stopped() {
    let mut house = House::open();
    let desk = furnished(&house, 1).await;
    house.store.condemn(desk, noon()).await.expect("condemned");
    let mut steps = 0;
    loop {
        house = house.again();
        let more = house.store.erase_some().await.expect("erased");
        steps += 1;
        if !more {
            break;
        }
        assert!(steps < 200, "it comes to an end");
    }
    assert!(steps > 5, "a little at a time: {steps}");
    assert!(rows_of(&house, desk).iter().all(|(_, count)| *count == 0));
    assert_eq!(bytes_with(&house, SECRET), Vec::<String>::new());
}

#[tokio::test]
async fn a_feed_stays_for_the_others_and_goes_with_its_last_desk() {
    let house = House::open();
    let (one, two) = (house.desk(1).await, house.desk(2).await);
    let shared = house.feed(one, "https://news.example/rss").await;
    house.store.follow(two, shared, noon()).await.unwrap();
    let own = house.feed(one, &format!("https://{SECRET}.example/rss")).await;
    house.entry(shared, &report(1), noon()).await;
    house.entry(own, &secret(2), noon()).await;
    house.store.condemn(one, noon()).await.unwrap();
    house.erase().await;
    assert_eq!(house.headlines(two).await, ["Report 1".to_owned()].into());
    assert!(house.store.feed(shared).await.unwrap().is_some() && house.store.feed(own).await.unwrap().is_none());
    assert_eq!(bytes_with(&house, SECRET), Vec::<String>::new());
}

#[tokio::test]
async fn each_desk_keeps_its_hand_ins_for_as_long_as_it_has_chosen() {
    let house = House::open();
    let (short, usual, ever) = (house.desk(1).await, house.desk(2).await, house.desk(3).await);
    house.keep(short, 10).await;
    house.keep(ever, 0).await;
    for desk in [short, usual, ever] {
        house.hand_in(desk, &report(1).at("https://port.example/1"), noon()).await;
        house.hand_in(desk, &report(2), noon() + days(5)).await;
    }
    house.hand_in(short, &report(3).at("https://port.example/1"), noon() + days(8)).await;
    let left = |desk| house.headlines(desk);
    house.expire(20, noon() + days(12)).await;
    assert_eq!(left(short).await.len(), 2, "an article is as old as its last version");
    house.expire(20, noon() + days(16)).await;
    assert_eq!(left(short).await, ["Report 3".to_owned()].into());
    house.expire(20, noon() + days(21)).await;
    assert_eq!((left(short).await.len(), left(usual).await), (0, ["Report 2".to_owned()].into()));
    house.expire(0, noon() + days(9_999)).await;
    assert_eq!((left(usual).await.len(), left(ever).await.len()), (1, 2), "0 is for ever");
    assert!(
        house.store.topics(short, "rep", 5).await.unwrap().is_empty() && house.store.speakers(short, "ola", 5).await.unwrap().is_empty()
    );
}

#[tokio::test]
async fn a_feeds_articles_go_when_no_desk_keeps_them_and_do_not_come_again() {
    let house = House::open();
    let (one, two) = (house.desk(1).await, house.desk(2).await);
    house.keep(one, 10).await;
    house.keep(two, 30).await;
    let feed = house.feed(one, "https://news.example/rss").await;
    house.store.follow(two, feed, noon()).await.unwrap();
    let keys = [house.entry(feed, &report(1), noon()).await, house.entry(feed, &report(2), noon() + days(25)).await];
    house.expire(365, noon() + days(20)).await;
    assert_eq!(house.headlines(one).await.len(), 2, "another desk keeps it");
    house.expire(365, noon() + days(31)).await;
    assert_eq!(house.headlines(two).await, ["Report 2".to_owned()].into());
    assert_eq!(house.store.held_entries(feed, &keys).await.unwrap(), [true, true], "the feed still lists it, and it is no news");

    // What a feed lists is known for as long as it does, however rarely it changes.
    for month in 2..30 {
        house.store.note_listed(feed, &keys[..1], noon() + days(30 * month)).await.unwrap();
        house.expire(365, noon() + days(30 * month)).await;
    }
    assert!(house.store.held_entries(feed, &keys).await.unwrap()[0]);
    house.store.note_listed(feed, &[], noon() + days(2_000)).await.unwrap();
    house.expire(365, noon() + days(2_000)).await;
    assert!(!house.store.held_entries(feed, &keys).await.unwrap()[0], "and is forgotten in the end");
}

#[tokio::test]
async fn a_feed_that_nobody_follows_goes_after_a_week() {
    let house = House::open();
    let desk = house.desk(1).await;
    let feed = house.feed(desk, "https://news.example/rss").await;
    house.entry(feed, &report(1), noon()).await;
    house.store.unfollow(desk, feed).await.unwrap();
    house.expire(0, noon()).await;
    house.expire(0, noon() + days(6)).await;
    house.store.follow(desk, feed, noon() + days(6)).await.unwrap();
    house.expire(0, noon() + days(30)).await;
    assert_eq!(house.headlines(desk).await.len(), 1, "followed again in time");
    house.store.unfollow(desk, feed).await.unwrap();
    house.expire(0, noon() + days(31)).await;
    house.expire(0, noon() + days(39)).await;
    assert!(house.store.feed(feed).await.unwrap().is_none());
    let polled = Polled { outcome: Outcome::Unchanged, moved_to: None, next: None };
    house.store.polled(feed, &polled, noon()).await.expect("a poll that was under way does no harm");
}

#[tokio::test]
async fn editions_go_with_the_articles_but_for_the_last() {
    let house = House::open();
    let desk = house.desk(1).await;
    let digest = house.store.add_digest(desk, &order(), None, noon()).await.unwrap();
    for day in 0..20 {
        let at = noon() + days(day);
        let edition = house.store.ask_edition(desk, digest, at).await.unwrap();
        let frozen = Frozen { messages: vec!["{}".into()], channel: 5, ..Frozen::default() };
        house.store.freeze(edition, &frozen, at).await.unwrap();
        house.store.end(edition, &briefings::store::digests::End::Sent, at).await.unwrap();
    }
    house.expire(10, noon() + days(20)).await;
    assert_eq!(house.store.log(desk, digest, 50).await.unwrap().len(), 10);
    house.expire(10, noon() + days(900)).await;
    assert_eq!(house.store.log(desk, digest, 50).await.unwrap().len(), 2, "the next edition looks back to the last");
    house.store.delete_digest(desk, digest, noon()).await.unwrap();
    house.expire(10, noon() + days(900)).await;
    let left: i64 = house.peek().query_row("SELECT count(*) FROM digests", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn the_file_does_not_grow_without_end() {
    let house = House::open();
    let desk = house.desk(1).await;
    let mut sizes = Vec::new();
    for round in 0..6 {
        let at = noon() + days(round * 30);
        for number in 0..150 {
            let long = "The harbour master spoke of tides, cranes and the long winter. ".repeat(30);
            let report = report(usize::try_from(round).unwrap() * 1_000 + number).then(&long);
            house.hand_in(desk, &report, at).await;
        }
        house.expire(20, at + days(29)).await;
        sizes.push(fs::metadata(house.file()).unwrap().len() + fs::metadata(house.file().with_extension("db-wal")).map_or(0, |m| m.len()));
    }
    assert!(sizes[5] <= sizes[1] * 3 / 2, "{sizes:?}");
}

#[tokio::test]
async fn a_guild_that_was_left_is_condemned_unless_it_comes_back() {
    let house = House::open();
    for guild in [1, 2, 3] {
        house.desk(guild).await;
    }
    for guild in [1, 2, 9] {
        house.store.left(DeskKey::Guild(guild), noon()).await.unwrap();
    }
    house.store.left(DeskKey::Guild(1), noon() + days(20)).await.unwrap();
    house.store.back(DeskKey::Guild(2)).await.unwrap();
    assert_eq!(house.store.guilds().await.unwrap(), [2, 3]);
    assert_eq!(house.store.condemn_left(noon(), noon()).await.unwrap(), 0, "not yet");
    assert_eq!(house.store.condemn_left(noon() + days(1), noon()).await.unwrap(), 1);
    house.erase().await;
    let left: i64 = house.peek().query_row("SELECT count(*) FROM desks", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 2);
}

#[tokio::test]
async fn a_desk_is_greeted_once() {
    let house = House::open();
    let desk = house.desk(1).await;
    assert!(house.store.greet(desk, noon()).await.unwrap());
    let house = house.again();
    assert!(!house.store.greet(desk, noon()).await.unwrap());
}

#[tokio::test]
async fn everything_of_a_desk_is_given_out() {
    let house = House::open();
    let desk = furnished(&house, 1).await;
    house.feed(desk, "https://news.example/rss").await;
    let mut all = house.store.export(desk).await.unwrap();
    let mut after = None;
    let mut hand_ins = Vec::new();
    loop {
        let some = house.store.export_hand_ins(desk, after, 7).await.unwrap();
        let Some((last, _)) = some.last() else { break };
        after = Some(*last);
        hand_ins.extend(some.into_iter().map(|(_, value)| value));
    }
    all["hand_ins"] = hand_ins.into();
    // What is made of the articles again, and what belongs to nobody, is left out.
    let derived =
        ["names", "outlets", "name_words", "card_names", "sources", "articles", "versions", "pages", "entries", "feeds", "passed_over"];
    for (table, count) in rows_of(&house, desk) {
        match table.as_str() {
            "desks" => assert_eq!(all["desk"]["key"], "1"),
            table if derived.contains(&table) => {}
            table => assert_eq!(all[table].as_array().map(Vec::len), usize::try_from(count).ok(), "{table} is not given out whole"),
        }
    }
    assert_eq!(all["hand_ins"].as_array().unwrap().len(), 60);
    let first = &all["hand_ins"][0]["versions"][0];
    assert!(first["text"].as_str().unwrap().contains(SECRET) && first["card"]["quotes"][0]["text"].is_string(), "{first}");
    assert!(first["page"]["base64"].is_string() && all["hand_ins"][1]["versions"][0]["page"].is_null());
    assert_eq!(all["corrections"][0]["change"]["speaker"], SECRET);
    assert_eq!(all["outbox"][0]["body"]["content"], format!("{SECRET} in a message"));
    assert_eq!((&all["digests"][0]["editor"], &all["digests"][0]["made_at"]), (&"77".into(), &"2031-05-06T12:00:00Z".into()));
    assert_eq!(all["follows"][0]["address"], "https://news.example/rss");
    let other = house.desk(2).await;
    assert!(!house.store.export(other).await.unwrap().to_string().contains(SECRET), "another desk's is its own");
    assert!(house.store.export_hand_ins(other, None, 7).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_person_is_forgotten_at_one_desk() {
    let house = House::open();
    let desk = furnished(&house, 1).await;
    let other = furnished(&house, 2).await;
    assert_eq!(house.store.forget(desk, 77).await.unwrap(), 3);
    assert_eq!(house.store.forget(desk, 77).await.unwrap(), 0);
    let named = |desk: DeskId| house.store.export(desk);
    assert!(!named(desk).await.unwrap().to_string().contains("\"77\"") && named(other).await.unwrap().to_string().contains("\"77\""));
}

#[tokio::test]
async fn what_a_desk_has_is_counted() {
    let house = House::open();
    let desk = furnished(&house, 1).await;
    house.feed(desk, "https://news.example/rss").await;
    let usage = house.store.usage(desk, noon() - TimeDelta::seconds(1)).await.unwrap();
    assert_eq!((usage.sources, usage.hand_ins, usage.digests, usage.first_hand_in), (1, 60, 1, Some(noon())));
    assert_eq!(house.store.usage(desk, noon()).await.unwrap().hand_ins, 0);
}
