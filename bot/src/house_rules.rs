//! What the operator lets each desk have, and how long things are kept.

use crate::bot::Bot;
use briefings::store::{DeskId, DeskKey, Result, desks::Usage};
use chrono::{DateTime, TimeDelta, Utc};

/// Hand-ins are counted over this time.
const DAY: TimeDelta = TimeDelta::days(1);

/// What the operator has chosen for every desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseRules {
    /// How many feeds a desk follows at most.
    pub sources: usize,
    /// How many texts it hands in within 24 hours at most.
    pub hand_ins: usize,
    /// How many digests it has at most.
    pub digests: usize,
    /// For how many days articles are kept where a desk has not chosen; 0 for ever.
    pub keep_days: u32,
    /// For how many days the desk of a server is kept that the bot has left.
    pub farewell_days: u32,
}

impl Default for HouseRules {
    fn default() -> Self {
        Self { sources: 500, hand_ins: 200, digests: 25, keep_days: 365, farewell_days: 30 }
    }
}

/// How much a desk has.
///
/// # Errors
/// What the store reports.
pub async fn usage(bot: &Bot, desk: DeskId) -> Result<Usage> {
    bot.desks.usage(desk, bot.clock.now() - DAY).await
}

/// A team has handed in as many texts as it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandedInEnough {
    /// How many that is within 24 hours.
    pub most: usize,
    /// When there is room again; `None` where none are allowed.
    pub again: Option<DateTime<Utc>>,
}

/// Whether the desk of `key` has handed in as many texts as it may.
///
/// # Errors
/// What the store reports.
pub async fn handed_in_enough(bot: &Bot, key: DeskKey) -> Result<Option<HandedInEnough>> {
    let usage = usage(bot, bot.desk(key).await?).await?;
    let most = bot.rules.hand_ins;
    Ok((usage.hand_ins >= most).then(|| HandedInEnough { most, again: usage.first_hand_in.map(|first| first + DAY) }))
}
