//! Keeping house by the clock: what no desk keeps any longer is removed, and what is to be erased is erased.

use crate::bot::Bot;
use briefings::store::Result;
use chrono::TimeDelta;
use std::convert::Infallible;
use tracing::{error, info};

/// How often it is looked for.
const EVERY: TimeDelta = TimeDelta::hours(1);
/// How long a round waits that failed.
const AFTER_FAILURE: TimeDelta = TimeDelta::minutes(1);

/// Keeps house for as long as it is awaited. Each step is a short transaction: cut short at any place, the next round goes on.
pub async fn keep_house(bot: &Bot) -> Infallible {
    loop {
        let pause = match round(bot).await {
            Ok(()) => EVERY,
            Err(cause) => {
                error!(%cause, "what is kept no longer cannot be removed now");
                AFTER_FAILURE
            }
        };
        tokio::select! {
            () = bot.chores.notified() => {}
            () = bot.clock.sleep_until(bot.clock.now() + pause) => {}
        }
    }
}

async fn round(bot: &Bot) -> Result<()> {
    let now = bot.clock.now();
    let left = bot.desks.condemn_left(now - TimeDelta::days(bot.rules.farewell_days.into()), now).await?;
    if left > 0 {
        info!(desks = left, "the desks of servers that were left long ago are erased");
    }
    while bot.desks.erase_some().await? {}
    while bot.desks.expire_some(bot.rules.keep_days, now).await? {}
    while bot.desks.drop_alone(now).await? {}
    Ok(())
}
