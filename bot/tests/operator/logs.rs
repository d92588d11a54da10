//! What is logged holds no news, nothing that people typed, and no token.

use super::process::{Running, Stage, TOKEN};
use rehearsal::Fault;
use serde_json::{Value, json};
use std::time::Duration;

/// Stand in the article, in what is typed, and in every interaction's token; nothing else of ours is spelled so.
const ARTICLE: &str = "Zyxokiosk at the pier opens\n\nThe zyxokiosk at the pier opens on Monday after repairs that cost $4 million, its owner Ulla Zyxoberg said.\n";
const TYPED: &str = "qwjkarbour";
const SECRETS: [&str; 4] = ["zyxo", "qwjk", TOKEN, "rrrrrrrrrr"];

/// The main ways through the house, and what goes wrong on them.
async fn live(stage: &Stage, bot: Running) -> String {
    let (editor, reader) = (stage.rehearsal.admin().await.unwrap(), stage.rehearsal.member("Ada").await.unwrap());
    let faults = stage.rehearsal.faults();
    let form = editor.command("add text", json!({})).await.unwrap();
    editor.submit_modal(&form, json!({"text": ARTICLE, "outlet": "Zyxo Courier"})).await.unwrap();
    for (command, options) in [
        ("brief", json!({"topic": "zyxokiosk"})),
        ("brief", json!({"topic": TYPED})),
        ("quotes", json!({"speaker": TYPED})),
        ("search", json!({"words": format!("\"{TYPED}\" outlet:{TYPED}")})),
        ("figures", json!({"topic": "zyxokiosk"})),
    ] {
        reader.command(command, options).await.unwrap();
    }
    reader.autocomplete("brief", json!({"topic": TYPED}), "topic").await.unwrap();
    editor.command("sources follow", json!({"feed": format!("http://127.0.0.1:1/{TYPED}")})).await.unwrap();
    editor.command("add url", json!({"link": format!("http://127.0.0.1:1/{TYPED}")})).await.unwrap();
    editor.command("digest create", json!({"at": "08:00", "topics": format!("zyxokiosk, {TYPED}")})).await.unwrap();
    for fault in [Fault::RateLimited(Duration::from_millis(50)), Fault::ServerError, Fault::LoseAnswer] {
        faults.next_on("/callback", 1, fault);
        let _ = reader.patient(Duration::from_secs(4)).command("brief", json!({"topic": "zyxokiosk"})).await;
        faults.clear();
    }
    faults.next_on(&format!("/channels/{}/messages", editor.channel_id()), 1, Fault::ServerError);
    editor.command("digest send-now", json!({"digest": "1"})).await.unwrap();
    super::process::until("the edition is posted", || async {
        editor.command("digest log", json!({"digest": "1"})).await.unwrap().text().contains("posted at an editor's word")
    })
    .await;
    bot.stop().1
}

#[tokio::test(flavor = "multi_thread")]
async fn no_line_tells_news_or_what_is_typed_or_a_token() {
    for log in ["info,serenity=warn", "info", "info,briefbot=debug,briefings=debug"] {
        let stage = Stage::with(&format!("log = \"{log}\"\nlog_format = \"json\"\n")).await;
        let bot = stage.start().await;
        let logged = live(&stage, bot).await;
        let lines: Vec<Value> = logged.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect();
        let messages: Vec<_> = lines.iter().filter_map(|line| line["message"].as_str()).collect();
        for expected in ["connected", "an edition is put off", "an edition is posted", "an interaction could not be answered"] {
            assert!(messages.contains(&expected), "{expected}: {messages:?}");
        }
        for secret in SECRETS {
            let told: Vec<_> = logged.lines().filter(|line| line.to_lowercase().contains(secret)).collect();
            assert!(told.is_empty(), "{log}: {told:#?}");
        }
    }
}
