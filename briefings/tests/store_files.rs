//! What the SQLite store makes of the files it is given, of a process that is killed, and of many requests at once.

mod common;

use briefings::store::{CardId, DeskId, DeskKey, Origin, Put, Result, Sqlite, Store, StoreError, Wanted};
use chrono::{DateTime, Utc};
use common::{Draft, draft};
use rusqlite::Connection;
use std::{
    fs,
    io::{BufRead, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

/// The variable that tells the child which file to write.
const CHILD_FILE: &str = "STORE_TEST_FILE";

fn noon() -> DateTime<Utc> {
    "2031-05-06T12:00:00Z".parse().expect("a moment")
}

fn numbered(n: usize) -> Draft {
    let body = "The harbour master spoke of tides, cranes and the long winter. ".repeat(40);
    draft(&format!("Report {n}"), &format!("Number {n} came in."))
        .topics(&["reports"])
        .said("Ola Brandt", "It is so", 0.9)
        .then(&body)
        .at(&format!("https://port.example/{n}"))
        .published("2031-05-06")
}

async fn put_numbered(store: &Sqlite, n: usize) -> Result<Put> {
    let desk = store.desk(DeskKey::Guild(1), noon()).await?;
    let source = store.source(&Origin::HandIns(desk), noon()).await?;
    let draft = numbered(n);
    store.put(source, &draft.article, &draft.card, noon()).await
}

/// How many cards the store has for the desk of [`put_numbered`].
async fn held(store: &Sqlite) -> usize {
    let desk = store.desk(DeskKey::Guild(1), noon()).await.expect("a desk");
    store
        .find(desk, &Wanted { topic: Some("reports".into()), speaker: Some("brandt".into()), ..Wanted::default() }, 0..1_000)
        .await
        .expect("an answer")
        .cards
        .len()
}

/// Not a test: the process that [`a_killed_process_loses_nothing`] kills. It puts articles and prints each id once it is held.
#[test]
#[ignore = "started by a_killed_process_loses_nothing"]
fn child_that_puts() {
    let Some(file) = std::env::var_os(CHILD_FILE) else { return };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let store = Sqlite::open(Path::new(&file)).expect("a store");
        let first = held(&store).await;
        for n in first..first + 5_000 {
            let put = put_numbered(&store, n).await.expect("held");
            let mut out = std::io::stdout();
            writeln!(out, "held {} {n}", put.id().0).and_then(|()| out.flush()).expect("somebody listens");
        }
    });
}

#[tokio::test]
async fn a_killed_process_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    let mut promised: Vec<(i64, usize)> = Vec::new();
    // Killed before it opens, while it makes the schema, between puts and within them.
    for wait in [0, 2, 5, 9, 15, 60, 120, 185, 260, 333] {
        let program = std::env::current_exe().unwrap();
        let mut child = Command::new(program)
            .args(["--exact", "child_that_puts", "--ignored", "--nocapture"])
            .env(CHILD_FILE, &file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in BufReader::new(child.stdout.take().unwrap()).split(b'\n') {
            let line = String::from_utf8(line.unwrap()).unwrap();
            let Some(at) = line.find("held ") else { continue };
            let mut numbers = line[at + 5..].split(' ');
            // A line that the kill cut short has no second number.
            let (Some(id), Some(Ok(n))) = (numbers.next(), numbers.next().map(str::parse)) else { continue };
            promised.push((id.parse().unwrap(), n));
        }
    }
    assert!(promised.len() > 20, "the child put only {} articles", promised.len());
    let store = Sqlite::open(&file).unwrap();
    let desk = store.desk(DeskKey::Guild(1), noon()).await.unwrap();
    for &(id, n) in &promised {
        let card = store.card(desk, CardId(id)).await.unwrap().unwrap_or_else(|| panic!("card {id} is lost"));
        assert_eq!(*card.card, numbered(n).card);
    }
    assert!(held(&store).await >= promised.len().min(500), "every card is found by its words too");
    drop(store);
    let bare = Connection::open(&file).unwrap();
    assert_eq!(bare.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    bare.execute("INSERT INTO cards (cards) VALUES ('integrity-check')", []).unwrap();
    let uneven = "SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM cards_docsize)";
    assert_eq!(bare.query_row(uneven, [], |row| row.get::<_, i64>(0)).unwrap(), 0, "an article without its row in the index");
}

/// Not a test of its own: what [`a_disk_that_is_really_full_loses_nothing`] does on a disk of two megabytes.
#[test]
#[ignore = "started by a_disk_that_is_really_full_loses_nothing"]
fn child_that_fills() {
    let Some(file) = std::env::var_os(CHILD_FILE) else { return };
    let file = Path::new(&file);
    let ballast = file.with_extension("ballast");
    fs::write(&ballast, vec![1; 300_000]).expect("room for the ballast");
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let store = Sqlite::open(file).expect("a store");
        let mut put = 0;
        let error = loop {
            match put_numbered(&store, put).await {
                Ok(_) => put += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
        assert!(put > 10, "only {put} put");
        let desk = DeskId(1);
        let found = store.find(desk, &Wanted::default(), 0..1_000).await.expect("reading goes on").cards;
        assert_eq!(found.len(), put);
        drop(store);
        if let Err(error) = Sqlite::open(file) {
            assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
        }
        fs::remove_file(&ballast).expect("room again");
        let store = Sqlite::open(file).expect("a store");
        assert_eq!(held(&store).await, put, "all that was promised");
        put_numbered(&store, put).await.expect("and one more");
        println!("all {put} held");
    });
}

/// Only where the system lets a user mount a small disk of their own.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=2m none \"$0\"";
    let in_own_disk = |then: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", &format!("{mount} && {then}")]).arg(folder.path());
        command
    };
    if !in_own_disk("true").output().is_ok_and(|tried| tried.status.success()) {
        return;
    }
    let child = in_own_disk("exec \"$1\" --exact child_that_fills --ignored --nocapture")
        .arg(std::env::current_exe().unwrap())
        .env(CHILD_FILE, folder.path().join("briefbot.db"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success() && said.contains(" held"), "{said}\n{}", String::from_utf8_lossy(&child.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_requests_at_once_are_all_answered() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Sqlite::open(&folder.path().join("briefbot.db")).unwrap());
    let started = Instant::now();
    let tasks: Vec<_> = (0..8)
        .map(|task| {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                let mut new = 0;
                for n in 0..25 {
                    // Every article is put by two tasks.
                    let put = put_numbered(&store, (task / 2) * 25 + n).await.unwrap();
                    new += usize::from(matches!(put, Put::New(_)));
                    assert!(held(&store).await > 0, "what was put is found at once");
                }
                new
            })
        })
        .collect();
    let mut new = 0;
    for task in tasks {
        new += task.await.unwrap();
    }
    assert_eq!((new, held(&store).await), (100, 100), "each article is new once");
    assert!(started.elapsed() < Duration::from_mins(1));
}

#[tokio::test]
async fn two_stores_may_share_a_file() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("briefbot.db");
        let (one, other) = std::thread::scope(|scope| {
            let one = scope.spawn(|| Sqlite::open(&file));
            let other = scope.spawn(|| Sqlite::open(&file));
            (one.join().unwrap().unwrap(), other.join().unwrap().unwrap())
        });
        put_numbered(&one, 1).await.unwrap();
        put_numbered(&other, 2).await.unwrap();
        assert_eq!((held(&one).await, held(&other).await), (2, 2));
    }
}

#[tokio::test]
async fn a_dropped_store_has_done_what_was_asked_and_closed_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    let store = Sqlite::open(&file).unwrap();
    put_numbered(&store, 1).await.unwrap();
    drop(store);
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(files, ["briefbot.db"], "SQLite's two files are gone: nobody has the file open");
    assert_eq!(held(&Sqlite::open(&file).unwrap()).await, 1);
}

fn refused(file: &Path) -> StoreError {
    match Sqlite::open(file) {
        Ok(_) => panic!("{} was opened", file.display()),
        Err(error) => error,
    }
}

#[test]
fn a_newer_schema_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    drop(Sqlite::open(&file).unwrap());
    let bare = Connection::open(&file).unwrap();
    bare.pragma_update(None, "user_version", 4_711).unwrap();
    drop(bare);
    let before = fs::read(&file).unwrap();
    let error = refused(&file);
    assert!(matches!(error, StoreError::Newer { found: 4_711, known: 1.., .. }), "{error:?}");
    assert!(error.to_string().contains("newer version"), "{error}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn files_of_others_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let foreign = folder.path().join("foreign.db");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE plants (name TEXT)").unwrap();
    let marked = folder.path().join("marked.db");
    Connection::open(&marked).unwrap().pragma_update(None, "application_id", 99).unwrap();
    let text = folder.path().join("notes.txt");
    fs::write(&text, "Water the plants on Tuesday.\n".repeat(100)).unwrap();
    let short = folder.path().join("short.txt");
    fs::write(&short, "x").unwrap();
    for file in [foreign, marked, text, short] {
        let before = fs::read(&file).unwrap();
        let error = refused(&file);
        assert!(matches!(error, StoreError::NotOurs { .. }), "{}: {error:?}", file.display());
        assert_eq!(fs::read(&file).unwrap(), before, "{}", file.display());
    }
}

#[tokio::test]
async fn a_damaged_file_is_said_to_be_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    let store = Sqlite::open(&file).unwrap();
    for n in 0..20 {
        put_numbered(&store, n).await.unwrap();
    }
    drop(store);
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 3]).unwrap();
    let error = match Sqlite::open(&file) {
        Ok(store) => put_numbered(&store, 1).await.unwrap_err(),
        Err(error) => error,
    };
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    // A header that is ours before pages that are not.
    let mut garbage = whole;
    garbage[4096..].fill(0xa5);
    fs::write(&file, garbage).unwrap();
    let error = match Sqlite::open(&file) {
        Ok(store) => put_numbered(&store, 1).await.unwrap_err(),
        Err(error) => error,
    };
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
}

#[tokio::test]
async fn an_empty_file_becomes_a_data_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    fs::write(&file, "").unwrap();
    let store = Sqlite::open(&file).unwrap();
    put_numbered(&store, 1).await.unwrap();
    assert_eq!(held(&store).await, 1);
}

#[test]
fn places_without_a_file_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let below_file = folder.path().join("file").join("briefbot.db");
    fs::write(folder.path().join("file"), "").unwrap();
    let cases = [
        (folder.path().to_owned(), "directory"),
        (folder.path().join("missing").join("briefbot.db"), "there is no directory"),
        (below_file, "could not be made"),
        (Path::new("").to_owned(), "empty path"),
    ];
    for (path, why) in cases {
        let error = refused(&path);
        assert!(matches!(error, StoreError::Engine { .. }) && error.to_string().contains(why), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_says_why() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    drop(Sqlite::open(&file).unwrap());
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    if fs::OpenOptions::new().write(true).open(&file).is_ok() {
        // Permissions do not bind the superuser.
        return;
    }
    let error = refused(&file);
    assert!(error.to_string().contains("read-only"), "{error}");
}

#[tokio::test]
async fn a_file_that_another_process_holds_is_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("briefbot.db");
    let store = Sqlite::open(&file).unwrap();
    put_numbered(&store, 1).await.unwrap();
    let other = Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(store.settings(DeskId(1)).await.unwrap().zone, None, "reading goes on");
    let error = put_numbered(&store, 2).await.unwrap_err();
    assert!(matches!(error, StoreError::InUse { .. }), "{error:?}");
    other.execute_batch("ROLLBACK").unwrap();
    put_numbered(&store, 2).await.unwrap();
    assert_eq!(held(&store).await, 2);
}
