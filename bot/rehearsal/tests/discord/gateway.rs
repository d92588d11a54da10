//! The gateway, seen by a bare WebSocket: handshake, heartbeats, wrong tokens, resuming, faults.

use std::time::Duration;

use super::raw::{Bot, Socket, TOKEN};
use anyhow::Context as _;
use rehearsal::GatewayFault;
use serde_json::{Value, json};

#[tokio::test]
async fn the_handshake() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let mut socket = Socket::open(&bot).await?;
    socket.identify(TOKEN).await?;
    let ready = socket.event("READY").await?;
    assert_eq!((ready["v"].as_u64(), ready["guilds"].as_array().map(Vec::len)), (Some(10), Some(2)));
    assert!(ready["resume_gateway_url"].as_str().is_some_and(|url| url.starts_with("ws://127.0.0.1:")));
    let guild = socket.event("GUILD_CREATE").await?;
    assert_eq!((guild["channels"].as_array().map(Vec::len), guild["members"].as_array().map(Vec::len)), (Some(4), Some(4)));
    socket.event("GUILD_CREATE").await?;
    socket.send(json!({"op": 1, "d": socket.sequence})).await?;
    assert_eq!(socket.next().await?["op"], 11);
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_closes_with_its_code() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let identity = |token: &str, more: Value| {
        let mut data = json!({"token": token, "intents": 1});
        for (key, value) in more.as_object().into_iter().flatten() {
            data[key.as_str()] = value.clone();
        }
        json!({"op": 2, "d": data})
    };
    let cases = [
        (identity("wrong", json!({})), 4004),
        (json!({"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}), 4004),
        (identity(TOKEN, json!({"intents": "all"})), 4013),
        (identity(TOKEN, json!({"shard": [2, 2]})), 4010),
        (json!({"op": 99}), 4001),
        (json!({"op": 3, "d": {}}), 4003),
        (json!({"op": 2, "d": "x".repeat(5_000)}), 4002),
    ];
    for (frame, code) in cases {
        let mut socket = Socket::open(&bot).await?;
        socket.send(frame.clone()).await?;
        let error = socket.next().await.err().with_context(|| format!("{frame} is refused"))?;
        assert_eq!(error.to_string(), format!("closed with {code}"), "{frame}");
    }
    let mut socket = Socket::ready(&bot).await?;
    socket.identify(TOKEN).await?;
    assert_eq!(socket.next().await.expect_err("twice").to_string(), "closed with 4005");
    Ok(())
}

#[tokio::test]
async fn a_resume_brings_what_was_missed() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    bot.register().await?;
    let mut socket = Socket::ready(&bot).await?;
    let (session, seen) = (socket.session.clone(), socket.sequence);
    bot.rehearsal.faults().gateway(GatewayFault::Cut);
    assert!(socket.next().await.is_err(), "the socket is cut");

    let ada = bot.rehearsal.member("Ada").await?;
    let silent = ada.command("ask", json!({"topic": "missed"})).await?;
    assert_eq!(silent.outcome, rehearsal::Outcome::NoResponse);

    let mut socket = Socket::open(&bot).await?;
    socket.send(json!({"op": 6, "d": {"token": TOKEN, "session_id": session, "seq": seen}})).await?;
    let missed = socket.event("INTERACTION_CREATE").await?;
    assert_eq!(missed["data"]["options"][0]["value"], "missed");
    socket.event("RESUMED").await?;

    let mut stranger = Socket::open(&bot).await?;
    stranger.send(json!({"op": 6, "d": {"token": TOKEN, "session_id": "unknown", "seq": 0}})).await?;
    let refusal = stranger.next().await?;
    assert_eq!((&refusal["op"], &refusal["d"]), (&json!(9), &json!(false)));
    stranger.identify(TOKEN).await?;
    stranger.event("READY").await?;
    Ok(())
}

#[tokio::test]
async fn faults_reach_the_socket() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let mut socket = Socket::ready(&bot).await?;
    bot.rehearsal.faults().gateway(GatewayFault::Reconnect);
    assert_eq!(socket.next().await?["op"], 7);
    bot.rehearsal.faults().gateway(GatewayFault::InvalidSession { resumable: true });
    let invalid = socket.next().await?;
    assert_eq!((&invalid["op"], &invalid["d"]), (&json!(9), &json!(true)));
    bot.rehearsal.faults().gateway(GatewayFault::Close(4000));
    assert_eq!(socket.next().await.expect_err("closed").to_string(), "closed with 4000");
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!bot.rehearsal.is_connected());
    Ok(())
}

#[tokio::test]
async fn an_interaction_carries_what_libraries_need() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    bot.register().await?;
    let mut socket = Socket::ready(&bot).await?;
    let robin = bot.rehearsal.admin().await?.at(1, 1);
    let asking = tokio::spawn(async move { robin.command("secret", json!({})).await });
    let interaction = socket.event("INTERACTION_CREATE").await?;
    for field in [
        "attachment_size_limit",
        "locale",
        "guild_locale",
        "entitlements",
        "version",
        "authorizing_integration_owners",
        "context",
        "app_permissions",
    ] {
        assert!(!interaction[field].is_null(), "{field} is missing: {interaction}");
    }
    assert_eq!(interaction["data"]["name"], "secret");
    assert_eq!(interaction["channel"]["name"], "briefings");
    assert!(interaction["member"]["permissions"].as_str().and_then(|bits| bits.parse::<u64>().ok()).is_some_and(|bits| bits & 8 != 0));
    let answer = bot.callback(&interaction, json!({"type": 4, "data": {"content": "hush", "flags": 64}})).await?;
    assert_eq!(answer.status, 204, "{}", answer.json);
    assert!(asking.await??.message()?.ephemeral());

    let ada = bot.rehearsal.member("Ada").await?;
    let refusal = ada.command("secret", json!({})).await.expect_err("for admins only").to_string();
    assert!(refusal.contains("Ada may not use /secret"), "{refusal}");
    assert!(ada.commands().await?.iter().all(|command| command["name"] != "secret"));
    Ok(())
}
