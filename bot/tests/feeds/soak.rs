//! A thousand feeds for half a day of turned time: none is asked once more than it allows, and memory stays where it is.

use crate::{
    house::House,
    site::{Page, Site, TurnedClock, item},
};
use chrono::TimeDelta;
use std::{fs, time::Instant};

const FEEDS: usize = 1_000;
const SITES: usize = 10;
const STEP: TimeDelta = TimeDelta::minutes(10);
const STEPS: i32 = 72;
/// What the process may take at most, in KiB, tests' own pages and records included.
const MOST_MEMORY: u64 = 200 << 10;

/// A kind of feed, and how often one may be asked in the time at most.
struct Kind {
    name: &'static str,
    most: usize,
    page: fn(&str, usize) -> Page,
}

const KINDS: [Kind; 5] = [
    // At the start, and then once in half an hour.
    Kind { name: "asks for nothing", most: 1 + 24, page: |path, version| feed(path, "", version) },
    Kind { name: "ttl of two hours", most: 1 + 6, page: |path, version| feed(path, "<ttl>120</ttl>", version) },
    Kind { name: "Retry-After of five hours", most: 1 + 2, page: |_, _| Page::status(503).with("Retry-After: 18000") },
    // Half an hour, one, two, four, eight.
    Kind { name: "fails", most: 1 + 4, page: |_, _| Page::status(500) },
    Kind { name: "gone", most: 1, page: |_, _| Page::status(410) },
];

fn feed(path: &str, head: &str, version: usize) -> Page {
    let entries: Vec<String> =
        (0..=version).rev().map(|n| item(&n.to_string(), &format!("Story {n} of {path}"), &format!("Port {path} opened."))).collect();
    Page::feed(path, head, &entries)
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a soak of a minute or two"]
async fn a_thousand_feeds_are_asked_no_more_than_they_allow() {
    let began = Instant::now();
    let folder = tempfile::tempdir().expect("a folder");
    let clock = TurnedClock::new();
    let file = folder.path().join("held.sqlite3");
    let house = House::open(&file, &clock);
    let mut sites = Vec::new();
    for n in 1..=SITES {
        sites.push(Site::start(&format!("127.0.0.{n}")).await);
    }
    let feeds: Vec<_> = (0..FEEDS).map(|n| (&KINDS[n / SITES % KINDS.len()], &sites[n % SITES], format!("/{n}"))).collect();
    for (kind, site, path) in &feeds {
        site.put(path, (kind.page)(path, 0));
        house.follow(&site.at(path)).await;
    }
    let mut settled_at_first = 0;
    for step in 0..STEPS {
        if step == STEPS / 2 {
            for (kind, site, path) in feeds.iter().step_by(7) {
                site.put(path, (kind.page)(path, 1));
            }
        }
        clock.turn(STEP);
        house.settled().await;
        if step == 0 {
            settled_at_first = memory();
        }
    }
    println!("{FEEDS} feeds at {SITES} hosts, {} hours of theirs in {:.0?}", (STEP * STEPS).num_hours(), began.elapsed());
    for kind in &KINDS {
        let asked: Vec<_> = feeds.iter().filter(|feed| feed.0.name == kind.name).map(|(_, site, path)| site.asked(path)).collect();
        let (all, most) = (asked.iter().sum::<usize>(), asked.iter().max().copied().unwrap_or_default());
        println!("{:<26} {:>5} requests of {} feeds, at most {most}, allowed {}", kind.name, all, asked.len(), kind.most);
        assert!(most <= kind.most && asked.iter().all(|asked| *asked > 0), "{}: {most}", kind.name);
    }
    println!("memory: {} MB after the first round, {} MB at most", settled_at_first >> 10, memory() >> 10);
    assert!(memory() < MOST_MEMORY);
    assert!(sites.iter().all(|site| site.most_open() == 1), "one connection a host");
    let read = feeds.iter().enumerate().filter(|(_, feed)| feed.0.most > 5);
    let entries: usize = read.map(|(n, _)| if n % 7 == 0 { 2 } else { 1 }).sum();
    // Of so many, a question looks no further than 500.
    let cards: i64 = rusqlite::Connection::open(&file)
        .and_then(|db| db.query_row("SELECT count(*) FROM articles", [], |row| row.get(0)))
        .expect("a count");
    assert_eq!(usize::try_from(cards), Ok(entries), "each entry is held once");
    house.end().await;
}

/// The most memory that the process has taken, in KiB.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
