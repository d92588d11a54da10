//! What editors order of digests, carried out for their desk; each answer is for the editor alone.

pub mod sources;
mod wish;

pub use wish::{Asker, Change, Channel, Wish};

use super::{
    composing,
    rights::{self, Right},
};
use crate::{
    bot::Bot,
    desk_settings,
    render::{message::Message, orders as told},
};
use briefings::{
    digest::{Plan, Quiet, Schedule},
    store::{
        DeskId, SourceId, StoreError,
        digests::{Digest, DigestId, Order, Standing},
    },
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serenity::all::Http;
use sources::Sources;
use tracing::warn;

/// How many editions the log shows.
const LOGGED: usize = 12;
/// What is ordered where nothing else is said.
const ITEMS: u32 = 8;
const GRACE_MINUTES: u32 = 120;

/// Carries a wish out, and says what came of it. A wish that cannot be carried out is answered with what to type instead.
///
/// # Errors
/// What the store reports.
pub async fn carry_out(bot: &Bot, http: &Http, asker: &Asker<'_>, wish: Wish) -> Result<Vec<Message>, StoreError> {
    let desk = bot.desk(asker.key).await?;
    // As serenity's requests are, this is large: it is kept apart from what waits for it.
    match Box::pin(Ordering { bot, http, asker, desk }.carry_out(wish)).await {
        Ok(told) => {
            bot.orders_changed.notify_one();
            Ok(told)
        }
        Err(Stop::Told(mistake)) => Ok(notice(&mistake)),
        Err(Stop::Store(cause)) => Err(cause),
    }
}

/// Why a wish is not carried out.
enum Stop {
    /// The editor is told this.
    Told(String),
    /// The store failed.
    Store(StoreError),
}

impl From<StoreError> for Stop {
    fn from(cause: StoreError) -> Self {
        Self::Store(cause)
    }
}

/// An editor's wish on its way.
struct Ordering<'a> {
    bot: &'a Bot,
    http: &'a Http,
    asker: &'a Asker<'a>,
    desk: DeskId,
}

impl Ordering<'_> {
    async fn carry_out(&self, wish: Wish) -> Result<Vec<Message>, Stop> {
        match wish {
            Wish::Create(change) => self.create(&change).await,
            Wish::List => self.list().await,
            Wish::Edit(id, change) => self.edit(self.find(id).await?, &change).await,
            Wish::Pause(id) => self.pause(self.find(id).await?).await,
            Wish::Resume(id) => self.resume(self.find(id).await?).await,
            Wish::Delete(id) => self.delete(&self.find(id).await?).await,
            Wish::Preview(id) => Ok(composing::preview(self.bot, &self.find(id).await?).await?),
            Wish::SendNow(id) => self.send_now(&self.find(id).await?).await,
            Wish::Log(id) => {
                let digest = self.find(id).await?;
                Ok(notice(&told::log(&digest, &self.bot.digests.log(self.desk, id, LOGGED).await?, &self.bot.words)))
            }
        }
    }

    async fn create(&self, change: &Change) -> Result<Vec<Message>, Stop> {
        let now = self.bot.clock.now();
        let most = self.bot.rules.digests;
        if self.bot.digests.digests(self.desk).await?.len() >= most {
            return Err(self.stop("digest-too-many", &[("most", most.into())]));
        }
        let settings = self.bot.store.settings(self.desk).await?;
        let plan = change.plan(None).ok_or_else(|| self.stop("digest-no-time", &[]))?;
        let zone = match change.zone {
            Some(zone) => zone,
            None => desk_settings::zone(&settings),
        };
        let schedule = self.schedule(zone, plan, change.quiet.flatten(), now)?;
        let channel = change.channel.unwrap_or(self.asker.channel);
        let usual = Order {
            channel: channel.id,
            place: channel.place,
            topics: settings.topics,
            sources: Vec::new(),
            zone: String::new(),
            plan: String::new(),
            quiet: None,
            items: ITEMS,
            say_empty: false,
            role: None,
            grace_minutes: GRACE_MINUTES,
            editor: self.asker.editor,
        };
        let order = change.of(usual, &schedule, self.sources(change).await?, self.asker.key);
        let lacking = self.may_post(&order, change).await?;
        let next = schedule.next(now);
        let id = self.bot.digests.add_digest(self.desk, &order, next, now).await?;
        let digest = Digest { id, desk: self.desk, order, standing: Standing::Active, made_at: now, next };
        let mut told = vec![self.as_it_is("digest-created", &digest).await?];
        if let Some(named) = change.zone
            && desk_settings::keep_first_zone(self.bot, self.desk, named).await?
        {
            told.push(self.bot.words.with("digest-zone-kept", &[("zone", named.name().into())]));
        }
        told.extend(told::lacking(&digest.order, &lacking, &self.bot.words));
        Ok(notice(&told.join("\n")))
    }

    async fn edit(&self, digest: Digest, change: &Change) -> Result<Vec<Message>, Stop> {
        let now = self.bot.clock.now();
        let before = Schedule::of(&digest.order);
        let old_plan = before.as_ref().map(|schedule| &schedule.plan);
        let plan = change.plan(old_plan).or_else(|| old_plan.cloned()).ok_or_else(|| self.stop("digest-no-time", &[]))?;
        let zone = change.zone.or(before.as_ref().map(|schedule| schedule.zone)).unwrap_or(Tz::UTC);
        let quiet = change.quiet.unwrap_or_else(|| before.as_ref().and_then(|schedule| schedule.quiet));
        let schedule = self.schedule(zone, plan, quiet, now)?;
        let order = Order { editor: self.asker.editor, ..digest.order.clone() };
        let order = change.of(order, &schedule, self.sources(change).await?, self.asker.key);
        let lacking = self.may_post(&order, change).await?;
        let next = schedule.next(now);
        self.bot.digests.edit_digest(digest.desk, digest.id, &order, next).await?;
        self.done("digest-edited", &Digest { order, next, ..digest }, &lacking).await
    }

    async fn pause(&self, digest: Digest) -> Result<Vec<Message>, Stop> {
        self.bot.digests.set_standing(self.desk, digest.id, &Standing::Paused, None).await?;
        self.done("digest-paused", &Digest { standing: Standing::Paused, next: None, ..digest }, &[]).await
    }

    async fn resume(&self, digest: Digest) -> Result<Vec<Message>, Stop> {
        let lacking = self.may_post(&digest.order, &Change::default()).await?;
        let next = Schedule::of(&digest.order).and_then(|schedule| schedule.next(self.bot.clock.now()));
        self.bot.digests.set_standing(self.desk, digest.id, &Standing::Active, next).await?;
        self.done("digest-resumed", &Digest { standing: Standing::Active, next, ..digest }, &lacking).await
    }

    async fn delete(&self, digest: &Digest) -> Result<Vec<Message>, Stop> {
        self.bot.digests.delete_digest(self.desk, digest.id, self.bot.clock.now()).await?;
        Ok(notice(&self.bot.words.with("digest-deleted", &[("number", digest.id.0.to_string().into())])))
    }

    /// An edition that Discord would surely refuse is not asked for: it would only pause the digest.
    async fn send_now(&self, digest: &Digest) -> Result<Vec<Message>, Stop> {
        let lacking = self.may_post(&digest.order, &Change::default()).await?;
        if let Some(why) = told::lacking(&digest.order, &lacking, &self.bot.words) {
            return Err(Stop::Told(why));
        }
        self.bot.digests.ask_edition(self.desk, digest.id, self.bot.clock.now()).await?;
        self.done("digest-sending", digest, &[]).await
    }

    async fn list(&self) -> Result<Vec<Message>, Stop> {
        let digests = self.bot.digests.digests(self.desk).await?;
        if digests.is_empty() {
            return Err(self.stop("digest-none", &[]));
        }
        let mut each = Vec::with_capacity(digests.len());
        for digest in &digests {
            each.push(self.told(digest).await?);
        }
        Ok(told::list(&each).iter().map(|text| Message::notice(text)).collect())
    }

    async fn find(&self, id: DigestId) -> Result<Digest, Stop> {
        let digests = self.bot.digests.digests(self.desk).await?;
        let found = digests.into_iter().find(|digest| digest.id == id);
        found.ok_or_else(|| self.stop("digest-unknown", &[("number", id.0.to_string().into())]))
    }

    fn schedule(&self, zone: Tz, plan: Plan, quiet: Option<Quiet>, now: DateTime<Utc>) -> Result<Schedule, Stop> {
        Schedule::new(zone, plan, quiet, now).map_err(|why| Stop::Told(told::no_schedule(&why, &self.bot.words)))
    }

    /// The sources that were typed, where any were.
    async fn sources(&self, change: &Change) -> Result<Option<Vec<SourceId>>, Stop> {
        let Some(typed) = &change.sources else { return Ok(None) };
        let sources = Sources::of(self.bot, &self.bot.words, self.desk).await?;
        sources.meant(typed).map(Some).map_err(|why| Stop::Told(told::no_sources(&why, &self.bot.words)))
    }

    /// What the bot lacks to post by this order. Nobody has it post where they may not post themselves.
    async fn may_post(&self, order: &Order, change: &Change) -> Result<Vec<Right>, Stop> {
        let channel = ("channel", format!("<#{}>", order.channel).into());
        let lacking = rights::lacking(self.http, self.asker, order, change.channel, change.role.is_some()).await;
        let lacking = lacking.map_err(|cause| {
            warn!(channel = order.channel, %cause, "what may be done in a channel is not known");
            self.stop("rights-unknown", std::slice::from_ref(&channel))
        })?;
        if lacking.editor.is_empty() { Ok(lacking.bot) } else { Err(Stop::Told(told::not_yours(order, &lacking.editor, &self.bot.words))) }
    }

    async fn done(&self, key: &str, digest: &Digest, lacking: &[Right]) -> Result<Vec<Message>, Stop> {
        let told = [Some(self.as_it_is(key, digest).await?), told::lacking(&digest.order, lacking, &self.bot.words)];
        Ok(notice(&told.into_iter().flatten().collect::<Vec<_>>().join("\n")))
    }

    /// The digest as it is now, under what was done.
    async fn as_it_is(&self, key: &str, digest: &Digest) -> Result<String, Stop> {
        let done = self.bot.words.with(key, &[("number", digest.id.0.to_string().into())]);
        Ok(format!("{done}\n{}", self.told(digest).await?))
    }

    async fn told(&self, digest: &Digest) -> Result<String, Stop> {
        let sources = sources::names(self.bot, &self.bot.words, self.desk, &digest.order.sources).await?;
        Ok(told::digest(digest, &sources, self.bot.clock.now(), &self.bot.words))
    }

    fn stop(&self, key: &str, arguments: &[(&str, fluent_bundle::FluentValue<'_>)]) -> Stop {
        Stop::Told(self.bot.words.with(key, arguments))
    }
}

fn notice(text: &str) -> Vec<Message> {
    vec![Message::notice(text)]
}
