//! What an editor wants done about digests, and who wants it.

use briefings::{
    digest::{Days, Plan, Quiet, Schedule},
    store::{
        DeskKey, SourceId,
        digests::{DigestId, Order, Place},
    },
};
use chrono::NaiveTime;
use chrono_tz::Tz;
use serenity::all::{Member, Permissions};

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

impl Wish {
    /// Whether it says where a digest is to be posted.
    pub const fn chooses_place(&self) -> bool {
        match self {
            Self::Create(_) => true,
            Self::Edit(_, change) => change.channel.is_some(),
            _ => false,
        }
    }
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
    /// The sources, as they were typed; an empty list for all.
    pub sources: Option<Vec<String>>,
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

/// A channel that somebody chose, or in which a command was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Discord's id.
    pub id: u64,
    /// What sort of channel it is.
    pub place: Place,
    /// What whoever chose it may do there, where Discord says it.
    pub editor: Option<Permissions>,
}

/// Who wants it, and where.
#[derive(Clone, Copy, Debug)]
pub struct Asker<'a> {
    /// Whose desk it is.
    pub key: DeskKey,
    /// Discord's id of the editor.
    pub editor: u64,
    /// The editor as a member of the guild; `None` in direct messages.
    pub member: Option<&'a Member>,
    /// Where the command was typed.
    pub channel: Channel,
    /// What the bot may do there.
    pub bot: Permissions,
}

impl Change {
    /// The days and the time, where anything of them is given; `before` is what they were.
    pub(super) fn plan(&self, before: Option<&Plan>) -> Option<Plan> {
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

    /// The order with what is changed; `sources` are those that were typed, where any were.
    pub(super) fn of(&self, before: Order, schedule: &Schedule, sources: Option<Vec<SourceId>>, key: DeskKey) -> Order {
        let everybody = match key {
            DeskKey::Guild(guild) => guild,
            DeskKey::Person(_) => 0,
        };
        Order {
            channel: self.channel.map_or(before.channel, |channel| channel.id),
            place: self.channel.map_or(before.place, |channel| channel.place),
            topics: self.topics.clone().unwrap_or(before.topics),
            sources: sources.unwrap_or(before.sources),
            zone: schedule.zone.name().to_owned(),
            plan: schedule.plan.to_string(),
            quiet: schedule.quiet.map(|quiet| quiet.to_string()),
            items: self.items.unwrap_or(before.items),
            say_empty: self.say_empty.unwrap_or(before.say_empty),
            role: self.role.or(before.role).filter(|role| *role != everybody),
            grace_minutes: self.grace_minutes.unwrap_or(before.grace_minutes),
            ..before
        }
    }
}
