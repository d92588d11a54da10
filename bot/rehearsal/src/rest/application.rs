//! The bot itself: its user, its application, its guilds, and where its gateway is.

use serde_json::{Value, json};

use super::errors::ApiError;
use super::{Answer, Call, id};

pub fn gateway(call: &Call) -> Value {
    json!({"url": call.hub.gateway_url()})
}

pub fn gateway_bot(call: &Call) -> Value {
    let limits = json!({"total": 1000, "remaining": call.hub.world().session_starts, "reset_after": 86_400_000, "max_concurrency": 1});
    json!({"url": call.hub.gateway_url(), "shards": 1, "session_start_limit": limits})
}

pub fn current_user(call: &Call) -> Value {
    let world = call.hub.world();
    let mut user = world.user_json(world.bot.id);
    user["verified"] = json!(true);
    user["mfa_enabled"] = json!(false);
    user["email"] = Value::Null;
    user
}

pub fn current_guilds(call: &Call) -> Value {
    let world = call.hub.world();
    let one = |guild: &crate::state::Guild| json!({"id": guild.id.to_string(), "name": guild.name, "icon": null, "owner": false, "permissions": "2147601472", "features": []});
    world.guilds.iter().map(one).collect()
}

pub fn user(call: &Call, user: &str) -> Answer {
    let world = call.hub.world();
    match world.user_json(id(user)) {
        Value::Null => Err(ApiError::unknown_user()),
        user => Ok((200, user)),
    }
}

pub fn application(call: &Call) -> Value {
    let world = call.hub.world();
    let owner = world.users.iter().find(|user| user.admin).map(|user| world.user_json(user.id));
    json!({
        "id": world.bot.id.to_string(), "name": world.bot.name, "icon": null, "description": "", "summary": "", "bot_public": true,
        "bot_require_code_grant": false, "verify_key": "0".repeat(64), "team": null, "owner": owner, "flags": 0,
        "integration_types_config": {"0": {}}, "bot": world.user_json(world.bot.id), "hook": true,
        "redirect_uris": [], "interactions_endpoint_url": null, "approximate_guild_count": world.guilds.len(),
    })
}
