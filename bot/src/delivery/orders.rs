//! What editors order of digests, carried out for their desk; each answer is for the editor alone.

use crate::{
    bot::Bot,
    commands::Channel,
    delivery::composing,
    desk_settings,
    render::{message::Message, orders as told},
};
use briefings::{
    digest::{Days, Plan, Quiet, Schedule, schedule::NoSchedule},
    store::{
        DeskId, DeskKey, Result,
        digests::{Digest, DigestId, Order, Standing},
    },
};
use chrono::{DateTime, NaiveTime, Utc};
use chrono_tz::Tz;

/// How many digests a desk may have: as many as Discord suggests.
const AT_MOST: usize = 25;
/// How many editions the log shows.
const LOGGED: usize = 12;
/// What is ordered where nothing else is said.
const ITEMS: u32 = 8;
const GRACE_MINUTES: u32 = 120;

/// What an editor wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// A new digest.
    Create(Change),
    /// All digests shown.
    List,
    /// Something changed.
    Edit(DigestId, Change),
    /// No more editions for now.
    Pause(DigestId),
    /// Editions again.
    Resume(DigestId),
    /// Gone.
    Delete(DigestId),
    /// What an edition would hold now, shown to the editor.
    Preview(DigestId),
    /// An edition now, beside the schedule.
    SendNow(DigestId),
    /// What became of the last editions.
    Log(DigestId),
}

/// What is set of a digest; what is `None` stays as it was, or is as usual.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The time of day.
    pub at: Option<NaiveTime>,
    /// The days.
    pub days: Option<Days>,
    /// A cron line instead of both.
    pub cron: Option<String>,
    /// The topics; an empty list for everything.
    pub topics: Option<Vec<String>>,
    /// The time zone.
    pub zone: Option<Tz>,
    /// Where it appears.
    pub channel: Option<Channel>,
    /// How many stories at most.
    pub items: Option<u32>,
    /// Whether an edition appears that says that nothing is new.
    pub say_empty: Option<bool>,
    /// The role that is mentioned; the guild's own id, which is the role of everybody, for none.
    pub role: Option<u64>,
    /// Hours without editions; `Some(None)` for none.
    pub quiet: Option<Option<Quiet>>,
    /// For how long a late edition is still posted.
    pub grace_minutes: Option<u32>,
}

/// Who wants it, and where.
#[derive(Clone, Copy, Debug)]
pub struct Asker {
    /// Whose desk it is.
    pub key: DeskKey,
    /// Discord's id of the editor.
    pub editor: u64,
    /// Where the command was typed.
    pub channel: Channel,
}

/// Carries a wish out, and says what came of it. A wish that cannot be carried out is answered with what to type instead.
///
/// # Errors
/// What the store reports.
pub async fn carry_out(bot: &Bot, asker: &Asker, wish: Wish) -> Result<Vec<Message>> {
    let desk = bot.desk(asker.key).await?;
    let answer = match wish {
        Wish::Create(change) => create(bot, desk, asker, &change).await?,
        Wish::List => list(bot, desk).await?,
        Wish::Edit(id, change) => match find(bot, desk, id).await? {
            Some(digest) => edit(bot, asker, digest, &change).await?,
            None => not_there(bot, id),
        },
        Wish::Pause(id) => stand(bot, desk, id, Standing::Paused, "digest-paused").await?,
        Wish::Resume(id) => stand(bot, desk, id, Standing::Active, "digest-resumed").await?,
        Wish::Delete(id) => match find(bot, desk, id).await? {
            Some(_) => {
                bot.digests.delete_digest(desk, id, bot.clock.now()).await?;
                notice(&bot.words.with("digest-deleted", &[("number", id.0.to_string().into())]))
            }
            None => not_there(bot, id),
        },
        Wish::Preview(id) => match find(bot, desk, id).await? {
            Some(digest) => composing::preview(bot, &digest).await?,
            None => not_there(bot, id),
        },
        Wish::SendNow(id) => match find(bot, desk, id).await? {
            Some(digest) => {
                bot.digests.ask_edition(desk, id, bot.clock.now()).await?;
                changed(bot, "digest-sending", &digest)
            }
            None => not_there(bot, id),
        },
        Wish::Log(id) => match find(bot, desk, id).await? {
            Some(digest) => notice(&told::log(&digest, &bot.digests.log(desk, id, LOGGED).await?, &bot.words)),
            None => not_there(bot, id),
        },
    };
    bot.orders_changed.notify_one();
    Ok(answer)
}

async fn create(bot: &Bot, desk: DeskId, asker: &Asker, change: &Change) -> Result<Vec<Message>> {
    let now = bot.clock.now();
    if bot.digests.digests(desk).await?.len() >= AT_MOST {
        return Ok(notice(&bot.words.with("digest-too-many", &[("most", AT_MOST.into())])));
    }
    let Some(plan) = change.plan(None) else { return Ok(notice(&bot.words.get("digest-no-time"))) };
    let zone = match change.zone {
        Some(zone) => zone,
        None => desk_settings::zone(&bot.store.settings(desk).await?),
    };
    let schedule = match Schedule::new(zone, plan, change.quiet.flatten(), now) {
        Ok(schedule) => schedule,
        Err(why) => return Ok(notice(&refused(bot, &why))),
    };
    let channel = change.channel.unwrap_or(asker.channel);
    let usual = Order {
        channel: channel.id,
        place: channel.place,
        topics: Vec::new(),
        sources: Vec::new(),
        zone: String::new(),
        plan: String::new(),
        quiet: None,
        items: ITEMS,
        say_empty: false,
        role: None,
        grace_minutes: GRACE_MINUTES,
        editor: asker.editor,
    };
    let order = changed_order(usual, change, &schedule, asker);
    let next = schedule.next(now);
    let id = bot.digests.add_digest(desk, &order, next, now).await?;
    let digest = Digest { id, desk, order, standing: Standing::Active, made_at: now, next };
    let mut told = as_it_is(bot, "digest-created", &digest);
    if let Some(named) = change.zone
        && desk_settings::keep_first_zone(bot, desk, named).await?
    {
        told = format!("{told}\n{}", bot.words.with("digest-zone-kept", &[("zone", named.name().into())]));
    }
    Ok(notice(&told))
}

async fn edit(bot: &Bot, asker: &Asker, digest: Digest, change: &Change) -> Result<Vec<Message>> {
    let now = bot.clock.now();
    let before = schedule(&digest.order);
    let Some(plan) = change.plan(before.as_ref().map(|s| &s.plan)).or_else(|| before.as_ref().map(|s| s.plan.clone())) else {
        return Ok(notice(&bot.words.get("digest-no-time")));
    };
    let zone = change.zone.or(before.as_ref().map(|s| s.zone)).unwrap_or(Tz::UTC);
    let quiet = change.quiet.unwrap_or_else(|| before.as_ref().and_then(|s| s.quiet));
    let schedule = match Schedule::new(zone, plan, quiet, now) {
        Ok(schedule) => schedule,
        Err(why) => return Ok(notice(&refused(bot, &why))),
    };
    let order = changed_order(Order { editor: asker.editor, ..digest.order.clone() }, change, &schedule, asker);
    let next = schedule.next(now);
    bot.digests.edit_digest(digest.desk, digest.id, &order, next).await?;
    Ok(changed(bot, "digest-edited", &Digest { order, next, ..digest }))
}

async fn stand(bot: &Bot, desk: DeskId, id: DigestId, standing: Standing, key: &str) -> Result<Vec<Message>> {
    let Some(digest) = find(bot, desk, id).await? else { return Ok(not_there(bot, id)) };
    let next = schedule(&digest.order).and_then(|schedule| schedule.next(bot.clock.now()));
    bot.digests.set_standing(desk, id, &standing, next).await?;
    Ok(changed(bot, key, &Digest { standing, next, ..digest }))
}

async fn list(bot: &Bot, desk: DeskId) -> Result<Vec<Message>> {
    let digests = bot.digests.digests(desk).await?;
    if digests.is_empty() {
        return Ok(notice(&bot.words.get("digest-none")));
    }
    Ok(told::list(&digests, bot.clock.now(), &bot.words).iter().map(|text| Message::notice(text)).collect())
}

/// The schedule of an order; `None` where this version cannot read it.
pub(super) fn schedule(order: &Order) -> Option<Schedule> {
    let quiet = match &order.quiet {
        Some(written) => Some(briefings::digest::typed::hours(written)?),
        None => None,
    };
    Schedule::kept(order.zone.parse().ok()?, order.plan.parse().ok()?, quiet).ok()
}

fn changed_order(before: Order, change: &Change, schedule: &Schedule, asker: &Asker) -> Order {
    let everybody = match asker.key {
        DeskKey::Guild(guild) => guild,
        DeskKey::Person(_) => 0,
    };
    Order {
        channel: change.channel.map_or(before.channel, |channel| channel.id),
        place: change.channel.map_or(before.place, |channel| channel.place),
        topics: change.topics.clone().unwrap_or(before.topics),
        zone: schedule.zone.name().to_owned(),
        plan: schedule.plan.to_string(),
        quiet: schedule.quiet.map(|quiet| quiet.to_string()),
        items: change.items.unwrap_or(before.items),
        say_empty: change.say_empty.unwrap_or(before.say_empty),
        role: change.role.or(before.role).filter(|role| *role != everybody),
        grace_minutes: change.grace_minutes.unwrap_or(before.grace_minutes),
        ..before
    }
}

impl Change {
    /// The days and the time, where anything of them is given; `before` is what they were.
    fn plan(&self, before: Option<&Plan>) -> Option<Plan> {
        if let Some(line) = &self.cron {
            return Some(Plan::Cron(line.clone()));
        }
        let (old_days, old_time) = match before {
            Some(Plan::Weekly { days, at }) => (Some(*days), Some(*at)),
            _ => (None, None),
        };
        let given = self.at.is_some() || self.days.is_some();
        let at = self.at.or(old_time).filter(|_| given)?;
        Some(Plan::Weekly { days: self.days.or(old_days).unwrap_or(Days::WEEKDAYS), at })
    }
}

async fn find(bot: &Bot, desk: DeskId, id: DigestId) -> Result<Option<Digest>> {
    Ok(bot.digests.digests(desk).await?.into_iter().find(|digest| digest.id == id))
}

fn changed(bot: &Bot, key: &str, digest: &Digest) -> Vec<Message> {
    notice(&as_it_is(bot, key, digest))
}

/// The digest as it is now, under what was done.
fn as_it_is(bot: &Bot, key: &str, digest: &Digest) -> String {
    let done = bot.words.with(key, &[("number", digest.id.0.to_string().into())]);
    format!("{done}\n{}", told::digest(digest, bot.clock.now(), &bot.words))
}

fn refused(bot: &Bot, why: &NoSchedule) -> String {
    match why {
        NoSchedule::Unreadable { line, .. } => bot.words.with("unreadable-cron", &[("typed", told::typed(line).into())]),
        NoSchedule::TooOften => bot.words.get("digest-too-often"),
        NoSchedule::Never => bot.words.get("digest-never"),
    }
}

fn not_there(bot: &Bot, id: DigestId) -> Vec<Message> {
    notice(&bot.words.with("digest-unknown", &[("number", id.0.to_string().into())]))
}

fn notice(text: &str) -> Vec<Message> {
    vec![Message::notice(text)]
}

/// The first times of a schedule after `now`.
pub fn coming(digest: &Digest, now: DateTime<Utc>, count: usize) -> Vec<DateTime<Utc>> {
    schedule(&digest.order).map(|schedule| schedule.after(now).take(count).collect()).unwrap_or_default()
}
