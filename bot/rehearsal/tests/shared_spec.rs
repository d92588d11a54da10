//! Discord's own `OpenAPI` description, where it is at hand: every kind of body is seen by the check, and a bad one refused.

use std::path::PathBuf;

use anyhow::Context as _;
use rehearsal::{Options, Rehearsal, coverage};
use serde_json::{Value, json};

#[tokio::test]
#[ignore = "needs BRIEFBOT_SHARED"]
async fn every_kind_of_body_is_checked() -> anyhow::Result<()> {
    let shared = std::env::var_os("BRIEFBOT_SHARED").context("BRIEFBOT_SHARED names the shared folder")?;
    let openapi = Some(PathBuf::from(shared).join("discord/openapi.json"));
    let rehearsal = Rehearsal::start(Options { openapi, ..Options::default() }).await?;
    let client = reqwest::Client::builder().no_proxy().build()?;
    let send = async |method: &str, path: String, body: Value| {
        let url = format!("{}api/v10{path}", rehearsal.page_url());
        let response = client.request(method.parse()?, url).header("authorization", "Bot rehearsal").json(&body).send().await?;
        anyhow::Ok((response.status().as_u16(), response.text().await?))
    };
    let user: Value = serde_json::from_str(&send("GET", "/users/@me".to_owned(), Value::Null).await?.1)?;
    let commands = format!("/applications/{}/commands", user["id"].as_str().unwrap_or_default());
    let ada = rehearsal.member("Ada").await?;
    let messages = format!("/channels/{}/messages", ada.channel_id());

    let good = json!([{"name": "ask", "description": "Asks", "default_member_permissions": "32", "options": [
        {"type": 3, "name": "topic", "description": "What about", "autocomplete": true}]}]);
    assert_eq!(send("PUT", commands.clone(), good).await?.0, 200);
    let message = json!({"content": "hello", "allowed_mentions": {"parse": []}, "nonce": "1", "enforce_nonce": true,
        "embeds": [{"title": "Title", "fields": [{"name": "a", "value": "b", "inline": true}]}],
        "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]});
    let (status, text) = send("POST", messages.clone(), message).await?;
    assert_eq!(status, 200, "{text}");
    let made: Value = serde_json::from_str(&text)?;
    let edit = format!("{messages}/{}", made["id"].as_str().unwrap_or_default());
    assert_eq!(send("PATCH", edit, json!({"content": "edited"})).await?.0, 200);

    let (status, text) = send("POST", messages, json!({"content": "hello", "allowed_mentions": {"parse": ["nobody"]}})).await?;
    assert_eq!(status, 400, "only the description knows what may be mentioned: {text}");
    assert!(text.contains("50035"), "{text}");

    let seen = coverage(&rehearsal.payloads());
    for schema in ["ApplicationCommandUpdateRequest[]", "MessageCreateRequest", "MessageEditRequestPartial"] {
        assert!(seen.contains_key(&(String::new(), schema)), "{schema} was not checked: {seen:?}");
    }
    Ok(())
}
