//! Discord: the token, the gateway, the clock, and what the bot may do where digests are posted.

use super::Finding;
use crate::{
    clock::Clock,
    delivery::rights::{self, Room},
    discord::Connection,
    settings::Settings,
    words::Words,
};
use anyhow::{Context as _, Result, anyhow};
use briefings::store::digests::{Digest, Place};
use chrono::{DateTime, TimeDelta};
use serenity::{
    all::{ChannelId, Http, HttpError, RoleId, UserId},
    http::StatusCode,
};
use std::collections::BTreeMap;

/// How wrong this machine's clock may be.
const WRONG_BY: TimeDelta = TimeDelta::seconds(5);
/// How many channels are looked at: each takes a few requests.
const CHANNELS: usize = 200;

/// How a missing permission is given.
const ALLOW: &str = "there: Edit Channel, Permissions, add the bot and allow that";

/// Looks at all of it.
pub(super) async fn look(settings: &Settings, clock: &dyn Clock, digests: &[Digest]) -> Vec<Finding> {
    let connected = Connection::of(settings).and_then(|connection| Ok((connection.http()?, connection)));
    let (http, connection) = match connected {
        Ok(both) => both,
        Err(cause) => return vec![Finding::wrong("token", format!("{cause:#}"), "set BRIEFBOT_TOKEN, or “token” in the settings file")],
    };
    let mut findings = vec![clock_of(&connection, clock).await];
    let bot = match http.get_current_user().await {
        Ok(bot) => bot,
        Err(error) => {
            findings.push(no_token(&error));
            return findings;
        }
    };
    findings.push(Finding::ok("token", format!("Discord knows the bot as {}", bot.name)));
    findings.push(Finding::ok("intents", "only GUILDS is asked for, which needs nobody's permission"));
    findings.push(gateway(&http).await);
    findings.push(servers(&http).await);
    findings.extend(channels(&http, bot.id, digests).await);
    findings
}

fn no_token(error: &serenity::Error) -> Finding {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(answer)) if answer.status_code == StatusCode::UNAUTHORIZED => {
            Finding::wrong("token", "Discord does not accept it", "copy it anew: Developer Portal, your application, Bot, Reset Token")
        }
        error => unreachable("token", error),
    }
}

fn unreachable(what: &'static str, error: &serenity::Error) -> Finding {
    Finding::wrong(what, format!("Discord cannot be asked: {error}"), "see that this machine reaches https://discord.com")
}

/// How far this machine's clock is from Discord's.
async fn clock_of(connection: &Connection, clock: &dyn Clock) -> Finding {
    match discords_clock(connection).await {
        Ok(theirs) => {
            let wrong_by = clock.now() - theirs;
            if wrong_by.abs() <= WRONG_BY {
                Finding::ok("clock", "as Discord's")
            } else {
                let told = format!(
                    "{} seconds {} Discord's",
                    wrong_by.num_seconds().abs(),
                    if wrong_by > TimeDelta::zero() { "before" } else { "behind" }
                );
                Finding::wrong(
                    "clock",
                    told,
                    "digests would come at the wrong time: have this machine's clock set by NTP (timedatectl set-ntp true)",
                )
            }
        }
        Err(cause) => {
            Finding::wrong("clock", format!("Discord cannot be asked: {cause:#}"), "see that this machine reaches https://discord.com")
        }
    }
}

/// To the second.
async fn discords_clock(connection: &Connection) -> Result<DateTime<chrono::Utc>> {
    let answer = connection.client()?.get("https://discord.com/api/v10/gateway").send().await.context("no answer")?;
    let date = answer.headers().get("date").and_then(|date| date.to_str().ok()).ok_or_else(|| anyhow!("its answer has no date"))?;
    Ok(DateTime::parse_from_rfc2822(date).context("its date cannot be read")?.to_utc())
}

async fn gateway(http: &Http) -> Finding {
    match http.get_bot_gateway().await {
        Ok(gateway) if gateway.session_start_limit.remaining == 0 => {
            let hours = gateway.session_start_limit.reset_after.div_ceil(3_600_000);
            let mend = format!("something starts it over and over: stop that, and wait up to {hours} hours");
            Finding::wrong("gateway", "the bot was started too often today, Discord lets it connect no more", mend)
        }
        Ok(gateway) => Finding::ok("gateway", format!("{} more starts today", gateway.session_start_limit.remaining)),
        Err(error) => unreachable("gateway", &error),
    }
}

async fn servers(http: &Http) -> Finding {
    match http.get_guilds(None, None).await {
        Ok(guilds) if guilds.is_empty() => Finding::wrong("servers", "the bot is in none", "open its install link and choose a server"),
        Ok(guilds) => Finding::ok("servers", format!("the bot is in {}", guilds.len())),
        Err(error) => unreachable("servers", &error),
    }
}

/// What the bot may do in each channel in which a digest that runs appears.
async fn channels(http: &Http, bot: UserId, digests: &[Digest]) -> Vec<Finding> {
    let mut places: BTreeMap<(u64, Option<u64>), (Place, Vec<String>)> = BTreeMap::new();
    for Digest { id, order, .. } in digests {
        places.entry((order.channel, order.role)).or_insert((order.place, Vec::new())).1.push(id.0.to_string());
    }
    let mut findings = Vec::new();
    for ((channel, role), (place, numbers)) in places.iter().take(CHANNELS) {
        findings.push(of_channel(http, bot, *channel, *role, *place, &numbers.join(", ")).await);
    }
    if places.len() > CHANNELS {
        findings.push(Finding::ok("channel", format!("{} more are not looked at", places.len() - CHANNELS)));
    }
    findings
}

async fn of_channel(http: &Http, bot: UserId, channel: u64, role: Option<u64>, place: Place, digests: &str) -> Finding {
    let named = format!("{channel} (digest {digests})");
    let looked = async {
        let Some(room) = Room::of(http, ChannelId::new(channel)).await? else { return Ok(None) };
        let free = role.is_none_or(|role| room.is_free_to_mention(RoleId::new(role)));
        let lacking = rights::of_bot(room.may(&room.member(http, bot).await?), place, free);
        Ok::<_, serenity::Error>(Some((room.name().to_owned(), lacking)))
    };
    match looked.await {
        Ok(None) => Finding::ok("channel", format!("{named}: direct messages")),
        Ok(Some((name, lacking))) if lacking.is_empty() => Finding::ok("channel", format!("#{name} {named}")),
        Ok(Some((name, lacking))) => {
            let words = Words::english();
            let rights: Vec<_> = lacking.iter().map(|right| words.get(right.key())).collect();
            Finding::wrong("channel", format!("#{name} {named}: missing {}", rights.join(", ")), ALLOW)
        }
        Err(serenity::Error::Http(HttpError::UnsuccessfulRequest(answer))) if answer.status_code == StatusCode::NOT_FOUND => {
            Finding::wrong("channel", format!("{named} is gone"), "move the digest with /digest edit, or end it with /digest delete")
        }
        Err(error) if rights::is_refusal(&error) => Finding::wrong("channel", format!("{named}: missing View Channel"), ALLOW),
        Err(error) => unreachable("channel", &error),
    }
}
