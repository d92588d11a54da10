//! REST, seen by hand: the life of an interaction, errors in Discord's shape, rate limits, faults, the page's doors.

use std::time::{Duration, Instant};

use super::raw::{Bot, Socket};
use rehearsal::{Fault, Outcome};
use serde_json::{Value, json};

/// Has Ada ask, and gives the interaction as the bot got it, and what she is waiting for.
async fn ask(bot: &Bot, socket: &mut Socket) -> anyhow::Result<(Value, tokio::task::JoinHandle<anyhow::Result<rehearsal::Reply>>)> {
    let ada = bot.rehearsal.member("Ada").await?;
    let waiting = tokio::spawn(async move { ada.command("ask", json!({"topic": "harbour"})).await });
    Ok((socket.event("INTERACTION_CREATE").await?, waiting))
}

#[tokio::test]
async fn an_interaction_is_answered_once() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    bot.register().await?;
    let mut socket = Socket::ready(&bot).await?;
    let (interaction, waiting) = ask(&bot, &mut socket).await?;
    let hook = format!("/webhooks/{}/{}", bot.id, interaction["token"].as_str().unwrap_or_default());

    let early = bot.call("POST", &hook, json!({"content": "too early"})).await?;
    assert_eq!((early.status, &early.json["code"]), (404, &json!(10015)));
    for (body, path) in [
        (json!({"type": 8, "data": {"choices": []}}), "/errors/type"),
        (json!({"type": 7, "data": {"content": "x"}}), "/errors/type"),
        (json!({"type": 4, "data": {"content": "x".repeat(2_001)}}), "/errors/data/content"),
    ] {
        let refused = bot.callback(&interaction, body).await?;
        assert_eq!((refused.status, &refused.json["code"]), (400, &json!(50035)));
        assert!(refused.json.pointer(&format!("{path}/_errors/0/code")).is_some(), "{}", refused.json);
    }
    let empty = bot.callback(&interaction, json!({"type": 4, "data": {"embeds": []}})).await?;
    assert_eq!((empty.status, &empty.json["code"]), (400, &json!(50006)));

    assert_eq!(bot.callback(&interaction, json!({"type": 4, "data": {"content": "first"}})).await?.status, 204);
    let again = bot.callback(&interaction, json!({"type": 4, "data": {"content": "second"}})).await?;
    assert_eq!((again.status, &again.json["code"]), (400, &json!(40060)));
    assert_eq!(waiting.await??.text(), "first");

    let original = format!("{hook}/messages/@original");
    assert_eq!(bot.call("PATCH", &original, json!({"content": "edited"})).await?.json["content"], "edited");
    let follow_up = bot.call("POST", &hook, json!({"content": "more", "flags": 64})).await?.json;
    let edited = bot
        .call("PATCH", &format!("{hook}/messages/{}", follow_up["id"].as_str().unwrap_or_default()), json!({"content": "more yet"}))
        .await?;
    assert_eq!(edited.json["content"], "more yet");
    assert_eq!(bot.call("DELETE", &original, Value::Null).await?.status, 204);
    assert_eq!(bot.call("GET", &original, Value::Null).await?.json["code"], 10008);
    let stranger = bot.call("POST", &format!("/webhooks/{}/unknown", bot.id), json!({"content": "x"})).await?;
    assert_eq!((stranger.status, &stranger.json["code"]), (401, &json!(50027)));

    let caused = bot.rehearsal.payloads();
    let first = caused.iter().find(|payload| payload.body["data"]["content"] == "first").expect("the answer is on record");
    assert_eq!((first.cause.as_deref(), first.interaction, first.status), (Some("/ask"), Some("command"), 204));
    Ok(())
}

#[tokio::test]
async fn a_late_answer_is_refused() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    bot.register().await?;
    let mut socket = Socket::ready(&bot).await?;
    let (interaction, waiting) = ask(&bot, &mut socket).await?;
    assert_eq!(waiting.await??.outcome, Outcome::NoResponse);
    let late = bot.callback(&interaction, json!({"type": 4, "data": {"content": "late"}})).await?;
    assert_eq!((late.status, &late.json["code"]), (404, &json!(10062)));
    Ok(())
}

#[tokio::test]
async fn a_deferral_waits_for_its_edit() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    bot.register().await?;
    let mut socket = Socket::ready(&bot).await?;
    let (interaction, waiting) = ask(&bot, &mut socket).await?;
    assert_eq!(bot.callback(&interaction, json!({"type": 5, "data": {"flags": 64}})).await?.status, 204);
    let ada = bot.rehearsal.member("Ada").await?;
    assert!(ada.messages(ada.channel_id()).await?.last().is_some_and(rehearsal::Seen::pending));
    tokio::time::sleep(Duration::from_millis(500)).await;
    let hook = format!("/webhooks/{}/{}", bot.id, interaction["token"].as_str().unwrap_or_default());
    bot.call("POST", &hook, json!({"content": "here it is"})).await?;
    let reply = waiting.await??;
    assert_eq!((reply.text().as_str(), reply.messages.len()), ("here it is", 1), "the follow-up became the deferred answer");
    assert!(reply.message()?.ephemeral());
    Ok(())
}

#[tokio::test]
async fn tokens_and_paths() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let wrong = bot.call_as("wrong", "GET", "/users/@me", Value::Null).await?;
    assert_eq!((wrong.status, &wrong.json["message"]), (401, &json!("401: Unauthorized")));
    assert_eq!(bot.call("GET", "/nowhere", Value::Null).await?.status, 404);
    assert_eq!(bot.call("GET", "/channels/1", Value::Null).await?.json["code"], 10003);
    assert_eq!(bot.call("GET", "/guilds/1", Value::Null).await?.json["code"], 10004);
    let broken =
        bot.client.post(format!("{}/channels/1/messages", bot.base)).header("authorization", "Bot rehearsal").body("{").send().await?;
    assert_eq!(broken.status(), 400);
    for path in ["/gateway/bot", "/applications/@me", "/oauth2/applications/@me", "/users/@me/guilds"] {
        assert_eq!(bot.call("GET", path, Value::Null).await?.status, 200, "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn commands_come_and_go() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    bot.register().await?;
    let ada = bot.rehearsal.member("Ada").await?;
    let global = format!("/applications/{}/commands", bot.id);
    let own = format!("/applications/{}/guilds/{}/commands", bot.id, ada.guild_id());
    let made = bot.call("POST", &own, json!({"name": "here", "description": "Only here"})).await?;
    assert_eq!((made.status, &made.json["guild_id"]), (201, &json!(ada.guild_id())));
    let names =
        |commands: Vec<Value>| commands.iter().filter_map(|command| command["name"].as_str().map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(names(ada.commands().await?), ["ask", "here"]);
    assert_eq!(names(ada.at(1, 0).commands().await?), ["ask"]);
    let ask = bot.call("GET", &global, Value::Null).await?.json[0]["id"].as_str().unwrap_or_default().to_owned();
    let changed = bot.call("PATCH", &format!("{global}/{ask}"), json!({"description": "Asks again"})).await?;
    assert_eq!(changed.json["description"], "Asks again");
    assert_eq!(bot.call("DELETE", &format!("{global}/{ask}"), Value::Null).await?.status, 204);
    assert_eq!(names(ada.commands().await?), ["here"]);
    assert_eq!(bot.call("DELETE", &format!("{global}/{ask}"), Value::Null).await?.json["code"], 10063);
    let upper = bot.call("PUT", &global, json!([{"name": "Ask", "description": "x"}])).await?;
    assert_eq!(upper.json["errors"]["0"]["name"]["_errors"][0]["code"], "APPLICATION_COMMAND_INVALID_NAME");
    Ok(())
}

#[tokio::test]
async fn rate_limits_are_told_and_kept() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let ada = bot.rehearsal.member("Ada").await?;
    let path = format!("/channels/{}/messages", ada.channel_id());
    for left in (0..5).rev() {
        let answer = bot.call("POST", &path, json!({"content": "hello"})).await?;
        let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!((answer.status, header("x-ratelimit-limit"), header("x-ratelimit-remaining")), (200, "5".to_owned(), left.to_string()));
        assert!(header("x-ratelimit-reset-after").parse::<f64>()? <= 5.0 && !header("x-ratelimit-bucket").is_empty());
    }
    let refused = bot.call("POST", &path, json!({"content": "hello"})).await?;
    assert_eq!(refused.status, 429);
    assert!(refused.headers.contains_key("retry-after") && refused.json["retry_after"].as_f64().is_some_and(|after| after > 0.0));
    assert_eq!(refused.json["global"], false);
    let other = format!("/channels/{}/messages", ada.at(0, 1).channel_id());
    assert_eq!(bot.call("POST", &other, json!({"content": "hello"})).await?.status, 200, "another channel has its own window");

    let mut refused = None;
    for _ in 0..60 {
        let answer = bot.call("GET", "/gateway", Value::Null).await?;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("more than fifty requests in a second are too many");
    assert_eq!(refused.json["global"], true);
    assert!(refused.headers.contains_key("x-ratelimit-global"));
    Ok(())
}

#[tokio::test]
async fn a_repeated_nonce_gives_the_first_message() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let ada = bot.rehearsal.member("Ada").await?;
    let path = format!("/channels/{}/messages", ada.channel_id());
    let send = |content: &str| bot.call("POST", &path, json!({"content": content, "nonce": "edition-1", "enforce_nonce": true}));
    let (first, second) = (send("one").await?, send("two").await?);
    assert_eq!(first.json["id"], second.json["id"]);
    assert_eq!(ada.messages(ada.channel_id()).await?.len(), 1);
    let id = first.json["id"].as_str().unwrap_or_default();
    assert_eq!(bot.call("PATCH", &format!("{path}/{id}"), json!({"content": "edited"})).await?.json["content"], "edited");
    let typed = ada.say("hello").await?;
    let foreign = bot.call("PATCH", &format!("{path}/{}", typed.id), json!({"content": "x"})).await?;
    assert_eq!((foreign.status, &foreign.json["code"]), (403, &json!(50005)));
    Ok(())
}

#[tokio::test]
async fn faults_happen_as_ordered() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let ada = bot.rehearsal.member("Ada").await?;
    let path = format!("/channels/{}/messages", ada.channel_id());
    let send = || bot.call("POST", &path, json!({"content": "hello"}));
    let faults = bot.rehearsal.faults();

    faults.next(1, Fault::ServerError);
    assert_eq!(send().await?.status, 500);
    faults.next(1, Fault::RateLimited(Duration::from_millis(1_500)));
    let limited = send().await?;
    assert_eq!((limited.status, limited.headers.get("retry-after").and_then(|value| value.to_str().ok())), (429, Some("2")));
    assert!(ada.messages(ada.channel_id()).await?.is_empty(), "neither had an effect");

    faults.next_on("/messages", 1, Fault::Slow(Duration::from_millis(150)));
    let start = Instant::now();
    assert_eq!(send().await?.status, 200);
    assert!(start.elapsed() >= Duration::from_millis(150));
    faults.next_on("/elsewhere", 1, Fault::ServerError);
    faults.next_on("/messages", 1, Fault::LoseAnswer);
    assert!(send().await.is_err(), "the answer is lost");
    assert_eq!(ada.messages(ada.channel_id()).await?.len(), 2, "but the message is there");
    faults.clear();
    assert_eq!(bot.call("GET", "/elsewhere", Value::Null).await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn other_sites_cannot_drive_the_page() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let page = bot.rehearsal.page_url();
    let ask = |name: &'static str, value: String| bot.client.get(format!("{page}page/world")).header(name, value).send();
    assert_eq!(ask("host", "evil.example".to_owned()).await?.status(), 403);
    assert_eq!(ask("origin", "http://evil.example".to_owned()).await?.status(), 403);
    assert_eq!(ask("host", "localhost:1".to_owned()).await?.status(), 403);
    assert_eq!(ask("origin", page.trim_end_matches('/').to_owned()).await?.status(), 200);
    let index = bot.client.get(&page).send().await?;
    let policy = index.headers().get("content-security-policy").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    let html = index.text().await?;
    for file in html.split('"').filter(|part| part.starts_with("/page/")) {
        assert_eq!(bot.client.get(format!("{}{file}", page.trim_end_matches('/'))).send().await?.status(), 200, "{file}");
    }
    Ok(())
}
