//! The state of the bot, served where the operator says.

use super::process::{Stage, until};
use rehearsal::Fault;
use serde_json::json;
use std::{fs, net::TcpListener};

/// A port that nobody listens at.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

async fn get(port: u16, path: &str) -> (u16, String) {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let answer = client.get(format!("http://127.0.0.1:{port}{path}")).send().await.expect("an answer");
    (answer.status().as_u16(), answer.text().await.expect("text"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_bot_does_is_counted_and_what_ails_it_told() {
    let port = free_port();
    let stage = Stage::with(&format!("status_address = \"127.0.0.1:{port}\"\n")).await;
    let bot = stage.start().await;
    let (editor, reader) = (stage.rehearsal.admin().await.unwrap(), stage.rehearsal.member("Ada").await.unwrap());
    for _ in 0..2 {
        reader.command("brief", json!({"topic": "ukraine"})).await.unwrap();
    }
    reader.autocomplete("brief", json!({"topic": "ukr"}), "topic").await.unwrap();
    stage.rehearsal.faults().next_on("/callback", 1, Fault::ServerError);
    reader.command("quotes", json!({"topic": "ukraine"})).await.ok();
    editor.command("digest create", json!({"at": "08:00"})).await.unwrap();
    editor.command("digest send-now", json!({"digest": "1"})).await.unwrap();
    until("the edition is posted", || async { get(port, "/metrics").await.1.contains("briefbot_editions{outcome=\"sent\"} 1") }).await;
    let (status, metrics) = get(port, "/metrics").await;
    for line in [
        "briefbot_interactions_total{command=\"brief\",outcome=\"answered\"} 2",
        "briefbot_interactions_total{command=\"suggestions\",outcome=\"answered\"} 1",
        "briefbot_interactions_total{command=\"quotes\",outcome=\"failed\"} 1",
        "briefbot_answer_seconds_count{command=\"brief\"} 2",
        "briefbot_feeds{standing=\"followed\"} 0",
        "briefbot_digests{standing=\"running\"} 1",
        "briefbot_outbox_open 0",
        "briefbot_outbox_lag_seconds 0",
        "briefbot_gateway_connected 1",
        "# EOF",
    ] {
        assert!(metrics.lines().any(|found| found == line), "{line} is not in\n{metrics}");
    }
    let number = |name: &str| metrics.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<u64>().ok()).expect("a number");
    assert!(status == 200 && number("briefbot_cards ") > 5 && number("briefbot_memory_bytes ") > 1_000_000, "{metrics}");
    assert!(!metrics.contains("ukraine") && !metrics.contains(editor.guild_id()), "neither who asks nor what: {metrics}");

    assert_eq!(get(port, "/healthz").await, (200, "well\n".to_owned()));
    fs::remove_file(stage.file("held.sqlite3")).unwrap();
    let (status, sick) = get(port, "/healthz").await;
    assert!(status == 503 && sick.starts_with("Nothing can be written down: ") && sick.contains("is not there any more"), "{sick}");
    bot.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_reach_is_refused_without_the_operators_word() {
    let stage = Stage::with("status_address = \"0.0.0.0:9464\"\n").await;
    let refused = stage.refusal(&["run"]);
    assert!(refused.contains("other machines reach 0.0.0.0:9464") && refused.contains("status_public"), "{refused}");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let stage = Stage::with(&format!("status_address = \"{}\"\n", taken.local_addr().unwrap())).await;
    assert!(stage.refusal(&["run"]).contains("name another port"));
    let stage = Stage::with("status_address = \"somewhere\"\n").await;
    assert!(stage.refusal(&["run"]).contains("“somewhere” is no address with a port, such as 127.0.0.1:9464"));
}
