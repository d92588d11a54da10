//! The data file is copied while the bot runs, and the copy takes its place.

use super::process::Stage;
use serde_json::json;
use std::fs;

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_while_the_bot_runs_answers_the_same() {
    let stage = Stage::new().await;
    let bot = stage.start().await;
    let editor = stage.rehearsal.admin().await.unwrap();
    let form = editor.command("add text", json!({})).await.unwrap();
    let text = "Kiosk at the pier opens\n\nThe kiosk at the pier opens on Monday, its owner said.\n";
    editor.submit_modal(&form, json!({"text": text})).await.unwrap();
    let desk = format!("guild:{}", editor.guild_id());
    let ask = |data: &str| {
        let questions = ["/brief kiosk", "/brief ukraine", "/quotes ukraine", "/search pier"];
        questions.map(|question| stage.printed(&["ask", question, "--desk", &desk, "--data", data]))
    };
    let said = stage.printed(&["backup", "copy.sqlite3"]);
    assert!(said.contains("copy.sqlite3 holds all of "), "{said}");
    let refused = stage.refusal(&["backup", "copy.sqlite3"]);
    assert!(refused.contains("copy.sqlite3 exists already") && refused.contains("--force"), "{refused}");
    stage.printed(&["backup", "copy.sqlite3", "--force"]);
    let refused = stage.refusal(&["restore", "copy.sqlite3", "--force"]);
    assert!(refused.contains("is in use by another process"), "{refused}");
    let answers = ask("held.sqlite3");
    assert!(answers[0].contains("Kiosk at the pier opens"), "{}", answers[0]);
    assert_eq!(ask("copy.sqlite3"), answers);
    bot.stop();

    let refused = stage.refusal(&["restore", "copy.sqlite3"]);
    assert!(refused.contains("held.sqlite3 exists already") && refused.contains("--force"), "{refused}");
    stage.printed(&["import", "--desk", &desk, &write(&stage, "later.txt", "Ferry is late\n\nThe ferry is late, a reader wrote.\n")]);
    stage.printed(&["restore", "copy.sqlite3", "--force"]);
    assert_eq!(ask("held.sqlite3"), answers, "what came later is gone");
    let bot = stage.start().await;
    let brief = editor.command("brief", json!({"topic": "kiosk"})).await.unwrap();
    assert!(brief.text().contains("Kiosk at the pier opens"), "{}", brief.text());
    bot.stop();
    let left: Vec<_> = fs::read_dir(stage.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("briefbot-copy")), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_whole_copy_takes_no_place() {
    let stage = Stage::new().await;
    let refused = stage.refusal(&["backup", "copy.sqlite3"]);
    assert!(refused.contains("held.sqlite3 does not exist"), "{refused}");
    let article = write(&stage, "article.txt", "Ferry is late\n\nThe ferry is late, a reader wrote.\n");
    stage.printed(&["import", &article]);
    stage.printed(&["backup", "copy.sqlite3"]);
    let held = stage.printed(&["ask", "/brief ferry"]);

    let mut damaged = fs::read(stage.file("copy.sqlite3")).unwrap();
    let middle = damaged.len() / 2;
    damaged[4096..middle].fill(7);
    fs::write(stage.file("damaged.sqlite3"), damaged).unwrap();
    write(&stage, "notes.sqlite3", "these are no tables but words of somebody\n");
    for (copy, expected) in [
        ("damaged.sqlite3", "is damaged"),
        ("notes.sqlite3", "is not a Briefbot data file"),
        ("nowhere.sqlite3", "nowhere.sqlite3 does not exist"),
        ("held.sqlite3", "is the data file itself"),
    ] {
        let refused = stage.refusal(&["restore", copy, "--force"]);
        assert!(refused.contains(expected), "{copy}: {refused}");
    }
    assert!(stage.refusal(&["backup", "nowhere/copy.sqlite3"]).contains("no file can be made in "));
    assert!(stage.refusal(&["backup", "held.sqlite3", "--force"]).contains("is the data file itself"));
    assert_eq!(stage.printed(&["ask", "/brief ferry"]), held);
}

fn write(stage: &Stage, name: &str, text: &str) -> String {
    fs::write(stage.file(name), text).expect("a file");
    name.to_owned()
}
