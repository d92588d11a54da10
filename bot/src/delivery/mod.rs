//! Delivery: the clock, due digests, and the outbox.
//!
//! `turning` says which editions are due, `composing` makes and freezes them, `posting` brings their messages to Discord and notes what
//! became of each, and `workers` does so for many at once; `history` looks for a message that may have been posted, `pace` keeps to Discord's
//! limit for a whole bot, `telling` tells the editor when something is wrong, and `amending` marks what was posted and has been corrected since.
//! [`orders`] is what editors order, [`rights`] what that takes in its channel.
//!
//! Every step is written down before the next one is taken, so that after a crash the loop goes on where it stopped.

mod amending;
mod composing;
mod history;
pub mod orders;
mod pace;
mod posting;
pub mod rights;
mod telling;
mod turning;
mod workers;

use crate::{bot::Bot, words::Words};
use briefings::{
    digest::Schedule,
    store::{
        Result,
        digests::{Digests, Standing, Turn},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use pace::Pace;
use serenity::all::Http;
use std::sync::Arc;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tracing::{error, info, warn};
use workers::{AT_ONCE, Workers};

/// Moves digests on whose times have passed, without an edition for any: what was due before a data file was put back may have been posted.
///
/// # Errors
/// What the store reports.
pub async fn move_on(digests: &dyn Digests, now: DateTime<Utc>) -> Result<()> {
    let passed = digests.due(now, usize::MAX).await?;
    let turns: Vec<Turn> = passed.iter().filter_map(|digest| turning::without_edition(digest, now)).collect();
    digests.turn(&turns, now).await
}

/// How many digests are moved on in one transaction.
const TURNED_AT_ONCE: usize = 200;
/// How long the loop sleeps at most: a machine that slept, or whose clock was set, is noticed after that.
const NAP: TimeDelta = TimeDelta::seconds(30);
/// How long it waits when the store fails.
const AFTER_FAILURE: TimeDelta = TimeDelta::seconds(5);

/// Delivers the digests of a bot.
pub struct Delivery {
    bot: Arc<Bot>,
    http: Arc<Http>,
    pace: Pace,
    stopping: CancellationToken,
}

impl Delivery {
    /// Of this bot, over this connection.
    pub fn new(bot: Arc<Bot>, http: Arc<Http>) -> Arc<Self> {
        let pace = Pace::new(Arc::clone(&bot.clock));
        Arc::new(Self { bot, http, pace, stopping: CancellationToken::new() })
    }

    /// Lets nothing more be begun: [`Self::run`] then ends once each edition has come to the end of a message. The rest waits in the outbox.
    pub fn stop(&self) {
        self.stopping.cancel();
    }

    /// Delivers until it is stopped.
    pub async fn run(self: Arc<Self>) {
        let mut workers = Workers::default();
        let mut amending = JoinSet::new();
        let mut prepared = false;
        while !self.stopping.is_cancelled() {
            let step = async {
                if !prepared {
                    self.follow_new_rules().await?;
                    prepared = true;
                }
                self.turn_due().await?;
                self.start_amending(&mut amending).await?;
                self.start_work(&mut workers).await
            };
            let wake = step.await.unwrap_or_else(|cause| {
                error!(%cause, "digests could not be delivered");
                self.bot.clock.now() + AFTER_FAILURE
            });
            tokio::select! {
                () = workers.some_done(self.bot.clock.as_ref()), if workers.any() => {}
                _ = amending.join_next(), if !amending.is_empty() => {}
                () = self.bot.orders_changed.notified() => {}
                () = self.bot.clock.sleep_until(wake) => {}
                () = self.stopping.cancelled() => {}
            }
        }
        while workers.any() {
            workers.some_done(self.bot.clock.as_ref()).await;
        }
    }

    /// Sets anew when each digest is due: the program may know newer rules of the zones than the one that set it.
    async fn follow_new_rules(&self) -> Result<()> {
        let now = self.bot.clock.now();
        for digest in self.bot.digests.running().await? {
            let Some(known) = digest.next.filter(|next| *next > now) else { continue };
            let next = Schedule::of(&digest.order).and_then(|schedule| schedule.next(now));
            if next != Some(known) {
                info!(digest = digest.id.0, was = %known, is = ?next, "a digest is due at another time by the rules of its zone");
                self.bot.digests.edit_digest(digest.desk, digest.id, &digest.order, next).await?;
            }
        }
        Ok(())
    }

    /// Makes the rows of all editions that are due.
    async fn turn_due(&self) -> Result<()> {
        loop {
            let now = self.bot.clock.now();
            let due = self.bot.digests.due(now, TURNED_AT_ONCE).await?;
            let mut turns = Vec::with_capacity(due.len());
            for digest in &due {
                if let Some(turn) = turning::turn(digest, now) {
                    turns.push(turn);
                } else {
                    warn!(digest = digest.id.0, "a digest has a schedule that cannot be read");
                    let why = Standing::Stopped(Words::to_keep().get("digest-unreadable"));
                    self.bot.digests.set_standing(digest.desk, digest.id, &why, None).await?;
                }
            }
            self.bot.digests.turn(&turns, now).await?;
            if due.len() < TURNED_AT_ONCE {
                return Ok(());
            }
        }
    }

    /// Starts to mark what is due to be marked as corrected, unless that is under way.
    async fn start_amending(self: &Arc<Self>, amending: &mut JoinSet<()>) -> Result<()> {
        if amending.is_empty() {
            let due = self.bot.digests.amendments(self.bot.clock.now(), AT_ONCE).await?;
            if !due.is_empty() {
                amending.spawn(Arc::clone(self).amend(due));
            }
        }
        Ok(())
    }

    /// Starts work on open editions; says when there is something to do again if nothing happens meanwhile.
    async fn start_work(self: &Arc<Self>, workers: &mut Workers) -> Result<DateTime<Utc>> {
        let now = self.bot.clock.now();
        for edition in self.bot.digests.open_editions(now, 2 * AT_ONCE).await? {
            workers.start(edition.digest.id, edition.id, now, Arc::clone(self).work_on(edition));
        }
        let moments = [self.bot.digests.next_moment(now).await?, workers.next_rested(now), Some(now + NAP)];
        Ok(moments.into_iter().flatten().min().unwrap_or(now))
    }
}
