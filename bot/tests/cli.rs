//! The command line as somebody at a terminal meets it: what it prints, what it refuses and with which sentence.

use serde_json::Value;
use std::{
    fs,
    io::{Read, Write},
    net::TcpListener,
    path::Path,
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

const ARTICLE: &str = "Harbour reopens after the storm\n\nBy Ada Lindqvist\n\nThe harbour of Ostvik reopened on Monday after repairs that cost $4 million.\n\n\
    “We are back,” harbour master Jon Berg said. The pier had been closed for three weeks.\n";

/// A web page in an encoding of its own.
const PAGE: &[u8] = b"<!doctype html><html lang=en><meta charset=windows-1252><title>Caf\xe9 of Elmspring shuts | Lantern</title>\
    <nav><a href=/>Home</a></nav><h1>Caf\xe9 of Elmspring shuts</h1><p>By Mara Tolland</p>\
    <p>The caf\xe9 of Elmspring shut on Monday after forty years, and its owner thanked the 300 guests who had come to say goodbye.</p></html>";

fn briefbot(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_briefbot"));
    command.args(arguments).current_dir(folder).env_remove("BRIEFBOT_TOKEN");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // A program that refuses its input closes the pipe early.
    let feeding = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("it ends");
    let _ = feeding.join();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn folder_with(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    folder
}

#[test]
fn bad_input_gets_one_sentence() {
    let huge = vec![b'a'; 50 << 20];
    let folder = folder_with(&[
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("binary.txt", b"\x7fELF\x00\x01\x02"),
        ("latin1.txt", b"one\ncaf\xe9 two\n"),
        ("huge.txt", &huge),
        ("unknown.toml", b"tokn = \"x\"\n"),
        ("broken.toml", b"data = [\n"),
        ("wrong.toml", b"page_port = \"high\"\n"),
        ("article.txt", ARTICLE.as_bytes()),
        ("notes.sqlite3", b"these are no tables but words of somebody\n"),
    ]);
    let cases: [(&[&str], i32, &str); 19] = [
        (&["read", "nowhere.txt"], 1, "nowhere.txt cannot be opened"),
        (&["read", "empty.txt"], 1, "empty.txt holds no text"),
        (&["read", "blank.txt"], 1, "blank.txt holds no text"),
        (&["read", "binary.txt"], 1, "binary.txt holds binary data"),
        (&["read", "latin1.txt"], 1, "latin1.txt is not UTF-8 text: line 2"),
        (&["read", "huge.txt"], 1, "huge.txt is longer than 16 MB"),
        (&["read", "."], 1, ". is a folder"),
        (&["read", "-"], 1, "standard input holds no text"),
        (&["--config", "unknown.toml", "read", "article.txt"], 1, "the key “tokn” is not known; the keys are token, data"),
        (&["--config", "broken.toml", "read", "article.txt"], 1, "broken.toml: TOML parse error at line 1"),
        (&["--config", "wrong.toml", "read", "article.txt"], 1, "“page_port” is wrong"),
        (&["--config", "missing.toml", "read", "article.txt"], 1, "missing.toml does not exist"),
        (&["ask", "/brief"], 2, "/brief needs a topic"),
        (&["ask", "/figures rice kind:coins"], 2, "takes one of: money, count, percent, duration"),
        (&["ask", "/add text"], 2, "/add is for Discord. In a terminal"),
        (&["ask", "/nonsense x"], 2, "There is no command “nonsense”"),
        (&["ask", "/brief x", "--data", "notes.sqlite3"], 1, "notes.sqlite3 is not a Briefbot data file"),
        (&["ask", "/brief x", "--data", "none.sqlite3"], 1, "none.sqlite3 does not exist"),
        (&["run"], 1, "there is no token"),
    ];
    for (arguments, code, sentence) in cases {
        let output = briefbot(folder.path(), arguments, b"");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.starts_with("briefbot: ") && said.contains(sentence), "{arguments:?}: {said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{arguments:?}: {said}");
    }
    let usage = briefbot(folder.path(), &["read"], b"");
    assert_eq!(usage.status.code(), Some(2));
    assert!(text(&usage.stderr).contains("Usage: briefbot read"));
}

#[test]
fn a_card_for_people_names_the_line_of_each_fact() {
    let folder = folder_with(&[("article.txt", ARTICLE.as_bytes())]);
    let output = briefbot(folder.path(), &["read", "article.txt"], b"");
    assert!(output.status.success(), "{}", text(&output.stderr));
    let printed = text(&output.stdout);
    assert!(printed.contains("Harbour reopens after the storm"), "{printed}");
    for (line, fact) in [("5", "$4 million"), ("7", "“We are back"), ("5", "The harbour of Ostvik")] {
        let stands = printed.lines().any(|l| l.trim_start().starts_with(line) && l.contains(fact));
        assert!(stands, "{fact} on line {line}:\n{printed}");
    }
    assert!(!printed.contains('\u{1b}'), "no colours into a pipe");
}

#[test]
fn lines_in_cards_out_in_order() {
    let mut input = Vec::new();
    let line = |id: &str, text: &str| serde_json::json!({"id": id, "text": text}).to_string() + "\n";
    input.extend(line("one", ARTICLE).bytes());
    input.extend(b"not json\n\n");
    input.extend(b"{\"id\": \"no-text\"}\n");
    input.extend(vec![b'x'; 50 << 20]);
    input.extend(b"\n");
    let page = format!("<title>Harbour reopens after the storm</title><h1>Harbour reopens after the storm</h1><p>{}</p>", &ARTICLE[51..]);
    input.extend(line("page", &page).replace('}', ", \"html\": true}").bytes());
    input.extend(line("no page", "<script>let x = 1;</script>").replace('}', ", \"html\": true}").bytes());
    input.extend(b"{\"id\": 7, \"text\": \"A short text.\", \"published\": \"2031-05-06\", \"url\": \"https://news.example/7\"}\n");
    input.extend(b"{\"id\": \"bad utf8 \xff\", \"text\": \"\"}\n");
    input.extend(line("last", ARTICLE).trim_end().bytes());

    let folder = folder_with(&[]);
    let output = briefbot(folder.path(), &["read", "--jsonl", "-"], &input);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let lines: Vec<Value> = text(&output.stdout).lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let ids: Vec<_> = lines.iter().map(|l| l["id"].as_str().map_or_else(|| l["id"].to_string(), str::to_owned)).collect();
    assert_eq!(ids, ["one", "null", "no-text", "null", "page", "no page", "7", "null", "last"]);
    let failed: Vec<_> = lines.iter().map(|l| l["error"].is_string()).collect();
    assert_eq!(failed, [false, true, true, true, false, true, false, true, false]);
    assert_eq!((&lines[6]["published"], &lines[6]["url"]), (&"2031-05-06".into(), &"https://news.example/7".into()));
    let span = &lines[0]["headline"];
    let (start, end) = (span["start"].as_u64().unwrap() as usize, span["end"].as_u64().unwrap() as usize);
    assert_eq!(&ARTICLE[start..end], "Harbour reopens after the storm");
    let rendered = lines[4]["text"].as_str().expect("a page's line holds its text");
    assert!(rendered.starts_with("Harbour reopens after the storm\n\n"), "{rendered}");
    let quote = &lines[4]["quotes"][0];
    let (start, end) = (quote["spans"][0]["start"].as_u64().unwrap() as usize, quote["spans"][0]["end"].as_u64().unwrap() as usize);
    assert_eq!(rendered[start..end].trim_end_matches(','), "We are back");
    assert!(lines[0]["text"].is_null());
}

#[test]
fn import_follows_the_feeds_of_another_reader() {
    let opml = b"<opml><body><outline xmlUrl='https://a.example/rss'/><outline xmlUrl='https://b.example/rss'/></body></opml>";
    let otherwise = b"<outline xmlUrl='https://A.example:443/rss#new'/><outline xmlUrl='https://b.example/./rss'/>";
    let many = (0..502).map(|n| format!("<outline xmlUrl='https://c.example/{n}'/>")).collect::<Vec<_>>().concat();
    let folder = folder_with(&[
        ("feeds.opml", opml),
        ("otherwise.opml", otherwise),
        ("many.opml", many.as_bytes()),
        ("none.OPML", b"<opml/>"),
        ("a.txt", ARTICLE.as_bytes()),
    ]);
    let import = |files: &[&str]| briefbot(folder.path(), &[&["import", "--data", "held.sqlite3"], files].concat(), b"");
    assert!(text(&import(&["feeds.opml"]).stdout).contains("2 feeds followed, 0 followed already"));
    let again = text(&import(&["feeds.opml", "a.txt"]).stdout);
    assert!(again.contains("0 feeds followed, 2 followed already") && again.contains("One article taken in"), "{again}");
    let none = import(&["none.OPML"]);
    assert!(text(&none.stderr).contains("there is no feed in none.OPML"), "{}", text(&none.stderr));
    let many = import(&["otherwise.opml", "many.opml"]);
    let told = [text(&many.stdout), text(&many.stderr)].concat();
    assert!(told.contains("498 feeds followed, 2 followed already"), "{told}");
    assert!(told.contains("4 feeds are left out, for a team follows 500 at most: end some with /sources unfollow"), "{told}");
}

#[test]
fn import_holds_once_and_only_for_its_desk() {
    let lines = [
        serde_json::json!({"id": "rain", "text": "Rain in Elmspring\n\nIt rained in Elmspring on Monday, the council said."}).to_string(),
        "no json".to_owned(),
        serde_json::json!({"id": "again", "text": ARTICLE}).to_string(),
    ];
    let folder = folder_with(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("b.txt", b"\xff"),
        ("c.md", b"A text\n\nIt is read."),
        ("d.html", PAGE),
        ("e.jsonl", lines.join("\n").as_bytes()),
        ("f.png", b"no article"),
    ]);
    let import = |desk| briefbot(folder.path(), &["import", ".", "--data", "held.sqlite3", "--desk", desk], b"");
    let first = import("guild:81384788765712384");
    assert_eq!(first.status.code(), Some(1));
    assert_eq!(text(&first.stdout), "4 articles taken in, 1 held already\n");
    let said = text(&first.stderr);
    assert!(said.contains("b.txt is not UTF-8 text: line 1") && said.contains("e.jsonl, article 2: the line is not"), "{said}");
    assert!(said.ends_with("briefbot: 2 articles could not be read\n"), "{said}");
    assert_eq!(text(&import("guild:81384788765712384").stdout), "0 articles taken in, 5 held already\n");

    let ask = |desk| text(&briefbot(folder.path(), &["ask", "/brief ostvik", "--data", "held.sqlite3", "--desk", desk], b"").stdout);
    assert!(ask("guild:81384788765712384").contains("Harbour reopens"));
    assert!(!ask("guild:1").contains("Harbour reopens"));
    let page = text(
        &briefbot(folder.path(), &["ask", "/brief elmspring", "--data", "held.sqlite3", "--desk", "guild:81384788765712384"], b"").stdout,
    );
    assert!(page.contains("Café of Elmspring shuts"), "{page}");
    assert!(!ask("local").contains("Harbour reopens"));
}

#[test]
fn a_terminal_is_answered_as_a_channel_is() {
    let folder = folder_with(&[]);
    let cases: [(&str, &[&str]); 6] = [
        (
            "/brief ukraine",
            &["The story so far: ukraine", "3 articles, the newest first", "The Danube Ledger · 8 May 2031", "counting beds"],
        ),
        ("/brief ukraine days:30 outlet:danube", &["Hungary's hotels wait", "Key figures"]),
        ("/brief ukraine outlet:nowhere", &["Nothing held about “ukraine” is from “nowhere”.", "there are 3 articles, from: "]),
        (
            "/quotes speaker:vasquez",
            &["12 May 2031", "A guarantee is a sentence with a budget", "— Helen Vasquez-Thorne", "Northmoor Dispatch"],
        ),
        ("/quotes speaker:nobody", &["Nobody named “nobody” is quoted"]),
        ("/brief ukraine days:many", &["“many” is no whole number"]),
    ];
    for (line, parts) in cases {
        let output = briefbot(folder.path(), &["ask", line], b"");
        let said = (text(&output.stdout) + &text(&output.stderr)).split_whitespace().collect::<Vec<_>>().join(" ");
        for part in parts {
            assert!(said.contains(part), "{line}: no {part:?} in {said}");
        }
    }
}

#[test]
fn one_article_is_told_in_the_singular() {
    let folder = folder_with(&[("a.txt", ARTICLE.as_bytes()), ("b.txt", b"\xff")]);
    let imported = briefbot(folder.path(), &["import", "a.txt", "b.txt", "--data", "held.sqlite3"], b"");
    assert_eq!(text(&imported.stdout), "One article taken in, 0 held already\n");
    assert!(text(&imported.stderr).ends_with("briefbot: one article could not be read\n"), "{}", text(&imported.stderr));
}

#[test]
fn a_file_is_read_in_any_encoding_that_it_shows() {
    let in_utf_16: Vec<u8> = std::iter::once(0xfeff).chain(ARTICLE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let folder = folder_with(&[("article.txt", &in_utf_16)]);
    let output = briefbot(folder.path(), &["read", "article.txt"], b"");
    assert!(text(&output.stdout).contains("Harbour reopens after the storm"), "{}", text(&output.stderr));
}

#[test]
fn an_address_is_read_where_the_settings_let_it() {
    let site = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/cafe", site.local_addr().expect("an address"));
    let serving = std::thread::spawn(move || {
        let (mut stream, _) = site.accept().expect("a visitor");
        let _ = stream.read(&mut [0; 4096]);
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", PAGE.len());
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(PAGE)).expect("an answer");
    });
    let folder = folder_with(&[("open.toml", b"fetch_loopback = true\n")]);
    let refused = briefbot(folder.path(), &["read", &address], b"");
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("are not fetched") || text(&refused.stderr).contains("not on the public Internet"));
    let read = briefbot(folder.path(), &["--config", "open.toml", "read", &address], b"");
    assert!(text(&read.stdout).contains("Café of Elmspring shuts") && text(&read.stdout).contains(&address), "{}", text(&read.stderr));
    serving.join().expect("the page was asked for");
}
